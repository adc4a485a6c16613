"""What is slow begins first, in every process of a run."""

from collections.abc import Sequence
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xdist.scheduler import WorkStealingScheduling  # type: ignore[import-untyped]

from tests.order import in_order


class Process:
    """What pytest-xdist sends tests to."""

    def __init__(self, number: int) -> None:
        self.gateway = SimpleNamespace(id=f"gw{number}")
        self.shutting_down = False
        self.given: list[int] = []

    def send_runtest_some(self, indices: Sequence[int]) -> None:
        """Take tests, by their places in the order."""
        self.given += indices

    def shutdown(self) -> None:
        """Take no more."""
        self.shutting_down = True


def stretches(config: pytest.Config, tests: Sequence[str], processes: int) -> list[list[str]]:
    """What each process is given at the beginning of a run with `--dist worksteal`."""
    distribution = ["popen"] * processes
    scheduling = WorkStealingScheduling(SimpleNamespace(getvalue=lambda _: distribution, hook=config.hook))
    nodes = [Process(number) for number in range(processes)]
    for node in nodes:
        scheduling.add_node(node)
        scheduling.add_node_collection(node, tests)
    scheduling.schedule()
    return [[tests[at] for at in node.given] for node in nodes]


@pytest.mark.parametrize("processes", [1, 2, 3, 4, 7])
def test_every_process_begins_with_what_is_slow(pytestconfig: pytest.Config, processes: int) -> None:
    """At the end of a run none works alone on something long."""
    tests = [f"test_{n}" for n in range(103)]
    is_slow = [n % 9 == 4 for n in range(103)]
    slow = {test for test, long in zip(tests, is_slow, strict=True) if long}
    found = stretches(pytestconfig, in_order(tests, is_slow, processes), processes)
    counts = [len(slow & set(own)) for own in found]
    assert sum(counts) == len(slow)
    assert max(counts) - min(counts) <= 1
    assert all(set(own[:count]) <= slow for own, count in zip(found, counts, strict=True))


@given(st.lists(st.booleans(), max_size=40), st.integers(1, 9))
def test_no_test_is_lost(is_slow: list[bool], processes: int) -> None:
    """However few there are, each runs once; those that are as quick stay in their order."""
    tests = list(range(len(is_slow)))
    found = in_order(tests, is_slow, processes)
    assert sorted(found) == tests
    assert [test for test in found if not is_slow[test]] == [test for test in tests if not is_slow[test]]
