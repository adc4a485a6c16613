/** Coloured initials for people, and a mark for the app. */

import { h, svg } from "./dom.js";

/** A person's avatar; `size` is "small", "medium" or "large". Decorative: the name always stands beside it. */
export function avatar(one, size = "medium") {
  if (one.is_bot) return h("span", { class: `avatar robot ${size}`, "aria-hidden": "true" }, appMark());
  const node = h(
    "span",
    { class: `avatar ${size}`, "aria-hidden": "true" },
    initials(one.real_name || one.name || "?"),
  );
  const color = /^#?[0-9a-f]{6}$/i.test(one.color ?? "") ? `#${one.color.replace("#", "")}` : null;
  if (color) node.style.setProperty("--avatar", color);
  return node;
}

const initials = (name) => {
  const words = name
    .trim()
    .split(/[\s.-]+/)
    .filter(Boolean);
  return ((words[0]?.[0] ?? "?") + (words.length > 1 ? words.at(-1)[0] : "")).toUpperCase();
};

const appMark = () =>
  svg(["M4 13.500c2-4 4-4 6 0s4 4 6 0", "M10 7.500a1.500 1.500 0 100-3 1.500 1.500 0 000 3z"], "icon mark");

/** The sandbox's own avatar, for what it tells the reader itself. */
export const sandboxAvatar = (size = "medium") =>
  h(
    "span",
    { class: `avatar sandbox ${size}`, "aria-hidden": "true" },
    svg(["M3 15.500h14", "M5 15.500V9h10v6.500", "M7 9V5.500h6V9"], "icon"),
  );
