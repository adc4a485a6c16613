"""Rounds that reveal themselves at their deadline: a delivery of the schedule that everybody's follow from."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import stamp
from bot.errors import UserError
from bot.ideas.store.rounds import Round
from bot.posts import NOWHERE
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import schedules
from bot.services import Services

KIND = "ideas.deadline"
MOST_DAYS = 90


def read(day: str, at: str, zone: str, now: datetime) -> str:
    """The UTC stamp of a deadline from the fields of a form: an ISO day and "18:00", in an IANA zone; empty where no
    day was chosen. Raises UserError beside the field."""
    if not day:
        return ""
    try:
        moment = datetime.fromisoformat(f"{day}T{at or '18:00'}").replace(tzinfo=ZoneInfo(zone))
    except ValueError:
        raise UserError("ideas-error-deadline", field="deadline", days=MOST_DAYS) from None
    if not now < moment <= now + timedelta(days=MOST_DAYS):
        raise UserError("ideas-error-deadline", field="deadline", days=MOST_DAYS)
    return stamp(moment)


def plan(services: Services, workspace: str, one: Round, zone: str) -> None:
    """Have a round with a deadline revealed then. `zone` is the asker's, IANA."""
    if not one.deadline:
        return
    schedule = Schedule(
        id=_name(one.idea, one.round),
        kind=KIND,
        subject=one.subject,
        channel=NOWHERE,
        cadence=Cadence("once", 0, one.deadline, zone),
        language="",
        owner=one.asker,
        paused=False,
        created_at=stamp(services.clock()),
        next_at=one.deadline,
    )
    schedules.save(services.store, workspace, schedule)


def drop(services: Services, workspace: str, idea: int, round_: int) -> None:
    """The round is revealed already, or nobody could be asked."""
    schedules.remove(services.store, workspace, _name(idea, round_))


def _name(idea: int, round_: int) -> str:
    return f"{KIND}/{idea}/{round_}"
