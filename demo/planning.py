"""The tools that the demo's company plans in and reads in, and what it links there, beside its Jira."""

from collections.abc import Callable, Mapping

from bot.clock import Clock
from demo import aha, asana, confluence, gitbook, notion, pages, productboard, trello

Served = tuple[str, Callable[[], None]]


def tools(address: Callable[[Served], str], clock: Clock) -> Mapping[str, str]:
    """Start them, and the settings that name them; `address` is given each that was started, and tells its address."""
    linked = address(pages.serve())
    notion_at, gitbook_at = address(notion.serve(clock=clock)), address(gitbook.serve(clock=clock))
    confluence_at = address(confluence.serve(clock=clock))
    return {
        "PRODUCTBOARD_URL": address(productboard.serve(clock=clock)),
        "PRODUCTBOARD_TOKEN": productboard.TOKEN,
        "AHA_URL": address(aha.serve(clock=clock)),
        "AHA_SITE_URL": aha.SITE,
        "AHA_TOKEN": aha.TOKEN,
        "ASANA_URL": address(asana.serve(clock=clock)),
        "ASANA_TOKEN": asana.TOKEN,
        "TRELLO_URL": address(trello.serve(clock=clock)),
        "TRELLO_API_KEY": trello.KEY,
        "TRELLO_TOKEN": trello.TOKEN,
        "NOTION_URL": notion_at,
        "NOTION_SITE_URL": notion_at,
        "NOTION_TOKEN": notion.TOKEN,
        "CONFLUENCE_URL": confluence_at,
        "CONFLUENCE_SITE_URL": confluence_at,
        "CONFLUENCE_EMAIL": confluence.EMAIL,
        "CONFLUENCE_API_TOKEN": confluence.TOKEN,
        "GITBOOK_URL": gitbook_at,
        "GITBOOK_SITE_URL": gitbook_at,
        "GITBOOK_TOKEN": gitbook.TOKEN,
        "FIGMA_URL": linked,
        "FIGMA_TOKEN": pages.TOKEN,
        "MIRO_URL": linked,
    }
