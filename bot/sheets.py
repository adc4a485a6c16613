"""Files of records, line by line: the columns people name, and what became of each line. No I/O."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from bot.errors import UserError
from bot.slack.text import Mrkdwn, say
from bot.text import Translator, csv
from bot.text.notation import UnclearError, settle

C = TypeVar("C")
SCALES = ("percent", "share")  # what 0.42 is in a percentage: 0.42 %, or 42 %

# Which column holds what, of a header and the titles people use, and the titles nobody knows.
Find = Callable[[Sequence[str], Mapping[str, str]], tuple[dict[str, int], list[str]]]


@dataclass(frozen=True, slots=True)
class Answers:
    """What whoever brings a file said where it may be read in two ways, empty where nobody was asked: `numbers` is one
    of `notation.NUMBERS`, `dates` of `notation.DATES`, `scale` of SCALES."""

    numbers: str = ""
    dates: str = ""
    scale: str = ""


NONE = Answers()


class QuestionError(UserError):
    """A file may be read in two ways, and nothing in it says which; nothing of it is kept.

    `about` is the field of Answers that is missing, `cell` the first cell that means two things and `line` where it is;
    `name` says whose it is, where that matters.
    """

    def __init__(self, about: str, cell: str, line: int, name: str = "") -> None:
        super().__init__(f"sheet-unclear-{about}", cell=cell[:40], line=line, name=name)
        self.about, self.cell, self.line, self.name = about, cell[:40], line, name


def column_way(
    about: str,
    cells: Iterable[C],
    read: Callable[[C, str], object],
    ways: Sequence[str],
    chosen: str,
    where: Callable[[C], tuple[int, str]],
) -> str:
    """Which of two ways a column is written in, as `notation.settle` tells; `where` gives the line and the text of a
    cell. Raises QuestionError where nothing settles it and nobody has `chosen`."""
    try:
        return settle(cells, read, ways, chosen)
    except UnclearError as unclear:
        line, cell = where(unclear.cells[0])
        raise QuestionError(about, cell, line) from None


@dataclass(frozen=True, slots=True)
class Line:
    """What a line of the file does: `did` is "added", "changed", "unchanged" or "refused", `why` a Fluent key."""

    number: int
    name: str
    did: str
    why: str = ""
    args: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SheetOutcome:
    """What a file did, or would do: a line of it each, and the columns nobody knows."""

    lines: list[Line]
    unknown: list[str]

    def count(self, did: str) -> int:
        """How many lines do this; one that is told of several times counts once."""
        return len({line.number for line in self.lines if line.did == did})

    def to_json(self) -> str:
        """The lines and the unknown columns, to be kept until they are told."""
        lines = [[one.number, one.name, one.did, one.why, one.args] for one in self.lines]
        return json.dumps({"lines": lines, "unknown": self.unknown}, ensure_ascii=False, default=str)

    @staticmethod
    def from_json(kept: str) -> "SheetOutcome":
        """What `to_json` wrote."""
        data = json.loads(kept)
        return SheetOutcome([Line(*one) for one in data["lines"]], data["unknown"])

    def resumed(self, changed: Collection[int]) -> list[Line]:
        """The lines, of which some were changed before by a run that was killed."""
        return [replace(line, did="changed", why="") if line.number in changed else line for line in self.lines]

    def title(self, t: Translator, done: str, name: str) -> Mrkdwn:
        """What became of a file as a whole: `done`, a Fluent key, where anything did; that nothing did is told."""
        if self.count("added") + self.count("changed"):
            return say(t, done, name=name)
        return say(t, "sheet-refused" if self.count("refused") else "sheet-same", name=name)

    def line_texts(self, t: Translator) -> list[str]:
        """One sentence a line of the file, and the columns left out."""
        said = [
            t(
                f"sheet-line-{line.did}",
                line=line.number,
                name=line.name or "—",
                why=f" ({t(line.why, **line.args)})" if line.why else "",
            )
            for line in self.lines
        ]
        if self.unknown:
            said.append(t("sheet-columns", columns=", ".join(self.unknown)))
        return said

    def totals(self, t: Translator) -> str:
        """How much was added, changed, left as it was and refused, in one sentence."""
        return t("sheet-totals", **{did: self.count(did) for did in ("added", "changed", "unchanged", "refused")})


@dataclass(frozen=True)
class Table:
    """The rows of a file: its line numbers, its values by column, and the columns nobody knows."""

    rows: list[tuple[int, dict[str, str]]]
    columns: frozenset[str]
    unknown: list[str]


def table(
    text: str, names: Mapping[str, str], required: Sequence[Sequence[str]] = (), *, find: Find = csv.columns
) -> Table:
    """Read a CSV file. `names` gives each column the titles people use, folded, separated by commas.

    Raises UserError when it cannot be read, is empty or too long, or lacks all columns of one group in `required`.
    """
    try:
        return _table(csv.rows(text), names, required, find)
    except csv.CsvLimitError as error:
        raise UserError(error.why, **error.args_) from error
    except csv.CsvError as error:
        raise UserError("sheet-broken", line=error.line) from error


def _table(
    lines: Iterator[tuple[int, list[str]]], names: Mapping[str, str], required: Sequence[Sequence[str]], find: Find
) -> Table:
    """Of each line only what a column is known for is kept: the others may be hundreds."""
    _, header = next(lines, (0, None))
    if header is None:
        raise UserError("sheet-empty")
    columns, unknown = find(header, names)
    if not all(columns.keys() & set(group) for group in required):
        raise UserError("sheet-header", header=", ".join(header)[:200])
    rows = [(number, {name: cells[at] for name, at in columns.items() if at < len(cells)}) for number, cells in lines]
    return Table(rows, frozenset(columns), unknown)
