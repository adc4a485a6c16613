"""Which decisions people ask for."""

import pytest

from bot.decisions.listeners.home import read_question
from bot.text.questions import Question


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("list all decisions", "decisions", ""),
        ("show me decisions", "decisions", ""),
        ("montre-moi les décisions", "decisions", ""),
        ("quelles sont nos décisions ?", "decisions", ""),
        ("which decisions are overdue for review?", "decisions overdue", ""),
        ("quelles décisions sont en retard ?", "decisions overdue", ""),
        ("is there a decision on tiers?", "decisions", "tiers"),
        ("decisions on the mobile apps", "decisions", "mobile apps"),
        ("décisions sur le mobile", "decisions", "mobile"),
    ],
)
def test_decisions_are_asked_for(text: str, kind: str, topic: str) -> None:
    """All of them, those of a topic, those that are overdue."""
    assert read_question(text) == Question(kind, text=topic)


@pytest.mark.parametrize("text", ["who decides on pricing?", "what does decision mean", "we took a decision", ""])
def test_what_asks_something_else(text: str) -> None:
    """Is somebody else's to answer."""
    assert read_question(text) is None
