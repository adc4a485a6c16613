"""Which reading is judged, what it is compared with, and when it is stale."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis.kpi import Collection, Kpi, Reading
from bot.kpis.standing import OWN, stand
from tests.kpis.making import NOW, law, standing, week_of

KPI = Kpi("k", "Sign-ups", target=100, combine="none")
TODAY = "2026-11-23"
SO_FAR = Reading("k", TODAY, 12, "", "sql", final=False)


def at(*pairs: tuple[str, float], source: str = "sql", person: str = "") -> list[Reading]:
    """Readings by period."""
    return [Reading("k", period, value, "", source, person) for period, value in pairs]


def test_a_day_that_is_not_over_is_no_drop() -> None:
    """On Monday morning the digest speaks of Sunday, not of the nine hours of Monday a source already counts."""
    found = stand(KPI, [*at(("2026-11-15", 100), ("2026-11-22", 110)), SO_FAR], NOW)
    assert found.figure is not None
    assert (found.figure.period, found.change, found.state) == ("2026-11-22", 10, "good")


def test_what_a_person_says_counts_at_once() -> None:
    """A value typed for today, or brought in a file by somebody, is today's."""
    for source, person in (("manual", ""), ("file", ""), ("sql", "U0OWNER")):
        history = [*at(("2026-11-22", 110)), *at((TODAY, 12), source=source, person=person)]
        found = stand(KPI, history, NOW)
        assert found.reading is not None
        assert (found.reading.period, found.age_hours, found.state) == (TODAY, 0, "bad")


def test_a_first_value_counts_though_its_day_is_not_over() -> None:
    """A KPI added this morning shows the one value there is, for what it is: neither good nor bad yet. What was meant
    as it is, a stock as of now, is judged."""
    found = stand(KPI, [SO_FAR], NOW)
    assert found.reading is not None
    assert (found.reading.value, found.state, found.move) == (12, "filling", "")
    assert stand(KPI, at((TODAY, 12)), NOW).state == "bad"


def test_what_was_never_read_again_is_not_compared_with() -> None:
    """Half a day that its source never completed is neither the latest value nor the one before it."""
    half = replace(SO_FAR, period="2026-11-22")
    found = stand(KPI, [*at(("2026-11-15", 100), ("2026-11-21", 110)), half], NOW)
    assert found.reading is not None
    assert found.reading.period == "2026-11-21"
    later = stand(KPI, [replace(SO_FAR, period="2026-11-15"), *at(("2026-11-22", 110))], NOW)
    assert (later.previous, later.change) == (None, None)


def test_the_future_is_left_out() -> None:
    """A value for tomorrow, typed by mistake, is not what the KPI stands at."""
    found = stand(KPI, at(("2026-11-22", 110), ("2026-11-24", 5), source="manual"), NOW)
    assert found.reading is not None
    assert found.reading.value == 110


def test_a_gap_is_no_comparison() -> None:
    """Where the same day last week has no value nothing is said, rather than a comparison with another day."""
    found = stand(KPI, at(("2026-11-14", 90), ("2026-11-16", 95), ("2026-11-22", 110)), NOW)
    assert (found.previous, found.change, found.relative, found.move) == (None, None, None, "")


def test_a_year_ago_is_the_same_weekday() -> None:
    """A Sunday is compared with the Sunday 364 days before."""
    found = stand(KPI, at(("2025-11-22", 1), ("2025-11-23", 55), ("2026-11-22", 110)), NOW)
    assert found.year_change == 55


def test_stale_is_never_unchanged() -> None:
    """Past its freshness a KPI neither holds nor moves, whatever its last values were; nor is it unusual."""
    values = [100.0 + n % 7 for n in range(200)]
    fresh, stale = standing(KPI, values), standing(KPI, values, "2026-11-19")
    assert (fresh.stale, fresh.move) == (False, "held")
    assert (stale.stale, stale.move, stale.unusual) == (True, "", None)
    assert standing(KPI, [*values, 900.0]).unusual is not None
    assert standing(KPI, [*values, 900.0], "2026-11-19").unusual is None


def test_when_a_value_becomes_late() -> None:
    """The next one is due so many hours after the end of its day in the KPI's own zone; until then the one before it is
    on time. October's value is not late in November."""
    paris = replace(KPI, zone="Europe/Paris", fresh_hours=10)
    next_over = datetime.fromisoformat("2026-11-23T23:00+00:00")  # Monday ends in Paris
    history = at(("2026-11-22", 110))
    assert not stand(paris, history, next_over + timedelta(hours=10)).stale
    assert stand(paris, history, next_over + timedelta(hours=10, seconds=1)).stale
    assert stand(paris, history, next_over - timedelta(hours=21)).age_hours == 3
    monthly = replace(KPI, grain="month", fresh_hours=240)
    october = at(("2026-10", 110))
    assert not stand(monthly, october, datetime.fromisoformat("2026-12-11T00:00+00:00")).stale
    assert stand(monthly, october, datetime.fromisoformat("2026-12-11T00:00:01+00:00")).stale


@pytest.mark.parametrize(
    ("before", "now", "move", "share"),
    [
        (100, 112, "up", 0.12),
        (100, 88, "down", -0.12),
        (1000, 1004, "held", 0.004),
        (-100, -88, "up", 0.12),
        (0, 5, "up", None),
        (0, 0, "held", None),
        (-5, 5, "up", None),
        (5, -5, "down", None),
        (5, 0, "down", -1.0),
    ],
)
def test_how_a_value_moved(before: float, now: float, move: str, share: float | None) -> None:
    """Less than half a percent is no movement; from zero, or from a loss to a gain, there is no percentage."""
    found = standing(KPI, week_of(before, now))
    assert found.move == move
    assert found.relative == pytest.approx(share)


def test_why_a_source_gave_nothing_is_told_beside_the_last_value() -> None:
    """A source that fails takes nothing away: the last value stands, with the reason."""
    failed = Collection("k", "", "", "kpis-source-slow", {"seconds": 30})
    found = stand(KPI, at(("2026-11-22", 110)), NOW, OWN, failed)
    assert (found.state, found.error, found.error_args) == ("good", "kpis-source-slow", {"seconds": 30})
    assert stand(KPI, [], NOW, OWN, failed).state == "none"


def test_a_correction_is_carried() -> None:
    """The value before the correction stands beside the one after."""
    history = [replace(at(("2026-11-22", 110))[0], version=2, corrected_from=90.0)]
    assert stand(KPI, history, NOW).corrected_from == 90


@law
@given(st.floats(-1e12, 1e12), st.floats(-1e12, 1e12))
def test_a_change_points_where_the_values_do(before: float, now: float) -> None:
    """Up is said only of a higher value, down only of a lower one, and a share has the sign of the change."""
    found = standing(KPI, week_of(before, now))
    assert found.change is not None
    assert found.move in {"up": ("up", "held"), "down": ("down", "held")}["up" if now >= before else "down"]
    if found.relative:
        assert (found.relative > 0) == (found.change > 0)


@law
@given(st.lists(st.integers(1, 400), unique=True), st.integers(0, 60))
def test_nothing_later_than_now_is_looked_at(ago: list[int], back: int) -> None:
    """A digest of some weeks ago, told again, says what it said: later values do not change it."""
    then = NOW - timedelta(days=back)
    history = at(*((f"{(NOW - timedelta(days=n)).date()}", float(n)) for n in sorted(ago, reverse=True)))
    known = [one for one in history if one.period <= f"{then.date()}"]
    if known:
        assert stand(KPI, history, then) == stand(KPI, known, then)


def test_what_another_system_counted_is_not_compared_with() -> None:
    """A KPI that is read from another tool begins anew; what people brought stands beside any."""
    before = at(("2026-11-15", 5000), source="amplitude")
    found = stand(KPI, [*before, *at(("2026-11-22", 41))], NOW)
    assert (found.previous, found.change, found.unusual) == (None, None, None)
    by_hand = at(("2026-11-15", 5000), source="manual", person="U0OWNER")
    assert stand(KPI, [*by_hand, *at(("2026-11-22", 41))], NOW).change == -4959
