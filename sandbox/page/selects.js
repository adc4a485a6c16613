/** Every select menu, single and multiple: fixed options, options asked of the bot, people, conversations, channels. */

import { avatar } from "./avatar.js";
import { fill, h } from "./dom.js";
import { confirmed } from "./confirm.js";
import { icon } from "./icons.js";
import { openListbox } from "./listbox.js";
import { plain } from "./mrkdwn.js";
import { channelLabel, nameOf, person, session } from "./session.js";
import { t } from "./strings.js";

const fromOption = (option) => ({
  value: option.value,
  raw: option,
  label: plain(option.text),
  note: option.description && plain(option.description),
});

const fromPerson = (id) => ({
  value: id,
  raw: id,
  label: nameOf(id),
  note: person(id)?.title,
  picture: () => avatar(person(id) ?? { id, name: id }, "small"),
});

const fromChannel = (id) => ({ value: id, raw: id, label: channelLabel(id) });

const grouped = (answer) =>
  answer.option_groups
    ? answer.option_groups.map((group) => ({ label: plain(group.label), options: group.options.map(fromOption) }))
    : [{ options: (answer.options ?? []).map(fromOption) }];

const SOURCES = {
  static: { key: "option", show: fromOption, hint: "select", load: (element) => grouped(element) },
  external: {
    key: "option",
    show: fromOption,
    hint: "select",
    remote: true,
    load: async (element, block, ctx, query) => grouped(await ctx.options(element, block, query)),
  },
  users: {
    key: "user",
    show: fromPerson,
    hint: "select_person",
    load: () => [{ options: session.people.map((one) => fromPerson(one.id)) }],
  },
  channels: {
    key: "channel",
    show: fromChannel,
    hint: "select_channel",
    load: () => [{ options: session.channels.filter(isPublic).map((one) => fromChannel(one.id)) }],
  },
  conversations: {
    key: "conversation",
    show: fromChannel,
    hint: "select_conversation",
    load: (element) => [{ options: session.channels.filter(within(element.filter)).map((one) => fromChannel(one.id)) }],
  },
};

const isPublic = (one) => !one.is_im && !one.is_private && !one.is_archived;

const within =
  (filter = {}) =>
  (one) => {
    const kind = one.is_im ? "im" : one.is_private ? "private" : "public";
    const robot = one.is_im && one.user === session.bot.id;
    return !one.is_archived && (filter.include ?? [kind]).includes(kind) && !(filter.exclude_bot_users && robot);
  };

/** The select for an element type such as "multi_users_select"; null when it is not a select. */
export function selectFor(type) {
  const [, many, kind] = /^(multi_)?(\w+)_select$/.exec(type) ?? [];
  const source = SOURCES[kind];
  if (!source) return null;
  const key = `selected_${source.key}${many ? "s" : ""}`;
  return (element, block, ctx) => build({ element, block, ctx, source, key, many: Boolean(many) });
}

function build(select) {
  const { element, block, ctx } = select;
  const box = h("div", { class: select.many ? "select many" : "select" });
  const label =
    plain(element.placeholder) ||
    t(select.many && select.source.hint === "select" ? "select_many" : select.source.hint);
  const trigger = h("button", {
    type: "button",
    class: "select-trigger",
    role: "combobox",
    "aria-haspopup": "listbox",
    "aria-expanded": "false",
    ...ctx.hooks(element, block),
    ...ctx.describe(block),
    "aria-label": block.type === "input" ? null : label,
  });
  const parts = { ...select, box, trigger, label };
  trigger.addEventListener("click", () => show(parts));
  trigger.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    event.preventDefault();
    show(parts);
  });
  paint(parts);
  return box;
}

const chosen = ({ ctx, block, element, key, many }) => {
  const value = ctx.form.get(block, element)[key];
  return many ? (value ?? []) : value ? [value] : [];
};

function paint(parts) {
  const { box, trigger, label, source, many, block } = parts;
  const options = chosen(parts).map(source.show);
  const chips = many ? options.map((option) => chip(option, parts)) : [];
  const shown = !many && options[0] ? options[0].label : label;
  fill(
    trigger,
    h("span", { class: options.length && !many ? "select-value" : "select-value empty" }, shown),
    icon("chevron"),
  );
  trigger.dataset.value = options.map((option) => option.value).join(",");
  const clear = !many && options.length > 0 && block.optional ? clearButton(parts) : null;
  fill(box, chips.length > 0 && h("div", { class: "chips" }, chips), trigger, clear);
}

function chip(option, parts) {
  const remove = () =>
    set(
      parts,
      chosen(parts).filter((raw) => parts.source.show(raw).value !== option.value),
      true,
    );
  return h(
    "span",
    { class: "chip" },
    option.label,
    h("button", { type: "button", "aria-label": t("remove", { name: option.label }), onclick: remove }, icon("close")),
  );
}

const clearButton = (parts) =>
  h(
    "button",
    {
      type: "button",
      class: "select-clear",
      "aria-label": t("remove", { name: parts.trigger.textContent }),
      onclick: () => set(parts, [], true),
    },
    icon("close"),
  );

function show(parts) {
  const { element, block, ctx, source, many, trigger, label } = parts;
  const before = JSON.stringify(chosen(parts));
  openListbox(trigger, {
    label,
    many,
    source: {
      remote: source.remote,
      least: element.min_query_length ?? (source.remote ? 3 : 0),
      load: (query) => source.load(element, block, ctx, query),
    },
    isChosen: (option) => chosen(parts).some((raw) => source.show(raw).value === option.value),
    choose: (option) => choose(parts, option),
    // A multiple select tells the bot once, when its list closes.
    onClose: () =>
      many && JSON.stringify(chosen(parts)) !== before && ctx.change(element, block, entry(parts, chosen(parts))),
  });
}

async function choose(parts, option) {
  const { element, source, many } = parts;
  if (!many) return (await confirmed(element.confirm)) && set(parts, [option.raw], true);
  const rest = chosen(parts).filter((raw) => source.show(raw).value !== option.value);
  const added = rest.length === chosen(parts).length ? [...rest, option.raw] : rest;
  if (added.length <= (element.max_selected_items ?? Infinity)) set(parts, added, false);
  return undefined;
}

const entry = ({ key, many }, raws) => ({ [key]: many ? raws : (raws[0] ?? null) });

function set(parts, raws, tell) {
  const { ctx, element, block } = parts;
  ctx[tell ? "change" : "note"](element, block, entry(parts, raws));
  paint(parts);
}
