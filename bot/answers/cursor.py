"""Where a page ended, for the next one: what was shown last, so that what comes or goes in between loses no
row, and how many came before, where all of these are gone. Signed: it stands for one person's question and no other.
Pure.
"""

import hmac
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Any, TypeVar

from bot.errors import UserError

_MARK = 4  # bytes of the name of a row that was shown
_NEAR = 20  # places by which what was last shown may have moved
_SIGNED = 16  # bytes of a signature

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class PageStart:
    """The page that begins after so many items, of which these were shown last; their names are told by marks."""

    after: int = 0
    last: tuple[bytes, ...] = ()


def mark(name: str) -> bytes:
    """What tells a name from those near it."""
    return sha256(name.encode()).digest()[:_MARK]


def pack(key: str, asked: Mapping[str, Any], start: PageStart) -> str:
    """The cursor of a page of what was `asked`."""
    data = start.after.to_bytes(4) + b"".join(start.last)
    return urlsafe_b64encode(_sign(key, asked, data) + data).decode().rstrip("=")


def unpack(key: str, asked: Mapping[str, Any], cursor: str) -> PageStart:
    """The same again. Raises UserError for one that is no cursor of ours, or was made for something else."""
    try:
        raw = urlsafe_b64decode(cursor.encode("ascii") + b"=" * (-len(cursor) % 4))
    except ValueError as error:
        raise UserError("answers-error-cursor") from error
    data = raw[_SIGNED:]
    if not hmac.compare_digest(raw[:_SIGNED], _sign(key, asked, data)):
        raise UserError("answers-error-cursor")
    last = data[4:]
    return PageStart(int.from_bytes(data[:4]), tuple(last[at : at + _MARK] for at in range(0, len(last), _MARK)))


def _sign(key: str, asked: Mapping[str, Any], data: bytes) -> bytes:
    said = json.dumps(asked, sort_keys=True, ensure_ascii=False).encode()
    return hmac.new(key.encode(), said + b"\n" + data, sha256).digest()[:_SIGNED]


def window(
    items: Callable[[int, int], Sequence[T]], name: Callable[[T], str], start: PageStart, most: int
) -> tuple[list[T], int]:
    """The items of a page and one more, and how many come before them now. Where all that were shown are gone, so many
    fewer come before."""
    if not start.after:
        return list(items(most + 1, 0)), 0
    first = max(0, start.after - _NEAR)
    found = list(items(most + 1 + 2 * _NEAR, first))
    marks = [mark(name(one)) for one in found]
    gone = max(0, start.after - len(start.last) - first)
    at = next((marks.index(one) + 1 for one in reversed(start.last) if one in marks), gone)
    return found[at : at + most + 1], first + at
