"""Where tests put their files: in memory. Whoever saves waits for the disk, and no test cuts the power."""

import shutil
from pathlib import Path

_ROOM = 4_000_000_000  # bytes


def memory() -> str | None:
    """A folder in memory with room for a run's files and servers, where the machine has one."""
    folder = Path("/dev/shm")
    return str(folder) if folder.is_dir() and shutil.disk_usage(folder).free > _ROOM else None
