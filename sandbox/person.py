"""A person of the workspace, driven from a test: says, types, clicks, fills in, submits."""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any, Protocol, TypeVar

from sandbox.announcements import emit
from sandbox.core import Core
from sandbox.inputs import elements_of, fill, state_key
from sandbox.interactions import Interactions
from sandbox.wire import Json

Result = TypeVar("Result")


class Stage(Protocol):
    """What a person needs of the sandbox: a way to act on its event loop."""

    def run(self, act: Coroutine[Any, Any, Result]) -> Result:
        """Run something on the sandbox's event loop and wait for its result."""
        ...


class Person:
    """One person. Messages and views are Slack's objects, messages with "channel" and "ephemeral" added.

    Acting on something the person cannot see raises LookupError; an act the bot does not acknowledge
    raises NotAcknowledged.
    """

    def __init__(self, stage: Stage, user: str, core: Core, interactions: Interactions) -> None:
        """`core` and `interactions` are the workspace's that the person acts in."""
        self._stage, self._core, self._interactions = stage, core, interactions
        self.id = user
        self._offered: dict[str, list[Json]] = {}

    # -- reading ------------------------------------------------------------------------------

    def messages(self, channel: str, thread_ts: str | None = None) -> list[Json]:
        """Return what the person sees in a channel, or in one thread, oldest first."""

        async def read() -> list[Json]:
            return self._interactions.sight.conversation(self.id, channel).seen_by(self.id, thread_ts)

        return self._stage.run(read())

    @property
    def modals(self) -> list[Json]:
        """The modals the person has open, top last."""
        return [dict(view) for view in self._core.views.stack(self.id)]

    @property
    def modal(self) -> Json | None:
        """The modal on top, or None."""
        stack = self.modals
        return stack[-1] if stack else None

    @property
    def home(self) -> Json | None:
        """The Home tab as last published, without opening it."""
        view = self._core.views.home(self.id)
        return dict(view) if view else None

    # -- speaking -----------------------------------------------------------------------------

    def say(self, channel: str, text: str, thread_ts: str | None = None, **more: Any) -> Json:
        """Post a message and return it; the bot hears of it later, as it subscribed. `more` are the blocks and
        attachments that Slack's composer makes."""

        async def speak() -> Json:
            return self._interactions.say(self.id, channel, text, thread_ts, **more)

        return self._stage.run(speak())

    def command(self, command: str, text: str = "", *, channel: str) -> Json | None:
        """Type a slash command; return the message the acknowledgement carried, if any."""
        return self._stage.run(self._interactions.command(self.id, channel, command, text))

    def invite_bot(self, channel: str) -> None:
        """Add the bot to a channel."""

        async def invite() -> None:
            self._interactions.invite_bot(self.id, channel)

        self._stage.run(invite())

    def remove_bot(self, channel: str) -> None:
        """Take the bot out of a channel."""

        async def remove() -> None:
            self._interactions.remove_bot(self.id, channel)

        self._stage.run(remove())

    def join(self, channel: str) -> None:
        """Join a channel; the bot hears member_joined_channel where it is there and subscribed to it."""

        async def enter() -> None:
            self._interactions.join(self.id, channel)

        self._stage.run(enter())

    def invite(self, user: str, channel: str) -> None:
        """Add somebody to a channel, as the only way into a private one."""

        async def add() -> None:
            self._interactions.invite(self.id, channel, user)

        self._stage.run(add())

    def leave_channel(self, channel: str) -> None:
        """Leave a channel; the bot hears member_left_channel where it is there and subscribed to it."""

        async def go() -> None:
            self._interactions.leave(self.id, channel)

        self._stage.run(go())

    def archive(self, channel: str, *, archived: bool = True) -> None:
        """Archive a channel, or bring it back."""

        async def put_away() -> None:
            self._interactions.archive(self.id, channel, archived=archived)

        self._stage.run(put_away())

    def shortcut(self, callback_id: str) -> None:
        """Choose a global shortcut."""
        self._stage.run(self._interactions.shortcut(self.id, callback_id))

    def message_shortcut(self, callback_id: str, message: Json) -> None:
        """Choose a shortcut in a message's menu."""
        self._stage.run(self._interactions.message_shortcut(self.id, callback_id, message["channel"], message["ts"]))

    # -- clicking -----------------------------------------------------------------------------

    def click(
        self, place: Json, action_id: str, block_id: str | None = None, value: Any = None, selected: Any = None
    ) -> None:
        """Press a button, or choose in a menu or picker, in a message or a view.

        `value` tells apart buttons that share an action_id and the thumbs of feedback, or is what was typed in a
        text input;
        `selected` is the choice: an option's value (or the option), a list of them, a date, a user id...
        """
        blocks = self._blocks(place)
        block, element = _element(blocks, action_id, block_id, value)
        action: Json = {"block_id": block["block_id"], "action_id": element["action_id"]}
        key = state_key(element["type"])
        if element["type"] == "overflow":
            action["selected_option"] = _option(element, selected)
        elif element["type"] == "feedback_buttons":
            action["value"] = value
        elif key is not None:
            choice = selected if selected is not None else value
            offered = {**element, "options": self._offered.get(action_id, element.get("options") or [])}
            action |= fill(offered, choice, files=self._files())
        if "ts" in place and "channel" in place:
            act = self._interactions.act_on_message(self.id, place["channel"], place["ts"], action)
        else:
            act = self._interactions.act_on_view(self.id, place["id"], action)
        self._stage.run(act)

    def options(self, place: Json, action_id: str, typed: str, block_id: str | None = None) -> list[Json]:
        """Type in an external menu and return the options the bot offers, groups flattened."""
        block, element = _element(self._blocks(place), action_id, block_id, None)
        container: Json = {"type": "view", "view_id": place.get("id")}
        if "ts" in place and "channel" in place:
            container = {"type": "message", "channel": place["channel"], "ts": place["ts"]}
        answer = self._stage.run(
            self._interactions.options(self.id, container, block["block_id"], element["action_id"], typed)
        )
        groups = answer.get("option_groups") or []
        offered = list(answer.get("options") or []) + [option for group in groups for option in group["options"]]
        self._offered[action_id] = offered
        return offered

    # -- modals -------------------------------------------------------------------------------

    def fill(self, answers: dict[str, Any]) -> None:
        """Type in the modal on top without submitting: {block_id: plain value}."""
        view = self._top()

        async def remember() -> None:
            self._core.views.remember(self._interactions.sight.view(self.id, view["id"]), self._values(view, answers))

        self._stage.run(remember())

    def submit(self, answers: dict[str, Any] | None = None) -> dict[str, str]:
        """Fill in the modal on top and submit it; return sentences by block_id, {} when accepted.

        A value is text, an option's value or a list of them, a date, a user id, a list of file ids:
        whatever suits the block's element; {action_id: value} for a block with several elements.
        Inputs left out keep their value.
        """
        view = self._top()
        values = self._values(view, answers or {})
        return self._stage.run(self._interactions.modals.submit(self.id, view["id"], values))

    def close(self, *, clear: bool = False) -> None:
        """Close the modal on top, or with `clear` every modal at once."""
        self._stage.run(self._interactions.modals.close(self.id, self._top()["id"], clear=clear))

    # -- the app's page, files, settings ------------------------------------------------------

    def open_home(self) -> Json | None:
        """Open the Home tab; wait until the bot publishes it, and return it."""
        view = self._stage.run(self._interactions.open_tab(self.id, "home", wait=True))
        return dict(view) if view else None

    def open_messages_tab(self) -> None:
        """Open the direct messages with the bot."""
        self._stage.run(self._interactions.open_tab(self.id, "messages", wait=False))

    def upload(self, name: str, content: bytes) -> Json:
        """Choose a file for a file input; return Slack's file object."""

        async def keep() -> Json:
            files = self._core.files
            return files.describe(files.from_person(self.id, name, content))

        return self._stage.run(keep())

    def change(self, **changes: Any) -> None:
        """Change the person's own settings (locale, tz, real_name, title...); the bot hears user_change."""

        async def change() -> None:
            core = self._core
            core.workspace.change_member(self.id, **changes)
            if core.hears("user_change"):
                user = core.workspace.user(self.id, locale=True)
                emit(core, {"type": "user_change", "user": user, "cache_ts": int(core.workspace.clock())})

        self._stage.run(change())

    def leave(self) -> None:
        """Have the account deactivated; the bot hears user_change. Their direct messages stay, and take more:
        https://github.com/slackapi/python-slack-sdk/issues/1156."""

        async def part() -> None:
            for conversation in self._core.workspace.conversations.values():
                if not conversation.is_im:
                    conversation.members.discard(self.id)

        self._stage.run(part())
        self.change(is_gone=True)

    def _top(self) -> Json:
        view = self.modal
        if view is None:
            raise LookupError(f"{self.id} has no modal open")
        return view

    def _files(self) -> dict[str, Json]:
        files = self._core.files
        return {file.id: files.describe(file) for file in files.all()}

    def _blocks(self, place: Json) -> list[Json]:
        if "ts" in place and "channel" in place:
            shown = self.messages(place["channel"]) + self.messages(
                place["channel"], place.get("thread_ts") or place["ts"]
            )
            message = next((m for m in shown if m["ts"] == place["ts"]), None)
            if message is None:
                raise LookupError(f"{self.id} sees no message {place['ts']} in {place['channel']}")
            return list(message.get("blocks") or [])
        return list(self._interactions.sight.view(self.id, place["id"])["blocks"])

    def _values(self, view: Json, answers: dict[str, Any]) -> Json:
        values: Json = {}
        for name, answer in answers.items():
            found = [(b, e) for b, e in elements_of(view["blocks"]) if name in (b["block_id"], e["action_id"])]
            if not found:
                known = [block["block_id"] for block, _ in elements_of(view["blocks"])]
                raise LookupError(f"no input {name!r} in the modal: {known}")
            several = len(found) > 1 and isinstance(answer, dict)
            for block, element in found if several else found[:1]:
                if several and element["action_id"] not in answer:
                    continue
                one = answer[element["action_id"]] if several else answer
                offered = {**element, "options": self._offered.get(element["action_id"], element.get("options") or [])}
                values.setdefault(block["block_id"], {})[element["action_id"]] = fill(offered, one, files=self._files())
        return values


def _element(blocks: list[Json], action_id: str, block_id: str | None, value: Any) -> tuple[Json, Json]:
    found = [
        (block, element)
        for block, element in elements_of(blocks)
        if element["action_id"] == action_id and block_id in (None, block["block_id"])
    ]
    if len(found) > 1 and value is not None:
        found = [(block, element) for block, element in found if element.get("value") == value]
    if not found:
        shown = [element["action_id"] for _, element in elements_of(blocks)]
        raise LookupError(f"nothing to click called {action_id!r} (value {value!r}): {shown}")
    if len(found) > 1:
        choices = [(block["block_id"], element.get("value")) for block, element in found]
        raise LookupError(f"several elements are called {action_id!r}, say which by block_id or value: {choices}")
    return found[0]


def _option(element: Json, selected: Any) -> Json:
    for option in element.get("options") or []:
        if selected in (option, option.get("value")):
            return dict(option)
    raise LookupError(f"no option {selected!r} in {element['action_id']}")
