"""Ranks, and the ranks an idea can take."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.ideas.frameworks import ICE, RICE, WSJF, Framework
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, ScoreRange, combine, rival
from bot.ideas.store import scores
from bot.slack.visibility.audience import EVERYTHING
from bot.store import Store
from tests.ideas.making import filled
from tests.ideas.making import frameworks as any_framework
from tests.shelves import HERE, law


def _between(numbers: tuple[int, list[float]]) -> ScoreRange:
    idea, (low, score, high) = numbers[0], sorted(numbers[1])
    return ScoreRange(idea, score, low, high, 1)


# Few different numbers, so that ties are common.
_NUMBER = st.integers(0, 9).map(float) | st.floats(0, 1e12)
scored: SearchStrategy[list[ScoreRange]] = st.lists(
    st.tuples(st.integers(1, 10_000), st.lists(_NUMBER, min_size=3, max_size=3)).map(_between),
    max_size=25,
    unique_by=lambda one: one.idea,
)


def alone(idea: int, score: float, low: float | None = None, high: float | None = None) -> ScoreRange:
    """A score that is sure, unless an interval is given."""
    return ScoreRange(idea, score, score if low is None else low, score if high is None else high, 1)


class Rank:
    """Ranks scores in a store, a page of seven at a time: `rank([Scored(…), …])` is the whole list, best first."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, them: Sequence[ScoreRange]) -> list[RankRange]:
        with self._store.write(HERE):
            self._store.run("DELETE FROM idea_standing")
            self._store.many(
                """
                INSERT INTO idea_standing (workspace, framework, idea, score, low, high, scorers, status)
                VALUES (:workspace, 'rice', :idea, :score, :low, :high, :scorers, 'scored')
                """,
                [{"workspace": HERE, **one._asdict()} for one in them],
            )
        found: list[RankRange] = []
        while len(found) < len(them):
            page, many = scores.ranking(self._store, HERE, EVERYTHING, "rice", Filter(), len(found), 7)
            assert page
            assert many == len(them)
            found += page
        assert scores.ranking(self._store, HERE, EVERYTHING, "rice", Filter(), len(found), 7) == ([], len(them))
        return found


@pytest.fixture
def rank(shelf: Store) -> Rank:
    """Ranks scores, once on each engine."""
    return Rank(shelf)


def places(ranked: Sequence[RankRange]) -> list[tuple[int, int, int, int]]:
    """Idea, rank, best and worst, in the order of the ranking."""
    assert all(one.of == len(ranked) for one in ranked)
    return [(one.scored.idea, one.rank, one.best, one.worst) for one in ranked]


def test_a_ranking_says_how_sure_it_is(rank: Rank) -> None:
    """The first of three that would be last if judged a step lower is 1st, from 1 to 3; a sure one keeps its place."""
    assert places(rank([alone(1, 5), alone(2, 10, 1, 20), alone(3, 7, 6, 8)])) == [
        (2, 1, 1, 3),
        (3, 2, 2, 2),
        (1, 3, 3, 3),
    ]
    assert rank([]) == []
    assert places(rank([alone(9, 0.15, 0, 99)])) == [(9, 1, 1, 1)]


def test_equal_scores_share_a_rank(rank: Rank) -> None:
    """Two seconds are followed by a fourth, and those who tie stand in the order of their numbers."""
    assert [(i, r) for i, r, _, _ in places(rank([alone(n, s) for n, s in ((7, 5), (4, 9), (2, 5), (3, 1))]))] == [
        (4, 1),
        (2, 2),
        (7, 2),
        (3, 4),
    ]


def test_reaching_another_score_is_reaching_its_rank(rank: Rank) -> None:
    """An idea that would tie with the first could be first; one that would tie with the last keeps above it."""
    assert places(rank([alone(1, 10), alone(2, 5, 1, 10), alone(3, 1)])) == [(1, 1, 1, 1), (2, 2, 1, 2), (3, 3, 3, 3)]


@law
@given(scored)
def test_the_range_of_ranks_contains_the_rank(rank: Rank, them: list[ScoreRange]) -> None:
    """The rank lies within the best and the worst, and all of them within the number of ideas."""
    for one in rank(them):
        assert 1 <= one.best <= one.rank <= one.worst <= len(them)


@law
@given(scored)
def test_a_rank_is_what_one_counts(rank: Rank, shelf: Store, them: list[ScoreRange]) -> None:
    """Every rank is one more than the ideas ahead: at the score itself, at its highest and at its lowest; an idea
    asked for by itself stands where the list has it."""

    def ahead(one: ScoreRange, score: float) -> int:
        return 1 + sum(1 for other in them if other.idea != one.idea and other.score > score)

    for one in rank(them):
        own = one.scored
        assert (one.rank, one.best, one.worst) == (ahead(own, own.score), ahead(own, own.high), ahead(own, own.low))
        assert scores.standing(shelf, HERE, EVERYTHING, "rice", own.idea) == one


@law
@given(scored)
def test_who_may_change_places_with_one_other_is_told_with_whom(rank: Rank, them: list[ScoreRange]) -> None:
    """Where an idea can take two places, its rival is the one idea ahead of its lowest score and not of its highest,
    wherever the pages of the list are parted; else there is none."""
    for one in rank(them):
        own = one.scored
        between = [other.idea for other in them if other.idea != own.idea and own.low < other.score <= own.high]
        assert one.worst - one.best == len(between)
        assert one.rival == (between[0] if len(between) == 1 else 0)


@pytest.mark.parametrize(("score", "found"), [(1.0, 0), (1.1, 8), (3.0, 8), (3.1, 0)])
def test_a_rival_is_ahead_of_the_lowest_score_and_not_of_the_highest(score: float, found: int) -> None:
    """Whoever has exactly the highest score an idea may have is reached by it, whoever has the lowest is not met."""
    assert rival(alone(7, 2.0, 1.0, 3.0), [alone(7, 2.0), alone(8, score)]) == found


@law
@given(scored, st.randoms(use_true_random=False))
def test_the_same_scores_always_give_the_same_ranking(
    rank: Rank, them: list[ScoreRange], chance: random.Random
) -> None:
    """In whatever order the store hands them out, the list reads the same."""
    shuffled = list(them)
    chance.shuffle(shuffled)
    ranked = rank(them)
    assert rank(shuffled) == ranked
    assert [(-one.scored.score, one.scored.idea) for one in ranked] == sorted((-s.score, s.idea) for s in them)


@law
@given(scored, st.floats(0, 1e12))
def test_another_idea_moves_the_others_by_one_place_at_most(rank: Rank, them: list[ScoreRange], score: float) -> None:
    """Capturing and scoring one idea more changes no score, and pushes others down a place or leaves them."""
    before = {one.scored: one for one in rank(them)}
    for one in rank([*them, alone(20_000, score)]):
        if one.scored in before:
            old = before[one.scored]
            assert (one.rank - old.rank, one.best - old.best, one.worst - old.worst) in {
                (a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1) if b <= a <= c
            }


@law
@given(any_framework.flatmap(lambda f: st.tuples(st.just(f), filled(f))))
def test_one_scorer_is_combined_to_what_they_said(drawn: tuple[Framework, dict[str, float]]) -> None:
    """A single answer stands with its own score, and a step off on each input around it."""
    framework, answer = drawn
    low, high = framework.bounds(answer)
    assert combine(framework, 4, [answer]) == ScoreRange(4, framework.formula(answer), low, high, 1)


@law
@given(any_framework.flatmap(lambda f: st.tuples(st.just(f), st.lists(filled(f), min_size=1, max_size=7))))
def test_several_scorers_only_widen_the_range(drawn: tuple[Framework, list[dict[str, float]]]) -> None:
    """The interval holds every scorer's own score and the score of the medians with a step around it."""
    framework, answers = drawn
    together = combine(framework, 1, answers)
    assert together is not None
    assert together.scorers == len(answers)
    assert together.low <= together.score <= together.high
    for answer in answers:
        assert together.low <= framework.formula(answer) <= together.high
    # In whatever order they came.
    assert combine(framework, 1, answers[::-1]) == together


def test_disagreement_shows_in_the_range() -> None:
    """Three who say 1, 5 and 10 give the median's score with a wider range than three who all say 5."""
    five = {"impact": 5.0, "confidence": 5.0, "ease": 5.0}
    apart = [{**five, "impact": n} for n in (1.0, 5.0, 10.0)]
    sure, unsure = combine(ICE, 1, [five, five, five]), combine(ICE, 1, apart)
    assert sure == ScoreRange(1, 125, 64, 216, 3)
    assert unsure == ScoreRange(1, 125, 25, 250, 3)


def test_the_score_is_that_of_the_median_of_each_input() -> None:
    """One person's wild guess does not pull the score; two people meet half way, also between the steps of a scale."""
    answers = [{"reach": r, "impact": 1, "confidence": 100, "effort": 1} for r in (100, 120, 90_000)]
    wild = combine(RICE, 1, answers)
    assert wild is not None
    assert wild.score == 120
    half = combine(WSJF, 1, [{"value": v, "time": 1, "risk": 1, "size": 2} for v in (5, 8)])
    assert half is not None
    assert half.score == (6.5 + 1 + 1) / 2
    assert half.low == (5 + 1 + 1) / 3
    assert half.high == (8 + 2 + 2) / 1


def test_answers_with_a_blank_do_not_count() -> None:
    """Half an answer neither scores nor counts as a scorer; with nothing but halves there is no score."""
    whole = {"impact": 2.0, "confidence": 3.0, "ease": 4.0}
    assert combine(ICE, 1, []) is None
    assert combine(ICE, 1, [{"impact": 2.0}, {}, {"impact": None, "confidence": 1.0, "ease": 1.0}]) is None
    together = combine(ICE, 1, [whole, {"impact": 10.0}])
    assert together is not None
    assert (together.score, together.scorers) == (24, 1)


def test_a_thousand_ideas_are_ranked_again_and_again_the_same(rank: Rank) -> None:
    """A thousand scored ideas: every rank once counted, ranges within 1 to 1,000, twice the same list."""
    chance = random.Random(7)
    them = []
    for number in range(1, 1001):
        answers = [{i.name: chance.choice(i.scale) for i in WSJF.inputs} for _ in range(chance.randint(1, 3))]
        one = combine(WSJF, number, answers)
        assert one is not None
        them.append(one)
    ranked = rank(them)
    assert len(ranked) == 1000
    assert ranked[0].rank == 1
    assert all(one.best <= one.rank <= one.worst <= 1000 for one in ranked)
    assert [one.scored.score for one in ranked] == sorted((s.score for s in them), reverse=True)
    assert rank(them[::-1]) == ranked
