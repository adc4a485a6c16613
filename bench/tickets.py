"""The trends of 100,000 tickets of ten weeks in forty areas, on both engines, beside reading one ticket."""

import random
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bench.records import milliseconds
from bench.store_door import postgres_url
from bot import app
from bot.clock import stamp
from bot.periods import end, start, step
from bot.store import Store, open_store
from bot.tickets import store as tickets
from bot.tickets.ticket import Ticket
from bot.tickets.trend import BEFORE, TicketWeek, report

_TICKETS, _AREAS, _PART = 100_000, 40, 5_000
_WORKSPACE, _ZONE, _TOLD = "T0BENCH", "Europe/Paris", "2026-W47"
_WEEKS = [step("week", _TOLD, n) for n in range(-BEFORE, 2)]
_SPANS = [TicketWeek(one, stamp(start("week", one, _ZONE)), stamp(end("week", one, _ZONE))) for one in _WEEKS]


def _fill(store: Store) -> None:
    chance, first = random.Random(1), datetime.fromisoformat(_SPANS[0].since)  # the same in each run
    seconds = int((datetime.fromisoformat(_SPANS[-1].until) - first).total_seconds())
    for begin in range(0, _TICKETS, _PART):
        some = [
            Ticket(
                chance.choice(("zendesk", "intercom")),
                str(n),
                f"Ticket {n}",
                f"Area {int(chance.triangular(0, _AREAS, 0))}",
                stamp(first.astimezone(UTC) + timedelta(seconds=chance.randrange(seconds))),
                "It broke again. " * 10,
                f"Customer {n % 1000}",
            )
            for n in range(begin, begin + _PART)
        ]
        with store.write(_WORKSPACE):
            tickets.put(store, _WORKSPACE, some)
    store.analyze()


def _trends(store: Store) -> None:
    counts = tickets.counts(store, _WORKSPACE, _SPANS)
    names = tickets.names(store, _WORKSPACE, sorted({area for area, _ in counts}))
    made = report(_SPANS, counts, names, tickets.sources(store, _WORKSPACE))
    assert sum(counts.values()) == _TICKETS
    assert len(made.areas) == _AREAS


def main() -> None:
    """Print a line an engine."""
    with tempfile.TemporaryDirectory() as folder, postgres_url(Path(folder)) as postgres:
        for name, url in (("SQLite", f"sqlite:///{Path(folder) / 'bench.db'}"), ("PostgreSQL", postgres)):
            with open_store(url) as store:
                app.migrate(store)
                _fill(store)
                one = milliseconds(lambda: tickets.of_area(store, _WORKSPACE, "area 7", 1))
                fresh = milliseconds(lambda: _trends(store))
                if store.engine == "postgresql":  # which autovacuum does by itself, minutes after so many rows came
                    store.run("VACUUM ticket")
                trends = milliseconds(lambda: _trends(store))
                page = milliseconds(lambda: tickets.of_area(store, _WORKSPACE, "area 0", 6, 600))
                print(
                    f"{name}: trends of {_TICKETS:,} tickets {trends:.0f} ms, {trends / one:,.0f} x reading one "
                    f"({one:.2f} ms), just written {fresh:.0f} ms; a page of the largest area {page:.1f} ms"
                )


if __name__ == "__main__":
    main()
