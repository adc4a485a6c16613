"""What an issue of Jira is shown of our side: one link, and one comment. `jira_items.py` says how."""

import hashlib
from collections.abc import Mapping
from typing import Any

from bot.connectors.adf import addresses, document, link
from bot.connectors.connector import Tools
from bot.connectors.jira_api import counted, identify, send, unfit
from bot.connectors.jira_issues import ISSUE
from bot.connectors.tracker import Attachment, WorkItem
from bot.connectors.work import line_of

NAME = "Product Ops"

_GLOBAL = 255  # characters of the id of a link
_INTERNAL = [{"key": "sd.public.comment", "value": {"internal": True}}]  # not for customers of a service project


def attach(tools: Tools, work: WorkItem, attachment: Attachment) -> None:
    """Show it, or bring it up to date."""
    account = identify(tools)
    path = f"{ISSUE}/{work.ref.id}"
    if not work.ref.id.isdecimal():
        raise unfit()
    send(tools, "POST", f"{path}/remotelink", _link(attachment), key=work.key)
    # The link's fragment tells our comment from others; people see the name alone.
    where = f"{attachment.url.partition('#')[0]}#{_digest(attachment.mark)}"
    body = document(attachment.text, link(NAME, where))
    ours = _comment(tools, path, account, attachment.mark)
    if ours is None:
        send(tools, "POST", f"{path}/comment", {"body": body, "properties": _INTERNAL}, key=work.key)
    elif ours.get("body") != body:
        one = f"{path}/comment/{_number(ours)}"
        send(tools, "PUT", one, {"body": body}, key=work.key, query={"notifyUsers": "false"})


def _link(attachment: Attachment) -> dict[str, Any]:
    """All of it each time: what is left out becomes nothing."""
    mark = f"product-ops:{attachment.mark}"
    return {
        "globalId": mark if len(mark) <= _GLOBAL else f"product-ops:{_digest(attachment.mark)}",
        "application": {"type": "product-ops", "name": NAME},
        "relationship": NAME,
        "object": {
            "url": attachment.url,
            "title": line_of(attachment.title, 255) or NAME,
            "summary": line_of(attachment.summary, 255),
            "icon": {},
            "status": {"resolved": attachment.resolved, "icon": {}},
        },
    }


def _comment(tools: Tools, path: str, account: str, mark: str) -> Mapping[str, Any] | None:
    """Our comment: the bot wrote it, and its last link has the mark. Somebody who quotes it keeps their own."""
    end = f"#{_digest(mark)}"
    for page in counted(tools, f"{path}/comment", {"maxResults": "100", "orderBy": "created"}, "comments"):
        for one in page:
            author = one.get("author")
            if isinstance(author, dict) and author.get("accountId") == account:
                links = addresses(one.get("body"))
                if links and links[-1].endswith(end):
                    return one
    return None


def _number(comment: Mapping[str, Any]) -> str:
    found = comment.get("id")
    if not isinstance(found, str) or not found.isdecimal():
        raise unfit()
    return found


def _digest(mark: str) -> str:
    return f"product-ops-{hashlib.sha256(mark.encode()).hexdigest()[:16]}"
