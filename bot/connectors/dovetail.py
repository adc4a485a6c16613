"""Insights and highlights of Dovetail; and an insight sent there as a doc.

API: https://developers.dovetail.com/reference/get_v1-insights and
https://developers.dovetail.com/reference/get_v1-highlights, with
https://developers.dovetail.com/docs/pagination beside them (read in November 2026). What is sent is a doc,
https://developers.dovetail.com/reference/post_v1-docs, since insights can only be made in a way that is deprecated.
Needs `DOVETAIL_TOKEN`, a personal API key: it sees what its person sees, and ends when Dovetail says so.
Limits: 200 calls a minute for the whole workspace, with Retry-After; 100 things a page.

Traps: what is listed has no text but its title, so an insight leads back to Dovetail for the rest. Drafts are listed
too. Dovetail keeps no id of another system, so what was sent is found by a mark in its title.
"""

from collections.abc import Iterator, Mapping
from typing import Any

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
    line,
    moment,
    plain,
    web_address,
)
from bot.connectors.source import Variable

TOKEN = Variable("DOVETAIL_TOKEN", secret=True)
URL = Variable("DOVETAIL_URL")
SITE = Variable("DOVETAIL_SITE_URL")
PROJECT = Variable("DOVETAIL_PROJECT_ID")
API = BearerApi("Dovetail", URL, "https://dovetail.com/api/v1", TOKEN, Allowance(at_once=2, calls=150, seconds=60))
_PAGE = "100"
_LISTS = ("insights", "highlights")  # in the order in which a round reads them
_TITLE = 200  # characters of a doc's


def read(tools: Tools, bookmark: Bookmark) -> FeedbackPage:
    """A page of what was made in a round: insights, then highlights."""
    which, _, cursor = (bookmark.page or f"{_LISTS[0]} ").partition(" ")
    if which not in _LISTS:
        raise API.unfit()
    query = {"sort": "created_at:asc", "filter[created_at][gte]": bookmark.since, "page[limit]": _PAGE}
    said = API.ask(tools, f"/{which}", query | ({"page[start_cursor]": cursor} if cursor else {})) or {}
    rows = [one for one in API.rows(said.get("data")) if not one.get("deleted")]
    make = _insight if which == "insights" else _highlight
    items = [item for one in rows if (item := make(tools, one)) is not None]
    return FeedbackPage(items, _next(which, said))


def reach(tools: Tools) -> Iterator[Reachability]:
    """Whether Dovetail knows the key, and shows it insights."""
    return API.reach(tools, "/insights", {"page[limit]": "1"})


def find(tools: Tools, mark: str) -> str | None:
    """The address of the doc that was sent with a mark; None where there is none."""
    said = API.ask(tools, "/docs", {"filter[title][contains]": f"[{mark}]", "page[limit]": _PAGE}) or {}
    rows = [one for one in API.rows(said.get("data")) if not one.get("deleted")]
    sent = next((one for one in rows if f"[{mark}]" in str(one.get("title"))), None)
    return None if sent is None else _address(tools, "docs", sent)


def create(tools: Tools, note: FeedbackNote) -> str:
    """Make a doc of it, in the project that the operator chose, if they did."""
    ending = f" [{note.mark}]"
    title = note.title if len(note.title) + len(ending) <= _TITLE else f"{note.title[: _TITLE - len(ending) - 1]}…"
    project = {"project_id": chosen} if (chosen := tools.environment.get(PROJECT.name)) else {}
    body = {"title": f"{title}{ending}", "content": as_html(note.text), **project}
    said = API.ask(tools, "/docs", body=body, writes=True) or {}
    return _address(tools, "docs", API.object(said.get("data")))


def _next(which: str, said: Mapping[str, Any]) -> str:
    """The page that follows, in this list or the next; to guess that there is none would leave a hole."""
    page = API.object(said.get("page"))
    cursor = API.cursor(page.get("next_cursor"))
    if page.get("has_more"):
        if not cursor:
            raise API.unfit()
        return f"{which} {cursor}"
    later = _LISTS[_LISTS.index(which) + 1 :]
    return f"{later[0]} " if later else ""


def _insight(tools: Tools, one: Mapping[str, Any]) -> Feedback | None:
    """An insight that is no draft and was not sent from here."""
    title = line(one.get("title"))
    if one.get("published") is False or not title or "[product-ops/" in title:
        return None
    return Feedback(
        external_id=API.identifier(one),
        title=title,
        area=line(part(one.get("project")).get("title"), 60),
        kind="observation",
        created_at=moment(one.get("created_at")),
        url=_address(tools, "insights", one),
    )


def _highlight(tools: Tools, one: Mapping[str, Any]) -> Feedback | None:
    """A passage that somebody marked; nothing where it has no words, as one of a film."""
    text = plain(one.get("text"))
    if not text:
        return None
    tags = [line(tag.get("title"), 60) for tag in parts(one.get("tags"))]
    return Feedback(
        external_id=f"highlight-{API.identifier(one)}",
        title=line(text),
        text=text,
        area=next((tag for tag in tags if tag), ""),
        source="interview",
        created_at=moment(one.get("created_at")),
        url=_address(tools, "highlights", one),
    )


def _address(tools: Tools, which: str, one: Mapping[str, Any]) -> str:
    """Where people see a thing: as Dovetail says it, else by its id at the address that the operator gave."""
    site = tools.environment.get(SITE.name, "").rstrip("/")
    own = f"{site}/{which}/{API.identifier(one)}" if site and which != "highlights" else ""
    return web_address(one.get("url")) or web_address(own)


DOVETAIL = FeedbackSource("dovetail", API.label, (TOKEN, URL, SITE, PROJECT), API.ready, reach, read)
TO_DOVETAIL = FeedbackDestination("dovetail", API.label, API.ready, find, create)
