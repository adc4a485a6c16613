"""Half letters: JSON may hold one half of a surrogate pair, which no store and no message takes. Pure."""

import re
from typing import Any

_HALVES = re.compile("[\ud800-\udfff]")


def mend_text(text: str) -> str:
    """A text, with a sign in place of each half of a letter."""
    return _HALVES.sub("\ufffd", text)


def mend_json(value: Any) -> Any:
    """The same of every text in what JSON held."""
    if isinstance(value, str):
        return value if value.isascii() else mend_text(value)
    if isinstance(value, dict):
        return {mend_json(key): mend_json(inner) for key, inner in value.items()}
    return [mend_json(inner) for inner in value] if isinstance(value, list) else value
