"""Taking people, or everything, out of the store: forget."""

import argparse
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, add_workspace, workspace_of

if TYPE_CHECKING:
    from bot.config import Config


def _forget(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.slack.store import purge, setting
    from bot.store import open_store
    from bot.store.personal import forget

    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        with store.write(workspace):
            if options.everything:
                purge(store, workspace, app.tables())
            else:
                language = str(setting(store, workspace, "language", config.default_language))
                stand_in = app.load_texts().speak(language)("slack-somebody")
                forget(store, workspace, options.person, app.people(), stand_in)
    print(f"Forgotten: {options.person or 'everything'} in {workspace}.")
    return 0


def _forget_options(forget: argparse.ArgumentParser) -> None:
    whom = forget.add_mutually_exclusive_group(required=True)
    whom.add_argument("--person", metavar="USER", default="", help="a Slack user id, such as U012AB3CD")
    whom.add_argument("--everything", action="store_true", help="delete all records of the workspace")
    add_workspace(forget)


FORGET = CliCommand("forget", "Take a person, or everything, out of the store.", _forget_options, _forget)
