"""Canvases as a wiki, against the local Slack: what is made, read, brought up to date by section, and refused."""

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bot.connectors
from bot.check import MANIFEST
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import SourceError
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, PageSection, Wiki, WikiPage
from bot.slack.canvas_text import blocks, body, is_ours, whole, words
from bot.slack.canvases import CanvasesOffError, canvases
from bot.slack.limits import RateLimits, SlackClient
from bot.text import Texts
from sandbox import Sandbox
from sandbox.canvases import Canvas, split
from tests.patience import PATIENCE

PLACE, MARK = "C0CHECKOUT", "product-ops-t0here-7"
SECTIONS = (
    PageSection("problem", "Problem & <who>", "Shops **wait**.\n\n- [ ] ask Ada\n- [x] ask Bo\n- more"),
    PageSection("metric", "How we’ll know", "| KPI | now |\n|---|---|\n| Orders | 12 |"),
    PageSection("open", "Open questions", "1. Who?\n2. When?\n\n#### Later\n\nSee [the plan](https://example.com)."),
)
DRAFT = PageDraft(PLACE, MARK, "Gift cards", "Status: *draft*", SECTIONS)
EDIT = "canvases.edit"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    """A local Slack."""
    with Sandbox(MANIFEST, patience=PATIENCE) as slack:
        yield slack


@pytest.fixture
def slack(shared: Sandbox) -> Iterator[Sandbox]:
    """The same, in which nothing goes wrong and no canvas is left."""
    yield shared
    shared.faults.clear()
    shared.core.canvases.plan = "paid"
    for one in shared.core.canvases.visible():
        shared.core.canvases.delete(one)
    shared.refusals.clear()
    shared.core.calls.clear()


@pytest.fixture
def tools() -> Iterator[Tools]:
    """What means nothing to canvases."""
    with closing(Http()) as http:
        yield Tools({}, http)


@pytest.fixture
def wiki(slack: Sandbox) -> Wiki:
    """The canvases of its workspace, for a client that does not wait."""
    return made(slack)


def made(slack: Sandbox) -> Wiki:
    """The canvases of a workspace."""
    client = SlackClient(
        token=slack.bot_token, base_url=slack.api_url, limits=RateLimits(), patience=0, timeout=PATIENCE
    )
    return canvases(client, slack.core.workspace.id, slack.api_url)


@pytest.fixture(scope="session")
def texts() -> Texts:
    """The sentences of the connectors."""
    return Texts([Path(bot.connectors.__file__).parent])


@pytest.fixture
def refused(texts: Texts) -> Callable[..., SourceError]:
    """Calls something that has to raise SourceError, which must be sayable in both languages."""

    def call(function: Callable[..., object], *args: object) -> SourceError:
        with pytest.raises(SourceError) as raised:
            function(*args)
        for language in ("en", "fr"):
            assert texts.speak(language)(raised.value.key, **raised.value.args_).strip()
        assert "xoxb" not in f"{raised.value!r} {raised.value.args_}"
        return raised.value

    return call


def there(slack: Sandbox, page: WikiPage) -> Canvas:
    """The canvas itself."""
    found = slack.core.canvases.find(page.ref.id)
    assert found is not None
    return found


def with_section(key: str, markdown: str, draft: PageDraft = DRAFT) -> PageDraft:
    """The same draft, one section of which says something else."""
    return replace(
        draft, sections=[replace(one, markdown=markdown) if one.key == key else one for one in draft.sections]
    )


def operations(slack: Sandbox) -> list[str]:
    """The changes that were sent, in their order."""
    return [args["changes"][0]["operation"] for name, args in slack.core.calls if name == EDIT]


def test_a_canvas_says_what_the_document_says(wiki: Wiki, tools: Tools, slack: Sandbox) -> None:
    """In a tab of the channel; read again it is the same, by its id, its address and its mark."""
    assert wiki.find(tools, PLACE, MARK) is None
    page = wiki.create(tools, DRAFT)
    assert (page.title, there(slack, page).channel) == ("Gift cards", PLACE)
    assert page.changed_at.endswith("Z")
    for said in ("# Gift cards", "## Problem & <who>", "* [x] ask Bo", "| Orders | 12 |", "### Later", f"`{MARK}`"):
        assert said in page.text.replace("\\", "")
    assert wiki.read(tools, page.ref) == page
    assert wiki.look_up(tools, f" {page.url} ") == page
    assert wiki.find(tools, PLACE, MARK) == page
    assert wiki.find(tools, PLACE, MARK[:-1]) is None
    assert wiki.find(tools, "C0GENERAL", MARK) is None
    assert slack.refusals == []


def test_a_section_is_brought_up_to_date(wiki: Wiki, tools: Tools, slack: Sandbox) -> None:
    """By one change a call: the new text first, then what stood there goes; all else keeps its comments. Again, nothing
    is sent."""
    page = wiki.create(tools, DRAFT)
    others = [one for one in there(slack, page).sections if one.text not in ("Who?", "When?", "Later")][:-1]
    wanted = with_section("open", "Nothing.\n\n- at all")
    now = wiki.update(tools, page, wanted, ["open"])
    assert operations(slack) == ["insert_after", "delete", "delete", "delete", "delete"]
    assert words(now.text.partition("Open questions")[2]) == "nothingatall"
    assert all(any(each is one for each in there(slack, page).sections) for one in others)
    assert wiki.update(tools, now, wanted, ["open"]) == now
    assert len(operations(slack)) == 5
    assert slack.refusals == []


def test_a_section_may_be_empty(wiki: Wiki, tools: Tools) -> None:
    """It is emptied and filled again."""
    page = wiki.create(tools, DRAFT)
    emptied = wiki.update(tools, page, with_section("open", ""), ["open"])
    assert emptied.text.rstrip().endswith("## Open questions")
    assert words(wiki.update(tools, emptied, DRAFT, ["open"]).text) == words(page.text)


def test_the_introduction_and_the_title(wiki: Wiki, tools: Tools, slack: Sandbox) -> None:
    """The status changes with the document; the title is renamed, with whatever letters it has."""
    page = wiki.create(tools, DRAFT)
    now = wiki.update(tools, page, replace(DRAFT, introduction="Approved", title="Gift *cards* [2]"), [])
    assert (now.title, now.text.count("Approved"), now.text.count(MARK)) == ("Gift *cards* [2]", 1, 1)
    assert "draft" not in now.text
    assert wiki.find(tools, PLACE, MARK) == now
    assert "replace" not in operations(slack)


@pytest.mark.parametrize(
    "change",
    [
        lambda draft: (with_section("metric", "Orders."), ["metric"]),  # a table cannot be taken away
        lambda draft: (
            replace(draft, sections=[*SECTIONS[:2], PageSection("risks", "Risks", "None."), SECTIONS[2]]),
            ["risks"],
        ),
        lambda draft: (replace(draft, sections=SECTIONS[1:]), ["problem"]),
        lambda draft: (
            replace(draft, sections=[replace(SECTIONS[0], title="The problem"), *SECTIONS[1:]]),
            ["problem"],
        ),
        lambda draft: (replace(draft, sections=SECTIONS[::-1]), []),
    ],
)
def test_what_cannot_be_changed_in_part(
    wiki: Wiki, tools: Tools, slack: Sandbox, change: Callable[[PageDraft], tuple[PageDraft, list[str]]]
) -> None:
    """A table, and headings that come, go or move: the canvas is replaced, and says what a new one would."""
    page = wiki.create(tools, DRAFT)
    draft, keys = change(DRAFT)
    now = wiki.update(tools, page, draft, keys)
    assert operations(slack) == ["replace"]
    assert words(now.text.partition("\n")[2]) == words(whole(draft))


def test_a_canvas_that_somebody_changed(wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any) -> None:
    """Is not written over, whether they changed a section, added one, or deleted a line."""
    for old, new in (("Who?", "Who pays?"), ("## Open", "## Mine\n\nx\n\n## Open"), ("* [x] ask Bo\n", "")):
        page = wiki.create(tools, DRAFT)
        canvas = there(slack, page)
        assert old in canvas.markdown
        slack.core.canvases.edit(canvas, "U0AMELIE", canvas.markdown.replace(old, new))
        assert isinstance(refused(wiki.update, tools, page, with_section("metric", "x"), ["metric"]), PageChangedError)
        assert operations(slack) == []
    now = wiki.read(tools, page.ref)
    assert now is not None
    assert "x" in wiki.update(tools, now, with_section("metric", "x"), ["metric"]).text


def test_a_lost_answer_makes_no_double(wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any) -> None:
    """Slack made it and hung up: it is found by its mark."""
    slack.faults.add("canvases.create", "lost_answer")
    assert refused(wiki.create, tools, DRAFT).temporary
    page = wiki.find(tools, PLACE, MARK)
    assert page is not None
    assert [one.id for one in slack.core.canvases.visible()] == [page.ref.id]


@pytest.mark.parametrize("step", range(6))
@pytest.mark.parametrize("kind", ["lost_answer", "dropped", "server_error", "ratelimited", "malformed"])
def test_an_update_that_is_broken_off(
    wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any, step: int, kind: str
) -> None:
    """Wherever it was, whoever tries again has all of it there, once."""
    page, wanted = (
        wiki.create(tools, DRAFT),
        with_section("open", "Nothing.\n\n- at all", replace(DRAFT, title="Cards")),
    )
    for _ in range(step):
        slack.faults.add(EDIT, "slow", seconds=0)
    slack.faults.add(EDIT, kind)
    assert refused(wiki.update, tools, page, wanted, ["open"]).temporary
    slack.faults.clear()
    now = made(slack).update(tools, page, wanted, ["open"])
    assert now.title == "Cards"
    assert words(now.text.partition("\n")[2]) == words(whole(wanted))


@pytest.mark.parametrize("method", ["canvases.getContent", "files.info", "canvases.create", "files.list"])
@pytest.mark.parametrize("kind", ["dropped", "server_error", "ratelimited", "malformed"])
def test_slack_in_trouble(wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any, method: str, kind: str) -> None:
    """Each is told, and may be tried again."""
    page = wiki.create(tools, DRAFT)
    asks: dict[str, tuple[Any, ...]] = {
        "canvases.create": (wiki.create, tools, DRAFT),
        "files.list": (wiki.find, tools, PLACE, MARK),
    }
    slack.faults.add(method, kind)
    error = refused(*asks.get(method, (wiki.read, tools, page.ref)))
    assert error.temporary
    assert not isinstance(error, PageRefusalError)


def test_gone(wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any) -> None:
    """A canvas that somebody deleted, or that there never was."""
    page = wiki.create(tools, DRAFT)
    slack.core.canvases.delete(there(slack, page))
    assert wiki.read(tools, page.ref) is None
    assert wiki.look_up(tools, page.url) is None
    assert wiki.find(tools, PLACE, MARK) is None
    assert refused(wiki.update, tools, page, DRAFT, []).key == "source-work-gone"
    assert [wiki.read(tools, PageRef(one)) for one in ("F0NOTTHERE", "../x", "")] == [None] * 3


@pytest.mark.parametrize(("plan", "key"), [("off", "source-canvas-off"), ("free", "source-canvas-taken")])
def test_a_workspace_without_canvases(
    wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any, plan: str, key: str
) -> None:
    """It says so, so that the document can be posted as a message: none at all, or the channel has its one."""
    slack.core.canvases.add("Theirs", "x", PLACE)
    slack.core.canvases.plan = plan
    error = refused(wiki.create, tools, DRAFT)
    assert isinstance(error, CanvasesOffError)
    assert error.key == key


def test_a_workspace_that_left_the_scopes_out(tools: Tools, refused: Any) -> None:
    """The sentence names the scope; channels are not named either, and nothing breaks."""
    with Sandbox(MANIFEST, patience=PATIENCE, optional_scopes=False) as slack:
        wiki = made(slack)
        for function, args in ((wiki.create, (DRAFT,)), (wiki.read, (PageRef("F0ABCDEF"),))):
            error = refused(function, tools, *args)
            assert isinstance(error, CanvasesOffError)
            assert str(error.args_["scope"]).startswith("canvases:")
        assert wiki.places(tools, "") == []


def test_places(wiki: Wiki, tools: Tools, slack: Sandbox, refused: Any) -> None:
    """The channels that the bot is in; a channel that it is not in, and a conversation, take none."""
    some = wiki.places(tools, "")
    assert PLACE in [one.value for one in some]
    assert [one.value for one in wiki.places(tools, "#checkout")] == [PLACE]
    for place in ("D0AMELIE", "C0NOWHERE", "", "../x"):
        assert isinstance(refused(wiki.create, tools, replace(DRAFT, place=place)), PageRefusalError)


def test_addresses(wiki: Wiki, slack: Sandbox) -> None:
    """Canvases of this workspace, at Slack's own addresses; nobody is asked."""
    team, base = slack.core.workspace.id, slack.url
    good = (f"https://northwind.slack.com/docs/{team}/F0ABCDEF", f" {base}/docs/{team}/F0ABCDEF ")
    bad: tuple[str, ...] = (
        "",
        "F0ABCDEF",
        "https://northwind.slack.com/docs/T0OTHER/F0ABCDEF",
        f"https://evil.example/docs/{team}/F0ABCDEF",
    )
    bad += (
        f"https://slack.com.evil.example/docs/{team}/F0ABCDEF",
        "https://[",
        f"https://a@x.slack.com/docs/{team}/F0AB",
    )
    slack.core.calls.clear()
    assert [one for one in good if not wiki.knows({}, one)] == []
    assert [one for one in bad if wiki.knows({}, one)] == []
    assert not slack.core.calls


def test_nothing_that_people_write_is_slacks(wiki: Wiki, tools: Tools, slack: Sandbox) -> None:
    """Mentions, embeds, tags and headings within a section are the letters that were typed."""
    evil = "![](@U0AMELIE) <!channel> <@U0AMELIE> <script>x</script>\n\n## Two\n\n# One\n\n```\n## code"
    page = wiki.create(tools, with_section("problem", evil))
    sections = there(slack, page).sections
    assert [one.kind for one in sections].count("h2") == 3
    assert r"\![](@U0AMELIE) \<!channel> \<@U0AMELIE>" in page.text
    assert "<script>" not in there(slack, page).html


def test_a_canvas_has_a_million_characters(wiki: Wiki, tools: Tools, refused: Any) -> None:
    """More is told before anything is sent."""
    error = refused(wiki.create, tools, with_section("open", "word " * 220_000))
    assert error.key == "source-canvas-large"


def test_a_title_on_top_is_no_second_one(wiki: Wiki, tools: Tools, slack: Sandbox) -> None:
    """Where Slack puts the title into the canvas it is read once, and stays out of the introduction."""
    page = wiki.create(tools, DRAFT)
    canvas = there(slack, page)
    slack.core.canvases.edit(canvas, "U0AMELIE", f"# Gift cards\n\n{canvas.markdown}")
    assert wiki.read(tools, page.ref) == page
    now = wiki.update(tools, page, replace(DRAFT, introduction="Approved"), [])
    assert (now.text.count("Gift cards"), now.text.count(MARK), now.text.count("Approved")) == (1, 1, 1)


@given(
    st.text(max_size=60) | st.lists(st.sampled_from([*"<>![]()#*-`|\n x@", "## ", "```\n"]), max_size=40).map("".join)
)
def test_whatever_is_written_stays_in_its_section(markdown: str) -> None:
    """No text of a section begins another, and what Slack makes of it is taken apart again."""
    draft = with_section("problem", markdown)
    sections = split(whole(draft))
    assert [one.text for one in sections if one.kind == "h2"][1:] == [
        one.text for one in split(whole(DRAFT)) if one.kind == "h2"
    ][1:]
    assert is_ours(whole(draft), whole(DRAFT), draft, ["problem"])
    with suppress(IndexError):
        assert blocks(f"<p id='temp:C:1'>{body(markdown)}")[0].id == "temp:C:1"
