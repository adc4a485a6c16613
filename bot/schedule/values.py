"""What stands in the form that plans a post, and the cadence, place and language it comes to. No I/O."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import Mistakes, UserError
from bot.periods import WEEKS
from bot.schedule.cadence import LAST_WEEK, Cadence
from bot.slack.text import clean
from bot.text import LANGUAGES
from bot.text.zones import find

OTHER = "other"  # a zone that is typed
ZONE_LIMIT = 60
WEEKDAYS = tuple(f"{nth}-{day}" for nth in range(1, LAST_WEEK + 1) for day in range(1, 8))  # of a month, in its menu
_CLOCK = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
_SHAPES = {"channel": re.compile(r"[CGD][A-Z0-9]+"), "owner": re.compile(r"[UW][A-Z0-9]+"), "at": _CLOCK}

_Values = Mapping[str, Any]  # by block id


def text(values: _Values, name: str) -> str:
    """What was typed or chosen in a field; empty for what is no text."""
    value = values.get(name)
    return value if isinstance(value, str) else ""


def fitting(values: _Values, name: str) -> str:
    """The same for a channel, an owner or a time; empty for what is none: Slack opens no form that holds it."""
    value = text(values, name)
    return value if _SHAPES[name].fullmatch(value) else ""


def one_of(values: _Values, name: str, choices: Sequence[str], usual: str = "") -> str:
    """The one of `choices` that was chosen, else `usual`, else the first of them."""
    chosen = text(values, name)
    return chosen if chosen in choices else usual if usual in choices else choices[0]


def given_by(cadence: Cadence, covers: str) -> dict[str, Any]:
    """The fields of a cadence, and of the period that is told of."""
    day = str(cadence.day or 1)
    return {
        "every": cadence.every,
        "weekday": day if cadence.every == "week" else "1",
        "weeks": covers if covers in WEEKS else "week",
        "monthday": _monthday(cadence) if cadence.every in ("month", "quarter") else "1",
        "at": cadence.at,
        "zone": cadence.zone,
    }


def report_cadence(values: _Values, every: str) -> str:
    """The period that a post of this cadence tells of."""
    return one_of(values, "weeks", tuple(WEEKS)) if every == "week" else every


def read_cadence(values: _Values, every: str) -> Cadence:
    """How often and when. Raises UserError beside the field, for every field at once."""
    wrong = Mistakes()
    nth, day = wrong.of(lambda: _day(values, every), (0, 0))
    cadence = Cadence(
        every,
        day,
        wrong.of(lambda: _clock(text(values, "at")), ""),
        wrong.of(lambda: read_zone(values), ""),
        nth,
    )
    wrong.tell()
    return cadence


def read_channel(values: _Values) -> str:
    """Where something is posted. Raises UserError beside the field."""
    channel = text(values, "channel")
    if not channel:
        raise UserError("schedule-error-channel", field="channel")
    return channel


def read_language(values: _Values) -> str:
    """The language that was chosen."""
    return one_of(values, "language", LANGUAGES)


def read_zone(values: _Values) -> str:
    """The zone that was chosen or typed, as IANA names it. Raises UserError beside the field."""
    chosen = text(values, "zone")
    typed = clean(text(values, "zone_typed")) if chosen in ("", OTHER) else chosen
    found = find(typed)
    if not found:
        field = "zone_typed" if chosen == OTHER else "zone"
        raise UserError("schedule-error-zone", field=field, zone=typed[:ZONE_LIMIT] or "–")
    return found


def _monthday(cadence: Cadence) -> str:
    """As the menu of days has it: "28", or "1-2" for the first Tuesday."""
    return f"{cadence.nth}-{cadence.day}" if cadence.nth else str(cadence.day)


def _day(values: _Values, every: str) -> tuple[int, int]:
    """Which of its weekdays in a month, 0 for none of them, and the day of a week or of a month; 0 for every day."""
    if every == "day":
        return 0, 0
    field, most = ("weekday", 7) if every == "week" else ("monthday", 31)
    day = text(values, field)
    if every == "month" and day in WEEKDAYS:
        return int(day[0]), int(day[2])
    if not (day.isascii() and day.isdigit() and 1 <= int(day[:3]) <= most):
        raise UserError("schedule-error-day", field=field)
    return 0, int(day[:3])


def _clock(at: str) -> str:
    if not _CLOCK.fullmatch(at):
        raise UserError("schedule-error-at", field="at")
    return at
