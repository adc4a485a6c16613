"""The pulse: twice a quarter, how many hours went into agreeing on what to build. No I/O.

Answers are bands, in private, kept as sums alone. Below LEAST answers, or where a part of those asked smaller than RATE
did, there is no figure: a few who answer are not those who do not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from bot.figures.figure import LEAST, NUMERATOR, FigureRow

BANDS = ("0", "1", "3", "6", "11")  # hours, the lower edge of each
RATE = 0.4
OPEN_DAYS = 14
FEW, LOW_RATE = "few_answers", "low_rate"
_BEGIN = (21, 63)  # days of a quarter, from whose first Tuesday on each is open
_TUESDAY = 1


@dataclass(frozen=True, slots=True)
class PulseDates:
    """A round by its name, "2026-Q4/1": open from one ISO day to another, both within."""

    round: str
    opens_on: str
    closes_on: str


@dataclass(frozen=True, slots=True)
class PulseResult:
    """What a round came to: how many of those `asked` have `answered`, and how many gave each band."""

    dates: PulseDates
    asked: int
    answered: int
    counts: Mapping[str, int]

    @property
    def why_not(self) -> str:
        """Why there is no figure; empty where there is one."""
        if self.answered < LEAST:
            return FEW
        return LOW_RATE if self.answered < RATE * self.asked else ""

    @property
    def band(self) -> str:
        """The band of the median answer, of an even number the lower of both in the middle; empty for none."""
        if self.why_not:
            return ""
        answers = [band for band in BANDS for _ in range(self.counts.get(band, 0))]
        return answers[(len(answers) - 1) // 2]

    def rows(self) -> list[FigureRow]:
        """What stands in a file of it: a line for each band; where there is no figure, one that says why."""
        said = {"opened_on": self.dates.opens_on, "closed_on": self.dates.closes_on}
        said |= {"asked": str(self.asked), "answered": str(self.answered)}
        about = ("pulse", self.dates.round, "")
        if self.why_not:
            return [FigureRow(*about, self.why_not, said)]
        each = {band: str(self.counts.get(band, 0)) for band in BANDS}
        return [FigureRow(*about, NUMERATOR, {**said, "hours_from": band, "answers": n}) for band, n in each.items()]


def rounds_of(year: int, quarter: int) -> list[PulseDates]:
    """Both rounds of a quarter.

    >>> [(one.round, one.opens_on, one.closes_on) for one in rounds_of(2026, 4)]
    [('2026-Q4/1', '2026-10-27', '2026-11-09'), ('2026-Q4/2', '2026-12-08', '2026-12-21')]
    """
    found = []
    for n, after in enumerate(_BEGIN, 1):
        day = date(year, 3 * quarter - 2, 1) + timedelta(days=after)
        day += timedelta(days=(_TUESDAY - day.weekday()) % 7)
        last = day + timedelta(days=OPEN_DAYS - 1)
        found.append(PulseDates(f"{year}-Q{quarter}/{n}", day.isoformat(), last.isoformat()))
    return found


def coming(today: date) -> PulseDates:
    """The first round that opens on a day or later."""
    quarter = (today.month + 2) // 3
    following = (today.year + quarter // 4, quarter % 4 + 1)
    both = [*rounds_of(today.year, quarter), *rounds_of(*following)]
    return next(one for one in both if one.opens_on >= today.isoformat())
