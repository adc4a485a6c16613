"""The bot as `product-ops run` serves it over HTTP, with two commands more that only acknowledge.

    python -m bench.server DATABASE_URL SLACK_API_URL

Its first line is its port. Bolt asks its listeners in the order of their registration which of them is meant:
`/noop` is the first of them, `/noop-last` comes after all of the bot's own.
"""

import signal
import sys
import threading

from slack_bolt import Ack

from bot import logs, serve
from bot.app import build
from bot.config import Config

SECRET = "a secret of the benchmark's own"


def noop(ack: Ack) -> None:
    """Acknowledge."""
    ack()


def main(database_url: str, slack_api_url: str) -> None:
    """Serve until SIGTERM."""
    logs.configure("INFO")
    bot = build(Config("xoxb-bench", "", SECRET, slack_api_url, database_url))
    bot.app.command("/noop")(noop)
    bot.app._listeners.insert(0, bot.app._listeners.pop())
    bot.app.command("/noop-last")(noop)
    server = serve.http_server(bot, "127.0.0.1", 0)
    stop = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    threading.Thread(target=server.run, daemon=True).start()
    print(server.effective_port, flush=True)  # type: ignore[union-attr]
    stop.wait()
    server.close()
    bot.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
