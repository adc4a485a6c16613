"""What metrics, references and spans cost, beside the same bot without them: python -m bench.watched.

Two bots run as they are deployed, under waitress in a process of their own on a SQLite file, one of them with nothing
counted; requests take turns, a block to each in every round. The figures are the processor time that the server spent
on a request, in its best round: other work on the machine only adds to it. Then the memory of a process that does
nothing yet.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, nullcontext
from pathlib import Path
from statistics import median
from typing import Any
from unittest.mock import patch

import bench.server
from bench.load import Ask, Client
from bench.process import Program, serving
from bench.requests import prepare
from bench.server import SECRET
from bench.stub import slack
from bench.table import Row, aim, table
from bench.terms import glossary
from bot.app import Bot, build
from bot.slack.access import EVERYBODY, Permission
from bot.slack.http import PATH
from bot.slack.listen import Listener
from bot.slack.request import Answer

BLOCK = 400
BLOCK_SECONDS = 2.0
AIM = 1.03
NOTHING = "/nothing"
# What the libraries take on top of what the bot imports anyway.
_IDLE = """
import gc
import slack_bolt, waitress, httpx, sqlite_utils, psycopg_pool, yaml, babel
import wsgiref.simple_server, http.server, ssl, platform
def held():
    gc.collect()
    return int(open("/proc/self/statm").read().split()[1]) * 4096
before = held()
import bot.telemetry.calls, bot.telemetry.front, structlog.processors, structlog.stdlib
print(held() - before)
"""


class _Unwatched:
    """An interaction of which nothing is counted."""

    def __init__(self, *_: str) -> None:
        """Nothing."""

    def end(self, *_: str) -> None:
        """Nothing."""


@contextmanager
def unwatched() -> Iterator[None]:
    """Nothing is counted, named or traced."""
    nothing = nullcontext("")
    with (
        patch("bot.slack.listen.Interaction", _Unwatched),
        patch("bot.slack.listen.bound", lambda *_, **__: nothing),
        patch("bot.slack.listen.new_reference", str),
        patch("bot.slack.listen.span", lambda *_, **__: nothing),
        patch("bot.slack.deferred.DeferredWork.acknowledges", lambda *_: None),
        patch("bot.store.door.Store._took", lambda *_: None),
        patch("bot.store.door.Store._waited_turn", lambda *_: None),
        patch("bot.store.door.span", lambda *_, **__: nothing),
    ):
        yield


def serve(manner: str, url: str, api: str) -> None:
    """One of the two bots, with a command that does nothing."""

    def with_nothing(*given: Any) -> Bot:
        bot = build(*given)
        bot.listeners.registered["command", NOTHING] = Listener(lambda _: Answer(), Permission("", EVERYBODY), "bench")
        bot.listeners.names.add(NOTHING, ())
        return bot

    with patch("bench.server.build", with_nothing), unwatched() if manner == "bare" else nullcontext():
        bench.server.main(url, api)


def measure(programs: dict[str, Program], asks: list[Ask], rounds: int) -> dict[str, float]:
    """Microseconds of the processor for a request, of each bot."""
    spent: dict[str, list[float]] = {name: [] for name in programs}
    with ExitStack() as stack:
        clients = {
            name: stack.enter_context(closing(Client(one.port, 1, PATH, SECRET))) for name, one in programs.items()
        }
        for number in range(rounds + 1):  # the first to warm up
            for name in list(programs) if number % 2 else reversed(list(programs)):
                before = programs[name].cpu_seconds()
                timing = clients[name].run(asks, BLOCK_SECONDS)
                if number:
                    spent[name].append((programs[name].cpu_seconds() - before) / len(timing.times) * 1e6)
    # What a thread has had is gone with it: a round in which one ended says too little.
    return {name: min(one for one in figures if one > median(figures) / 2) for name, figures in spent.items()}


def idle_bytes() -> int:
    """The memory that watching takes in a process that does nothing yet."""
    return int(subprocess.run([sys.executable, "-c", _IDLE], stdout=subprocess.PIPE, text=True, check=True).stdout)


def main() -> None:
    """Print the table, and whether the aims are met."""
    parser = argparse.ArgumentParser(prog="python -m bench.watched", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds")
    parser.add_argument("--serve", nargs=3, metavar=("MANNER", "URL", "API"), help="be one of the two bots")
    options = parser.parse_args()
    if options.serve:
        serve(*options.serve)
        return
    rounds = 10 if options.quick else 40
    meanings = [one for one in glossary(1_000) if one.term.isalpha() and one.term != "ALL"][:BLOCK]
    hits = [Ask("/glossary", one.term, one.id.encode()) for one in meanings]
    rows: list[Row] = []
    ratios: dict[str, float] = {}
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-")))
        api = stack.enter_context(slack())
        programs: dict[str, Program] = {}
        for manner in ("watched", "bare"):
            url = f"sqlite:///{folder}/{manner}.db"
            prepare(url, glossary(1_000))
            command = [sys.executable, "-m", "bench.watched", "--serve", manner, url, api]
            programs[manner] = stack.enter_context(serving(command, folder / f"{manner}.log"))
        for name, asks in (("exact hit", hits), ("no-op", [Ask(NOTHING, "", b"")] * BLOCK)):
            spent = measure(programs, asks, rounds)
            ratios[name] = spent["watched"] / spent["bare"]
            rows.append([name, f"{spent['watched']:.0f}", f"{spent['bare']:.0f}", f"{ratios[name]:.3f}"])
    print(f"The best of {rounds} rounds of {BLOCK} requests, in microseconds; load average {os.getloadavg()[0]:.1f}.\n")
    print(table(["request", "with", "without", "ratio"], rows))
    print(aim(f"an exact hit: {ratios['exact hit']:.3f} x", ratios["exact hit"] <= AIM, f"at most {AIM}"))
    more = idle_bytes() / 1e6
    print(aim(f"memory of an idle process: {more:+.1f} MB", more < 5, "under 5 MB more"))


if __name__ == "__main__":
    main()
