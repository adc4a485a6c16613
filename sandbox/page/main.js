/** Ties the page together: who reads, where they are, and what the server says has changed. */

import { api, listen } from "./api.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { fill, h, isPhone } from "./dom.js";
import { introduction, openDrawer, places, showBanner, showBar, threadHead } from "./frame.js";
import { Home } from "./home.js";
import { icon } from "./icons.js";
import { closePopup } from "./menu.js";
import { Modals } from "./modal.js";
import { showPrompts } from "./prompts.js";
import { address, goAs, rememberedUser, route, settle } from "./route.js";
import { notice } from "./notice.js";
import { channel, isBotIm, reason, session, update } from "./session.js";
import { showSidebar } from "./sidebar.js";
import { setLocale, t } from "./strings.js";
import { mark, other, showAgain, showTries } from "./tries.js";

const page = {
  room: null,
  thread: null,
  home: null,
  composer: null,
  beside: undefined, // the channel that was looked at before the bot's messages
  roomKey: "",
  threadKey: "",
  stop: null,
  linked: true,
  modals: null,
};

/** Fetches the state of one person; calls arriving meanwhile share one more fetch. */
const refreshState = (() => {
  let running = null;
  let again = null;
  const fetchOnce = async () => {
    const user = session.me?.id ?? route().user;
    const state = await api.state(user);
    if (state.me.id === (session.me?.id ?? state.me.id)) update(state);
    paint();
  };
  const run = () =>
    fetchOnce()
      .catch(() => {})
      .finally(() => (running = null));
  return () => {
    if (!running) return (running = run());
    again ??= running.then(() => {
      again = null;
      return (running ??= run());
    });
    return again;
  };
})();

function paint() {
  showSidebar(places.side, { leave: () => openDrawer(false) });
  showBar();
  showBanner(page.linked);
  page.modals.show(session.views);
  showTries(places.tries, attempt);
  showPrompts(places.prompts, (text) => page.composer?.enter(text));
}

/** Carries out one of the things to try. */
async function attempt(one) {
  if (one.kind === "person") return goAs(other().id);
  if (one.kind === "shortcut") return runShortcut(one);
  if (!page.composer) visit({ channel: session.first_channel });
  return page.composer?.enter(one.what);
}

async function runShortcut({ what, channel: id, ts }) {
  visit({ channel: id, message: ts });
  try {
    const answer = await api.shortcut({ user: session.me.id, callback_id: what, channel: id, ts });
    if (answer.error) notice(reason({ code: answer.error, message: answer.detail ?? answer.error }), "error");
  } catch (error) {
    notice(reason(error), "error");
  }
}

/** Goes somewhere at once. */
function visit(place) {
  history.pushState(null, "", address({ user: session.me.id, ...place }));
  arrive();
}

/** Becomes `user` (or whoever the server offers), then goes where the address says. */
async function become(user) {
  page.stop?.();
  const state = await firstState(user);
  setLocale(state.me.locale, state.me.tz);
  update(state);
  document.getElementById("skip").textContent = t("skip");
  Object.assign(page, { roomKey: "", threadKey: "", home: null });
  page.stop = listen(state.me.id, onEvent, onLink);
  arrive();
}

/** The state of `user`, or when the workspace knows nobody of that id, of who reads the browser's language. */
async function firstState(user) {
  try {
    return await api.state(user);
  } catch (error) {
    if (user && error.status === 404) return api.state();
    throw error;
  }
}

/** Makes the page show what the address names, mending an address that names nothing known. */
function arrive() {
  const here = route();
  if (here.user && here.user !== session.me.id) return become(here.user).catch(showTrouble);
  const home = here.home && (!here.channel || isBotIm(here.channel));
  const id = home ? session.bot.im : (channel(here.channel)?.id ?? firstChannel());
  settle({ ...here, user: session.me.id, channel: id, home });
  closePopup();
  openDrawer(false);
  showRoom(id, home);
  showThread(id, here.thread);
  paint();
  return undefined;
}

const firstChannel = () =>
  (channel(session.first_channel)?.is_member && session.first_channel) ||
  (session.channels.find((one) => !one.is_im && one.is_member && !one.is_archived) ?? session.channels[0])?.id;

function showRoom(id, home) {
  const key = `${id} ${home}`;
  if (key === page.roomKey) return page.room && linkTarget(page.room);
  page.roomKey = key;
  page.room = null;
  page.composer = null;
  page.home = home ? new Home() : null;
  if (home) {
    fill(places.stage, page.home.node);
    fill(places.foot);
    return page.home.refresh({ opened: true });
  }
  if (isBotIm(id)) api.look({ user: session.me.id, channel: page.beside }).catch(() => {});
  else page.beside = id;
  const room = new Conversation({ channel: id, intro: introduction(id), testid: "messages" });
  page.room = room;
  fill(places.stage, room.node);
  page.composer = writer(id, null, room);
  fill(places.foot, page.composer?.node ?? archivedNotice());
  return room.refresh().then(() => {
    if (page.room !== room) return;
    linkTarget(room);
    refreshState(); // reading a conversation changes what is unread
  });
}

function linkTarget(conversation) {
  const { message, thread } = route();
  if (message && Boolean(thread) === Boolean(conversation.thread)) conversation.show(message);
}

const archivedNotice = () => h("p", { class: "no-writing" }, icon("archive"), t("archived_notice"));

/** The composer; null where nothing can be written. */
function writer(id, thread, conversation) {
  if (channel(id)?.is_archived) return null;
  const composer = new Composer({
    channel: id,
    thread,
    changed: () => conversation.draw(),
    sending: () => conversation.toEnd(), // what follows is of interest, wherever the reader was
    sent: (typed) => {
      mark("command", typed);
      showTries(places.tries, attempt);
      return conversation.refresh();
    },
  });
  if (!isPhone()) requestAnimationFrame(() => page.modals.open || composer.focus());
  return composer;
}

function showThread(id, ts) {
  const key = ts ? `${id} ${ts}` : "";
  if (key === page.threadKey) return;
  page.threadKey = key;
  page.thread = null;
  places.thread.hidden = !ts;
  places.app.classList.toggle("with-thread", Boolean(ts));
  if (!ts) {
    fill(places.thread);
    return;
  }
  const thread = new Conversation({ channel: id, thread: ts, testid: "thread-messages" });
  page.thread = thread;
  places.thread.setAttribute("aria-label", t("thread"));
  fill(places.thread, threadHead(id), thread.node, writer(id, ts, thread)?.node ?? archivedNotice());
  thread.refresh().then(() => linkTarget(thread));
}

/** Refetches what an event names. */
function onEvent(event) {
  if (["messages", "again"].includes(event.type)) {
    for (const list of [page.room, page.thread]) {
      if (list && (event.type === "again" || list.channel === event.channel)) list.refresh();
    }
  }
  if (["home", "again"].includes(event.type)) page.home?.refresh();
  if (event.type !== "home") refreshState();
}

function onLink(linked) {
  if (page.linked === linked) return;
  page.linked = linked;
  showBanner(linked);
}

function showTrouble() {
  document.body.classList.add("ready");
  fill(places.stage, h("p", { class: "home-empty" }, t("link_lost")));
  setTimeout(start, 2000);
}

async function start() {
  try {
    page.modals ??= new Modals({ refresh: refreshState });
    await become(route().user ?? rememberedUser());
    document.body.classList.add("ready");
  } catch {
    showTrouble();
  }
}

window.addEventListener("hashchange", arrive);
window.addEventListener("sandbox:refresh", refreshState);
window.addEventListener("sandbox:tries", () => {
  showAgain();
  showTries(places.tries, attempt);
});
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && places.app.classList.contains("drawer-open")) openDrawer(false);
});
document.getElementById("shade").addEventListener("click", () => openDrawer(false));
document
  .getElementById("skip")
  .addEventListener("click", () => document.querySelector(".composer-field, .scroller")?.focus());
start();
