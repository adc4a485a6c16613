"""The rules of support tickets: what is kept of one, of what its source has. No I/O."""

import re
from dataclasses import dataclass, replace

from bot.slack.text import clean, trim
from bot.text.fold import fold

# As long as an insight's fields are: tickets may become some.
_TITLE, _AREA, _TEXT, _CUSTOMER = 300, 60, 3000, 75  # characters
_ADDRESS = re.compile(r"https?://[^\s<>|]{1,490}")


@dataclass(frozen=True, slots=True)
class Ticket:
    """A support ticket as its source has it: `external_id` is what the source calls it, `area` the product area, empty
    where that is not known; `created_at` a UTC stamp. `text` is what the customer wrote, `url` where it is read."""

    source: str
    external_id: str
    title: str
    area: str
    created_at: str
    text: str = ""
    customer: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class KeptTicket:
    """A ticket, and the number of the insight that it was taken in as, 0 for none."""

    ticket: Ticket
    insight: int


def tidy_ticket(ticket: Ticket) -> Ticket:
    """The same, no part longer than is kept. A title is never empty, so that one whose words were dropped is known by
    that."""

    def line(text: str, limit: int) -> str:
        return trim(" ".join(clean(text).split()), limit)

    return replace(
        ticket,
        title=line(ticket.title or ticket.text, _TITLE) or ticket.external_id,
        area=line(ticket.area, _AREA),
        text=trim(clean(ticket.text), _TEXT),
        customer=line(ticket.customer, _CUSTOMER),
        url=ticket.url if _ADDRESS.fullmatch(ticket.url) else "",
    )


def area_key(area: str) -> str:
    """What the spellings of an area share; empty for none."""
    return fold(area)
