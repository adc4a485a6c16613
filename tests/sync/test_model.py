"""Hundreds of edits on both sides, with lost answers, late polls and crashes in between: both end equal or in a
conflict that is shown, and nothing anybody wrote is lost unseen."""

import os
import random
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any, TypeVar
from unittest.mock import patch

import pytest

from bot.connectors.pools import PoolBySystem
from bot.connectors.source import SourceError
from bot.merge import FormBase
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import HORIZONS, STATUSES
from bot.services import Services
from bot.sync import comparing, rounds, sending
from bot.sync.comparing import ours_of
from bot.sync.store import links, states
from bot.sync.store.states import CONFLICT, QUIET
from bot.sync.values import DUE, STATUS, TITLE, agree
from tests.decisions.making import CHIEF
from tests.intake.conftest import work
from tests.shelves import HERE, Clock
from tests.sync.conftest import compare, item, linked, now, poll, send, two_ways
from tests.sync.tracker import STATUSES as THEIRS
from tests.sync.tracker import TODO, FakeTracker

T = TypeVar("T")
SEEDS = os.environ.get("SEEDS", "3").split()
EDITS = int(os.environ.get("EDITS", "300"))  # of each seed: a thousand in `make soak`
ITEMS = 5
WATCHED = (STATUS, DUE, TITLE)


class Crash(BaseException):
    """The process ends here."""


class AtOnce(PoolBySystem):
    """What is to be done is done where it is handed in, so that a seed is the same run each time."""

    def submit(self, _: str, work_: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Do it."""
        done: Future[T] = Future()
        try:
            done.set_result(work_(*args, **kwargs))
        except BaseException as error:  # as a pool does
            done.set_exception(error)
        return done


@dataclass
class Run:
    """One seed: people here and there, a network, and processes that die."""

    services: Services
    fake: FakeTracker
    clock: Clock
    chance: random.Random
    numbers: list[int] = field(default_factory=list)
    overwritten: list[str] = field(default_factory=list)
    raced: bool = False
    ours: dict[tuple[str, str], int] = field(default_factory=dict)  # how much was said of a field up to our last word

    def race(self) -> None:
        """Somebody changes a work item between our look at it and our change: no tool can be told not to."""
        self.raced = True
        self.edit_there()

    def written(self, id_: str, name: str, old: str, new: str) -> None:
        """We change a work item: what we overwrite we have seen, and it is what both had agreed on."""
        link = links.get(self.services.store, HERE, "jira", id_)
        assert link is not None
        if link.said[name] != old and not self.raced:
            self.overwritten.append(f"{id_} {name}: {old!r} by {new!r} unseen")
        self.ours[id_, name] = len([one for one in self.fake.history if one[:2] == (id_, name)]) + 1

    def brought(self, bring: Callable[..., Any], *args: Any) -> Any:
        """What comes in was said after we last wrote the field ourselves: it is no word from before."""
        link, taken = args[3], args[5]
        for name in taken:
            said = [value for id_, field_, value in self.fake.history if (id_, field_) == (link.external_id, name)]
            since = said[self.ours.get((link.external_id, name), 0) :]
            if link.said[name] not in since:
                self.overwritten.append(f"{link.external_id} {name}: ours by {link.said[name]!r} of before")
        return bring(*args)

    def begin(self) -> None:
        """Items and work items that agree."""
        for n in range(ITEMS):
            record = item(self.services, f"Item {n}")
            self.fake.add(str(n), TODO, title=f"Item {n}")
            linked(self.services, self.fake, record, str(n))
            self.numbers.append(record.number)
        two_ways(self.services, title="both")
        self.fake.on_write = self.written
        poll(self.services, self.clock)

    def run(self) -> None:
        """All of it."""
        self.begin()
        with patch.object(comparing, "bring_in", partial(self.brought, comparing.bring_in)):
            for _ in range(EDITS):
                self.chance.choice((self.edit_here, self.edit_there))()
                if self.chance.random() < 0.3:
                    self.trouble()
                if self.chance.random() < 0.7:
                    self.go_on()
            self.end()

    def edit_here(self) -> None:
        """Somebody moves or renames an item."""
        number = self.chance.choice(self.numbers)
        desk = RoadmapDesk(self.services, HERE, CHIEF)
        what = self.chance.choice(WATCHED)
        if what == STATUS:
            status = self.chance.choice(STATUSES)
            desk.move(number, status=status, horizon=self.chance.choice(HORIZONS) if status == "planned" else "")
        elif what == DUE:
            desk.move(number, target=self.chance.choice(("", "2027-01", "2027-02", "2027-Q1", "2027-Q2")))
        else:
            old = desk.item(number)
            new = replace(old.content, title=f"Ours {self.chance.randrange(40)}")
            desk.edit(ROOM, number, FormBase(old.version), new)

    def edit_there(self) -> None:
        """Somebody changes a work item."""
        id_ = str(self.chance.randrange(ITEMS))
        what = self.chance.choice(WATCHED)
        values = {
            STATUS: [one.id for one in THEIRS],
            DUE: ["", "2027-01-15", "2027-02-28", "2027-05-01"],
            TITLE: [f"Theirs {self.chance.randrange(40)}"],
        }
        self.fake.change(id_, what, self.chance.choice(values[what]))

    def trouble(self) -> None:
        """What the network does with the next calls, or people do in the middle of them."""
        name = self.chance.choice(("write", "read", "changes", "statuses"))
        silent: Exception = SourceError("source-http-silent", temporary=True, host="jira.example")
        where = self.chance.choice((self.fake.before, self.fake.after))
        if self.chance.random() < 0.3 and name == "read":
            edit = self.chance.choice((self.edit_here, self.race, partial(work, self.services, sending.chore)))
            self.fake.meanwhile.setdefault(name, []).append(edit)
        else:
            where.setdefault(name, []).append(silent)

    def go_on(self) -> None:
        """One of the ticks, which may come late and may die before or after what it keeps."""
        self.clock.tick(minutes=self.chance.choice((0, 1, 6, 11)))
        self.raced = False
        step = self.chance.choice((rounds.chore, comparing.chore, sending.chore, sending.chore))
        if self.chance.random() < 0.15:
            with self._dying():
                work_or_die(self.services, step)
        else:
            work_or_die(self.services, step)

    def _dying(self) -> AbstractContextManager[object]:
        """The process ends at the next thing that it keeps."""
        return patch.object(states, "put", side_effect=Crash("the process has ended"))

    def end(self) -> None:
        """Everybody goes home, and the network is well."""
        for troubles in (self.fake.before, self.fake.after):
            troubles.clear()
        self.fake.meanwhile.clear()
        for _ in range(6):
            self.clock.tick(days=1)
            poll(self.services, self.clock)
            compare(self.services)
            send(self.services)

    def check(self) -> Iterator[str]:
        """What is neither equal nor told."""
        for n, number in enumerate(self.numbers):
            record = now(self.services, number)
            found = states.of(self.services.store, HERE, "jira", str(n))
            link = links.get(self.services.store, HERE, "jira", str(n))
            assert link is not None
            known = comparing.meanings_of(self.services, HERE, self.fake.tracker())
            for name in WATCHED:
                theirs = self.fake.said(str(n), name)
                assert link.said[name] == theirs, "what is shown is what is there"
                ours = ours_of(record)[name]
                if not agree(name, ours, theirs, known.of(name, theirs)) and found[name].state == QUIET:
                    yield f"{number} {name}: {ours!r} and {theirs!r} in {found[name]}"


def work_or_die(services: Services, step: Callable[[Services], None]) -> None:
    """A tick; a process that ends in it leaves what is in the store."""
    with suppress(Crash):
        work(services, step)


@pytest.mark.parametrize("seed", [int(seed) for seed in SEEDS])
def test_edits_end_equal_or_in_a_conflict_that_is_shown(
    services: Services, fake: FakeTracker, clock: Clock, seed: int
) -> None:
    """Neither side is overwritten where both had changed, whatever the network does."""
    run = Run(replace(services, asking=AtOnce()), fake, clock, random.Random(seed))
    run.run()
    assert list(run.check()) == []
    assert run.overwritten == []
    troubled = states.troubled(services.store, HERE, CONFLICT)
    assert all(one.at for one in troubled)
