"""The payloads Slack sends for what people do.

References: https://docs.slack.dev/reference/interaction-payloads and
https://docs.slack.dev/interactivity/implementing-slash-commands
"""

from __future__ import annotations

import secrets
from typing import Any

from sandbox.conversation import Conversation
from sandbox.tickets import Tickets
from sandbox.views import Views
from sandbox.wire import Json, new_id
from sandbox.workspace import Workspace


class Payloads:
    """Builds payloads; each carries a fresh trigger id and, where Slack gives one, a response URL."""

    def __init__(self, workspace: Workspace, tickets: Tickets, views: Views) -> None:
        self._workspace = workspace
        self._tickets = tickets
        self._views = views
        self._token = secrets.token_hex(12)

    def command(self, user: str, conversation: Conversation, command: str, text: str) -> Json:
        """Return the form of a slash command."""
        return {
            "token": self._token,
            "team_id": self._workspace.id,
            "team_domain": self._workspace.domain,
            "channel_id": conversation.id,
            "channel_name": self._channel_name(conversation),
            "user_id": user,
            "user_name": self._workspace.members[user].name,
            "command": command,
            "text": text,
            "api_app_id": self._workspace.bot.app_id,
            "is_enterprise_install": str(self._workspace.org_wide).lower(),
            **self._of_enterprise(),
            "response_url": self._tickets.response_url(user, conversation.id),
            "trigger_id": self._tickets.trigger(user),
        }

    def message_action(self, user: str, conversation: Conversation, message: Json, action: Json, state: Json) -> Json:
        """Return the `block_actions` payload of an action on a message; `action` is its `actions` entry."""
        whispered = bool(message.get("is_ephemeral"))
        container = {
            "type": "message",
            "message_ts": message["ts"],
            "channel_id": conversation.id,
            "is_ephemeral": whispered,
        }
        if message.get("thread_ts"):
            container["thread_ts"] = message["thread_ts"]
        payload = {
            **self._interaction("block_actions", user),
            "container": container,
            "trigger_id": self._tickets.trigger(user),
            "channel": self._channel(conversation),
            "response_url": self._tickets.response_url(user, conversation.id, message),
            "state": {"values": state},
            "actions": [self._timed(action)],
        }
        if not whispered:
            payload["message"] = dict(message)
        return payload

    def view_action(self, user: str, view: Json, action: Json) -> Json:
        """Return the `block_actions` payload of an action in a modal or a Home tab."""
        return {
            **self._interaction("block_actions", user),
            "container": {"type": "view", "view_id": view["id"]},
            "trigger_id": self._tickets.trigger(user, view["id"]),
            "view": dict(view),
            "actions": [self._timed(action)],
        }

    def submission(self, user: str, view: Json) -> Json:
        """Return the `view_submission` payload, with a response URL for each input that enables one."""
        return {
            **self._interaction("view_submission", user),
            **self._viewer(user),
            "trigger_id": self._tickets.trigger(user, view["id"]),
            "view": dict(view),
            "response_urls": self._response_urls(user, view),
        }

    def closed(self, user: str, view: Json, *, cleared: bool) -> Json:
        """Return the `view_closed` payload; `cleared` when the whole stack went."""
        return {
            **self._interaction("view_closed", user),
            **self._viewer(user),
            "view": dict(view),
            "is_cleared": cleared,
        }

    def shortcut(self, user: str, callback_id: str) -> Json:
        """Return the payload of a global shortcut."""
        return {
            **self._interaction("shortcut", user),
            "callback_id": callback_id,
            "trigger_id": self._tickets.trigger(user),
            "action_ts": self._now(),
        }

    def message_shortcut(self, user: str, callback_id: str, conversation: Conversation, message: Json) -> Json:
        """Return the payload of a shortcut chosen in a message's menu."""
        return {
            **self._interaction("message_action", user),
            "callback_id": callback_id,
            "trigger_id": self._tickets.trigger(user),
            "action_ts": self._now(),
            "message_ts": message["ts"],
            "channel": self._channel(conversation),
            "message": dict(message),
            "response_url": self._tickets.response_url(user, conversation.id, message),
        }

    def suggestion(self, user: str, place: Json, block_id: str, action_id: str, typed: str) -> Json:
        """Return the `block_suggestion` payload; `place` holds container and view, or channel and message."""
        return {
            **self._interaction("block_suggestion", user),
            **place,
            "block_id": block_id,
            "action_id": action_id,
            "value": typed,
        }

    def event(self, event: Json) -> Json:
        """Return the envelope of an Events API event, with a new event id."""
        return {
            "token": self._token,
            # Whose conversation or sender it is; whose installation it is for is in the context and the authorizations.
            "team_id": self._workspace.team_of(_actor(event)),
            "context_team_id": self._workspace.id,
            "context_enterprise_id": self._workspace.enterprise_id,
            **self._of_enterprise(),
            "api_app_id": self._workspace.bot.app_id,
            "event": {"event_ts": self._now(), **event},
            "type": "event_callback",
            "event_id": new_id("Ev"),
            "event_time": int(self._workspace.clock()),
            "authorizations": [
                {
                    "enterprise_id": self._workspace.enterprise_id,
                    "team_id": None if self._workspace.org_wide else self._workspace.id,
                    "user_id": self._workspace.bot.user_id,
                    "is_bot": True,
                    "is_enterprise_install": self._workspace.org_wide,
                }
            ],
            "is_ext_shared_channel": self._is_shared(event),
            "event_context": secrets.token_urlsafe(24),
        }

    def message_place(self, conversation: Conversation, message: Json) -> Json:
        """Return where a message's menu is, for `suggestion`."""
        container = {"type": "message", "message_ts": message["ts"], "channel_id": conversation.id}
        return {"container": container, "channel": self._channel(conversation), "message": dict(message)}

    def view_place(self, view: Json) -> Json:
        """Return where a view's menu is, for `suggestion`."""
        return {"container": {"type": "view", "view_id": view["id"]}, "view": dict(view)}

    def _interaction(self, kind: str, user: str) -> Json:
        member, company = self._workspace.members[user], self._workspace.enterprise
        return {
            "type": kind,
            # Of an app that the whole company installed: https://api.slack.com/enterprise/apps/changes-apis
            "team": None if self._workspace.org_wide else self._team(),
            "user": {
                "id": user,
                "username": member.name,
                "name": member.name,
                "team_id": self._workspace.team_of(user),
            },
            "api_app_id": self._workspace.bot.app_id,
            "token": self._token,
            "enterprise": company and {"id": company.id, "name": company.name},
            "is_enterprise_install": self._workspace.org_wide,
        }

    def _viewer(self, user: str) -> Json:
        """The `team` of what happens to a form as a whole: a stranger's own, and only the view says where the app is.

        https://github.com/slackapi/bolt-js/pull/1615
        """
        team = self._workspace.team_of(user)
        if team == self._workspace.id or self._workspace.org_wide:
            return {}
        return {"team": {"id": team, "domain": team.lower()}}

    def _team(self) -> Json:
        return {"id": self._workspace.id, "domain": self._workspace.domain, **self._of_enterprise()}

    def _of_enterprise(self) -> Json:
        company = self._workspace.enterprise
        return {"enterprise_id": company.id, "enterprise_name": company.name} if company else {}

    def _is_shared(self, event: Json) -> bool:
        channel = event.get("channel")
        conversation = self._workspace.conversations.get(channel) if isinstance(channel, str) else None
        return conversation is not None and bool(conversation.shared_with)

    def _timed(self, action: Json) -> Json:
        return {**action, "action_ts": self._now()}

    def _now(self) -> str:
        return f"{self._workspace.clock():.6f}"

    def _channel_name(self, conversation: Conversation) -> str:
        if conversation.is_im:
            return "directmessage"
        return "privategroup" if conversation.is_private else conversation.name

    def _channel(self, conversation: Conversation) -> Json:
        return {"id": conversation.id, "name": self._channel_name(conversation)}

    def _response_urls(self, user: str, view: Json) -> list[Json]:
        urls: list[Json] = []
        for block in view["blocks"]:
            element: dict[str, Any] = block.get("element") or {}
            if not element.get("response_url_enabled"):
                continue
            entry = view["state"]["values"].get(block["block_id"], {}).get(element["action_id"], {})
            channel = entry.get("selected_conversation") or entry.get("selected_channel")
            if channel:
                urls.append(
                    {
                        "block_id": block["block_id"],
                        "action_id": element["action_id"],
                        "channel_id": channel,
                        "response_url": self._tickets.response_url(user, channel),
                    }
                )
        return urls


def _actor(event: Json) -> str:
    """Whose doing an event is; an empty text where it says nobody."""
    user = event.get("user")
    return str((user.get("id") if isinstance(user, dict) else user) or "")
