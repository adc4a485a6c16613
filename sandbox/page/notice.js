/** Short notices: seen at the bottom of the page, and read out. */

import { h } from "./dom.js";

const STAYS = 6000; // milliseconds

/** Shows a sentence for a few seconds, above a dialog when one is open. `kind` is "info" or "error". */
export function notice(sentence, kind = "info") {
  const host = [...document.querySelectorAll("dialog[open]")].at(-1) ?? document.body;
  const node = h(
    "div",
    { class: `notice ${kind}`, role: kind === "error" ? "alert" : "status", dataset: { testid: "notice" } },
    sentence,
  );
  host.querySelectorAll(":scope > .notice").forEach((old) => old.remove());
  host.append(node);
  setTimeout(() => node.remove(), STAYS);
}

/** Reads a sentence out without showing it. */
export function announce(sentence) {
  document.getElementById("live").textContent = sentence;
}
