"""How fresh a pipeline of Fivetran is: hours since a connection last succeeded.

API: https://fivetran.com/docs/rest-api/api-reference/connections/connection-details and, beside it, list-connections;
read in November 2026: v1, answers of `version=2`. Connections were called connectors until 2025.
Needs `FIVETRAN_API_KEY` and `FIVETRAN_API_SECRET`, best of a system key that may read CONNECTOR and nothing else:
https://fivetran.com/docs/using-fivetran/fivetran-dashboard/account-settings/system-keys
Limits: 500 calls an hour on a trial, 20,000 else, for the whole account; the lower one is kept.
https://fivetran.com/docs/rest-api/rate-limiting
Traps: a connection that has never succeeded, or never failed, has null for that moment. There is no history here, so
there is a value as of now and nothing before.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from bot.clock import stamp
from bot.connectors import series
from bot.connectors.allowance import Allowance
from bot.connectors.connector import Connector, Reachability, Setting, Tools
from bot.connectors.http import pages
from bot.connectors.source import Pick, Point, SourceError, Span, Variable
from bot.connectors.webtool import basic, fitting, reached

KEY = Variable("FIVETRAN_API_KEY", secret=True)
SECRET = Variable("FIVETRAN_API_SECRET", secret=True)
URL = Variable("FIVETRAN_URL")
PUBLIC = "https://api.fivetran.com"
ALLOWANCE = Allowance(at_once=5, calls=500, seconds=3600)
KEEP = 60.0  # seconds: KPIs of one pipeline, collected together, ask once

_ID = re.compile(r"[A-Za-z0-9_-]{1,100}")
_PAGE = re.compile(r"/dashboard/connect(?:ion|or)s/([A-Za-z0-9_-]{1,100})(?:/|\Z)")
# Fivetran's words for what a connection does, the one that matters most first.
_TROUBLED = ("broken", "incomplete", "delayed")
_AT_WORK = ("syncing", "rescheduled", "paused", "scheduled")


@dataclass(frozen=True)
class Runs:
    """How the syncs of a connection went. `succeeded_at` and `failed_at` are UTC stamps of the last ones, "" for none.

    `state` is Fivetran's word: "broken" or "incomplete" (its setup), "delayed" (later than planned), else "syncing",
    "rescheduled", "paused" or "scheduled"; "" when it says something else.
    """

    succeeded_at: str
    failed_at: str
    paused: bool
    state: str


def runs(tools: Tools, connection: str) -> Runs:
    """How the syncs of a connection went, by its id or the address of its page. Raises SourceError."""
    known = _known(connection)
    found = _read(tools, known)
    status = found.get("status")
    said = list(status.values()) if isinstance(status, dict) else []
    return Runs(
        succeeded_at=_stamp(found.get("succeeded_at")),
        failed_at=_stamp(found.get("failed_at")),
        paused=found.get("paused") is True,
        state=next((word for word in (*_TROUBLED, *_AT_WORK) if word in said), ""),
    )


def check(settings: Mapping[str, str], environment: Mapping[str, str]) -> None:
    """Whether a connection is named. Raises SourceError beside the field."""
    _known(settings.get("connection", ""))
    _headers(environment)


def fetch(tools: Tools, settings: Mapping[str, str], span: Span) -> list[Point]:
    """Hours since the connection last succeeded."""
    last = runs(tools, settings["connection"]).succeeded_at
    if not last:
        raise SourceError("source-fivetran-never", field="connection")
    hours = (span.now - datetime.fromisoformat(last)).total_seconds() / 3600
    return series.one(round(max(hours, 0.0), 2), field="connection")  # clocks differ by a little


def search(tools: Tools, settings: Mapping[str, str], typed: str) -> Sequence[Pick]:  # noqa: ARG001 - one field
    """Connections whose name, service or id has what is typed."""
    found = []
    for page in pages(lambda cursor: _page(tools, cursor)):
        for one in page:
            name, service = str(one.get("schema") or one["id"]), str(one.get("service") or "")
            label = f"{name} ({service})" if service else name
            found.append(Pick(one["id"], label))
    return fitting(sorted(found, key=lambda pick: pick.label.casefold()), typed)


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Fivetran knows the key, and lets it read connections."""
    return reached(_base(tools.environment), lambda: _ask(tools, "/v1/connections", {"limit": "1"}, keep=0))


def _read(tools: Tools, connection: str) -> Mapping[str, Any]:
    try:
        found = _ask(tools, f"/v1/connections/{connection}", {})
    except SourceError as error:
        if error.key == "source-http-missing":
            raise SourceError("source-fivetran-missing", field="connection", connection=connection) from None
        raise
    if "succeeded_at" not in found:
        raise SourceError("source-fivetran-unfit", field="connection")
    return found


def _page(tools: Tools, cursor: str) -> tuple[list[Mapping[str, Any]], str]:
    found = _ask(tools, "/v1/connections", {"limit": "500", **({"cursor": cursor} if cursor else {})})
    items, after = found.get("items"), found.get("next_cursor")
    if not isinstance(items, list):
        raise SourceError("source-fivetran-unfit")
    named: list[Mapping[str, Any]] = [one for one in items if isinstance(one, dict) and isinstance(one.get("id"), str)]
    return named, after if isinstance(after, str) else ""


def _ask(tools: Tools, path: str, query: Mapping[str, str], keep: float = KEEP) -> Mapping[str, Any]:
    """What is under `data` of an answer."""
    answer = tools.http.ask(
        _base(tools.environment) + path,
        headers=_headers(tools.environment),
        query=query,
        variable=KEY.name,
        allowance=ALLOWANCE,
        keep=keep,
    ).json()
    data = answer.get("data") if isinstance(answer, dict) else None
    if not isinstance(data, dict):
        raise SourceError("source-fivetran-unfit")
    return data


def _stamp(moment: Any) -> str:
    """A moment of Fivetran's as a UTC stamp; empty where there is none."""
    if not moment:
        return ""
    at = series.moment(moment if isinstance(moment, str) else None, field="connection")
    try:
        if isinstance(at, datetime):
            return stamp(at if at.tzinfo else at.replace(tzinfo=UTC))
    except OverflowError:  # the first or the last day there is, in another zone
        pass
    raise SourceError("source-fivetran-unfit", field="connection")


def _known(text: str) -> str:
    """The id of a connection, typed or in the address of its page."""
    typed = text.strip()
    if _ID.fullmatch(typed):
        return typed
    try:
        found = _PAGE.search(urlsplit(typed).path) if "://" in typed else None
    except ValueError:
        found = None
    if not found:
        raise SourceError("source-fivetran-no-connection", field="connection")
    return found[1]


def _base(environment: Mapping[str, str]) -> str:
    return (environment.get(URL.name) or PUBLIC).rstrip("/")


def _ready(environment: Mapping[str, str]) -> bool:
    return bool(environment.get(KEY.name) and environment.get(SECRET.name))


def _headers(environment: Mapping[str, str]) -> dict[str, str]:
    if not _ready(environment):
        raise SourceError("source-fivetran-not-ready", variable=KEY.name, secret=SECRET.name)
    return {
        "Accept": "application/json;version=2",
        "Authorization": basic(environment[KEY.name], environment[SECRET.name]),
    }


FIVETRAN = Connector(
    "fivetran",
    settings=(Setting("connection", limit=500, search=search),),
    variables=(KEY, SECRET, URL),
    fetch=fetch,
    check=check,
    ready=_ready,
    reach=reach,
)
