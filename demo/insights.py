"""A past for the demo's organisation: what fifteen customers said and did, and which ideas it speaks for or against."""

import csv
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.clock import utc_now
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.customer import Customer
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.links.store import LinkEnd
from bot.services import Services
from demo.words import LEAD
from sandbox import DEMO

_CUSTOMERS = (
    Customer("Boulangeries Lefèvre", ("lefevre",), "Food", "Team", "€400 a month"),
    Customer("Fjord Retail", ("fjord",), "Fashion", "Enterprise", "€6,200 a month"),
    Customer("Atelier Nacre", (), "Jewellery", "Starter", "€49 a month"),
    Customer("Kroll Werkzeuge", ("kroll",), "Tools", "Team", "€890 a month"),
    Customer("Maison Tardieu", (), "Home", "Team", "€620 a month"),
    Customer("Bright Bikes", ("bright-bikes-ltd",), "Sports", "Enterprise", "€4,100 a month"),
    Customer("Papeterie du Canal", (), "Home", "Starter", "€49 a month"),
    Customer("Harbour Foods", (), "Food", "Enterprise", "€5,300 a month"),
    Customer("Sol y Mar", (), "Fashion", "Team", "€450 a month"),
    Customer("Verdi Casa", (), "Home", "Team", "€510 a month"),
    Customer("Nordlys Optik", (), "Health", "Team", "€700 a month"),
    Customer("Petit Monde", (), "Toys", "Starter", "€49 a month"),
    Customer("Hudson Outdoor", (), "Sports", "Enterprise", "€3,900 a month"),
    Customer("Café Lumière", (), "Food", "Starter", "€49 a month"),
    Customer("Northwind Studio", ("us",), internal="yes"),
)


# A line each: who logged it how many days ago, what it says, and the idea, 0 for none, that it speaks for or against.
_SAID = Path(__file__).with_suffix(".csv")
_FIELDS = ("title", "area", "customer", "kind", "importance", "verbatim", "source")


def fill(made: Services) -> None:
    """Customers, what they said, and the ideas it is about; some of it waits to be linked."""
    lead = InsightDesk(_ago(made, 40), DEMO.id, LEAD)
    for customer in _CUSTOMERS:
        lead.add(CUSTOMERS, customer)
    with _SAID.open(encoding="utf-8", newline="") as file:
        said = sorted(csv.DictReader(file), key=lambda one: -int(one["days"]))
    for one in said:
        desk = InsightDesk(_ago(made, int(one["days"])), DEMO.id, one["author"])
        record = desk.add(INSIGHTS, INSIGHTS.of(**{name: one[name] for name in _FIELDS}))
        if one["idea"] != "0":
            desk.say(record.number, LinkEnd("ideas", one["idea"]), one["stance"])


def _ago(made: Services, days: float) -> Services:
    return replace(made, clock=lambda: utc_now() - timedelta(days=days))
