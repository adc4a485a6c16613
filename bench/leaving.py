"""Forgetting a person and purging a workspace, on both engines: python -m bench.leaving.

In the glossary of a workspace each of forty people wrote and owns meanings; one of them is forgotten, then the
workspace is purged. Others wait that long to write. The figures are seconds of one run; the last column is how much
longer the larger glossary takes.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.search import stores
from bench.store_door import postgres_url
from bench.table import table
from bench.terms import PEOPLE, WORKSPACE, fill, glossary
from bot.app import people
from bot.installations.store import ending
from bot.store import Store
from bot.store.personal import forget
from bot.store.traces import traces
from bot.store.workspaces import holdings

SIZES = (4_000, 40_000)


def seconds(what: Callable[[], object]) -> float:
    """How long it takes, once: the second time there is nothing left to do."""
    began = time.perf_counter()
    what()
    return time.perf_counter() - began


def measured(store: Store, size: int) -> dict[str, float]:
    """What is done to a glossary of `size` meanings, and how long it takes; how many rows there were."""
    fill(store, glossary(size))
    rows = sum(holdings(store, WORKSPACE).values())
    found = {
        "forget --dry-run": seconds(lambda: list(traces(store, WORKSPACE, PEOPLE[0], people()))),
        "forget": seconds(lambda: forget(store, WORKSPACE, PEOPLE[0], people())),
        "purge --dry-run": seconds(lambda: holdings(store, WORKSPACE)),
        "purge": seconds(lambda: ending.end(store, WORKSPACE)),
    }
    if left := holdings(store, WORKSPACE):
        raise SystemExit(f"rows are left: {left}")
    return {"rows": rows, **found}


def main() -> None:
    """Print a line for each command and engine, a column for each size."""
    parser = argparse.ArgumentParser(prog="python -m bench.leaving", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="smaller glossaries")
    sizes = [size // 10 for size in SIZES] if parser.parse_args().quick else SIZES
    found: dict[str, list[dict[str, float]]] = {"SQLite": [], "PostgreSQL": []}
    with tempfile.TemporaryDirectory(prefix="bench-") as name, postgres_url(Path(name)) as server:
        for size in sizes:
            with stores(Path(name), server, size) as both:
                for store, each in zip(both, found.values(), strict=True):
                    each.append(measured(store, size))
    few, many = (f"{one['rows']:,.0f} rows" for one in found["SQLite"])
    lines = [
        [what, engine, f"{less[what]:.2f}", f"{more[what]:.2f}", f"{more[what] / less[what]:.1f}"]
        for engine, (less, more) in found.items()
        for what in less
        if what != "rows"
    ]
    print(table(["command", "on", few, many, "x"], lines))


if __name__ == "__main__":
    main()
