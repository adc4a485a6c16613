"""What was asked for and is not defined, posted every Monday to the channel that editors chose."""

from datetime import datetime, timedelta

from bot.clock import stamp
from bot.glossary import access
from bot.glossary.blocks.lists import weekly
from bot.glossary.store import wanted
from bot.posts import Delivery, Kind, Plan, Post
from bot.schedule import outbox
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule, next_at
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack.visibility.membership import conversation
from bot.text import Translator

KIND = "glossary.wanted"
_ID = "glossary.wanted"  # a workspace has one
_ROWS = 10


def mondays(zone: str) -> Cadence:
    """When it comes, unless it was planned otherwise."""
    return Cadence("week", 1, "09:00", zone)


def planned(services: Services, workspace: str) -> Schedule | None:
    """The schedule of the list, where editors chose a channel for it."""
    return schedules.get(services.store, workspace, _ID)


def plan(services: Services, workspace: str, channel: str, cadence: Cadence, owner: str) -> None:
    """Post the list in a channel, every week; nowhere when `channel` is empty. Whoever chose the channel answers for
    it."""
    old = planned(services, workspace)
    if not channel:
        schedules.remove(services.store, workspace, _ID)
    elif old is None or old.channel != channel:
        now = services.clock()
        language, created = (old.language, old.created_at) if old else ("", stamp(now))
        new = Schedule(_ID, KIND, "", channel, cadence, language, owner, False, created, next_at(cadence, now))
        schedules.save(services.store, workspace, new)


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The terms asked for within the week before, most asked first; None where there are none."""
    t = outbox.spoken(services, delivery)
    since = stamp(datetime.fromisoformat(delivery.due_at) - timedelta(days=7))
    readers = conversation(services, delivery.workspace, delivery.channel)
    rows = wanted.wanted_terms(services.store, delivery.workspace, readers, _ROWS + 1, 0, since)
    if not rows:
        return None
    return Post(weekly(t, rows[:_ROWS], more=len(rows) > _ROWS), t("glossary-weekly-text"))


def title(_: Services, t: Translator, __: str, ___: str) -> str:
    """What notices call the list."""
    return t("glossary-weekly-text")


PLAN = Plan("glossary-plan-", every=("week",), may=access.PLAN, only=_ID)
POSTS = {KIND: Kind(compose, title, plan=PLAN)}
