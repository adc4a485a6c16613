/** The prompts that an app offers over its messages: a press asks one. */

import { fill, h, redraw } from "./dom.js";
import { icon } from "./icons.js";
import { route } from "./route.js";
import { isBotIm, session } from "./session.js";
import { t } from "./strings.js";

/** Draws them into `parent` where the bot's messages are open; `ask(text)` says one. */
export function showPrompts(parent, ask) {
  const { channel, home } = route();
  parent.hidden = home || !isBotIm(channel) || session.prompts.length === 0;
  parent.setAttribute("aria-label", t("prompts"));
  redraw(parent, session.prompts, () => fill(parent, session.prompts.map((one) => chip(one, ask))));
}

const chip = ({ title, message }, ask) =>
  h(
    "button",
    { class: "try", type: "button", dataset: { testid: "prompt" }, onclick: () => ask(message) },
    icon("reply"),
    title,
  );
