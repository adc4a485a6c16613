"""The demo's Jira in a browser: an issue shows, and can be moved by hand."""

import urllib.error
import urllib.request
from urllib.parse import urlencode

from bot.connectors import TRACKERS
from bot.connectors.connector import Tools
from bot.connectors.tracker import WorkItem
from tests.patience import PATIENCE

JIRA = TRACKERS["jira"]


def _page(tools: Tools, path: str, **form: str) -> str:
    """What a browser shows; where a form is given, after it was sent."""
    data = urlencode(form).encode() if form else None
    with urllib.request.urlopen(tools.environment["JIRA_SITE_URL"] + path, data, timeout=PATIENCE) as said:
        return str(said.read().decode())


def _issue(tools: Tools, key: str) -> WorkItem:
    found = JIRA.look_up(tools, f"{tools.environment['JIRA_SITE_URL']}/browse/{key}")
    assert found is not None
    return found


def test_an_issue_shows_and_is_moved_by_hand(tools: Tools) -> None:
    """The bot reads what was chosen; its address leads to the page."""
    assert "/browse/CHK-412" in _page(tools, "/")
    page = _page(tools, "/browse/CHK-412")
    assert "Split payment at checkout" in page
    assert _issue(tools, "CHK-412").url.endswith("/browse/CHK-412")
    _page(tools, "/browse/CHK-412", status="3", duedate="2027-02-10", summary="Split payment")
    now = _issue(tools, "CHK-412")
    assert (now.status.name, now.due, now.title) == ("In Progress", "2027-02-10", "Split payment")
    assert "Split payment</h1>" in _page(tools, "/browse/CHK-412")


def test_what_its_workflow_refuses_says_why(tools: Tools) -> None:
    """In Mobile nothing is done without release notes."""
    _page(tools, "/browse/MOB-231", status="3")
    assert "Release notes is required" in _page(tools, "/browse/MOB-231", status="5")
    _page(tools, "/browse/MOB-231", status="5", notes="Faster")
    assert _issue(tools, "MOB-231").status.name == "Done"
    assert "There is no such issue" in _page(tools, "/browse/CHK-999999")
