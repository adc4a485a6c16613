"""Tickets are kept once, as their source last had them."""

from bot.store import Store
from bot.tickets import store as tickets
from bot.tickets.ticket import Ticket
from tests.shelves import HERE

MONDAY = "2026-11-16T09:00:00Z"


def rows(shelf: Store) -> list[dict[str, object]]:
    """Every ticket there is."""
    return shelf.run("SELECT * FROM ticket WHERE workspace = :workspace ORDER BY source, external_id", workspace=HERE)


def put(shelf: Store, *some: Ticket) -> None:
    """Keep tickets."""
    with shelf.write(HERE):
        tickets.put(shelf, HERE, some)


def test_a_ticket_read_twice_is_one(shelf: Store) -> None:
    """Two pulls over the same days count nothing twice; the later words and area stand, the day it came stays."""
    put(shelf, Ticket("zendesk", "7", "No invoice", "Billing", MONDAY, "Where is it?", "Acme"))
    put(
        shelf,
        Ticket("zendesk", "7", "Invoice is late", "Invoices", "2026-11-20T09:00:00Z", "Where is it?", "Acme"),
        Ticket("intercom", "7", "Another", "Billing", MONDAY),
    )
    other, one = rows(shelf)
    assert other["source"] == "intercom"
    assert (one["title"], one["area"], one["area_key"], one["created_at"]) == (
        "Invoice is late",
        "Invoices",
        "invoices",
        MONDAY,
    )


def test_a_ticket_without_a_title_has_its_first_words(shelf: Store) -> None:
    """A ticket is never nameless: an empty title says that its words were dropped."""
    put(shelf, Ticket("csv", "1", "", "", MONDAY, "  It\nbroke  "), Ticket("csv", "2", "", "", MONDAY))
    assert [row["title"] for row in rows(shelf)] == ["It broke", "2"]


def test_a_pull_that_stopped_does_not_take_back_what_is_whole(shelf: Store) -> None:
    """Once a source was read whole up to a day, a later pull that stopped half way says nothing else of that day."""
    for until, complete in (("2026-11-20T00:00:00Z", True), ("2026-11-22T00:00:00Z", False)):
        with shelf.write(HERE):
            tickets.save_pull(shelf, HERE, "zendesk", until, complete, "2026-11-23T00:00:00Z")
    (row,) = shelf.run("SELECT * FROM ticket_pull WHERE workspace = :workspace", workspace=HERE)
    assert (row["until"], row["whole_until"]) == ("2026-11-22T00:00:00Z", "2026-11-20T00:00:00Z")
