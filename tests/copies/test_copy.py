"""How a copy stands to the document it is of."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.copies.copy import (
    EDITED_OUTSIDE,
    GONE,
    OURS_NEWER,
    SAME,
    DocumentCopy,
    changed_sections,
    digest,
    mark,
    state_of,
)

COPY = DocumentCopy(
    50, "notion", "space", "page", "", "https://n", 3, {"problem": digest("Slow")}, "7", digest("# PRD\n\nSlow")
)


def test_a_copy_that_nobody_changed_is_the_same_however_the_wiki_wraps_its_lines() -> None:
    """Space that a wiki adds is no change of anybody's."""
    assert state_of(COPY, 3, "# PRD\nSlow  ") == SAME
    assert state_of(COPY, 4, "# PRD\nSlow") == OURS_NEWER


def test_what_somebody_changed_there_is_never_taken_for_ours() -> None:
    """Words that differ there are shown, whether or not our document went on."""
    for version in (3, 4):
        assert state_of(COPY, version, "# PRD\n\nSlow and sad", "8") == EDITED_OUTSIDE
    assert state_of(COPY, 3, None) == GONE


def test_the_wikis_own_version_says_that_nobody_was_there() -> None:
    """A wiki that writes its text down anew keeps its version."""
    assert state_of(COPY, 3, "<h1>PRD</h1>", "7") == SAME


@given(st.dictionaries(st.text(min_size=1), st.text()), st.dictionaries(st.text(min_size=1), st.text()))
def test_only_the_sections_that_differ_are_written(before: dict[str, str], now: dict[str, str]) -> None:
    """A section that says what it said is left alone, with the comments on it; none that differs is forgotten."""
    copy = replace(COPY, pushed={key: digest(text) for key, text in before.items()})
    changed = changed_sections(copy, now)
    assert len(changed) == len(set(changed))
    for key in before.keys() | now.keys():
        same = key in before and key in now and digest(before[key]) == digest(now[key])
        assert (key in changed) is not same


def test_no_two_documents_have_one_mark() -> None:
    """A page is found again by its mark alone."""
    assert len({mark(team, number) for team in ("T1", "T11") for number in (1, 11, 111)}) == 6
