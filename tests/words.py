"""Reading what the bot shows, as a person would."""

from collections.abc import Iterator, Mapping
from typing import Any


def words(shown: Mapping[str, Any] | None) -> str:
    """Every text of a message or view, in order, a line each."""
    assert shown is not None, "nothing was shown"
    return "\n".join(_texts(shown.get("blocks") or []))


def _texts(part: object) -> Iterator[str]:
    if isinstance(part, Mapping):
        if isinstance(part.get("text"), str):
            yield part["text"]
        for name, value in part.items():
            if name == "initial_value":
                yield str(value)
            elif not isinstance(value, str):
                yield from _texts(value)
    elif isinstance(part, list):
        for value in part:
            yield from _texts(value)


def action_ids(shown: Mapping[str, Any] | None) -> list[str]:
    """The action ids of every button and menu, in order."""
    assert shown is not None, "nothing was shown"
    return list(_actions(shown.get("blocks") or []))


def _actions(part: object) -> Iterator[str]:
    if isinstance(part, Mapping):
        if isinstance(part.get("action_id"), str):
            yield part["action_id"]
        for value in part.values():
            yield from _actions(value)
    elif isinstance(part, list):
        for value in part:
            yield from _actions(value)
