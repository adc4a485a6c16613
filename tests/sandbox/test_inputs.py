"""What a Slack client checks before it sends a modal, and how plain values become Slack's."""

from typing import Any

import pytest

from sandbox.inputs import client_errors, fill, state_of
from tests.sandbox.parrot import entry, option

REQUIRED = "Please complete this required field."


@pytest.mark.parametrize(
    ("block", "value", "sentence"),
    [
        (entry("a"), "", REQUIRED),
        (entry("a"), "   ", REQUIRED),
        (entry("a", optional=True), "", None),
        (entry("a", min_length=3), "ab", "Please enter at least 3 characters."),
        (entry("a", max_length=3), "abcd", "Please enter at most 3 characters."),
        (entry("a"), "x" * 3001, "Please enter at most 3000 characters."),
        (entry("a", "email_text_input"), "amelie", "Please enter a valid email address."),
        (entry("a", "email_text_input"), "amelie@northwind.example", None),
        (entry("a", "url_text_input"), "northwind", "Please enter a valid URL."),
        (entry("a", "url_text_input"), "https://northwind.example", None),
        (entry("a", "number_input", is_decimal_allowed=False), "four", "Please enter a number."),
        (entry("a", "number_input", is_decimal_allowed=False), "4.5", "Please enter a whole number."),
        (entry("a", "number_input", is_decimal_allowed=True), "4.5", None),
        (
            entry("a", "number_input", is_decimal_allowed=False, min_value="5"),
            "4",
            "Please enter a number of 5 or more.",
        ),
        (
            entry("a", "number_input", is_decimal_allowed=False, max_value="3"),
            "4",
            "Please enter a number of 3 or less.",
        ),
        (entry("a", "datepicker"), None, REQUIRED),
        (entry("a", "multi_users_select", max_selected_items=1), ["U1", "U2"], "Please choose at most 1."),
        (entry("a", "checkboxes", options=[option("x")]), [], REQUIRED),
    ],
)
def test_the_client_checks_before_sending(block: dict[str, Any], value: Any, sentence: str | None) -> None:
    """A person sees these sentences without the bot being asked."""
    values = {"a": {"value": fill(block["element"], value)}}
    errors = client_errors({"blocks": [block]}, values)
    assert errors == ({"a": sentence} if sentence else {})


def test_an_option_that_is_not_offered_is_named() -> None:
    """A test that picks a missing option is told what there is."""
    menu = {"type": "static_select", "action_id": "m", "options": [option("a"), option("b")]}
    with pytest.raises(AssertionError, match=r"no option 'z' in m: \['a', 'b'\]"):
        fill(menu, "z")


def test_initial_values_are_the_state_until_changed() -> None:
    """An untouched modal submits what it showed."""
    blocks = [
        entry("text", initial_value="x"),
        entry("pick", "multi_static_select", options=[option("a")], initial_options=[option("a")]),
        entry("day", "datepicker"),
    ]
    state = state_of(blocks, {})
    assert state["text"]["value"] == {"type": "plain_text_input", "value": "x"}
    assert state["pick"]["value"]["selected_options"] == [option("a")]
    assert state["day"]["value"] == {"type": "datepicker", "selected_date": None}


def test_another_kind_of_input_does_not_inherit() -> None:
    """An input that changes its type starts from its own initial value."""
    typed = {"a": {"value": {"type": "plain_text_input", "value": "old"}}}
    assert state_of([entry("a", "datepicker")], typed)["a"]["value"]["selected_date"] is None
