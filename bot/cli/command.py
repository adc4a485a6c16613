"""What a command of the command line is."""

import argparse
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bot.config import Config


@dataclass(frozen=True, slots=True)
class CliCommand:
    """A command by its name, as it is typed after `product-ops`.

    `options` adds what is typed after the name; `act` does it, and gives the exit code: 0, or 1 where it was done and
    something is amiss; it raises RefusedError where nothing could be done.
    """

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    act: "Callable[[Config, argparse.Namespace], int]"


class RefusedError(Exception):
    """The command cannot be carried out; the text says why and what to do."""


def add_workspace(parser: argparse.ArgumentParser) -> None:
    """Let whoever types a command name the workspace."""
    parser.add_argument("--workspace", default="", help="a Slack team id (default: the token's workspace)")


def workspace_of(config: "Config", options: argparse.Namespace) -> str:
    """The workspace that is meant: the one that is named, or the only one that the token is for."""
    if options.workspace:
        return str(options.workspace)
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
