"""What connectors of web tools have in common: how they sign, whether they answer, what they offer, what is pasted."""

import re
from base64 import b64encode
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote, urlsplit

from bot.connectors.connector import Reachability
from bot.connectors.http import host_of
from bot.connectors.source import Pick, SourceError
from bot.text.csv import bare
from bot.text.halves import mend_text

_LONGEST = 150  # characters of a menu's line, and of what stands behind it
_OFFERED = 99  # a menu of Slack's holds a hundred: what is typed may be taken as it is, too


def basic(user: str, secret: str) -> str:
    """The Authorization of a user and a password: https://www.rfc-editor.org/rfc/rfc7617"""
    return f"Basic {b64encode(f'{user}:{secret}'.encode()).decode()}"


def reached(base: str, ask: Callable[[], object]) -> Iterator[Reachability]:
    """Whether the tool at an address answers one question."""
    try:
        ask()
        yield Reachability(host_of(base))
    except SourceError as error:
        yield Reachability(host_of(base), error)


def fitting(picks: Iterable[Pick], typed: str) -> list[Pick]:
    """Those whose label or value holds what is typed, capitals and accents aside; where something is typed, those that
    begin so first, else as they come. What no menu of Slack's takes is left out: it would refuse all of them."""
    wanted = bare(typed)
    able = (pick for pick in picks if _is_able(pick.label) and _is_able(pick.value))
    found = [pick for pick in able if wanted in bare(pick.label) or wanted in bare(pick.value)]
    return sorted(found, key=lambda pick: not bare(pick.label).startswith(wanted))[:_OFFERED]


def _is_able(text: str) -> bool:
    return bool(text.strip()) and len(text) <= _LONGEST and mend_text(text) == text


def pasted(
    text: str,
    id_: re.Pattern[str],
    page: re.Pattern[str],
    none: SourceError,
    other: Callable[[str], SourceError | None],
    *,
    part: str = "path",
) -> str:
    """The id that is typed, or that the pasted address of a page has in its path (or another `part`).

    Raises `none` where there is neither, and what `other` says of the host of the page, if it says anything.
    """
    typed = text.strip()
    if found := id_.fullmatch(typed):
        return found[1]
    try:
        parts = urlsplit(typed)
        host = parts.hostname or ""
    except ValueError:
        raise none from None
    found = page.search(unquote(getattr(parts, part)))
    if not host or not found:
        raise none
    if wrong := other(host):
        raise wrong
    return found[1]
