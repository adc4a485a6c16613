"""Copies of the store: backup, restore."""

import argparse
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, RefusedError

if TYPE_CHECKING:
    from bot.config import Config

_SQLITE = "sqlite:///"
_POSTGRES = (
    "A PostgreSQL database is restored with its own tools, pg_restore or point-in-time recovery. Then, before the bot "
    "starts, run `product-ops restore` without a file."
)


def _file(config: "Config") -> Path | None:
    """The SQLite file that the bot works on; None on PostgreSQL."""
    path = config.database_url.removeprefix(_SQLITE)
    return Path(path) if path != config.database_url else None


def _backup(config: "Config", options: argparse.Namespace) -> int:
    from bot.store import open_store

    file = _file(config)
    if file is not None and not file.exists():
        raise RefusedError(f"There is nothing to copy at {file}. Look at DATABASE_URL.")
    with open_store(config.database_url) as store:
        store.backup(options.file)
    print(f"Copied to {options.file}; every page of the copy was checked.")
    return 0


def _restore(config: "Config", options: argparse.Namespace) -> int:
    from bot.store.copies import draft_beside, put_in_place

    file, now = _file(config), datetime.now(UTC)
    if file is None:
        if options.file:
            raise RefusedError(_POSTGRES)
        print(_put_back(config.database_url, now))
        return 0
    _check(file, options)
    draft = draft_beside(options.file, file.absolute())
    try:
        said = _put_back(f"{_SQLITE}{draft}", now)  # before a bot may find it
        aside = put_in_place(draft, file.absolute(), now)
    finally:
        draft.unlink(missing_ok=True)
    print(said + (f" The earlier file is now {aside}." if aside else ""))
    return 0


def _check(file: Path, options: argparse.Namespace) -> None:
    from bot import app
    from bot.store.copies import check_copy

    if not options.file:
        raise RefusedError("Which copy? Name the file: product-ops restore FILE.")
    check_copy(options.file, [step.name for step in app.migrations()])
    if file.exists() and not options.replace:
        raise RefusedError(f"There is a store at {file}: add --replace, which moves it aside and deletes nothing.")


def _put_back(url: str, now: datetime) -> str:
    from bot import app
    from bot.schedule.store import restorations
    from bot.store import open_store

    with open_store(url) as store:
        app.migrate(store)
        back = restorations.restore(store, now)
    return (
        f"Restored as of {back.known_until}. Until {back.watch_until} every post is looked for in Slack before it is "
        "sent."
    )


def _backup_options(backup: argparse.ArgumentParser) -> None:
    backup.add_argument("file", type=Path, help="a file that does not exist yet")


def _restore_options(restore: argparse.ArgumentParser) -> None:
    restore.add_argument("file", type=Path, nargs="?", help="the copy; none after PostgreSQL was restored")
    restore.add_argument("--replace", action="store_true", help="move the existing file aside")


BACKUP = CliCommand("backup", "Copy the SQLite file of a running bot.", _backup_options, _backup)
RESTORE = CliCommand("restore", "Restore a copy, so that nothing is posted twice.", _restore_options, _restore)
