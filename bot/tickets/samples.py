"""A message or view of each kind that tickets send, for `product-ops check --blocks`."""

from collections.abc import Iterator
from datetime import date, timedelta

from bot.slack import blocks as kit
from bot.slack.samples import Sample
from bot.slack.settings import settings_form
from bot.text import Translator
from bot.tickets import blocks
from bot.tickets.desk import MOST
from bot.tickets.listeners import SETTINGS
from bot.tickets.ticket import KeptTicket, Ticket
from bot.tickets.trend import TicketReport, TicketSource, TicketWeek, report

_FIRST = date(2026, 9, 21)  # a Monday
_SERIES = {"billing": [12] * 8 + [29, 4], "login": [3] * 8 + [1, 0], "export": [20] * 8 + [9, 2], "": [1] * 10}


def _at(week: int) -> str:
    return f"{_FIRST + timedelta(weeks=week)}T00:00:00Z"


_WEEKS = [TicketWeek(f"2026-W{39 + n}", _at(n), _at(n + 1)) for n in range(10)]


def _report(*, until: int = 9, begins: int = 0) -> TicketReport:
    source = TicketSource("zendesk", _at(begins), _at(until), _at(until), _at(9))
    counts = {(area, _WEEKS[n].name): one for area, many in _SERIES.items() for n, one in enumerate(many)}
    return report(_WEEKS, counts, {key: key.title() for key in _SERIES}, [source])


def samples(t: Translator) -> Iterator[Sample]:
    """What Slack is asked about, with tickets of no company."""
    one = KeptTicket(Ticket("zendesk", "7", "No invoice", "Billing", _at(8), "Where?", "Acme", "https://a.test/7"), 12)
    weeks = ("week", "Europe/Paris")
    reports = {"a whole week": _report(), "a week not all in": _report(until=8), "few weeks": _report(begins=6)}
    for name, each in reports.items():
        yield f"tickets: {name}", kit.message(blocks.trends(t, each, *weeks), "…")
        yield f"tickets: an area of {name}", kit.message(blocks.area(t, each, each.areas[0], *weeks), "…")
        yield f"tickets: the thread of {name}", kit.message(*blocks.moved(t, each, *weeks))
    nothing = report(_WEEKS, {}, {}, [])
    yield "tickets: none", kit.message(blocks.trends(t, nothing, *weeks), "…")
    for rows in ([one] * 6, []):
        yield (
            f"tickets: {len(rows)} of an area",
            kit.message(blocks.listing(t, "Billing", "billing", rows, 1, "UTC"), "…"),
        )
    yield "tickets: the form that takes them in", blocks.take_form(t, "Billing", [one], MOST, "UTC")
    yield "tickets: the settings", settings_form(t, [SETTINGS], {"tickets-thread": "on", "tickets-months": "13"})
