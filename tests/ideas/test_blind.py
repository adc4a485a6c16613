"""What a revealed round says."""

from math import log
from statistics import median

import pytest
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
    assert (shown.combined, shown.low, shown.high) == (400, 100, 480)
    assert shown.most_disagreed == "impact"
    spread = {one.name: one for one in shown.spreads}
    assert [one.name for one in shown.spreads] == ["reach", "impact", "confidence", "effort"]
    assert spread["impact"].values == {"U0A": 0.25, "U0B": 1, "U0C": 3}
    assert (spread["impact"].median, spread["impact"].apart) == (1, 1)
    assert spread["reach"].median == 1000
    assert spread["reach"].apart == pytest.approx(log(1.25, 5))
    assert spread["confidence"].apart == 0
    assert spread["effort"].apart == pytest.approx(log(2, 5))


def test_people_who_agree_disagree_on_nothing() -> None:
    """Several answers alike name no input to talk about, and say that they agree."""
    shown = reveal(ICE, dict.fromkeys(PEOPLE, SEVEN))
    assert shown is not None
    assert (shown.most_disagreed, shown.is_agreed) == ("", True)
    assert shown.low == shown.combined == shown.high == 336


def test_one_answer_agrees_with_nobody() -> None:
    """Where one person answered there is nothing to compare: no agreement is claimed, nor a disagreement."""
    shown = reveal(ICE, {"U0A": SEVEN})
    assert shown is not None
    assert (shown.most_disagreed, shown.is_agreed) == ("", False)
    assert shown.low == shown.combined == shown.high == 336


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


def test_a_ninefold_reach_outweighs_a_confidence_from_end_to_end() -> None:
    """Reach 1,000, 2,000 and 9,000 is what to talk about, before effort 0.5 to 3, confidence 50 to 100 % and impact 1
    to 3."""
    answers = {
        "U0A": {"reach": 1000.0, "impact": 1.0, "confidence": 80.0, "effort": 1.0},
        "U0B": {"reach": 2000.0, "impact": 2.0, "confidence": 50.0, "effort": 0.5},
        "U0C": {"reach": 9000.0, "impact": 3.0, "confidence": 100.0, "effort": 3.0},
    }
    shown = reveal(RICE, answers)
    assert shown is not None
    assert shown.most_disagreed == "reach"
    widest_first = sorted(shown.spreads, key=lambda one: -one.apart)
    assert [one.name for one in widest_first] == ["reach", "effort", "confidence", "impact"]


@pytest.mark.parametrize(("reach", "talked_about"), [(1200, "confidence"), (2000, "confidence"), (6000, "reach")])
def test_a_scale_from_end_to_end_counts_as_much_as_a_fivefold_number(reach: float, talked_about: str) -> None:
    """Beside confidence 50 against 100 %, a reach of 1,000 against 1,200 or 2,000 is a detail, against 6,000 no
    longer."""
    one, other = {**GIVEN, "reach": 1000.0, "confidence": 50.0}, {**GIVEN, "reach": reach, "confidence": 100.0}
    shown = reveal(RICE, {"U0A": one, "U0B": other})
    assert shown is not None
    assert shown.most_disagreed == talked_about


@law
@given(st.floats(1, 1e6), st.floats(1, 1e6), st.floats(0.001, 1000))
def test_the_unit_of_a_number_does_not_matter(one: float, other: float, unit: float) -> None:
    """Two people are as far apart in people a quarter as in thousands of them."""
    plain, scaled = (
        reveal(RICE, {"U0A": {**GIVEN, "reach": one * by}, "U0B": {**GIVEN, "reach": other * by}}) for by in (1, unit)
    )
    assert plain is not None
    assert scaled is not None
    assert plain.spreads[0].apart == pytest.approx(scaled.spreads[0].apart, abs=1e-9)


@law
@given(
    any_framework.flatmap(
        lambda f: st.tuples(st.just(f), st.dictionaries(st.sampled_from(PEOPLE), filled(f), min_size=1, max_size=5))
    )
)
def test_a_reveal_leaves_nobody_and_nothing_out(drawn: tuple[Framework, dict[str, dict[str, float]]]) -> None:
    """Every person and every value is there; together they come to the score of the medians, and what nobody
    differs on is not apart."""
    framework, answers = drawn
    shown = reveal(framework, answers)
    assert shown is not None
    assert shown.scores == {person: framework.formula(answer) for person, answer in answers.items()}
    assert shown.combined == framework.formula({one.name: one.median for one in shown.spreads})
    for one in shown.spreads:
        own = {person: answer[one.name] for person, answer in answers.items()}
        assert one.values == own
        assert one.median == median(own.values())
        assert one.apart >= 0
        assert one.apart == 0 or len(set(own.values())) > 1
    widest = max(one.apart for one in shown.spreads)
    assert widest == next((one.apart for one in shown.spreads if one.name == shown.most_disagreed), 0)
