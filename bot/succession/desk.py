"""Putting one record in the place of another: what was superseded keeps its words, and leads to what is in force."""

from dataclasses import replace

from bot.clock import stamp
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import C, Record, Room
from bot.services import Services

SUPERSEDES = "supersedes"  # the link from a record to the one in whose place it is
SUPERSEDED = "superseded"  # the status that a room with such records declares


def successor(services: Services, workspace: str, room: Room[C], number: int) -> int:
    """The number of the record in the place of another; 0 for none."""
    end = LinkEnd(room.name, str(number))
    known = links.links(services.store, workspace, end)
    found = [link.one.item for link in known if link.kind == SUPERSEDES and link.other == end]
    return int(found[-1]) if found else 0


def succeed(desk: RecordDesk, room: Room[C], old: Record[C], new: Record[C]) -> None:
    """Keep that one record took the place of another. Inside `store.write`."""
    made = Link(end_of(room, new), SUPERSEDES, end_of(room, old), desk.user, stamp(desk.services.clock()))
    links.link(desk.services.store, desk.workspace, made)


class SuccessionDesk(RecordDesk):
    """Where one person puts records in the place of others."""

    def supersede(self, room: Room[C], number: int, by: int) -> Record[C]:
        """Put the record `by` in the place of another. Raises UserError beside "by" where that is the same, would be
        a circle, or is not in force."""
        new = self.record(room, by)
        if by == number:
            raise UserError(f"{room.name}-error-itself", field="by")
        with self._writing():
            old, at = self.changeable(room, number), by
            while at and at != number:
                at = successor(self.services, self.workspace, room, at)
            if at == number:
                raise UserError(f"{room.name}-error-loop", field="by", number=number)
            if not room.is_open(new):
                raise UserError(f"{room.name}-error-closed", field="by", number=by)
            succeed(self, room, old, new)
            why = f"#{by} {new.content.title}"
            return self._keep(room, old, replace(old, status=SUPERSEDED), "status", why)
