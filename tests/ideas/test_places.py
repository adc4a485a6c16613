"""How sure a place is, in words, and scores no more precise than they are."""

import re

import pytest

from bot.ideas.blocks import card, lists, ranks
from bot.ideas.blocks.card import FrameworkRank, IdeaFacts
from bot.ideas.frameworks import PUBLISHED
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, ScoreRange
from bot.ideas.store import scores
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from bot.text import Texts
from bot.text.numbers import significant
from tests.conftest import ADMIN, CHANNEL, ENGLISH, World
from tests.ideas.acts import at, captured, score
from tests.ideas.making import ANSWERS, OWNER, STRANGER
from tests.ideas.showing import SMALL
from tests.scenarios.acts import home, received
from tests.scenarios.ideas_acts import decide, put, rice, typed
from tests.shelves import HERE
from tests.words import words

SCORED = ScoreRange(12, 178.571, 100, 250, 2)
# Rank, best, worst, of how many, the rival.
PLACES = {
    (1, 1, 1, 7, 0): ("1st, nearly certain", "1re, presque à coup sûr"),
    (3, 3, 4, 7, 1): ("3rd or 4th, a toss-up with #1", "3e ou 4e, au coude à coude avec #1"),
    (4, 3, 4, 7, 1234): ("3rd or 4th, a toss-up with #1234", "3e ou 4e, au coude à coude avec #1234"),
    (1, 1, 2, 2, 9): ("1st or 2nd, a toss-up with #9", "1re ou 2e, au coude à coude avec #9"),
    (3, 2, 5, 7, 0): ("3rd, 2nd at best, 5th at worst", "3e, 2e au mieux, 5e au pire"),
    (1, 1, 3, 7, 0): ("1st, 3rd at worst", "1re, 3e au pire"),
    (5, 3, 5, 7, 0): ("5th, 3rd at best", "5e, 3e au mieux"),
    (2, 1, 3, 3, 0): ("2nd, but it’s anyone’s guess", "2e, mais rien n’est joué"),
    (1, 1, 1, 1, 0): ("the only idea scored", "la seule idée évaluée"),
    (0, 0, 0, 0, 0): ("", ""),
}


@pytest.mark.parametrize("place", PLACES)
def test_a_place_is_as_sure_as_it_is(texts: Texts, place: tuple[int, int, int, int, int]) -> None:
    """Nearly certain, a toss-up with one idea, or the best and the worst it can be; nothing among the dead."""
    ranked = RankRange(SCORED, *place)
    assert tuple(ranks.place(texts.speak(language), ranked) for language in ("en", "fr")) == PLACES[place]


def test_a_card_says_of_how_many(texts: Texts) -> None:
    """The same words, with how many ideas there are; and where its numbers stand, that the sum is rounded."""
    standing = FrameworkRank(PUBLISHED["rice"], RankRange(SCORED, 3, 3, 4, 7, 1), {**ANSWERS["rice"], "effort": 7.0})
    english, french = (
        words({"blocks": card.answer(texts.speak(language), IdeaFacts(SMALL, [standing]))}) for language in ("en", "fr")
    )
    assert "*RICE 180* — 3rd or 4th of 7, a toss-up with #1" in english
    assert "*RICE 180* — 3e ou 4e sur 7, au coude à coude avec #1" in french
    assert "÷ effort 7 ≈ 690" in english
    assert "÷ effort 7 ≈ 690" in french


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (178.57, 180),
        (2133.33, 2100),
        (17_678.57, 18_000),
        (0.855, 0.86),
        (125, 130),
        (3.114, 3.1),
        (7, 7),
        (0, 0),
        (1e12, 1e12),
    ],
)
def test_two_digits_are_what_guesses_are_worth(value: float, shown: float) -> None:
    """178.57 is read as 180; a number with two digits stays what it is."""
    assert significant(value) == shown


def test_what_competes_no_more_has_no_place(services: Services) -> None:
    """A shipped or declined idea has a score and no place, on its card and in lists of its like; the living are counted
    among themselves."""
    them = [captured(services, title) for title in ("Dark mode", "Zebra crossing", "Export to PDF")]
    for one in them:
        score(services, STRANGER, one, reach=1000.0 * one.number)
    for number, status in ((3, "shipped"), (2, "declined")):
        at(services).decide(number, status)
        standing = scores.standing(services.store, HERE, EVERYTHING, "rice", number)
        assert standing is not None
        assert (standing.rank, standing.of) == (0, 0)
        listed, many = scores.ranking(services.store, HERE, EVERYTHING, "rice", Filter(status=status), 0, 9)
        assert (listed, many) == ([standing], 1)
    left = scores.standing(services.store, HERE, EVERYTHING, "rice", 1)
    assert left is not None
    assert (left.rank, left.of) == (1, 1)


def test_a_list_of_a_team_says_the_places_of_the_cards(services: Services) -> None:
    """Whatever a list is narrowed to, an idea has one place: that among all that is still to do."""
    for number, (team, reach) in enumerate([("Mobile", 3000.0), ("Checkout", 2000.0), ("Mobile", 1000.0)], 1):
        score(services, STRANGER, captured(services, f"Idea {number}", team=team), reach=reach)
    store = services.store
    whole: dict[int, RankRange] = {}
    for narrow in (Filter(), Filter(team="Mobile"), Filter(status="scored")):
        found, many = scores.ranking(store, HERE, EVERYTHING, "rice", narrow, 0, 9)
        whole |= {one.scored.idea: one for one in found} if narrow == Filter() else {}
        assert many == len(found) == (2 if narrow.team else 3)
        assert found == [whole[one.scored.idea] for one in found]
    assert [scores.standing(store, HERE, EVERYTHING, "rice", one) for one in (1, 2, 3)] == [
        whole[1],
        whole[2],
        whole[3],
    ]


def test_places_in_words_wherever_they_stand(world: World) -> None:
    """The ranking, the card and Home say the same of an idea; the file has the exact score; one that is declined keeps
    its score and loses its place."""
    oliver = world.person(ENGLISH)
    for reach in (1234.5, 1300, 10, 9_000_000):
        put(world, f"Idea {reach}", inputs=rice(reach))
    toss_up = "2nd or 3rd, a toss-up with #2"
    for shown in (typed(oliver, "list"), home(world, oliver)):
        assert re.search(rf"\*#1 Idea 1234.5\*\n(1,200: )?{toss_up}", words(shown))
    assert "*RICE 1,200* — 2nd or 3rd of 4, a toss-up with #2" in words(typed(oliver, "1"))
    assert "÷ effort 1 ≈ 1,200\n" in words(typed(oliver, "1"))
    assert "9,000,000: 1st, nearly certain. Scored." in words(typed(oliver, "list"))
    oliver.command("/idea", "export", channel=CHANNEL)
    assert "1234.5" in received(world, "ideas")
    decide(world, world.person(ADMIN), 4, status="declined")
    assert "*RICE 9,000,000*\n" in words(typed(oliver, "4"))
    assert "9,000,000. Declined." in words(typed(oliver, "list declined"))
    assert "9,000,000: " not in words(typed(oliver, "list declined"))


def test_the_footnote_is_about_what_is_on_screen(texts: Texts) -> None:
    """How places are made is said where there are some: not over one idea, nor an empty ranking, nor the shipped."""
    t = texts.speak("en")
    sure, alone, done = (RankRange(SCORED, *place) for place in ((1, 1, 1, 2), (1, 1, 1, 1), ()))
    for rows, is_said in (([(sure, SMALL)], True), ([(alone, SMALL)], False), ([(done, SMALL)], False), ([], False)):
        text = words({"blocks": lists.ranking(t, Filter("rice"), rows, [SMALL], 1, False)})
        assert (t("ideas-list-how") in text) == is_said


def test_who_scored_it_is_counted(texts: Texts) -> None:
    """What a step on every input would make of the score is a sentence of its own."""
    standing = FrameworkRank(PUBLISHED["rice"], RankRange(SCORED, 1, 1, 1, 2), ANSWERS["rice"], [OWNER])
    shown = words({"blocks": card.answer(texts.speak("en"), IdeaFacts(SMALL, [standing]))})
    assert "2 people scored it. One step lower or higher on every input, it would be between 100 and 250." in shown
