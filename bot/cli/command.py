"""What a command of the command line is."""

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

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
    parser.add_argument("--workspace", default="", help="a Slack team id (default: the token's workspace)")


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
    from bot.installations.store import ending
    from bot.store.workspaces import known_workspaces

    named = ending.names(store)
    known = sorted({*named, *known_workspaces(store)})
    told = ", ".join(f"{one} ({named[one]})" if named.get(one) else one for one in known)
    return f"There are: {told}. Name one: --workspace T012AB3CD." if known else "Nothing is kept of any."
