"""`python -m demo`, which `make demo` calls."""

import argparse
import errno
import signal
import sys
from types import FrameType

from bot.lasting import lasting

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def main() -> int:
    """Serve the demo until Ctrl-C, until the terminal is closed, or until it is told to end; returns the exit code."""
    parser = argparse.ArgumentParser(prog="python -m demo", description="Try the bot in a local Slack in the browser.")
    parser.add_argument("--port", type=int, default=8765, help="port of the page (default: %(default)s)")
    port = parser.parse_args().port
    for number in _SIGNALS:
        signal.signal(number, _stop)
    try:
        print("Starting Product Ops: about ten seconds…", flush=True)
        return _serve(port)
    except KeyboardInterrupt:
        return 0


def _serve(port: int) -> int:
    # Only now: loading all of it takes a second or two, in which nobody would know that anything happens.
    with lasting():
        from bot.config import ConfigError
        from bot.store import StoreError
        from demo.serve import serve

    try:
        return serve(port)
    except (ConfigError, StoreError) as error:
        print(error, file=sys.stderr)
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            print(f"Port {port} is taken. Choose another: make demo PORT={port + 1}", file=sys.stderr)
        else:
            print(f"Not done: {error.filename or ''} {error.strerror or error}".replace("  ", " "), file=sys.stderr)
    return 2


def _stop(_: int, __: FrameType | None) -> None:
    """Once is enough: what is under way is put away in order, also when Ctrl-C is pressed twice."""
    for number in _SIGNALS:
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


if __name__ == "__main__":
    sys.exit(main())
