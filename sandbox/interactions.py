"""What people do in the workspace besides reading it: words, commands, shortcuts, clicks, tabs."""

from __future__ import annotations

import asyncio
from typing import Any

from sandbox import mentions
from sandbox.acknowledgement import NotAcknowledged, acknowledged, taking
from sandbox.announcements import announce, emit
from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.delivery import COMMAND, INTERACTIVE
from sandbox.inputs import state_of
from sandbox.modals import Modals
from sandbox.responses import answer_command
from sandbox.sight import Sight, action_entry, state_after
from sandbox.strict import check_options
from sandbox.wire import Json


class Interactions:
    """Carries out one person's act at a time; conversations, messages and views are named by id.

    LookupError when the person cannot see what they act on; NotAcknowledged when the bot is silent.
    """

    def __init__(self, core: Core, others: dict[int, Interactions] | None = None) -> None:
        """`others` are those of the other apps and workspaces, which share it."""
        self._core = core
        self._others = others if others is not None else {}
        self._others[id(core)] = self
        self.sight = Sight(core)
        self.modals = Modals(core, self.sight)
        self._chosen: dict[tuple[str, str], Json] = {}

    def of(self, core: Core) -> Interactions:
        """What people do with another app, or in another workspace."""
        return self._others.get(id(core)) or Interactions(core, self._others)

    def _sender(self, app_id: object) -> Interactions:
        """What people do with the app that a message is from; with this one where it is from nobody else."""
        there = (one for one in self._core.here if one.app.account.app_id == app_id)
        return self.of(next(there, self._core))

    def showing(self, user: str, view_id: str) -> Interactions:
        """What people do with the app whose view somebody has in front of them; with this one where they have none."""
        for core in self._core.here:
            shown = [*core.views.stack(user), core.views.home(user)]
            if any(view is not None and view["id"] == view_id for view in shown):
                return self.of(core)
        return self

    def _declaring(self, command: str) -> Interactions:
        there = [one for one in self._core.here if one.installed and one.manifest.command(command)]
        return self.of(there[0]) if there and self._core not in there else self

    def _offering(self, callback_id: str, kind: str) -> Interactions:
        there = [one for one in self._core.here if one.installed and one.manifest.shortcut(callback_id, kind)]
        return self.of(there[0]) if there and self._core not in there else self

    # -- words --------------------------------------------------------------------------------

    def say(self, user: str, channel: str, text: str, thread_ts: str | None = None, **extra: Any) -> Json:
        """Post what a person typed, and tell the bot if it subscribed to that."""
        conversation = self.sight.conversation(user, channel)
        if conversation.is_archived:
            raise LookupError(f"#{conversation.name} is archived: nobody can post there")
        if conversation.is_im and not self._core.manifest.messages_tab:
            raise LookupError("sending messages to this app has been turned off in its manifest")
        conversation.members.add(user)
        if thread_ts:
            extra["thread_ts"] = thread_ts
        stored = mentions.typed(self._core.workspace, text)
        message = self._core.workspace.say(conversation, user, stored, **extra)
        conversation.mark_read(user)
        announce(self._core, conversation, message)
        return self.sight.shown(user, conversation, message["ts"])

    def invite_bot(self, user: str, channel: str) -> None:
        """Add the bot to a conversation, as /invite does."""
        conversation = self.sight.conversation(user, channel)
        if self._core.bot_user in conversation.members:
            return
        conversation.members.add(self._core.bot_user)
        joined = {
            "subtype": "channel_join",
            "inviter": user,
            "text": f"<@{self._core.bot_user}> has joined the channel",
        }
        self._core.workspace.post_as_bot(conversation, joined)
        self._tell_of_member("member_joined_channel", self._core.bot_user, conversation, inviter=user)

    def remove_bot(self, user: str, channel: str) -> None:
        """Take the bot out of a conversation, as /remove does."""
        conversation = self.sight.conversation(user, channel)
        conversation.members.discard(self._core.bot_user)
        self._tell_of_member("member_left_channel", self._core.bot_user, conversation)

    def join(self, user: str, channel: str) -> None:
        """Join a channel; a private one is joined by invitation alone."""
        self._enter(user, self.sight.conversation(user, channel))

    def invite(self, user: str, channel: str, guest: str) -> None:
        """Add somebody to a channel; a stranger only where it is shared with their company."""
        self._enter(guest, self.sight.conversation(user, channel), inviter=user)

    def leave(self, user: str, channel: str) -> None:
        """Leave a channel; nobody can leave their messages with the bot."""
        conversation = self.sight.conversation(user, channel)
        if conversation.is_im or user not in conversation.members:
            raise LookupError(f"{user} cannot leave {channel}")
        conversation.members.discard(user)
        self._tell_of_member("member_left_channel", user, conversation)

    def _enter(self, user: str, conversation: Conversation, **extra: str) -> None:
        team = self._core.workspace.team_of(user)
        if conversation.is_im or team not in (self._core.workspace.id, *conversation.shared_with):
            raise LookupError(f"{user} cannot enter {conversation.id}")
        if user not in conversation.members:
            conversation.members.add(user)
            self._tell_of_member("member_joined_channel", user, conversation, **extra)

    def _tell_of_member(self, kind: str, user: str, conversation: Conversation, **extra: str) -> None:
        """Send who came or went, while the bot is there or it is the bot itself."""
        self._core.workspace.tell({"type": "state"})
        where = {"channel": conversation.id, "channel_type": conversation.id[0]}
        team = self._core.workspace.team_of(user)
        for core in self._core.here:
            heard = user == core.bot_user or core.bot_user in conversation.members
            if heard and core.hears(kind):
                emit(core, {"type": kind, "user": user, **where, "team": team, **extra})

    def archive(self, user: str, channel: str, *, archived: bool) -> None:
        """Archive a channel, or bring it back; what was said in it can still be read."""
        self.sight.conversation(user, channel).is_archived = archived
        self._core.workspace.tell({"type": "state"})

    # -- commands and shortcuts ---------------------------------------------------------------

    async def command(
        self, user: str, channel: str, command: str, text: str = "", thread_ts: str | None = None
    ) -> Json | None:
        """Run a slash command; return the message its acknowledgement carried, if any."""
        if (other := self._declaring(command)) is not self:
            return await other.command(user, channel, command, text, thread_ts)
        self._need_the_app(user)
        conversation = self.sight.conversation(user, channel)
        if command == "/invite" and mentions.typed(self._core.workspace, text) == f"<@{self._core.bot_user}>":
            self.invite_bot(user, channel)
            return None
        declared = self._core.manifest.command(command)
        if declared is None:
            raise NotAcknowledged("invalid_command", f"the manifest has no command {command}")
        if thread_ts:
            raise NotAcknowledged("not_supported_in_thread", f"{command} is not supported in threads. Sorry!")
        sent = mentions.typed(self._core.workspace, text, named=True) if declared.should_escape else text
        payload = self._core.payloads.command(user, conversation, command, sent)
        answer = await acknowledged(self._core, COMMAND, payload)
        with taking(self._core, command):
            typed = f"{command} {text}".strip()
            message = answer_command(self._core, payload["response_url"], answer.body, typed)
        return message and self.sight.shown(user, conversation, message["ts"])

    async def shortcut(self, user: str, callback_id: str) -> None:
        """Run a global shortcut."""
        if (other := self._offering(callback_id, "global")) is not self:
            await other.shortcut(user, callback_id)
            return
        self._need_the_app(user)
        if self._core.manifest.shortcut(callback_id, "global") is None:
            raise LookupError(f"the manifest has no global shortcut {callback_id}")
        await acknowledged(self._core, INTERACTIVE, self._core.payloads.shortcut(user, callback_id))

    async def message_shortcut(self, user: str, callback_id: str, channel: str, ts: str) -> None:
        """Run a shortcut of a message's menu; ephemeral messages have none."""
        if (other := self._offering(callback_id, "message")) is not self:
            await other.message_shortcut(user, callback_id, channel, ts)
            return
        self._need_the_app(user)
        if self._core.manifest.shortcut(callback_id, "message") is None:
            raise LookupError(f"the manifest has no message shortcut {callback_id}")
        conversation = self.sight.conversation(user, channel)
        message = conversation.message(ts)
        if message is None:
            raise LookupError(f"{conversation.id} has no message {ts} everyone sees: nothing to run a shortcut on")
        payload = self._core.payloads.message_shortcut(user, callback_id, conversation, message)
        await acknowledged(self._core, INTERACTIVE, payload)

    def _need_the_app(self, user: str) -> None:
        """Another company's people have the messages of an app and what opens from them, and nothing else of it; and
        there is nothing of an app that is not installed."""
        if not self._core.installed:
            raise LookupError(f"the app is not installed in {self._core.workspace.id}")
        if self._core.workspace.team_of(user) != self._core.workspace.id:
            raise LookupError(f"{user} works elsewhere: the app is not installed there")

    # -- buttons, menus, pickers --------------------------------------------------------------

    async def act_on_message(self, user: str, channel: str, ts: str, action: Json, state: Json | None = None) -> None:
        """Press or choose something in a message: `action` names block_id, action_id and the choice."""
        conversation = self.sight.conversation(user, channel)
        message = self.sight.message(user, conversation, ts)
        if (other := self._sender(message.get("app_id"))) is not self:
            await other.act_on_message(user, channel, ts, action, state)
            return
        blocks = message.get("blocks") or []
        entry = action_entry(blocks, action)
        chosen = _merged(self._chosen.get((user, ts), {}), state or {}, state_after(entry))
        self._chosen[user, ts] = chosen
        values = state_of(blocks, chosen)
        payload = self._core.payloads.message_action(user, conversation, message, entry, values)
        await acknowledged(self._core, INTERACTIVE, payload)

    async def act_on_view(self, user: str, view_id: str, action: Json, state: Json | None = None) -> None:
        """Press or choose something in a modal or the Home tab."""
        if (other := self.showing(user, view_id)) is not self:
            await other.act_on_view(user, view_id, action, state)
            return
        view = self.sight.view(user, view_id)
        entry = action_entry(view["blocks"], action)
        self._core.views.remember(view, _merged(state or {}, state_after(entry)))
        await acknowledged(self._core, INTERACTIVE, self._core.payloads.view_action(user, view, entry))

    async def options(self, user: str, container: Json, block_id: str, action_id: str, typed: str) -> Json:
        """Ask for an external menu's options: {"options": [...]} or {"option_groups": [...]}.

        `container` is {"type": "view", "view_id"} or {"type": "message", "channel", "ts"}.
        """
        if (other := self._holding(user, container)) is not self:
            return await other.options(user, container, block_id, action_id, typed)
        payload = self._core.payloads.suggestion(user, self._place(user, container), block_id, action_id, typed)
        answer = await acknowledged(self._core, INTERACTIVE, payload)
        body: Json = answer.body if isinstance(answer.body, dict) else {}
        with taking(self._core, "block_suggestion"):
            check_options(body)
        return body

    def _holding(self, user: str, container: Json) -> Interactions:
        if container["type"] == "view":
            return self.showing(user, container["view_id"])
        conversation = self.sight.conversation(user, container["channel"])
        return self._sender(self.sight.message(user, conversation, container["ts"]).get("app_id"))

    def _place(self, user: str, container: Json) -> Json:
        if container["type"] == "view":
            return self._core.payloads.view_place(self.sight.view(user, container["view_id"]))
        conversation = self.sight.conversation(user, container["channel"])
        message = self.sight.message(user, conversation, container["ts"])
        return self._core.payloads.message_place(conversation, message)

    # -- the app's own tabs -------------------------------------------------------------------

    async def open_tab(self, user: str, tab: str, *, wait: bool = False) -> Json | None:
        """Open the bot's "home" or "messages" tab; with `wait`, until the bot published a Home tab."""
        self._need_the_app(user)
        home = self._core.views.home(user)
        if not self._core.hears("app_home_opened"):
            return home
        before = str(home["hash"]) if home else None
        channel = self._core.workspace.direct(user).id
        event: Json = {"type": "app_home_opened", "user": user, "channel": channel, "tab": tab}
        if tab == "home" and home:
            event["view"] = dict(home)
        if not wait:
            emit(self._core, event)
            return home
        await self._core.delivery.event(self._core.payloads.event(event))
        return await self._published(user, before)

    def look_beside(self, user: str, channel: str) -> None:
        """Have the bot hear what somebody looks at while its messages are open."""
        self.sight.conversation(user, channel)
        if self._core.hears("app_context_changed"):
            team = self._core.workspace.id
            seen = [{"type": "slack#/types/channel_id", "value": channel, "team_id": team}]
            own = self._core.workspace.direct(user).id
            emit(
                self._core,
                {"type": "app_context_changed", "user": user, "channel": own, "context": {"entities": seen}},
            )

    async def _published(self, user: str, before: str | None) -> Json | None:
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._core.home_seconds
        home = self._core.views.home(user)
        while (home is None or home["hash"] == before) and loop.time() < deadline:
            await asyncio.sleep(0.01)
            home = self._core.views.home(user)
        return home


def _merged(*states: Json) -> Json:
    """Merge states block by block and action by action, later ones winning."""
    merged: Json = {}
    for state in states:
        for block_id, entries in state.items():
            merged[block_id] = {**merged.get(block_id, {}), **entries}
    return merged
