"""Who looks into a KPI, and where nobody wants to be called for it."""

from collections.abc import Mapping, Sequence

from bot.store import Store
from bot.store.rows import add, upsert

ON_IT, DISCUSSED = "on_it", "discussed"


def claim(store: Store, workspace: str, place: Mapping[str, str], kpi: str, act: str, person: str, now: str) -> bool:
    """Keep that a person acts on a KPI, said on the message at `channel` and `ts` of `place`. False when they did so
    before. Inside `store.write`."""
    key = {"workspace": workspace, **place, "kpi": kpi, "act": act, "person": person}
    return add(store, "kpi_claim", tuple(key), {**key, "at": now})


def release(store: Store, workspace: str, place: Mapping[str, str], kpi: str, act: str, person: str) -> None:
    """Forget it again: nobody has seen it. Inside `store.write`."""
    store.run(
        """
        DELETE FROM kpi_claim WHERE workspace = :workspace AND channel = :channel AND ts = :ts AND kpi = :kpi
            AND act = :act AND person = :person
        """,
        workspace=workspace,
        kpi=kpi,
        act=act,
        person=person,
        **place,
    )


def claims(store: Store, workspace: str, place: Mapping[str, str]) -> dict[str, list[str]]:
    """Who is on it, by KPI, of one message; who said so first comes first."""
    rows = store.run(
        """
        SELECT kpi, person FROM kpi_claim WHERE workspace = :workspace AND channel = :channel AND ts = :ts
            AND act = 'on_it' AND person <> '' ORDER BY at, person
        """,
        workspace=workspace,
        **place,
    )
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["kpi"], []).append(row["person"])
    return found


def mute(store: Store, workspace: str, place: str, kpi: str, until: str, person: str) -> None:
    """Call nobody for a KPI in a place until a UTC stamp; at once again where it lies in the past. The place is a
    channel or, for alerts, the user id of who gets them. Inside `store.write`."""
    row = {"workspace": workspace, "place": place, "kpi": kpi, "until": until, "person": person}
    upsert(store, "kpi_mute", ("workspace", "place", "kpi"), [row])


def muted_places(store: Store, workspace: str, places: Sequence[str], now: str) -> set[tuple[str, str]]:
    """The places and KPIs, by id, that are muted at a UTC stamp."""
    rows = store.run(
        "SELECT place, kpi FROM kpi_mute WHERE workspace = :workspace AND until > :now", workspace=workspace, now=now
    )
    wanted = set(places)
    return {(row["place"], row["kpi"]) for row in rows if row["place"] in wanted}
