"""A past for the demo's organisation: ten weeks of support tickets, of which those about checkout rise; one of the two
systems was not read to the end of last week."""

import csv
from datetime import datetime, timedelta
from pathlib import Path

from bot.clock import stamp
from bot.services import Services
from bot.tickets import store
from bot.tickets.ticket import Ticket
from demo.days import chance
from sandbox import DEMO

_USUAL = {"Delivery": 34, "Billing": 21, "Checkout": 14, "Mobile": 11, "Search": 6, "Data": 4, "": 3}  # a week
_RISEN = {"Checkout": 33}  # in the week before last Monday, and since
_WEEKS = 10
_WEEK = timedelta(weeks=1)
_LIKE = Path(__file__).with_suffix(".csv")
_CUSTOMERS = ("Fjord Retail", "Bright Bikes", "Maison Tardieu", "Harbour Foods", "Papeterie du Canal", "Verdi Casa", "")


def fill(made: Services, monday: datetime) -> None:
    """Nine weeks of tickets until last Monday, in the morning. What Intercom got since Saturday noon is not here."""
    saturday = monday - timedelta(days=1, hours=21)
    _put(made, [one for one in _came(monday) if one.created_at < stamp(monday)], saturday)
    with made.store.write(DEMO.id):
        store.save_pull(made.store, DEMO.id, "zendesk", stamp(monday), True, stamp(monday))
        store.save_pull(made.store, DEMO.id, "intercom", stamp(saturday), True, stamp(monday))


def catch_up(made: Services, monday: datetime, now: datetime) -> None:
    """What came since, in Zendesk alone."""
    some = [one for one in _came(monday) if stamp(monday) <= one.created_at < stamp(now)]
    _put(made, some, monday)
    read = stamp(now - timedelta(minutes=20))
    with made.store.write(DEMO.id):
        store.save_pull(made.store, DEMO.id, "zendesk", read, True, read)


def _put(made: Services, some: list[Ticket], silent: datetime) -> None:
    left = [one for one in some if one.source == "zendesk" or one.created_at < stamp(silent)]
    with made.store.write(DEMO.id):
        store.put(made.store, DEMO.id, left)


def _came(monday: datetime) -> list[Ticket]:
    """Every ticket of ten weeks, the same whenever it is asked; and one of before, from which on all are here."""
    luck, first = chance(4, monday.date()), monday - timedelta(hours=9) - (_WEEKS - 1) * _WEEK
    with _LIKE.open(encoding="utf-8", newline="") as file:
        like = list(csv.DictReader(file))
    found: list[Ticket] = []
    for week in range(_WEEKS):
        for area, usual in _USUAL.items():
            many = _RISEN.get(area, usual) if week >= _WEEKS - 2 else usual + luck.randint(-usual // 6, usual // 6)
            for _ in range(many):
                said = luck.choice([one for one in like if one["area"] == area])
                at = first + week * _WEEK + timedelta(seconds=luck.randrange(int(_WEEK.total_seconds())))
                source = "intercom" if luck.random() < 0.2 else "zendesk"
                address = f"https://northwind.zendesk.example/agent/tickets/{len(found)}" if source == "zendesk" else ""
                whose = luck.choice(_CUSTOMERS)
                found.append(
                    Ticket(source, str(len(found)), said["title"], area, stamp(at), said["text"], whose, address)
                )
    begin = [Ticket(source, "begin", "Bonjour", "", stamp(first - _WEEK)) for source in ("zendesk", "intercom")]
    return [*begin, *found]
