"""Spreadsheets' files: which may be read, and what is read in them."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.connectors.connector import Tools
from bot.connectors.csv import CSV, check, fetch, reach
from bot.connectors.http import Http
from bot.connectors.source import Point
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Reply, Server
from tests.connectors.trouble import in_other_trouble

FILE = "Jour;Inscriptions ;Team\n2026-11-22;10,5;a\n\n2026-11-23;1 250,75 %;b\n"
SETTINGS = {"file": "signups.csv", "date": "jour", "value": "INSCRIPTIONS"}
Read = Callable[..., list[Point]]


@pytest.fixture
def tools(tmp_path: Path, http: Http) -> Tools:
    """What the connector works with: the operator's folder."""
    return Tools({"CSV_FOLDER": str(tmp_path)}, http)


@pytest.fixture
def read(tools: Tools, tmp_path: Path) -> Read:
    """Reads a text as a file with a date and a value."""

    def read(text: str, **settings: str) -> list[Point]:
        (tmp_path / "x.csv").write_text(text, encoding="utf-8")
        return fetch(tools, {"file": "x.csv", "date": "day", "value": "value", **settings}, span())

    return read


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252", "mac_roman"])
def test_a_file_of_the_folder(tools: Tools, tmp_path: Path, encoding: str) -> None:
    """Columns are found by their titles, in whatever capitals; spaces group thousands; empty lines are none."""
    (tmp_path / "signups.csv").write_text(FILE, encoding=encoding)
    check(SETTINGS, tools.environment)
    assert fetch(tools, SETTINGS, span()) == [Point("2026-11-22", 10.5), Point("2026-11-23", 1250.75)]
    assert [(one.name, one.error) for one in reach(tools)] == [(str(tmp_path), None)]


def test_hours_of_an_export(read: Read) -> None:
    """Moments are kept as they stand, numbers with many digits and exponents too."""
    text = "day,value\n2011-07-01 00:00:01,0.0819647355164\n2011-07-01 01:00:01,9.9e-02\n"
    assert read(text) == [Point("2011-07-01T00:00:01", 0.0819647355164), Point("2011-07-01T01:00:01", 0.099)]


@pytest.mark.parametrize(
    ("days", "settings", "read_as"),
    [
        (["03/11/2026", "13/11/2026"], {}, ["2026-11-03", "2026-11-13"]),
        (["11/03/2026", "11/13/2026"], {}, ["2026-11-03", "2026-11-13"]),
        (["3.11.2026", "4.11.2026"], {}, ["2026-11-03", "2026-11-04"]),
        (["03-11-2026", "23-11-2026"], {}, ["2026-11-03", "2026-11-23"]),
        (["01/10/2026", "01/11/2026"], {"order": "DD/MM/YYYY"}, ["2026-10-01", "2026-11-01"]),
        (["01/10/2026", "01/11/2026"], {"order": "MM/DD/YYYY"}, ["2026-01-10", "2026-01-11"]),
        (["23/11/2026 9:00", "23/11/2026 10:30:05"], {}, ["2026-11-23T09:00:00", "2026-11-23T10:30:05"]),
        (["10/31/2026", "11/01/2026", "11/02/2026"], {}, ["2026-10-31", "2026-11-01", "2026-11-02"]),
        (["2026-10", "2026-11"], {}, ["2026-10", "2026-11"]),
        (["23 nov. 2026", "Nov 24 2026"], {}, ["2026-11-23", "2026-11-24"]),
    ],
)
def test_dates_as_people_write_them(read: Read, days: list[str], settings: dict[str, str], read_as: list[str]) -> None:
    """Day or month first is settled by the days that leave no doubt, or by who set the source up."""
    assert [point.at for point in read("day,value\n" + "".join(f"{day},1\n" for day in days), **settings)] == read_as


@pytest.mark.parametrize(
    ("numbers", "semicolons", "read_as"),
    [
        (["1.5", "1,234"], False, [1.5, 1234.0]),
        (["1,5", "1,250"], True, [1.5, 1.25]),
        (["1,5", "1234"], True, [1.5, 1234.0]),
        (["1.234,5", "1.234.567"], True, [1234.5, 1234567.0]),
        (["1,234.5", "2,000"], True, [1234.5, 2000.0]),
        (["0,123"], False, [0.123]),
        (["1,234,567"], True, [1234567.0]),
        (["-5", "+6 %", "−7"], False, [-5.0, 6.0, -7.0]),
        (["€1,200.5", "(1,250)", "$3"], False, [1200.5, -1250.0, 3.0]),
        (["1'250,5", "1 250,5"], True, [1250.5, 1250.5]),
    ],
)
def test_decimal_commas_and_points(read: Read, numbers: list[str], semicolons: bool, read_as: list[float]) -> None:
    """What a comma means is the same for a whole column: by the numbers that leave no doubt."""
    between = ";" if semicolons else ","
    rows = [f'2026-11-{at + 1:02};"{number}"'.replace(";", between) for at, number in enumerate(numbers)]
    assert [point.value for point in read(f"day{between}value\n" + "\n".join(rows))] == read_as


@pytest.mark.parametrize(("numbers", "value"), [("1,250.5", 1234.0), ("1.250,5", 1.234)])
def test_what_the_column_leaves_open_is_asked(read: Read, refused: Refused, numbers: str, value: float) -> None:
    """1,234 alone is two numbers, whatever stands between the columns; who set the source up says which."""
    for text in ('day,value\n2026-11-23,"1,234"\n', "day;value\n2026-11-23;1,234\n"):
        error = refused(read, text)
        assert (error.key, error.field, error.args_["text"]) == ("source-csv-unclear-numbers", "numbers", "1,234")
        assert read(text, numbers=numbers) == [Point("2026-11-23", value)]


def test_lengths_of_time(read: Read) -> None:
    """With their units, or as a spreadsheet shows them."""
    read_as = read('day,value\n2026-11-22,2 h 30\n2026-11-23,0:01:30\n2026-11-24,"1,5 min"\n')
    assert read_as == [
        Point("2026-11-22", 9000.0, seconds=True),
        Point("2026-11-23", 90.0, seconds=True),
        Point("2026-11-24", 90.0, seconds=True),
    ]


def test_a_line_that_cannot_be_read_is_named(read: Read) -> None:
    """Its line, what stands there, and the other lines all the same; two digits of a year are not guessed at."""
    text = "day,value\n2026-11-21,1\n2026-11-22,n/a\n22/11/26,3\n31/02/2026,4\n2026-11-24,5\n"
    points = read(text)
    assert [(point.at, point.value) for point in points if not point.wrong] == [
        ("2026-11-21", 1.0),
        ("2026-11-24", 5.0),
    ]
    assert [(one.wrong.key, one.wrong.args_) for one in points if one.wrong] == [
        ("source-csv-bad-value", {"line": 3, "text": "n/a"}),
        ("source-csv-short-year", {"line": 4, "text": "22/11/26"}),
        ("source-csv-bad-date", {"line": 5, "text": "31/02/2026"}),
    ]


def test_a_file_says_its_separator(read: Read) -> None:
    """The line that spreadsheets write for themselves is no header."""
    assert read("sep=;\nday;value\n2026-11-23;1,5\n") == [Point("2026-11-23", 1.5)]


def test_letters_that_cannot_be_told(tools: Tools, tmp_path: Path, refused: Refused) -> None:
    """A title in an unknown encoding is no reason to look for another column."""
    (tmp_path / "signups.csv").write_bytes(b"Jour,P\x81\x8d\xf5rim\x81tre\n2026-11-23,1\n")
    assert refused(fetch, tools, SETTINGS, span()).key == "source-csv-encoding"


@pytest.mark.parametrize(
    ("text", "key", "field"),
    [
        ("", "source-series-empty", "file"),
        ("day,value\n", "source-series-empty", "file"),
        ("day,value\n2026-11-23,\n,5\n", "source-series-empty", "file"),
        ("date,value\n2026-11-23,1\n", "source-series-column", "date"),
        ("day,total\n2026-11-23,1\n", "source-series-column", "value"),
        ("day,value\nyesterday,1\n", "source-csv-bad-date", "date"),
        ("day,value\n31/02/2026,1\n", "source-csv-bad-date", "date"),
        ("day,value\n2026-11-23,many\n", "source-csv-bad-value", "value"),
        ("day,value\n2026-11-23,9e999\n", "source-csv-bad-value", "value"),
        ("day,value\n03/11/2026,1\n04/11/2026,2\n", "source-csv-unclear-order", "order"),
        ("day,value\n2026-11-23,1\n2026-11-23,2\n", "source-series-twice", "file"),
        ('day,value\n"2026-11-23,1\n', "source-csv-broken", "file"),
        ("day,value\n" + "2026-11-23,1\n" * 20_001, "source-series-long", "file"),
    ],
)
def test_a_file_that_gives_no_series(read: Read, refused: Refused, text: str, key: str, field: str) -> None:
    """Each is told beside its field, with the line to look at; nothing is guessed."""
    error = refused(read, text)
    assert (error.key, error.field) == (key, field)


def test_nothing_outside_the_folder_is_read(tmp_path: Path, http: Http, refused: Refused) -> None:
    """Paths, hidden files, links that lead out, folders, pipes, names that are too long."""
    folder = tmp_path / "kpis"
    (folder / "inner.csv").mkdir(parents=True)
    (tmp_path / "secret.csv").write_text(FILE, encoding="utf-8")
    (folder / ".env").write_text(FILE, encoding="utf-8")
    (folder / "out.csv").symlink_to(tmp_path / "secret.csv")
    (folder / "round.csv").symlink_to(folder / "round.csv")
    os.mkfifo(folder / "pipe.csv")
    tools = Tools({"CSV_FOLDER": str(folder)}, http)
    names = ["../secret.csv", str(tmp_path / "secret.csv"), "inner.csv/../../secret.csv", "..", ".", ".env", "", "a\0b"]
    for name in [*names, "out.csv", "round.csv", "inner.csv", "pipe.csv", "missing.csv", "x" * 900, "..\\secret.csv"]:
        error = refused(fetch, tools, {**SETTINGS, "file": name}, "2026-11-01")
        assert error.key in ("source-csv-name", "source-csv-missing"), name
        assert error.field == "file"
        assert refused(check, {**SETTINGS, "file": name}, tools.environment).field == "file"


def test_a_large_file_is_left(tools: Tools, tmp_path: Path, refused: Refused) -> None:
    """A file of eleven megabytes is not taken into memory."""
    with (tmp_path / "signups.csv").open("wb") as file:
        file.truncate(11_000_000)
    assert refused(fetch, tools, SETTINGS, span()).key == "source-csv-large"


def test_what_the_operator_has_to_set_up(tmp_path: Path, http: Http, refused: Refused) -> None:
    """Without a folder and without a list of hosts there is no file to name; a wrong folder is told in the check."""
    assert not CSV.ready({})
    assert CSV.ready({"CSV_FOLDER": "/x"})
    assert refused(check, SETTINGS, {}).key == "source-csv-no-folder"
    assert refused(check, {**SETTINGS, "file": "https://api.example.com/a.csv"}, {}).key == "source-address-host"
    (tmp_path / "signups.csv").write_text(FILE, encoding="utf-8")
    for name in ("order", "numbers"):
        assert refused(check, {**SETTINGS, name: "?"}, {"CSV_FOLDER": str(tmp_path)}).field == name
    away = Tools({"CSV_FOLDER": "/nowhere"}, http)
    assert [one.error and one.error.key for one in reach(away)] == ["source-csv-folder"]
    assert list(reach(Tools({}, http))) == []


def test_a_file_at_an_address(outside: Http, secure: Server) -> None:
    """An https address on the list, with its key."""
    secure.on("/export.csv", Reply(body=FILE.encode()))
    environment = {"HTTP_JSON_HOSTS": "api.example.com", "HTTP_JSON_AUTH_API_EXAMPLE_COM": "Bearer k"}
    settings = {**SETTINGS, "file": "https://api.example.com/export.csv"}
    check(settings, environment)
    assert len(fetch(Tools(environment, outside), settings, span())) == 2
    assert secure.asked[0].headers["authorization"] == "Bearer k"


@in_other_trouble
def test_an_address_in_trouble(
    outside: Http, hasty: Http, secure: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]
) -> None:
    """Each kind is told by its sentence, and the key in none."""
    secure.on("*", reply)
    environment = {"HTTP_JSON_HOSTS": "api.example.com", "HTTP_JSON_AUTH_API_EXAMPLE_COM": "Bearer canary"}
    settings = {**SETTINGS, "file": "https://api.example.com/export.csv"}
    error = refused(fetch, Tools(environment, hasty if reply.parts else outside), settings, span())
    assert error.key in keys
    hidden([error], "canary")


@pytest.mark.parametrize(
    "content",
    ["\n".join(["day,n" + ",x" * 900] + ["2026-11-01,1" + ",x" * 900] * 1200), "day,n\n" + "2026-11-01,1\n" * 120_000],
)
def test_a_file_that_is_wider_or_longer_than_any_series(
    tmp_path: Path, http: Http, refused: Refused, content: str
) -> None:
    """A million cells would be a hundred megabytes: it is read as far as a series may go, and no further."""
    (tmp_path / "a.csv").write_text(content)
    tools = Tools({"CSV_FOLDER": str(tmp_path)}, http)
    error = refused(fetch, tools, {"file": "a.csv", "date": "day", "value": "n"}, span())
    assert (error.key, error.field) == ("source-csv-long", "file")
    assert 1100 < int(error.args_["line"]) < 100_010
