"""What people type of key results, and what is made of it."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.goals.desk import RESULTS
from bot.keyresults.result import KeyResult, bound, checked, key_result, pack, unpack, with_result
from bot.kpis.kpi import Kpi

SHARE = Kpi("k1", "Activation", unit="percent")
DOWN = Kpi("k2", "Lead time", unit="duration", detail="d", direction="down")


def said(line: str, language: str = "en") -> tuple[str, float | None, float | None, str, str]:
    """What one line says: metric, start, target, unit and its detail."""
    (one,) = RESULTS.read_lines(line, (language,))
    return one.metric, one.start, one.target, one.unit, one.detail


@pytest.mark.parametrize(
    ("line", "language", "meant"),
    [
        ("Activation rate: 40% → 55%", "en", ("Activation rate", 40, 55, "percent", "")),
        ("- NPS from 32 to 45", "en", ("NPS", 32, 45, "number", "")),
        ("1) Revenue: €1,200 -> €2,500", "en", ("Revenue", 1200, 2500, "currency", "EUR")),
        ("KR1: Lead time 9 d => 4 d", "en", ("Lead time", 9, 4, "duration", "d")),
        ("Top 10 share 32 → 45", "en", ("Top 10 share", 32, 45, "number", "")),
        ("Churn: 5 → 3%", "en", ("Churn", 5, 3, "percent", "")),
        ("Sign 12 shops", "en", ("Sign 12 shops", None, None, "number", "")),
        ("Pilots: 12", "en", ("Pilots", None, 12, "number", "")),
        ("Balance: −5 → 10", "en", ("Balance", -5, 10, "number", "")),
        ("NPS de 32,5 à 45", "fr", ("NPS", 32.5, 45, "number", "")),
        ("• Chiffre d’affaires : 1 200 € → 2 500 €", "fr", ("Chiffre d’affaires", 1200, 2500, "currency", "EUR")),
        ("Taux d’activation : 40 % → 55 %", "fr", ("Taux d’activation", 40, 55, "percent", "")),
    ],
)
def test_a_line_is_read_as_people_write_it(
    line: str, language: str, meant: tuple[str, float | None, float | None, str, str]
) -> None:
    """With bullets, arrows, words of either language, and the unit on one side or both."""
    assert said(line, language) == meant


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("NPS: 3 → 4 → 5", "keyresults-error-line"),
        ("NPS → 45", "keyresults-error-line"),
        ("NPS: 32 → many", "keyresults-error-line"),
        ("Shops: 3 shops → 12 shops", "keyresults-error-line-figure"),
        ("Revenue: 40% → €50", "keyresults-error-line-units"),
        ("x" * 151, "keyresults-error-long"),
    ],
)
def test_what_cannot_be_read_says_how_to_write_it(line: str, key: str) -> None:
    """Beside the field, with the line that it is about."""
    with pytest.raises(UserError) as refused:
        RESULTS.read_lines(f"NPS: 1 → 2\n{line}", ("en",))
    assert refused.value.key == key
    assert refused.value.field == "key_results"
    assert str(refused.value.args_["line"]) in line


def test_a_figure_of_nobody_s_language_is_one_value_or_none() -> None:
    """A file does not say its language: "1,250" is refused, what both read alike is taken."""
    one = key_result("Sign-ups")
    assert RESULTS.with_figures(one, {"start": "1250", "target": "2 500", "value": "1.25"}).value == 1.25
    with pytest.raises(UserError) as refused:
        RESULTS.with_figures(one, {"target": "1,250"})
    assert refused.value.key == "keyresults-error-open"
    assert RESULTS.with_figures(one, {"target": "1,250"}, languages=("fr",)).target == 1.25


def test_a_value_alone_is_in_the_unit_of_the_others() -> None:
    """Whoever enters 46 for a share of 40 to 55 % means per cent."""
    one = RESULTS.with_figures(key_result("Activation"), {"start": "40%", "target": "55%"}, languages=("en",))
    now = RESULTS.with_figures(one, {"value": "46"}, languages=("en",))
    assert (now.value, now.unit, now.start) == (46, "percent", 40)
    assert RESULTS.with_figures(now, {"value": ""}, languages=("en",)).value is None


def test_what_is_bound_fits_its_kpi() -> None:
    """Its unit and which way is better are the KPI's; what says otherwise is refused."""
    plain = RESULTS.with_figures(key_result("Activation"), {"start": "40", "target": "55"}, languages=("en",))
    now = bound(replace(plain, value=3.0, day="2026-11-01"), SHARE)
    assert (now.kpi, now.unit, now.value, now.day) == ("k1", "percent", None, "")
    money = RESULTS.with_figures(key_result("Activation"), {"start": "€40", "target": "€55"}, languages=("en",))
    for one, kpi, key in (
        (money, SHARE, "keyresults-error-unit"),
        (plain, DOWN, "keyresults-error-direction"),
        (plain, Kpi("k", "Load", direction="band"), "keyresults-error-band"),
    ):
        with pytest.raises(UserError) as refused:
            bound(one, kpi)
        assert refused.value.key == key


def test_key_results_of_one_objective_differ() -> None:
    """No two of a name, none that goes nowhere, no more than fit on a card."""
    for results, key in (
        ([key_result("NPS"), key_result("nps ")], "keyresults-error-twice"),
        ([KeyResult("a", "NPS", 3, 3)], "keyresults-error-span"),
        ([key_result(str(n)) for n in range(11)], "keyresults-error-many"),
    ):
        with pytest.raises(UserError) as refused:
            checked(results)
        assert (refused.value.key, refused.value.field) == (key, "key_results")


def test_what_is_held_is_read_back() -> None:
    """Of two with one id the later counts, in its place; what is none is left out."""
    one, other = key_result("NPS"), KeyResult("b", "Churn “<&”", 5.0, 3.0, 4.5, "2026-11-01", "percent", owner="U1")
    later = KeyResult(one.id, "NPS", target=40.0)
    assert unpack([pack(one), "{}", "[]", "nonsense", pack(other), pack(later)]) == [later, other]
    assert with_result([one, other], later) == [later, other]


def test_the_form_of_one_says_what_is_missing() -> None:
    """A value has a day, today or before; a KPI that nobody knows is named."""
    said = RESULTS.form.of(metric="NPS", start="32", target="45", value="38")
    for text, key in (
        (said, "keyresults-error-day"),
        (RESULTS.form.of(metric="NPS", value="38", day="2026-12-01"), "keyresults-error-day"),
        (RESULTS.form.of(metric="NPS", kpi="Nothing"), "keyresults-error-kpi"),
        (RESULTS.form.of(), "records-error-empty"),
    ):
        with pytest.raises(UserError) as refused:
            RESULTS.read_form(text, None, None, "en", "2026-11-30")
        assert refused.value.key == key
    kept = RESULTS.read_form(
        RESULTS.form.of(metric="Activation", target="55", value="9", day="2026-11-01"), None, SHARE, "en", ""
    )
    assert (kept.target, kept.value, kept.day, kept.kpi) == (55, None, "", "k1")
