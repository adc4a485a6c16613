"""What a source of values gives: points of a span, topics behind them, or an error with its mend.

It imports nothing of the connectors, so that everything of theirs may import it.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.text.halves import mend_text


class SourceError(Exception):
    """A source gave no values. `key` and `args_` are a sentence for the reader, with the mend; kept in the store as
    they are, so `args_` holds texts and numbers, never a secret.

    `field` is the setting that is wrong, when one is; `temporary` says that trying again later may do.
    """

    def __init__(self, key: str, *, field: str = "", temporary: bool = False, **args: str | int | float) -> None:
        super().__init__(key)
        self.key = key
        self.field = field
        self.temporary = temporary
        self.args_: Mapping[str, str | int | float] = {
            name: mend_text(value) if isinstance(value, str) else value for name, value in args.items()
        }


@dataclass(frozen=True, slots=True)
class Point:
    """One value of a series. `at` is ISO-8601: a day, a month or a week ("2026-11", "2026-W47"), or a moment (with no
    zone it is in the KPI's own); empty for "as of now". `so_far` says that the source, which has a zone of its own, is
    not through with that period. `seconds` says that the value is a length of time, whatever unit the KPI is in.
    `wrong` is why a row could not be read: `value` then means nothing, and the other rows count all the same."""

    at: str
    value: float
    so_far: bool = False
    seconds: bool = False
    wrong: SourceError | None = None


@dataclass(frozen=True, slots=True)
class ShippedIdea:
    """An idea that was shipped: the addresses it links to, when it was captured and when it shipped (UTC stamps)."""

    links: Sequence[str]
    captured_at: str
    shipped_at: str


@dataclass(frozen=True, slots=True)
class Span:
    """Which part of a series is wanted, and in what periods.

    From `since`, an ISO-8601 day that begins a period, to `now`, an aware moment. `grain` is what one value covers,
    "hour", "day", "week", "sunday_week" or "month", by the clock in the IANA `zone`: see `bot.periods`. `shipped` gives
    the workspace's shipped ideas that link to anything, for a source that measures from them.
    """

    since: str
    now: datetime
    grain: str = "day"
    zone: str = "UTC"
    shipped: Callable[[], Sequence[ShippedIdea]] = tuple


@dataclass(frozen=True, slots=True)
class Pick:
    """Something a person may choose instead of typing its id: the setting's value, and what it is called there."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that stands behind a value: what it is about, and how many of the value's things are about it."""

    text: str
    count: int

    def __post_init__(self) -> None:
        """Hold nothing that cannot be written."""
        object.__setattr__(self, "text", mend_text(self.text))


@dataclass(frozen=True, slots=True)
class Variable:
    """A setting of the environment: `.env.example` documents it. A `name` that ends in `*` stands for all that
    begin so."""

    name: str
    secret: bool = False


def as_value(value: Any) -> float:
    """A number out of an answer: int, float, Decimal or numeric text. Raises ValueError for anything else, NaN and
    infinities among it."""
    if isinstance(value, bool):
        raise ValueError(value)
    try:
        number = float(value)
    except (TypeError, OverflowError) as error:
        raise ValueError(value) from error
    if not math.isfinite(number):
        raise ValueError(value)
    return number
