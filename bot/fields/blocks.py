"""Fields in a form, and what stands in them in words. Pure. `room` begins the keys of a room's sentences."""

import re
from collections.abc import Sequence
from typing import Any

from bot.fields.field import SETS, Field, label_key, parts
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.groups import UserGroups
from bot.slack.ids import is_group
from bot.slack.text import Mrkdwn, clean, escape, is_person, link, mention, say, trim
from bot.text import Translator

_FIELD = 3000  # characters, the most Slack lets a field hold
_SHORT = 300  # of a value in a line
_ID = re.compile(r"[UWSCG][A-Z0-9]+")  # of Slack's: with spaces between, these are several and no name
_LETTER = re.compile(r"(.+) \((\w)\)$")  # of a part that people have, behind its word: "Responsible (R)"
GROUPS = ":groups"  # behind the name of a field of people, in the block id of the menu of groups beside it


def label(t: Translator, room: str, one: Field) -> str:
    """What a field is called."""
    return t(label_key(room, one))


def in_line(t: Translator, room: str, fields: Sequence[Field], content: Any) -> list[str]:
    """What stands beside the status in a list."""
    values = [(one, getattr(content, one.name)) for one in fields if one.in_line]
    known = ((one, parts(value)) for one, value in values if value)
    return [", ".join(choice(t, room, one, part) for part in said) for one, said in known]


def input_of(t: Translator, room: str, one: Field, value: Any) -> Block:
    """One field, filled."""
    name, said, hint, optional = one.name, label(t, room, one), _hint(t, room, one), not one.required
    if optional:
        said = _unbracketed(said)
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
    if one.suggests:
        return kit.search_input(name, said, one.suggests, value=value, hint=hint, optional=optional)
    if one.kind == "choice":
        options = [kit.option(choice(t, room, one, option), option) for option in one.options]
        return kit.select_input(name, said, options, value=value, hint=hint, optional=optional)
    if one.options:
        offered = {name: choice(t, room, one, name) for name in (*one.options, *dict(one.own), *value)}
        options = [kit.option(said_, name) for name, said_ in offered.items()]
        return kit.several_input(name, said, options, value=value, hint=hint, most=one.most)
    several = one.kind in SETS
    text = ("\n" if one.kind == "links" else ", ").join(value) if several else value
    limit = min(_FIELD, (one.limit + 2) * one.most) if several else one.limit
    multiline = one.kind in ("text", "links")
    return kit.text_input(name, said, value=text, limit=limit, hint=hint, optional=optional, multiline=multiline)


def groups_input(t: Translator, room: str, one: Field, value: Sequence[str], known: UserGroups) -> Block:
    """The user groups that are `known`, beside a field of people."""
    names = {group: known.name(group) for group in (*known.names, *filter(is_group, value))}
    options = [kit.option(name, group) for group, name in names.items()]
    return kit.several_input(
        f"{one.name}{GROUPS}", t("records-groups", field=_unbracketed(label(t, room, one))), options, value=value
    )


def _unbracketed(said: str) -> str:
    """What a field is called with its letter before it: Slack writes "optional" behind it, in brackets."""
    return _LETTER.sub(r"\2 – \1", said)


def _hint(t: Translator, room: str, one: Field) -> str:
    return t(f"{room}-hint-{one.name}") if one.hint else ""


def choice(t: Translator, room: str, one: Field, option: str) -> str:
    """A value of a choice in words."""
    return t(f"{room}-{one.name}-{option}") if option in one.options else dict(one.own).get(option, option)


def read(one: Field, value: Any) -> str | tuple[str, ...]:
    """What stands in one field, or in one cell of a file."""
    if isinstance(value, list):
        several = tuple(str(part) for part in value)
        return several if one.kind in SETS else "".join(several[:1])
    text = clean(str(value or ""))
    if one.kind not in SETS:
        return text
    said = [part.strip() for part in re.split(r"[\s,;]+" if one.kind == "links" else r"[,;\n]", text)]
    each = (part.split() if all(map(_ID.fullmatch, part.split())) else [part] for part in said)
    return tuple(part for some in each for part in some if part)


def shown(t: Translator, room: str, one: Field, value: Any) -> Mrkdwn:
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
        return escape(", ".join(choice(t, room, one, part) for part in value))
    if one.kind == "rows":
        return escape("; ".join(value))
    return escape(trim(" ".join(str(value).split()), _SHORT))


def difference(t: Translator, room: str, fields: Sequence[Field], before: object, after: object) -> Mrkdwn:
    """What differs between two contents, a line a field; empty where nothing does."""
    lines = []
    for one in fields:
        was, now = (shown(t, room, one, getattr(content, one.name)) for content in (before, after))
        if not one.hidden and getattr(before, one.name) != getattr(after, one.name):
            names = {"field": label(t, room, one), "was": was or "–", "now": now or "–"}
            lines.append(say(t, "records-difference", **names))
    return kit.markdown_list(lines)
