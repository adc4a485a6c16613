/** A searchable list that floats beside a select: typing narrows it, arrows move, Enter chooses. */

import { h, uid } from "./dom.js";
import { withEmoji } from "./emoji.js";
import { icon } from "./icons.js";
import { openPopup, popupBar } from "./menu.js";
import { t } from "./strings.js";

const SHORT = 7; // up to this many options need no visible search box
const TYPING_PAUSE = 200; // milliseconds before a remote list is asked again

/** Text made comparable: lower case, no accents. */
export const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * Opens the list. `source.load(query)` gives groups [{label, options: [{value, label, note, picture, raw}]}], or a
 * promise of them; `remote` lists filter themselves and wait for `least` characters.
 * `isChosen(option)` ticks; `choose(option)` takes one.
 */
export function openListbox(anchor, { label, source, isChosen, choose, many = false, onClose }) {
  const { list, search } = makeParts(label, many);
  const state = { options: [], active: 0, asked: 0, closed: false };
  const box = h(
    "div",
    { class: "listbox-box", dataset: { testid: "options" } },
    popupBar(label, () => finish()),
    h("div", { class: "listbox-search" }, search),
    list,
  );
  const opened = openPopup(anchor, box, {
    wide: true,
    onClose: () => {
      state.closed = true;
      anchor.setAttribute("aria-expanded", "false");
      onClose?.();
    },
  });
  const finish = () => {
    opened.close();
    anchor.focus({ preventScroll: true });
  };
  const take = (option) => {
    choose(option);
    if (!many) return finish();
    paint(list, state, isChosen);
    return opened.place();
  };
  // A pause in typing may end after the list, and the form it belongs to, are gone.
  const refresh = async () => (state.closed ? undefined : refill({ search, list, state, source, isChosen, done: opened.place }));
  listenTo({ search, list, state, take, refresh, remote: source.remote, finish });
  anchor.setAttribute("aria-expanded", "true");
  refresh().then(() => {
    const quiet = !source.remote && state.options.length <= SHORT;
    search.parentElement.classList.toggle("sr-only", quiet);
    if (quiet) search.inputMode = "none";
    opened.place();
    search.focus({ preventScroll: true });
  });
  return opened;
}

function makeParts(label, many) {
  const list = h("div", {
    class: "listbox",
    role: "listbox",
    id: uid("list"),
    "aria-label": label,
    "aria-multiselectable": many ? "true" : null,
  });
  const search = h("input", {
    class: "field",
    type: "text",
    role: "combobox",
    "aria-expanded": "true",
    "aria-controls": list.id,
    autocomplete: "off",
    "aria-label": label,
    placeholder: t("search"),
    dataset: { testid: "select-search" },
  });
  return { list, search };
}

function listenTo({ search, list, state, take, refresh, remote, finish }) {
  let pause = 0;
  search.addEventListener("input", () => {
    clearTimeout(pause);
    pause = setTimeout(refresh, remote ? TYPING_PAUSE : 0);
  });
  search.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) activate(list, search, state, state.active + step);
    else if (event.key === "Enter" && state.options[state.active]) take(state.options[state.active]);
    else if (event.key === "Tab") return finish();
    else return undefined;
    event.stopPropagation();
    return event.preventDefault();
  });
  list.addEventListener("click", (event) => {
    const row = event.target.closest("[role=option]");
    if (!row) return;
    state.active = Number(row.dataset.at);
    take(state.options[state.active]);
  });
}

async function refill({ search, list, state, source, isChosen, done }) {
  const query = search.value.trim();
  const missing = (source.least ?? 0) - query.length;
  if (source.remote && missing > 0)
    return say(list, state, missing === 1 ? t("type_more_one") : t("type_more", { count: missing }));
  const asked = (state.asked += 1);
  if (source.remote) say(list, state, t("loading"));
  let groups;
  try {
    groups = await source.load(query);
  } catch {
    return say(list, state, t("options_failed"));
  }
  if (asked !== state.asked) return undefined;
  state.groups = source.remote ? groups : narrowed(groups, query);
  state.options = state.groups.flatMap((group) => group.options);
  const chosen = state.options.findIndex(isChosen);
  state.active = query === "" && chosen > 0 ? chosen : 0;
  paint(list, state, isChosen);
  activate(list, search, state, state.active);
  return done();
}

function narrowed(groups, query) {
  const wanted = fold(query);
  return groups
    .map((group) => ({
      ...group,
      options: group.options.filter((option) => fold(`${option.label} ${option.note ?? ""}`).includes(wanted)),
    }))
    .filter((group) => group.options.length > 0);
}

function say(list, state, sentence) {
  state.options = [];
  state.groups = [];
  list.replaceChildren(h("div", { class: "listbox-note" }, sentence));
}

function paint(list, state, isChosen) {
  if (state.options.length === 0) return say(list, state, t("no_matches"));
  let at = 0;
  list.replaceChildren(
    ...state.groups.flatMap((group) => [
      ...(group.label ? [h("div", { class: "menu-heading" }, group.label)] : []),
      ...group.options.map((option) => row(option, at++, isChosen(option), list.id, state)),
    ]),
  );
  return undefined;
}

function row(option, at, chosen, prefix, state) {
  const active = at === state.active;
  return h(
    "div",
    {
      class: active ? "menu-item active" : "menu-item",
      role: "option",
      id: `${prefix}-${at}`,
      "aria-selected": chosen ? "true" : "false",
      dataset: { at, value: option.value, testid: "option" },
    },
    option.picture?.(),
    h(
      "span",
      { class: "menu-text" },
      h("span", { class: "menu-label" }, withEmoji(option.label)),
      option.note && h("span", { class: "menu-hint" }, option.note),
    ),
    chosen && icon("check"),
  );
}

function activate(list, search, state, at) {
  const rows = list.querySelectorAll("[role=option]");
  if (rows.length === 0) return;
  rows[state.active]?.classList.remove("active");
  state.active = (at + rows.length) % rows.length;
  rows[state.active].classList.add("active");
  rows[state.active].scrollIntoView({ block: "nearest" });
  search.setAttribute("aria-activedescendant", rows[state.active].id);
}
