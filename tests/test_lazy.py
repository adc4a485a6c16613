"""A property computed once for each object: nobody waits for somebody else's."""

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

from bot.lazy import lazy, once
from tests.patience import PATIENCE


@dataclass(frozen=True)
class Asker:
    """Somebody who learns a thing from a system that takes its time."""

    name: str
    asked: list[str]
    answer: threading.Event

    @lazy
    def learnt(self) -> str:
        """What the system said."""
        self.asked.append(self.name)
        assert self.answer.wait(PATIENCE)
        return f"told {self.name}"


def ready() -> threading.Event:
    """A system that answers at once."""
    event = threading.Event()
    event.set()
    return event


def test_it_is_computed_once() -> None:
    """A second look costs nothing, also in an object that cannot be changed."""
    ann = Asker("Ann", [], ready())
    assert [ann.learnt, ann.learnt] == ["told Ann", "told Ann"]
    assert ann.asked == ["Ann"]
    assert Asker.learnt.__doc__ == "What the system said."


def test_nobody_waits_for_another_object() -> None:
    """Ann's answer hangs, Bob's comes."""
    ann, bob = Asker("Ann", [], threading.Event()), Asker("Bob", [], ready())
    waiting = threading.Thread(target=lambda: ann.learnt)
    waiting.start()
    heard: list[str] = []
    other = threading.Thread(target=lambda: heard.append(bob.learnt), daemon=True)
    other.start()
    other.join(PATIENCE)
    assert heard == ["told Bob"]
    ann.answer.set()
    waiting.join(PATIENCE)


def test_threads_that_share_an_object_agree() -> None:
    """Two that compute at the same moment are given the same value."""
    both = threading.Barrier(2)

    class Shared:
        @lazy
        def value(self) -> object:
            """Something that is made anew each time."""
            both.wait(PATIENCE)
            return object()

    shared, got = Shared(), []
    threads = [threading.Thread(target=lambda: got.append(shared.value)) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    assert len(got) == 2
    assert got[0] is got[1]


def test_whoever_asks_first_computes_for_all() -> None:
    """Eight questions in the first moment do not count the same examples eight times."""
    computed, began = list[int](), threading.Barrier(8)

    @once
    def examples() -> object:
        computed.append(1)
        return object()

    def ask(_: int) -> object:
        began.wait(PATIENCE)
        return examples()

    with ThreadPoolExecutor(8) as pool:
        assert len(set(map(id, pool.map(ask, range(8))))) == 1
    assert computed == [1]
