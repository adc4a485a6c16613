"""One figure for one thing, and sentences instead of words strung together."""

from dataclasses import replace

import pytest

from bot.ideas.blind import reveal
from bot.ideas.blocks import answers, card, lists, rounds, score
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.frameworks import RICE, Criterion, weighted_by
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, ScoreRange, combine
from bot.ideas.store.rounds import Round
from bot.text import LANGUAGES, Texts, Translator
from tests.ideas.making import CAPTOR, NOW, OWNER
from tests.ideas.showing import SHOWN, SMALL
from tests.words import words

# Three people whose scores have another median than the score of their median inputs.
APART = {
    "U0A": {"reach": 1000.0, "impact": 3.0, "confidence": 50.0, "effort": 2.0},
    "U0B": {"reach": 9000.0, "impact": 1.0, "confidence": 80.0, "effort": 4.0},
    "U0C": {"reach": 2000.0, "impact": 2.0, "confidence": 100.0, "effort": 3.0},
}
ASKED = Round(12, 1, "rice", 1, CAPTOR, "", "", NOW)
PLACE = RankRange(ScoreRange(12, 6600, 4000, 9000, 2), 1, 1, 2, 9, 7)


def test_a_reveal_gives_the_score_that_the_card_gives(texts: Texts) -> None:
    """The score of the median of each input, on which the ranking stands: one figure, on the card, in the ranking and
    in the message, and the message says of what it is."""
    result = reveal(RICE, APART)
    ranked = combine(RICE, 12, list(APART.values()))
    assert result is not None
    assert ranked is not None
    assert result.combined == ranked.score == pytest.approx(2000 * 2 * 0.8 / 3)
    english, french = (
        words({"blocks": rounds.revealed(texts.speak(one), SMALL, ASKED, RICE, result, {})}) for one in LANGUAGES
    )
    assert "*RICE 1,100*, from the median of each input. People’s own scores go from 750 to 1,800." in english
    assert "*RICE 1\u202f100*, d’après la médiane de chaque critère. Les notes vont de 750 à 1\u202f800." in french


# What each input is by its median is more than anybody had together, less, and more than what both had.
HIGHER = {
    "U0A": {"reach": 6000.0, "impact": 1.0, "confidence": 50.0, "effort": 2.0},
    "U0B": {"reach": 2000.0, "impact": 2.0, "confidence": 80.0, "effort": 2.0},
}
LOWER = {
    "U0A": {"reach": 4000.0, "impact": 1.0, "confidence": 50.0, "effort": 1.0},
    "U0B": {"reach": 1000.0, "impact": 3.0, "confidence": 50.0, "effort": 1.0},
    "U0C": {"reach": 1000.0, "impact": 1.0, "confidence": 100.0, "effort": 1.0},
}
EQUAL = {
    "U0A": {"reach": 3000.0, "impact": 1.0, "confidence": 100.0, "effort": 1.0},
    "U0B": {"reach": 1000.0, "impact": 3.0, "confidence": 100.0, "effort": 1.0},
}
OUTSIDE = [
    (
        HIGHER,
        "That’s higher than anyone’s own score (1,500 to 1,600): the medians come from different people.",
        "C’est plus que la note de chacun (de 1\u202f500 à 1\u202f600)\u00a0: les médianes ne viennent pas toutes de "
        "la même personne.",
    ),
    (
        LOWER,
        "That’s lower than anyone’s own score (1,000 to 2,000): the medians come from different people.",
        "C’est moins que la note de chacun (de 1\u202f000 à 2\u202f000)\u00a0: les médianes ne viennent pas toutes de "
        "la même personne.",
    ),
    (
        EQUAL,
        "That’s higher than anyone’s own score (3,000): the medians come from different people.",
        "C’est plus que la note de chacun (3\u202f000)\u00a0: les médianes ne viennent pas toutes de la même personne.",
    ),
    (
        {"U0A": APART["U0A"], "U0B": {**APART["U0A"], "reach": 2000.0, "effort": 4.0}},
        "from the median of each input. Everyone’s own score is 750.",
        "d’après la médiane de chaque critère. La note de chacun est de 750.",
    ),
]


@pytest.mark.parametrize(("given", "english", "french"), OUTSIDE, ids=["higher", "lower", "equal", "the same"])
def test_a_score_that_nobody_came_near_is_explained(
    texts: Texts, given: dict[str, dict[str, float]], english: str, french: str
) -> None:
    """The score of the medians may be higher, or lower, than each person's own; readers would take it for a mistake."""
    result = reveal(RICE, given)
    assert result is not None
    for language, expected in (("en", english), ("fr", french)):
        said = words({"blocks": rounds.revealed(texts.speak(language), SMALL, ASKED, RICE, result, {})})
        assert expected in said
        assert said.count("own score") + said.count("note de chacun") + said.count("Les notes vont") == 1


def test_a_confidence_is_a_percentage_wherever_it_stands(texts: Texts) -> None:
    """Also as a median and among what people said."""
    result = reveal(RICE, HIGHER)
    assert result is not None
    english, french = (
        words({"blocks": rounds.revealed(texts.speak(one), SMALL, ASKED, RICE, result, {})}) for one in LANGUAGES
    )
    assert "Confidence: median 65% (50%, 80%)" in english
    assert "Impact: median 1.5 (1, 2)" in english
    assert "Confiance\u00a0: médiane 65\u00a0% (50\u00a0%, 80\u00a0%)" in french


INPUTS = {"reach": 1000.0, "impact": 2.0, "confidence": 80.0, "effort": 2.75}


def test_a_sum_ends_in_the_score_that_stands_above_it(texts: Texts) -> None:
    """580 and never 581.82: two digits wherever a score stands, and what is rounded says so."""
    for language, about, exact in (("en", "≈ 580", "= 1,200"), ("fr", "≈ 580", "= 1\u202f200")):
        t = texts.speak(language)
        assert score.explained(t, RICE, INPUTS).endswith(f"÷ effort {t.number(2.75)} {about}")
        assert score.explained(t, RICE, {**INPUTS, "reach": 3000.0, "effort": 4.0}).endswith(exact)
    method = weighted_by([Criterion("c1", "Fit", 3), Criterion("c2", "Work", 1, up=False)], 1)
    said = score.explained(texts.speak("en"), method, {"c1": 4.0, "c2": 2.0})
    assert said == "Fit 4 (weight 3), Work 2 (weight 1) → 75"


def test_a_status_is_a_phrase(texts: Texts) -> None:
    """What is planned says for when, in words; what is in progress needs no *now*."""
    said = [
        (SMALL, "New", "Nouvelle"),
        (replace(SMALL, status="planned", horizon="now"), "Planned now", "Planifiée maintenant"),
        (
            replace(SMALL, status="planned", horizon="next", quarter="2027-Q1"),
            "Planned next, Q1 2027",
            "Planifiée ensuite, T1 2027",
        ),
        (replace(SMALL, status="planned", horizon="later"), "Planned for later", "Planifiée pour plus tard"),
        (
            replace(SMALL, status="in_progress", horizon="now", quarter="2026-Q4"),
            "In progress, Q4 2026",
            "En cours, T4 2026",
        ),
        (replace(SMALL, status="shipped", horizon="now", quarter="2026-Q4"), "Shipped, Q4 2026", "Livrée, T4 2026"),
        (replace(SMALL, status="declined", quarter="2026-Q4"), "Declined", "Refusée"),
    ]
    for idea, english, french in said:
        assert card.status(texts.speak("en"), idea) == english
        assert card.status(texts.speak("fr"), idea) == french


def test_nothing_of_an_idea_is_strung_together_with_dots(t: Translator) -> None:
    """Card, shared card, ranking, roadmap and answers put what they say into lines and sentences: on a phone a dot ends
    a line and means nothing."""
    idea = replace(
        SMALL, status="planned", horizon="next", quarter="2027-Q1", team="Web", tags=("ui", "dark"), owner=OWNER
    )
    idea = replace(
        idea, links=("https://a.example/1", "https://b.example/2"), source="https://s.example/p1", author=OWNER
    )
    method = weighted_by([Criterion("c1", "Fit", 3), Criterion("c2", "Work", 1)], 1)
    ranks = [
        FrameworkRank(one, PLACE, inputs, [OWNER]) for one, inputs in ((RICE, INPUTS), (method, {"c1": 4.0, "c2": 2.0}))
    ]
    facts = replace(IdeaFacts(idea), standings=ranks, votes=1, voters=[OWNER])
    shown = [
        card.answer(t, facts),
        card.shared(t, facts, str, "Ada", NOW),
        lists.ranking(t, Filter("rice", team="Web", tag="ui", words="dark"), [(PLACE, idea)], [SMALL], 9, False, [12]),
        answers.top(t, [(PLACE, idea)], "rice", ""),
    ]
    for blocks in shown:
        assert "·" not in words({"blocks": blocks})


def test_a_line_of_the_ranking_is_a_sentence(texts: Texts) -> None:
    """Score, place, and what has become of it, in that order; what has no place has none to say."""
    idea = replace(SMALL, status="in_progress", quarter="2026-Q4")
    done = replace(SMALL, number=13, status="shipped")
    rows = [(PLACE, idea), (RankRange(ScoreRange(13, 250, 200, 300, 1)), done)]
    english, french = (
        words({"blocks": lists.ranking(texts.speak(one), Filter("rice"), rows, [], 2, False)}) for one in LANGUAGES
    )
    assert "*#12 Dark mode*\n6,600: 1st or 2nd, a toss-up with #7. In progress, Q4 2026." in english
    assert "*#13 Dark mode*\n250. Shipped." in english
    assert "*#12 Dark mode*\n6\u202f600\u00a0: 1re ou 2e, au coude à coude avec #7. En cours, T4 2026." in french


def test_a_filter_without_a_match_says_no_more_than_that(texts: Texts) -> None:
    """Where a filter lets no scored idea through, nobody is told that none is scored yet."""
    said = {
        "en": ("*RICE*: no scored ideas yet", "*RICE*: no scored ideas match", "*RICE*: no open ideas match"),
        "fr": (
            "aucune idée n’est encore évaluée",
            "*RICE*\u00a0: aucune idée évaluée ne correspond",
            "*RICE*\u00a0: aucune idée ouverte ne correspond",
        ),
    }
    for language, (never, narrowed, nothing) in said.items():
        t = texts.speak(language)
        for chosen in (Filter("rice", team="Nowhere"), Filter("rice", words="zebra"), Filter("rice", status="planned")):
            text = words({"blocks": lists.ranking(t, chosen, [], [], 0, False)})
            assert never not in text
            assert narrowed not in text
            assert text.count(nothing) == 1
            assert text.lower().count("no open idea") + text.lower().count("aucune idée ouverte") == 1
            assert never not in words({"blocks": lists.ranking(t, chosen, [], [SMALL], 0, False)})
            assert narrowed in words({"blocks": lists.ranking(t, chosen, [], [SMALL], 0, False)})
        assert never in words({"blocks": lists.ranking(t, Filter("rice"), [], [SMALL], 0, False)})
    shipped = words({"blocks": lists.ranking(texts.speak("en"), Filter("rice", status="shipped"), [], [], 0, False)})
    assert "*RICE*: no ideas match" in shipped, "what is shipped is not open"


def test_the_number_above_a_ranking_is_of_the_scored_ideas(texts: Texts) -> None:
    """Ideas that nobody has scored stand below the ranking and are not counted above it: the heading says so."""
    rows = [(PLACE, SMALL)]
    unscored = [replace(SMALL, number=20), replace(SMALL, number=21)]
    said = [
        ("en", 1, "*RICE*: one scored idea\n"),
        ("en", 2, "*RICE*: 2 scored ideas, best first\n"),
        ("fr", 1, "*RICE*\u00a0: une idée évaluée\n"),
        ("fr", 2, "*RICE*\u00a0: 2 idées évaluées, les meilleures d’abord\n"),
    ]
    for language, total, expected in said:
        blocks = lists.ranking(texts.speak(language), Filter("rice", team="Mobile"), rows, unscored, total, False)
        assert words({"blocks": blocks}).startswith(expected)


def test_who_voted_has_the_width_of_the_screen(t: Translator) -> None:
    """On a phone a button beside the voters leaves them a column: it stands with the others."""
    blocks = card.answer(t, SHOWN)
    (row,) = [block for block in blocks if "ideas.votes" in str(block)]
    assert row["type"] == "actions"
