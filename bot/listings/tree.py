"""Records that serve one another: the field "parent" of a room, which narrows, has the number or the title of another.

A room says `{room}-error-parent` where one would serve itself.
"""

from typing import Any

from bot.errors import UserError
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.slack.visibility.audience import EVERYTHING, Audience
from bot.store import Store
from bot.text.fold import key
from bot.text.verbs import is_number

_DEEP = 20  # records above one another
_NEAR = 10  # that a title may find


def parent_of(
    store: Store, workspace: str, room: Room[Any], readers: Audience, record: Record[Any]
) -> Record[Any] | None:
    """The record that one serves; None where nobody said which, or readers do not see it."""
    name, where = record.content.parent, (store, workspace, room, readers)
    if is_number(name):
        return next(iter(records.seen(*where, [int(name)])), None)
    return titled(*where, name)


def titled(store: Store, workspace: str, room: Room[Any], readers: Audience, name: str) -> Record[Any] | None:
    """The record of a title, in any spelling; None where there is none that readers see."""
    found = lists.search(store, workspace, room, readers, name, _NEAR) if name else []
    return next((one for one in found if key(one.content.title) == key(name)), None)


def children(
    store: Store, workspace: str, room: Room[Any], readers: Audience, record: Record[Any], limit: int
) -> list[Record[Any]]:
    """The records that serve one, last changed first; those that are done too."""
    narrow = [lists.Narrow(lists.ANY, marks={"parent": name}) for name in (str(record.number), record.content.title)]
    found = [one for each in narrow for one in lists.narrowed(store, workspace, room, readers, each, limit)]
    known = {one.number: one for one in found if one.number != record.number}
    return sorted(known.values(), key=lambda one: (one.changed_at, one.number), reverse=True)[:limit]


def check_parent(store: Store, workspace: str, room: Room[Any], new: Record[Any]) -> None:
    """Raises UserError beside the parent where a record would serve itself, directly or through others."""
    above = parent_of(store, workspace, room, EVERYTHING, new)
    for _ in range(_DEEP):
        if above is None:
            return
        if above.number == new.number:
            raise UserError(f"{room.name}-error-parent", field="parent")
        above = parent_of(store, workspace, room, EVERYTHING, above)
