"""The threads of a bot that serves share one processor, and leave it to others where they need it."""

import os
import subprocess
import sys

import pytest

from bot.processor import ALLOWED, Processor

_SERVES = """
import os, subprocess, sys, threading
from bot.processor import Processor, everywhere

gone, begun = threading.Event(), threading.Thread(target=lambda: gone.wait())
begun.start()
processor = Processor()
processor.choose()
told = []
later = threading.Thread(target=lambda: told.append(os.sched_getaffinity(0)))
later.start()
later.join()
ask = [sys.executable, "-c", "import os; print(len(os.sched_getaffinity(0)))"]
with everywhere():
    child = subprocess.run(ask, capture_output=True, text=True, check=True).stdout.strip()
own = os.sched_getaffinity(0)
print(len(own), own == told[0] == os.sched_getaffinity(begun.native_id), child)
gone.set()
"""


@pytest.fixture
def runs_on(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Where a process was told to run, last first; these tests stay where they are."""
    told: list[int] = []
    monkeypatch.setattr("bot.processor._run_on", lambda number: told.insert(0, number))
    return told


def test_every_thread_runs_on_one_processor_and_a_query_s_process_on_any() -> None:
    """Those that were there, those that come later; what is begun on purpose elsewhere is not held to it."""
    done = subprocess.run([sys.executable, "-c", _SERVES], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["1", "True", str(len(ALLOWED))]


def test_it_moves_once_others_have_come_to_its_processor(runs_on: list[int]) -> None:
    """Its own work moves it nowhere; half a processor's worth of somebody else's does."""
    seconds, own, worked = 100.0, 10.0, {3: 50.0, 4: 60.0}
    processor = Processor(frozenset(worked), lambda: dict(worked), lambda: seconds, lambda: own)
    processor.choose()
    (ours,) = runs_on
    (other,) = set(worked) - {ours}

    seconds, own, worked[ours] = 130.0, 39.0, worked[ours] + 29  # our own work alone
    processor.choose()
    assert runs_on == [ours]

    seconds, own, worked[ours] = 160.0, 49.0, worked[ours] + 25  # 15 of these seconds were others'
    processor.choose()
    assert runs_on == [other, ours]


def test_two_replicas_part_that_fill_one_processor(runs_on: list[int]) -> None:
    """Also where the database works on the other one: there is more left of that."""
    seconds, own, worked = 100.0, 10.0, {0: 0.0, 1: 0.0}
    processor = Processor(frozenset(worked), lambda: dict(worked), lambda: seconds, lambda: own)
    processor.choose()
    (ours,) = runs_on
    (other,) = set(worked) - {ours}
    seconds, own = 110.0, 15.0
    worked.update({ours: 10.0, other: 5.1})  # half of ours is the other replica's: no more than is used elsewhere
    processor.choose()
    assert runs_on == [ours]
    seconds, own = 120.0, 20.0
    worked.update({ours: 20.0, other: 9.5})
    processor.choose()
    assert runs_on == [other, ours]


def test_it_stays_where_every_processor_is_as_busy(runs_on: list[int]) -> None:
    """Moving would gain nothing."""
    seconds, worked = 100.0, {0: 0.0, 1: 0.0}
    processor = Processor(frozenset(worked), lambda: dict(worked), lambda: seconds, lambda: 0.0)
    processor.choose()
    seconds = 130.0
    worked.update({0: 25.0, 1: 20.0})
    processor.choose()
    assert len(runs_on) == 1


def test_a_system_that_does_not_say_leaves_the_bot_as_it_is(runs_on: list[int]) -> None:
    """Nothing fails, nothing is set: no /proc, one processor, another system than Linux."""

    def unknown() -> dict[int, float]:
        raise FileNotFoundError

    Processor(frozenset({0, 1}), unknown).choose()
    Processor(frozenset({0})).choose()
    Processor(frozenset()).choose()
    assert runs_on == []


def test_a_container_that_numbers_its_processors_anew_leaves_the_bot_where_it_is(runs_on: list[int]) -> None:
    """It runs on one of the machine's, and /proc names its own: none of them is quieter, and nothing fails."""
    processor = Processor(frozenset({4, 5}), lambda: {0: 1.0, 1: 2.0})
    processor.choose()
    processor.choose()
    assert len(runs_on) == 1


def test_the_tests_themselves_keep_every_processor() -> None:
    """Else the suite would share one."""
    assert os.sched_getaffinity(0) == ALLOWED
