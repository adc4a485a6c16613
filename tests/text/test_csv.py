"""Files for spreadsheets."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.text import csv

cells = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)


@pytest.mark.parametrize("cell", ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "'=1", "''=1"])
def test_no_cell_is_run_as_a_formula(cell: str) -> None:
    """What a spreadsheet would run is written behind an apostrophe, and comes back as it was."""
    assert csv.guard(cell).startswith("'")
    assert csv.unguard(csv.guard(cell)) == cell


@given(st.lists(st.lists(cells, min_size=2, max_size=2).filter(lambda row: any(c.strip() for c in row)), max_size=5))
def test_what_goes_out_comes_back(rows: list[list[str]]) -> None:
    """Any text survives a file: quotes, newlines, formulas, accents, emoji."""
    text = csv.write(["a", "b"], rows)
    assert [row for _, row in csv.read(text.removeprefix("\ufeff"))[1:]] == rows


def test_files_of_older_spreadsheets_are_read() -> None:
    """Windows-1252, UTF-16 and the byte order mark are recognised; semicolons and tabs too."""
    assert csv.decode("périmètre".encode("cp1252")) == "périmètre"
    assert csv.decode("périmètre".encode("utf-16")) == "périmètre"
    assert csv.decode("périmètre".encode("utf-8-sig")) == "périmètre"
    assert csv.read("a;b\n1;2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]
    assert csv.read("a\tb\n1\t2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]


def test_a_line_keeps_its_number() -> None:
    """A report names the line an editor shows, past empty lines and quoted newlines."""
    assert [number for number, _ in csv.read('a,b\n\n"x\ny",1\nz,2\n')] == [1, 3, 5]


def test_an_unclosed_quotation_mark_is_named() -> None:
    """The error says from which line on the file cannot be read."""
    with pytest.raises(csv.CsvError) as broken:
        csv.read('a,b\n1,2\n"open,3\n')
    assert broken.value.line == 3
