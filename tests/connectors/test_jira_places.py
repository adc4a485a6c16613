"""Making issues in Jira, and finding them again, against the look-alike of the demo."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.jira_items import JIRA_ITEMS
from bot.connectors.source import SourceError
from bot.connectors.tracker import WorkDraft, WorkRefusalError
from demo.jira import SITE
from tests.connectors.conftest import Refused
from tests.connectors.jira import JiraServer, tools_of
from tests.connectors.server import Reply, Server

STORY, BUG = "10000:10001", "10000:10003"  # of Checkout
MARK = "T0NORTHWIND/12"
DRAFT = WorkDraft(
    STORY,
    MARK,
    "Split payment\nat checkout",
    "Customers pay in *two* cards. [~admin] @all <script>\nThe board: https://miro.com/app/board/x=/",
    "https://northwind-studio.slack.example/archives/C0/p1",
    "2027-03-31",
)


@pytest.fixture
def jira(server: Server) -> JiraServer:
    """A Jira."""
    return JiraServer(server)


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return tools_of(server, http)


def test_places_are_types_of_issues_of_projects(jira: JiraServer, tools: Tools) -> None:
    """By any words of them; a sub-task is made nowhere of its own."""
    assert [one.label for one in JIRA_ITEMS.places(tools, "checkout story")] == ["Checkout (CHK) · Story"]
    assert [one.value for one in JIRA_ITEMS.places(tools, "bug check")] == [BUG]
    assert len(JIRA_ITEMS.places(tools, "")) == 9
    assert JIRA_ITEMS.places(tools, "nothing so") == []
    assert {one.query["action"] for one in jira.server.asked if one.path.endswith("project/search")} == {"create"}


def test_an_issue_is_made_and_found_by_its_mark(jira: JiraServer, tools: Tools) -> None:
    """With what people wrote as text, and a link back."""
    assert JIRA_ITEMS.find(tools, STORY, MARK) is None
    made = JIRA_ITEMS.create(tools, DRAFT)
    assert (made.title, made.due, made.status.category) == ("Split payment at checkout", "2027-03-31", "planned")
    assert made.url == f"{SITE}/browse/{made.key}"
    assert JIRA_ITEMS.find(tools, STORY, MARK) == made
    assert JIRA_ITEMS.find(tools, STORY, "T0NORTHWIND/1") is None
    (sent,) = jira.calls("POST", "issue")
    first, second, last = (one["content"][0] for one in sent["fields"]["description"]["content"])
    assert first == {"type": "text", "text": "Customers pay in *two* cards. [~admin] @all <script>"}
    assert (second["text"], second["marks"][0]["attrs"]["href"]) == ("The board", "https://miro.com/app/board/x=/")
    assert last["marks"][0]["attrs"]["href"] == DRAFT.url


def test_an_issue_is_found_that_searches_do_not_know_of_yet(jira: JiraServer, tools: Tools) -> None:
    """Its answer was lost and the index is behind, by more than a hundred issues; no second one is made."""
    for number in range(130):
        JIRA_ITEMS.create(tools, WorkDraft(STORY, f"other/{number}", "Other"))
    jira.lose("POST", "issue")
    with pytest.raises(SourceError, match="source-http"):
        JIRA_ITEMS.create(tools, DRAFT)
    jira.jira.board.unseen |= {one.id for one in jira.jira.board.made}
    found = JIRA_ITEMS.find(tools, STORY, MARK)
    assert found is not None
    assert found.key == jira.jira.board.made[-1].key
    assert [len(body["issueIdsOrKeys"]) for body in jira.calls("POST", "bulkfetch")] == [100, 100]


def test_a_mark_is_found_in_another_project(jira: JiraServer, tools: Tools) -> None:
    """Somebody may have moved the issue there since."""
    made = JIRA_ITEMS.create(tools, DRAFT)
    assert JIRA_ITEMS.find(tools, "10002:10001", MARK) == made


def test_a_project_without_issues(jira: JiraServer, tools: Tools) -> None:
    """Its first one has number 1."""
    jira.answers("POST", "search/jql", Reply(body={"issues": [], "isLast": True}))
    assert JIRA_ITEMS.find(tools, STORY, MARK) is None
    assert jira.calls("POST", "bulkfetch")[0]["issueIdsOrKeys"][0] == "CHK-1"


def test_a_form_that_asks_for_more_says_for_what(jira: JiraServer, tools: Tools, refused: Refused) -> None:
    """Before anything is sent."""
    error = refused(JIRA_ITEMS.create, tools, WorkDraft(BUG, MARK, "x"))
    assert isinstance(error, WorkRefusalError)
    assert error.args_["fields"] == "Browser"
    assert jira.calls("POST", "issue") == []


def test_a_form_without_some_of_our_fields(jira: JiraServer, tools: Tools) -> None:
    """Data platform has no due dates: the issue is made without."""
    made = JIRA_ITEMS.create(tools, WorkDraft("10001:10001", MARK, "x", due="2027-03-31"))
    assert made.due == ""
    assert made.key.startswith("DAT-")


@pytest.mark.parametrize("place", ["", "10009:10001", "10000:1", "10000", "../x:1"])
def test_a_place_that_is_gone(jira: JiraServer, tools: Tools, refused: Refused, place: str) -> None:
    """Or where the bot's account may make nothing."""
    error = refused(JIRA_ITEMS.create, tools, WorkDraft(place, MARK, "x"))
    assert (type(error), error.key) == (WorkRefusalError, "source-work-place")


@pytest.mark.parametrize(("status", "key"), [(400, "refused"), (403, "forbidden"), (409, "busy")])
def test_an_issue_that_jira_does_not_take(
    jira: JiraServer, tools: Tools, refused: Refused, status: int, key: str
) -> None:
    """In its words, and it was sent once."""
    jira.answers("POST", "/issue", Reply(status, {"errorMessages": ["Not here"], "errors": {}}))
    error = refused(JIRA_ITEMS.create, tools, DRAFT)
    assert error.key == f"source-work-{key}"
    assert len(jira.calls("POST", "/issue")) == 1


def test_many_issues_whose_answers_are_lost_now_and_then(jira: JiraServer, tools: Tools) -> None:
    """Looked for before each try, as the outbox does it: none is made twice, though searches know of none of them."""
    board: Any = jira.jira.board

    def made(number: int) -> None:
        for _ in range(2):
            if JIRA_ITEMS.find(tools, STORY, f"many/{number}") is None:
                try:
                    JIRA_ITEMS.create(tools, WorkDraft(STORY, f"many/{number}", f"Idea {number}"))
                except SourceError:
                    continue

    for number in range(24):
        if number % 2:
            jira.lose("POST", "issue")
        made(number)
        board.unseen = {one.id for one in board.made[-16:]}
    with ThreadPoolExecutor(4) as threads:
        list(threads.map(made, range(24)))
    assert len(board.made) == 24
