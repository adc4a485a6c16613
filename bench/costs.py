"""What one request of each kind costs, by processor time: python -m bench.costs.

One replica in this process, on PostgreSQL, whose front is called as the server calls it, one request after another;
Slack is another process. The figures: the processor time of the thread that answers, that of all threads of the
replica with what it does after the answer, and that of the database; how often the database and Slack are asked. The
kinds are those of bench.many, weighed as there in the last line. With `--profile KIND` Python's profiler says where
the time goes.
"""

import argparse
import io
import logging
import multiprocessing
import random
import signal
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

from bench.load import Ask, request
from bench.many import Obliging, kinds, prepare
from bench.server import SECRET
from bench.store_door import database_seconds, postgres_url
from bench.table import aim, machine, table
from bot import logs
from bot.app import Bot, build
from bot.config import Config
from bot.slack.http import PATH, Front
from bot.slack.limits import SlackClient
from bot.store.connection import PostgresConnection
from bot.workers import Workers
from tests.proof.front import fronted

WORKSPACES = 10
TIMES, WARM = 200, 60
WARM_TERMS = 1200  # of 600: answers to terms are kept
AIM = 2.0  # milliseconds
_SETTLE_SECONDS = 30


@dataclass(frozen=True)
class Cost:
    """Of a request: milliseconds of the thread that answers, of the replica, of the database; questions to the
    database and to Slack."""

    answer: float
    replica: float
    database: float
    trips: float
    calls: float


def _be_slack(workspaces: list[str], said: Connection) -> None:
    with fronted(Obliging(workspaces)) as front:
        said.send(front.port)
        said.recv()


@contextmanager
def slack(workspaces: list[str]) -> Iterator[str]:
    """Slack in a process of its own: the address of its API."""
    ours, theirs = multiprocessing.Pipe()
    process = multiprocessing.get_context("spawn").Process(target=_be_slack, args=(workspaces, theirs), daemon=True)
    process.start()
    yield f"http://127.0.0.1:{ours.recv()}/api/"
    ours.send("")
    process.join()


class Counted:
    """How often this process has asked the database, and Slack which method."""

    def __init__(self, stack: ExitStack) -> None:
        self.trips: Counter[str] = Counter()
        self.calls: Counter[str] = Counter()
        waits, sends = PostgresConnection.wait, SlackClient._send

        def wait(connection: PostgresConnection, *given: Any, **more: Any) -> Any:
            self.trips["wait"] += 1
            return waits(connection, *given, **more)

        def send(client: SlackClient, method: str, *given: Any) -> Any:
            self.calls[method] += 1
            return sends(client, method, *given)

        stack.enter_context(patch.object(PostgresConnection, "wait", wait))
        stack.enter_context(patch.object(SlackClient, "_send", send))


def asks(front: Front, ask: Ask) -> float:
    """Have it answered, and the rest begun; the processor time of this thread, in seconds."""
    head, _, body = request(ask, PATH, SECRET).partition(b"\r\n\r\n")
    headers = dict(line.split(": ", 1) for line in head.decode().split("\r\n")[1:])
    environ: dict[str, Any] = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in headers.items()}
    environ |= {"REQUEST_METHOD": "POST", "PATH_INFO": PATH, "QUERY_STRING": "", "wsgi.input": io.BytesIO(body)}
    environ |= {"CONTENT_TYPE": headers["Content-Type"], "CONTENT_LENGTH": headers["Content-Length"]}
    said: list[str] = []

    def start(status: str, _: Any, __: Any = None) -> Callable[[bytes], object]:
        said.append(status)
        return len

    began = time.thread_time()
    answer = front(environ, start)
    b"".join(answer)
    took = time.thread_time() - began
    getattr(answer, "close", lambda: None)()
    if not said[0].startswith("200"):
        raise SystemExit(f"{ask.command or ask.text}: {said[0]}")
    return took


def settle(bot: Bot) -> None:
    """Wait until what was left for after the answers is done."""
    rest(bot)
    bot.services.store.settle(_SETTLE_SECONDS)


def rest(bot: Bot) -> None:
    """Wait until nobody works."""
    workers, ends = bot.services.executor, time.monotonic() + _SETTLE_SECONDS
    while isinstance(workers, Workers) and workers.busy and time.monotonic() < ends:
        time.sleep(0.002)


def measure(
    bot: Bot, front: Front, make: Callable[[str], Ask], times: int, counted: Counted, database: Callable[[], float]
) -> Cost:
    """What one of a kind costs, by so many."""
    workspaces = [f"T{number:06d}" for number in range(WORKSPACES)]
    made = [make(workspaces[number % WORKSPACES]) for number in range(times)]
    settle(bot)
    trips, calls = counted.trips.total(), counted.calls.total()
    before, began = database(), time.process_time()
    answering, asking = 0.0, 0.0
    for one in made:
        start = time.thread_time()
        took = asks(front, one)
        answering += took
        asking += time.thread_time() - start - took
        rest(bot)  # what is after one is not beside the next
    settle(bot)
    spent = time.process_time() - began - asking
    answer, replica, server = (one / times * 1e3 for one in (answering, spent, database() - before))
    asked, told = counted.trips.total() - trips, counted.calls.total() - calls
    return Cost(answer, replica, server, asked / times, told / times)


def profile(bot: Bot, front: Front, make: Callable[[str], Ask], counted: Counted, times: int, lines: int) -> None:
    """Print where the processor time goes: in a hundred of it, by function with what it calls, and by function alone.

    A signal looks after every millisecond of processor time at what the thread that answers does: a profiler that
    counts calls takes more time than it finds."""
    whole: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    looks = 0

    def look(_: int, frame: FrameType | None) -> None:
        nonlocal looks
        looks += 1
        at, called = frame, set()
        if at is not None:
            alone[_name(at)] += 1
        while at is not None:
            called.add(_name(at))
            at = at.f_back
        whole.update(called)

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, 0.001, 0.001)
    measure(bot, front, make, times, counted, lambda: 0.0)
    signal.setitimer(signal.ITIMER_PROF, 0)
    for title, found in (("with what it calls", whole), ("alone", alone)):
        print(f"{looks} looks, {title}:")
        for name, often in found.most_common(lines):
            print(f"{often / looks:8.1%} {name}")


def _name(frame: FrameType) -> str:
    place = frame.f_code.co_filename.rpartition("site-packages/")[2].removeprefix(f"{Path.cwd()}/")
    return f"{place}:{frame.f_code.co_firstlineno} {frame.f_code.co_name}"


def main() -> None:
    """Print the table, and whether the aim is met."""
    parser = argparse.ArgumentParser(prog="python -m bench.costs", description=__doc__)
    parser.add_argument("--times", type=int, default=TIMES)
    parser.add_argument("--profile", metavar="KIND")
    parser.add_argument("--lines", type=int, default=45)
    options = parser.parse_args()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="costs-")))
        workspaces = [f"T{number:06d}" for number in range(WORKSPACES)]
        api = stack.enter_context(slack(workspaces))
        url = stack.enter_context(postgres_url(folder))
        prepare(url, workspaces)
        logging.getLogger().addHandler(logging.NullHandler())
        counted = Counted(stack)
        bot = build(Config("xoxb-bench", "", SECRET, api, url))
        stack.callback(bot.close)
        front = Front(bot.app, SECRET, bot.services.store.trouble)
        made = kinds(random.Random(18), api)
        for kind, (_, make) in made.items():
            measure(bot, front, make, WARM_TERMS if kind == "a term" else WARM, counted, lambda: 0.0)
        if options.profile:
            profile(bot, front, made[options.profile][1], counted, options.times, options.lines)
            return
        costs = {}
        for kind, (_, make) in made.items():
            costs[kind] = measure(bot, front, make, options.times, counted, lambda: database_seconds(folder))
        show(costs, {kind: weight for kind, (weight, _) in made.items()})


def show(costs: dict[str, Cost], weights: dict[str, int]) -> None:
    """Print what was measured."""
    values = {kind: [one.answer, one.replica, one.database, one.trips, one.calls] for kind, one in costs.items()}
    values["as mixed"] = [
        sum(values[kind][at] * weight for kind, weight in weights.items()) / sum(weights.values()) for at in range(5)
    ]
    print(machine(), "\n")
    header = ["what", "answering ms", "replica ms", "database ms", "trips to it", "calls of Slack"]
    print(table(header, [[kind, *(f"{one:.2f}" for one in found)] for kind, found in values.items()]))
    spent = values["as mixed"][1]
    print(aim(f"{spent:.2f} ms of a replica's processor time a request", spent <= AIM, f"at most {AIM:g} ms"))


if __name__ == "__main__":
    logs.configure("INFO")  # as it is served
    main()
