"""Spreadsheets of Google Sheets, against a server that answers as its documentation shows."""

import base64
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from hypothesis import strategies as st

from bot.connectors import google_account
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Tools
from bot.connectors.google_sheets import ALLOWANCE, GOOGLE_SHEETS, check, fetch, reach, tabs
from bot.connectors.http import Http
from bot.connectors.source import Pick, Point
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import SaysAt, anything, errors, in_trouble, json_values, outcome, shaped, told

ID = "1BxiMVs0XRA5nFMdKvBdBZjgmUUqptlbs74OgvE2upms"
SHEET = f"/v4/spreadsheets/{ID}"
VALUES = f"{SHEET}/values:batchGet"
EMAIL = "reader@acme.iam.gserviceaccount.com"
TOKEN = "ya29.canary-of-the-token"
COLUMNS = {"spreadsheet": ID, "date": "Day", "value": "Sign-ups"}


@pytest.fixture(scope="module")
def signs() -> rsa.RSAPrivateKey:
    """The account's key, made once."""
    return rsa.generate_private_key(65537, 2048)


@pytest.fixture
def environment(server: Server, signs: rsa.RSAPrivateKey, tmp_path: Path) -> dict[str, str]:
    """What the operator sets up."""
    said = signs.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    file = {"type": "service_account", "client_email": EMAIL, "private_key_id": "4711", "private_key": said.decode()}
    path = tmp_path / "key.json"
    path.write_text(json.dumps({**file, "token_uri": f"{server.url}/token"}))
    return {"GOOGLE_SERVICE_ACCOUNT": str(path), "GOOGLE_SHEETS_URL": server.url}


@pytest.fixture
def tools(environment: dict[str, str], http: Http) -> Tools:
    """What the connector works with."""
    return Tools(environment, http)


@pytest.fixture
def google(server: Server) -> Server:
    """A Google that knows the account."""
    server.on("/token", Reply(body={"access_token": TOKEN, "expires_in": 3599, "token_type": "Bearer"}))
    server.on(
        SHEET,
        Reply(
            body={
                "sheets": [
                    {"properties": {"title": "Summary"}},
                    {"properties": {"sheetId": 7, "title": "Bob's week"}},
                ]
            }
        ),
    )
    return server


def ranges(asked: Asked) -> list[str]:
    """Which ranges are asked for."""
    return parse_qs(urlsplit(asked.target).query)["ranges"]


def cells(server: Server, **lines: list[Any]) -> None:
    """What stands in the rows and columns of the sheet: `cells(server, row1=[…], A=[…])`."""

    def answer(asked: Asked) -> Reply:
        assert asked.headers["authorization"] == f"Bearer {TOKEN}"
        assert asked.query["valueRenderOption"] == "UNFORMATTED_VALUE"
        assert asked.query["dateTimeRenderOption"] == "SERIAL_NUMBER"
        found = []
        for wanted in ranges(asked):
            name = wanted.rpartition("!")[2].replace("1:1", "row1").partition(":")[0]
            assert asked.query["majorDimension"] == ("ROWS" if name == "row1" else "COLUMNS")
            found.append({"range": wanted, **({"values": [lines[name]]} if lines[name] else {})})
        return Reply(body={"valueRanges": found})

    server.on(VALUES, answer)


def test_two_columns(google: Server, tools: Tools) -> None:
    """By their titles, with dates as Sheets counts them; what lacks a date or a value is left out."""
    days = ["Day", 46347, 46348, "", 46349, 46350, 46351]
    cells(google, row1=["Team", "Day", "Sign-ups"], B=days, C=["Sign-ups", 10, "", 99, 12.5, 0])
    assert fetch(tools, COLUMNS, span()) == [
        Point("2026-11-21", 10.0),
        Point("2026-11-23", 12.5),
        Point("2026-11-24", 0.0),
    ]
    asked = [one for one in google.asked if one.path == VALUES]
    assert [(one.method, ranges(one)) for one in asked] == [("GET", ["1:1"]), ("GET", ["B:B", "C:C"])]


def test_moments_and_texts(google: Server, tools: Tools) -> None:
    """A time is a fraction of a day, to the second; texts are read where they look like dates."""
    cells(google, row1=["Day", "Sign-ups"], A=["Day", 46349.375, 46349 + 1 / 3], B=["Sign-ups", 1, 2])
    assert fetch(tools, COLUMNS, span()) == [Point("2026-11-23T09:00:00", 1.0), Point("2026-11-23T08:00:00", 2.0)]


def test_months_as_text(google: Server, tools: Tools) -> None:
    """And numbers as text, under whatever stands above them."""
    cells(google, row1=["Our figures"], A=["Our figures", "", "Month", "2026-10", "2026-11"], B=["", "", "n", "1.5", 2])
    found = fetch(tools, {"spreadsheet": ID, "date": "a", "value": "B"}, span())
    assert found == [Point("2026-10", 1.5), Point("2026-11", 2.0)]


def test_texts_are_read_by_their_column(google: Server, tools: Tools) -> None:
    """Dates and numbers that somebody typed as text say among themselves how they are meant, or who set it up does."""
    cells(google, row1=["Day", "n"], A=["Day", "10/31/2026", "11/01/2026", 46348], B=["n", "1,5", "1,250", 3])
    settings = {"spreadsheet": ID, "date": "Day", "value": "n"}
    assert fetch(tools, settings, span()) == [
        Point("2026-10-31", 1.5),
        Point("2026-11-01", 1.25),
        Point("2026-11-22", 3.0),
    ]


def test_texts_that_leave_it_open_are_asked_about(google: Server, tools: Tools, refused: Refused) -> None:
    """Who set the source up says how its dates and its numbers are written, each beside its field."""
    settings = {"spreadsheet": ID, "date": "Day", "value": "n"}
    cells(google, row1=["Day", "n"], A=["Day", "03/11/2026"], B=["n", "1,250"])
    assert refused(fetch, tools, settings, span()).field == "order"
    ordered = {**settings, "order": "MM/DD/YYYY"}
    assert refused(fetch, tools, ordered, span()).field == "numbers"
    assert fetch(tools, {**ordered, "numbers": "1.250,5"}, span()) == [Point("2026-03-11", 1.25)]


def test_a_number_typed_as_text(google: Server, tools: Tools) -> None:
    """One cell is read as a column of one."""
    cells(google, B2=["1 250,5 €"])
    assert fetch(tools, {"spreadsheet": ID, "kind": "cell", "cell": "B2"}, span()) == [Point("", 1250.5)]


def test_the_ranges_of_a_tab(google: Server, tools: Tools) -> None:
    """A tab is named by its title, by the number in an address, or not at all; a quote in it is doubled."""
    cells(google, B2=[41.5])
    page = f"https://docs.google.com/spreadsheets/d/{ID}/edit"
    settings = {"kind": "cell", "cell": "b2"}
    for spreadsheet, tab, named in (
        (page, "", "B2"),
        (f"{page}?gid=7#gid=7", "", "'Bob''s week'!B2"),
        (f"{page}#gid=7", "Summary", "'Summary'!B2"),
        (f"https://docs.google.com/spreadsheets/u/0/d/{ID}/edit#gid=0", "", "'Summary'!B2"),
    ):
        assert fetch(tools, {**settings, "spreadsheet": spreadsheet, "tab": tab}, span()) == [Point("", 41.5)]
        assert [one for one in google.asked if one.path == VALUES][-1].query["ranges"] == named


def test_both_columns_are_asked_for_together(google: Server, tools: Tools) -> None:
    """In one call, past the letter Z too."""
    titles = [*(f"c{n}" for n in range(26)), "Day", "Sign-ups"]
    asked: list[str] = []

    def answer(one: Asked) -> Reply:
        asked.extend(ranges(one))
        found = [titles] if one.query["majorDimension"] == "ROWS" else [["Day", 46349], ["Sign-ups", 3]]
        return Reply(body={"valueRanges": [{"values": [line]} for line in found]})

    google.on(VALUES, answer)
    assert fetch(tools, COLUMNS, span()) == [Point("2026-11-23", 3.0)]
    assert asked == ["1:1", "AA:AA", "AB:AB"]


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("#N/A", "source-series-value"),
        (True, "source-series-value"),
        ("", "source-series-empty"),
        ([], "source-series-value"),
    ],
)
def test_a_cell_that_holds_no_number(google: Server, tools: Tools, refused: Refused, value: Any, key: str) -> None:
    """What stands there instead is shown."""
    cells(google, B2=[value])
    error = refused(fetch, tools, {"spreadsheet": ID, "kind": "cell", "cell": "B2"}, span())
    assert (error.key, error.field) == (key, "cell")


@pytest.mark.parametrize(
    ("row1", "days", "values", "key", "field"),
    [
        (["Day", "Sign-ups"], [], [], "source-series-empty", "value"),
        (["Day", "Sign-ups"], ["Day", 46349], ["Sign-ups"], "source-series-empty", "value"),
        (["Day", "Sign-ups"], ["Day", "31/02/2026"], ["Sign-ups", 1], "source-series-date", "value"),
        (["Day", "Sign-ups"], ["Day", 46349, 46349], ["Sign-ups", 1, 2], "source-series-twice", "value"),
        (["Day", "Sign-ups"], ["Day", 46349], ["Sign-ups", "#REF!"], "source-series-value-at", "value"),
        (["Month", "Sign-ups"], [], [], "source-series-column", "date"),
        (["Day", 5], [], [], "source-series-column", "value"),
    ],
)
def test_columns_that_are_no_series(
    google: Server,
    tools: Tools,
    refused: Refused,
    row1: list[Any],
    days: list[Any],
    values: list[Any],
    key: str,
    field: str,
) -> None:
    """Each is told where it can be mended."""
    cells(google, row1=row1, A=days, B=values)
    error = refused(fetch, tools, COLUMNS, span())
    assert (error.key, error.field) == (key, field)


def test_an_account_signs_in(
    google: Server, tools: Tools, signs: rsa.RSAPrivateKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With a claim that its key has signed, for reading spreadsheets and no more; a token serves for a while."""
    now = [datetime(2026, 11, 23, 8, 7, tzinfo=UTC)]
    monkeypatch.setattr(google_account, "utc_now", lambda: now[0])
    cells(google, B2=[1], C2=[1], D2=[1])
    for cell in ("B2", "C2"):
        fetch(tools, {"spreadsheet": ID, "kind": "cell", "cell": cell}, span())
    (asked,) = [one for one in google.asked if one.path == "/token"]
    form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
    assert (asked.method, form["grant_type"]) == ("POST", "urn:ietf:params:oauth:grant-type:jwt-bearer")
    said, _, signature = form["assertion"].rpartition(".")
    head, claim = (json.loads(base64.urlsafe_b64decode(part + "==")) for part in said.split("."))
    signs.public_key().verify(
        base64.urlsafe_b64decode(signature + "=="), said.encode(), padding.PKCS1v15(), hashes.SHA256()
    )
    assert (head["alg"], head["kid"]) == ("RS256", "4711")
    assert claim["scope"] == "https://www.googleapis.com/auth/spreadsheets.readonly"
    assert (claim["iss"], claim["aud"]) == (EMAIL, f"{google.url}/token")
    assert claim["iat"] <= now[0].timestamp() <= claim["exp"] - 1800
    assert claim["exp"] - claim["iat"] == 3600
    now[0] = datetime(2026, 11, 23, 9, 7, tzinfo=UTC)
    fetch(tools, {"spreadsheet": ID, "kind": "cell", "cell": "D2"}, span())
    assert len([one for one in google.asked if one.path == "/token"]) == 2


def google_error(code: int, status: str, message: str, **more: Any) -> Reply:
    """How Google refuses."""
    return Reply(code, {"error": {"code": code, "status": status, "message": message, **more}})


OFF = "Google Sheets API has not been used in project 12 before or it is disabled."


@pytest.mark.parametrize(
    ("reply", "key", "field"),
    [
        (google_error(404, "NOT_FOUND", "Requested entity was not found."), "missing", "spreadsheet"),
        (google_error(403, "PERMISSION_DENIED", "The caller does not have permission"), "share", "spreadsheet"),
        (google_error(403, "PERMISSION_DENIED", OFF, details=[{"reason": "SERVICE_DISABLED"}]), "off", ""),
        (google_error(400, "INVALID_ARGUMENT", "Unable to parse range: 'X'!B2"), "range", "tab"),
        (google_error(400, "FAILED_PRECONDITION", "This operation is not supported for this document"), "office", "*"),
        (google_error(401, "UNAUTHENTICATED", "Request had invalid authentication credentials."), "refused-look", ""),
        (google_error(429, "RESOURCE_EXHAUSTED", "Quota exceeded for quota metric 'Read requests'"), "many", ""),
        (Reply(400, []), "status", ""),
        (Reply(body=[]), "unexpected", ""),
        (Reply(body={}), "unexpected", ""),
        (Reply(body={"valueRanges": [{"values": 1}]}), "unexpected", ""),
        (Reply(body={"valueRanges": []}), "unexpected", ""),
    ],
)
def test_a_sheet_that_is_refused(
    google: Server, tools: Tools, refused: Refused, reply: Reply, key: str, field: str
) -> None:
    """With whom to share it, and the rest with its mend."""
    google.on(VALUES, reply)
    error = refused(fetch, tools, {"spreadsheet": ID, "kind": "cell", "cell": "B2"}, span())
    assert error.key in (f"source-google_sheets-{key}", f"source-http-{key}")
    assert error.field == field.replace("*", "spreadsheet")
    assert error.args_.get("account", EMAIL) == EMAIL


def test_a_tab_that_is_gone(google: Server, tools: Tools, refused: Refused) -> None:
    """The address of a tab that was deleted does not lead to the first."""
    settings = {"spreadsheet": f"https://docs.google.com/spreadsheets/d/{ID}/edit#gid=99", "kind": "cell", "cell": "B2"}
    error = refused(fetch, tools, settings, span())
    assert (error.key, error.field) == ("source-google_sheets-range", "tab")


@pytest.mark.parametrize(
    ("reply", "key"),
    [
        (Reply(400, {"error": "invalid_grant", "error_description": "Invalid JWT Signature."}), "key"),
        (Reply(400, {"error": "invalid_scope"}), "status"),
        (Reply(401, {"error": "invalid_client"}), "refused-look"),
        (Reply(body={"access_token": "two\nlines"}), "unexpected"),
        (Reply(body=[]), "unexpected"),
    ],
)
def test_an_account_that_is_not_let_in(server: Server, tools: Tools, refused: Refused, reply: Reply, key: str) -> None:
    """Nothing is read then."""
    server.on("/token", reply)
    error = refused(fetch, tools, COLUMNS, span())
    assert error.key in (f"source-google_sheets-{key}", f"source-http-{key}")
    assert [one.error and one.error.key for one in reach(tools)] == [error.key]


@pytest.mark.parametrize(
    "content", [None, "", "[]", "{", '{"client_email": "x"}', '{"client_email": "x", "private_key": "canary"}']
)
def test_a_key_file_that_is_none(
    environment: dict[str, str], http: Http, refused: Refused, tmp_path: Path, content: str | None
) -> None:
    """The operator hears which variable to look at, and nobody what is in it."""
    path = tmp_path / "other.json"
    if content is not None:
        path.write_text(content)
    tools = Tools({**environment, "GOOGLE_SERVICE_ACCOUNT": str(path)}, http)
    error = refused(fetch, tools, COLUMNS, span())
    assert (error.key, error.args_) == ("source-google_sheets-file", {"variable": "GOOGLE_SERVICE_ACCOUNT"})


def test_without_what_signs(tools: Tools, refused: Refused, monkeypatch: pytest.MonkeyPatch) -> None:
    """The operator hears how to install it."""
    monkeypatch.setitem(sys.modules, "google.auth", None)
    google_account._signed.cache_clear()  # an earlier server may have had this port
    error = refused(fetch, tools, COLUMNS, span())
    assert (error.key, error.args_) == ("source-google_sheets-driver", {"package": "google-auth"})


@pytest.mark.parametrize("behind", [False, True], ids=["signing in", "asking"])
@in_trouble
def test_a_server_in_trouble(
    google: Server, environment: dict[str, str], refused: Refused, reply: Reply, keys: set[str], behind: bool
) -> None:
    """Whether it does not sign the account in, or does not answer after that."""
    google.on(VALUES if behind else "/token", reply)
    told(refused, environment, reply, keys, lambda tools: fetch(tools, COLUMNS, span()))


LINES = shaped(values=json_values | json_values.map(lambda one: [["Day", one], ["Sign-ups", 1]]))


@anything(
    shaped(
        valueRanges=LINES.map(lambda one: [one]) | LINES.map(lambda one: [one, one]),
        sheets=st.lists(shaped(properties=shaped(sheetId=json_values, title=json_values)), max_size=3),
        access_token=json_values,
        error=shaped(status=json_values, message=json_values),
    )
)
def test_whatever_json_arrives(environment: dict[str, str], answer: object) -> None:
    """Readings or a named error, whichever call it answers."""
    cell = {"spreadsheet": ID, "kind": "cell", "cell": "B2"}
    known = Reply(body={"access_token": TOKEN})
    for said in (
        {"token": known, "other": Reply(body=answer)},
        {"token": known, "other": Reply(400, answer)},
        {"token": known, "other": Reply(403, answer)},
        {"token": Reply(body=answer), "other": Reply(body=answer)},
        {"token": Reply(400, answer), "other": Reply(body=answer)},
    ):
        tools = Tools(environment, SaysAt(**said))
        for settings in (cell, {**cell, "spreadsheet": f"https://docs.google.com/spreadsheets/d/{ID}#gid=7"}):
            outcome(fetch, tools, settings, span())
    titles = Reply(body={"valueRanges": [{"values": [["Day", "Sign-ups"]]}]})

    class Columns(SaysAt):
        def ask(self, url: Any, **how: Any) -> HttpAnswer:
            self.said["values_batchGet"] = titles if "majorDimension=ROWS" in url else Reply(body=answer)
            return super().ask(url, **how)

    outcome(fetch, Tools(environment, Columns(token=known)), COLUMNS, span())


@pytest.mark.parametrize(
    ("settings", "key", "field"),
    [
        ({"spreadsheet": ""}, "source-google_sheets-no-spreadsheet", "spreadsheet"),
        ({"spreadsheet": "figures"}, "source-google_sheets-no-spreadsheet", "spreadsheet"),
        ({"spreadsheet": "https://[::1"}, "source-google_sheets-no-spreadsheet", "spreadsheet"),
        ({"spreadsheet": f"https://docs.google.com/document/d/{ID}/edit"}, "source-google_sheets-no-spreadsheet", "*"),
        ({"kind": "row"}, "source-setting-choice", "kind"),
        ({"date": ""}, "source-setting-missing", "date"),
        ({"value": " "}, "source-setting-missing", "value"),
        ({"kind": "cell"}, "source-google_sheets-bad-cell", "cell"),
        ({"kind": "cell", "cell": "A1:B2"}, "source-google_sheets-bad-cell", "cell"),
    ],
)
def test_settings_that_make_no_sense(
    environment: dict[str, str], refused: Refused, settings: dict[str, str], key: str, field: str
) -> None:
    """Told before anybody is asked."""
    check(COLUMNS, environment)
    error = refused(check, {**COLUMNS, **settings}, environment)
    assert (error.key, error.field) == (key, field.replace("*", "spreadsheet"))


def test_tabs_can_be_picked(google: Server, tools: Tools) -> None:
    """In their order."""
    assert tabs(tools, {"spreadsheet": ID}, "") == [Pick("Summary", "Summary"), Pick("Bob's week", "Bob's week")]
    assert tabs(tools, {"spreadsheet": ID}, "WEEK") == [Pick("Bob's week", "Bob's week")]
    assert google.asked[-1].query == {"fields": "sheets.properties(sheetId,title)"}


def test_what_the_operator_has_to_set_up(
    google: Server, tools: Tools, environment: dict[str, str], refused: Refused
) -> None:
    """A key file; `product-ops check` says whether Google knows the account, and the API is on in its project."""
    assert GOOGLE_SHEETS.ready(environment)
    assert refused(check, COLUMNS, {}).key == "source-google_sheets-not-ready"
    name = f"127.0.0.1:{google.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    google.on("*", google_error(403, "PERMISSION_DENIED", OFF))
    assert [one.error and one.error.key for one in reach(tools)] == ["source-google_sheets-off"]


def test_a_minute_has_sixty_reads() -> None:
    """As Google counts them for an account, five at once."""
    assert (ALLOWANCE.calls, ALLOWANCE.seconds, ALLOWANCE.at_once) == (60, 60, 5)


def test_secrets_stay_where_they_are(
    google: Server, environment: dict[str, str], refused: Refused, hidden: Hidden
) -> None:
    """Neither the key nor the token is in an error or in what is logged."""
    secret = json.loads(Path(environment["GOOGLE_SERVICE_ACCOUNT"]).read_text())["private_key"].splitlines()[1]
    found = []
    for reply in (Reply(400, {"error": "invalid_grant"}), Reply(401), Reply(403, []), Reply(500), Reply(cut=True)):
        for path in (VALUES, "/token"):
            google.on(path, reply)
            found += errors(refused, environment, reply, lambda tools: fetch(tools, COLUMNS, span()))
    hidden(found, secret, TOKEN)
