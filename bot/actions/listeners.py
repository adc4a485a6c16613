"""What actions listen to: all that records do, and that one is done."""

from collections.abc import Sequence

from bot.actions import access
from bot.actions.action import DONE, OPEN, TeamAction
from bot.actions.desk import ROOM
from bot.links.neighbours import offers
from bot.records.desk import desk, end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.acting import once
from bot.slack.blocks import Block
from bot.slack.connect import check_people
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request


def _buttons(request: Request, record: Record[TeamAction]) -> Sequence[Block]:
    """That it is done, and what else may come of it."""
    done = kit.button(request.t("actions-done"), "actions.done", str(record.number), style="primary")
    may = record.status == OPEN and desk(request).may(ROOM, record)
    return [*([done] if may else []), *offers(request, end_of(ROOM, record), record.content.title)]


def _reads(request: Request, was: TeamAction, said: TeamAction) -> TeamAction:
    """Nobody of another company owns an action: nobody may write to them."""
    if said.owner and said.owner != was.owner:
        check_people(request.services, request.workspace, [said.owner], "owner")
    return said


LISTENERS: RecordListeners[TeamAction] = RecordListeners(
    ROOM, "/retro", (), access.ACTIONS, buttons=_buttons, reads=_reads
)
LINKED = LISTENERS.linked("action", "actions", offers=True)


def done(request: Request) -> Answer:
    """It is done."""
    record = desk(request).set_status(ROOM, number_of(request.value), DONE)
    return LISTENERS.answer(request, record, request.t("actions-done-thanks"))


def register(on: Listeners) -> None:
    """Every button and form of actions."""
    LISTENERS.register(on)
    on.action("actions.done", once(done), access.CHANGE)
