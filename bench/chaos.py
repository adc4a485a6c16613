"""Two replicas killed, stopped, cut off, out of room, with clocks that are off, and a database that fails over:
python -m bench.chaos.

The tests' own harness (tests/proof/processes.py) at fifty times their size: 10,000 deliveries over 200 workspaces on
each engine, against a Slack of which three posts in ten go wrong. Then a tenth of them on two PostgreSQL servers under
Patroni, of which the one that leads is killed half way. The auditor compares the channels with the ledger. Ends with 1
where anything is there twice, or lost.
"""

import argparse
import logging
import sys
import tempfile
from pathlib import Path

from bench.schedule import databases
from bench.table import aim, machine
from tests.proof.processes import Result, run
from tests.servers import Cluster, patroni

MANY, WORKSPACES = 10_000, 200
PACE = 30  # deliveries that fall due in a second
_TTL, _LOOP = 20, 5  # seconds, of Patroni


def on_engines(many: int, workspaces: int) -> dict[str, Result]:
    """What came of it on each engine."""
    found = {}
    with databases() as urls, tempfile.TemporaryDirectory() as folder:
        for seed, (engine, url) in enumerate(urls.items(), start=100):
            where = Path(folder)
            found[engine] = run(
                url, where, many, seed, workspaces=workspaces, spread=many / PACE, patience=many / 5 + 120
            )
    return found


def in_failover(many: int, workspaces: int) -> Result:
    """What came of it where the database that leads is killed, after half of them."""
    killed: list[str] = []

    def kill(cluster: Cluster, done: int) -> None:
        if done >= many / 2 and not killed:
            killed.append("leader")
            cluster.leader().kill()

    with patroni(_TTL, _LOOP) as cluster, tempfile.TemporaryDirectory() as folder:
        result = run(
            cluster.url,
            Path(folder),
            many,
            102,
            workspaces=workspaces,
            spread=many / PACE,
            patience=many / 5 + 240,
            rough=False,
            meanwhile=lambda done: kill(cluster, done),
        )
    assert killed
    return result


def report(found: dict[str, Result]) -> bool:
    """Print what came of each; whether nothing is there twice or lost."""
    for name, result in found.items():
        print(aim(f"{name}: {result}", not result.verdict.faults, "0 twice, 0 lost"), flush=True)
        for fault in result.verdict.faults[:20]:
            print(f"  - {fault}")
    return not any(result.verdict.faults for result in found.values())


def main() -> None:
    """Print the verdicts."""
    parser = argparse.ArgumentParser(prog="python -m bench.chaos", description=__doc__)
    parser.add_argument("--many", type=int, default=MANY, help="deliveries on each engine")
    parser.add_argument("--workspaces", type=int, default=WORKSPACES)
    parser.add_argument("--no-failover", action="store_true", help="without Patroni")
    options = parser.parse_args()
    logging.getLogger().setLevel(logging.CRITICAL)
    logging.getLogger("psycopg").setLevel(logging.CRITICAL)  # it tells each attempt to connect
    print(f"{machine()}; {options.many:,} deliveries over {options.workspaces} workspaces on each engine.\n")
    well = report(on_engines(options.many, options.workspaces))
    if not options.no_failover:
        well = report({"PostgreSQL, failing over": in_failover(options.many // 10, options.workspaces)}) and well
    sys.exit(not well)


if __name__ == "__main__":
    main()
