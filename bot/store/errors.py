"""How the store says no. Every message is one plain sentence; the cause is chained."""

from typing import Literal

Why = Literal["full", "read-only"]


class StoreError(Exception):
    """The database refused or cannot be reached."""


class UnfitError(StoreError):
    """The database answers, and cannot be used as it is; the text says what to do."""


class UnavailableError(StoreError):
    """The database does not answer now, or others keep it busy: the same is worth trying again in a minute."""


class UnsavedError(UnavailableError):
    """A write gave up: nothing of it is in the database."""


class UncertainError(UnavailableError):
    """The connection broke at the very commit: nobody knows whether it counted."""


class UnwritableError(UnavailableError):
    """The database answers and takes no writes, because its disk is full or it is read-only: `why` says which. What
    only reads goes on."""

    def __init__(self, message: str, why: Why) -> None:
        super().__init__(message)
        self.why: Why = why


class ContentionError(UnavailableError):
    """Two transactions got into each other's way and the database rolled this one back: `Store.retry` does it again."""


class ConflictError(StoreError):
    """A row broke a uniqueness, foreign key, NOT NULL or CHECK rule."""


BUSY = "The database is busy: another writer kept it too long."

_WORDS = {UncertainError: "uncertain", ContentionError: "contention", ConflictError: "conflict"}


def word_for(error: StoreError) -> str:
    """What an error is counted as: "busy", "full", "read-only", "uncertain", "contention", "conflict", "away" for no
    answer, "refused" for anything else."""
    if isinstance(error, UnwritableError):
        return error.why
    if isinstance(error, UnavailableError) and str(error) == BUSY:
        return "busy"
    return _WORDS.get(type(error), "away" if isinstance(error, UnavailableError) else "refused")
