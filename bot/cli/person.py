"""Handing out what is kept of a person: export --user."""

import argparse
import json
import os
import re
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.cli.command import CliCommand, RefusedError, add_workspace, counted, refuse_unknown, workspace_of
from bot.newfile import new_file

if TYPE_CHECKING:
    from bot.config import Config
    from bot.store import Store
    from bot.store.traces import Trace

_LEAST = 3  # letters of a name: less stands in every second text


def user_of(said: str) -> str:
    """A Slack user id, in its own letters. Raises RefusedError: any other word stands in many texts."""
    user = said.strip().upper()
    if not re.fullmatch(r"[UW](?=[A-Z0-9]*[0-9])[A-Z0-9]{2,}", user):
        raise RefusedError(f"{said!r} is not a Slack user id, such as U012AB3CD: the person's profile in Slack has it.")
    return user


def add_names(parser: argparse.ArgumentParser) -> None:
    """Let whoever types a command say what others type for the person."""
    parser.add_argument(
        "--name",
        action="append",
        default=[],
        help="a name they have in texts, such as 'Ada Lovelace': whole words, in any case; repeat it for another",
    )


def names_of(options: argparse.Namespace) -> list[str]:
    """The names that were typed. Raises RefusedError for one that could be any word."""
    names = [" ".join(one.split()) for one in options.name]
    for name in names:
        if sum(map(str.isalpha, name)) < _LEAST:
            raise RefusedError(f"--name {name!r} is too short: it would be found in texts that mean something else.")
    return names


def _export(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.clock import stamp, utc_now
    from bot.store import open_store, trail
    from bot.store.traces import traces

    user, names = user_of(options.user), names_of(options)
    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        refuse_unknown(store, options)
        found = _by_table(list(traces(store, workspace, user, app.people(), names)))
        for table, (theirs, naming) in found.items():
            print(f"{table}: {len(theirs)} of theirs, {len(naming)} mentioning them")
        if not found:
            print(f"Nothing is stored for {user} in {workspace}.")
        if options.dry_run:
            print("Nothing was written.")
            return 0
        at = stamp(utc_now())
        folder = options.folder or Path(f"{user}-{at[:10]}")
        contents = {table: {"rows": len(theirs), "named_in": len(naming)} for table, (theirs, naming) in found.items()}
        files: dict[str, Any] = {"contents": {"person": user, "workspace": workspace, "at": at, "tables": contents}}
        _write(folder, files | {table: _readable(table, *parts) for table, parts in found.items()})
        _record(store, workspace, at, trail.Event("people.exported", subject=user, by="cli"))
    many = len(found) + 1
    print(f"{counted(many, 'file')} {'is' if many == 1 else 'are'} in {folder}.")
    return 0


def _record(store: "Store", workspace: str, at: str, event: Any) -> None:
    from bot.store import trail

    with store.write(workspace):
        trail.tell(store, workspace, at, event)


def _by_table(found: list["Trace"]) -> dict[str, tuple[list["Trace"], list["Trace"]]]:
    """The rows that are theirs, and those that name them, by table; nothing of what is another person's own."""
    tables: dict[str, tuple[list[Trace], list[Trace]]] = {}
    for one in found:
        if not one.is_own_of_another:
            tables.setdefault(one.table, ([], []))[0 if one.is_theirs else 1].append(one)
    return dict(sorted(tables.items()))


def _readable(table: str, theirs: list["Trace"], naming: list["Trace"]) -> dict[str, Any]:
    return {
        "table": table,
        "columns": list(theirs[0].row) if theirs else [],
        "rows": [{"roles": list(one.roles), "row": one.row} for one in theirs],
        "named_in": [{"where": one.key, "columns": list(one.columns)} for one in naming],
    }


def _write(folder: Path, files: dict[str, Any]) -> None:
    """A folder of JSON files that only its owner reads, which is there whole or not at all."""
    if folder.exists():
        raise RefusedError(f"{folder} exists already; name a new folder.")
    beside = Path(tempfile.mkdtemp(prefix=f".{folder.name}-", dir=folder.absolute().parent))
    try:
        for name, value in files.items():
            with new_file(beside / f"{name}.json", 0o600) as file:
                file.write(json.dumps(value, ensure_ascii=False, indent=2).encode())
        os.rename(beside, folder)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        raise


def _options(export: argparse.ArgumentParser) -> None:
    export.add_argument("--user", metavar="USER", required=True, help="a Slack user id, such as U012AB3CD")
    export.add_argument(
        "folder", type=Path, nargs="?", help="a folder that does not exist yet (default: the id and the day)"
    )
    add_names(export)
    export.add_argument("--dry-run", action="store_true", help="only say which tables have how many rows")
    add_workspace(export)


EXPORT = CliCommand(
    "export",
    "Export what is stored about a person: a JSON file for each table.",
    _options,
    _export,
    flag="--user",
)
