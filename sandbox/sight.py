"""What a person can see, and therefore act on."""

from __future__ import annotations

from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.inputs import elements_of, state_key
from sandbox.wire import Json


class Sight:
    """Finds things by id for one person; LookupError says what they do not see."""

    def __init__(self, core: Core) -> None:
        self._core = core

    def conversation(self, user: str, channel: str) -> Conversation:
        """Return a conversation the person can see."""
        if user not in self._core.workspace.members:
            raise LookupError(f"nobody has the id {user}")
        conversation = self._core.workspace.conversations.get(channel)
        outside = self._core.workspace.team_of(user) != self._core.workspace.id
        hidden = conversation is not None and (conversation.is_private or outside)
        if conversation is None or (hidden and user not in conversation.members):
            raise LookupError(f"{user} sees no conversation {channel}")
        return conversation

    def message(self, user: str, conversation: Conversation, ts: str) -> Json:
        """Return a message, ephemeral ones for this person included."""
        whisper = conversation.whisper(ts)
        message = whisper.message if whisper and whisper.reader == user else conversation.message(ts)
        if message is None:
            raise LookupError(f"{user} sees no message {ts} in {conversation.id}")
        return message

    def shown(self, user: str, conversation: Conversation, ts: str) -> Json:
        """Return a copy of a message with "channel" and "ephemeral" added."""
        whispered = conversation.whisper(ts) is not None
        message = self.message(user, conversation, ts)
        return {**message, "channel": conversation.id, "ephemeral": whispered}

    def view(self, user: str, view_id: str) -> Json:
        """Return a modal or Home tab the person has in front of them."""
        for view in (*self._core.views.stack(user), self._core.views.home(user)):
            if view is not None and view["id"] == view_id:
                return view
        raise LookupError(f"{user} sees no view {view_id}")


_DESCRIBED = ("text", "value", "style", "url", "placeholder", "confirm", "accessibility_label")


def action_entry(blocks: list[Json], action: Json) -> Json:
    """Return the `actions` entry of a payload: what the element says of itself, and what was chosen.

    `action` names block_id and action_id, and holds the choice under the key Slack uses for it.
    """
    for block, element in elements_of(blocks):
        if (block["block_id"], element["action_id"]) == (action.get("block_id"), action.get("action_id")):
            return _entry(block, element, action)
    raise LookupError(f"no element {action.get('action_id')} in block {action.get('block_id')}")


def _entry(block: Json, element: Json, action: Json) -> Json:
    entry: Json = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
    for name, value in element.items():
        if name in _DESCRIBED or name.startswith("initial_"):
            entry[name] = value
    if element["type"] == "feedback_buttons":
        entry |= _felt(element, action)
    key = "selected_option" if element["type"] == "overflow" else state_key(element["type"])
    if key is not None:
        entry[key] = action.get(key)
    return entry


def _felt(element: Json, action: Json) -> Json:
    """The thumb that was pressed: `action` names its value."""
    for name in ("positive_button", "negative_button"):
        button: Json = element[name]
        if button["value"] == action.get("value"):
            return {"text": button["text"], "value": button["value"]}
    raise LookupError(f"no feedback {action.get('value')!r} in {element['action_id']}")


def state_after(entry: Json) -> Json:
    """Return what an `actions` entry changes in the state; nothing for buttons and overflow menus."""
    key = state_key(entry["type"])
    if key is None:
        return {}
    return {entry["block_id"]: {entry["action_id"]: {"type": entry["type"], key: entry.get(key)}}}
