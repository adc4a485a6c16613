"""Questions that go to many people at once, in rounds: whoever was asked one lately is left in peace."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.inquiries.store import asked_last, asked_since
from bot.store import Store

SURVEY = ".survey"
"""What the kind of such a question ends with: "tools.survey"."""
REST_DAYS = 14


def rested(store: Store, workspace: str, people: Sequence[str], today: date) -> list[str]:
    """Those of some people who were told of no survey, of whatever room, within REST_DAYS before an ISO day."""
    asked = asked_since(store, workspace, (today - timedelta(days=REST_DAYS)).isoformat(), SURVEY)
    return [one for one in dict.fromkeys(people) if one not in asked]


def free_days(store: Store, workspace: str, people: Sequence[str], today: date) -> dict[str, str]:
    """The ISO day from which each of some people may be told of another survey: today, or once they have rested from
    the last, of whatever room, that they were told of or are to be."""
    last, first = asked_last(store, workspace, SURVEY), today.isoformat()
    days = {one: last[one] for one in dict.fromkeys(people) if one in last}
    rest = timedelta(days=REST_DAYS + 1)
    again = {one: (date.fromisoformat(day) + rest).isoformat() for one, day in days.items()}
    return {one: max(first, again.get(one, "")) for one in dict.fromkeys(people)}
