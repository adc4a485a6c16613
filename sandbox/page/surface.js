/** Where blocks stand (a message, a modal, the Home tab) and how they reach the bot from there. */

import { api } from "./api.js";
import { uid } from "./dom.js";
import { Form } from "./form.js";
import { reason, session } from "./session.js";

/**
 * The context every element is drawn with.
 * `container` is what the server needs to find the element again: {type: "message", channel, ts} or
 * {type: "view", view_id}.
 * `fail(sentence)` tells the reader that an action did not work; `submit` sends the view, when there is one.
 */
export class Surface {
  #prefix = uid("s");

  constructor({ container, channel = null, fail, submit = null, edited = null }) {
    this.container = container;
    this.channel = channel;
    this.fail = fail;
    this.submit = submit;
    this.edited = edited;
    this.form = new Form();
  }

  /** Attributes that let tests and focus keeping find an element. */
  hooks(element, block) {
    return { dataset: { actionId: element.action_id ?? "", blockId: block.block_id ?? "" } };
  }

  /** The ids that tie an input block's parts together. */
  ids(block) {
    const stem = `${this.#prefix}-${(block.block_id ?? "").replace(/[^\w-]/g, "_")}`;
    return { control: stem, label: `${stem}-label`, hint: `${stem}-hint`, error: `${stem}-error` };
  }

  /** Accessible name and description of a control: its label, hint and error. */
  describe(block) {
    if (block.type !== "input") return {};
    const ids = this.ids(block);
    return {
      id: ids.control,
      "aria-labelledby": ids.label,
      "aria-describedby": block.hint ? `${ids.error} ${ids.hint}` : ids.error,
      "aria-required": block.optional ? null : "true",
    };
  }

  /** Keeps an entry without telling the bot. */
  note(element, block, entry) {
    this.form.set(block, element, entry);
    this.edited?.(block);
  }

  /** Keeps an entry, and tells the bot unless the element only matters on submission. */
  change(element, block, entry) {
    this.note(element, block, entry);
    if (block.type !== "input" || block.dispatch_action) this.act(element, block, entry);
  }

  /** Sends a block action; resolves when the bot has acknowledged it or the failure was shown. */
  async act(element, block, extra) {
    const action = { type: element.type, action_id: element.action_id, block_id: block.block_id, ...extra };
    try {
      const answer = await api.action({
        user: session.me.id,
        container: this.container,
        action,
        state: this.form.values(),
      });
      if (answer.error) this.fail(reason({ code: answer.error, message: answer.detail ?? answer.error }));
    } catch (error) {
      this.fail(reason(error));
    }
  }

  /** Asks the bot for the options of an external select: {options} or {option_groups}. */
  async options(element, block, value) {
    const answer = await api.options({
      user: session.me.id,
      container: this.container,
      action_id: element.action_id,
      block_id: block.block_id,
      value,
    });
    if (answer.error) throw new Error(answer.error);
    return answer;
  }
}
