"""What people do with tickets, chosen ones of which become insights; and how long words are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.clock import ago
from bot.insights.desk import INSIGHTS
from bot.insights.insight import Insight
from bot.records.desk import RecordDesk
from bot.records.record import Record
from bot.records.store import records
from bot.services import Services
from bot.slack.choices import Choice
from bot.tickets import store
from bot.tickets.ticket import KeptTicket

MOST = 50  # tickets taken in at once
MONTHS = Choice("tickets.months", usual=13)
_AT_ONCE = 1_000  # tickets whose words are dropped in one transaction
_MONTH = timedelta(days=365) / 12


@dataclass(frozen=True)
class TicketDesk(RecordDesk):
    """Where one person takes tickets in."""

    def take(self, chosen: Sequence[tuple[str, str]], area: str) -> list[Record[Insight]]:
        """The insights of tickets by source and id, about an area: one that was taken in already is the insight that it
        was then, unless that was taken out. Tickets that are not there any more are left out. Raises UserErrors beside
        the area."""
        kept, own = self.services.store, RecordDesk(self.services, self.workspace, self.user, seen_by=self.audience)
        with self._writing():  # read one after the other: one may be chosen twice
            found = (store.get(kept, self.workspace, *key) for key in chosen[:MOST])
            return [self._insight(own, one, area) for one in found if one]

    def _insight(self, own: RecordDesk, one: KeptTicket, area: str) -> Record[Insight]:
        kept, ticket = self.services.store, one.ticket
        known = records.get(kept, self.workspace, INSIGHTS, one.insight) if one.insight else None
        if known and not known.gone_at:
            return known
        said = {"title": ticket.title, "area": area, "customer": ticket.customer, "verbatim": ticket.text}
        said |= {"source": "support", "occurred_on": ticket.created_at[:10]}
        made = own.add(INSIGHTS, INSIGHTS.of(**said, links=(ticket.url,) if ticket.url else ()))
        store.take(kept, self.workspace, ticket, made.number)
        return made


def drop_old(services: Services) -> None:
    """Drop the words of tickets that are older than the workspace keeps them."""
    for workspace in store.workspaces(services.store):
        before = ago(services.clock, seconds=(_MONTH * int(MONTHS.now(services, workspace))).total_seconds())
        while store.drop_words(services.store, workspace, before, _AT_ONCE) == _AT_ONCE:
            services.store.give_way(1)
