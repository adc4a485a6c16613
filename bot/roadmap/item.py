"""The rules of the roadmap: what an item says, and where it stands. No I/O.

An item is an idea with a plan, under the idea's own number, or one of its own, under a number that no idea has.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.fields.field import Field
from bot.records.record import Record, Room
from bot.text.when import read_when

HORIZONS = ("now", "next", "later")
PLANNED, IN_PROGRESS, BLOCKED, SHIPPED, DROPPED = "planned", "in_progress", "blocked", "shipped", "dropped"
STATUSES = (PLANNED, IN_PROGRESS, BLOCKED, SHIPPED, DROPPED)
DONE = (SHIPPED, DROPPED)
TYPED_TARGET = 20  # characters: "September 2027"
_TARGET = re.compile(r"(?P<year>[0-9]{4})-(?:(?P<month>0[1-9]|1[0-2])|Q(?P<quarter>[1-4]))")


@dataclass(frozen=True, slots=True)
class RoadmapItem:
    """What people write of an item. `target` is a month or a quarter, "2027-03" or "2027-Q1"; `kpi` the name of one of
    ours, which is to move; `started_on`, `ready_on` (built, and waiting to be released) and `shipped_on` are ISO days.
    Each may be empty, but for the title."""

    title: str
    horizon: str = ""
    target: str = ""
    owner: str = ""
    team: str = ""
    kpi: str = ""
    started_on: str = ""
    ready_on: str = ""
    shipped_on: str = ""
    notes: str = ""
    links: tuple[str, ...] = ()


def checked(item: RoadmapItem) -> RoadmapItem:
    """Raises UserError beside what is no month and no quarter; what says no horizon is for later."""
    target = read_when(item.target)
    if item.target and not _TARGET.fullmatch(target):
        raise UserError("roadmap-error-target", field="target", text=item.target[:20])
    return replace(item, target=target, horizon=item.horizon or "later")


def quarter_of(target: str) -> str:
    """The quarter that a target is in: "2027-Q1"; empty for none."""
    found = _TARGET.fullmatch(target)
    if not found:
        return ""
    return f"{found['year']}-Q{found['quarter'] or (int(found['month']) + 2) // 3}"


def due_month(target: str) -> str:
    """The last month of a target: "2027-03" of "2027-Q1"; empty for none."""
    found = _TARGET.fullmatch(target)
    if not found:
        return ""
    month = int(found["month"] or 0) or int(found["quarter"]) * 3
    return f"{found['year']}-{month:02d}"


def lane_of(record: Record[RoadmapItem]) -> str:
    """Where an item stands in the view: what is under way is now; empty where it is done, or was taken out."""
    if not ROOM.is_open(record):
        return ""
    return record.content.horizon if record.status == PLANNED else "now"


def remark(cells: Mapping[str, Any], item: Record[RoadmapItem]) -> UserError | None:
    """What is told of a new line that says no horizon: it is for later."""
    says_none = not item.number and item.status == PLANNED and not cells.get("horizon")
    return UserError("roadmap-import-later") if says_none else None


def place(record: Record[RoadmapItem]) -> str:
    """Where an item stands, in a word: "planned:next" while it waits, then its status."""
    return f"{PLANNED}:{record.content.horizon}" if record.status == PLANNED else record.status


ROOM: Room[RoadmapItem] = Room(
    name="roadmap",
    content=RoadmapItem,
    fields=(
        Field("title", limit=150, required=True, titles="name, item, feature, initiative, titre, chantier"),
        Field("horizon", "choice", options=HORIZONS, titles="bucket, now next later", narrows=True, in_line=True),
        Field(
            "target",
            limit=20,
            hint=True,
            in_line=True,
            titles="target month, month, due, quarter, mois, trimestre, echeance",
        ),
        Field("owner", "person", titles="responsible, responsable"),
        Field("team", limit=60, titles="squad, equipe", narrows=True),
        Field("kpi", limit=80, hint=True, titles="outcome, metric, indicateur"),
        Field("started_on", "day", titles="started, start date, debut", folded=True),
        Field("ready_on", "day", titles="ready, built, pret", hint=True, folded=True),
        Field("shipped_on", "day", titles="shipped, released, livre", folded=True),
        Field("notes", "text", 3000, titles="description, note", folded=True),
        Field("links", "links", 500, titles="url, link, lien", folded=True),
    ),
    statuses=STATUSES,
    closed=DONE,
    checked=checked,
    remark=remark,
)
