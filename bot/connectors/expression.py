"""An expression of JMESPath, and how far it may go: it is stopped while it makes more than a series can use.

https://jmespath.org/specification.html. `join(to_string(@), …)` makes gigabytes of kilobytes within one step, and a
filter in a filter takes hours; so every step is counted, and everything that is made. Imports jmespath, so
`http_json.py` imports it on first use.
"""

from json import JSONEncoder
from typing import Any

import jmespath  # type: ignore[import-untyped]  # ships no types
from jmespath.exceptions import JMESPathError  # type: ignore[import-untyped]
from jmespath.functions import Functions, signature  # type: ignore[import-untyped]
from jmespath.visitor import Options, TreeInterpreter  # type: ignore[import-untyped]

from bot.connectors.source import SourceError

FIELD = "expression"
STEPS = 2_000_000  # and elements and characters that are made: some seconds, some ten megabytes

# What is equal is compared within one step, and [@, @] as often as it is written makes two of everything that is to be
# compared. Paths, filters and functions never make more than they got; so the branches of all lists and objects of an
# expression together bound how much that can be: 3 * 3 * 3 * 3 times.
_BRANCHES = 12
_ENTRY = 4  # elements of a list that take as much room as one of an object
_TEXT = JSONEncoder(separators=(",", ":"), default=str)


class _Budget:
    """What is left of the steps of one expression."""

    def __init__(self) -> None:
        self.left = STEPS

    def spend(self, steps: int) -> None:
        """Raises SourceError when that is more than what is left."""
        self.left -= steps
        if self.left < 0:
            raise SourceError("source-http_json-budget", field=FIELD, most=STEPS)


class _Functions(Functions):  # type: ignore[misc]  # has no types
    """Those that make a text of others say how long it will be before they do."""

    def __init__(self, budget: _Budget) -> None:
        self._budget = budget

    @signature({"types": ["string"]}, {"types": ["array-string"]})  # type: ignore[untyped-decorator]
    def _func_join(self, separator: str, array: list[str]) -> str:
        self._budget.spend(sum(map(len, array)) + len(separator) * len(array))
        return separator.join(array)

    @signature({"types": []})  # type: ignore[untyped-decorator]
    def _func_to_string(self, value: Any) -> str:
        if isinstance(value, str):
            return value
        parts = []
        for part in _TEXT.iterencode(value):
            self._budget.spend(len(part))
            parts.append(part)
        return "".join(parts)


class _Interpreter(TreeInterpreter):  # type: ignore[misc]  # has no types
    def __init__(self, budget: _Budget) -> None:
        super().__init__(Options(custom_functions=_Functions(budget)))
        self._budget = budget

    def visit(self, node: Any, *args: Any, **kwargs: Any) -> Any:
        """Go one step, and count what it made; a path makes nothing."""
        self._budget.spend(1)
        made = super().visit(node, *args, **kwargs)
        if node["type"] not in ("field", "current", "identity", "literal", "index", "subexpression"):
            if isinstance(made, list | str):
                self._budget.spend(len(made))
            elif isinstance(made, dict):
                self._budget.spend(_ENTRY * len(made))
        return made


def compiled(expression: str) -> Any:
    """The expression as a tree. Raises SourceError where it is none, or builds too much."""
    try:
        tree = jmespath.compile(expression).parsed
        branches = _branches(tree)
    except (JMESPathError, RecursionError, ValueError):
        raise SourceError("source-http_json-bad-expression", field=FIELD) from None
    if branches > _BRANCHES:
        raise SourceError("source-http_json-branches", field=FIELD, most=_BRANCHES)
    return tree


def search(tree: Any, answer: Any) -> Any:
    """What a tree finds in an answer. Raises SourceError where it does not fit, or goes too far."""
    try:
        return _Interpreter(_Budget()).visit(tree, answer)
    except (JMESPathError, ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        # The library checks what functions are given, but not everything of it.
        raise SourceError("source-http_json-unfit", field=FIELD) from None


def _branches(node: Any) -> int:
    """How many branches the lists and objects of an expression have, together."""
    children = node.get("children", [])
    own = len(children) if node["type"] in ("multi_select_list", "multi_select_dict") else 0
    return own + sum(_branches(child) for child in children if isinstance(child, dict))
