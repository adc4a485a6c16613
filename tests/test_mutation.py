"""What bench/mutation.toml says of small faults is of code and tests that are there."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.mutation import FILE, MARK, ROOT, change, explains, judge, versions

KNOWN = tomllib.loads(FILE.read_text("utf-8"))
MODULES = [path for group in KNOWN["groups"].values() for pattern in group["modules"] for path in ROOT.glob(pattern)]


def test_groups_name_what_is_there() -> None:
    """Modules and tests that were moved are moved there, too."""
    for group in KNOWN["groups"].values():
        assert [one for one in group["modules"] if not list(ROOT.glob(one))] == []
        assert [one for one in group["tests"] if not (ROOT / one).is_file()] == []


@pytest.mark.parametrize("number", [at for at, one in enumerate(KNOWN["survivors"]) if "*" not in one["where"]])
def test_what_may_live_is_in_the_code(number: int) -> None:
    """An explanation of a function that is gone is gone, too; so is one of statements that are not in it any more."""
    survivor = KNOWN["survivors"][number]
    lines = FUNCTIONS[survivor["where"]]
    some = (" ".join(lines[at : at + many]) for at in range(len(lines)) for many in range(1, MOST + 1))
    assert any(explains({**survivor, "becomes": "*"}, (survivor["where"], was, "")) for was in some)


def _functions(holder: ast.Module | ast.ClassDef, dotted: str) -> Iterator[tuple[str, list[str]]]:
    """The lines of each function, as mutmut has them."""
    for node in holder.body:
        if isinstance(node, ast.ClassDef):
            yield from _functions(node, f"{dotted}.{node.name}")
        elif isinstance(node, ast.FunctionDef):
            where, node.name, node.decorator_list = f"{dotted}.{node.name}", f"x{MARK}orig", []
            (lines,) = versions(ast.unparse(node)).values()
            yield where, [line.strip() for line in lines]


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


FUNCTIONS = dict(one for path in MODULES for one in _functions(ast.parse(path.read_text("utf-8")), _dotted(path)))
MOST = 4  # statements that a fault changes at once

FAULT = ("bot.a.f", "return x + 1", "return x - 1")


def test_what_is_news_is_told() -> None:
    """A fault that lives unexplained, and an explanation of one that lives no more, of these modules alone."""
    text = "def x_f__mutmut_orig(x):\n    return x + 1\n\ndef x_f__mutmut_1(x):\n    return (x\n        - 1)\n"
    known = versions(text)
    assert change(known["x_f__mutmut_orig"], known["x_f__mutmut_1"]) == FAULT[1:]
    explained = {"where": "bot.a.f", "was": "return x +*", "why": "x is never asked for"}
    assert judge([explained], [FAULT], ["bot/a.py"]) == []
    assert judge([], [FAULT], ["bot/a.py"]) == ["lives: bot.a.f: 'return x + 1' -> 'return x - 1'"]
    assert judge([explained], [], ["bot/b.py"]) == []
    (gone,) = judge([explained], [], ["bot/a.py"])
    assert gone.startswith("lives no more: bot.a.f")
    sql = {"where": "bot.*", "capitals": True, "why": "SQL"}
    assert explains(sql, ("bot.a.g", "SELECT", "select"))
    assert not explains(sql, FAULT)
