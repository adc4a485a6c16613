"""Checks of modals and Home tabs, and of the options of external menus.

Limits: https://docs.slack.dev/reference/views
"""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

from slack_sdk.errors import SlackObjectFormationError
from slack_sdk.models.views import View

from sandbox.files import Files
from sandbox.strict.blocks import check_blocks
from sandbox.strict.findings import Findings
from sandbox.strict.parts import check_groups, check_option_list, check_text
from sandbox.wire import Json, Refused

_COMMON = ("type", "blocks", "private_metadata", "callback_id", "external_id")
_FIELDS = {
    "modal": (*_COMMON, "title", "submit", "close", "clear_on_close", "notify_on_close", "submit_disabled"),
    "home": _COMMON,
}
MOST_LABEL = 24


def check_view(view: Any, files: Files, *, older: bool = False) -> None:
    """Check a modal or a Home tab; Refused("invalid_arguments") lists every problem. `older`: without native blocks."""
    findings = Findings(older=older)
    source = findings.object(view, "/view")
    kind = source.get("type")
    if kind in _FIELDS:
        _check_known(findings, source, kind, files)
    else:
        findings.add(f"unsupported type: {kind}", "/view/type")
    if findings.problems:
        raise Refused("invalid_arguments", *findings.problems)


def _check_known(findings: Findings, view: Json, kind: str, files: Files) -> None:
    findings.only(view, "/view", _FIELDS[kind])
    findings.required(view, "/view", "blocks", *(["title"] if kind == "modal" else []))
    for name in ("title", "submit", "close"):
        if view.get(name) is not None and kind == "modal":
            check_text(findings, view[name], f"/view/{name}", most=MOST_LABEL, plain=True)
    findings.text(view.get("private_metadata"), "/view/private_metadata", most=3000)
    findings.text(view.get("callback_id"), "/view/callback_id", most=255)
    findings.text(view.get("external_id"), "/view/external_id", most=255)
    if view.get("blocks") is not None:
        check_blocks(findings, view["blocks"], "/view/blocks", kind, files)
    if findings.problems:
        return
    inputs = [block for block in view["blocks"] if block["type"] == "input"]
    if kind == "modal" and inputs and view.get("submit") is None:
        findings.add("`submit` is required when an input block is within blocks", "/view/submit")
    # Each block has been looked over by itself: of what is around them the first says as much as all.
    wrong = _wrong_in_model(json.dumps({**view, "blocks": view["blocks"][:1]}))
    if wrong is not None:
        findings.add(wrong, "/view")


@lru_cache(maxsize=256)  # Home shows the same after most of what people do
def _wrong_in_model(view: str) -> str | None:
    """What the SDK says of a view, given as JSON."""
    try:
        View(**json.loads(view)).to_dict()
    except (SlackObjectFormationError, TypeError, ValueError, AttributeError) as error:
        return str(error)
    return None


def check_options(answer: Json) -> None:
    """Check what the app offers for an external menu: up to 100 options, or up to 100 groups."""
    findings = Findings()
    options, groups = answer.get("options"), answer.get("option_groups")
    if options is None and groups is None:
        findings.add("must define either `options` or `option_groups`", "/")
    if groups is not None:
        check_groups(findings, groups, "/option_groups")
    elif options:
        check_option_list(findings, options, "/options", most=100)
    if findings.problems:
        raise Refused("invalid_arguments", *findings.problems)
