/**
 * Slack's mrkdwn as DOM nodes: https://docs.slack.dev/messaging/formatting-message-text
 * Fences first, then lines (quotes and lists), then what stands inside a line.
 */

import { h, link } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { picture, token, unescape, withPictures } from "./tokens.js";

/** Nodes for a mrkdwn text. */
export function mrkdwn(text) {
  return String(text ?? "")
    .split(/(```[\s\S]+?```)/)
    .flatMap((part, at) =>
      isFence(part) ? [preformatted(part)] : paragraphs(at > 0 ? part.replace(/^\n/, "") : part),
    );
}

/** Nodes for a text object: {type: "plain_text" | "mrkdwn", text}. */
export function textObject(object) {
  if (!object) return [];
  if (object.type === "mrkdwn") return mrkdwn(object.text);
  return object.emoji === false ? [object.text] : withPictures(object.text ?? "");
}

/** A text object as one string, for labels and titles. */
export const plain = (object) => withEmoji(object?.text ?? "");

/** Message text as one line without marks, for notices and announcements. */
export const summary = (text) =>
  mrkdwn(text)
    .map((node) => node.textContent ?? node)
    .join(" ")
    .slice(0, 200);

const isFence = (part) => part.length > 6 && part.startsWith("```") && part.endsWith("```");

function preformatted(part) {
  const code = part.slice(3, -3).replace(/^\n|\n$/g, "");
  const parts = code.split(/(<[^<>\n]+>)/);
  return h(
    "pre",
    { class: "code-block" },
    parts.map((one) => (/^<.+>$/.test(one) ? token(one.slice(1, -1)) : unescape(one))),
  );
}

const QUOTE = /^(?:&gt;|>)\s?/;
const BULLET = /^(\s*)[•◦▪‣-]\s+(?=\S)/;
const NUMBER = /^(\s*)(\d{1,3})[.)]\s+(?=\S)/;

function kindOf(line) {
  if (QUOTE.test(line)) return "quote";
  if (BULLET.test(line)) return "bullet";
  return NUMBER.test(line) ? "number" : "text";
}

function paragraphs(text) {
  const groups = [];
  for (const line of text.split("\n")) {
    const kind = kindOf(line);
    if (groups.at(-1)?.kind === kind) groups.at(-1).lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.flatMap(({ kind, lines }, index) => GROUPS[kind](lines, index === 0, index === groups.length - 1));
}

const GROUPS = {
  quote: (lines) => [h("blockquote", {}, paragraphs(lines.map((line) => line.replace(QUOTE, "")).join("\n")))],
  bullet: (lines) => [
    h(
      "ul",
      { class: "list" },
      lines.map((line) => item(line, BULLET)),
    ),
  ],
  number: (lines) => [
    h(
      "ol",
      { class: "list", start: NUMBER.exec(lines[0])[2] },
      lines.map((line) => item(line, NUMBER)),
    ),
  ],
  text(lines, first, last) {
    const text = lines.join("\n");
    // Beside a list, a quote or a fence one line break is drawn by that block's own margin.
    const trimmed = text.replace(first ? /^$/ : /^\n/, "").replace(/\n$/, "");
    return trimmed === "" ? [] : [h("span", { class: "lines" }, inline(trimmed))];
  },
};

function item(line, pattern) {
  const depth = Math.min(3, Math.ceil(pattern.exec(line)[1].length / 4));
  return h("li", { class: depth ? `depth-${depth}` : null }, inline(line.replace(pattern, "")));
}

const CODE = "`[^`\\n]+`";
const TOKEN = "<[^<>\\n]+>";
// Emphasis opens and closes at a word's edge, stays on its line and may hold code and tokens.
const EMPHASIS =
  "(?<![\\p{L}\\p{N}*_~])(?<mark>[*_~])(?=\\S)(?!\\k<mark>)" +
  `(?<inner>(?:${CODE}|${TOKEN}|[^\\n\`<])+?)` +
  "(?<=\\S)\\k<mark>(?![\\p{L}\\p{N}])";
const INLINE = new RegExp(
  [
    `(?<code>${CODE})`,
    `(?<token>${TOKEN})`,
    "(?<url>https?://[^\\s<>|]*[^\\s<>|.,;:!?)\\]}'\"*_~])",
    "(?<emoji>:[a-z0-9_+'-]+:)",
    EMPHASIS,
  ].join("|"),
  "gu",
);

const TAGS = { "*": "strong", _: "em", "~": "s" };

/** Nodes for one run of text: code, tokens, addresses, emoji and emphasis. */
export function inline(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(unescape(text.slice(at, match.index)), found(match.groups));
    at = match.index + match[0].length;
  }
  nodes.push(unescape(text.slice(at)));
  return nodes.filter((node) => node !== "");
}

function found({ code, token: body, url, emoji, mark, inner }) {
  if (code) return h("code", {}, unescape(code.slice(1, -1)));
  if (body) return token(body.slice(1, -1));
  if (url) return link(unescape(url), unescape(url));
  if (emoji) return picture(emoji.slice(1, -1));
  return h(TAGS[mark], {}, inline(inner));
}
