"""Records of Salesforce, against a server that answers as its documentation shows."""

from typing import Any
from urllib.parse import parse_qs

import pytest
from hypothesis import strategies as st

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.salesforce import SALESFORCE, amounts, check, dates, fetch, objects, reach
from bot.connectors.salesforce_api import ALLOWANCE
from bot.connectors.source import Pick, Point
from tests.connectors.conftest import Hidden, Refused, span
from tests.connectors.server import Asked, Reply, Server
from tests.connectors.trouble import SaysAt, anything, errors, in_trouble, json_values, outcome, shaped, told

DATA = "/services/data/v67.0"
TOKEN = "00Dx0000000BV7z!AR8AQCANARY"
SECRET = "canary-of-the-secret"
FIELDS = [
    {"name": "CloseDate", "label": "Close Date", "type": "date", "calculated": False},
    {"name": "CreatedDate", "label": "Created Date", "type": "datetime", "calculated": False},
    {"name": "Signed__c", "label": "Signed", "type": "datetime", "calculated": True, "custom": True},
    {"name": "Amount", "label": "Amount", "type": "currency"},
    {"name": "Seats__c", "label": "Seats", "type": "double", "custom": True},
    {"name": "Name", "label": "Name", "type": "string"},
]


def rows(*records: dict[str, Any], following: str = "") -> Reply:
    """A page of an answer."""
    page: dict[str, Any] = {"totalSize": len(records), "done": not following, "records": list(records)}
    return Reply(body=page | ({"nextRecordsUrl": following} if following else {}))


@pytest.fixture
def environment(server: Server) -> dict[str, str]:
    """What the operator sets up."""
    return {"SALESFORCE_URL": server.url, "SALESFORCE_CLIENT_ID": "3MVG9key", "SALESFORCE_CLIENT_SECRET": SECRET}


@pytest.fixture
def tools(environment: dict[str, str], http: Http) -> Tools:
    """What the connector works with."""
    return Tools(environment, http)


@pytest.fixture
def org(server: Server) -> Server:
    """An organisation with opportunities, which knows the app."""

    def token(asked: Asked) -> Reply:
        form = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
        known = {"grant_type": "client_credentials", "client_id": "3MVG9key", "client_secret": SECRET}
        wrong = {"error": "invalid_client", "error_description": "invalid client credentials"}
        said = {"access_token": TOKEN, "instance_url": "https://elsewhere.example.com", "token_type": "Bearer"}
        return Reply(body=said) if form == known else Reply(400, wrong)

    server.on("/services/oauth2/token", token)
    server.on(f"{DATA}/sobjects/Opportunity/describe", Reply(body={"name": "Opportunity", "fields": FIELDS}))
    return server


def queries(server: Server) -> list[str]:
    """What was asked, each with the token."""
    asked = [one for one in server.asked if one.path == f"{DATA}/query"]
    assert all(one.headers["authorization"] == f"Bearer {TOKEN}" and one.method == "GET" for one in asked)
    return [one.query["q"] for one in asked]


def test_won_deals_of_each_day(org: Server, tools: Tools) -> None:
    """Days of a field of days are what they say, in whatever zone; a day without a deal is 0."""
    org.on(f"{DATA}/query", rows({"d": "2026-11-21", "v": 2}, {"d": "2026-11-23", "v": 1}))
    found = fetch(tools, {"where": "IsWon = true OR Name = 'O\\'Neil; Ltd'"}, span("2026-11-21", zone="Asia/Tokyo"))
    assert found == [Point("2026-11-21", 2.0), Point("2026-11-22", 0.0), Point("2026-11-23", 1.0)]
    assert queries(org) == [
        "SELECT CloseDate d, COUNT(Id) v FROM Opportunity WHERE (IsWon = true OR Name = 'O\\'Neil; Ltd')"
        " AND CloseDate >= 2026-11-21 AND CloseDate < 2026-11-24 GROUP BY CloseDate"
    ]


def test_revenue_of_each_week_and_month(org: Server, tools: Tools) -> None:
    """Weeks begin on Monday; the sum of nothing is null there, and 0 here."""
    org.on(
        f"{DATA}/query",
        rows({"d": "2026-11-15", "v": 0.1}, {"d": "2026-11-16", "v": 0.2}, {"d": "2026-11-22", "v": None}),
    )
    settings = {"measure": "sum", "amount": "amount"}
    weeks = fetch(tools, settings, span("2026-11-09", grain="week"))
    assert weeks == [Point("2026-11-09", 0.1), Point("2026-11-16", 0.2), Point("2026-11-23", 0.0)]
    assert queries(org)[0].startswith("SELECT CloseDate d, SUM(Amount) v FROM Opportunity WHERE CloseDate >= 2026")
    assert fetch(tools, settings, span(grain="month")) == [Point("2026-11-01", 0.1 + 0.2)]


def test_moments_fall_into_days_of_the_zone(org: Server, tools: Tools) -> None:
    """Salesforce knows only the zone of the app's user, so hours are asked for in UTC."""
    org.on(f"{DATA}/query", rows({"d": "2026-11-22", "h": 22, "v": 3}, {"d": "2026-11-22", "h": 23, "v": 4}))
    settings = {"date": "createddate"}
    assert fetch(tools, settings, span("2026-11-22", zone="Europe/Paris")) == [
        Point("2026-11-22", 3.0),
        Point("2026-11-23", 4.0),
    ]
    assert queries(org) == [
        "SELECT DAY_ONLY(CreatedDate) d, HOUR_IN_DAY(CreatedDate) h, COUNT(Id) v FROM Opportunity"
        " WHERE CreatedDate >= 2026-11-21T23:00:00Z AND CreatedDate < 2026-11-23T08:00:01Z"
        " GROUP BY DAY_ONLY(CreatedDate), HOUR_IN_DAY(CreatedDate)"
    ]
    found = fetch(tools, settings, span("2026-11-23", grain="hour", zone="Europe/Paris"))
    assert Point("2026-11-23T00:00", 4.0) in found
    assert len(found) == 10


def test_two_years_are_asked_in_parts(org: Server, tools: Tools) -> None:
    """An answer with groups has 2,000 at most and no next page: no part can have more, and no part is left out."""
    org.on(f"{DATA}/query", rows())
    found = fetch(tools, {"date": "CreatedDate"}, span("2024-11-25"))
    assert len(found) == 729
    assert {one.value for one in found} == {0.0}
    parts = [query.split(" GROUP BY ")[0].split(" WHERE CreatedDate >= ")[1] for query in queries(org)]
    pairs = [part.split(" AND CreatedDate < ") for part in parts]
    assert [since for since, _ in pairs[1:]] == [before for _, before in pairs[:-1]]
    assert (pairs[0][0], pairs[-1][1], len(pairs)) == ("2024-11-25T00:00:00Z", "2026-11-23T08:00:01Z", 10)


@pytest.mark.parametrize(("zone", "field"), [("Asia/Kolkata", "CreatedDate"), ("UTC", "Signed__c")])
def test_where_hours_or_groups_do_not_fit_records_are_read(org: Server, tools: Tools, zone: str, field: str) -> None:
    """Page after page, in zones that are off by half an hour and for formulas, which cannot be grouped by."""
    following = f"{DATA}/query/01gD0000002HU6KIAW-2000"
    one = {"attributes": {"type": "Opportunity"}, field: "2026-11-22T18:29:59.000+0000", "Seats__c": 5}
    two = {"attributes": {"type": "Opportunity"}, field: "2026-11-22T18:30:00.000+0000", "Seats__c": None}
    org.on(f"{DATA}/query", rows(one, two, following=following))
    org.on(following, rows(two | {"Seats__c": 2.5}))
    settings = {"measure": "sum", "amount": "Seats__c", "date": field}
    found = fetch(tools, settings, span("2026-11-22", zone=zone))
    here = [5.0, 2.5] if zone == "Asia/Kolkata" else [7.5, 0.0]
    assert [point.value for point in found] == here
    assert queries(org)[0].startswith(f"SELECT {field}, Seats__c FROM Opportunity WHERE {field} >= 2026-11-2")
    assert [point.value for point in fetch(tools, {"date": field}, span("2026-11-22", zone=zone))] in ([1, 2], [3, 0])


def test_what_there_is_now(org: Server, tools: Tools) -> None:
    """The open pipeline: no period, no date."""
    org.on(f"{DATA}/query", rows({"attributes": {"type": "AggregateResult"}, "v": 1250000.5}))
    settings = {"measure": "sum", "over": "now", "where": "IsClosed = false"}
    assert fetch(tools, settings, span()) == [Point("", 1250000.5)]
    assert queries(org) == ["SELECT SUM(Amount) v FROM Opportunity WHERE (IsClosed = false)"]
    org.on(f"{DATA}/query", rows({"v": None}))
    assert fetch(tools, {**settings, "where": ""}, span()) == [Point("", 0.0)]
    org.on(f"{DATA}/query", rows({"v": 12}))
    assert fetch(tools, {"over": "now", "object": "Case"}, span()) == [Point("", 12.0)]
    assert queries(org)[-1] == "SELECT COUNT(Id) v FROM Case"


def test_one_token_serves_for_a_while(org: Server, tools: Tools) -> None:
    """Ten KPIs are not ten sign-ins, and what is described is asked for once."""
    org.on(f"{DATA}/query", rows())
    for number in range(3):
        fetch(tools, {"where": f"Amount > {number}"}, span())
    paths = [asked.path for asked in org.asked]
    assert (paths.count("/services/oauth2/token"), paths.count(f"{DATA}/sobjects/Opportunity/describe")) == (1, 1)
    assert len(queries(org)) == 3


@pytest.mark.parametrize(
    "where",
    [
        *("IsWon = true", "(A = 1 OR B = 2) AND NOT C LIKE 'x%'", "CloseDate = LAST_N_DAYS:30", "Amount > USD5000"),
        *("Account.Name IN ('a', 'for update; --')", "Id IN (SELECT OpportunityId FROM Quote LIMIT 5)"),
        *("Name = 'O\\'Neil'", "CreatedDate > 2026-01-01T00:00:00+01:00\n AND Update__c = null", "", "Name = 'été'"),
    ],
)
def test_what_is_one_condition(environment: dict[str, str], where: str) -> None:
    """Whatever SOQL reads as a condition, with lists of records in brackets among it."""
    check({"where": where}, environment)


@pytest.mark.parametrize(
    ("where", "key"),
    [
        ("IsWon = true) OR (Amount > 1", "open"),
        ("(IsWon = true", "open"),
        ("Name = 'x", "open"),
        ("Name = 'x\\'", "open"),
        ("IsWon = true; DELETE x", "mark"),
        ('Name = "x"', "mark"),
        ("Name = é", "mark"),
        ("IsWon = true FOR VIEW", "word"),
        ("Id IN (SELECT Id FROM Lead FOR REFERENCE)", "word"),
        ("IsWon = true UPDATE TRACKING", "word"),
        ("IsWon = true GROUP BY Name", "word"),
        ("SELECT Id FROM Lead", "word"),
        ("IsWon = true limit 1", "word"),
    ],
)
def test_what_is_none(environment: dict[str, str], refused: Refused, where: str, key: str) -> None:
    """What would end the condition, or note down that records were looked at."""
    error = refused(check, {"where": where}, environment)
    assert (error.key, error.field) == (f"source-salesforce-{key}", "where")


@pytest.mark.parametrize(
    ("settings", "key", "field"),
    [
        ({"measure": "average"}, "source-setting-choice", "measure"),
        ({"over": "ever"}, "source-setting-choice", "over"),
        ({"object": "Lead WHERE"}, "source-salesforce-name", "object"),
        ({"object": "https://x.my.salesforce.com/home"}, "source-salesforce-name", "object"),
        ({"date": "Close Date"}, "source-salesforce-name", "date"),
        ({"measure": "sum", "amount": "SUM(Amount)"}, "source-salesforce-name", "amount"),
        ({"measure": "sum", "object": "Case"}, "source-setting-missing", "amount"),
    ],
)
def test_settings_that_make_no_sense(
    environment: dict[str, str], refused: Refused, settings: dict[str, str], key: str, field: str
) -> None:
    """Told before anybody is asked."""
    error = refused(check, settings, environment)
    assert (error.key, error.field) == (key, field)


def test_an_object_by_the_address_of_its_page(org: Server, tools: Tools) -> None:
    """Copied from the browser as it is."""
    org.on(f"{DATA}/query", rows({"v": 1}))
    page = "https://acme.lightning.force.com/lightning/o/Renewal__c/list?filterName=Recent"
    assert fetch(tools, {"over": "now", "object": page}, span()) == [Point("", 1.0)]
    assert queries(org) == ["SELECT COUNT(Id) v FROM Renewal__c"]


@pytest.mark.parametrize(
    ("settings", "field"),
    [({"date": "Gone__c"}, "date"), ({"date": "Name"}, "date"), ({"measure": "sum", "amount": "Name"}, "amount")],
)
def test_a_field_that_is_not_there(
    org: Server, tools: Tools, refused: Refused, settings: dict[str, str], field: str
) -> None:
    """Or is no date, or no number."""
    error = refused(fetch, tools, settings, span())
    assert (error.key, error.field) == ("source-salesforce-field", field)


def test_days_have_no_hours(org: Server, tools: Tools, refused: Refused) -> None:
    """A field of days cannot tell one hour from another."""
    assert refused(fetch, tools, {}, span(grain="hour")).key == "source-salesforce-hour"


def mistaken(code: str, message: str, status: int = 400) -> Reply:
    """How Salesforce refuses."""
    return Reply(status, [{"message": message, "errorCode": code}])


NO_COLUMN = "\nFROM Opportunity WHERE (Won = true)\n ^\nERROR at Row:1:Column:38\nNo such column 'Won' on entity x."


@pytest.mark.parametrize(
    ("reply", "key", "field"),
    [
        (mistaken("INVALID_FIELD", NO_COLUMN), "source-salesforce-mistake", "where"),
        (mistaken("MALFORMED_QUERY", "unexpected token: '='"), "source-salesforce-mistake", "where"),
        (mistaken("INVALID_TYPE", "sObject type 'Deal' is not supported."), "source-salesforce-missing", "object"),
        (mistaken("QUERY_TIMEOUT", "Your query request was running for too long."), "source-salesforce-slow", "where"),
        (mistaken("REQUEST_LIMIT_EXCEEDED", "TotalRequests Limit exceeded.", 403), "source-salesforce-limit", ""),
        (mistaken("API_DISABLED_FOR_ORG", "API is not enabled", 403), "source-http-forbidden-look", ""),
        (mistaken("INVALID_SESSION_ID", "Session expired or invalid", 401), "source-http-refused-look", ""),
        (mistaken("NOT_FOUND", "The requested resource does not exist", 404), "source-salesforce-missing", "object"),
        (Reply(400, {}), "source-http-status", ""),
        (Reply(body=[]), "source-salesforce-unexpected", ""),
        (rows(), "source-salesforce-unexpected", ""),
        (rows({"expr0": 1}), "source-salesforce-unexpected", ""),
        (Reply(body={"done": False, "records": []}), "source-salesforce-unexpected", ""),
        (rows({"v": 1}, following="https://elsewhere.example.com/x"), "source-salesforce-unexpected", ""),
        (rows({"v": 1}, following=f"{DATA}/query/../../sobjects"), "source-salesforce-unexpected", ""),
        (rows({"v": "many"}), "source-series-value", "amount"),
    ],
)
def test_a_query_that_is_refused(
    org: Server, tools: Tools, refused: Refused, reply: Reply, key: str, field: str
) -> None:
    """A mistake is told in Salesforce's own words; the rest with its mend."""
    org.on(f"{DATA}/query", reply)
    error = refused(fetch, tools, {"over": "now", "where": "Won = true"}, span())
    assert (error.key, error.field) == (key, field)
    if "No such column" in str(reply.body):
        assert error.args_["said"] == "No such column 'Won' on entity x."


def test_an_object_that_is_not_there(org: Server, tools: Tools, refused: Refused) -> None:
    """Or that the app's user may not see: Salesforce says the same of both."""
    org.on(f"{DATA}/sobjects/Deal/describe", mistaken("NOT_FOUND", "The requested resource does not exist", 404))
    error = refused(fetch, tools, {"object": "Deal"}, span())
    assert (error.key, error.field, error.args_["name"]) == ("source-salesforce-missing", "object", "Deal")


@pytest.mark.parametrize(
    ("reply", "key"),
    [
        (Reply(400, {"error": "invalid_client_id", "error_description": "x"}), "source-http-refused-look"),
        (Reply(401, {"error": "invalid_client", "error_description": "x"}), "source-http-refused-look"),
        (Reply(400, {"error": "invalid_grant", "error_description": "no client credentials user enabled"}), "app"),
        (Reply(400, {"error": "invalid_grant", "error_description": "request not supported on this domain"}), "app"),
        (Reply(404), "address"),
        (Reply(body={"access_token": "two\nlines"}), "unexpected"),
        (Reply(body=[]), "unexpected"),
    ],
)
def test_an_app_that_is_not_let_in(server: Server, tools: Tools, refused: Refused, reply: Reply, key: str) -> None:
    """The secret, the app or the address: which of them the operator looks at."""
    server.on("/services/oauth2/token", reply)
    error = refused(fetch, tools, {}, span())
    assert error.key in (key, f"source-salesforce-{key}")
    assert [one.error and one.error.key for one in reach(tools)] == [error.key]


@pytest.mark.parametrize("behind", [False, True], ids=["signing in", "asking"])
@in_trouble
def test_a_server_in_trouble(
    org: Server, environment: dict[str, str], refused: Refused, reply: Reply, keys: set[str], behind: bool
) -> None:
    """Whether it does not sign the app in, or does not answer after that."""
    for path in (f"{DATA}/query", *(() if behind else ("/services/oauth2/token",))):
        org.on(path, reply)
    told(refused, environment, reply, keys, lambda tools: fetch(tools, {"over": "now"}, span()))


RECORD = shaped(d=json_values, h=json_values, v=json_values, CreatedDate=json_values)
KNOWN = {"token": Reply(body={"access_token": TOKEN}), "describe": Reply(body={"fields": FIELDS})}
OPERATOR = {"SALESFORCE_URL": "https://acme.my.salesforce.com", "SALESFORCE_CLIENT_ID": "a"} | {
    "SALESFORCE_CLIENT_SECRET": SECRET
}


@anything(shaped(done=json_values, records=json_values | RECORD.map(lambda one: [one]), nextRecordsUrl=json_values))
def test_whatever_json_arrives(answer: object) -> None:
    """Readings or a named error."""
    tools = Tools(OPERATOR, SaysAt(**KNOWN, other=Reply(body=answer)))
    for settings, zone in (
        ({"over": "now"}, "UTC"),
        ({}, "UTC"),
        ({"date": "CreatedDate"}, "UTC"),
        ({"date": "CreatedDate"}, "Asia/Kolkata"),
    ):
        outcome(fetch, tools, settings, span(zone=zone))


@anything(
    shaped(
        fields=st.lists(shaped(name=json_values, type=json_values, calculated=json_values), max_size=3),
        access_token=json_values,
        error=json_values,
        errorCode=json_values,
        message=json_values,
    )
)
def test_whatever_is_described(answer: object) -> None:
    """A token, fields and refusals in any shape."""
    for said in (
        {"other": Reply(body=answer)},
        {"other": Reply(400, answer)},
        {"token": KNOWN["token"], "other": Reply(body=answer)},
        {"token": KNOWN["token"], "other": Reply(400, [answer])},
        {**KNOWN, "query": Reply(403, [answer])},
    ):
        outcome(fetch, Tools(OPERATOR, SaysAt(**said)), {}, span())


def test_what_can_be_picked(org: Server, tools: Tools) -> None:
    """Objects that can be asked for, and their fields of dates and of numbers; what begins so comes first."""
    known = [
        {"name": "Opportunity", "label": "Opportunity", "queryable": True, "custom": False},
        {"name": "OpportunityFeed", "label": "Feed: Opportunity", "queryable": True, "custom": False},
        {"name": "Opportunity__ka", "label": "Opportunity article", "queryable": False, "custom": True},
        {"name": "Lead", "label": "Lead", "queryable": True, "custom": False},
    ]
    org.on(f"{DATA}/sobjects", Reply(body={"sobjects": known}))
    assert objects(tools, {}, "oppo") == [
        Pick("Opportunity", "Opportunity (Opportunity)"),
        Pick("OpportunityFeed", "Feed: Opportunity (OpportunityFeed)"),
    ]
    assert [one.value for one in dates(tools, {}, "")] == ["CloseDate", "CreatedDate", "Signed__c"]
    assert [one.value for one in amounts(tools, {"object": "Opportunity"}, "seat")] == ["Seats__c"]


def test_what_the_operator_has_to_set_up(
    org: Server, tools: Tools, environment: dict[str, str], http: Http, refused: Refused
) -> None:
    """All three variables; `product-ops check` says whether the app is let in."""
    org.on(DATA, Reply(body={"sobjects": f"{DATA}/sobjects"}))
    assert SALESFORCE.ready(environment)
    assert SALESFORCE.by_period
    assert refused(check, {}, {**environment, "SALESFORCE_CLIENT_SECRET": ""}).key == "source-salesforce-not-ready"
    name = f"127.0.0.1:{org.port}"
    assert [(one.name, one.error) for one in reach(tools)] == [(name, None)]
    wrong = Tools({**environment, "SALESFORCE_CLIENT_SECRET": "old"}, http)
    assert [(one.name, one.error and one.error.key) for one in reach(wrong)] == [(name, "source-http-refused-look")]


def test_no_more_is_asked_at_once_than_is_allowed(
    org: Server, environment: dict[str, str], http: Http, refused: Refused
) -> None:
    """Five at a time, as Developer Edition allows: a sixth waits for one of them."""
    place = ALLOWANCE.place(f"127.0.0.1:{org.port}")
    assert ALLOWANCE.at_once == 5
    http.total = 0.01
    holds = [http.places.take(place, 1, ALLOWANCE.at_once) for _ in range(5)]
    for one in holds:
        one.__enter__()
    assert refused(fetch, Tools(environment, http), {}, span()).key == "source-busy"
    for one in holds:
        one.__exit__(None, None, None)


def test_secrets_stay_where_they_are(
    org: Server, environment: dict[str, str], refused: Refused, hidden: Hidden
) -> None:
    """Neither the secret nor the token is in an error or in what is logged."""
    found = []
    for reply in (mistaken("INVALID_FIELD", NO_COLUMN), Reply(401), Reply(403, []), Reply(500), Reply(cut=True)):
        for path in (f"{DATA}/query", "/services/oauth2/token"):
            org.on(path, reply)
            found += errors(refused, environment, reply, lambda tools: fetch(tools, {"over": "now"}, span()))
    hidden(found, SECRET, TOKEN)
