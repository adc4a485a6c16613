"""A form shown again as it was sent, with some of its blocks taken out or put in."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.slack.parts import Block

# What an element of a form shows, by what Slack tells of it.
_SHOWN = {
    "value": "initial_value",
    "selected_option": "initial_option",
    "selected_options": "initial_options",
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_user": "initial_user",
    "selected_users": "initial_users",
    "selected_conversation": "initial_conversation",
    "selected_conversations": "initial_conversations",
}
_SAME = ("type", "callback_id", "title", "submit", "close", "private_metadata")


def sent_blocks(view: Mapping[str, Any]) -> list[Block]:
    """The blocks of a form, each field as it was filled in: Slack keeps what stands in it, and shows this where it does
    not."""
    state: Mapping[str, Any] = (view.get("state") or {}).get("values") or {}
    return [_filled(block, state.get(str(block.get("block_id"))) or {}) for block in view.get("blocks") or []]


def with_blocks(view: Mapping[str, Any], blocks: Sequence[Block]) -> Block:
    """The same form with other blocks."""
    return {**{name: view[name] for name in _SAME if view.get(name)}, "blocks": list(blocks)}


def _filled(block: Block, values: Mapping[str, Mapping[str, Any]]) -> Block:
    element = block.get("element") or {}
    typed = values.get(str(element.get("action_id"))) or {}
    shown = {_SHOWN[name]: typed[name] for name in _SHOWN if typed.get(name)}
    without = {"default_to_current_conversation"} if shown else set()
    filled = {name: value for name, value in element.items() if name not in without} | shown
    return {**block, "element": _offered(filled)} if filled else block


def _offered(element: Block) -> Block:
    """The same without choices that it does not offer, which Slack would refuse: only forged forms have some."""
    groups = element.get("option_groups") or ()
    options = [*(element.get("options") or ()), *(option for group in groups for option in group["options"])]
    if not options:
        return element
    own = {option["value"]: option for option in options}
    one, several = element.get("initial_option"), element.get("initial_options")
    found = {name: value for name, value in element.items() if name not in ("initial_option", "initial_options")}
    chosen = [own[value] for value in _values([one] if several is None else several) if value in own]
    if chosen:
        found |= {"initial_option": chosen[0]} if several is None else {"initial_options": chosen}
    return found


def _values(options: object) -> list[str]:
    """The values of options, of those that are some."""
    listed = options if isinstance(options, list) else []
    return [str(option["value"]) for option in listed if isinstance(option, dict) and option.get("value")]
