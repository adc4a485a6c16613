/** Pictures of image blocks and elements. Only the sandbox's own files are loaded: the page never calls outside. */

import { h, link } from "./dom.js";
import { enlarge } from "./enlarge.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

const LARGE = ["picture", "card-hero"]; // what a press enlarges

/** The address a picture can be loaded from here (the server gives its own for a slack_file), or null. */
function source({ image_url: address }) {
  const url = parsed(address);
  return url && url.origin === location.origin ? url.pathname + url.search : null;
}

function parsed(address) {
  try {
    return address ? new URL(address, location.href) : null;
  } catch {
    return null;
  }
}

/** A picture with its alternative text; a card naming the host when it may not be loaded. */
export function picture(element, className) {
  const address = source(element);
  if (!address) return elsewhere(element, className);
  const image = h("img", { class: className, src: address, alt: element.alt_text ?? "", loading: "lazy" });
  image.addEventListener("error", () => (image.closest(".zoom") ?? image).replaceWith(missing(element, className)));
  if (!LARGE.includes(className)) return image;
  const name = element.alt_text ?? "";
  const show = () => enlarge(address, name);
  return h("button", { class: "zoom", type: "button", "aria-label": t("enlarge", { name }), onclick: show }, image);
}

function elsewhere(element, className) {
  const host = parsed(element.image_url)?.host ?? "";
  const small = ["thumbnail", "inline-picture"].includes(className);
  const title = `${element.alt_text ?? ""} · ${t("image_elsewhere", { host })}`;
  if (small)
    return h("span", { class: `${className} picture-off`, role: "img", "aria-label": title, title }, icon("eye"));
  return h(
    "div",
    { class: "picture-card" },
    icon("eye"),
    h(
      "span",
      {},
      h("strong", {}, element.alt_text ?? ""),
      h("br"),
      link(element.image_url ?? "", t("image_elsewhere", { host })),
    ),
  );
}

const missing = (element, className) =>
  h(
    "span",
    {
      class: `${className} picture-off`,
      role: "img",
      "aria-label": `${element.alt_text ?? ""} · ${t("image_missing")}`,
    },
    icon("warning"),
  );
