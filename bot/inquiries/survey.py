"""Questions that go to many people at once, in rounds: whoever was asked one lately is left in peace."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.inquiries.store import asked_since
from bot.store import Store

SURVEY = ".survey"
"""What the kind of such a question ends with: "tools.survey"."""
REST_DAYS = 14


def rested(store: Store, workspace: str, people: Sequence[str], today: date) -> list[str]:
    """Those of some people who were told of no survey, of whatever room, within REST_DAYS before an ISO day."""
    asked = asked_since(store, workspace, (today - timedelta(days=REST_DAYS)).isoformat(), SURVEY)
    return [one for one in dict.fromkeys(people) if one not in asked]
