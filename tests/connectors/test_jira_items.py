"""Issues of Jira Cloud as work items, against the look-alike of the demo."""

import contextlib
import hashlib
import hmac
import json
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import stamp, utc_now
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.jira_items import JIRA_ITEMS, hint, knows, verify
from bot.connectors.source import SourceError
from bot.connectors.tracker import WorkItem, WorkPerson, WorkRef, WorkRefusalError
from demo.jira import SITE
from demo.jira_board import SHY, account_of
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.jira import API, JiraServer, environment, tools_of
from tests.connectors.server import Reply, Server
from tests.connectors.trouble import Says, anything, in_trouble, json_values, reaching, shaped, told

AMELIE = account_of("U0AMELIE")


@pytest.fixture
def jira(server: Server) -> JiraServer:
    """A Jira."""
    return JiraServer(server)


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return tools_of(server, http)


def issue(tools: Tools, key: str) -> WorkItem:
    """An issue that there is."""
    found = JIRA_ITEMS.look_up(tools, key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "typed",
    [
        "CHK-412",
        " chk-412 ",
        f"{SITE}/browse/CHK-412",
        f"{SITE}/browse/CHK-412?focusedCommentId=5#comment",
        f"{SITE}/jira/software/projects/CHK/boards/3?selectedIssue=CHK-412",
        f"{SITE}/jira/software/c/projects/CHK/issues/CHK-412",
        f"{SITE.upper()}/browse/CHK-412",
    ],
)
def test_an_issue_is_known_by_its_key_and_by_every_address_of_it(jira: JiraServer, tools: Tools, typed: str) -> None:
    """Whatever is copied out of the browser's bar leads to it."""
    assert knows(tools.environment, typed)
    found = issue(tools, typed)
    assert (found.key, found.title) == ("CHK-412", "Split payment at checkout")
    assert (found.url, found.status.name, found.status.category) == (f"{SITE}/browse/CHK-412", "To Do", "planned")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "412",
        "split payment",
        "https://other.example/browse/CHK-412",
        f"{SITE}.evil.example/browse/CHK-412",
        f"https://{SITE.partition('//')[2]}@evil.example/browse/CHK-412",
        f"{SITE}/browse/../../rest/api/3/myself",
        f"{SITE}/browse/CHK",
        f"ftp://{SITE.partition('//')[2]}/browse/CHK-412",
        "https://[::1/browse/CHK-412",
    ],
)
def test_what_is_no_issue_of_this_jira_is_asked_of_nobody(jira: JiraServer, tools: Tools, typed: str) -> None:
    """Another company's address, least of all."""
    assert not knows(tools.environment, typed)
    assert JIRA_ITEMS.look_up(tools, typed) is None
    assert jira.server.asked == []


def test_an_issue_that_is_not_there(jira: JiraServer, tools: Tools) -> None:
    """Nor shown to the bot's account, which Jira answers alike."""
    assert JIRA_ITEMS.look_up(tools, "CHK-999999") is None


def test_many_issues_are_read_by_the_hundred(jira: JiraServer, tools: Tools) -> None:
    """A thousand in ten calls, and one that says who asks."""
    known = [WorkRef(str(10_000 + number)) for number in range(1, 601)]
    known += [WorkRef(str(30_000 + number)) for number in range(1, 401)]
    found = JIRA_ITEMS.read(tools, known)
    assert len(found) == 1000
    assert found["10412"].key == "CHK-412"
    assert [len(body["issueIdsOrKeys"]) for body in jira.calls("POST", "bulkfetch")] == [100] * 10
    assert len(jira.server.asked) == 11
    assert JIRA_ITEMS.read(tools, []) == {}


def test_what_is_gone_is_left_out_and_what_jira_failed_to_read_is_not(
    jira: JiraServer, tools: Tools, refused: Refused
) -> None:
    """An issue that Jira could not read this time is no issue that was deleted."""
    jira.jira.board.gone.add("10398")
    assert list(JIRA_ITEMS.read(tools, [WorkRef("10412"), WorkRef("10398"), WorkRef("../1")])) == ["10412"]
    jira.answers("POST", "bulkfetch", Reply(body={"issues": [], "issueErrors": [{"id": "10412", "errorMessage": "x"}]}))
    error = refused(JIRA_ITEMS.read, tools, [WorkRef("10412")])
    assert (error.key, error.temporary) == ("source-work-busy", True)
    assert [body["issueIdsOrKeys"] for body in jira.calls("POST", "bulkfetch")[1:]] == [["10412"], ["10412"]]


def test_what_changed_is_told_once_more_rather_than_once_too_seldom(jira: JiraServer, tools: Tools) -> None:
    """By Jira's own clock, with minutes of overlap; of those that are linked alone."""
    linked = [WorkRef("10412"), WorkRef("10398")]
    first = JIRA_ITEMS.changes(tools, linked, "")
    assert first.refs is None
    JIRA_ITEMS.write(tools, issue(tools, "CHK-412"), "title", "Split payment")
    JIRA_ITEMS.write(tools, issue(tools, "CHK-1"), "title", "Not linked")
    later = JIRA_ITEMS.changes(tools, linked, first.bookmark)
    assert later.refs == [WorkRef("10412")]
    (query,) = jira.calls("POST", "search/jql")
    assert query["jql"] in ('updated >= "-10m"', 'updated >= "-11m"')
    half_an_hour = JIRA_ITEMS.changes(tools, linked, stamp(utc_now() - timedelta(minutes=30)))
    assert half_an_hour.refs == [WorkRef("10412")]
    assert jira.calls("POST", "search/jql")[-1]["jql"] in ('updated >= "-40m"', 'updated >= "-41m"')


@pytest.mark.parametrize("bookmark", ["2020-01-01T00:00:00Z", "yesterday", "2026-11-30T00:00:00"])
def test_after_a_long_pause_everything_is_read_again(jira: JiraServer, tools: Tools, bookmark: str) -> None:
    """So it is where nobody knows how long it was."""
    assert JIRA_ITEMS.changes(tools, [WorkRef("10412")], bookmark).refs is None
    assert jira.calls("POST", "search/jql") == []


def test_changes_on_several_pages(jira: JiraServer, tools: Tools) -> None:
    """There is no total: the last page has no token."""
    pages = {
        None: {"issues": [{"id": "1"}], "nextPageToken": "b"},
        "b": {"issues": [{"id": "10412"}], "nextPageToken": None},
    }
    jira.server.on(f"{API}search/jql", lambda asked: Reply(body=pages[json.loads(asked.body).get("nextPageToken")]))
    found = JIRA_ITEMS.changes(tools, [WorkRef("10412"), WorkRef("2")], stamp(utc_now()))
    assert found.refs == [WorkRef("10412")]


def test_a_status_is_reached_by_a_transition_of_this_issue(jira: JiraServer, tools: Tools) -> None:
    """What stands there already is not written."""
    work = issue(tools, "CHK-412")
    assert [one.name for one in JIRA_ITEMS.statuses(tools, work)] == ["To Do", "In Progress", "In Review", "Done"]
    assert [one.category for one in JIRA_ITEMS.statuses(tools, work)] == [
        "planned",
        "in_progress",
        "in_progress",
        "",
    ]
    moved = JIRA_ITEMS.write(tools, work, "status", "5")
    assert (moved.status.name, moved.status.category) == ("Done", "")
    assert JIRA_ITEMS.write(tools, work, "status", "5") == moved
    assert jira.calls("POST", "transitions") == [{"transition": {"id": "51"}}]


def resolve(jira: JiraServer, resolution: Any) -> None:
    """Say how CHK-412 ended."""
    one = jira.jira.board.find("CHK-412")
    assert one is not None
    jira.jira.board.of(one).fields["resolution"] = resolution


@pytest.mark.parametrize(
    ("resolution", "id_", "name", "category"),
    [
        (None, "5", "Done", ""),
        ({"id": "10000", "name": "Done"}, "5", "Done", ""),
        ({"id": "1", "name": "Fixed"}, "5", "Done", ""),
        ({"id": "10001", "name": "Won't Do"}, "5/10001", "Done (Won't Do)", "dropped"),
        ({"id": "10002", "name": "Abandonné"}, "5/10002", "Done (Abandonné)", "dropped"),
        ({"id": "3", "name": "Duplicate"}, "5/3", "Done (Duplicate)", ""),
        ({"id": "10003", "name": "Waits for Ada"}, "5/10003", "Done (Waits for Ada)", ""),
        ({"id": "../1", "name": "Done?"}, "5", "Done", ""),
    ],
)
def test_what_is_over_need_not_have_shipped(
    jira: JiraServer, tools: Tools, resolution: Any, id_: str, name: str, category: str
) -> None:
    """An issue that was closed as a duplicate is another thing than one that is done, though both are in one status;
    the workspace says of each what it means."""
    work = JIRA_ITEMS.write(tools, issue(tools, "CHK-412"), "status", "5")
    resolve(jira, resolution)
    (found,) = JIRA_ITEMS.read(tools, [work.ref]).values()
    assert (found.status.id, found.status.name, found.status.category) == (id_, name, category)


def test_an_issue_that_goes_on_has_no_end(jira: JiraServer, tools: Tools) -> None:
    """A resolution that somebody forgot to take out says nothing."""
    work = JIRA_ITEMS.write(tools, issue(tools, "CHK-412"), "status", "3")
    resolve(jira, {"id": "10001", "name": "Won't Do"})
    assert issue(tools, "CHK-412").status == work.status


def test_a_workflow_that_leads_elsewhere_says_where(jira: JiraServer, tools: Tools, refused: Refused) -> None:
    """In the names of its statuses, so that whoever reads it knows what to do."""
    work = next(one for one in (issue(tools, f"DAT-{n}") for n in range(1, 200)) if one.status.id == "1")
    error = refused(JIRA_ITEMS.write, tools, work, "status", "5")
    assert isinstance(error, WorkRefusalError)
    assert error.args_ == {"system": "Jira", "was": "To Do", "to": "Done", "ways": "In Progress"}


def test_a_screen_that_asks_for_more_says_for_what(jira: JiraServer, tools: Tools, refused: Refused) -> None:
    """And nothing is moved."""
    work = JIRA_ITEMS.write(tools, issue(tools, "MOB-231"), "status", "3")
    error = refused(JIRA_ITEMS.write, tools, work, "status", "5")
    assert isinstance(error, WorkRefusalError)
    assert (error.key, error.args_["fields"], error.args_["item"]) == ("source-work-screen", "Release notes", "MOB-231")
    assert issue(tools, "MOB-231").status.id == "3"


def test_whoever_may_move_nothing_is_told_so(jira: JiraServer, tools: Tools, refused: Refused) -> None:
    """To such an account Jira shows no transitions."""
    work = issue(tools, "CHK-412")
    jira.answers("GET", "transitions", Reply(body={"transitions": []}))
    assert refused(JIRA_ITEMS.write, tools, work, "status", "5").key == "source-work-stuck"


def test_of_two_ways_to_a_status_the_one_that_asks_for_nothing_is_taken(jira: JiraServer, tools: Tools) -> None:
    """And none that is not open."""
    work = issue(tools, "CHK-412")
    to = {"id": "5", "name": "Done", "statusCategory": {"key": "done"}}
    screen = {"r": {"name": "Resolution", "required": True, "hasDefaultValue": False}}
    ways = [
        {"id": "1", "to": to, "fields": {}, "isAvailable": False},
        {"id": "2", "to": to, "fields": screen},
        {"id": "51", "to": to, "fields": {"r": {**screen["r"], "hasDefaultValue": True}}},
    ]
    jira.answers("GET", "transitions", Reply(body={"transitions": ways}))
    JIRA_ITEMS.write(tools, work, "status", "5")
    assert jira.calls("POST", "transitions") == [{"transition": {"id": "51"}}]


def test_title_owner_and_due_day(jira: JiraServer, tools: Tools) -> None:
    """Each is written once, and taken away again."""
    work = issue(tools, "CHK-412")
    assert JIRA_ITEMS.write(tools, work, "title", " Split\npayment ").title == "Split payment"
    assert JIRA_ITEMS.write(tools, work, "due", "2027-03-31").due == "2027-03-31"
    assert JIRA_ITEMS.write(tools, work, "owner", AMELIE).owner == WorkPerson(
        AMELIE, "Amélie Laurent", "amelie@northwind-studio.example"
    )
    for field, value in (("title", "Split payment"), ("due", "2027-03-31"), ("owner", AMELIE)):
        JIRA_ITEMS.write(tools, work, field, value)
    assert len(jira.calls("PUT", "10412")) == 3
    assert JIRA_ITEMS.write(tools, work, "owner", "").owner is None
    assert JIRA_ITEMS.write(tools, work, "due", "").due == ""
    assert len(JIRA_ITEMS.write(tools, work, "title", "x" * 400).title) <= 255


@pytest.mark.parametrize(
    ("key", "field", "value", "says"),
    [("DAT-164", "due", "2027-03-31", "It is not on the"), ("CHK-412", "owner", "712020:nobody", "cannot be assigned")],
)
def test_what_jira_does_not_take_is_told_in_its_words(
    jira: JiraServer, tools: Tools, refused: Refused, key: str, field: str, value: str, says: str
) -> None:
    """A field that is on no screen, somebody who may not be assigned."""
    error = refused(JIRA_ITEMS.write, tools, issue(tools, key), field, value)
    assert isinstance(error, WorkRefusalError)
    assert says in str(error.args_["said"])


def test_an_issue_that_was_deleted_meanwhile(jira: JiraServer, tools: Tools, refused: Refused) -> None:
    """It is told, and not tried again."""
    work = issue(tools, "CHK-412")
    jira.jira.board.gone.add("10412")
    for error in (
        refused(JIRA_ITEMS.write, tools, work, "title", "x"),
        refused(JIRA_ITEMS.statuses, tools, work),
    ):
        assert isinstance(error, WorkRefusalError)
        assert (error.key, error.args_["item"]) == ("source-work-gone", "CHK-412")


@pytest.mark.parametrize(
    ("status", "key", "kind"),
    [
        (400, "source-work-refused", WorkRefusalError),
        (403, "source-work-forbidden", WorkRefusalError),
        (404, "source-work-gone", WorkRefusalError),
        (409, "source-work-busy", SourceError),
        (401, "source-http-refused-look", SourceError),
        (429, "source-http-many", SourceError),
        (500, "source-http-failed", SourceError),
    ],
)
@pytest.mark.parametrize(("method", "end", "field"), [("PUT", "10412", "title"), ("POST", "transitions", "status")])
def test_a_change_that_does_not_succeed(
    jira: JiraServer,
    tools: Tools,
    refused: Refused,
    hidden: Hidden,
    status: int,
    key: str,
    kind: type,
    method: str,
    end: str,
    field: str,
) -> None:
    """It is sent once, whatever comes back: nobody knows whether it was done."""
    work = issue(tools, "CHK-412")
    jira.answers(method, end, Reply(status, {"errorMessages": [f"Basic {environment('x')['JIRA_API_TOKEN']}"]}))
    error = refused(JIRA_ITEMS.write, tools, work, field, "5")
    assert (error.key, type(error)) == (key, kind)
    assert len(jira.calls(method, end)) == 1
    hidden([error], environment("x")["JIRA_API_TOKEN"])


def test_too_many_changes_come_back_when_jira_says(jira: JiraServer, tools: Tools, refused: Refused) -> None:
    """Its Retry-After is what is waited for."""
    work = issue(tools, "CHK-412")
    jira.answers("PUT", "10412", Reply(429, b"", {"Retry-After": "3900"}))
    error = refused(JIRA_ITEMS.write, tools, work, "title", "x")
    assert (error.key, error.temporary) == ("source-http-wait", True)


@pytest.mark.parametrize(
    ("field", "value", "method", "end"),
    [("title", "Split", "PUT", "10412"), ("due", "2027-01-31", "PUT", "10412"), ("status", "3", "POST", "transitions")],
)
def test_an_answer_that_is_lost_after_a_change(
    jira: JiraServer, tools: Tools, refused: Refused, field: str, value: str, method: str, end: str
) -> None:
    """Trying again finds it done, and changes nothing."""
    work = issue(tools, "CHK-412")
    jira.lose(method, end)
    assert refused(JIRA_ITEMS.write, tools, work, field, value).temporary
    JIRA_ITEMS.write(tools, work, field, value)
    assert len(jira.calls(method, end)) == 1


def test_people_are_found_by_the_address_they_show(jira: JiraServer, tools: Tools) -> None:
    """A name is nobody's proof, and who hides their address is not guessed."""
    found = JIRA_ITEMS.person(tools, "Amelie@northwind-studio.example")
    assert found is not None
    assert found.id == AMELIE
    assert JIRA_ITEMS.person(tools, "amelie@northwind") is None
    assert JIRA_ITEMS.person(tools, f"{SHY[2:].lower()}@northwind-studio.example") is None
    assert JIRA_ITEMS.person(tools, "Inès Moreau") is None
    assert JIRA_ITEMS.person(tools, "") is None
    assert [one.label for one in JIRA_ITEMS.people(tools, "in")] == ["Inès Moreau"]
    assert JIRA_ITEMS.people(tools, " ") == []


def test_apps_and_people_who_left_are_nobody(jira: JiraServer, tools: Tools) -> None:
    """They own nothing."""
    rows = [
        {"accountId": "1", "displayName": "Automation", "accountType": "app", "active": True},
        {"accountId": "2", "displayName": "Auto Left", "accountType": "atlassian", "active": False},
    ]
    jira.answers("GET", "search", Reply(body=rows))
    assert JIRA_ITEMS.people(tools, "auto") == []


def test_whether_jira_can_be_reached(jira: JiraServer, tools: Tools) -> None:
    """For `product-ops check`."""
    assert [one.error for one in JIRA_ITEMS.reach(tools)] == [None]
    jira.answers("GET", "myself", Reply(401, {}))
    other = Tools({**tools.environment, "JIRA_API_TOKEN": "other"}, tools.http)
    assert [one.error.key for one in JIRA_ITEMS.reach(other) if one.error] == ["source-http-refused-look"]


class _Gateway(Http):
    """Remembers where it was asked; the site says its id."""

    def __init__(self, cloud: Any) -> None:
        super().__init__()
        self.cloud = cloud
        self.asked: list[tuple[str, bool]] = []

    def ask(self, url: Any, **how: Any) -> Any:
        self.asked.append((str(url), "Authorization" in how["headers"]))
        body = {"cloudId": self.cloud} if str(url).endswith("tenant_info") else {"accountId": "5b10"}
        return Says(body).ask(url)


CLOUD = "11111111-2222-3333-4444-555555555555"


def test_the_site_alone_is_enough(refused: Refused) -> None:
    """A token with scopes is taken at the gateway alone, by an id that the site tells anybody; it is not sent there."""
    alone = {name: value for name, value in environment("x").items() if name != "JIRA_URL"}
    assert JIRA_ITEMS.ready(alone)
    gateway = _Gateway(CLOUD)
    assert [one.error for one in JIRA_ITEMS.reach(Tools(alone, gateway))] == [None]
    where = f"https://api.atlassian.com/ex/jira/{CLOUD}/rest/api/3/myself"
    assert gateway.asked == [(f"{SITE}/_edge/tenant_info", False), (where, True)]
    for wrong in (None, "", "../../evil", 5, f"{CLOUD}/../x"):
        error = refused(JIRA_ITEMS.read, Tools(alone, _Gateway(wrong)), [WorkRef("1")])
        assert error.args_ == {"system": "Jira", "variable": "JIRA_SITE_URL"}


@pytest.mark.parametrize("missing", ["JIRA_EMAIL", "JIRA_API_TOKEN", "JIRA_SITE_URL"])
def test_what_has_to_be_set_up(missing: str) -> None:
    """Where people see it, too: the gateway's address is nobody's."""
    whole = {**environment("https://api.atlassian.com/ex/jira/1"), missing: ""}
    assert not JIRA_ITEMS.ready(whole)
    assert not JIRA_ITEMS.ready({})


def test_webhooks_are_signed() -> None:
    """With the secret that an administrator gave Jira; the issue is all that is taken from them."""
    body = json.dumps({"webhookEvent": "jira:issue_updated", "issue": {"id": "10412", "key": "CHK-412"}}).encode()
    right = "sha256=" + hmac.new(b"s3cret", body, hashlib.sha256).hexdigest()
    assert verify("s3cret", "", {"x-hub-signature": right}, body)
    assert not verify("s3cret", "", {"x-hub-signature": right}, body + b" ")
    assert not verify("other", "", {"x-hub-signature": right}, body)
    assert not verify("s3cret", "", {"x-hub-signature": "sha256=é"}, body)
    assert not verify("s3cret", "", {}, body)
    assert not verify("", "", {"x-hub-signature": "sha256=" + hmac.new(b"", body, hashlib.sha256).hexdigest()}, body)
    assert hint(body) == ["10412"]
    for other in (b"", b"[]", b"{}", b"\xff", b'{"issue": {"id": "../1"}}', b'{"issue": 5}', b"[" * 100_000):
        assert not hint(other)


WORK = WorkItem(WorkRef("10412"), "CHK-412", "", "x", None, None)  # type: ignore[arg-type]


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]) -> None:
    """Each is told in a sentence, without the token."""
    server.on("*", reply)
    given = environment(server.url)
    asks = (
        lambda tools: JIRA_ITEMS.look_up(tools, "CHK-412"),
        lambda tools: JIRA_ITEMS.read(tools, [WorkRef("10412")]),
        lambda tools: JIRA_ITEMS.changes(tools, [], stamp(utc_now())),
        lambda tools: JIRA_ITEMS.statuses(tools, WORK),
        lambda tools: JIRA_ITEMS.write(tools, WORK, "title", "x"),
        lambda tools: JIRA_ITEMS.people(tools, "x"),
        lambda tools: JIRA_ITEMS.places(tools, "x"),
        lambda tools: JIRA_ITEMS.find(tools, "10000:10001", "x"),
        reaching(JIRA_ITEMS.reach),
    )
    some = asks[:2] if reply.parts else asks
    hidden(told(refused, given, reply, keys, *some), given["JIRA_API_TOKEN"])


@pytest.mark.parametrize("said", [b"[]", b"{}", b'"x"', b"5", b'{"issues": {}}', b'{"accountId": 5}'])
def test_answers_that_are_none_of_jiras(server: Server, tools: Tools, refused: Refused, said: bytes) -> None:
    """They are told, not guessed at."""
    server.on("*", Reply(body=said))
    assert refused(JIRA_ITEMS.read, tools, [WorkRef("10412")]).key == "source-jira-unfit"


_STATUS = shaped(id=json_values, name=json_values, statusCategory=shaped(key=json_values))
_FIELDS = shaped(
    summary=json_values,
    status=_STATUS,
    assignee=shaped(accountId=json_values, displayName=json_values, emailAddress=json_values),
    duedate=json_values,
    updated=json_values,
)
_ISSUE = shaped(id=json_values, key=json_values, fields=_FIELDS)


@anything(
    shaped(
        accountId=json_values, issues=shaped(), issueErrors=json_values, id=json_values, key=json_values, fields=_FIELDS
    )
)
def test_whatever_json_arrives(answer: Any) -> None:
    """Work items or a named error: nothing else may come of an answer."""
    tools = Tools(environment("https://jira.example.com"), Says(answer))
    for ask in (
        lambda: JIRA_ITEMS.look_up(tools, "CHK-412"),
        lambda: JIRA_ITEMS.read(tools, [WorkRef("10412")]),
        lambda: JIRA_ITEMS.changes(tools, [WorkRef("10412")], stamp(utc_now())),
        lambda: JIRA_ITEMS.statuses(tools, WORK),
        lambda: JIRA_ITEMS.people(tools, "x"),
        lambda: JIRA_ITEMS.places(tools, "x"),
        lambda: JIRA_ITEMS.find(tools, "10000:10001", "x"),
    ):
        with contextlib.suppress(SourceError):
            ask()
