"""New files that are there whole or not at all, also when the disk is full or whoever writes them is killed."""

import errno
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


@contextmanager
def new_file(path: Path, mode: int = 0o666) -> Iterator[IO[bytes]]:
    """A file to write into, which is at `path` when the block has ended, never in the place of one that is there.

    Until then it has no name, where the system knows such files: nothing is left of it, however the block ends. Raises
    OSError, which names the path; FileExistsError where there is a file.
    """
    try:
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST))
        if not path.parent.is_dir():
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))
        with _nameless(path, mode) if _knows_nameless(path.parent) else _named(path, mode) as file:
            yield file
    except OSError as error:
        error.filename, error.filename2 = str(path), None
        raise


def _knows_nameless(folder: Path) -> bool:
    """Whether this system, and the file system of a folder, know files without a name."""
    try:
        os.close(os.open(folder, os.O_TMPFILE | os.O_RDWR))
    except (AttributeError, OSError):
        return False
    return Path("/proc/self/fd").is_dir()


@contextmanager
def _nameless(path: Path, mode: int) -> Iterator[IO[bytes]]:
    with os.fdopen(os.open(path.parent, os.O_TMPFILE | os.O_RDWR, mode), "w+b") as file:
        yield file
        file.flush()
        os.fsync(file.fileno())
        # Only with a folder, which an absolute path does without, does Python have links followed.
        os.link(f"/proc/self/fd/{file.fileno()}", path, src_dir_fd=file.fileno(), follow_symlinks=True)


@contextmanager
def _named(path: Path, mode: int) -> Iterator[IO[bytes]]:
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(descriptor)
        umask = os.umask(0)
        os.umask(umask)
        draft.chmod(mode & ~umask)
        _publish(draft, path)
    finally:
        draft.unlink(missing_ok=True)


def _publish(draft: Path, path: Path) -> None:
    """Give a draft its name without replacing a file that appeared meanwhile."""
    try:
        os.link(draft, path)
    except FileExistsError:
        raise
    except OSError:
        # No hard links on this file system: rename replaces, so look first.
        if path.exists():
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST)) from None
        draft.rename(path)
