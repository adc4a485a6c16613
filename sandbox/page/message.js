/** One message as a row: author, time, text or blocks, files, reactions, thread, and its menu. */

import { avatar, sandboxAvatar } from "./avatar.js";
import { showBlocks } from "./blocks.js";
import { clock, full } from "./dates.js";
import { h, link } from "./dom.js";
import { fileCard } from "./files.js";
import { icon } from "./icons.js";
import { openMenu } from "./menu.js";
import { mrkdwn } from "./mrkdwn.js";
import { nameOf, person, session } from "./session.js";
import { replies, t } from "./strings.js";
import { picture } from "./tokens.js";

const LONG_PRESS = 450; // milliseconds

/**
 * A row. `compact` hides the author when the message continues what the same person just said.
 * `on` holds {reply, copy, shortcut, dismiss}, each called with the message; null leaves the entry out of the menu.
 */
export function messageRow(message, { compact, surface, on }) {
  const body = contents(message, surface);
  const name = message.local ? t("sandbox") : message.name || nameOf(message.user);
  const row = h(
    "article",
    {
      class: rowClass(message, compact),
      tabindex: "-1",
      "aria-label": t("message_from", { name, time: clock(message.ts) }),
      dataset: {
        testid: "message",
        ts: message.ts,
        ephemeral: message.ephemeral ? "true" : "false",
        user: message.user,
      },
    },
    message.ephemeral && onlyYou(message, on),
    h("div", { class: "message-side" }, compact ? time(message) : face(message)),
    h(
      "div",
      { class: "message-main" },
      !compact && headLine(message, name),
      body,
      message.attachments?.map(attachment),
      message.files?.length > 0 && h("div", { class: "files" }, message.files.map(fileCard)),
      message.reactions?.length > 0 && reactions(message.reactions),
      message.reply_count > 0 && on.reply && threadLink(message, on),
    ),
    toolbar(message, on),
  );
  addLongPress(row);
  return row;
}

/** The message's blocks, or its text when it has none, with "(edited)" after the last words. */
function contents(message, surface) {
  const body = h("div", { class: "message-blocks" });
  if (message.blocks?.length) showBlocks(body, message.blocks, surface);
  else body.append(h("div", { class: "rich" }, mrkdwn(words(message))));
  if (message.edited) {
    const words = message.blocks?.length ? null : body.querySelector(".rich > .lines:last-child");
    (words ?? body).append(words ? " " : "", h("span", { class: "edited" }, t("edited")));
  }
  return body;
}

const words = (message) =>
  message.subtype === "channel_join" ? t("joined", { name: `<@${message.user}>` }) : message.text;

/** A legacy attachment: its title and text beside a coloured rule. */
function attachment(one) {
  const node = h(
    "div",
    { class: "attachment rich" },
    one.pretext && mrkdwn(one.pretext),
    one.title && h("strong", {}, one.title_link ? link(one.title_link, one.title) : one.title),
    mrkdwn(one.text || (one.blocks ? "" : one.fallback)),
    (one.fields ?? []).map((field) => h("div", {}, h("strong", {}, field.title), " ", mrkdwn(field.value))),
  );
  if (/^#?[0-9a-f]{6}$/i.test(one.color ?? "")) node.style.setProperty("--rule", `#${one.color.replace("#", "")}`);
  return node;
}

const rowClass = (message, compact) =>
  ["message", compact && "compact", message.ephemeral && "ephemeral", message.local && "local"]
    .filter(Boolean)
    .join(" ");

const face = (message) =>
  message.local
    ? sandboxAvatar()
    : avatar({ ...person(message.user), is_bot: message.is_bot, real_name: message.name || nameOf(message.user) });

const time = (message) =>
  h(
    "time",
    { class: "time", title: full(message.ts), datetime: new Date(message.ts * 1000).toISOString() },
    clock(message.ts),
  );

function headLine(message, name) {
  return h(
    "div",
    { class: "message-head" },
    h("span", { class: "author" }, name),
    message.is_bot && h("span", { class: "tag" }, t("app")),
    time(message),
  );
}

function onlyYou(message, on) {
  return h(
    "div",
    { class: "only-you" },
    icon("eye"),
    h("span", {}, t("just_you")),
    h("span", { "aria-hidden": "true" }, "·"),
    h(
      "button",
      { class: "link-button", type: "button", dataset: { testid: "dismiss" }, onclick: () => on.dismiss(message) },
      t("dismiss"),
    ),
  );
}

const reactions = (list) =>
  h(
    "div",
    { class: "reactions" },
    list.map((one) =>
      h(
        "span",
        { class: "reaction", title: `:${one.name}:` },
        picture(one.name),
        h("span", {}, String(one.count ?? one.users?.length ?? 1)),
      ),
    ),
  );

function threadLink(message, on) {
  const faces = (message.reply_users ?? []).slice(0, 4).map((id) => avatar(person(id) ?? { id, name: id }, "small"));
  return h(
    "button",
    { class: "thread-link", type: "button", dataset: { testid: "thread-link" }, onclick: () => on.reply(message) },
    faces,
    h("span", {}, replies(message.reply_count)),
  );
}

function toolbar(message, on) {
  if (message.local) return null;
  const more = h(
    "button",
    {
      class: "icon-button",
      type: "button",
      "aria-label": t("more_actions"),
      title: t("more_actions"),
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      dataset: { testid: "message-menu" },
      onclick: () => openMenu(more, menuItems(message, on), { label: t("message_actions"), align: "end" }),
    },
    icon("more"),
  );
  const reply =
    on.reply && !message.ephemeral
      ? h(
          "button",
          {
            class: "icon-button",
            type: "button",
            "aria-label": t("reply_in_thread"),
            title: t("reply_in_thread"),
            dataset: { testid: "reply" },
            onclick: () => on.reply(message),
          },
          icon("reply"),
        )
      : null;
  const box = h("div", { class: "message-tools", role: "group", "aria-label": t("message_actions") }, reply, more);
  return h("div", { class: "message-rail" }, box);
}

function menuItems(message, on) {
  const own = [
    on.reply &&
      !message.ephemeral && {
        label: t("reply_in_thread"),
        icon: "reply",
        testid: "menu-reply",
        action: () => on.reply(message),
      },
    { label: t("copy_link"), icon: "link", testid: "menu-copy-link", action: () => on.copy(message) },
    message.ephemeral && {
      label: t("dismiss"),
      icon: "close",
      testid: "menu-dismiss",
      action: () => on.dismiss(message),
    },
  ].filter(Boolean);
  const shortcuts = message.ephemeral
    ? []
    : session.shortcuts
        .filter((one) => one.type === "message")
        .map((one) => ({
          label: one.name,
          hint: session.bot.name,
          testid: "menu-shortcut",
          value: one.callback_id,
          icon: "bolt",
          action: () => on.shortcut(message, one.callback_id),
        }));
  return shortcuts.length ? [...own, "rule", ...shortcuts] : own;
}

/** On a touch screen a long press opens the menu; a short tap leaves links and buttons alone. */
function addLongPress(row) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  row.addEventListener("pointerdown", (event) => {
    if (event.pointerType !== "touch" || event.target.closest("button, a, input, textarea, select, label")) return;
    timer = setTimeout(() => row.querySelector("[data-testid=message-menu]")?.click(), LONG_PRESS);
  });
  for (const name of ["pointerup", "pointercancel", "pointerleave"]) row.addEventListener(name, stop);
  row.addEventListener("contextmenu", (event) => event.pointerType === "touch" && event.preventDefault());
}
