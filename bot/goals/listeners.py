"""Goals as a room of records with key results, what they serve, and what came of them once their period is over."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any

from bot.goals import access
from bot.goals.desk import END, RESULTS, ROOM, GoalDesk
from bot.goals.goal import ACTIVE, VERDICTS, Objective, bounds, gone, in_words
from bot.goals.usage import USAGE
from bot.keyresults import blocks
from bot.keyresults.listeners import ResultListeners
from bot.keyresults.result import ResultNow
from bot.listings import twins
from bot.listings.asked import question
from bot.listings.home import buttons, home_lists, mine
from bot.listings.listing import Rows, joined, lately, owned, unanswered, without
from bot.listings.tree import children, parent_of
from bot.records.blocks import show
from bot.records.desk import desk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.roundup.roundup import Name, Records, Roundup, Week, overdue
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.home import HomeRoom, Pillar
from bot.slack.listen import Listeners
from bot.slack.meant import Numbered, line_button
from bot.slack.request import Answer, Request, reply
from bot.slack.text import say
from bot.text import Translator

_CHILDREN, _SHOWN = 5, 6  # on a card; objectives that the command alone lists
_LOOKED_AT = 2_000  # objectives
MEASURING = ResultListeners(GoalDesk, access.GOALS, access.ENTER)
WAITING: dict[str, Rows] = {"values": unanswered(ROOM, RESULTS.kind, ACTIVE), "end": unanswered(ROOM, END, ACTIVE)}
_OWNED = owned(ROOM, ACTIVE)
OTHERS: dict[str, Rows] = {"owned": _OWNED, "lately": without(lately(ROOM, ACTIVE), _OWNED)}


def ended(t: Translator, record: Record[Objective]) -> list[Block]:
    """What its owner is asked once the period of an objective is over."""
    carried, period = f"{record.number}/{record.content.period}", in_words(t, record.content.period)
    row = [kit.button(t(f"goals-verdict-{one}"), f"goals.end:{one}", f"{carried}/{one}") for one in VERDICTS]
    open_ = kit.button(t("records-open"), "goals.open", str(record.number))
    asked = kit.section(say(t, "goals-end-ask", title=show.title(record), period=period))
    return [asked, kit.actions(*row, open_)]


INQUIRIES = {
    RESULTS.kind: question(ROOM, lambda one, _: one.status == ACTIVE, partial(blocks.question, RESULTS)),
    END: question(ROOM, lambda one, asked: (one.status, one.content.period) == (ACTIVE, asked.slot), ended),
}


def _beside(request: Request, record: Record[Objective]) -> Sequence[Block]:
    """The key results and how far they have come, what the objective serves, and what serves it."""
    t, period, shown = request.t, record.content.period, [*MEASURING.beside(request, record)]
    is_over = bool(period) and bounds(period)[1].isoformat() < request.now[:10]
    if is_over and record.status == ACTIVE and not record.gone_at and desk(request).may(ROOM, record):
        shown += ended(t, record)
    where = (request.services.store, request.workspace, ROOM, request.audience, record)
    above, below = parent_of(*where), children(*where, _CHILDREN)
    shown += [kit.section(say(t, "goals-above")), show.line(t, ROOM, above)] if above else []
    shown += twins.beside(ROOM)(request, record)
    return [*shown, *([kit.section(say(t, "goals-below")), *show.lines(t, ROOM, below)] if below else [])]


def overview(request: Request) -> Answer:
    """How the objectives under way stand, the reader's own first, each with its key results."""
    t, found = request.t, joined(_OWNED, OTHERS["lately"])(request, _SHOWN, 0)
    shown: list[Block] = [kit.section(say(t, "goals-now") if found else t("goals-none"))]
    for one, known in RESULTS.standing(request.services, request.workspace, found):
        shown += [show.line(t, ROOM, one), *blocks.standing(t, RESULTS, one, known)]
    row = kit.actions(*buttons(t, ROOM), line_button(t, "/goals help", t("menu-help")))
    return reply([*shown, row], t("goals-title"))


def end(request: Request) -> Answer:
    """A button that says what came of an objective."""
    number, period, verdict = [*request.value.split("/"), "", ""][:3]
    record = GoalDesk.of(request).end(number_of(number), period, verdict)
    return LISTENERS.answer(request, record, request.t(f"goals-said-{verdict}"))


LISTENERS: RecordListeners[Objective] = RecordListeners(
    ROOM,
    "/goals",
    USAGE,
    access.GOALS,
    buttons=MEASURING.buttons,
    beside=_beside,
    first=lambda request: ROOM.of(owner=request.user),
    own={
        "set": (Numbered(MEASURING.ask_values), access.ENTER),
        "mine": (mine(ROOM, {**WAITING, "owned": _OWNED}), access.READ),
    },
    reads=MEASURING.reads,
    alone=overview,
)
_WORDS = ("goal", "goals", "objective", "objectives", "okr", "okrs", "objectif", "objectifs")
LINKED = replace(LISTENERS.linked(*_WORDS), of_links=MEASURING.summary)
HOME = HomeRoom(
    title="goals-title",
    pillar=Pillar.ALIGNMENT,
    for_you=home_lists(ROOM, WAITING),
    lists=home_lists(ROOM, OTHERS),
    buttons=lambda request: buttons(request.t, ROOM),
    rank=7,
)


def register(on: Listeners) -> None:
    """Every command, button and form of goals."""
    LISTENERS.answer_command(on, "okr", "objectifs")
    LISTENERS.register(on)
    MEASURING.register(on, LISTENERS)
    on.action("goals.end", once(end), access.CHANGE)


def _having(test: Callable[[ResultNow, float], bool]) -> Callable[[Room[Any], Week], Records]:
    """The objectives under way that the channel sees of which a key result is as tested, by how much of the time is
    gone."""

    def rows(_: Room[Any], week: Week) -> Records:
        where, today = (week.services.store, week.workspace, ROOM, week.readers), week.due.date()
        found = lists.narrowed(*where, lists.Narrow(ACTIVE), _LOOKED_AT)
        both = RESULTS.standing(week.services, week.workspace, found)
        return [one for one, known in both if any(test(now, gone(one.content.period, today)) for now in known)]

    return rows


def _below(t: Translator, week: Week, found: Records, name: Name) -> Mapping[int, Sequence[Block]]:
    """The key results of each, as they stand."""
    both = RESULTS.standing(week.services, week.workspace, found)
    return {one.number: blocks.standing(t, RESULTS, one, known, name) for one, known in both}


WEEKLY = Roundup(
    ROOM,
    {
        "behind": _having(ResultNow.is_off),
        "unvalued": _having(lambda now, _: now.value is None or now.is_late),
        "ended": overdue(END, ACTIVE),
    },
    beside=_below,
)
