"""The bot as workspaces install it by OAuth: its services, its pages, and a Slack that answers as a test says."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from wsgiref.util import setup_testing_defaults

import pytest

from bot.config import Config
from bot.flights import SingleFlight
from bot.installations.front import InstallFront
from bot.installations.lifecycle import Lifecycle
from bot.installations.oauth import REDIRECT, START
from bot.installations.tokens import InstalledTokens
from bot.installations.vault import Vault
from bot.services import Services
from bot.slack.limits import RateLimits, SlackClient
from bot.store import Store
from bot.text import Texts
from tests.connectors.server import Asked, Reply, Server
from tests.shelves import ADMIN, HERE, Clock, emptied, serving

PUBLIC = "https://bot.example.com"
TOKEN, APP, BOT, GROUP = "xoxb-given-by-slack", "A0PRODUCT", "U0BOT", "E0GROUP"
TABLES = ("installation", "installation_grant", "install_attempt")


def answer(team: Any = HERE, **more: object) -> dict[str, Any]:
    """What Slack answers to a code: https://docs.slack.dev/reference/methods/oauth.v2.access"""
    return {
        "ok": True,
        "access_token": TOKEN,
        "token_type": "bot",
        "scope": "chat:write,commands",
        "bot_user_id": BOT,
        "app_id": APP,
        "team": {"id": team, "name": "Northwind <b>Ltd</b>"} if isinstance(team, str) else team,
        "enterprise": None,
        "is_enterprise_install": False,
        "authed_user": {"id": ADMIN},
        **more,
    }


@dataclass
class Visit:
    """A page as a browser got it."""

    status: int
    headers: Mapping[str, str]
    body: str

    @property
    def cookie(self) -> str:
        """What the browser sends back."""
        return self.headers.get("Set-Cookie", "").partition(";")[0]

    @property
    def asked(self) -> dict[str, str]:
        """What the address that it is sent to asks for."""
        query = parse_qs(urlsplit(self.headers["Location"]).query, keep_blank_values=True)
        return {name: values[0] for name, values in query.items()}


@dataclass
class Office:
    """The bot, its pages, and the Slack that it talks to. `gone` says by token why Slack does not take it any more;
    `teams` are the workspaces of the organisation."""

    services: Services
    slack: Server
    clock: Clock
    gone: dict[str, str] = field(default_factory=dict)
    teams: list[str] = field(default_factory=list)

    def visit(self, path: str, query: str = "", cookie: str = "", method: str = "GET", language: str = "en") -> Visit:
        """Open a page."""
        environ: dict[str, Any] = {}
        setup_testing_defaults(environ)
        environ |= {"PATH_INFO": path, "QUERY_STRING": query, "REQUEST_METHOD": method}
        environ |= {"HTTP_COOKIE": cookie, "HTTP_ACCEPT_LANGUAGE": language}
        got: list[Any] = []
        body = InstallFront(self.services)(environ, lambda *said: got.extend(said))  # type: ignore[arg-type]
        return Visit(int(got[0].split()[0]), dict(got[1]), b"".join(body).decode())

    def come_back(self, begun: Visit, language: str = "en", cookie: str | None = None, **query: str) -> Visit:
        """Come back from Slack, with a code unless something else is said."""
        given = {"code": "1.2.secretcode", "state": begun.asked["state"], **query}
        given = {name: value for name, value in given.items() if value}
        return self.visit(REDIRECT, urlencode(given), begun.cookie if cookie is None else cookie, language=language)

    def install(self, language: str = "en", **said: Any) -> Visit:
        """From the button to the last page; `said` is what Slack answers to the code."""
        self.slack.on("/api/oauth.v2.access", Reply(body=answer(**said)))
        return self.come_back(self.visit(START), language)

    def hear(self, kind: str, team: str | None = HERE, late: float = 0, **more: Any) -> None:
        """Slack tells of an installation, `late` seconds after it happened; `more` is of the envelope."""
        self.clock.tick()
        inner: dict[str, Any] = {"type": kind}
        if kind == "tokens_revoked":
            inner["tokens"] = more.pop("tokens", {"oauth": [], "bot": [BOT]})
        if kind.startswith("team_access_"):
            inner["team_ids"] = more.pop("teams")
        at = int(self.clock().timestamp() - late)
        body = {"type": "event_callback", "team_id": team, "api_app_id": APP, "event": inner, "event_time": at, **more}
        Lifecycle(self.services).hear(body)


@pytest.fixture
def office(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Office]:
    """The bot in two workspaces that nobody has installed it in yet, once on each engine."""
    with _opened(shelf, texts, clock) as made:
        yield made


@pytest.fixture
def front(_sqlite_shelf: tuple[str, Store], texts: Texts, clock: Clock) -> Iterator[Office]:
    """The same on one engine, for what is about pages alone."""
    with _opened(emptied(_sqlite_shelf[1]), texts, clock) as made:
        yield made


@contextmanager
def _opened(shelf: Store, texts: Texts, clock: Clock) -> Iterator[Office]:
    for table in TABLES:
        shelf.run(f"DELETE FROM {table}")
    with Server().serving() as slack, serving(shelf, texts, clock, [ADMIN, "U0OLIVER"], {}) as services:
        config = Config(
            slack_client_id="1.2",
            slack_client_secret="the client secret",
            slack_signing_secret="s",
            token_keys={"a": bytes(32)},
            slack_api_url=f"{slack.url}/api/",
            public_url=PUBLIC,
        )

        def client(token: str) -> SlackClient:
            return SlackClient(limits=RateLimits(), patience=0, base_url=config.slack_api_url, token=token, timeout=5)

        flights = SingleFlight(services.executor)
        tokens = InstalledTokens(shelf, Vault(config.token_keys, "1.2"), client, clock, flights)
        office = Office(replace(services, config=config, token=tokens), slack, clock)
        slack.on("/api/auth.test", _tested(office.gone))
        slack.on("/api/auth.teams.list", lambda _: Reply(body={"ok": True, "teams": [{"id": t} for t in office.teams]}))
        yield office


def _tested(gone: Mapping[str, str]) -> Callable[[Asked], Reply]:
    def tested(asked: Asked) -> Reply:
        error = gone.get(asked.headers.get("authorization", "").removeprefix("Bearer "))
        return Reply(body={"ok": False, "error": error} if error else {"ok": True, "team_id": HERE})

    return tested
