"""Ideas as a file. No I/O.

A line with the number of an idea is that idea, and so is one with its title and the moment it was captured at; any
other line comes beside what is here, or is left out where its title is here already (`bot.ideas.naming`). The number of
an idea that was merged or withdrawn is refused. What a file leaves out stays; scores come in for the frameworks whose
inputs have a column, as `rice reach`, `ice ease` or, of one's own criteria, `weighted Margin`.

Exports of other tools are read by their own columns and words (`bot.ideas.foreign`). What is planned for no time is
planned for later. New and scored follow from the scores, whatever a file says.

An export has a line for every idea that is neither merged nor withdrawn. Its inputs are the medians that the score
comes from: of the last revealed round, else of what was scored in the open. Blind answers are not in it before they are
revealed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from bot.errors import UserError
from bot.ideas.frameworks import NAMES, PUBLISHED, Framework, Input
from bot.ideas.idea import CONTENT, CustomerVote, Idea, checked
from bot.ideas.naming import IdeaBook
from bot.ideas.ranking import ScoreRange
from bot.ideas.sheet_cells import NAMES as _NAMES
from bot.ideas.sheet_cells import CellReader, customer_cell
from bot.sheets import (
    NONE,
    UNMATCHED,
    Answers,
    Line,
    Matching,
    SheetOutcome,
    SkippedError,
    Table,
    column_way,
    differences,
    table,
)
from bot.slack.text import clean
from bot.text import csv
from bot.text.notation import NUMBERS, number, settled_value
from bot.text.numbers import cell

SCORES = tuple(f"{name}.{one.name}" for name, framework in PUBLISHED.items() for one in framework.inputs)
HEADER = (
    "number", "title", "description", "status", "horizon", "quarter", "team", "owner", "tags", "links", "source",
    "captured_by", "captured_at", "votes", "voters", "customers", *(name.replace(".", "_") for name in SCORES),
    *(f"{name}_score" for name in NAMES),
)  # fmt: skip
_OWN = len(HEADER) - len(NAMES)  # where the columns of the workspace's own criteria stand
SEVERAL = ("tags", "links")


@dataclass(frozen=True)
class IdeaRow:
    """One line to keep: the idea as it becomes, the inputs it brings by framework, the number of the line, who
    voted for it, user ids, and on behalf of which customers."""

    idea: Idea
    scores: Mapping[str, Mapping[str, float]]
    line: int = 0
    voters: Sequence[str] = ()
    customers: Sequence[CustomerVote] = ()


@dataclass(frozen=True)
class IdeaSheet(SheetOutcome):
    """What a file would do, and the rows to keep: those with number 0 are new."""

    keep: list[IdeaRow]

    def without(self, told: Mapping[int, Line]) -> "IdeaSheet":
        """The same file, whose lines with these numbers came to something else: nothing of them is kept."""
        lines = [told.get(line.number, line) for line in self.lines]
        return replace(self, lines=lines, keep=[row for row in self.keep if row.line not in told])


@dataclass(frozen=True)
class ExportRow:
    """One line of an export."""

    idea: Idea
    votes: int
    inputs: Mapping[str, float]  # by "framework.input"
    scores: Mapping[str, ScoreRange]  # by framework
    voters: Sequence[str] = ()  # user ids
    customers: Sequence[CustomerVote] = ()


def write(rows: Iterable[ExportRow], own: Framework | None = None) -> str:
    """Ideas as a file for a spreadsheet; `own` is the weighted framework, each of whose criteria gets a column."""
    criteria = own.inputs if own else ()
    header = [*HEADER[:_OWN], *(f"weighted_{one.name} {one.label}" for one in criteria), *HEADER[_OWN:]]
    inputs = [*SCORES, *(f"weighted.{one.name}" for one in criteria)]
    return csv.write(header, (_cells(row, inputs) for row in rows))


def _cells(row: ExportRow, inputs: Sequence[str]) -> Sequence[str]:
    i = row.idea
    return (
        str(i.number), i.title, i.description, i.status, i.horizon, i.quarter, i.team, i.owner, "; ".join(i.tags),
        " ".join(i.links), i.source, i.captor, i.created_at, str(row.votes), "; ".join(row.voters),
        "\n".join(map(customer_cell, row.customers)),
        *(cell(row.inputs[name]) if name in row.inputs else "" for name in inputs),
        *(cell(round(row.scores[name].score, 6)) if name in row.scores else "" for name in NAMES),
    )  # fmt: skip


def _titles(methods: Mapping[str, Framework]) -> dict[str, str]:
    """The titles of the columns with inputs, by "framework.input"."""
    found = {}
    for name, method in methods.items():
        for one in method.inputs:
            found[f"{name}.{one.name}"] = f"{name} {one.name}"
            if one.label:
                label = csv.bare(one.label)
                found[f"{name}.{one.name}"] += f", {name} {one.name} {label}, {name} {label}"
    return found


def plan(
    text: str,
    existing: Iterable[Idea],
    known: Callable[[Idea], Mapping[str, float]],
    *,
    answers: Answers = NONE,
    methods: Mapping[str, Framework] = PUBLISHED,
    gone: Collection[int] = (),
    matching: Matching = UNMATCHED,
    now: str = "",
) -> IdeaSheet:
    """What a file would do. Raises UserError when it is no list of ideas, QuestionError where a column of inputs may be
    read in two ways and `answers` do not say which.

    `known` gives the inputs an idea has already, by "framework.input"; `methods` are the frameworks by name; `gone` the
    numbers of ideas that were merged or withdrawn; `matching` is what the workspace has said of the words of its files;
    nothing was captured after `now`, a UTC stamp.
    """
    titles = _titles(methods)
    read = table(text, {**_NAMES, **titles, **_TOLD}, [["title"]], several=SEVERAL, matching=matching)
    cells_of = CellReader(read, matching, answers, now)
    book, ways = IdeaBook(existing, gone, answers.alike), _ways(read, methods, answers)
    lines, keep = list(read.refused), []
    for line, raw in read.rows:
        cells = {name: clean(cell) for name, cell in raw.items()}
        title = cells.get("title", "")[:80]
        try:
            said = cells_of.read(cells)
            old = book.named(said.cells, said.is_foreign)
            inputs = known(old) if old else {}
            # The median of several scorers may lie between the steps of a scale, and comes back where they are not.
            between = old is None and "captured_by" in read.columns
            scores = _scores(cells, ways, inputs, methods, between=between)
            idea, why, args = said.idea(old)
            idea = _placed(checked(idea), old, _is_scored(inputs, scores, methods))
            told = book.claim(idea, old, said.idea, known, scores)
        except SkippedError:
            told = Line(0, title, "left", "sheet-skipped")
        except UserError as error:
            told = Line(0, title, "refused", error.key, dict(error.args_))
        if told is not None:
            lines.append(replace(told, number=line, name=told.name or title))
            continue
        change = differences(_changes(old, idea, inputs, scores)) if old else []
        lines.append(Line(line, idea.title, "changed" if old else "added", why, args, change))
        keep.append(IdeaRow(idea, scores, line, *(((), ()) if old else (said.voters, said.customers))))
    lines.sort(key=lambda one: one.number)
    return IdeaSheet(lines, cells_of.unknown, keep, words=list(cells_of.words), above=read.above)


# What an export says that follows from the rest, and is no news to an import.
_TOLD = {f"{name}_score": f"{name} score" for name in NAMES}


def _changes(
    old: Idea, new: Idea, inputs: Mapping[str, float], scores: Mapping[str, Mapping[str, float]]
) -> list[tuple[str, str, str]]:
    """What a line says otherwise: field, before, after."""
    names = (*CONTENT, "status", "horizon", "quarter")
    found = [(name, _text(getattr(old, name)), _text(getattr(new, name))) for name in names]
    for framework, given in scores.items():
        for one, value in given.items():
            was = inputs.get(f"{framework}.{one}")
            found.append((f"{framework}_{one}", "" if was is None else cell(was), cell(value)))
    return [change for change in found if change[1] != change[2]]


def _text(value: str | Sequence[str]) -> str:
    return value if isinstance(value, str) else "; ".join(value)


def _placed(idea: Idea, old: Idea | None, is_scored: bool) -> Idea:
    """The idea, new or scored by what it has."""
    if old is not None and (idea.status, idea.horizon) == (old.status, old.horizon):
        return idea
    return replace(idea, status="scored" if is_scored else "new") if idea.status in ("new", "scored") else idea


def _is_scored(
    known: Mapping[str, float], brought: Mapping[str, Mapping[str, float]], methods: Mapping[str, Framework]
) -> bool:
    given = {*known, *(f"{name}.{one}" for name, inputs in brought.items() for one in inputs)}
    return any(all(f"{name}.{one.name}" in given for one in method.inputs) for name, method in methods.items())


def _ways(read: Table, methods: Mapping[str, Framework], answers: Answers) -> dict[str, str]:
    """The notation of each column of inputs, by "framework.input"; empty where it does not matter. Raises
    QuestionError."""
    found = {}
    for name in _titles(methods):
        cells = [(line, raw[name].strip()) for line, raw in read.rows if raw.get(name, "").strip()]
        found[name] = column_way("numbers", cells, _number_at, NUMBERS, answers.numbers, lambda one: one)
    return found


def _number_at(one: tuple[int, str], notation: str) -> float | None:
    return _number(one[1], notation)


def _number(text: str, notation: str) -> float | None:
    return number(text.removesuffix("%").strip(), notation)


def _scores(
    cells: Mapping[str, str],
    ways: Mapping[str, str],
    known: Mapping[str, float],
    methods: Mapping[str, Framework],
    *,
    between: bool,
) -> dict[str, dict[str, float]]:
    """The inputs a line brings, by framework; none of a framework whose inputs are all known already. `between` says
    that a value may lie between two steps of a scale."""
    found: dict[str, dict[str, float]] = {}
    for name, way in ways.items():
        text = cells.get(name, "")
        if not text:
            continue
        amount = settled_value(text, _number, NUMBERS, way)
        if amount is None:
            raise UserError("ideas-error-number", text=text[:40])
        framework, _, one = name.partition(".")
        found.setdefault(framework, {})[one] = amount
    # The median of several scorers may lie between the steps of a scale: it goes out, and comes back untouched.
    new = {f: given for f, given in found.items() if any(known.get(f"{f}.{one}") != n for one, n in given.items())}
    return {
        f: {one.name: _checked(one, given[one.name], between) for one in methods[f].inputs if one.name in given}
        for f, given in new.items()
    }


def _checked(one: Input, value: float, between: bool) -> float:
    is_between = between and one.scale and min(one.scale) <= value <= max(one.scale)
    return value if is_between else one.check(value)
