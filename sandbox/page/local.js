/** What the sandbox itself tells the reader in a conversation (never stored), and which messages were dismissed. */

const notes = new Map();
const dismissed = new Set();
let counter = 0;

const place = (user, channel, thread) => `${user} ${channel} ${thread ?? ""}`;

/** Adds a note only this reader sees. */
export function addNote(user, channel, thread, text) {
  const ts = (Date.now() / 1000 + (counter += 1) / 1e6).toFixed(6);
  const key = place(user, channel, thread);
  notes.set(key, [...(notes.get(key) ?? []), { ts, user: "", text, local: true, ephemeral: true }]);
}

export const dismiss = (user, message) => dismissed.add(`${user} ${message.ts}`);

/** The server's messages with this reader's notes among them, in time order, without those dismissed. */
export function withNotes(user, channel, thread, messages) {
  return [...messages, ...(notes.get(place(user, channel, thread)) ?? [])]
    .filter((message) => !dismissed.has(`${user} ${message.ts}`))
    .sort((one, other) => Number(one.ts) - Number(other.ts));
}
