"""What bench/mutation.toml says of small faults is of code and tests that are there."""

import tomllib
from importlib import import_module
from pathlib import Path

import pytest

from bench.mutation import FILE, ROOT, change, explains, judge, versions

KNOWN = tomllib.loads(FILE.read_text("utf-8"))
MODULES = [path for group in KNOWN["groups"].values() for pattern in group["modules"] for path in ROOT.glob(pattern)]


def test_groups_name_what_is_there() -> None:
    """Modules and tests that were moved are moved there, too."""
    for group in KNOWN["groups"].values():
        assert [one for one in group["modules"] if not list(ROOT.glob(one))] == []
        assert [one for one in group["tests"] if not (ROOT / one).is_file()] == []


@pytest.mark.parametrize("where", sorted({one["where"] for one in KNOWN["survivors"] if "*" not in one["where"]}))
def test_what_may_live_is_in_a_function_that_is_there(where: str) -> None:
    """An explanation of a function that is gone is gone, too."""
    (module,) = {one for path in MODULES if where.startswith((one := _dotted(path)) + ".")}
    found: object = import_module(module)
    for name in where.removeprefix(f"{module}.").split("."):
        found = getattr(found, name)


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts)


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
