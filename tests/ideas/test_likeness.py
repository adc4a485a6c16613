"""Which ideas look alike."""

import csv
from pathlib import Path

import pytest
from hypothesis import given

from bot.ideas.idea import Idea
from bot.ideas.likeness import looks_like
from bot.services import Services
from tests.ideas.acts import at, captured, edit
from tests.ideas.making import typed
from tests.shelves import law

PAIRS = Path(__file__).with_name("pairs")

ALIKE = {
    "Dark mode": ("dark mode", "Mode: dark!", "DARK-MODE", "dark mode.", "Dark modes"),
    "Export to PDF": ("PDF export to", "export to pdfs", "Export to PDF?"),
    "Refonte de l'écran d'accueil": ("refonte ecran d'accueil de l", "Refonte de l’écran d’accueil"),
}
UNLIKE = {
    "Dark mode": ("Light mode", "Dark patterns", "Darts", "Mode of payment", ""),
    "Export to PDF": ("Import from PDF", "Export to Excel", "PDF"),
}


def test_near_duplicates_are_recognised() -> None:
    """Order, case, accents, punctuation and a plural do not hide a duplicate; sharing a word does not make one."""
    for title, others in ALIKE.items():
        for other in others:
            assert looks_like(title, {4: other, 5: "Something else"}) == [4], (title, other)
    for title, others in UNLIKE.items():
        for other in others:
            assert looks_like(title, {4: other}) == [], (title, other)


def test_the_nearest_three_are_offered_first() -> None:
    """Of many alike, three are offered, the same title before the merely similar."""
    others = {1: "dark modes!", 2: "dark mode", 3: "dark moder", 4: "dark mode now", 5: "dark modem"}
    found = looks_like("Dark mode", others)
    assert len(found) == 3
    assert found[0] == 2
    assert looks_like("Dark mode", {}) == []


@pytest.mark.parametrize(("name", "precision", "recall"), [("lookalikes", 1.0, 1.0), ("lookalikes-unseen", 1.0, 0.8)])
def test_duplicates_are_told_from_neighbours(name: str, precision: float, recall: float) -> None:
    """Of pairs of titles that people would call the same, most are seen, short ones with something asked for among
    them; of pairs that only share words, hardly any. The second file was written after the rule."""
    with (PAIRS / f"{name}.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    seen = [bool(looks_like(row["one"], {1: row["other"]})) for row in rows]
    assert seen == [bool(looks_like(row["other"], {1: row["one"]})) for row in rows]
    same = [row["same"] == "1" for row in rows]
    right = sum(a and b for a, b in zip(seen, same, strict=True))
    assert right / sum(seen) >= precision
    assert right / sum(same) >= recall


@law
@given(typed, typed)
def test_any_two_titles_can_be_compared(one: str, other: str) -> None:
    """Whatever people type, likeness is the same both ways, and a title with words in it is like itself."""
    assert looks_like(one, {1: other}) == looks_like(other, {1: one})
    assert looks_like(one, {1: one}) == ([1] if looks_like(one, {1: one}) else [])


def test_alike_ideas_are_found_by_words_they_share(services: Services) -> None:
    """Among hundreds of other ideas: what is captured, edited and looked at is beside its twins and not itself; what is
    merged, withdrawn or declined is nobody's twin; a new title brings new twins."""
    for n in range(400):
        captured(services, f"Dark corner {n} of the office")
    dark, mode = captured(services, "Dark mode"), captured(services, "Dark mode for the app")
    misspelled, gone = captured(services, "Add drak mode"), captured(services, "A dark mode")
    at(services).withdraw(gone.number)
    desk = at(services)
    assert {one.number for one in desk.alike(dark)} == {mode.number, misspelled.number}
    assert next(one.number for one in desk.alike(Idea(0, "The darkmode"))) == dark.number
    edit(desk, mode.number, Idea(0, "Gift cards"))
    assert {one.number for one in desk.alike(dark)} == {misspelled.number}
    assert [one.number for one in desk.alike(captured(services, "Sell gift cards"))] == [mode.number]
