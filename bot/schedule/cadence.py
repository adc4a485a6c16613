"""When something is due, in the words of the people who asked for it: "Mondays at 09:00, Paris". No I/O."""

from dataclasses import dataclass

EVERY = ("day", "week", "month", "once")


@dataclass(frozen=True, slots=True)
class Cadence:
    """How often and when.

    `every` is one of EVERY. `day` is the ISO weekday (1 is Monday) of a week, the day of a month (29 to 31 mean its
    last day where a month is shorter), 0 for neither. `at` is the local time of day, "09:00", or, for "once", a UTC
    stamp. `zone` is an IANA zone.
    """

    every: str
    day: int
    at: str
    zone: str
