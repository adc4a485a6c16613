"""Reports of Mixpanel, against a server that answers as its OpenAPI file shows."""

import base64
from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.mixpanel import ALLOWANCE, ASIDE, MIXPANEL, check, fetch, reach, reports
from bot.connectors.source import Pick, Point, SourceError
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Reply, Server
from tests.connectors.trouble import Counted, SaysRead, anything, in_trouble, json_values, outcome, shaped, told

QUERY, LIST, ME = "/api/query/insights", "/api/app/projects/12345/bookmarks", "/api/app/me"
SECRET = "canary-secret"
# The example of the documentation: a report by week.
WEEKS = {
    "computed_at": "2020-09-21T16:35:41.252314+00:00",
    "date_range": {"from_date": "2020-08-31T00:00:00-07:00", "to_date": "2020-09-12T23:59:59.999000-07:00"},
    "headers": ["$event"],
    "series": {
        "Logged in": {"2020-08-31T00:00:00-07:00": 9852, "2020-09-07T00:00:00-07:00": 4325},
        "Viewed page": {"2020-08-31T00:00:00-07:00": 10246, "2020-09-07T00:00:00-07:00": 11432},
    },
}
SPLIT = {
    "headers": ["$metric", "$country"],
    "series": {
        "Logged in": {
            "$overall": {"2026-11-22T00:00:00+01:00": 30, "2026-11-23T00:00:00+01:00": 31},
            "France": {"2026-11-22T00:00:00+01:00": 20, "2026-11-23T00:00:00+01:00": None},
        }
    },
}
BARS = {"headers": ["$metric"], "series": {"Revenue [Sum of amount]": {"all": 1250.5}}}
LISTED = {
    "results": [
        {"id": 1, "name": "Sign-ups", "type": "insights", "modified": "2025-08-26T05:16:50"},
        {"id": 2, "name": "Sign-outs", "type": "insights", "modified": "2026-08-26T05:16:50"},
        {"id": 3, "name": " ", "type": "insights", "modified": None},
        {"id": "4", "name": "Signs"},
        {"id": 5},
        "sign",
    ]
}
REPORT = {"report": "456"}


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {
        "MIXPANEL_URL": url,
        "MIXPANEL_PROJECT_ID": "12345",
        "MIXPANEL_SERVICE_ACCOUNT": "kpis.a1.mp-service-account",
        "MIXPANEL_SECRET": SECRET,
    }


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return Tools(environment(server.url + "/"), http)


def test_a_line_of_a_report(tools: Tools, server: Server) -> None:
    """By its name, in weeks by their Monday; asked as the documentation says."""
    server.on(QUERY, Reply(body=WEEKS))
    given = fetch(tools, {**REPORT, "series": "logged in"}, span("2020-08-31", grain="week"))
    assert given == [Point("2020-08-31", 9852.0), Point("2020-09-07", 4325.0)]
    asked = server.asked[0]
    assert (asked.method, asked.query, asked.body) == ("GET", {"project_id": "12345", "bookmark_id": "456"}, b"")
    told = base64.b64decode(asked.headers["authorization"].removeprefix("Basic "))
    assert told == b"kpis.a1.mp-service-account:canary-secret"


def test_a_day_of_the_project_that_is_not_over_is_said_to_be_so_far(
    tools: Tools, server: Server, refused: Refused
) -> None:
    """A KPI in India is in Tuesday already while the project has half of Monday left; with no zone it is the KPI's."""
    days = {"2026-11-22T00:00:00-08:00": 7, "2026-11-23T00:00:00-08:00": 8}
    server.on(QUERY, Reply(body={"series": {"Logged in": days}}))
    asked = span(now="2026-11-23T20:00:00+00:00", zone="Asia/Kolkata")
    assert [point.so_far for point in fetch(tools, REPORT, asked)] == [False, False]
    there = Tools({**tools.environment, "MIXPANEL_ZONE": "America/Los_Angeles"}, tools.http)
    assert fetch(there, REPORT, asked) == [Point("2026-11-22", 7.0), Point("2026-11-23", 8.0, so_far=True)]
    assert not fetch(there, REPORT, span(now="2026-11-24T08:00:00+00:00", zone="Asia/Kolkata"))[1].so_far
    nowhere = {**tools.environment, "MIXPANEL_ZONE": "California"}
    assert refused(check, REPORT, nowhere).args_ == {"variable": "MIXPANEL_ZONE", "zone": "California"}
    server.on(ME, Reply(body={}))
    assert [one.error.key for one in reach(Tools(nowhere, tools.http)) if one.error] == ["source-lines-zone"]


def test_a_project_with_data_views(tools: Tools, server: Server) -> None:
    """The global one is named."""
    server.on(QUERY, Reply(body=BARS))
    fetch(Tools({**tools.environment, "MIXPANEL_WORKSPACE_ID": "67"}, tools.http), REPORT, span())
    assert server.asked[0].query["workspace_id"] == "67"


def test_kpis_of_one_report_ask_once(tools: Tools, server: Server) -> None:
    """Sixty an hour are not many; KPIs of other periods read the same answer."""
    server.on(QUERY, Reply(body=SPLIT))
    assert fetch(tools, {**REPORT, "series": "Logged in"}, span())[1] == Point("2026-11-23", 31.0, so_far=True)
    assert fetch(tools, {**REPORT, "series": "Logged in / France"}, span()) == [Point("2026-11-22", 20.0)]
    with suppress(SourceError):
        fetch(tools, {**REPORT, "series": "Logged in"}, span(grain="week"))
    assert len(server.asked) == 1


def test_a_report_with_one_number(tools: Tools, server: Server) -> None:
    """As of now, whatever the KPI's periods."""
    server.on(QUERY, Reply(body=BARS))
    assert fetch(tools, REPORT, span(grain="week")) == [Point("", 1250.5)]
    assert fetch(tools, {**REPORT, "series": "Revenue [Sum of amount]"}, span()) == [Point("", 1250.5)]


@pytest.mark.parametrize(
    ("grain", "begins", "days", "kept"),
    [
        ("week", "2026-11-11", ["2026-11-09", "2026-11-16", "2026-11-23"], ["2026-11-16", "2026-11-23"]),
        ("week", "2026-11-09", ["2026-11-09", "2026-11-16"], ["2026-11-09", "2026-11-16"]),
        ("month", "2026-09-15", ["2026-09-01", "2026-10-01", "2026-11-01"], ["2026-10-01", "2026-11-01"]),
        ("month", "2026-11-15", ["2026-11-01"], ["2026-11-01"]),
        ("day", "2026-11-22", ["2026-11-22", "2026-11-23"], ["2026-11-22", "2026-11-23"]),
    ],
)
def test_a_first_period_cut_in_two(
    tools: Tools, server: Server, grain: str, begins: str, days: list[str], kept: list[str]
) -> None:
    """Is left out where the report's dates begin in the middle of it; the one that is not over is given as it is."""
    body = {
        "date_range": {"from_date": f"{begins}T00:00:00-05:00"},
        "series": {"Logged in": {f"{day}T00:00:00-05:00": 7 for day in days}},
    }
    server.on(QUERY, Reply(body=body))
    assert [point.at for point in fetch(tools, REPORT, span(grain=grain))] == kept


def test_hours_carry_their_offset(tools: Tools, server: Server) -> None:
    """So that a KPI in another zone reads the right ones."""
    hours = ["2026-11-23T01:00:00-05:00", "2026-11-23T02:00:00-05:00"]
    server.on(QUERY, Reply(body={"series": {"Logged in": dict.fromkeys(hours, 3)}}))
    given = fetch(tools, REPORT, span(grain="hour", zone="Europe/Paris"))
    assert [datetime.fromisoformat(point.at).utctimetuple().tm_hour for point in given] == [6, 7]


RETENTION = {"series": {"A and then B": {"2026-11-16": {"$overall": {"first": 9, "counts": [3], "rates": [0.3]}}}}}


@pytest.mark.parametrize(
    ("body", "settings", "key", "field"),
    [
        (WEEKS, {}, "source-lines-several", "series"),
        (WEEKS, {"series": "Signed up"}, "source-lines-unknown", "series"),
        ({"series": {}}, {}, "source-series-empty", "report"),
        ({"series": {"Logged in": {"2026-11-23": None}}}, {}, "source-series-empty", "report"),
        (RETENTION, {}, "source-mixpanel-unfit", "report"),
        ({"series": {"Logged in": {}}}, {}, "source-mixpanel-unfit", "report"),
        ({"series": [1]}, {}, "source-mixpanel-unfit", "report"),
        ({"error": "x"}, {}, "source-mixpanel-unfit", "report"),
        ([], {}, "source-mixpanel-unfit", "report"),
    ],
)
def test_a_report_that_gives_no_series(
    tools: Tools, server: Server, refused: Refused, body: Any, settings: dict[str, str], key: str, field: str
) -> None:
    """Each is told beside what mends it."""
    server.on(QUERY, Reply(body=body))
    error = refused(fetch, tools, {**REPORT, **settings}, span(grain="week"))
    assert (error.key, error.field) == (key, field)


def test_a_report_of_weeks_is_no_day(tools: Tools, server: Server, refused: Refused) -> None:
    """Nor the other way round."""
    server.on(QUERY, Reply(body=WEEKS))
    error = refused(fetch, tools, {**REPORT, "series": "Logged in"}, span(grain="day"))
    assert (error.key, error.args_["given"], error.args_["wanted"]) == ("source-lines-pace", "week", "day")


@pytest.mark.parametrize(
    ("status", "key"),
    [(404, "source-mixpanel-missing"), (400, "source-mixpanel-missing"), (402, "source-mixpanel-plan")],
)
def test_a_report_mixpanel_does_not_give(tools: Tools, server: Server, refused: Refused, status: int, key: str) -> None:
    """No such report, or a plan that gives none."""
    server.on(QUERY, Reply(status, {"error": "x", "request": "/api/query/insights?bookmark_id=456"}))
    assert refused(fetch, tools, REPORT, span()).key == key


def test_reports_to_choose_from(tools: Tools, server: Server, refused: Refused) -> None:
    """Those that fit, the ones that were changed last first; asked once while somebody types."""
    server.on(LIST, Reply(body=LISTED))
    assert reports(tools, {}, " SIGN") == [Pick("2", "Sign-outs"), Pick("1", "Sign-ups")]
    assert [pick.value for pick in reports(tools, {}, "")] == ["2", "1", "3"]
    assert [(asked.path, asked.query) for asked in server.asked] == [(LIST, {"type": "insights", "v": "2"})]
    other = Tools({**tools.environment, "MIXPANEL_SERVICE_ACCOUNT": "other"}, tools.http)
    server.on(LIST, Reply(403))
    assert refused(reports, other, {}, "").key == "source-http-forbidden-look"


def test_more_reports_than_a_menu_holds(tools: Tools, server: Server) -> None:
    """One place of a hundred is left for what is typed."""
    server.on(LIST, Reply(body={"results": [{"id": number, "name": "r"} for number in range(1, 500)]}))
    assert len(reports(tools, {}, "")) == 99


US = {"MIXPANEL_PROJECT_ID": "12345", "MIXPANEL_SERVICE_ACCOUNT": "a", "MIXPANEL_SECRET": "s"}
EU = {**US, "MIXPANEL_URL": "https://eu.mixpanel.com/"}


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("63877017", US),
        (" #63877017 ", EU),
        ("https://mixpanel.com/project/12345/view/6/app/boards#id=1&editor-card-id=%22report-63877017%22", US),
        ('https://eu.mixpanel.com/project/12345/view/6/app/boards#id=1&editor-card-id="report-63877017"', EU),
        ("https://mixpanel.com/project/12345/view/6/app/insights#report/63877017/sign-ups", US),
    ],
)
def test_a_report_by_its_id_or_address(tools: Tools, server: Server, typed: str, where: dict[str, str]) -> None:
    """Copied from the browser as it is; the id is what is asked for."""
    check({"report": typed}, where)
    server.on(QUERY, Reply(body=BARS))
    own = typed.replace("https://mixpanel.com", server.url).replace("https://eu.mixpanel.com", server.url)
    fetch(tools, {"report": own}, span())
    assert server.asked[0].query["bookmark_id"] == "63877017"


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        *((wrong, "source-mixpanel-no-report") for wrong in ("", "sign-ups", "12/../3", "https://[::1", "-1")),
        ("https://mixpanel.com/project/12345/view/6/app/boards#id=1", "source-mixpanel-no-report"),
        ("https://mixpanel.com/s/abcde", "source-mixpanel-no-report"),
        ("https://eu.mixpanel.com/project/12345/view/6/app/insights#report/7", "source-mixpanel-other"),
        ("https://evil.example.com/project/12345#report/7", "source-mixpanel-other"),
        ("https://mixpanel.com/project/99/view/6/app/insights#report/7", "source-mixpanel-project"),
    ],
)
def test_what_is_no_report_of_ours(refused: Refused, typed: str, key: str) -> None:
    """Told before anything is asked."""
    error = refused(check, {"report": typed}, US)
    assert (error.key, error.field) == (key, "report")


def test_what_is_set_up(tools: Tools, server: Server, refused: Refused) -> None:
    """A project and an account; a call that is no question says whether they are known."""
    assert MIXPANEL.ready(US)
    assert not MIXPANEL.ready({**US, "MIXPANEL_PROJECT_ID": ""})
    assert refused(check, REPORT, {}).key == "source-mixpanel-not-ready"
    assert refused(reports, Tools({}, tools.http), REPORT, "").key == "source-mixpanel-not-ready"
    named = Tools({**tools.environment, "MIXPANEL_PROJECT_ID": "../12"}, tools.http)
    assert refused(fetch, named, REPORT, span()).key == "source-mixpanel-bad-project"
    assert not server.asked
    server.on(ME, Reply(body={"status": "ok", "results": {}}))
    name = f"127.0.0.1:{server.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    server.on(ME, Reply(401, {"status": "error"}))
    assert [one.error and one.error.args_["variable"] for one in reach(tools)] == ["MIXPANEL_SECRET"]


def test_sixty_questions_an_hour(server: Server) -> None:
    """Each counts; lists and checks are no questions."""
    counted = Counted()
    http = Http(turns=counted, pause=lambda _: None)
    tools = Tools(environment(server.url), http)
    server.on(QUERY, Reply(body=BARS))
    server.on(LIST, Reply(body=LISTED))
    server.on(ME, Reply(body={}))
    fetch(tools, REPORT, span())
    reports(tools, {}, "")
    assert [one.error for one in reach(tools)] == [None]
    assert counted.seen == [ALLOWANCE, ASIDE, ASIDE]
    assert (ALLOWANCE.at_once, ALLOWANCE.calls, ALLOWANCE.seconds) == (5, 60, 3600)
    assert ALLOWANCE.place("x") != ASIDE.place("x")
    http.close()


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]) -> None:
    """Each kind is told by its sentence, and the secret in none, nor in the log."""
    server.on("*", reply)
    found = told(refused, environment(server.url), reply, keys, lambda tools: fetch(tools, REPORT, span()))
    hidden(found, SECRET, base64.b64encode(f"kpis.a1.mp-service-account:{SECRET}".encode()).decode())


CELLS = json_values | st.dictionaries(st.sampled_from(["2026-11-16", "2026-11-23T00:00:00-05:00"]), json_values)
LINES = st.dictionaries(st.sampled_from(["A", "B", "all", "$overall", "2026-11-23"]), CELLS, max_size=3)


@anything(
    shaped(
        series=LINES | st.dictionaries(st.text(max_size=3), LINES, max_size=2),
        date_range=shaped(from_date=st.sampled_from(["2026-11-17", "2026-11-23T00:00:00Z"])),
        results=st.lists(json_values | shaped(id=st.integers(), name=st.text(), modified=st.text())),
    )
)
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error; picks or a named error."""

    tools = Tools(US, SaysRead(answer))  # type: ignore[arg-type]  # it answers alone
    for grain in ("hour", "day", "week", "month"):
        outcome(fetch, tools, REPORT, span(grain=grain))
        outcome(fetch, tools, {**REPORT, "series": "A"}, span(grain=grain))
    with suppress(SourceError):
        assert all(isinstance(pick, Pick) for pick in reports(tools, {}, ""))


def test_an_answer_deeper_than_any_report(tools: Tools, server: Server, refused: Refused) -> None:
    """Is not followed to its end."""
    deep: Any = 1
    for _ in range(500):
        deep = {"a": deep}
    server.on(QUERY, Reply(body={"series": deep}))
    assert refused(fetch, tools, REPORT, span()).key == "source-mixpanel-unfit"
