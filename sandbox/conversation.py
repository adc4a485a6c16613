"""A conversation and its messages: public or private channel, or a person's direct messages with the bot."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import dataclass, field

from sandbox.wire import Json


@dataclass
class Whisper:
    """An ephemeral message: only `reader` (a user id) sees it, and no method of the Web API finds it."""

    reader: str
    message: Json


@dataclass
class Conversation:
    """Messages are Slack's message objects, oldest first, replies included (they carry `thread_ts`)."""

    id: str
    name: str
    members: set[str]
    created: int
    topic: str = ""
    is_private: bool = False
    is_im: bool = False
    is_archived: bool = False
    is_general: bool = False
    user: str | None = None
    shared_with: tuple[str, ...] = ()  # team ids of other companies
    messages: list[Json] = field(default_factory=list)
    whispers: list[Whisper] = field(default_factory=list)
    last_read: dict[str, str] = field(default_factory=dict)

    @property
    def kind(self) -> str:
        """Slack's word for scopes and event names: "channels", "groups" or "im"."""
        if self.is_im:
            return "im"
        return "groups" if self.is_private else "channels"

    def message(self, ts: str) -> Json | None:
        """Return the message everyone sees at `ts`."""
        return next((message for message in reversed(self.messages) if message["ts"] == ts), None)

    def whisper(self, ts: str) -> Whisper | None:
        """Return the ephemeral message at `ts`."""
        return next((whisper for whisper in reversed(self.whispers) if whisper.message["ts"] == ts), None)

    def replies(self, thread_ts: str) -> list[Json]:
        """Return the replies below `thread_ts`, oldest first, without the parent."""
        return [m for m in self.messages if m.get("thread_ts") == thread_ts and m["ts"] != thread_ts]

    def seen_by(self, user: str, thread_ts: str | None = None, known: Container[str] = ()) -> list[Json]:
        """Return what `user` sees, oldest first: the channel, or one thread with its parent; but those `known` by their
        timestamps.

        Each message is a copy with "channel" and "ephemeral" (true or false) added.
        """
        open_ = [m for m in self.messages if m["ts"] not in known]
        whispered = [w.message for w in self.whispers if w.reader == user and w.message["ts"] not in known]
        shown = [{**m, "channel": self.id, "ephemeral": False} for m in open_ if _shown(m, thread_ts)]
        shown += [{**m, "channel": self.id, "ephemeral": True} for m in whispered if _shown(m, thread_ts)]
        return sorted(shown, key=lambda message: str(message["ts"]))

    def unread(self, user: str) -> int:
        """Count the messages of others that `user` has not fetched yet, ephemeral ones included."""
        last = self.last_read.get(user, "0")
        return sum(1 for m in self.seen_by(user) if m["ts"] > last and m.get("user") != user)

    def mark_read(self, user: str) -> None:
        """Remember that `user` has seen everything so far."""
        shown = self.seen_by(user)
        if shown:
            self.last_read[user] = shown[-1]["ts"]

    def count_replies(self, thread_ts: str) -> None:
        """Refresh what a parent says of its thread: reply_count, reply_users, latest_reply."""
        parent = self.message(thread_ts)
        if parent is None:
            return
        replies = self.replies(thread_ts)
        if not replies:
            for key in ("thread_ts", "reply_count", "reply_users_count", "latest_reply", "reply_users"):
                parent.pop(key, None)
            return
        users = list(dict.fromkeys(reply["user"] for reply in replies))
        parent.update(
            thread_ts=thread_ts,
            reply_count=len(replies),
            reply_users_count=len(users),
            latest_reply=replies[-1]["ts"],
            reply_users=users,
            subscribed=False,
            is_locked=False,
        )


def _shown(message: Json, thread_ts: str | None) -> bool:
    if thread_ts is not None:
        return thread_ts in (message["ts"], message.get("thread_ts"))
    own_thread = message.get("thread_ts") in (None, message["ts"])
    return own_thread or message.get("subtype") == "thread_broadcast"
