"""A query as the tree that sqlglot reads it into: of which parts it may be made. No I/O.

The tree: https://github.com/tobymao/sqlglot/blob/main/posts/ast_primer.md
"""

from collections.abc import Collection

from sqlglot import exp
from sqlglot.dialects.dialect import Dialect
from sqlglot.errors import ParseError, SqlglotError

from bot.connectors.source import SourceError
from bot.connectors.sql_functions import CATALOG, LONGEST

FIELD = "query"

# Parts of a query that only read, besides functions, operators and types: whatever is not here is refused.
_NAMES = """
    Alias Aliases All Any AtTimeZone Between BitString Boolean Bracket ByteString Column ColumnDef Comprehension
    Connect CTE Cube DataTypeParam Distinct Except Exists Fetch Filter ForIn FormatJson From FromTimeZone Group
    GroupingSets Having HavingMax HexString HistoricalData Identifier IgnoreNulls In IndexTableHint Intersect
    Interval IntervalSpan Introducer Join JSON JSONColumnDef JSONExtractQuote JSONKeyValue JSONPath JSONPathFilter
    JSONPathKey JSONPathPart JSONPathRecursive JSONPathRoot JSONPathScript JSONPathSelector JSONPathSlice
    JSONPathSubscript JSONPathUnion JSONPathWildcard JSONSchema JSONTable JSONValue Kwarg Lambda Lateral Limit
    LimitOptions Literal MatchRecognize MatchRecognizeMeasure National NestedJSONSelect Null Offset OnCondition
    Order Ordered OverflowTruncateBehavior Paren Partition Pivot PivotAlias PivotAny Placeholder PositionalColumn
    Prior PropertyEQ Pseudocolumn Qualify QueryOption RawString RecursiveWithSearch RespectNulls Rollup Select Slice
    Star Subquery Table TableAlias TableFromRows TableSample TranslateCharacters Tuple UnicodeString Union Unnest
    UnpivotColumns Values Var Variadic Version Where Window WindowSpec With WithinGroup WithOperator
"""
_PARTS = frozenset(_NAMES.split())
_KINDS = (exp.Func, exp.Binary, exp.Unary, exp.DataType)
# Functions that are called without a bracket, and count a sequence up.
_CALLS = (exp.NextValueFor,)
_SPELLED = {"lock": "FOR UPDATE", "parameter": "@ / $", "sessionparameter": "@@", "into": "INTO"}
# What the composite values of PostgreSQL's own functions are made of.
_FIELDS = frozenset(("key", "value", "word", "lexeme"))
_SUFFIXES = frozenset(("csv", "tsv", "txt", "parquet", "json", "jsonl", "ndjson", "gz", "zst", "xlsx", "db", "duckdb"))
_GROWING: dict[type[exp.Expr], str] = {exp.Repeat: "times", exp.Pad: "expression", exp.Space: "this"}


def read(text: str, dialect: Dialect) -> exp.Expr:
    """The tree of the one query a text is. Raises SourceError with the place where it is none."""
    try:
        trees = dialect.parse(text)
    except ParseError as error:
        found = error.errors[0] if error.errors else {}
        raise SourceError(
            "source-sql-place",
            field=FIELD,
            line=int(found.get("line") or 1),
            column=int(found.get("col") or 1),
            near=str(found.get("highlight") or text[-20:])[:40],
        ) from None
    except RecursionError:
        raise SourceError("source-sql-deep", field=FIELD) from None
    except (SqlglotError, AttributeError, LookupError, TypeError, ValueError):  # what it had not thought of
        raise SourceError("source-sql-unread", field=FIELD) from None
    if len(trees) != 1 or trees[0] is None:
        raise SourceError("source-sql-one", field=FIELD)
    tree = trees[0]
    if not isinstance(tree, exp.Query | exp.Values):
        raise _word(tree.key.upper())
    return tree


def column_lists(tree: exp.Expr) -> set[int]:
    """Where in the text a name stands that is followed by the names of columns: WITH name(a, b), AS name(a, b)."""
    return {alias.this.meta["start"] for alias in tree.find_all(exp.TableAlias) if alias.this and alias.this.meta}


def refuse(tree: exp.Expr, dialect: str, known: Collection[str]) -> None:
    """Raises SourceError for a part that does more than read. `known` are the functions that may be called."""
    for node in tree.walk():
        if isinstance(node, _CALLS) or not (isinstance(node, _KINDS) or type(node).__name__ in _PARTS):
            raise _word(_SPELLED.get(node.key, node.key.upper()))
        if isinstance(node, exp.Placeholder) and not isinstance(node.parent, exp.Bracket):
            raise SourceError("source-sql-parameter", field=FIELD, name=f":{node.name}" if node.name else "?")
        if isinstance(node, exp.Table):
            _refuse_table(node, dialect)
        if isinstance(node, exp.Dot):
            _refuse_field(node, dialect, known)
        if isinstance(node, exp.Anonymous | exp.AnonymousAggFunc) and node.name.lower() not in known:
            raise SourceError("source-sql-function", field=FIELD, name=node.name[:60])
        if isinstance(node, exp.RegexpLike) and dialect == "sqlite":
            raise _word("REGEXP")  # SQLAlchemy lends it Python's, which may take for ever
        if isinstance(node, exp.Column) and node.table and node.name.lower() == "nextval":
            raise _word(node.sql())  # a sequence of Snowflake counts up where it is read
        if type(node) in _GROWING:
            _refuse_growth(node, node.args.get(_GROWING[type(node)]))


def _refuse_table(table: exp.Table, dialect: str) -> None:
    """A file, a stage, or what an engine says of itself beyond the description of its tables."""
    name = table.name.lower()
    if isinstance(table.this, exp.Literal) or name.startswith("@"):
        raise _word(table.name)
    if (
        name.startswith(("pg_", "pragma_", "duckdb_"))
        and name not in CATALOG
        and isinstance(table.this, exp.Identifier)
    ):
        raise _word(table.name)
    # To DuckDB the name of a file is a table, also where the file is elsewhere.
    if dialect == "duckdb" and (any(letter in name for letter in "./\\:*?[") or (table.db and name in _SUFFIXES)):
        raise _word(table.name)


def _refuse_field(dot: exp.Dot, dialect: str, known: Collection[str]) -> None:
    """PostgreSQL reads `(x).f` as `f(x)`, where x has no such field."""
    name = dot.expression
    if dialect == "postgresql" and isinstance(name, exp.Identifier) and name.name.lower() not in _FIELDS | set(known):
        raise SourceError("source-sql-function", field=FIELD, name=name.name[:60])


def _refuse_growth(node: exp.Expr, times: object) -> None:
    """A text as long as a number says: the number is to be written down, and small."""
    if not (
        isinstance(times, exp.Literal) and times.name.isdigit() and len(times.name) < 6 and int(times.name) <= LONGEST
    ):
        raise SourceError("source-sql-growing", field=FIELD, name=node.key, most=LONGEST)


def _word(word: str) -> SourceError:
    return SourceError("source-sql-word", field=FIELD, word=word[:60])
