/** The confirmation a button or select asks for, and other small dialogs. */

import { h, uid } from "./dom.js";
import { plain, textObject } from "./mrkdwn.js";
import { t } from "./strings.js";

/** Opens a modal dialog element around `content`; it is removed from the page when closed. */
export function openDialog(className, labelledBy, ...content) {
  const dialog = h("dialog", { class: className, "aria-labelledby": labelledBy }, content);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

/** Asks a Block Kit confirm object's question; resolves to true when the person confirms. */
export function confirmed(question) {
  if (!question) return Promise.resolve(true);
  return new Promise((resolve) => {
    const title = uid("confirm");
    const kind = question.style === "danger" ? "button danger solid" : "button primary";
    const dialog = openDialog(
      "dialog confirm",
      title,
      h(
        "form",
        { method: "dialog", dataset: { testid: "confirm" } },
        h("h2", { id: title }, plain(question.title)),
        h("div", { class: "rich" }, textObject(question.text)),
        h(
          "div",
          { class: "dialog-actions" },
          h(
            "button",
            { class: "button", value: "no", dataset: { testid: "confirm-deny" } },
            plain(question.deny) || t("confirm_no"),
          ),
          h(
            "button",
            { class: kind, value: "yes", dataset: { testid: "confirm-accept" } },
            plain(question.confirm) || t("confirm_yes"),
          ),
        ),
      ),
    );
    dialog.querySelector("[value=yes]").focus();
    dialog.addEventListener("close", () => resolve(dialog.returnValue === "yes"));
  });
}
