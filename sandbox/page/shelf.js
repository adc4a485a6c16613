/** Files chosen for the next message: uploaded at once, shown under the text, taken back before sending. */

import { api } from "./api.js";
import { h } from "./dom.js";
import { uploaded } from "./files.js";
import { icon } from "./icons.js";
import { notice } from "./notice.js";
import { session } from "./session.js";
import { t } from "./strings.js";

export class Shelf {
  files = [];

  /** `changed` is called whenever a file comes or goes. */
  constructor({ testid, changed }) {
    this.changed = changed;
    this.node = h("ul", { class: "upload-list shelf", hidden: true });
    this.input = h("input", {
      type: "file",
      multiple: true,
      class: "sr-only",
      tabindex: "-1",
      "aria-hidden": "true",
      dataset: { testid },
    });
    this.input.addEventListener("change", () => this.#upload([...this.input.files]));
    const open = h(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": t("attach"),
        title: t("attach"),
        onclick: () => this.input.click(),
      },
      icon("plus"),
    );
    this.button = [this.input, open];
  }

  /** Shows exactly these files ({id, name}). */
  take(files) {
    this.files = files;
    this.node.hidden = files.length === 0;
    const without = (file) => this.take(this.files.filter((one) => one !== file));
    this.node.replaceChildren(...files.map((file) => uploaded(file, () => without(file))));
    this.changed();
  }

  async #upload(chosen) {
    try {
      const { files } = await api.upload(session.me.id, chosen);
      this.take([...this.files, ...files]);
    } catch {
      notice(t("upload_failed", { name: chosen[0]?.name ?? "" }), "error");
    }
    this.input.value = "";
  }
}
