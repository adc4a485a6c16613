"""The command line: run, check, import, match, export, backup, forget. What they do is in `bot.commands`."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from bot import __version__
from bot.sheets import ALIKE, LONG, SCALES
from bot.text.notation import DATES, NUMBERS


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code, 2 when something has to be set right first."""
    options = _parser().parse_args(arguments)
    from bot import commands  # help, and a command that is mistyped, wait for none of it

    return commands.carry_out(options)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="product-ops", description="The Slack bot a product organisation runs on.")
    parser.add_argument("--version", action="version", version=__version__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    def command(name: str, help_: str) -> argparse.ArgumentParser:
        added = commands.add_parser(name, help=help_, description=help_)
        added.set_defaults(command=name)
        return added

    command("run", "Serve the bot: Socket Mode with SLACK_APP_TOKEN, HTTP without.")
    check = command("check", "Tell whether tokens, scopes, the store and the manifest agree.")
    check.add_argument("--blocks", action="store_true", help="ask Slack whether it takes what the bot sends, instead")
    import_ = command("import", "Take records from a file: all of it, or nothing.")
    _import_options(import_)
    match = command("match", "Say what the columns and statuses of other tools' files mean; without options, tell.")
    _match_options(match)
    export = command("export", "Write records to a file, or to standard output.")
    export.add_argument("feature", help="what to write, such as: glossary")
    export.add_argument("file", type=Path, help="a new file, or - for standard output")
    backup = command("backup", "Copy the SQLite file of a running bot.")
    backup.add_argument("file", type=Path, help="a file that does not exist yet")
    forget = command("forget", "Take a person, or everything, out of the store.")
    whom = forget.add_mutually_exclusive_group(required=True)
    whom.add_argument("--person", metavar="USER", default="", help="a Slack user id, such as U012AB3CD")
    whom.add_argument("--everything", action="store_true", help="delete all records of the workspace")
    for acting in (import_, match, export, forget):
        acting.add_argument("--workspace", default="", help="a Slack team id (default: the token's workspace)")
    return parser


def _import_options(import_: argparse.ArgumentParser) -> None:
    import_.add_argument("feature", help="what the file holds, such as: glossary")
    import_.add_argument(
        "file",
        type=Path,
        help="a CSV file; for kpis a TOML file, for decisions also a ZIP file or folder of markdown files",
    )
    import_.add_argument("--kpi", metavar="NAME", default="", help="whose readings they are, where no column says so")
    import_.add_argument(
        "--owner",
        metavar="USER",
        default="",
        help="who answers for decisions whose files name nobody who is known here",
    )
    import_.add_argument("--numbers", choices=NUMBERS, default="", help="how numbers are written, where it is unclear")
    import_.add_argument("--dates", choices=DATES, default="", help="the order of dates, where it is unclear")
    import_.add_argument(
        "--scale", choices=SCALES, default="", help="what 0.42 is in a percentage, where it is unclear"
    )
    import_.add_argument(
        "--alike",
        choices=ALIKE,
        default="",
        help="a line that names no record and has the term or title of one comes beside it, or is left out "
        "(default: beside for the glossary, leave for ideas)",
    )
    import_.add_argument(
        "--long", choices=LONG, default="", help="what becomes of a text that is too long (default: refuse its line)"
    )
    import_.add_argument("--dry-run", action="store_true", help="only tell what it would change")
    import_.add_argument("--verbose", action="store_true", help="tell what became of every line")


def _match_options(match: argparse.ArgumentParser) -> None:
    match.add_argument("feature", help="whose files, such as: ideas")
    for kind in ("column", "status"):
        match.add_argument(
            f"--{kind}",
            metavar="WORD=MEANING",
            action="append",
            default=[],
            help=f"what this {kind} means, or skip; nothing behind the = forgets it",
        )


if __name__ == "__main__":
    sys.exit(main())
