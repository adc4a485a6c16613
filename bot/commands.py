"""What the commands of the command line do."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from urllib.error import URLError

from slack_sdk.errors import SlackApiError

from bot.config import Config, ConfigError, load
from bot.errors import UserError
from bot.feature import Exchange, Read
from bot.newfile import new_file
from bot.sheets import NONE, SKIPPED, Answers
from bot.store import StoreError, open_store
from bot.text.archive import MOST, pack


class RefusedError(Exception):
    """The command cannot be carried out; the text says why and what to do."""


def carry_out(options: argparse.Namespace) -> int:
    """Carry out the command of some options, as `bot.__main__` parses them; the exit code."""
    try:
        return _COMMANDS[options.command](load(), options)
    except (ConfigError, StoreError, RefusedError) as error:
        print(error, file=sys.stderr)
    except SlackApiError as error:
        print(f"Slack refused: {error.response.get('error')}. `product-ops check` says what to mend.", file=sys.stderr)
    except URLError as error:
        print(f"Slack cannot be reached: {error.reason}. Look at SLACK_API_URL and the network.", file=sys.stderr)
    except OSError as error:
        print(f"Not done: {error.filename or ''} {error.strerror or error}".replace("  ", " "), file=sys.stderr)
    return 2


def _run(config: Config, _: argparse.Namespace) -> int:
    from bot import app, logs, serve

    try:
        config.ready_for_slack()
    except ConfigError as error:
        raise ConfigError(f"{error}\nNo Slack at hand? `make demo` needs none of these.") from None
    logs.configure(config.log_level)
    return 0 if serve.serve(app.build(config)) else 1


def _check(config: Config, options: argparse.Namespace) -> int:
    from bot.check import report, report_blocks

    return report_blocks(config) if options.blocks else report(config)


def _workspace(config: Config, options: argparse.Namespace) -> str:
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


def _import(config: Config, options: argparse.Namespace) -> int:
    from bot import app

    read = _reads(options)
    data = _folder(options.file) if options.file.is_dir() else options.file.read_bytes()
    workspace = _workspace(config, options)
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


def _match(config: Config, options: argparse.Namespace) -> int:
    from bot import app
    from bot.imports import store as import_store

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
    workspace = _workspace(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        with store.write(workspace):
            import_store.match(store, workspace, fields.room, said)
        for kind, _, word, meaning in import_store.matches(store, workspace, fields.room):
            print(f"{kind}: {word} = {meaning}")
    return 0


def _show_progress(done: int, of: int) -> None:
    if sys.stderr.isatty():
        print(f"\r{done} / {of}", end="\n" if done == of else "", file=sys.stderr, flush=True)


def _export(config: Config, options: argparse.Namespace) -> int:
    from bot import app

    exchange = _exchange(options.feature)
    workspace = _workspace(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        text = exchange.write(app.services(config, store), workspace)
    if str(options.file) == "-":
        sys.stdout.buffer.write(text.encode())
        sys.stdout.buffer.flush()
    else:
        with new_file(options.file) as file:
            file.write(text.encode())
    return 0


def _reads(options: argparse.Namespace) -> Read:
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


def _exchange(name: str) -> Exchange:
    from bot.features import FEATURES

    known = {feature.name: feature.exchange for feature in FEATURES if feature.exchange is not None}
    known |= {name: other for feature in FEATURES for name, other in feature.exchanges.items()}
    if name not in known:
        raise RefusedError(f"There is no {name!r} to exchange; there is: {', '.join(known)}.")
    return known[name]


def _backup(config: Config, options: argparse.Namespace) -> int:
    file = config.database_url.removeprefix("sqlite:///")
    if file != config.database_url and not Path(file).exists():
        raise RefusedError(f"There is nothing to copy at {file}. Look at DATABASE_URL.")
    with open_store(config.database_url) as store:
        store.backup(options.file)
    print(f"Copied to {options.file}.")
    return 0


def _forget(config: Config, options: argparse.Namespace) -> int:
    from bot import app
    from bot.slack.store import purge, setting
    from bot.store.personal import forget

    workspace = _workspace(config, options)
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


_COMMANDS: dict[str, Callable[[Config, argparse.Namespace], int]] = {
    "run": _run,
    "check": _check,
    "import": _import,
    "match": _match,
    "export": _export,
    "backup": _backup,
    "forget": _forget,
}
