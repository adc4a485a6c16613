"""The bot as `product-ops run` serves it over HTTP, with one command more that only acknowledges: `/noop`.

    python -m bench.server DATABASE_URL SLACK_API_URL

Its first line is its port.
"""

import signal
import sys
import threading

from slack_bolt import Ack

from bot import logs, serve
from bot.app import build
from bot.config import Config
from bot.workers import StopSignal

SECRET = "a secret of the benchmark's own"


def noop(ack: Ack) -> None:
    """Acknowledge."""
    ack()


def main(database_url: str, slack_api_url: str) -> None:
    """Serve until SIGTERM."""
    logs.configure("INFO")
    bot = build(Config("xoxb-bench", "", SECRET, slack_api_url, database_url))
    serve.share_interpreter(bot)
    bot.scheduler.start()  # which has it move where others use its processor
    bot.app.command("/noop")(noop)
    # Bolt asks its listeners in order which of them is meant: the first pays for none of the others.
    bot.app._listeners.insert(0, bot.app._listeners.pop())
    server = serve.http_server(bot, "127.0.0.1", 0)
    stop = StopSignal()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    threading.Thread(target=server.run, daemon=True).start()
    print(server.effective_port, flush=True)  # type: ignore[union-attr]
    stop.wait()
    server.close()
    bot.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
