/** Draws Block Kit blocks: https://docs.slack.dev/reference/block-kit/blocks */

import { chart } from "./chart.js";
import { h, link, reconcile, safeUrl } from "./dom.js";
import { drawElement } from "./elements.js";
import { icon } from "./icons.js";
import { picture } from "./images.js";
import { markdown } from "./markdown.js";
import { mrkdwn, plain, textObject } from "./mrkdwn.js";
import { alert, card, container, contextActions } from "./panels.js";
import { richText } from "./richtext.js";
import { locale, t } from "./strings.js";
import { dataTable, table } from "./tables.js";

/** Makes `parent` show `blocks`. Unchanged blocks keep their nodes; `ctx` is a Surface (see surface.js). */
export function showBlocks(parent, blocks, ctx) {
  ctx.form.sync(blocks, ctx.channel);
  const seen = new Map();
  const items = (blocks ?? [])
    .filter((block) => block.type !== "call")
    .map((block, at) => {
      const name = block.block_id ?? `${block.type}-${at}`;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      const key = seen.get(name) > 1 ? `${name}~${seen.get(name)}` : name;
      return { key, signature: locale() + JSON.stringify(block), render: () => drawBlock(block, ctx) };
    });
  reconcile(parent, items);
}

function drawBlock(block, ctx) {
  const draw = DRAW[block.type] ?? unknown;
  const node = draw(block, ctx);
  node.classList.add("block");
  Object.assign(node.dataset, { block: block.block_id ?? "", blockType: block.type });
  return node;
}

const DRAW = {
  section,
  context,
  divider: () => h("div", {}, h("hr", { class: "divider" })),
  header: (block) => h("div", { class: "block-header", role: "heading", "aria-level": "3" }, textObject(block.text)),
  actions: (block, ctx) =>
    h(
      "div",
      { class: "block-actions" },
      block.elements.map((element) => drawElement(element, block, ctx)),
    ),
  image,
  input,
  rich_text: (block) => h("div", { class: "rich" }, richText(block.elements)),
  markdown: (block) => h("div", { class: "rich" }, markdown(block.text)),
  table,
  data_table: dataTable,
  data_visualization: chart,
  container: (block, ctx) => container(block, ctx, drawBlock),
  alert,
  card,
  context_actions: contextActions,
  file: (block) =>
    h(
      "div",
      { class: "file-card" },
      h("span", { class: "file-line" }, icon("file"), h("span", { class: "file-name" }, block.external_id)),
    ),
  video,
};

const unknown = (block) => h("div", { class: "unknown" }, t("unknown_block", { type: block.type }));

function section(block, ctx) {
  const fields = block.fields?.map((field) => h("div", { class: "rich" }, textObject(field)));
  return h(
    "div",
    { class: "block-section" },
    h(
      "div",
      { class: "section-main" },
      block.text && h("div", { class: "rich" }, textObject(block.text)),
      fields && h("div", { class: "fields" }, fields),
    ),
    block.accessory && h("div", { class: "accessory" }, drawElement(block.accessory, block, ctx)),
  );
}

function context(block) {
  const parts = block.elements.map((element) =>
    element.type === "image" ? picture(element, "inline-picture") : h("span", { class: "rich" }, textObject(element)),
  );
  return h("div", { class: "block-context" }, parts);
}

function image(block) {
  const title = block.title && h("figcaption", {}, textObject(block.title));
  return h("figure", { class: "block-image" }, title, picture(block, "picture"));
}

function video(block) {
  const address = safeUrl(block.title_url ?? block.video_url);
  return h(
    "div",
    { class: "file-card" },
    h(
      "div",
      { class: "video" },
      icon("video"),
      h(
        "div",
        {},
        h("strong", {}, address ? link(address, plain(block.title)) : plain(block.title)),
        block.description && h("div", { class: "hint" }, plain(block.description)),
        h(
          "div",
          { class: "hint" },
          [block.provider_name, block.author_name].filter(Boolean).join(" · "),
          " ",
          link(block.video_url, t("watch_video")),
        ),
      ),
    ),
  );
}

/** Labels that stand for one control focus it; groups are labelled through aria-labelledby alone. */
const GROUPS = ["checkboxes", "radio_buttons", "file_input"];

function input(block, ctx) {
  const ids = ctx.ids(block);
  const group = GROUPS.includes(block.element.type);
  const optional = block.optional ? h("span", { class: "optional" }, ` ${t("optional")}`) : null;
  return h(
    "div",
    { class: "block-input" },
    h(
      group ? "span" : "label",
      { class: "label", id: ids.label, for: group ? null : ids.control },
      plain(block.label),
      optional,
    ),
    drawElement(block.element, block, ctx),
    h("p", { class: "field-error", id: ids.error, role: "alert", hidden: true, dataset: { testid: "field-error" } }),
    block.hint && h("p", { class: "hint", id: ids.hint }, mrkdwn(plain(block.hint))),
  );
}

/** Shows what is wrong beside each field ({block_id: sentence}); fields not named are cleared. Focuses the first. */
export function showErrors(parent, errors) {
  let first = null;
  for (const node of parent.querySelectorAll(".block-input")) {
    const sentence = errors[node.dataset.block] ?? "";
    const place = node.querySelector(".field-error");
    place.hidden = sentence === "";
    place.textContent = sentence;
    node.classList.toggle("wrong", sentence !== "");
    const control = node.querySelector("[data-action-id]");
    control?.setAttribute("aria-invalid", sentence === "" ? "false" : "true");
    first ??= sentence === "" ? null : node;
  }
  first?.scrollIntoView({ block: "nearest" });
  first?.querySelector("[data-action-id]")?.focus({ preventScroll: true });
}
