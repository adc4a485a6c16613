"""What Confluence does that no other wiki does, against a look-alike: it rewrites storage, and counts versions."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors.answer import HttpAnswer, accept
from bot.connectors.confluence import CONFLUENCE, create, find, look_up, places, reach, read, update
from bot.connectors.confluence_storage import canonical, page_body, revised, storage
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import SourceError
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, PageSection, WikiPage
from demo.confluence import CLOUD, DESIGN, EMAIL, PRODUCT, SITE, SPECS, TOKEN, ConfluenceSite, stored
from demo.lookalike import Asked, Said
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.trouble import Says, anything, json_values, shaped

MARK = "product-ops-t0here-7"
EVIL = (
    '</ac:parameter></p>]]> <script>alert(1)</script> <ac:structured-macro ac:name="html"/> & "x" \x00\x0b &rsquo; ‘é’'
)
SECTIONS = (
    PageSection("problem", "Problem & <who>", "Shops **wait**.\n\n- [ ] ask Ada\n- [x] ask Bo\n"),
    PageSection("metric", "How we’ll know", "| KPI | now |\n|---|---|\n| Orders | 12 |\n\n```py\nif a < b: ]]>\n```"),
    PageSection("open", "Open questions", "1. Who?\n\n### When\n\nSee [the plan](https://example.com/?a=1&b=2)."),
)
DRAFT = PageDraft(PRODUCT, MARK, "Gift cards", "Status: *draft*", SECTIONS)


@pytest.fixture
def site() -> ConfluenceSite:
    """A Confluence with something in it."""
    return ConfluenceSite()


@pytest.fixture
def tools(server: Server, site: ConfluenceSite, http: Http) -> Tools:
    """What an operator set up."""
    serve(server, site.answer)
    return Tools(environment(server.url), http)


def environment(url: str) -> dict[str, str]:
    """An account, and where it is asked."""
    return {
        "CONFLUENCE_URL": url,
        "CONFLUENCE_SITE_URL": SITE,
        "CONFLUENCE_EMAIL": EMAIL,
        "CONFLUENCE_API_TOKEN": TOKEN,
    }


def with_section(draft: PageDraft, key: str, markdown: str) -> PageDraft:
    """The same draft, one section of which says something else."""
    return replace(
        draft, sections=[replace(one, markdown=markdown) if one.key == key else one for one in draft.sections]
    )


def parsed(text: str) -> ElementTree.Element:
    """Storage as XML; raises where it is none."""
    return ElementTree.fromstring(f'<page xmlns:ac="ac" xmlns:ri="ri">{text}</page>')


def test_a_page_says_what_the_document_says(tools: Tools, site: ConfluenceSite) -> None:
    """Headings, lists, tasks, tables, code and links, as Confluence has them; read again it is the same."""
    page = create(tools, DRAFT)
    assert (page.title, page.version) == ("Gift cards", "1")
    assert page.url == f"{SITE}/wiki/spaces/PROD/pages/{page.ref.id}/Gift+cards"
    assert "<h2>Problem &amp; &lt;who&gt;</h2>" in page.text
    assert "<li>[ ] ask Ada</li>\n<li>[x] ask Bo</li>" in page.text
    assert "<td>Orders</td>" in page.text
    assert '<pre><code class="language-py">if a &lt; b: ]]&gt;</code></pre>' in page.text
    assert '<a href="https://example.com/?a=1&amp;b=2">the plan</a>' in page.text
    assert read(tools, page.ref) == page
    assert look_up(tools, page.url) == page
    assert "<ac:task-list>" in site.pages[page.ref.id]["body"]


@pytest.mark.parametrize("where", ["title", "markdown", "introduction"])
def test_nothing_that_people_write_is_markup(tools: Tools, site: ConfluenceSite, where: str) -> None:
    """Tags, ends of macros and characters that XML knows none of: each is shown as it was typed, or left out."""
    if where == "introduction":
        draft = replace(DRAFT, introduction=EVIL)
    else:
        draft = replace(DRAFT, sections=[replace(SECTIONS[0], **{where: EVIL.replace("\n", " ")}), *SECTIONS[1:]])
    page = create(tools, draft)
    body = site.pages[page.ref.id]["body"]
    names = {one.attrib.get("{ac}name") for one in parsed(_plain(body)).iter("{ac}structured-macro")}
    assert names == {"anchor", "code"}
    assert not list(parsed(_plain(body)).iter("script"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page.text
    assert page.text.count("<h2>") == 3


def _plain(body: str) -> str:
    """Storage, without the entities that XML does not know by itself."""
    return re.sub(r"&(?!(?:amp|lt|gt|quot|apos|#\w+);)\w+;", "’", body)


TEXTS = (
    st.text(max_size=60)
    | st.sampled_from(
        [
            "# One\n## Two",
            "> " * 300,
            "- " * 300,
            "```",
            "~~~html\n<b>",
            "[a](javascript:x)",
            "![p](https://e.com/p.png)",
            "|a|\n|-|",
        ]
    )
    | st.lists(
        st.sampled_from(["<", ">", "&", '"', "]]>", "[x] ", "- ", "`", "|", "\n", "*", "#", "a", "\x0c", "\ud800"]),
        max_size=40,
    ).map("".join)
)


@given(TEXTS, TEXTS, TEXTS)
def test_whatever_is_written_is_xhtml(title: str, introduction: str, markdown: str) -> None:
    """And brought up to date it says what a new page says, once; what Confluence rewrites of it is no change."""
    draft = PageDraft("1", MARK, "T", introduction, [PageSection("a", title, markdown), PageSection("b", "B", "b")])
    body = page_body(draft)
    parsed(body)
    assert canonical(stored(body)) == canonical(body)
    other = with_section(replace(draft, introduction="i"), "a", "other")
    updated = revised(stored(body), other, ["a"])
    assert canonical(updated) == canonical(page_body(other))
    assert revised(updated, other, ["a"]) == updated


def test_what_is_not_changed_stays_letter_by_letter(tools: Tools, site: ConfluenceSite) -> None:
    """A section that differs is replaced; comments stand on the others, and on what is not ours."""
    page = create(tools, DRAFT)
    site.edit(page.ref.id, site.pages[page.ref.id]["body"] + "<h2>Ours too</h2><p>Mine.</p>")
    site.comment(page.ref.id, "wait")
    site.comment(page.ref.id, "Mine.")
    now = read(tools, page.ref)
    assert now is not None
    before = site.pages[page.ref.id]["body"]
    updated = update(tools, now, with_section(DRAFT, "open", "Nothing."), ["open"])
    body = site.pages[page.ref.id]["body"]
    assert updated.version == "3"
    assert "Nothing." in updated.text
    assert "Who?" not in updated.text
    head = before.index("<h2", before.index("section-metric"))
    assert body[:head] == before[:head]
    assert body.endswith(before[before.index(">Ours too<") :])


def test_a_comment_is_no_change(tools: Tools, site: ConfluenceSite) -> None:
    """Confluence puts a marker into the page, without a version: nobody is asked about it."""
    page = create(tools, DRAFT)
    site.comment(page.ref.id, "wait")
    assert "inline-comment-marker" in site.pages[page.ref.id]["body"]
    assert read(tools, page.ref) == page


def test_a_page_that_somebody_changed(tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """Is not written over, whether they changed its text or its title; saved as it was, it is."""
    page = create(tools, DRAFT)
    body = site.pages[page.ref.id]["body"]
    site.edit(page.ref.id, body.replace("Who?", "Who pays?"))
    wanted = with_section(DRAFT, "open", "Nothing.")
    error = refused(update, tools, page, wanted, ["open"])
    assert isinstance(error, PageChangedError)
    assert "Who pays?" in site.pages[page.ref.id]["body"]
    site.edit(page.ref.id, body, "Vouchers")
    assert isinstance(refused(update, tools, page, wanted, ["open"]), PageChangedError)
    site.edit(page.ref.id, body, "Gift cards")
    assert "Nothing." in update(tools, page, wanted, ["open"]).text


def test_somebody_who_is_faster(server: Server, tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """Between reading and writing: Confluence says 409, and their words stay."""
    page = create(tools, DRAFT)

    def answer(asked: Asked) -> Said:
        if asked.method == "PUT":
            site.edit(page.ref.id, "<p>Theirs.</p>")
        return site.answer(asked)

    serve(server, answer)
    assert isinstance(refused(update, tools, page, with_section(DRAFT, "open", "x"), ["open"]), PageChangedError)
    assert "Theirs." in site.pages[page.ref.id]["body"]


def test_a_lost_answer_of_an_update(server: Server, tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """It was written: whoever writes again finds it done, and there is no second version. What somebody changed after
    it is theirs."""
    page, wanted = create(tools, DRAFT), with_section(DRAFT, "open", "Nothing.")
    serve(server, site.answer, cut=lambda asked: asked.method == "PUT")
    assert refused(update, tools, page, wanted, ["open"]).temporary
    serve(server, site.answer)
    done = update(tools, page, wanted, ["open"])
    assert done.version == "2"
    assert done.text.count("Nothing.") == 1
    site.edit(page.ref.id, site.pages[page.ref.id]["body"].replace("Nothing.", "Something."))
    assert isinstance(refused(update, tools, page, wanted, ["open"]), PageChangedError)


def test_a_title_that_is_taken(tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """A space has each title once: Confluence's own words say so, when a page is made and when it is renamed."""
    for function, args in ((create, (replace(DRAFT, title="Specifications"),)), (update, ())):
        page = create(tools, DRAFT) if not args else None
        error = refused(function, tools, *(args or (page, replace(DRAFT, title="Specifications"), [])))
        assert isinstance(error, PageRefusalError)
        assert "unique" in str(error.args_["said"])


def test_a_conflict_that_is_no_change(server: Server, tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """409 where nobody changed the page is told in Confluence's words, not as somebody's change."""
    page = create(tools, DRAFT)
    said = {"errors": [{"title": "Conflict", "detail": "Title taken in this space"}]}
    serve(server, lambda asked: Said(409, said) if asked.method == "PUT" else site.answer(asked))
    error = refused(update, tools, page, with_section(DRAFT, "open", "x"), ["open"])
    assert isinstance(error, PageRefusalError)
    assert error.args_["said"] == "Title taken in this space"
    said["errors"][0]["detail"] = "OptimisticLockException"
    assert refused(update, tools, page, with_section(DRAFT, "open", "x"), ["open"]).temporary


def test_sections_that_come_and_go(tools: Tools, site: ConfluenceSite) -> None:
    """A new one comes where the document has it; one that the document has no more goes."""
    page = create(tools, DRAFT)
    new = PageSection("risks", "Risks", "None known.")
    draft = replace(DRAFT, sections=[SECTIONS[0], new, SECTIONS[2]])
    text = update(tools, page, draft, ["risks", "metric"]).text
    assert re.findall(r"<h2>(.*?)</h2>", text) == ["Problem &amp; &lt;who&gt;", "Risks", "Open questions"]


def test_a_heading_may_be_renamed_or_lose_its_anchor(tools: Tools, site: ConfluenceSite) -> None:
    """Either is still the section that it was; a whole page in a layout too."""
    page = create(tools, DRAFT)
    body = site.pages[page.ref.id]["body"].replace("Open questions", "What we ask")
    body = re.sub(
        r"<ac:structured-macro[^>]*><ac:parameter[^>]*>product-ops-section-metric.*?</ac:structured-macro>", "", body
    )
    cell = f'<ac:layout-section ac:type="single"><ac:layout-cell>{body}</ac:layout-cell></ac:layout-section>'
    site.edit(page.ref.id, f"<ac:layout>{cell}</ac:layout>")
    now = read(tools, page.ref)
    assert now is not None
    draft = with_section(with_section(DRAFT, "open", "Nothing."), "metric", "Orders.")
    text = update(tools, now, draft, ["open", "metric"]).text
    assert re.findall(r"<h2>(.*?)</h2>", text) == [html_title(one) for one in SECTIONS]
    assert ("Nothing." in text, "Who?" in text, "<td>" in text) == (True, False, False)


def html_title(section: PageSection) -> str:
    """A heading as it is read."""
    return section.title.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def test_gone(tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """In the bin, archived or hidden: there is no page, and none is written."""
    page = create(tools, DRAFT)
    for status in ("trashed", "archived"):
        site.pages[page.ref.id]["status"] = status
        assert read(tools, page.ref) is None
        assert find(tools, PRODUCT, MARK) is None
    site.pages[page.ref.id]["status"] = "current"
    site.hidden.add(page.ref.id)
    assert read(tools, page.ref) is None
    assert refused(update, tools, page, DRAFT, []).key == "source-work-gone"


def test_a_page_is_found_among_the_newest_of_its_space(server: Server, tools: Tools, site: ConfluenceSite) -> None:
    """At once, however many there are; of a page that somebody copied, ours is the older one. Elsewhere it is not."""
    page = create(tools, DRAFT)
    site.add(PRODUCT, "Gift cards, again", site.pages[page.ref.id]["body"])
    for n in range(120):
        site.add(PRODUCT, f"Page {n}", "<p>x</p>")
    site.add(PRODUCT, "Copy of Gift cards", site.pages[page.ref.id]["body"])
    server.asked.clear()
    assert find(tools, PRODUCT, MARK) == page
    assert find(tools, PRODUCT, MARK[:-1]) is None
    assert find(tools, DESIGN, MARK) is None
    assert all(asked.query.get("body-format") == "storage" for asked in server.asked)


def test_the_newest_are_read_and_no_more(server: Server, tools: Tools, site: ConfluenceSite) -> None:
    """A space may have thousands of pages: five calls look through 250."""
    for n in range(600):
        site.add(PRODUCT, f"Page {n}", "<p>x</p>")
    server.asked.clear()
    assert find(tools, PRODUCT, MARK) is None
    assert len(server.asked) == 5


def test_places_are_spaces_and_pages(tools: Tools, site: ConfluenceSite, refused: Refused) -> None:
    """A page is named by its title or its address; what is made there is below it."""
    assert [one.label for one in places(tools, "")] == ["Product (PROD)", "Écrans & parcours (DSGN)"]
    assert [one.value for one in places(tools, "ecrans")] == [DESIGN]
    (by_title,) = places(tools, "Specifications")
    assert (by_title.value, by_title.label) == (f"{PRODUCT}/{SPECS}", "Product › Specifications")
    assert places(tools, f"{SITE}/wiki/spaces/PROD/pages/{SPECS}/Specifications") == [by_title]
    page = create(tools, replace(DRAFT, place=by_title.value))
    assert site.pages[page.ref.id]["parentId"] == SPECS
    assert find(tools, by_title.value, MARK) == page
    for place in (f"{PRODUCT}/1", "1", "PROD", "", "../1"):
        assert refused(create, tools, replace(DRAFT, place=place, title="x")).key == "source-work-place"


def test_addresses(server: Server) -> None:
    """Pages of this site, in whichever of its ways it writes them."""
    known = environment(server.url)
    path = f"{SITE}/wiki/spaces/PROD/pages/98305"
    good: tuple[str, ...] = (path, f"{path}/A+title", f" {path}?x=1 ", f"{SITE}/wiki/spaces/PROD/pages/edit-v2/98305")
    good = (*good, f"{SITE}/wiki/pages/viewpage.action?pageId=98305", f"{SITE}/wiki/spaces/~712020abc/pages/98305")
    bad: tuple[str, ...] = (
        "",
        "98305",
        path.replace("https", "javascript"),
        path.replace(".example", ".example.evil"),
        "https://[",
    )
    bad = (
        *bad,
        f"{SITE}/wiki/spaces/PROD/overview",
        f"{SITE}/wiki/pages/viewpage.action?pageId=x",
        f"https://a@b{SITE[8:]}/wiki",
    )
    assert [one for one in good if not CONFLUENCE.knows(known, one)] == []
    assert [one for one in bad if CONFLUENCE.knows(known, one)] == []
    assert not CONFLUENCE.ready({**known, "CONFLUENCE_EMAIL": ""})
    assert server.asked == []


class Gateway(Http):
    """Stands in for the site and Atlassian's gateway."""

    def __init__(self, site: ConfluenceSite) -> None:
        super().__init__()
        self.site, self.asked = site, list[tuple[str, bool]]()
        self.says: Said | None = None

    def ask(
        self, url: Any, *, headers: Any = None, query: Any = None, variable: str = "", known: Any = (), **how: Any
    ) -> HttpAnswer:
        self.asked.append((str(url), "Authorization" in headers))
        path = str(url).removeprefix(SITE).removeprefix("https://api.atlassian.com")
        lower = {name.lower(): value for name, value in headers.items()}
        said = self.says or self.site.answer(Asked("GET", path, query or {}, lower))
        answer = HttpAnswer("example.com", said.status, json.dumps(said.body).encode())
        accept(answer, variable, known)
        return answer


def test_a_token_with_scopes_goes_through_the_gateway(site: ConfluenceSite) -> None:
    """The site alone is enough to set it up: it says by which id the gateway knows it, and is told no token."""
    known = {name: value for name, value in environment("").items() if name != "CONFLUENCE_URL"}
    gateway = Gateway(site)
    assert [one.error for one in reach(Tools(known, gateway))] == [None]
    spaces = f"https://api.atlassian.com/ex/confluence/{CLOUD}/wiki/api/v2/spaces"
    assert gateway.asked == [(f"{SITE}/_edge/tenant_info", False), (spaces, True)]


def test_a_site_that_is_none(site: ConfluenceSite, refused: Refused) -> None:
    """Where the address is of something else, the sentence names Confluence and the setting to look at."""
    known = {name: value for name, value in environment("").items() if name != "CONFLUENCE_URL"}
    for answer in (Said(404, {}), Said(200, {"cloudId": "../x"}), Said(200, [])):
        gateway = Gateway(site)
        gateway.says = answer
        error = refused(places, Tools(known, gateway), "")
        assert error.key in ("source-feedback-missing", "source-feedback-unfit")
        assert (error.args_["system"], error.args_["variable"]) == ("Confluence", "CONFLUENCE_SITE_URL")


@pytest.mark.parametrize("status", [400, 403, 413])
def test_what_confluence_refuses_is_told(
    server: Server, tools: Tools, site: ConfluenceSite, refused: Refused, hidden: Hidden, status: int
) -> None:
    """In its own words, without the token."""
    page = create(tools, DRAFT)
    said = {"errors": [{"title": "No", "detail": f"Body too large {TOKEN}"}]}
    serve(server, lambda asked: Said(status, said) if asked.method in ("POST", "PUT") else site.answer(asked))
    wanted = with_section(DRAFT, "open", "x")
    errors = [refused(update, tools, page, wanted, ["open"]), refused(create, tools, replace(DRAFT, title="B"))]
    assert all(isinstance(one, PageRefusalError) and "Body too large" in str(one.args_["said"]) for one in errors)
    hidden(errors, TOKEN)


def test_a_very_long_page(tools: Tools) -> None:
    """A megabyte of a section is written and read in seconds: no text makes it slow."""
    long = "\n\n".join(["<a \"b' &amp; ]]> <![CDATA[ word " * 20] * 1500)
    page = create(tools, with_section(DRAFT, "open", long))
    assert len(page.text) > 900_000
    assert isinstance(update(tools, page, with_section(DRAFT, "open", "short"), ["open"]), WikiPage)
    assert canonical("<![CDATA[" * 20_000 + '<a b="' * 20_000)
    assert storage("> " * 20_000)


PAGE = shaped(
    id=json_values | st.just("98305"),
    status=json_values | st.just("current"),
    title=json_values,
    spaceId=json_values | st.just(PRODUCT),
    name=json_values,
    key=json_values,
    version=shaped(number=json_values | st.just(3), createdAt=json_values, message=json_values),
    body=shaped(storage=shaped(value=json_values | st.just(page_body(DRAFT)))),
    _links=shaped(webui=json_values | st.just("/spaces/PROD/pages/98305"), next=json_values),
    results=json_values,
)


@anything(PAGE | shaped(results=st.lists(PAGE, max_size=3), _links=shaped(next=json_values)))
def test_whatever_json_arrives(answer: Any) -> None:
    """A page or a named error, and nothing that a card cannot hold."""
    tools = Tools(environment("https://example.com"), Says(answer))
    page = WikiPage(PageRef("98305"), f"{SITE}/wiki/spaces/PROD/pages/98305", "x", "y", "3")
    asks: list[Callable[[], object]] = [
        lambda: read(tools, page.ref),
        lambda: look_up(tools, page.url),
        lambda: find(tools, PRODUCT, MARK),
        lambda: create(tools, DRAFT),
        lambda: update(tools, page, DRAFT, ["open"]),
    ]
    for ask in asks:
        with suppress(SourceError):
            found = ask()
            assert found is None or isinstance(found, WikiPage)
            if found:
                assert len(found.title) <= 255
                assert found.url == "" or found.url.startswith(SITE)
    with suppress(SourceError):
        assert all(pick.label and pick.value for pick in places(tools, "a"))
