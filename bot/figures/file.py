"""The rows behind figures as files, so that whoever reads them recounts by hand. No I/O."""

import json
from collections.abc import Sequence
from dataclasses import asdict

from bot.figures.figure import FigureRow, ImpactFigure
from bot.text import csv

_FIRST = ("figure", "room", "item", "title", "counts")


def as_csv(found: Sequence[ImpactFigure]) -> str:
    """A line for each row, the columns of all figures side by side."""
    both = [(one.name, row) for one in found for row in one.rows]
    columns = list(dict.fromkeys(name for _, row in both for name in row.facts))
    return csv.write((*_FIRST, *columns), (_cells(name, row, columns) for name, row in both))


def _cells(name: str, row: FigureRow, columns: Sequence[str]) -> list[str]:
    return [name, row.room, row.item, row.title, row.counts, *(row.facts.get(one, "") for one in columns)]


def as_json(found: Sequence[ImpactFigure]) -> str:
    """The figures, each with its rows."""
    return json.dumps({"figures": [asdict(one) for one in found]}, ensure_ascii=False, indent=1)
