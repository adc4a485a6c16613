"""A section that goes to a wiki and comes back says the same, and somebody's change of it takes nothing else along."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing

import pytest
from markdown_it import MarkdownIt

from bot.check import MANIFEST
from bot.connectors.connector import Tools
from bot.connectors.http import Http
from bot.connectors.wiki import PageDraft, PageSection, WikiPage
from bot.copies.theirs import merged, split, words
from bot.documents.store.shipped import shipped
from sandbox import Sandbox
from tests.connectors.server import Server
from tests.connectors.trackers import serve
from tests.connectors.wikis import WIKI_CASES, draft
from tests.patience import PATIENCE
from tests.slack.test_canvases import made

EVERYTHING = """Say **bold**, *slanted*, ~~gone~~ and `x < y` with [a link](https://n.example/a_b) 🎉 & more; a < b.
Since: March

```python
def ask(who: list[int]) -> None:
    if who < 1:

        print("<b>## no heading</b>")
```
```
plain   text
```

- one
  - deep
    1. deeper
- two

1. first
2. second

- [ ] ask
- [x] asked

> Quoted words
> go on

| KPI | Now |
| --- | --- |
| Signups | 41 % |
| `a` | **b** |

![A picture](https://n.example/p.png)

### A small heading

See <https://n.example/plan>, and Ines."""
_MARKDOWN = MarkdownIt("commonmark", {"html": False, "breaks": True}).enable(["table", "strikethrough"])
ALL = ("canvas", *(one.wiki.name for one in WIKI_CASES))


class _There:
    """A wiki of each kind."""

    def __init__(self, stack: ExitStack, name: str) -> None:
        self._stack, self._name = stack, name
        if name == "canvas":
            self._slack = stack.enter_context(Sandbox(MANIFEST, patience=PATIENCE))
        else:
            self._case = next(one for one in WIKI_CASES if one.wiki.name == name)
            self._server, self._http = stack.enter_context(Server().serving()), stack.enter_context(closing(Http()))

    def create(self, sections: Sequence[PageSection]) -> WikiPage:
        """A page with these sections, as it is read; on a site of its own."""
        if self._name == "canvas":
            no = Tools({}, None)  # type: ignore[arg-type]
            return made(self._slack).create(no, PageDraft("C0CHECKOUT", "product-ops-t0-1", "T", "*Draft*", sections))
        case = self._case
        serve(self._server, case.alike().answer)
        tools = Tools(case.environment(self._server.url, case.token), self._http)
        return case.wiki.create(tools, draft(case, tools, sections))


@pytest.fixture(params=ALL)
def there(request: pytest.FixtureRequest) -> Iterator[_There]:
    """Each of them."""
    with ExitStack() as stack:
        yield _There(stack, request.param)


def _came_back(there: _There, sections: Sequence[PageSection]) -> dict[str, str]:
    return dict(split(there.create(sections).text, {one.key: one.title for one in sections}).texts)


def test_everything_comes_back(there: _There) -> None:
    """Code, a table, tasks, links, nested lists, a quotation, a picture and lines: nothing of it counts as edited, and
    it reads as it did, without the mention being lost."""
    back = _came_back(there, [PageSection("all", "All", EVERYTHING), PageSection("none", "None", "")])
    assert words(back["all"]) == words(EVERYTHING)
    assert words(back["none"]) == ""
    ours = EVERYTHING.replace("Ines", "<@U0INES>")
    assert _MARKDOWN.render(merged(ours, EVERYTHING, back["all"])) == _MARKDOWN.render(ours)


def test_every_template_comes_back(there: _There) -> None:
    """No section of any template counts as edited."""
    sections = [
        PageSection(f"s{at}", f"{at} {one.title}", one.text)
        for at, one in enumerate(one for template in shipped().values() for one in template.sections)
    ]
    back = _came_back(there, sections)
    assert [one.title for one in sections if words(back[one.key]) != words(one.markdown)] == []


@pytest.mark.parametrize("name", ["confluence", "gitbook", "notion"])
def test_code_is_code_without_ours(name: str) -> None:
    """Code that somebody adds there is read as code, as they set it out."""
    with ExitStack() as stack:
        code = "Said:\n\n```sql\nselect *\n  from orders\n```\n\n- so\n\n```\nplain\n```"
        back = _came_back(_There(stack, name), [PageSection("all", "All", code)])["all"]
        blocks = [(one.info, one.content) for one in _MARKDOWN.parse(back) if one.type == "fence"]
        assert blocks == [("sql", "select *\n  from orders\n"), ("", "plain\n")]


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("Target: 3.4 %", "Target: 34 %"),
        ("Baskets above €300", "Baskets above $300"),
        ("Margin -5", "Margin 5"),
        ("On track ✅", "On track ❌"),
        ("`list[int]` < 5", "`list[str]` < 5"),
        ("x < 5 and y > 3", "x < 7 and y > 3"),
    ],
)
def test_a_sign_that_matters_is_an_edit(ours: str, theirs: str) -> None:
    """Another amount, sign or picture is compared and can be taken over."""
    assert words(ours) != words(theirs)


def test_only_what_they_changed_is_theirs() -> None:
    """Code keeps its language, and somebody stays mentioned, where a line elsewhere was changed."""
    ours = "Ask <@U0INES> first.\n\n```python\nx = 1\n```\n\nThen ship."
    theirs = "Ask Ines first.\n```\nx = 1\n```\nThen wait a week."
    found = merged(ours, ours.replace("<@U0INES>", "Ines"), theirs)
    assert found == "Ask <@U0INES> first.\n\n```python\nx = 1\n```\n\nThen wait a week."


def test_what_people_put_into_confluence_is_read() -> None:
    """The date, the emoji and the page that a link leads to are told in words; cells stay in their row."""
    page = (
        '<h2>Plan</h2><p>On <time datetime="2026-12-24" /> <ac:emoticon ac:emoji-fallback="🎉" /> see '
        '<ac:link><ri:page ri:content-title="Roadmap" /></ac:link></p>'
        "<table><tr><th>a|b</th></tr><tr><td>x<br />y<ul><li>z</li></ul></td></tr></table>"
        "<blockquote><p>Wait</p><p>now</p></blockquote>"
    )
    found = split(page, {"plan": "Plan"}).texts["plan"]
    assert found.startswith("On 2026-12-24 🎉 see Roadmap\n\n| a\\|b |\n| --- |\n| x y")
    assert found.endswith("> Wait\n>\n> now")


def test_a_page_of_many_lines_is_theirs_as_it_is() -> None:
    """Nobody waits for the comparison of thousands of lines."""
    theirs = "one\ntwo\n" * 5000
    assert merged("one\n" * 1000, "one\n" * 1000, theirs) == theirs
