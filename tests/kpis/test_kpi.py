"""What a KPI may be, and whether a value of it is good."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.kpis import kpi as rules
from bot.kpis.kpi import Kpi, alerts, checked, is_good
from tests.ideas.making import typed
from tests.kpis.keeping import refused
from tests.kpis.making import law, tidied

PLAIN = Kpi("k", "Activation", "percent", target=40)
numbers = st.floats(-1e12, 1e12)


def test_a_name_is_kept_tidy() -> None:
    """Spaces that were typed twice or around it are not part of a name, a team or a term."""
    kept = checked(replace(PLAIN, name="  First   answer ", team=" Support  desk", term=" TTFR "))
    assert (kept.name, kept.team, kept.term) == ("First answer", "Support desk", "TTFR")


@pytest.mark.parametrize(
    ("field", "value", "beside"),
    [
        ("name", "", "name"),
        ("name", "!?", "name"),
        ("name", "x" * 81, "name"),
        ("name", "List", "name"),
        ("name", "modifier", "name"),
        ("team", "x" * 61, "team"),
        ("term", "x" * 81, "term"),
        ("unit", "litres", "unit"),
        ("direction", "sideways", "direction"),
        ("grain", "year", "grain"),
        ("fresh_hours", 0, "fresh"),
        ("fresh_hours", 8761, "fresh"),
        ("zone", "Europe", "zone"),
        ("zone", "../etc/passwd", "zone"),
        ("owner", "Alice", "owner"),
        ("owner", "C0GENERAL", "owner"),
        ("owner", "<@U0OWNER>", "owner"),
        ("target", math.nan, "target"),
        ("target", math.inf, "target"),
        ("alert_at", 2e12, "alert_at"),
        ("alert_at", 41, "alert_at"),
    ],
)
def test_what_is_wrong_is_said_beside_its_field(field: str, value: object, beside: str) -> None:
    """Whoever fills the form in sees under which field the mistake is."""
    refused(lambda: checked(replace(PLAIN, **{field: value})), beside)  # type: ignore[arg-type]


def test_units_have_what_they_need() -> None:
    """A currency is three letters that mean one, a duration says in what it is counted, and others need neither."""
    assert checked(replace(PLAIN, unit="currency", detail=" eur ")).detail == "EUR"
    assert refused(lambda: checked(replace(PLAIN, unit="currency", detail="EURO")), "currency") == "kpis-error-currency"
    assert checked(replace(PLAIN, unit="duration", detail="min")).detail == "min"
    refused(lambda: checked(replace(PLAIN, unit="duration", detail="weeks")), "duration")
    assert checked(replace(PLAIN, unit="percent", detail="EUR")).detail == ""


def test_growth_may_exceed_a_hundred_percent() -> None:
    """140 % of last year is a target like another."""
    assert checked(replace(PLAIN, target=140)).target == 140


def test_a_band_has_a_lower_and_a_higher_edge() -> None:
    """Edges the wrong way round are refused; a target that was there before is let go, and edges with a target too."""
    refused(lambda: checked(replace(PLAIN, direction="band", low=3, high=3)), "high")
    kept = checked(replace(PLAIN, direction="band", low=1, high=3, target=9, alert_at=2))
    assert (kept.low, kept.high, kept.target, kept.alert_at) == (1, 3, None, None)
    kept = checked(replace(PLAIN, low=1, high=3))
    assert (kept.low, kept.high, kept.target) == (None, None, 40)


def test_an_alert_comes_on_the_bad_side() -> None:
    """Nobody is called while the target is met; below the threshold they are, and above it where down is good."""
    up = checked(replace(PLAIN, alert_at=35))
    assert [alerts(up, v) for v in (34.9, 35, 40)] == [True, False, False]
    down = checked(replace(PLAIN, direction="down", alert_at=45))
    assert [alerts(down, v) for v in (45.1, 45, 40)] == [True, False, False]
    refused(lambda: checked(replace(PLAIN, direction="down", alert_at=39)), "alert_at")
    band = checked(replace(PLAIN, direction="band", low=1, high=3))
    assert [alerts(band, v) for v in (0.9, 1, 3, 3.1)] == [True, False, False, True]
    assert not alerts(PLAIN, -1e9)


def test_good_is_unknown_without_a_target() -> None:
    """A KPI nobody set a target for is neither good nor bad."""
    assert is_good(Kpi("k", "x"), 1) is None
    assert is_good(Kpi("k", "x", direction="band"), 1) is None
    assert is_good(Kpi("k", "x", direction="band", low=2), 1) is False


@law
@given(numbers, numbers, numbers)
def test_what_is_better_is_not_worse(target: float, one: float, other: float) -> None:
    """Where up is good and a value is good, so is every higher one; where down is good, every lower one."""
    low, high = sorted((one, other))
    up, down = Kpi("k", "x", target=target), Kpi("k", "x", direction="down", target=target)
    assert not is_good(up, low) or is_good(up, high)
    assert not is_good(down, high) or is_good(down, low)


@law
@given(numbers, numbers, numbers, numbers)
def test_a_band_has_no_holes(low: float, high: float, one: float, other: float) -> None:
    """Between two values within the band every value is."""
    band = Kpi("k", "x", direction="band", low=min(low, high), high=max(low, high))
    if is_good(band, one) and is_good(band, other):
        assert is_good(band, min(one, other) + (max(one, other) - min(one, other)) / 2)


@law
@given(typed, typed, st.sampled_from(rules.UNITS), st.sampled_from(rules.DIRECTIONS), st.none() | st.floats())
def test_what_is_kept_is_kept_again(name: str, detail: str, unit: str, direction: str, target: float | None) -> None:
    """Opening the form of a KPI and saving it as it is changes nothing and is never refused."""
    kept = tidied(Kpi("k", name, unit, detail, direction, target))
    if kept is not None:
        assert checked(kept) == kept
