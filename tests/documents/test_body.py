"""The text of a document, out and in."""

from hypothesis import given
from hypothesis import strategies as st

from bot.documents.body import BodySection, plain, read, tidy_text, tidy_title, with_texts, write

KEYS = st.from_regex(r"[a-z0-9]{1,8}(?:-[a-z0-9]{1,4})?", fullmatch=True)
LINES = st.lists(
    st.one_of(st.text(max_size=30), st.just("## Problem {#problem}"), st.just("## {#x}"), st.just("# {#a} {#b}")),
    max_size=5,
).map("\n".join)


@given(st.lists(st.builds(BodySection, KEYS, st.text(max_size=30), LINES), unique_by=lambda one: one.key, max_size=6))
def test_every_section_is_read_back_whatever_people_type(sections: list[BodySection]) -> None:
    """Nothing that somebody writes in a section ends it, hides another or is lost but the marks of headings."""
    body = write(sections)
    found = read(body)
    assert list(found) == [one.key for one in sections]
    assert [one.title for one in found.values()] == [tidy_title(one.title) for one in sections]
    assert [one.text for one in found.values()] == [tidy_text(one.text) for one in sections]
    assert write(found.values()) == body


def test_a_section_is_changed_alone() -> None:
    """The others, and what the section is called, stay as they were."""
    body = write([BodySection("problem", "Problem", "Slow"), BodySection("risks", "Risks")])
    changed = with_texts(body, {"risks": "Privacy: none", "unknown": "lost"})
    assert read(changed) == {
        "problem": BodySection("problem", "Problem", "Slow"),
        "risks": BodySection("risks", "Risks", "Privacy: none"),
    }


def test_others_read_no_marks() -> None:
    """A file of a document is plain markdown."""
    assert plain("## Problem {#problem}\n\nSlow\n\n### Who {#who}") == "## Problem\n\nSlow\n\n### Who {#who}"
