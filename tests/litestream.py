"""Litestream at work on a SQLite file, as deploy/litestream/ sets it up, with a folder in the place of a bucket."""

import os
import signal
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import yaml

from tests.patience import PATIENCE

_PROGRAM = str(Path(sysconfig.get_path("scripts")) / "litestream")
_SHIPPED = Path(__file__).parents[1] / "deploy" / "litestream" / "litestream.yml"
_SETTINGS = "litestream.yml"
_SOCKET = "litestream.sock"  # seen from its folder: the address of a socket has room for a hundred characters


@dataclass(frozen=True)
class Replica:
    """What Litestream keeps of `file` in `folder`, and its process."""

    folder: Path
    file: Path
    process: subprocess.Popen[bytes]

    def sync(self) -> None:
        """Have it copy all that was saved by now, at once instead of at the end of its interval."""
        ends = time.monotonic() + PATIENCE
        command = ["sync", "-wait", "-timeout", f"{PATIENCE:.0f}", "-socket", _SOCKET, str(self.file)]
        while (done := self._run(*command)).returncode:  # it has only just been started
            assert time.monotonic() < ends, done.stderr
            time.sleep(0.01)

    def stop(self) -> None:
        """From here on it sees nothing of what is saved, however long that takes."""
        self.process.send_signal(signal.SIGSTOP)
        os.waitpid(self.process.pid, os.WUNTRACED)  # all of its threads stand still

    def restore(self) -> Path:
        """What it has, as Litestream gives it back."""
        copy = self.folder / "copy.db"
        done = self._run("restore", "-config", _SETTINGS, "-o", str(copy), str(self.file))
        assert done.returncode == 0, done.stderr
        return copy

    def _run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [_PROGRAM, *words], cwd=self.folder, check=False, capture_output=True, text=True, timeout=2 * PATIENCE
        )


@contextmanager
def litestream(folder: Path, file: Path, group: int | None = None, interval: str = "") -> Iterator[Replica]:
    """Start it, in a group of processes and with another `sync-interval` if they are given; kill it when the block
    ends, whatever it has left to do."""
    settings = yaml.safe_load(_SHIPPED.read_text(encoding="utf-8"))
    [database] = settings["dbs"]
    database["path"] = str(file)
    interval = interval or database["replica"]["sync-interval"]
    database["replica"] = {"type": "file", "path": str(folder / "replica"), "sync-interval": interval}
    settings["socket"] = {"enabled": True, "path": _SOCKET}
    (folder / _SETTINGS).write_text(yaml.safe_dump(settings), encoding="utf-8")
    command = [_PROGRAM, "replicate", "-config", _SETTINGS]
    with (folder / "litestream.log").open("wb") as log:
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log, process_group=group)
        try:
            yield Replica(folder, file, process)
        finally:
            process.kill()
            process.wait(PATIENCE)
