"""Figures as Markdown, so that what is printed can be kept as it is."""

import os
import platform
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime
from statistics import median

Row = Sequence[str]


def table(header: Row, rows: Sequence[Row]) -> str:
    """A table: names to the left, figures to the right."""
    lines = [header, *rows]
    widths = [max(len(line[at]) for line in lines) for at in range(len(header))]
    left = [at for at in range(len(header)) if not any(line[at][:1].isdigit() for line in rows)]

    def written(line: Row) -> str:
        cells = [text.ljust(widths[at]) if at in left else text.rjust(widths[at]) for at, text in enumerate(line)]
        return "| " + " | ".join(cells) + " |"

    rule = ["-" * widths[at] if at in left else "-" * (widths[at] - 1) + ":" for at in range(len(header))]
    return "\n".join([written(header), written(rule), *map(written, rows)]) + "\n"


def spread(values: Sequence[float]) -> str:
    """The median, and in brackets the lowest and the highest: `1.31 (1.25-1.40)`."""
    return f"{median(values):.2f} ({min(values):.2f}-{max(values):.2f})"


def aim(said: str, met: bool, limit: str) -> str:
    """A sentence for an aim: what was measured, and whether it keeps to its limit."""
    return f"- {said} (aim: {limit}): **{'met' if met else 'not met'}**"


def machine() -> str:
    """What the figures were measured on, in one line."""
    return (
        f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC, {os.cpu_count()} cores ({platform.machine()}, {platform.system()} "
        f"{platform.release()}), Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )
