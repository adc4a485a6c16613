"""What is asked about tickets in people's own words, and what is asked of others."""

import pytest

from bot.tickets.question import read_question
from tests.asking import entries
from tests.asking.others import OTHERS


@pytest.mark.parametrize(
    "text",
    [
        "what do people complain about this week?",
        "What are customers complaining about?",
        "hey, what do our users mostly complain about in billing",
        "what did clients complain the most about last week",
        "which area has the most tickets?",
        "Which product areas get the most support tickets?",
        "what are support tickets about?",
        "where do most tickets come from",
        "de quoi se plaint-on cette semaine ?",
        "De quoi se plaignent les clients ?",
        "de quoi est-ce qu’on se plaint en ce moment",
        "de quoi les clients se plaignent le plus ?",
        "quel domaine a le plus de tickets ?",
        "Quels sujets ont le plus de tickets",
        "sur quoi portent les tickets cette semaine ?",
        "d’où viennent nos tickets ?",
    ],
)
def test_what_people_ask_is_understood(text: str) -> None:
    """Complaints and tickets by area, in both languages."""
    assert read_question(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "how many support tickets did we get this week?",
        "what are support tickets?",
        "who complains about the roadmap?",
        "combien de tickets avons-nous reçus ?",
        "qui se plaint ?",
        "people complain about our prices",
        "Les clients se plaignent des prix",
        "which area has the most ideas?",
        "quel domaine a le plus d’idées ?",
    ],
)
def test_what_is_asked_of_others_is_left_to_them(text: str) -> None:
    """A KPI of tickets is a KPI's to answer; a sentence that reports something asks nothing."""
    assert read_question(text) is None


def test_no_question_of_another_room_is_taken() -> None:
    """Of hundreds of ways of asking for terms, KPIs and ideas none is taken for one about tickets."""
    texts = [one.text for one in entries("open")]
    texts += [line.strip() for some in OTHERS.values() for said in some.values() for line in said.splitlines()]
    assert len(texts) > 500
    assert [text for text in texts if read_question(text)] == []
