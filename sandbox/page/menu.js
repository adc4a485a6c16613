/** Floating menus and lists. On a phone they rise from the bottom edge; elsewhere they sit beside what opened them. */

import { focusables, h, isPhone } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

let closeOpen = null;

/** Closes whatever floats, if anything does. Returns true when something was open. */
export function closePopup() {
  const close = closeOpen;
  close?.();
  return Boolean(close);
}

/**
 * Shows `content` beside `anchor` until it is closed, a press lands elsewhere or Escape is pressed.
 * `side` is "below" or "above" (flipped when there is no room); `wide` stretches it to the anchor's width.
 */
export function openPopup(anchor, content, { side = "below", wide = false, align = "start", onClose } = {}) {
  closePopup();
  const host = anchor.closest("dialog") ?? document.body;
  const popup = h("div", { class: "popup" }, content);
  const shade = h("div", { class: "popup-shade" });
  const watch = new AbortController();
  const close = () => {
    if (closeOpen !== close) return;
    closeOpen = null;
    watch.abort();
    popup.remove();
    shade.remove();
    onClose?.();
  };
  closeOpen = close;
  host.append(shade, popup);
  place(anchor, popup, { side, wide, align });
  const replace = () => place(anchor, popup, { side, wide, align });
  watchForClose({ anchor, popup, close, replace, signal: watch.signal });
  return { popup, close, place: replace };
}

function watchForClose({ anchor, popup, close, replace, signal }) {
  const outside = (event) => {
    if (!popup.contains(event.target) && !anchor.contains(event.target)) close();
  };
  document.addEventListener("pointerdown", outside, { capture: true, signal });
  const moved = (event) => {
    if (popup.contains(event.target) || isPhone()) return;
    const { top, bottom } = anchor.getBoundingClientRect();
    if (bottom < 0 || top > innerHeight || !anchor.isConnected) close();
    else replace();
  };
  document.addEventListener("scroll", moved, { capture: true, signal });
  // A phone's keyboard resizes the window: the list it was opened for must stay.
  window.addEventListener("resize", () => !isPhone() && close(), { signal });
  popup.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    close();
    anchor.focus();
  });
}

function place(anchor, popup, { side, wide, align }) {
  const box = anchor.getBoundingClientRect();
  if (wide) popup.style.setProperty("--popup-width", `${Math.max(box.width, 240)}px`);
  const { width, height } = popup.getBoundingClientRect();
  const below = innerHeight - box.bottom;
  const above = side === "above" ? box.top > height + 12 || box.top > below : below < height + 12 && box.top > below;
  const left = align === "end" ? box.right - width : box.left;
  popup.style.setProperty("--popup-left", `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`);
  popup.style.setProperty("--popup-top", `${Math.max(8, above ? box.top - height - 6 : box.bottom + 6)}px`);
  popup.style.setProperty("--popup-room", `${Math.max(160, (above ? box.top : below) - 18)}px`);
}

/**
 * A menu of actions. Each item is {label, hint, icon, picture, danger, checked, testid, value, action}, {heading}
 * or "rule".
 */
export function openMenu(anchor, items, { label, ...options } = {}) {
  const list = h("div", { class: "menu", role: "menu", "aria-label": label, dataset: { testid: "menu" } });
  const opened = openPopup(anchor, list, {
    ...options,
    onClose: () => {
      anchor.setAttribute("aria-expanded", "false");
      options.onClose?.();
    },
  });
  list.append(...items.map((item) => menuItem(item, opened, anchor)));
  anchor.setAttribute("aria-expanded", "true");
  opened.place();
  list.addEventListener("keydown", moveBetween);
  focusables(list)[0]?.focus();
  return opened;
}

function menuItem(item, opened, anchor) {
  if (item === "rule") return h("hr", { class: "menu-rule" });
  if (item.heading) return h("div", { class: "menu-heading", role: "presentation" }, item.heading);
  const choose = () => {
    opened.close();
    anchor.focus({ preventScroll: true });
    item.action();
  };
  return h(
    "button",
    {
      class: item.danger ? "menu-item danger" : "menu-item",
      type: "button",
      onclick: choose,
      role: item.checked === undefined ? "menuitem" : "menuitemradio",
      "aria-checked": item.checked === undefined ? null : String(item.checked),
      dataset: { testid: item.testid ?? "menu-item", value: item.value },
    },
    item.picture ?? (item.icon && icon(item.icon)),
    h(
      "span",
      { class: "menu-text" },
      h("span", { class: "menu-label" }, item.label),
      item.hint && h("span", { class: "menu-hint" }, item.hint),
    ),
    item.checked && icon("check"),
  );
}

function moveBetween(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = focusables(event.currentTarget);
  if (event.key === "Tab") return event.preventDefault();
  if (event.key === "Home") items[0]?.focus();
  else if (event.key === "End") items.at(-1)?.focus();
  else if (step) items.at((items.indexOf(document.activeElement) + step) % items.length)?.focus();
  else return undefined;
  return event.preventDefault();
}

/** A bar with a close button, for lists that fill a phone's screen. */
export const popupBar = (label, close) =>
  h(
    "div",
    { class: "popup-bar" },
    h("strong", {}, label),
    h("button", { class: "icon-button", type: "button", "aria-label": t("close_menu"), onclick: close }, icon("close")),
  );
