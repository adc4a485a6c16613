/** Where the reader is, kept in the address: #user=U…&channel=C…&thread=TS&message=TS, or #user=U…&home. */

const KEPT = "sandbox.person";

/** The address read: {user, channel, thread, message, home}. */
export function route() {
  const values = new URLSearchParams(location.hash.slice(1));
  return {
    user: values.get("user"),
    channel: values.get("channel"),
    thread: values.get("thread"),
    message: values.get("message"),
    home: values.has("home"),
  };
}

/** The address of a place, `#` included. */
export function address({ user, channel, thread, message, home }) {
  const parts = Object.entries({ user, channel, thread, message })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  if (home) parts.push("home");
  return `#${parts.join("&")}`;
}

/** Which workspace and app the page shows: {team, app} of the address's query, either of them empty. */
export function shown() {
  const values = new URLSearchParams(location.search);
  return Object.fromEntries(["team", "app"].filter((name) => values.get(name)).map((name) => [name, values.get(name)]));
}

/** The address of another workspace or app, for the same person; what it does not have is mended on arrival. */
export const elsewhere = (place, where = {}) =>
  `/?${new URLSearchParams({ ...shown(), ...place })}${address({ user: route().user, ...where })}`;

/** Goes somewhere else as the same person; what is not named is left behind. */
export function go(place) {
  location.hash = address({ user: route().user, ...place });
}

/** Becomes someone else, on the same channel. */
export function goAs(user) {
  const { channel, home } = route();
  rememberUser(user);
  location.hash = address({ user, channel, home });
}

/** Writes the complete address without a new entry in the browser's history. */
export const settle = (place) => history.replaceState(null, "", address(place));

/** The person chosen last time on this machine, or null. */
export function rememberedUser() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null; // storage may be switched off
  }
}

function rememberUser(user) {
  try {
    localStorage.setItem(KEPT, user);
  } catch {
    // the address still holds the choice
  }
}
