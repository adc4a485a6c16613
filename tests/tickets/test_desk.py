"""Tickets that people take in as insights, and words that are kept no longer than the workspace says."""

from dataclasses import replace
from datetime import timedelta

from bot.app import people
from bot.clock import stamp
from bot.insights.desk import INSIGHTS
from bot.services import Services
from bot.slack.store import save_setting
from bot.store.personal import forget
from bot.tickets import store as tickets
from bot.tickets.desk import TicketDesk, drop_old
from bot.tickets.look import look
from bot.tickets.ticket import Ticket
from tests.decisions.making import BEA, wrong
from tests.shelves import ELSEWHERE, HERE, Clock
from tests.tickets.making import TOLD, put

ONE = Ticket("zendesk", "7", "No invoice", "Billing", stamp(TOLD), "Where is it?", "Acme", "https://acme.test/7")
KEY = ("zendesk", "7")


def test_a_ticket_becomes_an_insight(services: Services, desk: TicketDesk) -> None:
    """With its customer, words, day and address, from support; whoever took it in wrote it."""
    put(services.store, ONE)
    (made,) = desk.take([KEY], "Invoices")
    said = made.content
    assert (said.title, said.area, said.customer, said.verbatim) == ("No invoice", "Invoices", "Acme", "Where is it?")
    assert (said.source, said.occurred_on, said.links) == ("support", "2026-11-16", ("https://acme.test/7",))
    assert made.author == desk.user


def test_a_ticket_taken_in_twice_is_one_insight(services: Services, desk: TicketDesk) -> None:
    """Whoever takes it in again, even in one go, is led to the first; where that was taken out it comes anew."""
    put(services.store, ONE)
    first = desk.take([KEY, KEY], "Invoices")
    again = TicketDesk(services, HERE, BEA).take([KEY], "Billing")
    assert [one.number for one in (*first, *again)] == [1, 1, 1]
    desk.remove(INSIGHTS, 1)
    assert [one.number for one in desk.take([KEY], "Billing")] == [2]


def test_a_ticket_needs_an_area_and_one_that_is_gone_is_left_out(services: Services, desk: TicketDesk) -> None:
    """Nothing is kept where the area is missing; a ticket of another workspace, or of none, is none."""
    put(services.store, ONE)
    put(services.store, ONE, workspace=ELSEWHERE)
    assert wrong(lambda: desk.take([KEY], " ")) == [("area", "records-error-empty")]
    assert TicketDesk(services, "T0NOWHERE", BEA).take([KEY], "Billing") == []
    assert desk.take([("zendesk", "8")], "Billing") == []


def test_words_are_dropped_after_a_while_and_counts_stay(services: Services, clock: Clock) -> None:
    """Thirteen months later nobody reads what the customer wrote; that a ticket came about billing is still counted."""
    put(services.store, ONE)
    clock.now = TOLD + timedelta(days=13 * 365 / 12 - 1)
    drop_old(services)
    assert tickets.get(services.store, HERE, *KEY) is not None
    clock.now += timedelta(days=2)
    drop_old(services)
    assert tickets.get(services.store, HERE, *KEY) is None
    assert tickets.of_area(services.store, HERE, "billing", 10) == []
    (row,) = services.store.run("SELECT * FROM ticket")
    assert not any(word in str(row) for word in ("invoice", "Where", "Acme", "acme.test"))
    assert look(services, HERE, ("week", "UTC"), "2026-W47").areas[0].count == 1


def test_a_customer_is_forgotten_by_name(services: Services) -> None:
    """In the words of tickets another word stands in place of the name; that a ticket came stays."""
    put(services.store, replace(ONE, text="Acme, our invoice"), replace(ONE, external_id="8", customer="Acmena"))
    forget(services.store, HERE, "Acme", people())
    one, other = (tickets.get(services.store, HERE, "zendesk", id_) for id_ in ("7", "8"))
    assert one is not None
    assert other is not None
    assert (one.ticket.customer, one.ticket.text) == ("somebody", "somebody, our invoice")
    assert other.ticket.customer == "Acmena"


def test_a_workspace_says_for_how_long(services: Services, clock: Clock) -> None:
    """One month is one month, and of this workspace alone."""
    for workspace in (HERE, ELSEWHERE):
        put(services.store, ONE, workspace=workspace)
    save_setting(services.store, HERE, "tickets.months", 1)
    clock.now = TOLD + timedelta(days=32)
    drop_old(services)
    assert tickets.get(services.store, HERE, *KEY) is None
    assert tickets.get(services.store, ELSEWHERE, *KEY) is not None
