"""Time as the store keeps it: UTC, ISO-8601 text, to the second."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The present, in UTC."""
    return datetime.now(UTC)


def stamp(when: datetime) -> str:
    """`2026-11-23T09:00:00Z`: sorts as text in time order."""
    return when.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def ago(clock: Clock, **span: float) -> str:
    """The stamp of a moment in the past: `ago(clock, hours=1)`."""
    return stamp(clock() - timedelta(**span))
