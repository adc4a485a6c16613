"""Checks of block elements: buttons, menus, pickers, inputs.

Limits: https://docs.slack.dev/reference/block-kit/block-elements
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from sandbox.files import Files
from sandbox.inputs import is_date
from sandbox.strict.findings import Findings
from sandbox.strict.parts import (
    STYLES,
    check_confirm,
    check_initial_options,
    check_menu_options,
    check_option_list,
    check_text,
)
from sandbox.wire import Json

_FOCUS = ("placeholder", "focus_on_load")
_TYPED = ("initial_value", "dispatch_action_config", *_FOCUS)

# The fields of each element besides type and action_id.
FIELDS: dict[str, tuple[str, ...]] = {
    "button": (
        "text",
        "url",
        "value",
        "style",
        "confirm",
        "accessibility_label",
        "agent_prompt",
        "agent_prompt_display",
    ),
    "static_select": ("options", "option_groups", "initial_option", "confirm", *_FOCUS),
    "external_select": ("initial_option", "min_query_length", "confirm", *_FOCUS),
    "users_select": ("initial_user", "confirm", *_FOCUS),
    "channels_select": ("initial_channel", "confirm", "response_url_enabled", *_FOCUS),
    "conversations_select": (
        "initial_conversation",
        "default_to_current_conversation",
        "confirm",
        "response_url_enabled",
        "filter",
        *_FOCUS,
    ),
    "overflow": ("options", "confirm"),
    "checkboxes": ("options", "initial_options", "confirm", "focus_on_load"),
    "radio_buttons": ("options", "initial_option", "confirm", "focus_on_load"),
    "datepicker": ("initial_date", "confirm", *_FOCUS),
    "timepicker": ("initial_time", "timezone", "confirm", *_FOCUS),
    "datetimepicker": ("initial_date_time", "confirm", "focus_on_load"),
    "plain_text_input": ("multiline", "min_length", "max_length", *_TYPED),
    "email_text_input": _TYPED,
    "url_text_input": _TYPED,
    "number_input": ("is_decimal_allowed", "min_value", "max_value", *_TYPED),
    "rich_text_input": ("min_lines", "max_lines", *_TYPED),
    "file_input": ("filetypes", "max_files"),
    "workflow_button": ("text", "workflow", "style", "accessibility_label"),
}
_MULTI = {
    "multi_static_select": ("options", "option_groups", "initial_options"),
    "multi_external_select": ("initial_options", "min_query_length"),
    "multi_users_select": ("initial_users",),
    "multi_channels_select": ("initial_channels",),
    "multi_conversations_select": ("initial_conversations", "default_to_current_conversation", "filter"),
}
FIELDS |= {kind: ("max_selected_items", "confirm", *fields, *_FOCUS) for kind, fields in _MULTI.items()}

MENUS = frozenset(kind for kind in FIELDS if kind.endswith("_select"))
CHOICES = MENUS | {"checkboxes", "radio_buttons", "datepicker", "timepicker"}
IN_ACTIONS = CHOICES | {"button", "overflow", "datetimepicker", "workflow_button"}
IN_SECTION = CHOICES | {"button", "overflow", "image", "workflow_button"}
IN_INPUT = CHOICES | {
    "datetimepicker",
    "plain_text_input",
    "email_text_input",
    "url_text_input",
    "number_input",
    "rich_text_input",
    "file_input",
}


def check_element(findings: Findings, value: Any, pointer: str, allowed: frozenset[str], files: Files) -> None:
    """Check one element that must be of one of the `allowed` types."""
    element = findings.object(value, pointer)
    if not element:
        return
    kind = element.get("type")
    if kind not in allowed:
        findings.add(f"unsupported type: {kind}", f"{pointer}/type")
        return
    if kind == "image":
        check_image(findings, element, pointer, files)
        return
    findings.only(element, pointer, ("type", "action_id", *FIELDS[kind]))
    findings.text(element.get("action_id"), f"{pointer}/action_id", most=255, least=1)
    if element.get("placeholder") is not None:
        check_text(findings, element["placeholder"], f"{pointer}/placeholder", most=150, plain=True)
    if element.get("confirm") is not None:
        check_confirm(findings, element["confirm"], f"{pointer}/confirm")
    findings.number(element.get("max_selected_items"), f"{pointer}/max_selected_items", least=1)
    if kind in _OWN:
        _OWN[kind](findings, element, pointer)


def check_image(findings: Findings, image: Json, pointer: str, files: Files, more: tuple[str, ...] = ()) -> None:
    """Check an image: exactly one of an address and a Slack file that is ready, and an alternative text."""
    findings.only(image, pointer, ("type", "image_url", "slack_file", "alt_text", *more))
    findings.required(image, pointer, "alt_text")
    findings.text(image.get("alt_text"), f"{pointer}/alt_text", most=2000, least=1)
    address, slack_file = image.get("image_url"), image.get("slack_file")
    if (address is None) == (slack_file is None):
        findings.add("must define either `image_url` or `slack_file`", pointer)
    findings.text(address, f"{pointer}/image_url", most=3000, least=1)
    if isinstance(address, str) and not re.match(r"https?://", address):
        findings.add("must be a valid URL", f"{pointer}/image_url")
    if slack_file is not None:
        _check_slack_file(
            findings, findings.object(slack_file, f"{pointer}/slack_file"), f"{pointer}/slack_file", files
        )


def _check_slack_file(findings: Findings, slack_file: Json, pointer: str, files: Files) -> None:
    file_id, address = slack_file.get("id"), slack_file.get("url")
    if (file_id is None) == (address is None):
        findings.add("must define either `id` or `url`", pointer)
        return
    if file_id is not None and not re.fullmatch(r"F[A-Z0-9]{8,}", str(file_id)):
        findings.add("input must match regex pattern: ^[F][A-Z0-9]{8,}$", f"{pointer}/id")
        return
    file = files.find(file_id) if file_id else files.at(str(address))
    if file is None or not file.visible_to_bot or not file.ready:
        findings.add("invalid slack file", pointer)


def _button(findings: Findings, button: Json, pointer: str) -> None:
    findings.required(button, pointer, "text")
    if button.get("text") is not None:
        check_text(findings, button["text"], f"{pointer}/text", most=75, plain=True)
    findings.text(button.get("url"), f"{pointer}/url", most=3000, least=1)
    findings.text(button.get("value"), f"{pointer}/value", most=2000, least=1)
    findings.text(button.get("accessibility_label"), f"{pointer}/accessibility_label", most=75, least=1)
    findings.one_of(button.get("style"), f"{pointer}/style", STYLES)
    address = button.get("url")
    if isinstance(address, str) and not re.match(r"[a-z][a-z0-9+.-]*:", address):
        findings.add("must be a valid URL", f"{pointer}/url")


def _static_menu(findings: Findings, menu: Json, pointer: str) -> None:
    check_menu_options(findings, menu, pointer)
    check_initial_options(findings, menu, pointer)


def _external_menu(findings: Findings, menu: Json, pointer: str) -> None:
    findings.number(menu.get("min_query_length"), f"{pointer}/min_query_length", least=0)


def _overflow(findings: Findings, menu: Json, pointer: str) -> None:
    findings.required(menu, pointer, "options")
    if menu.get("options") is not None:
        check_option_list(findings, menu["options"], f"{pointer}/options", most=5, url=True)


def _ticks(findings: Findings, element: Json, pointer: str) -> None:
    findings.required(element, pointer, "options")
    if element.get("options") is not None:
        check_option_list(findings, element["options"], f"{pointer}/options", most=10, plain=False)
        check_initial_options(findings, element, pointer)


def _datepicker(findings: Findings, picker: Json, pointer: str) -> None:
    date = picker.get("initial_date")
    if date is not None and not is_date(str(date)):
        findings.add("must be a date as YYYY-MM-DD", f"{pointer}/initial_date")


def _timepicker(findings: Findings, picker: Json, pointer: str) -> None:
    hour = picker.get("initial_time")
    if hour is not None and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(hour)):
        findings.add("must be a time as HH:mm", f"{pointer}/initial_time")


def _datetimepicker(findings: Findings, picker: Json, pointer: str) -> None:
    moment = picker.get("initial_date_time")
    findings.number(moment, f"{pointer}/initial_date_time", least=1_000_000_000, most=9_999_999_999)


def _typed(findings: Findings, element: Json, pointer: str) -> None:
    config = element.get("dispatch_action_config")
    if config is None:
        return
    place = f"{pointer}/dispatch_action_config"
    triggers = findings.object(config, place).get("trigger_actions_on")
    for trigger in findings.list(triggers, f"{place}/trigger_actions_on", most=2):
        findings.one_of(trigger, f"{place}/trigger_actions_on", ("on_enter_pressed", "on_character_entered"))


def _plain_text_input(findings: Findings, element: Json, pointer: str) -> None:
    _typed(findings, element, pointer)
    least, most = element.get("min_length"), element.get("max_length")
    findings.number(least, f"{pointer}/min_length", least=0, most=3000)
    findings.number(most, f"{pointer}/max_length", least=1, most=3000)
    if isinstance(least, int) and isinstance(most, int) and least > most:
        findings.add("`min_length` must not exceed `max_length`", pointer)
    findings.text(
        element.get("initial_value"), f"{pointer}/initial_value", most=most if isinstance(most, int) else 3000
    )


def _number_input(findings: Findings, element: Json, pointer: str) -> None:
    _typed(findings, element, pointer)
    findings.required(element, pointer, "is_decimal_allowed")
    for name in ("initial_value", "min_value", "max_value"):
        value = element.get(name)
        if value is not None and not re.fullmatch(r"-?\d+(\.\d+)?", str(value)):
            findings.add("must be a number written as text", f"{pointer}/{name}")


def _rich_text_input(findings: Findings, element: Json, pointer: str) -> None:
    _typed(findings, element, pointer)
    findings.required(element, pointer, "action_id")


def _file_input(findings: Findings, element: Json, pointer: str) -> None:
    findings.number(element.get("max_files"), f"{pointer}/max_files", least=1, most=10)
    if element.get("filetypes") is not None:
        for number, kind in enumerate(findings.list(element["filetypes"], f"{pointer}/filetypes", most=1000)):
            findings.text(kind, f"{pointer}/filetypes/{number}", most=255, least=1)


_OWN: dict[str, Callable[[Findings, Json, str], None]] = {
    "button": _button,
    "static_select": _static_menu,
    "multi_static_select": _static_menu,
    "external_select": _external_menu,
    "multi_external_select": _external_menu,
    "overflow": _overflow,
    "checkboxes": _ticks,
    "radio_buttons": _ticks,
    "datepicker": _datepicker,
    "timepicker": _timepicker,
    "datetimepicker": _datetimepicker,
    "plain_text_input": _plain_text_input,
    "email_text_input": _typed,
    "url_text_input": _typed,
    "number_input": _number_input,
    "rich_text_input": _rich_text_input,
    "file_input": _file_input,
}
