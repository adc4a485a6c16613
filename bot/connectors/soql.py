"""Whether a text is one condition of SOQL, to stand in brackets after WHERE. No I/O.

https://developer.salesforce.com/docs/platform/salesforce-soql-sosl/guide/sforce-api-calls-soql-select-conditionexpression.html
SOQL reads, but for two clauses that note down that a record was looked at: FOR VIEW or REFERENCE, and UPDATE TRACKING
or VIEWSTAT. They are refused wherever they stand.
"""

import re
from collections.abc import Iterator

from bot.connectors.source import SourceError

FIELD = "where"

_TOKENS = re.compile(r"(?P<text>'(?:[^'\\]|\\.)*')|(?P<word>[A-Za-z_]\w*)|(?P<gap>\s+)|.", re.DOTALL)
# Numbers, dates, LAST_N_DAYS:30, comparisons, lists, Account.Name.
_MARKS = re.compile(r"[0-9.,()<>=!:+-]")
_WRITES = {"for", "update"}
_CLAUSES = {"select", "where", "using", "with", "group", "having", "order", "limit", "offset"}


def condition(text: str) -> str:
    """The condition in brackets, or nothing where nothing is typed. Raises SourceError saying what is none of it."""
    depth, parts = 0, []
    for kind, said in _tokens(text.strip()):
        depth += {"(": 1, ")": -1}.get(said, 0)
        if depth < 0:
            raise SourceError("source-salesforce-open", field=FIELD, text=said)
        word = said.lower() if kind == "word" else ""
        if word in _WRITES or (word in _CLAUSES and not depth):
            raise SourceError("source-salesforce-word", field=FIELD, word=said.upper())
        parts.append(" " if kind == "gap" else said)
    if depth:
        raise SourceError("source-salesforce-open", field=FIELD, text="(")
    return f"({''.join(parts)})" if parts else ""


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    for found in _TOKENS.finditer(text):
        kind = found.lastgroup or "mark"
        if kind == "mark" and found[0] == "'":
            raise SourceError("source-salesforce-open", field=FIELD, text="'")
        if kind == "mark" and not _MARKS.fullmatch(found[0]):
            raise SourceError("source-salesforce-mark", field=FIELD, text=found[0])
        yield kind, found[0]
