"""What people are asked and told of decisions, as it is when they read it; None where nobody waits for it any more."""

from bot.decisions import blocks
from bot.decisions.decision import DECIDED, PROPOSED, Decision, answer_day, changes
from bot.decisions.desk import CONSULT, MADE, READY, REVIEW, consulted, room_here
from bot.inquiries import store
from bot.inquiries.inquiry import Inquiry
from bot.kpis import figures
from bot.kpis.store import kpis, readings
from bot.posts import Delivery, Kind, Post
from bot.records.blocks import show
from bot.records.record import Record
from bot.records.store import lists, records
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.groups import groups_of, without_mentions
from bot.slack.request import translator, workspace_language
from bot.slack.text import say
from bot.slack.visibility.membership import conversation, reader
from bot.text import Translator

_NEWS = 20  # decisions that somebody reads of in a day


def _found(services: Services, workspace: str, number: str, reader_: str) -> Record[Decision] | None:
    """The decision that a post is about, where its readers see it: a person, or those in a channel."""
    record = records.get(services.store, workspace, room_here(services, workspace), int(number))
    readers = conversation(services, workspace, reader_)
    return record if record and not record.gone_at and readers.sees(record.place, record.author) else None


def consult(services: Services, t: Translator, workspace: str, asked: Inquiry, short: bool) -> Post | None:
    """What somebody who is consulted is asked, until it is decided."""
    record = _found(services, workspace, asked.item, asked.person)
    if record is None or record.status != PROPOSED or asked.person not in consulted(services, workspace, record):
        return None
    shown = blocks.question(t, room_here(services, workspace), record, answer_day(record), short=short)
    return Post(shown, t("decisions-asked-text", title=record.content.title))


def review(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """Whether a decision worked, until that is answered."""
    record = _found(services, workspace, asked.item, asked.person)
    if record is None or record.status != DECIDED:
        return None
    value, subject = actual(services, workspace, t, record.content.kpi), f"{asked.item}/{asked.slot}"
    return Post(blocks.review_post(t, record, value, subject), say(t, "decisions-review-ask", title=show.title(record)))


def ready(services: Services, delivery: Delivery) -> Post | None:
    """Everybody consulted has answered: the accountable decides."""
    workspace = delivery.workspace
    record = _found(services, workspace, delivery.subject, delivery.channel)
    if record is None or record.status != PROPOSED:
        return None
    t = translator(services, workspace, delivery.channel)
    text = say(t, "decisions-ready", title=show.title(record))
    known = blocks.opinions(t, store.about(services.store, workspace, CONSULT, delivery.subject), (), "")
    button = kit.button(t("records-open"), "decisions.open", delivery.subject, style="primary")
    return Post([kit.section(text), *known, kit.actions(button)], text)


def made(services: Services, delivery: Delivery) -> Post | None:
    """What was decided, for a channel; in the language of the workspace."""
    workspace = delivery.workspace
    record = _found(services, workspace, delivery.subject, delivery.channel)
    if record is None:
        return None
    t = services.texts.speak(workspace_language(services, workspace))
    open_ = kit.button(t("records-open"), "decisions.open", delivery.subject)
    shown = without_mentions(services, workspace, show.describe(t, room_here(services, workspace), record))
    return Post([*shown, kit.actions(open_)], t("decisions-made-text", title=record.content.title))


def news(services: Services, workspace: str, person: str, since: str, until: str) -> Post | None:
    """What became of decisions that name somebody, but not by themselves."""
    room, kept, readers = room_here(services, workspace), services.store, reader(services, workspace, person)
    found, named = [], dict[int, Record[Decision]]()
    for who in (person, *groups_of(services, workspace, person)):
        narrow = lists.Narrow(lists.ANY, who, since)
        named |= {one.number: one for one in lists.narrowed(kept, workspace, room, readers, narrow, _NEWS)}
    for record in sorted(named.values(), key=lambda one: (one.changed_at, one.number), reverse=True)[:_NEWS]:
        became = changes(records.versions(kept, workspace, room, record.number), since, until, person)
        found += [(record, became)] if became else []
    if not found:
        return None
    t = translator(services, workspace, person)
    return Post(blocks.digest(t, room, found), say(t, "decisions-digest", count=len(found)))


def actual(services: Services, workspace: str, t: Translator, name: str) -> str:
    """The value of a KPI now, in words; empty where there is none of that name, or it has none."""
    kpi = kpis.by_name(services.store, workspace, name) if name else None
    last = readings.latest(services.store, workspace, [kpi.id]) if kpi else {}
    found = readings.exactly(services.store, workspace, last) if last else {}
    return figures.value(t, kpi, found[kpi.id].value) if kpi and kpi.id in found else ""


def _title(_: Services, t: Translator, __: str, ___: str) -> str:
    return t("decisions-title")


INQUIRIES = {CONSULT: consult, REVIEW: review}
POSTS = {READY: Kind(ready, _title, report=False), MADE: Kind(made, _title, report=False)}
