"""The state of the workspace: people, conversations, messages. No network here."""

from __future__ import annotations

from collections.abc import Callable
from copy import copy
from dataclasses import replace
from typing import Any

from sandbox.conversation import Conversation, Whisper
from sandbox.organisation import Member, Organisation
from sandbox.people import BotAccount, bot_profile, bot_user_object, user_object
from sandbox.wire import Json, new_id

_REPLY_MICROS = 240_000_000  # between the replies in a thread of the past

Watcher = Callable[[Json], None]
"""Told of each change: {"type": "messages", "channel"} | {"type": "home" | "views", "user"} | {"type": "state"}."""


class Workspace:
    """People and conversations by id, as one app knows them; every change is told to the watchers.

    `bot` is the app's account there, `bots` are those of all apps by user id. `org_wide` says that the app was
    installed in the whole company that the workspace belongs to.
    """

    def __init__(self, organisation: Organisation, bot: BotAccount, clock: Callable[[], float]) -> None:
        self.id = organisation.id
        self.enterprise = organisation.enterprise
        self.org_wide = False
        self.name = organisation.name
        self.domain = organisation.domain
        self.bot = bot
        self.bots = {bot.user_id: bot}
        self.clock = clock
        self.watchers: list[Watcher] = []
        self.members: dict[str, Member] = {
            member.id: member for member in (*organisation.members, *organisation.strangers)
        }
        self.groups = organisation.groups
        self.conversations: dict[str, Conversation] = {}
        self._last_ts = [0]  # of all apps: a message is later than any before
        self._installed_at = int(clock()) - 30 * 86400
        self._open_conversations(organisation)
        self._seed(organisation)

    def _open_conversations(self, organisation: Organisation) -> None:
        for channel in organisation.channels:
            self.conversations[channel.id] = Conversation(
                id=channel.id,
                name=channel.name,
                topic=channel.topic,
                members={*channel.members, *([self.bot.user_id] if channel.bot_is_member else [])},
                created=self._installed_at,
                is_private=channel.is_private,
                is_archived=channel.is_archived,
                is_general=channel.is_general,
                shared_with=channel.shared_with,
            )
        for member in organisation.members:
            self.open_direct(member)

    def open_direct(self, member: Member) -> Conversation:
        """Open somebody's direct messages with the bot."""
        direct = self.bot.direct(member.id)
        self.conversations[direct] = Conversation(
            id=direct,
            name=member.name,
            members={member.id, self.bot.user_id},
            created=self._installed_at,
            is_im=True,
            is_private=True,
            user=member.id,
        )
        return self.conversations[direct]

    def leave_channels(self) -> None:
        """Take the bot out of all channels."""
        for conversation in self.conversations.values():
            if not conversation.is_im:
                conversation.members.discard(self.bot.user_id)

    def for_app(self, bot: BotAccount) -> Workspace:
        """The same workspace as another app knows it: people, conversations and watchers are shared."""
        other = copy(self)
        other.bot, other.org_wide = bot, False
        other.bots[bot.user_id] = bot
        for member in self.members.values():
            if not member.team:
                other.open_direct(member)
        return other

    def _seed(self, organisation: Organisation) -> None:
        now = self.clock()
        for number, post in enumerate(organisation.posts):
            conversation = self.conversations[post.channel]
            when = round(post.moment(now, self.members[post.user].tz) * 1_000_000) + number
            parent = self._add(conversation, self._from_person(post.user, post.text), _ts(when))
            for turn, (user, text) in enumerate(post.replies, start=1):
                reply = {**self._from_person(user, text), "thread_ts": parent["ts"]}
                self._add(conversation, reply, _ts(when + _REPLY_MICROS * turn))
        for conversation in self.conversations.values():
            conversation.messages.sort(key=lambda message: str(message["ts"]))
            for member in self.members:
                conversation.mark_read(member)

    @property
    def enterprise_id(self) -> str | None:
        """The id of the company of workspaces it belongs to, where it does."""
        return self.enterprise.id if self.enterprise else None

    @property
    def installed_in(self) -> str:
        """What the app was installed in: the company's id where it is `org_wide`, else the workspace's own."""
        return (self.org_wide and self.enterprise_id) or self.id

    # -- time ---------------------------------------------------------------------------------

    def next_ts(self) -> str:
        """Return a message timestamp later than any given before: seconds, a dot, six digits."""
        self._last_ts[0] = max(round(self.clock() * 1_000_000), self._last_ts[0] + 1)
        return _ts(self._last_ts[0])

    # -- people -------------------------------------------------------------------------------

    def user(self, user: str, *, locale: bool = False, email: bool = False) -> Json:
        """Return the `user` object of a person or of a bot; KeyError when nobody has that id."""
        if user in self.bots:
            return bot_user_object(self.bots[user], self.id, self._installed_at, locale=locale)
        member = self.members[user]
        found = user_object(
            member, self.team_of(user), self.clock(), domain=self.domain, locale=locale and not member.team, email=email
        )
        if self.enterprise and not member.team:
            company = {"enterprise_id": self.enterprise.id, "enterprise_name": self.enterprise.name}
            found["enterprise_user"] = {"id": user, **company, "is_admin": False, "is_owner": False, "teams": [self.id]}
        if member.team:
            found["is_stranger"] = not any(
                {user, self.bot.user_id} <= one.members for one in self.conversations.values()
            )
        return found

    def change_member(self, user: str, **changes: Any) -> Member:
        """Change a person's locale, tz, name, title or rights, and return the new description."""
        self.members[user] = replace(self.members[user], **changes)
        self.tell({"type": "state"})
        return self.members[user]

    def team_of(self, user: str) -> str:
        """Return the team id of a person's own company."""
        member = self.members.get(user)
        return (member and member.team) or self.id

    def direct(self, user: str) -> Conversation:
        """Return the person's direct messages with the bot; KeyError for a stranger, who has none."""
        return self.conversations[self.bot.direct(user)]

    # -- messages -----------------------------------------------------------------------------

    def say(self, conversation: Conversation, user: str, text: str, **extra: Any) -> Json:
        """Add what a person says, escaped as Slack stores it, and return the message."""
        message = {**self._from_person(user, text), "client_msg_id": new_id("")}
        return self._post(conversation, {**message, **extra})

    def post_as_bot(self, conversation: Conversation, content: Json) -> Json:
        """Add a message of the bot: `content` holds text, blocks, thread_ts, metadata and the like."""
        return self._post(conversation, {**self._from_bot(), **content})

    def whisper(self, conversation: Conversation, reader: str, content: Json) -> Json:
        """Show `reader` an ephemeral message of the bot."""
        message = {**self._from_bot(), "is_ephemeral": True, **content, "ts": self.next_ts()}
        conversation.whispers.append(Whisper(reader, message))
        self.touch(conversation)
        return message

    def delete(self, conversation: Conversation, message: Json) -> None:
        """Take a message, or an ephemeral one, away."""
        if message in conversation.messages:
            conversation.messages.remove(message)
        conversation.whispers = [w for w in conversation.whispers if w.message is not message]
        if message.get("thread_ts"):
            conversation.count_replies(message["thread_ts"])
        self.touch(conversation)

    def touch(self, conversation: Conversation) -> None:
        """Tell the watchers that the messages of a conversation changed."""
        self.tell({"type": "messages", "channel": conversation.id})

    def tell(self, change: Json) -> None:
        """Tell the watchers of a change."""
        for watcher in list(self.watchers):
            watcher(change)

    def _post(self, conversation: Conversation, message: Json) -> Json:
        thread_ts = message.get("thread_ts")
        if thread_ts and conversation.message(thread_ts) is None:
            message.pop("thread_ts")  # as Slack: a reply to nothing lands in the channel
        added = self._add(conversation, message, self.next_ts())
        self.touch(conversation)
        return added

    def _add(self, conversation: Conversation, message: Json, ts: str) -> Json:
        message["ts"] = ts
        conversation.messages.append(message)
        thread_ts = message.get("thread_ts")
        if thread_ts:
            parent = conversation.message(thread_ts)
            if parent is not None:
                message["parent_user_id"] = parent["user"]
            conversation.count_replies(thread_ts)
        return message

    def _from_person(self, user: str, text: str) -> Json:
        return {"type": "message", "user": user, "text": text, "team": self.team_of(user)}

    def _from_bot(self) -> Json:
        return {
            "type": "message",
            "user": self.bot.user_id,
            "bot_id": self.bot.bot_id,
            "app_id": self.bot.app_id,
            "team": self.id,
            "text": "",
            "bot_profile": bot_profile(self.bot, self.id, self._installed_at),
        }


def _ts(micros: int) -> str:
    return f"{micros // 1_000_000}.{micros % 1_000_000:06d}"
