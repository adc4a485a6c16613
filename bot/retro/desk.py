"""Retrospectives as boards with a guide; actions stand on their cards, and one begins with what earlier ones left."""

from dataclasses import replace

from bot.actions.desk import beside, carry
from bot.boards.desk import BoardDesk, renewal
from bot.boards.listeners import Beside, Boards, Named
from bot.guides.listeners import Guides
from bot.links import store as links
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import records
from bot.retro import access, blocks, retro
from bot.retro.retro import SCRIPT, Retro
from bot.schedule import outbox
from bot.services import Services
from bot.slack.choices import Choice
from bot.text import Translator
from bot.transitions import Transition

VOTES = Choice("retro.votes", ("1", "2", "3", "4", "5"), usual="3", said="retro-votes-each")
GUIDES = Guides("retro", SCRIPT, access.RUN)


def follow(desk: RecordDesk, old: Record[Retro] | None, new: Record[Retro], _: str) -> None:
    """What follows of a board; a new one takes up what earlier ones of its channel left to do."""
    if earlier := [end_of(ROOM, one) for one in BOARDS.follow(desk, old, new)]:
        carry(desk.services, desk.workspace, earlier, end_of(ROOM, new), desk.user)


ROOM: Room[Retro] = replace(retro.ROOM, news=follow)


class RetroDesk(BoardDesk):
    """Where one person hands in what they do in a retrospective."""

    room = ROOM


def _beside(own: BoardDesk, t: Translator, record: Record[Retro], name: Named) -> Beside:
    """What earlier ones left to do before the cards, and what was agreed after them."""
    carried, agreed = beside(own.services, own.workspace, end_of(ROOM, record), own.audience)
    return blocks.actions(t, "retro-carried", carried, name), blocks.actions(t, "retro-agreed", agreed, name)


BOARDS = Boards(ROOM, RetroDesk, VOTES, _beside, access.READ, access.WRITE, access.MOVE, access.LEAD)


def acted(services: Services, workspace: str, transition: Transition) -> None:
    """An action came of a retrospective, or was done: the cards that show it do so."""
    ends = [one.beyond(transition.end) for one in links.links(services.store, workspace, transition.end)]
    numbers = {int(one.item) for one in ends if one.room == ROOM.name}
    for record in records.several(services.store, workspace, ROOM, sorted(numbers)).values():
        outbox.offer(services, workspace, renewal(ROOM.name, str(record.number), record.content.channels[0]))
