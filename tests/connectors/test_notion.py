"""What is Notion's own, against its look-alike; what all wikis do is in test_wikis.py."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.notion import API, NOTION, create, find, look_up, places, read, update
from bot.connectors.wiki import PageChangedError, PageDraft, PageRefusalError, WikiPage
from demo import notion
from demo.lookalike import Asked, Said
from tests.connectors.conftest import Refused
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.wikis import MARK, SECTIONS, WIKI_CASES, draft, is_write

CASE = next(case for case in WIKI_CASES if case.wiki is NOTION)
ID = "3f1c2d4e00004000800000000000abcd"


@pytest.fixture
def workspace() -> notion.Workspace:
    """A workspace of its own, whose lists have two a page."""
    return notion.Workspace(lambda: datetime(2026, 11, 30, 12, 30, 45, tzinfo=UTC), page=2)


@pytest.fixture
def tools(server: Server, http: Http, workspace: notion.Workspace) -> Tools:
    """What an operator set up."""
    serve(server, workspace.answer)
    return Tools(CASE.environment(server.url, notion.TOKEN), http)


def at(place: str, **said: Any) -> PageDraft:
    """A page to make in a place."""
    return PageDraft(place, said.pop("mark", MARK), "Dark mode", "Draft", SECTIONS)


@pytest.mark.parametrize("place", [f"page/{notion.HOME}", f"data_source/{notion.SPECS}"])
def test_it_is_found_among_many(tools: Tools, server: Server, workspace: notion.Workspace, place: str) -> None:
    """Below a page and in a data source, however many others are there: those that somebody else made are not read, and
    those of our own but once."""
    first = create(tools, at(place, mark="another-1"))
    for n in range(7):
        workspace.add(f"Theirs {n}", workspace.pages[first.ref.id]["parent"], f"`{MARK}`", by="somebody")
    assert find(tools, place, MARK) is None
    made = create(tools, at(place))
    assert workspace.pages[made.ref.id]["parent"] == workspace.pages[first.ref.id]["parent"]
    asked = len(server.asked)
    assert find(tools, place, MARK) == made
    read_ = [one.path for one in server.asked[asked:] if one.path.endswith("/markdown")]
    assert read_ == [f"/v1/pages/{made.ref.id}/markdown"] * 2  # to find it, and as it is now


def test_many_of_our_own(tools: Tools, server: Server, workspace: notion.Workspace) -> None:
    """A place with hundreds of our pages takes fifty readings, and none when somebody looks again within the hour; what
    was made last is among them."""
    for n in range(120):
        made = workspace.add(f"Ours {n}", {"page_id": notion.HOME}, f"`product-ops-t0here-{1000 + n}`")
        made["created_time"] = f"2026-11-{1 + n // 24:02}T{n % 24:02}:00:00.000Z"
    place = f"page/{notion.HOME}"
    for wanted in (50, 0):
        asked = len(server.asked)
        assert find(tools, place, MARK) is None
        assert sum(one.path.endswith("/markdown") for one in server.asked[asked:]) == wanted
    assert find(tools, place, "product-ops-t0here-1119") is not None


def test_a_place_is_offered_with_its_kind(tools: Tools) -> None:
    """Pages and data sources by title, and those without one are not."""
    assert [pick.label for pick in places(tools, "")] == ["Handbook", "Product"]  # two a page; search gives the best
    assert [pick.value for pick in places(tools, "product")] == [f"page/{notion.HOME}"]
    assert [pick.value for pick in places(tools, "spec")] == [f"data_source/{notion.SPECS}"]


@pytest.mark.parametrize(
    "address",
    [
        f"https://www.notion.so/Dark-mode-{ID}",
        f"https://www.notion.so/northwind/Dark-mode-{ID}?pvs=4#abc",
        f"https://notion.so/{ID}",
        f"https://northwind.notion.site/Dark-mode-{ID}",
        f"https://app.notion.com/p/northwind/Dark-mode-{ID.upper()}",
        f"https://www.notion.so/3f1c2d4e0000400080000000000000a2?v=1&p={ID}&pm=s",
        "https://www.notion.so/3f1c2d4e-0000-4000-8000-00000000abcd/",
        f"https://wiki.northwind.example/Dark-mode-{ID}",
    ],
)
def test_addresses(tools: Tools, server: Server, address: str) -> None:
    """Each of Notion's kinds, and those of a company's own domain, ask for one page."""
    own = Tools({**tools.environment, "NOTION_SITE_URL": "https://wiki.northwind.example"}, tools.http)
    assert NOTION.knows(own.environment, address)
    assert NOTION.knows(tools.environment, address) == ("northwind.example" not in address)
    assert look_up(own, address) is None
    assert [one.path for one in server.asked] == ["/v1/pages/3f1c2d4e-0000-4000-8000-00000000abcd"]


def test_every_call_names_the_version(tools: Tools, server: Server) -> None:
    """The next one has another markdown."""
    update(tools, create(tools, draft(CASE, tools)), draft(CASE, tools), [])
    assert {one.headers["notion-version"] for one in server.asked} == {"2026-03-11"}
    assert API.allowance.calls * 60 / API.allowance.seconds < 180


def test_a_minute_is_no_version(tools: Tools, workspace: notion.Workspace) -> None:
    """Two changes of a minute are two; who made the last is named."""
    page = create(tools, draft(CASE, tools))
    assert (page.version, page.changed_at, page.changed_by) == ("", "2026-11-30T12:30:00Z", "Product Ops")
    CASE.edit(workspace, page, "headaches", "bad eyes")
    later = read(tools, page.ref)
    assert later is not None
    assert later.changed_at == page.changed_at
    assert later.text != page.text
    assert later.changed_by not in ("", "Product Ops")


def test_a_title_that_somebody_changed(tools: Tools, workspace: notion.Workspace, refused: Refused) -> None:
    """It is a change of the page, though it is not in its markdown."""
    page = create(tools, draft(CASE, tools))
    workspace.pages[page.ref.id]["properties"]["Name"]["title"][0]["plain_text"] = "Night mode"
    error = refused(update, tools, page, draft(CASE, tools, title="Dark mode, again"), [])
    assert isinstance(error, PageChangedError)


@pytest.mark.parametrize("status", [403, 404])
def test_a_token_that_may_not_know_people(
    tools: Tools, server: Server, workspace: notion.Workspace, status: int
) -> None:
    """The page is read all the same, and nobody is named."""
    serve(server, lambda asked: Said(status, {}) if asked.path.startswith("/v1/users/3f") else workspace.answer(asked))
    assert create(tools, draft(CASE, tools)).changed_by == ""


def test_a_change_in_the_last_moment(
    tools: Tools, server: Server, workspace: notion.Workspace, refused: Refused
) -> None:
    """Somebody changes the very section between our look and our write: Notion finds the text no more, nothing is
    written, and it is told as their change."""
    page = create(tools, draft(CASE, tools))
    wanted = draft(CASE, tools, sections_with("Ours."))

    def answer(asked: Asked) -> Said:
        if asked.method == "PATCH":
            CASE.edit(workspace, page, "headaches", "bad eyes")
        return workspace.answer(asked)

    serve(server, answer)
    assert isinstance(refused(update, tools, page, wanted, ["problem"]), PageChangedError)
    assert "bad eyes" in workspace.bodies[page.ref.id]
    assert "Ours." not in workspace.bodies[page.ref.id]


def test_a_change_elsewhere_in_the_last_moment(tools: Tools, server: Server, workspace: notion.Workspace) -> None:
    """Somebody changes another section between our look and our write: both are there afterwards."""
    page = create(tools, draft(CASE, tools))

    def answer(asked: Asked) -> Said:
        if asked.method == "PATCH":
            CASE.edit(workspace, page, "beta group", "all of them")
        return workspace.answer(asked)

    serve(server, answer)
    later = update(tools, page, draft(CASE, tools, sections_with("Ours.")), ["problem"])
    assert "Ours." in later.text
    assert "all of them" in later.text


def test_what_notion_does_not_show(tools: Tools, server: Server, workspace: notion.Workspace, refused: Refused) -> None:
    """A bookmark that somebody put into a section is not written over, also where ours was chosen; other sections are
    written, though the page says that a part of it is missing."""
    page = create(tools, draft(CASE, tools))
    CASE.edit(workspace, page, "beta group", 'beta group\n<unknown url="https://www.notion.so/x" alt="bookmark"/>')
    workspace.unknown[page.ref.id] = ["3f1c2d4e-0000-4000-8000-00000000abcd"]
    now = read(tools, page.ref)
    assert now is not None
    wanted = draft(CASE, tools, (*sections_with("Ours.")[:3], replace(SECTIONS[3], markdown="Soon.")))
    sent = len([one for one in server.asked if is_write(one)])
    error = refused(update, tools, now, wanted, ["problem", "rollout"])
    assert isinstance(error, PageRefusalError)
    assert error.key == "source-notion-unknown"
    assert len([one for one in server.asked if is_write(one)]) == sent
    assert "Ours." in update(tools, now, wanted, ["problem"]).text


def test_a_subpage_in_a_section(tools: Tools, workspace: notion.Workspace, refused: Refused) -> None:
    """Notion refuses to delete it, and says so."""
    page = create(tools, draft(CASE, tools))
    CASE.edit(workspace, page, "headaches", 'headaches\n<page url="https://www.notion.so/x">Notes</page>')
    now = read(tools, page.ref)
    assert now is not None
    error = refused(update, tools, now, draft(CASE, tools, sections_with("Ours.")), ["problem"])
    assert isinstance(error, PageRefusalError)
    assert "child pages" in str(error.args_["said"])


def test_signatures_of_files_are_no_change(tools: Tools, workspace: notion.Workspace) -> None:
    """A picture's address is signed anew each time it is read."""
    page = create(tools, draft(CASE, tools))
    texts = set()
    for signature in ("aa", "bb"):
        signed = f"![](https://prod-files-secure.s3.amazonaws.com/x/y.png?X-Amz-Date=1&X-Amz-Signature={signature})"
        workspace.bodies[page.ref.id] = f"{workspace.bodies[page.ref.id].partition('![')[0]}{signed}"
        now = read(tools, page.ref)
        assert now is not None
        texts.add(now.text)
    assert len(texts) == 1
    assert "y.png)" in texts.pop()


def test_a_mark_in_peoples_words(tools: Tools) -> None:
    """Whoever writes another document's mark into an introduction is not taken for that document."""
    wanted = draft(CASE, tools, introduction="`product-ops-t0here-13`")
    page = create(tools, wanted)
    assert find(tools, wanted.place, "product-ops-t0here-13") is None
    assert find(tools, wanted.place, MARK) == page


def test_by_hand_in_a_browser(tools: Tools, server: Server, workspace: notion.Workspace) -> None:
    """The demo's page shows the copy at its address, and lets a line be changed and the page be deleted."""
    workspace.site = server.url
    own = Tools({**tools.environment, "NOTION_SITE_URL": server.url}, tools.http)
    page = create(own, draft(CASE, own))
    assert look_up(own, page.url) == page
    path = page.url.removeprefix(server.url)
    assert path in workspace.answer(Asked("GET", "/")).body
    shown = workspace.answer(Asked("GET", path)).body
    assert "Night readers get headaches." in shown
    line = workspace.bodies[page.ref.id].split("\n").index("Night readers get headaches.")
    workspace.answer(Asked("POST", path, body=f"line={line}&text=%3Cb%3Ebad+eyes"))
    later = read(own, page.ref)
    assert isinstance(later, WikiPage)
    assert "bad eyes" in later.text
    assert "&lt;b&gt;bad eyes" in workspace.answer(Asked("GET", path)).body
    workspace.answer(Asked("POST", path, body="action=delete"))
    assert read(own, page.ref) is None


def sections_with(problem: str) -> tuple[Any, ...]:
    """The sections, the first of which says something else."""
    return (replace(SECTIONS[0], markdown=problem), *SECTIONS[1:])
