"""The bot at work in workspaces that each installed it, against the local Slack."""

import logging
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from bot.app import build
from bot.check import MANIFEST, findings
from bot.clock import stamp, utc_now
from bot.config import Config
from bot.installations.installation import Installation, TokenPair
from bot.installations.looking import forget_token
from bot.installations.store import installations
from bot.installations.vault import vault_of
from bot.store import UnavailableError
from sandbox import HEADQUARTERS, SISTER, NotAcknowledged, Person, Sandbox
from tests.conftest import ADMIN, CHANNEL, MovedClock, World, serving
from tests.installations.making import KEYS
from tests.logbook import logbook
from tests.patience import PATIENCE
from tests.words import words

MANY = MANIFEST.parent / "manifest.http.yml"
ONE, OTHER = HEADQUARTERS.id, SISTER.id
GROUP = HEADQUARTERS.enterprise.id if HEADQUARTERS.enterprise else ""


def installed(slack: Sandbox, team: str, enterprise: str = GROUP) -> Installation:
    """What Slack gave with an installation of the sandbox."""
    token = slack.workspace(team or ONE).bot_token
    scopes = ("chat:write", "commands")
    return Installation(enterprise, team, "Northwind", "A1", "U0BOT", ADMIN, scopes, TokenPair(token), stamp(utc_now()))


@contextmanager
def at_work(database_url: str, transport: str, *, org_wide: bool = False, manifest: Path = MANIFEST) -> Iterator[World]:
    """Two workspaces of a company, of which the bot knows no installation yet."""
    with ExitStack() as stack:
        slack = Sandbox(manifest, HEADQUARTERS, beside=[SISTER], org_wide=org_wide, patience=PATIENCE)
        stack.enter_context(slack)
        config = Config(
            slack_client_id=slack.client_id,
            slack_client_secret=slack.client_secret,
            token_keys=KEYS,
            public_url="http://127.0.0.1:3000",
            slack_app_token=slack.app_token if transport == "socket" else "",
            slack_signing_secret=slack.signing_secret,
            slack_api_url=slack.api_url,
            database_url=database_url,
        )
        bot = stack.enter_context(closing(build(config, clock := MovedClock())))
        answered = stack.enter_context(serving(bot, slack, transport))
        yield World(slack, bot, clock, answered)


@pytest.fixture(params=["http", "socket"])
def apart(request: pytest.FixtureRequest, sqlite_schema_url: str) -> Iterator[World]:
    """Two workspaces, each of which installs it by itself."""
    with at_work(sqlite_schema_url, request.param) as world:
        yield world


def keep(world: World, made: Installation) -> None:
    """Have the bot know an installation."""
    installations.save(world.bot.services.store, vault_of(world.bot.services.config), made)
    forget_token(world.bot.services, made.team)


def _is_answered(person: Person, ts: str) -> bool:
    return len(person.messages(CHANNEL, ts)) == 2


def test_each_workspace_is_spoken_to_with_its_own_token(apart: World) -> None:
    """What is typed in each, and asked of the bot, is answered there with its token; the bot's own words are not. Slack
    is not asked whose a delivery is, and refuses nothing."""
    for team in (ONE, OTHER):
        keep(apart, installed(apart.slack, team))
    for team in (ONE, OTHER):
        person = apart.slack.person(ADMIN, team)
        assert "MVP" in words(person.command("/glossary", "MVP", channel=CHANNEL))
        asked = person.say(CHANNEL, "<@U0BOT> what is an MVP?")
        apart.slack.wait(partial(_is_answered, person, asked["ts"]))
        apart.settle()
    assert {"auth.test", "auth.teams.list"}.isdisjoint(method for method, _ in apart.slack.calls)
    assert apart.slack.refusals == []


def test_a_company_that_installed_it_for_all_is_served_where_it_gave_it(sqlite_schema_url: str) -> None:
    """The first thing somebody does there is answered, though no event has said so. Before that nothing is."""
    with at_work(sqlite_schema_url, "http", org_wide=True) as world:
        with pytest.raises(NotAcknowledged, match="404"):
            world.slack.person(ADMIN, ONE).command("/glossary", "MVP", channel=CHANNEL)
        keep(world, installed(world.slack, ""))
        for team in (ONE, OTHER):
            said = world.slack.person(ADMIN, team).command("/glossary", "MVP", channel=CHANNEL)
            assert "MVP" in words(said)
            world.settle()
        assert [method for method, _ in world.slack.calls].count("auth.teams.list") == 1
        assert len(world.slack.refusals) == 1


@pytest.mark.parametrize("org_wide", [False, True])
def test_a_token_is_renewed_with_slack(
    sqlite_schema_url: str, caplog: pytest.LogCaptureFixture, *, org_wide: bool
) -> None:
    """On a tick of the schedule, hours before it ends: the workspace is spoken to with the new one, and the log at its
    most talkative has neither."""
    caplog.set_level(logging.DEBUG)
    with logbook("") as log, at_work(sqlite_schema_url, "http", org_wide=org_wide, manifest=MANY) as world:
        grant = world.slack.core.app.grants.all[0]
        pair = TokenPair(grant.token, grant.tokens[-1].refresh, stamp(utc_now() + timedelta(hours=12)))
        app = world.slack.core.app.account.app_id
        keep(world, replace(installed(world.slack, "" if org_wide else ONE), pair=pair, app=app))
        world.tick()
        assert len(grant.tokens) == 1
        world.clock.ahead = timedelta(hours=9)
        world.tick()
        assert len(grant.tokens) == 2
        row = installations.serving(world.bot.services.store, ONE)
        assert row is not None
        assert (row.trouble, row.open(vault_of(world.bot.services.config)).pair.token) == ("", grant.token)
        assert "MVP" in words(world.slack.person(ADMIN, ONE).command("/glossary", "MVP", channel=CHANNEL))
        world.settle()
        assert world.slack.refusals == []
    assert "oauth.v2.access" in log.getvalue()
    assert world.slack.client_secret not in log.getvalue()
    for token in grant.tokens:
        assert token.text not in log.getvalue()
        assert token.refresh not in log.getvalue()


def test_bolt_keeps_no_tokens_of_its_own(
    sqlite_schema_url: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """It reads the client id from the environment by itself, and would keep installations in files at home, and look
    for them there: the bot answers by its own store all the same, and nothing is written there."""
    monkeypatch.setenv("SLACK_CLIENT_ID", "12.34")
    monkeypatch.setenv("SLACK_CLIENT_SECRET", "hush")
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    with at_work(sqlite_schema_url, "http") as world:
        keep(world, installed(world.slack, ONE))
        assert "MVP" in words(world.slack.person(ADMIN, ONE).command("/glossary", "MVP", channel=CHANNEL))
    assert not (tmp_path / "home").exists()


def test_while_the_store_is_away_slack_may_say_it_again(
    sqlite_schema_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of a workspace that nobody has heard of nobody can say then whether it is served: that is no malformed delivery.
    Of one that is known the person is told what is wrong."""
    with at_work(sqlite_schema_url, "http") as world:
        keep(world, installed(world.slack, ONE))
        keep(world, installed(world.slack, OTHER))
        world.bot.services.token(ONE)

        def away(*_: object) -> None:
            raise UnavailableError("The database does not answer.")

        monkeypatch.setattr("bot.installations.store.installations.serving", away)
        monkeypatch.setattr("bot.installations.tokens.BELIEVED_SECONDS", 0)
        assert "MVP" in words(world.slack.person(ADMIN, ONE).command("/glossary", "MVP", channel=CHANNEL))
        with pytest.raises(NotAcknowledged, match="503"):
            world.slack.person(ADMIN, OTHER).command("/glossary", "MVP", channel=CHANNEL)


def test_the_checks_of_the_operator(apart: World) -> None:
    """What is installed, and what is amiss with each: a key that is missing, a pair that is dead, a token that Slack
    does not take, a permission that was not given."""
    store, config = apart.bot.services.store, apart.bot.services.config

    def told() -> dict[str, str]:
        return {one.what: one.mend for one in findings(config) if "installation" in one.what}

    assert list(told()) == ["installations: none yet; install the app at http://127.0.0.1:3000/slack/install"]
    keep(apart, installed(apart.slack, ONE))
    wrong = replace(installed(apart.slack, OTHER), pair=TokenPair("xoxb-gone"), scopes=())
    keep(apart, wrong)
    found = list(told().items())
    assert found[0] == ("installations: 2 active, for 2 workspaces; 0 suspended", "")
    assert any(what.endswith("Slack answers invalid_auth to its token") and OTHER in what for what, _ in found)
    assert any("it lacks permissions" in what and "chat:write" in what and OTHER in what for what, _ in found)
    store.run("UPDATE installation SET trouble = 'invalid_refresh_token', ends_at = '2026-11-30T21:00:00Z'")
    store.run("UPDATE installation SET pair = 'v1.gone.A.A' WHERE team = :team", team=OTHER)
    text = "\n".join(f"{what} | {mend}" for what, mend in told().items())
    assert "could not be renewed (invalid_refresh_token) | Have the app installed there again." in text
    unread = f"{OTHER} (Northwind): its token cannot be read: key 'gone' of TOKEN_KEYS is missing"
    assert f"{unread} | Put the key back, or have the app installed there again." in text
    assert "xox" not in text
