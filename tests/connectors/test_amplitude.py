"""Charts and events of Amplitude, against a server that answers as its documentation and public clients show."""

import base64
import json
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors.amplitude import ALLOWANCE, AMPLITUDE, check, events, fetch, reach
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import Pick, Point, SourceError
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import Counted, SaysRead, anything, in_trouble, json_values, outcome, shaped, told

QUERY, CSV = "/api/3/chart/abc123/query", "/api/3/chart/abc123/csv"
LIST, COUNTS = "/api/2/events/list", "/api/2/events/segmentation"
SECRET = "canary-secret"
DAYS = ["2026-11-21", "2026-11-22", "2026-11-23"]
CHART = {"chart": "abc123"}
EVENT = {"measure": "event", "event": "Sign Up"}
# As public clients read a chart of today, and as the documentation shows a segmentation.
NEW = {
    "data": {
        "timeSeries": [[{"value": 614}, {"value": 1769}, {"value": 12}], [{"value": 5}, {"value": 6}, {"value": None}]],
        "overallSeries": [[{"value": 2395}], [{"value": 11}]],
        "seriesLabels": [[0, "United States"], [0, "Germany"]],
        "xValuesForTimeSeries": [f"{day}T00:00:00" for day in DAYS],
    }
}
OLD = {
    "data": {
        "series": [[273333, 190351, 5]],
        "seriesLabels": ["All users"],
        "seriesCollapsed": [[{"value": 400000}]],
        "xValues": DAYS,
    }
}
LISTED = {
    "data": [
        {"value": "sign_up", "display": "Sign Up", "totals": 20, "hidden": False, "deleted": False},
        {"value": "sign_out", "display": "Sign Out", "totals": 90, "non_active": False},
        {"value": "signal", "totals": 5, "deleted": True},
        {"value": "sigh", "display": None, "totals": None},
        {"value": 7},
        "signs",
    ]
}


def environment(url: str) -> dict[str, str]:
    """What an operator sets."""
    return {"AMPLITUDE_URL": url, "AMPLITUDE_API_KEY": "canary-key", "AMPLITUDE_SECRET_KEY": SECRET}


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return Tools(environment(server.url + "/"), http)


def counting(*, at: str = "start") -> Callable[[Asked], Reply]:
    """Answers a segmentation with one value, at the first day asked for."""

    def answer(asked: Asked) -> Reply:
        day = datetime.strptime(asked.query[at], "%Y%m%d").date().isoformat()
        return Reply(body={"data": {"series": [[7]], "seriesLabels": [0], "xValues": [day]}})

    return answer


def test_a_line_of_a_saved_chart(tools: Tools, server: Server) -> None:
    """By its name, as days of the project; what has no value is left out. Asked as the documentation says."""
    server.on(QUERY, Reply(body=NEW))
    assert fetch(tools, {**CHART, "series": "germany"}, span()) == [Point(DAYS[0], 5.0), Point(DAYS[1], 6.0)]
    asked = server.asked[0]
    assert (asked.method, asked.path, asked.query, asked.body) == ("GET", QUERY, {}, b"")
    assert base64.b64decode(asked.headers["authorization"].removeprefix("Basic ")) == b"canary-key:canary-secret"


@pytest.mark.parametrize(
    ("grain", "days", "now", "marked"),
    [
        ("day", ["2026-11-22", "2026-11-23"], "2026-11-23T20:00:00+00:00", [False, True]),
        ("day", ["2026-11-22", "2026-11-23"], "2026-11-24T08:00:00+00:00", [False, False]),
        ("hour", ["2026-11-23T11:00:00", "2026-11-23T12:00:00"], "2026-11-23T20:00:00+00:00", [False, True]),
        ("week", ["2026-11-16", "2026-11-23"], "2026-11-23T07:00:00+00:00", [True, True]),
        ("month", ["2026-10-01", "2026-11-01"], "2026-12-01T07:59:00+00:00", [False, True]),
    ],
)
def test_a_period_of_the_project_that_is_not_over_is_said_to_be_so_far(
    tools: Tools, server: Server, grain: str, days: list[str], now: str, marked: list[bool]
) -> None:
    """By the clock of the project, though it may be over where the KPI is: Los Angeles is 13 hours behind India."""
    answer = {"data": {"series": [[7, 8]], "seriesLabels": ["All"], "xValues": days}}
    server.on(QUERY, Reply(body=answer))
    server.on(COUNTS, Reply(body=answer))
    asked = span("2026-11-23", now=now, grain=grain, zone="Asia/Kolkata")
    there = Tools({**tools.environment, "AMPLITUDE_ZONE": "America/Los_Angeles"}, tools.http)
    for settings in (CHART, EVENT):
        assert [point.so_far for point in fetch(there, settings, asked)] == marked


def test_a_zone_that_is_none_is_said(tools: Tools, server: Server, refused: Refused) -> None:
    """Beside the form, by the check of the operator, and when values are read."""
    server.on(LIST, Reply(body=LISTED))
    nowhere = {**tools.environment, "AMPLITUDE_ZONE": "California"}
    assert refused(check, CHART, nowhere).args_ == {"variable": "AMPLITUDE_ZONE", "zone": "California"}
    assert refused(fetch, Tools(nowhere, tools.http), EVENT, span()).key == "source-lines-zone"
    assert [one.error.key for one in reach(Tools(nowhere, tools.http)) if one.error] == ["source-lines-zone"]


def test_kpis_of_one_chart_ask_once(tools: Tools, server: Server) -> None:
    """Each reads a line of the same answer."""
    server.on(QUERY, Reply(body=NEW))
    assert fetch(tools, {**CHART, "series": "United States"}, span())[1] == Point(DAYS[1], 1769.0)
    assert fetch(tools, {**CHART, "measure": "chart", "series": "Germany"}, span())[1] == Point(DAYS[1], 6.0)
    assert len(server.asked) == 1


def test_a_chart_with_one_line(tools: Tools, server: Server) -> None:
    """It needs no name, and may be in the older form."""
    server.on(QUERY, Reply(body=OLD))
    assert [point.value for point in fetch(tools, CHART, span())] == [273333.0, 190351.0, 5.0]


def test_lines_without_names_are_numbered(tools: Tools, server: Server, refused: Refused) -> None:
    """So that one of them can be said."""
    server.on(QUERY, Reply(body={"data": {**NEW["data"], "seriesLabels": [[0], None]}}))
    assert refused(fetch, tools, CHART, span()).args_["names"] == "1, 2"
    assert fetch(tools, {**CHART, "series": "2"}, span())[0] == Point(DAYS[0], 5.0)


def test_a_chart_where_json_is_gone(tools: Tools, server: Server) -> None:
    """The page of 2025 names CSV, inside JSON: a row of dates, rows of lines below it."""
    text = '"Active users"\r\n"Formula","Segment","2026-11-21T00:00:00","2026-11-22T00:00:00"\r\n'
    text += '"A","\tApp","12","13"\r\n"A","\tWeb","40.5%",""\r\n'
    server.on(CSV, Reply(body={"data": text}))
    assert fetch(tools, {**CHART, "series": "A / App"}, span()) == [Point(DAYS[0], 12.0), Point(DAYS[1], 13.0)]
    assert fetch(tools, {**CHART, "series": "A / Web"}, span()) == [Point(DAYS[0], 40.5)]


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", 'a,"b\n', "x,2026-11-21,total\ny,1,2\n", None, 7])
def test_a_sheet_of_another_kind(tools: Tools, server: Server, refused: Refused, text: Any) -> None:
    """No dates, no chart over time."""
    server.on(CSV, Reply(body={"data": text}))
    assert refused(fetch, tools, CHART, span()).key == "source-amplitude-chart-unfit"


FUNNEL = {"data": [{"meta": {"segmentIndex": 0}, "dayFunnels": {"series": [[1, 2]], "xValues": DAYS}}]}


@pytest.mark.parametrize(
    ("body", "settings", "key", "field"),
    [
        (NEW, {}, "source-lines-several", "series"),
        (NEW, {"series": "Spain"}, "source-lines-unknown", "series"),
        (FUNNEL, {}, "source-amplitude-chart-unfit", "chart"),
        ({"data": {"series": [[1]], "xValues": ["0s-60s"]}}, {}, "source-amplitude-chart-unfit", "chart"),
        ({"data": {"series": [[1, 2]], "xValues": DAYS}}, {}, "source-amplitude-chart-unfit", "chart"),
        ({"data": {"series": [], "xValues": DAYS}}, {}, "source-series-empty", "chart"),
        ({"data": {"series": [[None] * 3], "xValues": DAYS}}, {}, "source-series-empty", "chart"),
        ({"data": {"series": [["n", "n", "n"]], "xValues": DAYS}}, {}, "source-series-value-at", "chart"),
        ({"error": "x"}, {}, "source-amplitude-chart-unfit", "chart"),
    ],
)
def test_a_chart_that_gives_no_series(
    tools: Tools, server: Server, refused: Refused, body: Any, settings: dict[str, str], key: str, field: str
) -> None:
    """Each is told beside what mends it."""
    server.on(QUERY, Reply(body=body))
    error = refused(fetch, tools, {**CHART, **settings}, span())
    assert (error.key, error.field) == (key, field)


def test_a_chart_of_days_is_no_week(tools: Tools, server: Server, refused: Refused) -> None:
    """The last day would stand for all of it; unique users of days add up to nothing."""
    server.on(QUERY, Reply(body=OLD))
    error = refused(fetch, tools, CHART, span(grain="week"))
    assert (error.key, error.args_["given"], error.args_["wanted"]) == ("source-lines-pace", "day", "week")


def test_no_such_chart(tools: Tools, server: Server, refused: Refused) -> None:
    """Known to neither form."""
    error = refused(fetch, tools, CHART, span())
    assert (error.key, error.field, error.args_["chart"]) == ("source-amplitude-missing", "chart", "abc123")
    assert [asked.path for asked in server.asked] == [QUERY, CSV]


@pytest.mark.parametrize(
    ("grain", "interval", "x", "at"),
    [
        ("hour", "-3600000", "2026-11-23T08:00:00", "2026-11-23T08:00:00"),
        ("day", "1", "2026-11-23", "2026-11-23"),
        ("week", "7", "2026-11-23", "2026-11-23"),
        ("month", "30", "2026-11-01", "2026-11-01"),
    ],
)
def test_an_event_in_the_kpis_periods(tools: Tools, server: Server, grain: str, interval: str, x: str, at: str) -> None:
    """Asked for as whole periods; the one that is not over is given as it is."""
    server.on(COUNTS, Reply(body={"data": {"series": [[273333]], "seriesLabels": [0], "xValues": [x]}}))
    since = {"month": "2026-11-01", "week": "2026-11-23"}.get(grain, "2026-11-22")
    given = fetch(tools, {**EVENT, "event": " Play “Song” "}, span(since, grain=grain))
    assert given == [Point(at, 273333.0, so_far=True)]
    query = dict(server.asked[0].query)
    assert json.loads(query.pop("e")) == {"event_type": "Play “Song”"}
    assert query == {"m": "uniques", "i": interval, "start": since.replace("-", ""), "end": "20261123"}


def test_how_often_an_event_happened(tools: Tools, server: Server) -> None:
    """Totals, where they are asked for."""
    server.on(COUNTS, counting())
    fetch(tools, {**EVENT, "count": "totals"}, span())
    assert server.asked[0].query["m"] == "totals"


@pytest.mark.parametrize(
    ("grain", "calls"),
    [
        ("day", [("20241124", "20251123"), ("20251124", "20261123")]),
        ("week", [("20241124", "20261123")]),
        ("month", [("20241124", "20261123")]),
    ],
)
def test_two_years_of_an_event(tools: Tools, server: Server, grain: str, calls: list[tuple[str, str]]) -> None:
    """Days come for a year at most, so they are asked for in parts that neither overlap nor leave a day out."""
    server.on(COUNTS, counting(at="end"))
    with suppress(SourceError):  # of one value a year no series is made; only the calls matter
        fetch(tools, EVENT, span("2024-11-24", grain=grain))
    assert [(asked.query["start"], asked.query["end"]) for asked in server.asked] == calls


def test_hours_of_an_event(tools: Tools, server: Server) -> None:
    """Seven days in a call, twelve weeks back; by the clock of the KPI, in whose zone it is tomorrow already."""

    def answer(asked: Asked) -> Reply:
        day = datetime.strptime(asked.query["end"], "%Y%m%d").date()
        hours = [f"{day}T{hour:02}:00:00" for hour in (1, 2, 2, 3)]
        return Reply(body={"data": {"series": [[1, 2, 3, 4]], "xValues": hours}})

    server.on(COUNTS, answer)
    given = fetch(tools, EVENT, span("2024-11-24", "2026-11-23T23:30:00+00:00", grain="hour", zone="Asia/Tokyo"))
    assert len(server.asked) == 12
    assert (server.asked[0].query["start"], server.asked[-1].query["end"]) == ("20260902", "20261124")
    assert given[-3:] == [Point(f"2026-11-24T0{hour}:00:00", value) for hour, value in ((1, 1.0), (2, 3.0), (3, 4.0))]


def test_an_event_amplitude_does_not_take(tools: Tools, server: Server, refused: Refused) -> None:
    """Told beside the event; an answer in another form, and none at all, too."""
    server.on(COUNTS, Reply(400, {"error": "x"}))
    error = refused(fetch, tools, EVENT, span())
    assert (error.key, error.field) == ("source-amplitude-no-event", "event")
    server.on(COUNTS, Reply(body=[]))
    assert refused(fetch, tools, EVENT, span()).key == "source-amplitude-event-unfit"
    server.on(COUNTS, Reply(body={"data": {"series": [], "seriesLabels": [], "xValues": []}}))
    assert refused(fetch, tools, EVENT, span()).key == "source-series-empty"


def test_weeks_that_begin_on_sunday(tools: Tools, server: Server, refused: Refused) -> None:
    """They would be told a week too early."""
    sundays = ["2026-11-08", "2026-11-15", "2026-11-22"]
    server.on(COUNTS, Reply(body={"data": {"series": [[1, 2, 3]], "xValues": sundays}}))
    assert refused(fetch, tools, EVENT, span("2026-11-09", grain="week")).key == "source-lines-monday"


def test_events_to_choose_from(tools: Tools, server: Server, refused: Refused) -> None:
    """Those that are visible and fit, the frequent ones first; what Amplitude calls any event, last."""
    server.on(LIST, Reply(body=LISTED))
    assert events(tools, {}, " SIGN") == [Pick("sign_out", "Sign Out"), Pick("sign_up", "Sign Up")]
    assert [pick.value for pick in events(tools, {}, "")] == ["sign_out", "sign_up", "sigh", "_active", "_all"]
    assert [pick.value for pick in events(tools, {}, "any")] == ["_active", "_all"]
    assert len(server.asked) == 1
    other = Tools({**tools.environment, "AMPLITUDE_API_KEY": "other"}, tools.http)
    server.on(LIST, Reply(403))
    assert refused(events, other, {}, "").key == "source-http-forbidden-look"


def test_more_events_than_a_menu_holds(tools: Tools, server: Server) -> None:
    """One place of a hundred is left for what is typed."""
    server.on(LIST, Reply(body={"data": [{"value": f"e{number}", "totals": number} for number in range(500)]}))
    picks = events(tools, {}, "e")
    assert len(picks) == 99
    assert picks[0].value == "e499"


PUBLIC = {"AMPLITUDE_API_KEY": "k", "AMPLITUDE_SECRET_KEY": "s"}
EU = {**PUBLIC, "AMPLITUDE_URL": "https://analytics.eu.amplitude.com"}


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("abc123", PUBLIC),
        (" abc123 ", EU),
        ("https://analytics.amplitude.com/demo/chart/abc123", PUBLIC),
        ("https://app.amplitude.com/analytics/acme/chart/abc123?x=1#y", PUBLIC),
        ("https://app.amplitude.com/analytics/acme/chart/abc123/edit/xyz9", PUBLIC),
        ("https://app.eu.amplitude.com/analytics/acme/chart/abc123", EU),
        ("https://look.example.com/chart/abc123", {**PUBLIC, "AMPLITUDE_URL": "https://look.example.com:8443/x/"}),
    ],
)
def test_a_chart_by_its_id_or_address(typed: str, where: dict[str, str]) -> None:
    """Copied from the browser as it is."""
    check({"chart": typed}, where)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        *(
            (wrong, "source-amplitude-no-chart")
            for wrong in ("", "a chart", "abc/../x", "https://[::1", "/chart/abc123")
        ),
        ("https://app.amplitude.com/analytics/acme/dashboard/abc123", "source-amplitude-no-chart"),
        ("https://app.amplitude.com/analytics/acme/chart/new", "source-amplitude-no-chart"),
        ("https://app.eu.amplitude.com/analytics/acme/chart/abc123", "source-amplitude-other"),
        ("https://evil.example.com/chart/abc123", "source-amplitude-other"),
    ],
)
def test_what_is_no_chart_of_ours(refused: Refused, typed: str, key: str) -> None:
    """Told before anything is asked."""
    error = refused(check, {"chart": typed}, PUBLIC)
    assert (error.key, error.field) == (key, "chart")


def test_what_is_set_up(tools: Tools, server: Server, http: Http, refused: Refused) -> None:
    """Both keys; one cheap call says whether they are known."""
    assert AMPLITUDE.ready(PUBLIC)
    assert not AMPLITUDE.ready({"AMPLITUDE_API_KEY": "k"})
    assert refused(check, CHART, {}).key == "source-amplitude-not-ready"
    check(EVENT, PUBLIC)
    error = refused(check, {"measure": "event", "event": " "}, PUBLIC)
    assert (error.key, error.field) == ("source-setting-missing", "event")
    server.on(LIST, Reply(body=LISTED))
    name = f"127.0.0.1:{server.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    server.on(LIST, Reply(401))
    assert [one.error and one.error.args_["variable"] for one in reach(tools)] == ["AMPLITUDE_SECRET_KEY"]


def test_five_calls_at_once(server: Server) -> None:
    """Every call counts towards the project's limit."""
    counted = Counted()
    http = Http(turns=counted, pause=lambda _: None)
    tools = Tools(environment(server.url), http)
    server.on(QUERY, Reply(body=OLD))
    server.on(LIST, Reply(body=LISTED))
    server.on(COUNTS, counting())
    fetch(tools, CHART, span())
    fetch(tools, EVENT, span())
    events(tools, {}, "")
    assert counted.seen == [ALLOWANCE] * 3
    assert ALLOWANCE.at_once == 5
    http.close()


@in_trouble
@pytest.mark.parametrize("settings", [CHART, EVENT], ids=["chart", "event"])
def test_a_server_in_trouble(
    server: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str], settings: dict[str, str]
) -> None:
    """Each kind is told by its sentence, and the secret in none, nor in the log."""
    server.on("*", reply)
    found = told(refused, environment(server.url), reply, keys, lambda tools: fetch(tools, settings, span()))
    hidden(found, "canary", base64.b64encode(f"canary-key:{SECRET}".encode()).decode())


CELLS = st.lists(st.lists(json_values | st.floats() | shaped(value=json_values), max_size=3), max_size=2)
XS = st.lists(st.sampled_from([*DAYS, "2026-11-23T07:00:00", "2026-11-23T08:00:00+01:00"]), max_size=3)


@anything(
    shaped(data=shaped(series=CELLS, xValues=XS, seriesLabels=json_values, timeSeries=CELLS, xValuesForTimeSeries=XS))
    | shaped(data=st.text(alphabet='ab,12-"\n\t') | st.just("x,2026-11-23\na,1"))
)
def test_whatever_json_arrives(answer: Any) -> None:
    """Readings or a named error, of a chart and of an event; and picks or a named error."""

    tools = Tools(PUBLIC, SaysRead(answer))  # type: ignore[arg-type]  # it answers alone
    outcome(fetch, tools, CHART, span())
    outcome(fetch, tools, {**CHART, "series": "1"}, span(grain="hour"))
    outcome(fetch, tools, EVENT, span(grain="week"))
    with suppress(SourceError):
        assert all(isinstance(pick, Pick) for pick in events(tools, {}, ""))
