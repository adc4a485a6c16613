"""Reading what people write: names, terms that nobody knows, several questions, text that is no question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.asking.reader import MOST, read
from bot.slack.text import plain
from bot.text.fold import fold
from bot.text.questions import Question
from tests.asking.judge import COMMANDS, asked, names
from tests.hostile import HOSTILE_TEXTS

UNKNOWN = {
    "what is ZAP?": "ZAP",
    "What is a ZAP": "ZAP",
    "what's the ZAP?": "ZAP",
    "What’s ZAP?!": "ZAP",
    "what are ZAPs?": "ZAPs",
    "What does ZAP mean?": "ZAP",
    "what does ZAP stand for ?": "ZAP",
    "ZAP means what?": "ZAP",
    "define zap": "zap",
    "Define the south-star metric.": "south-star metric",
    "hey, what is ZAP?": "ZAP",
    "Hello! What is Node.js?": "Node.js",
    "quick question: what is a/b test": "a/b test",
    "what is C#?": "C#",
    "what is C++?": "C++",
    "what is “time to zap”?": "time to zap",
    "c'est quoi un ZAP ?": "ZAP",
    "C’est quoi l’AZP ?": "AZP",
    "c'est quoi les ZAP": "ZAP",
    "le zap, c'est quoi ?": "zap",
    "le zap c’est quoi ?": "zap",
    "Dis, ZAP c'est quoi ?": "ZAP",
    "qu'est-ce que le zap ?": "zap",
    "Qu’est-ce qu’un ZAP ?": "ZAP",
    "qu'est-ce que c'est qu'une guilde ?": "guilde",
    "qu'est-ce que signifie RACI ?": "RACI",
    "que signifie RACI ?": "RACI",
    "que veut dire « time to zap » ?": "time to zap",
    "que veut dire le périmètre ?": "périmètre",
    "ça veut dire quoi, ZAP ?": "ZAP",
    "cela veut dire quoi ZAP ?": "ZAP",
    "ZAP ça veut dire quoi ?": "ZAP",
    "définis zap": "zap",
    "Définissez le zap.": "zap",
    "definis-moi zap": "zap",
    "Bonjour, c'est quoi le\nWIP ?": "WIP",
    "ZAP": "ZAP",
    "  ZAP ? ": "ZAP",
    "«ZAP»?": "ZAP",
}
NOTHING = ("thanks", "what is", "what is ???", "?!", "la guilde", "what is it?", "why?", "who?", "c'est quoi ?")


def kinds(text: str, command: str = "") -> list[tuple[str, str]]:
    """What a text asks in the corpus' workspace: kinds and subjects."""
    found = [asked(one) for one in read(text, names(), command, COMMANDS)]
    return [(one.kind, one.subject) for one in found]


@pytest.mark.parametrize("text", UNKNOWN)
def test_a_term_that_nobody_knows_is_found(text: str) -> None:
    """The term is found as it was typed, in the ways people ask in English and in French."""
    assert kinds(text) == [("meaning", UNKNOWN[text])]


@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_wanted_from_what_names_nothing(text: str) -> None:
    """Words that ask for no term are none."""
    assert kinds(text) in ([("none", "")], [("help", "")])


def test_the_question_after_a_long_message_is_found() -> None:
    """Whatever was said before it, the question that ends a message is answered."""
    said = "We went through the whole backlog, twice, and somebody asked. " * 40
    assert kinds(f"{said}So: what is WSJF?") == [("meaning", "WSJF")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("what is CAC payback?", ("meaning", "CAC payback")),
        ("how is checkout conversion doing", ("value", "Checkout conversion")),
        ("when is guest checkout coming?", ("plan", "#12")),
        ("what's the churn survey's status?", ("value", "#17")),
        ("c’est quoi le taux d'attrition ?", ("meaning", "churn")),
        ("C'EST QUOI LE TAUX D’ATTRITION", ("meaning", "churn")),
        ("what are feature toggles", ("meaning", "feature flag")),
        ("how's actvation doing?", ("value", "Activation")),
        ("what is dogfoding", ("meaning", "dogfooding")),
    ],
)
def test_the_longest_name_wins_however_it_is_written(text: str, found: tuple[str, str]) -> None:
    """A name within a longer one is not what is meant; plurals, accents, capitals, apostrophes and slips are no
    matter."""
    assert kinds(text) == [found]


def test_several_questions_are_read_up_to_a_bound() -> None:
    """Each question of a message is read, in order, but no endless list of them."""
    assert kinds("what is MVP? who owns Activation? what moved this week?") == [
        ("meaning", "MVP"),
        ("owner", "Activation"),
        ("movement", "week"),
    ]
    assert len(kinds("what is MVP? and churn? and NPS? and CAC? and LTV? and OKR? and RICE? and WSJF?")) == MOST


def test_a_title_after_idea_is_no_question() -> None:
    """What is typed after /idea is captured unless it is asked."""
    for title in (
        "Plan for mobile in offline trains",
        "A widget with the best ideas",
        "Dark mode",
        "Churn on the card",
    ):
        assert kinds(title, "/idea") == [("none", "")], title
    assert kinds("which idea ranks first?", "/idea") == [("ranking", "")]


def test_a_term_after_glossary_is_no_question() -> None:
    """A term that nobody has defined is one, though its words are those of a roadmap or of a ranking."""
    for term in ("Pipeline qutoa", "reward acceptnace plan", "backlog lead log", "partner ranking", "feuille de rote"):
        assert kinds(term, "/glossary") == [("none", "")], term
    assert kinds("what is planned next?", "/glossary") == [("plan", "")]
    assert kinds("which idea ranks first", "/glossary") == [("ranking", "")]


def test_a_term_that_is_a_small_word_is_meant_in_capitals_alone() -> None:
    """ "IT" may be a term; "it" is none."""
    assert read("what is it", names()) == [Question("none")]


PIECES = (
    "what is ",
    "c'est quoi ",
    "who owns ",
    "Activation",
    "churn",
    " and ",
    ", ",
    "?",
    "\n- ",
    ": ",
    "&gt; ",
    "<@U0X> ",
)


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=12)).map("".join))
def test_anything_said_is_read(text: str) -> None:
    """Reading fails on no text, and invents no term that was not in it."""
    for one in read(text, names(), "", COMMANDS):
        if one.about is None and one.kind == "meaning":
            said = fold(" ".join(map(plain, text.splitlines())))  # markup ends with its line
            assert all(word in said for word in fold(one.text).split())


HOSTILE = HOSTILE_TEXTS | {
    "questions": "a? " * 8000,
    "same": "what is a? " * 2000,
    "names": "activation " * 4000,
    "quotes": "&gt; churn\n" * 4000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_message_keeps_nobody_waiting(text: str) -> None:
    """Text written to make pattern matching slow is read like any other."""
    for _ in range(5):
        read(text, names(), "", COMMANDS)


IN_OTHER_WORDS = {
    "how fresh is our data?": [("value", "Data freshness")],
    "how many users signed up yesterday": [("value", "Sign-ups")],
    "are more customers churning than last month?": [("value", "Logo churn")],
    "when is a user activated?": [("meaning", "Activation")],
    "un utilisateur est activé quand exactement": [("meaning", "Activation")],
    "ideas about dark mode": [("value", "#3")],
    "une idée sur le paiement en un clic ?": [("value", "#9")],
    "kpi de l’équipe mobile": [("movement", "")],
    "MRR vs ARR?": [("meaning", "MRR"), ("meaning", "ARR")],
    "churn vs. retention": [("meaning", "churn"), ("meaning", "retention")],
    "is LTV the same as ARPU?": [("meaning", "LTV"), ("meaning", "ARPU")],
    "c'est pareil LTV et ARPU ?": [("meaning", "LTV"), ("meaning", "ARPU")],
    "MRR vs target": [("value", "Monthly recurring revenue")],
    "orders vs forecast": [("value", "Orders")],
    "NPS vs last month": [("value", "NPS")],
}
WAYS = """
    how do I add a KPI?
    how do I vote for an idea?
    how do I record a decision?
    I'd like to define a term
    where do I put in my idea
    comment ajouter un kpi ?
    comment je note une idée
    je voudrais enregistrer une décision
"""
UNANSWERED = """
    when is the next digest?
    who voted for idea 7?
    who voted on the ideas?
    what changed in the glossary?
    what are the rules for refunds?
    c'est quand la prochaine réunion d'équipe ?
    quelles sont les règles pour les remboursements ?
"""


@pytest.mark.parametrize("text", IN_OTHER_WORDS)
def test_names_in_other_words(text: str) -> None:
    """What is asked in other words than a name has is about it all the same, and so is a term beside an unknown one."""
    assert kinds(text) == IN_OTHER_WORDS[text]


@pytest.mark.parametrize("text", WAYS.strip().splitlines())
def test_how_something_is_done_asks_for_help(text: str) -> None:
    """Whoever wants to add, score or record something is helped, and told no meaning of “add”."""
    assert kinds(text) == [("help", "")]


@pytest.mark.parametrize("text", UNANSWERED.strip().splitlines())
def test_what_nothing_here_answers_is_none(text: str) -> None:
    """What the bot does not know is not answered with something else."""
    assert kinds(text) == [("none", "")]
