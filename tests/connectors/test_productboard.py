"""Notes of Productboard, against a server that answers as its documentation shows."""

import json
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.feedback import Bookmark, FeedbackNote
from bot.connectors.http import Http
from bot.connectors.productboard import create, find, read
from tests.connectors.conftest import Refused
from tests.connectors.feedback import ROUND, SECRET, environment, everything
from tests.connectors.server import Asked, Reply, Server

MARK = "product-ops/T0HERE/12"


def note(id_: str, title: str, **more: Any) -> dict[str, Any]:
    """A note, as the documentation shows one."""
    return {
        "id": id_,
        "type": "textNote",
        "createdAt": "2026-11-20T10:00:00Z",
        "fields": {
            "name": title,
            "content": f"<p>{title}, said <b>anna@example.com</b></p>",
            "tags": [{"name": "Pricing"}],
        },
        "links": {
            "self": f"https://api.productboard.com/v2/notes/{id_}",
            "html": f"https://acme.productboard.com/n/{id_}",
        },
        **more,
    }


def customer(type_: str, id_: str) -> dict[str, Any]:
    """Whose a note is."""
    return {"relationships": {"data": [{"type": "customer", "target": {"id": id_, "type": type_}}]}}


class Space:
    """A Productboard with some notes, that shows `page` of them at a time and keeps what it is sent."""

    def __init__(self, server: Server, notes: list[dict[str, Any]], page: int = 2) -> None:
        self.notes, self.page, self.server = notes, page, server
        self.sent: list[dict[str, Any]] = []
        server.on("/notes", self.answer)
        server.on("/notes/configurations", Reply(body={"data": [{"type": "conversationNote"}, {"type": "simple"}]}))
        server.on("/entities/c1", Reply(body={"data": {"id": "c1", "fields": {"name": "Bakeries & Co"}}}))
        parent = {"relationships": {"data": [{"type": "parent", "target": {"id": "c1", "type": "company"}}]}}
        server.on("/entities/u1", Reply(body={"data": {"id": "u1", "fields": {"name": "Anna Weber"}, **parent}}))
        server.on("/entities/u2", Reply(body={"data": {"id": "u2", "fields": {"name": "bo@example.com"}}}))

    def answer(self, asked: Asked) -> Reply:
        """What a path answers."""
        assert asked.headers["authorization"] == f"Bearer {SECRET}"
        if asked.method == "POST":
            return self.take(json.loads(asked.body)["data"])
        found = self.notes
        if mark := asked.query.get("metadata[source][recordId]"):
            archived = asked.query["archived"] == "true"
            found = [
                one
                for one in found
                if one.get("metadata", {}).get("source", {}).get("recordId") == mark
                and bool(one["fields"].get("archived")) == archived
            ]
        at = int(asked.query.get("pageCursor") or 0)
        more = at + self.page < len(found)
        links = {"next": f"https://api.productboard.com/v2/notes?pageCursor={at + self.page}"} if more else {}
        return Reply(body={"data": found[at : at + self.page], "links": links})

    def take(self, data: dict[str, Any]) -> Reply:
        """Keep a note."""
        self.sent.append(data)
        id_ = f"n{len(self.sent)}"
        self.notes.append({**note(id_, "…"), **data, "id": id_})
        self.server.on(f"/notes/{id_}", Reply(body={"data": self.notes[-1]}))
        return Reply(201, {"data": {"id": id_, "links": {"self": "…"}}})


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What an operator set up."""
    return Tools(environment("productboard", server.url), http)


def test_notes_of_a_round(server: Server, tools: Tools) -> None:
    """All pages, with the customer by name and no mail address; archived ones and our own stay out."""
    ours = {"metadata": {"source": {"system": "product-ops", "recordId": MARK}}}
    gone = note("4", "Old")
    gone["fields"]["archived"] = True
    Space(
        server,
        [
            note("1", "One price", **customer("company", "c1")),
            note("2", "Two prices", **customer("user", "u1")),
            note("3", "Ours", **ours),
            gone,
            note("5", "No name", **customer("user", "u2")),
        ],
    )
    found = everything(tools, "productboard")
    assert [(one.external_id, one.title, one.customer, one.contact) for one in found] == [
        ("1", "One price", "Bakeries & Co", ""),
        ("2", "Two prices", "Bakeries & Co", "Anna Weber"),
        ("5", "No name", "", ""),
    ]
    assert found[0].text == "One price, said …"
    assert (found[0].area, found[0].occurred_on) == ("Pricing", "2026-11-20")
    assert found[0].url == "https://acme.productboard.com/n/1"
    first = server.asked[0].query
    assert (first["createdFrom"], first["createdTo"]) == (ROUND.since, ROUND.until)
    assert [one.path for one in server.asked].count("/entities/c1") == 1


def test_a_conversation_is_read_in_its_order(server: Server, tools: Tools) -> None:
    """What each said is a line."""
    parts = [{"content": "<p>Which tier?</p>"}, {"content": "All of them"}, {"content": None}]
    one = note("1", "")
    one["fields"] = {"content": parts}
    Space(server, [one])
    (found,) = everything(tools, "productboard")
    assert found.text == "Which tier?\n\nAll of them"
    assert found.title == "Which tier? All of them"


def test_the_next_page_is_asked_of_our_own_address(server: Server, tools: Tools) -> None:
    """Whatever host an answer names, the key goes to the operator's alone."""
    server.on("/notes", Reply(body={"data": [], "links": {"next": "https://evil.example/notes?pageCursor=x"}}))
    page = read(tools, ROUND)
    assert page.page == "pageCursor=x"
    read(tools, Bookmark(ROUND.since, ROUND.until, page.page))
    assert server.asked[1].query == {"pageCursor": "x"}


def test_a_customer_elsewhere(server: Server, tools: Tools, refused: Refused) -> None:
    """An id that would lead to another path is none; a customer who is gone is nobody."""
    Space(server, [note("1", "One", **customer("company", "../secrets"))])
    assert refused(read, tools, ROUND).key == "source-feedback-unfit"
    Space(server, [note("1", "One", **customer("company", "gone"))])
    assert everything(tools, "productboard")[0].customer == ""


def test_an_insight_is_sent_and_found(server: Server, tools: Tools) -> None:
    """As the type that Productboard has for a text, with its mark, by which it is found, archived or not."""
    space = Space(server, [note("1", "Another")], page=20)
    assert find(tools, MARK) is None
    sent = FeedbackNote(MARK, "One <price>", "“Which tier?”", ("pricing",))
    assert create(tools, sent) == "https://acme.productboard.com/n/n1"
    (data,) = space.sent
    assert data["type"] == "simple"
    assert data["fields"] == {"name": "One <price>", "content": "<p>“Which tier?”</p>", "tags": [{"name": "pricing"}]}
    assert data["metadata"] == {"source": {"system": "product-ops", "recordId": MARK}}
    assert find(tools, MARK) == "https://acme.productboard.com/n/n1"
    space.notes[-1]["fields"]["archived"] = True
    assert find(tools, MARK) == "https://acme.productboard.com/n/n1"


def test_a_filter_that_nobody_heeds_finds_nothing_else(server: Server, tools: Tools) -> None:
    """Another note is not taken for ours."""
    server.on("/notes", Reply(body={"data": [note("1", "Another")]}))
    assert find(tools, MARK) is None
