"""What a statement's text shows: whether it writes; and its `:name` parameters, rewritten for psycopg's `%(name)s`.

psycopg reads every `%` of a statement, even inside quotes, so each is doubled; what stands in a literal, a
quoted identifier, a comment or a `::cast` is left as it is.
See https://www.psycopg.org/psycopg3/docs/basic/params.html
"""

import re
from functools import lru_cache

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
_WRITE = re.compile(r"\b(?:INSERT|UPDATE|DELETE|CREATE|ALTER|DROP)\b", re.IGNORECASE)


@lru_cache(maxsize=2048)
def writes(sql: str) -> bool:
    """Whether a statement looks like a write. A wrong guess costs only some time."""
    return _WRITE.search(sql) is not None


def _rewritten(token: re.Match[str]) -> str:
    name = token["name"]
    return f"%({name})s" if name else token[0].replace("%", "%%")


@lru_cache(maxsize=2048)
def to_psycopg(sql: str) -> str:
    """Return `sql` with `:name` as `%(name)s` and every other `%` doubled; cached, as statements are few."""
    return _TOKEN.sub(_rewritten, sql)
