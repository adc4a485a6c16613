"""Looks whether a message is there already, by the key in its metadata."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.schedule.poster import PostedMessage
from bot.schedule.schedule import Entry
from bot.slack.limits import LIMITED, TROUBLES

EVENT = "product_ops_delivery"
_BEFORE = timedelta(minutes=10)  # Slack's clock may be behind ours
_PAGE = 200
_PASSING = TROUBLES | LIMITED


class UnseenError(Exception):
    """Nobody could look just now; `seconds` is what Slack wants to be left alone for, 0 when it did not say."""

    def __init__(self, why: str, seconds: float = 0) -> None:
        super().__init__(why)
        self.seconds = seconds


class ForbiddenError(Exception):
    """The bot may not look there, today or tomorrow; the text is Slack's word for it."""


def look(client: WebClient, entry: Entry) -> PostedMessage | None:
    """The message of this delivery, or None when it is surely not there. Raises UnseenError or ForbiddenError.

    https://docs.slack.dev/reference/methods/conversations.history: what is in a thread is only in
    https://docs.slack.dev/reference/methods/conversations.replies.
    """
    try:
        return _search(client, entry)
    except SlackApiError as error:
        answer = error.response
        said = str(answer.get("error") or "")
        # slack_sdk puts what it could not read where Slack puts its word.
        if answer.status_code != 200 or said in _PASSING or not re.fullmatch("[a-z_]+", said):
            headers = {name.lower(): value for name, value in answer.headers.items()}
            given = str(headers.get("retry-after") or "")
            raise UnseenError(said, float(given) if given.isdigit() else 0) from None
        raise ForbiddenError(said) from None
    except UnseenError:
        raise
    except Exception as error:  # a dropped connection, a timeout, an answer that is none
        raise UnseenError(type(error).__name__) from error


def _search(client: WebClient, entry: Entry) -> PostedMessage | None:
    delivery = entry.delivery
    place = delivery.channel
    if place[:1] in "UW":
        place = str(client.conversations_open(users=place)["channel"]["id"])
    oldest = datetime.fromisoformat(entry.sending_at) - _BEFORE
    asked: dict[str, Any] = {
        "channel": place,
        "oldest": f"{oldest.timestamp():.6f}",
        "include_all_metadata": True,
        "limit": _PAGE,
    }
    cursor = ""
    while True:
        if delivery.thread:
            answer = client.conversations_replies(ts=delivery.thread, cursor=cursor or None, **asked)
        else:
            answer = client.conversations_history(cursor=cursor or None, **asked)
        for message in answer["messages"]:
            if _key(message) == delivery.key:
                return PostedMessage(place, str(message["ts"]))
        cursor = str((answer.get("response_metadata") or {}).get("next_cursor") or "")
        if not cursor:
            if answer.get("has_more"):
                raise UnseenError("a page without a successor")
            return None


def _key(message: Mapping[str, Any]) -> str:
    metadata = message.get("metadata") or {}
    if metadata.get("event_type") != EVENT:
        return ""
    return str((metadata.get("event_payload") or {}).get("key") or "")
