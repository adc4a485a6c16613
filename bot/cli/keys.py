"""The keys that tokens are encrypted with: keys new, keys rotate."""

import argparse
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, RefusedError

if TYPE_CHECKING:
    from bot.config import Config


def _keys(config: "Config", options: argparse.Namespace) -> int:
    from bot.clock import utc_now
    from bot.installations.keys import key_line

    if options.act == "new":
        print(key_line(utc_now()))
        return 0
    return _rotate(config, dry_run=options.dry_run)


def _rotate(config: "Config", *, dry_run: bool) -> int:
    from bot import app
    from bot.installations.keys import rotate
    from bot.installations.vault import vault_of
    from bot.store import open_store

    if not config.uses_oauth:
        raise RefusedError("There are no tokens to encrypt: SLACK_CLIENT_ID is not set.")
    vault = vault_of(config)
    with open_store(config.database_url) as store:
        app.migrate(store)
        did = rotate(store, vault, dry_run=dry_run)
    what = "To be re-encrypted" if dry_run else "Re-encrypted"
    print(f"{what} with key {vault.writes_with!r}: {did.changed} of {did.count} installations.")
    for whose, why in did.unread.items():
        print(f"The token of {whose} cannot be read: {why}.")
    for key in config.token_keys:
        if key != vault.writes_with:
            many = did.in_use.get(key, 0)
            left = f"still needed by {many} of {did.count}" if many else "not needed: remove it, unless it comes next"
            print(f"Key {key!r} is {left}.")
    return int(bool(did.unread))


def _options(keys: argparse.ArgumentParser) -> None:
    acts = keys.add_subparsers(required=True, metavar="ACT", dest="act")
    acts.add_parser("new", help="print a new key for TOKEN_KEYS", description="Print a new key for TOKEN_KEYS.")
    about = "re-encrypt all tokens with the first of TOKEN_KEYS; bots that know all of them may go on running"
    rotate = acts.add_parser("rotate", help=about, description=f"{about[0].upper()}{about[1:]}.")
    rotate.add_argument("--dry-run", action="store_true", help="only say how many that would be")


KEYS = CliCommand("keys", "Make or change the key that the tokens of workspaces are encrypted with.", _options, _keys)
