"""How long a delivery is ours, and how long everything may take."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import Clock


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds of everything that waits; tests shorten them.

    A post is only sent while its lease lasts for `call` and `margin` more: Slack then has at least that long to take it
    in before another replica looks whether it is there. `margin` also covers replicas whose clocks disagree.
    """

    lease: float = 120
    call: float = 10  # an answer of Slack's is waited for
    margin: float = 20
    picture: float = 8  # a picture just uploaded is given to become ready
    look: float = 0.25  # between two looks whether it is
    again: float = 60  # before the next attempt where Slack could not be asked
    pauses: tuple[float, ...] = (30, 120, 600)  # before composing is tried again
    tick: float = 30
    watch: float = 5  # between two looks whether the ticks still come


class Lease:
    """The time a claim gave, by both clocks: the one on the wall, which another replica goes by, may be put back, and
    the monotonic one stands still while a machine sleeps. Made before the claim is written, it errs early."""

    def __init__(self, clock: Clock, seconds: float, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._clock, self._monotonic = clock, monotonic
        self.begun = clock()
        self._until = self.begun + timedelta(seconds=seconds)
        self._ends = monotonic() + seconds

    def lasts(self, seconds: float) -> bool:
        """Whether it is surely ours for that long from now."""
        now: datetime = self._clock()
        # A clock that was put back says nothing of how long ago the lease began: the other one does.
        return now + timedelta(seconds=seconds) <= self._until and self._monotonic() + seconds <= self._ends
