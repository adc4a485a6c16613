/** Checkboxes and radio buttons. */

import { h, uid } from "./dom.js";
import { confirmed } from "./confirm.js";
import { textObject } from "./mrkdwn.js";

/** A group of checkboxes; its entry is {selected_options}. */
export const checkboxes = (element, block, ctx) =>
  group(element, block, ctx, "checkbox", {
    read: (entry) => entry.selected_options ?? [],
    write: (options) => ({ selected_options: options }),
  });

/** A group of radio buttons; its entry is {selected_option}. */
export const radioButtons = (element, block, ctx) =>
  group(element, block, ctx, "radio", {
    read: (entry) => (entry.selected_option ? [entry.selected_option] : []),
    write: (options) => ({ selected_option: options[0] ?? null }),
  });

function group(element, block, ctx, kind, { read, write }) {
  const name = uid("choice");
  const chosen = read(ctx.form.get(block, element)).map((option) => option.value);
  const described = { ...ctx.describe(block), role: kind === "radio" ? "radiogroup" : null };
  if (kind === "checkbox") delete described["aria-required"]; // not a state a group of checkboxes can have
  const node = h("fieldset", { class: "choices", ...ctx.hooks(element, block), ...described });
  const inputs = element.options.map((option) =>
    h("input", { type: kind, name, value: option.value, checked: chosen.includes(option.value), id: uid("option") }),
  );
  const mark = (values) => inputs.forEach((input) => (input.checked = values.includes(input.value)));
  node.append(...element.options.map((option, at) => choice(option, inputs[at])));
  node.addEventListener("change", async () => {
    const before = read(ctx.form.get(block, element)).map((option) => option.value);
    if (!(await confirmed(element.confirm))) return mark(before);
    return ctx.change(element, block, write(element.options.filter((_, at) => inputs[at].checked)));
  });
  return node;
}

function choice(option, input) {
  const note = option.description ? h("span", { class: "choice-note" }, textObject(option.description)) : null;
  return h(
    "label",
    { class: "choice", dataset: { testid: "choice", value: option.value } },
    input,
    h("span", { class: "choice-text" }, h("span", {}, textObject(option.text)), note),
  );
}
