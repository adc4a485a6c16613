"""Two people change the same thing: nobody's words are lost, and nobody is asked where only one of them wrote."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.merge import FieldVersion, FormBase, OvertakenError, last_changes, merge, merge_form, merge_sets
from tests.shelves import law

SETS = ("tags",)
members = st.lists(st.sampled_from("pqrst"), unique=True, max_size=4).map(tuple)
fields = st.fixed_dictionaries({"title": st.sampled_from("ABC"), "team": st.sampled_from("xyz"), "tags": members})
Said = dict[str, Any]


@law
@given(fields, fields, fields)
def test_each_field_is_as_whoever_changed_it_wrote_it(base: Said, mine: Said, theirs: Said) -> None:
    """What one alone changed is taken, what both changed alike too; only what both changed apart is asked about."""
    merged = merge(base, mine, theirs, SETS)
    for name in ("title", "team"):
        both = mine[name] != base[name] and theirs[name] != base[name]
        assert (name in merged.conflicts) == (both and mine[name] != theirs[name])
        assert merged.values[name] == (theirs[name] if mine[name] == base[name] else mine[name])
    assert "tags" not in merged.conflicts


@law
@given(fields, fields, fields)
def test_nothing_that_either_wrote_is_lost(base: Said, mine: Said, theirs: Said) -> None:
    """Every tag that either added is there, and none that either took out; every word of either stands or is asked."""
    merged = merge(base, mine, theirs, SETS)
    tags = set(merged.values["tags"])
    was, one, other = set(base["tags"]), set(mine["tags"]), set(theirs["tags"])
    assert tags == (was & one & other) | (one - was) | (other - was)
    for name in ("title", "team"):
        for said in (mine, theirs):
            assert said[name] in (base[name], merged.values[name]) or name in merged.conflicts


@law
@given(fields, fields, fields)
def test_it_does_not_matter_who_was_first(base: Said, mine: Said, theirs: Said) -> None:
    """The same fields are asked about, and where none is the outcome is the same, whoever saved first."""
    one, other = merge(base, mine, theirs, SETS), merge(base, theirs, mine, SETS)
    assert set(one.conflicts) == set(other.conflicts)
    for name in base:
        if name not in one.conflicts:
            known = set if name in SETS else str
            assert known(one.values[name]) == known(other.values[name])


@law
@given(fields, fields)
def test_nobody_is_asked_where_one_side_changed_nothing(base: Said, said: Said) -> None:
    """A form saved as it was opened changes nothing; one saved while nobody else did is taken as it is."""
    untouched, alone = merge(base, base, said, SETS), merge(base, said, base, SETS)
    assert untouched.values == said
    assert alone.values == said
    assert untouched.conflicts == alone.conflicts == untouched.mine == alone.theirs == ()
    assert set(untouched.theirs) == set(alone.mine) == {name for name in base if said[name] != base[name]}
    assert merge(base, said, said, SETS).values == said


@law
@given(fields, fields, fields)
def test_a_second_delivery_changes_nothing_more(base: Said, mine: Said, theirs: Said) -> None:
    """What was merged, merged again, is what it was: with the same form, and from what it became."""
    merged = merge(base, mine, theirs, SETS)
    again = merge(base, mine, merged.values, SETS)
    assert {name: set(value) for name, value in again.values.items()} == {
        name: set(value) for name, value in merged.values.items()
    }
    assert again.mine == again.conflicts == ()
    assert set(merged.mine) == {name for name in base if merged.values[name] != theirs[name]}


@law
@given(fields, fields)
def test_without_a_base_whatever_differs_is_asked_about(mine: Said, theirs: Said) -> None:
    """A form of a version that nobody kept overwrites nothing unasked, not even a set."""
    apart = {name for name in mine if mine[name] != theirs[name]}
    assert set(merge(None, mine, theirs, SETS).conflicts) == apart
    assert set(merge({}, mine, theirs, SETS).conflicts) == apart


@law
@given(fields, fields, fields, st.booleans())
def test_whoever_was_asked_once_is_not_asked_again(base: Said, mine: Said, theirs: Said, yielding: bool) -> None:
    """The form shown again takes what then stands in it, mine or theirs or what was there first, unless somebody has
    written meanwhile once more; what it did not ask about stays as the other person wrote it."""
    versions = [FieldVersion(1, "U1", "1", base), FieldVersion(2, "U2", "2", theirs)]
    asked = merge(base, mine, theirs, SETS).conflicts
    if not asked:
        assert merge_form(FormBase(1), mine, None, versions, SETS).mine == merge(base, mine, theirs, SETS).mine
        return
    with pytest.raises(OvertakenError) as overtaken:
        merge_form(FormBase(1), mine, None, versions, SETS)
    assert overtaken.value.merge.conflicts == asked
    again = FormBase.unpack(FormBase(1).ask(asked, 2).pack())
    sent = {**mine, **{name: theirs[name] for name in asked if yielding}}
    done = merge_form(again, sent, None, versions, SETS)
    assert all(done.values[name] == sent[name] for name in asked)
    assert all(done.values[name] == overtaken.value.merge.values[name] for name in set(base) - set(asked))
    back = {**mine, **{name: base[name] for name in asked}}
    assert all(merge_form(again, back, None, versions, SETS).values[name] == base[name] for name in asked)
    moved = {**theirs, **dict.fromkeys(asked, "anew")}
    with pytest.raises(OvertakenError):
        merge_form(again, mine, None, [*versions, FieldVersion(3, "U3", "3", moved)], SETS)


def test_a_set_keeps_the_order_it_was_written_in() -> None:
    """Tags stand as their last writer put them; what another adds comes after."""
    assert merge_sets(("a", "b"), ("b", "a", "c"), ("b", "a")) == ("b", "a", "c")
    assert merge_sets(("a", "b"), ("b", "a"), ("a", "b", "d")) == ("a", "b", "d")
    assert merge_sets(("a", "b"), ("c", "b"), ("a", "b", "d")) == ("b", "d", "c")


def test_each_field_is_said_to_be_by_who_changed_it_last() -> None:
    """Three people change a thing after one another: each is named for what they wrote, not for all of it."""
    versions = [
        FieldVersion(1, "U1", "1", {"title": "A", "team": "x"}),
        FieldVersion(2, "U2", "2", {"title": "B", "team": "x"}),
        FieldVersion(3, "U3", "3", {"title": "B", "team": "y"}),
        FieldVersion(4, "U4", "4", {"title": "B", "team": "y"}),
    ]
    found = last_changes(versions, ("title", "team"))
    assert {name: one.person for name, one in found.items()} == {"title": "U2", "team": "U3"}
    done = merge_form(FormBase(1), {"title": "A", "team": "x"}, None, versions)
    assert {name: one.person for name, one in done.changes.items()} == {"title": "U2", "team": "U3"}


@pytest.mark.parametrize(
    "carried", [{}, {"version": None}, {"version": [], "asked": 3}, {"version": True, "asked": {"title": {}}}]
)
def test_a_form_that_carries_nonsense_shows_no_version(carried: dict[str, object]) -> None:
    """What is no version is none: whatever differs is then asked about."""
    assert FormBase.unpack(carried) == FormBase()
    assert FormBase.unpack(FormBase("2026-11-29T09:00:00", {"team": 3}).pack()) == FormBase(
        "2026-11-29T09:00:00", {"team": 3}
    )
