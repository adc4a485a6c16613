"""What is told of a file as a whole."""

import pytest

from bot.sheets import NONE, Line, QuestionError, SheetOutcome, differences
from bot.slack import unclear
from bot.slack.import_blocks import report
from bot.text import Texts
from tests.ideas.making import slack_takes
from tests.words import words

LINES = [
    Line(2, "MVP", "added"),
    *(Line(n, "", "refused", "sheet-damaged") for n in range(3, 11)),
    Line(11, "PRD", "refused", "sheet-broken", {"line": 11}),
    Line(12, "OKR", "changed", changes=[("definition", "Old.", "New.")]),
    Line(13, "NPS", "left", "glossary-import-known"),
]


def test_a_summary_names_each_reason_once(texts: Texts) -> None:
    """With the first of its lines; what was left out of the file stands below."""
    done = SheetOutcome(LINES, ["Colour"], words=["Cooking"], above=2)
    said = done.summary(texts.speak("en"))
    assert said[0].startswith("8 lines rejected (3, 4, 5, 6, 7 and 3 more): some letters were lost")
    assert said[1].startswith("Line 11 rejected: I can’t read the file")
    assert said[2:] == [
        "2 lines above the header were ignored.",
        "Columns ignored, because I don’t know their names: Colour",
        "Statuses I don’t know: Cooking",
    ]
    french = done.summary(texts.speak("fr"))
    assert french[0].startswith("8 lignes refusées (3, 4, 5, 6, 7 et 3 de plus)\u00a0: des lettres")
    assert done.totals(texts.speak("en")) == "1 added, 1 changed, 0 unchanged, 9 rejected. One line left out."


TITLES = {
    "Imported part of *k.toml*: one line was rejected.": ["added", "refused"],
    "Imported *k.toml*.": ["changed", "unchanged"],
    "Nothing was imported from *k.toml*.": ["refused", "unchanged"],
    "*k.toml* contains nothing new.": ["unchanged", "left"],
}


@pytest.mark.parametrize("title", TITLES)
def test_what_happened_is_said_truly(title: str, texts: Texts) -> None:
    """A file of which nothing came in is not imported, and one of which a part did is imported in part."""
    done = SheetOutcome([Line(n, "x", did) for n, did in enumerate(TITLES[title], 2)], [])
    assert done.title(texts.speak("en"), "import-done", "k.toml") == title


def test_what_became_of_a_file_is_kept_until_it_is_told(texts: Texts) -> None:
    """With its changes, and as releases before kept it."""
    done = SheetOutcome(LINES, ["Colour"], words=["Cooking"], above=2)
    again = SheetOutcome.from_json(done.to_json())
    assert again.line_texts(texts.speak("en")) == done.line_texts(texts.speak("en"))
    older = SheetOutcome.from_json('{"lines": [[2, "MVP", "added", "", {}]], "unknown": []}')
    assert older.line_texts(texts.speak("en")) == ["Line 2: MVP — added"]


def test_a_long_change_is_told_where_it_is_one() -> None:
    """Both texts are cut to what differs."""
    ((name, was, now),) = differences([("definition", "long " * 200 + "ago", "long " * 200 + "gone")])
    assert name == "definition"
    assert (was.endswith("ago"), now.endswith("gone")) == (True, True)
    assert max(len(was), len(now)) < 50


def test_a_question_about_a_file_of_any_name_has_its_buttons(texts: Texts) -> None:
    """Slack takes no more than two thousand characters for one, and a name has up to 255 letters."""
    place = "https://files.slack.com/files-pri/T0123456789-F0123456789/"
    file = {"id": "F0123456789", "name": "é" * 251 + ".csv", "size": 10**6, "url_private": place + "_" * 251 + ".csv"}
    file["url_private_download"] = f"{place}download/{'_' * 251}.csv"
    more = {"choice": "a" * 16, "dry_run": True}
    for error in (QuestionError("numbers", "1,250", 3), QuestionError("dates", "03/04/2026", 3)):
        slack_takes(unclear.question(texts.speak("fr"), error, "kpis.import_as", file, NONE, more))


def test_what_a_file_would_do_is_told_in_the_order_of_its_lines(texts: Texts) -> None:
    """A line that is refused without a name is called so, and a second meaning that is added is no mere addition."""
    lines = [
        Line(3, "MVP", "added", "glossary-import-another"),
        Line(4, "", "refused", "sheet-empty"),
        Line(5, "NPS", "changed", changes=[("term", "a", "b")]),
        Line(6, "CAC", "refused", "sheet-empty"),
        Line(7, "LTV", "added"),
    ]
    told = {
        "en": (
            "Line 3: MVP — added (this term",
            "Line 4 (no title) — rejected (",
            "Line 5: NPS — changed",
            "Line 6: CAC",
        ),
        "fr": (
            "Ligne 3 : MVP — ajoutée (ce",
            "Ligne 4 (sans titre) — refusée (",
            "Ligne 5 : NPS — mod",
            "Ligne 6 : CAC",
        ),
    }
    for language, begins in told.items():
        shown = report(texts.speak(language), "terms.csv", SheetOutcome(lines, []), dry_run=True)
        said = words({"blocks": shown[1:2]}).replace("\u00a0", " ")
        assert [one in said for one in begins] == [True] * 4, said
        assert [said.index(one) for one in begins] == sorted(said.index(one) for one in begins)
        assert "LTV" not in said


def test_nothing_to_import_is_said_in_french_as_people_say_it(texts: Texts) -> None:
    """One line, and several."""
    one, two = (SheetOutcome([Line(n, "x", "refused") for n in range(2, 2 + many)], []) for many in (1, 2))
    said = [each.totals(texts.speak("fr")).replace("\u00a0", " ") for each in (one, two)]
    assert said == ["Aucune ligne importable ; une refusée.", "Aucune ligne importable ; 2 refusées."]
