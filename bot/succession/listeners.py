"""`supersede 12`, its button and its form; and what stands on both cards."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.errors import UserError
from bot.links import store as links
from bot.records.desk import desk, end_of, number_of
from bot.records.listeners import RecordListeners
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.records.store.lists import Narrow
from bot.slack import blocks as kit
from bot.slack.access import Permission
from bot.slack.acting import once
from bot.slack.answering import open_answer
from bot.slack.blocks import Block
from bot.slack.listen import Listeners, Verb
from bot.slack.meant import Numbered
from bot.slack.request import Answer, Request
from bot.slack.text import clean, trim
from bot.succession import blocks
from bot.succession.desk import SUPERSEDES, SuccessionDesk
from bot.text.verbs import is_number

_MENU = 20  # records that are offered


@dataclass(frozen=True)
class Succession:
    """Of a room: `may` says who supersedes a record, `offered` are the statuses in which its card has the button,
    `carried` what the form carries for whoever goes on where they were. The room declares the status SUPERSEDED, says
    the sentences that `bot.succession.blocks` names, and gives its RecordListeners `verbs`, `buttons`, `beside` and, as
    `said`, SUPERSEDES."""

    room: Room[Any]
    may: Permission
    offered: Sequence[str]
    carried: Callable[[Request], Mapping[str, str]] = lambda _: {}

    @property
    def verbs(self) -> dict[str, Verb]:
        """The word after the command of the room."""
        return {"supersede": (Numbered(self.ask), self.may)}

    def register(self, on: Listeners, listeners: RecordListeners[Any]) -> None:
        """Listen to the button and the form; `listeners` are the room's, which show what came of it."""
        name = f"{self.room.name}.supersede"
        on.action(name, self.ask, self.may)
        on.options(f"{self.room.name}.successors", self.find, listeners.may.read)
        on.view(name, once(partial(self._save, listeners)), self.may)

    def buttons(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """The button, for whoever may."""
        offers = record.status in self.offered and desk(request).may(self.room, record)
        return [blocks.button(request.t, self.room, record.number)] if offers else []

    def beside(self, request: Request, record: Record[Any]) -> Sequence[Block]:
        """What a record supersedes, and what it is superseded by."""
        end = end_of(self.room, record)
        known = links.links(request.services.store, request.workspace, end)
        found = [link for link in known if link.kind == SUPERSEDES]
        return [
            blocks.line(request.t, self.room, link.beyond(end).item, is_successor=link.one == end) for link in found
        ]

    def ask(self, request: Request) -> Answer:
        """Ask which record takes the place of the one that a button names."""
        record = desk(request).changeable(self.room, number_of(request.value))
        return open_answer(request, blocks.form(request.t, self.room, record, request.back, **self.carried(request)))

    def find(self, request: Request) -> Answer:
        """The records in force whose title or number is typed, without the one they are to supersede."""
        typed, number = clean(str(request.body.get("value") or "")).strip(), request.metadata.get("number")
        where = (request.services.store, request.workspace, self.room, request.audience)
        if is_number(typed):
            found = records.seen(*where, [number_of(typed)])
        elif typed:
            found = lists.search(*where, typed, _MENU)
        else:
            found = lists.narrowed(*where, Narrow(), _MENU)
        fit = [one for one in found if self.room.is_open(one) and one.number != number]
        named = [(trim(f"#{one.number} {one.content.title}", 75), str(one.number)) for one in fit]
        return Answer({"options": [kit.option(*one) for one in named]})

    def _save(self, listeners: RecordListeners[Any], request: Request) -> Answer:
        number, own = number_of(request.metadata.get("number")), SuccessionDesk.of(request)
        field = "pick" if request.values.get("pick") else "by"
        by = request.values.get(field)
        try:
            if not by:
                raise UserError("records-error-empty")
            record = own.supersede(self.room, number, number_of(by))
        except UserError as error:
            raise UserError(error.key, field=field, **error.args_) from None
        return listeners.here(request).answer(
            request, record, request.t(f"{self.room.name}-superseded", number=str(number_of(by)))
        )
