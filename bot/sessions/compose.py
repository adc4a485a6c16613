"""What is posted and asked of sessions: the agenda in a channel, and in their message of the day whoever leads it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.clock import stamp
from bot.inquiries.inquiry import Inquiry
from bot.insights.desk import INSIGHTS
from bot.insights.insight import NEW
from bot.posts import Delivery, Kind, Offer, Place, Post
from bot.records.record import Record
from bot.records.store import lists, records
from bot.rota.turn import next_in_turn
from bot.schedule import outbox
from bot.schedule.store import deliveries
from bot.services import Services
from bot.sessions import blocks, store
from bot.sessions.desk import (
    FACILITATE,
    LENGTH,
    ROOM,
    SessionDesk,
    agenda,
    in_turn,
    in_words,
    last_led,
    lately,
    made_title,
    of_week,
)
from bot.sessions.plan import KIND, PLAN, read_plan, week_of
from bot.sessions.session import ANNOUNCED, CANCELLED, DRAFT, MOST, InsightSession, moved
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.membership import conversation, reader
from bot.slack.visibility.places import is_private
from bot.text import Translator

_FIRST_DAYS, _LATELY_DAYS = 28, 180  # that a first agenda looks back; in which the last session is looked for


def compose(services: Services, delivery: Delivery) -> Post | None:
    """The agenda of a session, in its channel; None in a week that has nothing to listen to, or whose session was
    cancelled. What is on it, and whose turn it is, is kept with the first; only shown, it is kept nowhere."""
    workspace, channel, kept = delivery.workspace, delivery.channel, services.store
    t = outbox.spoken(services, delivery)
    readers, week = conversation(services, workspace, channel), week_of(read_plan(delivery.subject).starts(delivery))
    record = of_week(services, workspace, channel, week)
    if record is None:
        insights = pick(services, workspace, channel, readers)
        if not insights:
            return None
        said = _session(services, t, delivery)
        if deliveries.get(kept, workspace, delivery.key) is None:
            shown = records.several(kept, workspace, INSIGHTS, insights)
            return _post(services, t, Record(0, said, ANNOUNCED, "", "", "", ""), workspace, list(shown.values()))
        place = channel if is_private(services, workspace, channel) else ""
        record = SessionDesk(services, workspace, delivery.owner).draft(said, insights, week, place)
    if record.status == CANCELLED:
        return None
    items = agenda(services, workspace, record.number, readers)
    if record.status == DRAFT:  # what was archived since it was drafted is not listened to
        items = [one for one in items if one is None or one.status not in INSIGHTS.closed]
    return _post(services, t, record, workspace, items)


def _session(services: Services, t: Translator, delivery: Delivery) -> InsightSession:
    workspace, plan = delivery.workspace, read_plan(delivery.subject)
    people, at = in_turn(services, workspace, (delivery.channel,), plan.people), plan.starts(delivery)
    return InsightSession(
        title=made_title(t, at.date().isoformat()),
        owner=next_in_turn(people, last_led(services, workspace)),
        held_on=at.date().isoformat(),
        starts=f"{t.time(at.time())} ({t.zone(str(at.tzinfo))})",
        minutes=LENGTH.now(services, workspace),
        channels=(delivery.channel,),
    )


def _post(
    services: Services, t: Translator, record: Record[InsightSession], workspace: str, items: Sequence[blocks.Item]
) -> Post:
    owner, record = record.content.owner, replace(record, content=in_words(t, services, record.content))
    who = services.people.get(workspace, owner).name if owner else ""  # in a channel nobody is notified of it
    return Post(blocks.post(t, record, items, who), t("sessions-post-text", title=record.content.title))


def pick(services: Services, workspace: str, channel: str, readers: Audience) -> list[int]:
    """The insights for the next agenda: those that no idea has yet, then those whose ideas moved most since the last
    session of the channel."""
    before = [one for one in lately(services, workspace, _LATELY_DAYS) if channel in one.content.channels]
    since = max((one.created_at for one in before), default=stamp(services.clock() - timedelta(days=_FIRST_DAYS)))
    new = lists.narrowed(services.store, workspace, INSIGHTS, readers, lists.Narrow(NEW), MOST)
    numbers = [one.number for one in new]
    if len(numbers) < MOST:
        numbers += moved(store.linked(services.store, workspace, readers, since), since)
    return list(dict.fromkeys(numbers))[:MOST]


def follow(services: Services, delivery: Delivery, _: Place) -> Sequence[Offer]:
    """Once its agenda is there a session is announced, and whoever leads it is asked."""
    week = week_of(read_plan(delivery.subject).starts(delivery))
    if record := of_week(services, delivery.workspace, delivery.channel, week):
        SessionDesk(services, delivery.workspace, delivery.owner).announce(record.number)
    return ()


def facilitate(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """What whoever leads a session reads of it, until its day has passed."""
    record, readers = (
        records.get(services.store, workspace, ROOM, int(asked.item)),
        reader(services, workspace, asked.person),
    )
    if record is None or not ROOM.is_open(record) or record.content.owner != asked.person:
        return None
    if record.content.held_on < services.clock().date().isoformat() or not readers.sees(record.place, record.author):
        return None
    record = replace(record, content=in_words(t, services, record.content))
    many = len(agenda(services, workspace, record.number, readers))
    return Post(blocks.facilitate(t, record, many), t("sessions-facilitate-text", title=record.content.title))


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("sessions-title")


POSTS = {KIND: Kind(compose, _title, plan=PLAN, follow=follow)}
INQUIRIES = {FACILITATE: facilitate}
