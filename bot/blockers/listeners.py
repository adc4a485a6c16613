"""What blockers listen to: all that records do, votes, who takes one on, and how it goes."""

from collections.abc import Sequence

from bot.blockers import access
from bot.blockers.blocker import CHOSEN, MERGED, MOVING, NAMED, OPEN, REOPENED, SUGGESTED, Blocker
from bot.blockers.desk import COMMITMENTS, CONFIRMATIONS, DAYS, POLLS, ROOM, SHARE, STACKS
from bot.blockers.usage import USAGE
from bot.commitments.listeners import CommitmentListeners
from bot.listings.home import buttons, home_lists, mine
from bot.listings.listing import Rows, joined, lately, overdue, owned, without
from bot.listings.twins import alike
from bot.polls.listeners import PollListeners
from bot.records.blocks import show
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import Listeners
from bot.slack.meant import Numbered, line_button
from bot.slack.request import Answer, Request, reply
from bot.slack.text import say
from bot.succession.desk import SUPERSEDES
from bot.succession.listeners import Succession
from bot.text import Translator

VOTING = PollListeners(POLLS, access.VOTE)
CHECKING = CommitmentListeners(COMMITMENTS, access.CHANGE, access.TAKE)
_SHOWN = 8  # blockers that the command alone lists
MERGING = Succession(ROOM, access.CHANGE, offered=OPEN)
SETTINGS = settings_part("blockers-title", access.SET, DAYS, STACKS, SHARE)


def apart_button(t: Translator, number: int) -> Block:
    """The button that takes a merge back."""
    return kit.button(t("blockers-apart"), "blockers.apart", str(number))


def _buttons(request: Request, record: Record[Blocker]) -> Sequence[Block]:
    found = [*CHECKING.buttons(request, record), *MERGING.buttons(request, record)]
    if record.status == MERGED and desk(request).may(ROOM, record):
        found.append(apart_button(request.t, record.number))
    return found


def _beside(request: Request, record: Record[Blocker]) -> Sequence[Block]:
    shown = [one for part in (CHECKING, CONFIRMATIONS, MERGING) for one in part.beside(request, record)]
    shown += [kit.context(say(request.t, "blockers-private"))] if record.place else []
    is_new = record.status == SUGGESTED and not record.gone_at
    return [*shown, *(alike(request, ROOM, record, MERGED) if is_new else [])]


def overview(request: Request) -> Answer:
    """How votes stand, what is under way and what was suggested lately."""
    t, under_way = request.t, joined(*(lately(ROOM, one) for one in (*COMMITMENTS.asked, SUGGESTED)))
    rows = show.lines(t, ROOM.here(request.services, request.workspace), under_way(request, _SHOWN, 0))
    shown = [*VOTING.standing(request), *([kit.section(say(t, "blockers-open")), *rows] if rows else [])]
    help_ = line_button(t, "/blockers help", t("menu-help"))
    row = kit.actions(*buttons(t, ROOM), help_)
    return reply([*(shown or [kit.section(t("blockers-none"))]), row], t("blockers-title"))


WAITING: dict[str, Rows] = {
    "take": CHECKING.to_take,
    "check": CHECKING.to_check,
    "confirm": CONFIRMATIONS.to_confirm,
    "owned": without(joined(*(owned(ROOM, one) for one in COMMITMENTS.asked)), CHECKING.to_check),
}
LISTENERS: RecordListeners[Blocker] = RecordListeners(
    ROOM,
    "/blockers",
    USAGE,
    access.BLOCKERS,
    buttons=_buttons,
    beside=_beside,
    said=(SUPERSEDES,),
    first=lambda _: ROOM.of(shown=NAMED),
    alone=overview,
    own={
        **VOTING.verbs,
        "suggest": (lambda request, rest: LISTENERS.here(request).write(request, rest), access.SUGGEST),
        "merge": (Numbered(MERGING.ask), access.CHANGE),
        "mine": (mine(ROOM, WAITING), access.READ),
    },
)
LINKED = LISTENERS.linked("blocker", "blockers", "bloquant", "bloquants", offers=True)
AS_BLOCKER = LISTENERS.keep_as("details")


def register(on: Listeners) -> None:
    """The command, every button and every form of blockers."""
    LISTENERS.answer_command(on, "bloquants", "bloquant", "obstacles")
    LISTENERS.register(on)
    VOTING.register(on)
    for part in (CHECKING, CONFIRMATIONS, MERGING):
        part.register(on, LISTENERS)
    on.action("blockers.apart", lambda request: LISTENERS.here(request).ask_status(request, SUGGESTED), access.CHANGE)


HOME = HomeRoom(
    title="blockers-title",
    for_you=[
        HomeList("blockers.vote", fixed_title("blockers-poll-title"), VOTING.waiting),
        *home_lists(ROOM, WAITING),
    ],
    lists=home_lists(ROOM, {status: lately(ROOM, status) for status in (CHOSEN, MOVING, REOPENED)}),
    folded=home_lists(ROOM, {"overdue": overdue(ROOM, COMMITMENTS.kind, MOVING)}),
    notes=VOTING.notes,
    buttons=lambda request: buttons(request.t, ROOM),
    rank=8,
)
