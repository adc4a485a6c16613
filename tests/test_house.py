"""The rules of the house, kept by reading the code."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import bot.app

ROOT = Path(bot.app.__file__).parent
MODULES = {
    ".".join(path.relative_to(ROOT.parent).with_suffix("").parts).removesuffix(".__init__"): path
    for path in sorted(ROOT.rglob("*.py"))
}
FEATURES = [path.parent.name for path in ROOT.glob("*/en.ftl") if path.parent.name != "slack"]
# One file a rule: what is true without I/O.
PURE = {"term", "question", "sheet", "idea", "frameworks", "ranking", "blind"}


def imports(module: str) -> set[str]:
    """The modules of the bot that a module imports."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(MODULES[module].read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            # `from bot.slack import blocks` imports bot.slack.blocks.
            inner = {f"{node.module}.{alias.name}" for alias in node.names}
            found |= {name for name in inner if name in MODULES} or {node.module}
    return {name for name in found if name == "bot" or name.startswith("bot.")}


def kind(module: str) -> str:
    """The part of a feature a module is: "store", "blocks", "listeners", or its own name."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else ""


def of_features() -> Iterator[tuple[str, str]]:
    """Every module of a feature, with its kind."""
    for module in MODULES:
        if module.split(".")[1:2] and module.split(".")[1] in FEATURES:
            yield module, kind(module)


def test_there_are_features_to_look_at() -> None:
    """The rules below are about something."""
    assert "glossary" in FEATURES
    assert {"term", "store", "blocks", "listeners"} <= {name for _, name in of_features()}


def test_rules_are_pure() -> None:
    """What is true of a term or an idea needs no Slack, no database and no clock."""
    allowed = {"bot.errors", "bot.text", "bot.text.csv", "bot.text.numbers", "bot.slack.text", "bot.sheets"}
    for module, name in of_features():
        if name in PURE:
            outside = {i for i in imports(module) - allowed if kind(i) not in PURE}
            assert outside == set(), module


def test_store_and_blocks_know_only_the_rules() -> None:
    """SQL knows no Block Kit, Block Kit knows no listener, and neither calls Slack."""
    for module, name in of_features():
        known = imports(module)
        if name == "store":
            assert not [i for i in known if kind(i) in ("blocks", "listeners") and i.split(".")[1] in FEATURES], module
            assert not {i for i in known if i.startswith("bot.slack")} - {"bot.slack.store"}, module
        if name == "blocks":
            assert not [i for i in known if kind(i) == "listeners" or i in ("bot.slack.request", "bot.slack.listen")]


def test_a_feature_uses_no_listener_of_another() -> None:
    """Features share rules and stores, never what they listen to."""
    for module, _ in of_features():
        own = module.split(".")[1]
        foreign = {i for i in imports(module) if i.split(".")[1:2] and i.split(".")[1] in FEATURES} - {
            i for i in imports(module) if i.split(".")[1:2] == [own]
        }
        assert not [i for i in foreign if kind(i) in ("listeners", "blocks")], module


def test_only_the_entrances_know_the_composition_root() -> None:
    """Nothing imports bot.app but what starts the bot or reports on it."""
    entrances = {"bot.__main__", "bot.serve", "bot.check", "bot.demo", "bot.docs"}
    assert {module for module in MODULES if "bot.app" in imports(module)} <= entrances


def test_the_sandbox_knows_nothing_of_the_bot() -> None:
    """The local Slack could serve any app."""
    for module in MODULES:
        if module.startswith("bot.sandbox"):
            assert not {i for i in imports(module) if not i.startswith("bot.sandbox")}, module


def test_sql_lives_in_stores() -> None:
    """No statement stands outside the files that are there for it."""
    statement = re.compile(r"^\s*(SELECT .+ FROM|INSERT INTO|UPDATE \w+ SET|DELETE FROM)\s", re.MULTILINE)
    for module, path in MODULES.items():
        if "store" in module.split(".") or module.startswith("bot.sandbox"):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not statement.search(node.value), f"{module}:{node.lineno}"


def test_only_config_reads_the_environment() -> None:
    """Settings come from one place; the demo hands them to the bot it starts."""
    readers = {module for module, path in MODULES.items() if re.search(r"os\.environ|getenv", path.read_text())}
    assert readers == {"bot.config", "bot.demo"}


@pytest.mark.parametrize("module", sorted(MODULES))
def test_a_file_fits_on_a_few_screens(module: str) -> None:
    """No file has grown past what can be read at once."""
    assert len(MODULES[module].read_text(encoding="utf-8").splitlines()) <= 350
