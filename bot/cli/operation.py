"""Running the bot, and looking after it: run, check."""

import argparse
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand
from bot.lasting import lasting

if TYPE_CHECKING:
    from bot.config import Config


def _run(config: "Config", _: argparse.Namespace) -> int:
    with lasting():
        from bot import app, logs, serve
        from bot.config import ConfigError

        try:
            config.ready_for_slack()
        except ConfigError as error:
            raise ConfigError(f"{error}\nNo Slack at hand? `make demo` needs none of these.") from None
        logs.configure(config.log_level, config.log_format)
        bot = app.build(config)
    return 0 if serve.serve(bot) else 1


def _check(config: "Config", options: argparse.Namespace) -> int:
    from bot.check import report, report_blocks

    return report_blocks(config) if options.blocks else report(config)


def _check_options(check: argparse.ArgumentParser) -> None:
    check.add_argument("--blocks", action="store_true", help="ask Slack instead whether it takes what the bot sends")


RUN = CliCommand("run", "Serve the bot: Socket Mode with SLACK_APP_TOKEN, HTTP without.", lambda _: None, _run)
CHECK = CliCommand("check", "Check that tokens, scopes, the store and the manifest agree.", _check_options, _check)
