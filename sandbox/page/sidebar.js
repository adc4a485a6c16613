/** The side bar: workspace, who the reader is, conversations, whether the bot is there. */

import { avatar } from "./avatar.js";
import { fill, h, redraw, svg } from "./dom.js";
import { openFaults } from "./faults.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { address, elsewhere, goAs, route } from "./route.js";
import { botPerson, isBotIm, nameOf, person, session } from "./session.js";
import { t } from "./strings.js";

/** Draws the side bar into `parent`; `leave` closes the drawer on a phone. */
export function showSidebar(parent, { leave }) {
  const { workspace, me, people, channels, bot, apps, workspaces, faults, older } = session;
  const shown = [workspace, me, people, channels, bot, apps, workspaces, faults, older, route()];
  redraw(parent, shown, () => keepPlace(parent, () => draw(parent, leave)));
}

/** Focus and scroll survive a redraw. */
function keepPlace(parent, change) {
  const { testid, channel } = parent.contains(document.activeElement) ? document.activeElement.dataset : {};
  const scroll = parent.querySelector("nav")?.scrollTop ?? 0;
  change();
  if (scroll > 0) parent.querySelector("nav").scrollTop = scroll;
  const again = [...parent.querySelectorAll("[data-testid]")].find(
    (node) => node.dataset.testid === testid && node.dataset.channel === channel,
  );
  if (testid) again?.focus({ preventScroll: true });
}

function draw(parent, leave) {
  const rooms = session.channels.filter((one) => !one.is_im);
  const talks = session.channels.filter((one) => one.is_im && !session.bots.some((bot) => bot.id === one.user));
  const wrong = session.faults.length + Number(session.older);
  fill(
    parent,
    masthead(leave),
    switcher(),
    h(
      "nav",
      { class: "side-nav", "aria-label": t("channels") },
      group(t("workspaces"), otherWorkspaces()),
      group(t("apps"), [...(session.bot.installed ? [botEntry()] : []), ...otherApps()]),
      group(t("channels"), rooms.filter((one) => one.is_member && !one.is_archived).map(channelEntry)),
      group(t("direct_messages"), talks.map(talkEntry)),
      group(t("more_channels"), rooms.filter((one) => !one.is_member && !one.is_archived).map(channelEntry)),
      group(t("archived"), rooms.filter((one) => one.is_archived).map(channelEntry)),
    ),
    h(
      "footer",
      { class: "side-foot" },
      connection(),
      tools(wrong),
    ),
  );
}

/** What is the sandbox's own: things to try, and for developers, faults. */
function tools(wrong) {
  const items = [
    session.tries.length > 0 && {
      label: t("tries_show"),
      icon: "done",
      testid: "tries-show",
      action: () => window.dispatchEvent(new Event("sandbox:tries")),
    },
    { label: t("apps_tool"), hint: t("apps_tool_hint"), icon: "switch", testid: "apps-tool", action: manage },
    { label: t("inspect"), hint: t("inspect_hint"), icon: "eye", testid: "inspect", action: inspect },
    { label: t("faults"), hint: t("faults_hint"), icon: "sliders", testid: "faults", action: openFaults },
  ];
  const node = h(
    "button",
    {
      class: "side-tool",
      type: "button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      "aria-label": t("tools"),
      title: t("tools"),
      dataset: { testid: "tools" },
      onclick: () => openMenu(node, items.filter(Boolean), { label: t("tools"), side: "above", align: "end" }),
    },
    wrong > 0 && h("span", { class: "badge" }, String(wrong)),
    icon("more"),
  );
  return node;
}

const masthead = (leave) =>
  h(
    "header",
    { class: "masthead" },
    h(
      "span",
      { class: "brand", "aria-hidden": "true" },
      svg(["M4 13.500c2-4 4-4 6 0s4 4 6 0", "M10 7.500a1.500 1.500 0 100-3 1.500 1.500 0 000 3z"], "icon mark"),
    ),
    h("span", { class: "workspace" }, session.workspace.name, h("small", {}, t("sandbox"))),
    h(
      "button",
      { class: "icon-button drawer-close", type: "button", "aria-label": t("close"), onclick: leave },
      icon("close"),
    ),
  );

/** Who the reader is, and the menu to become someone else. */
function switcher() {
  const node = h(
    "button",
    {
      class: "switcher",
      type: "button",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      dataset: { testid: "person-switcher", user: session.me.id },
      "aria-label": `${t("see_as")} ${session.me.real_name}`,
      onclick: () => openMenu(node, [{ heading: t("see_as") }, ...session.people.map(choice)], { label: t("see_as") }),
    },
    avatar(session.me, "medium"),
    h(
      "span",
      { class: "menu-text" },
      h("span", { class: "menu-label" }, session.me.real_name, h("span", { class: "locale" }, language(session.me))),
      h("span", { class: "menu-hint" }, session.me.title),
    ),
    icon("chevron"),
  );
  return node;
}

const choice = (one) => ({
  label: [one.real_name, h("span", { class: "locale" }, language(one))],
  hint: one.title,
  checked: one.id === session.me.id,
  testid: "person",
  value: one.id,
  picture: avatar(one, "medium"),
  action: () => goAs(one.id),
});

const language = (one) => (one.locale ?? "en").slice(0, 2).toUpperCase();

function group(title, entries) {
  if (entries.length === 0) return null;
  return h(
    "section",
    {},
    h("h2", { class: "side-title" }, title),
    h(
      "ul",
      {},
      entries.map((entry) => h("li", {}, entry)),
    ),
  );
}

function entry(one, { label, mark, note = null, testid, place = {} }) {
  const here = route();
  const current = here.channel === one.id;
  const unread = current || (!one.is_im && !one.is_member) ? 0 : (one.unread ?? 0);
  return h(
    "a",
    {
      class: unread > 0 ? "side-item unread" : "side-item",
      href: address({ user: here.user, channel: one.id, ...place }),
      "aria-current": current ? "page" : null,
      dataset: { testid, channel: one.id },
    },
    mark,
    h("span", { class: "side-label" }, label),
    note,
    unread > 0 && h("span", { class: "badge", "aria-label": t("unread", { count: unread }) }, String(unread)),
  );
}

const channelEntry = (one) =>
  entry(one, {
    label: one.name,
    testid: "channel",
    mark: icon(one.is_archived ? "archive" : one.is_private ? "lock" : "hash"),
    note: one.is_private ? h("span", { class: "sr-only" }, t("private_channel")) : null,
  });

const talkEntry = (one) =>
  entry(one, {
    label: nameOf(one.user),
    mark: avatar(person(one.user) ?? { id: one.user, name: "?" }, "small"),
    testid: "direct-message",
    note: one.user === session.me.id ? h("span", { class: "side-note" }, t("you")) : null,
  });

function botEntry() {
  const im = session.channels.find((one) => isBotIm(one.id)) ?? { id: session.bot.im };
  const dot = h("span", { class: session.bot.connected ? "dot on" : "dot" });
  return entry(im, {
    label: session.bot.name,
    mark: avatar(botPerson(), "small"),
    note: dot,
    testid: "app",
    place: { home: true },
  });
}

/** A place that is a page of its own: another workspace, or another app's Home. */
const elsewhereEntry = (href, label, mark, testid) =>
  h("a", { class: "side-item", href, dataset: { testid } }, mark, h("span", { class: "side-label" }, label));

const otherWorkspaces = () =>
  session.workspaces
    .filter((one) => one.id !== session.workspace.id)
    .map((one) => elsewhereEntry(elsewhere({ team: one.id }), one.name, icon("switch"), "other-workspace"));

const otherApps = () =>
  session.apps
    .filter((one) => one.installed && one.id !== session.app)
    .map((one) =>
      elsewhereEntry(elsewhere({ app: one.id }, { home: true }), one.name, avatar({ ...one, is_bot: true }, "small"), "other-app"),
    );

const manage = () => location.assign("/apps");

const inspect = () => window.open("/inspector", "sandbox-inspector");

const connection = () =>
  h(
    "span",
    {
      class: "connection",
      role: "status",
      dataset: { testid: "bot-status", connected: String(session.bot.connected) },
    },
    h("span", { class: session.bot.connected ? "dot on" : "dot" }),
    t(connectionWord()),
  );

function connectionWord() {
  const { connected, installed, starting } = session.bot;
  if (starting) return "bot_starting_short";
  if (connected) return "bot_online";
  return installed ? "bot_offline_short" : "bot_uninstalled_short";
}
