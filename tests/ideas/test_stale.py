"""Two people with the same form open: nobody's words are lost without a question."""

from hypothesis import given
from hypothesis import strategies as st

from bot.ideas.stale import mark, marks, settle
from tests.shelves import law

fields = st.fixed_dictionaries({name: st.text(max_size=2) | st.lists(st.text(max_size=2)) for name in "abc"})


@law
@given(fields, fields, fields)
def test_what_one_alone_changed_counts(
    base: dict[str, object], typed: dict[str, object], now: dict[str, object]
) -> None:
    """A field left alone stays as it is by now; one changed in the form counts; changed to two things, it is asked."""
    settled = settle(marks(base), typed, now)
    for name in base:
        assert (name in settled.typed) == (typed[name] != base[name])
        apart = typed[name] != now[name]
        assert (name in settled.contested) == (name in settled.typed and now[name] != base[name] and apart)


def test_a_form_that_carries_nothing_counts_as_it_is() -> None:
    """One that was opened before there were marks, or says nonsense, is taken as typed."""
    nonsense: tuple[object, ...] = (None, {}, [], "x", 3)
    for carried in nonsense:
        settled = settle(carried, {"title": "b"}, {"title": "c"})
        assert settled.typed == {"title"}
        assert not settled.contested
    assert settle({"title": ["?"]}, {"title": "b"}, {"title": "c"}).contested == ("title",)


def test_a_mark_is_short_and_the_same_every_time() -> None:
    """Lists and tuples of the same are the same; a form has room for the marks of all its fields."""
    assert mark(("a", "b")) == mark(["a", "b"]) != mark("ab")
    assert len(mark("x" * 5000)) == 12
