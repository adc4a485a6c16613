"""Blocks of messages: what Slack takes to the last character, and what it refuses one character later."""

from typing import Any

import pytest

from sandbox.files import Files
from sandbox.organisation import DEMO
from sandbox.people import bot_account
from sandbox.strict import check_message
from sandbox.wire import Refused
from sandbox.workspace import Workspace
from tests.sandbox.parrot import actions, button, entry, option, plain, section

Json = dict[str, Any]

FILES = Files(Workspace(DEMO, bot_account("Parrot"), lambda: 1.8e9))
IMAGE = {"type": "image", "image_url": "https://example.com/a.png", "alt_text": "a"}


def mrkdwn(text: str) -> Json:
    """A mrkdwn object."""
    return {"type": "mrkdwn", "text": text}


def menu(*options: Json, **more: Any) -> Json:
    """A static menu."""
    return {"type": "static_select", "action_id": "m", "options": list(options), **more}


def confirm(**more: Any) -> Json:
    """A confirmation dialog."""
    parts = {"title": plain("t"), "text": mrkdwn("x"), "confirm": plain("y"), "deny": plain("n")}
    return {**parts, **more}


def many(count: int) -> list[Json]:
    """That many different options."""
    return [option(f"v{number}") for number in range(count)]


def problems(*blocks: Any) -> list[str]:
    """What Slack would say of a message with these blocks."""
    with pytest.raises(Refused) as refused:
        check_message({"text": "t", "blocks": list(blocks)}, FILES)
    assert refused.value.error == "invalid_blocks"
    return refused.value.messages


AT_THE_LIMIT = {
    "section text of 3000": section("x" * 3000),
    "ten fields of 2000": {"type": "section", "fields": [mrkdwn("é" * 1000)] * 10},
    "header of 150": {"type": "header", "text": plain("🎉" * 150)},
    "ten elements in a context": {"type": "context", "elements": [mrkdwn("x")] * 9 + [IMAGE]},
    "25 buttons": actions(*[button(f"b{number}") for number in range(25)]),
    "button limits": actions(button("b" * 255, "v" * 2000, text=plain("x" * 75), url="https://e.com/" + "x" * 2986)),
    "confirmation limits": actions(
        button("b", confirm=confirm(title=plain("x" * 100), text=mrkdwn("x" * 300), confirm=plain("x" * 30))),
        button("c", confirm=confirm(style="danger")),
    ),
    "option limits": actions(menu({"text": plain("x" * 75), "value": "v" * 150, "description": plain("x" * 75)})),
    "100 options": actions(menu(*many(100))),
    "100 groups": actions(
        {"type": "static_select", "option_groups": [{"label": plain("g" * 75), "options": many(2)}] * 100}
    ),
    "overflow of five with addresses": actions(
        {"type": "overflow", "options": [{**one, "url": "https://e.com"} for one in many(5)]}
    ),
    "ten checkboxes with mrkdwn": actions(
        {"type": "checkboxes", "options": [{"text": mrkdwn("*x*"), "value": f"{n}"} for n in range(10)]}
    ),
    "initial option": actions(menu(*many(2), initial_option=option("v1"))),
    "image in a section": section("x", accessory=IMAGE),
    "button without action_id": actions({"type": "button", "text": plain("x")}),
    "input in a message": entry("i"),
    "markdown of 12000": {"type": "markdown", "text": "x" * 12_000},
    "divider": {"type": "divider", "block_id": "d" * 255},
    "table": {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}]]},
    "rich text": {
        "type": "rich_text",
        "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "a"}]}],
    },
    "date and time": actions(
        {"type": "datepicker", "action_id": "d", "initial_date": "2028-02-29"},
        {"type": "timepicker", "action_id": "t", "initial_time": "23:59"},
        {"type": "datetimepicker", "action_id": "dt", "initial_date_time": 1_790_000_000},
    ),
}


@pytest.mark.parametrize("block", AT_THE_LIMIT.values(), ids=AT_THE_LIMIT.keys())
def test_what_slack_takes_is_taken(block: Json) -> None:
    """Every limit can be reached: the sandbox is not stricter than Slack."""
    check_message({"text": "t", "blocks": [block]}, FILES)


REFUSED = {
    "section text": (section("x" * 3001), "must be less than 3001 characters [json-pointer:/blocks/0/text/text]"),
    "empty text": (section(""), "must be more than 0 characters [json-pointer:/blocks/0/text/text]"),
    "text that is a word": ({"type": "section", "text": "x"}, "must provide an object [json-pointer:/blocks/0/text]"),
    "text without type": ({"type": "section", "text": {"text": "x"}}, "unsupported type: None"),
    "section without anything": ({"type": "section"}, "must define either `text` or `fields`"),
    "eleven fields": ({"type": "section", "fields": [mrkdwn("x")] * 11}, "no more than 10 items allowed"),
    "long field": ({"type": "section", "fields": [mrkdwn("x" * 2001)]}, "must be less than 2001 characters"),
    "emoji in mrkdwn": (
        {"type": "section", "text": {**mrkdwn("x"), "emoji": True}},
        "invalid additional property: emoji",
    ),
    "unknown field": (section("x", colour="red"), "invalid additional property: colour"),
    "unknown block": ({"type": "sectoin"}, "unsupported type: sectoin [json-pointer:/blocks/0/type]"),
    "alert in a message": ({"type": "alert", "text": plain("x")}, "unsupported type: alert"),
    "file input in a message": (entry("f", "file_input"), "unsupported type: file_input"),
    "long header": ({"type": "header", "text": plain("x" * 151)}, "must be less than 151 characters"),
    "mrkdwn header": ({"type": "header", "text": mrkdwn("x")}, "unsupported type: mrkdwn"),
    "empty context": ({"type": "context", "elements": []}, "no less than 1 items allowed"),
    "eleven in a context": ({"type": "context", "elements": [mrkdwn("x")] * 11}, "no more than 10 items"),
    "button in a context": ({"type": "context", "elements": [button("b")]}, "unsupported type: button"),
    "no actions": (actions(), "no less than 1 items allowed"),
    "26 actions": (actions(*[button(f"b{n}") for n in range(26)]), "no more than 25 items allowed"),
    "same action twice": (actions(button("b"), button("b")), "`action_id` b already exists"),
    "text input in actions": (actions({"type": "plain_text_input"}), "unsupported type: plain_text_input"),
    "long button": (actions(button("b", text=plain("x" * 76))), "must be less than 76 characters"),
    "mrkdwn button": (actions(button("b", text=mrkdwn("x"))), "unsupported type: mrkdwn"),
    "button without text": (actions({"type": "button"}), "missing required field: text"),
    "long value": (actions(button("b", "v" * 2001)), "must be less than 2001 characters"),
    "long action_id": (actions(button("b" * 256)), "must be less than 256 characters"),
    "long url": (actions(button("b", url="https://e.com/" + "x" * 2987)), "must be less than 3001 characters"),
    "url without scheme": (actions(button("b", url="example.com")), "must be a valid URL"),
    "button style": (actions(button("b", style="loud")), "must be one of danger, primary"),
    "long block_id": ({"type": "divider", "block_id": "d" * 256}, "must be less than 256 characters"),
    "no options": (actions(menu()), "no less than 1 items allowed"),
    "101 options": (actions(menu(*many(101))), "no more than 100 items allowed"),
    "options and groups": (actions(menu(*many(1), option_groups=[])), "must define either `options`"),
    "long option": (actions(menu({"text": plain("x" * 76), "value": "v"})), "must be less than 76 characters"),
    "long option value": (actions(menu({"text": plain("x"), "value": "v" * 151})), "must be less than 151 characters"),
    "option without value": (actions(menu({"text": plain("x")})), "missing required field: value"),
    "mrkdwn option": (actions(menu({"text": mrkdwn("x"), "value": "v"})), "unsupported type: mrkdwn"),
    "same value twice": (actions(menu(option("a"), option("a"))), "option values must be unique"),
    "foreign initial option": (actions(menu(*many(2), initial_option=option("z"))), "`initial_option` must match"),
    "six in overflow": (actions({"type": "overflow", "options": many(6)}), "no more than 5 items allowed"),
    "url in a menu option": (actions(menu({**option("a"), "url": "https://e.com"})), "additional property: url"),
    "eleven checkboxes": (actions({"type": "checkboxes", "options": many(11)}), "no more than 10 items allowed"),
    "empty initial options": (
        actions({"type": "checkboxes", "options": many(1), "initial_options": []}),
        "no less than 1 items allowed",
    ),
    "long placeholder": (actions(menu(*many(1), placeholder=plain("x" * 151))), "must be less than 151 characters"),
    "long confirmation": (actions(button("b", confirm=confirm(deny=plain("x" * 31)))), "must be less than 31"),
    "confirmation without text": (actions(button("b", confirm={"title": plain("t")})), "missing required field: text"),
    "image without alt": ({**IMAGE, "alt_text": None}, "missing required field: alt_text"),
    "image without address": ({"type": "image", "alt_text": "a"}, "must define either `image_url` or `slack_file`"),
    "image by ftp": ({**IMAGE, "image_url": "ftp://e.com/a.png"}, "must be a valid URL"),
    "image of an unknown file": (
        {"type": "image", "alt_text": "a", "slack_file": {"id": "F012345678"}},
        "invalid slack file",
    ),
    "file id that is none": (
        {"type": "image", "alt_text": "a", "slack_file": {"id": "chart"}},
        "input must match regex pattern",
    ),
    "date of another form": (actions({"type": "datepicker", "initial_date": "29/03/2026"}), "must be a date"),
    "no such day": (actions({"type": "datepicker", "initial_date": "2026-02-30"}), "must be a date"),
    "no such time": (actions({"type": "timepicker", "initial_time": "24:00"}), "must be a time"),
    "none of many": (
        actions({"type": "multi_users_select", "action_id": "m", "max_selected_items": 0}),
        "must be at least 1",
    ),
    "too much markdown": ({"type": "markdown", "text": "x" * 12_001}, "must be less than 12001 characters"),
    "not a block": ("section", "must provide an object [json-pointer:/blocks/0]"),
}


@pytest.mark.parametrize(("block", "sentence"), REFUSED.values(), ids=REFUSED.keys())
def test_what_slack_refuses_is_refused(block: Any, sentence: str) -> None:
    """One character, one item or one field too many: the answer says which."""
    assert sentence in " ".join(problems(block))


def test_fifty_blocks_are_the_most() -> None:
    """A message holds 50 blocks, no more."""
    check_message({"text": "t", "blocks": [{"type": "divider"}] * 50}, FILES)
    assert problems(*[{"type": "divider"}] * 51) == ["no more than 50 items allowed [json-pointer:/blocks]"]


def test_block_ids_are_unique() -> None:
    """Two blocks cannot share a block_id."""
    assert "`block_id` a already exists" in problems(section("x", block_id="a"), section("y", block_id="a"))[0]


def test_markdown_counts_together() -> None:
    """All markdown blocks of a message hold 12,000 characters at most."""
    block = {"type": "markdown", "text": "x" * 6_100}
    assert "no more than 12000 allowed" in problems(block, block)[0]


def test_only_one_element_has_the_focus() -> None:
    """Two elements cannot both ask for the cursor."""
    focused = menu(*many(1), focus_on_load=True)
    assert "focus_on_load" in problems(actions(focused), actions(focused))[0]


def test_every_problem_is_told() -> None:
    """A message with three mistakes is refused with three sentences."""
    assert len(problems(section(""), {"type": "nope"}, actions(button("b" * 256)))) == 3


def test_blocks_in_an_attachment_are_checked() -> None:
    """The old way to colour a message is no way around the limits."""
    with pytest.raises(Refused) as refused:
        check_message({"attachments": [{"color": "#f00", "blocks": [section("")]}]}, FILES)
    assert "/attachments/0/blocks/0/text/text" in refused.value.messages[0]


def test_the_sdk_models_have_the_last_word() -> None:
    """What only slack_sdk's models know is refused too."""
    assert "elements attribute must contain at least 1 card" in problems({"type": "carousel", "elements": []})[0]
