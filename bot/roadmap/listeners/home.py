"""The roadmap on the Home tab, and as `/roadmap mine` lists it: what is the reader's and waits for them."""

from collections.abc import Callable, Sequence

from bot.listings.home import home_lists, mine
from bot.listings.listing import MOST, Rows
from bot.records.record import Record
from bot.records.store import lists, records
from bot.roadmap.desk import ROOM
from bot.roadmap.item import BLOCKED, RoadmapItem, due_month, lane_of
from bot.roadmap.store import RoadmapBoard
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import FirstStep, HomeRoom, Pillar
from bot.slack.request import Request
from bot.slack.text import say
from bot.text import Translator


def _owned(waits: Callable[[Request, Record[RoadmapItem]], bool]) -> Rows:
    def rows(request: Request, limit: int, offset: int) -> Sequence[Record[RoadmapItem]]:
        narrow = lists.Narrow(person=request.user)
        found = lists.narrowed(request.services.store, request.workspace, ROOM, request.audience, narrow, MOST)
        own = [one for one in found if one.content.owner == request.user and waits(request, one)]
        return own[offset : offset + limit]

    return rows


def _waits(request: Request, one: Record[RoadmapItem]) -> bool:
    """Whether an item waits for its owner: it is for now, blocked, or its target has come."""
    due = due_month(one.content.target)
    return lane_of(one) == "now" or one.status == BLOCKED or bool(due and due <= request.now[:7])


def _now(request: Request, limit: int, offset: int) -> Sequence[Record[RoadmapItem]]:
    """What is done now, the soonest first, the teams one after the other."""
    where = (request.services.store, request.workspace)
    numbers = RoadmapBoard(request.workspace, request.audience, lane="now").numbers(
        request.services.store, offset + limit
    )
    return list(records.several(*where, ROOM, numbers[offset : offset + limit]).values())


WAITING: dict[str, Rows] = {"waiting": _owned(_waits)}
OTHERS: dict[str, Rows] = {"coming": _owned(lambda request, one: not _waits(request, one))}
MINE = mine(ROOM, {**WAITING, **OTHERS})


def buttons(t: Translator) -> Sequence[Block]:
    """What one can do from Home."""
    return [kit.button(t("roadmap-title"), "roadmap.team:all", "{}"), kit.button(t("roadmap-form-add"), "roadmap.new")]


def first_steps(t: Translator) -> Sequence[FirstStep]:
    """What whoever installs the bot does first with the roadmap."""
    return [FirstStep(say(t, "roadmap-first-step"))]


HOME = HomeRoom(
    title="roadmap-title",
    pillar=Pillar.PROCESS,
    for_you=home_lists(ROOM, WAITING),
    lists=home_lists(ROOM, {"now": _now}),
    buttons=lambda request: buttons(request.t),
    rank=2,
)
