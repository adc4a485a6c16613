"""How sure insights make: customers are counted, not notes."""

import pytest

from bot.evidence.evidence import OBSERVED, POLLED, InsightCounts, InsightEvidence, evidence
from bot.insights.insight import CONTRADICTS, SUPPORTS

DAY, LATER = "2026-11-20T09:00:00Z", "2026-11-22T09:00:00Z"
Said = list[tuple[str, str, InsightCounts]]


def note(customer: str, source: str = "call", stance: str = SUPPORTS, notes: int = 1, at: str = f"{DAY} 1") -> Said:
    """So many notes of one customer, from one source, that say the same."""
    is_for = stance == SUPPORTS
    counted = InsightCounts(
        notes,
        supporting=notes if is_for else 0,
        contradicting=0 if is_for else notes,
        observed=notes if is_for and source in OBSERVED else 0,
        polled=notes if is_for and source in POLLED else 0,
        tested=notes if is_for and source == "experiment" else 0,
        newest_for=at if is_for else "",
        newest_against="" if is_for else at,
    )
    return [(customer, source, counted)]


def many(customers: int, source: str = "interview", stance: str = SUPPORTS) -> Said:
    """A note of each of so many customers."""
    return [one for n in range(customers) for one in note(f"{stance} {source} {n}", source, stance)]


def told(said: Said, internal: tuple[str, ...] = (), segments: dict[str, str] | None = None) -> InsightEvidence:
    """What it comes to."""
    customers: dict[str, InsightCounts] = {}
    sources: dict[str, int] = {}
    for customer, source, counts in said:
        customers[customer] = customers.get(customer, InsightCounts()) + counts
        sources[source] = sources.get(source, 0) + counts.insights
    found = evidence(customers, sources, internal, segments or {})
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("said", "level"),
    [
        (many(1), "anecdotal"),
        (note("1", "interview", notes=40), "anecdotal"),
        (many(19), "anecdotal"),
        (many(20), "user"),
        (many(1, "survey"), "market"),
        (many(1, "analytics"), "anecdotal"),
        ([*many(12), *many(8, "analytics")], "user"),
        (many(1, "experiment"), "test"),
        (note("", "survey", notes=9), "opinion"),
        (many(3, stance=CONTRADICTS), "opinion"),
        ([*many(2, "survey"), *many(1, "call", CONTRADICTS)], "anecdotal"),
        ([*many(3, "survey"), *many(1, "call", CONTRADICTS)], "market"),
        ([*many(1), *many(1, "call", CONTRADICTS)], "opinion"),
    ],
)
def test_how_sure_it_is(said: Said, level: str) -> None:
    """The strongest kind of evidence of customers outside the company; one less where a third contradict. Forty notes
    of one customer are one customer; notes of nobody are nobody's."""
    assert told(said).level == level


def test_whoever_speaks_both_ways_is_one_customer() -> None:
    """They are counted once, and among those against it."""
    found = told([*note("1"), *note("1", stance=CONTRADICTS), *note("2"), *note("3"), *note("4")])
    assert (found.customers, found.customers_against, found.insights) == (4, 1, 5)
    assert found.level == "anecdotal"


def test_the_companys_own_people_do_not_count() -> None:
    """They stand among the insights, and neither among the customers nor their segments."""
    found = told([*many(2, "survey"), *note("own", "experiment", notes=3)], ("own",), {"own": "us"})
    assert (found.supporting, found.customers, found.segments, found.level) == (5, 2, 0, "market")
    alone = told([*many(5, "survey"), *note("own", stance=CONTRADICTS, notes=9)], ("own",))
    assert (alone.customers_against, alone.level) == (0, "market")


def test_what_is_no_picture_says_so() -> None:
    """Most of one customer, or of one source, or both; three and more of them, since two say nothing of it."""
    loud = told([*note("1", notes=6), *many(3, "survey")])
    assert (loud.one_customer, loud.one_source) == ("1", "call")
    same = told(many(5, "survey"))
    assert (same.one_customer, same.one_source) == ("", "survey")
    few = told(many(2, "survey"))
    assert (few.one_customer, few.one_source) == ("", "")


def test_segments_and_the_newest_are_told() -> None:
    """Each segment once; of no insight nothing is told."""
    said = [*note("1"), *note("2"), *note("3", stance=CONTRADICTS, at=f"{LATER} 7")]
    found = told(said, segments={"1": "retail", "2": "retail", "3": "banks", "4": "nobody’s"})
    assert (found.segments, found.newest, found.customers_against) == (2, LATER, 1)
    assert (found.reached, found.level) == ("anecdotal", "opinion")
    assert evidence({}, {}, (), {}) is None


def test_quotes_are_of_both_sides() -> None:
    """The newest of each, then the newest of other customers, newest first: many for it do not hide the one against."""
    newer = [one for n in range(5) for one in note(str(n), at=f"2026-11-2{n}T09:00:00Z {n + 10}")]
    found = told([*newer, *note("9", stance=CONTRADICTS, at=f"{DAY} 1")])
    assert found.quotes == ((14, True), (13, True), (1, False))
    assert told(note("1", notes=8)).quotes == ((1, True),)


def test_it_rests_on_so_many() -> None:
    """The customers, answers or experiments that the strongest of it is; the company's own people are told apart from
    nobody."""
    said = {"1": many(1), "4": many(4), "20": many(20), "2": [*many(5), *many(2, "survey")], "0": note("")}
    assert {count: str(told(one).behind) for count, one in said.items()} == {count: count for count in said}
    assert told(note("own"), ("own",)).has_own
    assert not told(note("")).has_own
