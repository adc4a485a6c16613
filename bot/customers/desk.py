"""What people do with customers: which of them are one."""

from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.customers import store
from bot.customers.customer import ACTIVE, INTO, MERGED, ROOM, Customer
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record
from bot.records.store import lists
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import fold


def called(desk: RecordDesk, name: str) -> Record[Customer] | None:
    """The customer of a name or alias; of several the one that was changed last."""
    where = (desk.services.store, desk.workspace, ROOM, EVERYTHING)
    alias = "-".join(fold(name).split())
    for marks in ({"title": name}, {"aliases": alias}):
        if found := lists.narrowed(*where, lists.Narrow(lists.ANY, marks=marks), 1):
            return found[0]
    return None


def customer_of(desk: RecordDesk, name: str, place: str = "") -> Record[Customer]:
    """The customer of a name or alias, else a new one, who is known where they were named: in a private `place` to its
    members, until somebody names them elsewhere in public."""
    own = CustomerDesk(desk.services, desk.workspace, desk.user, seen_by=EVERYTHING)  # the delivery is what names them
    found = called(desk, name)
    if found is None:
        return own.add(ROOM, ROOM.of(title=name), place=place)
    return own.publish(found) if found.place and not place else found


@dataclass(frozen=True)
class CustomerDesk(RecordDesk):
    """Where one person says which customers are one. Anybody does, since anybody undoes it."""

    def merge(self, number: int, into: int) -> Record[Customer]:
        """Two customers are one: what the first said counts as the second's. Raises UserError for a circle."""
        with self._writing():
            old, target, kept = self._customer(number), self._customer(into), self.services.store
            became = store.merged(kept, self.workspace)
            if became.get(str(into), str(into)) == str(number):
                raise UserError("customers-error-itself", field="into")
            now = stamp(self.services.clock())
            self._part(old)
            links.link(kept, self.workspace, Link(end_of(ROOM, old), INTO, end_of(ROOM, target), self.user, now))
            why = f"#{into}" if target.place else f"#{into} {target.content.title}"  # a private name is not told
            self._keep(ROOM, old, replace(old, status=MERGED), "status", why)
        return target

    def unmerge(self, number: int) -> Record[Customer]:
        """Take that back."""
        with self._writing():
            old = self._customer(number)
            self._part(old)
            return self._keep(ROOM, old, replace(old, status=ACTIVE), "status") if old.status == MERGED else old

    def _part(self, customer: Record[Customer]) -> None:
        end = end_of(ROOM, customer)
        for known in links.links(self.services.store, self.workspace, end):
            if (known.one, known.kind) == (end, INTO):
                links.unlink(self.services.store, self.workspace, known)

    def publish(self, customer: Record[Customer]) -> Record[Customer]:
        """What was known in a private conversation is known to all."""
        with self._writing():
            return self._keep(ROOM, customer, replace(customer, place=""), "edited")

    def _customer(self, number: int) -> Record[Customer]:
        found = self.record(ROOM, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        return found
