"""What is asked about customers in words, and what is not."""

import pytest

from bot.insights.question import SAID_BY, SAID_OF, read_question


@pytest.mark.parametrize(
    ("text", "kind", "topic"),
    [
        ("what do customers say about pricing?", SAID_OF, "pricing"),
        ("<@U0BOT> What are our customers saying about the check-out", SAID_OF, "check-out"),
        ("what did users think of dark mode?", SAID_OF, "dark mode"),
        ("insights on exports", SAID_OF, "exports"),
        ("show me all insights about the mobile app", SAID_OF, "mobile app"),
        ("any customer feedback on invoices?", SAID_OF, "invoices"),
        ("que disent les clients de la facturation ?", SAID_OF, "facturation"),
        ("Qu’est-ce que les clients disent du panier ?", SAID_OF, "panier"),
        ("que pensent nos utilisateurs de l’export ?", SAID_OF, "export"),
        ("retours clients sur la recherche", SAID_OF, "recherche"),
        ("what do customers say?", SAID_OF, ""),
        ("what are our users asking for lately?", SAID_OF, ""),
        ("que demandent les clients ?", SAID_OF, ""),
        ("Qu’est-ce que les clients disent en ce moment ?", SAID_OF, ""),
        ("what did Kestrel Foods say?", SAID_BY, "Kestrel Foods"),
        ("What has Bakeries & Co asked for so far?", SAID_BY, "Bakeries & Co"),
        ("qu’a dit Boulangeries Lefèvre ?", SAID_BY, "Boulangeries Lefèvre"),
        ("Que dit Café Lumière ?", SAID_BY, "Café Lumière"),
    ],
)
def test_what_is_asked(text: str, kind: str, topic: str) -> None:
    """Of what, or of whom, in both languages."""
    found = read_question(text)
    assert found is not None
    assert (found.kind, found.text) == (kind, topic)


@pytest.mark.parametrize(
    "text",
    [
        "what do we say about pricing?",
        "who decides pricing?",
        "what did we decide about pricing?",
        "what did I say?",
        "What did we ask for?",
        "what does MVP mean?",
        "que veut dire MVP ?",
        "qu’est-ce que MRR ?",
        "what do people complain about?",
        "My feedback on the insights we had",
        "Retours à zéro",
    ],
)
def test_what_is_not(text: str) -> None:
    """Sentences of other rooms, and ones that nobody answers, stay what they are."""
    assert read_question(text) is None
