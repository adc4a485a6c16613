"""The command of a room whose records have boards: they begin in a form of the room's own, one at a time in a channel,
and no file brings them. The room says `{room}-error-none-here`.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from bot.boards.board import CLOSED, FEW
from bot.errors import UserError
from bot.lazy import lazy
from bot.records.blocks import show
from bot.records.desk import RecordDesk, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import C, Record
from bot.records.store import lists
from bot.records.store.lists import ANY, Narrow
from bot.slack import blocks as kit
from bot.slack import meant
from bot.slack.listen import ActPermissions, Handler, Listeners
from bot.slack.places import check_place
from bot.slack.request import Answer, Request, reply
from bot.slack.text import clean
from bot.slack.visibility.membership import members
from bot.slack.visibility.places import is_private
from bot.text.verbs import CommandWords, is_number

_LATEST = 10


def of_channel(request: Request, room: Any, channel: str) -> list[Record[Any]]:
    """The last boards of a channel that whoever asks sees, the last changed first."""
    narrow = Narrow(ANY, marks={"channels": channel})
    where = (request.services.store, request.workspace, room, request.audience)
    return lists.narrowed(*where, narrow, _LATEST) if channel else []


class BoardRecords(RecordListeners[C]):
    """What every room listens to, but for what would write a record without its board."""

    @lazy
    def words(self) -> CommandWords:
        """The words of its command."""
        return CommandWords({verb: verb for verb in ("help", "list", "search", "show", *self.own)})

    @property
    def typed_may(self) -> ActPermissions:
        """Who may give the command with what after it."""
        by = {verb: permission for verb, (_, permission) in self.own.items()}
        return ActPermissions(lambda request: self.words.read(clean(request.text)).verb, by, self.may.read)

    def typed(self, request: Request) -> Answer:
        """What was typed after the command; with nothing, what is open in the channel, else its help."""
        if clean(request.text).strip():
            return super().typed(request)
        found = self._open_here(request)
        return reply(self.card(request, found), found.content.title) if found else self.help(request)

    def help(self, request: Request) -> Answer:
        """How the command is used."""
        heading, _ = show.help_(request.t, self.room, self.command, self.usage)
        row = [self.new_button(request), kit.button(request.t("records-list"), f"{self.room.name}.list", "{}")]
        return reply([heading, kit.actions(*row)], request.t(f"{self.room.name}-title"))

    def new_button(self, request: Request) -> dict[str, Any]:
        """The button that begins one."""
        return kit.button(request.t(f"{self.room.name}-form-add"), f"{self.room.name}.new", style="primary")

    def _open_here(self, request: Request) -> Record[C] | None:
        """What is open in the channel that somebody is in, else the only one that is open where they see it."""
        found = [one for one in of_channel(request, self.room, request.channel) if one.status != CLOSED]
        where = (request.services.store, request.workspace, self.room, request.audience)
        found = found or lists.narrowed(*where, Narrow(), 2)
        return found[0] if len(found) == 1 else None

    def on_board(self, handler: Handler) -> Callable[[Request, str], Answer | None]:
        """What a word after the command does to the board of a number, as a button does; without one, to what is open
        in the channel."""

        def answer(request: Request, rest: str) -> Answer | None:
            if rest and not is_number(rest):
                return None
            found = None if rest else self._open_here(request)
            if not rest and found is None:
                raise UserError(f"{self.room.name}-error-none-here")
            number = str(found.number) if found else str(number_of(rest))
            return handler(meant.pressed(request, number))

        return answer

    def begin(self, request: Request, said: C) -> Answer:
        """A new one begins in its channel: privately where that is private, and it says so where few are there."""
        (channel,) = said.channels  # type: ignore[attr-defined]
        check_place(request, channel)
        there = members(request.services, request.workspace, channel) or set()
        few = "yes" if 1 < len(there) <= FEW + 1 else ""  # the bot is there, too
        place = channel if is_private(request.services, request.workspace, channel) else ""
        record = RecordDesk.of(request).add(self.room, replace(said, few=few), place=place)  # type: ignore[type-var]
        return self.answer(request, record, request.t(f"{self.room.name}-started"), replace=False)

    def listen(self, on: Listeners) -> None:
        """The buttons of records that these have, too."""
        name, may, own, at = self.room.name, self.may, type(self), self._in
        on.action(f"{name}.new", at(own.new), may.write)
        on.action(f"{name}.open", at(own.open), may.read)
        on.action(f"{name}.list", at(own.turn), may.read)
        on.action(f"{name}.narrow", at(own.narrow), may.read)
