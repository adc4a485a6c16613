"""What every source of feedback is put through, and what it takes to set one up."""

from collections.abc import Callable

from bot.connectors import FEEDBACK_SOURCES
from bot.connectors.connector import Tools
from bot.connectors.feedback import Bookmark, Feedback, FeedbackPage

ROUND = Bookmark("2026-11-01T00:00:00Z", "2026-11-23T09:00:00Z")
SECRET = "canary-secret"


def environment(name: str, url: str) -> dict[str, str]:
    """What an operator sets for a source at an address."""
    given = {
        "dovetail": {"DOVETAIL_URL": url, "DOVETAIL_TOKEN": SECRET},
        "productboard": {"PRODUCTBOARD_URL": url, "PRODUCTBOARD_TOKEN": SECRET},
        "hotjar": {"HOTJAR_URL": url, "HOTJAR_CLIENT_ID": "id", "HOTJAR_CLIENT_SECRET": SECRET, "HOTJAR_SITE_ID": "7"},
        "zendesk": {"ZENDESK_URL": url, "ZENDESK_EMAIL": "agent@example.com", "ZENDESK_TOKEN": SECRET},
        "intercom": {"INTERCOM_URL": url, "INTERCOM_ACCESS_TOKEN": SECRET},
    }
    return given[name]


def everything(tools: Tools, name: str, bookmark: Bookmark = ROUND, most: int = 20) -> list[Feedback]:
    """All that a source has in a round."""
    found: list[Feedback] = []
    for _ in range(most):
        page: FeedbackPage = FEEDBACK_SOURCES[name].read(tools, bookmark)
        found += page.items
        if not page.page:
            return found
        bookmark = Bookmark(bookmark.since, bookmark.until, page.page)
    raise AssertionError("it never ends")


Reading = Callable[[Tools], object]


def reading(name: str, page: str = "") -> Reading:
    """One page, as something to ask."""
    return lambda tools: FEEDBACK_SOURCES[name].read(tools, Bookmark(ROUND.since, ROUND.until, page))
