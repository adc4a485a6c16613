"""The bot of the demo: `product-ops run` once its standard input says so, and its end when the demo is gone: python -m
demo.bot FOLDER.

Nothing tells a process that the one which started it was killed, but its standard input ends then.
"""

import os
import shutil
import signal
import sys
import threading
from types import FrameType

from bot.workers import StopSignal

_WORD = 1024  # bytes at once; what they are is of no interest


def _watch(told: StopSignal, gone: threading.Event) -> None:
    # Not sys.stdin: this thread would hold its lock when the process ends.
    while os.read(0, _WORD):
        told.set()
    gone.set()
    os.kill(os.getpid(), signal.SIGTERM)


def main() -> int:
    """Wait until the demo's past is made, then serve; returns the exit code."""
    told, gone = StopSignal(), threading.Event()

    def tidy() -> None:
        if gone.is_set():  # who would have removed it is not there any more
            shutil.rmtree(sys.argv[1], ignore_errors=True)

    def end(_: int, __: FrameType | None) -> None:
        tidy()
        os._exit(0)

    signal.signal(signal.SIGTERM, end)  # until the bot has one of its own
    threading.Thread(target=_watch, args=(told, gone), daemon=True).start()
    # Meanwhile: loading all of it takes a second or two.
    from bot.__main__ import main as run

    told.wait()
    code = run(["run"])
    tidy()
    return code


if __name__ == "__main__":
    sys.exit(main())
