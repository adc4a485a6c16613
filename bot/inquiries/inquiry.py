"""What one person is asked about something, and when it reaches them: with all else of their day, once. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.text.zone_names import known_zones

AGAIN_DAYS = 7
MORNING = time(9)  # in the zone of whoever reads
_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class Inquiry:
    """A question of `kind` ("decisions.review") about `item` ("12") to a person; `slot` tells several about one item
    apart.

    Days are ISO days: it is told from `from_on`, once more from each of `remind_on`, days with commas between, empty
    for none, and overdue after `due_on`. `told_on` and `reminded_on` are the days on which it was, empty until then.
    `at` is the UTC stamp of when it was asked and, once `answer` is not empty, of when it was answered; `said` is what
    else the answer says, texts by name.
    """

    kind: str
    item: str
    slot: str
    person: str
    from_on: str
    due_on: str
    at: str
    remind_on: str = ""
    told_on: str = ""
    reminded_on: str = ""
    answer: str = ""
    said: Mapping[str, str] = field(default_factory=dict, hash=False)

    @property
    def reminders(self) -> list[str]:
        """The days from which it is told once more, in their order."""
        return sorted(filter(None, self.remind_on.split(",")))


def reminding(kind: str, item: str, slot: str, person: str, day: date, now: str) -> Inquiry:
    """A question that is asked from a day on, and once more a week later, after which it is overdue."""
    again = (day + timedelta(days=AGAIN_DAYS)).isoformat()
    return Inquiry(kind, item, slot, person, day.isoformat(), again, now, remind_on=again)


@dataclass(frozen=True, slots=True)
class Brief:
    """What somebody was last told of their own accord by the bot: on `day`, an ISO day of theirs, by the delivery
    `key`; it covers what became of things from one UTC stamp until another."""

    day: str
    key: str
    since: str
    until: str


def zone_or_utc(name: str) -> ZoneInfo:
    """A zone by its IANA name, UTC where there is none of that name."""
    return ZoneInfo(name if name in known_zones() else "UTC")


def morning(day: str, zone: ZoneInfo) -> datetime:
    """The morning of an ISO day where somebody is; of the next working day where it is none."""
    found = datetime.fromisoformat(day)
    while found.weekday() in _WEEKEND:
        found += timedelta(days=1)
    return datetime.combine(found.date(), MORNING, zone)


def next_morning(now: datetime, zone: ZoneInfo) -> datetime:
    """The first morning of a working day after a moment, where somebody is."""
    here = now.astimezone(zone)
    today = morning(here.date().isoformat(), zone)
    return today if today > here else morning((here.date() + timedelta(days=1)).isoformat(), zone)
