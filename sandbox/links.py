"""Links in messages: the app hears of those whose domains its manifest names, wherever they are posted.

References: https://docs.slack.dev/reference/events/link_shared and
https://docs.slack.dev/messaging/unfurling-links-in-messages
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

from sandbox.conversation import Conversation
from sandbox.core import Core
from sandbox.wire import Json

POSTED = "conversations_history"
_ADDRESS = re.compile(r"https?://[^\s<>|]+")


def links_of(core: Core, message: Json) -> list[Json]:
    """The links of a message that the app is told of, each once, with the domain that was registered."""
    found = dict.fromkeys(_ADDRESS.findall(str(message.get("text") or "")))
    return [{"domain": domain, "url": url} for url in found if (domain := _domain(core, url))]


def _domain(core: Core, url: str) -> str:
    """The registered domain that an address is of, or of a name below; empty for any other."""
    host = (urlsplit(url).hostname or "").lower()
    return next((one for one in core.manifest.unfurl_domains if host == one or host.endswith(f".{one}")), "")


def unfurl_id(conversation: Conversation, message: Json) -> str:
    """What names a message to chat.unfurl, also where the bot is not."""
    secret = hashlib.sha256(f"{conversation.id} {message['ts']}".encode()).hexdigest()
    return f"{conversation.id}.{message['ts']}.{secret}"


def link_shared(core: Core, conversation: Conversation, message: Json) -> Json | None:
    """The event that tells of the links of a message; None where there are none, or where the app posted it."""
    links = links_of(core, message)
    if not links or message["user"] == core.bot_user or not core.hears("link_shared"):
        return None
    return {
        "type": "link_shared",
        "channel": conversation.id,
        "is_bot_user_member": core.bot_user in conversation.members,
        "user": message["user"],
        "message_ts": message["ts"],
        "unfurl_id": unfurl_id(conversation, message),
        "source": POSTED,
        "links": links,
        "event_ts": message["ts"],
        **({"thread_ts": message["thread_ts"]} if message.get("thread_ts") else {}),
    }
