"""Pages as markdown: what is taken apart is whole again, what is replaced is found once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.connectors import gitbook_markdown, notion_markdown
from bot.connectors.notion_markdown import common, enhanced
from bot.connectors.page_text import PagePart, edits, gist, parts, revised, tidy
from bot.connectors.wiki import PageDraft, PageSection
from demo import gitbook, notion

LINES = st.lists(
    st.sampled_from(
        ["## A", "## B", "## A b", "text", "", "```", "~~~~", "````", "- one", "| a |", "#", "##", "---", "==="]
    )
    | st.text(max_size=8),
    max_size=12,
)


@given(LINES.map("\n".join))
def test_the_parts_are_the_page(text: str) -> None:
    """Nothing is lost, and each but the first begins with its heading."""
    found = parts(text)
    assert "".join(one.text for one in found) == text
    assert found[0].heading == ""
    assert all(one.text.lstrip(" ").startswith("##") for one in found[1:])


@given(LINES.map("\n".join))
def test_what_is_tidy_stays_in_its_part(text: str) -> None:
    """Whatever stands under a heading: the next heading is one. Tidied again it is the same."""
    found = tidy(text)
    assert [one.heading for one in parts(f"## Before\n\n{found}\n\n## After")] == ["", "Before", "After"]
    assert tidy(found) == found


@given(LINES, LINES, st.booleans())
def test_edits_make_the_page_what_it_is_to_be(old: list[str], new: list[str], whole: bool) -> None:
    """Each text that is replaced stands there once, and all replaced the page reads as wanted."""
    text = "\n".join(old)
    wanted = parts("\n".join(new))
    pairs = revised(text, wanted, [whole or bool(n % 2) for n in range(len(wanted))])
    assert "".join(was for was, _ in pairs) == text
    done = text
    for one in edits(text, pairs):
        assert done.count(one.old) == 1 or (text == "" and one.old == "")
        done = done.replace(one.old, one.new)
    assert gist(done) == gist("".join(to for _, to in pairs))


def test_only_what_differs_is_replaced() -> None:
    """A section in the middle is one short text; its neighbours keep their comments."""
    text = "intro\n\n## A\n\none\n\n## B\n\ntwo\n\n## C\n\nthree"
    wanted = [
        PagePart("", "intro"),
        PagePart("A", "## A\n\none"),
        PagePart("B", "## B\n\n2"),
        PagePart("C", "## C\n\nthree"),
    ]
    (edit,) = edits(text, revised(text, wanted, [True] * 4))
    assert (edit.old, edit.new) == ("## B\n\ntwo", "## B\n\n2")


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("costs $5 and {x} <b>", r"costs \$5 and \{x\} \<b\>"),
        ("a | b ^c ~d~ ~~gone~~", r"a \| b \^c \~d\~ ~~gone~~"),
        ("`$x | <y>` \\* \\", r"`$x | <y>` \* \\"),
        ("<https://a.example/{b}>", r"[https://a.example/\{b\}](https://a.example/%7Bb%7D)"),
        ("[x](https://a.example/c_(d)|e)", "[x](https://a.example/c_(d)%7Ce)"),
        ("see https://a.example/$1?q=a&b=%20.", "see https://a.example/%241?q=a&b=%20."),
        ("&lt;i&gt; &amp; AT&T", r"\<i\> & AT&T"),
        ("* one\n  * two\n    1) three\nback", "- one\n\t- two\n\t\t1. three\nback"),
        ("- [ ] do\n- [x] done", "- [ ] do\n- [x] done"),
        ("##### five\n***", "#### five\n---"),
        ("> a\n>b", "> a\n> b"),
        (
            "a | b\n--|--\n`x` | 1 \\| 2 | 3",
            '<table header-row="true">\n\t<tr>\n\t\t<td>a</td>\n\t\t<td>b</td>\n\t</tr>\n'
            "\t<tr>\n\t\t<td>`x`</td>\n\t\t<td>1 \\| 2</td>\n\t</tr>\n</table>",
        ),
        ("```py\nx = $1 | 2", "```py\nx = $1 | 2\n```"),
    ],
)
def test_markdown_as_notion_takes_it(typed: str, sent: str) -> None:
    """Tables are tables, lists are nested, and a dollar is no equation."""
    assert enhanced(typed) == sent


@pytest.mark.parametrize(
    ("given_back", "told"),
    [
        ("costs \\$5 and \\{x\\} \\<b\\>", "costs $5 and {x} &lt;b&gt;"),
        ("`\\$` a \\| b \\~c ~~d~~", "`\\$` a | b ~c ~~d~~"),
        ("one<br>two\n<empty-block/>\nthree", "one two\nthree"),
        (
            '<table header-row="true" fit-page-width="false">\n<tr>\n<td>a</td>\n<td>b \\| c</td>\n</tr>\n'
            '\t<tr color="gray">\n\t\t<td>1</td>\n<td color="red">\\$2</td>\n</tr>\n</table>\nafter',
            "\n| a | b \\| c |\n| --- | --- |\n| 1 | $2 |\n\nafter",
        ),
        ("```\n<table>\n\\$\n```", "```\n<table>\n\\$\n```"),
    ],
)
def test_what_notion_gives_back_is_told_as_commonmark(given_back: str, told: str) -> None:
    """People read both sides, and may take theirs over."""
    assert common(given_back) == told


@given(LINES.map("\n".join))
def test_the_look_alikes_give_back_what_they_gave(text: str) -> None:
    """What is read and stored again is the same: they rewrite once."""
    for stored in (notion.stored, gitbook.stored):
        once = stored(tidy(text))
        assert stored(once) == once


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("- one\n- two", "* one\n* two"),
        ("1. one\n1. two", "1. one\n2. two"),
        ("_so_ **far**", "*so* __far__"),
        ("| a | b |\n|--|--|\n| 1 | 2 |", "| a   | b |\n| --- | :-: |\n| 1 | 2 |"),
        ("```\nx\n```", "```plain text\nx\n```"),
        ("&lt;b&gt; \\$5", "\\<b\\> $5"),
    ],
)
def test_what_wikis_rewrite_is_no_difference(ours: str, theirs: str) -> None:
    """It is not written again, nor taken for somebody's change."""
    assert gist(ours) == gist(theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"), [("- [ ] one", "- [x] one"), ("so far?", "so far"), ("41 %", "42 %"), ("# A", "## A")]
)
def test_what_people_change_is_one(ours: str, theirs: str) -> None:
    """A tick, a question mark, a digit."""
    assert gist(ours) != gist(theirs)


SIGNS = st.sampled_from("#`~*_-=+|<>[](){}$^\\&;:/ \t\nab1.")
ODD = st.text(SIGNS | st.characters(exclude_categories=["Cs"]), max_size=40)


@given(st.lists(st.tuples(ODD, ODD), min_size=1, max_size=4), ODD)
def test_whatever_people_write_each_section_is_found(said: list[tuple[str, str]], introduction: str) -> None:
    """As it was sent and as it is given back: so many headings, and writing it again finds nothing to write."""
    some = [PageSection(f"k{n}", title, text) for n, (title, text) in enumerate(said)]
    draft = PageDraft("", "product-ops-t0here-12", "Title", introduction, some)
    for written, stored in ((notion_markdown.whole, notion.stored), (gitbook_markdown.whole, gitbook.stored)):
        sent = written(draft)
        page = stored("\n\n".join(one.text for one in sent))
        assert len(parts(page)) == len(some) + 1
        pairs = revised(page, sent, [True] * len(sent))
        assert [gist(old) == gist(new) for old, new in pairs] == [True] * len(pairs)
