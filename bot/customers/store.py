"""Which customers are one, which are the company's own people, and their segments."""

from collections.abc import Sequence

from bot.customers.customer import INTO, ROOM, Customer
from bot.links.store import LinkEnd
from bot.records.record import Record
from bot.records.store.records import read_row
from bot.store import Store
from bot.store.parameters import parameter_names


def marked(store: Store, workspace: str, name: str, values: Sequence[str]) -> dict[str, Record[Customer]]:
    """By each of some folded values of a field that narrows: of all customers that have it and are not gone, the one
    that was changed last."""
    named = {f"value{n}": value for n, value in enumerate(values)}
    rows = store.run(
        f"""
        SELECT record.*, mark.value AS mark_value FROM record_mark AS mark CROSS JOIN record
        WHERE mark.workspace = :workspace AND mark.room = :room AND mark.name = :name
            AND mark.value IN ({parameter_names(named)})
            AND record.workspace = :workspace AND record.room = :room AND record.number = mark.number
            AND record.gone_at = ''
        ORDER BY mark.changed_at, mark.number
        """,  # noqa: S608 - names of parameters
        name=name,
        workspace=workspace,
        room=ROOM.name,
        **named,
    )
    return {row["mark_value"]: read_row(ROOM, row) for row in rows}


def merged(store: Store, workspace: str) -> dict[str, str]:
    """What each customer that was merged is now, by number."""
    rows = store.run(
        "SELECT item, other_item FROM record_link WHERE workspace = :workspace AND room = :room AND kind = :kind",
        workspace=workspace,
        room=ROOM.name,
        kind=INTO,
    )
    into = {row["item"]: row["other_item"] for row in rows}
    return {one: _end_of(into, one) for one in into}


def _end_of(into: dict[str, str], item: str) -> str:
    seen = {item}
    while into.get(item, item) not in seen:
        item = into[item]
        seen.add(item)
    return item


def ends_of(store: Store, workspace: str, customer: str) -> list[LinkEnd]:
    """A customer by number, and those that were merged into it, as links know them."""
    became = merged(store, workspace)
    return [LinkEnd(ROOM.name, one) for one in (customer, *(one for one in became if became[one] == customer))]


def portraits(store: Store, workspace: str) -> tuple[set[str], dict[str, str]]:
    """Which customers are the company's own people, and the segment of each that has one, by number, folded."""
    rows = store.run(
        """
        SELECT number, name, value FROM record_mark
        WHERE workspace = :workspace AND room = :room AND name IN ('segment', 'internal')
        """,
        workspace=workspace,
        room=ROOM.name,
    )
    internal = {str(row["number"]) for row in rows if row["name"] == "internal"}
    return internal, {str(row["number"]): row["value"] for row in rows if row["name"] == "segment"}
