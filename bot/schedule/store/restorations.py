"""That the store was put back from a copy: what went out after the copy was made it does not know of.

docs/decisions/0063-running.md
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.clock import stamp
from bot.store import Store

_DAYS = timedelta(days=30)  # looked back where nothing says how old the copy is
_AFTER = timedelta(hours=24)  # what was caused before may be found again by a chore, and be offered anew


@dataclass(frozen=True, slots=True)
class Restoration:
    """At `at` the store was put back to what it held at `known_until`; both are UTC stamps."""

    at: str
    known_until: str

    @property
    def watch_until(self) -> str:
        """The stamp until which what falls due may have been posted before."""
        return stamp(datetime.fromisoformat(self.at) + _AFTER)


def restore(store: Store, now: datetime) -> Restoration:
    """Say that the store was put back just now, while no bot works on it."""
    newest = store.column("SELECT max(changed_at) FROM delivery")[0] or stamp(now - _DAYS)
    store.run("INSERT INTO restoration (at, known_until) VALUES (:at, :known)", at=stamp(now), known=newest)
    return Restoration(stamp(now), newest)


def latest(store: Store) -> Restoration | None:
    """When it was put back last; None where it never was."""
    rows = store.run("SELECT at, known_until FROM restoration ORDER BY at DESC LIMIT 1")
    return Restoration(rows[0]["at"], rows[0]["known_until"]) if rows else None
