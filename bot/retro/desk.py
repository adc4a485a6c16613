"""What follows of what people do in a retrospective, and which ones a channel had."""

from dataclasses import replace

from bot.actions.action import OPEN
from bot.actions.desk import ROOM as ACTIONS
from bot.actions.desk import of_things
from bot.boards.board import CLOSED
from bot.boards.desk import Board
from bot.clock import stamp
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link
from bot.posts import Offer
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.records.store.lists import ANY, Narrow
from bot.retro import retro
from bot.retro.retro import CARRIED, Retro
from bot.retro_guides.formats import columns
from bot.schedule import outbox
from bot.services import Services
from bot.slack.choices import Choice
from bot.slack.visibility.audience import EVERYTHING
from bot.standing.card import StandingCard
from bot.transitions import Transition

CARD, NOTE = StandingCard("retro.card"), "retro.note"
VOTES = Choice("retro.votes", ("1", "2", "3", "4", "5"), usual="3", said="retro-votes-each")
_EARLIER = 10  # retrospectives of a channel whose open actions come back


def follow(desk: RecordDesk, old: Record[Retro] | None, new: Record[Retro], _: str) -> None:
    """A new one opens its board, takes up what earlier ones left to do, and is posted. Any change renews its card, and
    another phase, or facilitator, is told in its thread."""
    services, workspace, said = desk.services, desk.workspace, new.content
    if old is None:
        _begin(desk, new)
        return
    _renew(services, workspace, new)
    if there := CARD.there(services, workspace, str(new.number), said.channels[0]):
        what = new.status if new.status != old.status else "lead"
        about = (NOTE, f"{new.number} {what}", str(new.version))
        outbox.offer(services, workspace, Offer(*about, there.channel, there.thread, said.language, said.owner))


def _begin(desk: RecordDesk, new: Record[Retro]) -> None:
    services, workspace, said = desk.services, desk.workspace, new.content
    known = of_channel(services, workspace, said.channels[0])
    others = [one for one in known if one.number != new.number]
    if running := [one for one in others if one.status != CLOSED]:
        raise UserError("retro-error-running", field="channel", number=running[0].number)
    BOARD.open(services, workspace, new.number)
    earlier, now = [end_of(ROOM, one) for one in others], stamp(services.clock())
    for one in of_things(services, workspace, earlier, EVERYTHING):
        if one.status == OPEN:
            made = Link(end_of(ROOM, new), CARRIED, end_of(ACTIONS, one), desk.user, now)
            links.link(services.store, workspace, made)
    CARD.put(services, workspace, str(new.number), said.channels[0], said.owner, said.language)


def _renew(services: Services, workspace: str, record: Record[Retro]) -> None:
    CARD.renew(services, workspace, str(record.number), record.content.channels[0])


def acted(services: Services, workspace: str, transition: Transition) -> None:
    """An action came of a retrospective, or was done: the cards that show it do so."""
    ends = [one.beyond(transition.end) for one in links.links(services.store, workspace, transition.end)]
    numbers = {int(one.item) for one in ends if one.room == ROOM.name}
    for record in records.several(services.store, workspace, ROOM, sorted(numbers)).values():
        _renew(services, workspace, record)


def of_channel(services: Services, workspace: str, channel: str) -> list[Record[Retro]]:
    """The last retrospectives of a channel, the last changed first, for what nobody is shown."""
    narrow = Narrow(ANY, marks={"channels": channel})
    return lists.narrowed(services.store, workspace, ROOM, EVERYTHING, narrow, _EARLIER + 1)


ROOM: Room[Retro] = replace(retro.ROOM, news=follow)
BOARD = Board(ROOM, lambda said: columns(said.format), VOTES, _renew)
