"""What a statement's text shows: whether it writes; and its `:name` parameters, rewritten for psycopg's `%(name)s`.

psycopg reads every `%` of a statement, even inside quotes, so each is doubled; what stands in a literal, a
quoted identifier, a comment or a `::cast` is left as it is.
See https://www.psycopg.org/psycopg3/docs/basic/params.html
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TypeVar

Value = TypeVar("Value")

_TOKEN = re.compile(
    r"""
      (?P<kept> \b[eE]'(?:[^'\\]|\\.|'')*'                 # PostgreSQL's escape string
              | '[^']*'                                   # text; a doubled quote is two texts in a row
              | "[^"]*"                                   # quoted identifier
              | --[^\n]* | /\*.*?\*/                       # comments
              | (?P<dollar>\$(?:[^\W\d]\w*)?\$).*?(?P=dollar)  # dollar-quoted text
              | ::                                        # cast
              | %
      )
    | :(?P<name>[^\W\d]\w*)
    """,
    re.VERBOSE | re.DOTALL,
)
_PADDED, _FINE = 1024, 128  # values of a list, up to which parameters are added, and few of them: each costs its time
_WRITE = re.compile(r"\b(?:INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b", re.IGNORECASE)


@lru_cache(maxsize=2048)
def writes(sql: str) -> bool:
    """Whether a statement looks like a write. One that only looks so costs some time; one that writes must."""
    return _WRITE.search(sql) is not None


def _rewritten(token: re.Match[str]) -> str:
    name = token["name"]
    return f"%({name})s" if name else token[0].replace("%", "%%")


@lru_cache(maxsize=2048)
def to_psycopg(sql: str) -> str:
    """Return `sql` with `:name` as `%(name)s` and every other `%` doubled; cached, as statements are few."""
    return _TOKEN.sub(_rewritten, sql)


def list_parameters(values: Sequence[Value], name: str = "n") -> dict[str, Value]:
    """The parameters of a list: two, four, eight, sixteen, twenty-four of them or so, the last value again and again.
    Lists of any length are few statements then, which a server keeps prepared."""
    last = len(values) - 1
    return {f"{name}{at}": values[min(at, last)] for at in range(_padded(len(values)))}


def _padded(count: int) -> int:
    """For how many values a list of so many has room. Of thousands each is its own: engines take some 32,000."""
    if not count or count > _PADDED:
        return count
    step = 8 if 8 < count <= _FINE else 1 << (count - 1).bit_length()
    return -(-count // step) * step


def parameter_names(params: Iterable[str]) -> str:
    """Parameters as a statement names them, with commas between."""
    return ", ".join(f":{name}" for name in params)
