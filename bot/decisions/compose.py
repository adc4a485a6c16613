"""What people are asked and told of decisions, as it is when it is posted; None where nobody waits for it any more."""

from datetime import date, timedelta

from bot.decisions import blocks, store
from bot.decisions.decision import DECIDED, PROPOSED, Decision, answer_day, changes
from bot.decisions.desk import ASK, DIGEST, MORNING, READY, REVIEW, room_here
from bot.kpis import figures
from bot.kpis.store import kpis, readings
from bot.posts import Delivery, Kind, Post
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.store import lists, records
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.request import translator
from bot.slack.text import say
from bot.slack.visibility.membership import reader
from bot.text import Translator

_NEWS = 20  # decisions in a digest


def _found(services: Services, delivery: Delivery) -> Record[Decision] | None:
    """The decision that a post is about, where its reader sees it."""
    workspace, number = delivery.workspace, int(delivery.subject.partition("/")[0])
    room, readers = room_here(services, workspace), reader(services, workspace, delivery.channel)
    record = records.get(services.store, workspace, room, number)
    return record if record and not record.gone_at and readers.sees(record.place, record.author) else None


def ask(services: Services, delivery: Delivery) -> Post | None:
    """What somebody who is consulted is asked, until it is decided."""
    record, workspace, person = _found(services, delivery), delivery.workspace, delivery.channel
    if record is None or record.status != PROPOSED or person not in record.content.consulted:
        return None
    t = translator(services, workspace, person)
    shown = blocks.question(t, room_here(services, workspace), record, answer_day(record))
    return Post(shown, t("decisions-asked-text", title=record.content.title))


def ready(services: Services, delivery: Delivery) -> Post | None:
    """Everybody consulted has answered: the accountable decides."""
    record, workspace = _found(services, delivery), delivery.workspace
    if record is None or record.status != PROPOSED:
        return None
    t = translator(services, workspace, delivery.channel)
    text = say(t, "decisions-ready", title=show.title(record))
    known = blocks.opinions(t, store.opinions(services.store, workspace, record.number), (), "")
    button = kit.button(t("records-open"), "decisions.open", str(record.number), style="primary")
    return Post([kit.section(text), *known, kit.actions(button)], text)


def digest(services: Services, delivery: Delivery) -> Post | None:
    """What became, in the day before this morning, of decisions that name somebody."""
    workspace, person, kept = delivery.workspace, delivery.channel, services.store
    until = delivery.period + MORNING
    since = (date.fromisoformat(delivery.period) - timedelta(days=1)).isoformat() + MORNING
    room, narrow = room_here(services, workspace), lists.Narrow(lists.ANY, person, since)
    news = []
    for record in lists.narrowed(kept, workspace, room, reader(services, workspace, person), narrow, _NEWS):
        became = changes(records.versions(kept, workspace, room, record.number), since, until)
        news += [(record, became)] if became else []
    if not news:
        return None
    t = translator(services, workspace, person)
    return Post(blocks.digest(t, room, news), say(t, "decisions-digest", count=len(news)))


def review(services: Services, delivery: Delivery) -> Post | None:
    """Whether a decision worked, until that is answered."""
    record, workspace = _found(services, delivery), delivery.workspace
    number, _, day = delivery.subject.partition("/")
    if record is None or record.status != DECIDED or record.content.owner != delivery.channel:
        return None
    if not any(one.due_on == day and not one.at for one in store.reviews(services.store, workspace, int(number))):
        return None
    t = translator(services, workspace, delivery.channel)
    shown = blocks.review_post(t, record, actual(services, workspace, t, record.content.kpi), delivery.subject)
    return Post(shown, say(t, "decisions-review-ask", title=show.title(record)))


def actual(services: Services, workspace: str, t: Translator, name: str) -> str:
    """The value of a KPI now, in words; empty where there is none of that name, or it has none."""
    kpi = kpis.by_name(services.store, workspace, name) if name else None
    last = readings.latest(services.store, workspace, [kpi.id]) if kpi else {}
    found = readings.exactly(services.store, workspace, last) if last else {}
    return figures.value(t, kpi, found[kpi.id].value) if kpi and kpi.id in found else ""


def title(_: Services, t: Translator, __: str, ___: str) -> str:
    """What notices call any of them."""
    return t("decisions-title")


POSTS = {
    name: Kind(compose, title, report=False)
    for name, compose in ((ASK, ask), (READY, ready), (DIGEST, digest), (REVIEW, review))
}
