"""How sure insights make: customers are counted, not notes."""

import pytest

from bot.insights.insight import CONTRADICTS, SUPPORTS, InsightCount, evidence

DAY = "2026-11-20T09:00:00Z"


def many(customers: int, source: str = "interview", stance: str = SUPPORTS, notes: int = 1) -> list[InsightCount]:
    """Insights of so many customers, so many notes of each."""
    return [InsightCount(stance, f"{stance} {source} {n}", source, notes, DAY) for n in range(customers)]


@pytest.mark.parametrize(
    ("counts", "level"),
    [
        (many(1), "anecdotal"),
        (many(1, notes=40), "anecdotal"),
        (many(19), "anecdotal"),
        (many(20), "user"),
        (many(1, "survey"), "market"),
        (many(1, "analytics"), "anecdotal"),
        ([*many(12), *many(8, "analytics")], "user"),
        (many(1, "experiment"), "test"),
        ([InsightCount(SUPPORTS, "", "survey", 9, DAY)], "opinion"),
        (many(3, stance=CONTRADICTS), "opinion"),
        ([*many(2, "survey"), *many(1, "call", CONTRADICTS)], "anecdotal"),
        ([*many(3, "survey"), *many(1, "call", CONTRADICTS)], "market"),
        ([*many(1), *many(1, "call", CONTRADICTS)], "opinion"),
    ],
)
def test_how_sure_it_is(counts: list[InsightCount], level: str) -> None:
    """The strongest kind of evidence of customers outside the company; one less where a third contradict. Forty notes
    of one customer are one customer; notes of nobody are nobody's."""
    found = evidence(counts, (), {})
    assert found is not None
    assert found.level == level


def test_the_companys_own_people_do_not_count() -> None:
    """They stand among the insights, and not among the customers."""
    found = evidence([*many(2, "survey"), InsightCount(SUPPORTS, "own", "experiment", 3, DAY)], {"own"}, {})
    assert found is not None
    assert (found.supporting, found.customers, found.level) == (5, 2, "market")


def test_what_is_no_picture_says_so() -> None:
    """Most of one customer, or of one source; three and more of them, since two say nothing of it."""
    loud = evidence([InsightCount(SUPPORTS, "1", "call", 6, DAY), *many(3, "survey")], (), {})
    assert loud is not None
    assert loud.one_customer == "1"
    same = evidence(many(5, "survey"), (), {})
    assert same is not None
    assert (same.one_customer, same.one_source) == ("", "survey")
    few = evidence(many(2, "survey"), (), {})
    assert few is not None
    assert (few.one_customer, few.one_source) == ("", "")


def test_segments_and_the_newest_are_told() -> None:
    """Each segment once; of no insight nothing is told."""
    later = InsightCount(CONTRADICTS, "3", "call", 1, "2026-11-22T09:00:00Z")
    counts = [InsightCount(SUPPORTS, str(n), "call", 1, DAY) for n in (1, 2)]
    found = evidence([*counts, later], (), {"1": "Retail", "2": "Retail", "3": "Banks"})
    assert found is not None
    assert (found.segments, found.newest, found.customers_against) == (2, later.newest, 1)
    assert (found.reached, found.level) == ("anecdotal", "opinion")
    assert evidence([], (), {}) is None
