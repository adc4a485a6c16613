/** The markdown block: the everyday part of standard Markdown (headings, lists, quotes, fences, tables, emphasis). */

import { h, link } from "./dom.js";
import { picture, token } from "./tokens.js";

const FENCE = /^\s*```/;
const HEADING = /^(#{1,6})\s+(.*?)\s*#*$/;
const RULE = /^\s*([-*_])(?:\s*\1){2,}\s*$/;
const QUOTE = /^\s*>\s?/;
const ITEM = /^(\s*)(?:([-*+])|(\d{1,9})[.)])\s+(?:\[([ xX])\]\s+)?/;
const TABLE_RULE = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/;

/** Nodes for a Markdown text. */
export function markdown(text) {
  const lines = String(text ?? "").split("\n");
  const nodes = [];
  while (lines.length > 0) nodes.push(...nextBlock(lines));
  return nodes;
}

/** Takes one block's lines off the front of `lines` and draws it. */
function nextBlock(lines) {
  const line = lines[0];
  if (line.trim() === "") return lines.shift() && [];
  if (FENCE.test(line)) return [fence(lines)];
  if (HEADING.test(line)) return [heading(lines.shift())];
  if (RULE.test(line)) return lines.shift() && [h("hr", { class: "divider" })];
  if (QUOTE.test(line))
    return [
      h(
        "blockquote",
        {},
        markdown(
          take(lines, QUOTE)
            .map((one) => one.replace(QUOTE, ""))
            .join("\n"),
        ),
      ),
    ];
  if (ITEM.test(line)) return [list(lines)];
  if (line.includes("|") && TABLE_RULE.test(lines[1] ?? "")) return [table(lines)];
  return [paragraph(lines)];
}

function take(lines, pattern) {
  const taken = [];
  while (lines.length > 0 && pattern.test(lines[0])) taken.push(lines.shift());
  return taken;
}

function fence(lines) {
  lines.shift();
  const code = [];
  while (lines.length > 0 && !FENCE.test(lines[0])) code.push(lines.shift());
  lines.shift();
  return h("pre", { class: "code-block" }, code.join("\n"));
}

function heading(line) {
  const [, marks, text] = HEADING.exec(line);
  return h(
    "p",
    { class: `heading heading-${Math.min(marks.length, 3)}`, role: "heading", "aria-level": marks.length + 2 },
    inline(text),
  );
}

function list(lines) {
  const items = take(lines, ITEM);
  const [, , , number] = ITEM.exec(items[0]);
  return h(number ? "ol" : "ul", { class: "list", start: number ?? null }, items.map(listItem));
}

function listItem(line) {
  const [mark, indent, , , task] = ITEM.exec(line);
  const depth = Math.min(3, Math.floor(indent.length / 2));
  const box = task ? h("input", { type: "checkbox", disabled: true, checked: task !== " ", "aria-label": "" }) : null;
  return h("li", { class: depth ? `depth-${depth}` : null }, box, inline(line.slice(mark.length)));
}

function table(lines) {
  const head = cells(lines.shift());
  lines.shift();
  const rows = take(lines, /\|/).map(cells);
  return h(
    "div",
    { class: "table-scroll" },
    h(
      "table",
      { class: "table" },
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          head.map((cell) => h("th", {}, inline(cell))),
        ),
      ),
      h(
        "tbody",
        {},
        rows.map((row) =>
          h(
            "tr",
            {},
            head.map((_, at) => h("td", {}, inline(row[at] ?? ""))),
          ),
        ),
      ),
    ),
  );
}

const cells = (line) =>
  line
    .trim()
    .replace(/^\||\|$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, "|"));

const STARTS = [FENCE, HEADING, RULE, QUOTE, ITEM];

function paragraph(lines) {
  const text = [lines.shift()];
  while (lines.length > 0 && lines[0].trim() !== "" && !STARTS.some((start) => start.test(lines[0])))
    text.push(lines.shift());
  return h("p", { class: "lines" }, inline(text.join("\n")));
}

const INLINE = new RegExp(
  [
    "`(?<code>[^`]+)`",
    '!?\\[(?<label>[^\\]\\n]+)\\]\\((?<target>[^)\\s]+)(?:\\s+"[^"]*")?\\)',
    "<(?<token>[@#!][^<>\\n]+|https?:[^<>\\s]+|mailto:[^<>\\s]+)>",
    "(?<url>https?://[^\\s<>|]*[^\\s<>|.,;:!?)\\]}'\"*_~])",
    ":(?<emoji>[a-z0-9_+'-]+):",
    "\\*\\*(?=\\S)(?<bold>.+?)(?<=\\S)\\*\\*",
    "__(?=\\S)(?<bold2>.+?)(?<=\\S)__(?!\\w)",
    "~~(?=\\S)(?<strike>.+?)(?<=\\S)~~",
    "\\*(?=[^\\s*])(?<em>.+?)(?<=[^\\s*])\\*",
    "(?<!\\w)_(?=[^\\s_])(?<em2>.+?)(?<=[^\\s_])_(?!\\w)",
  ].join("|"),
  "gu",
);

function inline(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(INLINE)) {
    nodes.push(text.slice(at, match.index), found(match.groups));
    at = match.index + match[0].length;
  }
  nodes.push(text.slice(at));
  return nodes.filter((node) => node !== "");
}

function found(groups) {
  if (groups.code) return h("code", {}, groups.code);
  if (groups.target) return link(groups.target, inline(groups.label));
  if (groups.token) return token(groups.token);
  if (groups.url) return link(groups.url, groups.url);
  if (groups.emoji) return picture(groups.emoji);
  if (groups.strike) return h("s", {}, inline(groups.strike));
  if (groups.em || groups.em2) return h("em", {}, inline(groups.em ?? groups.em2));
  return h("strong", {}, inline(groups.bold ?? groups.bold2));
}
