"""What a key result is, and how several of them are held by a record. No I/O.

A key result says how far a metric is to go, from a value to another (Doerr, Measure What Matters, 2018). One that is
bound to a KPI has no value of its own: it is worth what that is worth, in its unit.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from hashlib import blake2s

from bot.errors import UserError
from bot.kpis.kpi import Kpi
from bot.text.fold import key

MOST = 10  # of one objective
METRIC = 150  # characters
TYPED = "key_results"  # the field in which they are typed, a line each
FIGURES = ("start", "target", "value")


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

    @property
    def measure(self) -> Kpi:
        """What its figures are said and read in."""
        return Kpi(self.kpi, self.metric, unit=self.unit, detail=self.detail)

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
        raise UserError("goals-error-many", field=TYPED, most=MOST)
    seen: set[str] = set()
    for one in results:
        if key(one.metric) in seen or (one.start is not None and one.start == one.target):
            wrong = "twice" if key(one.metric) in seen else "span"
            raise UserError(f"goals-error-{wrong}", field=TYPED, metric=one.metric)
        seen.add(key(one.metric))
    return [one if one.kpi or one.says() else replace(one, unit="number", detail="") for one in results]


def with_result(results: Sequence[KeyResult], new: KeyResult) -> list[KeyResult]:
    """Those, with one in its place, or last where it is new."""
    return [*({one.id: one for one in results} | {new.id: new}).values()]


def bound(result: KeyResult, kpi: Kpi) -> KeyResult:
    """A key result that is worth what a KPI is. Raises UserError where the two do not fit: another unit, a range to
    stay in, or a target on the side that the KPI calls worse."""
    if not is_in(result, kpi) and result.says(("start", "target")):
        raise UserError("goals-error-unit", field="kpi", kpi=kpi.name, unit=kpi.unit)
    if kpi.direction == "band":
        raise UserError("goals-error-band", field="kpi", kpi=kpi.name)
    start, target = result.start, result.target
    if start is not None and target is not None and (target > start) != (kpi.direction == "up"):
        raise UserError("goals-error-direction", field="target", kpi=kpi.name, better=kpi.direction)
    return replace(result, kpi=kpi.id, unit=kpi.unit, detail=kpi.detail, value=None, day="")


def is_in(result: KeyResult, kpi: Kpi) -> bool:
    """Whether a key result is in the unit of a KPI, or in none."""
    return (result.unit, result.detail) in (("number", ""), (kpi.unit, kpi.detail))
