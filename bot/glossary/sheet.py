"""The glossary as a file: what each line would do, and the file itself. No I/O.

Column names are matched as people name them, in English and French; what is not known is left out and said so.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.errors import UserError
from bot.glossary.term import CONTEXT_LIMIT, Content, Meaning, checked, split_aliases
from bot.sheets import Line, SheetOutcome, table
from bot.slack.text import clean
from bot.text import csv
from bot.text.fold import fold, key

HEADER = (
    "id", "term", "expansion", "definition", "expansion_fr", "definition_fr", "aliases", "context", "owner", "source",
    "review_by", "status",
)  # fmt: skip

# What people call their columns, folded; of two columns for one field, the name that stands first here wins.
_NAMES = {
    "id": "id",
    "term": "term, terme, title, titre, acronym, acronyme, abbreviation, sigle, name, nom, word, mot",
    "expansion": "expansion, expansion en, meaning, signification, full name, full form, long form, stands for, "
    "developpe, nom complet",
    "definition": "definition, definition en, description, explanation, explication, notes, note",
    "expansion_fr": "expansion fr, expansion francais",
    "definition_fr": "definition fr, definition francais, description fr",
    "aliases": "aliases, alias, synonyms, synonymes, also known as, aka",
    "context": "context, contexte, team, equipe, domain, domaine, category, categorie, department",
    "owner": "owner, proprietaire, responsable, owner id",
    "source": "source, link, lien, url, reference",
    "review_by": "review by, review date, a revoir le, date de revue",
    "status": "status, statut, state",
}
_APPROVED = ("approved", "approuve", "approuvee", "official", "officiel")


@dataclass(frozen=True)
class MeaningSheet(SheetOutcome):
    """What a file would do, the meanings to keep, and of these by id the lines they come from, and what those say now
    that are changed."""

    keep: list[tuple[Meaning, str]]
    numbers: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[str, Meaning] = field(default_factory=dict)

    def additions(self) -> "MeaningSheet":
        """The same file, leaving every meaning there is as it is."""
        lines = [replace(line, did="unchanged") if line.did == "changed" else line for line in self.lines]
        return replace(self, lines=lines, keep=[(meaning, did) for meaning, did in self.keep if did == "added"])

    def without(self, told: Mapping[int, Line]) -> "MeaningSheet":
        """The same file, whose lines with these numbers came to something else: nothing of them is kept."""
        lines = [told.get(line.number, line) for line in self.lines]
        keep = [one for one in self.keep if self.numbers[one[0].id] not in told]
        return replace(self, lines=lines, keep=keep)


@dataclass(frozen=True)
class _Row:
    number: int
    id: str
    content: Content
    approved: bool


def write(meanings: Iterable[Meaning]) -> str:
    """Every meaning as a file that `plan` reads back unchanged."""
    return csv.write(HEADER, map(_cells, meanings))


def _cells(meaning: Meaning) -> Sequence[str]:
    c = meaning.content
    return (
        meaning.id, c.term, c.expansion_en, c.definition_en, c.expansion_fr, c.definition_fr, "; ".join(c.aliases),
        c.context, c.owner, c.source, c.review_by, "approved" if meaning.approved else "draft",
    )  # fmt: skip


def plan(
    text: str,
    existing: Iterable[Meaning],
    new: Callable[[Content, bool], Meaning],
    changed: Callable[[Meaning, Content, bool], Meaning],
    *,
    language: str,
    trusted: bool,
) -> MeaningSheet:
    """What a file would do to the meanings there are. Raises UserError when it is no glossary at all.

    `language` is that of columns that do not say; `trusted` whether whoever imports may approve. A line is matched
    with the meaning it names by id, else with the one that says the same, else with the one of the same term,
    expansion and context; so several meanings of a term stay several, and a second import changes nothing.
    """
    rows, unknown, refused = _rows(text, language, trusted)
    # Approved lines choose first, so that of two lines alike it is not chance which one is refused.
    rows.sort(key=lambda row: not row.approved)
    book = _Book(existing)
    claimed: dict[int, Meaning] = {}
    for match in (book.named, book.same):
        for row in rows:
            old = match(row) if row.number not in claimed else None
            if old is not None:
                claimed[row.number] = old
    done: list[tuple[Line, list[tuple[Meaning, str]]]] = [(line, []) for line in refused]
    seen: set[Content] = set()
    for row in rows:
        if row.number not in claimed and (old := book.like(row)) is not None:
            claimed[row.number] = old
        done.append(_line(row, claimed.get(row.number), seen, new, changed))
        seen.add(row.content)
    done.sort(key=lambda one: one[0].number)
    numbers = {meaning.id: line.number for line, kept in done for meaning, _ in kept}
    before = {old.id: old for old in claimed.values() if old.id in numbers}
    return MeaningSheet([line for line, _ in done], unknown, [one for _, kept in done for one in kept], numbers, before)


def _line(
    row: _Row,
    old: Meaning | None,
    seen: set[Content],
    new: Callable[[Content, bool], Meaning],
    changed: Callable[[Meaning, Content, bool], Meaning],
) -> tuple[Line, list[tuple[Meaning, str]]]:
    term, approved = row.content.term, row.approved
    if old is None:
        if row.content in seen:
            return Line(row.number, term, "unchanged", "glossary-import-repeated"), []
        return Line(row.number, term, "added"), [(new(row.content, approved), "added")]
    approves = approved and not old.approved
    if row.content == old.content and not approves:
        return Line(row.number, term, "unchanged"), []
    if old.approved and not approved:
        return Line(row.number, term, "refused", "glossary-import-approved"), []
    return Line(row.number, term, "changed"), [(changed(old, row.content, approved), "changed")]


class _Book:
    """The meanings there are, to be claimed once each by the lines of a file."""

    def __init__(self, meanings: Iterable[Meaning]) -> None:
        self._by_id: dict[str, Meaning] = {}
        self._by_content: dict[Content, list[Meaning]] = defaultdict(list)
        self._by_identity: dict[tuple[str, ...], list[Meaning]] = defaultdict(list)
        for meaning in meanings:
            self._by_id[meaning.id] = meaning
            self._by_content[meaning.content].append(meaning)
            self._by_identity[identity(meaning.content)].append(meaning)

    def named(self, row: _Row) -> Meaning | None:
        """The meaning a line names by id."""
        return self._claim(self._by_id.get(row.id))

    def same(self, row: _Row) -> Meaning | None:
        """A meaning a line says word for word."""
        return self._nearest(row, self._free(self._by_content.get(row.content, ())))

    def like(self, row: _Row) -> Meaning | None:
        """The meaning a line is a new wording of."""
        free = self._free(self._by_identity.get(identity(row.content), ()))
        if len(free) > 1 and not row.content.expansion_en and not row.content.expansion_fr:
            return None  # nothing tells which one it rewords
        return self._nearest(row, free)

    def _nearest(self, row: _Row, free: Sequence[Meaning]) -> Meaning | None:
        # A draft line had rather be a draft: against an approved meaning it would be refused.
        alike = [meaning for meaning in free if meaning.approved == row.approved]
        return self._claim(next(iter(alike or free), None))

    def _free(self, meanings: Iterable[Meaning]) -> list[Meaning]:
        return [meaning for meaning in meanings if meaning.id in self._by_id]

    def _claim(self, meaning: Meaning | None) -> Meaning | None:
        if meaning is None or self._by_id.pop(meaning.id, None) is None:
            return None
        return meaning


def identity(content: Content) -> tuple[str, ...]:
    """What a line and a meaning have in common where the one rewords the other."""
    return (key(content.term), key(content.expansion_en or content.expansion_fr), key(content.context))


def _rows(text: str, language: str, trusted: bool) -> tuple[list[_Row], list[str], list[Line]]:
    """Readable rows, columns nobody knows, and the lines that were refused."""
    read = table(text, _NAMES, find=_columns)
    rows: list[_Row] = []
    refused: list[Line] = []
    for number, cells in read.rows:
        values = {name: clean(cell) if cell else "" for name, cell in cells.items()}
        try:
            row = _row(number, values, language)
            rows.append(row if trusted else replace(row, approved=False))
        except UserError as error:
            refused.append(Line(number, values.get("term", "")[:80], "refused", error.key, dict(error.args_)))
    return rows, read.unknown, refused


def _columns(header: Sequence[str], names: Mapping[str, str]) -> tuple[dict[str, int], list[str]]:
    """Where each field is, and the titles of the columns left out. Raises UserError for what is no glossary."""
    titles = [fold(clean(title).replace("_", " ")) for title in header]
    columns: dict[str, int] = {}
    for name, known in names.items():
        found = [titles.index(title) for title in known.split(", ") if title in titles]
        if found:
            columns[name] = found[0]
    if "term" not in columns or not columns.keys() & {"expansion", "definition", "expansion_fr", "definition_fr"}:
        raise UserError("glossary-import-header", header=", ".join(header)[:200])
    taken = set(columns.values())
    return columns, [title for at, title in enumerate(header) if at not in taken and title.strip()]


def _row(number: int, values: dict[str, str], language: str) -> _Row:
    if len(values.get("context", "")) > CONTEXT_LIMIT:
        # Many lists explain the term under this heading instead of naming a team.
        values = {**values, "definition": "\n".join(filter(None, (values.get("definition"), values["context"])))}
        values["context"] = ""
    unsaid_fr = language == "fr" and "expansion_fr" not in values and "definition_fr" not in values
    expansion, definition = values.get("expansion", ""), values.get("definition", "")
    content = Content(
        term=values.get("term", ""),
        expansion_en="" if unsaid_fr else expansion,
        definition_en="" if unsaid_fr else definition,
        expansion_fr=expansion if unsaid_fr else values.get("expansion_fr", ""),
        definition_fr=definition if unsaid_fr else values.get("definition_fr", ""),
        aliases=split_aliases(values.get("aliases", "")),
        context=values.get("context", ""),
        owner=values.get("owner", ""),
        source=values.get("source", ""),
        review_by=values.get("review_by", ""),
    )
    approved = fold(values.get("status", "")) in _APPROVED
    return _Row(number, values.get("id", ""), checked(content), approved)
