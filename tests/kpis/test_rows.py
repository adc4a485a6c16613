"""What rows of a source or a file come to: one value a period, by the word of whoever looks after the KPI."""

from datetime import date, timedelta

import pytest

from bot.kpis.kpi import Kpi
from bot.kpis.rows import RowValue, first_part, hundredfold, may_be_share, misfit, scaled, together

WEEKLY = Kpi("k", "Orders", grain="week")
SUNDAYS = Kpi("k", "Orders", grain="sunday_week")
DAILY = Kpi("k", "Orders")
SHARE = Kpi("k", "Activation", unit="percent", target=40)


def every(days: int, first: str, count: int = 5) -> list[str]:
    """Days so far apart, from a first one on."""
    return [(date.fromisoformat(first) + timedelta(days=n * days)).isoformat() for n in range(count)]


@pytest.mark.parametrize(
    ("kpi", "ats", "why"),
    [
        (WEEKLY, every(7, "2026-11-01"), "sunday"),
        (WEEKLY, ["2026-11-01", "2026-11-08", "2026-11-29"], "sunday"),
        (WEEKLY, every(7, "2026-11-02"), ""),
        (WEEKLY, every(7, "2026-11-04"), "weekday"),
        (WEEKLY, every(7, "2026-11-01", 1), ""),
        (WEEKLY, every(1, "2026-11-01"), ""),
        (WEEKLY, ["2026-W45", "2026-W46"], ""),
        (SUNDAYS, every(7, "2026-11-01"), ""),
        (SUNDAYS, every(7, "2026-11-02"), "monday"),
        (DAILY, every(7, "2026-11-01"), ""),
        (DAILY, ["2026-09-01", "2026-10-01", "2026-11-01"], "month"),
        (DAILY, ["2026-10-01", "2026-11-01"], ""),
        (DAILY, ["2026-09-01", "2026-10-01", "2026-11-01", "2026-11-02"], ""),
        (WEEKLY, ["2026-09-01", "2026-10-01", "2026-11-01"], "month"),
        (Kpi("k", "x", grain="month"), ["2026-09-01", "2026-10-01", "2026-11-01"], ""),
        (DAILY, ["2026-11-01T09:00", "2026-12-01T09:00", "2027-01-01T09:00"], ""),
    ],
)
def test_rows_of_other_periods_are_told(kpi: Kpi, ats: list[str], why: str) -> None:
    """Weeks that begin on another day than the KPI's, and months where it has days, show in when the rows begin."""
    assert misfit(kpi, ats) == why


WEEK = [RowValue(at, "2026-W47", value) for at, value in zip(every(1, "2026-11-16", 7), range(1, 8), strict=True)]


@pytest.mark.parametrize(
    ("combine", "value"),
    [("sum", 28), ("mean", 4), ("last", 7), ("highest", 7), ("lowest", 1), ("none", None), ("", None)],
)
def test_days_come_to_a_week_as_somebody_said(combine: str, value: float | None) -> None:
    """In whatever order they come; while nobody has said it, and where they do not combine, they come to nothing."""
    assert together(Kpi("k", "Orders", grain="week", combine=combine), WEEK[::-1]) == value


def test_one_moment_told_twice_is_no_second_value() -> None:
    """The later row counts, however the moment is written."""
    rows = [RowValue("2026-11-16T10:00:00+01:00", "2026-11-16", 1), RowValue("2026-11-16 09:00", "2026-11-16", 2)]
    assert together(DAILY, rows) == 2


def test_the_hour_that_comes_twice_is_nobodys_mistake() -> None:
    """In autumn an hourly series has two rows for it; a third one is one too many."""
    paris = Kpi("k", "Load", grain="hour", zone="Europe/Paris")
    twice = [RowValue(f"2026-10-25T0{n}:00:00+00:00", "2026-10-25T02", float(n)) for n in (0, 1)]
    assert together(paris, twice) == 1
    assert together(paris, [*twice, RowValue("2026-10-25T00:30:00+00:00", "2026-10-25T02", 9)]) is None


def test_the_week_that_a_source_tells_half_of_is_left_out() -> None:
    """A source of the last thirty days would lower the oldest week's sum day by day; a week on its own is kept."""
    later = [RowValue("2026-11-23", "2026-W48", 1), RowValue("2026-11-24", "2026-W48", 1)]
    assert first_part(WEEKLY, {"2026-W47": WEEK[2:], "2026-W48": later}) == "2026-W47"
    assert first_part(WEEKLY, {"2026-W47": WEEK, "2026-W48": later}) == ""
    assert first_part(WEEKLY, {"2026-W47": WEEK[2:]}) == ""
    assert first_part(WEEKLY, {"2026-W47": WEEK[2:3], "2026-W48": later[:1]}) == ""


@pytest.mark.parametrize(
    ("kpi", "values", "known", "asked"),
    [
        (SHARE, [0.42, 0.39, 0], [], True),
        (SHARE, [0.42, 41], [], False),
        (SHARE, [0], [], False),
        (SHARE, [1, 1], [], False),
        (Kpi("k", "x", unit="percent", target=0.5), [0.42], [], False),
        (Kpi("k", "x", unit="percent", direction="down", target=2), [0.8], [], False),
        (Kpi("k", "x", unit="percent"), [0.42], [41, 40], True),
        (Kpi("k", "x", unit="percent"), [0.42], [0.4, 0.41], False),
        (Kpi("k", "x", unit="percent"), [0.42], [], False),
        (Kpi("k", "x", unit="percent", target=40, scale="percent"), [0.42], [], False),
        (Kpi("k", "x", target=40), [0.42], [], False),
    ],
)
def test_a_share_among_percentages_is_asked_about(
    kpi: Kpi, values: list[float], known: list[float], asked: bool
) -> None:
    """0.42 where 40 % is aimed at; not 0.8 % of churn where 2 % is, nor once somebody has said which it is."""
    assert may_be_share(kpi, values, known) == asked


def test_shares_become_percentages() -> None:
    """Without the digits that binary numbers add."""
    assert scaled(Kpi("k", "x", unit="percent", scale="share"), 0.07) == 7.0
    assert scaled(SHARE, 0.07) == 0.07
    assert hundredfold(0.1 + 0.2) == pytest.approx(30)
