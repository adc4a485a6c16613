/** The page's three areas and the bar above the conversation; each draws what the address and the session say. */

import { avatar } from "./avatar.js";
import { fill, h, redraw } from "./dom.js";
import { icon } from "./icons.js";
import { address, go, route } from "./route.js";
import { botPerson, channel, channelLabel, isBotIm, nameOf, person, session } from "./session.js";
import { locale, t } from "./strings.js";

const at = (id) => document.getElementById(id);

/** The fixed places of index.html. */
export const places = {
  get app() {
    return at("app");
  },
  get side() {
    return at("side");
  },
  get bar() {
    return at("bar");
  },
  get banner() {
    return at("banner");
  },
  get prompts() {
    return at("prompts");
  },
  get tries() {
    return at("tries");
  },
  get stage() {
    return at("stage");
  },
  get foot() {
    return at("foot");
  },
  get thread() {
    return at("thread");
  },
};

/** On a phone the side bar is a drawer. */
export function openDrawer(open) {
  places.app.classList.toggle("drawer-open", open);
  at("main").inert = open;
  if (open) places.side.querySelector("button, a")?.focus();
}

/** Name and topic of the conversation, or the app's two tabs. */
export function showBar() {
  const { bot, bots, channels, people, workspace } = session;
  redraw(places.bar, [route(), locale(), bot, bots, channels, people, workspace], drawBar);
}

function drawBar() {
  const { channel: id } = route();
  const one = channel(id);
  const menu = h(
    "button",
    {
      class: "icon-button drawer-open-button",
      type: "button",
      "aria-label": t("menu"),
      dataset: { testid: "open-menu" },
      onclick: () => openDrawer(true),
    },
    icon("menu"),
    session.channels.some((each) => each.unread > 0 && each.id !== id) && h("span", { class: "dot news-dot" }),
  );
  fill(places.bar, menu, isBotIm(id) ? appHead() : roomHead(one, id));
  document.title = `${isBotIm(id) ? session.bot.name : channelLabel(id)} · ${session.workspace.name}`;
}

function roomHead(one, id) {
  const mark = one?.is_im
    ? avatar(person(one.user) ?? { id, name: "?" }, "small")
    : icon(one?.is_archived ? "archive" : one?.is_private ? "lock" : "hash");
  const title = one?.is_im ? nameOf(one.user) : (one?.name ?? id);
  const topic = one?.is_im ? person(one.user)?.title : one?.topic;
  return h(
    "div",
    { class: "room-head" },
    h("h1", { dataset: { testid: "channel-title" } }, mark, title),
    topic && h("p", { class: "topic", title: topic }, topic),
    one?.canvases?.length > 0 && canvases(one.canvases),
  );
}

const canvases = (some) =>
  h(
    "nav",
    { class: "topic", "aria-label": t("canvases"), dataset: { testid: "canvases" } },
    some.map((one, at) => [at > 0 && " · ", h("a", { href: one.url }, one.title)]),
  );

function appHead() {
  const { user, channel: id, home } = route();
  const tab = (name, selected, place, testid) =>
    h(
      "a",
      {
        class: "tab",
        href: address({ user, channel: id, ...place }),
        "aria-current": selected ? "page" : null,
        dataset: { testid },
      },
      t(name),
    );
  return h(
    "div",
    { class: "room-head app-head" },
    h(
      "h1",
      { dataset: { testid: "channel-title" } },
      avatar(botPerson(), "small"),
      session.bot.name,
      h("span", { class: "tag" }, t("app")),
    ),
    h(
      "nav",
      { class: "tabs", "aria-label": session.bot.name },
      tab("home", home, { home: true }, "home-tab"),
      tab("messages", !home, {}, "messages-tab"),
    ),
  );
}

/** A friendly word when the bot, or the sandbox itself, is not there. */
export function showBanner(linked) {
  const { connected, installed, starting, name } = session.bot;
  const offline = installed ? "bot_offline" : "bot_uninstalled";
  const away = starting ? t("bot_starting", { bot: name }) : connected ? "" : t(offline, { bot: name });
  const sentence = linked ? away : t("link_lost");
  places.banner.hidden = sentence === "";
  redraw(places.banner, [linked, starting, sentence], () =>
    fill(places.banner, icon(linked && starting ? "clock" : "warning"), h("span", {}, sentence)),
  );
}

/** What stands above the first message. */
export function introduction(id) {
  const one = channel(id);
  if (!one) return null;
  const name = one.is_im ? nameOf(one.user) : `#${one.name}`;
  return h(
    "div",
    { class: "intro" },
    one.is_im
      ? avatar(isBotIm(id) ? botPerson() : (person(one.user) ?? { id, name }), "large")
      : h("span", { class: "intro-mark" }, icon(one.is_private ? "lock" : "hash")),
    h("p", {}, h("strong", {}, name), h("br"), t(one.is_im ? "start_im" : "start_of", { name, channel: name })),
  );
}

/** The thread pane's head. */
export const threadHead = (id) =>
  h(
    "header",
    { class: "bar thread-head" },
    h("div", { class: "room-head" }, h("h2", {}, t("thread")), h("p", { class: "topic" }, channelLabel(id))),
    h(
      "button",
      {
        class: "icon-button",
        type: "button",
        "aria-label": t("close"),
        dataset: { testid: "thread-close" },
        onclick: () => go({ channel: id }),
      },
      icon("close"),
    ),
  );
