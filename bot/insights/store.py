"""Insights as counts: which say what of a thing, and of which customers."""

from typing import Any

from bot.customers.customer import OF
from bot.customers.store import merged
from bot.insights.insight import ARCHIVED, CONTRADICTS, SUPERSEDED, SUPPORTS, InsightCount
from bot.insights.insight import ROOM as INSIGHTS
from bot.links.store import LinkEnd
from bot.slack.visibility.audience import Audience
from bot.store import Store

_JOINED = """
    FROM record_link AS said
    JOIN record ON record.workspace = said.workspace AND record.room = said.room
        AND record.number = CAST(said.item AS BIGINT)
    LEFT JOIN record_link AS whose ON whose.workspace = said.workspace AND whose.room = said.room
        AND whose.item = said.item AND whose.kind = :of
    LEFT JOIN record_mark AS source ON source.workspace = said.workspace AND source.room = said.room
        AND source.number = record.number AND source.name = 'source'
    WHERE said.workspace = :workspace AND said.other_room = :other_room AND said.other_item = :other_item
        AND said.room = :room AND said.kind IN (:supports, :contradicts)
        AND record.gone_at = '' AND record.status NOT IN (:archived, :superseded)
"""


def _params(workspace: str, end: LinkEnd) -> dict[str, Any]:
    ends = {"room": INSIGHTS.name, "other_room": end.room, "other_item": end.item}
    words = {"of": OF, "supports": SUPPORTS, "contradicts": CONTRADICTS, "archived": ARCHIVED, "superseded": SUPERSEDED}
    return {"workspace": workspace, **ends, **words}


def counts(store: Store, workspace: str, end: LinkEnd, audience: Audience) -> list[InsightCount]:
    """What the insights that an audience sees say of a thing, by stance, customer and source; customers that were
    merged are what they became."""
    rows = store.run(
        f"""
        SELECT said.kind AS stance, COALESCE(whose.other_item, '') AS customer, COALESCE(source.value, '') AS source,
            count(DISTINCT record.number) AS insights, max(record.created_at) AS newest
        {_JOINED} AND {audience.condition("record", "author")}
        GROUP BY said.kind, COALESCE(whose.other_item, ''), COALESCE(source.value, '')
        """,
        **_params(workspace, end),
        **audience.parameters,
    )
    became = merged(store, workspace)
    return [InsightCount(**{**row, "customer": became.get(row["customer"], row["customer"])}) for row in rows]


def newest(store: Store, workspace: str, end: LinkEnd, audience: Audience, limit: int) -> list[tuple[int, str]]:
    """The newest insights about a thing, with what each says of it."""
    rows = store.run(
        f"""
        SELECT DISTINCT record.number, said.kind AS stance, record.created_at
        {_JOINED} AND {audience.condition("record", "author")}
        ORDER BY record.created_at DESC, record.number DESC LIMIT :limit
        """,
        limit=limit,
        **_params(workspace, end),
        **audience.parameters,
    )
    return [(row["number"], row["stance"]) for row in rows]
