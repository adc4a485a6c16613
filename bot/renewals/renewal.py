"""The rules of renewals: the day until which notice is given, and when it is counted down to. No I/O.

What counts is the notice deadline, not the day on which a contract renews: by then it has.
"""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from bot.tools.tool import IN_USE, NO, TRIAL, YES, Tool

WATCHED = (IN_USE, TRIAL)  # statuses of tools whose deadlines are told: of what is phased out it was decided
DAYS = (120, 90, 60, 30)  # before the deadline
KEEP, DROP, RENEGOTIATE = VERDICTS = ("keep", "drop", "renegotiate")
_MONTHS = {"month": 1, "quarter": 3, "year": 12, "two_years": 24, "three_years": 36}
_LAST = 30  # days before the deadline on which whoever renegotiates is asked again
_SOON = 14  # but not within so many days


@dataclass(frozen=True, slots=True)
class Renewal:
    """How a contract goes on: it renews `on` a day, where notice is not given by the `deadline`. `renews` says whether
    it does so by itself: True, False, None where nobody knows; `knows_notice` whether the notice period is known, else
    the deadline is the day itself. `months` is for how long it renews."""

    on: date
    deadline: date
    renews: bool | None
    knows_notice: bool
    months: int

    @property
    def slot(self) -> str:
        """What tells this term from the next."""
        return self.deadline.isoformat()

    def is_near(self, today: date) -> bool:
        """Whether it is counted down to, or was missed, by now."""
        return self.months > 1 and self.first <= today <= self.on

    @property
    def first(self) -> date:
        """The day on which the countdown begins: never before the term that ends."""
        return max(self.deadline - timedelta(days=DAYS[0]), _later(self.on, -self.months))


def renewal_of(tool: Tool, today: date) -> Renewal | None:
    """The next renewal of a contract; where it renews by itself, or may, past ones roll on. None where no day is known,
    and for what is on its way out."""
    if not tool.renews_on:
        return None
    begun, months = date.fromisoformat(tool.renews_on), _MONTHS.get(tool.term, 12)
    on, terms = begun, 0
    while on < today and tool.auto_renews != NO:
        terms += 1
        on = _later(begun, terms * months)
    renews = {YES: True, NO: False}.get(tool.auto_renews)
    return Renewal(on, on - timedelta(days=int(tool.notice_days or 0)), renews, bool(tool.notice_days), months)


def countdown(renewal: Renewal, today: date) -> tuple[date, list[date]] | None:
    """The day from which the owner is asked, and those on which they are once more: the last of them says that the
    deadline was missed. None for a contract that ended, and one that renews each month: nobody is asked so often."""
    if renewal.months <= 1 or today > renewal.on:
        return None
    begins = max(renewal.first, today)
    again = [renewal.deadline - timedelta(days=days) for days in DAYS[1:]] + [renewal.deadline + timedelta(days=1)]
    return begins, [day for day in again if begins < day <= renewal.on]


def asked_again(renewal: Renewal, today: date) -> date | None:
    """When whoever renegotiates is asked what came of it; None where that is too late."""
    day = max(renewal.deadline - timedelta(days=_LAST), today + timedelta(days=_SOON))
    return day if day < renewal.deadline else None


def _later(day: date, months: int) -> date:
    """The same day so many months later, the last of its month where there is none."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
