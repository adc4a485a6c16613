/** Elements that act at once: buttons, links dressed as buttons, overflow menus. */

import { h, safeUrl } from "./dom.js";
import { confirmed } from "./confirm.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { plain } from "./mrkdwn.js";
import { t } from "./strings.js";

/** A button; with a `url` it opens that address as well as telling the bot. */
export function button(element, block, ctx) {
  const style = { primary: "button primary", danger: "button danger" }[element.style] ?? "button";
  const properties = {
    class: style,
    ...ctx.hooks(element, block),
    "aria-label": element.accessibility_label,
    onclick: (event) => press(event, element, block, ctx),
  };
  const href = element.url && safeUrl(element.url);
  const label = h("span", { class: "button-label" }, plain(element.text));
  if (href) return h("a", { ...properties, href, target: "_blank", rel: "noopener noreferrer" }, label, icon("open"));
  return h("button", { ...properties, type: "button" }, label);
}

async function press(event, element, block, ctx) {
  const node = event.currentTarget;
  if (node.getAttribute("aria-busy") === "true") return event.preventDefault();
  if (element.confirm) {
    event.preventDefault();
    if (!(await confirmed(element.confirm))) return undefined;
    if (node.href) open(node.href, "_blank", "noopener");
  }
  const { text, value, style } = element;
  return busy(node, () => ctx.act(element, block, { text, value, style }));
}

/** Marks a control as waiting while `work` runs. */
export async function busy(node, work) {
  node.setAttribute("aria-busy", "true");
  try {
    await work();
  } finally {
    node.removeAttribute("aria-busy");
  }
}

/** The "…" element: a menu of options, each sent as an action; options may carry a url. */
export function overflow(element, block, ctx) {
  const choose = async (option) => {
    if (!(await confirmed(element.confirm))) return;
    if (option.url && safeUrl(option.url)) open(safeUrl(option.url), "_blank", "noopener");
    await busy(node, () => ctx.act(element, block, { selected_option: option }));
  };
  const items = () =>
    element.options.map((option) => ({
      label: plain(option.text),
      hint: option.description && plain(option.description),
      value: option.value,
      icon: option.url ? "open" : null,
      testid: "option",
      action: () => choose(option),
    }));
  const node = h(
    "button",
    {
      class: "button square",
      type: "button",
      "aria-label": t("more_actions"),
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      ...ctx.hooks(element, block),
      onclick: () => openMenu(node, items(), { label: t("more_actions"), align: "end" }),
    },
    icon("more"),
  );
  return node;
}
