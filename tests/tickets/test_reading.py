"""How a report of tickets reads: by one clock, and of how many weeks."""

from dataclasses import replace

import pytest

from bot.text import Texts
from bot.tickets import blocks
from bot.tickets.trend import BEFORE, AreaTrend, TicketReport, TicketSource, TicketWeek
from tests.words import words

READ = "2026-11-29T23:30:00Z"  # the evening, by Greenwich
WEEKS = [TicketWeek(f"2026-W{n}", f"since {n}", f"until {n}") for n in range(39, 49)]
REPORT = TicketReport(
    replace(WEEKS[-2], until=READ),
    [AreaTrend("billing", "Billing", 6, 2, [5] * BEFORE)],
    WEEKS[:BEFORE],
    [TicketSource("zendesk", WEEKS[0].since, READ, READ, READ)],
)


@pytest.mark.parametrize(
    ("language", "complete"),
    [
        ("en", "Zendesk: complete up to 30 Nov 2026, 00:30; read 30 Nov 2026, 00:30."),
        ("fr", "Zendesk\u00a0: complet jusqu’au 30 nov. 2026, 00:30\u00a0; lu le 30 nov. 2026, 00:30."),
    ],
)
def test_no_two_clocks_are_mixed(texts: Texts, language: str, complete: str) -> None:
    """Nothing is complete up to an hour after it was read: both are by the clock of the weeks, which is named once."""
    said = words({"blocks": blocks.trends(texts.speak(language), REPORT, "week", "Europe/Paris")})
    assert complete in said
    assert said.count("Paris") == 1


@pytest.mark.parametrize(
    ("known", "english", "french"),
    [
        (8, "the median of the eight weeks before.", "la médiane des huit semaines précédentes."),
        (6, "the median of the 6 weeks I know of the eight", "la médiane des 6 semaines connues parmi les huit"),
    ],
)
def test_usual_says_of_how_many_weeks(texts: Texts, known: int, english: str, french: str) -> None:
    """As many as the chart shows before the week itself."""
    found = replace(REPORT, areas=[replace(REPORT.areas[0], before=[5] * known)], known=WEEKS[:known])
    for language, sentence in (("en", english), ("fr", french)):
        shown = blocks.area(texts.speak(language), found, found.areas[0], "week", "Europe/Paris")
        assert sentence in words({"blocks": shown})
