"""What people do with insights: whose they are, and what they say for or against."""

from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.errors import UserError
from bot.insights import customer, insight, store
from bot.insights.customer import ACTIVE, INTO, MERGED, Customer
from bot.insights.insight import LINKED, NEW, OF, STANCES, Insight
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.slack.visibility.audience import EVERYTHING
from bot.text.fold import fold

CUSTOMERS: Room[Customer] = customer.ROOM


def follow(desk: RecordDesk, old: Record[Insight] | None, new: Record[Insight], _: str) -> None:
    """Whose an insight is: a customer of that name or alias, else a new one."""
    if old is not None and old.content.customer == new.content.customer:
        return
    end, now, name = end_of(INSIGHTS, new), stamp(desk.services.clock()), new.content.customer
    store.unlink_all(desk.services.store, desk.workspace, end, OF)
    if name:
        whose = end_of(CUSTOMERS, called(desk, name) or _added(desk, name))
        links.link(desk.services.store, desk.workspace, Link(end, OF, whose, desk.user, now))


def called(desk: RecordDesk, name: str) -> Record[Customer] | None:
    """The customer of a name or alias; of several the one that was changed last."""
    where = (desk.services.store, desk.workspace, CUSTOMERS, EVERYTHING)
    alias = "-".join(fold(name).split())
    for marks in ({"title": name}, {"aliases": alias}):
        if found := lists.narrowed(*where, lists.Narrow(lists.ANY, marks=marks), 1):
            return found[0]
    return None


def _added(desk: RecordDesk, name: str) -> Record[Customer]:
    own = RecordDesk(desk.services, desk.workspace, desk.user)  # the delivery is the insight's
    return own.add(CUSTOMERS, CUSTOMERS.of(title=name))


INSIGHTS: Room[Insight] = replace(insight.ROOM, news=follow)


@dataclass(frozen=True)
class InsightDesk(RecordDesk):
    """Where one person says what insights are about, and which customers are one."""

    def say(self, number: int, end: LinkEnd, stance: str) -> Record[Insight]:
        """An insight speaks for or against a thing, whatever was said of it before. Raises UserError."""
        if stance not in STANCES:
            raise UserError("records-error-choice", field="stance")
        with self._writing():
            old, kept = self.record(INSIGHTS, number), self.services.store
            if old.gone_at:
                raise UserError("records-error-gone", number=number)
            one, now = end_of(INSIGHTS, old), stamp(self.services.clock())
            for known in links.links(kept, self.workspace, one):
                if known.other == end and known.kind in STANCES:
                    links.unlink(kept, self.workspace, known)
            links.link(kept, self.workspace, Link(one, stance, end, self.user, now))
            return self._keep(INSIGHTS, old, replace(old, status=LINKED), "status") if old.status == NEW else old

    def merge(self, number: int, into: int) -> Record[Customer]:
        """Two customers are one: what the first said counts as the second's. Raises UserError for a circle."""
        with self._writing():
            old, target, kept = self._customer(number), self._customer(into), self.services.store
            became = store.merged(kept, self.workspace)
            if became.get(str(into), str(into)) == str(number):
                raise UserError("customers-error-itself", field="into")
            now = stamp(self.services.clock())
            made = Link(end_of(CUSTOMERS, old), INTO, end_of(CUSTOMERS, target), self.user, now)
            links.link(kept, self.workspace, made)
            self._keep(CUSTOMERS, old, replace(old, status=MERGED), "status", f"#{into} {target.content.title}")
        return target

    def _customer(self, number: int) -> Record[Customer]:
        """A customer that is there: anybody says which are one, since anybody undoes it."""
        found = self.record(CUSTOMERS, number)
        if found.gone_at:
            raise UserError("records-error-gone", number=number)
        return found

    def unmerge(self, number: int) -> Record[Customer]:
        """Take that back."""
        with self._writing():
            old = self._customer(number)
            store.unlink_all(self.services.store, self.workspace, end_of(CUSTOMERS, old), INTO)
            return self._keep(CUSTOMERS, old, replace(old, status=ACTIVE), "status") if old.status == MERGED else old
