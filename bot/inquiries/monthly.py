"""Questions that are asked anew each month: each month's are planned the day before it begins, and with them the next
month; so nothing is asked twice, and what stood still goes on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.clock import stamp
from bot.inquiries import brief, store
from bot.inquiries.inquiry import Inquiry
from bot.posts import NOWHERE, Delivery, Kind, Offer, Post
from bot.schedule.store import deliveries
from bot.services import Services
from bot.text import Translator

_AHEAD = timedelta(days=1)  # so that the month begins in the morning everywhere


def _next_month(day: date) -> date:
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1)


@dataclass(frozen=True)
class MonthlyRound:
    """Of a kind of question ("champions.gaps"): `asked` says who is asked about which item, by item, in a workspace; it
    is called before the transaction, and may ask Slack. The question of a month has that month as its slot, "2026-12";
    what was not answered of the month before is asked no more."""

    kind: str
    asked: Callable[[Services, str], Mapping[str, str]]

    @property
    def posts(self) -> dict[str, Kind]:
        """As `Feature.posts` has it."""
        return {self._wake: Kind(self.plan, self._title, report=False)}

    @property
    def _wake(self) -> str:
        return f"{self.kind}.month"

    def begin(self, services: Services, workspace: str) -> None:
        """Have the next month planned, once. Inside `store.write`."""
        self._offer(services, workspace, _next_month(services.clock().date()))

    def _offer(self, services: Services, workspace: str, first: date) -> None:
        at = datetime.combine(first, time(), UTC) - _AHEAD
        offer = Offer(self._wake, "", first.isoformat()[:7], NOWHERE)
        deliveries.offer(services.store, workspace, offer, stamp(max(at, services.clock())))

    def plan(self, services: Services, delivery: Delivery) -> Post | None:
        """Ask from the first of the month on, each in the morning of their own; late, from today."""
        workspace, kept, now = delivery.workspace, services.store, services.clock()
        if delivery.due_at > stamp(now):  # it is only looked at
            return None
        asked = self.asked(services, workspace)
        first = max(f"{delivery.period}-01", now.date().isoformat())
        coming = _next_month(date.fromisoformat(first))
        last = (coming - timedelta(days=1)).isoformat()
        with kept.write(workspace):
            for item, who in asked.items():
                if any(one.slot == first[:7] for one in store.about(kept, workspace, self.kind, item)):
                    continue
                store.withdraw(kept, workspace, self.kind, item)
                brief.ask(services, workspace, [Inquiry(self.kind, item, first[:7], who, first, last, stamp(now))])
            self._offer(services, workspace, coming)
        return None

    def _title(self, _: Services, t: Translator, __: str, ___: str) -> str:
        return t("inquiries-title")
