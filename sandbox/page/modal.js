/** The modal: shows the top of the reader's stack of views, checks and sends it, and keeps what was typed below. */

import { api } from "./api.js";
import { showBlocks, showErrors } from "./blocks.js";
import { busy } from "./buttons.js";
import { problems } from "./form.js";
import { fill, h, uid } from "./dom.js";
import { icon } from "./icons.js";
import { closePopup } from "./menu.js";
import { plain } from "./mrkdwn.js";
import { route } from "./route.js";
import { reason, session } from "./session.js";
import { t } from "./strings.js";
import { Surface } from "./surface.js";

export class Modals {
  #surfaces = new Map();
  #closed = new Set(); // closed here, while the server may still be listing them
  #views = [];
  #shown = null;

  /** `refresh` fetches the state again, so that the stack follows the server's. */
  constructor({ refresh }) {
    this.refresh = refresh;
    this.parts = panel();
    this.dialog = this.parts.dialog;
    document.body.append(this.dialog);
    this.parts.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.dialog.addEventListener("keydown", (event) => this.#key(event));
    this.dialog.addEventListener("cancel", (event) => event.preventDefault());
    this.parts.close.addEventListener("click", () => this.#close({ all: true }));
    this.parts.back.addEventListener("click", () => this.#close({ all: false }));
    this.parts.cancel.addEventListener("click", () => this.#close({ all: false }));
  }

  get open() {
    return this.dialog.open;
  }

  /** Takes the stack of views from the state, top last. */
  show(views) {
    this.#views = views.filter((view) => view.type === "modal" && !this.#closed.has(view.id));
    const alive = new Set(views.map((view) => view.id));
    for (const id of this.#surfaces.keys()) if (!alive.has(id)) this.#surfaces.delete(id);
    this.#paint();
  }

  get #top() {
    return this.#views.at(-1) ?? null;
  }

  #surface(view) {
    if (!this.#surfaces.has(view.id)) {
      this.#surfaces.set(
        view.id,
        new Surface({
          container: { type: "view", view_id: view.id },
          channel: route().channel,
          fail: (sentence) => this.#banner(sentence),
          submit: () => view.id === this.#top?.id && this.#top.submit && this.#submit(),
          edited: (block) => this.#settle(block),
        }),
      );
    }
    return this.#surfaces.get(view.id);
  }

  #paint() {
    const view = this.#top;
    if (!view) return this.#hide();
    const another = view.id !== this.#shown;
    if (another) this.#turnTo(view);
    const { title, submit, cancel, back, body } = this.parts;
    Object.assign(this.dialog.dataset, { viewId: view.id, callbackId: view.callback_id ?? "" });
    title.textContent = plain(view.title);
    back.hidden = this.#views.length < 2;
    submit.hidden = !view.submit;
    submit.disabled = Boolean(view.submit_disabled);
    submit.firstElementChild.textContent = plain(view.submit) || t("submit");
    cancel.textContent = plain(view.close) || t(view.submit ? "cancel" : "close");
    this.#label();
    showBlocks(body, view.blocks, this.#surface(view));
    if (!this.dialog.open) this.dialog.showModal();
    if (another) this.#focusFirst();
    return undefined;
  }

  #turnTo(view) {
    closePopup();
    this.#shown = view.id;
    this.parts.body.replaceChildren();
    this.parts.body.scrollTop = 0;
    this.#banner("");
  }

  #label() {
    this.parts.close.setAttribute("aria-label", t("close"));
    this.parts.back.setAttribute("aria-label", t("back"));
  }

  #focusFirst() {
    const { body, dialog } = this.parts;
    const field = body.querySelector("[autofocus]") ?? body.querySelector(".block-input [data-action-id]");
    const first = field?.matches("fieldset") ? field.querySelector("input") : field;
    (first ?? dialog).focus({ preventScroll: true });
  }

  #hide() {
    if (!this.dialog.open) return;
    closePopup();
    this.#shown = null;
    this.dialog.close();
    this.parts.body.replaceChildren();
  }

  #banner(sentence) {
    this.parts.banner.hidden = sentence === "";
    this.parts.banner.textContent = sentence;
  }

  /** A field being edited is no longer called wrong. */
  #settle(block) {
    const node = [...this.parts.body.children].find((one) => one.dataset.block === block.block_id);
    if (!node?.classList.contains("wrong")) return;
    node.classList.remove("wrong");
    node.querySelector(".field-error").hidden = true;
    node.querySelector("[data-action-id]")?.setAttribute("aria-invalid", "false");
  }

  async #submit() {
    const view = this.#top;
    const { submit, body } = this.parts;
    if (!view?.submit || submit.getAttribute("aria-busy") === "true") return;
    const { form } = this.#surface(view);
    this.#banner("");
    const wrong = problems(view.blocks, form);
    showErrors(body, wrong);
    if (Object.keys(wrong).length > 0) return;
    await busy(submit, async () => {
      const answer = await send(view, form);
      await this.refresh();
      if (this.#top?.id !== view.id) return;
      this.#tell(answer);
      if (!answer.errors && !answer.error) this.#begin(); // answered with the form anew
    });
  }

  /** Shows a form from its top, as one that has just opened. */
  #begin() {
    this.parts.body.scrollTop = 0;
    this.#focusFirst();
  }

  #tell({ errors, error }) {
    if (errors) {
      showErrors(this.parts.body, errors);
      const shown = new Set([...this.parts.body.querySelectorAll(".block-input")].map((node) => node.dataset.block));
      this.#banner(
        Object.keys(errors)
          .filter((id) => !shown.has(id))
          .map((id) => errors[id])
          .join(" "),
      );
    }
    if (error) this.#banner(t(/time/.test(error) ? "modal_late" : "modal_failed", { bot: session.bot.name }));
  }

  async #close({ all }) {
    const gone = all ? this.#views : this.#views.slice(-1);
    const top = this.#top;
    if (!top) return;
    gone.forEach((view) => this.#closed.add(view.id));
    this.#views = this.#views.filter((view) => !gone.includes(view));
    this.#paint();
    try {
      await api.close({ user: session.me.id, view_id: top.id, clear: all && gone.length > 1 });
    } finally {
      await this.refresh();
    }
  }

  #key(event) {
    if (event.key === "Escape") {
      event.preventDefault();
      if (!closePopup()) this.#close({ all: false });
    }
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) this.#submit();
  }
}

async function send(view, form) {
  try {
    return await api.submit({ user: session.me.id, view_id: view.id, values: form.values() });
  } catch (error) {
    return { error: error.code, detail: reason(error) };
  }
}

function panel() {
  const name = uid("modal");
  const button = (testid, picture) =>
    h("button", { class: "icon-button", type: "button", dataset: { testid } }, icon(picture));
  const title = h("h2", { id: name, dataset: { testid: "modal-title" } });
  const back = button("modal-back", "back");
  const close = button("modal-close", "close");
  const banner = h("div", { class: "modal-banner", role: "alert", hidden: true, dataset: { testid: "modal-error" } });
  const body = h("div", { class: "modal-body" });
  const cancel = h("button", { class: "button", type: "button", dataset: { testid: "modal-cancel" } });
  const submit = h(
    "button",
    { class: "button primary", type: "submit", dataset: { testid: "modal-submit" } },
    h("span", { class: "button-label" }),
  );
  const form = h("form", { class: "modal-panel", novalidate: true });
  fill(
    form,
    h("header", { class: "modal-head" }, back, title, close),
    banner,
    body,
    h("footer", { class: "modal-foot" }, cancel, submit),
  );
  const dialog = h(
    "dialog",
    { class: "modal", "aria-labelledby": name, tabindex: "-1", dataset: { testid: "modal" } },
    form,
  );
  return { dialog, form, title, back, close, banner, body, cancel, submit };
}
