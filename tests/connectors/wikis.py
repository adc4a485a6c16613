"""What every wiki is put through: how it is set up, a look-alike that it meets, and what people do there.

Another wiki is another line of WIKI_CASES, with a look-alike that answers as its API's specification shows.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from bot.connectors.confluence import CONFLUENCE
from bot.connectors.connector import Tools
from bot.connectors.gitbook import GITBOOK
from bot.connectors.notion import NOTION
from bot.connectors.wiki import PageDraft, PageSection, Wiki, WikiPage
from demo import confluence, gitbook, lookalike, notion
from tests.connectors.server import Asked
from tests.connectors.trackers import SECRET

MARK = "product-ops-t0here-12"


@dataclass(frozen=True)
class WikiCase:
    """A wiki, and a look-alike of its system.

    `environment` says how an operator sets it up at an address, with a token; `token` is the one that the look-alike
    takes, `reader` one that may only read, where there is such. `alike` makes a look-alike of its own for each test,
    with an `answer`. `place` is typed to find one place of several. `others` are texts that are no address of its
    pages. `edit` changes a text on a page as somebody there does, `remove` takes a page away; `titles` are those of all
    pages that are there. `steps` is how many calls make a page.
    """

    wiki: Wiki
    environment: Callable[[str, str], dict[str, str]]
    token: str
    alike: Callable[[], Any]
    place: str
    others: tuple[str, ...]
    edit: Callable[[Any, WikiPage, str, str], None]
    remove: Callable[[Any, WikiPage], None]
    titles: Callable[[Any], list[str]]
    reader: str = ""
    steps: int = 1

    def __str__(self) -> str:
        return self.wiki.name


def _notion_edit(alike: notion.Workspace, page: WikiPage, old: str, new: str) -> None:
    alike.edit(page.ref.id, alike.bodies[page.ref.id].replace(old, new))


def _notion_remove(alike: notion.Workspace, page: WikiPage) -> None:
    alike.pages[page.ref.id]["in_trash"] = True


def _gitbook_edit(alike: gitbook.Organization, page: WikiPage, old: str, new: str) -> None:
    there = alike.page(page.ref.within.partition("/")[2])
    alike.edit(there, there["markdown"].replace(old, new))


def _gitbook_remove(alike: gitbook.Organization, _: WikiPage) -> None:
    for one in alike.requests.values():
        one["status"] = "archived"


def _confluence_edit(alike: confluence.ConfluenceSite, page: WikiPage, old: str, new: str) -> None:
    alike.edit(page.ref.id, alike.pages[page.ref.id]["body"].replace(old, new))


def _confluence_remove(alike: confluence.ConfluenceSite, page: WikiPage) -> None:
    alike.pages[page.ref.id]["status"] = "trashed"


def _confluence(url: str, token: str) -> dict[str, str]:
    there = {"CONFLUENCE_URL": url, "CONFLUENCE_SITE_URL": confluence.SITE}
    return {**there, "CONFLUENCE_EMAIL": confluence.EMAIL, "CONFLUENCE_API_TOKEN": token}


_ID = "3f1c2d4e00004000800000000000abcd"

WIKI_CASES = (
    WikiCase(
        NOTION,
        lambda url, token: {"NOTION_URL": url, "NOTION_TOKEN": token},
        notion.TOKEN,
        notion.Workspace,
        "specs",
        (
            "",
            _ID,
            "https://www.notion.so/",
            "https://www.notion.so/Product",
            f"https://www.notion.so.evil.example/Product-{_ID}",
            f"https://evilnotion.so/Product-{_ID}",
            f"https://www.notion.so@evil.example/Product-{_ID}",
            f"javascript://www.notion.so/Product-{_ID}",
            "https://[",
        ),
        _notion_edit,
        _notion_remove,
        lambda alike: [one["properties"]["Name"]["title"][0]["plain_text"] for one in alike.pages.values()],
        notion.READER,
    ),
    WikiCase(
        GITBOOK,
        lambda url, token: {"GITBOOK_URL": url, "GITBOOK_TOKEN": token},
        gitbook.TOKEN,
        gitbook.Organization,
        "specs",
        (
            "",
            "how-we-work",
            "https://app.gitbook.com/",
            f"https://app.gitbook.com/s/{gitbook.SPACE}/",
            f"https://app.gitbook.com/s/{gitbook.SPACE}/~/changes/3",
            f"https://app.gitbook.com.evil.example/s/{gitbook.SPACE}/how-we-work",
            f"https://app.gitbook.com@evil.example/s/{gitbook.SPACE}/how-we-work",
            f"javascript://app.gitbook.com/s/{gitbook.SPACE}/how-we-work",
            "https://[",
        ),
        _gitbook_edit,
        _gitbook_remove,
        lambda alike: [page["title"] for one in alike.requests.values() for page in one["pages"]],
        gitbook.READER,
        steps=3,
    ),
    WikiCase(
        CONFLUENCE,
        _confluence,
        confluence.TOKEN,
        confluence.ConfluenceSite,
        "product",
        (
            "",
            confluence.SPECS,
            f"{confluence.SITE}/wiki/spaces/PROD/overview",
            f"{confluence.SITE}.evil.example/wiki/spaces/PROD/pages/{confluence.SPECS}",
            f"{confluence.SITE}@evil.example/wiki/spaces/PROD/pages/{confluence.SPECS}",
            f"javascript{confluence.SITE[5:]}/wiki/spaces/PROD/pages/{confluence.SPECS}",
            "https://[",
        ),
        _confluence_edit,
        _confluence_remove,
        lambda alike: [one["title"] for one in alike.pages.values()],
        confluence.READER,
    ),
)


def sections(*pairs: tuple[str, str]) -> tuple[PageSection, ...]:
    """Sections by title and text; their keys are their titles in small letters."""
    return tuple(PageSection(title.casefold().replace(" ", "-"), title, text) for title, text in pairs)


SECTIONS = sections(
    ("Problem", "Night readers get headaches.\n\n- 14 customers said so\n- since March"),
    ("Out of scope", ""),
    ("Metric", "| KPI | Now | Target |\n| --- | --- | --- |\n| Retention | 41 % | 45 % |"),
    ("Rollout", "- [ ] Ask the beta group\n- [x] Write the [plan](https://northwind.example/plan)"),
)


def draft(case: WikiCase, tools: Tools, parts: Sequence[PageSection] = SECTIONS, **said: Any) -> PageDraft:
    """A page to make, in the first place that there is."""
    place = said.pop("place") if "place" in said else case.wiki.places(tools, "")[0].value
    fields = {"mark": MARK, "title": "Dark mode", "introduction": "**Draft** · owned by Inès", **said}
    return PageDraft(place=place, sections=tuple(parts), **fields)


def is_write(asked: Asked | lookalike.Asked) -> bool:
    """Whether a request changes something."""
    reads = asked.path.endswith(("/search", "/query"))
    return asked.method in ("PUT", "PATCH", "DELETE") or (asked.method == "POST" and not reads)


__all__ = ["MARK", "SECRET", "SECTIONS", "WIKI_CASES", "WikiCase", "draft", "is_write", "sections"]
