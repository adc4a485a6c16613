"""Support tickets of Zendesk, all of them: what each is about, and when it came.

API: https://developer.zendesk.com/api-reference/ticketing/ticket-management/incremental_exports/ and
https://developer.zendesk.com/documentation/ticketing/managing-tickets/using-the-incremental-export-api (read in
November 2026).
Needs what `zendesk.py` needs, as an administrator: the export is theirs alone. `ZENDESK_AREA` says what a ticket is
about: "group", "tag:area_" for a tag that begins so, or "field:360001" for a field of the ticket by its id.
Limits: 10 exports a minute; a page has a thousand tickets at most, and fewer here, since a ticket is up to 30 kB.

Traps: the export goes by when tickets changed, so old ones come again, and what changed in the last minute is not in
it yet. Spam is a deleted ticket. One that was merged into another stays, with a tag: it would be counted twice.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import Bookmark, Feedback, FeedbackPage, FeedbackSource, line, moment, name, plain
from bot.connectors.source import SourceError, Variable
from bot.connectors.webtool import reached
from bot.connectors.zendesk_calls import CLIENT, EMAIL, SECRET, TOKEN, URL, asked, base, ready

AREA = Variable("ZENDESK_AREA")
EXPORT = Allowance(at_once=1, calls=9, seconds=60, name="incremental")

_PATH = "/api/v2/incremental/tickets/cursor"
_PAGE = "300"
_MERGED = "closed_by_merge"


def read(tools: Tools, bookmark: Bookmark) -> FeedbackPage:
    """A page of the tickets that changed in a round, without spam and those that were merged into others."""
    begins = str(int(datetime.fromisoformat(bookmark.since).timestamp()))
    query = {"cursor": bookmark.page} if bookmark.page else {"start_time": begins}
    said = _asked(tools, {**query, "per_page": _PAGE, "include": "groups,organizations"})
    rows = said.get("tickets")
    if not isinstance(rows, list) or not all(isinstance(one, dict) for one in rows):
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    names = {kind: _names(said.get(kind)) for kind in ("groups", "organizations")}
    counted = [one for one in rows if one.get("status") != "deleted" and _MERGED not in _tags(one)]
    return FeedbackPage([_feedback(tools, one, names) for one in counted], _next(said))


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Zendesk answers, and lets the bot export tickets."""
    return reached(base(tools.environment), lambda: _asked(tools, {"start_time": "1", "per_page": "1"}))


def _asked(tools: Tools, query: Mapping[str, str]) -> Mapping[str, Any]:
    return asked(tools, _PATH, query, allowance=EXPORT)


def _next(said: Mapping[str, Any]) -> str:
    """The page that follows; to guess that there is none would leave a hole."""
    if said.get("end_of_stream") is True:
        return ""
    cursor = said.get("after_cursor")
    if not isinstance(cursor, str) or not cursor:
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    return cursor


def _feedback(tools: Tools, ticket: Mapping[str, Any], names: Mapping[str, Mapping[int, str]]) -> Feedback:
    number = ticket.get("id")
    if not isinstance(number, int) or isinstance(number, bool):
        raise SourceError("source-zendesk-unfit", variable=URL.name)
    text = plain(ticket.get("description"))
    return Feedback(
        external_id=str(number),
        title=line(ticket.get("subject")) or line(text) or f"#{number}",
        text=text,
        customer=names["organizations"].get(_id(ticket.get("organization_id")), ""),
        area=_area(tools.environment.get(AREA.name, ""), ticket, names["groups"]),
        source="support",
        created_at=moment(ticket.get("created_at")),
        url=f"{base(tools.environment)}/agent/tickets/{number}",
    )


def _area(wanted: str, ticket: Mapping[str, Any], groups: Mapping[int, str]) -> str:
    """What a ticket is about, as the operator says it is told; empty where it is not."""
    kind, _, which = wanted.partition(":")
    if kind == "tag":
        found = next((tag for tag in _tags(ticket) if tag.startswith(which)), "")
        return line(found.removeprefix(which).replace("_", " "), 60)
    if kind == "field":
        fields = {str(one.get("id")): one.get("value") for one in parts(ticket.get("custom_fields"))}
        value = fields.get(which)
        return line(value.replace("_", " ") if isinstance(value, str) else "", 60)
    return groups.get(_id(ticket.get("group_id")), "")


def _names(rows: Any) -> dict[int, str]:
    return {_id(one.get("id")): name(one.get("name"), 60) for one in parts(rows)}


def _id(value: Any) -> int:
    return value if isinstance(value, int) and not isinstance(value, bool) else 0


def _tags(ticket: Mapping[str, Any]) -> list[str]:
    found = ticket.get("tags")
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else []


ZENDESK_TICKETS = FeedbackSource(
    "zendesk", "Zendesk", (URL, CLIENT, SECRET, EMAIL, TOKEN, AREA), ready, reach, read, days=91, has_tickets=True
)
