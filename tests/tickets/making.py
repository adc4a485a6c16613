"""Tickets of no company."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.clock import stamp
from bot.services import Services
from bot.store import Store
from bot.tickets import store as tickets
from bot.tickets.ticket import Ticket
from tests.shelves import HERE

TOLD = datetime(2026, 11, 16, tzinfo=UTC)  # a Monday, of the last week that is over
NEXT = stamp(TOLD + timedelta(weeks=1))


def put(shelf: Store, *some: Ticket, workspace: str = HERE) -> None:
    """Keep tickets."""
    with shelf.write(workspace):
        tickets.put(shelf, workspace, some)


def pulled(
    shelf: Store, source: str = "zendesk", until: str = NEXT, *, complete: bool = True, workspace: str = HERE
) -> None:
    """A source was read up to a moment."""
    with shelf.write(workspace):
        tickets.save_pull(shelf, workspace, source, until, complete, until)


def came(
    services: Services,
    series: Mapping[str, Sequence[int]],
    source: str = "zendesk",
    until: str = NEXT,
    workspace: str = HERE,
) -> None:
    """So many tickets an area in each week, from eight weeks before the last that is over on; and how far that was
    read."""
    some = [
        Ticket(
            source, f"{area}-{week}-{n}", f"{area or 'Nothing'} broke {n}", area, stamp(_at(week, n)), "Help!", "Acme"
        )
        for area, counts in series.items()
        for week, count in enumerate(counts, -8)
        for n in range(count)
    ]
    put(services.store, *some, workspace=workspace)
    pulled(services.store, source, until, workspace=workspace)


def _at(week: int, n: int) -> datetime:
    return TOLD + timedelta(weeks=week, hours=n)
