"""When a system that gave no answer is tried again."""

from datetime import datetime, timedelta

from bot.connectors.source import SourceError

_AGAIN, _LATEST = timedelta(minutes=5), timedelta(days=1)  # after a failure, twice that after the second, and so on


def next_try(now: datetime, failures: int, error: SourceError) -> datetime:
    """When to try again after so many failures in a row: when the system said so, else after 5 minutes, then 10, and so
    on up to a day; what only people mend, once a day."""
    until = error.args_.get("until")
    if isinstance(until, str):
        return max(now, datetime.fromisoformat(until))
    return now + (min(_AGAIN * 2 ** min(failures - 1, 12), _LATEST) if error.temporary else _LATEST)
