/** What the page knows of the workspace for the chosen person, and how names are found in it. */

import { t } from "./strings.js";

/** The last answer of /page/state; empty until the first one arrives. */
export const session = {
  workspace: { id: "", name: "" },
  me: null,
  people: [],
  bots: [],
  workspaces: [],
  apps: [],
  app: "",
  bot: { id: "", name: "", installed: true, connected: false, starting: false, im: null },
  channels: [],
  commands: [],
  shortcuts: [],
  views: [],
  faults: [],
  older: false,
  first_channel: "",
  prompts: [],
  tries: [],
};

const watchers = new Set();

/** Calls `watcher` after every new state. */
export const onState = (watcher) => watchers.add(watcher);

/** Takes a fresh state and tells everyone who watches. */
export function update(state) {
  Object.assign(session, state);
  for (const watcher of watchers) watcher(session);
}

/** A person by id, the bot included; undefined when unknown. */
export function person(id) {
  if (id && id === session.bot.id) return botPerson();
  const other = session.bots.find((one) => one.id === id);
  if (other) return { ...other, real_name: other.name, is_bot: true };
  return session.people.find((one) => one.id === id);
}

/** The bot in the shape of a person, for lists that hold both. */
export const botPerson = () => ({
  id: session.bot.id,
  name: session.bot.name,
  real_name: session.bot.name,
  is_bot: true,
});

/** The name to show for a person: real name first. */
export function nameOf(id) {
  const one = person(id);
  return one ? one.real_name || one.name : id;
}

export const channel = (id) => session.channels.find((one) => one.id === id);

/** A conversation's name as a reader knows it: "#checkout", or the other person's name for a direct message. */
export function channelLabel(id) {
  const one = channel(id);
  if (!one) return id;
  return one.is_im ? nameOf(one.user) : `#${one.name}`;
}

/** True for the reader's conversation with the bot. */
export const isBotIm = (id) => Boolean(id) && id === session.bot.im;

/** Plain words for why a call failed. */
export function reason(error) {
  const late = ["operation_timeout", "operation_timed_out", "timeout"];
  if (late.includes(error.code)) return t("answer_late", { bot: session.bot.name });
  if (error.code === "unreachable") return t("link_lost");
  return t("action_failed", { reason: error.message });
}
