"""What a page says is read in whatever a wiki gives it back as, and belongs to the section that it stands in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.copies.theirs import are_ours, split, words
from bot.documents.store.shipped import shipped

TITLES = {"problem": "Problem", "out": "Out of scope", "rollout": "Rollout"}
HTML = """
<p>Draft</p><h2 local-id="1">Problem</h2><p>Night <strong>readers</strong> &amp; others</p>
<ul><li><p>one</p></li><li>two<ol><li>deep</li></ol></li></ul>
<h2>OUT OF SCOPE</h2>
<table><tbody><tr><th>KPI</th><th>Now</th></tr><tr><td>Signups</td><td>41 %</td></tr></tbody></table>
<h2>Budget</h2><p>See <a href="https://n.example/plan">the plan</a>.<br/>Soon</p><script>steal()</script>
"""


def test_html_is_read_by_section() -> None:
    """Lists, tables and links stay; a heading that is none of ours stays in its section; what is not shown is not
    read."""
    found = split(HTML, TITLES)
    assert found.introduction == "Draft"
    assert found.texts["problem"] == "Night **readers** & others\n\n- one\n- two\n  1. deep"
    assert found.texts["out"].startswith("| KPI | Now |\n| --- | --- |\n| Signups | 41 % |")
    assert "### Budget" in found.texts["out"]
    assert "[the plan](https://n.example/plan)" in found.texts["out"]
    assert "steal" not in str(found)


def test_what_stands_in_code_is_no_heading() -> None:
    """A page about markdown is not taken apart by what it shows."""
    found = split("## Problem\n```\n## Rollout\n```\nafter\n## Rollout\nweekly", TITLES)
    assert found.texts == {"problem": "```\n## Rollout\n```\nafter", "rollout": "weekly"}


def test_a_heading_that_comes_twice_loses_nothing() -> None:
    """The second stays in the section that it stands in."""
    found = split("## Problem\none\n## Problem\ntwo", TITLES)
    assert found.texts == {"problem": "one\n### Problem\ntwo"}


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("**Night** readers", "Night readers"),
        ("1. one\n1. two", "<ol><li>one</li><li>two</li></ol>"),
        ("- [ ] ask", "* ask"),
        ("a_b and *c*", "a\\_b and \\*c\\*"),
        ("Tea & [cake](https://n.example)", '<p>Tea &amp; <a href="https://n.example">cake</a></p>'),
    ],
)
def test_words_are_the_same_in_any_markup(ours: str, theirs: str) -> None:
    """What a wiki rewrites of its own accord is nobody's edit."""
    assert words(ours) == words(theirs)
    assert words(ours) != words(f"{theirs} more")


@given(st.lists(st.sampled_from(["Problem", "Out of scope", "Rollout", "Other"]), max_size=8), st.text(max_size=40))
def test_no_word_of_a_page_is_lost(headings: list[str], text: str) -> None:
    """Whatever stands on a page is in the introduction or in a section."""
    said = " ".join(text.split()).replace("#", "").replace("`", "").replace("~", "").replace("<", "").strip()
    page = "\n".join(f"## {one}\nword{at} {said}" for at, one in enumerate(headings))
    found = split(page, TITLES)
    everything = "\n".join([found.introduction, *found.texts.values()])
    assert all(f"word{at}" in everything for at in range(len(headings)))


def test_every_template_comes_back_as_it_was() -> None:
    """A page of any of our templates is known as ours, and as somebody else's once a word of it is another."""
    for template in shipped().values():
        titles = {one.key: one.title for one in template.sections}
        page = "Draft\n\n" + "\n".join(f"## {one.title}\n{one.text}\n" for one in template.sections)
        said = {one.key: words(one.text) for one in template.sections}
        assert are_ours(page, titles, said) or not any(said.values())
        assert not are_ours(f"{page}\nmine", titles, said)


def test_a_page_that_lacks_a_section_is_not_ours() -> None:
    """What somebody took away is an edit as well; so is what somebody wrote into one that was empty."""
    said = {"problem": words("one"), "rollout": words("weekly"), "out": ""}
    page = "## Problem\none\n## Out of scope\n\n## Rollout\nweekly"
    assert are_ours(page, TITLES, said)
    assert not are_ours("## Problem\none", TITLES, said)
    assert not are_ours(page.replace("scope\n", "scope\nmine"), TITLES, said)
