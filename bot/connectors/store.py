"""The turns that replicas take with an outside system, in the store they share.

A turn is held for as long as its call may last, so that a replica that dies holds none for ever. Where the allowance
counts calls in a window, turns stay until the window is over.
"""

import logging
import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock, stamp
from bot.connectors.allowance import Allowance
from bot.connectors.answer import wait
from bot.connectors.source import SourceError
from bot.store import Migration, Store, UnwritableError
from bot.store.rows import upsert

log = logging.getLogger(__name__)

MIGRATIONS = (
    Migration(
        "connectors-001",
        """
        CREATE TABLE source_turn (
            place TEXT NOT NULL,
            turn TEXT NOT NULL,
            began_at TEXT NOT NULL,
            held_until TEXT NOT NULL,
            PRIMARY KEY (place, turn)
        );
        CREATE TABLE source_pause (place TEXT PRIMARY KEY, until TEXT NOT NULL);
        """,
    ),
)

_HELD_SECONDS = 60  # longer than any call may take
_PATIENCE = timedelta(seconds=10)  # a window that opens again so soon is waited for
_LOOK_SECONDS = 0.05  # between two looks for a free turn


@dataclass(frozen=True)
class StoredLimit:
    """Turns in a store. On SQLite, which one process has to itself, only windows are counted here: they outlive a
    restart, while what is under way does not."""

    store: Store
    clock: Clock
    pause_thread: Callable[[float], None] = time.sleep

    @contextmanager
    def turn(self, host: str, allowance: Allowance, seconds: float) -> Iterator[None]:
        """Hold a turn; see `Turns.turn`."""
        self._refuse_paused(host, allowance)
        if not allowance.seconds and self.store.engine == "sqlite":
            yield
            return
        place, turn = allowance.place(host), secrets.token_hex(8)
        try:
            self._wait(host, allowance, turn, time.monotonic() + seconds)
        except UnwritableError:
            log.info("%s is asked out of turn: the store takes no writes", host)
        try:
            yield
        finally:
            give_back = partial(self._give_back, place, turn, keep=bool(allowance.seconds))
            try:
                give_back()
            except UnwritableError:
                self.store.later(f"source {place}", give_back)

    def _wait(self, host: str, allowance: Allowance, turn: str, until: float) -> None:
        while not self._take(host, allowance, turn):
            if time.monotonic() >= until:
                raise SourceError("source-busy", temporary=True, host=host)
            self.pause_thread(_LOOK_SECONDS)

    def pause(self, host: str, allowance: Allowance, until: datetime) -> None:
        """The host asks to be left alone until then; see `Turns.pause`."""
        place = allowance.place(host)
        row = {"place": place, "until": stamp(until)}
        put = partial(upsert, self.store, "source_pause", ("place",), [row])
        try:
            with self.store.write(f"source {place}"):
                put()
        except UnwritableError:
            self.store.later(f"source {place}", put)

    def _refuse_paused(self, host: str, allowance: Allowance) -> None:
        place = allowance.place(host)
        paused = self.store.run("SELECT until FROM source_pause WHERE place = :place", place=place)
        if paused and paused[0]["until"] > stamp(self.clock()):
            raise wait(host, datetime.fromisoformat(paused[0]["until"]))

    def _take(self, host: str, allowance: Allowance, turn: str) -> bool:
        """Whether there was a turn to take. Raises SourceError when the window is used up for long."""
        place, now = allowance.place(host), self.clock()
        window = timedelta(seconds=allowance.seconds)
        with self.store.write(f"source {place}"):
            self.store.run(
                "DELETE FROM source_turn WHERE place = :place AND held_until <= :now AND began_at <= :opened",
                place=place,
                now=stamp(now),
                opened=stamp(now - window),
            )
            taken = self.store.run(
                "SELECT began_at, held_until FROM source_turn WHERE place = :place ORDER BY began_at", place=place
            )
            if sum(one["held_until"] > stamp(now) for one in taken) >= allowance.at_once:
                return False
            counted = [one["began_at"] for one in taken if one["began_at"] > stamp(now - window)]
            if allowance.seconds and len(counted) >= allowance.calls:
                # The oldest that has to leave the window before another fits.
                opens = datetime.fromisoformat(counted[len(counted) - allowance.calls]) + window
                if opens - now > _PATIENCE:
                    raise wait(host, opens)
                return False
            self.store.run(
                """
                INSERT INTO source_turn (place, turn, began_at, held_until)
                VALUES (:place, :turn, :began_at, :held_until)
                """,
                place=place,
                turn=turn,
                began_at=stamp(now),
                held_until=stamp(now + timedelta(seconds=_HELD_SECONDS)),
            )
        return True

    def _give_back(self, place: str, turn: str, *, keep: bool) -> None:
        if keep:
            self.store.run(
                "UPDATE source_turn SET held_until = '' WHERE place = :place AND turn = :turn", place=place, turn=turn
            )
        else:
            self.store.run("DELETE FROM source_turn WHERE place = :place AND turn = :turn", place=place, turn=turn)
