"""The rules of a KPI: what it is, how its values are read, whether a value is good. No I/O."""

from collections.abc import Mapping
from dataclasses import dataclass, field

UNITS = ("number", "percent", "currency", "duration")
DIRECTIONS = ("up", "down", "band")
GRAINS = ("hour", "day", "week", "month")
DURATIONS = ("s", "min", "h", "d")


@dataclass(frozen=True, slots=True)
class Kpi:
    """One figure of the product.

    `id` never changes; `name` is what people type, found by `glossary.term.key`. `unit` is one of UNITS; `detail` is
    the ISO 4217 code of a currency, or one of DURATIONS, else empty. A percentage is kept as people say it: 41.2 is
    41.2 %. `direction` is one of DIRECTIONS: "up" and "down" have a `target`, a "band" has `low` and `high`; any may
    be None. `alert_at` is the value on whose bad side the owner is alerted (for a band its edges are), `alert_unusual`
    whether an unusual value alerts too. `grain` is what one reading covers; `fresh_hours` how many hours after the end
    of its period a reading counts as fresh. `source` is a connector's name and `settings` what it is told. `zone` is
    the IANA zone its periods are in. `term` is the glossary term that defines it. `owner` answers for it and `author`
    added it: Slack user ids. `archived_at` is a UTC stamp, empty while it is in use.
    """

    id: str
    name: str
    unit: str = "number"
    detail: str = ""
    direction: str = "up"
    target: float | None = None
    low: float | None = None
    high: float | None = None
    alert_at: float | None = None
    alert_unusual: bool = False
    grain: str = "day"
    fresh_hours: int = 48
    zone: str = "UTC"
    owner: str = ""
    author: str = ""
    team: str = ""
    term: str = ""
    source: str = "manual"
    settings: Mapping[str, str] = field(default_factory=dict)
    created_at: str = ""
    changed_at: str = ""
    archived_at: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a KPI for one period, as it was known at one time.

    `period` is written by the grain: "2026-11-23T09", "2026-11-23", "2026-W47", "2026-11". `version` counts from 1: a
    later one takes the place of an earlier one without erasing it. `source` is a connector's name, or "file". `person`
    is who brought it, empty for a source. `collected_at` is a UTC stamp to the second.
    """

    kpi: str
    period: str
    value: float
    collected_at: str
    source: str
    person: str = ""
    version: int = 1


@dataclass(frozen=True, slots=True)
class Collection:
    """How asking a source went, last: `error` is a Fluent key with `args`, empty when it went well.

    `tried_at` and `succeeded_at` are UTC stamps, the latter empty when it never did.
    """

    kpi: str
    tried_at: str
    succeeded_at: str
    error: str = ""
    args: Mapping[str, str | int | float] = field(default_factory=dict)
