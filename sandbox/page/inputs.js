/** Typed entries: text, number, email, address, rich text, date and time. */

import { fromLocalInput, localInput } from "./dates.js";
import { h } from "./dom.js";
import { confirmed } from "./confirm.js";
import { plain } from "./mrkdwn.js";
import { t } from "./strings.js";

const TYPING_PAUSE = 250; // milliseconds between the last key and telling the bot

/** plain_text_input, with a counter when it has a maximum length. */
export function textInput(element, block, ctx) {
  const field = typed(element, block, ctx, {
    tag: element.multiline ? "textarea" : "input",
    properties: element.multiline ? { rows: 4 } : { type: "text" },
    read: (entry) => entry.value,
    write: (text) => ({ value: text === "" ? null : text }),
  });
  return element.max_length ? counted(field, element.max_length) : field;
}

/** email_text_input, url_text_input and number_input differ in keyboard only; what is wrong is told on submission. */
const keyboard =
  (mode, tidy = (text) => text) =>
  (element, block, ctx) =>
    typed(element, block, ctx, {
      tag: "input",
      properties: { type: "text", inputmode: mode, autocomplete: "off" },
      read: (entry) => entry.value,
      write: (text) => ({ value: text.trim() === "" ? null : tidy(text.trim()) }),
    });

export const emailInput = keyboard("email");
export const urlInput = keyboard("url");

/** A number may be typed with a decimal comma; Slack's state holds a point. */
export const numberInput = (element, block, ctx) =>
  keyboard(element.is_decimal_allowed ? "decimal" : "numeric", (text) => text.replace(",", "."))(element, block, ctx);

/** rich_text_input as a plain text area; its entry is a rich_text block of one section. */
export const richTextInput = (element, block, ctx) =>
  typed(element, block, ctx, {
    tag: "textarea",
    properties: { rows: 4 },
    read: (entry) => flatten(entry.rich_text_value),
    write: (text) => ({
      rich_text_value:
        text === ""
          ? null
          : {
              type: "rich_text",
              elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }],
            },
    }),
  });

const flatten = (value) =>
  (value?.elements ?? [])
    .flatMap((part) => part.elements ?? [])
    .map((leaf) => leaf.text ?? "")
    .join("");

function typed(element, block, ctx, { tag, properties, read, write }) {
  const node = h(tag, {
    class: "field",
    ...properties,
    ...ctx.hooks(element, block),
    ...ctx.describe(block),
    placeholder: plain(element.placeholder) || null,
    value: read(ctx.form.get(block, element)) ?? "",
    autofocus: element.focus_on_load,
    oninput: () => typing(),
  });
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  let pause = 0;
  const tell = () => {
    clearTimeout(pause);
    ctx.act(element, block, write(node.value));
  };
  const typing = () => {
    ctx.note(element, block, write(node.value));
    if (!block.dispatch_action || !triggers.includes("on_character_entered")) return;
    clearTimeout(pause);
    pause = setTimeout(tell, TYPING_PAUSE);
  };
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || element.multiline || tag === "textarea") return;
    event.preventDefault();
    if (block.dispatch_action && triggers.includes("on_enter_pressed")) tell();
    else ctx.submit?.();
  });
  return node;
}

const NEARLY = 0.8; // how full a field is when its counter begins to matter

function counted(field, limit) {
  const counter = h("span", { class: "counter", "aria-hidden": "true" });
  const count = () => {
    counter.hidden = field.value.length < limit * NEARLY;
    counter.textContent = `${field.value.length} / ${limit}`;
    counter.classList.toggle("over", field.value.length > limit);
  };
  field.addEventListener("input", count);
  count();
  return h("div", { class: "counted" }, field, counter);
}

/** datepicker, timepicker and datetimepicker lean on the browser's own pickers, which follow the reader's habits. */
const picker =
  (type, key, { show = (value) => value, read = (text) => text } = {}) =>
  (element, block, ctx) => {
    const entry = () => ctx.form.get(block, element)[key];
    const node = h("input", {
      class: "field picker",
      type,
      ...ctx.hooks(element, block),
      ...ctx.describe(block),
      value: entry() ? show(entry()) : "",
      title: plain(element.placeholder) || null,
      "aria-label": block.type === "input" ? null : plain(element.placeholder) || t(type === "time" ? "time" : "date"),
    });
    node.addEventListener("change", async () => {
      // While a year is being typed the browser reports the years 0002, 0020 and 0202.
      if (/^0\d{3}-/.test(node.value)) return;
      if (await confirmed(element.confirm)) ctx.change(element, block, { [key]: node.value ? read(node.value) : null });
      else node.value = entry() ? show(entry()) : "";
    });
    return node;
  };

export const datePicker = picker("date", "selected_date");
export const timePicker = picker("time", "selected_time");
export const dateTimePicker = picker("datetime-local", "selected_date_time", {
  show: localInput,
  read: fromLocalInput,
});
