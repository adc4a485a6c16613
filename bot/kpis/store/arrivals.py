"""What imports bring: values at a place where nobody sees them, until all of an import is in."""

from collections.abc import Iterable, Sequence

from bot.kpis.kpi import Reading
from bot.kpis.store.readings import over
from bot.store import Store
from bot.store.rows import insert

Before = float | None  # the value a period had when the file was read

_THERE = """
    FROM kpi_reading_arrival a LEFT JOIN kpi_reading r
        ON r.workspace = a.workspace AND r.kpi = a.kpi AND r.period = a.period
    WHERE a.workspace = :workspace AND a.run = :place AND a.kpi = :kpi
"""
_OVERTAKEN = f"""
    SELECT a.period {_THERE} AND (
        r.value IS NULL AND a.value_before IS NOT NULL
        OR r.value IS NOT NULL AND (a.value_before IS NULL OR r.value <> a.value_before)
    )
"""
_REPLACE = f"""
    INSERT INTO kpi_reading_before
        (workspace, kpi, period, version, value, was, collected_at, replaced_at, source, person, final)
    SELECT r.workspace, r.kpi, r.period, r.version, r.value, r.was, r.collected_at, a.collected_at, r.source, r.person,
        r.final
    {_THERE} AND r.version IS NOT NULL
"""
_SHOW = f"""
    INSERT INTO kpi_reading (workspace, kpi, period, version, value, was, collected_at, source, person, final)
    SELECT a.workspace, a.kpi, a.period, COALESCE(r.version, 0) + 1, a.value,
        CASE WHEN r.final = 1 AND a.is_over = 1 THEN r.value END, a.collected_at, a.source, a.person, 1
    {_THERE}
    ON CONFLICT (workspace, kpi, period) DO UPDATE SET version = excluded.version, value = excluded.value,
        was = excluded.was, collected_at = excluded.collected_at, source = excluded.source, person = excluded.person,
        final = excluded.final
"""
_DROP = """
    DELETE FROM kpi_reading_arrival WHERE workspace = :workspace AND (run, kpi, period) IN (
        SELECT run, kpi, period FROM kpi_reading_arrival
        WHERE workspace = :workspace AND run >= :place AND run < :behind LIMIT :limit)
    RETURNING kpi
"""


def put(store: Store, workspace: str, place: str, brought: Iterable[tuple[Reading, Before]]) -> None:
    """Keep values of a file at a place. Inside `store.write`."""
    is_over = over(store, workspace)
    rows = [
        {
            "workspace": workspace,
            "run": place,
            "kpi": one.kpi,
            "period": one.period,
            "value": one.value,
            "value_before": before,
            "collected_at": one.collected_at,
            "source": one.source,
            "person": one.person,
            "is_over": int(is_over(one.kpi, one.collected_at, one.period)),
        }
        for one, before in brought
    ]
    insert(store, "kpi_reading_arrival", rows)


def show(store: Store, workspace: str, place: str, kpi: str) -> set[str]:
    """Make a KPI's values at a place the newest of their periods, but for those of which somebody else has brought
    another since the file was read: these periods are returned. Inside `store.write`."""
    values = {"workspace": workspace, "place": place, "kpi": kpi}
    overtaken = store.column(_OVERTAKEN, **values)
    if overtaken:
        store.many(
            """
            DELETE FROM kpi_reading_arrival
            WHERE workspace = :workspace AND run = :place AND kpi = :kpi AND period = :period
            """,
            [{**values, "period": period} for period in overtaken],
        )
    store.run(_REPLACE, **values)
    store.run(_SHOW, **values)
    store.run("DELETE FROM kpi_reading_arrival WHERE workspace = :workspace AND run = :place AND kpi = :kpi", **values)
    return set(overtaken)


def throw_away(store: Store, workspace: str, places: str, limit: int) -> Sequence[str]:
    """Drop some of the values at places that begin so; what was dropped. Inside `store.write`."""
    rows = store.run(_DROP, workspace=workspace, place=places, behind=f"{places}\uffff", limit=limit)
    return [row["kpi"] for row in rows]


def any_left(store: Store, workspace: str, places: str) -> bool:
    """Whether values lie at places that begin so."""
    return bool(
        store.column(
            """
            SELECT kpi FROM kpi_reading_arrival WHERE workspace = :workspace AND run >= :place AND run < :behind
            LIMIT 1
            """,
            workspace=workspace,
            place=places,
            behind=f"{places}\uffff",
        )
    )
