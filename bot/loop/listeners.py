"""`/insight loop`, the lists and buttons that say who was told, and what stands on the cards."""

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import UserError
from bot.ideas.followers import ROOM as IDEAS
from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.insights.insight import ROOM as INSIGHTS
from bot.links.neighbours import LinkedRoom
from bot.links.store import LinkEnd
from bot.loop import access, blocks, store
from bot.loop.compose import quotes
from bot.loop.desk import DAYS, SWITCHES, LoopDesk, here, is_asked, outcomes_of
from bot.loop.followup import ANSWERS, TO_TELL, TOLD, Outcome, by_person, held_by, outcomes
from bot.slack.acting import RepeatedError
from bot.slack.answering import answer_modal, open_answer, present_answer
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeList, HomeRoom, Pillar, fixed_title
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, reply, whole

SETTINGS = settings_part("loop-title", access.SET, *SWITCHES.values(), DAYS)


def desk(request: Request) -> LoopDesk:
    """Where this person says whom they have told."""
    return LoopDesk(request.services, request.workspace, request.user, request.delivery, seen_by=request.audience)


def _survivor(request: Request, number: int) -> Idea:
    """The idea that a button is about, or the one it is part of by now. Raises UserError."""
    idea = ideas.get(request.services.store, request.workspace, number)
    while idea and idea.merged_into:
        idea = ideas.get(request.services.store, request.workspace, idea.merged_into)
    if idea is None or not request.audience.sees(idea.place, idea.captor):
        raise UserError("loop-error-gone")
    return idea


def see(request: Request) -> Answer:
    """Everybody who is to hear what became of an idea, in a form; a page of it."""
    carried = load(request.value)
    idea = _survivor(request, whole(carried.get("idea")))
    shown = _tell(request, idea, str(carried.get("became")), page=whole(carried.get("page")))
    return _in_form(request, shown, replace="page" in carried)


def _in_form(request: Request, shown: Sequence[Block], *, replace: bool) -> Answer:
    view = answer_modal(request.t, request.t("loop-title"), shown)
    return Answer(then=lambda: request.update(view)) if request.in_modal and replace else open_answer(request, view)


def _tell(request: Request, idea: Idea, became: str, *, page: int = 0, mine: bool = False) -> list[Block]:
    kept, workspace, own = request.services.store, request.workspace, desk(request)
    where = (kept, workspace, request.audience, request.now[:10])
    found = outcomes(store.follow_ups(*where, idea=idea.number, became=became, standing=False))
    if not found:
        raise UserError("loop-error-gone")
    theirs = {one.key: one for one in own.theirs(found[0], mine=mine)}
    known = [theirs.get(one.key, one) for one in found[0].addressees if not mine or one.key in theirs]
    if mine and len(known) > blocks.PAGE:  # a message shows the first: those who are still to be told
        known.sort(key=lambda one: not one.is_open)
    outcome, at = replace(found[0], addressees=tuple(known)), page * blocks.PAGE
    said = quotes(request.services, request.t, workspace, outcome.addressees[at : at + blocks.PAGE])
    standing = idea.status == became and not idea.gone
    more = {"page": page, "standing": standing, "in_message": mine}
    return blocks.tell(request.t, outcome, theirs, said, until=request.now, **more)  # type: ignore[arg-type]


def say_(request: Request) -> Answer:
    """Told, Later, Not needed, All told, Undo: of one customer, or of all."""
    carried, act = load(request.value), str(request.action.get("action_id") or "").partition(":")[2]
    idea, became, mine = _survivor(request, whole(carried.get("idea"))), str(carried.get("became")), "mine" in carried
    state = {"all": TOLD, "undo": TO_TELL}.get(act, act)
    insight, until = 0 if act == "all" else whole(carried.get("insight")), str(carried.get("until") or "")
    if state not in (*ANSWERS, TO_TELL) or not (insight or act == "all"):
        raise UserError("loop-error-gone")
    try:
        desk(request).say(idea.number, became, state, insight, mine=mine, until=until)
    except RepeatedError:
        return Answer()
    shown = _tell(request, idea, became, page=whole(carried.get("page")), mine=mine)
    begun = blocks.mark(whole(carried.get("idea")), became)
    whole_message = list(request.message.get("blocks") or [])
    ours = [n for n, block in enumerate(whole_message) if str(block.get("block_id")).startswith(begun)]
    if not mine or not ours:
        return _in_form(request, shown, replace=True)
    fresh = [{**block, "block_id": f"{begun}{n}"} for n, block in enumerate(shown)]
    anew = [*whole_message[: ours[0]], *fresh, *whole_message[ours[-1] + 1 :]]
    return Answer(then=lambda: request.respond(anew, str(request.message.get("text") or ""), replace=True))


# -- lists -------------------------------------------------------------------------------------------------------------


def _open(request: Request) -> list[Outcome]:
    return outcomes_of(request.services, request.workspace, request.audience)


def _mine(request: Request, known: Sequence[Outcome]) -> list[Outcome]:
    is_here = here(request.services, request.workspace)
    own = [replace(one, addressees=tuple(held_by(request.user, one.addressees, is_here))) for one in known]
    return [one for one in own if one.left]


def _late(request: Request, one: Outcome) -> int:
    return one.overdue(request.now[:10], int(DAYS.now(request.services, request.workspace)))


def _list(request: Request, page: int = 0) -> list[Block]:
    """What is open: one's own; for a manager that of everybody, too."""
    known, people = _open(request), []
    if desk(request).manager:
        days = int(DAYS.now(request.services, request.workspace))
        people = by_person(known, here(request.services, request.workspace), request.now[:10], days)
    mine, others = (
        [blocks.line(request.t, one, overdue=_late(request, one), own=own) for one in several if one.left]
        for several, own in ((_mine(request, known), True), (known if people else [], False))
    )
    return blocks.listing(request.t, mine, others, people, page)


def list_(request: Request) -> Answer:
    """The same by a button, or another page of it."""
    carried, title = load(request.value), request.t("loop-title")
    shown = _list(request, whole(carried.get("page")))
    return present_answer(request, shown, title, title, replace="page" in carried)


def typed(request: Request, rest: str) -> Answer | None:
    """`/insight loop`."""
    return None if rest else reply(_list(request), request.t("loop-title"))


def _home(request: Request, limit: int, offset: int) -> Sequence[Block]:
    found = _mine(request, _open(request))[offset : offset + limit]
    return [blocks.line(request.t, one, overdue=_late(request, one), own=True) for one in found]


def _home_overdue(request: Request, limit: int, offset: int) -> Sequence[Block]:
    """What is overdue, for managers."""
    if not desk(request).manager:
        return []
    found = [(one, _late(request, one)) for one in _open(request)]
    late = [(one, count) for one, count in found if count][offset : offset + limit]
    return [blocks.line(request.t, one, overdue=count) for one, count in late]


# -- cards -------------------------------------------------------------------------------------------------------------


def summary(request: Request, end: LinkEnd) -> Sequence[Block]:
    """On the card of an idea how many customers were told what became of it, on that of an insight whether whoever it
    is from was."""
    services, workspace = request.services, request.workspace
    if end.room == IDEAS:
        idea = ideas.get(services.store, workspace, int(end.item))
        if idea is None or idea.gone or not is_asked(services, workspace, idea.status):
            return []
        states = store.figures(services.store, workspace, request.audience, idea.number, idea.status)
        return blocks.of_idea(request.t, Outcome(idea.number, idea.status, idea.title, ()), list(states.values()))
    if end.room != INSIGHTS.name:
        return []
    shown, number = [], int(end.item)
    for about in outcomes_of(services, workspace, request.audience, insight=number):
        where = {"idea": about.idea, "became": about.became}
        for outcome in outcomes_of(services, workspace, request.audience, **where):  # type: ignore[arg-type]
            theirs = {one.key for one in desk(request).theirs(outcome)}
            own = [one for one in outcome.addressees if one.is_from(number)]
            shown += [blocks.of_insight(request.t, outcome, one, may=one.key in theirs) for one in own]
    return shown


LINKED = LinkedRoom(lambda *_: None, (), summary=summary)
VERBS = {INSIGHTS.name: {"loop": (typed, access.READ)}}
HOME = HomeRoom(
    title="loop-title",
    pillar=Pillar.DATA,
    purpose="loop-purpose",
    for_you=(HomeList("loop.mine", fixed_title("loop-home-mine"), _home),),
    lists=(HomeList("loop.overdue", fixed_title("loop-home-overdue"), _home_overdue),),
    buttons=lambda request: blocks.home_buttons(request.t),
    rank=3,
)


def register(on: Listeners) -> None:
    """Buttons."""
    on.action("loop.see", see, access.READ)
    on.action("loop.say", say_, access.TELL)
    on.action("loop.list", list_, access.READ)
