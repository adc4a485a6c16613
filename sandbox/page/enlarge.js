/** A picture in front of everything, as large as the window allows; on a phone it can be pushed about. */

import { openDialog } from "./confirm.js";
import { h, uid } from "./dom.js";
import { icon } from "./icons.js";
import { t } from "./strings.js";

/** Shows the picture at `address`; a press beside it, Escape and the cross close it. */
export function enlarge(address, name) {
  const title = uid("picture");
  const dialog = openDialog(
    "dialog enlarged",
    title,
    h("div", { class: "enlarged-head" }, h("p", { id: title, class: "enlarged-name" }, name), closer()),
    h("div", { class: "enlarged-room", tabindex: "0" }, h("img", { src: address, alt: name })),
  );
  dialog.dataset.testid = "enlarged";
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());

  function closer() {
    const close = () => dialog.close();
    return h("button", { class: "icon-button", type: "button", "aria-label": t("close"), onclick: close }, icon("close"));
  }
}
