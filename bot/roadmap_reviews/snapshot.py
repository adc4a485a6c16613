"""The roadmap as it was at a moment, and what became of it since then. No I/O.

An item has at most one change that says what became of it, and any number of warnings that say what is wrong with it
now.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass

from bot.roadmap.item import DONE, DROPPED, HORIZONS

ADDED, SHIPPED_SINCE, DROPPED_SINCE = "added", "shipped", "dropped"
PULLED_IN, SLIPPED, MOVED = "pulled_in", "slipped", "moved"
CHANGES = (SHIPPED_SINCE, DROPPED_SINCE, SLIPPED, PULLED_IN, MOVED, ADDED)  # in the order in which they are read
BLOCKED, RANK, EVIDENCE, OWNER, STALE = "blocked", "rank", "evidence", "owner", "stale"
WARNINGS = (BLOCKED, OWNER, RANK, EVIDENCE, STALE)
FIELDS = ("status", "horizon", "target", "owner", "team", "kpi", "title")  # that a change tells of


@dataclass(frozen=True, slots=True)
class SnapshotItem:
    """An item of the roadmap at a moment. `low` and `high` are the range of ranks of its idea, 0 for none; `warnings`
    are some of WARNINGS. The other values are those of the item."""

    number: int
    title: str
    status: str
    horizon: str
    target: str = ""
    owner: str = ""
    team: str = ""
    kpi: str = ""
    low: int = 0
    high: int = 0
    warnings: tuple[str, ...] = ()

    @property
    def is_done(self) -> bool:
        """Whether nothing more is planned of it."""
        return self.status in DONE


@dataclass(frozen=True, slots=True)
class ItemChange:
    """What became of an item: `kind` is one of CHANGES, `fields` those of FIELDS that say something else now. One of
    `before` and `after` may be None: it was not there yet, or is there no more."""

    number: int
    kind: str
    before: SnapshotItem | None
    after: SnapshotItem | None
    fields: tuple[str, ...] = ()

    @property
    def item(self) -> SnapshotItem:
        """The item as it was last."""
        return self.after or self.before or SnapshotItem(self.number, "", "", "")


Snapshot = Mapping[int, SnapshotItem]  # by number


def changes(before: Snapshot, after: Snapshot) -> list[ItemChange]:
    """What became of every item that says something else than before, in the order of CHANGES, then by number. What
    was done in both is left out, whatever it says."""
    found = [_change(number, before.get(number), after.get(number)) for number in sorted({*before, *after})]
    return sorted((one for one in found if one), key=lambda one: CHANGES.index(one.kind))


def _change(number: int, old: SnapshotItem | None, new: SnapshotItem | None) -> ItemChange | None:
    was, now = (one.status if one else "" for one in (old, new))
    different: tuple[str, ...] = ()
    if old and new:
        different = tuple(name for name in FIELDS if getattr(old, name) != getattr(new, name))
    if now in DONE:
        kind = "" if was == now else now
    elif not now:
        kind = "" if was == DROPPED else DROPPED_SINCE
    elif not (old and new) or was in DONE:
        kind = ADDED
    else:
        kind = _direction(old, new) if different else ""
    return ItemChange(number, kind, old, new, different) if kind else None


def _direction(old: SnapshotItem, new: SnapshotItem) -> str:
    """Later or sooner, by the month in which the target ends where both have one, else by the horizon."""
    if old.target and new.target:
        was, now = _last_month(old.target), _last_month(new.target)
    else:
        was, now = (HORIZONS.index(one.horizon) if one.horizon in HORIZONS else 0 for one in (old, new))
    return MOVED if was == now else SLIPPED if now > was else PULLED_IN


def _last_month(target: str) -> int:
    """Months since the year 0, of "2027-03" or "2027-Q1"."""
    year, _, part = target.partition("-")
    return int(year) * 12 + (3 * int(part[1:]) if part.startswith("Q") else int(part))


def warned(before: Snapshot, after: Snapshot, kind: str) -> list[SnapshotItem]:
    """The items that one of WARNINGS is true of now, by number; its rank has changed also where its ranges then and now
    have no place in common."""
    found = [after[number] for number in sorted(after) if not after[number].is_done]
    return [one for one in found if kind in one.warnings or (kind == RANK and _left(before.get(one.number), one))]


def _left(old: SnapshotItem | None, new: SnapshotItem) -> bool:
    """Whether every rank that an item may have is beyond all that it might have had."""
    return bool(old and old.low and new.low and (new.low > old.high or new.high < old.low))


def seen(items: Snapshot, numbers: Iterable[int]) -> dict[int, SnapshotItem]:
    """The part of a snapshot with these numbers."""
    wanted = set(numbers)
    return {number: one for number, one in items.items() if number in wanted}


def dump(items: Iterable[SnapshotItem]) -> str:
    """Items as JSON."""
    return json.dumps([asdict(one) for one in items], ensure_ascii=False)


def load(text: str) -> dict[int, SnapshotItem]:
    """Items from JSON, by number."""
    read: Sequence[dict[str, object]] = json.loads(text)
    made = (SnapshotItem(**{**one, "warnings": tuple(one["warnings"])}) for one in read)  # type: ignore[arg-type]
    return {one.number: one for one in made}
