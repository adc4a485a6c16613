"""What follows of what people do in a retrospective."""

from dataclasses import replace

from bot.actions.carrying import carry
from bot.boards.desk import Board
from bot.boards.formats import columns
from bot.links import store as links
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import records
from bot.retro import retro
from bot.retro.retro import Retro
from bot.services import Services
from bot.slack.choices import Choice
from bot.transitions import Transition

VOTES = Choice("retro.votes", ("1", "2", "3", "4", "5"), usual="3", said="retro-votes-each")


def follow(desk: RecordDesk, old: Record[Retro] | None, new: Record[Retro], _: str) -> None:
    """A new one opens its board and takes up what earlier ones of its channel left to do; any other goes on."""
    if old is not None:
        BOARD.went_on(desk, old, new)
        return
    BOARD.begin(desk, new)
    earlier = [end_of(ROOM, one) for one in BOARD.of_channel(desk.services, desk.workspace, new)]
    carry(desk.services, desk.workspace, earlier, end_of(ROOM, new), desk.user)


def acted(services: Services, workspace: str, transition: Transition) -> None:
    """An action came of a retrospective, or was done: the cards that show it do so."""
    ends = [one.beyond(transition.end) for one in links.links(services.store, workspace, transition.end)]
    numbers = {int(one.item) for one in ends if one.room == ROOM.name}
    for record in records.several(services.store, workspace, ROOM, sorted(numbers)).values():
        BOARD.renew(services, workspace, record)


ROOM: Room[Retro] = replace(retro.ROOM, news=follow)
BOARD = Board(ROOM, lambda said: columns(said.format), VOTES)
