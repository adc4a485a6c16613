"""What a command of the command line is."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bot.newfile import new_file

if TYPE_CHECKING:
    from bot.config import Config
    from bot.store import Store


@dataclass(frozen=True, slots=True)
class CliCommand:
    """A command by its name, as it is typed after `product-ops`.

    `options` adds what is typed after the name; `act` does it, and gives the exit code: 0, or 1 where it was done and
    something is amiss; it raises RefusedError where nothing could be done. Of two commands of one name, that with a
    `flag` is meant where the flag is typed: what is typed besides differs.
    """

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    act: "Callable[[Config, argparse.Namespace], int]"
    flag: str = ""

    def is_meant(self, typed: Sequence[str]) -> bool:
        """Whether it is the one of its name that was typed."""
        return typed[:1] == [self.name] and any(one == self.flag or one.startswith(f"{self.flag}=") for one in typed)


class RefusedError(Exception):
    """The command cannot be carried out; the text says why and what to do."""


def add_workspace(parser: argparse.ArgumentParser) -> None:
    """Let whoever types a command name the workspace."""
    parser.add_argument("--workspace", default="", help="a Slack team id; needed where there are several")


def workspace_of(config: "Config", options: argparse.Namespace) -> str:
    """The workspace that is meant: the one that is named, or the only one that the token is for."""
    if options.workspace:
        return str(options.workspace)
    if config.uses_oauth:
        raise RefusedError(f"Which workspace? {_installed(config)}")
    if not config.slack_bot_token:
        raise RefusedError("Which workspace? Set SLACK_BOT_TOKEN, or name it: --workspace T012AB3CD.")
    from bot.app import web_client
    from bot.slack.tokens import served_workspaces

    known = served_workspaces(web_client(config))
    if len(known) != 1:
        raise RefusedError(
            f"Which workspace? The token is for {', '.join(known) or 'none'}; name it: --workspace T012AB3CD."
        )
    return known[0]


def _installed(config: "Config") -> str:
    from bot.app import migrate
    from bot.store import open_store

    with open_store(config.database_url) as store:
        migrate(store)
        return there_are(store)


def there_are(store: "Store") -> str:
    """The workspaces that can be named: those that have the bot, and those of which anything is kept."""
    known = _known(store)
    told = ", ".join(f"{one} ({name})" if name else one for one, name in sorted(known.items()))
    return f"There are: {told}. Name one: --workspace T012AB3CD." if known else "There is no workspace yet."


def refuse_unknown(store: "Store", options: argparse.Namespace) -> None:
    """Raise RefusedError where somebody named a workspace of which nothing is kept: they mistyped it."""
    if options.workspace and options.workspace not in _known(store):
        raise RefusedError(f"Nothing is stored for {options.workspace}. {there_are(store)}")


def _known(store: "Store") -> dict[str, str]:
    """The names of workspaces by id; empty where nobody said one."""
    from bot.installations.store import ending
    from bot.store.workspaces import known_workspaces

    return dict.fromkeys(known_workspaces(store), "") | ending.names(store)


def write_out(file: Path, parts: Iterable[str]) -> None:
    """Write texts one after the other into a new file, or to standard output where it is called "-"."""
    if str(file) == "-":
        for part in parts:
            sys.stdout.buffer.write(part.encode())
        sys.stdout.buffer.flush()
        return
    with new_file(file) as out:
        for part in parts:
            out.write(part.encode())


def counted(number: int, what: str) -> str:
    """A number and what it is of, such as "1 row", "2,000 rows"."""
    return f"{number:,} {what}{'' if number == 1 else 's'}"
