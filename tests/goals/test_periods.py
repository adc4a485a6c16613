"""The quarter or the year that an objective is for."""

from datetime import date

from bot.goals.goal import after, bounds, gone


def test_periods_are_quarters_and_years() -> None:
    """With their days, the next of them, and how much is over."""
    assert bounds("2026-Q4") == (date(2026, 10, 1), date(2026, 12, 31))
    assert bounds("2028") == (date(2028, 1, 1), date(2028, 12, 31))
    assert [after(one) for one in ("2026-Q4", "2027-Q1", "2027")] == ["2027-Q1", "2027-Q2", "2028"]
    assert gone("2026-Q4", date(2026, 12, 31)) == 1
    assert gone("2026-Q4", date(2026, 9, 1)) == 0
    assert gone("", date(2026, 9, 1)) == 0
    assert 0.6 < gone("2026-Q4", date(2026, 11, 30)) < 0.7
