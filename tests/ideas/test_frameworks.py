"""The published formulas, and the laws every score keeps."""

import math
from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.ideas import frameworks
from bot.ideas.frameworks import (
    CONFIDENCE,
    DEFAULT_CRITERIA,
    FIBONACCI,
    ICE,
    IMPACT,
    NAMES,
    PUBLISHED,
    RICE,
    TEN,
    WSJF,
    Criterion,
    Framework,
    Input,
    last_key,
    rekeyed,
    same_meaning,
    weighted,
    weighted_by,
)
from bot.text import Translator
from tests.ideas.making import criteria, filled, refused
from tests.ideas.making import frameworks as any_framework
from tests.shelves import law

# By the definitions in the articles that the docstrings name, worked out by hand.
WORKED: dict[str, list[tuple[dict[str, float], float]]] = {
    "rice": [
        ({"reach": 1500, "impact": 3, "confidence": 100, "effort": 2}, 2250),
        ({"reach": 2000, "impact": 1, "confidence": 80, "effort": 4}, 400),
        ({"reach": 150, "impact": 0.25, "confidence": 50, "effort": 0.5}, 37.5),
        ({"reach": 3000, "impact": 2, "confidence": 80, "effort": 4}, 1200),
    ],
    "wsjf": [
        ({"value": 1, "time": 3, "risk": 5, "size": 1}, 9),
        ({"value": 13, "time": 5, "risk": 2, "size": 8}, 2.5),
        ({"value": 20, "time": 20, "risk": 20, "size": 1}, 60),
        ({"value": 1, "time": 1, "risk": 1, "size": 20}, 0.15),
    ],
    "ice": [
        ({"impact": 1, "confidence": 1, "ease": 1}, 1),
        ({"impact": 10, "confidence": 10, "ease": 10}, 1000),
        ({"impact": 7, "confidence": 6, "ease": 8}, 336),
    ],
}
EXAMPLES = [(name, values, score) for name, worked in WORKED.items() for values, score in worked]


@pytest.mark.parametrize(("name", "values", "score"), EXAMPLES)
def test_a_published_formula_gives_what_one_counts_by_hand(
    name: str, values: Mapping[str, float], score: float
) -> None:
    """RICE, WSJF and ICE come out as their authors define them."""
    assert PUBLISHED[name].score(values) == pytest.approx(score, rel=1e-12)


def test_the_scales_are_the_published_ones() -> None:
    """Each input takes the values of the article, and no others."""
    assert list(IMPACT) == [0.25, 0.5, 1, 2, 3]
    assert list(CONFIDENCE) == [50, 80, 100]
    assert list(FIBONACCI) == [1, 2, 3, 5, 8, 13, 20]
    assert list(TEN) == list(range(1, 11))
    scales = {(f.name, i.name): i.scale for f in PUBLISHED.values() for i in f.inputs}
    assert scales["rice", "impact"] == IMPACT
    assert scales["rice", "confidence"] == CONFIDENCE
    assert {scales["wsjf", name] for name in ("value", "time", "risk", "size")} == {FIBONACCI}
    assert {scales["ice", name] for name in ("impact", "confidence", "ease")} == {TEN}
    assert NAMES == ("rice", "wsjf", "ice", "weighted")


def test_the_weighted_score_is_a_weighted_mean_between_0_and_100() -> None:
    """Best on every criterion is 100, worst is 0, the middle is 50; a criterion that counts three times weighs so."""
    method = weighted_by(DEFAULT_CRITERIA, 1)
    assert method.score({"c1": 5, "c2": 5, "c3": 1}) == 100
    assert method.score({"c1": 1, "c2": 1, "c3": 5}) == 0
    assert method.score({"c1": 3, "c2": 3, "c3": 3}) == 50
    assert method.score({"c1": 5, "c2": 1, "c3": 5}) == pytest.approx(300 / 7)
    ten = (Criterion("c1", "Reach", 1, least=0, most=10), Criterion("c2", "Risk", 3, up=False, least=0, most=10))
    assert weighted({"c1": 5, "c2": 2}, ten) == pytest.approx((0.5 + 3 * 0.8) / 4 * 100)


@law
@given(
    any_framework.flatmap(
        lambda f: st.tuples(st.just(f), filled(f), st.sets(st.sampled_from([i.name for i in f.inputs])))
    )
)
def test_a_blank_is_not_scored_and_never_zero(drawn: tuple[Framework, dict[str, float], set[str]]) -> None:
    """While an input is blank there is no score, whether it is left out or empty; whole answers always have one."""
    framework, values, blanks = drawn
    left_out = {name: value for name, value in values.items() if name not in blanks}
    emptied = {name: None if name in blanks else value for name, value in values.items()}
    for answer in (left_out, emptied):
        assert (framework.score(answer) is None) == bool(blanks)
    whole = framework.score(values)
    assert whole is not None
    assert math.isfinite(whole)
    assert whole >= 0
    assert whole > 0 or framework.name == "weighted"


@law
@given(any_framework.flatmap(lambda f: st.tuples(st.just(f), filled(f), filled(f))))
def test_each_input_moves_the_score_its_own_way(drawn: tuple[Framework, dict[str, float], dict[str, float]]) -> None:
    """More reach, value or ease never lowers a score; more effort, size or cost never raises it."""
    framework, values, other = drawn
    before = framework.formula(values)
    for one in framework.inputs:
        after = framework.formula({**values, one.name: other[one.name]})
        more, raised = other[one.name] - values[one.name], after - before
        assert more * raised * (1 if one.up else -1) >= 0, one.name


@law
@given(any_framework.flatmap(lambda f: st.tuples(st.just(f), filled(f))))
def test_a_score_lies_within_its_bounds(drawn: tuple[Framework, dict[str, float]]) -> None:
    """Off by a step on every input, the score is never above its own lower bound nor below its upper one."""
    framework, values = drawn
    low, high = framework.bounds(values)
    score = framework.formula(values)
    assert low <= score <= high
    for one in framework.inputs:
        for up in (True, False):
            stepped = one.step(values[one.name], up=up)
            one.check(stepped)  # a step never leaves the scale
            assert low <= framework.formula({**values, one.name: stepped}) <= high


def test_a_step_is_the_neighbour_on_the_scale() -> None:
    """The next value of a scale, also from between two; half a month; a quarter of a reach; never past the end."""
    impact, effort, reach = RICE.inputs[1], RICE.inputs[3], RICE.inputs[0]
    assert [impact.step(n, up=True) for n in (0.25, 1, 1.5, 2, 3)] == [0.5, 2, 2, 3, 3]
    assert [impact.step(n, up=False) for n in (0.25, 1, 1.5, 2.5, 3)] == [0.25, 0.5, 1, 2, 2]
    assert [effort.step(n, up=False) for n in (0.5, 0.75, 1, 6)] == [0.5, 0.5, 0.5, 5.5]
    assert effort.step(6, up=True) == 6.5
    assert (reach.step(400, up=False), reach.step(400, up=True)) == (300, 500)
    low, high = RICE.bounds({"reach": 400, "impact": 1, "confidence": 80, "effort": 1})
    assert low == pytest.approx(300 * 0.5 * 0.5 / 1.5)
    assert high == pytest.approx(500 * 2 * 1 / 0.5)


@law
@given(criteria.flatmap(lambda own: st.tuples(st.just(own), filled(weighted_by(own, 1)))))
def test_a_weighted_score_is_between_0_and_100(drawn: tuple[tuple[Criterion, ...], dict[str, float]]) -> None:
    """Whatever the criteria, weights and directions: 0 is worst on all, 100 best on all, nothing lies outside."""
    own, values = drawn
    method = weighted_by(own, 1)
    assert 0 <= method.formula(values) <= 100
    best = {c.name: float(c.most if c.up else c.least) for c in own}
    worst = {c.name: float(c.least if c.up else c.most) for c in own}
    assert (method.formula(best), method.formula(worst)) == (100, 0)


@law
@given(
    criteria.flatmap(lambda own: st.tuples(st.just(own), filled(weighted_by(own, 1)), st.permutations(range(len(own)))))
)
def test_the_order_of_the_criteria_does_not_matter(
    drawn: tuple[tuple[Criterion, ...], dict[str, float], list[int]],
) -> None:
    """Two ideas that do equally well on criteria of equal weight have one score, to the last digit."""
    own, values, order = drawn
    shuffled = weighted_by([own[n] for n in order], 1)
    assert shuffled.formula(values) == weighted_by(own, 1).formula(values)


@law
@given(
    st.integers(1, 100_000), st.sampled_from(IMPACT), st.sampled_from(CONFIDENCE), st.integers(1, 40), st.integers(2, 9)
)
def test_equal_ideas_have_exactly_equal_scores(
    reach: int, impact: float, confidence: float, halves: int, times: int
) -> None:
    """Three times the reach for three times the effort is the same to the last digit, so that the two share a rank."""
    one = {"reach": reach, "impact": impact, "confidence": confidence, "effort": halves / 2}
    assert RICE.formula(one) == RICE.formula({**one, "reach": times * reach, "effort": times * halves / 2})
    # Four months at 80 % weigh as much as five at 100 %.
    sure, unsure = ({**one, "confidence": 20.0 * n, "effort": n * halves / 2} for n in (5, 4))
    assert RICE.formula(sure) == RICE.formula(unsure)


OUTSIDE: dict[tuple[str, str], list[float]] = {
    ("rice", "reach"): [0, -1, -0.0, 1e13, 1e308, math.inf],
    ("rice", "impact"): [0, 0.3, 1.5, 4, -1],
    ("rice", "confidence"): [0, 0.8, 60, 101, 120],
    ("rice", "effort"): [0, 0.4, -2, 10_001, math.inf],
    ("wsjf", "value"): [0, 4, 21, 1.5],
    ("wsjf", "time"): [0, 4, 21],
    ("wsjf", "risk"): [0, 4, 21],
    ("wsjf", "size"): [0, -1, 4, 21],
    ("ice", "impact"): [0, 11, 5.5],
    ("ice", "confidence"): [0, 11, 80],
    ("ice", "ease"): [0, 11, -5],
}


@pytest.mark.parametrize(("framework", "name"), OUTSIDE)
def test_what_is_off_the_scale_is_refused_beside_its_field(framework: str, name: str, t: Translator) -> None:
    """Zero or negative effort, 1e308, 120 percent, NaN: none of them becomes a score, each is told what it may be."""
    one = next(i for i in PUBLISHED[framework].inputs if i.name == name)
    for value in (*OUTSIDE[framework, name], math.nan):
        key = refused(lambda value=value: one.check(value), field=name)  # type: ignore[misc]
        assert key in ("ideas-error-scale", "ideas-error-above", "ideas-error-most", "ideas-error-range")
        with pytest.raises(UserError) as error:
            one.check(value)
        assert t(key, **error.value.args_)


@law
@given(any_framework.flatmap(lambda f: st.tuples(st.just(f), filled(f))))
def test_what_is_on_the_scale_is_taken_as_it_is(drawn: tuple[Framework, dict[str, float]]) -> None:
    """A value of the scale is kept, not rounded."""
    framework, values = drawn
    assert {one.name: one.check(values[one.name]) for one in framework.inputs} == values


def test_the_ends_of_the_free_inputs_are_taken() -> None:
    """Half a month is the least effort and still counts; a reach has to be over nothing."""
    effort, reach = RICE.inputs[3], RICE.inputs[0]
    assert effort.check(0.5) == 0.5
    assert effort.check(10_000) == 10_000
    assert reach.check(0.01) == 0.01
    assert reach.check(reach.most) == reach.most
    assert refused(lambda: reach.check(0.0)) == "ideas-error-above"
    assert refused(lambda: effort.check(0.4)) == "ideas-error-range"
    with pytest.raises(UserError) as error:
        RICE.inputs[2].check(120)
    assert error.value.args_["scale"] == "50 · 80 · 100"
    assert Input("x").check(0.0) == 0.0


@law
@given(criteria)
def test_criteria_are_kept_as_plain_data(own: tuple[Criterion, ...]) -> None:
    """What a workspace defined comes back as it was."""
    assert frameworks.from_json(frameworks.to_json(own)) == own


@law
@given(criteria, st.randoms(use_true_random=False))
def test_what_only_reads_differently_keeps_its_keys(own: tuple[Criterion, ...], chance: Random) -> None:
    """In any order, with any weights, and with new names in the places of old ones, criteria stay what they are."""
    shuffled = [replace(one, name=f"c{n}", weight=2.0) for n, one in enumerate(own, 1)]
    chance.shuffle(shuffled)
    moved = rekeyed(own, shuffled, 8)
    assert {c.name: (c.label, c.scale) for c in moved} == {c.name: (c.label, c.scale) for c in own}
    renamed = rekeyed(own, [replace(one, label=f"Other {n}") for n, one in enumerate(own)], 8)
    assert [c.name for c in renamed] == [c.name for c in own]
    assert same_meaning(own, moved)
    assert same_meaning(own, renamed)


@law
@given(criteria, criteria, st.booleans())
def test_a_key_never_changes_its_meaning(own: tuple[Criterion, ...], other: tuple[Criterion, ...], anew: bool) -> None:
    """Whatever is written, a key that stays has its scale, a new one was never given, and no two are the same."""
    new = rekeyed(own, other, 20, anew=anew)
    assert [(c.label, c.weight, c.scale) for c in new] == [(c.label, c.weight, c.scale) for c in other]
    scales = {c.name: c.scale for c in own}
    for one in new:
        assert scales.get(one.name, one.scale) == one.scale
        assert one.name in scales or last_key([one]) > 20
    assert len({c.name for c in new}) == len(new)
    if anew:
        assert not {c.name for c in new} & set(scales)


def test_criteria_that_swap_their_scales_are_others() -> None:
    """Two names that are known, each on the other's scale: neither of them is the other renamed."""
    old = (Criterion("c1", "A", 1), Criterion("c2", "B", 1, up=False))
    new = rekeyed(old, (Criterion("c1", "B", 1), Criterion("c2", "A", 1, up=False)), 2)
    assert [c.name for c in new] == ["c3", "c4"]
    assert [c.name for c in rekeyed(old, (old[0], Criterion("", "New", 1)), 2)] == ["c1", "c3"]


def test_a_workspaces_criteria_are_the_inputs_of_its_framework() -> None:
    """Names, scales, directions and weights are the workspace's own; the definition carries its number."""
    own = (Criterion("c1", "Margin", 2.5, least=0, most=3), Criterion("c2", "Cost", 1, up=False))
    method = weighted_by(own, 7)
    assert (method.name, method.version, dict(method.weights)) == ("weighted", 7, {"c1": 2.5, "c2": 1})
    assert [(i.label, i.scale, i.up) for i in method.inputs] == [
        ("Margin", (0, 1, 2, 3), True),
        ("Cost", (1, 2, 3, 4, 5), False),
    ]
    assert {f.name: f.version for f in (RICE, WSJF, ICE)} == {"rice": 1, "wsjf": 1, "ice": 1}
