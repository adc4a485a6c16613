"""Tickets brought as a file, where no system is read."""

import pytest

from bot.errors import UserError
from bot.services import Services
from bot.sheets import SheetOutcome
from bot.tickets import store as tickets
from bot.tickets.exchange import take, write
from bot.tickets.look import look
from tests.shelves import HERE
from tests.tickets.making import came

FILE = (
    "Ticket ID;Objet;Domaine;Créé le;Client;Lien\n"
    "1;No invoice;Billing;2026-11-16 09:30:00 UTC;Acme;https://acme.test/1\n"
    "2;Where is it?;;18/11/2026;;\n"
    ";Nameless;Billing;2026-11-16;;\n"
    "3;Soon;Billing;soon;;\n"
)


def brought(services: Services, text: str, *, dry_run: bool = False) -> SheetOutcome:
    """What a file does."""
    return take(services, HERE, text.encode(), language="en", dry_run=dry_run, progress=lambda *_: None)


def test_a_file_of_tickets_is_counted(services: Services) -> None:
    """Lines with an id and a day are tickets, others are refused with why; the file is read up to its newest ticket."""
    done = brought(services, FILE)
    assert [(one.number, one.did, one.why) for one in done.lines] == [
        (2, "added", ""),
        (3, "added", ""),
        (4, "refused", "tickets-line-id"),
        (5, "refused", "tickets-line-day"),
    ]
    report = look(services, HERE, ("week", "UTC"), "2026-W47")
    assert {one.area: one.count for one in report.areas} == {"billing": 1, "": 1}
    assert [one.until for one in report.sources] == ["2026-11-18T00:00:00Z"]
    one = tickets.get(services.store, HERE, "csv", "1")
    assert one is not None
    assert (one.ticket.created_at, one.ticket.customer) == ("2026-11-16T09:30:00Z", "Acme")


def test_a_file_brought_twice_counts_once(services: Services) -> None:
    """What it says otherwise the second time stands; a dry run changes nothing."""
    brought(services, FILE)
    other = FILE.replace("2;Where is it?;;", "2;Where is it?;Billing;")
    assert [one.did for one in brought(services, other, dry_run=True).lines] == [
        "unchanged",
        "changed",
        "refused",
        "refused",
    ]
    assert look(services, HERE, ("week", "UTC"), "2026-W47").areas[0].count == 1
    brought(services, other)
    assert {one.area: one.count for one in look(services, HERE, ("week", "UTC"), "2026-W47").areas} == {"billing": 2}


def test_what_went_out_comes_in_unchanged(services: Services) -> None:
    """A file of every ticket, with their sources, changes nothing where it came from, nor how far a source was read."""
    came(services, {"Billing": [2] * 9, "": [1] * 9})
    before = services.store.run("SELECT * FROM ticket_pull")
    done = brought(services, write(services, HERE))
    assert {one.did for one in done.lines} == {"unchanged"}
    assert services.store.run("SELECT * FROM ticket_pull") == before


def test_a_file_of_something_else_is_refused(services: Services) -> None:
    """Nothing of it is kept."""
    with pytest.raises(UserError) as error:
        brought(services, "term,definition\nMVP,Something\n")
    assert error.value.key == "tickets-error-header"
