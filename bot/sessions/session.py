"""The rules of insight sessions: what is listened to, whose turn it is, how long everyone has listened. No I/O.

Everyone who makes the product has at least two hours with customers every six weeks (Jared Spool, Fast Path to a Great
UX: Increased Exposure Hours, 2011).
"""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone
from typing import Any
from zoneinfo import ZoneInfo

from bot.errors import UserError
from bot.fields.field import Field
from bot.records.record import Record, Room

DRAFT, ANNOUNCED, CANCELLED = "draft", "announced", "cancelled"
_MOVES = {DRAFT: (DRAFT, CANCELLED), ANNOUNCED: (ANNOUNCED, CANCELLED), CANCELLED: (CANCELLED, ANNOUNCED)}
MOST = 7  # insights on an agenda
AGENDA = tuple(f"agenda-{place}" for place in range(1, MOST + 1))  # links from a session to what is on it, in order
WEEK = "week"  # the link from a session to its channel and week
MINUTES, AIM, WEEKS = 60, 120, 6  # of a session, as published; the minutes that are aimed for in so many weeks
LEAST = 3  # people of whom a sum is shown
_LONGEST = 600
_CLOCK = re.compile(r"\b(\d{1,2})(?:\s*[:h]\s*(\d{2})?|(?=\s*[ap]\.?m))(?:\s*([ap])\.?m)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class InsightSession:
    """What people write of a session. `owner` is the facilitator, `held_on` an ISO day, `starts` a time in words
    ("14:00, Paris"), `minutes` how long it is, in digits; `channels` has the channel it was announced in."""

    title: str
    notes: str = ""
    owner: str = ""
    held_on: str = ""
    starts: str = ""
    minutes: str = ""
    channels: tuple[str, ...] = ()


def checked(said: InsightSession) -> InsightSession:
    """Raises UserError beside a length that is none."""
    digits = said.minutes.isascii() and said.minutes.isdigit()
    if said.minutes and not (digits and 0 < int(said.minutes) <= _LONGEST):
        raise UserError("sessions-error-minutes", field="minutes", most=_LONGEST)
    return said


def length(said: InsightSession) -> int:
    """The minutes of a session."""
    return int(said.minutes) if said.minutes.isdigit() else MINUTES


def span(said: InsightSession, zone: str) -> tuple[datetime, datetime]:
    """When a session begins and ends by the clock of a zone: from what its `starts` says; where that is no time it may
    be at any of its day, which begins elsewhere first."""
    day, found = date.fromisoformat(said.held_on), _CLOCK.search(said.starts)
    hour, minute, half = (int(found[1]), int(found[2] or 0), (found[3] or "").lower()) if found else (24, 0, "")
    hour = hour % 12 + 12 * (half == "p") if half else hour
    if hour < 24 and minute < 60:
        at = datetime.combine(day, time(hour, minute), ZoneInfo(zone))
        return at, at + timedelta(minutes=length(said))
    first = datetime.combine(day, time(), timezone(timedelta(hours=14)))
    return first, datetime.combine(day + timedelta(days=1), time(), ZoneInfo(zone))


def _moves(record: Record[Any]) -> Sequence[str]:
    return _MOVES[record.status]


ROOM: Room[InsightSession] = Room(
    name="sessions",
    content=InsightSession,
    fields=(
        Field("title", limit=150, required=True, titles="session, name, titre, seance"),
        Field("notes", "text", 3000, hint=True, titles="summary, compte rendu"),
        Field("owner", "person", titles="facilitator, host, qui anime"),
        Field("held_on", "day", required=True, titles="date, day, jour"),
        Field("starts", limit=60, titles="time, heure", folded=True),
        Field("minutes", limit=3, titles="duration, length, duree", folded=True),
        Field("channels", "people", channels=True, most=1, titles="channel, canal", folded=True),
    ),
    statuses=(DRAFT, ANNOUNCED, CANCELLED),
    closed=(DRAFT, CANCELLED),
    checked=checked,
    begins=lambda *_: ANNOUNCED,
    moves=_moves,
)


@dataclass(frozen=True, slots=True)
class LinkedInsight:
    """An insight that speaks for or against an idea since a UTC stamp, and the number of the customer it is from, empty
    for nobody."""

    insight: int
    idea: str
    customer: str
    at: str


def moved(known: Sequence[LinkedInsight], since: str) -> list[int]:
    """The insights that were linked since then, those first whose ideas have the most customers who had said nothing
    of them before; of one idea the newest first."""
    first: dict[tuple[str, str], str] = {}
    for one in known:
        spoke = one.idea, one.customer
        first[spoke] = min(first.get(spoke, one.at), one.at)
    new = Counter(idea for (idea, customer), at in first.items() if customer and at >= since)
    lately = [one for one in known if one.at >= since and new[one.idea]]
    lately.sort(key=lambda one: (new[one.idea], one.idea, one.at, one.insight), reverse=True)
    return list(dict.fromkeys(one.insight for one in lately))


@dataclass(frozen=True, slots=True)
class TeamExposure:
    """How many minutes a team has listened in all, and how many people of it did, of how many."""

    team: str
    minutes: int
    people: int
    members: int


def exposure(teams: Mapping[str, Collection[str]], minutes: Mapping[str, int]) -> list[TeamExposure]:
    """What the minutes of people come to by team, the largest team first. A team of which fewer than LEAST listened is
    left out, and one that has so few more or fewer than another: the difference would be theirs."""
    shown: list[set[str]] = []
    found = []
    for team, members in sorted(teams.items(), key=lambda one: (-len(one[1]), one[0])):
        people = {one for one in members if minutes.get(one)}
        if len(people) >= LEAST and not any(0 < len(people ^ other) < LEAST for other in shown):
            shown.append(people)
            found.append(TeamExposure(team, sum(minutes[one] for one in people), len(people), len(set(members))))
    return found
