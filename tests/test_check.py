"""`product-ops check` and the sources of KPIs: a line for each thing that is set up."""

import re
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
import yaml

import bot.check
from bot import app
from bot.check import MANIFEST, report
from bot.config import Config
from bot.connectors.connector import Connector, Reachability, Tools
from bot.connectors.source import SourceError
from bot.store import Store, UnwritableError, open_store
from sandbox import Sandbox
from tests.connectors.conftest import server as server
from tests.connectors.server import Asked, Reply, Server
from tests.patience import PATIENCE
from tests.unwritable import full_disk, read_only


def scopes(capsys: pytest.CaptureFixture[str], tmp_path: Path, *, optional: bool) -> tuple[int, list[str]]:
    """Whether all is well in a Slack whose installer granted the optional scopes or not; the lines about scopes."""
    with Sandbox(manifest=MANIFEST, optional_scopes=optional, patience=PATIENCE) as slack:
        own = (slack.bot_token, slack.app_token, slack.signing_secret, slack.api_url)
        failed = report(Config(*own, f"sqlite:///{tmp_path}/store.db"))
    lines = capsys.readouterr().out.splitlines()
    begun = next(at for at, line in enumerate(lines) if "scopes: " in line)
    return failed, lines[begun : next(at for at, line in enumerate(lines) if "delivery: " in line)]


def test_what_a_declined_scope_costs_is_said(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Each optional scope that is not granted has its line and what is missed without it; nothing has to be mended."""
    failed, told = scopes(capsys, tmp_path, optional=True)
    assert (failed, told) == (0, ["ok    scopes: all 9 that the bot needs are granted"])
    failed, told = scopes(capsys, tmp_path, optional=False)
    assert (failed, told[0]) == (0, "ok    scopes: all 9 that the bot needs are granted")
    wants = yaml.safe_load(MANIFEST.read_text(encoding="utf-8"))["oauth_config"]["scopes"]["bot_optional"]
    assert told[1::2] == [f"ok    scopes: {scope}, which is optional, is not granted" for scope in sorted(wants)]
    assert all(line.startswith("      ") and line.strip().endswith(".") for line in told[2::2])
    assert len(told) == 1 + 2 * len(wants)


@pytest.mark.parametrize(("trouble", "mend"), [(read_only, "Let the bot write there"), (full_disk, "Make room there.")])
def test_a_store_that_takes_no_writes_is_told(
    capsys: pytest.CaptureFixture[str],
    store_url: str,
    trouble: Callable[[Store, str], AbstractContextManager[None]],
    mend: str,
) -> None:
    """It answers, so that neither its address nor its server is what has to be mended; nor does the bot start."""
    with open_store(store_url) as store:
        app.migrate(store)
        with trouble(store, store_url):
            report(Config(database_url=store_url))
            with pytest.raises(UnwritableError) as refused, open_store(store_url) as other:
                other.prove()
    told = capsys.readouterr().out
    assert "store: answers, and takes no writes" in told
    assert f"{refused.value} {mend}" in told
    report(Config(database_url=store_url))
    assert "takes no writes" not in capsys.readouterr().out


def sources(capsys: pytest.CaptureFixture[str], connections: dict[str, str], tmp_path: Path) -> list[str]:
    """The lines about sources, with their mends."""
    report(Config(database_url=f"sqlite:///{tmp_path}/store.db", connections=connections))
    lines = capsys.readouterr().out.splitlines()
    begun = next((at for at, line in enumerate(lines) if " source " in line), len(lines))
    return lines[begun:]


def test_where_there_is_no_manifest_nothing_is_to_mend(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An image holds the bot alone: that there is no manifest to compare with is told, and is no fault. A store that is
    new says how many steps made it, not each."""
    monkeypatch.setattr("bot.check.MANIFEST", tmp_path / "manifest.yml")
    report(Config(database_url=f"sqlite:///{tmp_path}/store.db"))
    told = capsys.readouterr().out.splitlines()
    assert re.fullmatch(r"ok    store: sqlite answers, brought up to date by \d+ migrations", told[0])
    assert told[1].startswith("ok    manifest: ")
    assert "manifest.yml" in told[2]
    assert str(tmp_path) not in told[2]


def test_a_bot_without_sources_hears_nothing_of_them(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Whoever uses no KPIs has nothing to mend."""
    assert sources(capsys, {}, tmp_path) == []


def test_each_source_that_is_set_up_is_reached(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, server: Server
) -> None:
    """A folder, a database, Metabase: each with its own line, good or with its mend."""

    def current(asked: Asked) -> Reply:
        return Reply(body={"id": 1}) if asked.headers["x-api-key"] == "mb_key" else Reply(401)

    server.on("/api/user/current", current)
    (tmp_path / "app.db").touch()
    connections = {
        "CSV_FOLDER": str(tmp_path),
        "SQL_URL_APP": f"sqlite:///{tmp_path}/app.db",
        "SQL_URL_GONE": "postgresql+psycopg://ops:hunter2@127.0.0.1:9/ops",
        "METABASE_URL": server.url,
        "METABASE_API_KEY": "mb_key",
        "HTTP_JSON_HOSTS": "*.example",
    }
    told = sources(capsys, connections, tmp_path)
    assert told[:3] == [
        f"ok    source csv: {tmp_path} can be reached",
        "ok    source sql: app can be reached",
        "mend  source sql: gone",
    ]
    assert "SQL_URL_GONE" in told[3]
    assert told[4] == f"ok    source metabase: 127.0.0.1:{server.port} can be reached"
    assert told[5] == "mend  source http_json: *.example"
    assert "hunter2" not in "".join(told)
    told = sources(capsys, {**connections, "METABASE_API_KEY": "mb_old"}, tmp_path)
    assert any("METABASE_API_KEY" in line for line in told)


def test_each_source_of_feedback_is_reached(capsys: pytest.CaptureFixture[str], tmp_path: Path, server: Server) -> None:
    """Each that is set up has its own line, good or with its mend, and the key in none; Zendesk has two."""
    server.on("/insights", Reply(body={"data": [], "page": {}}))
    connections = {
        "DOVETAIL_TOKEN": "dt_key",
        "DOVETAIL_URL": server.url,
        "PRODUCTBOARD_TOKEN": "pb_key",
        "PRODUCTBOARD_URL": f"{server.url}/v2",
        "ZENDESK_URL": server.url,
        "ZENDESK_EMAIL": "agent@example.com",
        "ZENDESK_TOKEN": "zd_key",
    }
    told = sources(capsys, connections, tmp_path)
    here = f"127.0.0.1:{server.port}"
    assert f"ok    feedback dovetail: {here} can be reached" in told
    assert f"mend  feedback productboard: {here}" in told
    assert any("PRODUCTBOARD_URL" in line for line in told)
    assert {f"mend  source zendesk: {here}", f"mend  feedback zendesk: {here}"} <= {*told}
    assert "_key" not in "".join(told)


def test_sources_are_asked_side_by_side(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each waits here until all are asked; the lines come in the usual order, whoever answers first."""
    together = threading.Barrier(3)

    def reach(_: Tools) -> Iterator[Reachability]:
        together.wait(PATIENCE)
        yield from (Reachability("one"), Reachability("two", SourceError("source-http-name", host="two")))

    made = {name: Connector(name, reach=reach) for name in ("c", "a", "b")}
    monkeypatch.setattr(
        bot.check, "CONNECTORS", {**made, "d": Connector("d"), "e": Connector("e", ready=lambda _: False)}
    )
    told = [line for line in sources(capsys, {}, tmp_path) if " source " in line]
    assert told == [
        line for name in "cab" for line in (f"ok    source {name}: one can be reached", f"mend  source {name}: two")
    ]


@pytest.mark.parametrize(
    ("token", "public", "told"),
    [
        (
            "",
            "https://bot.example.com",
            "ok    webhooks: Trello is listened to at https://bot.example.com/trackers/trello",
        ),
        ("", "", "mend  webhooks: Trello has a secret, but nobody can reach the bot"),
        ("xapp-1", "https://bot.example.com", "mend  webhooks: Trello has a secret, but nobody can reach the bot"),
    ],
)
def test_where_tools_may_say_that_something_changed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, token: str, public: str, told: str
) -> None:
    """Where a tool's webhooks come to, and what is missing before any can; nothing where there is no secret."""
    given = {"TRELLO_URL": "http://127.0.0.1:9", "TRELLO_API_KEY": "key", "TRELLO_TOKEN": "token"}
    own = ("", token, "signing", "http://127.0.0.1:9/api/", f"sqlite:///{tmp_path}/store.db")
    report(Config(*own, public_url=public, connections=given))
    assert "webhooks" not in capsys.readouterr().out
    report(Config(*own, public_url=public, connections={**given, "TRELLO_API_SECRET": "canary"}))
    out = capsys.readouterr().out
    assert told in out.splitlines()
    assert "canary" not in out


def test_a_planning_tool_that_is_set_up_by_half_is_told(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Which settings it has and which it lacks, and never what they say; nothing of one that has none."""
    given = {"TRELLO_API_KEY": "canary", "AHA_SITE_URL": "https://canary.aha.io"}
    report(Config(database_url=f"sqlite:///{tmp_path}/store.db", connections=given))
    told = capsys.readouterr().out.splitlines()
    found = [line for line in told if " tracker " in line]
    assert {line.split()[2] for line in found} == {"aha:", "trello:"}
    assert all(line.startswith("mend") for line in found)
    assert "TRELLO_TOKEN" in "".join(told)
    assert "AHA_TOKEN" in "".join(told)
    assert "canary" not in "".join(told)


@pytest.mark.parametrize(
    ("token", "public", "told"),
    [
        ("xapp-1", "https://bot.example.com", "Not Slackbot: it asks at a public https address, and Socket Mode"),
        ("", "", "Set PUBLIC_URL"),
        ("", "https://bot.example.com", "Slackbot asks at https://bot.example.com/mcp"),
    ],
)
def test_whether_agents_can_ask_is_said(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, token: str, public: str, told: str
) -> None:
    """Where they ask, and why Slackbot is not among them; nothing of it has to be mended."""
    own = ("", token, "signing", "http://127.0.0.1:9/api/", f"sqlite:///{tmp_path}/store.db")
    report(Config(*own, public_url=public))
    said = re.sub(r"\n {6}", " ", capsys.readouterr().out)
    (line,) = [one for one in said.splitlines() if " agents: " in one]
    assert line.startswith("ok    agents: `product-ops mcp --http` listens on 127.0.0.1:3001")
    assert told in line
