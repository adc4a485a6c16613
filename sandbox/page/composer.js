/** Where people write: messages, replies, slash commands, and the menu of shortcuts. */

import { api } from "./api.js";
import { candidates, Completion, typedBefore } from "./completion.js";
import { h } from "./dom.js";
import { icon } from "./icons.js";
import { addNote } from "./local.js";
import { openMenu } from "./menu.js";
import { notice } from "./notice.js";
import { OFFERED, own } from "./own.js";
import { channel, channelLabel, reason, session } from "./session.js";
import { Shelf } from "./shelf.js";
import { t } from "./strings.js";

const drafts = new Map();

export class Composer {
  /** `sending` is called before something is sent, `sent` after, `changed` when a note for the reader was added. */
  constructor({ channel, thread = null, changed, sending, sent }) {
    Object.assign(this, { channel, thread, changed, sending, sent });
    this.draft = `${session.me.id} ${channel} ${thread ?? ""}`;
    this.shelf = new Shelf({ testid: thread ? "thread-attach" : "attach", changed: () => this.#fit() });
    this.completion = new Completion((candidate) => this.#complete(candidate));
    this.field = this.#makeField();
    this.button = this.#sendButton();
    this.node = this.#layOut();
    this.node.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#send();
    });
    this.#fit();
  }

  #sendButton() {
    return h(
      "button",
      {
        class: "icon-button send",
        type: "submit",
        "aria-label": t("send"),
        title: t("send"),
        dataset: { testid: this.thread ? "thread-send" : "send" },
      },
      icon("send"),
    );
  }

  #layOut() {
    const hint = h("span", { class: "composer-hint" }, t("compose_hint"));
    const tools = [this.shelf.button, this.thread ? null : this.#shortcutButton(), hint, this.button];
    const box = h(
      "div",
      { class: "composer-box" },
      this.field,
      this.shelf.node,
      h("div", { class: "composer-bar" }, tools),
    );
    return h("form", { class: "composer" }, this.completion.node, box);
  }

  #makeField() {
    const label = this.thread ? t("reply_to") : t("message_to", { name: channelLabel(this.channel) });
    const field = h("textarea", {
      class: "composer-field",
      rows: 1,
      placeholder: label,
      "aria-label": label,
      value: drafts.get(this.draft) ?? "",
      spellcheck: "true",
      "aria-autocomplete": "list",
      "aria-controls": this.completion.node.id,
      autocomplete: "off",
      dataset: { testid: this.thread ? "thread-composer" : "composer" },
    });
    field.addEventListener("input", () => this.#edited());
    field.addEventListener("click", () => this.#suggest());
    field.addEventListener("blur", () => this.completion.hide());
    field.addEventListener("keydown", (event) => this.#key(event));
    return field;
  }

  #edited() {
    drafts.set(this.draft, this.field.value);
    this.#fit();
    this.#suggest();
  }

  #fit() {
    this.field.style.height = "auto";
    if (this.field.scrollHeight) this.field.style.height = `${Math.min(this.field.scrollHeight, 220)}px`;
    this.button.disabled = this.field.value.trim() === "" && this.shelf.files.length === 0;
  }

  #suggest() {
    const typed = typedBefore(this.field.value, this.field.selectionStart);
    if (typed && !(typed.kind === "command" && this.thread)) this.completion.show(typed.kind, candidates(typed));
    else this.completion.hide();
    const { activeId } = this.completion;
    if (activeId) this.field.setAttribute("aria-activedescendant", activeId);
    else this.field.removeAttribute("aria-activedescendant");
  }

  #complete(candidate) {
    const { value, selectionStart } = this.field;
    const { from } = typedBefore(value, selectionStart) ?? { from: selectionStart };
    this.field.setRangeText(candidate.text, from, selectionStart, "end");
    this.#edited();
    this.completion.hide();
  }

  #key(event) {
    if (event.isComposing) return;
    const typed = this.field.value.trim();
    const whole = this.completion.open && (OFFERED.includes(typed) || isCommand(typed));
    if (this.completion.open && !(whole && event.key === "Enter") && this.completion.key(event)) return;
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    this.#send();
  }

  async #send() {
    const text = this.field.value.trim();
    if (text === "" && this.shelf.files.length === 0) return;
    const files = this.shelf.files.map((file) => file.id);
    this.completion.hide();
    this.#clear();
    this.sending();
    const [command] = text.split(/\s/, 1);
    // A path or a date such as "/a/b" is a message; only one word after the slash can be a command.
    if (/^\/[\p{L}\p{N}_-]+$/u.test(command)) await this.#command(command, text.slice(command.length).trim());
    else await this.#say(text, files);
  }

  #clear() {
    this.field.value = "";
    drafts.delete(this.draft);
    this.shelf.take([]);
    this.#fit();
  }

  async #say(text, files) {
    const thread_ts = this.thread ?? undefined;
    try {
      await api.say({ user: session.me.id, channel: this.channel, text, thread_ts, files });
      this.sent();
      this.#missed(text);
    } catch (error) {
      this.field.value ||= text;
      this.#edited();
      notice(t("say_failed", { reason: reason(error) }), "error");
    }
  }

  /** Says that the bot was mentioned where it is not. */
  #missed(text) {
    const { name } = session.bot;
    if (!text.includes(`@${name}`) || channel(this.channel)?.bot_is_member !== false) return;
    const place = { channel: channelLabel(this.channel), command: `\`/invite @${name}\`` };
    this.#tell(t("bot_not_here", { bot: `*${name}*`, ...place }));
  }

  /** What answers a command that is none of the bot's. */
  async #own(command, text) {
    const tell = (sentence) => this.#tell(sentence);
    try {
      const answer = await own(command, text, { id: this.channel, anchor: this.field, tell });
      if (answer !== "") tell(answer ?? t("command_unknown", { command: `\`${command}\`` }));
    } catch (error) {
      tell(reason(error));
    }
  }

  async #command(command, text) {
    if (!isCommand(command)) return this.#own(command, text);
    if (this.thread) return this.#tell(t("command_in_thread", { command: `\`${command}\`` }));
    try {
      const answer = await api.command({ user: session.me.id, channel: this.channel, command, text });
      if (answer.error) this.#tell(commandFailed(command, answer.error));
      else this.sent(`${command} ${text}`.trim());
    } catch (error) {
      this.#tell(commandFailed(command, error.code));
    }
    return undefined;
  }

  /** A note only this reader sees, where others would look for an answer. */
  #tell(text) {
    addNote(session.me.id, this.channel, this.thread, text);
    this.changed();
  }

  #shortcutButton() {
    const node = h(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": t("run_shortcut"),
        title: t("run_shortcut"),
        "aria-haspopup": "menu",
        "aria-expanded": "false",
        dataset: { testid: "shortcuts" },
        onclick: () => openMenu(node, shortcutItems(this.channel), { label: t("run_shortcut"), side: "above" }),
      },
      icon("bolt"),
    );
    return node;
  }

  focus() {
    this.field.focus();
  }

  /** Types a text and sends it. */
  enter(text) {
    this.field.value = text;
    return this.#send();
  }
}

const isCommand = (word) => session.commands.some((one) => one.command === word);

const commandFailed = (command, error) =>
  t(error === "operation_timeout" ? "command_late" : "command_failed", {
    command: `\`${command}\``,
    bot: `*${session.bot.name}*`,
    reason: `\`${error}\``,
  });

function shortcutItems(channel) {
  const global = session.shortcuts.filter((one) => one.type === "global");
  if (global.length === 0) return [{ heading: t("no_shortcuts") }];
  return [
    { heading: session.bot.name },
    ...global.map((one) => ({
      label: one.name,
      hint: one.description,
      icon: "bolt",
      testid: "menu-shortcut",
      value: one.callback_id,
      action: () => run(one.callback_id, channel),
    })),
  ];
}

async function run(callback_id, channel) {
  try {
    const answer = await api.shortcut({ user: session.me.id, callback_id, channel });
    if (answer.error) notice(reason({ code: answer.error, message: answer.detail ?? answer.error }), "error");
  } catch (error) {
    notice(reason(error), "error");
  }
}
