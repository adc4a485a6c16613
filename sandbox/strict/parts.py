"""Checks of what blocks and elements are made of: texts, options, confirmations.

Limits: https://docs.slack.dev/reference/block-kit/composition-objects
"""

from __future__ import annotations

from typing import Any

from sandbox.inputs import options_of
from sandbox.strict.findings import Findings
from sandbox.wire import Json

STYLES = ("primary", "danger")


def check_text(findings: Findings, value: Any, pointer: str, *, most: int, plain: bool = False, least: int = 1) -> None:
    """Check a text object of `least` to `most` characters, plain_text only when `plain`."""
    text = findings.object(value, pointer)
    if not text:
        return
    kind = text.get("type")
    kinds = ("plain_text",) if plain else ("plain_text", "mrkdwn")
    if kind not in kinds:
        findings.add(f"unsupported type: {kind}", f"{pointer}/type")
    allowed = ("type", "text", "emoji") if kind == "plain_text" else ("type", "text", "verbatim")
    findings.only(text, pointer, allowed)
    findings.required(text, pointer, "text")
    findings.text(text.get("text"), f"{pointer}/text", most=most, least=least)


def check_option(findings: Findings, value: Any, pointer: str, *, plain: bool, url: bool = False) -> None:
    """Check one option; menus take plain text only, checkboxes and radio buttons take mrkdwn too."""
    option = findings.object(value, pointer)
    if not option:
        return
    findings.only(option, pointer, ("text", "value", "description", *(["url"] if url else [])))
    findings.required(option, pointer, "text", "value")
    if option.get("text") is not None:
        check_text(findings, option["text"], f"{pointer}/text", most=75, plain=plain)
    findings.text(option.get("value"), f"{pointer}/value", most=150, least=1)
    if option.get("description") is not None:
        check_text(findings, option["description"], f"{pointer}/description", most=75, plain=plain)
    findings.text(option.get("url"), f"{pointer}/url", most=3000, least=1)


def check_option_list(
    findings: Findings, value: Any, pointer: str, *, most: int, plain: bool = True, url: bool = False
) -> None:
    """Check a list of 1 to `most` options with distinct values."""
    options = findings.list(value, pointer, most=most)
    for number, option in enumerate(options):
        check_option(findings, option, f"{pointer}/{number}", plain=plain, url=url)
    values = [option.get("value") for option in options if isinstance(option, dict)]
    if len(set(values)) < len(values):
        findings.add("option values must be unique", pointer)


def check_menu_options(findings: Findings, element: Json, pointer: str) -> None:
    """Check the options of a static menu: up to 100, or up to 100 groups of up to 100, never both."""
    options, groups = element.get("options"), element.get("option_groups")
    if (options is None) == (groups is None):
        findings.add("must define either `options` or `option_groups`", pointer)
    elif options is not None:
        check_option_list(findings, options, f"{pointer}/options", most=100)
    else:
        check_groups(findings, groups, f"{pointer}/option_groups")


def check_groups(findings: Findings, value: Any, pointer: str) -> None:
    """Check up to 100 option groups."""
    for number, one in enumerate(findings.list(value, pointer, most=100)):
        place = f"{pointer}/{number}"
        group = findings.object(one, place)
        if not group:
            continue
        findings.only(group, place, ("label", "options"))
        findings.required(group, place, "label", "options")
        if group.get("label") is not None:
            check_text(findings, group["label"], f"{place}/label", most=75, plain=True)
        if group.get("options") is not None:
            check_option_list(findings, group["options"], f"{place}/options", most=100)


def check_initial_options(findings: Findings, element: Json, pointer: str) -> None:
    """Check that what is chosen at first is among the options, word for word, as Slack does."""
    try:
        offered = options_of(element)
    except (TypeError, KeyError):
        return
    one, several = element.get("initial_option"), element.get("initial_options")
    if one is not None and one not in offered:
        findings.add("`initial_option` must match one of the options", f"{pointer}/initial_option")
    if several is not None and not several:
        findings.add("no less than 1 items allowed", f"{pointer}/initial_options")
    if isinstance(several, list) and any(option not in offered for option in several):
        findings.add("`initial_options` must match some of the options", f"{pointer}/initial_options")


def check_confirm(findings: Findings, value: Any, pointer: str) -> None:
    """Check a confirmation dialog."""
    confirm = findings.object(value, pointer)
    if not confirm:
        return
    findings.only(confirm, pointer, ("title", "text", "confirm", "deny", "style"))
    findings.required(confirm, pointer, "title", "text", "confirm", "deny")
    for name, most in (("title", 100), ("text", 300), ("confirm", 30), ("deny", 30)):
        if confirm.get(name) is not None:
            check_text(findings, confirm[name], f"{pointer}/{name}", most=most, plain=name != "text")
    findings.one_of(confirm.get("style"), f"{pointer}/style", STYLES)


def count_text(part: Any) -> int:
    """Count the characters of every text inside blocks."""
    if isinstance(part, list):
        return sum(count_text(one) for one in part)
    if isinstance(part, dict):
        return sum(
            len(value) if key == "text" and isinstance(value, str) else count_text(value) for key, value in part.items()
        )
    return 0
