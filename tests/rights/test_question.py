"""Who decides, and what was decided, is asked in many ways; anything else is no such question."""

from datetime import date

import pytest

from bot.rights.question import DECIDED, read_question, since
from bot.text.questions import Question


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("who decides pricing?", "pricing"),
        ("<@U0BOT> Who decides on the roadmap?", "roadmap"),
        ("who is accountable for hiring", "hiring"),
        ("Who has the final say on price tiers?", "price tiers"),
        ("did we decide on price tiers?", "price tiers"),
        ("have we already decided about Fridays?", "Fridays"),
        ("what did we decide on refunds?", "refunds"),
        ("qui décide des prix ?", "prix"),
        ("Qui tranche sur la feuille de route ?", "feuille de route"),
        ("A-t-on décidé quelque chose sur les remises ?", "remises"),
        ("Qu’avons-nous décidé sur les remises ?", "remises"),
    ],
)
def test_a_question_is_read(text: str, topic: str) -> None:
    """The topic is what follows."""
    found = read_question(text)
    assert found is not None
    assert found.text == topic


@pytest.mark.parametrize("text", ["what is MVP?", "who owns churn?", "we decided", "I can’t decide", "qui est là ?"])
def test_anything_else_is_none(text: str) -> None:
    """It is left to the others."""
    assert read_question(text) is None


@pytest.mark.parametrize(
    ("text", "topic", "period"),
    [
        ("qu’a-t-on décidé cette semaine ?", "", "week"),
        ("what did we decide this week?", "", "week"),
        ("what was decided last month?", "", "last month"),
        ("what did we decide on pricing this week?", "pricing", "week"),
        ("what did we decide?", "", "lately"),
        ("what was decided about refunds?", "refunds", ""),
        ("qu’est-ce qui a été décidé sur les remises ?", "remises", ""),
        ("Qu’a-t-on décidé hier ?", "", "yesterday"),
    ],
)
def test_what_was_decided_is_asked_of_a_time_too(text: str, topic: str, period: str) -> None:
    """A week is no topic that somebody decides on."""
    found = read_question(text)
    assert found == Question(DECIDED, text=topic, rest=period)


def test_a_time_begins_on_a_day() -> None:
    """As the calendar has it."""
    today = date(2026, 11, 29)
    began = {period: since(period, today) for period in ("today", "week", "last week", "last month", "lately")}
    assert began == {
        "today": today,
        "week": date(2026, 11, 23),
        "last week": date(2026, 11, 16),
        "last month": date(2026, 10, 1),
        "lately": date(2026, 11, 15),
    }
