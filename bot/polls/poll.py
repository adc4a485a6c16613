"""The rules of polls: when one closes, who wins, and how anonymous it is. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.inquiries.store.surveys import SurveyRound

EACH, TOP = 3, 3  # votes of each person; records that win
FEW = 3  # of fewer votes are few; of so many, each may be guessed
LONGEST = 60  # days that a poll is open
CLOSES = time(16)  # in the zone of its channel
_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class PollResult:
    """What a poll came to: how many people gave votes, the votes by the number of the record, the TOP with most in
    their order, and those with as many as the last of these."""

    poll: SurveyRound
    voters: int
    votes: Mapping[int, int]
    top: tuple[int, ...]
    tied: tuple[int, ...] = ()


def closing(now: datetime, zone: str, days: int) -> datetime:
    """When a poll closes that opens now: so many days later at four in the afternoon in a zone, on a working day.

    >>> closing(datetime.fromisoformat("2026-10-19T07:00:00+00:00"), "Europe/Paris", 7).isoformat()
    '2026-10-26T16:00:00+01:00'
    """
    day = now.astimezone(ZoneInfo(zone)).date() + timedelta(days=min(max(days, 1), LONGEST))
    while day.weekday() in _WEEKEND:
        day += timedelta(days=1)
    return datetime.combine(day, CLOSES, ZoneInfo(zone))


def winners(votes: Mapping[int, int]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The records with most votes, of those alike the older first; and the others that have as many as the last."""
    ranked = sorted((number for number, count in votes.items() if count > 0), key=lambda one: (-votes[one], one))
    top, rest = tuple(ranked[:TOP]), ranked[TOP:]
    return top, tuple(one for one in rest if votes[one] == votes[top[-1]])
