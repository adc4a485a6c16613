"""Insights as counts: what they say of a thing, and of whom they come; and the newest about it."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from bot.customers.customer import OF
from bot.customers.customer import ROOM as CUSTOMERS
from bot.customers.store import merged
from bot.insights.insight import ARCHIVED, CONTRADICTS, OBSERVED, POLLED, SUPERSEDED, SUPPORTS, InsightCounts
from bot.insights.insight import ROOM as INSIGHTS
from bot.links.store import LinkEnd
from bot.slack.visibility.audience import Audience
from bot.store import Store

# Each insight about some things that an audience sees.
_SAID = """
    FROM record_link AS said
    JOIN record ON record.workspace = said.workspace AND record.room = said.room
        AND record.number = CAST(said.item AS BIGINT)
    {more}
    WHERE said.workspace = :workspace AND said.other_room = :other_room AND said.other_item {items}
        AND said.room = :room AND said.kind IN ({kinds})
        AND record.gone_at = '' AND record.status NOT IN (:archived, :superseded) AND {seen}
"""
_WHOSE = """
    LEFT JOIN record_link AS whose ON whose.workspace = said.workspace AND whose.room = said.room
        AND whose.item = said.item AND whose.kind = :of
    LEFT JOIN record_mark AS source ON source.workspace = said.workspace AND source.room = said.room
        AND source.number = record.number AND source.name = 'source'
"""


def _listed(values: Sequence[str]) -> str:
    return ", ".join(f"'{one}'" for one in values)  # words of the rules


_COUNTED = f"""
    count(CASE WHEN stance = '{SUPPORTS}' THEN 1 END) AS supporting,
    count(CASE WHEN stance = '{CONTRADICTS}' THEN 1 END) AS contradicting,
    count(CASE WHEN stance = '{SUPPORTS}' AND source IN ({_listed(OBSERVED)}) THEN 1 END) AS observed,
    count(CASE WHEN stance = '{SUPPORTS}' AND source IN ({_listed(POLLED)}) THEN 1 END) AS polled,
    count(CASE WHEN stance = '{SUPPORTS}' AND source = 'experiment' THEN 1 END) AS tested,
    COALESCE(max(CASE WHEN stance = '{SUPPORTS}' THEN newest END), '') AS newest_for,
    COALESCE(max(CASE WHEN stance = '{CONTRADICTS}' THEN newest END), '') AS newest_against
"""
_PARTS = [one.name for one in fields(InsightCounts)]


def _params(workspace: str, other_room: str, audience: Audience) -> dict[str, Any]:
    own = {"workspace": workspace, "room": INSIGHTS.name, "other_room": other_room}
    return {**own, "archived": ARCHIVED, "superseded": SUPERSEDED, **audience.parameters}


def counts(
    store: Store, workspace: str, end: LinkEnd, audience: Audience
) -> tuple[dict[str, InsightCounts], dict[str, int]]:
    """What the insights that an audience sees say of a thing, by customer ("" for nobody's), of those merged by what
    they became; and how many there are by source. The 5,000 of an idea are read once."""
    said = _SAID.format(
        more=_WHOSE,
        items="= :item",
        kinds=_listed((SUPPORTS, CONTRADICTS)),
        seen=audience.condition("record", "author"),
    )
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
        item=end.item,
        of=OF,
        **_params(workspace, end.room, audience),
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
    other_room: str,
    items: Sequence[str],
    kinds: Sequence[str],
    audience: Audience,
    limit: int,
    offset: int = 0,
) -> list[int]:
    """The newest insights that an audience sees with links of some kinds to some things of a room, by number."""
    named = {f"item{n}": item for n, item in enumerate(items)}
    among = f"IN ({', '.join(f':{name}' for name in named)})"
    said = _SAID.format(more="", items=among, kinds=_listed(kinds), seen=audience.condition("record", "author"))
    return store.column(
        f"""
        SELECT record.number {said} GROUP BY record.number, record.created_at
        ORDER BY record.created_at DESC, record.number DESC LIMIT :limit OFFSET :offset
        """,
        limit=limit,
        offset=offset,
        **named,
        **_params(workspace, other_room, audience),
    )


def portraits(store: Store, workspace: str) -> tuple[set[str], dict[str, str]]:
    """Which customers are the company's own people, and the segment of each that has one, by number, folded."""
    rows = store.run(
        """
        SELECT number, name, value FROM record_mark
        WHERE workspace = :workspace AND room = :room AND name IN ('segment', 'internal')
        """,
        workspace=workspace,
        room=CUSTOMERS.name,
    )
    internal = {str(row["number"]) for row in rows if row["name"] == "internal"}
    return internal, {str(row["number"]): row["value"] for row in rows if row["name"] == "segment"}
