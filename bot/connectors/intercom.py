"""Conversations of Intercom that customers began: what each is about, and when it came.

API: https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/searchconversations with
https://developers.intercom.com/docs/build-an-integration/learn-more/rest-apis/pagination beside it (read in November
2026).
Needs `INTERCOM_ACCESS_TOKEN` of an app of the workspace that reads conversations. `INTERCOM_AREA` says what a
conversation is about: "tag", or "attribute:Product area" for an attribute of it by its name.
Limits: 10,000 calls a minute for an app; 150 conversations a page.

Traps: a search knows a conversation by when it changed, so old ones come again. What the company began, by itself or
by a campaign, is no question of a customer's. Bodies are HTML. The companies of customers are not in what is found.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, part, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import (
    Bookmark,
    Feedback,
    FeedbackPage,
    FeedbackSource,
    from_html,
    line,
    moment,
    name,
)
from bot.connectors.source import Variable

TOKEN = Variable("INTERCOM_ACCESS_TOKEN", secret=True)
URL = Variable("INTERCOM_URL")
AREA = Variable("INTERCOM_AREA")
API = BearerApi(
    "Intercom",
    URL,
    "https://api.intercom.io",
    TOKEN,
    Allowance(at_once=2, calls=300, seconds=60),
    {"Intercom-Version": "2.11"},
)
_PAGE = 150
_OURS = ("admin_initiated", "campaigns_initiated", "automated")  # began by the company


def read(tools: Tools, bookmark: Bookmark) -> FeedbackPage:
    """A page of the conversations that changed in a round."""
    said = _search(tools, bookmark.since, bookmark.until, _PAGE, bookmark.page)
    rows = API.rows(said.get("conversations"))
    began = [one for one in rows if part(one.get("source")).get("delivered_as") not in _OURS]
    following = part(part(said.get("pages")).get("next")).get("starting_after")
    return FeedbackPage([_feedback(tools, one) for one in began], API.cursor(following))


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Intercom knows the token, and lets it search conversations."""
    return API.reach(tools, "/conversations", {"per_page": "1"})


def _search(tools: Tools, since: str, until: str, size: int, cursor: str) -> Mapping[str, Any]:
    def at(field: str, operator: str, stamp: str) -> Mapping[str, Any]:
        return {"field": field, "operator": operator, "value": int(datetime.fromisoformat(stamp).timestamp())}

    body = {
        "query": {"operator": "AND", "value": [at("updated_at", ">", since), at("updated_at", "<", until)]},
        "pagination": {"per_page": size} | ({"starting_after": cursor} if cursor else {}),
        "sort": {"field": "updated_at", "order": "ascending"},
    }
    return API.ask(tools, "/conversations/search", body=body) or {}


def _feedback(tools: Tools, one: Mapping[str, Any]) -> Feedback:
    source = part(one.get("source"))
    text = from_html(source.get("body"))
    subject = from_html(source.get("subject"))
    number = API.identifier(one)
    return Feedback(
        external_id=number,
        title=line(one.get("title")) or line(subject) or line(text) or f"#{number}"[:300],
        text=text,
        customer=name(part(one.get("company")).get("name")),
        area=_area(tools.environment.get(AREA.name, ""), one),
        source="support",
        created_at=moment(one.get("created_at")),
    )


def _area(wanted: str, one: Mapping[str, Any]) -> str:
    """What a conversation is about, as the operator says it is told; empty where it is not."""
    kind, _, which = wanted.partition(":")
    if kind == "attribute":
        return line(part(one.get("custom_attributes")).get(which), 60)
    tags = [line(tag.get("name"), 60) for tag in parts(part(one.get("tags")).get("tags"))]
    return next((tag for tag in tags if tag), "")


INTERCOM = FeedbackSource("intercom", API.label, (TOKEN, URL, AREA), API.ready, reach, read, days=91, has_tickets=True)
