"""The rules of a KPI: what it is, what its form takes, whether a value is good. No I/O."""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, partial

from babel.numbers import list_currencies

from bot.errors import Mistakes, UserError
from bot.periods import usual
from bot.slack.text import is_person
from bot.text.fold import key
from bot.text.verbs import shown_words
from bot.text.zone_names import known_zones

UNITS = ("number", "percent", "points", "currency", "duration")
DIRECTIONS = ("up", "down", "band")
GRAINS = ("hour", "day", "week", "sunday_week", "month")
DURATIONS = ("s", "min", "h", "d")
SECONDS = {"s": 1, "min": 60, "h": 3600, "d": 86400}
# How the values of a longer period make its figure; "none": they do not, its source gives each period.
COMBINES = ("sum", "mean", "last", "highest", "lowest", "none")
SPANS = ("day", "week", "month", "quarter")  # what a target may be for
SCALES = ("percent", "share")  # whether a source says 41.2 or 0.412 for 41.2 %

NAME_LIMIT = 80
TEAM_LIMIT = 60
TERM_LIMIT = 80
PIPELINE_LIMIT = 300
CONTRIBUTORS_LIMIT = 50
LARGEST = 1e12
ROWS_LEFT = "kpis-source-rows"  # of a source's answer, whose other rows are kept
FRESH_LIMIT = 8760  # hours: a year
# What `/kpi` does is no name: nobody could look such a KPI up.
_OWN = [
    "add",
    "edit",
    "set",
    "history",
    "import",
    "export",
    "schedule",
    "schedules",
    "digest",
    "help",
    "list",
    "archive",
]
RESERVED = frozenset(word for verb in _OWN for word in shown_words(verb))


@dataclass(frozen=True, slots=True)
class Kpi:
    """One figure of the product.

    `id` never changes; `name` is what people type, found by `glossary.term.key`. `unit` is one of UNITS; `detail` is
    the ISO 4217 code of a currency, or one of DURATIONS, else empty. A percentage is kept as people say it: 41.2 is
    41.2 %. `direction` is one of DIRECTIONS: "up" and "down" have a `target`, a "band" has `low` and `high`; any may be
    None. `alert_at` is the value on whose bad side the owner is alerted (for a band its edges are), `alert_unusual`
    whether an unusual value alerts too. `grain` is what one reading covers; `fresh_hours` how many hours after the
    end of its period a reading is expected. `combine` is one of COMBINES, empty while nobody has said it: see
    `bot.kpis.aggregate.way`. `target_per` is the span that target and band are for, one of SPANS, empty for that of
    one reading. `scale` is one of SCALES for a percentage whose source was asked about it, else empty. `source` is
    a connector's name and `settings` what it is told. `zone` is the IANA zone its periods are in. `pipeline` is the
    connection of Fivetran that loads what the source reads. `term` is the glossary term that defines it. `owner`
    answers for it, `author` added it, and `contributors` may enter values besides: Slack user ids. `archived_at` is
    a UTC stamp, empty while it is in use.
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
    pipeline: str = ""
    combine: str = ""
    target_per: str = ""
    scale: str = ""
    contributors: tuple[str, ...] = ()
    created_at: str = ""
    changed_at: str = ""
    archived_at: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """The value of a KPI for one period, as it was known at one time.

    `period` is written by the grain: "2026-11-23T09", "2026-11-23", "2026-W47", "2026-11". `version` counts from 1: a
    later one takes the place of an earlier one without erasing it; one that was taken back and left its period without
    a value has a number below 1. `source` is a connector's name, or "file". `person`
    is who brought it, empty for a source. `collected_at` is a UTC stamp to the second. `corrected_from` is the value
    it had when its period ended, where a later version says otherwise. `final` is False for a value of a period that
    was not over when it was collected, and was not meant as it is: the value so far.
    """

    kpi: str
    period: str
    value: float
    collected_at: str
    source: str
    person: str = ""
    version: int = 1
    corrected_from: float | None = None
    final: bool = True


@dataclass(frozen=True, slots=True)
class Collection:
    """How asking a source went, last: `error` is a Fluent key with `args`, empty when it went well.

    `tried_at` and `succeeded_at` are UTC stamps, the latter empty when it never did. `error` is ROWS_LEFT where some
    rows could not be read and the others are kept: "rows" of `args` says how many, "why" is the key of the first
    reason, whose placeholders stand beside it.
    """

    kpi: str
    tried_at: str
    succeeded_at: str
    error: str = ""
    args: Mapping[str, str | int | float] = field(default_factory=dict)

    @property
    def failed(self) -> bool:
        """Whether it gave nothing: an answer with rows left out is one."""
        return self.error not in ("", ROWS_LEFT)


@dataclass(frozen=True, slots=True)
class Pipeline:
    """How the pipeline behind a KPI went: UTC stamps of its last success and failure, empty where there was none, and
    of when it was asked; `error` is a Fluent key with `args` of why it could not be, empty when it could."""

    kpi: str
    connection: str
    succeeded_at: str = ""
    failed_at: str = ""
    paused: bool = False
    asked_at: str = ""
    error: str = ""
    args: Mapping[str, str | int | float] = field(default_factory=dict)

    @property
    def failing(self) -> bool:
        """Whether it has failed since it last succeeded."""
        return self.failed_at > self.succeeded_at


def are_alike(source: str, other: str) -> bool:
    """Whether readings from two sources were counted in one way: by the same system, or by people, whose word stands
    beside any."""
    return source == other or bool({source, other} & {"manual", "file"})


def alike(readings: Iterable[Reading], latest: Reading) -> list[Reading]:
    """Those that were counted as the latest was."""
    return [one for one in readings if are_alike(one.source, latest.source)]


def is_same(value: float, other: float) -> bool:
    """Whether two values are one: the last digits of an average move with the order in which a database adds up."""
    return math.isclose(value, other, rel_tol=1e-12)


def is_good(kpi: Kpi, value: float) -> bool | None:
    """Whether a value meets the target, or lies within the band, edges included; None where nobody set either."""
    if kpi.direction == "band":
        if kpi.low is None and kpi.high is None:
            return None
        return (kpi.low is None or value >= kpi.low) and (kpi.high is None or value <= kpi.high)
    if kpi.target is None:
        return None
    return value <= kpi.target if kpi.direction == "down" else value >= kpi.target


def goal(kpi: Kpi, value: float) -> float | None:
    """The target, or the edge of the band that a value is nearest to; None where nobody set either."""
    if kpi.direction != "band":
        return kpi.target
    edges = [edge for edge in (kpi.low, kpi.high) if edge is not None]
    return min(edges, key=lambda edge: abs(edge - value)) if edges else None


def alerts(kpi: Kpi, value: float) -> bool:
    """Whether the owner hears of a value at once: it is beyond `alert_at`, or outside the band."""
    if kpi.direction == "band":
        return is_good(kpi, value) is False
    if kpi.alert_at is None:
        return False
    return value > kpi.alert_at if kpi.direction == "down" else value < kpi.alert_at


def checked(kpi: Kpi) -> Kpi:
    """The KPI, tidied: what its direction and unit have no use for is left out. Raises UserError beside the field that
    is wrong, or UserErrors beside each."""
    wrong = Mistakes()
    for act in (_check_unit, _check_choices, _check_span, _check_owner):
        wrong.of(partial(act, kpi), None)
    kpi = replace(
        kpi,
        name=wrong.of(lambda: _named(kpi.name), kpi.name),
        detail=wrong.of(lambda: _detail(kpi), kpi.detail),
        team=wrong.of(lambda: _short(kpi.team, TEAM_LIMIT, "team"), ""),
        pipeline=wrong.of(lambda: _short(kpi.pipeline, PIPELINE_LIMIT, "pipeline"), ""),
        term=wrong.of(lambda: _short(kpi.term, TERM_LIMIT, "term"), ""),
        contributors=wrong.of(lambda: _people(kpi.contributors), ()),
        scale=wrong.of(lambda: _scale(kpi), ""),
    )
    goal = wrong.of(lambda: _checked_goal(kpi), kpi)
    wrong.tell()
    return goal


def _check_unit(kpi: Kpi) -> None:
    _one_of(kpi.unit, UNITS, "unit")


def _check_choices(kpi: Kpi) -> None:
    wrong = Mistakes()
    wrong.of(lambda: _one_of(kpi.direction, DIRECTIONS, "direction"), None)
    wrong.of(lambda: _one_of(kpi.grain, GRAINS, "grain"), None)
    if kpi.combine:
        wrong.of(lambda: _one_of(kpi.combine, COMBINES, "combine"), None)
    if kpi.target_per:
        wrong.of(lambda: _one_of(kpi.target_per, SPANS, "target_per"), None)
    wrong.tell()


def _check_span(kpi: Kpi) -> None:
    wrong = Mistakes()
    wrong.of(lambda: _check_fresh(kpi.fresh_hours), None)
    wrong.of(lambda: _check_zone(kpi.zone), None)
    wrong.tell()


def _check_fresh(hours: int) -> None:
    if not 1 <= hours <= FRESH_LIMIT:
        raise UserError("kpis-error-fresh", field="fresh", limit=FRESH_LIMIT)


def _check_zone(zone: str) -> None:
    if zone not in known_zones():
        raise UserError("schedule-error-zone", field="zone", zone=zone[:60])


def _check_owner(kpi: Kpi) -> None:
    if kpi.owner and not is_person(kpi.owner):
        raise UserError("kpis-error-owner", field="owner", owner=kpi.owner[:40])


def _people(ids: tuple[str, ...]) -> tuple[str, ...]:
    for one in ids:
        if not is_person(one):
            raise UserError("kpis-error-owner", field="contributors", owner=one[:40])
    if len(ids) > CONTRIBUTORS_LIMIT:
        raise UserError("kpis-error-contributors", field="contributors", limit=CONTRIBUTORS_LIMIT)
    return tuple(dict.fromkeys(ids))


def _scale(kpi: Kpi) -> str:
    if kpi.unit != "percent" or not kpi.scale:
        return ""
    _one_of(kpi.scale, SCALES, "scale")
    return kpi.scale


def _checked_goal(kpi: Kpi) -> Kpi:
    numbers = Mistakes()
    for name in ("target", "low", "high", "alert_at"):
        numbers.of(partial(_check_number, kpi, name), None)
    numbers.tell()
    if kpi.direction == "band":
        if kpi.low is not None and kpi.high is not None and kpi.low >= kpi.high:
            raise UserError("kpis-error-band", field="high")
        return replace(kpi, target=None, alert_at=None)
    if kpi.alert_at is not None and kpi.target is not None and kpi.target_per in ("", usual(kpi.grain)):
        # A KPI that meets its target calls nobody.
        wrong = {"up": kpi.alert_at > kpi.target, "down": kpi.alert_at < kpi.target}
        if wrong.get(kpi.direction):
            raise UserError(f"kpis-error-alert-{kpi.direction}", field="alert_at")
    return replace(kpi, low=None, high=None)


def _check_number(kpi: Kpi, name: str) -> None:
    value = getattr(kpi, name)
    if value is not None and not (math.isfinite(value) and abs(value) <= LARGEST):
        raise UserError("kpis-error-number", field=name)


def _named(text: str) -> str:
    name = _short(text, NAME_LIMIT, "name")
    if not any(character.isalnum() for character in name) or not key(name):
        raise UserError("kpis-error-name", field="name")
    if key(name) in RESERVED:
        raise UserError("kpis-error-reserved", field="name", name=name)
    return name


def _short(text: str, limit: int, field_: str) -> str:
    tidy = " ".join(text.split())
    if len(tidy) > limit:
        raise UserError("kpis-error-too-long", field=field_, limit=limit, length=len(tidy))
    return tidy


def _detail(kpi: Kpi) -> str:
    if kpi.unit == "currency":
        code = kpi.detail.strip().upper()
        if code not in _currencies():
            raise UserError("kpis-error-currency", field="currency", code=kpi.detail[:20])
        return code
    if kpi.unit == "duration":
        _one_of(kpi.detail, DURATIONS, "duration")
        return kpi.detail
    return ""


def _one_of(value: str, choices: tuple[str, ...], field_: str) -> None:
    if value not in choices:
        raise UserError("kpis-error-choice", field=field_, value=value[:40], choices=", ".join(choices))


@cache
def _currencies() -> frozenset[str]:
    return frozenset(list_currencies())
