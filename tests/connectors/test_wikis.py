"""What all wikis have in common, against look-alikes of their systems: what is made, read, updated and found."""

from contextlib import suppress
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import strategies as st

from bot.connectors import WIKIS, declared
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.source import SourceError
from bot.connectors.wiki import PageChangedError, PageDraft, PageRef, PageRefusalError, PageSection, WikiPage
from bot.copies.copy import EDITED_OUTSIDE, GONE, SAME, DocumentCopy, digest, state_of
from bot.copies.theirs import split, words
from bot.documents.store.shipped import shipped
from demo.lookalike import Said
from tests.connectors.conftest import Hidden, Refused
from tests.connectors.server import Reply, Server
from tests.connectors.test_connectors import EXAMPLE, ROOT
from tests.connectors.trackers import serve
from tests.connectors.trouble import Says, anything, in_trouble, json_values, reaching, shaped, told
from tests.connectors.wikis import MARK, SECRET, SECTIONS, WIKI_CASES, WikiCase, draft, is_write, sections

every = pytest.mark.parametrize("case", WIKI_CASES, ids=str)


@pytest.fixture
def alike(case: WikiCase, server: Server) -> Any:
    """A look-alike that answers."""
    made = case.alike()
    serve(server, made.answer)
    return made


@pytest.fixture
def tools(case: WikiCase, server: Server, http: Http, alike: Any) -> Tools:
    """What an operator set up, for a wiki that is there."""
    return Tools(case.environment(server.url, case.token), http)


def writes(server: Server) -> int:
    """How often something was changed."""
    return len([asked for asked in server.asked if is_write(asked)])


def changed(before: PageDraft, **texts: str) -> PageDraft:
    """The same page, with other texts in some of its sections."""
    return replace(
        before, sections=tuple(replace(one, markdown=texts.get(one.key, one.markdown)) for one in before.sections)
    )


def test_each_has_a_case() -> None:
    """A wiki that nobody puts through this is not finished."""
    assert set(WIKIS) <= {case.wiki.name for case in WIKI_CASES}
    assert all(wiki.name == name for name, wiki in WIKIS.items())


@every
def test_each_is_explained(case: WikiCase) -> None:
    """It has a page that the list leads to, with its variables, which the example sets up."""
    page = (ROOT / f"docs/wikis/{case.wiki.name}.md").read_text(encoding="utf-8")
    assert f"({case.wiki.name}.md)" in (ROOT / "docs/wikis/README.md").read_text(encoding="utf-8")
    for variable in case.wiki.variables:
        assert variable.name in page
        assert variable.name in EXAMPLE
        assert declared(variable.name)


@every
def test_what_is_made_is_found_and_read(case: WikiCase, tools: Tools) -> None:
    """By its mark at once, by its address, and by its id: one page, the same each time, with all that was said."""
    wanted = draft(case, tools)
    assert case.wiki.find(tools, wanted.place, MARK) is None
    page = case.wiki.create(tools, wanted)
    assert page.title == "Dark mode"
    assert page.changed_at.endswith("Z")
    titles = {one.key: one.title for one in SECTIONS}
    theirs = split(page.text, titles).texts
    assert set(theirs) == set(titles)
    assert [
        key for key in titles if words(theirs[key]) != words(wanted.sections[list(titles).index(key)].markdown)
    ] == []
    for said in ("Draft", "Inès", "Problem", "headaches", "Retention", "45", "beta group", "northwind.example/plan"):
        assert said in page.text
    assert case.wiki.read(tools, page.ref) == page
    assert case.wiki.find(tools, wanted.place, MARK) == page
    assert case.wiki.find(tools, wanted.place, MARK[:-1]) is None
    assert case.wiki.find(tools, wanted.place, f"{MARK}0") is None
    assert case.wiki.knows(tools.environment, f" {page.url} ")
    assert case.wiki.look_up(tools, page.url) == page
    other = case.wiki.create(tools, replace(wanted, mark=f"{MARK}0", title="Light mode"))
    assert other.ref != page.ref
    assert case.wiki.find(tools, wanted.place, f"{MARK}0") == other


@every
def test_what_it_knows(case: WikiCase, server: Server, tools: Tools) -> None:
    """Its own addresses and nothing else; nobody is asked."""
    assert [text for text in case.others if case.wiki.knows(tools.environment, text)] == []
    assert [case.wiki.look_up(tools, text) for text in case.others] == [None] * len(case.others)
    assert server.asked == []
    assert case.wiki.ready(tools.environment)
    assert not case.wiki.ready({})


@every
def test_places(case: WikiCase, tools: Tools) -> None:
    """Offered by what is typed; one that there is none of is told, and nothing is asked for what is no id."""
    some = case.wiki.places(tools, case.place)
    assert 0 < len(some) < len(case.wiki.places(tools, ""))
    assert all(pick.label and pick.value for pick in some)
    assert case.wiki.places(tools, "nothing like it") == []
    assert case.wiki.create(tools, draft(case, tools, place=some[0].value)).title == "Dark mode"
    for place in ("", "../orgs", "page/..", "00000000-0000-4000-8000-000000000000"):
        with pytest.raises(PageRefusalError):
            case.wiki.create(tools, draft(case, tools, place=place))


@every
def test_a_section_is_brought_up_to_date(case: WikiCase, server: Server, tools: Tools) -> None:
    """It says so; the others read to the letter what they did; once more changes nothing."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    second = changed(first, problem="Night readers get *migraines*.")
    later = case.wiki.update(tools, page, second, ["problem"])
    assert "headaches" not in later.text
    assert later.text.count("migraines") == 1
    assert later.text.partition("Out of scope")[2] == page.text.partition("Out of scope")[2]
    assert case.wiki.read(tools, page.ref) == later
    assert later.ref == page.ref
    sent = writes(server)
    assert case.wiki.update(tools, later, second, ["problem"]) == later
    assert writes(server) == sent


@every
def test_sections_come_go_and_are_renamed(case: WikiCase, tools: Tools) -> None:
    """As does the title and the introduction: the page is in the order of the document."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    problem, _, metric, rollout = first.sections
    renamed = replace(metric, title="How we know")
    added = sections(("Alternatives", "Do nothing.\n\nBrightness."), ("Risks", "None."))
    second = replace(
        first,
        title="Dark mode, again",
        introduction="Approved",
        sections=(added[0], problem, renamed, rollout, added[1]),
    )
    keys = ["alternatives", "metric", "risks", "out-of-scope"]
    later = case.wiki.update(tools, page, second, keys)
    assert later.title == "Dark mode, again"
    titles = ["Dark mode, again", "Approved", "Alternatives", "Brightness", "Problem", "headaches", "How we know"]
    found = [later.text.index(said) for said in [*titles, "Retention", "Rollout", "beta", "Risks", "None."]]
    assert found == sorted(found)
    assert [said for said in ("Out of scope", "Metric", "Inès") if said in later.text] == []
    back = case.wiki.update(tools, later, first, ["out-of-scope", "metric", "alternatives", "risks"])
    assert digest(back.text) == digest(page.text)


@every
def test_what_somebody_changed_there_stays(
    case: WikiCase, server: Server, tools: Tools, alike: Any, refused: Refused
) -> None:
    """A page that is another by now is not written, whatever section it is in; the copy then says so."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    copy = DocumentCopy(
        12, case.wiki.name, first.place, page.ref.id, page.ref.within, page.url, 1, {}, page.version, digest(page.text)
    )
    assert state_of(copy, 1, page.text, page.version) == SAME
    for old, new in (("headaches", "bad eyes"), ("since March", "since April"), ("beta group", "all of them")):
        before = case.wiki.read(tools, page.ref)
        assert before is not None
        case.edit(alike, page, old, new)
        sent = writes(server)
        error = refused(case.wiki.update, tools, before, changed(first, problem="Ours."), ["problem"])
        assert isinstance(error, PageChangedError)
        assert writes(server) == sent
        now = case.wiki.read(tools, page.ref)
        assert now is not None
        assert new in now.text
        assert state_of(copy, 1, now.text, now.version) == EDITED_OUTSIDE


@every
def test_ours_is_chosen_for_a_section(case: WikiCase, tools: Tools, alike: Any) -> None:
    """Whoever saw both chose ours: that section is written, and what was changed in another is left as it is."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    case.edit(alike, page, "headaches", "bad eyes")
    case.edit(alike, page, "beta group", "all of them")
    now = case.wiki.read(tools, page.ref)
    assert now is not None
    later = case.wiki.update(tools, now, first, ["problem"])
    assert "headaches" in later.text
    assert "bad eyes" not in later.text
    assert "all of them" in later.text


@every
def test_a_page_that_is_gone(case: WikiCase, tools: Tools, alike: Any, refused: Refused) -> None:
    """Read it is nothing, looked up neither; writing it is told, and it is made again where somebody wants that."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    case.remove(alike, page)
    assert case.wiki.read(tools, page.ref) is None
    assert case.wiki.look_up(tools, page.url) is None
    assert case.wiki.find(tools, first.place, MARK) is None
    error = refused(case.wiki.update, tools, page, changed(first, problem="Ours."), ["problem"])
    assert isinstance(error, PageRefusalError)
    assert error.key == "source-work-gone"
    assert state_of(DocumentCopy(1, "", "", "", "", "", 1, {}, "", ""), 1, None) == GONE
    assert case.wiki.create(tools, first).ref != page.ref


@every
@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_template_makes_the_round(case: WikiCase, tools: Tools, language: str) -> None:
    """What is read back is the same each time, has every section in its order, and a section that is written leaves the
    others to the letter."""
    for number, template in enumerate(one for one in shipped().values() if one.language == language):
        parts = [PageSection(one.key, one.title, one.text or one.guidance) for one in template.sections]
        first = draft(case, tools, parts, mark=f"{MARK}{number:03}", title=template.title)
        page = case.wiki.create(tools, first)
        assert case.wiki.read(tools, page.ref) == page
        theirs = split(page.text, {one.key: one.title for one in parts}).texts
        assert [one.key for one in parts if words(theirs[one.key]) != words(one.markdown)] == []
        last = parts[-1]
        later = case.wiki.update(tools, page, changed(first, **{last.key: "Zanzibar."}), [last.key])
        assert later.text.count("Zanzibar") == 1
        assert digest(case.wiki.update(tools, later, first, [last.key]).text) == digest(page.text)
        sent = [case.wiki.update(tools, page, first, [one.key for one in parts]).text]
        assert sent == [page.text]


HOSTILE = (
    "# Not a title\n## Metric\n\n~~~~\nunclosed",
    "Metric\n------\nRollout\n=======",
    "--- \ntitle: stolen\n---\nx",
    "<script>alert(1)</script> <img src=x onerror=alert(1)> <!-- <h2>Metric</h2>",
    '{% hint style="danger" %} {{ secret }} {% endhint %} {toggle="true"}',
    '</table></td><page url="https://evil.example">x</page> <unknown url="x"/>',
    "`product-ops-t0here-13` [product-ops-t0here-13]",
    "> ## Metric\n> * a\n\n1) one\n\t- two\n        code",
    "\x00\u2028## Metric\r\n## Rollout\v\u202e",
    "| a | b\n|---|---\n| `|` | </td> | more\n",
    "[x](javascript:alert(1)) ![y](data:text/html,z) $a$ ^b^ ~c~ \\",
    "😀 " * 200 + "*_`[" * 50,
)


@every
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_stays_in_its_section(case: WikiCase, tools: Tools, text: str) -> None:
    """Whatever somebody writes, the sections around it are what they were, and another write finds each of them."""
    parts = (SECTIONS[0], PageSection("odd", "Odd # <b> {% x %} `|`", text), *SECTIONS[2:])
    first = draft(case, tools, parts, introduction=text, title="Odd *title* # <b>")
    page = case.wiki.create(tools, first)
    assert case.wiki.read(tools, page.ref) == page
    assert case.wiki.find(tools, first.place, "product-ops-t0here-13") is None
    later = case.wiki.update(
        tools, page, changed(first, rollout="Zanzibar.", problem="Timbuktu."), ["rollout", "problem"]
    )
    assert (later.text.count("Zanzibar"), later.text.count("Timbuktu")) == (1, 1)
    assert "beta group" not in later.text
    assert "headaches" not in later.text
    assert later.text.count("Retention") == 1
    assert digest(case.wiki.update(tools, later, first, ["rollout", "problem"]).text) == digest(page.text)


@every
def test_a_huge_document(case: WikiCase, tools: Tools) -> None:
    """Thirty sections of 3,000 characters, alike but for a word: each is the one that is written."""
    parts = sections(*((f"Part {n}", f"{'Lorem ipsum. ' * 225}\n\nword{n}x") for n in range(30)))
    first = draft(case, tools, parts)
    page = case.wiki.create(tools, first)
    later = case.wiki.update(tools, page, changed(first, **{"part-7": "Zanzibar."}), ["part-7"])
    assert [n for n in range(30) if f"word{n}x" not in later.text] == [7]
    assert page.text.index("word6x") < later.text.index("Zanzibar") < page.text.index("word8x")


@every
def test_sections_that_are_alike(case: WikiCase, tools: Tools) -> None:
    """Two of one name with nothing in them, and one whose name begins as another's: the right one is written."""
    parts = [
        PageSection("a", "Risk", ""),
        PageSection("b", "Risks", ""),
        PageSection("c", "Risk", ""),
        PageSection("d", "End", ""),
    ]
    first = draft(case, tools, parts)
    page = case.wiki.create(tools, first)
    later = case.wiki.update(tools, page, changed(first, c="Zanzibar."), ["c"])
    assert later.text.index("Risks") < later.text.index("Zanzibar") < later.text.index("End")
    assert later.text.count("Risk") == page.text.count("Risk")


@every
@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_a_lost_answer_makes_no_double(
    case: WikiCase, server: Server, tools: Tools, alike: Any, refused: Refused, step: int
) -> None:
    """The wiki did it and hung up, at whichever step: looked for and tried again, there is one page."""
    first = draft(case, tools)
    sent: list[Any] = []

    def cut(asked: Any) -> bool:
        sent.extend([asked] * is_write(asked))
        return is_write(asked) and len(sent) == step

    serve(server, alike.answer, cut=cut)
    with suppress(SourceError):
        case.wiki.create(tools, first)
    assert len(sent) == min(step, case.steps)  # nothing is sent after an answer that was lost
    serve(server, alike.answer)
    page = case.wiki.find(tools, first.place, MARK) or case.wiki.create(tools, first)
    assert case.wiki.find(tools, first.place, MARK) == page
    assert page.text.count("headaches") == 1
    assert case.titles(alike).count("Dark mode") == 1


@every
def test_a_lost_answer_of_an_update(case: WikiCase, server: Server, tools: Tools, alike: Any, refused: Refused) -> None:
    """The wiki did it and hung up: tried again, with the page as it was read or as it is, nothing is there twice."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    second = changed(replace(first, title="Dark mode, again"), problem="Zanzibar.", rollout="Timbuktu.")
    serve(server, alike.answer, cut=is_write)
    assert refused(case.wiki.update, tools, page, second, ["problem", "rollout"]).temporary
    serve(server, alike.answer)
    later = case.wiki.update(tools, page, second, ["problem", "rollout"])
    now = case.wiki.read(tools, page.ref)
    assert now == later
    assert later.title == "Dark mode, again"
    assert (later.text.count("Zanzibar"), later.text.count("Timbuktu"), later.text.count("headaches")) == (1, 1, 0)
    assert case.wiki.update(tools, later, second, ["problem", "rollout"]) == later


@every
def test_a_token_that_may_only_read(case: WikiCase, server: Server, tools: Tools, refused: Refused) -> None:
    """It is told in the wiki's own words that it may not."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    reader = Tools(case.environment(server.url, case.reader), tools.http)
    for function, args in (
        (case.wiki.update, (page, changed(first, problem="x"), ["problem"])),
        (case.wiki.create, (replace(first, mark="another-1"),)),
    ):
        error = refused(function, reader, *args)
        assert isinstance(error, PageRefusalError)
        assert error.key == "source-work-forbidden"
        assert len(str(error.args_["said"])) > 3


@every
@pytest.mark.parametrize("status", [400, 403, 413, 422])
def test_a_change_that_is_refused(
    case: WikiCase, server: Server, tools: Tools, alike: Any, refused: Refused, hidden: Hidden, status: int
) -> None:
    """Whatever the wiki calls it, the card says what it said, and the token is in none of it."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    why = f"Not before Friday {case.token}"
    said = {"message": why, "error": {"message": why}, "errors": [{"title": why}]}  # in one or the other
    serve(server, lambda asked: Said(status, said) if is_write(asked) else alike.answer(asked))
    error = refused(case.wiki.update, tools, page, changed(first, problem="x"), ["problem"])
    assert isinstance(error, PageRefusalError)
    assert "Not before Friday" in str(error.args_["said"])
    other = refused(case.wiki.create, tools, replace(first, mark="another-1"))
    assert isinstance(other, PageRefusalError)
    hidden([error, other], case.token)


@every
def test_a_change_that_meets_another(
    case: WikiCase, server: Server, tools: Tools, alike: Any, refused: Refused
) -> None:
    """What is gone by then is told as gone; what meets another's change can be tried again."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    update = (tools, page, changed(first, problem="x"), ["problem"])
    serve(server, lambda asked: Said(404, {}) if is_write(asked) else alike.answer(asked))
    assert refused(case.wiki.update, *update).key == "source-work-gone"
    assert refused(case.wiki.create, tools, replace(first, mark="another-1")).key == "source-work-place"
    serve(server, lambda asked: Said(409, {}) if is_write(asked) else alike.answer(asked))
    error = refused(case.wiki.update, *update)
    assert error.temporary or isinstance(error, PageChangedError)
    assert not isinstance(error, PageRefusalError)


@every
@pytest.mark.parametrize("status", [429, 500, 502, 503, 529])
def test_a_change_is_sent_once(
    case: WikiCase, server: Server, tools: Tools, alike: Any, refused: Refused, status: int
) -> None:
    """Where the wiki is busy nobody knows whether it took it: it is not sent again of itself."""
    first = draft(case, tools)
    page = case.wiki.create(tools, first)
    sent: list[Any] = []

    def answer(asked: Any) -> Any:
        if is_write(asked):
            sent.append(asked)
            return Said(status, {}, {"Retry-After": "1"} if status == 429 else {})
        return alike.answer(asked)

    serve(server, answer)
    for function, args in (
        (case.wiki.update, (page, changed(first, problem="x"), ["problem"])),
        (case.wiki.create, (replace(first, mark="another-1"),)),
    ):
        error = refused(function, tools, *args)
        assert error.temporary
        assert not isinstance(error, PageRefusalError | PageChangedError)
    assert len(sent) == 2


def asks(case: WikiCase, page: WikiPage, wanted: PageDraft) -> list[Any]:
    """Everything that asks the wiki something."""
    return [
        lambda tools: case.wiki.read(tools, page.ref),
        lambda tools: case.wiki.look_up(tools, page.url),
        lambda tools: case.wiki.places(tools, ""),
        lambda tools: case.wiki.find(tools, wanted.place, MARK),
        lambda tools: case.wiki.update(tools, page, changed(wanted, problem="x"), ["problem"]),
    ]


@every
@in_trouble
def test_a_server_in_trouble(
    case: WikiCase,
    server: Server,
    tools: Tools,
    alike: Any,
    refused: Refused,
    hidden: Hidden,
    reply: Reply,
    keys: set[str],
) -> None:
    """Each is told in its own words, whatever is asked, and the token in none."""
    wanted = draft(case, tools)
    page = case.wiki.create(tools, wanted)
    server.on("*", reply)
    some = [reaching(case.wiki.reach), *asks(case, page, wanted)]
    some = some[:1] if reply.parts else some  # what never comes is waited for once
    hidden(told(refused, case.environment(server.url, SECRET), reply, keys, *some), SECRET)


@every
def test_an_address_that_is_none(case: WikiCase, server: Server, http: Http, refused: Refused) -> None:
    """What has nothing there says which setting to look at; what is not set up says so, before any call."""
    server.on("*", Reply(404, {"message": "Not found"}))
    tools = Tools(case.environment(server.url, SECRET), http)
    assert refused(case.wiki.places, tools, "a").key.endswith("-missing")
    asked = len(server.asked)
    assert refused(case.wiki.places, Tools({}, http), "a").key.endswith("-not-ready")
    assert len(server.asked) == asked


ID = st.just("3f1c2d4e-0000-4000-8000-0000000000a1")
ROW = shaped(
    id=json_values | ID,
    object=json_values | st.sampled_from(["page", "data_source", "block"]),
    type=json_values | st.sampled_from(["document", "child_page"]),
    title=json_values | st.lists(shaped(plain_text=json_values), max_size=2),
    properties=shaped(Name=shaped(type=st.just("title"), title=st.lists(shaped(plain_text=json_values), max_size=2))),
    created_by=shaped(id=json_values | ID),
    last_edited_by=shaped(id=json_values | ID),
    created_time=json_values,
    slug=json_values | st.just(MARK),
    subject=json_values | st.just(f"x [{MARK}]"),
    status=json_values | st.sampled_from(["open", "draft"]),
    markdown=json_values | st.just(f"`{MARK}`\n\n## Problem\n\nx"),
    urls=shaped(app=json_values),
    pages=json_values,
    in_trash=json_values,
)
ROWS = json_values | st.lists(ROW, max_size=3)
ANSWER = ROW | shaped(
    results=ROWS,
    items=ROWS,
    pages=ROWS,
    next=shaped(page=json_values),
    has_more=st.booleans(),
    next_cursor=json_values,
    id=ID,
    markdown=st.just(f"`{MARK}`"),
)


@every
@anything(ANSWER)
def test_whatever_json_arrives(case: WikiCase, answer: Any) -> None:
    """A page or a named error, and nothing that a card cannot hold."""
    tools = Tools(case.environment("https://example.com", SECRET), Says(answer))
    id_ = "3f1c2d4e-0000-4000-8000-0000000000a1"
    for place in (f"page/{id_}", f"data_source/{id_}", id_):
        wanted = draft(case, tools, place=place)
        page = WikiPage(
            PageRef(id_, f"{id_}/{MARK}"), "https://www.notion.so/3f1c2d4e000040008000000000000ab1", "x", "y"
        )
        for ask in asks(case, page, wanted):
            with suppress(SourceError):
                found = ask(tools)
                if isinstance(found, WikiPage):
                    assert len(found.title) <= 300
                    assert found.url == "" or found.url.startswith("http")
                    assert "\x00" not in found.text
        with suppress(SourceError):
            assert isinstance(case.wiki.create(tools, wanted), WikiPage)
