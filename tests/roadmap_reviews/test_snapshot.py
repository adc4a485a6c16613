"""What became of the roadmap between two moments."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.roadmap.item import DONE, HORIZONS, STATUSES
from bot.roadmap_reviews.snapshot import (
    CHANGES,
    FIELDS,
    RANK,
    WARNINGS,
    SnapshotItem,
    changes,
    dump,
    load,
    warned,
)

DARK = SnapshotItem(12, "Dark mode", "planned", "next", "2027-03", "U1", "Core", "Churn")


def items(number: int) -> st.SearchStrategy[SnapshotItem]:
    """Any item of a number, few values each, so that two are often alike."""
    some = st.sampled_from
    ranks = some([(0, 0), (1, 2), (3, 5), (2, 4)])
    made = st.builds(
        SnapshotItem,
        st.just(number),
        title=some(["Dark mode", "Night mode"]),
        status=some(STATUSES),
        horizon=some(HORIZONS),
        target=some(["", "2027-03", "2027-Q1", "2027-04", "2026-Q4"]),
        owner=some(["", "U1", "U2"]),
        team=some(["", "Core"]),
        kpi=some(["", "Churn"]),
        warnings=st.sets(some(WARNINGS)).map(lambda found: tuple(sorted(found))),
    )
    return st.tuples(made, ranks).map(lambda both: replace(both[0], low=both[1][0], high=both[1][1]))


SNAPSHOTS = st.sets(st.integers(1, 6)).flatmap(
    lambda numbers: st.fixed_dictionaries({number: items(number) for number in numbers})
)


@given(SNAPSHOTS, SNAPSHOTS)
def test_nothing_that_changed_is_missing_and_nothing_stands_twice(
    before: dict[int, SnapshotItem], after: dict[int, SnapshotItem]
) -> None:
    """A reader finds every item that says something else than last time in one list, and in one alone."""
    found = changes(before, after)
    assert len({one.number for one in found}) == len(found)
    assert [CHANGES.index(one.kind) for one in found] == sorted(CHANGES.index(one.kind) for one in found)
    named = {one.number: one for one in found}
    for number in {*before, *after}:
        old, new = before.get(number), after.get(number)
        was, now = (one.status if one else "" for one in (old, new))
        same = old and new and all(getattr(old, name) == getattr(new, name) for name in FIELDS)
        over = (was in DONE and was == now) or (was == "dropped" and not now)
        assert (number in named) == (not same and not over), number
        if number in named:
            assert (named[number].before, named[number].after) == (old, new)
            assert (named[number].kind == "shipped") == (now == "shipped" != was)
            assert (named[number].kind == "dropped") == (now in ("", "dropped") and was != "dropped")
            assert (named[number].kind == "added") == (now not in ("", *DONE) and was in ("", *DONE))


@given(SNAPSHOTS)
def test_a_month_without_changes_says_so(same: dict[int, SnapshotItem]) -> None:
    """Where nothing is different nothing is listed, and what is put away is read as it was."""
    assert changes(same, same) == []
    assert load(dump(same.values())) == same


@given(SNAPSHOTS, SNAPSHOTS)
def test_what_slipped_one_way_is_pulled_in_the_other(
    before: dict[int, SnapshotItem], after: dict[int, SnapshotItem]
) -> None:
    """Later and sooner are each other's opposite."""
    there, back = ({one.number: one.kind for one in changes(*both)} for both in ((before, after), (after, before)))
    opposite = {"slipped": "pulled_in", "pulled_in": "slipped", "moved": "moved"}
    for number, kind in there.items():
        if kind in opposite:
            assert back[number] == opposite[kind]


@pytest.mark.parametrize(
    ("new", "kind"),
    [
        ({"target": "2027-Q2"}, "slipped"),
        ({"target": "2027-Q1"}, "moved"),  # March is its last month
        ({"target": "2027-01"}, "pulled_in"),
        ({"target": "2027-01", "horizon": "later"}, "pulled_in"),  # a day says more than a horizon
        ({"target": "", "horizon": "later"}, "slipped"),
        ({"target": "", "horizon": "now"}, "pulled_in"),
        ({"target": ""}, "moved"),
        ({"status": "in_progress"}, "moved"),
        ({"owner": "U2"}, "moved"),
        ({"title": "Night mode"}, "moved"),
        ({"status": "shipped", "target": "2027-Q2"}, "shipped"),
        ({"status": "dropped"}, "dropped"),
    ],
)
def test_what_a_change_is_called(new: dict[str, str], kind: str) -> None:
    """Later is slipped, sooner is pulled in, anything else is moved; what is done is done."""
    (found,) = changes({12: DARK}, {12: replace(DARK, **new)})  # type: ignore[arg-type]
    assert found.kind == kind
    assert set(found.fields) == {*new}


def test_a_rank_has_changed_once_it_is_beyond_what_it_might_have_been() -> None:
    """Ranges that overlap are no change of rank; what left its range since it was planned is one."""
    before = {12: replace(DARK, low=2, high=4)}
    for low, high, changed in ((4, 6, False), (5, 6, True), (1, 1, True), (1, 2, False), (0, 0, False)):
        assert bool(warned(before, {12: replace(DARK, low=low, high=high)}, RANK)) is changed
    assert warned({}, {12: replace(DARK, warnings=(RANK,))}, RANK)
    assert not warned({}, {12: replace(DARK, status="shipped", warnings=(RANK,))}, RANK)
