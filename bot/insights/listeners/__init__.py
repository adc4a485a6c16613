"""What insights listen to: all that records do, and what is their own."""

from collections.abc import Sequence
from dataclasses import replace

from bot.customers.customer import OF
from bot.errors import UserError
from bot.ideas.idea import DONE
from bot.ideas.likeness import is_about
from bot.ideas.store import words as idea_words
from bot.insights import access, blocks
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import ARCHIVED, NEW, STANCES, SUPPORTS, Insight
from bot.insights.listeners import triage
from bot.insights.listeners.evidence import of_idea, summary
from bot.insights.listeners.triage import SUCCESSION, InsightListeners
from bot.insights.usage import USAGE
from bot.links import store as links
from bot.links.neighbours import Origin, line_of, read_link
from bot.links.store import LinkEnd
from bot.records.blocks import show
from bot.records.desk import end_of, number_of
from bot.records.record import Record
from bot.records.store import lists
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.keep import opens
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, reply, whole
from bot.succession.desk import SUPERSEDES
from bot.text import Translator

_LIKE = 2
_LOOKED_AT = 20  # ideas


def _beside(request: Request, record: Record[Insight]) -> Sequence[Block]:
    """What it speaks for and against; ideas that it may be about, while it says nothing of any."""
    known = links.links(request.services.store, request.workspace, end_of(INSIGHTS, record))
    spoken = [(link.kind, line_of(request, link.other)) for link in known if link.kind in STANCES]
    shown = [part for kind, line in spoken if line for part in (kit.context(request.t(f"insights-{kind}")), line)]
    shown += SUCCESSION.beside(request, record)
    if shown or record.status != NEW or record.gone_at:
        return shown
    where = (request.services.store, request.workspace, request.audience)
    found = [one for one in idea_words.find(*where, record.content.title, _LOOKED_AT) if one.status not in DONE]
    near = [(one.number, one.title) for one in found if is_about(record.content.title, one.title)]
    return blocks.suggestions(request.t, record.number, near[:_LIKE])


def _buttons(request: Request, record: Record[Insight]) -> Sequence[Block]:
    link = kit.button(request.t("insights-link"), "insights.link", str(record.number))
    return [link, *SUCCESSION.buttons(request, record)]


def ask_link(request: Request) -> Answer:
    """Ask what an insight speaks for or against."""
    record = InsightDesk.of(request).record(INSIGHTS, number_of(request.value))
    view = blocks.link_form(request.t, record, request.back, **triage.carried(request))
    return Answer(then=lambda: request.open(view))


def save_link(request: Request) -> Answer:
    """It does."""
    try:
        idea = number_of(request.values.get("idea"))
    except UserError as error:
        raise UserError(error.key, field="idea", **error.args_) from None
    stance = str(request.values.get("stance") or "")
    record = _said(request, whole(request.metadata.get("number")), idea, stance)
    return LISTENERS.answer(request, record, request.t("insights-linked"))


def say_(request: Request) -> Answer:
    """A button beside an idea that an insight may be about."""
    carried, stance = load(request.value), str(request.action.get("action_id") or "").partition(":")[2]
    record = _said(request, whole(carried.get("number")), whole(carried.get("idea")), stance)
    return LISTENERS.answer(request, record, request.t("insights-linked"))


def _said(request: Request, number: int, idea: int, stance: str) -> Record[Insight]:
    end = LinkEnd("ideas", str(idea))
    room = request.services.linked.get("ideas")
    if room is None or room.line(request, end.item) is None:
        raise UserError("ideas-error-none", field="idea", number=idea)
    return InsightDesk.of(request).say(number, end, stance)


def archive(request: Request) -> Answer:
    """It says nothing worth keeping in sight."""
    record = InsightDesk.of(request).set_status(INSIGHTS, number_of(request.value), ARCHIVED)
    return LISTENERS.answer(request, record, request.t("insights-archived"))


def unarchive(request: Request) -> Answer:
    """It waits again."""
    record = InsightDesk.of(request).set_status(INSIGHTS, number_of(request.value), NEW)
    return LISTENERS.answer(request, record, request.t("insights-status-new"))


def link_typed(request: Request, rest: str) -> Answer | None:
    """`link 12 idea 7`: it speaks for the idea; with anything else it is linked as every record is."""
    ends = read_link(request, INSIGHTS.name, rest)
    if ends is None or ends[1].room != "ideas":
        return LISTENERS.link(request, rest)
    record = _said(request, number_of(ends[0].item), number_of(ends[1].item), SUPPORTS)
    return reply(LISTENERS.card(request, record, request.t("insights-linked")), request.t("insights-linked"))


def joins(request: Request, end: LinkEnd, other: LinkEnd) -> bool:
    """What is linked to an idea speaks for it, unless it says something of it already."""
    if other.room != "ideas":
        return False
    known = links.links(request.services.store, request.workspace, end)
    if not any(link.other == other and link.kind in STANCES for link in known):
        own = InsightDesk(request.services, request.workspace, request.user, seen_by=request.audience)
        own.say(number_of(end.item), other, SUPPORTS)
    return True


def origin(request: Request, end: LinkEnd) -> Origin:
    """What an idea about an insight begins with."""
    record = InsightDesk.of(request).record(INSIGHTS, number_of(end.item))
    return Origin(record.content.title, record.content.verbatim, record.place)


LISTENERS = InsightListeners(
    INSIGHTS,
    "/insight",
    USAGE,
    access.INSIGHTS,
    buttons=_buttons,
    beside=_beside,
    said=(OF, *STANCES, SUPERSEDES),
    own={"triage": (triage.typed, access.READ), "link": (link_typed, access.LINK), **SUCCESSION.verbs},
)
LINKED = replace(
    LISTENERS.linked("insight", "insights", "feedback", "retour", "retours"),
    summary=summary,
    origin=origin,
    joins=joins,
)
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
    pillar=Pillar.DATA,
    lists=(HomeList("insights.new", fixed_title("insights-home-new"), _new),),
    buttons=lambda request: home_buttons(request.t),
    rank=3,
)


def register(on: Listeners) -> None:
    """Every command, button, form and shortcut of insights."""
    LISTENERS.answer_command(on, "insights", "feedback", "retour")
    LISTENERS.register(on)
    on.shortcut("insights.keep", opens(AS_INSIGHT), access.WRITE)
    SUCCESSION.register(on, LISTENERS)
    on.action("insights.triage", triage.triage, access.READ)
    on.action("insights.link", ask_link, access.LINK)
    on.view("insights.link", once(save_link), access.LINK)
    on.action("insights.say", once(say_), access.LINK)
    on.action("insights.archive", once(archive), access.CHANGE)
    on.action("insights.unarchive", once(unarchive), access.CHANGE)
    on.action("insights.of", of_idea, access.READ)
