"""A stage on which one actor moves at a time, in a time that is made up: what it does follows from a seed.

An actor is real, synchronous code in a greenlet. Where it would wait (for Slack, for the store, for other actors) it
pauses, for so long as the seed says, and whoever's turn comes first in the made-up time goes on. An actor whose owner
has died never does.
"""

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from random import Random
from typing import Any, Literal, Protocol

from greenlet import GreenletExit, getcurrent, greenlet


class Owner(Protocol):
    """Whose actors they are: a replica."""

    name: str
    is_dead: bool
    frozen_until: float


@dataclass(eq=False)
class Actor:
    """What goes on at `wake`, or as soon as `until` holds."""

    act: Callable[[], object]
    owner: Owner | None
    wake: float
    until: Callable[[], bool] | None = None
    greenlet: Any = None

    @property
    def is_over(self) -> bool:
        """Whether it will not move again."""
        return bool(self.owner and self.owner.is_dead) or (self.greenlet is not None and self.greenlet.dead)


@dataclass
class Stage:
    """`now` is in seconds. `story` is what happened, a line each, of which the last thousands are kept."""

    seed: int
    now: float = 0.0
    chance: Random = field(init=False)
    story: list[str] = field(default_factory=list)
    _actors: list[Actor] = field(default_factory=list)
    _left: list[Actor] = field(default_factory=list)
    _hub: Any = None

    def __post_init__(self) -> None:
        self.chance = Random(self.seed)

    # -- for what is on the stage -------------------------------------------------------------

    def spawn(self, act: Callable[[], object], owner: Owner | None = None, seconds: float = 0) -> None:
        """Let something begin."""
        self._actors.append(Actor(act, owner, self.now + seconds))

    def tell(self, line: str) -> None:
        """Add to the story."""
        self.story.append(f"{self.now:.3f} {line}")

    def pause(self, seconds: float = 0) -> None:
        """Let others go on for so long."""
        self._switch(self.now + seconds, None)

    def wait(self, until: Callable[[], bool], seconds: float | None = None) -> bool:
        """Wait until something holds; False when it does not within so many seconds."""
        if not until():
            self._switch(math.inf if seconds is None else self.now + seconds, until)
        return bool(until())

    @property
    def owner(self) -> Owner | None:
        """Whose actor moves now."""
        actor = getattr(getcurrent(), "actor", None)
        return actor.owner if actor else None

    def _switch(self, wake: float, until: Callable[[], bool] | None) -> None:
        here = getcurrent()
        actor: Actor | None = getattr(here, "actor", None)
        if actor is None:  # the director speaks to Slack or the store itself: no time passes
            return
        if actor.is_over:
            raise GreenletExit
        actor.wake, actor.until = wake, until
        self._hub.switch()

    # -- for whoever directs ------------------------------------------------------------------

    def run(self, until: float, done: Callable[[], bool] = lambda: False) -> None:
        """Let everything go on up to a moment, or until something holds."""
        while not done():
            self._actors = [one for one in self._actors if not self._has_left(one)]
            turn, actor = min(
                ((self._turn(one), number) for number, one in enumerate(self._actors)), default=(math.inf, -1)
            )
            if turn > until:
                break
            self.now = max(self.now, turn)
            self._move(self._actors[actor])
        else:
            return
        self.now = max(self.now, until)

    def close(self) -> None:
        """End what never ended: those whose owner died in the middle of something."""
        for actor in [*self._actors, *self._left]:
            if actor.greenlet is not None and not actor.greenlet.dead:
                actor.owner = _DEAD
                actor.greenlet.throw(GreenletExit)
        self._actors, self._left = [], []

    def _has_left(self, actor: Actor) -> bool:
        if not actor.is_over:
            return False
        self._left.append(actor)  # so that nothing of it is undone: a killed process runs no `finally`
        return True

    def _turn(self, actor: Actor) -> float:
        at = self.now if actor.until is not None and actor.until() else actor.wake
        return max(at, actor.owner.frozen_until) if actor.owner else at

    def _move(self, actor: Actor) -> None:
        self._hub = getcurrent()
        if actor.greenlet is None:
            actor.greenlet = greenlet(actor.act)
            actor.greenlet.actor = actor
        actor.greenlet.switch()


@dataclass
class _Dead:
    name: str = ""
    is_dead: bool = True
    frozen_until: float = 0.0


_DEAD = _Dead()


class Clockwork:
    """What stands for the module `time` where real code asks it."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def monotonic(self) -> float:
        """The stage's own time."""
        return self._stage.now

    perf_counter = monotonic

    def sleep(self, seconds: float) -> None:
        """Let others go on."""
        self._stage.pause(seconds)


class Condition:
    """What stands for threading.Condition: one actor moves at a time, so that nothing is to be locked."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def __enter__(self) -> "Condition":
        return self

    def __exit__(self, *_: object) -> Literal[False]:
        return False

    def notify_all(self) -> None:
        """Whoever waits looks for itself."""

    def wait_for(self, until: Callable[[], bool], seconds: float | None = None) -> bool:
        """Wait until something holds."""
        return self._stage.wait(until, seconds)


class Event:
    """What stands for a threading.Event that nobody sets."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def is_set(self) -> bool:
        """Never."""
        return False

    def wait(self, seconds: float) -> bool:
        """Let others go on for so long."""
        self._stage.pause(seconds)
        return False


class Pool:
    """What stands for a pool of threads: so many actors at once."""

    def __init__(self, stage: Stage, owner: Owner, most: int) -> None:
        self._stage, self._owner, self._most, self._busy = stage, owner, most, 0

    @contextmanager
    def _place(self) -> Iterator[None]:
        self._stage.wait(lambda: self._busy < self._most)
        self._busy += 1
        yield
        self._busy -= 1

    def submit(self, act: Callable[..., object], *args: object) -> None:
        """Have something done."""

        def work() -> None:
            with self._place():
                act(*args)

        self._stage.spawn(work, self._owner)

    def shutdown(self, **_: object) -> None:
        """Wait until all is done."""
        self._stage.wait(lambda: not self._busy)
