"""What travels between the bot and Slack: plain JSON objects, and refusals in Slack's own words."""

from __future__ import annotations

import json
import random
import secrets
import string
from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
"""A decoded JSON object."""

_ID_LETTERS = string.ascii_uppercase + string.digits
_SHORT_LETTERS = string.ascii_letters + string.digits


def new_id(prefix: str) -> str:
    """Make an identifier of Slack's shape: a letter for the kind, then ten capitals or digits."""
    return prefix + "".join(secrets.choice(_ID_LETTERS) for _ in range(10))


def short_id() -> str:
    """Make the short identifier Slack gives a block or an element that came without one."""
    return "".join(random.choices(_SHORT_LETTERS, k=5))  # noqa: S311 - no secret, and a view has hundreds


def as_text(value: Any) -> str:
    """Return a form or JSON value as text; nothing gives empty text."""
    return "" if value is None else str(value)


def as_flag(value: Any) -> bool:
    """Read a boolean as Slack does: true, "true", "1" and 1 are true."""
    return value is True or str(value).lower() in ("1", "true")


def as_json(value: Any) -> Any:
    """Return a value that may arrive JSON-encoded (form bodies) or as is (JSON bodies).

    Raises ValueError for text that is not JSON.
    """
    return json.loads(value) if isinstance(value, str) else value


class Refused(Exception):  # noqa: N818 - it is Slack's answer, not a mistake of ours
    """Slack says no: its error name, the sentences of `response_metadata.messages`, and extra keys."""

    def __init__(self, error: str, *messages: str, **extra: Any) -> None:
        super().__init__(error, *messages)
        self.error = error
        self.messages = list(messages)
        self.extra = extra

    @property
    def detail(self) -> str:
        """Everything known about the refusal, on one line."""
        facts = [f"{key}={value}" for key, value in self.extra.items()]
        return "; ".join(self.messages + facts)

    def answer(self) -> Json:
        """Return the body Slack answers with.

        Shape: {"ok": false, "error": name, "errors": [...], "response_metadata": {"messages": ["[ERROR] ..."]}}
        """
        body: Json = {"ok": False, "error": self.error, **self.extra}
        if self.messages:
            if self.error == "invalid_blocks":
                body["errors"] = list(self.messages)
            body["response_metadata"] = {"messages": [f"[ERROR] {message}" for message in self.messages]}
        return body


@dataclass(frozen=True)
class Refusal:
    """One refusal kept for the tests: which method or acknowledgement, Slack's error name, and why."""

    method: str
    error: str
    detail: str
