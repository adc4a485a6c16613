"""Which decisions people ask for."""

import pytest

from bot.decisions.question import DECISIONS, OVERDUE, read_question
from bot.text.questions import Question


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("list all decisions", DECISIONS, ""),
        ("show me decisions", DECISIONS, ""),
        ("montre-moi les décisions", DECISIONS, ""),
        ("quelles sont nos décisions ?", DECISIONS, ""),
        ("which decisions are overdue for review?", OVERDUE, ""),
        ("quelles décisions sont en retard ?", OVERDUE, ""),
        ("is there a decision on tiers?", DECISIONS, "tiers"),
        ("what was decided about dark mode?", DECISIONS, "dark mode"),
        ("decisions on the mobile apps", DECISIONS, "mobile apps"),
        ("décisions sur le mobile", DECISIONS, "mobile"),
        ("qu’est-ce qui a été décidé sur les prix ?", DECISIONS, "prix"),
    ],
)
def test_decisions_are_asked_for(text: str, kind: str, topic: str) -> None:
    """All of them, those of a topic, those that are overdue."""
    assert read_question(text) == Question(kind, text=topic)


@pytest.mark.parametrize("text", ["who decides on pricing?", "what does decision mean", "we took a decision", ""])
def test_what_asks_something_else(text: str) -> None:
    """Is somebody else's to answer."""
    assert read_question(text) is None
