"""What actions listen to: all that records do, and that one is done."""

from collections.abc import Sequence

from bot.actions import access
from bot.actions.action import TeamAction
from bot.actions.desk import COMMITMENTS, ROOM
from bot.commitments.listeners import CommitmentListeners
from bot.links.neighbours import offers
from bot.records.desk import end_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack.blocks import Block
from bot.slack.connect import check_people
from bot.slack.listen import Listeners
from bot.slack.request import Request

CHECKING = CommitmentListeners(COMMITMENTS, access.CHANGE)


def _buttons(request: Request, record: Record[TeamAction]) -> Sequence[Block]:
    """That it is done, and what else may come of it."""
    return [*CHECKING.buttons(request, record), *offers(request, end_of(ROOM, record), record.content.title)]


def _reads(request: Request, was: TeamAction, said: TeamAction) -> TeamAction:
    """Nobody of another company owns an action, and nobody who has left: nobody may write to them."""
    if said.owner and said.owner != was.owner:
        check_people(request.services, request.workspace, [said.owner], "owner", gone=False)
    return said


LISTENERS: RecordListeners[TeamAction] = RecordListeners(
    ROOM, "/retro", (), access.ACTIONS, buttons=_buttons, reads=_reads
)
LINKED = LISTENERS.linked("action", "actions", offers=True)


def register(on: Listeners) -> None:
    """Every button and form of actions."""
    LISTENERS.register(on)
    CHECKING.register(on, LISTENERS)
    on.action("actions.done", CHECKING.end(LISTENERS), access.CHANGE)  # of messages that were sent before
