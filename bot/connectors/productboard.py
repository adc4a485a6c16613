"""Notes of Productboard, which are what customers said; and an insight sent there as one.

API v2: https://developer.productboard.com/reference/listnotes, with
https://developer.productboard.com/reference/createnote and
https://developer.productboard.com/reference/pagination beside it (read in November 2026; v1 ended on 8 July 2026).
Needs `PRODUCTBOARD_TOKEN`, an access token of somebody who may see the notes.
Limits: 50 calls a second for a token, with Retry-After. The size of a page is Productboard's.

Traps: pages come newest first, so a round is bounded by when notes were created, not by where the last one ended. The
address of the next page is not followed: its query is asked of our own address. A note names its customer by id alone.
What is created is found again by `metadata.source.recordId`; notes brought over from v1 may have none. The list hides
archived notes unless it is asked for them.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from bot.connectors.allowance import Allowance
from bot.connectors.bearer import BearerApi, part, parts
from bot.connectors.connector import Reachability, Tools
from bot.connectors.feedback import (
    Bookmark,
    Feedback,
    FeedbackDestination,
    FeedbackNote,
    FeedbackPage,
    FeedbackSource,
    as_html,
    from_html,
    line,
    moment,
    name,
    web_address,
)
from bot.connectors.source import Variable

TOKEN = Variable("PRODUCTBOARD_TOKEN", secret=True)
URL = Variable("PRODUCTBOARD_URL")
API = BearerApi(
    "Productboard", URL, "https://api.productboard.com/v2", TOKEN, Allowance(at_once=4, calls=40, seconds=1)
)
SYSTEM = "product-ops"  # whose notes they are that were sent from here

_KEEP = 600.0  # seconds: what customers are called changes rarely
_TYPES = ("textNote", "simple")  # of a note that is a text, by how Productboard called it


def read(tools: Tools, bookmark: Bookmark) -> FeedbackPage:
    """A page of the notes that were created in a round, without those that were sent from here."""
    query = dict(parse_qsl(bookmark.page)) or {"createdFrom": bookmark.since, "createdTo": bookmark.until}
    said = API.ask(tools, "/notes", query) or {}
    notes = [one for one in API.rows(said.get("data")) if not part(one.get("fields")).get("archived")]
    items = [_feedback(tools, one) for one in notes if _origin(one).get("system") != SYSTEM]
    return FeedbackPage(items, next_page(said))


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Productboard knows the token, and shows it notes."""
    return API.reach(tools, "/notes")


def find(tools: Tools, mark: str) -> str | None:
    """The address of the note that was sent with a mark; None where there is none, archived or not."""
    for archived in ("false", "true"):
        said = API.ask(tools, "/notes", {"metadata[source][recordId]": mark, "archived": archived}) or {}
        for one in API.rows(said.get("data")):
            if _origin(one).get("recordId") == mark:
                return _address(tools, one)
    return None


def create(tools: Tools, note: FeedbackNote) -> str:
    """Make a note of it."""
    fields = {"name": note.title, "content": as_html(note.text), "tags": [{"name": tag} for tag in note.tags]}
    source = {"system": SYSTEM, "recordId": note.mark}
    data = {"type": _type(tools), "fields": fields, "metadata": {"source": source}}
    said = API.ask(tools, "/notes", body={"data": data}, writes=True) or {}
    return _address(tools, API.object(said.get("data")))


def next_page(said: Mapping[str, Any]) -> str:
    """The query of the page that follows."""
    address = API.cursor(part(said.get("links")).get("next"))
    try:
        return urlsplit(address).query
    except ValueError:
        raise API.unfit() from None


def _feedback(tools: Tools, note: Mapping[str, Any]) -> Feedback:
    fields, links = part(note.get("fields")), part(note.get("links"))
    text = from_html(_content(fields.get("content")))
    tags = [line(one.get("name"), 60) for one in parts(fields.get("tags"))]
    customer, contact = _customer(tools, note)
    return Feedback(
        external_id=API.identifier(note),
        title=line(fields.get("name")) or line(text),
        text=text,
        customer=customer,
        contact=contact,
        area=next((one for one in tags if one), ""),
        created_at=moment(note.get("createdAt")),
        url=web_address(links.get("html")),
    )


def _content(value: Any) -> Any:
    """The text of a note; of a conversation what each said, one after the other."""
    if isinstance(value, list):
        return "<br>".join(said for one in parts(value) if isinstance(said := one.get("content"), str))
    return value


def _customer(tools: Tools, note: Mapping[str, Any]) -> tuple[str, str]:
    """The company that a note is from, and the person, by name; each empty where there is none."""
    target = _target(note, "customer")
    if not target:
        return "", ""
    found = _entity(tools, target)
    called = name(part(found.get("fields")).get("name"))
    if target.get("type") != "user":
        return called, ""
    company = _target(found, "parent")
    return name(part(_entity(tools, company).get("fields")).get("name")) if company else "", called


def _target(one: Mapping[str, Any], relationship: str) -> Mapping[str, Any]:
    """What a thing stands in a relationship to; empty where it does in none."""
    known = one.get("relationships")
    rows = parts(known) or parts(part(known).get("data"))
    return next((part(row.get("target")) for row in rows if row.get("type") == relationship), {})


def _entity(tools: Tools, target: Mapping[str, Any]) -> Mapping[str, Any]:
    said = API.ask(tools, f"/entities/{segment(target)}", known=(404,), keep=_KEEP) or {}
    return part(said.get("data"))


def segment(one: Mapping[str, Any]) -> str:
    """An id as a part of a path: it may not lead anywhere else."""
    found = API.identifier(one)
    if not all(letter.isalnum() or letter in "-_" for letter in found):
        raise API.unfit()
    return found


def _origin(note: Mapping[str, Any]) -> Mapping[str, Any]:
    return part(part(note.get("metadata")).get("source"))


def _address(tools: Tools, note: Mapping[str, Any]) -> str:
    """Where people see a note: what is created is told without it."""
    shown = web_address(part(note.get("links")).get("html"))
    if shown:
        return shown
    said = API.ask(tools, f"/notes/{segment(note)}", known=(404,)) or {}
    return web_address(part(part(said.get("data")).get("links")).get("html"))


def _type(tools: Tools) -> str:
    """What Productboard calls a note that is a text: it has had two names."""
    said = API.ask(tools, "/notes/configurations", known=(404,), keep=_KEEP) or {}
    known = [one.get("type") for one in parts(said.get("data"))]
    return next((one for one in _TYPES if one in known), _TYPES[0])


PRODUCTBOARD = FeedbackSource("productboard", API.label, (TOKEN, URL), API.ready, reach, read)
TO_PRODUCTBOARD = FeedbackDestination("productboard", API.label, API.ready, find, create)
