"""The tools that the demo's company plans in, and what it links there, beside its Jira."""

from collections.abc import Callable, Mapping

from bot.clock import Clock
from demo import aha, asana, pages, productboard, trello

Served = tuple[str, Callable[[], None]]


def tools(address: Callable[[Served], str], clock: Clock) -> Mapping[str, str]:
    """Start them, and the settings that name them; `address` is given each that was started, and tells its address."""
    linked = address(pages.serve())
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
        "FIGMA_URL": linked,
        "FIGMA_TOKEN": pages.TOKEN,
        "MIRO_URL": linked,
    }
