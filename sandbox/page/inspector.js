/** The inspector: what Slack and the apps say to each other, newest first, as it happens. */

import { fill, h } from "./dom.js";
import { language, locale, t } from "./inspector_words.js";

const RETRY = 3000; // milliseconds before listening again

const filter = { kind: "", team: "", app: "", text: "" };
const view = { entries: [], waiting: [], paused: false, about: { workspaces: {}, apps: {}, last: 0 }, linked: true };
const list = document.getElementById("entries");
const empty = document.getElementById("empty");
const status = h("p", { class: "status", role: "status" });

const clock = new Intl.DateTimeFormat(locale, { timeStyle: "medium" });

const matches = (entry) =>
  (!filter.kind || (filter.kind === "refused" ? entry.outcome !== "ok" : entry.kind === filter.kind)) &&
  (!filter.team || entry.team === filter.team) &&
  (!filter.app || entry.app === filter.app) &&
  (!filter.text || JSON.stringify(entry).toLowerCase().includes(filter.text.toLowerCase()));

/** One entry: a line that opens on what was sent and what came back. */
function row(entry) {
  const good = entry.outcome === "ok";
  const toApp = entry.kind === "delivery";
  const detail = h("div", { class: "detail" });
  const node = h(
    "details",
    {
      class: `entry ${entry.kind} ${good ? "good" : "bad"}`,
      dataset: { testid: "entry", number: entry.number },
      ontoggle: () => node.open && !detail.hasChildNodes() && fill(detail, contents(entry)),
    },
    h(
      "summary",
      {},
      h("time", {}, clock.format(entry.at * 1000)),
      h("span", { class: "way", title: t(entry.kind), role: "img", "aria-label": t(entry.kind) }, toApp ? "→" : "←"),
      h("span", { class: "name" }, entry.name),
      h("span", { class: "place" }, place(entry)),
      h("span", { class: "took" }, t("took", { ms: milliseconds(entry.seconds) })),
      h("span", { class: "outcome" }, t(entry.outcome)),
    ),
    detail,
  );
  return h("li", {}, node);
}

const milliseconds = (seconds) => (seconds * 1000).toLocaleString(locale, { maximumFractionDigits: seconds < 0.01 ? 1 : 0 });

function place({ app, team }) {
  const parts = [];
  if (Object.keys(view.about.apps).length > 1) parts.push(view.about.apps[app] ?? app);
  if (Object.keys(view.about.workspaces).length > 1) parts.push(view.about.workspaces[team] ?? team);
  return parts.join(" · ");
}

const contents = (entry) => [
  entry.why && h("p", { class: "why" }, entry.why),
  part(t(entry.kind === "delivery" ? "sent" : "arguments"), entry.sent),
  part(t(entry.kind === "delivery" ? "acknowledgement" : "answer"), entry.answer),
];

const part = (title, value) =>
  h(
    "section",
    {},
    h("h2", {}, title),
    h("pre", { tabindex: "0" }, blank(value) ? t("nothing") : typeof value === "string" ? value : JSON.stringify(value, null, 2)),
  );

const blank = (value) => value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);

/** Shows what matches, from the beginning. */
function draw() {
  const shown = view.entries.filter(matches);
  fill(list, shown.map(row).reverse());
  tell();
}

/** Puts a new entry on top, and takes away what is too old. */
function add(entry) {
  view.entries.push(entry);
  if (matches(entry)) list.prepend(row(entry));
  while (view.entries.length > view.about.last) {
    const old = view.entries.shift();
    list.querySelector(`[data-number="${old.number}"]`)?.parentElement.remove();
  }
}

function tell() {
  const count = list.childElementCount;
  empty.hidden = count > 0;
  empty.textContent = t(view.entries.length > 0 ? "none_match" : "none");
  if (!view.linked) status.textContent = t("lost");
  else if (view.paused) status.textContent = t("waiting", { count: view.waiting.length });
  else status.textContent = t("shown", { count, all: view.entries.length, last: view.about.last });
}

function take(entry) {
  if (view.paused) view.waiting.push(entry);
  else add(entry);
  tell();
}

function pause(button) {
  view.paused = !view.paused;
  button.textContent = t(view.paused ? "resume" : "pause");
  button.setAttribute("aria-pressed", String(view.paused));
  if (!view.paused) view.waiting.splice(0).forEach(add);
  tell();
}

async function clear() {
  await fetch("/page/journal", { method: "DELETE" }).catch(() => {});
  view.entries = [];
  view.waiting = [];
  draw();
}

const menu = (name, label, choices) =>
  h(
    "label",
    { class: "filter" },
    h("span", {}, label),
    h(
      "select",
      { dataset: { testid: name }, onchange: (event) => ((filter[name] = event.target.value), draw()) },
      choices.map(([value, text]) => h("option", { value }, text)),
    ),
  );

function head() {
  const { workspaces, apps } = view.about;
  const pauser = h("button", { class: "quiet", type: "button", "aria-pressed": "false", onclick: () => pause(pauser) }, t("pause"));
  const kinds = ["all", "delivery", "call", "refused"].map((one) => [one === "all" ? "" : one, t(one)]);
  fill(
    document.getElementById("head"),
    h("div", { class: "title" }, h("h1", {}, t("title")), h("a", { class: "link", href: "/" }, t("back"))),
    h(
      "div",
      { class: "filters" },
      menu("kind", t("show"), kinds),
      Object.keys(workspaces).length > 1 &&
        menu("team", t("workspace"), [["", t("every_workspace")], ...Object.entries(workspaces)]),
      Object.keys(apps).length > 1 && menu("app", t("app"), [["", t("every_app")], ...Object.entries(apps)]),
      h(
        "label",
        { class: "filter wide" },
        h("span", {}, t("find")),
        h("input", {
          type: "search",
          placeholder: t("find_hint"),
          dataset: { testid: "find" },
          oninput: (event) => ((filter.text = event.target.value), draw()),
        }),
      ),
      h("span", { class: "acts" }, pauser, h("button", { class: "quiet", type: "button", onclick: clear }, t("clear"))),
    ),
    status,
  );
}

/** Up and down go from line to line, down from the words to find, too; the browser opens the line that is focused. */
function onKey(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches("summary, input")) return;
  const lines = [document.querySelector("input"), ...list.querySelectorAll("summary")];
  lines[lines.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}

function listen() {
  const source = new EventSource("/page/journal/events");
  source.onopen = () => {
    view.linked = true;
    tell();
  };
  source.onmessage = (message) => {
    const entry = JSON.parse(message.data);
    const newest = [...view.entries, ...view.waiting].at(-1)?.number ?? 0;
    if (entry.number > newest) take(entry);
  };
  source.onerror = () => {
    view.linked = false;
    tell();
    if (source.readyState === EventSource.CLOSED) setTimeout(listen, RETRY);
  };
}

async function start() {
  document.documentElement.lang = language;
  document.title = t("title");
  try {
    view.about = await (await fetch("/page/journal")).json();
  } catch {
    return setTimeout(start, RETRY);
  }
  head();
  draw();
  document.body.addEventListener("keydown", onKey);
  document.body.classList.add("ready");
  return listen();
}

start();
