"""Taking a person, or everything of a workspace, out of the store: forget, purge."""

import argparse
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from bot.cli.command import (
    CliCommand,
    RefusedError,
    add_workspace,
    counted,
    refuse_unknown,
    there_are,
    workspace_of,
)
from bot.cli.person import add_names, names_of, user_of

if TYPE_CHECKING:
    from bot.config import Config
    from bot.store import Store
    from bot.store.traces import Trace

_LIVING = "While the app is installed there, the bot goes on recording what people do with it."
_FINAL = "This cannot be undone."


def _forget(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.store import open_store

    if options.everything:
        return _purge_workspace(config, options, workspace_of(config, options))
    # Scripts that say --person were written before anything was asked.
    user, names, asks = user_of(options.user or options.person), names_of(options), not options.person
    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        refuse_unknown(store, options)
        _tell_of_person(store, workspace, user, names)
        if options.dry_run:
            print("Nothing was changed.")
            return 0
        if not _is_sure(options, f"Forget {user} in {workspace}? {_FINAL} [y/N] ", ("y", "yes"), asks=asks):
            return 1
        _forget_person(store, config, workspace, user, names)
    print(f"Forgotten: {user} in {workspace}.")
    return 0


def _forget_person(store: "Store", config: "Config", workspace: str, user: str, names: Sequence[str]) -> None:
    from bot import app
    from bot.clock import stamp, utc_now
    from bot.slack.store import setting
    from bot.store import trail
    from bot.store.personal import forget

    def at_once() -> None:
        with store.write(workspace):
            language = str(setting(store, workspace, "language", config.default_language))
            stand_in = app.load_texts().speak(language)("slack-somebody")
            forget(store, workspace, user, app.people(), stand_in, names)
            trail.tell(store, workspace, stamp(utc_now()), trail.Event("people.forgotten", by="cli"))

    store.retry(at_once)


def _tell_of_person(store: "Store", workspace: str, user: str, names: Sequence[str]) -> None:
    from bot import app
    from bot.imports.store import under_way
    from bot.slack.store import person
    from bot.store.traces import traces

    found = list(traces(store, workspace, user, app.people(), names))
    goes = {name for columns in app.people() for name in columns.delete}
    for line in _lines_of(found, goes):
        print(line)
    tables = len({one.table for one in found})
    print(f"{user} is in {counted(len(found), 'row')} of {counted(tables, 'table')} in {workspace}.")
    name = str((person(store, workspace, user) or {}).get("name", ""))
    if name and name not in names:
        more = sum(len(one.texts) for one in traces(store, workspace, user, app.people(), [*names, name]))
        more -= sum(len(one.texts) for one in found)
        if more > 1:  # one is the name that is kept of them
            print(f'"{name}" is also in {counted(more - 1, "other text")}: --name "{name}" takes it out of there, too.')
    for room in under_way(store, workspace):
        print(f"An import into {room} is running, and its file may name them: run this again when it has finished.")


def _lines_of(found: Iterable["Trace"], goes: set[str]) -> Iterable[str]:
    gone, stay = Counter[str](), dict[str, Counter[str]]()
    for one in found:
        if any(f"{one.table}.{name}" in goes for name in one.roles):
            gone[one.table] += 1
        else:
            stay.setdefault(one.table, Counter()).update(("", *one.columns))
    for table in sorted({*gone, *stay}):
        if gone[table]:
            yield f"{table}: {counted(gone[table], 'row')} deleted"
        if table in stay:
            columns = ", ".join(f"{name} {n}" for name, n in sorted(stay[table].items()) if name)
            yield f"{table}: {counted(stay[table][''], 'row')} changed ({columns})"


def _purge(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.store import open_store

    if not options.workspace:
        with open_store(config.database_url) as store:
            app.migrate(store)
            raise RefusedError(f"Which workspace? {there_are(store)}")
    return _purge_workspace(config, options, options.workspace, asks=True)


def _purge_workspace(config: "Config", options: argparse.Namespace, workspace: str, *, asks: bool = False) -> int:
    from bot import app
    from bot.installations.store import ending
    from bot.store import open_store
    from bot.store.workspaces import holdings

    with open_store(config.database_url) as store:
        app.migrate(store)
        found = holdings(store, workspace) | ending.rows_of(store, workspace)
        if not found:
            print(f"Nothing is stored for {workspace}. {there_are(store)}")
            return 0
        for table, rows in sorted(found.items()):
            print(f"{table}: {counted(rows, 'row')}")
        print(f"{counted(sum(found.values()), 'row')} in {counted(len(found), 'table')} of {workspace}.")
        if options.dry_run:
            print("Nothing was changed.")
            return 0
        question = f"All of it will be deleted. {_FINAL} Type {workspace} to continue: "
        if not _is_sure(options, question, (workspace.lower(),), asks=asks):
            return 1
        store.retry(lambda: ending.end(store, workspace))
        ending.end_grants(store, workspace)
    print(f"Forgotten: everything in {workspace}. {_LIVING}")
    return 0


def _is_sure(options: argparse.Namespace, question: str, answers: Sequence[str], *, asks: bool) -> bool:
    """Whether to go on: `--yes`, or what somebody types. Where nobody can, only what never asked goes on."""
    if options.yes:
        return True
    if not sys.stdin.isatty():
        if asks:
            raise RefusedError("Nothing was changed: there is no terminal to confirm on. Add --yes if you mean it.")
        return True
    try:
        said = input(question)
    except EOFError:
        said = ""
    if said.strip().lower() in answers:
        return True
    print("Nothing was changed.")
    return False


def _add_caution(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--dry-run", action="store_true", help="only say which tables have how many rows")
    parser.add_argument("--yes", action="store_true", help="do not ask for confirmation; for scripts")
    add_workspace(parser)


def _forget_options(forget: argparse.ArgumentParser) -> None:
    whom = forget.add_mutually_exclusive_group(required=True)
    whom.add_argument("--user", metavar="USER", default="", help="a Slack user id, such as U012AB3CD")
    whom.add_argument(
        "--person", metavar="USER", default="", help="the same, but asks nothing where there is no terminal"
    )
    whom.add_argument("--everything", action="store_true", help="the same as purge")
    add_names(forget)
    _add_caution(forget)


FORGET = CliCommand("forget", "Remove a person from the store; what they did stays.", _forget_options, _forget)
PURGE = CliCommand("purge", "Delete everything of one workspace, including its installation.", _add_caution, _purge)
