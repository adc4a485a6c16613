"""A saved question ("card") of Metabase.

API: https://www.metabase.com/docs/latest/api#tag/apicard/post/api/card/{card-id}/query/{export-format}
Needs `METABASE_URL` and `METABASE_API_KEY`: https://www.metabase.com/docs/latest/people-and-groups/api-keys
Limits: 10 MB, 20,000 rows; a card that wants no parameters. A card that fails is answered with a status of 200 or 202
and an object where rows should be: https://github.com/metabase/metabase/issues/28676
Questions are offered by name: https://www.metabase.com/docs/latest/api#tag/apisearch (read in November 2026, v0.5x).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from bot.connectors import series
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import fitting, pasted, reached

URL = Variable("METABASE_URL")
KEY = Variable("METABASE_API_KEY", secret=True)

_PICKS = 50  # questions offered at once
_LIST_SECONDS = 60.0  # that what was found for a text is used again

_ID = re.compile(r"#?([0-9]{1,9})")
_PAGE = re.compile(r"/(?:question|card|model|metric)/([0-9]{1,9})(?:-|/|\Z)")


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether a card is named. Raises SourceError beside the field."""
    _card(settings.get("card", ""), environment)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """The rows of a card, as dates and values; or its one number."""
    card = _card(settings["card"], tools.environment)
    try:
        answer = tools.http.ask(
            f"{_base(tools.environment)}/api/card/{card}/query/json",
            headers=_headers(tools.environment),
            # Numbers as they are, not as they are shown: versions differ in where they look for it.
            query={"format_rows": "false"},
            body={"format_rows": False},
            variable=KEY.name,
            inside=True,
        )
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-metabase-missing", field="card", card=card) from None
        raise
    try:
        rows = answer.json()
    except SourceError as error:  # rows that had begun, and then what went wrong
        if error.key != "source-http-not-json":
            raise
        raise SourceError("source-metabase-failed", field="card", card=card) from None
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SourceError("source-metabase-failed", field="card", card=card)
    return _points(rows, settings, span)


def cards(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:  # noqa: ARG001 - one field
    """The questions whose name has what is typed, as Metabase ranks them, each with its collection."""
    query = {"models": "card", "limit": str(_PICKS)} | ({"q": typed} if typed else {})
    answer = tools.http.ask(
        f"{_base(tools.environment)}/api/search",
        headers=_headers(tools.environment),
        query=query,
        variable=KEY.name,
        keep=_LIST_SECONDS,
        inside=True,
    ).json()
    found = answer.get("data") if isinstance(answer, dict) else answer  # a bare list before version 0.40
    picks = []
    for one in found if isinstance(found, list) else ():
        if isinstance(one, dict) and isinstance(one.get("id"), int) and isinstance(one.get("name"), str):
            collection = one.get("collection")
            shelf = collection.get("name") if isinstance(collection, dict) else None
            picks.append(Pick(str(one["id"]), f"{one['name']} ({shelf})" if shelf else one["name"]))
    return fitting(picks, "")[:_PICKS]  # Metabase has looked for what is typed


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Metabase answers, and knows the key."""
    base = _base(tools.environment)
    asked = partial(tools.http.ask, f"{base}/api/user/current", headers=_headers(tools.environment))
    return reached(base, lambda: asked(variable=KEY.name, inside=True).json())


def _points(rows: Sequence[Mapping[str, Any]], settings: Mapping[str, str], span: Span) -> list[Point]:
    if not rows:
        raise SourceError("source-series-empty", field="card")
    titles = list(rows[0])
    day = _column(rows, titles, settings.get("date", ""), "date", _is_day)
    number = _column([{**row, day: None} for row in rows], titles, settings.get("value", ""), "value", _is_number)
    if not number:
        raise SourceError("source-metabase-no-number", field="value")
    if day:
        return series.series(((row.get(day), row.get(number)) for row in rows), span, field="card")
    if len(rows) > 1:
        raise SourceError("source-metabase-no-date", field="date")
    return series.one(rows[0][number], field="value")


def _column(rows: Sequence[Mapping[str, Any]], titles: list[str], wanted: str, field: str, fits: Any) -> str:
    """The column that is wanted or, when none is, the first that fits; empty when none does."""
    if wanted:
        return titles[series.column(titles, wanted, field)]
    for title in titles:
        values = [row.get(title) for row in rows]
        if any(value is not None for value in values) and all(value is None or fits(value) for value in values):
            return title
    return ""


def _is_day(value: Any) -> bool:
    try:
        return isinstance(value, str) and bool(series.moment(value))
    except SourceError:
        return False


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def _card(text: str, environment: Mapping[str, str]) -> str:
    """The number of a card, typed or in its address."""
    own = urlsplit(_base(environment)).hostname or "?"

    def other(host: str) -> SourceError | None:
        return None if host == own else SourceError("source-metabase-other", field="card", host=host, own=own)

    return pasted(text, _ID, _PAGE, SourceError("source-metabase-no-card", field="card"), other)


def _base(environment: Mapping[str, str]) -> str:
    if not _ready(environment):
        raise SourceError("source-metabase-not-ready", address=URL.name, secret=KEY.name)
    return environment[URL.name].rstrip("/")


def _ready(environment: Mapping[str, str]) -> bool:
    return bool(environment.get(URL.name) and environment.get(KEY.name))


def _headers(environment: Mapping[str, str]) -> dict[str, str]:
    return {"x-api-key": environment[KEY.name]}


METABASE = Connector(
    "metabase",
    settings=(
        Setting("card", limit=500, search=cards),
        Setting("date", limit=100, required=False),
        Setting("value", limit=100, required=False),
    ),
    variables=(URL, KEY),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
)
