"""`python -m demo`, which `make demo` calls."""

import argparse
import sys

import demo
from bot.config import ConfigError
from bot.store import StoreError


def main() -> int:
    """Serve the demo until Ctrl-C; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m demo", description="Try the bot in a local Slack in the browser.")
    parser.add_argument("--port", type=int, default=8765, help="port of the page (default: %(default)s)")
    try:
        return demo.run(parser.parse_args().port)
    except (ConfigError, StoreError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        print(f"Not done: {error.filename or ''} {error.strerror or error}".replace("  ", " "), file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
