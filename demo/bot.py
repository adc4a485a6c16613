"""The bot of the demo: `product-ops run`, and its end when the demo is gone: python -m demo.bot FOLDER.

Nothing tells a process that the one which started it was killed, but its standard input ends then.
"""

import os
import shutil
import signal
import sys
import threading

from bot.__main__ import main


def _watch(gone: threading.Event) -> None:
    # Not sys.stdin: this thread would hold its lock when the process ends.
    while os.read(0, 1024):
        pass
    gone.set()
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    orphaned = threading.Event()
    threading.Thread(target=_watch, args=(orphaned,), daemon=True).start()
    code = main(["run"])
    if orphaned.is_set():  # who would have removed it is not there any more
        shutil.rmtree(sys.argv[1], ignore_errors=True)
    sys.exit(code)
