"""What tickets listen to: `/insight trends`, the tickets of an area, and taking chosen ones in as insights."""

from collections.abc import Sequence

from bot.errors import UserError
from bot.insights.desk import INSIGHTS
from bot.records.blocks import show
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.answering import present_answer, result_answer, selected_value
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.listen import Listeners, Verb
from bot.slack.permissions import allowed
from bot.slack.questions import Asker, RoomAnswers, Shown
from bot.slack.request import Answer, Request, load, reply, whole
from bot.slack.text import clean, trim
from bot.text.nearness import surely_meant
from bot.text.questions import Question
from bot.tickets import access, blocks, store
from bot.tickets.compose import THREAD
from bot.tickets.desk import MONTHS, MOST, TicketDesk
from bot.tickets.look import calendar, look
from bot.tickets.question import COMPLAINTS, read_question
from bot.tickets.ticket import area_key
from bot.tickets.trend import AreaTrend, TicketReport

SETTINGS = settings_part("tickets-title", access.SET, THREAD, MONTHS)
_OFFERED = 100  # tickets to choose from
_SHORT = 3  # words of what may be an area; more make the title of an insight
_NAMED = 12  # areas that an error names


def _looked(request: Request) -> tuple[TicketReport, tuple[str, str]]:
    weeks = calendar(request.services, request.workspace)
    return look(request.services, request.workspace, weeks), weeks


def _trends(request: Request) -> list[Block]:
    report, weeks = _looked(request)
    return blocks.trends(request.t, report, *weeks)


def typed(request: Request, rest: str) -> Answer | None:
    """`/insight trends`, `/insight trends pricing`."""
    title, wanted, (report, weeks) = request.t("tickets-title"), clean(rest).strip(), _looked(request)
    found = _called(report.areas, wanted, request.t("tickets-no-area"))
    if found:
        return reply(blocks.area(request.t, report, found, *weeks), title)
    if len(wanted.split()) > _SHORT:
        return None
    if not wanted or not report.areas:
        return reply(blocks.trends(request.t, report, *weeks), title)
    known = [blocks.name_of(request.t, one) for one in report.areas]
    raise UserError("tickets-error-area", area=trim(wanted, 60), known=", ".join(known[:_NAMED]))


def _called(areas: Sequence[AreaTrend], wanted: str, none: str) -> AreaTrend | None:
    """The area that is called so, the only one that begins so, or the one surely meant where a letter is wrong."""
    by_key, said = {one.area or area_key(none): one for one in areas}, area_key(wanted)
    begun = [one for key, one in by_key.items() if said and key.startswith(said)]
    if said in by_key or len(begun) == 1:
        return by_key.get(said) or begun[0]
    near = surely_meant(said, list(by_key))
    return by_key[near] if near else None


def trends(request: Request) -> Answer:
    """The button that shows every area."""
    title = request.t("tickets-title")
    return present_answer(request, _trends(request), title, title)


def listed(request: Request) -> Answer:
    """The tickets of an area that was chosen in the menu, or another page of them."""
    carried = load(selected_value(request) or request.value)
    key, page = str(carried.get("area") or ""), whole(carried.get("page"))
    rows = store.of_area(request.services.store, request.workspace, key, blocks.PAGE + 1, page * blocks.PAGE)
    name, title = _name(request, key) or request.t("tickets-no-area"), request.t("tickets-title")
    shown = blocks.listing(request.t, name, key, rows, page, _zone(request))
    return present_answer(request, shown, title, title, replace="page" in carried)


def _zone(request: Request) -> str:
    return calendar(request.services, request.workspace)[1]


def _name(request: Request, key: str) -> str:
    return store.names(request.services.store, request.workspace, [key]).get(key, key)


def choose(request: Request) -> Answer:
    """Ask which tickets of an area are taken in: the newest that are no insight yet."""
    key = str(load(request.value).get("area") or "")
    rows = store.of_area(request.services.store, request.workspace, key, _OFFERED, untaken=True)
    if not rows:
        raise UserError("tickets-error-all-taken")
    view = blocks.take_form(request.t, _name(request, key), rows, MOST, _zone(request), request.back)
    return Answer(then=lambda: request.open(view))


def take(request: Request) -> Answer:
    """They are insights."""
    offered, chosen = request.metadata.get("keys"), request.values.get("tickets") or []
    keys = [one for one in offered if isinstance(one, list) and len(one) == 2] if isinstance(offered, list) else []
    known = {str(n): (str(source), str(id_)) for n, (source, id_) in enumerate(keys)}
    if not (wanted := [known[one] for one in chosen if one in known]):
        raise UserError("tickets-error-none-chosen", field="tickets")
    desk = TicketDesk.of(request)
    made = desk.take(wanted, clean(str(request.values.get("area") or "")))
    if not made:
        raise UserError("tickets-error-gone", field="tickets")
    said = request.t("tickets-took", count=len(made))
    shown = [kit.section(said), *show.lines(request.t, INSIGHTS, made[: show.PAGE])]
    return result_answer(request, shown, said, request.t("tickets-title"))


def asked(asker: Asker, _: Question) -> Shown | None:
    """What tickets are about: for members, and for whoever asks alone."""
    request = asker.request
    if not allowed(request.services, request.workspace, request.user, access.READ):
        return None
    return Shown(_trends(request), request.t("tickets-title"), private=asker.shared)


ANSWERS = RoomAnswers({COMPLAINTS: asked}, reads=read_question)
VERBS: dict[str, dict[str, Verb]] = {"insights": {"trends": (typed, access.READ)}}


def register(on: Listeners) -> None:
    """Every button, menu and form of tickets."""
    on.action("tickets.trends", trends, access.READ)
    on.action("tickets.area", listed, access.READ)
    on.action("tickets.choose", choose, access.TAKE)
    on.view("tickets.take", once(take), access.TAKE)
