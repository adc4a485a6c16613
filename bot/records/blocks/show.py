"""A record as a card, many as a list, and what became of one. Pure."""

import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from bot.fields.blocks import choice, difference, in_line, label, shown
from bot.fields.field import Field
from bot.records.record import C, Record, RecordVersion, Room, value_in_words
from bot.records.store.lists import ANY, LOOKED_AT, Narrow
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, link, mention, moment, opening, prose, say, trim
from bot.slack.usage import usage_lines
from bot.text import Translator

PAGE = 10
_TEXT = 2000  # characters of a text on a card
_LINE = 900
STATUS = "status"
_STANDING, _EVERY = "current", "-"  # of the menus above a list: all but the closed; whatever a field says
_BLOCK_ID = 255  # characters


def title(record: Record[Any]) -> Mrkdwn:
    """`#12 We write to PostgreSQL only`, in bold."""
    return Mrkdwn(f"*#{record.number} {escape(record.content.title)}*")


def status(t: Translator, room: Room[Any], name: str) -> str:
    """A status in words."""
    return t(f"{room.name}-status-{name}") if name in room.statuses else name


def describe(t: Translator, room: Room[C], record: Record[C]) -> list[Block]:
    """A record without anything to press: its title and status, its texts, then everything else in small print."""
    record = room.worded(t, record)
    blocks = [kit.section(say(t, "records-title", title=title(record), status=status(t, room, record.status)))]
    small = []
    for one in room.fields:
        value = getattr(record.content, one.name)
        if not value or one.hidden or one.name == "title":
            continue
        said = {"field": label(t, room.name, one)}
        if one.kind == "text":
            text = Mrkdwn(f"{say(t, 'records-heading', **said)}\n{prose(value)}")
            blocks.append(kit.section(trim(text, _TEXT)))
        else:
            small.append(say(t, "records-field", **said, value=shown(t, room.name, one, value)))
    if small:
        blocks.append(kit.context(*(Mrkdwn("\n".join(small[at : at + 5])) for at in range(0, len(small), 5))))
    return [*blocks, kit.context(_origin(t, record))]


def _origin(t: Translator, record: Record[Any]) -> Mrkdwn:
    # What a tool, a file or the clock changed, nobody here did.
    key = "records-changed" if record.changed_by else "records-changed-when"
    said = say(t, key, when=moment(t, record.changed_at), who=mention(record.changed_by))
    if not record.source:
        return said
    return Mrkdwn(f"{said} {say(t, 'records-source', message=link(record.source, t('records-message')))}")


def card(
    t: Translator,
    room: Room[C],
    record: Record[C],
    *,
    may_change: bool,
    notes: Sequence[str] = (),
    buttons: Sequence[Block] = (),
    beside: Sequence[Block] = (),
) -> list[Block]:
    """A record for the person who asked, with what they can do; `buttons` are the room's own, and `beside` are blocks
    that stand below the record: its links, its answers."""
    number = str(record.number)
    blocks = [*(kit.context(note) for note in notes), *describe(t, room, record), *beside]
    if record.gone_at:
        restore = kit.button(t("records-history"), f"{room.name}.history", number)
        return [kit.section(say(t, "records-gone", title=title(record))), *blocks, kit.actions(restore)]
    row = [*buttons, kit.button(t("records-share"), f"{room.name}.share", number)]
    row += [kit.button(t("records-edit"), f"{room.name}.edit", number)] if may_change else []
    acts = ["status", "history", "remove"] if may_change else ["history"]
    options = [kit.option(t(f"records-{act}"), f"{act}:{number}") for act in acts]
    return [*blocks, kit.actions(*row, kit.overflow(f"{room.name}.act", options))]


def line(t: Translator, room: Room[Any], record: Record[Any], name: Callable[[str], str] = mention) -> Block:
    """A record in a line, with the button that opens it; `name` says who somebody is."""
    record = room.worded(t, record)
    owner, field = record.content.owner, next((one for one in room.fields if one.name == "owner"), None)
    said = [status(t, room, record.status), *in_line(t, room.name, room.fields, record.content)]
    parts = {"title": title(record), "status": " · ".join(said)}
    parts |= {"who": name(owner), "field": label(t, room.name, field)} if owner and field else {}
    text = say(t, "records-line" if owner and field else "records-title", **parts)
    open_ = kit.button(t("records-open"), f"{room.name}.open", str(record.number))
    return kit.section(trim(text, _LINE), accessory=open_)


def lines(
    t: Translator, room: Room[Any], records: Sequence[Record[Any]], name: Callable[[str], str] = mention
) -> list[Block]:
    """Records, a line each."""
    return [line(t, room, one, name) for one in records]


def is_listed(one: Field) -> bool:
    """Whether a menu above a list offers what the records say in a field; those of a choice it knows."""
    return one.narrows and one.in_menu and not one.options


def listing(
    t: Translator,
    room: Room[Any],
    rows: Sequence[Record[Any]],
    narrow: Narrow,
    words: str,
    page: int,
    *,
    said: Mapping[str, Mapping[str, str]] = MappingProxyType({}),
    is_cut: bool = False,
) -> list[Block]:
    """A page of records, with the menus that narrow it; one row more than `PAGE` tells that another page follows.
    `words` are what was searched for, `said` what records say in the fields that are listed, by the value; a list
    that `is_cut` may lack some."""
    carried = pack_list(narrow, words)
    heading = say(t, "records-found", words=words[:100]) if words else Mrkdwn(f"*{escape(t(f'{room.name}-list'))}*")
    heading = say(t, "records-of-person", list=heading, who=mention(narrow.person)) if narrow.person else heading
    menus = [_menu(t, room, one, narrow, said.get(one.name, {})) for one in room.fields if one.narrows and one.in_menu]
    options = [kit.option(t("records-status-current"), _STANDING), kit.option(t("records-status-any"), ANY)]
    options += [kit.option(status(t, room, name), name) for name in room.statuses]
    menus.insert(0, kit.select(f"{room.name}.narrow", options, value=narrow.status or _STANDING))
    if words or narrow != Narrow():
        menus.append(kit.button(t("records-list"), f"{room.name}.list", json.dumps({"page": 0})))
    fits = len(json.dumps(carried, ensure_ascii=False)) <= _BLOCK_ID
    block_id = json.dumps(carried if fits else pack_list(narrow, words[:40]), ensure_ascii=False)[:_BLOCK_ID]
    blocks: list[Block] = [kit.section(heading), kit.actions(*menus, block_id=block_id)]
    none = "records-none-found" if words or narrow != Narrow() else f"{room.name}-none"
    blocks += lines(t, room, rows[:PAGE]) or [kit.section(t(none))]
    blocks += [kit.context(t("records-cut", count=LOOKED_AT))] if is_cut else []
    turns = page_buttons(t, f"{room.name}.list", page, len(rows) > PAGE, carried)
    return [*blocks, *([kit.actions(*turns)] if turns else [])]


def _menu(t: Translator, room: Room[Any], one: Field, narrow: Narrow, said: Mapping[str, str]) -> Block:
    """The menu of a field's values."""
    chosen = narrow.marks.get(one.name, "")
    offered = {name: choice(t, room.name, one, name) for name in (*one.options, *dict(one.own))}
    known = offered or {
        value: value_in_words(t, room, one.name, text) for value, text in {chosen: chosen, **said}.items()
    }
    options = [kit.option(text, value) for value, text in known.items() if value]
    every = kit.option(t("records-any-value", field=label(t, room.name, one)), _EVERY)
    return kit.select(f"{room.name}.narrow:{one.name}", [every, *options], value=chosen or _EVERY)


def pack_list(narrow: Narrow, words: str = "") -> dict[str, Any]:
    """What the buttons of a list carry."""
    told = {STATUS: narrow.status, "person": narrow.person, "marks": dict(narrow.marks), "words": words}
    return {name: value for name, value in told.items() if value}


def unpack_list(
    room: Room[Any], carried: Mapping[str, Any], chosen: Mapping[str, str] = MappingProxyType({})
) -> tuple[Narrow, str]:
    """The same again, and what was `chosen` besides, by field; what nobody can have carried or chosen is left out."""
    marks = carried.get("marks")
    said = {**(marks if isinstance(marks, dict) else {}), **chosen}
    known = {one.name: str(said[one.name])[:100] for one in room.fields if one.narrows and said.get(one.name)}
    status_ = str(chosen.get(STATUS) or carried.get(STATUS) or "")
    narrow = Narrow(
        status_ if status_ in (*room.statuses, ANY) else "",
        str(carried.get("person") or "")[:40],
        marks={name: value for name, value in known.items() if value != _EVERY},
    )
    return narrow, str(carried.get("words") or "")[:200]


def history(
    t: Translator, room: Room[C], record: Record[C], versions: Sequence[RecordVersion[C]], page: int, *, may: bool
) -> Block:
    """Who changed what and when, newest first, with the way back to each version. `versions` are oldest first."""
    last = len(versions) - page * PAGE
    blocks: list[Block] = [kit.header(f"#{record.number} {room.worded(t, record).content.title}")]
    for at in reversed(range(max(0, last - PAGE), max(0, last))):
        one, before = versions[at], versions[at - 1] if at else None
        who = mention(one.person) if one.person else escape(t("slack-somebody"))
        when, named = opening(moment(t, one.at)), status(t, room, one.status)
        by = say(t, "records-by", who=who) if one.person or not one.why else ""  # else why tells whose doing it was
        said = say(t, f"records-did-{one.did}", when=when, by=by, status=named).rstrip()
        parts = [said, amendment(t, room, before, one) if before else "", escape(one.why)]
        value = json.dumps({"number": record.number, "version": one.version})
        back = kit.button(t("records-restore"), f"{room.name}.restore:{one.version}", value)
        older = may and (one.version != record.version or bool(record.gone_at)) and one.did != "removed"
        text = trim(Mrkdwn("\n".join(part for part in parts if part)), kit.SECTION)
        blocks.append(kit.section(text, accessory=back if older else None))
    carried = {"number": record.number}
    turns = page_buttons(t, f"{room.name}.versions", page, last > PAGE, carried, by_time=True)
    blocks += [kit.actions(*turns)] if turns else []
    return kit.modal(f"{room.name}.history", t("records-history"), blocks, close=t("slack-close"))


def amendment(t: Translator, room: Room[C], before: RecordVersion[C], after: RecordVersion[C]) -> Mrkdwn:
    """What fields say otherwise in a version than in one before, a line a field, as records of its status read."""
    was, now = (
        room.worded(t, Record(0, one.content, after.status, "", one.at, "", one.at)).content for one in (before, after)
    )
    return difference(t, room.name, room.fields, was, now)


def help_(
    t: Translator,
    room: Room[Any],
    command: str,
    usage: Sequence[tuple[str, str]],
    verbs: Sequence[str] = ("export", "import"),
) -> list[Block]:
    """How the command of a room is used; `usage` is what is typed after it, as in `bot.feature.Command`, `verbs` those
    of every room that it has."""
    heading = Mrkdwn(f"*{escape(t(f'{room.name}-purpose'))}*\n{usage_lines(t, command, usage)}")
    add = kit.button(t(f"{room.name}-form-add"), f"{room.name}.new", style="primary")
    whole = kit.button(t("records-list"), f"{room.name}.list", "{}")
    files = [kit.button(t(f"records-{act}"), f"{room.name}.{act}") for act in ("export", "import") if act in verbs]
    return [kit.section(heading), kit.actions(add, whole, *files)]


def question(t: Translator, room: Room[C], record: Record[C], act: str, chosen: str = "", back: str = "") -> Block:
    """The form that asks what became of a record ("status"; one `chosen` names it), or to take it out ("remove")."""
    asked, done = kit.section(say(t, "records-remove-ask", title=title(record))), "records-remove"
    if act == "status":
        options = [kit.option(status(t, room, name), name) for name in room.next_statuses(record)]
        asked, done = kit.select_input("status", t("records-status"), options, value=chosen), "slack-save"
    named = f"{room.name}-form-{chosen}" if chosen not in ("", record.status) else f"records-{act}"
    why = kit.text_input("why", t("records-why"), limit=500, optional=True, multiline=True)
    return act_form(t, room, record.number, act, [asked, why], back, title=named, submit=done)


def act_form(
    t: Translator,
    room: Room[Any],
    number: int,
    act: str,
    blocks: Sequence[Block],
    back: str = "",
    *,
    title: str = "",
    submit: str = "slack-save",
    **carried: str,
) -> Block:
    """A form in which somebody does something to a record: its id, its sentence and its button are all called `act`."""
    carried_ = {"number": number, "back": back, **carried}
    return form_view(t, f"{room.name}.{act}", title or f"{room.name}-{act}", blocks, carried_, submit)
