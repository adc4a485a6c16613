"""Whether a query only reads: one statement that begins with SELECT or WITH. No I/O.

It is the first of two locks; the second is the engine's own (`bot/connectors/readonly.py`). The text is cut into tokens
as the engine would do it. Where engines disagree, so that one could run what another takes for a comment or a string,
the query is refused rather than guessed at.

PostgreSQL: https://www.postgresql.org/docs/current/sql-syntax-lexical.html
MySQL: https://dev.mysql.com/doc/refman/8.4/en/language-structure.html
SQLite: https://www.sqlite.org/lang.html
BigQuery: https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical
DuckDB: https://duckdb.org/docs/stable/sql/introduction
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.connectors.source import SourceError

FIELD = "query"

# What changes data may stand inside a WITH; INTO makes a table or a file of what was read.
_WRITES = {"insert", "update", "delete", "merge", "into"}
# What reads files, runs programs, sends text elsewhere, holds locks or sleeps, under the name of a function.
_FUNCTIONS = re.compile(
    r"load_extension|readfile|writefile|fts3_tokenizer|regexp"
    r"|pg_(?:read|ls|file|sleep|advisory|try_advisory|terminate|cancel|reload|rotate|switch|create|logical|replication"
    r"|notify|stat_file|start|stop|promote|import)\w*"
    r"|lo_\w+|dblink\w*|\w+_to_xml\w*|ts_stat|ts_rewrite|crosstab\w*|set_config|nextval|setval"
    r"|load_file|sleep|benchmark|get_lock|release_\w*locks?|sys_exec|sys_eval|master_pos_wait"
    r"|read_(?:csv|parquet|json|ndjson|text|blob|xlsx|ods|avro|duckdb)\w*|\w+_scan|parquet_\w+|sniff_csv|getenv"
    r"|(?:postgres|mysql|sqlite)_(?:query|execute)|query|query_table|external_query|system\$\w+"
)

_WORD = re.compile(r"[^\W\d][\w$]*")
_NUMBER = re.compile(r"[0-9]+(?:\.[0-9]*)?(?:[eE][+-]?[0-9]+)?")
_DOLLARS = re.compile(r"\$(?:[^\W\d]\w*)?\$")
_PARAMETER = re.compile(r":(\w+)")
_BACKTICKS = {"sqlite", "mysql", "mariadb", "bigquery"}
_HASHES = {"mysql", "mariadb", "bigquery"}


@dataclass(frozen=True, slots=True)
class _Token:
    kind: str  # "word", "name" (in quotes), "text", "gap", "parameter", "mark"
    text: str

    @property
    def name(self) -> str:
        """What a word or a quoted name says, in lower case."""
        bare = self.text[1:-1] if self.kind == "name" else self.text
        return bare.strip().lower()


@dataclass(frozen=True, slots=True)
class Statement:
    """A query that only reads, as `sqlalchemy.text` takes it: every colon escaped but that of `:since`, which it asks
    for when `since` says so."""

    text: str
    since: bool


def checked(query: str, dialect: str) -> Statement:
    """The query, when it only reads. `dialect` is SQLAlchemy's name of the engine. Raises SourceError saying what a
    query may not do."""
    text = query.replace("\r\n", "\n").replace("\r", "\n").strip()
    if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", text):
        raise _unclear(repr(re.findall(r"[\x00-\x08\x0b-\x1f\x7f]", text)[0])[1:-1])
    tokens = list(_tokens(text, dialect))
    told = [token for token in tokens if token.kind != "gap"]
    while told and told[-1].text == ";":
        told.pop()
    if not told or told[0].kind != "word" or told[0].name not in ("select", "with"):
        raise SourceError("source-sql-select", field=FIELD)
    if any(token.text == ";" for token in told):
        raise SourceError("source-sql-one", field=FIELD)
    _refuse(told)
    said = (token.text if token.kind == "parameter" else token.text.replace(":", "\\:") for token in tokens)
    return Statement("".join(part for part in said if part != ";"), any(t.kind == "parameter" for t in tokens))


def _results(tokens: list[_Token]) -> set[str]:
    """Words that change data elsewhere and are names of results here: `WITH merge AS (SELECT …)`. INTO never is."""
    named = set()
    for before, token, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.text.lower() in ("with", "recursive", ",") and after.text.lower() == "as":
            named.add(token.name)
    return named - {"into"}


def _names_result(before: str, after: str) -> bool:
    """Whether a word stands where only a name can: no engine begins a statement there."""
    return before.lower() in ("with", "recursive", ",", "from", "join") or after == "."


def _refuse(tokens: list[_Token]) -> None:
    results = _results(tokens)
    for at, token in enumerate(tokens):
        before = tokens[at - 1].text if at else ""
        after = tokens[at + 1].text if at + 1 < len(tokens) else ""
        if token.kind == "word" and token.name in _WRITES and not (before == "." and token.name != "into"):
            if token.name in results and _names_result(before, after):
                continue
            raise SourceError("source-sql-word", field=FIELD, word=token.text.upper())
        if token.kind in ("word", "name") and after == "(" and _FUNCTIONS.fullmatch(token.name):
            raise SourceError("source-sql-word", field=FIELD, word=token.name)
        if token.kind == "parameter" and token.name != ":since":
            raise SourceError("source-sql-parameter", field=FIELD, name=token.text)


def _tokens(text: str, dialect: str) -> Iterator[_Token]:
    at = 0
    while at < len(text):
        token = _token(text, at, dialect)
        yield token
        at += len(token.text)


def _token(text: str, at: int, dialect: str) -> _Token:
    """The token that begins at a place. Never empty."""
    c, two = text[at], text[at : at + 2]
    if c.isspace():
        return _Token("gap", c)
    if two in ("--", "/*") or (c == "#" and dialect in _HASHES):
        return _Token("gap", _comment(text, at, dialect))
    if c in "'\"" or (c == "`" and dialect in _BACKTICKS):
        return _Token("text" if c == "'" else "name", _quoted(text, at, dialect))
    if c == "`":
        raise _unclear("`")
    if c == "[" and dialect == "sqlite":
        return _Token("name", _until(text, at, "]", 1))
    if c == "$" and dialect in ("postgresql", "duckdb", "snowflake") and (mark := _DOLLARS.match(text, at)):
        if dialect == "snowflake" and mark[0] != "$$":
            raise _unclear(mark[0])
        return _Token("text", _until(text, at, mark[0], len(mark[0])))
    if word := _WORD.match(text, at):
        if word[0].lower() == "u" and text[word.end() : word.end() + 2] in ("&'", '&"'):
            raise _unclear(text[at : word.end() + 2])  # an identifier or a text in code points
        return _Token("word", word[0])
    if number := _NUMBER.match(text, at):
        return _Token("mark", number[0])
    # As `sqlalchemy.text` sees it: not after a word, nor in `::date`. Behind what ends a value a path begins, x[0]:a,
    # and in brackets a slice ends, a[:2]: both are escaped.
    if (parameter := _PARAMETER.match(text, at)) and not re.search(r"[:\w\\]\Z", text[max(at - 1, 0) : at]):
        if _is_path(text, at, parameter[0]):
            return _Token("mark", c)
        if text[parameter.end() : parameter.end() + 1] == ":":
            raise _unclear(parameter[0] + ":")
        return _Token("parameter", parameter[0])
    return _Token("mark", c)


def _is_path(text: str, at: int, parameter: str) -> bool:
    before = text[at - 1 : at]
    return before in (")", "]", '"') or (before == "[" and parameter != ":since") or parameter[1].isdigit()


def _comment(text: str, at: int, dialect: str) -> str:
    if text.startswith("/*", at):
        comment = _until(text, at, "*/", 2)
        # Executed by MySQL, or advice that lifts a limit; and only some engines count nested ones.
        if re.match(r"/\*[!+M]", comment) or "/*" in comment[2:]:
            raise _unclear("/*")
        return comment
    end = text.find("\n", at)
    comment = text[at:] if end < 0 else text[at:end]
    if comment.startswith("--") and dialect in _HASHES and comment[2:] and not comment[2].isspace():
        raise _unclear(comment[:3])  # two minus signs to MySQL
    return comment


def _quoted(text: str, at: int, dialect: str) -> str:
    """A text or a name in quotes, in which a quote is written twice."""
    quote = text[at]
    if dialect == "bigquery" and text.startswith(quote * 3, at):
        raise _unclear(quote * 3)
    end = at + 1
    while True:
        end = text.find(quote, end)
        if end < 0:
            raise SourceError("source-sql-open", field=FIELD, text=quote)
        backslashes = re.search(r"\\*\Z", text[at + 1 : end])
        if backslashes and len(backslashes[0]) % 2:
            raise _unclear(f"\\{quote}")  # the end of a text to one engine, a quote in it to another
        if text[end + 1 : end + 2] != quote:
            return text[at : end + 1]
        end += 2


def _until(text: str, at: int, mark: str, skip: int) -> str:
    end = text.find(mark, at + skip)
    if end < 0:
        raise SourceError("source-sql-open", field=FIELD, text=text[at : at + skip])
    return text[at : end + len(mark)]


def _unclear(text: str) -> SourceError:
    return SourceError("source-sql-unclear", field=FIELD, text=text)
