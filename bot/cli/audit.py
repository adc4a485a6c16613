"""The audit log on the command line: audit export."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, RefusedError, add_workspace, refuse_unknown, workspace_of, write_out

if TYPE_CHECKING:
    from bot.config import Config


def _audit(config: "Config", options: argparse.Namespace) -> int:
    from bot import app
    from bot.audit.exchange import lines
    from bot.clock import stamp, utc_now
    from bot.store import open_store, trail

    since = _stamp(options.since)
    workspace = workspace_of(config, options)
    with open_store(config.database_url) as store:
        app.migrate(store)
        refuse_unknown(store, options)
        with store.write(workspace):
            taken = trail.Event("audit.exported", subject=options.file.name, by="cli")
            trail.tell(store, workspace, stamp(utc_now()), taken)
        write_out(options.file, lines(store, workspace, trail.TrailFilter(since=since)))
    return 0


def _stamp(typed: str) -> str:
    """A day, or a moment of RFC 3339, as stamps are written; UTC where it names no zone."""
    if not typed:
        return ""
    from datetime import UTC, datetime

    from bot.clock import stamp

    try:
        at = datetime.fromisoformat(typed)
    except ValueError:
        raise RefusedError(
            f"--since takes a day or a moment, 2026-11-30 or 2026-11-30T09:00:00Z; not {typed}."
        ) from None
    return stamp(at if at.tzinfo else at.replace(tzinfo=UTC))


def _audit_options(audit: argparse.ArgumentParser) -> None:
    acts = audit.add_subparsers(required=True, metavar="export")
    text = "Write the audit log as JSON Lines, oldest first; docs/audit.md says what the fields mean."
    export = acts.add_parser("export", help=text, description=text)
    export.add_argument("file", type=Path, help="a new file, or - for standard output")
    export.add_argument(
        "--since", default="", metavar="DAY", help="only from then on: 2026-11-30 or 2026-11-30T09:00:00Z"
    )
    add_workspace(export)


AUDIT = CliCommand("audit", "Export the audit log: who did what.", _audit_options, _audit)
