"""A list shows what it is narrowed to, a search what has its words: the same as if every record were looked at."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.records.record import Record, marks_of
from bot.records.store import lists, records
from bot.records.store.lists import ANY, Narrow
from bot.slack.visibility.audience import Audience
from bot.store import Store
from tests.records.making import AUTHOR, NOTES, OWNER, STRANGER, Note
from tests.shelves import HERE, law

PEOPLE, TAGS, MOODS = (AUTHOR, OWNER, STRANGER), ("data", "mobile-app", "x"), ("glad", "sad", "")
READER = Audience(AUTHOR, lambda: ["G0MINE"])


def note(n: int) -> Record[Note]:
    """One of many, each a little otherwise."""
    said = Note(
        f"We say {n}", "rare" if n % 37 == 0 else "words", PEOPLE[n % 3], mood=MOODS[n % 5 % 3], tags=TAGS[: n % 4]
    )
    at = f"2026-11-{1 + n % 23:02}T09:00:{n % 7:02}Z"
    place, gone_at = ("", "G0MINE", "G0THEIRS")[n % 11 % 3], "2026-11-24T09:00:00Z" if n % 13 == 0 else ""
    author = PEOPLE[n % 7 % 3]
    return Record(n, said, ("open", "done")[n % 2], author, at, author, at, gone_at=gone_at, place=place)


EVERY = [note(n) for n in range(1, 301)]


@pytest.fixture
def many(room: Store) -> Store:
    """A room with all of them."""
    with room.write(HERE):
        records.put(room, HERE, NOTES, EVERY, "added")
    if room.engine == "postgresql":  # as it does by itself within a minute: its plan for empty tables takes a second
        room.run("ANALYZE record, record_mark")
    return room


narrows = st.builds(
    Narrow,
    st.sampled_from(["", ANY, "open", "done"]),
    st.sampled_from(["", *PEOPLE, "U0NOBODY"]),
    st.sampled_from(["", "2026-11-12"]),
    st.dictionaries(
        st.sampled_from(["mood", "tags"]), st.sampled_from(["glad", "sad", "Mobile App", "data", "none", ""])
    ),
)


def fits(narrow: Narrow, one: Record[Note]) -> bool:
    """What a list promises, said otherwise."""
    is_open = one.status == "open" if not narrow.status else narrow.status in (ANY, one.status)
    said = set(marks_of(NOTES, one))
    marked = all((name, value.lower().replace("-", " ")) in said for name, value in narrow.marks.items() if value)
    named = not narrow.person or ("person", narrow.person) in said
    seen = not one.gone_at and (one.place in ("", "G0MINE") or one.author == AUTHOR)
    return seen and is_open and marked and named and one.changed_at >= narrow.since


@law
@given(narrow=narrows, offset=st.integers(0, 90))
def test_a_list_shows_what_fits(many: Store, narrow: Narrow, offset: int) -> None:
    """In the order of their changes, page by page, whichever of its marks is rare."""
    right = sorted((one for one in EVERY if fits(narrow, one)), key=lambda one: (one.changed_at, one.number))[::-1]
    assert lists.narrowed(many, HERE, NOTES, READER, narrow, 20, offset) == right[offset : offset + 20]


@law
@given(narrow=narrows, offset=st.integers(0, 90))
def test_a_search_finds_what_fits(many: Store, narrow: Narrow, offset: int) -> None:
    """Of what is hidden nothing is told, nor does it take the place of what is not."""
    right = [one for one in EVERY[::-1] if fits(narrow, one) and one.content.text == "words"]
    found, is_cut = lists.search_narrowed(many, HERE, NOTES, READER, "words", narrow, 20, offset)
    assert (found, is_cut) == (right[offset : offset + 20], False)


def test_a_search_says_where_it_ends(many: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of so many matches only the best are looked at: whoever narrows a search to what is none of these hears of it."""
    monkeypatch.setattr(lists, "LOOKED_AT", 100)
    nobody = lists.search_narrowed(many, HERE, NOTES, READER, "words", Narrow(ANY, "U0NOBODY"), 20, 0)
    assert nobody == ([], True)
    assert lists.search_narrowed(many, HERE, NOTES, READER, "rare", Narrow(ANY, "U0NOBODY"), 20, 0) == ([], False)


def test_a_menu_offers_what_is_seen(many: Store) -> None:
    """Each value once, in its order, with a record that says so, and none that only hidden or removed records say."""
    with many.write(HERE):
        hidden = Record(900, Note("Hidden", tags=("secret",)), "open", OWNER, "2026", OWNER, "2026", place="G0THEIRS")
        gone = replace(hidden, number=901, content=Note("Gone", tags=("away",)), place="", gone_at="2026")
        records.put(many, HERE, NOTES, [hidden, gone], "added")
    found = lists.values(many, HERE, NOTES, READER, "tags")
    assert list(found) == ["data", "mobile app", "x"]
    assert all(("tags", value) in set(marks_of(NOTES, note(n))) for value, n in found.items())
    assert list(lists.values(many, HERE, NOTES, READER, "tags", 2)) == ["data", "mobile app"]
