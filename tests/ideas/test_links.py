"""What links are called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.ideas.links import label
from tests.ideas.making import urls
from tests.shelves import law

LABELS = {
    "https://tracker.northwind.example/browse/CHK-412": "CHK-412",
    "https://acme.atlassian.net/jira/software/projects/CHK/issues/CHK-412?filter=1": "CHK-412",
    "https://linear.app/acme/issue/ENG-12/dark-mode-for-the-app": "ENG-12",
    "https://github.com/acme/shop/issues/12": "acme/shop#12",
    "https://gitlab.example/acme/shop/-/merge_requests/7": "acme/shop#7",
    "https://help.zendesk.example/hc/en-us/articles/360012345-Dark-mode": "help.zendesk.example · Dark mode",
    "https://www.notion.so/acme/Dark-mode-9f86d081884c7d659a2feaa0c55ad015": "notion.so · Dark mode",
    "https://www.example.com/": "example.com",
    "https://example.com/%C3%A9tude_des-usages.html": "example.com · étude des usages",
    "https://figma.example/file/9f86d081884c7d659a2f": "figma.example · file",
    "https://forms.example/12345": "forms.example",
}


@pytest.mark.parametrize("url", LABELS)
def test_a_link_is_called_what_it_leads_to(url: str) -> None:
    """A ticket by its key, an issue by its repository and number, a page by its site and its last part in words."""
    assert label(url) == LABELS[url]


@law
@given(urls | st.from_regex(r"https://[a-z]{1,9}\.example/[^\s<>|]{0,80}", fullmatch=True))
def test_every_link_is_called_something(url: str) -> None:
    """Short, never empty, in one line."""
    said = label(url)
    assert 0 < len(said) <= 60
    assert "\n" not in said
