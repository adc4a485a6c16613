"""What reaches the bot from a workspace it has no token for, or from nowhere; and what waits in the store for one."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from slack_bolt import BoltRequest

from bot.__main__ import main
from bot.check import findings
from bot.clock import stamp
from bot.config import Config
from bot.glossary.store import wanted
from bot.posts import Offer
from bot.schedule import mends
from bot.schedule.store import deliveries
from bot.store import Store
from sandbox import NotAcknowledged
from tests.companies import OURS, THEIRS, two_workspaces
from tests.conftest import ADMIN, CHANNEL, World
from tests.logbook import logbook
from tests.words import words


@pytest.fixture
def ours(sqlite_schema_url: str) -> Iterator[World]:
    """Both workspaces of a company have the app; the bot has the token of the one."""
    with two_workspaces(sqlite_schema_url, "http", org_wide=False) as world:
        yield world


@pytest.fixture
def company(sqlite_schema_url: str) -> Iterator[World]:
    """The company installed the app for both."""
    with two_workspaces(sqlite_schema_url, "http", org_wide=True) as world:
        yield world


def held(store: Store, workspace: str) -> list[str]:
    """The tables in which something is kept of a workspace."""
    tables = [row["name"] for row in store.run("SELECT name FROM sqlite_master WHERE type = 'table'")]
    own = [t for t in tables if store.run("SELECT 1 FROM pragma_table_info(:t) WHERE name = 'workspace'", t=t)]
    return [t for t in own if store.run(f"SELECT 1 FROM {t} WHERE workspace = :workspace", workspace=workspace)]


def test_another_workspaces_deliveries_are_refused(ours: World) -> None:
    """One app of two installations sends both to the same address: the one without a token here is answered nothing,
    keeps nothing here, and is in the log. An event is taken, so that Slack does not send it four times."""
    person = ours.slack.person(ADMIN, THEIRS)
    with logbook() as log:
        with pytest.raises(NotAcknowledged):
            person.command("/glossary", "MVP", channel=CHANNEL)
        person.say(CHANNEL, "<@U0BOT> what is an MVP?")
        ours.slack.wait(lambda: ours.slack.deliveries[-1].acknowledged)
        ours.settle()
    assert len(ours.slack.deliveries[-1].attempts) == 1
    assert log.getvalue().count(f"a delivery is refused: it is for {THEIRS}") == 2
    assert held(ours.bot.services.store, THEIRS) == []
    assert "isn’t in the glossary yet" in words(ours.slack.person(ADMIN).command("/glossary", "MVP", channel=CHANNEL))


@pytest.mark.parametrize("team", [None, {"id": "E0NORTHWIND", "domain": "northwind-group"}])
def test_a_delivery_without_a_workspace_is_refused(company: World, team: object) -> None:
    """Nothing is ever kept for no workspace, or for a company as such."""
    body = {
        "type": "block_actions",
        "team": team,
        "user": {"id": ADMIN},
        "actions": [{"type": "button", "action_id": "glossary.recent", "block_id": "b", "value": "0"}],
    }
    with logbook() as log:
        assert company.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 404
        event = {"type": "event_callback", "event_id": "Ev1", "event": {"type": "app_home_opened", "user": ADMIN}}
        assert company.bot.app.dispatch(BoltRequest(body={**event, "team_id": None}, mode="socket_mode")).status == 200
    company.settle()
    assert log.getvalue().count("a delivery is refused: it is for no workspace") == 2
    assert held(company.bot.services.store, "") == []
    assert held(company.bot.services.store, "E0NORTHWIND") == []


def test_a_stranger_of_no_workspace_of_ours_is_refused(company: World) -> None:
    """Of an app of a whole company a button names no team. Somebody of another company is not taken for a tenant."""
    body = {
        "type": "block_actions",
        "team": None,
        "enterprise": {"id": "E0NORTHWIND"},
        "is_enterprise_install": True,
        "user": {"id": "U0TOMAS", "team_id": "T0FJORD"},
        "actions": [{"type": "button", "action_id": "glossary.recent", "block_id": "b", "value": "0"}],
    }
    assert company.bot.app.dispatch(BoltRequest(body=body, mode="socket_mode")).status == 404
    assert held(company.bot.services.store, "T0FJORD") == []


def test_what_is_due_in_a_workspace_without_a_token_ends(ours: World) -> None:
    """Nothing is sent with another workspace's token. It ends with its reason, and so does the notice of it."""
    store, now = ours.bot.services.store, stamp(ours.clock())
    with store.write(THEIRS):
        key = deliveries.offer(store, THEIRS, Offer("glossary.wanted", "", "2026-W47", CHANNEL, owner=ADMIN), now)
    wanted.count_missing(store, THEIRS, "rate", "rate", "", now, "")
    ours.tick()
    entry = deliveries.get(store, THEIRS, key)
    assert entry is not None
    assert (entry.state, entry.error) == ("failed", mends.UNSERVED)
    assert {row["state"] for row in store.run("SELECT state FROM delivery")} == {"failed"}
    assert [method for method, _ in ours.slack.calls if method.startswith("chat.")] == []


def test_the_command_line_asks_which_workspace(
    company: World,
    sqlite_schema_url: str,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """A company's token is for several: they are named, and one has to be chosen."""
    monkeypatch.chdir(tmp_path)
    settings = {"SLACK_BOT_TOKEN": company.slack.bot_token, "SLACK_API_URL": company.slack.api_url}
    for name, value in {**settings, "DATABASE_URL": sqlite_schema_url}.items():
        monkeypatch.setenv(name, value)
    assert main(["export", "glossary", "-"]) == 2
    assert f"The token is for {OURS}, {THEIRS}" in capsys.readouterr().err
    assert main(["export", "glossary", "-", "--workspace", THEIRS]) == 0


def test_check_tells_the_workspaces_of_a_company(company: World, sqlite_schema_url: str) -> None:
    """And that there is none yet, with the mend."""
    config = Config(
        slack_bot_token=company.slack.bot_token, slack_api_url=company.slack.api_url, database_url=sqlite_schema_url
    )
    lines = [finding.what for finding in findings(config)]
    assert f"workspaces: the organisation gave the app {OURS}, {THEIRS}" in lines
    for team in (OURS, THEIRS):
        company.slack.workspace(team).has_app = False
    (none,) = [finding for finding in findings(config) if finding.what.startswith("workspaces: ")]
    assert (none.what, none.mend) == (
        "workspaces: none so far",
        "Have an administrator of the organisation add the app to a workspace.",
    )


def test_connections_that_say_nothing_keep_nobody_out(ours: World) -> None:
    """A proxy, or anybody who reaches the address, holds connections open by the hundred: commands are answered."""
    address = urlsplit(str(ours.slack.core.delivery.http.url))
    with ExitStack() as stack:
        for _ in range(150):
            one = stack.enter_context(socket.create_connection((address.hostname, address.port)))
            one.sendall(b"POST /slack/events HTTP/1.1\r\nHost: bot\r\nContent-Length: 9\r\n\r\nhalf")
        assert "isn’t in the glossary" in words(ours.slack.person(ADMIN).command("/glossary", "MVP", channel=CHANNEL))
