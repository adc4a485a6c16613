"""What a revealed round says."""

from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from bot.ideas.blind import reveal
from bot.ideas.frameworks import ICE, RICE, Framework
from tests.ideas.making import ICE as SEVEN
from tests.ideas.making import RICE as GIVEN
from tests.ideas.making import filled
from tests.ideas.making import frameworks as any_framework
from tests.shelves import law

PEOPLE = ("U0A", "U0B", "U0C", "U0D", "U0E")


def test_nobody_answered_reveals_nothing() -> None:
    """A round without an answer has no score, no median and no spread."""
    assert reveal(RICE, {}) is None


def test_a_round_shows_everybodys_score_and_what_they_disagree_on() -> None:
    """Each person's score, the median and the extremes; reach and effort apart, impact further: talk about impact."""
    answers = {
        "U0A": {"reach": 1000.0, "impact": 0.25, "confidence": 80.0, "effort": 2.0},
        "U0B": {"reach": 1000.0, "impact": 1.0, "confidence": 80.0, "effort": 2.0},
        "U0C": {"reach": 800.0, "impact": 3.0, "confidence": 80.0, "effort": 4.0},
    }
    shown = reveal(RICE, answers)
    assert shown is not None
    assert shown.scores == {"U0A": 100, "U0B": 400, "U0C": 480}
    assert (shown.median, shown.low, shown.high) == (400, 100, 480)
    assert shown.most_disagreed == "impact"
    spread = {one.name: one for one in shown.spreads}
    assert [one.name for one in shown.spreads] == ["reach", "impact", "confidence", "effort"]
    assert spread["impact"].values == {"U0A": 0.25, "U0B": 1, "U0C": 3}
    assert (spread["impact"].median, spread["impact"].apart) == (1, 1)
    assert (spread["reach"].median, spread["reach"].apart) == (1000, 1 - 800 / 1000)
    assert spread["confidence"].apart == 0
    assert spread["effort"].apart == 0.5


def test_people_who_agree_disagree_on_nothing() -> None:
    """One answer, or several alike, name no input to talk about."""
    for people in (PEOPLE[:1], PEOPLE):
        shown = reveal(ICE, dict.fromkeys(people, SEVEN))
        assert shown is not None
        assert shown.most_disagreed == ""
        assert shown.low == shown.median == shown.high == 336


def test_steps_are_compared_by_the_length_of_their_scale() -> None:
    """One step of three confidences is further apart than one step of five impacts."""
    shown = reveal(RICE, {"U0A": GIVEN, "U0B": {**GIVEN, "impact": 1.0, "confidence": 50.0}})
    assert shown is not None
    assert {one.name: one.apart for one in shown.spreads} == {
        "reach": 0,
        "impact": 0.25,
        "confidence": 0.5,
        "effort": 0,
    }
    assert shown.most_disagreed == "confidence"


@law
@given(
    any_framework.flatmap(
        lambda f: st.tuples(st.just(f), st.dictionaries(st.sampled_from(PEOPLE), filled(f), min_size=1, max_size=5))
    )
)
def test_a_reveal_leaves_nobody_and_nothing_out(drawn: tuple[Framework, dict[str, dict[str, float]]]) -> None:
    """Every person and every value is there; medians lie within, and how far apart they are runs from 0 to 1."""
    framework, answers = drawn
    shown = reveal(framework, answers)
    assert shown is not None
    assert shown.scores == {person: framework.formula(answer) for person, answer in answers.items()}
    assert shown.low <= shown.median <= shown.high
    for one in shown.spreads:
        own = {person: answer[one.name] for person, answer in answers.items()}
        assert one.values == own
        assert one.median == median(own.values())
        assert 0 <= one.apart <= 1
        assert (one.apart == 0) == (len(set(own.values())) == 1)
    widest = max(one.apart for one in shown.spreads)
    assert widest == next((one.apart for one in shown.spreads if one.name == shown.most_disagreed), 0)
