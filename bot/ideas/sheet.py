"""Ideas as a file. No I/O.

A line with the number of an idea is that idea; a line without one is the idea of the same title, else a new one; the
number of an idea that was merged or withdrawn is refused. What a file leaves out stays; scores come in for the
frameworks whose inputs have a column, as `rice reach`, `ice ease` or, of one's own criteria, `weighted Margin`.

What becomes planned wants its horizon. New and scored follow from the scores, whatever a file says.

An export has a line for every idea that is neither merged nor withdrawn. Its inputs are the medians that the score
comes from: of the last revealed round, else of what was scored in the open. Blind answers are not in it before they are
revealed.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.errors import UserError
from bot.ideas.frameworks import NAMES, PUBLISHED, Framework
from bot.ideas.idea import CONTENT, HORIZONS, STATUSES, Idea, addresses, checked, quarter, split
from bot.ideas.question import horizon_of, status_of
from bot.ideas.ranking import ScoreRange
from bot.sheets import NONE, Answers, Line, SheetOutcome, Table, column_way, table
from bot.slack.text import clean
from bot.text import csv
from bot.text.fold import fold
from bot.text.notation import NUMBERS, number, settled_value
from bot.text.numbers import cell

SCORES = tuple(f"{name}.{one.name}" for name, framework in PUBLISHED.items() for one in framework.inputs)
HEADER = (
    "number", "title", "description", "status", "horizon", "quarter", "team", "owner", "tags", "links", "source",
    "captured_by", "captured_at", "votes", *(name.replace(".", "_") for name in SCORES),
    *(f"{name}_score" for name in NAMES),
)  # fmt: skip
_OWN = len(HEADER) - len(NAMES)  # where the columns of the workspace's own criteria stand
_NAMES = {
    "number": "number, numero, id, no",
    "title": "title, titre, idea, idee, name, nom, summary",
    "description": "description, details, detail, notes",
    "status": "status, statut, state",
    "horizon": "horizon, bucket",
    "quarter": "quarter, trimestre, target, target quarter",
    "team": "team, equipe, squad",
    "owner": "owner, responsable",
    "tags": "tags, labels, etiquettes, mots cles",
    "links": "links, liens, link, lien, url",
    "source": "source, message",
}


@dataclass(frozen=True)
class IdeaRow:
    """One line to keep: the idea as it becomes, the inputs it brings by framework, and the number of the line."""

    idea: Idea
    scores: Mapping[str, Mapping[str, float]]
    line: int = 0


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


def write(rows: Iterable[ExportRow], own: Framework | None = None) -> str:
    """Ideas as a file for a spreadsheet; `own` is the weighted framework, each of whose criteria gets a column."""
    criteria = own.inputs if own else ()
    header = [*HEADER[:_OWN], *(f"weighted_{one.name} {one.label}" for one in criteria), *HEADER[_OWN:]]
    inputs = [*SCORES, *(f"weighted.{one.name}" for one in criteria)]
    return csv.write(header, (_cells(row, inputs) for row in rows))


def _cells(row: ExportRow, inputs: Sequence[str]) -> Sequence[str]:
    i = row.idea
    return (
        str(i.number), i.title, i.description, i.status, i.horizon, i.quarter, i.team, i.owner, " ".join(i.tags),
        " ".join(i.links), i.source, i.captor, i.created_at, str(row.votes),
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
) -> IdeaSheet:
    """What a file would do. Raises UserError when it is no list of ideas, QuestionError where a column of inputs may be
    read in two ways and `answers` do not say which.

    `known` gives the inputs an idea has already, by "framework.input"; `methods` are the frameworks by name; `gone` the
    numbers of ideas that were merged or withdrawn.
    """
    read = table(text, {**_NAMES, **_titles(methods)}, [["title"]])
    by_number = {idea.number: idea for idea in existing}
    by_title = {fold(idea.title): idea for idea in by_number.values()}
    ways = _ways(read, methods, answers)
    lines: list[Line] = []
    keep: list[IdeaRow] = []
    seen: set[int | str] = set()
    for line, raw in read.rows:
        cells = {name: clean(cell) for name, cell in raw.items()}
        try:
            old = _match(cells, by_number, by_title, gone)
            idea = checked(_filled(old or Idea(0, ""), cells))
            inputs = known(old) if old else {}
            scores = _scores(cells, ways, inputs, methods)
            idea = _placed(idea, old, _is_scored(inputs, scores, methods))
            if (idea.number or fold(idea.title)) in seen:
                raise UserError("ideas-import-repeated")
        except UserError as error:
            lines.append(Line(line, cells.get("title", "")[:80], "refused", error.key, dict(error.args_)))
            continue
        seen |= {idea.number or fold(idea.title), fold(idea.title)}
        if old is not None and idea == old and not scores:
            lines.append(Line(line, idea.title, "unchanged"))
            continue
        lines.append(Line(line, idea.title, "changed" if old else "added"))
        keep.append(IdeaRow(idea, scores, line))
    return IdeaSheet(lines, read.unknown, keep)


def _match(
    cells: Mapping[str, str], by_number: Mapping[int, Idea], by_title: Mapping[str, Idea], gone: Collection[int]
) -> Idea | None:
    typed = cells.get("number", "").lstrip("#")
    if typed and not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        raise UserError("ideas-error-number-of", text=typed[:20])
    if typed and int(typed) in by_number:
        return by_number[int(typed)]
    if typed and int(typed) in gone:
        raise UserError("ideas-import-gone")
    return by_title.get(fold(cells.get("title", "")))


def _filled(old: Idea, cells: Mapping[str, str]) -> Idea:
    said: dict[str, Any] = {n: cells[n] for n in CONTENT if n in cells and n not in ("tags", "links", "author")}
    status, horizon = status_of(cells.get("status", "")), horizon_of(cells.get("horizon", ""))
    if status and status not in STATUSES:
        raise UserError("ideas-error-status-unknown")
    if horizon and horizon not in HORIZONS:
        raise UserError("ideas-error-horizon")
    return replace(
        old,
        **said,
        tags=split(cells["tags"]) if "tags" in cells else old.tags,
        links=addresses(cells["links"]) if "links" in cells else old.links,
        status=status or old.status,
        horizon=horizon or old.horizon,
        quarter=quarter(cells["quarter"]) if "quarter" in cells else old.quarter,
    )


def _placed(idea: Idea, old: Idea | None, is_scored: bool) -> Idea:
    """The idea, where it may stand as the file says. Raises UserError where it is planned for no time."""
    if old is not None and (idea.status, idea.horizon) == (old.status, old.horizon):
        return idea
    if idea.status == "planned" and not idea.horizon:
        raise UserError("ideas-error-horizon")
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
    cells: Mapping[str, str], ways: Mapping[str, str], known: Mapping[str, float], methods: Mapping[str, Framework]
) -> dict[str, dict[str, float]]:
    """The inputs a line brings, by framework; none of a framework whose inputs are all known already."""
    found: dict[str, dict[str, float]] = {}
    for name in _titles(methods):
        text = cells.get(name, "")
        if not text:
            continue
        amount = settled_value(text, _number, NUMBERS, ways[name])
        if amount is None:
            raise UserError("ideas-error-number", text=text[:40])
        framework, _, one = name.partition(".")
        found.setdefault(framework, {})[one] = amount
    # The median of several scorers may lie between the steps of a scale: it goes out, and comes back untouched.
    new = {f: given for f, given in found.items() if any(known.get(f"{f}.{one}") != n for one, n in given.items())}
    return {
        f: {one.name: one.check(given[one.name]) for one in methods[f].inputs if one.name in given}
        for f, given in new.items()
    }
