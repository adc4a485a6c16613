"""A form shown again as it was sent."""

from typing import Any

import pytest

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.again import sent_blocks

UP, DOWN = kit.option("More is better", "up"), kit.option("Less is better", "down")


def sent(block: Block, **state: Any) -> Block:
    """The element of a form's only field, shown again after something was chosen in it."""
    name = block["element"]["action_id"]
    view = {"blocks": [block], "state": {"values": {block["block_id"]: {name: state}} if state else {}}}
    (found,) = sent_blocks(view)
    element: Block = found["element"]
    return element


def test_what_was_chosen_stands_there_again() -> None:
    """Whatever else changes in a form, what people chose in it stays."""
    one = kit.select_input("up", "Direction", [UP, DOWN], value="up")
    assert sent(one)["initial_option"] == UP
    assert sent(one, selected_option=DOWN)["initial_option"] == DOWN


@pytest.mark.parametrize("forged", [{"text": {"type": "plain_text", "text": "x"}, "value": "sideways"}, {}, "up", 7])
def test_what_a_field_does_not_offer_is_not_chosen(forged: Any) -> None:
    """A form that comes back with a choice it never offered is shown again without it: Slack would refuse it."""
    one = kit.select_input("up", "Direction", [UP, DOWN], value="up")
    assert "initial_option" not in sent({**one, "element": {**one["element"], "initial_option": forged}})
    assert sent(one, selected_option=forged).get("initial_option") in (None, UP)


def test_of_several_choices_those_that_are_offered_stay() -> None:
    """A tick that the form never had is left out, and the others stay."""
    ticks = {"type": "checkboxes", "action_id": "value", "options": [UP, DOWN], "initial_options": [UP]}
    several = {"type": "input", "block_id": "ticks", "label": {"type": "plain_text", "text": "x"}, "element": ticks}
    assert sent(several, selected_options=[DOWN, {"value": "sideways"}])["initial_options"] == [DOWN]
    assert "initial_options" not in sent(several, selected_options=[{"value": "sideways"}])
