"""What is lost when the machine is, with Litestream beside a SQLite file: python -m bench.litestream.

A process saves row after row, with two milliseconds between them; both are killed at once, at another moment of
Litestream's second each time, and the file is deleted. `product-ops restore` then puts back what Litestream gives. A
folder on the same disk stands in the place of the bucket: what an upload takes comes on top.
"""

import argparse
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing, redirect_stdout
from dataclasses import dataclass
from io import StringIO
from pathlib import Path

from bench.table import aim, machine, spread, table
from bot import app
from bot.__main__ import main as product_ops
from bot.store import open_store
from tests.litestream import litestream

_BETWEEN = 0.002  # seconds
AIM = 1.5
_SPAN = 2.0  # seconds over which the kills are spread: Litestream looks at the file once a second


@dataclass(frozen=True)
class Loss:
    """One kill: rows that were acknowledged, those of them that are gone, and how many seconds before the kill the
    newest was acknowledged that is there."""

    acknowledged: int
    rows: int
    seconds: float


def save(url: str) -> None:
    """Save rows, with two milliseconds between them, until killed; say of each when it counted."""
    with open_store(url) as store:
        number = 0
        while True:
            number += 1
            with store.write("T1"):
                store.run(
                    "INSERT INTO seen (workspace, delivery, at) VALUES ('T1', :name, '2026-12-01')",
                    name=f"{number:09}",
                )
            os.write(1, f"{number} {time.monotonic()}\n".encode())
            time.sleep(_BETWEEN)


def kill(folder: Path, after: float, interval: str) -> Loss:
    """Kill both `after` seconds (after Litestream has had the file once), and put back what is there."""
    disk = folder / "disk"
    disk.mkdir()
    file, said = disk / "bot.db", folder / "acknowledged"
    os.environ["DATABASE_URL"] = url = f"sqlite:///{file}"
    with open_store(url) as store:
        app.migrate(store)
    with said.open("wb") as acknowledged:
        writer = subprocess.Popen(
            [sys.executable, "-m", "bench.litestream", "--save", url], stdout=acknowledged, process_group=0
        )
    try:
        with litestream(folder, file, writer.pid, interval) as replica:
            while not said.stat().st_size:
                time.sleep(_BETWEEN)
            replica.sync()
            time.sleep(after)
            os.killpg(writer.pid, signal.SIGKILL)
            killed = time.monotonic()
            replica.process.wait()
    finally:
        writer.kill()
        writer.wait()
    for path in disk.iterdir():
        path.rename(folder / f"lost-{path.name}")
    with redirect_stdout(StringIO()):
        if product_ops(["restore", str(replica.restore())]):
            raise SystemExit("what Litestream gave cannot be put back")
    return loss(file, said, killed)


def loss(file: Path, said: Path, killed: float) -> Loss:
    """What is missing. Raises SystemExit for a hole: a row that is missing though a later one is there."""
    with closing(sqlite3.connect(file)) as connection:
        kept = [int(name) for (name,) in connection.execute("SELECT delivery FROM seen ORDER BY delivery")]
    if kept != list(range(1, len(kept) + 1)):
        raise SystemExit("rows are missing between others that are there")
    lines = said.read_text(encoding="utf-8").splitlines()
    times = {int(number): float(at) for number, at in map(str.split, lines)}
    newest = max(number for number in times if number <= len(kept))
    return Loss(len(times), len(times) - newest, killed - times[newest])


def main() -> None:
    """Kill them a few times, and print what each cost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--quick", action="store_true", help="three kills")
    parser.add_argument("--interval", default="", help="another sync-interval than that of deploy/litestream/: 1s")
    parser.add_argument("--save", metavar="URL", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.save:
        save(options.save)
    kills, found = 3 if options.quick else options.kills, []
    for number in range(kills):
        with tempfile.TemporaryDirectory(prefix="bench-") as name:
            found.append(kill(Path(name), 1 + _SPAN * number / kills, options.interval))
    rows = [
        (f"{number}", f"{one.acknowledged:,}", f"{one.rows:,}", f"{one.seconds:.2f}")
        for number, one in enumerate(found, 1)
    ]
    print(f"{machine()}. Load average: {os.getloadavg()[0]:.1f}.\n")
    print(table(("kill", "rows acknowledged", "of them lost", "s lost"), rows))
    lost, rows_lost = [one.seconds for one in found], max(one.rows for one in found)
    print(f"{kills} kills: {spread(lost)} s lost, {rows_lost:,} rows at worst; nothing else is missing\n")
    print(aim(f"{max(lost):.2f} s lost at worst", max(lost) <= AIM, f"{AIM} s"))


if __name__ == "__main__":
    main()
