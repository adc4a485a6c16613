"""Where everything that Slack delivers comes in, once Bolt has checked and read it."""

from collections.abc import Callable, Mapping
from typing import Any

from slack_bolt import Ack, BoltContext, BoltRequest, BoltResponse
from slack_bolt.middleware import Middleware


class Entrance(Middleware):
    """What Bolt has checked and read comes in here."""

    def __init__(self, listen: Callable[[str, Ack, dict[str, Any], BoltContext], BoltResponse | None]) -> None:
        self._listen = listen

    def process(self, *, req: BoltRequest, resp: BoltResponse, next: Callable[[], Any]) -> BoltResponse | None:  # noqa: ARG002 - Bolt's names
        """The answer; none of ours where nobody listens, then Bolt says that nothing is found."""
        kind = kind_of(req.body)
        answer = self._listen(kind, req.context.ack, req.body, req.context) if kind else None
        return next() if answer is None else answer


_KINDS = {
    "block_actions": "action",
    "view_submission": "view",
    "shortcut": "shortcut",
    "message_action": "shortcut",
    "event_callback": "event",
    "block_suggestion": "options",
}


def kind_of(body: Mapping[str, Any]) -> str:
    """How something came; empty for what nobody can listen to."""
    return "command" if "command" in body else _KINDS.get(str(body.get("type")), "")


def name_of(kind: str, body: Mapping[str, Any]) -> str:
    """What Slack calls the thing that was typed, pressed, submitted, chosen or that happened."""
    if kind == "command":
        return str(body.get("command"))
    if kind == "action":
        return str(body["actions"][0]["action_id"]).partition(":")[0]
    if kind == "event":
        return str(body["event"].get("type"))
    if kind == "options":
        return str(body.get("action_id"))
    return str((body.get("view") or body).get("callback_id"))
