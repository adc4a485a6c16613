"""The clock: every half minute it asks the store what is due, and sees it through.

APScheduler only keeps the beat; what is due, and what has become of it, is in the store, where every replica reads it.
"""

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import UTC, datetime

from apscheduler.schedulers.background import BackgroundScheduler

from bot.posts import Kinds
from bot.schedule.lease import Timing
from bot.schedule.ledger import Ledger
from bot.schedule.plan import plan
from bot.schedule.poster import Poster
from bot.schedule.schedule import Entry
from bot.services import Services
from bot.store import StoreError

log = logging.getLogger(__name__)

WORKERS = 8  # a post waits for two answers of Slack's and takes some 7 ms of the processor: python -m bench.monday
_PLANNING_SECONDS = 0.5  # in which nothing is claimed: ten thousand workspaces take minutes, and their first waits not
AHEAD = 4  # deliveries claimed for each of them at a time
JOB = "tick"
Chore = Callable[[Services], None]


class Ticker:
    """Plans, posts, and lets features do their chores."""

    def __init__(
        self,
        services: Services,
        scheduler: BackgroundScheduler,
        kinds: Kinds,
        chores: Sequence[Chore] = (),
        timing: Timing | None = None,
        workers: int = WORKERS,
    ) -> None:
        """`scheduler` is started by whoever serves the bot; `start` then winds this up."""
        self._services = services
        self._scheduler = scheduler
        self._kinds = kinds
        self._chores = chores
        self._timing = timing or Timing()
        self._workers = workers
        self._poster = Poster(services.config, self._timing.call)
        self.ledger = Ledger(services, kinds, self._timing, self._poster)
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="posting")
        self._chore = ThreadPoolExecutor(1, thread_name_prefix="chores")
        self._doing: Future[None] | None = None
        self._news = threading.Condition()
        self._ticking = self._rung = self._closing = self._finished = False
        self._in_hand = 0
        self._last = time.monotonic()
        self._watch = threading.Thread(target=self._watch_over, name="watchdog", daemon=True)
        scheduler.add_job(
            self.beat,
            "interval",
            id=JOB,
            seconds=self._timing.tick,
            # One of them works, `post` sees to that. A second may come to tell it of something new: APScheduler would
            # drop it otherwise, and with it a ring that came as the first was ending.
            max_instances=2,
            coalesce=True,
            misfire_grace_time=None,
        )
        services.bell.calls(self.ring)

    # -- life ---------------------------------------------------------------------------------

    def start(self) -> None:
        """Tick now, and from now on; the scheduler runs already."""
        self._last = time.monotonic()
        self._watch.start()
        self._wake()

    def close(self) -> None:
        """Let the deliveries in hand come to an end, and take no more. What a kill cuts short is claimed again."""
        with self._news:
            self._closing = True
            self._news.notify_all()
            self._news.wait_for(lambda: not self._ticking)
        if self._watch.is_alive():
            self._watch.join()
        self._pool.shutdown()
        self._chore.shutdown(cancel_futures=True)
        self._poster.close()

    def ring(self) -> None:
        """Something is due now: tick at once, or once more when a tick is under way."""
        with self._news:
            self._rung = True
            self._news.notify_all()
            if self._ticking:
                return
        self._wake()

    def _wake(self) -> None:
        if self._scheduler.running:
            self._scheduler.modify_job(JOB, next_run_time=datetime.now(UTC))

    def _watch_over(self) -> None:
        """Ticks stop coming when the clock on the wall is put back: APScheduler waits for an hour to pass again."""
        while not self._pause(self._timing.watch):
            late = time.monotonic() - self._last > self._timing.tick + self._timing.watch
            if late and not self._ticking:
                log.warning("no tick for %.0f s: the clock was put back, or this machine slept", self._timing.tick)
                self._last = time.monotonic()
                self._wake()

    def _pause(self, seconds: float) -> bool:
        """Wait; True when there is nothing to wait for any more."""
        with self._news:
            return self._news.wait_for(lambda: self._closing, seconds)

    # -- ticking ------------------------------------------------------------------------------

    def beat(self) -> None:
        """One tick, with the chores left to a thread of their own, so that a slow one holds no post up."""
        self.post()
        with self._news:
            if not self._closing and (self._doing is None or self._doing.done()):
                self._doing = self._chore.submit(self._do_chores)

    def tick(self) -> None:
        """One tick from beginning to end: everything due is worked off, then the chores, then what they offered."""
        self.post()
        self._do_chores()
        self.post()

    @property
    def is_rung(self) -> bool:
        """Whether something has become due since the last tick began."""
        return self._rung

    def post(self) -> None:
        """One tick without the chores: everything due is worked off. Nothing while another tick does that, which then
        looks once more."""
        with self._news:
            if self._ticking or self._closing:
                self._rung = True
                return
            self._ticking = True
        again = True
        while again:
            try:
                self._until_nothing_is_due()
            except StoreError as error:
                log.warning("this tick is left out: %s", error)
            except Exception:
                log.exception("this tick is left out")
            with self._news:
                self._news.wait_for(lambda: not self._in_hand)
                again = self._rung and not self._closing
                self._ticking, self._last = again, time.monotonic()
                self._news.notify_all()

    def _until_nothing_is_due(self) -> None:
        planned = float("-inf")
        while not self._closing:
            self._last = time.monotonic()
            if self._rung or self._last - planned >= self._timing.tick:
                # A delivery that takes its time holds up nothing that becomes due meanwhile.
                self._rung, planned = False, self._last
                plan(self._services, self._kinds, _PLANNING_SECONDS)
                if time.monotonic() - planned >= _PLANNING_SECONDS:
                    self._rung = True  # there may be more
            with self._news:
                # Taken together when somebody is about to have nothing to do: one claim for many costs what one costs.
                free = self._workers * AHEAD - self._in_hand if self._in_hand < self._workers else 0
                self._finished = False
            claimed = self.ledger.claim(free) if free else []
            for entry in claimed:
                self._take(entry)
            with self._news:
                if not claimed and not self._in_hand:
                    return
                self._wait_for_news()

    def _wait_for_news(self) -> None:
        self._news.wait_for(lambda: self._finished or self._rung or self._closing, self._timing.tick)

    def _take(self, entry: Entry) -> None:
        with self._news:
            self._in_hand += 1
        self._pool.submit(self._work, entry)

    def _work(self, entry: Entry) -> None:
        try:
            if self._closing or not self.ledger.is_fresh(entry):
                self.ledger.give_back(entry)
            else:
                self.ledger.work(entry)
        except StoreError as error:
            log.warning("delivery %s is left for later: %s", entry.delivery.key, error)
        finally:
            with self._news:
                self._in_hand -= 1
                self._finished = True
                self._news.notify_all()

    def _do_chores(self) -> None:
        for chore in self._chores:
            if self._closing:
                return
            try:
                chore(self._services)
            except Exception:
                log.exception("a chore failed; it is tried again at the next tick")
