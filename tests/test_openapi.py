"""docs/openapi.yaml is what the bot answers over HTTP: whatever comes, no answer is another than the page says.
tests/agents/test_document.py tries what agents ask in the same way."""

import hmac
import os
import re
from collections.abc import Collection, Iterable, Iterator
from contextlib import closing
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from time import time
from typing import TYPE_CHECKING, Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment
from wsgiref.util import setup_testing_defaults

import pytest
import yaml
from hypothesis import HealthCheck, settings
from waitress.wasyncore import close_all

from bot.app import build, migrations
from bot.check import MANIFEST
from bot.config import Config
from bot.probes import Probes
from bot.serve import http_server
from sandbox import DEMO, Sandbox
from tests.operations import METHODS, attempt, operations
from tests.patience import PATIENCE
from tests.webhooks.test_receiver import ENVIRONMENT

if TYPE_CHECKING:
    import schemathesis

ROOT = Path(__file__).parents[1]
DOCUMENT: dict[str, Any] = yaml.safe_load((ROOT / "docs" / "openapi.yaml").read_text("utf-8"))
SOAK = int(os.environ.get("EXAMPLES", "0"))  # of each operation, others each time: `make soak`
SECRET = "signing"


class Front:
    """One port of the bot that the fixture `fronts` starts; where it is `signed`, every body comes with Slack's
    signature."""

    def __init__(self, *, signed: bool = False) -> None:
        self.signed = signed
        self.app: WSGIApplication | None = None

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Hand on one request."""
        assert self.app is not None
        environ["REMOTE_ADDR"] = "127.0.0.1"
        if self.signed:
            body, now = environ["wsgi.input"].read(), str(int(time()))
            mark = hmac.new(SECRET.encode(), f"v0:{now}:".encode() + body, sha256).hexdigest()
            environ |= {"HTTP_X_SLACK_REQUEST_TIMESTAMP": now, "HTTP_X_SLACK_SIGNATURE": f"v0={mark}"}
            environ["wsgi.input"] = BytesIO(body)
        return self.app(environ, start_response)


def described(front: WSGIApplication, paths: Collection[str]) -> "schemathesis.BaseSchema":
    """What a port answers of the document."""
    import schemathesis  # a second, which every process of a run would take

    own = {path: item for path, item in DOCUMENT["paths"].items() if path in paths}
    schema = schemathesis.openapi.from_dict({**DOCUMENT, "paths": own})
    schema.app = front
    return schema


STRANGER, SLACK, WATCHERS = Front(), Front(signed=True), Front()
SIGNED, WATCHED, ASKED = {"/slack/events"}, {"/health", "/ready", "/metrics"}, {"/mcp", "/health"}
PUBLIC = set(DOCUMENT["paths"]) - {"/metrics", "/mcp"}
lean = settings(deadline=None, max_examples=SOAK or 8, derandomize=not SOAK, suppress_health_check=list(HealthCheck))


@pytest.fixture(scope="module", autouse=True)
def fronts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A bot that workspaces install and that tools may call, behind both of its ports."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as slack:
        config = Config(
            slack_client_id=slack.client_id,
            slack_client_secret=slack.client_secret,
            token_keys={"a": bytes(32)},
            slack_signing_secret=SECRET,
            slack_api_url=slack.api_url,
            database_url=f"sqlite:///{tmp_path_factory.mktemp('openapi')}/store.db",
            connections=ENVIRONMENT,
            public_url="https://bot.example.com",
        )
        with closing(build(config)) as bot:
            probes = Probes(bot.services, [step.name for step in migrations()], {})
            servers: Any = http_server(bot, "127.0.0.1", 0, probes), probes.server("127.0.0.1", 0)
            STRANGER.app = SLACK.app = servers[0].application
            WATCHERS.app = servers[1].application
            yield
            for server in servers:
                close_all(server._map)


@pytest.mark.parametrize("operation", operations(DOCUMENT, PUBLIC))
def test_a_stranger_is_answered_as_the_document_says(operation: str) -> None:
    """Whatever comes: no failure of the bot, no status, header or kind of body that the document does not know."""
    from schemathesis.specs.openapi.checks import positive_data_acceptance

    @lean
    def check(case: "schemathesis.Case[Any]") -> None:
        # What is well formed is of a state or a payload that nobody began.
        case.call_and_validate(excluded_checks=[positive_data_acceptance])

    attempt(described(STRANGER, PUBLIC), operation, check)


@pytest.mark.parametrize("operation", operations(DOCUMENT, SIGNED))
def test_slack_is_answered_as_the_document_says(operation: str) -> None:
    """What Slack signed, too, is answered as the document says, however little sense it makes."""
    from schemathesis.specs.openapi import checks

    unsigned = [checks.missing_required_header, checks.negative_data_rejection, checks.ignored_auth]

    @lean
    def check(case: "schemathesis.Case[Any]") -> None:
        # `SLACK` signs everything.
        case.call_and_validate(excluded_checks=[checks.positive_data_acceptance, *unsigned])

    attempt(described(SLACK, SIGNED), operation, check)


@pytest.mark.parametrize("operation", operations(DOCUMENT, WATCHED))
def test_those_who_watch_are_answered_as_the_document_says(operation: str) -> None:
    """The port for those who watch answers what the document says of it."""

    @lean
    def check(case: "schemathesis.Case[Any]") -> None:
        case.call_and_validate()

    attempt(described(WATCHERS, WATCHED), operation, check)


def ask(front: WSGIApplication, method: str, path: str) -> int:
    """The status of a request without a body."""
    environ: WSGIEnvironment = {"PATH_INFO": path, "REQUEST_METHOD": method.upper(), "QUERY_STRING": ""}
    setup_testing_defaults(environ)
    said: list[str] = []
    answer = front(environ, lambda status, *_: said.append(status))  # type: ignore[arg-type]
    getattr(answer, "close", lambda: None)()
    return int(said[0].split()[0])


def test_every_path_is_in_the_document() -> None:
    """Whatever in the bot's code looks like a path is answered where the document has it, by the methods that it has
    there, and is not found elsewhere."""
    code = "".join(file.read_text("utf-8") for file in (ROOT / "bot").rglob("*.py"))
    known = {path.replace("{name}", "trello"): item for path, item in DOCUMENT["paths"].items()}
    assert set(DOCUMENT["paths"]) - {"/trackers/{name}"} < set(re.findall(r'"(/[a-z][\w/.-]*)"', code))
    for path in {*known, *re.findall(r'"(/[a-z][\w/.-]*)"', code), "/trackers/linear"}:
        for front, own in ((STRANGER, PUBLIC), (WATCHERS, WATCHED)):
            there = path.replace("trello", "{name}") in own
            for method in METHODS:
                status = ask(front, method, path)
                allowed = there and method in known[path]
                assert (status in (404, 405)) != allowed, (method, path, status)
                assert (status == 405) == (there and not allowed), (method, path, status)
