"""Copies of a SQLite file: made, checked, and put in the place of the file that the bot works on."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Collection
from contextlib import ExitStack, closing
from datetime import datetime
from pathlib import Path
from typing import IO

from bot.newfile import new_file
from bot.store.errors import StoreError

_HISTORY = "_sqlite_migrations"  # where sqlite_utils keeps what was applied
_LOGS = ("-wal", "-shm")


def copy_database(path: Path, file: IO[bytes], folder: Path, wait: float) -> None:
    """Write the committed state of a database into an open file; blocks no writer, and waits `wait` seconds for one.

    SQLite writes into files that have names: the copy's, made in `folder`, is taken away as soon as SQLite has opened
    it. Raises StoreError where a page of it is damaged.
    """
    with ExitStack() as stack:
        source = stack.enter_context(closing(sqlite3.connect(path, timeout=wait)))
        descriptor, name = tempfile.mkstemp(prefix=".copy-", dir=folder)
        draft = stack.enter_context(os.fdopen(descriptor, "r+b", buffering=0))
        try:
            copy = stack.enter_context(closing(sqlite3.connect(name)))
            reader = stack.enter_context(closing(sqlite3.connect(name)))
        finally:
            Path(name).unlink()
        copy.execute("PRAGMA journal_mode=OFF")  # a journal would have a name, too
        source.backup(copy)
        # Nobody writes ahead of it any more: https://sqlite.org/fileformat.html#file_format_version_numbers
        os.pwrite(descriptor, b"\x01\x01", 18)
        check_whole(reader, str(path))
        shutil.copyfileobj(draft, file, 1024 * 1024)


def check_whole(connection: sqlite3.Connection, name: str) -> None:
    """Read every page; StoreError where one is damaged. https://sqlite.org/pragma.html#pragma_integrity_check"""
    try:
        said = [row[0] for row in connection.execute("PRAGMA integrity_check(3)")]
    except sqlite3.DatabaseError as error:
        said = [str(error)]
    if said != ["ok"]:
        raise StoreError(f"{name} is damaged: {'; '.join(said)}.")


def check_copy(copy: Path, known: Collection[str]) -> None:
    """Whether a file is a whole store of this bot, of a release that is not newer; `known` are the names of the
    migrations of this one. Raises StoreError."""
    if not copy.is_file():
        raise StoreError(f"There is no file {copy}.")
    with closing(sqlite3.connect(copy)) as connection:
        check_whole(connection, str(copy))
        try:
            applied = {row[0] for row in connection.execute(f"SELECT name FROM {_HISTORY}")}  # noqa: S608 - ours
        except sqlite3.DatabaseError:
            raise StoreError(f"{copy} is a database, and not one of this bot.") from None
    if newer := sorted(applied - set(known)):
        raise StoreError(f"{copy} was written by a newer release, which knows {newer[0]}: install that one first.")


def draft_beside(copy: Path, target: Path) -> Path:
    """A file beside the one that the bot works on, with what a copy holds, to take its place. Raises StoreError."""
    draft = target.with_name(f"{target.name}.incoming")
    try:
        draft.unlink(missing_ok=True)
        with new_file(draft, 0o600) as file:
            copy_database(copy, file, draft.parent, 1)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(f"Nothing was put back: {getattr(error, 'strerror', None) or error}.") from error
    return draft


def put_in_place(draft: Path, target: Path, now: datetime) -> Path | None:
    """Give a draft the place of the file that the bot works on, which is moved aside; returns where to, None where
    there was none. Raises StoreError where a bot still works on it."""
    aside = target.with_name(f"{target.name}.{now:%Y%m%dT%H%M%SZ}")
    had = target.exists()
    if had:
        _close_log(target)
        target.rename(aside)
    for end in _LOGS:  # of a damaged file, or one that nobody closed
        Path(f"{target}{end}").unlink(missing_ok=True)
    draft.rename(target)
    return aside if had else None


def _close_log(target: Path) -> None:
    """Take what stands in the log into the file, so that it is whole when it is moved. SQLite does it only for who has
    the file alone: https://sqlite.org/wal.html#activating_and_configuring_wal_mode"""
    try:
        with closing(sqlite3.connect(target, timeout=1)) as connection:
            connection.execute("PRAGMA journal_mode=DELETE")
    except sqlite3.OperationalError as error:
        raise StoreError(f"{target} is in use: stop the bot first ({error}).") from error
    except sqlite3.DatabaseError:
        return  # it is damaged, which is why a copy is put back
