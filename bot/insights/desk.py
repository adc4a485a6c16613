"""What people do with insights: whose they are, and what they say for or against."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.clock import stamp
from bot.customers.customer import OF
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.desk import customer_of, customers_of
from bot.errors import UserError
from bot.insights import insight
from bot.insights.insight import LINKED, NEW, STANCES, Insight
from bot.links import store as links
from bot.links.store import Link, LinkEnd
from bot.records.desk import RecordDesk, end_of
from bot.records.record import Record, Room
from bot.records.store import lists
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text.fold import fold
from bot.transitions import Transition, announce


def follow(desk: RecordDesk, old: Record[Insight] | None, new: Record[Insight], _: str) -> None:
    """Whose an insight is: a customer of that name or alias, else a new one."""
    if old is not None and old.content.customer == new.content.customer:
        return
    end, now, kept = end_of(INSIGHTS, new), stamp(desk.services.clock()), desk.services.store
    for known in links.links(kept, desk.workspace, end) if old else ():
        if known.kind == OF:
            links.unlink(kept, desk.workspace, known)
    if name := new.content.customer:
        whose = end_of(CUSTOMERS, customer_of(desk, name, new.place))
        links.link(kept, desk.workspace, Link(end, OF, whose, desk.user, now))


def follow_all(desk: RecordDesk, new: Sequence[Record[Insight]]) -> None:
    """The same of new insights that everybody sees."""
    named = [one for one in new if one.content.customer]
    whose = customers_of(desk, [one.content.customer for one in named])
    ends = [(end_of(INSIGHTS, one), end_of(CUSTOMERS, whose[one.content.customer])) for one in named]
    now = stamp(desk.services.clock())
    links.link_all(desk.services.store, desk.workspace, [Link(one, OF, other, desk.user, now) for one, other in ends])


def spelled(desk: RecordDesk, content: Insight) -> Insight:
    """An area is written as it was first, however it is typed, so that areas do not fray."""
    where = (desk.services.store, desk.workspace, INSIGHTS, desk.audience)
    known = lists.spelt(*where, "area")
    return replace(content, area=known.get(fold(content.area), content.area))


def heard_of(store: Store, workspace: str, readers: Audience, topic: str) -> tuple[lists.Narrow, str]:
    """Which insights are of a topic: those of an area of that name, else those whose words have it, which come second;
    of none all."""
    of_area = lists.Narrow(marks={"area": topic})
    if topic and not lists.narrowed(store, workspace, INSIGHTS, readers, of_area, 1):
        return lists.Narrow(), topic
    return of_area if topic else lists.Narrow(), ""


INSIGHTS: Room[Insight] = replace(insight.ROOM, news=follow, bulk_news=follow_all, completed=spelled)


@dataclass(frozen=True)
class InsightDesk(RecordDesk):
    """Where one person says what insights are about."""

    def say(self, number: int, end: LinkEnd, stance: str) -> Record[Insight]:
        """An insight speaks for or against a thing, whatever was said of it before. Raises UserError."""
        if stance not in STANCES:
            raise UserError("records-error-choice", field="stance")
        with self._writing():
            old, kept = self.record(INSIGHTS, number), self.services.store
            if old.gone_at:
                raise UserError("records-error-gone", number=number)
            if old.status in INSIGHTS.closed:
                raise UserError("insights-error-closed-link", field="idea", number=number)
            one, now = end_of(INSIGHTS, old), stamp(self.services.clock())
            for known in links.links(kept, self.workspace, one):
                if known.other == end and known.kind in STANCES:
                    links.unlink(kept, self.workspace, known)
            links.link(kept, self.workspace, Link(one, stance, end, self.user, now))
            announce(self.services, self.workspace, Transition(one, "", stance, end))
            return self._keep(INSIGHTS, old, replace(old, status=LINKED), "status") if old.status == NEW else old
