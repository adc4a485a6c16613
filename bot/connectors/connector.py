"""What a connector is: one outside system that values of a KPI are read from."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from bot.text.halves import mended

if TYPE_CHECKING:
    from bot.connectors.http import Http


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
            name: mended(value) if isinstance(value, str) else value for name, value in args.items()
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
class Setting:
    """Something a KPI says to its source, a field of the form and a key of `kpis.toml`.

    Label and hint are the Fluent keys `source-{connector}-{name}` and `source-{connector}-{name}-hint`. `choices` gives
    what the environment offers (names of databases). `options` are the fixed values of a menu, each with the label
    `source-{connector}-{name}-{option}`; the first is what nothing chosen means. `search` lists what the system has
    that fits what is typed, best first: the field then offers it, and takes an id that is typed as it is. `when` shows
    the setting only while another one, a menu, has one of the values: `("measure", ("count", "sum"))`; otherwise it is
    left out, required or not.
    """

    name: str
    limit: int = 200
    required: bool = True
    multiline: bool = False
    choices: Callable[[Mapping[str, str]], Sequence[str]] | None = None
    options: Sequence[str] = ()
    search: "Callable[[Tools, Mapping[str, str], str], Sequence[Pick]] | None" = None
    when: tuple[str, Sequence[str]] | None = None

    def applies(self, settings: Mapping[str, str], others: "Sequence[Setting]") -> bool:
        """Whether it means anything beside what else is set; `others` are all settings of its connector."""
        if self.when is None:
            return True
        name, values = self.when
        menu = next(one for one in others if one.name == name)
        return (settings.get(name) or menu.options[0]) in values


@dataclass(frozen=True, slots=True)
class Variable:
    """A setting of the environment: `.env.example` documents it. A `name` that ends in `*` stands for all that
    begin so."""

    name: str
    secret: bool = False


@dataclass(frozen=True)
class Tools:
    """What a connector works with: the operator's environment (the names it declares), the one HTTP client."""

    environment: Mapping[str, str]
    http: "Http"


@dataclass(frozen=True, slots=True)
class Reachability:
    """Whether one thing the operator set up can be reached: `name` is a host, a database, a folder; `error` says what
    is in the way."""

    name: str
    error: SourceError | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that stands behind a value: what it is about, and how many of the value's things are about it."""

    text: str
    count: int

    def __post_init__(self) -> None:
        """Hold nothing that cannot be written."""
        object.__setattr__(self, "text", mended(self.text))


@dataclass(frozen=True)
class Connector:
    """One outside system. `fetch` returns points in any order; of a series it needs only those of a span's periods,
    and may return more.

    `check` looks at settings without calling anybody, and raises SourceError naming the field. `ready` says whether the
    operator has set up what it needs, and `reach` whether each thing they set up can be reached now. `topics` tells
    what stands behind the value of the period that `Span.since` begins, most frequent first. A connector that only
    takes what people bring (`manual`) has no `fetch`. `by_period` says that what it answers depends on the grain and
    the zone of the span, not on where it begins alone. `lane` tells apart the systems that one connector leads to.
    """

    name: str
    settings: Sequence[Setting] = ()
    variables: Sequence[Variable] = ()
    fetch: Callable[[Tools, Mapping[str, str], Span], list[Point]] | None = None
    check: Callable[[Mapping[str, str], Mapping[str, str]], None] | None = None  # settings, environment
    ready: Callable[[Mapping[str, str]], bool] = lambda _: True
    reach: Callable[[Tools], Iterator[Reachability]] | None = None
    by_period: bool = False
    lane: Callable[[Mapping[str, str]], str] = lambda _: ""
    topics: Callable[[Tools, Mapping[str, str], Span], list[Topic]] | None = None


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
