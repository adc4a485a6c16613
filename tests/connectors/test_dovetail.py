"""Insights and highlights of Dovetail, against a server that answers as its documentation shows."""

import json
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.dovetail import create, find, read
from bot.connectors.feedback import Bookmark, FeedbackNote
from bot.connectors.http import Http
from tests.connectors.conftest import Refused
from tests.connectors.feedback import ROUND, SECRET, environment, everything
from tests.connectors.server import Asked, Reply, Server

MARK = "product-ops/T0HERE/1"


def insight(id_: str, title: str, **more: Any) -> dict[str, Any]:
    """An insight, as the documentation shows one."""
    project = {"id": "p1", "title": "Pricing study"}
    known = {"id": id_, "type": "insight", "title": title, "published": True, "deleted": False, "project": project}
    return {**known, "created_at": "2026-11-20T10:00:00.123Z", **more}


def highlight(id_: str, text: str | None) -> dict[str, Any]:
    """A passage that somebody marked."""
    return {"id": id_, "text": text, "tags": [{"id": "t", "title": "Billing"}], "created_at": "2026-11-21T10:00:00Z"}


def paged(rows: list[dict[str, Any]], asked: Asked, size: int = 2) -> Reply:
    """A page of some rows."""
    assert asked.headers["authorization"] == f"Bearer {SECRET}"
    at = int(asked.query.get("page[start_cursor]") or 0)
    more = at + size < len(rows)
    page = {"total_count": len(rows), "has_more": more, "next_cursor": str(at + size) if more else None}
    return Reply(body={"data": rows[at : at + size], "page": page})


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """What an operator set up, with the address where people see Dovetail."""
    return Tools({**environment("dovetail", server.url), "DOVETAIL_SITE_URL": "https://acme.dovetail.com/"}, http)


def test_insights_then_highlights(server: Server, tools: Tools) -> None:
    """All pages of both; drafts, what was deleted or sent from here, and passages without words stay out."""
    rows = [
        insight("i1", "Buyers want one price"),
        insight("i2", "A draft", published=False),
        insight("i3", "Gone", deleted=True),
        insight("i4", f"Ours [{MARK}]"),
        insight("i5", "Tiers confuse", project=None),
    ]
    marked = [highlight("h1", "Which tier, asks jo@example.com"), highlight("h2", None), highlight("h3", "All of it")]
    server.on("/insights", lambda asked: paged(rows, asked))
    server.on("/highlights", lambda asked: paged(marked, asked))
    found = everything(tools, "dovetail")
    assert [(one.external_id, one.title, one.area, one.source) for one in found] == [
        ("i1", "Buyers want one price", "Pricing study", "other"),
        ("i5", "Tiers confuse", "", "other"),
        ("highlight-h1", "Which tier, asks …", "Billing", "interview"),
        ("highlight-h3", "All of it", "Billing", "interview"),
    ]
    assert (found[0].url, found[0].occurred_on) == ("https://acme.dovetail.com/insights/i1", "2026-11-20")
    asked = server.asked[0].query
    assert asked == {"sort": "created_at:asc", "filter[created_at][gte]": ROUND.since, "page[limit]": "100"}


@pytest.mark.parametrize("page", [None, {"has_more": True}, {"has_more": True, "next_cursor": ""}, []])
def test_a_page_that_does_not_say_what_follows(server: Server, tools: Tools, refused: Refused, page: Any) -> None:
    """A round with a hole in it is worse than none."""
    server.on("/insights", Reply(body={"data": [insight("i1", "One")], "page": page}))
    assert refused(read, tools, ROUND).key == "source-feedback-unfit"


def test_a_page_of_another_time(tools: Tools, refused: Refused) -> None:
    """A place that no round has is told."""
    assert refused(read, tools, Bookmark(ROUND.since, ROUND.until, "projects 7")).key == "source-feedback-unfit"


def test_an_insight_is_sent_and_found(server: Server, tools: Tools) -> None:
    """As a doc in the project that was chosen, with a mark at the end of its title, however long that is."""
    docs: list[dict[str, Any]] = [{"id": "d0", "title": "Another [product-ops/T0HERE/11]"}]

    def answer(asked: Asked) -> Reply:
        if asked.method == "POST":
            docs.append({"id": f"d{len(docs)}", **json.loads(asked.body)})
            return Reply(201, {"data": {"id": docs[-1]["id"]}})
        return Reply(body={"data": [one for one in docs if asked.query["filter[title][contains]"] in one["title"]]})

    server.on("/docs", answer)
    chosen = Tools({**tools.environment, "DOVETAIL_PROJECT_ID": "p9"}, tools.http)
    assert find(chosen, MARK) is None
    assert (
        create(chosen, FeedbackNote(MARK, "One price, " * 30, "<Which>\n\ntier?"))
        == "https://acme.dovetail.com/docs/d1"
    )
    assert docs[1]["project_id"] == "p9"
    assert docs[1]["content"] == "<p>&lt;Which&gt;</p><p>tier?</p>"
    assert len(docs[1]["title"]) <= 200
    assert docs[1]["title"].endswith(f"… [{MARK}]")
    assert find(chosen, MARK) == "https://acme.dovetail.com/docs/d1"
