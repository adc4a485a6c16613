/** The rich_text block: https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */

import { dateToken } from "./dates.js";
import { h, link } from "./dom.js";
import { picture, broadcast, channelLink, group, mention } from "./tokens.js";

const PARTS = {
  rich_text_section: (part) => h("div", { class: "lines" }, part.elements.map(leaf)),
  rich_text_quote: (part) => h("blockquote", { class: "lines" }, part.elements.map(leaf)),
  rich_text_preformatted: (part) => h("pre", { class: "code-block" }, part.elements.map(leaf)),
  rich_text_list: list,
};

/** Nodes for the elements of a rich_text block. */
export const richText = (elements = []) => elements.map((part) => PARTS[part.type]?.(part) ?? null);

function list(part) {
  const ordered = part.style === "ordered";
  const depth = Math.min(part.indent ?? 0, 5);
  const properties = { class: depth ? `list depth-${depth}` : "list", start: ordered ? 1 + (part.offset ?? 0) : null };
  const items = part.elements.map((section) => h("li", {}, (section.elements ?? []).map(leaf)));
  return h(ordered ? "ol" : "ul", properties, items);
}

const LEAVES = {
  text: (leaf) => leaf.text,
  link: (leaf) => link(leaf.url, leaf.text || leaf.url),
  user: (leaf) => mention(leaf.user_id),
  channel: (leaf) => channelLink(leaf.channel_id),
  usergroup: (leaf) => group(leaf.usergroup_id),
  broadcast: (leaf) => broadcast(leaf.range),
  emoji: (leaf) => picture(leaf.name),
  color: (leaf) => h("code", {}, leaf.value),
  date: (leaf) => h("time", {}, dateToken(leaf.timestamp, leaf.format ?? "{date}") ?? leaf.fallback ?? ""),
};

const STYLES = { bold: "strong", italic: "em", strike: "s", code: "code", underline: "u" };

function leaf(element) {
  const node = LEAVES[element.type]?.(element) ?? "";
  return Object.keys(STYLES)
    .filter((style) => element.style?.[style])
    .reduce((inner, style) => h(STYLES[style], {}, inner), node);
}
