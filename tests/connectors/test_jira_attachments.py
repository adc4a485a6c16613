"""What an issue of Jira is shown of our side, against the look-alike of the demo."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.adf import addresses, document
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.jira_items import JIRA_ITEMS
from bot.connectors.tracker import Attachment, WorkItem, WorkRef, WorkRefusalError, WorkStatus
from demo.jira_board import OURS
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.jira import JiraServer, environment, tools_of
from tests.connectors.server import Reply, Server
from tests.connectors.trouble import in_trouble, told

SHOWN = Attachment(
    "T0NORTHWIND/12",
    "https://northwind-studio.slack.example/archives/C0/p1",
    "Split payment at checkout",
    "5 insights of 3 customers",
    "Checkout conversion: 3.4 % (29 November)\nBasket flow: https://www.figma.com/design/abc/Basket?node-id=1\n\nhttps://miro.com/app/board/x=/",
)


@pytest.fixture
def jira(server: Server) -> JiraServer:
    """A Jira."""
    return JiraServer(server)


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What the connector works with."""
    return tools_of(server, http)


@pytest.fixture
def work(jira: JiraServer, tools: Tools) -> WorkItem:
    """The issue."""
    found = JIRA_ITEMS.look_up(tools, "CHK-412")
    assert found is not None
    return found


def attach(tools: Tools, work: WorkItem, shown: Attachment) -> None:
    """Show it."""
    assert JIRA_ITEMS.attach is not None
    JIRA_ITEMS.attach(tools, work, shown)


def comments(jira: JiraServer, work: WorkItem) -> list[Any]:
    """What is said on the issue."""
    one = jira.jira.board.find(work.ref.id)
    assert one is not None
    return jira.jira.board.of(one).comments


def links(jira: JiraServer, work: WorkItem) -> list[Any]:
    """What it is linked to."""
    one = jira.jira.board.find(work.ref.id)
    assert one is not None
    return list(jira.jira.board.of(one).links.values())


def test_one_link_and_one_comment(jira: JiraServer, tools: Tools, work: WorkItem) -> None:
    """The comment says what is known, titles leading to their pages; customers of a service project do not see it."""
    attach(tools, work, SHOWN)
    (link,) = links(jira, work)
    assert link["globalId"] == "product-ops:T0NORTHWIND/12"
    assert (link["object"]["title"], link["object"]["summary"]) == (SHOWN.title, SHOWN.summary)
    assert link["object"]["status"]["resolved"] is False
    (comment,) = comments(jira, work)
    said = [part["text"] for row in comment["body"]["content"] for part in row["content"]]
    assert said == [
        "Checkout conversion: 3.4 % (29 November)",
        "Basket flow",
        "https://miro.com/app/board/x=/",
        "Product Ops",
    ]
    assert addresses(comment["body"])[:2] == [
        "https://www.figma.com/design/abc/Basket?node-id=1",
        "https://miro.com/app/board/x=/",
    ]
    (sent,) = jira.calls("POST", "comment")
    assert sent["properties"] == [{"key": "sd.public.comment", "value": {"internal": True}}]


def test_again_it_is_brought_up_to_date(jira: JiraServer, tools: Tools, work: WorkItem) -> None:
    """In place, and not at all where it says so already; the link has all of its fields each time."""
    attach(tools, work, SHOWN)
    attach(tools, work, SHOWN)
    assert jira.calls("PUT", "20000") == []
    attach(tools, work, replace(SHOWN, text="Nothing more", summary="", resolved=True))
    (comment,), (link,) = comments(jira, work), links(jira, work)
    assert comment["body"]["content"][0]["content"][0]["text"] == "Nothing more"
    assert (link["object"]["status"]["resolved"], link["object"]["summary"]) == (True, "")
    (put,) = [one for one in jira.server.asked if one.method == "PUT"]
    assert put.query == {"notifyUsers": "false"}


def test_two_ideas_of_one_issue_have_a_comment_each(jira: JiraServer, tools: Tools, work: WorkItem) -> None:
    """Neither overwrites the other."""
    other = replace(SHOWN, mark="T0NORTHWIND/13", text="Another")
    for one in (SHOWN, other, SHOWN, other):
        attach(tools, work, one)
    assert (len(comments(jira, work)), len(links(jira, work))) == (2, 2)


def test_what_people_wrote_stays(jira: JiraServer, tools: Tools, work: WorkItem) -> None:
    """Also where they quote ours, link and all; among two hundred of their comments ours is found."""
    attach(tools, work, SHOWN)
    said = comments(jira, work)
    ours = said.pop()
    said += [{**ours, "id": str(number), "author": {"accountId": f"p{number}"}} for number in range(1, 250)]
    said.append(ours)
    quote = {**ours, "id": "9", "body": document("I meant: Product Ops")}
    said.append(quote)
    attach(tools, work, replace(SHOWN, text="New"))
    assert [one["id"] for one in said if "New" in str(one["body"])] == [ours["id"]]
    assert ours["author"]["accountId"] == OURS
    assert len(said) == 251


@pytest.mark.parametrize("end", ["remotelink", "comment"])
def test_an_answer_that_is_lost(jira: JiraServer, tools: Tools, work: WorkItem, refused: Refused, end: str) -> None:
    """Trying again makes no second one."""
    jira.lose("POST", end)
    assert refused(attach, tools, work, SHOWN).temporary
    attach(tools, work, SHOWN)
    assert (len(comments(jira, work)), len(links(jira, work))) == (1, 1)


@pytest.mark.parametrize(
    ("status", "key"), [(400, "refused"), (403, "forbidden"), (404, "gone"), (413, "refused"), (409, "busy")]
)
@pytest.mark.parametrize("end", ["remotelink", "comment"])
def test_what_jira_does_not_take(
    jira: JiraServer, tools: Tools, work: WorkItem, refused: Refused, status: int, key: str, end: str
) -> None:
    """Where links are switched off, where the bot's account may not comment."""
    jira.answers("POST", end, Reply(status, {"errorMessages": ["No"], "errors": {}}))
    error = refused(attach, tools, work, SHOWN)
    assert error.key == f"source-work-{key}"
    assert isinstance(error, WorkRefusalError) == (status != 409)


def test_a_long_mark_and_a_long_text(jira: JiraServer, tools: Tools, work: WorkItem) -> None:
    """A link's id has 255 characters at most, a comment 32,767."""
    long = replace(SHOWN, mark="x" * 400, text="word\n" * 20_000, title="t" * 900, summary="s" * 900)
    attach(tools, work, long)
    attach(tools, work, long)
    (link,), (comment,) = links(jira, work), comments(jira, work)
    assert len(link["globalId"]) <= 255
    assert len(link["object"]["title"]) == 255
    assert sum(len(part["text"]) for row in comment["body"]["content"] for part in row["content"]) < 32_767


@in_trouble
def test_a_server_in_trouble(server: Server, refused: Refused, hidden: Hidden, reply: Reply, keys: set[str]) -> None:
    """Each is told in a sentence, without the token."""
    server.on("*", reply)
    made = WorkItem(WorkRef("10412"), "CHK-412", "", "x", WorkStatus("1", "To Do"))
    given_ = environment(server.url)
    hidden(told(refused, given_, reply, keys, lambda tools: attach(tools, made, SHOWN)), given_["JIRA_API_TOKEN"])


@given(st.text(max_size=200))
def test_whatever_people_write_is_text(text: str) -> None:
    """No node of a document is empty, none is anything else than text and links to the web."""
    made = document(text)
    for row in made["content"]:
        assert row["type"] == "paragraph"
        for part in row["content"]:
            assert part["type"] == "text"
            assert part["text"].strip()
            part["text"].encode()
    assert all(one.startswith(("http://", "https://")) for one in addresses(made))


@pytest.mark.parametrize("body", [None, 5, "x", [], {}, {"type": "link"}, {"content": {"content": [[[]]]}}])
def test_documents_that_are_none(body: Any) -> None:
    """They have no links."""
    assert addresses(body) == []
