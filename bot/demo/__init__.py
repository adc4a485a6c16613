"""`product-ops demo`: the bot as it runs everywhere, against a local Slack in the browser, in an organisation that has
used it for a while."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path

from bot import app
from bot.check import MANIFEST
from bot.clock import utc_now
from bot.config import Config
from bot.demo import ideas, kpis, words
from bot.sandbox import DEMO, Sandbox
from bot.slack.store import save_setting
from bot.store import open_store

_STOP_SECONDS = 10


def run(_: Config, port: int) -> int:
    """Serve the page and the bot until Ctrl-C."""
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stop.set())
    with tempfile.TemporaryDirectory(prefix="product-ops-demo-") as folder:
        url = f"sqlite:///{Path(folder) / 'demo.db'}"
        with (
            Sandbox(manifest=MANIFEST, organisation=DEMO, port=port) as slack,
            kpis.sources(Path(folder)) as connections,
        ):
            config = Config(
                slack.bot_token,
                slack.app_token,
                slack.signing_secret,
                slack.api_url,
                url,
                connections=connections,
            )
            fill(config)
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


def fill(config: Config) -> None:
    """Give the demo's organisation a past."""
    with open_store(config.database_url) as store:
        app.migrate(store)
        # A clock in the past, so that changes carry believable dates.
        made = app.services(config, store, clock=lambda: utc_now() - timedelta(days=41))
        save_setting(store, DEMO.id, "greeted", words.LEAD)
        words.fill(made)
        ideas.fill(made)
        today = app.services(config, store)
        kpis.fill(today)
        for services in (made, today):
            services.executor.shutdown()
            services.asking.close()
            services.tools.http.close()
