"""Files for spreadsheets."""

import tracemalloc
from csv import reader
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import UserError
from bot.sheets import table
from bot.text import csv
from bot.text.encoding import decode

RUN = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
cells = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=30)


@pytest.mark.parametrize(
    "cell",
    ["=cmd()", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", "＝cmd()", "＋1", "－1", "＠SUM(A1)", "'＝1"],
)
def test_no_cell_is_run_as_a_formula(cell: str) -> None:
    """What a spreadsheet would run is written behind an apostrophe, and comes back as it was."""
    assert csv.guard(cell).startswith("'")
    assert csv.unguard(csv.guard(cell)) == cell


@given(st.lists(st.lists(cells, min_size=2, max_size=2).filter(lambda row: any(c.strip() for c in row)), max_size=5))
def test_what_goes_out_comes_back(rows: list[list[str]]) -> None:
    """Any text survives a file: quotes, newlines, formulas, accents, emoji."""
    text = csv.write(["a", "b"], rows)
    assert [row for _, row in csv.read(text.removeprefix("\ufeff"))[1:]] == rows


def test_the_mark_between_cells_is_found() -> None:
    """Commas, semicolons or tabs, also where titles in quotation marks hold others."""
    assert csv.read("a;b\n1;2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]
    assert csv.read("a\tb\n1\t2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]
    quoted = '"Term, or acronym";"Definition, short, please"\nMVP;Small\n'
    assert csv.read(quoted)[0] == (1, ["Term, or acronym", "Definition, short, please"])


def test_a_quoted_word_begins_a_text() -> None:
    """Only what a quotation mark also closes is a quoted cell; the next lines are read as they stand."""
    text = 'Term,Definition,Owner\n"MVP" is small,"quoted, whole",x\nKPI,"Key" number ,y\n"A" ,"long\ntext",z\n'
    assert csv.read(text)[1:] == [
        (2, ['"MVP" is small', "quoted, whole", "x"]),
        (3, ["KPI", '"Key" number ', "y"]),
        (4, ["A", "long\ntext", "z"]),
    ]


def test_a_long_cell_is_read() -> None:
    """Whoever takes it says that it is too long, and of its line alone."""
    assert csv.read(f"a,b\n1,{'x' * 140_000}\n2,y\n")[1:] == [(2, ["1", "x" * 140_000]), (3, ["2", "y"])]


@pytest.mark.parametrize(("mark", "end"), [(";", "\r\n"), ("|", "\n"), (",", "\r")])
def test_the_separator_that_a_file_names_is_taken(mark: str, end: str) -> None:
    """The line `sep=;` tells a spreadsheet how to cut the lines: it is no header, and lines keep their numbers."""
    text = end.join([f"sep={mark}", f"Term{mark}Definition", f"MVP{mark}Small: tested", ""])
    assert csv.read(text) == [(2, ["Term", "Definition"]), (3, ["MVP", "Small: tested"])]


def test_a_file_begins_with_the_mark_spreadsheets_want() -> None:
    """Accents survive opening the file with a double click; lines end as spreadsheets end them."""
    text = csv.write(["terme"], [["périmètre"]])
    assert text == "\ufeffterme\r\npérimètre\r\n"
    assert csv.read(decode(text.encode("utf-8"))) == [(1, ["terme"]), (2, ["périmètre"])]


@given(st.binary(max_size=200))
def test_any_file_is_read_or_refused(data: bytes) -> None:
    """A picture sent by mistake is a file that cannot be read, and no failure of the bot."""
    try:
        rows = csv.read(decode(data))
    except (csv.CsvError, UserError):
        return
    numbers = [number for number, _ in rows]
    assert numbers == sorted(set(numbers))
    assert all(any(cell.strip() for cell in cells) for _, cells in rows)


@given(cells, cells)
def test_no_written_cell_begins_as_a_formula(first: str, second: str) -> None:
    """Whatever people define, no cell of an export begins with what a spreadsheet runs."""
    for _, row in csv.read(csv.write(["a", "b"], [[first, second]]).removeprefix("\ufeff").replace("'", "’"))[1:]:
        assert not any(cell.startswith((*RUN, "\t", "\r", "\n")) for cell in row)


tempting = st.text(st.sampled_from("=+-@＝＋－＠;,\t\r\n'\"a1 "), max_size=12)


@given(st.lists(st.lists(tempting | cells, min_size=3, max_size=3), min_size=1, max_size=3))
def test_no_cell_is_run_however_the_line_is_cut(rows: list[list[str]]) -> None:
    """A French spreadsheet cuts a file at semicolons, others at tabs: no piece begins with a formula, and all comes
    back as it was."""
    text = csv.write(["a", "b", "c"], rows).removeprefix("\ufeff")
    for delimiter in ",;\t":
        for cut in reader(StringIO(text, newline=""), delimiter=delimiter):
            assert not any(piece.startswith(RUN) for piece in cut), (delimiter, cut)
    for row in rows:
        assert [csv.unguard(csv.guard(cell)) for cell in row] == row


@pytest.mark.parametrize(
    "cell", ["a;=cmd()", 'a;"=cmd()', "a;'=cmd()", "a\n=cmd()", "a\r\n+1", 'a;""-1', ";=1", "a;b;@SUM(A1)", "a;＝cmd()"]
)
def test_a_formula_behind_a_semicolon_is_not_run(cell: str) -> None:
    """One within a title or a definition is no formula to Excel in French, and comes back as it was."""
    text = csv.write(["number", "title"], [["1", cell]]).removeprefix("\ufeff")
    for cut in reader(StringIO(text, newline=""), delimiter=";"):
        assert not any(piece.startswith(RUN) for piece in cut)
    assert csv.read(text)[1] == (2, ["1", cell])


def test_columns_are_found_by_the_names_people_give_them() -> None:
    """Case, accents and underscores do not matter; of two titles for one thing the better one counts, every time it
    stands there; what nobody knows is named."""
    names = {"term": "term, terme", "definition": "definition, description", "tags": "tag, label"}
    header = ["Term", "description", "DÉFINITION", " Colour ", "", "term", "Label", "Tag", "label"]
    assert csv.columns(header, names, ("tags",)) == (
        {"term": [0, 5], "definition": [2], "tags": [7, 6, 8]},
        ["description", "Colour"],
    )
    assert csv.columns(["Dé_finition"], names) == ({}, ["Dé_finition"])


def test_a_line_keeps_its_number() -> None:
    """A report names the line an editor shows, past empty lines and quoted newlines."""
    assert [number for number, _ in csv.read('a,b\n\n"x\ny",1\nz,2\n')] == [1, 3, 5]


def test_an_unclosed_quotation_mark_is_named() -> None:
    """The error says from which line on the file cannot be read."""
    with pytest.raises(csv.CsvError) as broken:
        csv.read('a,b\n1,2\n"open,3\n')
    assert broken.value.line == 3


def test_a_title_of_a_column_is_guarded_too() -> None:
    """A criterion that somebody named like a formula is a column of the ideas' export."""
    assert csv.write(["＝cmd()"], []).removeprefix("\ufeff") == "'＝cmd()\r\n"
    assert csv.read(csv.write(["a", "=b"], []).removeprefix("\ufeff")) == [(1, ["a", "=b"])]


HUGE = {
    "lines of one letter": ("a\n" * 10_000_000, "sheet-too-long"),
    "empty lines": ("term\n" + "\r" * 10_000_000, "sheet-too-long"),
    "rows": ("a,b\n" * (csv.ROWS + 2), "sheet-too-long"),
    "commas": ("term" + "," * 20_000_000, "sheet-line-too-long"),
    "columns": ("a," * 2_000, "sheet-too-wide"),
    "columns over many lines": ('"\n",' * 900_000, "sheet-too-wide"),
    "letters in a line": ("a" * 20_000_000, "sheet-line-too-long"),
}


@pytest.mark.parametrize("name", HUGE)
def test_a_file_beyond_all_bounds_takes_no_memory(name: str) -> None:
    """It is refused with the reason before its rows are made: the largest file there may be needs a few times its own
    size, where ten million lines of a letter took two gigabytes."""
    text, why = HUGE[name]
    tracemalloc.start()
    try:
        with pytest.raises(csv.CsvLimitError) as refused:
            csv.read(text)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert refused.value.why == why
    assert most < 150_000_000


@pytest.mark.parametrize("blank", ["\n\n", ",,\n,,\n", '"";""\n', "\t\t\n", " ; \n\n", "||\r\n"])
@pytest.mark.parametrize("mark", list(",;\t|"))
def test_what_is_blank_above_the_header_is_nothing(blank: str, mark: str) -> None:
    """Lines of nothing but marks, whichever they are, neither say how lines are cut nor stand above the header."""
    text = f"{blank}Term{mark}Definition\nMVP{mark}Small\n"
    assert csv.delimiters(text)[0] == mark
    assert csv.read(text)[-1] == (len(blank.splitlines()) + 2, ["MVP", "Small"])
    read = table(text, {"term": "term", "definition": "definition"}, [["term"]])
    assert [cells for _, cells in read.rows] == [{"term": "MVP", "definition": "Small"}]
    assert read.above == 0
