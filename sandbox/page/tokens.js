/** Slack's <…> tokens as nodes: people, channels, groups, dates and links. */

import { dateToken } from "./dates.js";
import { h, link } from "./dom.js";
import { emoji } from "./emoji.js";
import { go } from "./route.js";
import { channel, channelLabel, nameOf, session } from "./session.js";

/** `&lt;`, `&gt;` and `&amp;` back to their characters. */
export const unescape = (text) => text.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** The node for what stands between `<` and `>`. */
export function token(body) {
  const at = body.indexOf("|");
  const target = at < 0 ? body : body.slice(0, at);
  const label = at < 0 ? null : body.slice(at + 1);
  if (target.startsWith("@")) return mention(target.slice(1), label);
  if (target.startsWith("#")) return channelLink(target.slice(1), label);
  if (target.startsWith("!")) return special(target.slice(1), label);
  const shown = unescape(label || target.replace(/^mailto:/, ""));
  return link(unescape(target), label ? withPictures(shown) : shown);
}

/** "@Name", marked when it is the reader. */
export function mention(id, label) {
  const mine = id === session.me?.id;
  const name = nameOf(id) === id && label ? label : nameOf(id);
  return h("span", { class: mine ? "mention mine" : "mention", dataset: { user: id } }, `@${name}`);
}

/** "#name", leading there when the reader may read it. */
export function channelLink(id, label) {
  if (!channel(id)) return h("span", { class: "mention" }, `#${label || id}`);
  return h("button", { class: "mention", type: "button", onclick: () => go({ channel: id }) }, channelLabel(id));
}

/** "@here", "@channel", "@everyone". */
export const broadcast = (range) => h("span", { class: "mention mine" }, `@${range}`);

/** "@group-name". */
export function group(id, label) {
  const handle = session.groups?.[id];
  return h("span", { class: "mention" }, handle ? `@${handle}` : label || "@group");
}

function special(body, label) {
  if (body.startsWith("date^")) return dateNode(body, label);
  if (body.startsWith("subteam^")) return group(body.slice("subteam^".length), label);
  return broadcast(body);
}

function dateNode(body, fallback) {
  const [, seconds, pattern, address] = body.split("^");
  const text = dateToken(seconds, pattern ?? "") ?? fallback ?? "";
  const node = h("time", { datetime: new Date(Number(seconds) * 1000 || 0).toISOString() }, text);
  return address ? link(address, node) : node;
}

/** Text with its :names: drawn, each readable by its name; a list of strings and nodes. */
export function withPictures(text) {
  return text.split(/(:[a-z0-9_+'-]+:)/).map((part) => (/^:.+:$/.test(part) ? picture(part.slice(1, -1)) : part));
}

/** One emoji by name; the name between colons when this page does not know it. */
export function picture(name) {
  const character = emoji(name);
  return character
    ? h("span", { class: "emoji", role: "img", "aria-label": name, title: `:${name}:` }, character)
    : `:${name}:`;
}
