"""The rules of blockers: what one says, and what may become of it. No I/O."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.fields.field import Field
from bot.records.record import ANONYMOUS, Record, Room

CATEGORIES = ("tooling", "data", "process", "dependency", "decision", "people", "environment")
NAMED = "named"
SUGGESTED, CHOSEN, MOVING, RESOLVED = "suggested", "chosen", "moving", "resolved"
ACCEPTED, REOPENED, MERGED = "accepted", "reopened", "superseded"
OPEN = (SUGGESTED, CHOSEN, MOVING, REOPENED)
ENDS = (RESOLVED, ACCEPTED)


@dataclass(frozen=True, slots=True)
class Blocker:
    """What people write of a blocker: its `category` is one of CATEGORIES; `shown` says whether its author is NAMED or
    ANONYMOUS. `owner` is a Slack user id, `due_on` the ISO day by which the `first_step` is done."""

    title: str
    details: str = ""
    category: str = ""
    shown: str = ""
    owner: str = ""
    first_step: str = ""
    due_on: str = ""


def _moves(record: Record[Any]) -> Sequence[str]:
    if record.status == MERGED:
        return (MERGED, *OPEN)
    return (record.status, *(ENDS if record.status in OPEN else (REOPENED,)))


ROOM: Room[Blocker] = Room(
    name="blockers",
    content=Blocker,
    fields=(
        Field("title", limit=150, required=True, hint=True, titles="blocker, bloquant, what, quoi"),
        Field("details", "text", 3000, titles="why, description, pourquoi"),
        Field("category", "choice", required=True, options=CATEGORIES, titles="kind, type", narrows=True, in_line=True),
        Field("shown", "choice", required=True, options=(NAMED, ANONYMOUS), hint=True, titles="anonymous, anonyme"),
        Field("owner", "person", titles="responsible", folded=True),
        Field("first_step", limit=200, titles="next step, action", folded=True),
        Field("due_on", "day", titles="due, due date, date", folded=True),
    ),
    statuses=(SUGGESTED, CHOSEN, MOVING, RESOLVED, ACCEPTED, REOPENED, MERGED),
    closed=(*ENDS, MERGED),
    amended=lambda old, new: replace(new, shown=old.shown),
    moves=_moves,
    nameless="shown",
)
