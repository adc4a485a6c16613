"""What is wrong with a message or a view: sentences in Slack's manner, each with a JSON pointer."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sandbox.wire import Json


class Findings:
    """Collects problems. Pointers are JSON pointers: /blocks/0/text. `older` is a Slack without native blocks."""

    def __init__(self, *, older: bool = False) -> None:
        self.problems: list[str] = []
        self.older = older

    def add(self, message: str, pointer: str) -> None:
        """Note one problem."""
        self.problems.append(f"{message} [json-pointer:{pointer}]")

    def object(self, value: Any, pointer: str) -> Json:
        """Return an object; note a problem and return an empty one for anything else."""
        if isinstance(value, dict):
            return value
        self.add("must provide an object", pointer)
        return {}

    def list(self, value: Any, pointer: str, *, most: int, least: int = 1) -> list[Any]:
        """Return a list of `least` to `most` items, noting problems; anything else gives an empty one."""
        if not isinstance(value, list):
            self.add("must provide an array", pointer)
            return []
        if len(value) > most:
            self.add(f"no more than {most} items allowed", pointer)
        if len(value) < least:
            self.add(f"no less than {least} items allowed", pointer)
        return value

    def required(self, part: Json, pointer: str, *names: str) -> None:
        """Note each missing field."""
        for name in names:
            if part.get(name) is None:
                self.add(f"missing required field: {name}", pointer)

    def only(self, part: Json, pointer: str, allowed: Collection[str]) -> None:
        """Note each field Slack does not know."""
        for name in part:
            if name not in allowed:
                self.add(f"invalid additional property: {name}", pointer)

    def text(self, value: Any, pointer: str, *, most: int, least: int = 0) -> None:
        """Note text that is too long or too short; nothing to say of None."""
        if value is None:
            return
        if not isinstance(value, str):
            self.add("must provide a string", pointer)
        elif len(value) > most:
            self.add(f"must be less than {most + 1} characters", pointer)
        elif len(value) < least:
            self.add(f"must be more than {least - 1} characters", pointer)

    def number(self, value: Any, pointer: str, *, least: int, most: int | None = None) -> None:
        """Note a number out of range; nothing to say of None."""
        if value is None:
            return
        if not isinstance(value, int) or isinstance(value, bool):
            self.add("must provide an integer", pointer)
        elif value < least or (most is not None and value > most):
            self.add(f"must be between {least} and {most}" if most else f"must be at least {least}", pointer)

    def one_of(self, value: Any, pointer: str, allowed: Collection[str]) -> None:
        """Note a value outside a set; nothing to say of None."""
        if value is not None and value not in allowed:
            self.add(f"must be one of {', '.join(sorted(allowed))}", pointer)
