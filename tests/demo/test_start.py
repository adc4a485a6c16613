"""Starting and stopping `make demo`, in a process of its own."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.patience import PATIENCE

Demo = subprocess.Popen[str]
# An organisation without a past is there in a third of the time.
WITHOUT_PAST = """
import sys
from bot import app
from bot.store import open_store
from demo import __main__, serve

def fill(config, *_):
    with open_store(config.database_url) as store:
        app.migrate(store)

serve.fill = fill
sys.exit(__main__.main())
"""


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Demo]]:
    """Starts the demo, with its files under `tmp_path`; what is left of it in the end is killed."""
    started: list[Demo] = []

    def starts(port: int = 0, *, past: bool = True) -> Demo:
        what = ["-m", "demo"] if past else ["-c", WITHOUT_PAST]
        process = subprocess.Popen(
            [sys.executable, *what, "--port", str(port)],
            env={**os.environ, "TMPDIR": str(tmp_path)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,  # what reaches it does not reach the tests
        )
        started.append(process)
        return process

    yield starts
    for process in started:
        process.kill()
        process.communicate()
    for pid in bots(tmp_path):
        os.kill(pid, signal.SIGKILL)


def bots(folder: Path) -> list[int]:
    """The bots that demos with their files in a folder started, and that still run."""
    listed = subprocess.run(["ps", "-ww", "-eo", "pid=,args="], capture_output=True, text=True, check=True).stdout
    found = [line.split(None, 1) for line in listed.splitlines()]
    return [int(pid) for pid, args in found if "demo.bot" in args and str(folder) in args]


def said(demo: Demo, words: str) -> None:
    """Wait until the demo says something."""
    assert demo.stdout
    assert any(words in line for line in demo.stdout), demo.stderr and demo.stderr.read()


def nothing_is_left(folder: Path) -> None:
    """Wait until no bot runs and no file is there."""
    end = time.monotonic() + PATIENCE
    while left := [*map(str, bots(folder)), *map(str, folder.iterdir())]:
        assert time.monotonic() < end, left
        time.sleep(0.1)


@pytest.mark.slow
@pytest.mark.parametrize(("how", "past"), [("SIGHUP", True), ("SIGKILL", False)])  # all else goes the first's way
def test_what_ends_the_demo_ends_all_of_it(start: Callable[..., Demo], tmp_path: Path, how: str, past: bool) -> None:
    """Who closes the terminal, or kills the demo, finds no bot that runs for ever, and no files."""
    demo = start(past=past)
    said(demo, "Starting")
    said(demo, "is running")
    assert len(bots(tmp_path)) == 1
    demo.send_signal(signal.Signals[how])
    demo.communicate(timeout=PATIENCE)
    assert demo.returncode == (-signal.SIGKILL if how == "SIGKILL" else 0)
    nothing_is_left(tmp_path)


def test_what_kills_the_demo_while_it_starts_leaves_nothing(start: Callable[..., Demo], tmp_path: Path) -> None:
    """Its files are there by then, and it has not said that it runs."""
    demo = start()
    said(demo, "Starting")
    end = time.monotonic() + PATIENCE
    while not list(tmp_path.glob("*/demo.db")):
        assert time.monotonic() < end
        time.sleep(0.01)
    demo.kill()
    out, _ = demo.communicate(timeout=PATIENCE)
    assert "is running" not in out
    nothing_is_left(tmp_path)


def test_ctrl_c_at_once_is_obeyed_at_once(start: Callable[..., Demo], tmp_path: Path) -> None:
    """Pressed twice while everything is still being loaded, it ends the demo, which shows no traceback and never says
    that it runs."""
    demo = start()
    said(demo, "Starting")
    demo.send_signal(signal.SIGINT)
    demo.send_signal(signal.SIGINT)
    out, err = demo.communicate(timeout=PATIENCE)
    assert (demo.returncode, out, err) == (0, "", "")
    nothing_is_left(tmp_path)


def test_a_port_that_is_taken_is_named_with_another(start: Callable[..., Demo]) -> None:
    """The words say what to type."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        demo = start(port)
        _, err = demo.communicate(timeout=PATIENCE)
    assert (demo.returncode, err) == (2, f"Port {port} is taken. Choose another: make demo PORT={port + 1}\n")
