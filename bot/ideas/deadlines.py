"""Rounds that reveal themselves at their deadline: one delivery of the schedule for everybody who hears of it."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.clock import stamp
from bot.errors import UserError
from bot.ideas import reveals
from bot.ideas.desk import IdeaDesk
from bot.ideas.store import rounds, scores
from bot.ideas.store.rounds import DEADLINE, Round
from bot.posts import Delivery, Kind, Place, Post
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import schedules
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import translator
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import conversation
from bot.text import Translator

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
        subject=f"{one.idea}/{one.round}",
        channel=one.asker,
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


def places(services: Services, workspace: str, subject: str) -> Sequence[Place]:
    """Who hears besides the asker: everybody asked by name, and the thread that asked a channel."""
    one = _round(services, workspace, subject)
    if one is None:
        return []
    people = [Place(person) for person in rounds.asked_people(services.store, workspace, one.idea, one.round)]
    return [*people, *([Place(one.channel, one.ts)] if one.channel else [])]


def compose(services: Services, delivery: Delivery) -> Post | None:
    """What one of them reads. The first that is composed reveals the round; None where somebody revealed it before."""
    workspace = delivery.workspace
    one = _round(services, workspace, delivery.subject)
    if one is not None and one.open:
        with suppress(UserError):  # revealed meanwhile, or its idea is no longer there to be judged
            IdeaDesk(services, workspace, "", seen_by=EVERYTHING).scoring.reveal(one.idea, one.round, by=DEADLINE)
        one = _round(services, workspace, delivery.subject)
    if one is None or one.revealed_by != DEADLINE:
        return None
    idea = IdeaDesk(services, workspace, "", seen_by=EVERYTHING).idea(one.idea)
    if not conversation(services, workspace, delivery.channel).sees(idea.place, idea.captor):
        return None  # they have left the private channel that it was captured in
    if delivery.channel == one.asker:
        reveals.tell_asker(services, workspace, idea, one)
    reader = one.asker if delivery.channel == one.channel else delivery.channel
    t = translator(services, workspace, reader)
    if not scores.answers(services.store, workspace, one.idea, one.framework, one.round):
        if delivery.channel != one.asker:
            return None
        text = t("ideas-deadline-none", idea=f"#{idea.number} {idea.title}")
        return Post([kit.section(text)], text)
    in_channel = delivery.channel == one.channel
    shown = reveals.shown(services, workspace, idea, one, reader, in_channel=in_channel)
    return Post(shown, t("ideas-revealed-text", number=idea.number, title=idea.title))


def title(services: Services, t: Translator, workspace: str, subject: str) -> str:
    """What notices call it."""
    one = _round(services, workspace, subject)
    return t("ideas-deadline-title", number=one.idea if one else 0)


POSTS = {KIND: Kind(compose, title, places)}


def _name(idea: int, round_: int) -> str:
    return f"{KIND}/{idea}/{round_}"


def _round(services: Services, workspace: str, subject: str) -> Round | None:
    idea, _, round_ = subject.partition("/")
    return rounds.get(services.store, workspace, int(idea), int(round_))
