"""What help and a start cost, beside a Python that does nothing: python -m bench.start.

`help` is `product-ops --help`; a start lasts from the command to the first answered command, on an empty database and
on one that is up to date. Bytecode is kept, as an installation keeps it. The kinds take turns, so that noise meets all
of them; figures are the best of rounds: what other work on the machine adds is none of the bot's.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from socket import socket

from bench.store_door import postgres_url
from bench.table import aim, table
from bot.check import MANIFEST
from sandbox import DEMO, Sandbox

BARE, HELP = "python -c pass", "product-ops --help"
HELP_AIM, START_AIM = 0.35, 1.5
_ASKER, _CHANNEL = "U0OLIVER", "C0GENERAL"

Job = Callable[[], float]


def timed(folder: Path, *arguments: str) -> float:
    """Seconds a Python takes over some arguments."""
    began = time.monotonic()
    subprocess.run([sys.executable, *arguments], env=_environment(folder), stdout=subprocess.DEVNULL, check=True)
    return time.monotonic() - began


def start(folder: Path, url: str, transport: str) -> float:
    """Seconds from `product-ops run` to the first answered command."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=60) as slack, socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
        free.close()
        own = {"SLACK_APP_TOKEN": slack.app_token} if transport == "Socket Mode" else {"PORT": port}
        if transport == "HTTP":
            slack.deliver_to(f"http://127.0.0.1:{port}/slack/events")
        secrets = {"SLACK_BOT_TOKEN": slack.bot_token, "SLACK_SIGNING_SECRET": slack.signing_secret}
        settings = {**secrets, "SLACK_API_URL": slack.api_url, "DATABASE_URL": url, **own}
        began = time.monotonic()
        with _running(folder, settings):
            slack.wait_for_bot()
            slack.person(_ASKER).command("/glossary", "MVP", channel=_CHANNEL)
            return time.monotonic() - began


@contextmanager
def _running(folder: Path, settings: Mapping[str, str]) -> Iterator[None]:
    with (folder / "log.txt").open("wb") as log:
        command = [sys.executable, "-m", "bot", "run"]
        process = subprocess.Popen(command, env={**_environment(folder), **settings}, stdout=log, stderr=log)
        try:
            yield
        finally:
            process.terminate()
            process.wait()


def _environment(folder: Path) -> dict[str, str]:
    own = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "PYTHONDONT"))}
    return {**own, "PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONPATH": os.getcwd()}


def main() -> None:
    """Measure, and print the table and the aims."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name, postgres_url(Path(name)) as server:
        folder, urls = Path(name), {"SQLite": f"sqlite:///{name}/store.db", "PostgreSQL": server}
        jobs: dict[str, Job] = {
            BARE: partial(timed, folder, "-c", "pass"),
            HELP: partial(timed, folder, "-m", "bot", "--help"),
        }
        for engine, url in urls.items():
            for transport in ("HTTP", "Socket Mode"):
                jobs[f"start to first answer, {transport}, {engine}"] = partial(start, folder, url, transport)
        found: dict[str, list[float]] = {what: [job()] for what, job in jobs.items()}  # the first fills the database
        for _ in range(3 if options.quick else 8):
            for what, job in jobs.items():
                found[what].append(job())
    best = {what: min(seconds[1:]) for what, seconds in found.items()}
    rows = [(w, f"{best[w]:.2f}", f"{found[w][0]:.2f}", f"{best[w] / best[BARE]:.0f}") for w in jobs]
    print(table(("what", "s, best", "s, the first time", "x a Python that does nothing"), rows))
    print(aim(f"help in {best[HELP]:.2f} s", best[HELP] <= HELP_AIM, f"{HELP_AIM} s"))
    slowest = max(seconds for what, seconds in best.items() if what.startswith("start"))
    print(aim(f"the first answer after {slowest:.2f} s at most", slowest <= START_AIM, f"{START_AIM} s"))


if __name__ == "__main__":
    main()
