"""The bot as a process of its own, started and stopped as an operator does."""

import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from typing import Any

import httpx
import pytest
from waitress.server import create_server

from bot import serve
from bot.check import MANIFEST
from sandbox import DEMO, Sandbox
from tests.conftest import CHANNEL, ENGLISH, FRENCH
from tests.patience import PATIENCE
from tests.words import words

SECRET_WORDS = "Project Nightingale launches in May"


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def environment(**settings: str) -> dict[str, str]:
    """The machine's environment with these settings of the bot, and no others."""
    return {**{name: value for name, value in os.environ.items() if not name.startswith("SLACK_")}, **settings}


@pytest.fixture
def slack() -> Iterator[Sandbox]:
    """A local Slack for a bot in another process."""
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE) as sandbox:
        yield sandbox


@contextmanager
def running(slack: Sandbox, folder: Path, script: str = "", **settings: str) -> Iterator["subprocess.Popen[bytes]"]:
    """`product-ops run`, or a script in its place, at LOG_LEVEL=DEBUG, its log in `log.txt`; stopped with SIGTERM if it
    has not been."""
    env = environment(
        SLACK_BOT_TOKEN=slack.bot_token,
        SLACK_SIGNING_SECRET=slack.signing_secret,
        SLACK_API_URL=slack.api_url,
        DATABASE_URL=f"sqlite:///{folder}/store.db",
        LOG_LEVEL="DEBUG",
        **settings,
    )
    with (folder / "log.txt").open("wb") as log:
        what = ["-c", script] if script else ["-m", "bot", "run"]
        process = subprocess.Popen([sys.executable, *what], env=env, cwd=folder, stdout=log, stderr=log)
        try:
            slack.wait_for_bot()
            yield process
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait(PATIENCE)


def converse(slack: Sandbox) -> None:
    """Define, look up, mention, press and mistype, with words that are nobody else's business."""
    oliver, amelie = slack.person(ENGLISH), slack.person(FRENCH)
    oliver.command("/glossary", f"Nightingale = {SECRET_WORDS}", channel=CHANNEL)
    shown = oliver.command("/glossary", "Nightingale", channel=CHANNEL)
    assert shown is not None
    assert SECRET_WORDS in words(shown)
    oliver.click(shown, "glossary.edit")
    slack.wait(lambda: oliver.modal)
    assert oliver.submit({"source": "Nightingale"}) != {}
    amelie.say("C0PRODUCTOPS", f"<@U0BOT> {SECRET_WORDS}")
    answer = "chat.postEphemeral"  # what is not understood is said to whoever wrote it
    slack.wait(lambda: any(method == answer and args["user"] == FRENCH for method, args in slack.calls))


@pytest.mark.slow
@pytest.mark.parametrize(("transport", "number"), [("socket", signal.SIGINT), ("http", signal.SIGTERM)])
@pytest.mark.usefixtures("sqlite_schema_url")
def test_the_bot_serves_until_it_is_told_to_stop(
    slack: Sandbox, tmp_path: Path, transport: str, number: signal.Signals
) -> None:
    """It ends at once and without complaint on Ctrl-C and on a supervisor's signal, also while Slack is connected.

    And its log, at LOG_LEVEL=DEBUG, holds no word, token or signature of a whole conversation, whether for people or
    for what collects it; nor do its metrics, which a port of their own has in both transports.
    """
    port, watched = free_port(), f"http://127.0.0.1:{free_port()}"
    settings = {"SLACK_APP_TOKEN": slack.app_token} if transport == "socket" else {"PORT": str(port)}
    settings |= {"METRICS_PORT": watched.rpartition(":")[2], "LOG_FORMAT": "json" if transport == "http" else "text"}
    if transport == "http":
        slack.deliver_to(f"http://127.0.0.1:{port}/slack/events")
    with running(slack, tmp_path, **settings) as process:
        converse(slack)
        ready = httpx.get(f"{watched}/ready")
        assert (ready.status_code, ready.json()["ready"]) == (200, True), ready.text
        assert httpx.get(f"{watched}/health").text == "ok"
        metrics = httpx.get(f"{watched}/metrics").text
        process.send_signal(number)
        assert process.wait(PATIENCE) == 0
    done = re.findall(
        r'^product_ops_interactions_total{feature="glossary",kind="command",outcome="succeeded",reason=""} (.*)',
        metrics,
        re.M,
    )
    assert done
    assert float(done[0]) >= 1
    log = (tmp_path / "log.txt").read_text(encoding="utf-8")
    assert transport == "socket" or [json.loads(line)["level"] for line in log.splitlines()]
    assert "connected to Slack" in log or "listening on" in log
    assert "Traceback" not in log
    hidden = ("Nightingale", slack.bot_token, slack.app_token, slack.signing_secret, "v0=", "/response/")
    assert [secret for secret in hidden if secret in log + metrics] == []
    assert slack.refusals == []


STARTS = """
import json, os, sys
from bot.__main__ import main

for settings in json.loads(sys.argv[1]):
    os.environ.update(settings)
    print(main(["run"]), file=sys.stderr)
    for name in settings:
        del os.environ[name]
"""


def starts(folder: Path, *several: dict[str, str]) -> list[str]:
    """What starts that fail say, one after the other in a process: exit code 2 each, and no traceback."""
    done = subprocess.run(
        [sys.executable, "-c", STARTS, json.dumps(several)],
        capture_output=True,
        text=True,
        env=environment(DATABASE_URL=f"sqlite:///{folder}/store.db"),
        cwd=folder,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    said = done.stderr.split("\n2\n")
    assert (len(said), said[-1]) == (len(several) + 1, ""), done.stderr
    return said[:-1]


@pytest.mark.slow
@pytest.mark.usefixtures("sqlite_schema_url")
def test_a_start_that_fails_names_what_to_mend(slack: Sandbox, tmp_path: Path) -> None:
    """A token Slack does not know, a port somebody else holds, a Slack that is away: one sentence each."""
    settings = {"SLACK_API_URL": slack.api_url, "SLACK_BOT_TOKEN": slack.bot_token, "SLACK_SIGNING_SECRET": "hush"}
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        token, port, host, away = starts(
            tmp_path,
            {**settings, "SLACK_BOT_TOKEN": "xoxb-mistyped"},
            {**settings, "PORT": str(other.getsockname()[1])},
            {**settings, "HOST": "nowhere!"},
            {**settings, "SLACK_API_URL": f"http://127.0.0.1:{free_port()}/"},
        )
    assert "Slack refused: invalid_auth. `product-ops check` says what to mend." in token
    assert "mistyped" not in token
    assert "HOST and PORT: nothing can listen on 127.0.0.1:" in port
    assert "HOST and PORT: nothing can listen on nowhere!" in host
    assert "Slack cannot be reached" in away
    assert "SLACK_API_URL" in away


def test_the_server_closes_whatever_else_wakes_it() -> None:
    """An answer that leaves at the moment of closing wakes the serving thread between the note and its bell."""
    server = create_server(lambda *_: [], host="127.0.0.1", port=0)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    trigger: Any = server.trigger  # type: ignore[union-attr]
    ring = trigger._physical_pull

    def woken_twice() -> None:
        ring()
        thread.join(0.3)  # as long as it would take it to close everything
        ring()

    trigger._physical_pull = woken_twice
    serve.close_http(server)
    thread.join(PATIENCE)
    assert not thread.is_alive()


@contextmanager
def either(folder: Path, store: str, script: str = "") -> Iterator[list[tuple[Sandbox, "subprocess.Popen[bytes]"]]]:
    """Two bots at once, each at work in a Slack of its own, one in either transport, with its log in a folder of that
    name and a copy of a store: what they do not wait for when they stop is not waited for twice."""
    with ExitStack() as stack:
        found = []
        for transport in ("socket", "http"):
            slack = stack.enter_context(Sandbox(manifest=MANIFEST, organisation=DEMO, patience=PATIENCE))
            port = free_port()
            settings = {"SLACK_APP_TOKEN": slack.app_token} if transport == "socket" else {"PORT": str(port)}
            if transport == "http":
                slack.deliver_to(f"http://127.0.0.1:{port}/slack/events")
            (folder / transport).mkdir()
            shutil.copy(store.removeprefix("sqlite:///"), folder / transport)
            found.append((slack, stack.enter_context(running(slack, folder / transport, script, **settings))))
        yield found


def stopped(folder: Path, bots: Sequence[tuple[Sandbox, "subprocess.Popen[bytes]"]]) -> list[str]:
    """What the logs say of bots that end on a supervisor's signal, without complaint."""
    for _, process in bots:
        process.send_signal(signal.SIGTERM)
    assert [process.wait(PATIENCE) for _, process in bots] == [0] * len(bots)
    logs = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*/log.txt"))]
    assert len(logs) == len(bots)
    assert [log for log in logs if "Traceback" in log] == []
    return logs


def _are_met(slack: Sandbox) -> bool:
    """Whether the bot has met every fault there is."""
    return all(fault["times"] < 1000 for fault in slack.faults.listed())


@pytest.mark.slow
def test_a_stop_does_not_wait_for_slack(tmp_path: Path, sqlite_schema_url: str) -> None:
    """Forty answers that Slack limits for a while, and uploads that it never takes: on a supervisor's signal the bot
    ends in time all the same, and says what it gives up."""
    with either(tmp_path, sqlite_schema_url) as bots:
        for slack, _ in bots:
            oliver = slack.person(ENGLISH)
            shown = oliver.command("/glossary", "Nightingale", channel=CHANNEL)
            assert shown is not None
            for method in ("response_url", "chat.postEphemeral", "chat.postMessage"):
                slack.faults.add(method, "ratelimited", times=1000, seconds=45)
            slack.faults.add("files.getUploadURLExternal", "slow", times=1000, seconds=2 * PATIENCE)
            for _ in range(40):
                oliver.click(shown, "glossary.ask")
            oliver.command("/glossary", "export", channel=CHANNEL)
            slack.wait(partial(_are_met, slack))
        logs = stopped(tmp_path, bots)
    assert ["calls that Slack limits are given up" in log for log in logs] == [True, True]


HANGING = """
import threading
from bot import app, logs, serve
from bot.config import load

logs.configure("INFO")
bot = app.build(load())
for executor in (bot.services.executor, bot.ticker._pool, bot.ticker._chore):
    executor.submit(threading.Event().wait)
bot.services.asking.submit("a source", threading.Event().wait)
raise SystemExit(0 if serve.serve(bot) else 1)
"""


@pytest.mark.slow
def test_a_stop_does_not_wait_for_what_hangs(tmp_path: Path, sqlite_schema_url: str) -> None:
    """A post, a chore, a question to a source and an answer that never end: the process does, and the log says so."""
    with either(tmp_path, sqlite_schema_url, HANGING) as bots:
        logs = stopped(tmp_path, bots)
    assert ["the bot ends before posts and chores have ended" in log for log in logs] == [True, True]


def test_a_stop_takes_less_than_ten_seconds() -> None:
    """Supervisors kill after ten: whatever is under way, the process has ended by then."""
    assert serve._FRONT_SECONDS < serve.STOP_SECONDS < 10
