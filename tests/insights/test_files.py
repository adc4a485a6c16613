"""Whose the insights of a file are: the same as of insights that are written one by one."""

from dataclasses import replace
from typing import Any

import pytest

from bot.customers.customer import OF
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.desk import CUSTOMERS as OFFERED
from bot.exchange import files
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import Insight
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.merge import FormBase
from bot.records.store import lists
from bot.services import Services
from bot.slack.visibility.audience import EVERYTHING
from tests.shelves import HERE

PLAIN = Insight("Buyers want one price", "Pricing", "Bakeries & Co")


def whose(services: Services, number: int) -> list[str]:
    """The customers of an insight, by number."""
    found = links.links(services.store, HERE, LinkEnd("insights", str(number)))
    return [one.other.item for one in found if one.kind == OF]


def take(desk: InsightDesk, *customers: str) -> list[str]:
    """Bring a file with an insight of each customer; what became of the lines."""
    lines = "".join(f"Insight {n},Pricing,{name}\n" for n, name in enumerate(customers))
    done = files.take(desk, INSIGHTS, f"title,area,customer\n{lines}".encode(), dry_run=False)
    return [one.did for one in done.lines]


def names(services: Services) -> list[tuple[int, str, str]]:
    """Every customer: its number, name and place."""
    found = lists.everything(services.store, HERE, CUSTOMERS, EVERYTHING)
    return [(one.number, one.content.title, one.place) for one in found]


def test_the_lines_of_a_file_name_known_and_new_customers(services: Services, desk: InsightDesk) -> None:
    """By name or alias, however they are written; a new one is made once, as its first line writes it. Whom only a
    private conversation knew is known to all, as ever."""
    desk.add(INSIGHTS, PLAIN)
    made = desk.record(OFFERED, 1)
    desk.edit(OFFERED, 1, FormBase(1), replace(made.content, aliases=("Boulangeries", "B&C")))
    desk.add(INSIGHTS, replace(PLAIN, customer="Nordic Bikes"), place="G0MINE")
    assert names(services)[1] == (2, "Nordic Bikes", "G0MINE")
    brought = (
        "boulangeries",
        "ACME",
        "",
        "Acme",
        "nordic bikes",
        "BAKERIES & CO",
        "Kroll",
        "Nordic-Bikes",
        "!!",
        "b&c",
    )
    assert take(desk, *brought) == ["added"] * len(brought)
    assert names(services) == [
        (1, "Bakeries & Co", ""),
        (2, "Nordic Bikes", ""),
        (3, "ACME", ""),
        (4, "Kroll", ""),
        (5, "!!", ""),
    ]
    found = [whose(services, number) for number in range(3, 3 + len(brought))]
    assert found == [["1"], ["3"], [], ["3"], ["2"], ["1"], ["4"], ["2"], ["5"], ["1"]]
    assert take(desk, "kroll", "Acme") == ["added", "added"]
    assert [whose(services, number) for number in (13, 14)] == [["4"], ["3"]]


def test_of_customers_of_one_name_the_last_changed_is_meant(services: Services, desk: InsightDesk) -> None:
    """As where one insight names it; who was taken out is not meant."""
    for name in ("Acme", "Acme GmbH", "Acme SA"):
        desk.add(INSIGHTS, replace(PLAIN, customer=name))
    for number in (1, 2, 3):  # equal names, as older versions of the bot kept them
        old = desk.record(CUSTOMERS, number)
        desk.edit(CUSTOMERS, number, FormBase(old.version), replace(old.content, title="Acme", segment=f"S{number}"))
    desk.remove(CUSTOMERS, 3)
    desk.add(INSIGHTS, replace(PLAIN, customer="acme"))
    assert take(desk, "ACME") == ["added"]
    assert whose(services, 5) == whose(services, 4) == ["2"]


def test_a_long_file_asks_for_its_customers_together(
    services: Services, desk: InsightDesk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file of thousands of lines comes in within seconds."""
    asked: list[str] = []
    run = services.store.run

    def counted(sql: str, /, **params: Any) -> list[dict[str, Any]]:
        asked.append(sql)
        return run(sql, **params)

    monkeypatch.setattr(services.store, "run", counted)
    assert set(take(desk, *(f"Customer {n % 150}" for n in range(200)))) == {"added"}
    assert len(names(services)) == 150
    assert len(asked) < 100
