"""What a field is, and what may stand in it. No I/O."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from bot.errors import UserError
from bot.slack.ids import is_group
from bot.text.dates import iso_text
from bot.text.fold import fold
from bot.text.notation import DAY_FIRST, MONTH_FIRST

FieldKind = Literal["line", "text", "person", "people", "day", "choice", "tags", "links", "rows"]
SETS = ("people", "tags", "links", "rows")  # kinds of which a field has several
PEOPLE = ("person", "people")
_ADDRESS = re.compile(r"https?://[^\s<>|]+")


@dataclass(frozen=True, slots=True)
class Field:
    """One thing that people write: an attribute of the content, an input of the form, a column of the file.

    Its label is the sentence `{room}-field-{name}`, its hint, where it has a `hint`, `{room}-hint-{name}`. `limit`
    counts characters, of several things each; `most` says how many there may be. `options` are the values of a choice,
    said as `{room}-{name}-{option}`; `titles` is what people call its column, folded, with commas between. A list can
    be narrowed to one value of a field that `narrows`; one that is `folded` stands under *More* in the form. `channels`
    says that what is named is no people but channels, `groups` that user groups may be named too; `label` is the
    Fluent key of another name for it. What is typed in a line that `suggests` is completed by the menu of that action
    id. In a list, what a field says stands beside the status where it is `in_line`, and one that narrows has a menu
    above it where it is `in_menu`. One that is `hidden` stands in no form and on no card: its room shows it in its way.
    Tags that have `options` are chosen of them and of `own`, a workspace's, each with what it is called.
    So do "rows", each of which a room reads itself: in a file they stand on lines of their own (`Room.lines`).
    """

    name: str
    kind: FieldKind = "line"
    limit: int = 150
    required: bool = False
    options: tuple[str, ...] = ()
    titles: str = ""
    narrows: bool = False
    folded: bool = False
    hint: bool = False
    most: int = 20
    channels: bool = False
    groups: bool = False
    label: str = ""
    suggests: str = ""
    in_line: bool = False
    in_menu: bool = True
    hidden: bool = False
    own: tuple[tuple[str, str], ...] = ()

    @property
    def empty(self) -> str | tuple[str, ...]:
        """What it says where nobody wrote anything."""
        return () if self.kind in SETS else ""


def label_key(room: str, one: Field) -> str:
    """The Fluent key of what a field of a room is called."""
    return one.label or f"{room}-field-{one.name}"


def tidy_value(one: Field, value: Any) -> str | tuple[str, ...]:
    """What stands in a field, tidied. Raises UserError beside it."""
    if one.kind in SETS:
        kept: str | tuple[str, ...] = tuple(
            dict.fromkeys(part for part in (_part(one, part) for part in value) if part)
        )
        if len(kept) > one.most:
            raise UserError("records-error-many", field=one.name, most=one.most, count=len(kept))
    else:
        kept = _part(one, value)
    if one.required and not kept:
        raise UserError("records-error-empty", field=one.name)
    return kept


def _part(one: Field, text: str) -> str:
    """One of several things, or the only one."""
    text = text.strip() if one.kind == "text" else " ".join(text.split())
    if one.kind == "tags":
        text = "-".join(fold(text).replace("#", " ").split())
    if len(text) > one.limit:
        raise UserError("records-error-long", field=one.name, limit=one.limit, length=len(text))
    if text and one.kind == "choice" and text not in one.options:
        raise UserError("records-error-choice", field=one.name)
    if one.kind in PEOPLE and not one.groups and not one.channels and is_group(text):
        raise UserError("records-error-group", field=one.name)
    if text and one.kind == "links" and not _ADDRESS.fullmatch(text):
        raise UserError("records-error-link", field=one.name, link=text[:60])
    return _day(one, text) if text and one.kind == "day" else text


def _day(one: Field, text: str) -> str:
    """A day as people and files write it, where that can be read in one way only."""
    found = {day for order in (DAY_FIRST, MONTH_FIRST) if (day := _iso(iso_text(text, order)))}
    if len(found) != 1:
        raise UserError("records-error-day", field=one.name, text=text[:40])
    return found.pop()


def _iso(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        return ""


def parts(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """What a field says, one thing after the other."""
    return (value,) if isinstance(value, str) else value
