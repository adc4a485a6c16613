"""However much tools say at once, they are asked now and then."""

import threading
from collections.abc import Callable, Sequence

from bot.webhooks.pace import MOST, PAUSE, Pace
from tests.patience import PATIENCE


class Turns:
    """What is handed on, and what is left for later."""

    def __init__(self) -> None:
        self.handed: list[tuple[str, Sequence[str]]] = []
        self.later: list[tuple[float, Callable[[], None]]] = []
        self.pace = Pace(lambda name, ids: self.handed.append((name, list(ids))), lambda *said: self.later.append(said))

    def pass_(self) -> None:
        """Some seconds pass."""
        waiting, self.later = self.later, []
        for _, act in waiting:
            act()


def test_the_first_is_handed_on_at_once() -> None:
    """What follows within some seconds goes together, each work item once; then there is quiet."""
    turns = Turns()
    for ids in (["1"], ["2", "3"], ["3"], ["1"]):
        turns.pace("asana", ids)
    assert turns.handed == [("asana", ["1"])]
    assert [seconds for seconds, _ in turns.later] == [PAUSE]
    turns.pass_()
    assert turns.handed[1:] == [("asana", ["2", "3", "1"])]
    turns.pass_()
    assert len(turns.handed) == 2
    assert turns.later == []
    turns.pace("asana", ["4"])
    assert turns.handed[2:] == [("asana", ["4"])]


def test_tools_do_not_wait_for_each_other() -> None:
    """One that says much leaves the others alone."""
    turns = Turns()
    turns.pace("asana", ["1"])
    turns.pace("trello", ["65a1"])
    assert turns.handed == [("asana", ["1"]), ("trello", ["65a1"])]


def test_a_thousand_at_once() -> None:
    """From all threads: one is handed on at once, everything else together, and nothing is lost."""
    turns, ready = Turns(), threading.Barrier(20)

    def call(n: int) -> None:
        ready.wait(PATIENCE)
        for each in range(50):
            turns.pace("asana", [f"{n * 50 + each}"])

    threads = [threading.Thread(target=call, args=(n,)) for n in range(20)]
    for one in threads:
        one.start()
    for one in threads:
        one.join(PATIENCE)
    assert len(turns.handed) == 1
    turns.pass_()
    assert {id_ for _, ids in turns.handed for id_ in ids} == {str(n) for n in range(1000)}
    assert max(len(ids) for _, ids in turns.handed) <= MOST
    turns.pass_()
    assert turns.later == []


def test_one_that_names_very_many() -> None:
    """They are handed on some at a time: a question to the database has an end."""
    turns = Turns()
    turns.pace("asana", [str(n) for n in range(20_000)])
    assert max(len(ids) for _, ids in turns.handed) == MOST
    assert sum(len(ids) for _, ids in turns.handed) == 20_000


def test_what_goes_wrong_stops_nothing() -> None:
    """While the bot stops nothing can be handed on; the next is tried all the same."""
    tried: list[str] = []
    later: list[Callable[[], None]] = []

    def act(name: str, _: Sequence[str]) -> None:
        tried.append(name)
        raise RuntimeError("cannot schedule new futures after shutdown")

    pace = Pace(act, lambda _, end: later.append(end))
    pace("asana", ["1"])
    pace("asana", ["2"])
    later.pop()()
    later.pop()()
    pace("asana", ["3"])
    assert tried == ["asana"] * 3
