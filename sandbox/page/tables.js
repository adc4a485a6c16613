/** The table and data_table blocks; the second is sorted by its headers and shown a page at a time. */

import { fill, h, uid } from "./dom.js";
import { icon } from "./icons.js";
import { inline } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { locale, t } from "./strings.js";

const content = (cell) => (cell.type === "rich_text" ? richText(cell.elements) : inlineOf(cell));
const inlineOf = (cell) => (cell.type === "raw_number" ? cell.text : inline(cell.text ?? ""));

/** A plain table: its first row stands above the others. */
export function table(block) {
  const [head = [], ...rows] = block.rows ?? [];
  const aligned = (at) => {
    const side = block.column_settings?.[at]?.align;
    return side && side !== "left" ? `align-${side}` : null;
  };
  const cells = (tag, row) => row.map((cell, at) => h(tag, { class: aligned(at) }, content(cell)));
  return h(
    "div",
    { class: "table-scroll", tabindex: "0" },
    h(
      "table",
      { class: "table" },
      h("thead", {}, h("tr", {}, cells("th", head))),
      h(
        "tbody",
        {},
        rows.map((row) => h("tr", {}, cells("td", row))),
      ),
    ),
  );
}

/** A table to sort and leaf through. */
export function dataTable(block) {
  const [head = [], ...rows] = block.rows ?? [];
  const caption = uid("table");
  const grid = {
    head,
    rows,
    size: block.page_size ?? 5,
    named: block.row_header_column_index ?? 0,
    numeric: head.map((_, at) => isNumeric(rows.map((row) => row[at]))),
    by: -1,
    down: false,
    page: 0,
  };
  const body = h("tbody");
  const foot = h("div", { class: "table-foot" });
  const headers = head.map((cell, at) => header(cell, grid.numeric[at], () => sortBy(at)));
  const paint = () => {
    fill(body, page(grid));
    headers.forEach((node, at) => node.setAttribute("aria-sort", direction(grid, at)));
    fill(foot, leaves(grid, turn));
    foot.hidden = rows.length <= grid.size;
  };
  const sortBy = (at) => {
    grid.down = grid.by === at ? !grid.down : false;
    Object.assign(grid, { by: at, page: 0 });
    paint();
  };
  const turn = (by) => {
    grid.page += by;
    paint();
    foot.querySelector(by > 0 ? "[data-testid=table-next]" : "[data-testid=table-back]")?.focus();
  };
  paint();
  return h(
    "div",
    { class: "data-table", dataset: { testid: "data-table" } },
    h(
      "div",
      { class: "table-scroll", role: "region", tabindex: "0", "aria-labelledby": caption },
      h(
        "table",
        { class: "table" },
        h("caption", { id: caption }, block.caption),
        h("thead", {}, h("tr", {}, headers)),
        body,
      ),
    ),
    foot,
  );
}

const isNumber = (cell) => cell.type === "raw_number";

/** Whether a cell holds nothing: a dash stands for what is missing. */
const isMissing = (cell) => !isNumber(cell) && /^[–—-]?$/.test(words(cell).trim());

const isNumeric = (cells) => cells.some(isNumber) && cells.every((cell) => isNumber(cell) || isMissing(cell));

const direction = (grid, at) => (grid.by !== at ? "none" : grid.down ? "descending" : "ascending");

function header(cell, numeric, sort) {
  return h(
    "th",
    { scope: "col", class: numeric ? "align-right" : null, "aria-sort": "none" },
    h("button", { class: "sort", type: "button", onclick: sort, dataset: { testid: "sort" } }, cell.text, icon("sort")),
  );
}

function page(grid) {
  const from = grid.page * grid.size;
  return sorted(grid)
    .slice(from, from + grid.size)
    .map((row) =>
      h(
        "tr",
        {},
        row.map((cell, at) =>
          h(
            at === grid.named ? "th" : "td",
            { class: shape(grid, at, cell), scope: at === grid.named ? "row" : null },
            content(cell),
          ),
        ),
      ),
    );
}

const LONG = 26; // characters that are wrapped rather than kept on a line

/** Numbers stand to the right; only long words are wrapped, so that a narrow screen scrolls before it breaks them. */
const shape = (grid, at, cell) => (grid.numeric[at] ? "align-right" : words(cell).length > LONG ? "long" : "short");

function sorted({ rows, by, down }) {
  if (by < 0) return rows;
  const order = new Intl.Collator(locale(), { numeric: true, sensitivity: "base" });
  const compare = (one, other) =>
    isNumber(one) && isNumber(other) ? one.value - other.value : order.compare(words(one), words(other));
  return [...rows].sort(({ [by]: one }, { [by]: other }) => {
    // What is missing comes last, whichever way the rest goes.
    if (isMissing(one) || isMissing(other)) return isMissing(one) - isMissing(other);
    return down ? compare(other, one) : compare(one, other);
  });
}

/** What a cell says, without what it looks like. */
function words(cell) {
  return cell.type === "rich_text" ? h("span", {}, richText(cell.elements)).textContent : (cell.text ?? "");
}

function leaves({ rows, size, page: at }, turn) {
  const pages = Math.ceil(rows.length / size);
  const leaf = (by, name, testid, off) =>
    h(
      "button",
      {
        class: `icon-button ${testid}`,
        type: "button",
        "aria-label": t(name),
        title: t(name),
        disabled: off,
        dataset: { testid },
        onclick: () => turn(by),
      },
      icon("back"),
    );
  const range = { from: at * size + 1, to: Math.min(rows.length, (at + 1) * size), count: rows.length };
  return [
    h("span", { role: "status" }, t("table_rows", range)),
    leaf(-1, "page_back", "table-back", at === 0),
    leaf(1, "page_next", "table-next", at >= pages - 1),
  ];
}
