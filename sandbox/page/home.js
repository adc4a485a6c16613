/** The app's Home tab: the view the bot publishes for this reader. */

import { api } from "./api.js";
import { showBlocks } from "./blocks.js";
import { fill, h } from "./dom.js";
import { notice } from "./notice.js";
import { reason, session } from "./session.js";
import { t } from "./strings.js";
import { Surface } from "./surface.js";

const PATIENCE = 4000; // milliseconds the bot has to publish before the tab is called empty

export class Home {
  #surface = null;
  #view = null;
  #waiting = session.bot.connected || session.bot.starting;
  #asked = 0;

  constructor() {
    this.user = session.me.id;
    this.blocks = h("div", { class: "home-blocks" });
    this.empty = h("div", { class: "home-empty" });
    this.node = h(
      "div",
      { class: "scroller home", tabindex: "-1", dataset: { testid: "home" } },
      this.empty,
      this.blocks,
    );
    this.#paint();
    setTimeout(() => this.#giveUp(), PATIENCE);
  }

  #giveUp() {
    if (session.bot.starting) return setTimeout(() => this.#giveUp(), PATIENCE);
    this.#waiting = false;
    if (!this.#view) this.#paint();
  }

  /** Fetches the view. `opened` tells the bot the reader has just come to the tab; a mere refresh must not. */
  async refresh({ opened = false } = {}) {
    const asked = (this.#asked += 1);
    try {
      const { view } = await api.home(this.user, opened);
      if (asked !== this.#asked) return;
      this.#view = view;
      this.#paint();
    } catch (error) {
      notice(reason(error), "error");
    }
  }

  #paint() {
    fill(this.empty, t(this.#waiting ? "home_waiting" : "home_empty", { bot: session.bot.name }));
    this.empty.hidden = Boolean(this.#view);
    if (!this.#view) return this.blocks.replaceChildren();
    if (this.#surface?.container.view_id !== this.#view.id) {
      const container = { type: "view", view_id: this.#view.id };
      this.#surface = new Surface({ container, fail: (sentence) => notice(sentence, "error") });
    }
    return showBlocks(this.blocks, this.#view.blocks, this.#surface);
  }
}
