"""Who is asked what becomes of a record before its deadline: its owner; where it has none, or they left, whoever stands
in and the product-ops managers. Once a day all is looked at: deadlines roll on, and owners leave."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.clock import stamp
from bot.countdowns import store
from bot.inquiries import brief
from bot.inquiries.inquiry import Inquiry
from bot.records.record import Record, Room
from bot.records.store import lists, records
from bot.services import Services
from bot.slack.permissions import PRODUCT_OPS_MANAGER, holders
from bot.slack.visibility.audience import EVERYTHING
from bot.transitions import Transition


@dataclass(frozen=True, slots=True)
class AskingDays:
    """People are asked on the day `first` and on those `again`; it is overdue after `on`. `slot` tells it from others
    of the same record."""

    slot: str
    on: date
    first: date
    again: Sequence[date]


@dataclass(frozen=True)
class Countdown:
    """Of a room whose records have an `owner` and a `backup`: `kind` is what is asked, `deadline` which one a record
    has on a day, None where nobody is asked; `table` keeps when it was looked at."""

    room: Room[Any]
    kind: str
    table: str
    deadline: Callable[[Services, str, Record[Any], date], AskingDays | None]

    def people(self, services: Services, workspace: str, content: Any) -> list[str]:
        """Who is asked."""
        others = (content.backup, *holders(services, workspace, PRODUCT_OPS_MANAGER))
        return services.people.present(workspace, [content.owner]) or services.people.present(workspace, others)

    def watch(self, services: Services, workspace: str, record: Record[Any]) -> None:
        """Have those asked who are to be, and nobody else. Inside `store.write`."""
        now, item, wanted = services.clock(), str(record.number), list[Inquiry]()
        if not record.gone_at and (one := self.deadline(services, workspace, record, now.date())):
            again = ",".join(day.isoformat() for day in one.again if day > one.first)
            when = (one.first.isoformat(), one.on.isoformat(), stamp(now), again)
            people = self.people(services, workspace, record.content)
            wanted = [Inquiry(self.kind, item, f"{one.slot}/{who}", who, *when) for who in people]
        brief.ask_instead(services, workspace, [self.kind], item, wanted, late=True)

    def follow(self, services: Services, workspace: str, transition: Transition) -> None:
        """A record was changed: who is asked about it may be, too. Of what a file brings they are on the next look."""
        day = "" if transition.by_file else services.clock().date().isoformat()
        store.mark(services.store, self.table, workspace, day)
        record = records.get(services.store, workspace, self.room, int(transition.end.item))
        if record and not transition.by_file:
            self.watch(services, workspace, record)

    def look(self, services: Services) -> None:
        """Look at every deadline, once a day. A chore."""
        today = services.clock().date().isoformat()
        for workspace in store.due(services.store, self.table, today):
            with services.store.write(workspace):
                for record in lists.everything(services.store, workspace, self.room, EVERYTHING):
                    self.watch(services, workspace, record)
                store.mark(services.store, self.table, workspace, today)
