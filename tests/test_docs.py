"""The documentation says what the bot does."""

import re
from pathlib import Path

from bench.__main__ import APART, BENCHMARKS
from bot.app import load_texts
from bot.docs import COMMANDS, PERMISSIONS, PERSONAL_DATA, commands, declared, permissions, personal_data

ROOT = Path(__file__).parents[1]


def test_the_page_of_commands_is_up_to_date() -> None:
    """docs/commands.md lists exactly what the features declare; `make docs` writes it."""
    assert COMMANDS.read_text(encoding="utf-8") == commands()


def test_the_page_of_permissions_is_up_to_date() -> None:
    """docs/permissions.md says who may do what as the listeners declare it; `make docs` writes it."""
    assert PERMISSIONS.read_text(encoding="utf-8") == permissions()


def test_the_page_of_personal_data_is_up_to_date() -> None:
    """docs/personal-data.md names every column that holds people; `make docs` writes it."""
    assert PERSONAL_DATA.read_text(encoding="utf-8") == personal_data()


def test_everything_that_can_be_done_is_on_the_page() -> None:
    """Whatever room it is of."""
    t, page = load_texts().speak("en"), permissions()
    assert [one.does for one in declared() if f"| {t(one.does)} |" not in page] == []


def test_every_benchmark_is_listed_once() -> None:
    """`python -m bench` runs it, or `bench/__main__.py` names it among those that have a command of their own; what is
    left are programs that benchmarks start."""
    runs = {
        one.stem
        for one in (ROOT / "bench").glob("[a-z]*.py")
        if '\nif __name__ == "__main__"' in one.read_text("utf-8")
    }
    listed = [*BENCHMARKS, *APART]
    assert len(listed) == len(set(listed))
    assert runs - set(listed) == {"lookalikes", "peer_server", "server", "slow"}
    assert set(listed) <= runs


def test_every_link_leads_somewhere() -> None:
    """Pages, files and chapters that pages lead to are there; the long page begins with a list of its chapters."""
    pages = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    texts = {page: page.read_text(encoding="utf-8") for page in pages}
    anchors = {page: {_anchor(line) for line in re.findall("^#+ (.+)$", text, re.M)} for page, text in texts.items()}
    for page, text in texts.items():
        for link in re.findall(r"\]\((?!https?:|mailto:)([^)\s]+)\)", re.sub("`[^`\n]*`", "", text)):
            path, _, anchor = link.partition("#")
            to = (page.parent / path).resolve() if path else page
            assert to.exists(), f"{page.name}: {link}"
            assert not anchor or anchor in anchors[to], f"{page.name}: {link}"
    operations = texts[ROOT / "docs/operations.md"]
    chapters = {_anchor(line) for line in re.findall("^## (.+)$", operations, re.M)}
    assert chapters <= set(re.findall(r"\(#([^)]+)\)", operations.partition("\n## ")[0]))


def _anchor(heading: str) -> str:
    """What a heading is called in addresses: https://docs.github.com/en/get-started/writing-on-github"""
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
