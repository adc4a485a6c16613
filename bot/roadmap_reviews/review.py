"""The rules of a review of the roadmap: when its post comes, until when it is open, what an owner says. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

ON_TRACK, MOVE, STOP, DECIDE = "on_track", "move", "stop", "decide"
VERDICTS = (ON_TRACK, MOVE, STOP, DECIDE)
DAYS = 3  # working days that owners have before the post
OPEN_DAYS = 14  # after which it closes with what is known
_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class RoadmapReview:
    """A review: its post comes to `channel` at `due_at`, and it closes at `ends_at` if nobody closed it before.

    `cause` is the delivery that opened it, so that it opens one. `before`, `opened`, `posted` and `closed` are numbers
    of snapshots: what it is compared with, and the roadmap when it was opened, posted and closed; 0 for none. `summary`
    is the key of the delivery that is its post, empty until that is composed. `language` is empty for the workspace's.
    Moments are UTC stamps, empty for not yet.
    """

    number: int
    cause: str
    channel: str
    language: str
    opened_by: str
    opened_at: str
    due_at: str
    ends_at: str
    before: int
    opened: int
    posted: int = 0
    closed: int = 0
    closed_by: str = ""
    closed_at: str = ""
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What somebody says of an item in a review: `verdict` is one of VERDICTS, `said` what was typed with it, by field;
    `decision` is the number of the decision that was asked for, 0 for none; `at` is a UTC stamp."""

    item: int
    verdict: str
    person: str
    at: str
    said: Mapping[str, str] = field(default_factory=dict, hash=False)
    decision: int = 0


def due(opened: datetime, zone: str) -> datetime:
    """When the post comes: three working days later, at the same time of day in a zone; holidays count as any day.

    >>> due(datetime(2026, 12, 3, 8, tzinfo=UTC), "Europe/Paris").isoformat()
    '2026-12-08T08:00:00+00:00'
    """
    here, left = opened.astimezone(ZoneInfo(zone)), DAYS
    while left:
        here += timedelta(days=1)
        left -= here.weekday() not in _WEEKEND
    return here.astimezone(UTC)


def ends(opened: datetime, zone: str) -> datetime:
    """When a review closes that nobody closed: two weeks later, at the same time of day."""
    return (opened.astimezone(ZoneInfo(zone)) + timedelta(days=OPEN_DAYS)).astimezone(UTC)
