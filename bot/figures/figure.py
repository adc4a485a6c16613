"""A figure and the rows that make it. No I/O.

Of fewer than LEAST things no share and no quantile is given: then a figure has counts alone. A row counts in the
numerator, in the denominator alone, stands beside, or is left out for a reason; so whoever has the rows recounts.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from math import ceil
from statistics import median
from typing import Any

LEAST = 5
P85 = 0.85
NUMERATOR, DENOMINATOR, BESIDE = "numerator", "denominator", "beside"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A thing behind a figure: `item` of a `room` ("roadmap", "12") by its `title`. `counts` is NUMERATOR, DENOMINATOR
    (in it and not in the numerator), BESIDE, or the reason why it is left out ("imported"); `facts` are texts by
    column: ISO days, whole days, names of a choice."""

    room: str
    item: str
    title: str
    counts: str
    facts: Mapping[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class ImpactFigure:
    """A figure of a workspace as one reader may see it.

    `value` is in `unit` ("days", "share" from 0 to 1, "hours": the lower edge of a band), None where there are too few
    to give one; `text` is that in words. `missing` counts what was left out, by reason. The period is from `since` to
    `until`, ISO days and both within it; `as_of` is the UTC stamp at which it was counted, `newest` the ISO day of the
    newest thing in it, empty for none. `sentence` says all of it, `notes` what stands beside, both in the reader's
    language.
    """

    name: str
    value: float | None
    unit: str
    numerator: int
    denominator: int
    missing: Mapping[str, int]
    since: str
    until: str
    as_of: str
    newest: str
    text: str
    sentence: str
    notes: tuple[str, ...] = ()
    rows: tuple[FigureRow, ...] = ()


def beside(row: FigureRow) -> FigureRow:
    """A row that counted in an earlier figure of its kind, and stands beside this one."""
    return replace(row, counts=BESIDE) if row.counts == NUMERATOR else row


def share(part: int, whole: int) -> float | None:
    """A part of a whole, 0 to 1; None of fewer than LEAST."""
    return part / whole if whole >= LEAST else None


def middle(values: Sequence[float]) -> float | None:
    """The median, of an even number halfway between both in the middle; None of fewer than LEAST."""
    return float(median(values)) if len(values) >= LEAST else None


def quantile(values: Sequence[float], part: float) -> float | None:
    """The smallest value that `part` of all are no larger than (nearest rank; Hyndman and Fan 1996, definition 1); None
    of fewer than LEAST.

    >>> quantile([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.85)
    9
    """
    return sorted(values)[ceil(part * len(values)) - 1] if len(values) >= LEAST else None


def left_out(rows: Iterable[FigureRow]) -> dict[str, int]:
    """How many rows are left out, by reason, most first."""
    known = Counter(one.counts for one in rows)
    return {why: n for why, n in known.most_common() if why not in (NUMERATOR, DENOMINATOR, BESIDE)}


def dump(figure: ImpactFigure) -> dict[str, Any]:
    """A figure as plain data, to be kept."""
    return asdict(figure)


def load(data: Mapping[str, Any]) -> ImpactFigure:
    """The figure that was kept."""
    rows = tuple(FigureRow(**row) for row in data["rows"])
    return ImpactFigure(**{**data, "rows": rows, "notes": tuple(data["notes"])})
