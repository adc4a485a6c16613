"""What is GitBook's own, against its look-alike; what all wikis do is in test_wikis.py."""

from dataclasses import replace
from typing import Any

import pytest

from bot.connectors.connector import Tools
from bot.connectors.gitbook import GITBOOK, create, find, look_up, places, read, update
from bot.connectors.http import Http
from bot.connectors.wiki import PageChangedError, PageRef
from bot.copies.copy import digest
from bot.copies.theirs import split
from demo import gitbook
from demo.lookalike import Asked
from tests.connectors.conftest import Refused
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.wikis import MARK, SECTIONS, WIKI_CASES, draft, is_write

CASE = next(case for case in WIKI_CASES if case.wiki is GITBOOK)


@pytest.fixture
def organization() -> gitbook.Organization:
    """An organisation of its own, whose lists have two a page."""
    return gitbook.Organization(page=2)


@pytest.fixture
def tools(server: Server, http: Http, organization: gitbook.Organization) -> Tools:
    """What an operator set up."""
    serve(server, organization.answer)
    return Tools(CASE.environment(server.url, gitbook.TOKEN), http)


def with_problem(tools: Tools, text: str, **said: Any) -> Any:
    """The page, with another text in its first section."""
    return draft(CASE, tools, (replace(SECTIONS[0], markdown=text), *SECTIONS[1:]), **said)


def test_it_is_proposed_and_never_merged(tools: Tools, server: Server, organization: gitbook.Organization) -> None:
    """The space is as it was; a change request is open, with the title and the mark."""
    assert GITBOOK.reviewed
    page = create(tools, draft(CASE, tools, title="D" * 120))
    update(tools, page, with_problem(tools, "Ours.", title="D" * 120), ["problem"])
    (request,) = organization.requests.values()
    assert request["status"] == "open"
    assert request["subject"] == f"{'D' * (100 - len(MARK) - 3)} [{MARK}]"
    assert [one["slug"] for one in organization.spaces[gitbook.SPACE]] == ["how-we-work"]
    assert not any(one.path.endswith("/merge") for one in server.asked)
    assert page.url == f"https://app.gitbook.com/s/{gitbook.SPACE}/~/changes/1/{MARK}"


def test_a_life_of_a_copy(tools: Tools, organization: gitbook.Organization, refused: Refused) -> None:
    """Merged it is the space's, and the same; the next version is another change request; what was archived counts as
    changed there, as it is not what was written."""
    page = create(tools, draft(CASE, tools))
    organization.merge("chReq0001")
    merged = read(tools, page.ref)
    assert merged is not None
    assert (merged.text, merged.ref) == (page.text, page.ref)
    assert merged.url == f"https://app.gitbook.com/s/{gitbook.SPACE}/{MARK}"
    assert find(tools, gitbook.SPACE, MARK) == merged
    later = update(tools, merged, with_problem(tools, "Ours."), ["problem"])
    assert "Ours." in later.text
    assert [one["status"] for one in organization.requests.values()] == ["merged", "open"]
    assert "headaches" in organization.spaces[gitbook.SPACE][1]["markdown"]
    organization.requests["chReq0002"]["status"] = "archived"
    back = read(tools, page.ref)
    assert back is not None
    assert digest(back.text) == digest(merged.text) != digest(later.text)
    error = refused(update, tools, later, with_problem(tools, "Newer."), ["problem"])
    assert isinstance(error, PageChangedError)
    assert len(organization.requests) == 2


def test_an_address_of_a_change_request_that_was_merged(tools: Tools, organization: gitbook.Organization) -> None:
    """It leads to the page all the same: in the space."""
    page = create(tools, draft(CASE, tools))
    assert look_up(tools, page.url) == page
    organization.merge("chReq0001")
    organization.requests.clear()
    found = look_up(tools, page.url)
    assert found is not None
    assert found.ref == page.ref


def test_a_page_that_somebody_else_made(tools: Tools, organization: gitbook.Organization) -> None:
    """It can be linked, and is brought up to date by a change request as well; the copy is then read there."""
    theirs = look_up(tools, f"https://app.gitbook.com/o/northwind/s/{gitbook.SPACE}/how-we-work")
    assert theirs is not None
    assert theirs.title == "How we work"
    ours = draft(CASE, tools, title="How we work")
    later = update(tools, theirs, ours, [one.key for one in ours.sections])
    assert later.ref == PageRef(theirs.ref.id, f"{gitbook.SPACE}/{MARK}")
    assert "headaches" in later.text
    assert read(tools, later.ref) == later
    organization.merge("chReq0001")
    merged = read(tools, later.ref)
    assert merged is not None
    assert merged.text == later.text


def test_reviewers_are_asked_once(tools: Tools, server: Server, organization: gitbook.Organization) -> None:
    """Those that the operator named, for a change request, however often it is written into."""
    asking = Tools({**tools.environment, "GITBOOK_REVIEWERS": "userines, userpriya"}, tools.http)
    page = create(asking, draft(CASE, asking))
    update(asking, page, with_problem(asking, "Ours."), ["problem"])
    assert organization.asked_to_review == {"chReq0001": ["userines", "userpriya"]}
    create(tools, draft(CASE, tools, mark="another-1"))
    assert list(organization.asked_to_review) == ["chReq0001"]


def test_it_is_found_among_many_change_requests(
    tools: Tools, server: Server, organization: gitbook.Organization
) -> None:
    """However many pages of them there are, and beside one whose mark begins as its own."""
    page = create(tools, draft(CASE, tools))
    for n in range(5):
        create(tools, draft(CASE, tools, mark=f"{MARK}{n}"))
    assert find(tools, gitbook.SPACE, MARK) == page
    assert read(tools, page.ref) == page


def test_nothing_is_proposed_where_nothing_differs(
    tools: Tools, server: Server, organization: gitbook.Organization
) -> None:
    """An update that the merged page says already opens no change request."""
    page = create(tools, draft(CASE, tools))
    organization.merge("chReq0001")
    sent = len([one for one in server.asked if is_write(one)])
    assert update(tools, page, draft(CASE, tools), ["problem"]).text == page.text
    assert len([one for one in server.asked if is_write(one)]) == sent


def test_pages_below_others(tools: Tools, organization: gitbook.Organization) -> None:
    """Somebody moved it below another page: it is found there."""
    page = create(tools, draft(CASE, tools))
    organization.merge("chReq0001")
    rows = organization.spaces[gitbook.SPACE]
    answered = organization.answer

    def nested(asked: Asked) -> Any:
        said = answered(asked)
        if asked.path.endswith("/content/pages"):
            listed = said.body["pages"]
            return replace(said, body={"pages": [{**listed[0], "pages": listed[1:]}]})
        return said

    organization.answer = nested  # type: ignore[method-assign]
    assert len(rows) == 2
    assert find(tools, gitbook.SPACE, MARK) is not None
    assert read(tools, page.ref) is not None


def test_html_that_somebody_put_there(tools: Tools, organization: gitbook.Organization) -> None:
    """GitBook has buttons and cards as HTML in its markdown: the sections around them are still told apart."""
    page = create(tools, draft(CASE, tools))
    CASE.edit(organization, page, "headaches.", 'headaches. <a href="https://x.example" class="button">Why</a>')
    now = read(tools, page.ref)
    assert now is not None
    titles = {one.key: one.title for one in SECTIONS}
    before, after = (split(one.text, titles).texts for one in (page, now))
    assert list(after) == list(titles)
    assert [key for key in titles if after[key] != before[key]] == ["problem"]


def test_places_are_the_spaces(tools: Tools) -> None:
    """Of all organisations, by name."""
    assert [(one.value, one.label) for one in places(tools, "")] == [
        (gitbook.SPACE, "Handbook"),
        (gitbook.OTHER, "Product specs"),
    ]


def test_by_hand_in_a_browser(tools: Tools, server: Server, organization: gitbook.Organization) -> None:
    """The demo's page shows the copy at its address, lets a line be changed, and the change request be merged."""
    organization.site = server.url
    own = Tools({**tools.environment, "GITBOOK_SITE_URL": server.url}, tools.http)
    page = create(own, draft(CASE, own))
    assert look_up(own, page.url) == page
    path = page.url.removeprefix(server.url)
    assert path in organization.answer(Asked("GET", "/")).body
    assert "Night readers get headaches." in organization.answer(Asked("GET", path)).body
    line = organization.page(MARK)["markdown"].split("\n").index("Night readers get headaches.")
    organization.answer(Asked("POST", path, body=f"line={line}&text=Bad+eyes"))
    later = read(own, page.ref)
    assert later is not None
    assert "Bad eyes" in later.text
    organization.answer(Asked("POST", path, body="action=merge"))
    merged = read(own, page.ref)
    assert merged is not None
    assert merged.text == later.text
    assert "~/changes" not in merged.url
