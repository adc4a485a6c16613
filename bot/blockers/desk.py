"""What follows of every change of a blocker, and of every vote; and what the channel hears each week."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

from bot.blockers import access, blocker
from bot.blockers.blocker import ACCEPTED, CHOSEN, ENDS, MERGED, MOVING, OPEN, REOPENED, RESOLVED, SUGGESTED, Blocker
from bot.champions.teams import everybody
from bot.clock import stamp
from bot.commitments import blocks as commitment_blocks
from bot.commitments.desk import Commitments
from bot.confirmations.desk import Confirmations
from bot.inquiries import brief
from bot.news.news import RoomNews
from bot.polls.desk import Polls
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.roundup.roundup import Roundup, came, overdue
from bot.services import Services
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.choices import Choice
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Translator

DAYS, STACKS = Choice("blockers.days", usual=7), Choice("blockers.stacks", ("yes", "no"), said="blockers-stacks-said")
SHARE = Choice("blockers.share", ("34", "50", "67"), usual="50", said="blockers-share-of")
_YEAR_DAYS = 365  # for which what ended can be voted for again
_WINS = {SUGGESTED: CHOSEN, RESOLVED: REOPENED, ACCEPTED: REOPENED}


def follow(desk: RecordDesk, old: Record[Blocker] | None, new: Record[Blocker], did: str) -> None:
    """Who is asked, and who hears of it; votes move along where two are one, and back."""
    was = old.status if old and not old.gone_at else ""
    COMMITMENTS.follow(desk, old, new)
    if not was or was == new.status or did == "imported":
        return
    if new.status == RESOLVED:
        voters = POLLS.last_with(desk.services, desk.workspace, new.number)
        CONFIRMATIONS.ask(desk, new, [one for one in voters if one != new.content.owner])
    if MERGED in (was, new.status):
        POLLS.count_together(desk, new, new.status == MERGED)
    brief.tell(desk.services, desk.workspace, {new.author, new.content.owner} - {"", desk.user})


def offered(services: Services, workspace: str) -> list[Record[Blocker]]:
    """What can be voted for: all that everybody may see, last what ended within a year; by category."""
    since = stamp(services.clock() - timedelta(days=_YEAR_DAYS))
    found = [one for one in lists.everything(services.store, workspace, ROOM, EVERYTHING) if not one.place]
    fit = [one for one in found if one.status in OPEN or (one.status in ENDS and one.changed_at >= since)]
    return sorted(fit, key=lambda one: (one.status in ENDS, one.content.category, one.number))


def won(desk: RecordDesk, top: Sequence[Record[Blocker]]) -> None:
    """Managers find an owner for what won and is nobody's."""
    for one in top:
        if not one.content.owner:
            COMMITMENTS.seek(desk, one, holders(desk.services, desk.workspace, PRODUCT_OPS_MANAGER))


def winner(t: Translator, record: Record[Blocker]) -> Block | None:
    """What stands below a winner: whose it is, or the button to take it on."""
    if record.content.owner:
        return commitment_blocks.taken(t, ROOM, record)
    is_open = record.status in OPEN
    return kit.actions(commitment_blocks.take_button(t, ROOM, record.number)) if is_open else None


ROOM: Room[Blocker] = replace(blocker.ROOM, news=follow)
POLLS = Polls(ROOM, everybody, offered, _WINS, won, winner, access.OPEN, DAYS, STACKS)
COMMITMENTS = Commitments(ROOM, (CHOSEN, MOVING, REOPENED), ENDS, open=OPEN, moving=MOVING, reopened=REOPENED)
CONFIRMATIONS = Confirmations(ROOM, RESOLVED, REOPENED, SHARE, access.CONFIRM)
NEWS = RoomNews(ROOM, quiet=(SUGGESTED,), status=MOVING, fields=("owner",))
WEEKLY = Roundup(
    ROOM,
    {
        "suggested": came(SUGGESTED),
        "chosen": came(CHOSEN),
        "overdue": overdue(COMMITMENTS.kind, MOVING),
        "resolved": came(RESOLVED),
        "reopened": came(REOPENED),
    },
)
