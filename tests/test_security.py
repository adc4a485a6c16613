"""What docs/security.md, SECURITY.md and docs/marketplace.md name is there: tests, files, settings, commands, tables,
permissions, events."""

import ast
import re
from argparse import ArgumentParser
from functools import cache
from pathlib import Path

import pytest

from bot.app import tables
from bot.cli.catalogue import COMMANDS
from bot.installations.store.schema import MIGRATIONS
from bot.slack.scopes import OPTIONAL, OVER_HTTP, REQUIRED

ROOT = Path(__file__).parent.parent
PAGES = ("docs/security.md", "SECURITY.md", "docs/marketplace.md")
# Permissions of Slack's that we do not ask for.
REFUSED = {"admin.*", "identity.*", "search:read", "*:history", "triggers:*"}


@cache
def names_in(path: str) -> set[str]:
    """The names of a file's tests."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    return {node.name for node in tree.body if isinstance(node, ast.FunctionDef)}


@cache
def text_of(*paths: str) -> str:
    """These files, one after the other."""
    return "\n".join((ROOT / path).read_text(encoding="utf-8") for path in paths)


def is_command(words: list[str]) -> bool:
    """Whether the command line, or the Makefile, knows what is typed."""
    if words[0] == "make":
        return f"\n{words[1]}:" in text_of("Makefile")
    if words[1] == "--version":
        return True
    known = [one for one in COMMANDS if one.name == words[1]]
    taken = ""
    for one in known:
        command = ArgumentParser()
        one.options(command)
        taken += command.format_help()
    return bool(known) and all(word in taken for word in words[2:])


def is_there(named: str) -> bool:
    """Whether what stands between backticks is something of ours."""
    path, _, test = named.partition("::")
    if test:
        return test in names_in(path)
    if (ROOT / named).exists() or named in REFUSED | REQUIRED.keys() | OPTIONAL.keys() | OVER_HTTP.keys():
        return True
    if named.startswith(("product-ops ", "make ")):
        return is_command(named.split())
    if re.fullmatch(r"[A-Z][A-Z0-9_]+", named):
        return f"\n{named}=" in text_of(".env.example")
    if named.startswith("/slack/"):
        return named in text_of("manifest.http.yml", "bot/installations/front.py")
    made = "".join(str(one.sql) for one in MIGRATIONS)
    return named in tables() or f"CREATE TABLE {named} (" in made or f"- {named}\n" in text_of("manifest.http.yml")


@pytest.mark.parametrize("page", PAGES)
def test_what_is_promised_is_there(page: str) -> None:
    """Whoever follows a name on these pages finds what it names, and whoever follows a link gets somewhere."""
    said = re.sub(r"```.*?```", "", text_of(page), flags=re.DOTALL)
    named = re.findall(r"`([^`]+)`", said)
    words = {"help", "state", "sslmode=verify-full"}  # of Slack and of PostgreSQL
    assert len(named) > 3
    assert [one for one in named if one not in words and not is_there(one)] == []
    for link in re.findall(r"\]\(([^)#]*)(?:#[^)]*)?\)", said):
        assert not link or link.startswith("https://") or (ROOT / page).parent.joinpath(link).exists(), link


def test_each_item_of_the_marketplace_says_how() -> None:
    """An item that only says "yes" cannot be checked by whoever reviews it."""
    rows = [line.strip("|").split("|") for line in text_of("docs/marketplace.md").splitlines() if line.startswith("| ")]
    items = [[cell.strip() for cell in row] for row in rows if row[0].strip() not in ("item", "---")]
    assert len(items) > 30
    assert {state for _, state, _ in items} == {"yes", "no", "yours"}
    assert [item for item, _, how in items if not how] == []


def test_a_name_that_is_none_is_found() -> None:
    """This file would say so."""
    wrong = (
        "tests/test_cli.py::test_nothing",
        "bot/nothing.py",
        "NO_SETTING",
        "no_table",
        "make nothing",
        "channels:join",
    )
    assert [one for one in wrong if is_there(one)] == []
