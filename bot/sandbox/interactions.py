"""What people do in the workspace, and what Slack does with the bot's acknowledgement of it."""

from __future__ import annotations

import asyncio
from typing import Any

from bot.sandbox import mentions
from bot.sandbox.conversation import Conversation
from bot.sandbox.core import Core
from bot.sandbox.delivery import COMMAND, INTERACTIVE, Answer
from bot.sandbox.inputs import client_errors, elements_of, state_key, state_of
from bot.sandbox.organisation import BOT_USER_ID
from bot.sandbox.responses import answer_command
from bot.sandbox.strict import check_options, check_view
from bot.sandbox.wire import Json, Refusal, Refused

CHANNEL_TYPES = {"channels": "channel", "groups": "group", "im": "im"}


class NotAcknowledged(Exception):
    """The bot did not acknowledge as Slack asks; `error` is what Slack tells the person.

    "operation_timeout": nothing in 3 s. "dispatch_failed": nobody there, or a refused answer.
    """

    def __init__(self, error: str, detail: str) -> None:
        super().__init__(f"{error}: {detail}")
        self.error = error
        self.detail = detail


class Interactions:
    """Carries out one person's act at a time; conversations and views are named by id.

    LookupError when the person cannot see what they act on.
    """

    def __init__(self, core: Core) -> None:
        self._core = core
        self._chosen: dict[tuple[str, str], Json] = {}

    # -- words --------------------------------------------------------------------------------

    def say(self, user: str, channel: str, text: str, thread_ts: str | None = None, **extra: Any) -> Json:
        """Post what a person typed, and tell the bot if it subscribed to that."""
        conversation = self.conversation(user, channel)
        if conversation.is_archived:
            raise LookupError(f"#{conversation.name} is archived")
        conversation.members.add(user)
        if thread_ts:
            extra["thread_ts"] = thread_ts
        message = self._core.workspace.say(conversation, user, mentions.typed(self._core.workspace, text), **extra)
        conversation.mark_read(user)
        self._announce(conversation, message)
        return {**message, "channel": conversation.id, "ephemeral": False}

    def _announce(self, conversation: Conversation, message: Json) -> None:
        if BOT_USER_ID not in conversation.members:
            return
        events = self._core.manifest.events
        told = {**message, "channel": conversation.id, "event_ts": message["ts"]}
        mentioned = f"<@{BOT_USER_ID}>" in message["text"]
        if mentioned and not conversation.is_im and "app_mention" in events:
            self.emit({**told, "type": "app_mention"})
        if f"message.{conversation.kind}" in events:
            self.emit({**told, "channel_type": CHANNEL_TYPES[conversation.kind]})

    def emit(self, event: Json) -> None:
        """Send an event without waiting for its acknowledgement."""
        self._core.delivery.event_later(self._core.payloads.event(event))

    # -- commands and shortcuts ---------------------------------------------------------------

    async def command(
        self, user: str, channel: str, command: str, text: str = "", thread_ts: str | None = None
    ) -> Json | None:
        """Run a slash command; return the message its acknowledgement carried, if any."""
        declared = self._core.manifest.command(command)
        if declared is None:
            raise NotAcknowledged(
                "invalid_command", f"{command} is not a valid command: the manifest has no such command"
            )
        if thread_ts:
            raise NotAcknowledged("not_supported_in_thread", f"{command} is not supported in threads. Sorry!")
        conversation = self.conversation(user, channel)
        sent = mentions.typed(self._core.workspace, text, named=True) if declared.should_escape else text
        payload = self._core.payloads.command(user, conversation, command, sent)
        answer = self._checked(await self._core.delivery.once(COMMAND, payload))
        try:
            message = answer_command(self._core, payload["response_url"], answer.body, f"{command} {text}".strip())
        except Refused as refused:
            self._core.refuse(Refusal(f"ack {command}", refused.error, refused.detail))
            raise NotAcknowledged("dispatch_failed", f"{refused.error}: {refused.detail}") from refused
        return message and self._as_seen(user, conversation, message["ts"])

    async def shortcut(self, user: str, callback_id: str) -> None:
        """Run a global shortcut."""
        if self._core.manifest.shortcut(callback_id, "global") is None:
            raise LookupError(f"the manifest has no global shortcut {callback_id}")
        await self._interact(self._core.payloads.shortcut(user, callback_id))

    async def message_shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> None:
        """Run a shortcut of a message's menu."""
        if self._core.manifest.shortcut(callback_id, "message") is None:
            raise LookupError(f"the manifest has no message shortcut {callback_id}")
        conversation = self.conversation(user, channel)
        message = conversation.message(ts)
        if message is None:
            raise LookupError(
                "an ephemeral message has no shortcuts" if conversation.whisper(ts) else f"no message at {ts}"
            )
        await self._interact(self._core.payloads.message_shortcut(user, callback_id, conversation, message))

    # -- buttons, menus, pickers --------------------------------------------------------------

    async def act_on_message(self, user: str, channel: str, ts: str, action: Json, state: Json | None = None) -> None:
        """Press or choose something in a message: `action` names block_id, action_id and the choice."""
        conversation = self.conversation(user, channel)
        message = self._message(user, conversation, ts)
        blocks = message.get("blocks") or []
        entry = self._entry(blocks, action)
        chosen = {**self._chosen.get((user, ts), {}), **(state or {}), **_as_state(entry)}
        self._chosen[user, ts] = chosen
        payload = self._core.payloads.message_action(user, conversation, message, entry, state_of(blocks, chosen))
        await self._interact(payload)

    async def act_on_view(self, user: str, view_id: str, action: Json, state: Json | None = None) -> None:
        """Press or choose something in a modal or the Home tab."""
        view = self.view(user, view_id)
        entry = self._entry(view["blocks"], action)
        self._core.views.remember(view, {**(state or {}), **_as_state(entry)})
        await self._interact(self._core.payloads.view_action(user, view, entry))

    async def options(self, user: str, place: Json, block_id: str, action_id: str, typed: str) -> Json:
        """Ask the bot for the options of an external menu; return {"options": [...]} or {"option_groups": [...]}."""
        payload = self._core.payloads.suggestion(user, self._place(user, place), block_id, action_id, typed)
        answer = self._checked(await self._core.delivery.once(INTERACTIVE, payload))
        body: Json = answer.body if isinstance(answer.body, dict) else {}
        try:
            check_options(body)
        except Refused as refused:
            self._core.refuse(Refusal("ack block_suggestion", refused.error, refused.detail))
            raise NotAcknowledged("dispatch_failed", refused.detail) from refused
        return body

    # -- modals -------------------------------------------------------------------------------

    async def submit(self, user: str, view_id: str, values: Json) -> dict[str, str]:
        """Press a modal's submit button; return sentences by block_id, {} when accepted."""
        view = self.view(user, view_id)
        if view is not self._core.views.stack(user)[-1]:
            raise LookupError(f"{view_id} is not the modal on top")
        self._core.views.remember(view, values)
        errors = client_errors(view, view["state"]["values"])
        if errors:
            return errors
        self._show_files(view)
        payload = self._core.payloads.submission(user, view)
        answer = self._checked(await self._core.delivery.once(INTERACTIVE, payload))
        try:
            return self._after_submission(user, view, answer.body)
        except Refused as refused:
            self._core.refuse(Refusal("ack view_submission", refused.error, refused.detail))
            raise NotAcknowledged("dispatch_failed", f"{refused.error}: {refused.detail}") from refused

    def _after_submission(self, user: str, view: Json, body: Any) -> dict[str, str]:
        action = body.get("response_action") if isinstance(body, dict) else None
        if action == "errors":
            return _known_errors(view, body.get("errors"))
        if action == "clear":
            self._core.views.clear(user)
        elif action in ("update", "push"):
            source = body.get("view") or {}
            check_view(source, self._core.files)
            if action == "push":
                self._core.views.push(user, source)
            else:
                self._core.views.update(view, source)
        elif action is None and not body:
            self._close_one(user, view)
        else:
            raise Refused("invalid_arguments", f"response_action cannot be {action!r} in {body!r}")
        return {}

    async def close(self, user: str, view_id: str, *, clear: bool = False) -> None:
        """Press a modal's close button, or with `clear` the cross that closes the whole stack."""
        view = self.view(user, view_id)
        cleared = clear or bool(view["clear_on_close"])
        closed = self._core.views.clear(user) if cleared else [view]
        if not cleared:
            self._close_one(user, view)
        for one in closed:
            if one["notify_on_close"]:
                await self._interact(self._core.payloads.closed(user, one, cleared=cleared))

    def _close_one(self, user: str, view: Json) -> None:
        stack = self._core.views.stack(user)
        if stack and stack[-1] is view:
            self._core.views.pop(user)

    # -- the app's own page -------------------------------------------------------------------

    async def open_tab(self, user: str, tab: str, *, wait: bool = False) -> Json | None:
        """Open the bot's "home" or "messages" tab; with `wait`, until the bot published a Home tab."""
        home = self._core.views.home(user)
        before = home and home["hash"]
        if "app_home_opened" not in self._core.manifest.events:
            return home
        event: Json = {
            "type": "app_home_opened",
            "user": user,
            "channel": self._core.workspace.direct(user).id,
            "tab": tab,
        }
        if tab == "home" and home:
            event["view"] = dict(home)
        if not wait:
            self.emit(event)
            return home
        await self._core.delivery.event(self._core.payloads.event(event))
        deadline = asyncio.get_running_loop().time() + self._core.home_seconds
        while asyncio.get_running_loop().time() < deadline:
            home = self._core.views.home(user)
            if home and home["hash"] != before:
                break
            await asyncio.sleep(0.01)
        return home

    # -- finding things -----------------------------------------------------------------------

    def conversation(self, user: str, channel: str) -> Conversation:
        """Return a conversation the person can see."""
        conversation = self._core.workspace.conversations.get(channel)
        if user not in self._core.workspace.members:
            raise LookupError(f"nobody has the id {user}")
        if conversation is None or (conversation.is_private and user not in conversation.members):
            raise LookupError(f"{user} sees no conversation {channel}")
        return conversation

    def view(self, user: str, view_id: str) -> Json:
        """Return a modal or Home tab the person has in front of them."""
        for view in (*self._core.views.stack(user), self._core.views.home(user)):
            if view is not None and view["id"] == view_id:
                return view
        raise LookupError(f"{user} sees no view {view_id}")

    def _message(self, user: str, conversation: Conversation, ts: str) -> Json:
        whisper = conversation.whisper(ts)
        message = whisper.message if whisper and whisper.reader == user else conversation.message(ts)
        if message is None:
            raise LookupError(f"{user} sees no message {ts} in {conversation.id}")
        return message

    def _as_seen(self, user: str, conversation: Conversation, ts: str) -> Json:
        whispered = conversation.whisper(ts) is not None
        return {**self._message(user, conversation, ts), "channel": conversation.id, "ephemeral": whispered}

    def _place(self, user: str, container: Json) -> Json:
        if container["type"] == "view":
            return self._core.payloads.view_place(self.view(user, container["view_id"]))
        conversation = self.conversation(user, container["channel"])
        return self._core.payloads.message_place(conversation, self._message(user, conversation, container["ts"]))

    def _entry(self, blocks: list[Json], action: Json) -> Json:
        for block, element in elements_of(blocks):
            if (block["block_id"], element["action_id"]) == (action.get("block_id"), action.get("action_id")):
                return _action_entry(block, element, action)
        raise LookupError(f"no element {action.get('action_id')} in block {action.get('block_id')}")

    def _show_files(self, view: Json) -> None:
        for block in view["state"]["values"].values():
            for entry in block.values():
                for described in entry.get("files") or []:
                    file = self._core.files.find(described["id"])
                    if file is not None:
                        file.visible_to_bot = True

    async def _interact(self, payload: Json) -> Answer:
        return self._checked(await self._core.delivery.once(INTERACTIVE, payload))

    def _checked(self, answer: Answer) -> Answer:
        if answer.outcome == "timeout":
            raise NotAcknowledged("operation_timeout", f"no acknowledgement in {self._core.delivery.ack_seconds:g} s")
        if not answer.acknowledged:
            raise NotAcknowledged("dispatch_failed", str(answer.body))
        return answer


_DESCRIBED = ("text", "value", "style", "url", "placeholder", "confirm", "accessibility_label")


def _action_entry(block: Json, element: Json, action: Json) -> Json:
    """Return the `actions` entry: what the element says of itself, and what the person chose."""
    entry: Json = {"type": element["type"], "action_id": element["action_id"], "block_id": block["block_id"]}
    for key, value in element.items():
        if key in _DESCRIBED or key.startswith("initial_"):
            entry[key] = value
    key = state_key(element["type"])
    if element["type"] == "overflow":
        entry["selected_option"] = action["selected_option"]
    elif key is not None:
        entry[key] = action.get(key)
    return entry


def _as_state(entry: Json) -> Json:
    key = state_key(entry["type"])
    if key is None:
        return {}
    return {entry["block_id"]: {entry["action_id"]: {"type": entry["type"], key: entry.get(key)}}}


def _known_errors(view: Json, errors: Any) -> dict[str, str]:
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
