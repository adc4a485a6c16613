"""Processes that ask databases, with a limit on memory, on files and on time.

What a query makes is made where no setting reaches: a driver takes a row of a gigabyte whole, DuckDB works in the
process that asks, some engines know no limit of time. So each query has a process of its own, which the system stops
(`bot.rlimits`, alarm(2)). They are forked off one that has imported SQLAlchemy and the drivers, and has no threads: ten
milliseconds and ten megabytes each.
"""

import atexit
import gc
import os
import pickle
import select
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import import_module
from math import ceil
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

from bot.processor import everywhere
from bot.rlimits import limit_process

P = ParamSpec("P")
T = TypeVar("T")

MEMORY = 1_000_000_000  # bytes, with everything that a driver brings
_FILE = 100_000_000  # bytes of a file it writes: what SQLite sorts and has no room for
_BEGIN = 60.0  # seconds a busy machine may take to begin one
_LATE = 5.0  # seconds until whoever should have been stopped is given up
_MESSAGE = 256  # bytes of what says what comes first


class QueryProcessError(Exception):
    """The process came to its end before its answer: it took more than there is for it."""


class _Nursery:
    """The process that others are forked off; begun with the first query, and again when it is gone."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._socket: socket.socket | None = None

    def fork(self, first: str, descriptor: int) -> None:
        """Have a process answer at the other end of a pipe, once this one did what comes `first`. Raises OSError."""
        message = first.encode().ljust(_MESSAGE)
        with self._lock:
            try:
                socket.send_fds(self._begun(), [message], [descriptor])
            except OSError:
                self._end()
                socket.send_fds(self._begun(), [message], [descriptor])

    def close(self) -> None:
        """End it; those that are at work end by themselves."""
        with self._lock:
            self._end()

    def _begun(self) -> socket.socket:
        if self._socket is None:
            self._socket, theirs = socket.socketpair()
            with theirs:
                number = theirs.fileno()
                start = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import serve; serve({number})"
                with everywhere():
                    self._process = subprocess.Popen(  # noqa: S603 - this very Python
                        [sys.executable, "-c", start],
                        stdin=subprocess.DEVNULL,
                        stdout=subprocess.DEVNULL,
                        pass_fds=[number],
                        start_new_session=True,  # what is typed into a terminal is not for it
                    )
        return self._socket

    def _end(self) -> None:
        if self._socket is not None:
            self._socket.close()
        if self._process is not None:
            self._process.kill()
            self._process.wait()
        self._socket = self._process = None


_nursery = _Nursery()
atexit.register(_nursery.close)


def run(first: str, work: Callable[P, T], seconds: float, /, *args: P.args, **_: P.kwargs) -> T:
    """What a function of some module gives in a process of its own. `first`, "module function argument", is done where
    that one comes from, and so for all that follow: it imports what they need. Empty for nothing.

    Raises what it raises; TimeoutError after `seconds`; QueryProcessError when it took more memory than it may.
    """
    ours, theirs = Pipe()
    ends = time.monotonic() + _BEGIN
    with ours:
        try:
            with theirs:
                _nursery.fork(first, theirs.fileno())
            _next(ours, _BEGIN)
            ends = time.monotonic() + seconds
            ours.send((work, args, seconds))
            succeeded, answer = _next(ours, seconds + _LATE)
        except (EOFError, OSError):
            raise (TimeoutError if time.monotonic() >= ends else QueryProcessError) from None
    if succeeded:
        made: T = answer
        return made
    raise QueryProcessError if isinstance(answer, MemoryError) else answer


def _next(ours: Connection, seconds: float) -> Any:
    if not ours.poll(seconds):
        raise TimeoutError
    return ours.recv()


def serve(descriptor: int) -> None:
    """Be the process that others are forked off, until nobody is at the other end."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # nobody asks how they ended
    with socket.socket(fileno=descriptor) as theirs:
        while True:
            message, descriptors, _, _ = socket.recv_fds(theirs, _MESSAGE, 1, socket.MSG_WAITALL)
            if not message:
                return
            if wanted := message.decode().split():
                module, function, argument = wanted
                with suppress(Exception):  # who needs it says so
                    getattr(import_module(module), function)(argument)
            gc.freeze()
            if os.fork() == 0:
                theirs.close()
                _answer(descriptors[0])
                os._exit(0)
            os.close(descriptors[0])


def _answer(descriptor: int) -> None:
    """Be such a process."""
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    with Connection(descriptor) as theirs, suppress(EOFError, OSError):
        theirs.send(None)
        work, args, seconds = theirs.recv()
        signal.alarm(ceil(seconds))  # ends it, whatever it is at
        threading.Thread(target=_end_with, args=[descriptor], daemon=True).start()
        limit_process(data=MEMORY, fsize=_FILE, core=0)
        try:
            answer = pickle.dumps((True, work(*args)))
        except Exception as error:
            answer = _failure(error)
        theirs.send_bytes(answer)


def _end_with(descriptor: int) -> None:
    """End this process when nobody is at the other end any more: who asks says nothing more, so that only the end of
    it is to be read there."""
    select.select([descriptor], [], [])
    os._exit(1)


def _failure(error: Exception) -> bytes:
    """What is sent in the place of an answer."""
    try:
        return pickle.dumps((False, error))
    except Exception:  # one that cannot travel
        return pickle.dumps((False, QueryProcessError()))
