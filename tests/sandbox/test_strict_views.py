"""Modals and Home tabs: what Slack takes, and what it refuses."""

from typing import Any

import pytest

from sandbox.strict import check_options, check_view
from sandbox.wire import Refused
from tests.sandbox.parrot import entry, home, modal, option, plain, section
from tests.sandbox.test_strict_blocks import FILES, many

Json = dict[str, Any]


def problems(view: Any) -> list[str]:
    """What Slack would say of this view."""
    with pytest.raises(Refused) as refused:
        check_view(view, FILES)
    assert refused.value.error == "invalid_arguments"
    return refused.value.messages


TAKEN = {
    "labels of 24": modal(title=plain("é" * 24), submit=plain("x" * 24), close=plain("x" * 24)),
    "metadata of 3000": modal(private_metadata="x" * 3000, callback_id="c" * 255, external_id="e" * 255),
    "100 blocks": modal(*[section("x")] * 100),
    "no submit without inputs": {key: value for key, value in modal(section("x")).items() if key != "submit"},
    "text input": modal(entry("a", min_length=0, max_length=3000, initial_value="x" * 3000, multiline=True)),
    "number input": modal(entry("a", "number_input", is_decimal_allowed=True, initial_value="1.5", min_value="-3")),
    "file input": modal(entry("a", "file_input", filetypes=["csv"], max_files=10)),
    "typing dispatches": modal(
        {**entry("a", dispatch_action_config={"trigger_actions_on": ["on_character_entered"]}), "dispatch_action": True}
    ),
    "label and hint of 2000": modal({**entry("a"), "label": plain("x" * 2000), "hint": plain("x" * 2000)}),
    "home with input": home(entry("a")),
    "hundred home blocks": home(*[section("x")] * 100),
}


@pytest.mark.parametrize("view", TAKEN.values(), ids=TAKEN.keys())
def test_what_slack_takes_is_taken(view: Json) -> None:
    """Every limit of a view can be reached."""
    check_view(view, FILES)


REFUSED = {
    "title of 25": (modal(title=plain("x" * 25)), "must be less than 25 characters [json-pointer:/view/title/text]"),
    "empty title": (modal(title=plain("")), "must be more than 0 characters"),
    "title in mrkdwn": (modal(title={"type": "mrkdwn", "text": "x"}), "unsupported type: mrkdwn"),
    "no title": (modal(title=None), "missing required field: title"),
    "submit of 25": (modal(submit=plain("x" * 25)), "/view/submit/text"),
    "metadata of 3001": (modal(private_metadata="x" * 3001), "must be less than 3001 characters"),
    "callback of 256": (modal(callback_id="x" * 256), "must be less than 256 characters"),
    "101 blocks": (modal(*[section("x")] * 101), "no more than 100 items allowed"),
    "no blocks": ({**modal(), "blocks": []}, "no less than 1 items allowed"),
    "blocks missing": ({"type": "modal", "title": plain("x")}, "missing required field: blocks"),
    "input without submit": (modal(entry("a"), submit=None), "`submit` is required"),
    "unknown field": (modal(colour="red"), "invalid additional property: colour"),
    "state sent back": (modal(id="V1", state={}), "invalid additional property: id"),
    "unknown view": ({"type": "popup", "blocks": []}, "unsupported type: popup"),
    "no view": ("modal", "must provide an object"),
    "title on home": ({**home(section("x")), "title": plain("x")}, "invalid additional property: title"),
    "file input on home": (home(entry("a", "file_input")), "unsupported type: file_input"),
    "markdown in a modal": (modal({"type": "markdown", "text": "x"}), "unsupported type: markdown"),
    "text too long at first": (modal(entry("a", max_length=5, initial_value="abcdef")), "less than 6 characters"),
    "length of 3001": (modal(entry("a", max_length=3001)), "must be between 1 and 3000"),
    "lengths crossed": (modal(entry("a", min_length=5, max_length=4)), "`min_length` must not exceed"),
    "number without decimals": (modal(entry("a", "number_input")), "missing required field: is_decimal_allowed"),
    "number in words": (
        modal(entry("a", "number_input", is_decimal_allowed=False, initial_value="one")),
        "must be a number written as text",
    ),
    "eleven files": (modal(entry("a", "file_input", max_files=11)), "must be between 1 and 10"),
    "file input that dispatches": (
        modal({**entry("a", "file_input"), "dispatch_action": True}),
        "cannot dispatch actions",
    ),
    "no such trigger": (
        modal(entry("a", dispatch_action_config={"trigger_actions_on": ["on_blur"]})),
        "must be one of on_character_entered, on_enter_pressed",
    ),
    "button as input": (modal(entry("a", "button")), "unsupported type: button"),
    "input without label": (modal({**entry("a"), "label": None}), "missing required field: label"),
    "long hint": (modal({**entry("a"), "hint": plain("x" * 2001)}), "must be less than 2001 characters"),
}


@pytest.mark.parametrize(("view", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_slack_refuses_is_refused(view: Any, sentence: str) -> None:
    """The answer says what is wrong, and where."""
    assert sentence in " ".join(problems(view))


def test_options_of_an_external_menu_are_checked() -> None:
    """Up to 100 options or groups, and an empty list is an answer."""
    check_options({"options": []})
    check_options({"options": many(100)})
    check_options({"option_groups": [{"label": plain("g"), "options": many(3)}]})
    wrong_ones: list[Json] = [{}, {"options": many(101)}, {"options": [option("x" * 151)]}, {"option_groups": []}]
    for wrong in wrong_ones:
        with pytest.raises(Refused):
            check_options(wrong)
