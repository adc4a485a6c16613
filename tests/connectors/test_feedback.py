"""What every source of feedback has in common: its page, a server in trouble, and answers that nobody expects."""

from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors import FEEDBACK_DESTINATIONS, FEEDBACK_SOURCES, declared
from bot.connectors.connector import Tools
from bot.connectors.feedback import FeedbackNote, FeedbackPage, as_html, from_html, line, moment, name, plain
from bot.connectors.http import Http
from bot.connectors.source import SourceError
from bot.insights.insight import KINDS, SOURCES
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.feedback import ROUND, SECRET, environment, reading
from tests.connectors.server import Reply, Server
from tests.connectors.test_connectors import EXAMPLE, ROOT
from tests.connectors.trouble import Says, anything, in_trouble, json_values, reaching, shaped, told

PAGE = (ROOT / "docs/feedback.md").read_text(encoding="utf-8")
NOTE = FeedbackNote("product-ops/T0HERE/12", "Buyers want one price", "“Which tier?”")
ITEM = shaped(
    id=json_values,
    title=json_values,
    text=json_values,
    fields=shaped(name=json_values, content=json_values, tags=json_values),
    relationships=json_values,
    metadata=json_values,
    links=json_values,
    project=json_values,
    tags=json_values,
    created_at=json_values,
    created_time=json_values,
    createdAt=json_values,
    questions=json_values,
    answers=json_values,
    subject=json_values,
    description=json_values,
    source=shaped(body=json_values, subject=json_values, delivered_as=json_values),
)
ROWS = json_values | st.lists(ITEM, max_size=3)
ANSWER = shaped(
    data=ROWS,
    results=ROWS,
    tickets=ROWS,
    conversations=ROWS,
    access_token=st.just("token"),
    next_cursor=json_values,
    end_of_stream=json_values,
    after_cursor=json_values,
    pages=shaped(next=shaped(starting_after=json_values)),
    page=shaped(has_more=json_values, next_cursor=json_values),
    links=shaped(next=json_values),
)


@pytest.mark.parametrize("source", FEEDBACK_SOURCES.values(), ids=lambda one: one.name)
def test_each_is_explained(source: Any) -> None:
    """The page of sources has a part of each, which names its variables, and the example sets it up."""
    own = PAGE.partition(f"\n## {source.label}")[2].partition("\n## ")[0]
    for variable in source.variables:
        assert variable.name in own, variable.name
        assert variable.name in EXAMPLE, variable.name
        assert declared(variable.name)


@pytest.mark.parametrize("source", FEEDBACK_SOURCES)
@in_trouble
def test_a_server_in_trouble(
    server: Server, refused: Refused, hidden: Hidden, source: str, reply: Reply, keys: set[str]
) -> None:
    """Each is told in its own words, at the first page and in `product-ops check`, and the key in none."""
    server.on("*", reply)
    given = environment(source, server.url)
    reach = reaching(FEEDBACK_SOURCES[source].reach)
    hidden(told(refused, given, reply, keys, reading(source), reach), SECRET)


@pytest.mark.parametrize("source", FEEDBACK_SOURCES)
def test_an_address_that_is_none(server: Server, http: Http, refused: Refused, source: str) -> None:
    """A page that is not there is told with the setting to look at; what is not set up says so, before any call."""
    server.on("*", Reply(404, {"message": "Not found"}))
    error = refused(reading(source), Tools(environment(source, server.url), http))
    assert error.key in ("source-feedback-missing", "source-zendesk-missing")
    asked = len(server.asked)
    assert refused(reading(source), Tools({}, http)).key in ("source-feedback-not-ready", "source-zendesk-not-ready")
    assert not FEEDBACK_SOURCES[source].ready({})
    assert len(server.asked) == asked


@pytest.mark.parametrize("source", FEEDBACK_SOURCES)
def test_what_is_refused_is_said(server: Server, http: Http, refused: Refused, source: str) -> None:
    """A bad request is told with the system's own words, without what it was signed with."""
    server.on("*", Reply(400, {"error": {"message": f"Unknown filter {SECRET}"}}))
    server.on("/oauth/token", Reply(body={"access_token": SECRET}))
    error = refused(reading(source), Tools(environment(source, server.url), http))
    assert error.key in ("source-feedback-refused", "source-zendesk-refused")
    assert "Unknown filter" in str(error.args_["said"])
    assert SECRET not in str(error.args_)


@pytest.mark.parametrize(
    ("said", "told"),
    [(b"invalid value for idList", "invalid value for idList"), (b"<html>Bad</html>", "400"), (b"", "400")],
)
def test_what_is_refused_in_plain_text(server: Server, http: Http, refused: Refused, said: bytes, told: str) -> None:
    """Some systems say in a line of text what is wrong; a page says nothing that anybody wants to read."""
    server.on("*", Reply(400, said))
    error = refused(reading("dovetail"), Tools(environment("dovetail", server.url), http))
    assert (error.key, error.args_["said"]) == ("source-feedback-refused", told)


@pytest.mark.parametrize("source", FEEDBACK_SOURCES)
@anything(ANSWER)
def test_whatever_json_arrives(source: str, answer: Any) -> None:
    """A page or a named error, and nothing that an insight cannot hold."""
    with suppress(SourceError):
        found = FEEDBACK_SOURCES[source].read(Tools(environment(source, "https://example.com"), Says(answer)), ROUND)
        assert isinstance(found, FeedbackPage)
        for one in found.items:
            assert one.external_id
            assert one.source in SOURCES
            assert one.kind in ("", *KINDS)
            assert len(one.title) <= 300
            assert len(one.text) <= 3000


@pytest.mark.parametrize("destination", FEEDBACK_DESTINATIONS)
@anything(ANSWER)
def test_whatever_a_destination_answers(destination: str, answer: Any) -> None:
    """An address or a named error."""
    tools, one = (
        Tools(environment(destination, "https://example.com"), Says(answer)),
        FEEDBACK_DESTINATIONS[destination],
    )
    with suppress(SourceError):
        assert isinstance(one.find(tools, NOTE.mark), str | None)
    with suppress(SourceError):
        assert isinstance(one.create(tools, NOTE), str)


@pytest.mark.parametrize("destination", FEEDBACK_DESTINATIONS)
@pytest.mark.parametrize("status", [429, 502, 503, 504])
def test_what_is_sent_is_sent_once(server: Server, http: Http, refused: Refused, destination: str, status: int) -> None:
    """Where the system is busy nobody knows whether it took what it was sent: it is not sent again of itself."""
    posts: list[bytes] = []

    def answer(asked: Any) -> Reply:
        if asked.method == "POST":
            posts.append(asked.body)
            return Reply(status, {})
        return Reply(body={"data": []})

    server.on("*", answer)
    refused(FEEDBACK_DESTINATIONS[destination].create, Tools(environment(destination, server.url), http), NOTE)
    assert len(posts) == 1


def test_texts_of_sources() -> None:
    """HTML is read as people read it, mail addresses are left out, and a name that is one is nobody's."""
    assert from_html("<p>One&nbsp;price &amp; <b>no</b> tiers</p><p>Ask anna@example.com</p>") == (
        "One price & no tiers\n\nAsk …"
    )
    assert from_html("<style>p {}</style>Yes<br>No") == "Yes\nNo"
    assert plain("a < b, x@y.example, 3 > 2") == "a < b, …, 3 > 2"
    assert plain(None) == plain(7) == ""
    assert len(plain("word " * 2000)) <= 3000
    assert line("two\nlines") == "two lines"
    assert name("anna@example.com") == ""
    assert name("Bakeries & Co") == "Bakeries & Co"
    assert moment("2026-11-20T10:00:00+01:00") == "2026-11-20T09:00:00Z"
    assert moment(1763632800) == "2025-11-20T10:00:00Z"
    assert [
        moment(odd) for odd in (None, True, "soon", "2026-11-20", 10**30, -(10**15), "9999-12-31T23:59:59-23:00")
    ] == [""] * 7
    assert as_html("One <price>\n\nno tiers") == "<p>One &lt;price&gt;</p><p>no tiers</p>"


@given(st.text(max_size=400))
def test_no_text_breaks_it(text: str) -> None:
    """Whatever customers write is read."""
    assert "\x00" not in from_html(text) + plain(text)
    assert len(line(text)) <= 300


def test_a_long_word_takes_no_time() -> None:
    """Ten megabytes without a space are looked at no further than what is kept of them."""
    assert len(plain("a" * 10_000_000)) == 3000
    assert len(from_html("<" * 1_000_000)) <= 3000
