"""Responses to surveys of Hotjar, against a server that answers as its documentation shows."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

import pytest

from bot.connectors.connector import Tools
from bot.connectors.feedback import Bookmark
from bot.connectors.hotjar import read
from bot.connectors.http import Http
from tests.connectors.conftest import Refused
from tests.connectors.feedback import ROUND, SECRET, environment, everything
from tests.connectors.server import Asked, Reply, Server

QUESTIONS = [
    {"id": 1, "text": "How likely is it?", "type": "net-promoter-score"},
    {"id": 2, "text": "Why?", "type": "long-text"},
    {"id": 3, "text": "Your e-mail", "type": "email"},
]


def response(id_: str, *answers: tuple[int, str], at: str = "2026-11-20T10:00:00Z") -> dict[str, Any]:
    """A response, as the documentation shows one."""
    said = [{"question_id": str(question), "answer": answer} for question, answer in answers]
    return {"id": id_, "created_time": at, "answers": said, "tags": []}


def paged(rows: list[dict[str, Any]]) -> Callable[[Asked], Reply]:
    """A list that is shown two at a time."""

    def answer(asked: Asked) -> Reply:
        assert asked.headers["authorization"] == "Bearer hj_access"
        at = int(asked.query.get("cursor") or 0)
        following = str(at + 2) if at + 2 < len(rows) else None
        return Reply(body={"results": rows[at : at + 2], "next_cursor": following})

    return answer


def exchange(asked: Asked) -> Reply:
    """A token for the key."""
    said = {name: values[0] for name, values in parse_qs(asked.body.decode()).items()}
    assert said == {"grant_type": "client_credentials", "client_id": "id", "client_secret": SECRET}
    return Reply(body={"access_token": "hj_access", "token_type": "Bearer", "expires_in": 3600})


@pytest.fixture
def tools(server: Server, http: Http) -> Tools:
    """A site with three surveys, of which one asks for no words."""
    surveys = [
        {"id": 11, "name": "After checkout", "questions": QUESTIONS},
        {"id": 12, "name": "Stars", "questions": QUESTIONS[:1]},
        {"id": 13, "name": "Leaving", "questions": QUESTIONS},
    ]
    server.on("/oauth/token", exchange)
    server.on("/sites/7/surveys", paged(surveys))
    server.on("/sites/7/surveys/11/responses", paged([]))
    server.on("/sites/7/surveys/13/responses", paged([]))
    return Tools(environment("hotjar", server.url), http)


def test_responses_of_a_round(server: Server, tools: Tools) -> None:
    """Survey by survey and page by page, until those that came before; a rating alone, and a mail address, stay out."""
    rows = [
        response("a", (1, "9"), (2, "It is quick"), (3, "anna@example.com")),
        response("b", (1, "3")),
        response("c", (2, "Ask jo@example.com")),
        response("d", (2, "Older"), at="2026-10-01T10:00:00Z"),
        response("e", (2, "Oldest"), at="2026-09-01T10:00:00Z"),
        response("f", (2, "Never read"), at="2026-08-01T10:00:00Z"),
        response("g", (2, "Never read"), at="2026-07-01T10:00:00Z"),
    ]
    server.on("/sites/7/surveys/11/responses", paged(rows))
    server.on("/sites/7/surveys/13/responses", paged([response("a", (2, "Too dear"))]))
    found = everything(tools, "hotjar")
    assert [(one.external_id, one.title, one.area) for one in found] == [
        ("11-a", "It is quick", "After checkout"),
        ("11-c", "Ask …", "After checkout"),
        ("13-a", "Too dear", "Leaving"),
    ]
    assert found[0].text == "Why? It is quick"
    assert (found[0].source, found[0].occurred_on, found[0].contact) == ("survey", "2026-11-20", "")
    paths = [asked.path for asked in server.asked]
    assert paths.count("/oauth/token") == 1
    assert paths.count("/sites/7/surveys/11/responses") == 2
    assert "/sites/7/surveys/12/responses" not in paths


def test_a_survey_without_moments_is_read_to_its_end(server: Server, tools: Tools) -> None:
    """Nothing says which are new: the bot knows what it has."""
    rows = [{**response(f"r{n}", (2, f"Words {n}")), "created_time": None} for n in range(5)]
    server.on("/sites/7/surveys/11/responses", paged(rows))
    assert len(everything(tools, "hotjar")) == 5


def test_a_site_without_surveys(server: Server, tools: Tools) -> None:
    """There is nothing to read."""
    server.on("/sites/7/surveys", paged([]))
    assert everything(tools, "hotjar") == []


def test_a_key_that_is_not_taken(server: Server, tools: Tools, refused: Refused) -> None:
    """Whatever Hotjar says to it; so is a token that is none."""
    server.on("/oauth/token", Reply(400, {"error": "invalid_client"}))
    error = refused(read, tools, ROUND)
    assert (error.key, error.args_["variable"]) == ("source-http-refused-look", "HOTJAR_CLIENT_SECRET")
    server.on("/oauth/token", Reply(body={"access_token": None}))
    assert refused(read, Tools({**tools.environment, "HOTJAR_CLIENT_ID": "other"}, tools.http), ROUND).key == (
        "source-feedback-unfit"
    )


@pytest.mark.parametrize("missing", ["HOTJAR_CLIENT_ID", "HOTJAR_CLIENT_SECRET", "HOTJAR_SITE_ID"])
def test_what_is_missing_is_named(tools: Tools, refused: Refused, missing: str) -> None:
    """The setting that the operator has to make."""
    given = {name: value for name, value in tools.environment.items() if name != missing}
    error = refused(read, Tools(given, tools.http), ROUND)
    assert (error.key, error.args_["variable"]) == ("source-feedback-not-ready", missing)


@pytest.mark.parametrize("site", ["../admin", "7/surveys", "7?x"])
def test_a_site_that_leads_elsewhere(tools: Tools, refused: Refused, site: str) -> None:
    """It is none."""
    error = refused(read, Tools({**tools.environment, "HOTJAR_SITE_ID": site}, tools.http), ROUND)
    assert (error.key, error.args_["variable"]) == ("source-feedback-missing", "HOTJAR_SITE_ID")


@pytest.mark.parametrize("page", ["x", "[]", '{"left": 7}', '{"left": [{"id": 1}], "cursor": ""}'])
def test_a_page_of_another_version(tools: Tools, refused: Refused, page: str) -> None:
    """A place that no round has is told: the next begins anew."""
    assert refused(read, tools, Bookmark(ROUND.since, ROUND.until, page)).key == "source-feedback-unfit"


def test_surveys_in_a_circle(server: Server, tools: Tools, refused: Refused) -> None:
    """It ends."""
    server.on("/sites/7/surveys", Reply(body={"results": [], "next_cursor": "same"}))
    assert refused(read, tools, ROUND).key == "source-http-circle"
