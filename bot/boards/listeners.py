"""What a room with boards listens to: its forms, their menus, its cards, and the ways from phase to phase."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.boards import blocks
from bot.boards.board import CLOSED, COLLECT, DISCUSS, GROUP, VOTE, CardGroup, read_cards
from bot.boards.desk import Board, BoardDesk
from bot.errors import UserError, UserErrors
from bot.links.neighbours import offers
from bot.records.desk import end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer, renew_answer, result_answer
from bot.slack.listen import Listeners
from bot.slack.request import Answer, Request, load, whole
from bot.slack.settings import chosen_several
from bot.slack.text import say
from bot.text.fold import fold

_MENU, _TITLE = 100, 150


@dataclass(frozen=True)
class BoardListeners:
    """Of a board: who may `read` it, `write` on it and vote, `move` it on, and `lead` it."""

    board: Board
    read: Permission
    write: Permission
    move: Permission
    lead: Permission

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to all of it; `listeners` are the room's, which show what came of it."""
        name = self.board.room.name
        on.action(f"{name}.write", self.ask_cards, self.write)
        on.view(f"{name}.write", once(self.save_cards), self.write)
        on.action(f"{name}.group", self.ask_group, self.write)
        on.view(f"{name}.group", once(self.save_group), self.write)
        on.action(f"{name}.part", once(self.part), self.write)
        on.action(f"{name}.vote", self.ask_votes, self.write)
        on.view(f"{name}.vote", once(self.save_votes), self.write)
        on.options(f"{name}.pick", self.pick, self.read)
        on.action(f"{name}.cards", self.cards, self.read)
        on.action(f"{name}.outcome", self.outcome, self.read)

        def moved(request: Request) -> Answer:
            number, seen, to = (*request.value.split("/"), "", "")[:3]
            record = BoardDesk.of(request).move(self.board, number_of(number), seen, to)
            return _seen(request, listeners, record)

        def led(request: Request) -> Answer:
            record = BoardDesk.of(request).lead(self.board, number_of(request.value))
            return _seen(request, listeners, record, request.t(f"{name}-told-lead"))

        on.action(f"{name}.move", once(moved), self.move)
        on.action(f"{name}.lead", once(led), self.lead)

    def _groups(self, request: Request, record: Record[Any]) -> list[CardGroup]:
        return self.board.groups(request.services, request.workspace, record)

    def ask_cards(self, request: Request) -> Answer:
        """The form of one's own cards."""
        desk, number = BoardDesk.of(request), number_of(request.value)
        record = desk.at(self.board, number, COLLECT)
        own = desk.own(self.board, number)
        return open_answer(request, blocks.write_form(request.t, self.board, record, own, request.back))

    def save_cards(self, request: Request) -> Answer:
        """They are written; the form stays where one of them cannot be."""
        desk, number, name = BoardDesk.of(request), whole(request.metadata.get("number")), self.board.room.name
        record, said, wrong = desk.at(self.board, number, COLLECT), dict[str, tuple[str, ...]](), []
        for column in self.board.columns(record.content):
            try:
                said[column] = read_cards(name, column, str(request.values.get(column) or ""))
            except UserError as error:
                wrong.append(error)
        if wrong:
            raise UserErrors(wrong)
        own = desk.write_cards(self.board, number, said, str(request.metadata.get("shown") or ""))
        return self._told(request, number, "written", "write", sum(map(len, own.values())))

    def ask_group(self, request: Request) -> Answer:
        """The form in which cards are put together."""
        record = BoardDesk.of(request).at(self.board, number_of(request.value), GROUP)
        return open_answer(request, blocks.group_form(request.t, self.board, record, request.back))

    def save_group(self, request: Request) -> Answer:
        """They are."""
        number, chosen = whole(request.metadata.get("number")), chosen_several(request.values.get("cards"))
        BoardDesk.of(request).join(self.board, number, chosen)
        return self._told(request, number, "grouped", "group", len(chosen))

    def part(self, request: Request) -> Answer:
        """A group is none any more; the cards are shown without it."""
        number, _, card = request.value.partition("/")
        record = BoardDesk.of(request).part(self.board, number_of(number), card)
        view = blocks.cards(request.t, self.board, record, self._groups(request, record), 0)
        return renew_answer(request, view)

    def ask_votes(self, request: Request) -> Answer:
        """The form of one's own votes."""
        desk, number = BoardDesk.of(request), number_of(request.value)
        record = desk.at(self.board, number, VOTE)
        each = self.board.votes_each(request.services, request.workspace, number)
        given, groups = desk.votes(self.board, number), self._groups(request, record)
        view = blocks.vote_form(request.t, self.board, record, groups, given, each, request.back)
        return open_answer(request, view)

    def save_votes(self, request: Request) -> Answer:
        """They are given, in place of those before."""
        number, values = whole(request.metadata.get("number")), request.values
        chosen = [str(value) for name, value in values.items() if name.startswith("vote") and value]
        many = BoardDesk.of(request).vote(self.board, number, chosen)
        return self._told(request, number, "voted", "vote", many)

    def _told(self, request: Request, number: int, key: str, act: str, count: int) -> Answer:
        """What somebody did, to them alone, and the way to do it again."""
        name, t = self.board.room.name, request.t
        text = say(t, f"{name}-told-{key}", count=count)
        again = kit.button(t(f"{name}-do-{act}"), f"{name}.{act}", str(number))
        return result_answer(request, [kit.section(text, accessory=again)], text, t(f"{name}-title"))

    def pick(self, request: Request) -> Answer:
        """The groups that have what is typed into a menu of them."""
        record = BoardDesk.of(request).record(self.board.room, whole(request.metadata.get("number")))
        typed = fold(str(request.body.get("value") or ""))
        found = [one for one in self._groups(request, record) if any(typed in fold(card.text) for card in one.cards)]
        return Answer({"options": [blocks.option(one) for one in found[:_MENU]]})

    def cards(self, request: Request) -> Answer:
        """All cards, page by page."""
        carried: Mapping[str, Any] = load(request.value)
        record = BoardDesk.of(request).record(self.board.room, number_of(carried.get("number") or request.value))
        groups = self._groups(request, record)
        view = blocks.cards(request.t, self.board, record, groups, whole(carried.get("page")))
        return renew_answer(request, view) if "page" in carried else open_answer(request, view)

    def outcome(self, request: Request) -> Answer:
        """What cards may become, those that most people want to talk about first."""
        record = BoardDesk.of(request).at(self.board, number_of(request.value), DISCUSS, CLOSED)
        end = end_of(self.board.room, record)
        rows = [(one, offers(request, end, one.text[:_TITLE])) for one in self._groups(request, record)]
        return open_answer(request, blocks.outcome(request.t, self.board, record, rows))


def _seen(request: Request, listeners: RecordListeners[Any], record: Record[Any], note: str = "") -> Answer:
    """The card where it is one person's, with a note; the one in the channel is renewed by itself."""
    if request.view or request.on_card:
        return listeners.answer(request, record, note)
    return Answer(then=lambda: request.tell(note)) if note else Answer()
