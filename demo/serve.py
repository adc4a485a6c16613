"""The page and the bot of the demo, from start to stop."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from bot.check import MANIFEST
from bot.config import Config
from demo import kpis
from demo.company import DemoClock, fill, know_older
from sandbox import DEMO, Sandbox

_STOP_SECONDS = 10


def serve(port: int) -> int:
    """Serve the page and the bot until KeyboardInterrupt, which is raised on; 1 when the bot ended by itself."""
    with tempfile.TemporaryDirectory(prefix="product-ops-demo-") as folder:
        url, clock = f"sqlite:///{Path(folder) / 'demo.db'}", DemoClock()
        with (
            Sandbox(MANIFEST, DEMO, port, clock.seconds, starting=True) as slack,
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
            # In a session of its own, so that Ctrl-C reaches this process alone and stops both in order. It loads while
            # the past is made, and whenever this process is killed it takes the folder away.
            bot = subprocess.Popen(  # noqa: S603 - ours
                [sys.executable, "-m", "demo.bot", folder],
                env=_environment(config),
                stdin=subprocess.PIPE,
                start_new_session=True,
            )
            try:
                fill(config, clock, slack)
                slack.on_older(lambda older: know_older(config, clock, older))
                if bot.stdin:
                    bot.stdin.write(b"go")
                    bot.stdin.flush()
                slack.wait_for_bot(timeout=30)
                slack.bot_is_ready()
                print(
                    f"\n  Product Ops is running. Open  {slack.url}\n  Ctrl-C stops it.\n",
                    flush=True,
                )
                while bot.poll() is None:
                    time.sleep(0.5)
            finally:
                _end(bot)
    return 1


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
