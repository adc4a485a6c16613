"""An item and a decision in a line of a review, as each language writes it."""

import json
from dataclasses import replace

import pytest

from bot.roadmap_reviews.blocks import question, rows
from bot.roadmap_reviews.review import MOVE
from bot.roadmap_reviews.snapshot import SnapshotItem, changes
from bot.text import Texts

DARK = SnapshotItem(12, "Dark mode", "planned", "next", "2027-03", "U1", "Core", "Churn")


def test_a_title_is_followed_as_its_language_does(texts: Texts) -> None:
    """French has a no-break space before the colon, English has none."""
    said = [rows.row(t, DARK, rows.stands(t, DARK)) for t in map(texts.speak, ("en", "fr"))]
    assert said == ["*#12 Dark mode*: Next, March 2027", "*#12 Dark mode*\u00a0: Ensuite, mars 2027"]


def test_a_decision_without_a_day_names_none(texts: Texts) -> None:
    """Where nobody asked for it by a day, the line ends with who is accountable."""
    for language, by in (("en", ", by Friday"), ("fr", ", pour le vendredi")):
        t = texts.speak(language)
        assert rows.decision(t, 3, "Before Christmas?", "proposed", "Ada", "").endswith(", Ada")
        assert rows.decision(t, 3, "Before Christmas?", "proposed", "Ada", by.split()[-1]).endswith(f", Ada{by}")


@pytest.mark.parametrize(
    ("status", "after"), [("dropped", "after it had been dropped"), ("shipped", "after it had shipped")]
)
def test_what_came_back_says_so(texts: Texts, status: str, after: str) -> None:
    """An item that was done and is planned again is added, and says what it had been."""
    (found,) = changes({12: replace(DARK, status=status)}, {12: DARK})
    assert rows.became(texts.speak("en"), found, str) == f"Next, March 2027, {after}"


def test_what_stands_blocked_is_not_warned_of_as_blocked(texts: Texts) -> None:
    """Its status says so already; what else is wrong is said."""
    item = replace(DARK, status="blocked", warnings=("blocked", "evidence"))
    assert rows.warnings(texts.speak("en"), item) == "no evidence"


@pytest.mark.parametrize("status", ["shipped", "dropped"])
def test_what_is_done_has_no_target_any_more(texts: Texts, status: str) -> None:
    """Nobody asks when what has shipped was to be done."""
    (found,) = changes({12: DARK}, {12: replace(DARK, status=status)})
    assert rows.became(texts.speak("en"), found, str) == f"Next, March 2027 → {status.capitalize()}"


def test_a_form_shows_the_target_in_words(texts: Texts) -> None:
    """Whoever moves an item reads the month as people write it."""
    assert "March 2027" in json.dumps(question.form(texts.speak("en"), DARK, MOVE, {}, {}))
