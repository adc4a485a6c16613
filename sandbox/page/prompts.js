/** The prompts that an app offers over its messages: a press asks one. */

import { fill, h } from "./dom.js";
import { icon } from "./icons.js";
import { route } from "./route.js";
import { isBotIm, session } from "./session.js";
import { t } from "./strings.js";

/** Draws them into `parent` where the bot's messages are open; `ask(text)` says one. */
export function showPrompts(parent, ask) {
  const { channel, home } = route();
  parent.hidden = home || !isBotIm(channel) || session.prompts.length === 0;
  parent.setAttribute("aria-label", t("prompts"));
  const signature = JSON.stringify(session.prompts);
  if (parent.dataset.signature === signature) return;
  parent.dataset.signature = signature;
  fill(
    parent,
    session.prompts.map(({ title, message }) =>
      h(
        "button",
        { class: "try", type: "button", dataset: { testid: "prompt" }, onclick: () => ask(message) },
        icon("reply"),
        title,
      ),
    ),
  );
}
