/** A tucked-away panel: makes the bot's next Web API calls fail on purpose. */

import { api } from "./api.js";
import { openDialog } from "./confirm.js";
import { fill, h, uid } from "./dom.js";
import { icon } from "./icons.js";
import { notice } from "./notice.js";
import { onState, reason, session } from "./session.js";
import { t } from "./strings.js";

const KINDS = ["ratelimited", "server_error", "slow", "drip", "dropped", "lost_answer", "malformed"];
const METHODS = [
  "canvases.create",
  "canvases.edit",
  "canvases.getContent",
  "chat.postMessage",
  "chat.postEphemeral",
  "chat.update",
  "chat.delete",
  "conversations.history",
  "conversations.open",
  "files.getUploadURLExternal",
  "files.completeUploadExternal",
  "users.info",
  "views.open",
  "views.push",
  "views.update",
  "views.publish",
];

let showActive = () => {};
onState(() => showActive());

/** Opens the panel. */
export function openFaults() {
  const title = uid("faults");
  const active = h("div", { class: "fault-list" });
  const form = faultForm();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    add(new FormData(form));
  });
  const dialog = openDialog(
    "dialog faults",
    title,
    h(
      "div",
      { class: "dialog-head" },
      h("h2", { id: title }, t("faults")),
      h(
        "button",
        { class: "icon-button", type: "button", "aria-label": t("close"), onclick: () => dialog.close() },
        icon("close"),
      ),
    ),
    h("p", { class: "hint" }, t("faults_about")),
    form,
    active,
    olderSwitch(),
  );
  showActive = () => dialog.isConnected && paint(active);
  showActive();
}

function faultForm() {
  return h(
    "form",
    { class: "fault-form" },
    labelled(
      t("method"),
      h(
        "select",
        { class: "field", name: "method" },
        METHODS.map((one) => h("option", {}, one)),
      ),
    ),
    labelled(
      t("kind"),
      h(
        "select",
        { class: "field", name: "kind" },
        KINDS.map((one) => h("option", { value: one }, t(`fault_${one}`))),
      ),
    ),
    labelled(t("times"), h("input", { class: "field", name: "times", type: "number", min: 1, max: 99, value: 1 })),
    labelled(
      t("after_seconds"),
      h("input", { class: "field", name: "seconds", type: "number", min: 0, max: 60, value: 1 }),
    ),
    h("button", { class: "button primary", dataset: { testid: "fault-add" } }, t("add_fault")),
  );
}

/** Whether this is a Slack without native blocks. */
const olderSwitch = () =>
  h(
    "label",
    { class: "fault-older" },
    h("input", {
      type: "checkbox",
      checked: session.older,
      dataset: { testid: "older" },
      onchange: (event) => attempt(api.older(event.target.checked)),
    }),
    h("span", {}, h("strong", {}, t("older")), h("span", { class: "hint" }, t("older_about"))),
  );

const labelled = (text, control) => h("label", {}, h("span", { class: "label" }, text), control);

function paint(parent) {
  const rows = session.faults.map((fault) =>
    h(
      "li",
      {},
      h("code", {}, fault.method),
      h("span", {}, t(`fault_${fault.kind}`)),
      h("span", { class: "hint" }, `× ${fault.times}`),
    ),
  );
  fill(
    parent,
    h("h3", { class: "label" }, t("faults_active")),
    rows.length ? h("ul", {}, rows) : h("p", { class: "hint" }, t("faults_none")),
    rows.length > 0 &&
      h(
        "button",
        {
          class: "button",
          type: "button",
          dataset: { testid: "fault-clear" },
          onclick: () => attempt(api.clearFaults()),
        },
        t("clear_faults"),
      ),
  );
}

const add = (values) =>
  attempt(
    api.addFault({
      method: values.get("method"),
      kind: values.get("kind"),
      times: Number(values.get("times")),
      seconds: Number(values.get("seconds")),
    }),
  );

async function attempt(call) {
  try {
    await call;
    window.dispatchEvent(new Event("sandbox:refresh"));
  } catch (error) {
    notice(reason(error), "error");
  }
}
