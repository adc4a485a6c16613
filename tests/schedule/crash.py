"""Two replicas on one store, killed and stopped at random, against a Slack that fails at random: is all posted once?

Seeded: the same seed makes the same choices, though not at the same moments of the replicas' work.
"""

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path

from bot import app
from bot.clock import stamp, utc_now
from bot.posts import Offer
from bot.schedule import FEATURE
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries, schedules
from bot.store import Store, open_store
from sandbox import DEMO, Sandbox
from sandbox.faults import Fault, Faults
from tests.patience import PATIENCE
from tests.schedule import replica
from tests.schedule.replica import KIND, PICTURED, Setup

CHANNELS = ("C0GENERAL", "C0CHECKOUT", "C0MOBILE", "C0DATA", "C0PRODUCTOPS")
PEOPLE = ("U0AMELIE", "U0OLIVER", "U0PRIYA")
TIMING = Timing(
    lease=3, call=0.6, margin=1.2, picture=0.5, look=0.05, again=0.3, pauses=(0.2, 0.4, 0.8), tick=0.25, watch=1
)
SLOW = 0.9  # seconds: longer than a call is waited for, shorter than a lease lasts after it
LONG = (3.5, 4.5)  # a pause in seconds that outlasts a lease

# How often a call of each method goes wrong, and how.
RATES = {
    "chat.postMessage": 0.3,
    "conversations.history": 0.2,
    "conversations.replies": 0.2,
    "conversations.open": 0.1,
    "files.getUploadURLExternal": 0.1,
    "files.completeUploadExternal": 0.1,
    "files.info": 0.1,
    "upload": 0.1,
}
KINDS = ("dropped", "lost_answer", "server_error", "malformed", "slow", "ratelimited")


class Chaos(Faults):
    """Faults by chance, counted by method and kind."""

    def __init__(self, seed: int) -> None:
        super().__init__()
        self._chance = random.Random(seed)
        self.counts: Counter[tuple[str, str]] = Counter()
        self.calls: Counter[str] = Counter()
        self.quiet_at = 0.0  # when the last slow call will have been carried out

    def take(self, method: str) -> Fault | None:
        """The fault this call meets."""
        self.calls[method] += 1
        if self._chance.random() >= RATES.get(method, 0):
            return None
        kind = self._chance.choice(KINDS)
        self.counts[method, kind] += 1
        if kind == "slow":
            self.quiet_at = time.monotonic() + SLOW + 0.2
        return Fault(method, kind, seconds=SLOW if kind == "slow" else 1)


@dataclass
class Toll:
    """What was done to the replicas."""

    kills: int = 0
    pauses: int = 0
    long_pauses: int = 0


@dataclass
class Result:
    """What came of it. `taken_back` are second messages that their own replica deleted again."""

    wanted: int
    posted: int
    duplicated: int
    missed: int
    taken_back: int
    looked: int
    toll: Toll
    faults: Counter[tuple[str, str]]
    seconds: float
    unrecorded: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return (
            f"{self.wanted} deliveries in {self.seconds:.0f} s: {self.duplicated} duplicated, {self.missed} missed, "
            f"{self.taken_back} taken back; {self.toll.kills} kills, {self.toll.pauses} pauses "
            f"({self.toll.long_pauses} beyond the lease), {sum(self.faults.values())} faults, {self.looked} look-ups"
        )


class Replicas:
    """Two processes; whichever dies is replaced at once."""

    def __init__(self, setup: Setup, seed: int, many: int = 2) -> None:
        self._context = get_context("forkserver")
        self._context.set_forkserver_preload(["tests.schedule.replica"])
        self._setup, self._chance, self.toll = setup, random.Random(seed), Toll()
        self._running = [self._start() for _ in range(many)]
        self._wakes: dict[int, float] = {}  # index of a stopped replica: when it goes on

    def _start(self) -> ForkServerProcess:
        process = self._context.Process(target=replica.run, args=(self._setup,), daemon=True)
        process.start()
        return process

    def disturb(self) -> None:
        """Wake whoever has slept enough; then kill or stop one of those that run, or leave it be."""
        now = time.monotonic()
        for index in [index for index, at in self._wakes.items() if at <= now]:
            self._signal(index, signal.SIGCONT)
            del self._wakes[index]
        awake = [index for index in range(len(self._running)) if index not in self._wakes]
        if self._chance.random() > 0.15:
            return
        index = self._chance.choice(awake)
        # One of them always runs: what stands still altogether is only slow.
        if len(awake) < len(self._running) or self._chance.random() < 0.6:
            self.toll.kills += 1
            self._signal(index, signal.SIGKILL)
            self._running[index].join()
            self._running[index] = self._start()
            return
        long = self.toll.pauses % 2 == 0
        self.toll.pauses += 1
        self.toll.long_pauses += long
        self._signal(index, signal.SIGSTOP)
        self._wakes[index] = now + self._chance.uniform(*(LONG if long else (0.05, 0.8)))

    def end(self) -> None:
        """Let those that sleep wake up and finish, and stop all of them."""
        for index in list(self._wakes):
            self._signal(index, signal.SIGCONT)
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


@contextmanager
def hostile(seed: int) -> Iterator[tuple[Sandbox, Chaos]]:
    """A local Slack whose calls fail by chance."""
    with Sandbox(organisation=DEMO, patience=PATIENCE) as slack:
        chaos = Chaos(seed)
        slack.core.faults = chaos
        yield slack, chaos


def prepare(store: Store, slack: Sandbox, many: int, seed: int, spread: float) -> set[str]:
    """Have `many` posts become due over `spread` seconds, most by schedules; returns their subjects."""
    app.migrate(store, [FEATURE])
    chance, now = random.Random(seed), utc_now()
    subjects = set()
    for number in range(many):
        subject = f"{PICTURED if number % 3 == 0 else 'plain'} {number}"
        subjects.add(subject)
        channel = chance.choice(CHANNELS)
        if number % 5 == 0:
            deliveries.offer(store, DEMO.id, Offer(KIND, subject, "now", chance.choice(PEOPLE)), stamp(now))
        elif number % 5 == 1:
            asked = slack.person("U0HELENA").say("C0GENERAL", f"Number {number}?")
            deliveries.offer(store, DEMO.id, Offer(KIND, subject, "now", "C0GENERAL", asked["ts"]), stamp(now))
        else:
            at = stamp(now + timedelta(seconds=chance.uniform(0, spread)))
            once = Cadence("once", 0, at, "Europe/Paris")
            made = Schedule(str(number), KIND, subject, channel, once, "en", "", False, stamp(now), at)
            schedules.save(store, DEMO.id, made)
    return subjects


def run(
    url: str, folder: Path, many: int, seed: int, *, naive: bool = False, spread: float = 12, patience: float = 100
) -> Result:
    """Post `many` deliveries, disturbing all the way, and count what lies in the channels in the end."""
    began = time.monotonic()
    with hostile(seed) as (slack, chaos), open_store(url) as store:
        subjects = prepare(store, slack, many, seed, spread)
        setup = Setup(url, slack.api_url, slack.bot_token, folder / "replicas.log", TIMING, naive)
        replicas = Replicas(setup, seed)
        try:
            while len(_states(store)["posted"]) < many and time.monotonic() - began < patience:
                replicas.disturb()
                time.sleep(0.1)  # the pace of the disturbances
        finally:
            replicas.end()
        slack.wait(lambda: time.monotonic() > chaos.quiet_at)
        there = _there(slack)
        recorded = _states(store)["posted"]
        return Result(
            wanted=many,
            posted=len(subjects & there.keys()),
            duplicated=sum(count - 1 for count in there.values()),
            missed=len(subjects - there.keys()),
            taken_back=chaos.calls["chat.delete"],
            looked=chaos.calls["conversations.history"] + chaos.calls["conversations.replies"],
            toll=replicas.toll,
            faults=chaos.counts,
            seconds=time.monotonic() - began,
            unrecorded=sorted(subjects - recorded),
        )


def _states(store: Store) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {"posted": set()}
    for row in store.run("SELECT subject, state FROM delivery WHERE kind = :kind", kind=KIND):
        found.setdefault(row["state"], set()).add(row["subject"])
    return found


def _there(slack: Sandbox) -> Counter[str]:
    """How often each post lies in a conversation of the sandbox."""
    return Counter(
        str(message["text"])
        for conversation in slack.core.workspace.conversations.values()
        for message in conversation.messages
        if message.get("metadata")
    )
