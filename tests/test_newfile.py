"""Files that the bot writes: whole or not there, whatever happens meanwhile."""

import os
import re
import resource
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot import newfile
from bot.__main__ import main
from bot.newfile import new_file
from tests.test_house import MODULES, code

ROOM = 200_000  # bytes that a file may have; what is written below has more
HALF = """
import sys, time, pathlib
from bot import newfile
if sys.argv[2] == "named":
    newfile._knows_nameless = lambda folder: False
with newfile.new_file(pathlib.Path(sys.argv[1])) as file:
    file.write(b"half")
    file.flush()
    print("half", flush=True)
    time.sleep(600)
"""
HALF_COPY = """
import shutil, sys, time
from bot.store import open_store
def stop(*_):
    print("half", flush=True)
    time.sleep(600)
shutil.copyfileobj = stop
open_store(sys.argv[2]).backup(sys.argv[1])
"""


@pytest.fixture
def url(sqlite_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The URL of a workspace with many long terms, in the environment of the commands."""
    terms = tmp_path / "terms.csv"
    lines = [f"T{n},{'x' * 1900}" for n in range(200)]
    terms.write_text("term,definition\n" + "\n".join(lines), encoding="utf-8")
    monkeypatch.setenv("DATABASE_URL", sqlite_url)
    assert main(["import", "glossary", str(terms), "--workspace", "T1"]) == 0
    return sqlite_url


def command(*arguments: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """Type a command where no file has room for more than ROOM bytes."""

    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (ROOM, ROOM))

    typed = [sys.executable, "-m", "bot", *arguments]
    return subprocess.run(
        typed,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(Path.cwd())},
        preexec_fn=little_room,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("typed", [("export", "glossary", "out", "--workspace", "T1"), ("backup", "out")])
def test_without_room_there_is_no_file(url: str, tmp_path: Path, typed: tuple[str, ...]) -> None:
    """Half a backup or half an export is worse than none: nothing is left, and the reason is said."""
    folder = tmp_path / "here"
    folder.mkdir()
    done = command(*typed, folder=folder)
    assert (done.returncode, done.stdout) == (2, ""), url
    assert re.search(r"^(Not done: out File too large|No copy was made at .*/out: there is no room\.)$", done.stderr)
    assert list(folder.iterdir()) == []


def test_what_goes_nowhere_is_no_success(url: str, tmp_path: Path) -> None:
    """An export into a pipe or a disk that takes no more ends with the reason, and not as if it were done."""
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "bot", "export", "glossary", "-", "--workspace", "T1"],
            stdout=full,
            stderr=subprocess.PIPE,
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(Path.cwd())},
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr) == (2, "Not done: No space left on device\n"), url


def hears_signals() -> None:
    """Tests may run where these are ignored, as nohup has it."""
    for number in (signal.SIGINT, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP])
@pytest.mark.parametrize("script", [HALF, HALF_COPY])
def test_who_is_killed_leaves_no_file(url: str, tmp_path: Path, script: str, number: signal.Signals) -> None:
    """However a backup or an export ends half way, nothing of it is in the folder."""
    folder = tmp_path / "here"
    folder.mkdir()
    child = subprocess.Popen(
        [sys.executable, "-c", script, str(folder / "out"), url],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=hears_signals,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == b"half\n"
    child.send_signal(number)
    assert child.wait() != 0
    child.stdout.close()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("nameless", [True, False])
def test_a_new_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, nameless: bool) -> None:
    """It is there once it is whole, for whoever may read it, never over one that is there; also where the system knows
    no files without a name."""
    if not nameless:
        monkeypatch.setattr(newfile, "_knows_nameless", lambda _: False)
    out = tmp_path / "out"
    with new_file(out, 0o600) as file:
        file.write(b"whole")
        assert not out.exists()
    assert (out.read_bytes(), out.stat().st_mode & 0o777) == (b"whole", 0o600)
    with pytest.raises(FileExistsError) as there, new_file(out) as file:
        file.write(b"another")
    assert there.value.filename == str(out)

    def fail() -> None:
        with new_file(tmp_path / "other") as file:
            file.write(b"half")
            raise RuntimeError

    def meet() -> None:
        with new_file(tmp_path / "third") as file:
            file.write(b"mine")
            (tmp_path / "third").write_bytes(b"theirs")

    with pytest.raises(RuntimeError):
        fail()
    with pytest.raises(FileExistsError):
        meet()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"out": b"whole", "third": b"theirs"}


def test_files_are_written_in_one_place() -> None:
    """Whoever writes one for somebody goes through it; what `make docs` writes is the project's own."""
    wanted = re.compile(r"\.write_(?:text|bytes)\(|\bopen\(\s*[\"'][wxa]|open\(.*, [\"'][wxa]b?\+?[\"']")
    assert {m for m in MODULES if m.startswith("bot.") and wanted.search(code(m))} == {"bot.docs"}
