/** Files: cards with a preview under messages, and the element that uploads them. */

import { api } from "./api.js";
import { h } from "./dom.js";
import { enlarge } from "./enlarge.js";
import { icon } from "./icons.js";
import { locale, t } from "./strings.js";
import { session } from "./session.js";

const ROWS = 6;
const COLUMNS = 6;

/** "3.4 kB", as the reader writes numbers. */
export function size(bytes) {
  const [factor, unit] = bytes >= 1e6 ? [1e6, "megabyte"] : bytes >= 1e3 ? [1e3, "kilobyte"] : [1, "byte"];
  const digits = factor > 1 && bytes / factor < 100 ? 1 : 0;
  const unitDisplay = factor === 1 ? "long" : "short";
  const style = { style: "unit", unit, unitDisplay, maximumFractionDigits: digits };
  return new Intl.NumberFormat(locale(), style).format(bytes / factor);
}

/** A file under a message: name, size, and what can be shown of it here. */
export function fileCard(file) {
  const kind = file.mimetype ?? "";
  const name = file.title || file.name;
  const preview =
    kind.startsWith("image/") && file.url ? picture(file, name) : isTable(file) && file.url ? tablePreview(file) : null;
  return h(
    "div",
    { class: "file-card", dataset: { testid: "file", file: file.id } },
    preview,
    h(
      "a",
      { class: "file-line", href: file.url, target: "_blank", rel: "noopener", download: file.name },
      h("span", { class: "file-icon" }, icon("file")),
      h("span", { class: "file-name" }, name),
      Number.isFinite(file.size) && h("span", { class: "file-size" }, size(file.size)),
    ),
  );
}

const isTable = (file) => /csv/.test(file.mimetype ?? "") || /\.csv$/i.test(file.name ?? "");

const picture = (file, name) =>
  h(
    "a",
    {
      class: "file-picture",
      href: file.url,
      "aria-label": t("enlarge", { name }),
      onclick: (event) => {
        event.preventDefault();
        enlarge(file.url, name);
      },
    },
    h("img", { src: file.url, alt: name, loading: "lazy" }),
  );

function tablePreview(file) {
  const holder = h("div", { class: "table-scroll", tabindex: "0", "aria-label": file.name, role: "region" });
  fetch(file.url)
    .then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))))
    .then((text) => holder.replaceChildren(...drawTable(parseCsv(text))))
    .catch(() => holder.remove());
  return holder;
}

/** The records of a CSV text (comma, semicolon or tab separated, quotes doubled inside quotes). */
export function parseCsv(text) {
  const [first = ""] = text.split("\n", 1);
  const comma = [";", "\t"].find((mark) => first.split(mark).length > first.split(",").length) ?? ",";
  const rows = [[""]];
  let quoted = false;
  for (const character of text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n")) {
    const row = rows.at(-1);
    if (character === '"') quoted = !quoted;
    else if (character === comma && !quoted) row.push("");
    else if (character === "\n" && !quoted) rows.push([""]);
    else row[row.length - 1] += character;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== "");
}

function drawTable([head = [], ...rows]) {
  const cells = (tag, row) => row.slice(0, COLUMNS).map((cell) => h(tag, {}, cell));
  const table = h(
    "table",
    { class: "table" },
    h("thead", {}, h("tr", {}, cells("th", head))),
    h(
      "tbody",
      {},
      rows.slice(0, ROWS).map((row) => h("tr", {}, cells("td", row))),
    ),
  );
  return rows.length > ROWS
    ? [table, h("p", { class: "table-more" }, t("csv_more", { count: rows.length - ROWS }))]
    : [table];
}

/** The file_input element: choose or drop files, uploaded at once; its entry is {files: [{id, name}]}. */
export function fileInput(element, block, ctx) {
  const most = element.max_files ?? 10;
  const list = h("ul", { class: "upload-list" });
  const status = h("p", { class: "hint", role: "status" });
  const input = h("input", {
    type: "file",
    class: "upload-input",
    multiple: most > 1,
    accept: element.filetypes?.map((type) => `.${type}`).join(","),
    ...ctx.hooks(element, block),
    ...ctx.describe(block),
  });
  const zone = h(
    "label",
    { class: "upload" },
    input,
    icon("upload"),
    h(
      "span",
      {},
      h("strong", {}, t(most > 1 ? "choose_files" : "choose_file")),
      ` ${t(most > 1 ? "drop_here_many" : "drop_here")}`,
    ),
  );
  const files = () => ctx.form.get(block, element).files ?? [];
  const set = (next) => {
    ctx.change(element, block, { files: next });
    list.replaceChildren(...next.map((file) => uploaded(file, () => set(files().filter((one) => one.id !== file.id)))));
  };
  const add = (chosen) => receive([...chosen], { files, set, status, most });
  input.addEventListener("change", () => add(input.files).then(() => (input.value = "")));
  acceptDrops(zone, add);
  list.replaceChildren(
    ...files().map((file) => uploaded(file, () => set(files().filter((one) => one.id !== file.id)))),
  );
  return h("div", { class: "upload-box" }, zone, list, status);
}

async function receive(chosen, { files, set, status, most }) {
  if (chosen.length === 0) return;
  if (files().length + chosen.length > most) {
    status.textContent = t("file_too_many", { count: most });
    return;
  }
  status.textContent = t("uploading");
  try {
    const answer = await api.upload(session.me.id, chosen);
    status.textContent = "";
    set([...files(), ...answer.files.map(({ id, name }) => ({ id, name }))]);
  } catch {
    status.textContent = t("upload_failed", { name: chosen[0].name });
  }
}

/** One uploaded file with a button to take it back. */
export const uploaded = (file, remove) =>
  h(
    "li",
    {},
    icon("file"),
    h("span", { class: "file-name" }, file.name),
    h(
      "button",
      { type: "button", class: "icon-button", "aria-label": t("remove", { name: file.name }), onclick: remove },
      icon("close"),
    ),
  );

function acceptDrops(zone, add) {
  zone.addEventListener("dragover", (event) => {
    event.preventDefault();
    zone.classList.add("over");
  });
  zone.addEventListener("dragleave", () => zone.classList.remove("over"));
  zone.addEventListener("drop", (event) => {
    event.preventDefault();
    zone.classList.remove("over");
    add(event.dataTransfer.files);
  });
}
