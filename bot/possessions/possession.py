"""One thing that somebody answers for, told by the room that keeps it; and those of rooms of records, by their fields.

Who hands it over is a product-ops manager, whom every room lets change who answers for what. They may not see it: what
is handed over says nothing to them.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from bot.fields.field import Field
from bot.merge import FormBase
from bot.records.desk import RecordDesk
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING

_MOST = 5_000  # records that name one person


@dataclass(frozen=True)
class Possession:
    """`title` is what people call it, `place` the private conversation it was captured in and `author` who did; empty
    for none. `hand` lets somebody, by user id, answer for it from now on, inside `store.write`, where Slack is not
    asked; done again it changes nothing. It raises UserError where the room refuses."""

    title: str
    hand: Callable[[str], object]
    place: str = ""
    author: str = ""


Possessions = Callable[[Services, str, str, str], Iterable[Possession]]
"""What a person answers for in a workspace, by who asks and whom it is about; not inside `store.write`."""


def of_records(room: Room[Any], holds: Callable[[Services, str, Record[Any]], bool] = lambda *_: True) -> Possessions:
    """What somebody answers for in a room of records: those that are not closed, and that name them in a field of one
    person. `holds` says of one whether somebody still answers for it."""
    fields = [one for one in room.fields if one.kind == "person" and not one.hidden]

    def found(services: Services, workspace: str, by: str, person: str) -> Iterator[Possession]:
        desk = RecordDesk(services, workspace, by, seen_by=EVERYTHING)
        _ = desk.manager  # asking Slack who they are must not happen while other writers wait
        narrow = lists.Narrow(lists.ANY, person)
        for record in lists.narrowed(services.store, workspace, room, EVERYTHING, narrow, _MOST):
            named = person in (getattr(record.content, one.name) for one in fields)
            if named and record.status not in room.closed and holds(services, workspace, record):
                hand = _Hand(desk, room, fields, record.number, person)
                yield Possession(f"#{record.number} {record.content.title}", hand, record.place, record.author)

    return found


@dataclass(frozen=True)
class _Hand:
    desk: RecordDesk
    room: Room[Any]
    fields: list[Field]
    number: int
    person: str

    def __call__(self, heir: str) -> None:
        """The heir stands where the person stood; nobody stands in for themself."""
        old = records.get(self.desk.services.store, self.desk.workspace, self.room, self.number)
        if old is None or old.gone_at:
            return
        was = {one.name: getattr(old.content, one.name) for one in self.fields}
        now = {name: heir if who == self.person else who for name, who in was.items()}
        if now == was:
            return
        first = next(name for name, who in now.items() if who == heir)
        optional = [one.name for one in self.fields if not one.required and one.name != first]
        now |= {name: "" for name in optional if now[name] == heir}
        self.desk.edit(self.room, self.number, FormBase(old.version), replace(old.content, **now))
