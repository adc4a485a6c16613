"""What a digest must not say: another week's figure as this one's, news that was told or never told, a failing that is
none."""

from dataclasses import replace
from typing import Any

import pytest

from bot.kpis.aggregate import guess
from bot.kpis.alerts import reason
from bot.kpis.blocks.digest import Edition, digest
from bot.kpis.blocks.headline import headline
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.standing import OWN, Standing, stand
from bot.services import Services
from bot.text import LANGUAGES, Texts
from tests.kpis.keeping import OWNER, defined
from tests.kpis.making import LAST_WEEK, NOW, readings
from tests.kpis.test_figures import spaced
from tests.kpis.test_weeks import at, kept, orders, told, usual, values
from tests.shelves import Clock
from tests.words import words

ORDERS = Kpi("k", "Orders", combine="sum", owner=OWNER)


def weekly(kpi: Kpi, history: list[Reading]) -> Standing:
    """How a KPI stands in the digest of the week from 16 to 22 November."""
    return stand(kpi, history, NOW, LAST_WEEK)


def switched(days: int, value: float) -> list[Reading]:
    """Ninety days of a hundred or so, the last of them counted by another tool."""
    history = readings([100.0 + n % 5 for n in range(90)])
    return [*history[:-days], *(replace(one, source="zendesk", value=value) for one in history[-days:])]


def test_a_correction_that_changes_no_figure_is_none() -> None:
    """Of a stock the last day counts: that Friday was corrected changes nothing of the week."""
    history = readings([5.0] * 60)
    history[-3] = replace(history[-3], corrected_from=9.0, version=2)
    assert weekly(replace(ORDERS, combine="last"), history).corrected_from is None
    assert weekly(replace(ORDERS, combine="highest"), history).corrected_from == 9
    history[-4] = replace(history[-4], corrected_from=1.0, version=2)
    assert weekly(ORDERS, history).corrected_from is None, "one more and one less"


def test_another_tool_is_no_unusual_value() -> None:
    """A KPI that is counted by another tool since yesterday calls nobody for it."""
    kpi = replace(ORDERS, alert_unusual=True, source="zendesk")
    assert stand(kpi, switched(1, 900.0), NOW, OWN).unusual is None
    assert reason(kpi, switched(1, 900.0), NOW) is None
    assert reason(replace(kpi, alert_at=950.0), switched(1, 900.0), NOW) is not None


def test_a_chart_ends_with_the_figure_that_is_told(texts: Texts) -> None:
    """Where another tool counts since Wednesday, the week has five of its days: no chart shows seven."""
    one = weekly(ORDERS, switched(5, 900.0))
    edition = Edition("Product", "week", "2026-W47", histories={"k": switched(5, 900.0)})
    assert one.figure is not None
    assert not one.figure.whole
    blocks, _ = digest(texts.speak("en"), [one], edition)
    assert "data_visualization" not in [block["type"] for block in blocks]


def test_october_typed_in_the_first_days_of_november_is_news(services: Services, clock: Clock) -> None:
    """Nobody could tell of it on Monday the second: on the ninth it calls its owner, and on the sixteenth no more."""
    at(clock, "2026-11-02T08:00:00")
    monthly = defined(services, "CSAT", owner=OWNER, unit="percent", target=80.0, grain="month", fresh_hours=24 * 35)
    kept(services, monthly, {"2026-08": 85.0, "2026-09": 84.0})
    told(services, monthly)
    at(clock, "2026-11-04T15:00:00")
    kept(services, monthly, {"2026-10": 72.0})
    at(clock, "2026-11-09T08:00:00")
    assert "CSAT worsened to 72%" in told(services, monthly)
    at(clock, "2026-11-16T08:00:00")
    assert "A quiet week" in told(services, monthly)


@pytest.mark.parametrize(
    ("name", "fields"),
    [
        ("Average order value", {"unit": "currency", "detail": "EUR"}),
        ("Panier moyen", {"unit": "currency", "detail": "EUR"}),
        ("ARPU", {"unit": "currency", "detail": "EUR"}),
        ("Cost per lead", {"unit": "currency", "detail": "EUR"}),
        ("Coût par inscription", {"unit": "currency", "detail": "EUR"}),
        ("Tickets per agent", {}),
        ("Taux de commandes", {}),
    ],
)
def test_a_ratio_is_not_added_up(name: str, fields: dict[str, Any]) -> None:
    """Seven days' average order values make no week's: while nobody says better, each day is told by itself."""
    assert guess(Kpi("", name, **fields)) == "none"
    assert guess(Kpi("", "Orders per day")) == guess(Kpi("", "Commandes par jour")) == "sum"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_beyond_its_alert_and_on_target_is_not_called_off_target(texts: Texts, language: str) -> None:
    """The week's target is met; Sunday was below the threshold of a day, and that is what is said of it."""
    kpi = replace(ORDERS, target=100.0, target_per="week", alert_at=50.0)
    one = weekly(kpi, readings([60.0] * 14 + [70.0] * 6 + [40.0]))
    t = texts.speak(language)
    assert one.state == "good"
    said = spaced(headline(t, [one]))
    assert ("off target" if language == "en" else "objectif manqué") not in said
    assert {"en": "Orders beyond its alert threshold (Sunday: 40)", "fr": "Orders au-delà du seuil d’alerte"}[
        language
    ] in said
    blocks, _ = digest(t, [one], Edition("Product", "week", "2026-W47"))
    entry = spaced(words({"blocks": blocks}))
    assert {"en": "Sunday: 40, beyond its alert threshold of 50", "fr": "dimanche"}[language] in entry


def test_a_kpi_that_needs_somebody_names_its_own_period(services: Services, clock: Clock) -> None:
    """In a digest of a week: October; and the week that the last figure of a late one is of."""
    at(clock, "2026-11-02T08:00:00")
    monthly = defined(services, "CSAT", owner=OWNER, unit="percent", target=80.0, grain="month", fresh_hours=24 * 35)
    kept(services, monthly, {"2026-09": 84.0, "2026-10": 72.0})
    late = orders(services)
    kept(services, late, values("2026-08-03", "2026-10-18", usual))
    said = told(services, monthly, late).replace("*", "")
    assert "CSAT 72% (October)" in said
    assert "Orders 119 (12–18 Oct)" in said
    assert "late: last value Sun 18 Oct" in said.replace("Late:", "late:")


def test_a_value_of_years_ago_says_its_year(services: Services, clock: Clock) -> None:
    """“Last value 14 Nov” is a fortnight ago to whoever reads it."""
    at(clock, "2026-11-30T08:00:00")
    kpi = orders(services)
    kept(services, kpi, values("2025-08-04", "2025-11-16", usual))
    said = told(services, kpi)
    assert "last value 16 Nov 2025" in said
    assert "10–16 Nov 2025" in said


@pytest.mark.parametrize(("language", "said"), [("en", "There are no values for this week"), ("fr", "cette semaine")])
def test_what_began_after_the_week_is_not_late(services: Services, clock: Clock, language: str, said: str) -> None:
    """A KPI whose first value is Monday’s, in a digest of the week before: nothing is late."""
    at(clock, "2026-11-24T08:00:00")
    kpi = orders(services)
    kept(services, kpi, {"2026-11-23": 10.0})
    read = told(services, kpi, language=language)
    assert said in read
    assert ("late" if language == "en" else "retard") not in read


@pytest.mark.parametrize(("per", "state"), [("day", "bad"), ("week", "bad"), ("month", "no_target")])
def test_a_peak_wanted_once_a_month_is_not_missed_by_a_week(per: str, state: str) -> None:
    """A week's highest says nothing of the month's; what is wanted of each day is wanted of the highest too."""
    kpi = replace(ORDERS, combine="highest", target=50.0, target_per=per)
    assert weekly(kpi, readings([40.0] * 60)).state == state


def test_near_the_whole_what_is_missing_is_what_moves() -> None:
    """Ten times the outages are not “steady”."""
    kpi = Kpi("k", "Uptime", "percent", target=99.9, combine="mean")
    assert weekly(kpi, readings([99.95] * 53 + [99.5] * 7)).move == "down"
    assert weekly(kpi, readings([99.95] * 53 + [99.9499] * 7)).move == "held"
    assert weekly(kpi, readings([40.0] * 53 + [40.1] * 7)).move == "held"
