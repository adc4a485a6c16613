"""What feedback that comes and goes listens to: two words after `/insight`, the buttons behind them and on cards."""

import logging
from collections.abc import Sequence

from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES
from bot.connectors.feedback import FeedbackDestination, FeedbackSource
from bot.connectors.source import SourceError
from bot.errors import UserError
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.intake import access, blocks, posting
from bot.intake.collect import preview
from bot.intake.desk import IntakeDesk
from bot.intake.store import sent, sources
from bot.records.desk import desk as records_desk
from bot.records.desk import number_of
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import present, present_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.request import Answer, Request, reply
from bot.slack.text import escape, say
from bot.text.fold import fold

log = logging.getLogger(__name__)


def desk(request: Request) -> IntakeDesk:
    """Where this person says what is to be read and sent."""
    return IntakeDesk(request.services, request.workspace, request.user, request.delivery)


def source_of(text: str) -> FeedbackSource:
    """The source that is named. Raises UserError with those there are."""
    name = fold(text)
    found = next((one for one in FEEDBACK_SOURCES.values() if name in (one.name, fold(one.label))), None)
    if found is None:
        known = ", ".join(FEEDBACK_SOURCES)
        raise UserError("intake-error-source", name=text[:40], known=known)
    return found


def import_(request: Request, rest: str) -> Answer | None:
    """`import dovetail`: what would come. Without a name it is a file that is imported, and more than a name begins a
    sentence."""
    if not rest or len(rest.split()) > 1:
        return None
    source = source_of(rest)
    text = say(request.t, "intake-looking", system=source.label)
    return reply([kit.section(text)], text, lambda: look_at(request, source))


def look(request: Request) -> Answer:
    """The same, from the list of sources."""
    source = source_of(request.value)
    return Answer(then=lambda: look_at(request, source))


def look_at(request: Request, source: FeedbackSource) -> None:
    """Ask a source what it has, and show it."""
    t, title = request.t, request.t("intake-title")
    try:
        found = preview(request.services, request.workspace, source)
    except SourceError as error:
        present(request, [kit.section(escape(blocks.reason(t, error.key, error.args_)))], title, title)
        return
    except Exception:
        log.exception("the source of feedback %s broke", source.name)
        present(request, [kit.section(t("intake-broken"))], title, title)
        return
    is_read = sources.get(request.services.store, request.workspace, source.name) is not None
    shown = blocks.preview(t, source, found.count, found.sample, is_cut=found.is_cut, is_read=is_read)
    present(request, shown, title, title)


def take(request: Request) -> Answer:
    """Have a source read from now on."""
    source = source_of(request.value)
    desk(request).begin(source)
    text = say(request.t, "intake-begun", system=source.label)
    return present_answer(request, [kit.section(text)], text, request.t("intake-title"), replace=True)


def stop(request: Request) -> Answer:
    """Have it read no more."""
    desk(request).end(source_of(request.value))
    return present_answer(request, _list(request), request.t("intake-title"), request.t("intake-title"), replace=True)


def source_list(request: Request, rest: str) -> Answer | None:
    """`sources`: what is read, and how that goes."""
    return None if rest else reply(_list(request), request.t("intake-title"))


def _list(request: Request) -> list[Block]:
    environment = request.services.tools.environment
    ready = [one for one in FEEDBACK_SOURCES.values() if one.ready(environment)]
    others = [one.label for one in FEEDBACK_SOURCES.values() if one not in ready]
    states = {one.source: one for one in sources.everything(request.services.store, request.workspace)}
    may_take = allowed(request.services, request.workspace, request.user, access.TAKE)
    return blocks.source_list(request.t, ready, states, others, may_take=may_take)


# -- sending an insight ------------------------------------------------------------------------------------------------


def card_parts(request: Request, record: Record[Insight]) -> tuple[Sequence[Block], Sequence[Block]]:
    """On the card of an insight: what sends it, and where it is."""
    environment = request.services.tools.environment
    able = [one for one in FEEDBACK_DESTINATIONS.values() if one.ready(environment)]
    known = {one.destination: one for one in sent.of(request.services.store, request.workspace, record.number)}
    may_send = bool(able) and not record.place and not record.gone_at
    may_send = may_send and allowed(request.services, request.workspace, request.user, access.SEND)
    below = [
        blocks.on_card(request.t, one, known[name]) for name, one in FEEDBACK_DESTINATIONS.items() if name in known
    ]
    there = {name for name, one in known.items() if one.state != sent.FAILED}
    buttons = [blocks.send_button(request.t, one, record.number) for one in able if may_send and one.name not in there]
    return buttons, [one for one in below if one]


def send(request: Request) -> Answer:
    """Send an insight somewhere, unless it was."""
    record = records_desk(request).record(INSIGHTS, number_of(request.value))
    destination = _destination(request)
    sending = desk(request).send(destination, record)
    text = (
        blocks.arrived(request.t, destination, sending) if sending.state == sent.SENT else _on_its_way(request, record)
    )

    def then() -> None:
        posting.start(request.services, request.workspace, destination, record.number)
        present(request, [kit.section(text)], text, request.t("intake-title"))

    return Answer(then=then)


def _on_its_way(request: Request, record: Record[Insight]) -> str:
    return say(request.t, "intake-sending", number=record.number, system=_destination(request).label)


def _destination(request: Request) -> FeedbackDestination:
    name = str(request.action.get("action_id") or "").partition(":")[2]
    found = FEEDBACK_DESTINATIONS.get(name)
    if found is None or not found.ready(request.services.tools.environment):
        raise UserError("intake-error-destination", name=name[:40])
    return found


VERBS: dict[str, dict[str, Verb]] = {
    "insights": {"import": (import_, access.TAKE), "sources": (source_list, access.SEE)},
}


def register(on: Listeners) -> None:
    """Every button."""
    on.action("intake.look", look, access.TAKE)
    on.action("intake.take", once(take), access.TAKE)
    on.action("intake.stop", once(stop), access.TAKE)
    on.action("intake.send", once(send), access.SEND)
