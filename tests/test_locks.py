"""Every lock is written down, with what it guards and what it may be held over: docs/decisions/0026-locks.md."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.test_house import MODULES, nodes

DECISION = Path(__file__).parents[1] / "docs" / "decisions" / "0026-locks.md"
# What asks the store or Slack, or waits for somebody.
ASKS = {"run", "column", "many", "write", "retry", "api_call", "result", "answers", "join"}
MADE = {"Lock", "RLock", "Condition", "Semaphore", "BoundedSemaphore", "Barrier"}


def name_of(target: ast.expr) -> str:
    """`_lock` of `self._lock` and of `_lock`."""
    return target.attr if isinstance(target, ast.Attribute) else ast.unparse(target)


def makes_lock(node: ast.AST) -> bool:
    """Whether something in an expression makes a lock of the module `threading`."""
    return any(isinstance(one, ast.Attribute) and one.attr in MADE for one in ast.walk(node))


def locks(module: str) -> Iterator[str]:
    """What the locks of a module are called; a local name, which only hands it on, is none."""
    for node in nodes(module):
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None and makes_lock(node.value):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            parts = [part for one in targets for part in (one.elts if isinstance(one, ast.Tuple) else [one])]
            inner = [
                one.func.attr
                for one in ast.walk(node.value)
                if isinstance(one, ast.Call) and isinstance(one.func, ast.Attribute) and one.func.attr == "setdefault"
            ]
            yield from inner or [name_of(part) for part in parts if name_of(part).startswith("_")]


def written() -> dict[str, str]:
    """The rank of each lock, by its module and its name, as the decision says."""
    rows = re.findall(r"^\| `([\w.]+)` ((?:`\w+`(?:, )?)+) \| (\d|last) \| \S", DECISION.read_text(), re.MULTILINE)
    return {f"{module} {name}": rank for module, names, rank in rows for name in re.findall(r"`(\w+)`", names)}


def test_every_lock_is_written_down() -> None:
    """What it guards, and its place in the one order in which locks are taken."""
    found = {f"{module} {name}" for module in MODULES if module.startswith("bot") for name in locks(module)}
    assert len(found) > 10
    assert found == set(written())


def test_locks_come_from_one_place() -> None:
    """Whoever makes one says `threading.Lock`, so that it is found."""
    for module in MODULES:
        if module.startswith("bot"):
            named = {alias.name for node in nodes(module) if isinstance(node, ast.ImportFrom) for alias in node.names}
            assert not named & MADE, module


def test_what_comes_last_holds_nothing_else() -> None:
    """Under a lock that is the last to be taken no other is, and neither the store nor Slack is asked."""
    ranks = written()
    checked = 0
    for module in MODULES:
        for node in nodes(module) if module.startswith("bot") else ():
            if not isinstance(node, ast.With):
                continue
            held = [f"{module} {name_of(item.context_expr)}" for item in node.items]
            if not any(ranks.get(name) == "last" for name in held):
                continue
            checked += 1
            under = [part for statement in node.body for part in ast.walk(statement)]
            withs = [name_of(item.context_expr) for part in under if isinstance(part, ast.With) for item in part.items]
            assert not [name for name in withs if f"{module} {name}" in ranks], f"{module}:{node.lineno}"
            calls = [part.func for part in under if isinstance(part, ast.Call)]
            called = {one.attr for one in calls if isinstance(one, ast.Attribute)}
            assert not called & ASKS, f"{module}:{node.lineno}"
    assert checked > 15
