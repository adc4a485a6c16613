"""Submitting and closing modals, and what the bot's acknowledgement does to the stack.

Reference: https://docs.slack.dev/surfaces/modals#close
"""

from __future__ import annotations

from typing import Any

from sandbox.acknowledgement import acknowledged, taking
from sandbox.core import Core
from sandbox.delivery import INTERACTIVE
from sandbox.inputs import client_errors
from sandbox.sight import Sight
from sandbox.strict import check_view
from sandbox.wire import Json, Refused


class Modals:
    """The submit and close buttons of modals."""

    def __init__(self, core: Core, sight: Sight) -> None:
        self._core = core
        self._sight = sight

    async def submit(self, user: str, view_id: str, values: Json) -> dict[str, str]:
        """Press a modal's submit button; return sentences by block_id, {} when accepted."""
        view = self._sight.view(user, view_id)
        stack = self._core.views.stack(user)
        if not stack or view is not stack[-1]:
            raise LookupError(f"{view_id} is not the modal on top")
        self._core.views.remember(view, values)
        errors = client_errors(view, view["state"]["values"])
        if errors:
            return errors
        self._hand_over_files(view)
        answer = await acknowledged(self._core, INTERACTIVE, self._core.payloads.submission(user, view))
        with taking(self._core, "view_submission"):
            return self._carry_out(user, view, answer.body)

    async def close(self, user: str, view_id: str, *, clear: bool = False) -> None:
        """Press a modal's close button, or with `clear` the cross that closes the whole stack."""
        view = self._sight.view(user, view_id)
        cleared = clear or bool(view["clear_on_close"])
        closed = self._core.views.clear(user) if cleared else [view]
        if not cleared:
            self._close(user, view)
        for one in closed:
            if one["notify_on_close"]:
                payload = self._core.payloads.closed(user, one, cleared=cleared)
                await acknowledged(self._core, INTERACTIVE, payload)

    def _carry_out(self, user: str, view: Json, body: Any) -> dict[str, str]:
        action = body.get("response_action") if isinstance(body, dict) else None
        if action == "errors":
            return _errors(view, body.get("errors"))
        if action == "clear":
            self._core.views.clear(user)
        elif action in ("update", "push"):
            self._show(user, view, action, body.get("view"))
        elif not body:
            self._close(user, view)
        else:
            raise Refused("invalid_arguments", f"a submission cannot be answered with {body!r}")
        return {}

    def _show(self, user: str, view: Json, action: str, source: Any) -> None:
        check_view(source, self._core.files, older=self._core.older)
        if source["type"] != "modal":
            raise Refused("invalid_arguments", "the view must be a modal [json-pointer:/view/type]")
        if action == "push":
            self._core.views.push(user, source)
        else:
            self._core.views.update(view, source)

    def _close(self, user: str, view: Json) -> None:
        stack = self._core.views.stack(user)
        if stack and stack[-1] is view:
            self._core.views.pop(user)

    def _hand_over_files(self, view: Json) -> None:
        for block in view["state"]["values"].values():
            for entry in block.values():
                for described in entry.get("files") or []:
                    self._core.files.hand_over(described["id"])


def _errors(view: Json, errors: Any) -> dict[str, str]:
    inputs = {block["block_id"] for block in view["blocks"] if block["type"] == "input"}
    if not isinstance(errors, dict) or not errors:
        raise Refused("invalid_arguments", "response_action errors needs errors by block_id")
    unknown = [block_id for block_id in errors if block_id not in inputs]
    if unknown:
        raise Refused("invalid_arguments", f"errors name blocks that are not inputs of the view: {unknown}")
    empty = [block_id for block_id, text in errors.items() if not isinstance(text, str) or not text.strip()]
    if empty:
        raise Refused("invalid_arguments", f"errors without a sentence: {empty}")
    return dict(errors)
