/** Containers, alerts, cards and the small buttons beneath a message. */

import { button, busy } from "./buttons.js";
import { confirmed } from "./confirm.js";
import { h, uid } from "./dom.js";
import { icon } from "./icons.js";
import { picture } from "./images.js";
import { plain, textObject } from "./mrkdwn.js";
import { richText } from "./richtext.js";
import { session } from "./session.js";
import { t } from "./strings.js";

/** Blocks under a title that may fold them away; `draw` draws one of them. */
export function container(block, ctx, draw) {
  const inside = h(
    "div",
    { class: "container-inside", id: uid("inside"), hidden: Boolean(block.default_collapsed) },
    block.child_blocks.map((child) => draw(child, ctx)),
  );
  const rich = block.rich_text_title;
  const words = h(
    "span",
    { class: "container-words" },
    h("span", { class: "container-title" }, rich ? richText(rich.elements) : plain(block.title)),
    block.subtitle && h("span", { class: "container-subtitle" }, textObject(block.subtitle)),
  );
  const parts = [block.icon && picture(block.icon, "inline-picture"), words];
  return h(
    "div",
    { class: `container width-${block.width ?? "standard"}`, dataset: { testid: "container" } },
    block.is_collapsible
      ? foldButton(parts, inside)
      : h("div", { class: block.has_header_divider ? "container-head divided" : "container-head" }, parts),
    inside,
  );
}

function foldButton(parts, inside) {
  const node = h(
    "button",
    {
      class: "container-head",
      type: "button",
      "aria-expanded": String(!inside.hidden),
      "aria-controls": inside.id,
      dataset: { testid: "fold" },
      onclick: () => {
        inside.hidden = !inside.hidden;
        node.setAttribute("aria-expanded", String(!inside.hidden));
      },
    },
    icon("chevron"),
    parts,
  );
  return node;
}

const LEVELS = { default: "bell", info: "info", warning: "warning", error: "stop", success: "done" };

/** A line that stands out; its icon has a shape of its own, so that no level is told by its colour alone. */
export function alert(block) {
  const level = block.level ?? "default";
  return h(
    "div",
    { class: `alert alert-${level}`, role: "note", dataset: { testid: "alert", level } },
    icon(LEVELS[level]),
    h("span", { class: "sr-only" }, t(`alert_${level}`)),
    h("div", { class: "rich" }, textObject(block.text)),
  );
}

/** One thing: its picture, its words, its buttons. */
export function card(block, ctx) {
  return h(
    "div",
    { class: "card", dataset: { testid: "card" } },
    block.hero_image && picture(block.hero_image, "card-hero"),
    h(
      "div",
      { class: "card-words" },
      block.icon && picture(block.icon, "card-icon"),
      h(
        "div",
        {},
        block.title && h("div", { class: "card-title rich" }, textObject(block.title)),
        block.subtitle && h("div", { class: "card-subtitle rich" }, textObject(block.subtitle)),
      ),
    ),
    block.body && h("div", { class: "rich" }, textObject(block.body)),
    block.subtext && h("div", { class: "card-subtitle rich" }, textObject(block.subtext)),
    block.actions?.length > 0 &&
      h(
        "div",
        { class: "block-actions" },
        block.actions.map((one) => button(one, block, ctx)),
      ),
  );
}

/** Thumbs and bins beneath a message; one that is not for this reader is left out. */
export function contextActions(block, ctx) {
  return h(
    "div",
    { class: "context-actions" },
    block.elements.map((one) => (one.type === "feedback_buttons" ? thumbs(one, block, ctx) : bin(one, block, ctx))),
  );
}

function thumbs(element, block, ctx) {
  const nodes = ["positive_button", "negative_button"].map((name) => {
    const one = element[name];
    const words = plain(one.text);
    const node = small(ctx.hooks(element, block), one.accessibility_label ?? words, {
      "aria-pressed": "false",
      "data-value": one.value,
      onclick: async () => {
        nodes.forEach((each) => each.setAttribute("aria-pressed", String(each === node)));
        await busy(node, () => ctx.act(element, block, { text: one.text, value: one.value }));
      },
    });
    node.append(icon(name === "positive_button" ? "up" : "down"), h("span", {}, words));
    return node;
  });
  return h("span", { class: "thumbs", role: "group" }, nodes);
}

function bin(element, block, ctx) {
  const readers = element.visible_to_user_ids;
  if (readers?.length && !readers.includes(session.me.id)) return null;
  const words = plain(element.text);
  const node = small(ctx.hooks(element, block), element.accessibility_label ?? words, {
    title: words,
    onclick: async () => {
      if (!(await confirmed(element.confirm))) return;
      await busy(node, () => ctx.act(element, block, { text: element.text, value: element.value }));
    },
  });
  node.append(icon("bin"));
  return node;
}

const small = (hooks, label, properties) =>
  h("button", { class: "small-button", type: "button", "aria-label": label, ...hooks, ...properties });
