"""What the lines of a file say of terms: their columns, and lines that only point to another term. No I/O."""

import re
from collections import defaultdict
from dataclasses import replace

from bot.errors import UserError
from bot.glossary.book import MeaningBook, SheetRow
from bot.glossary.term import CONTEXT_LIMIT, DEFINITION_LIMIT, TERM_LIMIT, Content, Meaning, checked, split_aliases
from bot.sheets import SKIPPED, Answers, Line, Matching, table
from bot.slack.text import clean
from bot.text.fold import fold, key
from bot.text.shorten import shorten

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
COLUMNS = tuple(_NAMES)
STATUSES = ("approved", "draft")
_REQUIRED = [["term"], ["expansion", "definition", "expansion_fr", "definition_fr"]]
_APPROVED = ("approved", "approuve", "approuvee", "official", "officiel")
_SAID = ("expansion_en", "expansion_fr", "definition_en", "definition_fr")
_DRAFT = ("", "draft", "brouillon", "proposed", "propose", "proposee", "new", "nouveau", "nouvelle", "open")
# The whole of what a line says of its term, where it only points to another: "see MVP", "voir aussi : MVP", "→ MVP".
_SEE = re.compile(
    r"""(?:=\s*)?\(?
    (?:(?:see(?:\s+also)?|voir(?:\s+aussi)?|cf|same\s+as|synonym\s+(?:of|for)|synonyme\s+de)\b\.?\s*:?|→|->)
    \s*["“”«‘']?\s*(?P<name>[^\n]+?)\s*["“”»’']?\s*\.?\)?""",
    re.IGNORECASE | re.VERBOSE,
)


class SheetReading:
    """A file, read line by line: readable `rows`, what is `told` of other lines, the meanings here that get aliases
    (as they were, with what is told of the lines), and the columns and words for a status that nobody knows.

    `language` is that of columns that do not say, `trusted` whether whoever imports may approve.
    """

    def __init__(self, language: str, trusted: bool, answers: Answers, matching: Matching) -> None:
        self._language, self._trusted, self._matching = language, trusted, matching
        self.answers = answers
        self.rows: list[SheetRow] = []
        self.told: list[Line] = []
        self.aliased: list[tuple[Meaning, Content, list[Line]]] = []
        self.unknown: list[str] = []
        self.words: dict[str, None] = {}
        self.above = 0

    def rows_of(self, text: str) -> None:
        """Read them. Raises UserError."""
        read = table(
            text,
            _NAMES,
            _REQUIRED,
            several=("aliases",),
            missing="glossary-import-header",
            matching=self._matching,
        )
        self.told, self.unknown, self.above = list(read.refused), read.unknown, read.above
        for number, cells in read.rows:
            values = {name: clean(cell) if cell else "" for name, cell in cells.items()}
            try:
                self._row(number, values)
            except UserError as error:
                self.told.append(self._untaken(number, values.get("term", "")[:TERM_LIMIT], error))

    @staticmethod
    def _untaken(number: int, term: str, error: UserError) -> Line:
        """A line that cannot be taken, or a term that somebody still has to define."""
        if [one.key for one in error.all] == ["glossary-error-nothing-said"] and key(term):
            return Line(number, term, "wanted")
        return Line(number, term, "refused", error.key, dict(error.args_))

    def _row(self, number: int, values: dict[str, str]) -> None:
        status = fold(values.get("status", ""))
        meant = self._matching.statuses.get(status, status)
        if meant == SKIPPED:
            self.told.append(Line(number, values.get("term", "")[:TERM_LIMIT], "left", "sheet-skipped"))
            return
        if meant not in (*_APPROVED, *_DRAFT):
            self.words[values["status"][:TERM_LIMIT]] = None
        content = _content(values, self._language)
        why, args = "", {}
        if self.answers.long == "cut" and (long := _longest(content)) > DEFINITION_LIMIT:
            content = _cut(content)
            why, args = "sheet-cut", {"length": long, "limit": DEFINITION_LIMIT}
        approved = self._trusted and meant in _APPROVED
        self.rows.append(SheetRow(number, values.get("id", ""), checked(content), approved, why, args))

    def point(self, book: MeaningBook) -> None:
        """Turn lines that only name another term into aliases of it, where it is one meaning of the file or of the
        glossary; another such line stays what it says. Terms that are defined are wanted by nobody."""
        by_term: dict[str, list[int]] = defaultdict(list)
        for at, row in enumerate(self.rows):
            by_term[key(row.content.term)].append(at)
        self.told = [
            replace(line, did="unchanged", why="glossary-import-defined")
            if line.did == "wanted" and (key(line.name) in by_term or book.has(line.name))
            else line
            for line in self.told
        ]
        pointing = {at: name for at, row in enumerate(self.rows) if not row.id and (name := _seen(row.content))}
        gone: set[int] = set()
        existing: dict[str, tuple[Meaning, Content, list[Line]]] = {}
        for at, name in pointing.items():
            row, term = self.rows[at], self.rows[at].content.term
            targets = [n for n in by_term.get(key(name), []) if n not in pointing]
            here = book.only(name) if not targets else None
            if len(targets) != 1 and here is None:
                continue
            gone.add(at)
            alias = Line(row.number, term, "alias", "glossary-import-alias", {"term": name})
            try:
                if here is None:
                    target = self.rows[targets[0]]
                    self.rows[targets[0]] = replace(target, content=_also(target.content, row.content))
                    self.told.append(alias)
                else:
                    _, content, lines = existing.get(here.id, (here, here.content, []))
                    existing[here.id] = (here, _also(content, row.content), [*lines, alias])
            except UserError as error:
                self.told.append(Line(row.number, term, "refused", error.key, dict(error.args_)))
        for old, content, lines in existing.values():
            book.take(old)
            if content == old.content:
                self.told += [replace(line, did="unchanged") for line in lines]
            else:
                self.aliased.append((old, content, lines))
        self.rows = [row for at, row in enumerate(self.rows) if at not in gone]


def _seen(content: Content) -> str:
    """The other term that is all a line says, or an empty text."""
    said = [text for name in _SAID if (text := getattr(content, name))]
    found = _SEE.fullmatch(said[0]) if len(said) == 1 and len(said[0]) < 2 * TERM_LIMIT else None
    return found["name"] if found and len(found["name"]) <= TERM_LIMIT else ""


def _also(content: Content, other: Content) -> Content:
    """The content, found by another term and its aliases too. Raises UserError where there are too many."""
    alias = " ".join(split_aliases(other.term))  # the mark between two finds nothing, and would part it
    return checked(replace(content, aliases=(*content.aliases, alias, *other.aliases)))


def _longest(content: Content) -> int:
    return max(len(content.definition_en), len(content.definition_fr))


def _cut(content: Content) -> Content:
    return replace(
        content,
        definition_en=shorten(content.definition_en, DEFINITION_LIMIT),
        definition_fr=shorten(content.definition_fr, DEFINITION_LIMIT),
    )


def _content(values: dict[str, str], language: str) -> Content:
    if len(values.get("context", "")) > CONTEXT_LIMIT:
        # Many lists explain the term under this heading instead of naming a team.
        values = {**values, "definition": "\n".join(filter(None, (values.get("definition"), values["context"])))}
        values["context"] = ""
    unsaid_fr = language == "fr" and "expansion_fr" not in values and "definition_fr" not in values
    expansion, definition = values.get("expansion", ""), values.get("definition", "")
    return Content(
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
