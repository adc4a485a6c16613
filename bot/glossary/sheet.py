"""The glossary as a file: what each line would do, and the file itself. No I/O.

Column names are matched as people name them, in English and French; what is not known is left out and said so. A line
changes the meaning whose id it has and no other. A line that only says "see X" makes its term an alias of X; a term
that says nothing is wanted.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.glossary.book import MeaningBook, SheetRow
from bot.glossary.sheet_rows import SheetReading
from bot.glossary.term import Content, Meaning, changes
from bot.sheets import Line, SheetOutcome, differences
from bot.text import csv
from bot.text.fold import key

HEADER = (
    "id", "term", "expansion", "definition", "expansion_fr", "definition_fr", "aliases", "context", "owner", "source",
    "review_by", "status",
)  # fmt: skip


@dataclass(frozen=True)
class MeaningSheet(SheetOutcome):
    """What a file would do, the meanings to keep, and of these by id the lines they come from, and what those say now
    that are changed; and the terms that it wants defined."""

    keep: list[tuple[Meaning, str]]
    numbers: Mapping[str, int] = field(default_factory=dict)
    before: Mapping[str, Meaning] = field(default_factory=dict)
    wanted: list[str] = field(default_factory=list)

    def additions(self, existing: Iterable[Meaning]) -> "MeaningSheet":
        """The same file, leaving every meaning there is as it is, and without what may be said by one of them."""
        here: dict[str, list[Content]] = defaultdict(list)
        for meaning in existing:
            here[key(meaning.term)].append(meaning.content)
        keep = [
            (meaning, did)
            for meaning, did in self.keep
            if did == "added" and all(is_another(meaning.content, one) for one in here.get(key(meaning.term), ()))
        ]
        new = {self.numbers[meaning.id] for meaning, _ in keep}
        lines = [
            replace(line, did="left", why="glossary-import-known")
            if line.did in ("added", "changed") and line.number not in new
            else line
            for line in self.lines
        ]
        return replace(self, lines=lines, keep=keep)

    def without(self, told: Mapping[int, Line]) -> "MeaningSheet":
        """The same file, whose lines with these numbers came to something else: nothing of them is kept."""
        lines = [told.get(line.number, line) for line in self.lines]
        keep = [one for one in self.keep if self.numbers[one[0].id] not in told]
        return replace(self, lines=lines, keep=keep)


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
    read: SheetReading,
) -> MeaningSheet:
    """What a file would do to the meanings there are. Raises UserError when it is no glossary at all.

    `read` reads its lines. A line is matched with the meaning it names by id, else with one that says the same word for
    word, which it may approve; so a second import changes nothing. Any other line of a term that is here comes beside
    it, unless whoever brings the file had it left out.
    """
    book = MeaningBook(existing)
    read.rows_of(text)
    read.point(book)
    # Approved lines choose first, so that of two lines alike it is not chance which one is refused.
    rows = sorted(read.rows, key=lambda row: not row.approved)
    claimed = _claimed(rows, book)
    done: list[_Done] = [(line, []) for line in read.told]
    seen: set[Content] = set()
    for row in rows:
        old = claimed.get(row.number)
        if old is None and read.answers.alike == "leave" and book.has(row.content.term):
            done.append((Line(row.number, row.content.term, "left", "glossary-import-known"), []))
            continue
        another = old is None and not row.why and book.has(row.content.term)
        row = replace(row, why="glossary-import-another", args={}) if another else row
        done.append(_line(row, old, seen, new, changed))
        seen.add(row.content)
    for old, content, lines in read.aliased:
        claimed[lines[0].number] = old
        lines[0] = replace(lines[0], changes=differences(changes(old.content, content)))
        kept = (changed(old, content, old.approved), "changed")
        done += [(line, [] if at else [kept]) for at, line in enumerate(lines)]
    done.sort(key=lambda one: one[0].number)
    numbers = {meaning.id: line.number for line, kept in done for meaning, _ in kept}
    return MeaningSheet(
        [line for line, _ in done],
        read.unknown,
        [one for _, kept in done for one in kept],
        numbers,
        {old.id: old for old in claimed.values() if old.id in numbers},
        [line.name for line, _ in done if line.did == "wanted"],
        words=list(read.words),
        above=read.above,
    )


def _claimed(rows: Sequence[SheetRow], book: MeaningBook) -> dict[int, Meaning]:
    """The meanings that lines name, by the numbers of the lines: by id before word for word."""
    claimed: dict[int, Meaning] = {}
    for match in (book.named, book.same):
        for row in rows:
            old = match(row) if row.number not in claimed else None
            if old is not None:
                claimed[row.number] = old
    return claimed


_Done = tuple[Line, list[tuple[Meaning, str]]]  # what is told of a line, and what is kept of it


def _line(
    row: SheetRow,
    old: Meaning | None,
    seen: set[Content],
    new: Callable[[Content, bool], Meaning],
    changed: Callable[[Meaning, Content, bool], Meaning],
) -> _Done:
    term, approved = row.content.term, row.approved
    args = dict(row.args) if row.why else {}
    if old is None:
        if row.content in seen:
            return Line(row.number, term, "unchanged", "glossary-import-repeated"), []
        return Line(row.number, term, "added", row.why, args), [(new(row.content, approved), "added")]
    approves = approved and not old.approved
    if row.content == old.content and not approves:
        return Line(row.number, term, "unchanged"), []
    if old.approved and not approved:
        return Line(row.number, term, "refused", "glossary-import-approved"), []
    change = [*changes(old.content, row.content), *([("status", "draft", "approved")] if approves else [])]
    kept = changed(old, row.content, approved)
    return Line(row.number, term, "changed", row.why, args, differences(change)), [(kept, "changed")]


def identity(content: Content) -> tuple[str, ...]:
    """What a line and a meaning have in common where the one rewords the other."""
    return (key(content.term), key(content.expansion_en or content.expansion_fr), key(content.context))


def is_another(one: Content, other: Content) -> bool:
    """Whether two meanings of a term are surely two: their full names differ in every language of both."""
    names = ((one.expansion_en, other.expansion_en), (one.expansion_fr, other.expansion_fr))
    told = [key(own) == key(theirs) for own, theirs in names if own and theirs]
    return bool(told) and not any(told)
