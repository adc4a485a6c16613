/** A list of messages, of a channel or of one thread: fetches, draws, follows the end, moves by arrow keys. */

import { api } from "./api.js";
import { dayKey, dayLabel } from "./dates.js";
import { h, reconcile } from "./dom.js";
import { icon } from "./icons.js";
import { dismiss, withNotes } from "./local.js";
import { messageRow } from "./message.js";
import { summary } from "./mrkdwn.js";
import { announce, notice } from "./notice.js";
import { address, go } from "./route.js";
import { nameOf, reason, session } from "./session.js";
import { locale, replies, t } from "./strings.js";
import { Surface } from "./surface.js";

const TOGETHER = 300; // seconds within which one author's messages are drawn as one
const NEWS_MARGIN = 12; // pixels above the line that says where the unread begins
const NEAR_END = 80; // pixels from the end that count as reading the newest message

export class Conversation {
  #surfaces = new Map();
  #messages = [];
  #asked = 0;
  #newest = null;
  #read = null; // the timestamp up to which all was read when the conversation was opened
  #unread = null; // the timestamp of the first message that was unread then
  #following = true;
  #placed = null; // where the page itself put the reader: what grows below does not take them to the end

  /** `thread` is the timestamp of the thread's first message, null for the channel itself. */
  constructor({ channel, thread = null, intro = null, testid }) {
    this.channel = channel;
    this.thread = thread;
    this.user = session.me.id;
    this.list = h("div", {
      class: "message-list",
      dataset: { testid },
      role: "log",
      "aria-live": "off",
      "aria-label": t("messages"),
    });
    this.jump = h(
      "button",
      { class: "jump", type: "button", hidden: true, onclick: () => this.toEnd("smooth") },
      icon("arrow"),
      t("new_messages"),
    );
    this.scroller = h("div", { class: "scroller", tabindex: "-1" }, intro, this.list);
    this.node = h("div", { class: "conversation" }, this.scroller, this.jump);
    this.list.addEventListener("keydown", (event) => this.#move(event));
    this.scroller.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    // Pictures and tables arrive after their message: whoever was at the end stays there.
    const observer = new ResizeObserver(() => this.#following && this.toEnd());
    observer.observe(this.list);
    observer.observe(this.scroller);
  }

  /** Fetches again and draws; a slower, older answer is dropped. */
  async refresh() {
    const asked = (this.#asked += 1);
    try {
      const { messages, read } = await api.messages(this.user, this.channel, this.thread ?? undefined);
      this.#read ??= this.thread || read === "0" ? Infinity : Number(read);
      if (asked !== this.#asked) return;
      this.#messages = messages.filter(
        (message) => this.thread || !message.thread_ts || message.thread_ts === message.ts,
      );
      this.draw();
    } catch (error) {
      if (asked === this.#asked) notice(reason(error), "error");
    }
  }

  draw() {
    const messages = withNotes(this.user, this.channel, this.thread, this.#messages);
    const opened = this.#newest === null;
    if (opened) this.#unread = this.#messages.find((one) => Number(one.ts) > this.#read && one.user !== this.user)?.ts;
    const follow = opened || this.#following || this.#answers(messages.at(-1));
    reconcile(this.list, this.#items(messages));
    this.#news(messages, follow);
    this.#makeReachable();
    if (follow) this.toEnd();
    if (opened) this.#toNews();
  }

  /** Whether a message is the reader's own, or has just answered what they did. */
  #answers(message) {
    const fresh = message && Number(message.ts) > Number(this.#newest);
    return fresh && (message.user === this.user || message.ephemeral);
  }

  #items(messages) {
    const items = [];
    messages.forEach((message, at) => {
      const before = messages[at - 1];
      if (!this.thread && (!before || dayKey(before.ts) !== dayKey(message.ts))) items.push(dayItem(message.ts));
      const begins = message.ts === this.#unread;
      if (begins) items.push(newsItem());
      const compact = at > 0 && !begins && continues(before, message);
      const signature = JSON.stringify([message, compact, locale(), nameOf(message.user)]);
      items.push({ key: message.ts, signature, render: () => this.#row(message, compact) });
      if (this.thread && at === 0) items.push(countItem(messages.length - 1));
    });
    return items;
  }

  #row(message, compact) {
    return messageRow(message, {
      compact,
      surface: this.#surface(message),
      on: {
        reply: this.thread ? null : (one) => go({ channel: this.channel, thread: one.thread_ts || one.ts }),
        copy: (one) => this.#copy(one),
        dismiss: (one) => {
          dismiss(this.user, one);
          this.draw();
        },
        shortcut: (one, callback) => this.#shortcut(one, callback),
      },
    });
  }

  #surface(message) {
    if (!this.#surfaces.has(message.ts)) {
      const container = { type: "message", channel: this.channel, ts: message.ts };
      this.#surfaces.set(
        message.ts,
        new Surface({ container, channel: this.channel, fail: (text) => notice(text, "error") }),
      );
    }
    return this.#surfaces.get(message.ts);
  }

  async #shortcut(message, callback_id) {
    try {
      const answer = await api.shortcut({ user: this.user, callback_id, channel: this.channel, ts: message.ts });
      if (answer.error) notice(reason({ code: answer.error, message: answer.detail ?? answer.error }), "error");
    } catch (error) {
      notice(reason(error), "error");
    }
  }

  async #copy(message) {
    const place = address({ channel: this.channel, thread: this.thread, message: message.ts });
    try {
      await navigator.clipboard.writeText(`${location.origin}/${place}`);
      notice(t("copied"));
    } catch {
      notice(`${location.origin}/${place}`); // no clipboard here: the address can be copied by hand
    }
  }

  /** Reads new messages of others out, and offers a way to them when the reader is further up. */
  #news(messages, follow) {
    const newest = messages.at(-1);
    const isNews = this.#newest !== null && newest && Number(newest.ts) > Number(this.#newest);
    this.#newest = newest?.ts ?? this.#newest ?? "0";
    if (!isNews || newest.user === this.user) return;
    const name = newest.local ? t("sandbox") : newest.name || nameOf(newest.user);
    announce(t("new_from", { name, text: summary(newest.text) }));
    this.jump.hidden = follow;
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.scroller;
    if (scrollTop === this.#placed) return;
    this.#placed = null;
    this.#following = scrollHeight - scrollTop - clientHeight < NEAR_END;
    if (this.#following) this.jump.hidden = true;
  }

  toEnd(behavior = "instant") {
    this.scroller.scrollTo({ top: this.scroller.scrollHeight, behavior });
    this.#following = true;
    this.jump.hidden = true;
  }

  /** Scrolls from the end to where the unread begins, unless that is in sight. */
  #toNews() {
    const line = this.list.querySelector(".news");
    if (!line || line.offsetTop >= this.scroller.scrollTop) return;
    this.#following = false;
    this.scroller.scrollTop = Math.max(0, line.offsetTop - NEWS_MARGIN);
    this.#placed = this.scroller.scrollTop;
    this.jump.hidden = false;
  }

  /** Scrolls to the message a link leads to, and marks it for a moment. */
  show(ts) {
    const row = this.#rows().find((node) => node.dataset.ts === ts);
    if (row) this.#following = false;
    row?.scrollIntoView({ block: "center" });
    row?.classList.add("found");
    row?.focus({ preventScroll: true });
  }

  #rows() {
    return [...this.list.querySelectorAll(".message")];
  }

  /** One row takes part in tabbing (the newest, or the last one focused); arrow keys reach the others. */
  #makeReachable(row = null) {
    const rows = this.#rows();
    const chosen =
      row ?? rows.find((node) => node.tabIndex === 0 && node.contains(document.activeElement)) ?? rows.at(-1);
    rows.forEach((node) => (node.tabIndex = node === chosen ? 0 : -1));
  }

  #move(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step || !event.target.classList.contains("message")) return;
    const rows = this.#rows();
    const next = rows[rows.indexOf(event.target) + step];
    if (!next) return;
    event.preventDefault();
    this.#makeReachable(next);
    next.focus();
  }
}

const continues = (before, message) =>
  before.user === message.user &&
  before.name === message.name &&
  !message.ephemeral &&
  !before.ephemeral &&
  Number(message.ts) - Number(before.ts) < TOGETHER &&
  dayKey(before.ts) === dayKey(message.ts);

const dayItem = (ts) => ({
  key: `day-${dayKey(ts)}`,
  signature: dayLabel(ts),
  render: () => h("div", { class: "day", role: "separator" }, h("span", {}, dayLabel(ts))),
});

const newsItem = () => ({
  key: "news",
  signature: locale(),
  render: () => h("div", { class: "news", role: "separator", dataset: { testid: "news" } }, h("span", {}, t("new_line"))),
});

const countItem = (count) => ({
  key: "count",
  signature: replies(count),
  render: () => h("div", { class: "thread-count" }, count > 0 ? h("span", {}, replies(count)) : null),
});
