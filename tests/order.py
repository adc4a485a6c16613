"""In which order a run takes the tests.

`--dist worksteal` gives each process one stretch of them; who has done with its own takes half of what the busiest
still has, from the end of it. What is slow therefore begins each stretch, dealt out in turn: at the end of a run the
tests are quick, and no process works alone on something long.
"""

from collections.abc import Iterator, Sequence
from typing import TypeVar

Test = TypeVar("Test")


def in_order(tests: Sequence[Test], is_slow: Sequence[bool], processes: int) -> list[Test]:
    """The same tests, the slow ones dealt out to the beginnings of the stretches of so many processes."""
    sizes = list(stretches(len(tests), processes))
    found: list[list[Test]] = [[] for _ in sizes]
    slow = [test for test, long in zip(tests, is_slow, strict=True) if long]
    while slow:
        for own, size in zip(found, sizes, strict=True):
            if slow and len(own) < size:
                own.append(slow.pop(0))
    quick = iter([test for test, long in zip(tests, is_slow, strict=True) if not long])
    for own, size in zip(found, sizes, strict=True):
        own += [next(quick) for _ in range(size - len(own))]
    return [test for own in found for test in own]


def stretches(tests: int, processes: int) -> Iterator[int]:
    """How many tests each process is given at first: as WorkStealingScheduling.check_schedule divides them."""
    for left in range(processes, 0, -1):
        yield tests // left
        tests -= tests // left
