"""Which period is asked about, in both languages."""

from datetime import date

import pytest
from hypothesis import given

from bot.kpis.span import PeriodAsked, read_span
from tests.ideas.making import typed
from tests.kpis.making import law

TODAY = date(2026, 11, 29)
ASKED = {
    "revenue october": ("month", "2026-10", "revenue"),
    "revenue in October": ("month", "2026-10", "revenue"),
    "how much revenue did we make in October?": ("month", "2026-10", "how much revenue did we make"),
    "revenue december": ("month", "2025-12", "revenue"),
    "Revenue Oct 2025": ("month", "2025-10", "revenue"),
    "activation en août": ("month", "2026-08", "activation"),
    "combien de revenus en octobre 2025 ?": ("month", "2025-10", "combien de revenus"),
    "revenue 2026-10": ("month", "2026-10", "revenue"),
    "revenue 2026-10-05": ("day", "2026-10-05", "revenue"),
    "revenue 2026-W41": ("week", "2026-W41", "revenue"),
    "revenus semaine 41": ("week", "2026-W41", "revenus"),
    "revenue Q3": ("quarter", "2026-Q3", "revenue"),
    "revenus du T3 2025": ("quarter", "2025-Q3", "revenus"),
    "compare to revenue october": ("month", "2026-10", "compare to revenue"),
    "and revenue in October": ("month", "2026-10", "and revenue"),
    "in May revenue": ("month", "2026-05", "revenue"),
    "may 2026 revenue": ("month", "2026-05", "revenue"),
    "revenue november": ("month", "2026-11", "revenue"),
    "revenue last month": ("month", "2026-10", "revenue"),
    "revenus le mois dernier": ("month", "2026-10", "revenus"),
    "last quarter revenue": ("quarter", "2026-Q3", "revenue"),
    "revenue this month": ("month", "2026-11", "revenue"),
    "what was revenue in may": ("month", "2026-05", "what was revenue"),
}


@pytest.mark.parametrize("text", ASKED)
def test_a_period_is_named(text: str) -> None:
    """Months and quarters by name, weeks by number, the last one; the rest is what it is asked of."""
    assert read_span(text, TODAY) == PeriodAsked(*ASKED[text])


@pytest.mark.parametrize(
    "text",
    [
        "revenue",
        "may we see the revenue?",
        "how has revenue moved since October?",
        "revenu depuis octobre",
        "revenue in October vs November",
        "revenue 2026-13",
        "revenue W60",
        "March hare revenue",
        "",
    ],
)
def test_what_names_none(text: str) -> None:
    """Other words, where something begins, two periods, and what no calendar has."""
    assert read_span(text, TODAY) is None


@law
@given(typed)
def test_any_text_is_read(text: str) -> None:
    """No text breaks it."""
    read_span(text, TODAY)
