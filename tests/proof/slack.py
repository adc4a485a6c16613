"""As much of Slack as the ledger speaks to, for any number of workspaces; no network, no clock of its own.

The sandbox is the Slack that refuses what Slack refuses. This one is for thousands of workspaces, and for a simulation
in which every moment is made up: what it is asked, and when, is handed in.
"""

from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

COMPANY = "E0PROOF"
TOKEN = "xoxb-proof"
_PAGE = 200
_BOT = {"ok": True, "user_id": "U0BOT", "bot_id": "B0BOT", "enterprise_id": COMPANY}

# Calls that a workspace takes in a minute: https://docs.slack.dev/apis/web-api/rate-limits
TIERS = {
    "conversations.info": 50,
    "conversations.history": 50,
    "conversations.replies": 50,
    "conversations.open": 50,
    "chat.delete": 50,
    "users.info": 100,
    "files.info": 100,
}
_MINUTE = 60.0
_CHANNEL_SECONDS = 1.0  # between two messages of a channel
_BURST = 3  # that a channel takes at once


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: the status, the body, and for how many seconds no such call is wanted."""

    body: Mapping[str, Any]
    status: int = 200
    wait: int = 0


@dataclass(slots=True)
class Message:
    """One message: where and when it was taken in, the key of its delivery, and from when on the history has it."""

    workspace: str
    channel: str
    ts: str
    key: str
    text: str
    thread: str
    at: float
    shown_at: float
    deleted: bool = False


@dataclass
class Slack:
    """Workspaces of one company, in which everybody and every channel is there that anybody names.

    `refusals` are Slack's words for what a channel takes no post with, `unseen` for what it shows no history with;
    `gone` are people who have left. `is_limited` has it keep to its limits.
    """

    workspaces: Sequence[str]
    is_limited: bool = False
    page: int = _PAGE
    refusals: dict[str, str] = field(default_factory=dict)
    unseen: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    lag: Callable[[], float] = lambda: 0.0
    messages: dict[tuple[str, str], list[Message]] = field(default_factory=dict)
    calls: Counter[str] = field(default_factory=Counter)
    limited: Counter[str] = field(default_factory=Counter)
    _number: int = 0
    _recent: dict[tuple[str, ...], deque[float]] = field(default_factory=dict)

    def everything(self) -> list[Message]:
        """Every message there is; what was deleted again is not."""
        return [one for said in self.messages.values() for one in said if not one.deleted]

    def taken_back(self) -> int:
        """How many messages were deleted again."""
        return sum(one.deleted for said in self.messages.values() for one in said)

    def answer(self, method: str, asked: Mapping[str, Any], now: float) -> Reply:
        """Carry a call out, at a moment in seconds since 1970."""
        self.calls[method] += 1
        if wait := self._wait(method, asked, now) if self.is_limited else 0:
            self.limited[method] += 1
            return Reply({"ok": False, "error": "ratelimited"}, 429, wait)
        known = getattr(self, f"_{method.replace('.', '_').lower()}", None)
        if known is None:
            return Reply({"ok": False, "error": "unknown_method"})
        said: Mapping[str, Any] = known(asked, now)
        return Reply({"ok": True, **said})

    # -- limits -------------------------------------------------------------------------------

    def _wait(self, method: str, asked: Mapping[str, Any], now: float) -> int:
        workspace = str(asked.get("team_id") or "")
        if method == "chat.postMessage":
            return self._full((workspace, str(asked["channel"])), _BURST, _BURST * _CHANNEL_SECONDS, now)
        return self._full((workspace, method), TIERS[method], _MINUTE, now) if method in TIERS else 0

    def _full(self, what: tuple[str, ...], most: int, window: float, now: float) -> int:
        """Whole seconds until one more is taken; it is counted where that is none."""
        recent = self._recent.setdefault(what, deque())
        while recent and recent[0] <= now - window:
            recent.popleft()
        if len(recent) >= most:
            return max(1, int(recent[0] + window - now) + 1)
        recent.append(now)
        return 0

    # -- methods ------------------------------------------------------------------------------

    def _auth_test(self, _: Mapping[str, Any], __: float) -> Mapping[str, Any]:
        if len(self.workspaces) == 1:
            return {**_BOT, "team_id": self.workspaces[0]}
        return {**_BOT, "team_id": COMPANY, "is_enterprise_install": True}

    def _auth_teams_list(self, _: Mapping[str, Any], __: float) -> Mapping[str, Any]:
        return {"teams": [{"id": one, "name": one} for one in self.workspaces]}

    def _users_info(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        user, team = str(asked["user"]), str(asked.get("team_id") or "")
        profile = {"display_name": user, "real_name": user}
        about = {"id": user, "team_id": team, "profile": profile, "locale": "en-GB", "tz": "Europe/Paris"}
        return {"user": {**about, "deleted": user in self.gone, "is_admin": user.startswith("U0ADMIN")}}

    def _conversations_info(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        return {"channel": {"id": asked["channel"], "is_member": True}}

    def _conversations_open(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        return {"channel": {"id": _place(str(asked["users"]))}}

    def _chat_postmessage(self, asked: Mapping[str, Any], now: float) -> Mapping[str, Any]:
        channel = _place(str(asked["channel"]))
        if channel in self.refusals:
            return {"ok": False, "error": self.refusals[channel]}
        workspace, self._number = str(asked.get("team_id") or ""), self._number + 1
        key = str(((asked.get("metadata") or {}).get("event_payload") or {}).get("key") or "")
        ts = f"{int(now)}.{self._number:06d}"
        text, thread = str(asked.get("text") or ""), str(asked.get("thread_ts") or "")
        made = Message(workspace, channel, ts, key, text, thread, now, now + self.lag())
        self.messages.setdefault((workspace, channel), []).append(made)
        return {"channel": channel, "ts": ts, "message": {"text": made.text}}

    def _chat_delete(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        for one in self._said(asked):
            if one.ts == asked["ts"]:
                one.deleted = True
                return {}
        return {"ok": False, "error": "message_not_found"}

    def _conversations_history(self, asked: Mapping[str, Any], now: float) -> Mapping[str, Any]:
        return self._pages(asked, [one for one in self._said(asked) if not one.thread], now)

    def _conversations_replies(self, asked: Mapping[str, Any], now: float) -> Mapping[str, Any]:
        return self._pages(asked, [one for one in self._said(asked) if one.thread == asked["ts"]], now)

    def _said(self, asked: Mapping[str, Any]) -> list[Message]:
        return self.messages.get((str(asked.get("team_id") or ""), str(asked["channel"])), [])

    def _pages(self, asked: Mapping[str, Any], said: Sequence[Message], now: float) -> Mapping[str, Any]:
        channel = str(asked["channel"])
        if channel in self.unseen:
            return {"ok": False, "error": self.unseen[channel]}
        oldest = float(asked.get("oldest") or 0)
        shown = [one for one in said if not one.deleted and one.shown_at <= now and float(one.ts) >= oldest]
        shown.reverse()
        start, most = int(asked.get("cursor") or 0), min(self.page, int(asked.get("limit") or _PAGE))
        found, more = shown[start : start + most], len(shown) > start + most
        after = {"response_metadata": {"next_cursor": str(start + most)}} if more else {}
        return {"messages": [_written(one) for one in found], "has_more": more, **after}

    # -- pictures -----------------------------------------------------------------------------

    def _files_getuploadurlexternal(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        self._number += 1
        return {"upload_url": str(asked["origin"]) + f"upload/{self._number}", "file_id": f"F{self._number}"}

    def _upload(self, _: Mapping[str, Any], __: float) -> Mapping[str, Any]:
        return {}

    def _files_completeuploadexternal(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        return {"files": [{"id": f"F{self._number}", "title": ""}]}

    def _files_info(self, asked: Mapping[str, Any], _: float) -> Mapping[str, Any]:
        return {"file": {"id": asked["file"], "mimetype": "image/png"}}


def _place(channel: str) -> str:
    """A conversation: with a person, where a person is named."""
    return f"D{channel[1:]}" if channel[:1] in "UW" else channel


def _written(message: Message) -> Mapping[str, Any]:
    metadata = {"event_type": "product_ops_delivery", "event_payload": {"key": message.key}}
    return {"ts": message.ts, "text": message.text, "metadata": metadata}
