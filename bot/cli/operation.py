"""Running the bot, and looking after it: run, check, backup."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, RefusedError

if TYPE_CHECKING:
    from bot.config import Config


def _run(config: "Config", _: argparse.Namespace) -> int:
    from bot import app, logs, serve
    from bot.config import ConfigError

    try:
        config.ready_for_slack()
    except ConfigError as error:
        raise ConfigError(f"{error}\nNo Slack at hand? `make demo` needs none of these.") from None
    logs.configure(config.log_level)
    return 0 if serve.serve(app.build(config)) else 1


def _check(config: "Config", options: argparse.Namespace) -> int:
    from bot.check import report, report_blocks

    return report_blocks(config) if options.blocks else report(config)


def _check_options(check: argparse.ArgumentParser) -> None:
    check.add_argument("--blocks", action="store_true", help="ask Slack whether it takes what the bot sends, instead")


def _backup(config: "Config", options: argparse.Namespace) -> int:
    from bot.store import open_store

    file = config.database_url.removeprefix("sqlite:///")
    if file != config.database_url and not Path(file).exists():
        raise RefusedError(f"There is nothing to copy at {file}. Look at DATABASE_URL.")
    with open_store(config.database_url) as store:
        store.backup(options.file)
    print(f"Copied to {options.file}.")
    return 0


def _backup_options(backup: argparse.ArgumentParser) -> None:
    backup.add_argument("file", type=Path, help="a file that does not exist yet")


RUN = CliCommand("run", "Serve the bot: Socket Mode with SLACK_APP_TOKEN, HTTP without.", lambda _: None, _run)
CHECK = CliCommand("check", "Tell whether tokens, scopes, the store and the manifest agree.", _check_options, _check)
BACKUP = CliCommand("backup", "Copy the SQLite file of a running bot.", _backup_options, _backup)
