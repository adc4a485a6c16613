"""Out to a file and in again: nothing is lost, nothing is doubled, and no file breaks anything."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.glossary import sheet
from bot.glossary.term import Content
from bot.text import csv
from bot.text.encoding import decode
from tests.glossary.making import UNREADABLE, after, content, contents, did, meaning, plan, refusal, typed
from tests.shelves import law


def test_no_spreadsheet_runs_what_somebody_wrote() -> None:
    """Every cell that begins like a formula is written as text, and only those."""
    evil = ("=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "'=1", "''@x")
    text = sheet.write(meaning(content(f"T {n}", definition_en=cell)) for n, cell in enumerate(evil))
    cells = [row[3] for _, row in csv.read(text)[1:]]
    assert cells == list(evil)
    raw = text.splitlines()[1:]
    assert all(f"'{cell}" in line for cell, line in zip(evil, raw, strict=True))
    assert not any(f",{sign}" in text for sign in "=+-@\t")
    assert text.startswith("\ufeffid,term,")
    assert "T 0" in raw[0]


GLOSSARIES = st.lists(contents, max_size=5, unique=True)


@law
@given(GLOSSARIES, st.lists(st.booleans(), min_size=5, max_size=5))
def test_an_export_comes_back_as_it_went(said_: list[Content], approved: Sequence[bool]) -> None:
    """Into an empty glossary a file brings the same meanings, word for word; into its own it changes nothing."""
    kept = [meaning(one, id=f"m{n}", approved=approved[n]) for n, one in enumerate(said_)]
    text = sheet.write(kept)
    for language in ("en", "fr"):
        fresh = plan(text, language=language)
        assert [(one.content, one.approved) for one, _ in fresh.keep] == [(one.content, one.approved) for one in kept]
        assert did(plan(text, kept, language=language, trusted=False)) == ["unchanged"] * len(kept)
    assert plan(text, kept).keep == []


# So few words that lines and meanings resemble each other in every way they can.
ALIKE = st.builds(
    Content,
    term=st.sampled_from(["PM", "p.m.", "KPI"]),
    expansion_en=st.sampled_from(["", "Product manager", "product-manager"]),
    definition_en=st.sampled_from(["One.", "Two.", "Three."]),
    context=st.sampled_from(["", "Sales"]),
)
BOOK = st.lists(st.tuples(ALIKE, st.booleans()), max_size=5)
LINES = st.lists(st.tuples(ALIKE, st.booleans(), st.sampled_from(["", "", "m0", "m1"])), max_size=6)


@settings(law, max_examples=200)
@given(BOOK, LINES, st.booleans())
def test_importing_anything_twice_is_importing_it_once(
    book: list[tuple[Content, bool]], lines: list[tuple[Content, bool, str]], trusted: bool
) -> None:
    """Whatever is there and whatever comes, the second time nothing is left to do, and nothing approved was lost."""
    existing = [meaning(one, id=f"m{n}", approved=approved) for n, (one, approved) in enumerate(book)]
    text = sheet.write(meaning(one, id=name, approved=approved) for one, approved, name in lines)
    first = plan(text, existing, trusted=trusted)
    once = after(first, existing)
    assert len(first.lines) == len(lines)
    assert plan(text, once, trusted=trusted).keep == []
    assert {one.id for one in existing if one.approved} <= {one.id for one in once if one.approved}


@law
@given(st.text(st.sampled_from("term,definition;\"'\n\r\t =é\x00\ufeffMVP|"), max_size=200) | typed | st.text())
def test_no_file_breaks_the_import(text: str) -> None:
    """Any text is a glossary or is refused with a reason, with and without a header before it."""
    for file in (text, f"term,definition,aliases,status\n{text}", f"terme;définition\n{text}"):
        refused = refusal(lambda file=file: plan(file, [meaning("MVP")]))  # type: ignore[misc]
        assert refused is None or refused.key in UNREADABLE


@law
@given(st.binary(max_size=300) | typed.map(lambda text: text.encode("utf-16", "replace")))
def test_no_bytes_break_the_reading_of_a_file(data: bytes) -> None:
    """A picture or a spreadsheet given instead of a CSV file is refused like any other text."""
    refused = refusal(lambda: plan(decode(data)))
    assert refused is None or refused.key in UNREADABLE


@law
@given(typed | st.text(st.sampled_from("'=+-@\t\r\na"), max_size=8))
def test_guarding_a_cell_loses_nothing(cell: str) -> None:
    """What is guarded begins no formula, and comes back as it was."""
    guarded = csv.guard(cell)
    assert guarded[:1] not in tuple("=+-@\t\r\n")
    assert csv.unguard(guarded) == cell
