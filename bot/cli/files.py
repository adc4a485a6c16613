"""Records in files, in and out: import, match, export."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, RefusedError, add_workspace, workspace_of, write_out
from bot.errors import UserError
from bot.sheets import ALIKE, LONG, NONE, SCALES, SKIPPED, Answers
from bot.text.archive import MOST, pack
from bot.text.notation import DATES, NUMBERS

if TYPE_CHECKING:
    from bot.config import Config
    from bot.feature import Exchange, Read


def _import(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.store import open_store

    read = _reads(options)
    data = _folder(options.file) if options.file.is_dir() else options.file.read_bytes()
    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        made = app.services(config, store)
        t = made.texts.speak(config.default_language)
        try:
            report = read(
                made,
                workspace,
                data,
                language=config.default_language,
                dry_run=options.dry_run,
                progress=_show_progress,
            )
        except UserError as error:
            raise RefusedError(t(error.key, **error.args_)) from None
        told = report.line_texts(t) if options.verbose else report.summary(t)
        print("\n".join([*told, report.totals(t)]))
    return 1 if report.count("refused") else 0


def _folder(folder: Path) -> bytes:
    """The files of a folder as the archive that somebody would bring in Slack."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    if len(paths) > MOST:
        raise RefusedError(f"{folder} holds more than {MOST} files; name the folder that the records are in.")
    return pack({path.relative_to(folder).as_posix(): path.read_bytes() for path in paths})


def _match(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.imports import store as import_store
    from bot.slack.auditing import audit
    from bot.store import open_store
    from bot.store.trail import Event

    fields = _exchange(options.feature).fields
    if fields is None:
        raise RefusedError(f"Files of {options.feature} have keys of their own; there is nothing to match.")
    said = {}
    for kind, given in (("column", options.column), ("status", options.status)):
        for pair in given:
            word, sign, meaning = (part.strip() for part in pair.rpartition("="))
            choices = (*fields.of(kind), SKIPPED)
            if not (word and sign) or (meaning and meaning not in choices):
                raise RefusedError(
                    f"--{kind} takes WORD=MEANING, with one of these for a meaning: {', '.join(choices)}."
                )
            said[kind, word] = meaning
    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        with store.write(workspace):
            import_store.match(store, workspace, fields.room, said)
            if said:
                after = {f"{kind}: {word}": meaning for (kind, word), meaning in said.items()}
                audit(app.services(config, store), workspace, Event(f"{fields.room}.matched", after=after, by="cli"))
        for kind, _, word, meaning in import_store.matches(store, workspace, fields.room):
            print(f"{kind}: {word} = {meaning}")
    return 0


def _show_progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} / {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)


def _export(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.slack.auditing import audit
    from bot.store import open_store
    from bot.store.trail import Event

    exchange = _exchange(options.feature)
    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        made = app.services(config, store)
        text = exchange.write(made, workspace)
        with store.write(workspace):
            audit(made, workspace, Event(f"{options.feature}.exported", subject=str(options.file), by="cli"))
    write_out(options.file, [text])
    return 0


def _reads(options: argparse.Namespace) -> "Read":
    exchange, name = _exchange(options.feature), options.feature
    answers = Answers(options.numbers, options.dates, options.scale, options.alike, options.long)
    if answers.is_of_figures and (exchange.meant is None or not exchange.has_figures):
        raise RefusedError(f"--numbers, --dates and --scale say how figures are meant; {name} have none.")
    if answers != NONE:
        if exchange.meant is None:
            raise RefusedError(f"--alike and --long are about terms and ideas; {name} are none.")
        exchange = exchange.meant(answers)
    if options.owner:
        if exchange.owned is None:
            raise RefusedError(f"--owner says who answers for decisions; {name} are none.")
        return exchange.owned(options.owner)
    if not options.kpi:
        return exchange.read
    if exchange.of is None:
        raise RefusedError(f"--kpi says whose readings a file holds; {name} are not readings.")
    return exchange.of(options.kpi)


def _exchange(name: str) -> "Exchange":
    from bot.features import FEATURES

    known = {feature.name: feature.exchange for feature in FEATURES if feature.exchange is not None}
    known |= {name: other for feature in FEATURES for name, other in feature.exchanges.items()}
    if name not in known:
        raise RefusedError(f"There is no {name!r} to exchange; there is: {', '.join(known)}.")
    return known[name]


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
    add_workspace(import_)


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
    add_workspace(match)


def _export_options(export: argparse.ArgumentParser) -> None:
    export.add_argument("feature", help="what to write, such as: glossary")
    export.add_argument("file", type=Path, help="a new file, or - for standard output")
    export.add_argument(
        "--user", metavar="USER", help="instead, all that is stored about a person: export --user= --help"
    )
    add_workspace(export)


IMPORT = CliCommand("import", "Take records from a file: all of it, or nothing.", _import_options, _import)
MATCH = CliCommand(
    "match",
    "Say what the columns and statuses of other tools' files mean; without options, tell.",
    _match_options,
    _match,
)
EXPORT = CliCommand("export", "Write records to a file, or to standard output.", _export_options, _export)
