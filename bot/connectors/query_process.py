"""Processes that ask databases, with a limit on memory, on files and on time.

What a query makes is made where no setting reaches: a driver takes a row of a gigabyte whole, DuckDB works in the
process that asks, some engines know no limit of time. So a driver runs in a process of its own, which the system stops
(https://man7.org/linux/man-pages/man2/getrlimit.2.html, RLIMIT_DATA and RLIMIT_FSIZE). One that answered well is used
again; one that did not is ended.
"""

import atexit
import pickle
import subprocess
import sys
import threading
from collections.abc import Callable
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

from bot.connectors.source import SourceError

P = ParamSpec("P")
T = TypeVar("T")

MEMORY = 1_000_000_000  # bytes, with everything that a driver brings
_FILE = 100_000_000  # bytes of a file it writes: what SQLite sorts and has no room for
_SPARE = 2  # that wait for the next query
_START_SECONDS = 60.0  # on a busy machine

_lock = threading.Lock()
_spare: list["QueryProcess"] = []


class QueryProcessError(Exception):
    """The process came to its end: of what it may have, or of something else."""


class QueryProcess:
    """A process that calls what it is told to, one thing after the other."""

    def __init__(self) -> None:
        self._ours, theirs = Pipe()
        with theirs:
            start = f"import sys; sys.path[:] = {sys.path!r}; from {__name__} import serve; serve({theirs.fileno()})"
            self._process = subprocess.Popen(  # noqa: S603 - this very Python
                [sys.executable, "-c", start],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
                start_new_session=True,  # what is typed into a terminal is not for it
            )
        self._answer(_START_SECONDS)

    def call(self, work: Callable[..., T], args: tuple[Any, ...], seconds: float) -> T:
        """What a function of some module gives. Raises what it raises, TimeoutError, and QueryProcessError."""
        try:
            self._ours.send((work, args))
        except OSError:
            raise QueryProcessError from None
        succeeded, answer = self._answer(seconds)
        if not succeeded:
            raise answer
        made: T = answer
        return made

    def close(self) -> None:
        """End it, whatever it is at."""
        self._process.kill()
        self._process.wait()
        self._ours.close()

    def _answer(self, seconds: float) -> tuple[bool, Any]:
        try:
            if not self._ours.poll(seconds):
                raise TimeoutError
            answer: tuple[bool, Any] = self._ours.recv()
        except (EOFError, OSError) as error:
            if isinstance(error, TimeoutError):
                raise
            raise QueryProcessError from None
        return answer


def run(work: Callable[P, T], seconds: float, /, *args: P.args, **_: P.kwargs) -> T:
    """What a function gives in such a process. Raises what it raises; TimeoutError after `seconds`; QueryProcessError
    when it took more memory than there is for it."""
    with _lock:
        process = _spare.pop() if _spare else None
    process = process or QueryProcess()
    fine = False
    try:
        made = process.call(work, args, seconds)
        fine = True
    except SourceError:
        fine = True
        raise
    except MemoryError:
        raise QueryProcessError from None
    finally:
        with _lock:
            fine = fine and len(_spare) < _SPARE
            if fine:
                _spare.append(process)
        if not fine:
            process.close()
    return made


def serve(descriptor: int) -> None:
    """Be such a process until nobody is at the other end."""
    _limit()
    with Connection(descriptor) as theirs:
        theirs.send((True, None))
        while True:
            try:
                work, args = theirs.recv()
            except EOFError:
                return
            theirs.send_bytes(_done(work, args))


def _done(work: Callable[..., Any], args: tuple[Any, ...]) -> bytes:
    try:
        return pickle.dumps((True, work(*args)))
    except Exception as error:
        try:
            return pickle.dumps((False, error))
        except Exception:  # one that cannot travel
            return pickle.dumps((False, QueryProcessError()))


def _limit() -> None:
    try:
        import resource
    except ImportError:  # a system that knows no such limits
        return
    for kind, most in ((resource.RLIMIT_DATA, MEMORY), (resource.RLIMIT_FSIZE, _FILE), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (most, most))


def _close() -> None:
    with _lock:
        while _spare:
            _spare.pop().close()


atexit.register(_close)
