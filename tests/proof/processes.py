"""Replicas in processes of their own, on one store, against a Slack of many workspaces: killed, stopped, cut off from
Slack and from the database, without room on the disk, with clocks that are off. Is everything posted once?

Seeded: the same seed makes the same choices, though not at the same moments of the replicas' work.
"""

import os
import random
import resource
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from bot import app
from bot.clock import stamp, utc_now
from bot.posts import Kind, Offer
from bot.schedule import FEATURE
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.notices import with_notices
from bot.schedule.schedule import Schedule, key
from bot.schedule.store import deliveries, schedules
from bot.store import Store, StoreError, open_store
from tests.patience import PATIENCE
from tests.proof import replica
from tests.proof.auditor import Verdict, audit
from tests.proof.front import Front, fronted
from tests.proof.replica import KIND, PICTURED, Setup
from tests.proof.slack import TOKEN, Slack
from tests.proxy import Proxy
from tests.unwritable import disk

OWNER = "U0OWNER"
TIMING = Timing(
    lease=3, call=0.6, margin=1.2, picture=0.5, look=0.05, again=0.3, pauses=(0.2, 0.4, 0.8), tick=0.25, watch=1
)
LONG = (3.5, 4.5)  # a pause in seconds that outlasts a lease
SKEW = 0.15  # seconds by which a clock is off, either way: of `margin`, with what a slow call takes
_AWAY = (0.3, 1.5)  # seconds for which a wire is cut or silent, or the disk is full


@dataclass
class Toll:
    """What was done to the replicas."""

    kills: int = 0
    pauses: int = 0
    long_pauses: int = 0
    cuts: int = 0
    full: int = 0
    steps: int = 0

    def __str__(self) -> str:
        return (
            f"{self.kills} kills, {self.pauses} pauses ({self.long_pauses} beyond the lease), {self.cuts} wires cut or "
            f"silent, {self.full} full disks, {self.steps} clock steps"
        )


@dataclass
class Result:
    """What came of it."""

    verdict: Verdict
    toll: Toll
    faults: Counter[tuple[str, str]]
    looked: int
    seconds: float

    def __str__(self) -> str:
        return (
            f"{self.verdict}; {self.toll}; {sum(self.faults.values())} faults of Slack, {self.looked} look-ups; "
            f"{self.seconds:.0f} s"
        )


class Replicas:
    """Two processes; whichever dies is replaced at once."""

    def __init__(self, setup: Setup, seed: int, many: int = 2) -> None:
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["tests.proof.replica"])
        self._setup, self._chance, self.toll = setup, random.Random(seed), Toll()
        self._clocks = [self._context.Value("d", 0.0) for _ in range(many)]
        self._running = [self._start(index) for index in range(many)]
        self._wakes: dict[int, float] = {}  # index of a stopped replica: when it goes on

    def _start(self, index: int) -> ForkServerProcess:
        process = self._context.Process(target=replica.run, args=(self._setup, self._clocks[index]), daemon=True)
        process.start()
        return process

    def disturb(self) -> None:
        """Start anew who ended, and wake whoever has slept enough; then kill or stop one, or leave them be."""
        now = time.monotonic()
        for index in [index for index, process in enumerate(self._running) if not process.is_alive()]:
            self._running[index] = self._start(index)  # it began while the database was away
        for index in [index for index, at in self._wakes.items() if at <= now]:
            self._signal(index, signal.SIGCONT)
            del self._wakes[index]
        awake = [index for index in range(len(self._running)) if index not in self._wakes]
        if self._chance.random() > 0.15:
            return
        index = self._chance.choice(awake)
        if self._chance.random() < 0.2:
            self.toll.steps += 1
            self._clocks[index].value = self._chance.uniform(-SKEW, SKEW)
        # One of them always runs: what stands still altogether is only slow.
        elif len(awake) < len(self._running) or self._chance.random() < 0.6:
            self.toll.kills += 1
            self._signal(index, signal.SIGKILL)
            self._running[index].join()
            self._running[index] = self._start(index)
        else:
            long = self.toll.pauses % 2 == 0
            self.toll.pauses += 1
            self.toll.long_pauses += long
            self._signal(index, signal.SIGSTOP)
            self._wakes[index] = now + self._chance.uniform(*(LONG if long else (0.05, 0.8)))

    @contextmanager
    def without_room(self) -> Iterator[None]:
        """In the block none of those that run may write a file."""
        pids = [process.pid for process in self._running if process.pid and process.is_alive()]
        for pid in pids:
            _allow(pid, 0)
        try:
            yield
        finally:
            for pid in pids:
                _allow(pid, resource.RLIM_INFINITY)

    def wake(self) -> None:
        """Let those that sleep go on."""
        for index in list(self._wakes):
            self._signal(index, signal.SIGCONT)
        self._wakes.clear()

    def end(self) -> None:
        """Let those that sleep wake up and finish, and stop all of them."""
        self.wake()
        for process in self._running:
            process.terminate()
        for process in self._running:
            process.join(PATIENCE)
            if process.is_alive():
                process.kill()
                process.join()

    def _signal(self, index: int, number: signal.Signals) -> None:
        pid = self._running[index].pid
        if pid is not None and self._running[index].is_alive():
            os.kill(pid, number)


def _allow(pid: int, size: int) -> None:
    try:
        resource.prlimit(pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    except (ProcessLookupError, PermissionError):  # it has died meanwhile
        return


class Wires:
    """What stands between the replicas and the servers: Slack's, and the database's where that is one."""

    def __init__(self, front: Front, url: str, stack: ExitStack) -> None:
        self.slack = Proxy(("127.0.0.1", front.port))
        stack.callback(self.slack.close)
        self.url, self._all = url, [self.slack]
        parts = urlsplit(url)
        sockets = parse_qs(parts.query).get("host")
        if parts.scheme.startswith("postgres") and sockets:
            wire = Proxy(f"{sockets[0]}/.s.PGSQL.5432")
            stack.callback(wire.close)
            self._all.append(wire)
            self.url = f"postgresql://postgres@127.0.0.1:{wire.port}{parts.path}"

    def trouble(self, chance: random.Random) -> AbstractContextManager[None]:
        """One of them is cut, or says nothing."""
        wire = chance.choice(self._all)
        return wire.cut() if chance.random() < 0.5 else wire.silent()


def prepare(store: Store, workspaces: Sequence[str], many: int, seed: int, spread: float) -> set[str]:
    """Have `many` posts become due over `spread` seconds, most by schedules; returns their keys."""
    app.migrate(store, [FEATURE])
    chance, now, keys = random.Random(seed), utc_now(), set()
    for number in range(many):
        workspace = workspaces[number % len(workspaces)]
        subject = f"{PICTURED if number % 3 == 0 else 'plain'} {number}"
        channel = chance.choice(("C0ONE", "C0TWO", "U0READER"))
        if number % 5 < 2:
            thread = "1.5" if number % 5 and channel[0] == "C" else ""
            offer = Offer(KIND, subject, "now", channel, thread, owner=OWNER)
            keys.add(deliveries.offer(store, workspace, offer, stamp(now)))
            continue
        at = stamp(now + timedelta(seconds=chance.uniform(0, spread)))
        once = Cadence("once", 0, at, "Europe/Paris")
        schedules.save(
            store, workspace, Schedule(str(number), KIND, subject, channel, once, "en", OWNER, False, stamp(now), at)
        )
        keys.add(key(workspace, str(number), "once", channel, ""))
    return keys


def run(
    url: str,
    folder: Path,
    many: int,
    seed: int,
    *,
    workspaces: int = 1,
    naive: bool = False,
    spread: float = 12,
    patience: float = 100,
    rough: bool = True,
    meanwhile: Callable[[int], None] = lambda _: None,
) -> Result:
    """Post `many` deliveries, disturbing all the way, and have the auditor compare the channels with the ledger.

    `rough` also cuts wires and fills the disk. `meanwhile` is told how many have come to an end, again and again.
    """
    began, chance = time.monotonic(), random.Random(seed)
    slack = Slack([f"T{number:06d}" for number in range(workspaces)])
    kinds = with_notices({KIND: Kind(replica.compose, replica.title)})
    with ExitStack() as stack:
        front = stack.enter_context(fronted(slack, seed=seed))
        wires = Wires(front, url, stack)
        store = stack.enter_context(open_store(url))
        wanted = prepare(store, slack.workspaces, many, seed, spread)
        full = stack.enter_context(disk(url, "delivery")) if rough and store.engine != "sqlite" else None
        setup = Setup(
            wires.url, f"http://127.0.0.1:{wires.slack.port}/api/", TOKEN, folder / "replicas.log", TIMING, naive
        )
        replicas = Replicas(setup, seed)
        try:
            while (done := _ended(store)) < many and time.monotonic() - began < patience:
                meanwhile(done)
                replicas.disturb()
                if rough and chance.random() < 0.02:
                    _roughen(replicas, wires, full or replicas.without_room, chance)
                time.sleep(0.1)  # the pace of the disturbances
            replicas.wake()
            _rest(store, front, PATIENCE)
        finally:
            replicas.end()
        looked = slack.calls["conversations.history"] + slack.calls["conversations.replies"]
        said = [one for there in slack.messages.values() for one in there]
        verdict = audit(store, said, wanted, kinds)
        return Result(verdict, replicas.toll, front.faults, looked, time.monotonic() - began)


def _roughen(
    replicas: Replicas, wires: Wires, full: Callable[[], AbstractContextManager[None]], chance: random.Random
) -> None:
    """The disk is full, or a wire is cut, for a moment."""
    if chance.random() < 0.3:
        replicas.toll.full += 1
        with full():
            time.sleep(chance.uniform(*_AWAY))
        return
    replicas.toll.cuts += 1
    with wires.trouble(chance):
        time.sleep(chance.uniform(*_AWAY))


def _ended(store: Store) -> int:
    """How many deliveries of ours have come to an end; 0 while the database is away."""
    try:
        return int(store.column("SELECT count(*) FROM delivery WHERE kind = :kind AND ready_at = ''", kind=KIND)[0])
    except StoreError:
        return 0


def _rest(store: Store, front: Front, seconds: float) -> None:
    """Wait until nothing is under way, and every slow call has been carried out."""
    ends = time.monotonic() + seconds
    while time.monotonic() < ends:
        waiting = store.column("SELECT count(*) FROM delivery WHERE ready_at <> ''")[0]
        if not waiting and time.monotonic() > front.quiet_at:
            return
        time.sleep(0.1)
