"""What files of Figma are called.

API: https://developers.figma.com/docs/rest-api/ (`GET /v1/files/{key}/meta`), as
https://github.com/figma/rest-api-spec has it; read in November 2026.
Needs `FIGMA_TOKEN`, a personal access token with the scope `file_metadata:read`, of somebody who sees the files. It
ends after 90 days at most. Without it a file is called what its address says.
Limits: since 17 November 2025 by the seat of the token's person and the plan that the file is in, for a View seat five
calls a minute of this kind (https://developers.figma.com/docs/rest-api/rate-limits/). So answers are kept for a day.

Traps: an address has the file's name of the day it was copied. A branch is a file of its own, after the file's key. A
token that is no good is answered 403, like a file that it may not see.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from bot.connectors.allowance import Allowance
from bot.connectors.answer import HttpAnswer
from bot.connectors.connector import Reachability, Tools
from bot.connectors.page import KEEP, PageSource, path_on, words
from bot.connectors.source import SourceError, Variable
from bot.connectors.webtool import reached

TOKEN = Variable("FIGMA_TOKEN", secret=True)
URL = Variable("FIGMA_URL")
ALLOWANCE = Allowance(at_once=1, calls=5, seconds=60)

_PUBLIC = "https://api.figma.com"
_HOSTS = ("www.figma.com", "figma.com")
_FILE = re.compile(
    r"/(?:file|design|board|slides|deck|proto|make|buzz|site)/(?P<key>[A-Za-z0-9]{10,64})"
    r"(?:/branch/(?P<branch>[A-Za-z0-9]{10,64}))?(?:/(?P<slug>[^/]{1,300}))?/?\Z"
)
_NOBODY = "0" * 22  # a key that no file has


def key_of(url: str) -> str:
    """The key of the file, or branch, that an address leads to; empty for none."""
    found = path_on(url, _HOSTS, _FILE)
    return (found["branch"] or found["key"]) if found else ""


def guess(url: str) -> str:
    """What its address calls it."""
    found = path_on(url, _HOSTS, _FILE)
    return words(unquote(found["slug"])) if found and found["slug"] else ""


def ready(environment: Mapping[str, str]) -> bool:
    """Whether the operator gave a token."""
    return bool(environment.get(TOKEN.name))


def title(tools: Tools, url: str) -> str:
    """What Figma calls it."""
    said: Any = _ask(tools, key_of(url)).json()
    file = said.get("file") if isinstance(said, dict) else None
    found = (file if isinstance(file, dict) else said).get("name") if isinstance(said, dict) else None
    if not isinstance(found, str):
        raise SourceError("source-feedback-unfit", system="Figma", variable=URL.name)
    return found


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Figma knows the token: one that it knows is told that there is no such file."""
    return reached(_base(tools.environment), lambda: _ask(tools, _NOBODY, known=(404,)))


def _base(environment: Mapping[str, str]) -> str:
    return (environment.get(URL.name) or _PUBLIC).rstrip("/")


def _ask(tools: Tools, key: str, known: tuple[int, ...] = ()) -> HttpAnswer:
    return tools.http.ask(
        f"{_base(tools.environment)}/v1/files/{key}/meta",
        headers={"Accept": "application/json", "X-Figma-Token": tools.environment[TOKEN.name]},
        variable=TOKEN.name,
        allowance=ALLOWANCE,
        known=known,
        keep=0 if known else KEEP,
    )


FIGMA = PageSource(
    "figma", "Figma", path_of=key_of, guess=guess, variables=(TOKEN, URL), ready=ready, title=title, reach=reach
)
