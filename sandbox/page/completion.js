/** What the composer offers while typing: slash commands at the start of a line, people after an "@". */

import { avatar, sandboxAvatar } from "./avatar.js";
import { h, uid } from "./dom.js";
import { icon } from "./icons.js";
import { fold } from "./listbox.js";
import { about, OFFERED } from "./own.js";
import { botPerson, session } from "./session.js";
import { t } from "./strings.js";

const MOST = 8;

/** What is being typed before the caret: {kind: "command" | "person", query, from} or null. */
export function typedBefore(text, caret) {
  const before = text.slice(0, caret);
  const command = /^\/(\S*)$/.exec(before);
  if (command) return { kind: "command", query: command[1], from: 0 };
  const name = /(?:^|[\s(])@([\p{L}\p{N}._-]*(?: [\p{L}\p{N}._-]*)?)$/u.exec(before);
  return name ? { kind: "person", query: name[1], from: caret - name[1].length - 1 } : null;
}

/** The candidates for what is being typed: [{text, label, note, picture}]. */
export function candidates({ kind, query }) {
  return (kind === "command" ? commands(query) : people(query)).slice(0, MOST);
}

const commands = (query) =>
  [...session.commands, ...OFFERED.map((command) => ({ command, description: about(command), own: true }))]
    .filter((one) => fold(one.command).startsWith(`/${fold(query)}`))
    .map((one) => ({
      text: `${one.command} `,
      label: one.command,
      usage: one.usage_hint,
      note: one.description,
      value: one.command,
      picture: () => (one.own ? sandboxAvatar("small") : avatar(botPerson(), "small")),
    }));

function people(query) {
  const wanted = fold(query);
  return [...session.people, botPerson()]
    .filter(
      (one) =>
        fold(`${one.real_name} ${one.name}`)
          .split(/\s+/)
          .some((word) => word.startsWith(wanted)) || fold(one.real_name).startsWith(wanted),
    )
    .filter((one) => fold(one.real_name) !== wanted)
    .map((one) => ({
      text: `@${one.real_name} `,
      label: one.real_name,
      note: one.title ?? t("app"),
      value: one.id,
      picture: () => avatar(one, "small"),
    }));
}

/** The list above the composer. `choose(candidate)` is called with the one taken. */
export class Completion {
  #options = [];
  #active = 0;

  constructor(choose) {
    this.choose = choose;
    this.node = h("div", {
      class: "completion",
      role: "listbox",
      id: uid("completion"),
      hidden: true,
      dataset: { testid: "completion" },
    });
    // pointerdown, not click: the composer keeps the focus.
    this.node.addEventListener("pointerdown", (event) => {
      event.preventDefault();
      const row = event.target.closest("[role=option]");
      if (row) this.choose(this.#options[Number(row.dataset.at)]);
    });
  }

  get open() {
    return !this.node.hidden;
  }

  /** The id of the option the keyboard is on, for aria-activedescendant. */
  get activeId() {
    return this.open ? `${this.node.id}-${this.#active}` : null;
  }

  show(kind, options) {
    this.#options = options;
    this.#active = 0;
    this.node.hidden = options.length === 0;
    this.node.setAttribute("aria-label", t(kind === "command" ? "commands" : "people"));
    this.#paint(kind);
  }

  hide() {
    this.node.hidden = true;
  }

  /** Moves by one; `Enter` and `Tab` take the active one. Returns true when the key was used. */
  key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) this.#activate((this.#active + step + this.#options.length) % this.#options.length);
    else if (event.key === "Escape") this.hide();
    else if (event.key === "Enter" || event.key === "Tab") this.choose(this.#options[this.#active]);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  #activate(at) {
    this.#active = at;
    [...this.node.querySelectorAll("[role=option]")].forEach((row, index) => {
      row.classList.toggle("active", index === at);
      row.setAttribute("aria-selected", String(index === at));
      if (index === at) row.scrollIntoView({ block: "nearest" });
    });
  }

  #paint(kind) {
    const heading = h(
      "div",
      { class: "menu-heading" },
      icon(kind === "command" ? "bolt" : "search"),
      t(kind === "command" ? "commands" : "people"),
    );
    this.node.replaceChildren(
      heading,
      ...this.#options.map((option, at) =>
        h(
          "div",
          {
            class: "menu-item",
            role: "option",
            id: `${this.node.id}-${at}`,
            dataset: { at, value: option.value, testid: "completion-item" },
          },
          option.picture(),
          h(
            "span",
            { class: "menu-text" },
            h(
              "span",
              { class: "menu-label" },
              option.label,
              option.usage && h("span", { class: "usage" }, option.usage),
            ),
            option.note && h("span", { class: "menu-hint" }, option.note),
          ),
        ),
      ),
    );
    this.#activate(0);
  }
}
