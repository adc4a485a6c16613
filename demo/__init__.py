"""`make demo`: the bot as it runs everywhere, against a local Slack in the browser, in an organisation that has
used it for a while."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from datetime import datetime, timedelta
from pathlib import Path

from bot import app
from bot.check import MANIFEST
from bot.clock import utc_now
from bot.config import Config
from bot.slack.native_support import know
from bot.slack.store import save_setting
from bot.store import open_store
from demo import ideas, kpis, words
from sandbox import DEMO, Sandbox

_STOP_SECONDS = 10


def run(port: int) -> int:
    """Serve the page and the bot until Ctrl-C."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with tempfile.TemporaryDirectory(prefix="product-ops-demo-") as folder:
        url, clock = f"sqlite:///{Path(folder) / 'demo.db'}", DemoClock()
        with (
            Sandbox(manifest=MANIFEST, organisation=DEMO, port=port, clock=clock.seconds) as slack,
            kpis.sources(Path(folder), clock) as connections,
        ):
            config = Config(
                slack.bot_token,
                slack.app_token,
                slack.signing_secret,
                slack.api_url,
                url,
                connections=connections,
            )
            fill(config, clock)
            slack.on_older(lambda older: know_older(config, clock, older))
            # In a session of its own, so that Ctrl-C reaches this process alone and stops both in order.
            bot = subprocess.Popen(
                [sys.executable, "-m", "bot", "run"], env=_environment(config), start_new_session=True
            )
            try:
                slack.wait_for_bot(timeout=30)
                print(
                    f"\n  Product Ops is running. Open  {slack.url}  and type /glossary MVP\n  Ctrl-C stops it.\n",
                    flush=True,
                )
                while not stop.wait(0.5) and bot.poll() is None:
                    pass
            finally:
                _end(bot)
    return 0 if stop.is_set() else 1


def _environment(config: Config) -> Mapping[str, str]:
    return {
        **os.environ,
        "SLACK_BOT_TOKEN": config.slack_bot_token,
        "SLACK_APP_TOKEN": config.slack_app_token,
        "SLACK_SIGNING_SECRET": config.slack_signing_secret,
        "SLACK_API_URL": config.slack_api_url,
        "DATABASE_URL": config.database_url,
        "LOG_LEVEL": "WARNING",
        **config.connections,
    }


def _end(bot: "subprocess.Popen[bytes]") -> None:
    bot.terminate()
    try:
        bot.wait(_STOP_SECONDS)
    except subprocess.TimeoutExpired:
        bot.kill()
        bot.wait()


class DemoClock:
    """The clock of the local Slack and of the systems beside it. It is put back while the past is made."""

    def __init__(self) -> None:
        self._back = timedelta()

    def put_back(self, moment: datetime) -> None:
        """Have it go from this moment on."""
        self._back = utc_now() - moment

    def go_on(self) -> None:
        """Have it show the present again."""
        self._back = timedelta()

    def __call__(self) -> datetime:
        """What it shows."""
        return utc_now() - self._back

    def seconds(self) -> float:
        """The same in seconds since 1970."""
        return time.time() - self._back.total_seconds()


def know_older(config: Config, clock: DemoClock, older: bool) -> None:
    """Have the bot know at once that its Slack was switched: what a real workspace takes changes once in its life, and
    the bot remembers it for as long."""
    with open_store(config.database_url) as store:
        know(store, DEMO.id, not older, clock())


def fill(config: Config, clock: DemoClock) -> None:
    """Give the demo's organisation a past, last Monday's digest among it. `clock` is that of the local Slack and of the
    systems that KPIs are read from."""
    with open_store(config.database_url) as store:
        app.migrate(store)
        now = utc_now()
        monday = kpis.monday_before(now)
        # Clocks in the past, so that changes carry believable dates.
        before, then, today = (
            app.services(config, store, clock=made)
            for made in (lambda: now - timedelta(days=41), lambda: monday, utc_now)
        )
        save_setting(store, DEMO.id, "greeted", words.LEAD)
        words.fill(before)
        ideas.fill(before)
        clock.put_back(monday)
        kpis.fill(then, now)
        kpis.post_digest(then, app.kinds())
        clock.go_on()
        kpis.catch_up(today)
        for services in (before, then, today):
            services.executor.shutdown()
            services.asking.close()
            services.tools.http.close()
