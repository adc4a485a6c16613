"""Who decides, and what was decided, is asked in many ways; anything else is no such question."""

import pytest

from bot.rights.question import read_question


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
