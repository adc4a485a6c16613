"""What the records of a room say of a thing, as counts: of whom they come, and from which sources; and the newest."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from bot.customers.customer import OF
from bot.customers.store import merged
from bot.evidence.evidence import OBSERVED, POLLED, InsightCounts
from bot.links.store import LinkEnd, is_said_of
from bot.records.record import Room
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names

_SAID = """
    FROM record_link AS said
    JOIN record ON record.workspace = said.workspace AND record.room = said.room
        AND record.number = CAST(said.item AS BIGINT)
    {more}
    WHERE said.workspace = :workspace AND said.room = :room AND said.kind IN ({kinds})
        AND said.other_room = :other_room AND said.other_item IN ({items})
        AND record.gone_at = '' AND record.status NOT IN ({closed}) AND {seen}
"""
_WHOSE = """
    LEFT JOIN record_link AS whose ON whose.workspace = said.workspace AND whose.room = said.room
        AND whose.item = said.item AND whose.kind = :of
    LEFT JOIN record_mark AS source ON source.workspace = said.workspace AND source.room = said.room
        AND source.number = record.number AND source.name = 'source'
"""
_FROM = {name: ", ".join(f"'{one}'" for one in said) for name, said in (("observed", OBSERVED), ("polled", POLLED))}
_COUNTED = f"""
    count(CASE WHEN stance = :kinds0 THEN 1 END) AS supporting,
    count(CASE WHEN stance = :kinds1 THEN 1 END) AS contradicting,
    count(CASE WHEN stance = :kinds0 AND source IN ({_FROM["observed"]}) THEN 1 END) AS observed,
    count(CASE WHEN stance = :kinds0 AND source IN ({_FROM["polled"]}) THEN 1 END) AS polled,
    count(CASE WHEN stance = :kinds0 AND source = 'experiment' THEN 1 END) AS tested,
    COALESCE(max(CASE WHEN stance = :kinds0 THEN newest END), '') AS newest_for,
    COALESCE(max(CASE WHEN stance = :kinds1 THEN newest END), '') AS newest_against
"""
_AT_ONCE = 400  # records in one statement
_PARTS = [one.name for one in fields(InsightCounts)]


def _said(
    workspace: str, room: Room[Any], ends: Sequence[LinkEnd], kinds: Sequence[str], audience: Audience, more: str = ""
) -> tuple[str, dict[str, Any]]:
    """The end of a statement: each link of some kinds from a record that counts to some things of a room."""
    lists = {"kinds": kinds, "items": [one.item for one in ends], "closed": room.closed}
    named = {name: {f"{name}{n}": one for n, one in enumerate(said)} for name, said in lists.items()}
    names = {name: parameter_names(said) for name, said in named.items()}
    params = {key: value for said in named.values() for key, value in said.items()}
    own = {"workspace": workspace, "room": room.name, "other_room": ends[0].room, **audience.parameters}
    return _SAID.format(more=more, seen=audience.condition("record", "author"), **names), {**own, **params}


def counts(
    store: Store, workspace: str, room: Room[Any], end: LinkEnd, stances: tuple[str, str], audience: Audience
) -> tuple[dict[str, InsightCounts], dict[str, int]]:
    """What the records that an audience sees say of a thing, for and against it by the `stances` of their links: by
    customer ("" for nobody's), of those merged by what they became; and how many there are by source. The 5,000 of an
    idea are read once; of most ideas there are none, which is found out for a sixth of what counting them costs."""
    if not is_said_of(store, workspace, room.name, end):
        return {}, {}
    said, params = _said(workspace, room, [end], stances, audience, _WHOSE)
    rows = store.run(
        f"""
        WITH insight AS MATERIALIZED (
            SELECT record.number, said.kind AS stance, record.created_at || ' ' || said.item AS newest,
                COALESCE(whose.other_item, '') AS customer, COALESCE(source.value, '') AS source {said}
        )
        SELECT 'customer' AS what, customer AS name, count(*) AS insights, {_COUNTED} FROM insight GROUP BY customer
        UNION ALL
        SELECT 'source', source, count(DISTINCT number), 0, 0, 0, 0, 0, '', '' FROM insight GROUP BY source
        """,  # noqa: S608 - ours
        of=OF,
        **params,
    )
    customers: dict[str, InsightCounts] = {}
    became = merged(store, workspace)
    for row in rows:
        if row["what"] == "customer":
            name, one = became.get(row["name"], row["name"]), InsightCounts(*map(row.__getitem__, _PARTS))
            customers[name] = customers[name] + one if name in customers else one
    return customers, {row["name"]: row["insights"] for row in rows if row["what"] == "source"}


def newest(
    store: Store,
    workspace: str,
    room: Room[Any],
    ends: Sequence[LinkEnd],
    kinds: Sequence[str],
    audience: Audience,
    limit: int,
    offset: int = 0,
) -> list[int]:
    """The newest records that an audience sees with links of some kinds to some things of one room, by number."""
    said, params = _said(workspace, room, ends, kinds, audience)
    return store.column(
        f"""
        SELECT record.number {said} GROUP BY record.number, record.created_at
        ORDER BY record.created_at DESC, record.number DESC LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
        **params,
    )


def voices(store: Store, workspace: str, room: Room[Any], numbers: Sequence[int]) -> dict[int, str]:
    """Whose some records are, by number: the customer, of those merged what they became."""
    found: dict[int, str] = {}
    became = merged(store, workspace)
    for begun in range(0, len(numbers), _AT_ONCE):
        items = list_parameters([str(number) for number in numbers[begun : begun + _AT_ONCE]])
        rows = store.run(
            f"""
            SELECT item, other_item FROM record_link
            WHERE workspace = :workspace AND room = :room AND kind = :of AND item IN ({parameter_names(items)})
            """,  # noqa: S608 - ours
            workspace=workspace,
            room=room.name,
            of=OF,
            **items,
        )
        found |= {int(row["item"]): became.get(row["other_item"], row["other_item"]) for row in rows}
    return found
