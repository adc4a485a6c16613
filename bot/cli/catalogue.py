"""Every command of the command line, in the order of its help; a new one is one line here."""

import argparse
import sys
from collections.abc import Sequence

from bot import __version__
from bot.cli import agents, audit, copies, files, keys, leaving, operation, person
from bot.cli.command import CliCommand, RefusedError

COMMANDS: tuple[CliCommand, ...] = (
    operation.RUN,
    operation.CHECK,
    files.IMPORT,
    files.MATCH,
    files.EXPORT,
    audit.AUDIT,
    agents.MCP,
    person.EXPORT,
    copies.BACKUP,
    copies.RESTORE,
    leaving.FORGET,
    leaving.PURGE,
    keys.KEYS,
)


def parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    """What reads what was typed; the options name the command."""
    whole = argparse.ArgumentParser(prog="product-ops", description="The Slack bot a product organisation runs on.")
    whole.add_argument("--version", action="version", version=__version__)
    commands = whole.add_subparsers(required=True, metavar="COMMAND")
    meant = {one.name for one in COMMANDS if one.flag and one.is_meant(typed)}
    for one in COMMANDS:
        if bool(one.flag) is not (one.name in meant):
            continue
        added = commands.add_parser(one.name, help=one.help, description=one.help)
        added.set_defaults(command=one)
        one.options(added)
    return whole


def carry_out(options: argparse.Namespace) -> int:
    """Carry out the command of some options; the exit code, 2 where it could not be done, which is said."""
    from urllib.error import URLError  # help, and a command that is mistyped, wait for none of these

    from slack_sdk.errors import SlackApiError

    from bot.config import ConfigError, load
    from bot.store import StoreError

    try:
        return int(options.command.act(load(), options))
    except (ConfigError, StoreError, RefusedError) as error:
        print(error, file=sys.stderr)
    except SlackApiError as error:
        print(f"Slack refused: {error.response.get('error')}. `product-ops check` says what to mend.", file=sys.stderr)
    except URLError as error:
        print(f"Slack cannot be reached: {error.reason}. Look at SLACK_API_URL and the network.", file=sys.stderr)
    except OSError as error:
        print(f"Not done: {error.filename or ''} {error.strerror or error}".replace("  ", " "), file=sys.stderr)
    return 2
