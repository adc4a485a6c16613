"""Two workspaces install the bot by OAuth as the README says, one takes it away and brings it back."""

import hmac
import re
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest

import bot.app
from bot import config, serve
from bot.app import build
from bot.installations.vault import new_key
from bot.store import absence
from sandbox import DEMO, HEADQUARTERS, SISTER, Organisation, Person, Sandbox
from tests.conftest import CHANNEL, MovedClock, World, serving
from tests.pairs import Pair
from tests.patience import PATIENCE
from tests.servers import free_ports
from tests.words import words

ROOT = Path(bot.app.__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
OURS, THEIRS = DEMO.id, SISTER.id
HELENA, NADIA = "U0HELENA", "W0NADIA"


class Browser:
    """Somebody's browser: it keeps its cookie, and goes where it is sent."""

    def __init__(self, base: str, language: str) -> None:
        self._base, self._language, self._cookie = urlsplit(base), language, ""

    def open(self, address: str) -> tuple[int, str, str]:
        """The status of a page, where it sends on to, and what it says."""
        parts = urlsplit(address)
        with closing(HTTPConnection(self._base.netloc, timeout=PATIENCE)) as connection:
            headers = {"Accept-Language": self._language, "Cookie": self._cookie}
            connection.request("GET", f"{parts.path}?{parts.query}", headers=headers)
            answer = connection.getresponse()
            self._cookie = (answer.getheader("Set-Cookie") or self._cookie).partition(";")[0]
            return answer.status, answer.getheader("Location") or "", answer.read().decode()


def post_events(base: str) -> int:
    """What somebody is answered who sends an event over HTTP, signed with nothing."""
    at = str(int(time.time()))
    signature = hmac.new(b"", f"v0:{at}:{{}}".encode(), "sha256").hexdigest()
    headers = {"X-Slack-Request-Timestamp": at, "X-Slack-Signature": f"v0={signature}"}
    with closing(HTTPConnection(urlsplit(base).netloc, timeout=PATIENCE)) as connection:
        connection.request("POST", "/slack/events", b"{}", {**headers, "Content-Type": "application/json"})
        return connection.getresponse().status


def settings_of_the_readme() -> list[str]:
    """What the README has somebody put into `.env`."""
    chapter = README.partition("## Install it for many workspaces")[2].partition("\n## ")[0]
    return re.findall(r"^       ([A-Z_]+)=", chapter, re.MULTILINE)


@contextmanager
def opened(pair: Pair, database_url: str, first: Organisation = DEMO) -> Iterator[tuple[World, str]]:
    """The bot, with the settings of the README and no others, in a Slack where nobody has installed it; where its pages
    are."""
    manifest = ROOT / "manifest.http.yml"
    with Sandbox(manifest, first, patience=PATIENCE, beside=[SISTER], installed=False) as slack:
        base = f"http://127.0.0.1:{free_ports(1)[0]}"
        values = {
            "SLACK_CLIENT_ID": slack.client_id,
            "SLACK_CLIENT_SECRET": slack.client_secret,
            "SLACK_SIGNING_SECRET": slack.signing_secret,
            "TOKEN_KEYS": f"k1:{b64encode(new_key()).decode()}",
            "PUBLIC_URL": base,
        }
        assert settings_of_the_readme() == list(values)
        values |= {"SLACK_API_URL": slack.api_url, "DATABASE_URL": database_url}
        values |= {"SLACK_APP_TOKEN": slack.app_token} if pair.transport == "socket" else {}
        clock = MovedClock()
        with closing(build(config.load(values, None).ready_for_slack(), clock)) as made:
            server = serve.http_server(made, "127.0.0.1", urlsplit(base).port or 0)
            thread = Thread(target=server.run, daemon=True)
            thread.start()
            try:
                with serving(made, slack, pair.transport) as answered:
                    yield World(slack, made, clock, answered), base
            finally:
                serve.close_http(server)
                thread.join(PATIENCE)
        # What became of the installation is looked up with its own token, once.
        assert [(one.method, one.error) for one in slack.refusals] in ([], [("auth.test", "account_inactive")])


def install(world: World, base: str, team: str, language: str, *, whole: bool = False) -> str:
    """From the first page to the last; what that says."""
    browser = Browser(base, language)
    status, _, page = browser.open(f"{base}/slack/install")
    start = re.search(r'href="([^"]+)"', page)
    assert start is not None
    _, to_slack, _ = browser.open(start[1])
    status, _, page = browser.open(world.slack.app.authorize(to_slack, team=team, whole=whole))
    assert status == 200
    world.settle()
    world.tick()
    return page


def greetings(world: World, person: Person, team: str) -> list[str]:
    """What the bot wrote to somebody in private."""
    there = world.slack.workspace(team).workspace.direct(person.id).id
    return [words(one) or str(one["text"]) for one in person.messages(there)]


def meaning(person: Person) -> str:
    """What somebody reads about MVP; nothing where nobody answers."""
    answer = person.command("/glossary", "MVP", channel=CHANNEL)
    return "" if answer is None else words(answer)


@pytest.mark.every_pair
def test_two_workspaces_install_it_from_the_readme(pair: Pair, world_url: str) -> None:
    """Each is greeted in Slack in its installer's language, knows nothing of the other, and goes on when the other
    takes the bot away; back again, that one finds what it had, and nobody is greeted twice."""
    with opened(pair, world_url) as (world, base):
        ours, theirs = world.slack.person(HELENA, OURS), world.slack.person(NADIA, THEIRS)
        assert "is installed in Northwind Studio" in install(world, base, OURS, "en-GB,en;q=0.9")
        assert "est installé dans Eastwind Studio" in install(world, base, THEIRS, "fr-FR,fr;q=0.9,en;q=0.8")
        assert "Welcome" in greetings(world, ours, OURS)[0]
        if pair.transport == "socket":  # nobody has a secret to sign with
            assert post_events(base) == 404
        ours.command("/glossary", "MVP = Minimum viable product", channel=CHANNEL)
        assert "Minimum viable product" in meaning(ours)
        assert "Minimum viable product" not in meaning(theirs)

        world.slack.app.uninstall(OURS)
        world.tick()
        assert world.bot.services.token(THEIRS)
        assert "isn’t in the glossary" in meaning(theirs)
        assert "is back in Northwind Studio" in install(world, base, OURS, "en")
        assert "Minimum viable product" in meaning(ours)
        assert len(greetings(world, ours, OURS)) == 1


def test_an_organisation_installs_it_and_gives_it_to_workspaces(pair: Pair, world_url: str) -> None:
    """From its administration pages people are sent to begin anew; installed, it is at work where it was given to, from
    then on until it is taken back, and in no other workspace."""
    with opened(pair, world_url, HEADQUARTERS) as (world, base):
        ours, theirs = world.slack.person(HELENA, OURS), world.slack.person(NADIA, THEIRS)
        back = world.slack.app.install_from_admin(team=OURS, redirect_uri=f"{base}/slack/oauth_redirect")
        assert Browser(base, "en").open(back)[:2] == (303, f"{base}/slack/install?again")
        page = install(world, base, OURS, "fr", whole=True)
        assert "est installé pour" in page
        assert "/workspaces/add" in page
        assert greetings(world, ours, OURS) == []
        world.slack.app.give_to(OURS)
        ours.command("/glossary", "MVP = Minimum viable product", channel=CHANNEL)
        assert "Minimum viable product" in meaning(ours)
        world.clock.ahead += timedelta(minutes=2)
        world.slack.app.give_to(THEIRS)
        assert "isn’t in the glossary" in meaning(theirs)
        world.clock.ahead += timedelta(minutes=2)
        world.slack.app.take_from(OURS)
        assert absence.workspaces(world.bot.services.store) == [OURS]
        world.clock.ahead += timedelta(minutes=2)
        world.slack.app.give_to(OURS)
        assert "Minimum viable product" in meaning(ours)
