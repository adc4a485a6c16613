"""What blockers listen to: all that records do, votes, who takes one on, and how it goes."""

from collections.abc import Sequence

from bot.blockers import access, blocks, confirmations
from bot.blockers.blocker import CHOSEN, MERGED, MOVING, NAMED, OPEN, REOPENED, RESOLVED, SUGGESTED, Blocker
from bot.blockers.confirmations import GONE, THERE
from bot.blockers.desk import COMMITMENTS, DAYS, POLLS, ROOM, SHARE, STACKS, ConfirmationDesk
from bot.blockers.usage import USAGE
from bot.commitments.listeners import CommitmentListeners
from bot.inquiries import store as inquiries
from bot.inquiries.inquiry import Inquiry
from bot.listings.home import home_lists, mine
from bot.listings.listing import Rows, joined, lately, overdue, owned, without
from bot.listings.twins import alike
from bot.polls.listeners import PollListeners
from bot.posts import Delivery, Kind, Post
from bot.records.blocks import show
from bot.records.desk import desk
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.records.store import records
from bot.schedule.store import deliveries
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.choices import settings_part
from bot.slack.home import HomeList, HomeRoom, fixed_title
from bot.slack.listen import Listeners
from bot.slack.meant import line_button, numbered
from bot.slack.request import Answer, Request, reply
from bot.slack.text import say
from bot.slack.visibility.audience import EVERYTHING
from bot.slack.visibility.membership import reader
from bot.succession.desk import SUPERSEDES
from bot.succession.listeners import Succession
from bot.text import Translator

VOTING = PollListeners(POLLS, access.VOTE)
CHECKING = CommitmentListeners(COMMITMENTS, access.CHANGE, access.TAKE)
_SHOWN = 8  # blockers that the command alone lists
MERGING = Succession(ROOM, access.CHANGE, offered=OPEN)
SETTINGS = settings_part("blockers-title", access.SET, DAYS, STACKS, SHARE)


def _buttons(request: Request, record: Record[Blocker]) -> Sequence[Block]:
    found = [*CHECKING.buttons(request, record), *MERGING.buttons(request, record)]
    if record.status == MERGED and desk(request).may(ROOM, record):
        found.append(blocks.apart_button(request.t, record.number))
    return found


def _beside(request: Request, record: Record[Blocker]) -> Sequence[Block]:
    shown = [*CHECKING.beside(request, record), *_outcome(request, record), *MERGING.beside(request, record)]
    shown += [kit.context(say(request.t, "blockers-private"))] if record.place else []
    is_new = record.status == SUGGESTED and not record.gone_at
    return [*shown, *(alike(request, ROOM, record, MERGED) if is_new else [])]


def _first(_: Request) -> Blocker:
    return ROOM.of(shown=NAMED)


def _suggest(request: Request, rest: str) -> Answer:
    return LISTENERS.here(request).write(request, rest)


def overview(request: Request) -> Answer:
    """How votes stand, what is under way and what was suggested lately."""
    t, under_way = request.t, joined(*(lately(ROOM, one) for one in (*COMMITMENTS.asked, SUGGESTED)))
    rows = show.lines(t, ROOM.here(request.services, request.workspace), under_way(request, _SHOWN, 0))
    shown = [*VOTING.standing(request), *([kit.section(say(t, "blockers-open")), *rows] if rows else [])]
    help_ = line_button(t, "/blockers help", t("menu-help"))
    row = kit.actions(*blocks.buttons(t), help_)
    return reply([*(shown or [kit.section(t("blockers-none"))]), row], t("blockers-title"))


# -- is it really gone? ------------------------------------------------------------------------------------------------


def _of(services: Services, workspace: str, item: str, person: str) -> Record[Blocker] | None:
    number, readers = int(item.partition("/")[0]), reader(services, workspace, person)
    found = records.seen(services.store, workspace, ROOM, readers, [number])
    return found[0] if found and found[0].status == RESOLVED else None


def _question(services: Services, t: Translator, workspace: str, asked: Inquiry, _: bool) -> Post | None:
    """Whether a blocker is gone, while it is said to be."""
    if (record := _of(services, workspace, asked.item, asked.person)) is None:
        return None
    many = len(inquiries.about(services.store, workspace, confirmations.KIND, asked.item))
    shown = blocks.question(t, record, asked.item, many)
    return Post(shown, say(t, "blockers-confirm-ask", title=show.title(record)))


def _end(services: Services, delivery: Delivery) -> None:
    """It posts nothing itself."""
    if deliveries.get(services.store, delivery.workspace, delivery.key):
        ConfirmationDesk(services, delivery.workspace, "", seen_by=EVERYTHING).settle(delivery.subject)


def _outcome(request: Request, record: Record[Blocker]) -> Sequence[Block]:
    """That people are asked, or what they said, while that is so."""
    said = record.status in (RESOLVED, REOPENED)
    found = confirmations.outcome(request.services, request.workspace, record.number) if said else None
    return [blocks.outcome(request.t, found)] if found else []


def _to_confirm(request: Request, limit: int, offset: int) -> Sequence[Record[Blocker]]:
    """What a reader is asked about by now, and has not answered."""
    where = (request.services.store, request.workspace)
    asked = inquiries.unanswered(*where, request.user, request.now[:10], confirmations.KIND)
    found = (_of(request.services, request.workspace, one.item, request.user) for one in asked)
    return [one for one in found if one][offset : offset + limit]


def confirm(request: Request) -> Answer:
    """What somebody says, by a button."""
    said = str(request.action.get("action_id") or "").partition(":")[2]
    record = ConfirmationDesk.of(request).confirm(request.value, GONE if said == GONE else THERE)
    return LISTENERS.here(request).answer(request, record, request.t("blockers-confirm-thanks"))


WAITING: dict[str, Rows] = {
    "take": CHECKING.to_take,
    "check": CHECKING.to_check,
    "confirm": _to_confirm,
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
    first=_first,
    alone=overview,
    own={
        **VOTING.verbs,
        "suggest": (_suggest, access.SUGGEST),
        "merge": (numbered(MERGING.ask), access.CHANGE),
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
    for part in (CHECKING, MERGING):
        part.register(on, LISTENERS)
    on.action("blockers.confirm", once(confirm), access.CONFIRM)
    on.action("blockers.apart", lambda request: LISTENERS.here(request).ask_status(request, SUGGESTED), access.CHANGE)


INQUIRIES = {**POLLS.inquiries, **COMMITMENTS.inquiries, confirmations.KIND: _question}
POSTS = {confirmations.END: Kind(_end, lambda _, t, *__: t("blockers-title"), report=False)}


HOME = HomeRoom(
    title="blockers-title",
    for_you=[
        HomeList("blockers.vote", fixed_title("blockers-poll-title"), VOTING.waiting),
        *home_lists(ROOM, WAITING),
    ],
    lists=home_lists(
        ROOM, {"chosen": lately(ROOM, CHOSEN), "moving": lately(ROOM, MOVING), "reopened": lately(ROOM, REOPENED)}
    ),
    folded=home_lists(ROOM, {"overdue": overdue(ROOM, COMMITMENTS.kind, MOVING)}),
    notes=VOTING.notes,
    buttons=lambda request: blocks.buttons(request.t),
    rank=8,
)
