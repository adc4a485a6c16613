"""Programs the benchmarks start, each in a process of its own, and what they weigh."""

import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

_STOP_SECONDS = 10


class StartError(Exception):
    """A program ended, or said nothing it should, instead of serving. The text is the end of its log."""


@dataclass(frozen=True)
class Program:
    """A running server: where it listens on 127.0.0.1, and its process."""

    pid: int
    port: int

    def megabytes(self) -> float:
        """The most memory the process has held so far (its peak resident set), in 10^6 bytes.

        Where there is no /proc, what it holds now.
        """
        return self._megabytes("VmHWM")

    def resident(self) -> float:
        """The memory the process holds now, in 10^6 bytes."""
        return self._megabytes("VmRSS")

    def _megabytes(self, size: str) -> float:
        status = Path(f"/proc/{self.pid}/status")
        if status.exists():
            sizes = dict(line.split(":", 1) for line in status.read_text().splitlines())
            return int(sizes[size].split()[0]) * 1024 / 1e6
        shown = subprocess.run(["ps", "-o", "rss=", "-p", str(self.pid)], capture_output=True, text=True, check=True)
        return int(shown.stdout) * 1024 / 1e6

    def cpu_seconds(self) -> float:
        """The processor time its threads have had, to the nanosecond, without those that have ended; 0 where the system
        does not tell.

        https://docs.kernel.org/scheduler/sched-stats.html#proc-pid-schedstat
        """
        threads = Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9


@contextmanager
def serving(command: Sequence[str], log: Path) -> Iterator[Program]:
    """Start a server that writes its port as its first line; end it when the block ends.

    What it logs goes to the file `log`. Raises StartError.
    """
    with log.open("wb") as sink:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=sink)
    try:
        yield Program(process.pid, _port(process.stdout, log))
    finally:
        process.terminate()
        try:
            process.wait(_STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()


def _port(said: IO[bytes] | None, log: Path) -> int:
    line = said.readline().strip() if said is not None else b""
    if not line.isdigit():
        raise StartError(log.read_text(encoding="utf-8", errors="replace")[-2000:].strip() or "it said nothing")
    return int(line)
