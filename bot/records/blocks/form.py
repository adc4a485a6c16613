"""The form of a record: an input for each field, those rarely filled folded under *More*. Pure."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.merge import FormBase, Merge, OvertakenError
from bot.records.record import SETS, C, Field, Record, Room, from_data
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values, ask
from bot.slack.groups import NO_GROUPS, UserGroups
from bot.slack.text import Mrkdwn, clean, escape, is_group, is_person, link, mention, say, trim
from bot.text import Translator

_FIELD = 3000  # characters, the most Slack lets a field hold
_SHORT = 300  # of a value in a line
_ID = re.compile(r"[UWSCG][A-Z0-9]+")  # of Slack's: with spaces between, these are several and no name
_GROUPS = ":groups"  # behind the name of a field of people, in the block id of the menu of groups beside it


@dataclass(frozen=True)
class FormState:
    """What a form of a record carries unseen: the record it changes (0 for a new one) and the version it shows; where
    the answer belongs and where the record comes from; whether the folded fields are shown; what a new one is `about`,
    as links carry it."""

    number: int = 0
    base: FormBase = field(default_factory=FormBase)
    back: str = ""
    place: str = ""
    source: str = ""
    more: bool = False
    about: str = ""

    def pack(self) -> dict[str, Any]:
        """As the form carries it."""
        own = {"number": self.number, "back": self.back, "place": self.place, "source": self.source, "more": self.more}
        return {**own, "about": self.about, **self.base.pack()}

    @staticmethod
    def unpack(carried: Mapping[str, Any]) -> "FormState":
        """What a form brings back; what is missing or strange is empty."""
        number = carried.get("number")
        return FormState(
            number if isinstance(number, int) and not isinstance(number, bool) else 0,
            FormBase.unpack(carried),
            str(carried.get("back") or ""),
            str(carried.get("place") or ""),
            str(carried.get("source") or ""),
            carried.get("more") is True,
            str(carried.get("about") or "")[:100],
        )


def form(
    t: Translator,
    room: Room[C],
    content: C,
    state: FormState,
    notes: Sequence[str] = (),
    values: Values | None = None,
    known: UserGroups = NO_GROUPS,
) -> Block:
    """The form, filled; beside the fields that two people changed stand the `values` of the other. User groups that are
    `known` may be chosen beside people."""
    blocks = []
    for one in room.fields:
        value = getattr(content, one.name)
        if state.more or not one.folded:
            blocks.append(input_of(t, room, one, value))
            blocks += [_groups(t, room, one, value, known)] if one.groups and known.names else []
    if state.more and known.lacks_scope and any(one.groups for one in room.fields):
        blocks.append(kit.context(t("slack-groups-scope")))
    if not state.more and any(one.folded for one in room.fields):
        blocks.append(kit.actions(kit.button(t("records-more-fields"), f"{room.name}.more")))
    did = "edit" if state.number else "add"
    return kit.modal(
        f"{room.name}.save",
        t(f"{room.name}-form-{did}"),
        [*(kit.section(note) for note in notes), *(ask(t, blocks, values) if values else blocks)],
        submit=t("slack-save"),
        close=t("slack-cancel"),
        carried=state.pack(),
    )


def conflict(
    t: Translator, room: Room[C], error: OvertakenError, state: FormState, known: UserGroups = NO_GROUPS
) -> Block:
    """The form again, with what was typed in it, and beside each field that somebody else changed too what they
    wrote."""
    now: Record[C] = error.now
    merge: Merge = error.merge
    fields = {one.name: one for one in room.fields}
    values = {
        name: (merge.changes[name], shown(t, room, fields[name], getattr(now.content, name)))
        for name in merge.conflicts
    }
    again = replace(state, base=state.base.ask(merge.conflicts, error.version), more=True)
    return form(t, room, from_data(room, merge.values), again, values=values, known=known)


def label(t: Translator, room: Room[Any], one: Field) -> str:
    """What a field is called."""
    return t(one.label or f"{room.name}-field-{one.name}")


def input_of(t: Translator, room: Room[Any], one: Field, value: Any) -> Block:
    """One field, filled."""
    name, said, hint, optional = one.name, label(t, room, one), _hint(t, room, one), not one.required
    if one.kind == "person":  # Slack opens no form with a person it does not know; a file may have brought a name
        known = value if is_person(value) else ""
        note = hint if known or not value else t("records-person-hint", name=value)
        return kit.person_input(name, said, value=known, hint=note, optional=optional)
    if one.channels:
        return kit.channels_input(name, said, value=value, hint=hint)
    if one.kind == "people":
        return kit.people_input(name, said, value=[user for user in value if is_person(user)], hint=hint)
    if one.kind == "day":
        return kit.date_input(name, said, value=value, hint=hint, optional=optional)
    if one.kind == "choice":
        options = [kit.option(choice(t, room, one, option), option) for option in one.options]
        return kit.select_input(name, said, options, value=value, hint=hint, optional=optional)
    several = one.kind in SETS
    text = ("\n" if one.kind == "links" else ", ").join(value) if several else value
    limit = min(_FIELD, (one.limit + 2) * one.most) if several else one.limit
    multiline = one.kind in ("text", "links")
    return kit.text_input(name, said, value=text, limit=limit, hint=hint, optional=optional, multiline=multiline)


def _groups(t: Translator, room: Room[Any], one: Field, value: Sequence[str], known: UserGroups) -> Block:
    names = {group: known.name(group) for group in (*known.names, *filter(is_group, value))}
    options = [kit.option(name, group) for group, name in names.items()]
    return kit.several_input(
        f"{one.name}{_GROUPS}", t("records-groups", field=label(t, room, one)), options, value=value
    )


def _hint(t: Translator, room: Room[Any], one: Field) -> str:
    return t(f"{room.name}-hint-{one.name}") if one.hint else ""


def choice(t: Translator, room: Room[Any], one: Field, option: str) -> str:
    """A value of a choice in words."""
    return t(f"{room.name}-{one.name}-{option}") if option in one.options else option


def typed(room: Room[C], values: Mapping[str, Any], before: C) -> C:
    """What somebody typed, cleaned, unchecked; a field that the form did not show says what it said `before`."""
    given = {one.name: read(one, values[one.name]) for one in room.fields if one.name in values}
    for one in room.fields:
        if one.groups and one.name in given:  # those of a form that offers none stay
            chosen = values.get(f"{one.name}{_GROUPS}", [*filter(is_group, getattr(before, one.name))])
            given[one.name] = (*given[one.name], *read(one, chosen))
    return room.of(**{**{one.name: getattr(before, one.name) for one in room.fields}, **given})


def read(one: Field, value: Any) -> str | tuple[str, ...]:
    """What stands in one field, or in one cell of a file."""
    if isinstance(value, list):
        parts = tuple(str(part) for part in value)
        return parts if one.kind in SETS else "".join(parts[:1])
    text = clean(str(value or ""))
    if one.kind not in SETS:
        return text
    said = [part.strip() for part in re.split(r"[\s,;]+" if one.kind == "links" else r"[,;\n]", text)]
    each = (part.split() if all(map(_ID.fullmatch, part.split())) else [part] for part in said)
    return tuple(part for some in each for part in some if part)


def shown(t: Translator, room: Room[Any], one: Field, value: Any) -> Mrkdwn:
    """What a field says, in a line; empty where it says nothing."""
    if not value:
        return Mrkdwn("")
    if one.kind == "choice":
        return escape(choice(t, room, one, value))
    if one.channels:
        return Mrkdwn(", ".join(f"<#{escape(channel)}>" for channel in value))
    if one.kind in ("person", "people"):
        return Mrkdwn(", ".join(mention(user) for user in ((value,) if isinstance(value, str) else value)))
    if one.kind == "day":
        return escape(t.date(value))
    if one.kind == "links":
        return Mrkdwn(", ".join(link(url, trim(url.split("://", 1)[-1].rstrip("/"), 60)) for url in value))
    if one.kind == "tags":
        return escape(" ".join(f"#{tag}" for tag in value))
    return escape(trim(" ".join(str(value).split()), _SHORT))


def difference(t: Translator, room: Room[C], before: C, after: C) -> Mrkdwn:
    """What differs between two contents, a line a field; empty where nothing does."""
    lines = []
    for one in room.fields:
        was, now = (shown(t, room, one, getattr(content, one.name)) for content in (before, after))
        if getattr(before, one.name) != getattr(after, one.name):
            names = {"field": label(t, room, one), "was": was or "–", "now": now or "–"}
            lines.append(say(t, "records-difference", **names))
    return kit.markdown_list(lines)
