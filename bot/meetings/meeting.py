"""The rules of meetings: when one is, by the clock of its zone, and what reminds of it. No I/O."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.errors import Mistakes, UserError
from bot.fields.field import Field
from bot.schedule.cadence import Cadence, first_after
from bot.text.zones import find

PLANNED, CANCELLED = "planned", "cancelled"
MINUTES = 60
_LONGEST = 600
_CLOCK = re.compile(r"(\d{1,2})\s*[:h]\s*(\d{2})")


@dataclass(frozen=True, slots=True)
class Meeting:
    """What people write of a meeting. `owner` leads it, `held_on` an ISO day, `starts` a time of day ("15:00") and
    `zone` the IANA zone of both, `minutes` how long it is, in digits; `channels` has the one it is announced in, `call`
    the address where people meet; `language` is that of its posts, empty for the workspace's."""

    title: str
    notes: str = ""
    owner: str = ""
    held_on: str = ""
    starts: str = ""
    channels: tuple[str, ...] = ()
    zone: str = "UTC"
    minutes: str = ""
    call: tuple[str, ...] = ()
    language: str = ""


def checked_in(room: str) -> Callable[[Meeting], Meeting]:
    """A time and a zone as they are kept. What it returns raises UserErrors beside those that are none, `{room}-error-
    starts`, and beside a length, `{room}-error-minutes`."""

    def checked(said: Meeting) -> Meeting:
        wrong = Mistakes()
        starts, zone = wrong.of(lambda: _clock(room, said.starts), ""), find(said.zone)
        if not zone:
            wrong.found.append(UserError("schedule-error-zone", field="zone", zone=said.zone or "–"))
        digits = said.minutes.isascii() and said.minutes.isdigit()
        if said.minutes and not (digits and 0 < int(said.minutes) <= _LONGEST):
            wrong.found.append(UserError(f"{room}-error-minutes", field="minutes", most=_LONGEST))
        wrong.tell()
        return replace(said, starts=starts, zone=zone)

    return checked


def _clock(room: str, typed: str) -> str:
    found = _CLOCK.fullmatch(typed.strip())
    if not found or int(found[1]) > 23 or int(found[2]) > 59:
        raise UserError(f"{room}-error-starts", field="starts")
    return f"{int(found[1]):02d}:{found[2]}"


def moment_of(day: date, at: str, zone: str) -> datetime:
    """The first moment, in UTC, at which the clock of a zone shows a time on a day, or has passed over it."""
    begins = datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC) - timedelta(seconds=1)
    return first_after(Cadence("day", 0, at, zone), begins) or begins


def begins(said: Meeting) -> datetime:
    """When a meeting begins, in UTC."""
    return moment_of(date.fromisoformat(said.held_on), said.starts, said.zone)


def ends(said: Meeting) -> datetime:
    """When it ends."""
    return begins(said) + timedelta(minutes=int(said.minutes) if said.minutes else MINUTES)


def reminders(said: Meeting) -> Mapping[str, datetime]:
    """When its channel is reminded of a meeting: on the "day" before, as the clock shows the same time, and an "hour"
    before."""
    eve = moment_of(date.fromisoformat(said.held_on) - timedelta(days=1), said.starts, said.zone)
    return {"day": eve, "hour": begins(said) - timedelta(hours=1)}


FIELDS = (
    Field("title", limit=150, required=True, titles="meeting, reunion, name, titre"),
    Field("notes", "text", 3000, hint=True, titles="summary, compte rendu"),
    Field("owner", "person", titles="host, facilitator, qui anime"),
    Field("held_on", "day", required=True, titles="date, day, jour"),
    Field("starts", limit=5, required=True, titles="time, heure", in_line=True),
    Field("channels", "people", channels=True, most=1, hint=True, titles="channel, canal"),
    Field("zone", limit=60, required=True, titles="fuseau, time zone", folded=True),
    Field("minutes", limit=3, titles="duration, length, duree", folded=True),
    Field("call", "links", 300, most=1, titles="video, visio, link, lien", folded=True),
    Field("language", limit=2, titles="langue", hidden=True),
)
