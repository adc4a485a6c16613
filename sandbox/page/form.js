/**
 * What a person has entered in one view or message, in the shape of Slack's `view.state.values`:
 * {block_id: {action_id: {type, …}}}. Entries outlive a redraw while block_id, action_id and type stay the same.
 */

import { t } from "./strings.js";

const one = (initial, key) => (element) => ({ [key]: element[initial] ?? null });
const many = (initial, key) => (element) => ({ [key]: element[initial] ?? [] });

/** For each element that holds a value: its entry before anyone touches it. */
const INITIAL = {
  plain_text_input: one("initial_value", "value"),
  email_text_input: one("initial_value", "value"),
  url_text_input: one("initial_value", "value"),
  number_input: (element) => ({ value: element.initial_value === undefined ? null : String(element.initial_value) }),
  rich_text_input: one("initial_value", "rich_text_value"),
  static_select: one("initial_option", "selected_option"),
  external_select: one("initial_option", "selected_option"),
  radio_buttons: one("initial_option", "selected_option"),
  users_select: one("initial_user", "selected_user"),
  channels_select: one("initial_channel", "selected_channel"),
  conversations_select: one("initial_conversation", "selected_conversation"),
  datepicker: one("initial_date", "selected_date"),
  timepicker: one("initial_time", "selected_time"),
  datetimepicker: one("initial_date_time", "selected_date_time"),
  checkboxes: many("initial_options", "selected_options"),
  multi_static_select: many("initial_options", "selected_options"),
  multi_external_select: many("initial_options", "selected_options"),
  multi_users_select: many("initial_users", "selected_users"),
  multi_channels_select: many("initial_channels", "selected_channels"),
  multi_conversations_select: many("initial_conversations", "selected_conversations"),
  file_input: () => ({ files: [] }),
};

/** The elements of one block, accessory and input element included. */
export const elementsOf = (block) =>
  [block.accessory, block.element, ...(block.elements ?? [])].filter((element) => element?.type);

/** The blocks, with those inside a container after it. */
const opened = (blocks) => blocks.flatMap((block) => [block, ...opened(block.child_blocks ?? [])]);

const holders = (block) => elementsOf(block).filter((element) => INITIAL[element.type]);

export class Form {
  #entries = new Map();

  /** Takes the blocks on show: keeps entries that still belong to one, adds initial values, drops the rest. */
  sync(blocks = [], currentChannel = null) {
    const old = this.#entries;
    this.#entries = new Map();
    for (const block of opened(blocks)) {
      for (const element of holders(block)) {
        const key = `${block.block_id}\n${element.action_id}`;
        const kept = old.get(key);
        this.#entries.set(key, kept?.type === element.type ? kept : initial(element, currentChannel));
      }
    }
  }

  get(block, element) {
    return this.#entries.get(`${block.block_id}\n${element.action_id}`) ?? initial(element);
  }

  set(block, element, entry) {
    this.#entries.set(`${block.block_id}\n${element.action_id}`, { type: element.type, ...entry });
  }

  /** Everything entered, as Slack sends it. */
  values() {
    const values = {};
    for (const [key, entry] of this.#entries) {
      const [block, action] = key.split("\n");
      values[block] = { ...values[block], [action]: entry };
    }
    return values;
  }
}

function initial(element, currentChannel) {
  const entry = { type: element.type, ...INITIAL[element.type]?.(element) };
  if (element.default_to_current_conversation && entry.selected_conversation === null) {
    entry.selected_conversation = currentChannel;
  }
  return entry;
}

/** What is wrong before asking the bot: {block_id: sentence}, empty when all is well. */
export function problems(blocks, form) {
  const found = {};
  for (const block of blocks.filter((each) => each.type === "input")) {
    const entry = form.get(block, block.element);
    const sentence = isEmpty(entry)
      ? !block.optional && t(entry.type === "file_input" ? "error_file" : "error_required")
      : CHECKS[entry.type]?.(entry.value, block.element);
    if (sentence) found[block.block_id] = sentence;
  }
  return found;
}

/** True when an entry holds nothing. */
export function isEmpty({ type, ...rest }) {
  const [value] = Object.values(rest);
  if (Array.isArray(value)) return value.length === 0;
  return value === null || value === undefined || (typeof value === "string" && value.trim() === "");
}

const CHECKS = {
  plain_text_input: checkLength,
  email_text_input: (value) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value.trim()) && t("error_email"),
  url_text_input: (value) => !/^https?:\/\/[^\s/]+/i.test(value.trim()) && t("error_url"),
  number_input: checkNumber,
};

function checkLength(value, element) {
  if (element.min_length && value.length < element.min_length) return t("error_short", { count: element.min_length });
  if (element.max_length && value.length > element.max_length) return t("error_long", { count: element.max_length });
  return null;
}

function checkNumber(value, element) {
  const number = Number(value);
  if (Number.isNaN(number)) return t("error_number");
  if (!element.is_decimal_allowed && !Number.isInteger(number)) return t("error_integer");
  if (element.min_value !== undefined && number < Number(element.min_value))
    return t("error_min", { count: element.min_value });
  if (element.max_value !== undefined && number > Number(element.max_value))
    return t("error_max", { count: element.max_value });
  return null;
}
