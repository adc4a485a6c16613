"""What reaches the bot at /trackers: only what a tool signed has it asked sooner, and nobody is told why not."""

import hmac
import io
import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha1, sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors import TRACKERS
from bot.slack.http import BODY_LIMIT, Front
from bot.webhooks.receiver import PREFIX, Receiver

PUBLIC = "https://bot.example.com"
ENVIRONMENT = {
    "ASANA_TOKEN": "asana-canary",
    "ASANA_WEBHOOK_SECRET": "first-of-asana,second-of-asana",
    "TRELLO_API_KEY": "key-canary",
    "TRELLO_TOKEN": "trello-canary",
    "TRELLO_API_SECRET": "app-of-trello",
}
EVENTS = json.dumps({"events": [{"action": "changed", "resource": {"gid": "12", "resource_type": "task"}}]}).encode()
ACTION = json.dumps({"action": {"type": "updateCard", "data": {"card": {"id": "65a1"}}}}).encode()


def by_asana(body: bytes, secret: str = "second-of-asana") -> dict[str, str]:
    """What Asana sends with a body."""
    return {"X-Hook-Signature": hmac.new(secret.encode(), body, sha256).hexdigest()}


def by_trello(body: bytes, url: str = f"{PUBLIC}/trackers/trello") -> dict[str, str]:
    """What Trello sends with a body."""
    digest = hmac.new(b"app-of-trello", body + url.encode(), sha1).digest()
    return {"X-Trello-Webhook": b64encode(digest).decode()}


def front(receiver: Receiver) -> Front:
    """The front of the bot, where nothing is Slack's."""
    app: Any = None
    return Front(app, "signing", lambda: "", others={PREFIX: receiver})


class Site:
    """The front of the bot, and what it was told to have read."""

    def __init__(self, environment: Mapping[str, str] | None = None, public: str = PUBLIC) -> None:
        self.hastened: list[tuple[str, Sequence[str]]] = []
        given = ENVIRONMENT if environment is None else environment
        self.front = front(Receiver(TRACKERS, given, public, lambda name, ids: self.hastened.append((name, ids))))
        self.headers: dict[str, str] = {}

    def ask(
        self,
        path: str,
        body: bytes = b"",
        headers: Mapping[str, str] | None = None,
        method: str = "POST",
        length: str | None = None,
    ) -> int:
        """The status of an answer, which never has a word in it."""
        environ: dict[str, Any] = {
            "REQUEST_METHOD": method,
            "PATH_INFO": path,
            "CONTENT_LENGTH": str(len(body)) if length is None else length,
            "wsgi.input": io.BytesIO(body),
        }
        environ |= {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in (headers or {}).items()}
        started: list[tuple[str, Any]] = []
        parts = self.front(environ, lambda status, told, *_: started.append((status, told)))  # type: ignore[arg-type]
        assert b"".join(parts) == b""
        ((status, told),) = started
        self.headers = dict(told)
        return int(status.split()[0])


@pytest.fixture
def site() -> Site:
    """A bot with two tools set up."""
    return Site()


def test_what_a_tool_signed_has_it_asked(site: Site) -> None:
    """Each by its own way of signing; a second of Asana's secrets too."""
    assert site.ask("/trackers/asana", EVENTS, by_asana(EVENTS)) == 200
    assert site.ask("/trackers/trello", ACTION, by_trello(ACTION)) == 200
    assert site.hastened == [("asana", ["12"]), ("trello", ["65a1"])]


def test_what_says_nothing_of_interest(site: Site) -> None:
    """A sign of life, and a comment, are taken and lead to nothing."""
    for body in (b"{}", b'{"events": []}', b"no json"):
        assert site.ask("/trackers/asana", body, by_asana(body)) == 200
    comment = ACTION.replace(b"updateCard", b"commentCard")
    assert site.ask("/trackers/trello", comment, by_trello(comment)) == 200
    assert site.hastened == []


def test_what_nobody_signed(site: Site) -> None:
    """Forged, changed on the way, for another tool or another address: it changes nothing."""
    tries: list[tuple[str, bytes, Mapping[str, str]]] = [
        ("asana", EVENTS, {}),
        ("asana", b"", {}),
        ("asana", EVENTS, by_asana(EVENTS, "another")),
        ("asana", EVENTS + b" ", by_asana(EVENTS)),
        ("asana", EVENTS, by_trello(EVENTS)),
        ("asana", EVENTS, {"X-Hook-Signature": ""}),
        ("asana", EVENTS, {"X-Hook-Signature": "é" * 64}),
        ("trello", ACTION, {}),
        ("trello", ACTION, by_asana(ACTION)),
        ("trello", ACTION, by_trello(ACTION, "https://evil.example/trackers/trello")),
        ("trello", ACTION, by_trello(ACTION, f"{PUBLIC}/trackers/asana")),
    ]
    assert {site.ask(f"/trackers/{name}", body, headers) for name, body, headers in tries} == {401}
    assert site.hastened == []


def test_a_replay_hastens_nothing(site: Site) -> None:
    """What is sent again is taken, and has nobody asked again; at another tool it is nobody's."""
    assert [site.ask("/trackers/asana", EVENTS, by_asana(EVENTS)) for _ in range(5)] == [200] * 5
    assert site.hastened == [("asana", ["12"])]
    other = EVENTS.replace(b"12", b"13")
    site.ask("/trackers/asana", other, by_asana(other))
    assert site.hastened == [("asana", ["12"]), ("asana", ["13"])]


def test_what_is_remembered_has_an_end(site: Site) -> None:
    """A thousand deliveries later the first may come once more: it only hastens."""
    for n in range(1001):
        body = EVENTS.replace(b"12", str(n).encode())
        site.ask("/trackers/asana", body, by_asana(body))
    assert len(site.hastened) == 1001
    first = EVENTS.replace(b"12", b"0")
    site.ask("/trackers/asana", first, by_asana(first))
    assert len(site.hastened) == 1002


def test_what_is_too_large(site: Site) -> None:
    """It is not read."""
    for length in (str(BODY_LIMIT + 1), "9" * 40, "-1", "twelve", "١٢"):
        assert site.ask("/trackers/asana", EVENTS, by_asana(EVENTS), length=length) == 413
    assert site.ask("/trackers/asana", b"", {}, length="") == 401
    assert site.hastened == []


def test_where_nothing_is(site: Site) -> None:
    """Tools that are not set up, that have no webhooks, and that are none."""
    assert {
        site.ask(f"/trackers/{name}", EVENTS, by_asana(EVENTS)) for name in ("", "linear", "aha", "asana/", "..")
    } == {404}
    assert Site({}).ask("/trackers/asana", EVENTS, by_asana(EVENTS)) == 404
    assert Site(public="").ask("/trackers/asana", EVENTS, by_asana(EVENTS)) == 404
    assert Site(public="").ask("/trackers/trello", method="HEAD") == 404


def test_other_methods(site: Site) -> None:
    """Trello looks with HEAD whether the address is there; everything else that is no POST is refused."""
    assert site.ask("/trackers/trello", method="HEAD") == 200
    for method in ("GET", "PUT", "DELETE", "OPTIONS", ""):
        assert site.ask("/trackers/trello", ACTION, by_trello(ACTION), method=method) == 405
        assert site.headers["Allow"] == "HEAD, POST"
    assert site.hastened == []


def test_asana_is_greeted(site: Site) -> None:
    """While a webhook is being made, before anybody knows its secret; which then is only whoever made it."""
    secret = "b537207f20cbfa02357cf448134da559e8bd39d61597dcd5631b8012eae53e81"
    new = Site({"ASANA_TOKEN": "asana-canary"})
    assert new.ask("/trackers/asana", b"{}", {"X-Hook-Secret": secret}) == 200
    assert new.headers["X-Hook-Secret"] == secret
    assert new.ask("/trackers/asana", EVENTS, by_asana(EVENTS, secret)) == 401
    assert new.ask("/trackers/asana", EVENTS, by_asana(EVENTS, "")) == 401
    assert site.ask("/trackers/trello", b"{}", {"X-Hook-Secret": secret}) == 401
    assert new.hastened == []


@pytest.mark.parametrize("name", [one.name for one in TRACKERS.values() if one.webhook])
def test_every_tool_that_calls_has_to_sign(name: str) -> None:
    """None is listened to without a secret, nor for a signature that is none, whichever of theirs it stands in."""
    tracker = replace(TRACKERS[name], ready=lambda _: True)
    assert tracker.webhook
    hastened: list[str] = []
    headers = [
        {},
        *({one: "sha256=" + "0" * 64} for one in ("X-Hub-Signature", "X-Hook-Signature", "X-Trello-Webhook")),
    ]
    for known in ({}, {tracker.webhook.secret.name: "canary"}):
        site = Site(known)
        site.front = front(Receiver({name: tracker}, known, PUBLIC, lambda *said: hastened.append(str(said))))
        assert {site.ask(f"/trackers/{name}", body, each) for body in (EVENTS, ACTION, b"") for each in headers} == {
            401
        }
    assert hastened == []
    assert tracker.webhook.secret.secret
    assert tracker.webhook.secret in tracker.variables


def test_no_secret_is_logged(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever comes."""
    caplog.set_level("DEBUG")
    site.ask("/trackers/asana", EVENTS, {"X-Hook-Secret": "b537207f20cbfa02357cf448134da559"})
    site.ask("/trackers/asana", EVENTS, by_asana(EVENTS))
    site.ask("/trackers/trello", ACTION, {})
    assert not [one for one in ("b537207f", *ENVIRONMENT.values()) if one in caplog.text]


@given(
    st.sampled_from(["asana", "trello"]),
    st.binary(max_size=200),
    st.dictionaries(
        st.sampled_from(["X-Hook-Secret", "X-Hook-Signature", "X-Trello-Webhook"]),
        st.text(st.characters(max_codepoint=255), max_size=80),
    ),
)
def test_whatever_comes(name: str, body: bytes, headers: dict[str, str]) -> None:
    """It is answered by a status, and nothing that a server could not send."""
    site = Site()
    assert site.ask(f"/trackers/{name}", body, headers) in (200, 401)
    assert site.hastened == []
    assert all(value.isascii() and value.isprintable() for value in site.headers.values())
