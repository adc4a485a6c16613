/** Speaks to the sandbox server: every call the page makes is listed here. */

import { shown } from "./route.js";

/** An answer the server refused, or a server that could not be reached (`status` 0). */
export class ApiError extends Error {
  constructor(status, code, detail) {
    super(detail || code);
    this.status = status;
    this.code = code;
  }
}

const RETRY = 3000; // milliseconds before listening again

async function call(path, options = {}) {
  let response;
  try {
    response = await fetch(path, options);
  } catch {
    throw new ApiError(0, "unreachable");
  }
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) throw new ApiError(response.status, answer.error ?? `http_${response.status}`, answer.detail);
  return answer;
}

const query = (values) =>
  new URLSearchParams(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

const place = (path, values = {}) => `/page/${path}?${query({ ...shown(), ...values })}`;

const get = (path, values) => call(place(path, values));

const post = (path, body) =>
  call(place(path), {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });

export const api = {
  state: (user) => get("state", { user }),
  messages: (user, channel, thread_ts) => get("messages", { user, channel, thread_ts }),
  home: (user, opened) => get("home", { user, peek: opened ? undefined : 1 }),
  look: (body) => post("look", body),
  say: (body) => post("say", body),
  command: (body) => post("command", body),
  invite: (body) => post("invite", body),
  members: (user, channel) => get("members", { user, channel }),
  shortcut: (body) => post("shortcut", body),
  action: (body) => post("action", body),
  options: (body) => post("options", body),
  submit: (body) => post("submit", body),
  close: (body) => post("close", body),
  addFault: (body) => post("faults", body),
  older: (older) => post("older", { older }),
  clearFaults: () => call(place("faults"), { method: "DELETE" }),
  upload(user, files) {
    const form = new FormData();
    for (const file of files) form.append("file", file, file.name);
    return call(place("upload", { user }), { method: "POST", body: form });
  },
};

/**
 * Listens to the server's events for one person; `onEvent` gets each parsed event, and {type: "again"} whenever the
 * connection opens (something may have happened before). Returns a function that stops listening.
 */
export function listen(user, onEvent, onLink) {
  let source = null;
  let timer = 0;
  const connect = () => {
    source = new EventSource(place("events", { user }));
    source.onopen = () => {
      onLink(true);
      onEvent({ type: "again" });
    };
    source.onmessage = (message) => onEvent(JSON.parse(message.data));
    source.onerror = () => {
      onLink(false);
      // Browsers retry a lost connection by themselves, but give up for good on a refusal.
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, RETRY);
    };
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
