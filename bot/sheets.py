"""Files of records, line by line: the columns people name, and what became of each line. No I/O."""

import json
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import Any, TypeVar

from bot.errors import UserError
from bot.slack.text import Mrkdwn, say, trim
from bot.text import Translator, csv
from bot.text.encoding import is_damaged
from bot.text.notation import UnclearError, settle

C = TypeVar("C")
SCALES = ("percent", "share")  # what 0.42 is in a percentage: 0.42 %, or 42 %

ALIKE = ("beside", "leave")  # a line without an id whose term or title is here: it comes beside it, or is left out
LONG = ("refuse", "cut")  # a text that is longer than any
DID = ("added", "changed", "unchanged", "refused")  # what a line does, and what few do:
RARELY = ("left", "alias", "wanted")
SKIPPED = "skip"  # the meaning of a status whose lines are left out, and of a column that is
_SHOWN = 200  # characters of what a change was and becomes
_HEAD = 10  # rows in which the header is looked for
_NAMED = 5  # lines that a summary names for each reason


@dataclass(frozen=True, slots=True)
class Answers:
    """What whoever brings a file said where it may be read in two ways, empty where nobody was asked: `numbers` is one
    of `notation.NUMBERS`, `dates` of `notation.DATES`, `scale` of SCALES, `alike` of ALIKE, `long` of LONG."""

    numbers: str = ""
    dates: str = ""
    scale: str = ""
    alike: str = ""
    long: str = ""

    @property
    def is_of_figures(self) -> bool:
        """Whether any says how figures are meant."""
        return bool(self.numbers or self.dates or self.scale)


NONE = Answers()


@dataclass(frozen=True, slots=True)
class Matching:
    """What a workspace has said of the files it brings: its columns by their titles, as `csv.bare` gives them, and its
    words for a status, folded; each with our name for it, or SKIPPED."""

    columns: Mapping[str, str] = field(default_factory=dict)
    statuses: Mapping[str, str] = field(default_factory=dict)


UNMATCHED = Matching()


@dataclass(frozen=True, slots=True)
class MatchedFields:
    """What a room's files are matched with: its `columns`, and its `statuses` where it has some. `room` is whose
    matching it is."""

    room: str
    columns: Sequence[str]
    statuses: Sequence[str] = ()

    def of(self, kind: str) -> Sequence[str]:
        """What a "column" may hold, or what a word for a "status" may mean."""
        return self.columns if kind == "column" else self.statuses


class SkippedError(Exception):
    """The workspace leaves lines with such a status out."""


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
    """What a line of the file does: `did` is one of DID or RARELY, `why` a Fluent key. `changes` are the fields it
    changes, each with what it was and becomes. `at` is the line that readers look at, where `number` begins a record of
    several; else 0. `is_file` says that it is no line but a file among several; `field`, a Fluent key, what the cell is
    called that is wrong."""

    number: int
    name: str
    did: str
    why: str = ""
    args: dict[str, Any] = field(default_factory=dict)
    changes: Sequence[Sequence[str]] = ()
    at: int = 0
    is_file: bool = False
    field: str = ""

    def reason(self, t: Translator) -> str:
        """Why it does so, in words; empty where that needs none."""
        said = t(self.why, **self.args) if self.why else ""
        return t("sheet-field", field=t(self.field), why=said.rstrip(".")) if self.field else said


def differences(changes: Iterable[tuple[str, str, str]]) -> list[tuple[str, str, str]]:
    """Changes as a line tells them: long texts are cut where they part."""
    found = []
    for name, was, now in changes:
        same = next((at for at, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), min(len(was), len(now)))
        begin = max(0, same - 20) if max(len(was), len(now)) > _SHOWN else 0
        was, now = (("…" if begin else "") + trim(text[begin:], _SHOWN) for text in (was, now))
        found.append((name, was, now))
    return found


@dataclass(frozen=True)
class SheetOutcome:
    """What a file did, or would do: a line of it each, the columns nobody knows, the words for a status that nobody
    knows, the lines above its header, where a title stands, and the columns that `lack` though lines need them, each as
    the Fluent key of what it is called."""

    lines: list[Line]
    unknown: list[str]
    words: list[str] = field(default_factory=list, kw_only=True)
    above: int = field(default=0, kw_only=True)
    lack: list[str] = field(default_factory=list, kw_only=True)

    def count(self, did: str) -> int:
        """How many lines do this; one that is told of several times counts once."""
        return len({line.number for line in self.lines if line.did == did})

    def to_json(self) -> str:
        """The lines and the unknown columns, to be kept until they are told."""
        lines = [[getattr(one, name) for name in Line.__slots__] for one in self.lines]
        kept = {"lines": lines, "unknown": self.unknown, "words": self.words, "above": self.above, "lack": self.lack}
        return json.dumps(kept, ensure_ascii=False, default=str)

    @staticmethod
    def from_json(kept: str) -> "SheetOutcome":
        """What `to_json` wrote."""
        data = json.loads(kept)
        lines = [Line(*one) for one in data["lines"]]
        rest = {name: data[name] for name in ("words", "above", "lack") if name in data}
        return SheetOutcome(lines, data["unknown"], **rest)

    def resumed(self, changed: Collection[int]) -> list[Line]:
        """The lines, of which some were changed before by a run that was killed."""
        return [replace(line, did="changed", why="") if line.number in changed else line for line in self.lines]

    def title(self, t: Translator, done: str, name: str) -> Mrkdwn:
        """What became of a file as a whole: `done`, a Fluent key, where anything did; that nothing did is told."""
        refused = self.count("refused")
        if any(self.count(did) for did in ("added", "changed", *RARELY[1:])):
            return say(t, f"{done}-partly" if refused else done, name=name, count=refused)
        return say(t, "sheet-refused" if refused else "sheet-same", name=name)

    def line_texts(self, t: Translator) -> list[str]:
        """One sentence a line of the file, and what was left out of it."""
        return [*(self._line_text(t, line) for line in self.lines), *self.asides(t)]

    @staticmethod
    def _line_text(t: Translator, line: Line) -> str:
        why, kind, at = line.reason(t), "file" if line.is_file else "line", line.at or line.number
        head = t("sheet-line-named" if line.name else "sheet-line-untitled", line=at, name=line.name)
        said = t(f"sheet-{kind}-{line.did}", head=head, name=line.name or "—", why=f" ({why})" if why else "")
        changes = [t("sheet-change", field=f, was=was or "—", now=now or "—") for f, was, now in line.changes]
        return f"{said}{t('sheet-changes')}{'; '.join(changes)}" if changes else said

    def asides(self, t: Translator) -> list[str]:
        """What the file lacks, and what was left out besides lines: columns, words for a status, what stands above the
        header."""
        said = [t("sheet-lack", columns=", ".join(map(t, self.lack)))] if self.lack else []
        said += [t("sheet-above", count=self.above)] if self.above else []
        if self.unknown:
            said.append(t("sheet-columns", columns=", ".join(self.unknown)))
        if self.words:
            said.append(t("sheet-words", words=", ".join(self.words)))
        return said

    def totals(self, t: Translator) -> str:
        """How much was added, changed, left as it was and refused, in one sentence; what few files do in others."""
        counts = {did: self.count(did) for did in DID}
        nothing = counts["refused"] and sum(counts.values()) == counts["refused"]
        said = [t("sheet-totals-none" if nothing else "sheet-totals", **counts)]
        said += [t(f"sheet-total-{did}", count=self.count(did)) for did in RARELY if self.count(did)]
        return " ".join(said)

    def summary(self, t: Translator) -> list[str]:
        """Why lines were refused, each reason with the first of its lines, and what else was left out."""
        reasons: dict[str, list[int | str]] = defaultdict(list)
        for line in self.lines:
            if line.did == "refused":
                reasons[line.reason(t)].append(line.name if line.is_file else line.at or line.number)
        said = []
        for why, numbers in reasons.items():
            named = ", ".join(map(str, numbers[:_NAMED]))
            said.append(t("sheet-reason", why=why, lines=named, count=len(numbers), more=max(0, len(numbers) - _NAMED)))
        return [*said, *self.asides(t)]


@dataclass(frozen=True)
class Table:
    """The rows of a file: its line numbers, its values by column, the columns nobody knows, the lines that are refused
    because their letters are damaged, and how many lines stand above the header.

    Of a column that stands there several times the values are joined by new lines where it is one of several things,
    else the first that is not empty counts.
    """

    rows: list[tuple[int, dict[str, str]]]
    columns: frozenset[str]
    unknown: list[str]
    refused: list[Line] = field(default_factory=list)
    above: int = 0
    titles: frozenset[str] = frozenset()  # of all its columns, as `csv.bare` gives them


def table(
    text: str,
    names: Mapping[str, str],
    required: Sequence[Sequence[str]] = (),
    *,
    several: Sequence[str] = (),
    missing: str = "sheet-header",
    matching: Matching = UNMATCHED,
) -> Table:
    """Read a CSV file. `names` gives each column the titles people use, as `csv.columns` takes them, those that hold
    `several` things among them. A title may stand above the header.

    Raises UserError when it cannot be read, is empty or too long, or lacks all columns of one group in `required`;
    `missing` is the Fluent key for that.
    """
    said: dict[str, list[str]] = defaultdict(list)
    for title, name in matching.columns.items():
        said[name].append(title)
    names = {name: ", ".join([*said[name], known]) for name, known in names.items()}
    try:
        delimiter, at, header = _header(text, names, required, several)
        if not header:
            raise UserError("sheet-empty")
        columns, unknown = csv.columns(header, names, several)
        if not all(columns.keys() & set(group) for group in required):
            raise UserError(missing, header=", ".join(header)[:200])
        unknown = [title for title in unknown if matching.columns.get(csv.bare(title)) != SKIPPED]
        read = _filled(text, delimiter, at, columns, unknown, {*several})
        return replace(read, titles=frozenset(map(csv.bare, header)))
    except csv.CsvLimitError as error:
        raise UserError(error.why, **error.args_) from error
    except csv.CsvError as error:
        raise UserError("sheet-broken", line=error.line) from error


def _header(
    text: str, names: Mapping[str, str], required: Sequence[Sequence[str]], several: Sequence[str]
) -> tuple[str, int, list[str]]:
    """The mark between cells, the line of the header and its titles: the first of the first rows, cut at the likeliest
    mark, that names what is required; the very first row where none does. Raises CsvError."""
    first: tuple[str, int, list[str]] | None = None
    for mark in csv.delimiters(text):
        try:
            head = list(islice(csv.rows(text, delimiter=mark), _HEAD))
        except csv.CsvError:
            if first is None:
                raise
            continue
        for number, cells in head:
            columns, _ = csv.columns(cells, names, several)
            if required and all(columns.keys() & set(group) for group in required):
                return mark, number, cells
        first = first or (mark, *(head[0] if head else (0, [])))
    return first or ("", 0, [])


def _filled(
    text: str, delimiter: str, at: int, columns: Mapping[str, Sequence[int]], unknown: list[str], several: set[str]
) -> Table:
    """Of each line below the header only what a column is known for is kept: the others may be hundreds."""
    rows, refused, above = [], [], 0
    single = {name: found[0] for name, found in columns.items() if len(found) == 1}
    repeated = {name: found for name, found in columns.items() if len(found) > 1}
    for number, cells in csv.rows(text, delimiter=delimiter):
        if number <= at:
            above += number < at and csv.has_words(cells)
            continue
        width = len(cells)
        found = {name: cells[n] for name, n in single.items() if n < width}
        for name, places in repeated.items():
            given = [cells[n] for n in places if n < len(cells) and cells[n].strip()]
            found[name] = "\n".join(given if name in several else given[:1])
        if not all(map(str.isascii, found.values())) and any(map(is_damaged, found.values())):
            refused.append(Line(number, next(filter(None, found.values()), "")[:80], "refused", "sheet-damaged"))
        else:
            rows.append((number, found))
    return Table(rows, frozenset(columns), unknown, refused, above)
