"""Reading what people ask where a glossary has 100,000 terms: python -m bench.asking.

The least of many, in milliseconds, and as a ratio to a glossary of 1,000: one pass over the words of a message,
whatever is known. A mistyped term is looked for among all keys, which are in memory after the first.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bench.table import table
from bench.terms import WORKSPACE, fill, glossary
from bot import app
from bot.asking.rooms import Rooms
from bot.config import Config
from bot.features import FEATURES
from bot.slack.questions import Asker
from bot.slack.request import Request
from bot.slack.visibility.audience import EVERYTHING
from bot.store import open_store

SIZES = (1_000, 100_000)
ROUNDS = 15
ASKED = {
    "a long unknown one": "hi! what does active user activation mean, please?",
    "a short unknown one": "what is a zyxomat?",
    "a mistyped one": "what is retenttion",
    "three questions": "what is retention? who owns churn, and what moved this week?",
    "a statement": "our retention meeting moved to 3pm, see you there",
    "a page of text": "We talked about retention and the funnel, then about what to do next with the checkout. " * 20,
}


@contextmanager
def rooms_of(folder: Path, size: int) -> Iterator[Rooms]:
    """The rooms over a glossary of so many terms."""
    store = open_store(f"sqlite:///{folder}/{size}.db")
    app.migrate(store)
    fill(store, glossary(size))
    made = app.services(Config(database_url=f"sqlite:///{folder}/{size}.db"), store)
    made.answers[:] = [feature.answers for feature in FEATURES if feature.answers]
    yield Rooms(Asker(Request(made, WORKSPACE, "", {}), EVERYTHING))
    for close in (made.executor.shutdown, made.flights.close, made.asking.close, made.tools.http.close, store.close):
        close()


def milliseconds(rooms: Rooms, text: str) -> float:
    """What reading takes at least."""
    times = []
    for _ in range(ROUNDS):
        began = time.perf_counter()
        rooms.read(text)
        times.append(time.perf_counter() - began)
    return min(times) * 1e3


def main() -> None:
    """Print a line for each way of asking."""
    parser = argparse.ArgumentParser(prog="python -m bench.asking", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="a tenth of the larger glossary")
    sizes = (SIZES[0], SIZES[1] // 10) if parser.parse_args().quick else SIZES
    rows = [[what] for what in ASKED]
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        for size in sizes:
            with rooms_of(Path(name), size) as rooms:
                for row, text in zip(rows, ASKED.values(), strict=True):
                    row.append(f"{milliseconds(rooms, text):.2f}")
    for row in rows:
        row.append(f"{float(row[2]) / float(row[1]):.1f}")
    print(table(["asked", *(f"{size:,} terms" for size in sizes), "ratio"], rows))


if __name__ == "__main__":
    main()
