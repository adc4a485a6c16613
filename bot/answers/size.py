"""What is told of a row, inert and of a size that many rows fit beside. Pure."""

from typing import Any

from bot.text.inert import inert
from bot.text.shorten import shorten

_ALONE, _AMONG = 3_000, 600  # characters of a text, of one row and of several


def tidy(data: dict[str, Any], rows: int, shorter: int = 1) -> dict[str, Any]:
    """The same without characters nobody sees; long texts end at a word, and `cut` has how long they are by field.
    They may be so many times `shorter` as usual."""
    cut: dict[str, int] = {}
    longest = (_ALONE if rows == 1 else _AMONG) // shorter
    told = {name: _tidy(name, value, longest, cut) for name, value in data.items()}
    return {**told, "cut": cut} if cut else told


def _tidy(name: str, value: Any, longest: int, cut: dict[str, int]) -> Any:
    if isinstance(value, str):
        text = inert(value)
        if len(text) > longest:
            cut[name] = len(text)
        return shorten(text, longest)
    if isinstance(value, dict):
        return {inner: _tidy(name, one, longest, cut) for inner, one in value.items()}
    if isinstance(value, list | tuple):
        return [_tidy(name, one, longest, cut) for one in value]
    return value
