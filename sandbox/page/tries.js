/** What a newcomer may try: a line above the composer, which goes away once all of it is done or it is closed. */

import { fill, h, redraw } from "./dom.js";
import { icon } from "./icons.js";
import { session } from "./session.js";
import { ownLanguage, t } from "./strings.js";

const KEPT = "sandbox.tries";
const CLOSED = "closed";

let done = remembered();

/** Draws the line into `parent`; `attempt(one)` carries one of them out. */
export function showTries(parent, attempt) {
  const left = session.tries.filter((one) => !done.has(key(one)));
  parent.hidden = done.has(CLOSED) || left.length === 0;
  parent.lang = ownLanguage;
  parent.setAttribute("aria-label", t("tries"));
  redraw(parent, [session.tries, [...done], other()], () => draw(parent, attempt));
}

function draw(parent, attempt) {
  const close = () => {
    remember(new Set([...done, CLOSED]));
    showTries(parent, attempt);
  };
  const press = (one) => {
    mark(one.kind, one.what);
    showTries(parent, attempt);
    attempt(one);
  };
  fill(
    parent,
    h("span", { class: "tries-title" }, t("tries")),
    h(
      "ul",
      {},
      session.tries.map((one) => h("li", {}, chip(one, () => press(one)))),
    ),
    h(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": t("tries_close"),
        title: t("tries_close"),
        dataset: { testid: "tries-close" },
        onclick: close,
      },
      icon("close"),
    ),
  );
}

/** Remembers that something was tried, by a press or by hand. */
export function mark(kind, what) {
  const tried = session.tries.find((one) => one.kind === kind && one.what === what);
  if (tried) remember(new Set([...done, key(tried)]));
}

/** Shows all of it again. */
export const showAgain = () => remember(new Set());

/** Somebody who reads another language than the present reader. */
export const other = () =>
  session.people.find((one) => language(one) !== language(session.me) && !one.is_gone) ?? session.me;

const key = (one) => `${one.kind} ${one.what}`;
const language = (person) => (person.locale ?? "en").slice(0, 2);

function chip(one, press) {
  const tried = done.has(key(one));
  return h(
    "button",
    { class: tried ? "try done" : "try", type: "button", dataset: { testid: "try", value: one.kind }, onclick: press },
    tried && icon("check"),
    one.kind === "command" ? h("code", {}, one.what) : label(one),
    tried && h("span", { class: "sr-only" }, t("try_done")),
  );
}

function label(one) {
  if (one.kind !== "person") return one.label[ownLanguage] ?? one.label.en;
  const next = other();
  const spoken = new Intl.DisplayNames([ownLanguage], { type: "language" }).of(language(next));
  const name = next.real_name.split(" ")[0];
  return [t("try_person", { language: spoken }), h("span", { class: "try-more" }, t("try_as", { name }))];
}

function remembered() {
  try {
    return new Set(JSON.parse(localStorage.getItem(KEPT)) ?? []);
  } catch {
    return new Set(); // storage may be switched off, or hold something else
  }
}

function remember(next) {
  done = next;
  try {
    localStorage.setItem(KEPT, JSON.stringify([...done]));
  } catch {
    // until the page is left, then
  }
}
