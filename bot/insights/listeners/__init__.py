"""What insights listen to: all that records do, and what is their own."""

from collections.abc import Sequence
from dataclasses import replace

from bot.customers.customer import OF
from bot.errors import UserError
from bot.ideas.store import words as idea_words
from bot.insights import access, blocks
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import ARCHIVED, NEW, STANCES, Insight
from bot.insights.listeners.evidence import of_idea, summary
from bot.insights.usage import USAGE
from bot.links import store as links
from bot.links.neighbours import line_of
from bot.links.store import LinkEnd
from bot.records.blocks import show
from bot.records.desk import end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import present_answer
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.keep import opens
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, reply, whole
from bot.text import Translator

_TRIAGE, _LIKE = 5, 2
_COUNTED = 100  # that wait, at most


def desk(request: Request) -> InsightDesk:
    """Where this person hands in what they did."""
    return InsightDesk(request.services, request.workspace, request.user, request.delivery, seen_by=request.audience)


def _beside(request: Request, record: Record[Insight]) -> Sequence[Block]:
    """What it speaks for and against; ideas that it may be about, while it says nothing of any."""
    known = links.links(request.services.store, request.workspace, end_of(INSIGHTS, record))
    spoken = [(link.kind, line_of(request, link.other)) for link in known if link.kind in STANCES]
    if shown := [part for kind, line in spoken if line for part in (kit.context(request.t(f"insights-{kind}")), line)]:
        return shown
    if record.status != NEW or record.gone_at:
        return []
    found = idea_words.find(request.services.store, request.workspace, request.audience, record.content.title, _LIKE)
    return blocks.suggestions(request.t, record.number, [(one.number, one.title) for one in found if not one.gone])


def _buttons(request: Request, record: Record[Insight]) -> Sequence[Block]:
    return [kit.button(request.t("insights-link"), "insights.link", str(record.number))]


def triage(request: Request) -> Answer:
    """What says nothing of any idea yet."""
    return present_answer(request, _triage(request), request.t("insights-title"), request.t("insights-title"))


def _triage(request: Request) -> list[Block]:
    where = (request.services.store, request.workspace, INSIGHTS, request.audience)
    rows = lists.narrowed(*where, Narrow(NEW), _COUNTED)
    return blocks.triage(request.t, INSIGHTS, rows[:_TRIAGE], len(rows) - _TRIAGE)


def ask_link(request: Request) -> Answer:
    """Ask what an insight speaks for or against."""
    record = desk(request).record(INSIGHTS, number_of(request.value))
    view = blocks.link_form(request.t, record, request.back)
    return Answer(then=lambda: request.open(view))


def save_link(request: Request) -> Answer:
    """It does."""
    try:
        idea = number_of(request.values.get("idea"))
    except UserError as error:
        raise UserError(error.key, field="idea", **error.args_) from None
    stance = str(request.values.get("stance") or "")
    return _said(request, whole(request.metadata.get("number")), idea, stance)


def say_(request: Request) -> Answer:
    """A button beside an idea that an insight may be about."""
    carried, stance = load(request.value), str(request.action.get("action_id") or "").partition(":")[2]
    return _said(request, whole(carried.get("number")), whole(carried.get("idea")), stance)


def _said(request: Request, number: int, idea: int, stance: str) -> Answer:
    end = LinkEnd("ideas", str(idea))
    room = request.services.linked.get("ideas")
    if room is None or room.line(request, end.item) is None:
        raise UserError("ideas-error-none", field="idea", number=idea)
    record = desk(request).say(number, end, stance)
    return LISTENERS.answer(request, record, request.t("insights-linked"))


def archive(request: Request) -> Answer:
    """It says nothing worth keeping in sight."""
    record = desk(request).set_status(INSIGHTS, number_of(request.value), ARCHIVED)
    return LISTENERS.answer(request, record, request.t("records-saved"))


LISTENERS: RecordListeners[Insight] = RecordListeners(
    INSIGHTS,
    "/insight",
    USAGE,
    access.INSIGHTS,
    buttons=_buttons,
    beside=_beside,
    said=(OF, *STANCES),
    own={"triage": (lambda request, _: reply(_triage(request), request.t("insights-title")), access.READ)},
)
LINKED = replace(LISTENERS.linked("insight", "insights", "feedback", "retour", "retours"), summary=summary)
AS_INSIGHT = LISTENERS.keep_as("verbatim")


def _new(request: Request, limit: int, offset: int) -> Sequence[Block]:
    where = (request.services.store, request.workspace, INSIGHTS, request.audience)
    return show.lines(request.t, INSIGHTS, lists.narrowed(*where, Narrow(NEW), limit, offset))


def home_buttons(t: Translator) -> list[Block]:
    """What one can do from Home."""
    return [
        kit.button(t("insights-form-add"), "insights.new"),
        kit.button(t("insights-triage-button"), "insights.triage"),
    ]


HOME = HomeRoom(
    title="insights-title",
    lists=(HomeList("insights.new", fixed_title("insights-home-new"), _new),),
    buttons=lambda request: home_buttons(request.t),
    rank=3,
)


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of insights."""
    LISTENERS.answer_command(on, "insights", "feedback", "retour")
    LISTENERS.register(on)
    on.shortcut("insights.keep", opens(AS_INSIGHT), access.WRITE)
    on.action("insights.triage", triage, access.READ)
    on.action("insights.link", ask_link, access.LINK)
    on.view("insights.link", once(save_link), access.LINK)
    on.action("insights.say", once(say_), access.LINK)
    on.action("insights.archive", once(archive), access.CHANGE)
    on.action("insights.of", of_idea, access.READ)
