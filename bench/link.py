"""How long commands go unanswered once a Socket Mode connection is lost: python -m bench.link.

Three ways to lose it: Slack says goodbye, the connection ends without a word, it is reset. Beside each stands what
it takes to connect at all, in the same run: asking for an address, the handshake, and a command that is answered. The
kinds take turns; figures are medians of rounds.
"""

import argparse
import tempfile
import time
from pathlib import Path
from statistics import median

from bench.table import aim, spread, table
from bot.app import build
from bot.check import MANIFEST
from bot.config import Config
from bot.slack.socket import Socket
from sandbox import DEMO, Sandbox

HOWS = {"closed": "goodbye", "ended": "end", "reset": "reset"}
AIM = 3.0
_ASKER, _CHANNEL = "U0OLIVER", "C0GENERAL"


def answered(slack: Sandbox) -> None:
    """Wait until a command is answered, over whichever connection."""
    while slack.person(_ASKER).command("/glossary", "MVP", channel=_CHANNEL) is None:
        time.sleep(0.01)


def connected(slack: Sandbox, without: object = None) -> None:
    """Wait until there is a connection, other than the one that was lost."""
    while not any(one is not without for one in slack.core.delivery.sockets.connections):
        time.sleep(0.005)


def measure(folder: Path, rounds: int) -> dict[str, list[float]]:
    """Seconds of each round, for connecting and for each way to lose a connection."""
    found: dict[str, list[float]] = {"connect": [], **{how: [] for how in HOWS}}
    with Sandbox(manifest=MANIFEST, organisation=DEMO, patience=60) as slack:
        bot = build(Config(slack.bot_token, slack.app_token, "", slack.api_url, f"sqlite:///{folder}/store.db"))
        for _ in range(rounds):
            socket, began = Socket(bot.app, slack.app_token), time.monotonic()
            socket.open()
            connected(slack)
            answered(slack)
            found["connect"].append(time.monotonic() - began)
            for how in HOWS:
                lost, began = slack.core.delivery.sockets.connections[0], time.monotonic()
                slack.break_connections(how)
                connected(slack, lost)
                answered(slack)
                found[how].append(time.monotonic() - began)
            socket.close()
        bot.close()
    return found


def main() -> None:
    """Measure, and print the table and the aim."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        found = measure(Path(name), 3 if options.quick else 9)
    base = median(found["connect"])
    rows = [(HOWS.get(how, how), spread(seconds), f"{median(seconds) / base:.1f}") for how, seconds in found.items()]
    print(table(("lost by", "s until a command is answered", "x connecting"), rows))
    worst = max(max(found[how]) for how in HOWS)
    print(aim(f"back after {worst:.1f} s at worst", worst <= AIM, f"{AIM:.0f} s"))


if __name__ == "__main__":
    main()
