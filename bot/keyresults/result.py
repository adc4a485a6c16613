"""What a key result is, how far it has come, and how several of them are held by a record. No I/O.

A key result says how far a metric is to go, from a value to another (Doerr, Measure What Matters, 2018). One that is
bound to a KPI has no value of its own: it is worth what that is worth, in its unit. Its way is (value - start) /
(target - start), whichever of the two is higher; it is not known where one of the three is not, and nothing takes its
place.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2s
from typing import Any

from bot.errors import UserError
from bot.text.fold import key

MOST = 10  # of one objective
METRIC, NAME = 150, 80  # characters of what it measures; of what a KPI is called
TYPED = "key_results"  # the field in which they are typed, a line each
OLD_DAYS = 45  # after which a value that somebody typed is late: it is asked for every month
BEHIND = 0.25  # of the way, by which it is behind the share of the time that is gone
FIGURES = ("start", "target", "value")
Measure = Any
"""A KPI, as a room hands it over: with an `id`, a `name`, a `unit` and its `detail`, a `direction`, `archived_at`; or a
key result, where the unit alone counts."""


@dataclass(frozen=True, slots=True)
class KeyResult:
    """A `metric` that goes from `start` to `target`, both None where nobody said; lower is better where the target is
    below. `value` was typed as that of an ISO `day`, None and empty for none. `unit` and `detail` are those of a KPI,
    and all figures are in them. `kpi` is the id of the KPI that it is bound to, `owner` a user id; both empty for none.
    `id` tells it apart from the others of its objective and stays as the metric is reworded."""

    id: str
    metric: str
    start: float | None = None
    target: float | None = None
    value: float | None = None
    day: str = ""
    unit: str = "number"
    detail: str = ""
    kpi: str = ""
    owner: str = ""

    def says(self, names: Iterable[str] = FIGURES) -> bool:
        """Whether it has any of these figures."""
        return any(getattr(self, name) is not None for name in names)


def key_result(metric: str) -> KeyResult:
    """A new one that says its metric alone."""
    return KeyResult(blake2s(key(metric).encode(), digest_size=4).hexdigest(), metric)


def pack(result: KeyResult) -> str:
    """As a record holds it."""
    return json.dumps([getattr(result, name) for name in KeyResult.__slots__], ensure_ascii=False)


def unpack(rows: Iterable[str]) -> list[KeyResult]:
    """What a record holds; what is none is left out, and of two with one id the later counts, in its place."""
    found: dict[str, KeyResult] = {}
    for row in rows:
        try:
            one = KeyResult(*json.loads(row))
        except (ValueError, TypeError):
            continue
        found[one.id] = one
    return list(found.values())


def checked(results: Sequence[KeyResult]) -> list[KeyResult]:
    """Raises UserError beside where they are typed, for too many, for two of one metric, and for what goes nowhere."""
    if len(results) > MOST:
        raise UserError("keyresults-error-many", field=TYPED, most=MOST)
    seen: set[str] = set()
    for one in results:
        if key(one.metric) in seen or (one.start is not None and one.start == one.target):
            wrong = "twice" if key(one.metric) in seen else "span"
            raise UserError(f"keyresults-error-{wrong}", field=TYPED, metric=one.metric)
        seen.add(key(one.metric))
    return [one if one.kpi or one.says() else replace(one, unit="number", detail="") for one in results]


def with_result(results: Sequence[KeyResult], new: KeyResult) -> list[KeyResult]:
    """Those, with one in its place, or last where it is new."""
    return [*({one.id: one for one in results} | {new.id: new}).values()]


def bound(result: KeyResult, kpi: Measure) -> KeyResult:
    """A key result that is worth what a KPI is. Raises UserError where the two do not fit: another unit, a range to
    stay in, or a target on the side that the KPI calls worse."""
    if not is_in(result, kpi) and result.says(("start", "target")):
        raise UserError("keyresults-error-unit", field="kpi", kpi=kpi.name, unit=kpi.unit)
    if kpi.direction == "band":
        raise UserError("keyresults-error-band", field="kpi", kpi=kpi.name)
    start, target = result.start, result.target
    if start is not None and target is not None and (target > start) != (kpi.direction == "up"):
        raise UserError("keyresults-error-direction", field="target", kpi=kpi.name, better=kpi.direction)
    return replace(result, kpi=kpi.id, unit=kpi.unit, detail=kpi.detail, value=None, day="")


def is_in(result: KeyResult, kpi: Measure) -> bool:
    """Whether a key result is in the unit of a KPI, or in none."""
    return (result.unit, result.detail) in (("number", ""), (kpi.unit, kpi.detail))


@dataclass(frozen=True, slots=True)
class ResultNow:
    """What a key result is worth: `value` as of an ISO `day`, None and empty where it is not known, by the name of the
    `kpi` that says so, empty where somebody typed it. `is_late` where a newer one was due. `why` it is not known may be
    "archived", where the KPI is no longer in use, or "unit", where it is in another unit by now; else it is empty."""

    result: KeyResult
    measure: Measure
    value: float | None = None
    day: str = ""
    kpi: str = ""
    is_late: bool = False
    why: str = ""

    @property
    def way(self) -> float | None:
        """How much of the way is gone: 0 at the start and 1 at the target, below and beyond where it is."""
        start, target = self.result.start, self.result.target
        if self.why or self.value is None or start is None or target is None or start == target:
            return None
        return (self.value - start) / (target - start)

    def is_off(self, gone: float) -> bool:
        """Whether it is behind by more than BEHIND, where so much of the time is `gone` (0 to 1)."""
        return self.way is not None and gone - _within(self.way) > BEHIND


def _within(share: float) -> float:
    return min(1.0, max(0.0, share))


def average(results: Sequence[ResultNow]) -> float | None:
    """The mean of what all have come to, each between 0 and 1; None where there is none, or one is not known."""
    known = [_within(one.way) for one in results if one.way is not None]
    return sum(known) / len(known) if known and len(known) == len(results) else None
