"""What docs/openapi.yaml says of the port where agents ask: whatever comes, no answer is another, and each is given."""

import hmac
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from itertools import count
from typing import TYPE_CHECKING, Any
from wsgiref.types import StartResponse, WSGIEnvironment

import anyio
import pytest

from bot.agents.callers import Callers
from bot.mcp.gate import BODY_LIMIT
from bot.services import Services
from tests.agents.asking import JSON, SECRET, URL, bearing, call, said, sent
from tests.agents.conftest import made
from tests.agents.test_gate import knows
from tests.agents.test_gate import site_ as site_  # a fixture
from tests.operations import METHODS, attempt, operations
from tests.test_openapi import ASKED, DOCUMENT, ask, described, lean

if TYPE_CHECKING:
    import schemathesis
    from anyio.from_thread import BlockingPortal

    from bot.mcp.gate import Gate


class AgentFront:
    """The port of `product-ops mcp --http` as WSGI, as which the other ports are tried. Each request comes from an
    address of its own, unless there is one, with the `token` or signed with the `secret`; a `slow` one never ends."""

    def __init__(self, gate: "Gate", portal: "BlockingPortal", services: Services) -> None:
        self._gate, self._portal, self._services = gate, portal, services
        self._numbers = count()
        self.token, self.secret, self.address, self.slow = "", "", "", False

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Hand on one request."""
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        answer: list[Any] = []

        async def receive() -> dict[str, Any]:
            if self.slow:
                await anyio.sleep_forever()
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: Any) -> None:
            answer.append(message)

        self._portal.call(self._gate, self._scope(environ, body), receive, send)
        start, *parts = answer
        headers = [(name.decode("latin-1"), value.decode("latin-1")) for name, value in start["headers"]]
        start_response(f"{int(start['status'])} said", headers)
        return [part.get("body", b"") for part in parts]

    def _scope(self, environ: WSGIEnvironment, body: bytes) -> dict[str, Any]:
        given = {name[5:].replace("_", "-").lower(): text for name, text in environ.items() if name.startswith("HTTP_")}
        for name in ("CONTENT_TYPE", "CONTENT_LENGTH"):
            given |= {name.replace("_", "-").lower(): environ[name]} if environ.get(name) else {}
        given |= {"authorization": f"Bearer {self.token}"} if self.token else {}
        if self.secret:
            at = str(int(self._services.clock().timestamp()))
            digest = hmac.new(self.secret.encode(), f"v0:{at}:".encode() + body, sha256).hexdigest()
            given |= {"x-slack-request-timestamp": at, "x-slack-signature": f"v0={digest}"}
        return {
            "type": "http",
            "asgi": {"version": "3.0"},
            "http_version": "1.1",
            "scheme": "http",
            "method": environ["REQUEST_METHOD"],
            "path": environ["PATH_INFO"],
            "raw_path": environ["PATH_INFO"].encode("latin-1"),
            "root_path": "",
            "query_string": environ.get("QUERY_STRING", "").encode("latin-1"),
            "headers": [(name.encode("latin-1"), text.encode("latin-1")) for name, text in given.items()],
            "client": (self.address or f"192.0.2.{next(self._numbers)}", 9),
            "server": ("127.0.0.1", 3001),
        }


@contextmanager
def front(services: Services) -> Iterator[AgentFront]:
    """That port, as long as it is asked."""
    from anyio.from_thread import start_blocking_portal

    from bot.mcp.serve import asgi

    gate = asgi(services)
    lifespan = gate.app.router.lifespan_context(gate.app)  # type: ignore[attr-defined]  # Starlette's
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(lifespan):
        yield AgentFront(gate, portal, services)


@pytest.mark.parametrize("who", ["nobody", "a token", "Slack"])
def test_agents_are_answered_as_the_document_says(site_: Services, who: str) -> None:
    """Whatever a stranger, an agent with a token or Slack sends: no failure, no status, header or kind of body that the
    document does not know."""
    from schemathesis.specs.openapi import checks

    left_out: list[Any] = [checks.positive_data_acceptance]  # what is well formed may make no sense
    if who != "nobody":  # everything has a token, or is signed
        left_out += [checks.missing_required_header, checks.negative_data_rejection, checks.ignored_auth]

    @lean
    def check(case: "schemathesis.Case[Any]") -> None:
        case.call_and_validate(excluded_checks=left_out)

    with front(site_) as asked:
        asked.token = made(site_, "glossary", "ideas", "decisions")[1] if who == "a token" else ""
        asked.secret = SECRET if who == "Slack" else ""
        for operation in operations(DOCUMENT, ASKED) if who == "nobody" else ["POST /mcp"]:
            attempt(described(asked, ASKED), operation, check)


def test_every_answer_that_the_document_names_is_given(site_: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the headers and the kind of body that stand there."""
    from schemathesis.checks import CHECKS, load_all_checks

    load_all_checks()
    shapes: list[Any] = [one for one in CHECKS.get_all() if one.__name__.endswith("_conformance")]
    assert shapes
    modern = {"mcp-protocol-version": "2026-07-28", "mcp-method": "tools/nothing"}
    meta: dict[str, Any] = {
        f"io.modelcontextprotocol/{name}": said
        for name, said in (("protocolVersion", "2026-07-28"), ("clientCapabilities", {}))
    }
    question = call("define_term", term="MVP")
    tried: dict[int, tuple[bytes, dict[str, str]]] = {
        200: (question, {}),
        202: (b'{"jsonrpc": "2.0", "method": "notifications/initialized"}', {}),
        400: (b'{"jsonrpc": "2.0", "id": {}, "method": 1}', {}),
        403: (question, {"origin": "https://evil.example.com"}),
        404: (said("tools/nothing", _meta=meta), modern),
        406: (question, {"accept": "text/html"}),
        413: (b" " * (BODY_LIMIT + 1), {}),
        415: (question, {"content-type": "text/plain"}),
        421: (question, {"host": "evil.example.com"}),
    }
    with front(site_) as asked:
        operation = described(asked, ASKED)["/mcp"]["POST"]

        def status(body: bytes = question, /, **headers: str) -> int:
            case = operation.Case(headers={}, body=b"", media_type="application/json")
            found = case.call(data=body, headers={**JSON, **headers})
            case.validate_response(found, checks=shapes)
            return int(found.status_code)

        asked.token = made(site_, "glossary")[1]
        given = {wanted: status(body, **headers) for wanted, (body, headers) in tried.items()}
        assert given == {wanted: wanted for wanted in tried}
        with monkeypatch.context() as patch:
            patch.setattr("bot.mcp.gate.BODY_SECONDS", 0.01)
            asked.slow = True
            given[408] = status()
            asked.slow = False
        with monkeypatch.context() as patch:
            patch.setattr(Callers, "by_token", lambda *_: 1 / 0)
            given[503] = status()
        asked.address, asked.token = "192.0.2.1", "wrong"  # the last: some addresses are counted as one
        given[401] = status()
        given[429] = [status() for _ in range(20)][-1]
        given[405] = ask(asked, "get", "/mcp")
    assert given == {int(stated): int(stated) for stated in DOCUMENT["paths"]["/mcp"]["post"]["responses"]}


def test_agents_find_there_what_the_document_has(site_: Services) -> None:
    """Its paths by its methods, the same with a slash at the end, and nothing of the other ports."""
    with front(site_) as asked:
        for path in (*DOCUMENT["paths"], "/mcp/"):
            item = DOCUMENT["paths"].get(path.rstrip("/"), {}) if path.rstrip("/") in ASKED else {}
            for method in METHODS:
                status = ask(asked, method, path)
                if path == "/health":
                    assert status == (200 if method in item else 405), (method, path)
                else:
                    assert status == (404 if not item else 415 if method in item else 405), (method, path)
    (reply,) = sent(site_, bearing(made(site_, "glossary")[1], call("define_term", term="MVP"), url=f"{URL}/"))
    assert knows(reply)
