"""What boards of Miro are called.

API: https://developers.miro.com/docs/oembed-live-embed and https://developers.miro.com/reference/getembeddata
(`GET /api/v1/oembed?url=`); read in November 2026.
Needs `MIRO_URL`, https://miro.com, and no token: it answers of boards that anybody with the link may see. Of others it
says that there is none, and they are called Miro.
Limits: a number of calls a minute that Miro does not publish for this one; its other calls take fifty at the least.

Traps: nothing of an address is asked for but the board's id, of the operator's own address. An address has no name in
it. Miro may answer with another address, which is not followed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Reachability, Tools
from bot.connectors.page import KEEP, PageSource, path_on
from bot.connectors.source import SourceError, Variable
from bot.connectors.webtool import reached

URL = Variable("MIRO_URL")
ALLOWANCE = Allowance(at_once=1, calls=40, seconds=60)

_HOSTS = ("miro.com", "www.miro.com")
_BOARD = re.compile(r"/app/(?:board|live-embed|embed)/(?P<id>[A-Za-z0-9_=%-]{6,80})/?\Z")
_ID = re.compile(r"[A-Za-z0-9_-]{6,60}={0,2}")


def id_of(url: str) -> str:
    """The id of the board that an address leads to; empty for none."""
    found = path_on(url, _HOSTS, _BOARD)
    id_ = unquote(found["id"]) if found else ""
    return id_ if _ID.fullmatch(id_) else ""


def ready(environment: Mapping[str, str]) -> bool:
    """Whether the operator lets Miro be asked."""
    return bool(environment.get(URL.name))


def title(tools: Tools, url: str) -> str:
    """What Miro calls it."""
    said: Any = _ask(tools, id_of(url)).json()
    found = said.get("title") if isinstance(said, dict) else None
    if not isinstance(found, str):
        raise SourceError("source-feedback-unfit", system="Miro", variable=URL.name)
    return found


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Miro answers; that there is no such board is an answer."""
    return reached(_base(tools.environment), lambda: _ask(tools, "uXjV000000o=", known=(400, 403, 404)))


def _base(environment: Mapping[str, str]) -> str:
    return environment[URL.name].rstrip("/")


def _ask(tools: Tools, board: str, known: tuple[int, ...] = ()) -> HttpAnswer:
    return tools.http.ask(
        f"{_base(tools.environment)}/api/v1/oembed",
        headers={"Accept": "application/json"},
        query={"url": f"https://miro.com/app/board/{board}/", "format": "json"},
        variable=URL.name,
        allowance=ALLOWANCE,
        known=known,
        keep=0 if known else KEEP,
    )


MIRO = PageSource(
    "miro", "Miro", path_of=id_of, guess=lambda _: "", variables=(URL,), ready=ready, title=title, reach=reach
)
