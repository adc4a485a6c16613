"""Whether a value is unusual for its KPI. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.kpis.kpi import Reading


@dataclass(frozen=True, slots=True)
class Unusual:
    """Why a value is unusual: it lies outside `low` to `high`, which the last `count` comparable values led to expect.

    `weekday` (ISO, 1 is Monday) and `hour` say what was comparable; 0 and -1 where all earlier periods were.
    """

    expected: float
    low: float
    high: float
    count: int
    weekday: int = 0
    hour: int = -1
    is_low: bool = False


def unusual(grain: str, history: Sequence[Reading]) -> Unusual | None:  # noqa: ARG001 - the test follows
    """Whether the last reading of `history` (oldest first, one a period) is unusual; None when it is not, or when too
    little is known to say."""
    return None
