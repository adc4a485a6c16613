"""How the fields of every room are called in its form."""

from bot.app import load_texts
from bot.features import FEATURES
from bot.fields.form import FormState, form
from bot.rights import right as rights
from bot.slack.groups import UserGroups
from bot.text import LANGUAGES


def test_no_label_has_two_brackets() -> None:
    """Slack writes “(optional)” behind the label of a field that is: the letter of a part stands before its word
    there."""
    texts = load_texts()
    found = [
        block["label"]["text"]
        for room in (room for feature in FEATURES for room in feature.rooms)
        for language in LANGUAGES
        for block in form(texts.speak(language), room, room.of(), FormState(more=True))["blocks"]
        if block.get("optional")
    ]
    assert "R – Réalisateurs" in found
    assert [label for label in found if label.endswith(")")] == []


def test_a_part_is_called_alike_in_both_its_menus() -> None:
    """That of people and that of user groups beside it."""
    known, room = UserGroups({"S1": "Sales"}), rights.ROOM
    shown = form(load_texts().speak("fr"), room, room.of(), FormState(more=True), known=known)["blocks"]
    labels = [block["label"]["text"] for block in shown if "label" in block]
    assert [label for label in labels if "Réalisateurs" in label] == [
        "R – Réalisateurs",
        "R – Réalisateurs\N{NO-BREAK SPACE}: groupes d’utilisateurs",
    ]
