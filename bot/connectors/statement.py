"""Whether a query only reads: one statement, of parts and functions that are known to change nothing. No I/O.

It is the first of two locks; the second is the engine's own (`bot/connectors/readonly.py`). The query is read by a
parser of its dialect (https://sqlglot.com/sqlglot.html); what it does not understand is refused, with the place. A
parser and an engine may still cut a text into tokens in different ways, so that one runs what the other takes for a
comment or a text. Hence comments are never sent, outside quotes only ASCII may stand, quotes that engines close at
different places are refused, and so are tokens that nothing keeps apart.

PostgreSQL: https://www.postgresql.org/docs/current/sql-syntax-lexical.html
MySQL: https://dev.mysql.com/doc/refman/8.4/en/language-structure.html
SQLite: https://www.sqlite.org/lang.html
Snowflake: https://docs.snowflake.com/en/sql-reference/constructs
BigQuery: https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical
DuckDB: https://duckdb.org/docs/stable/sql/introduction
Imports sqlglot on first use.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bot.connectors.source import SourceError
from bot.connectors.sql_functions import FUNCTIONS, GRAMMAR, SCHEMAS

if TYPE_CHECKING:
    from sqlglot.dialects.dialect import Dialect
    from sqlglot.tokenizer_core import Token

FIELD = "query"

_KEPT = 512  # queries whose answer is remembered
# sqlglot's name of an engine, where it is not SQLAlchemy's.
_DIALECTS = {"postgresql": "postgres", "mariadb": "mysql"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_COMMENT = re.compile(r"--[^\n]*|//[^\n]*|#[^\n]*|/\*(?![!M])(?:(?!/\*|\*/).)*\*/", re.DOTALL)
_WORD = re.compile(r"[A-Za-z_]")
_QUOTE = re.compile(r"['\"`]")
# What may stand before a quote: E'…', N'…', B'…', X'…', r'…', rb'…'. Not U&'…', which spells in code points.
_QUOTED = re.compile(r"(?:[EeNnBbXxRr]|[Rr][Bb]|[Bb][Rr])?(['\"`])(.*)\1", re.DOTALL)
_DOLLARS = re.compile(r"(\$(?:[A-Za-z_]\w*)?\$)(.*)\1", re.DOTALL | re.ASCII)
_BEGINS = {"select", "with", "values", "from", "("}
# a[1][1][1], a.b().b(): the parser takes time that grows with the square of how many there are, 5 s for a thousand.
_CLOSES, _GOES_ON, _CHAIN = (")", "]"), ("[", "."), 100
_SINCE = ":since"
_STANDS_IN = "'sinc'"  # as long, so that places stay what they are


@dataclass(frozen=True, slots=True)
class Statement:
    """A query that only reads, as `sqlalchemy.text` takes it: every colon escaped but that of `:since`, which it asks
    for when `since` says so."""

    text: str
    since: bool


@dataclass(frozen=True, slots=True)
class Lexeme:
    """A token as it is spelled: what of the text stands at `start`."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Where the next one may begin."""
        return self.start + len(self.text)

    @property
    def is_quoted(self) -> bool:
        """Whether it is a text or a name in quotes."""
        return bool(_QUOTE.search(self.text)) or (len(self.text) > 1 and self.text[0] in "$[")

    @property
    def is_word(self) -> bool:
        """Whether it is a keyword or a name without quotes."""
        return bool(_WORD.match(self.text)) and not self.is_quoted

    @property
    def name(self) -> str:
        """What it names, in lower case; the last word of a keyword of several."""
        if not self.is_quoted:
            return self.text.split()[-1].lower()
        quote = self.text[0]
        return self.text[1:-1].replace(quote * 2, quote).strip().lower()


def checked(query: str, dialect: str, own: Collection[str] = ()) -> Statement:
    """The query, when it only reads. `dialect` is SQLAlchemy's name of the engine, `own` are functions that the
    operator allows besides. Raises SourceError saying what a query may not do, and where it is no query."""
    return _checked(query, dialect, frozenset(own))


@lru_cache(_KEPT)
def _checked(query: str, dialect: str, own: frozenset[str]) -> Statement:
    from sqlglot.dialects.dialect import Dialect

    from bot.connectors import sql_tree

    # What is none of ours is asked by nobody: it is read as the standard says.
    reader = Dialect.get_or_raise(_DIALECTS.get(dialect, dialect) if dialect in FUNCTIONS else "")
    known = FUNCTIONS.get(dialect, frozenset()) | own
    text = query.replace("\r\n", "\n").replace("\r", "\n").strip()
    if found := _CONTROL.search(text):
        raise _unclear(repr(found[0])[1:-1])
    lexemes, text = _spelled(text, dialect, reader)
    while lexemes and lexemes[-1].text == ";":
        text = text[: lexemes.pop().start].rstrip()
    if not lexemes or lexemes[0].text.lower() not in _BEGINS:
        raise SourceError("source-sql-select", field=FIELD)
    if any(lexeme.text == ";" for lexeme in lexemes):
        raise SourceError("source-sql-one", field=FIELD)
    if sum(before.text in _CLOSES and after.text in _GOES_ON for before, after in pairwise(lexemes)) > _CHAIN:
        raise SourceError("source-sql-deep", field=FIELD)
    places = [lexeme.start for at, lexeme in enumerate(lexemes) if lexeme.text == ":" and _is_since(lexemes, at)]
    *parts, last = _cut(text, places)
    tree = sql_tree.read(_STANDS_IN.join((*parts, last)), reader)
    sql_tree.refuse(tree, dialect, known)
    _refuse_functions(lexemes, dialect, known, own, sql_tree.column_lists(tree))
    return Statement(_SINCE.join(part.replace(":", "\\:") for part in (*parts, last)), bool(places))


def _spelled(text: str, dialect: str, reader: "Dialect") -> tuple[list[Lexeme], str]:
    """The tokens of a text, and the text without its comments; what is left stands where it stood. Raises SourceError
    for what engines may read in different ways."""
    tokens = _tokens(text, reader)
    while hints := [token.start for token in tokens if token.token_type.name == "HINT"]:
        for start in hints:  # advice, that might lift a limit: a comment to us
            end = text.find("*/", start) + 2
            if end < 2:
                raise SourceError("source-sql-open", field=FIELD, text="/*")
            text = text[:start] + _blank(text[start:end]) + text[end:]
        tokens = _tokens(text, reader)
    lexemes = [Lexeme(token.start, text[token.start : token.end + 1]) for token in tokens]
    at, left = 0, ""
    for lexeme in lexemes:
        left += _gap(text[at : lexeme.start], dialect) + lexeme.text
        at = lexeme.end
        _refuse_spelling(lexeme, dialect)
    left += _gap(text[at:], dialect)
    for before, after in pairwise(lexemes):
        if before.end == after.start and _run_together(before, after):
            raise _unclear(before.text[-20:] + after.text[:20])
    if odd := re.search(r"\bU&['\"]", left, re.IGNORECASE):
        raise _unclear(odd[0])  # a text or a name in code points
    again = [Lexeme(token.start, left[token.start : token.end + 1]) for token in _tokens(left, reader)]
    if again != lexemes:
        raise _unclear("/*")
    return lexemes, left.rstrip()


def _tokens(text: str, reader: "Dialect") -> "Sequence[Token]":
    from sqlglot.errors import TokenError

    try:
        return reader.tokenize(text)
    except TokenError as error:
        missing = re.match(r"Missing (\S+) from", str(error.__cause__))
        raise SourceError("source-sql-open", field=FIELD, text=missing[1] if missing else "/*") from None


def _gap(between: str, dialect: str) -> str:
    """What stands between two tokens, its comments blanked out."""
    if dialect in ("mysql", "mariadb") and (odd := re.search(r"--[^ \t\n]", between)):
        raise _unclear(odd[0])  # two minus signs to MySQL
    left = _COMMENT.sub(lambda found: _blank(found[0]), between)
    if rest := left.strip(" \t\n"):
        raise _unclear(rest[:3]) if rest[0].isascii() else _ascii(rest[0])
    return left


def _blank(comment: str) -> str:
    return re.sub(r"[^\n]", " ", comment)


def _refuse_spelling(lexeme: Lexeme, dialect: str) -> None:
    """A token whose end, or whose meaning, is not the same to everybody."""
    text = lexeme.text
    if not lexeme.is_quoted:
        if odd := re.search(r"[^ -~\t\n]", text):
            raise _ascii(odd[0])
        return
    if text.startswith("$"):
        # A tag is of ASCII letters, and Snowflake knows none.
        if not (tag := _DOLLARS.fullmatch(text)) or (dialect == "snowflake" and tag[1] != "$$"):
            raise _unclear(text[:10])
        return
    if text.startswith("["):
        return
    found = _QUOTED.fullmatch(text)
    quote = found[1] if found else ""
    if not found or (dialect == "bigquery" and text.find(quote * 3) == found.start(1)):
        raise _unclear(text[:5])
    for at in [*(one.start() for one in re.finditer(quote, found[2])), len(found[2])]:
        backslashes = re.search(r"\\*\Z", found[2][:at])
        if backslashes and len(backslashes[0]) % 2:
            raise _unclear(f"\\{quote}")  # the end of a text to one engine, a quote in it to another
    if quote in found[2].replace(quote * 2, ""):
        raise _unclear(quote)


def _run_together(before: Lexeme, after: Lexeme) -> bool:
    """Whether two tokens that nothing keeps apart might be others to an engine: `1INTO`, `a$$ ' $$`. date'…' is not."""
    wordlike = [one.is_quoted or one.text[0].isalnum() or one.text[0] == "_" for one in (before, after)]
    if not all(wordlike):
        return False
    return not (before.text.isalpha() and len(before.text) > 2 and after.text[0] == "'")


def _refuse_functions(
    lexemes: Sequence[Lexeme], dialect: str, known: Collection[str], own: Collection[str], lists: Collection[int]
) -> None:
    """What is called and not `known`; in a schema, not the operator's `own`. `lists` says where a name stands before a
    list of columns, and calls nothing. An engine knows no other way to call than a name before a bracket, but for what
    `sql_tree` looks at."""
    schemas = SCHEMAS.get(dialect, frozenset())
    for at, (lexeme, after) in enumerate(pairwise(lexemes)):
        if after.text != "(" or not (lexeme.is_word or lexeme.is_quoted) or lexeme.start in lists:
            continue
        if lexeme.is_word and lexeme.name in GRAMMAR:
            continue
        schema = lexemes[at - 2] if at > 1 and lexemes[at - 1].text == "." else None
        # DuckDB calls methods: name.upper()
        if lexeme.name in (known if schema is None or schema.name in schemas or dialect == "duckdb" else own):
            continue
        dotted = f"{schema.text}." if schema else ""
        raise SourceError("source-sql-function", field=FIELD, name=(dotted + lexeme.text)[:60])


def _is_since(lexemes: Sequence[Lexeme], at: int) -> bool:
    """Whether the colon there begins `:since`. Behind what ends a value a path begins, `x[0]:since`."""
    if at + 1 >= len(lexemes) or lexemes[at + 1] != Lexeme(lexemes[at].end, _SINCE[1:]):
        return False
    before = lexemes[at - 1]
    return not (before.end == lexemes[at].start and re.search(r"[:\w)\]\"]\Z", before.text))


def _cut(text: str, places: Sequence[int]) -> list[str]:
    """What stands between the `:since` at some places."""
    ends = [place + len(_SINCE) for place in places]
    return [text[begin:end] for begin, end in zip([0, *ends], [*places, len(text)], strict=True)]


def _unclear(text: str) -> SourceError:
    return SourceError("source-sql-unclear", field=FIELD, text=text)


def _ascii(letter: str) -> SourceError:
    return SourceError("source-sql-ascii", field=FIELD, letter=letter, code=f"U+{ord(letter):04X}")
