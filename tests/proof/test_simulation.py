"""Whatever happens to the replicas, the store, Slack and the clocks: nothing comes twice, nothing is lost silently."""

import logging
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from tests.memory import memory
from tests.proof.breaking import BROKEN
from tests.proof.life import FLAVOURS, LETTER, PLACES, REPORT, SKEW, WORKSPACES, life, lived

LIVES, THINGS = 30, 25
SEEDS = 150  # within which each way to break the ledger shows; most do within five

places, workspaces, flavours = st.sampled_from(PLACES), st.sampled_from(WORKSPACES), st.sampled_from(FLAVOURS)
replicas, offsets = st.integers(0, 2), st.sampled_from((-SKEW, 0.0, SKEW))
often = st.sampled_from((0.0, 0.0, 0.3, 0.6))


@pytest.fixture(scope="module", autouse=True)
def quiet() -> Iterator[None]:
    """What goes wrong here is meant to."""
    logging.disable(logging.CRITICAL)
    yield
    logging.disable(logging.NOTSET)


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """In memory: a life is a database."""
    with tempfile.TemporaryDirectory(dir=memory()) as name:
        yield Path(name)


def machine(folder: Path) -> type[RuleBasedStateMachine]:
    """The machine whose lives lie in a folder."""

    class Machine(RuleBasedStateMachine):
        """What may happen, in any order; after each thing the replicas go on for a while."""

        @initialize(seed=st.integers(0, 2**32))
        def begin(self, seed: int) -> None:
            self.stack = ExitStack()
            self.life = self.stack.enter_context(life(seed, folder))

        @rule(
            where=workspaces,
            kind=st.sampled_from((REPORT, LETTER)),
            flavour=flavours,
            place=places,
            thread=st.sampled_from(("", "1.5")),
        )
        def offer(self, where: str, kind: str, flavour: str, place: str, thread: str) -> None:
            self.life.offer(where, kind, flavour, place, thread)

        @rule(
            where=workspaces,
            flavour=flavours,
            place=places,
            every=st.sampled_from(("once", "day", "week")),
            seconds=st.integers(0, 300),
        )
        def plan(self, where: str, flavour: str, place: str, every: str, seconds: int) -> None:
            self.life.schedule(where, flavour, place, every, seconds)

        @rule(seconds=st.sampled_from((0.3, 2.0, 15.0, 61.0, 130.0)))
        def go_on(self, seconds: float) -> None:
            self.life.run(seconds)

        @rule(number=replicas, seconds=st.sampled_from((0.3, 2.0, 100.0, 125.0, 200.0)))
        def freeze(self, number: int, seconds: float) -> None:
            self.life.freeze(number, seconds)

        @rule(number=replicas)
        def kill(self, number: int) -> None:
            self.life.kill(number)

        @rule(number=replicas)
        def stop(self, number: int) -> None:
            self.life.stop(number)

        @rule(offset=offsets)
        def start(self, offset: float) -> None:
            if len(self.life.replicas) < 3:
                self.life.start(offset)

        @rule(number=replicas, offset=offsets)
        def set_clock(self, number: int, offset: float) -> None:
            self.life.set_clock(number, offset)

        @rule(where=workspaces)
        def uninstall(self, where: str) -> None:
            self.life.uninstall(where)

        @rule(where=workspaces)
        def install(self, where: str) -> None:
            self.life.install(where)

        @rule(hours=st.sampled_from((1, 23, 50)))
        def sleep(self, hours: float) -> None:
            self.life.sleep(hours)

        @rule(slack=often, store=st.sampled_from((0.0, 0.05)), stalls=st.sampled_from((0.0, 0.05)))
        def change(self, slack: float, store: float, stalls: float) -> None:
            self.life.weather(slack, store, stalls)

        @rule(place=places, word=st.sampled_from(("", "is_archived")))
        def refuse(self, place: str, word: str) -> None:
            self.life.refuse(place, word)

        @rule(place=places, word=st.sampled_from(("", "missing_scope")))
        def hide(self, place: str, word: str) -> None:
            self.life.hide(place, word)

        @invariant()
        def nothing_is_there_twice(self) -> None:
            if hasattr(self, "life"):
                self.life.run(0.3)
                assert self.life.twice() == [], self.story()

        def teardown(self) -> None:
            if not hasattr(self, "life"):
                return
            with self.stack:
                verdict = self.life.rest()
                assert (verdict.faults, verdict.taken_back) == ([], 0), self.story()

        def story(self) -> str:
            return "\n".join(self.life.stage.story[-60:])

    return Machine


def test_whatever_happens(folder: Path) -> None:
    """People offer and plan posts; replicas die, stand still, are replaced; clocks are off; Slack fails, and shows late
    what it took: every post comes once, or somebody hears why not."""
    tried = settings(max_examples=LIVES, stateful_step_count=THINGS, deadline=None)
    run_state_machine_as_test(machine(folder), settings=tried)


def test_a_seed_tells_the_same_story_again(folder: Path) -> None:
    """Whoever finds a fault can play it again, as often as they want, and see it go once it is mended."""
    for seed in (3, 4):
        assert lived(seed, folder) == lived(seed, folder)
    assert lived(3, folder)[1] != lived(4, folder)[1]


@pytest.mark.parametrize("how", BROKEN)
def test_the_auditor_finds_what_is_broken(how: str, folder: Path) -> None:
    """A ledger with one of its precautions taken out posts twice, loses something, or tells nobody; the auditor says
    so, and its silence about the whole ledger means something."""
    broken, shows = BROKEN[how]
    with broken():
        for seed in range(SEEDS):
            verdict, _ = lived(seed, folder)
            found = {fault.partition(":")[0] for fault in verdict.faults}
            found |= {"taken back"} if verdict.taken_back else set()
            if found & shows:
                return
    pytest.fail(f"within {SEEDS} lives nobody noticed")
