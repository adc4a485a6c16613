"""What people do with customers: which of them are one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.customers import store
from bot.customers.customer import ACTIVE, INTO, MERGED, ROOM, Customer
from bot.errors import UserError
from bot.links import store as links
from bot.links.store import Link
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room, tidy
from bot.records.store import lists, records
from bot.slack.auditing import audit
from bot.slack.visibility.audience import EVERYTHING
from bot.store.trail import Event
from bot.text.fold import fold
from bot.text.nearness import nearest

_NEAR = 2


def called(desk: RecordDesk, name: str, but: int = 0) -> Record[Customer] | None:
    """The customer of a name or alias, `but` for one by its number; of several the one that was changed last."""
    where = (desk.services.store, desk.workspace, ROOM, EVERYTHING)
    for marks in ({"title": name}, {"aliases": name}) if fold(name) else ():
        for found in lists.narrowed(*where, lists.Narrow(lists.ANY, marks=marks), 2):
            if found.number != but:
                return found
    return None


def near(desk: RecordDesk, name: str, but: int = 0) -> list[Record[Customer]]:
    """The customers that somebody sees who may be meant by a name, nearest first: mistyped, or with a word less."""
    said, known = fold(name), dict[str, int]()
    for field in ("aliases", "title"):
        known |= lists.values(desk.services.store, desk.workspace, ROOM, desk.audience, field)
    begun = [one for one in known if (said and f"{one} ".startswith(f"{said} ")) or f"{said} ".startswith(f"{one} ")]
    close, _ = nearest(said, list(known), _NEAR)
    numbers = dict.fromkeys(known[one] for one in (*close, *begun) if known[one] != but)
    found = records.several(desk.services.store, desk.workspace, ROOM, [*numbers][:_NEAR])
    return [one for one in found.values() if one.status != MERGED]


def tell_apart(desk: RecordDesk, old: Record[Customer] | None, new: Record[Customer], _: str) -> None:
    """A name or alias is one customer's. Raises UserError beside the field that has another's, if somebody sees whose;
    of those that were merged into it a customer may have the names."""
    before = {fold(name) for name in ROOM.names(old.content)} if old and not old.gone_at else set()
    for field, names in (("title", (new.content.title,)), ("aliases", new.content.aliases)):
        for name in names:
            other = called(desk, name, new.number) if fold(name) not in before and not new.gone_at else None
            if other is None or not desk.audience.sees(other.place, other.author):
                continue
            became = store.merged(desk.services.store, desk.workspace)
            if became.get(str(other.number)) != str(new.number):
                said = other.content.title
                raise UserError("customers-error-known", field=field, number=other.number, name=said)


CUSTOMERS: Room[Customer] = replace(ROOM, news=tell_apart)


def customer_of(desk: RecordDesk, name: str, place: str = "") -> Record[Customer]:
    """The customer of a name or alias, else a new one, who is known where they were named: in a private `place` to its
    members, until somebody names them elsewhere in public."""
    own = CustomerDesk(desk.services, desk.workspace, desk.user, seen_by=EVERYTHING)  # the delivery is what names them
    found = called(desk, name)
    if found is None:
        return own.add(ROOM, ROOM.of(title=name), place=place)
    return own.publish(found) if found.place and not place else found


def customers_of(desk: RecordDesk, names: Sequence[str]) -> dict[str, Record[Customer]]:
    """The same of several names in public, by name; together, since a file has thousands. Inside `store.write`."""
    own = CustomerDesk(desk.services, desk.workspace, desk.user, seen_by=EVERYTHING)
    keys = {name: fold(name) or name for name in names}
    known: dict[str, Record[Customer]] = {}
    for field in ("aliases", "title"):
        wanted = list(dict.fromkeys(keys.values()))
        known |= store.marked(desk.services.store, desk.workspace, field, wanted) if wanted else {}
    private = {found.number: found for found in known.values() if found.place}
    public = {number: own.publish(found) for number, found in private.items()}
    new: dict[str, str] = {}
    for name, key in keys.items():
        if key not in known:
            new.setdefault(key, name)
    known |= dict(zip(new, own.add_all(list(new.values())), strict=True))
    return {name: public.get(known[key].number, known[key]) for name, key in keys.items()}


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
            event = Event("customers.merged", self.user, str(number), after={"into": into})
            audit(self.services, self.workspace, event, place=old.place or target.place)
        return target

    def unmerge(self, number: int) -> Record[Customer]:
        """Take that back."""
        with self._writing():
            old = self._customer(number)
            self._part(old)
            if old.status != MERGED:
                return old
            audit(self.services, self.workspace, Event("customers.parted", self.user, str(number)), place=old.place)
            return self._keep(ROOM, old, replace(old, status=ACTIVE), "status")

    def _part(self, customer: Record[Customer]) -> None:
        end = end_of(ROOM, customer)
        for known in links.links(self.services.store, self.workspace, end):
            if (known.one, known.kind) == (end, INTO):
                links.unlink(self.services.store, self.workspace, known)

    def add_all(self, names: Sequence[str]) -> list[Record[Customer]]:
        """New customers, known to all, of whom nothing is known but their names."""
        with self._writing():
            kept, now = self.services.store, stamp(self.services.clock())
            first = records.next_number(kept, self.workspace, ROOM, len(names)) if names else 0
            new = [
                Record(first + n, tidy(ROOM, ROOM.of(title=name)), ACTIVE, self.user, now, self.user, now)
                for n, name in enumerate(names)
            ]
            records.put(kept, self.workspace, ROOM, new, "added")
        return new

    def publish(self, customer: Record[Customer]) -> Record[Customer]:
        """What was known in a private conversation is known to all."""
        with self._writing():
            return self._keep(ROOM, customer, replace(customer, place=""), "edited")

    def _customer(self, number: int) -> Record[Customer]:
        found = self.record(ROOM, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        return found
