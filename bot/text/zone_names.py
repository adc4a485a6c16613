"""What time zones are called."""

from functools import cache
from zoneinfo import available_timezones


@cache
def known_zones() -> frozenset[str]:
    """The IANA names of time zones. To find them takes a walk through the machine's files, some milliseconds long."""
    return frozenset(available_timezones())
