"""Installations that somebody has begun: a row each, used once, of digests alone."""

from hashlib import sha256

from bot.store.door import Store
from bot.store.migrations import Migration
from bot.store.rows import insert

MIGRATIONS = (
    Migration(
        "install-attempt-001",
        """
        CREATE TABLE install_attempt (
            state TEXT NOT NULL PRIMARY KEY,
            browser TEXT NOT NULL,
            ends_at TEXT NOT NULL
        );
        CREATE INDEX install_attempt_ends_at ON install_attempt (ends_at);
        """,
    ),
)


def begin(store: Store, state: str, browser: str, ends_at: str) -> None:
    """Somebody begins in a browser: both are secrets, `ends_at` is a UTC stamp."""
    with store.write("install"):
        insert(store, "install_attempt", [{"state": _digest(state), "browser": _digest(browser), "ends_at": ends_at}])


def take(store: Store, state: str, browser: str, now: str) -> bool:
    """Whether this browser began it, less than its time ago, and nobody has come back from it before."""
    sql = """
        DELETE FROM install_attempt WHERE state = :state AND browser = :browser AND ends_at > :now RETURNING state
    """
    return bool(store.run(sql, state=_digest(state), browser=_digest(browser), now=now))


def forget_old(store: Store, now: str) -> None:
    """Drop those whose time is over."""
    store.run("DELETE FROM install_attempt WHERE ends_at <= :now", now=now)


def _digest(secret: str) -> str:
    return sha256(secret.encode()).hexdigest()
