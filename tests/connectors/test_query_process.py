"""The processes that ask databases: what they may have, and that they end."""

import os
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from bot.connectors import query_process
from bot.connectors.query_process import QueryProcessError, run
from bot.connectors.source import SourceError
from tests.patience import PATIENCE
from tests.servers import until


class SilentError(Exception):
    """One that no process can send to another."""

    def __reduce__(self) -> str:
        raise TypeError


def refuses() -> None:
    """Raise a sentence."""
    raise SourceError("source-sql-columns", field="query", count=3)


def is_silent() -> None:
    """Raise what stays here."""
    raise SilentError


def makes(count: int) -> int:
    """Take memory."""
    return len(b"x" * count)


def writes(count: int) -> int:
    """Take room on the disk."""
    with tempfile.TemporaryFile() as file:
        return file.write(b"x" * count)


def waits() -> None:
    """Take time."""
    time.sleep(PATIENCE)


def notes(path: str) -> None:
    """Write down which process it is, and take time."""
    Path(path).write_text(str(os.getpid()), encoding="utf-8")
    time.sleep(10 * PATIENCE)


def is_there(process: int) -> bool:
    """Whether a process lives."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def parent() -> int:
    """Say whose process this is."""
    return os.getppid()


def test_each_has_its_own() -> None:
    """What is made in one is not in the bot, nor in another; several work at once."""
    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(lambda _: run("", os.getpid, PATIENCE), range(8)))
    assert len({*found, os.getpid()}) == 9


def test_what_goes_wrong_in_one_is_raised_here() -> None:
    """A refusal keeps its sentence; an error that cannot travel is one all the same."""
    with pytest.raises(SourceError) as raised:
        run("", refuses, PATIENCE)
    assert (raised.value.key, raised.value.field, raised.value.args_) == ("source-sql-columns", "query", {"count": 3})
    with pytest.raises(QueryProcessError):
        run("no.such.module function argument", is_silent, PATIENCE)


def test_it_has_so_much_memory_and_no_more() -> None:
    """More ends it, and nobody else."""
    assert run("", makes, PATIENCE, 100_000_000) == 100_000_000
    with pytest.raises(QueryProcessError):
        run("", makes, PATIENCE, 1_100_000_000)


def test_it_writes_no_large_file() -> None:
    """What an engine sorts in a file does not fill the disk."""
    assert run("", writes, PATIENCE, 1_000_000) == 1_000_000
    with pytest.raises(OSError, match="File too large"):
        run("", writes, PATIENCE, 101_000_000)


def test_it_ends_in_time() -> None:
    """Also where nothing in it looks at the clock."""
    with pytest.raises(TimeoutError):
        run("", waits, 0.2)


def test_it_does_not_outlive_whoever_asked(tmp_path: Path) -> None:
    """A bot that is killed leaves no query behind that goes on reading."""
    note, module = tmp_path / "note", notes.__module__
    ask = f"from {module} import notes, run; run('', notes, {10 * PATIENCE}, {str(note)!r})"
    bot = subprocess.Popen([sys.executable, "-c", ask])
    try:
        until(lambda: note.exists() and note.read_text(encoding="utf-8"), "a query under way")
    finally:
        bot.kill()
        bot.wait()
    query = int(note.read_text(encoding="utf-8"))
    try:
        until(lambda: not is_there(query), "the end of the query")
    finally:
        with suppress(ProcessLookupError):
            os.kill(query, signal.SIGKILL)


def test_one_that_is_killed_is_begun_again() -> None:
    """The process that others come from, too: whoever runs out of memory may end it."""
    first = run("", parent, PATIENCE)
    os.kill(first, signal.SIGKILL)
    process = query_process._nursery._process
    assert process is not None
    process.wait(PATIENCE)
    assert run("", parent, PATIENCE) != first
