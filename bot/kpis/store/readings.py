"""Readings: the newest version of each period, and every version before it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from itertools import islice
from operator import attrgetter
from typing import Any, NamedTuple

from bot.kpis.kpi import Reading, are_alike, is_same
from bot.periods import period_of
from bot.store import Store
from bot.store.rows import upsert

_AT_ONCE = 400  # KPIs in one statement
_BY_PERIOD = attrgetter("period", "version")


class ReadingCounts(NamedTuple):
    """What keeping readings came to: how many periods had no value yet, how many had another, how many this one."""

    added: int = 0
    changed: int = 0
    same: int = 0


class _Known(NamedTuple):
    value: float
    version: int
    final: bool
    source: str


# In the order of Reading's fields. One walk along the key of each KPI: SQLite keeps the order of a CROSS JOIN.
_NEWEST = """
    SELECT r.kpi, period, value, collected_at, source, person, version, was AS corrected_from, final
    FROM asked CROSS JOIN kpi_reading r
    WHERE r.workspace = :workspace AND r.kpi = asked.kpi AND r.period >= asked.first AND r.period <= asked.last
"""
_KNOWN_THEN = f"""
    {_NEWEST} AND r.collected_at <= :as_of
    UNION ALL
    {_NEWEST.replace("kpi_reading", "kpi_reading_before")} AND r.collected_at <= :as_of AND r.replaced_at > :as_of
"""
_FOREVER = "9999"  # sorts behind every period

Span = tuple[str, str]  # the first and the last of some periods


def history(store: Store, workspace: str, since: Mapping[str, str], as_of: str = "") -> dict[str, list[Reading]]:
    """The newest version of each period from a first one on, by KPI, oldest first.

    `since` gives the first period by KPI. `as_of` is a UTC stamp: what was known then, and no later version.
    """
    return between(store, workspace, {kpi: (first, _FOREVER) for kpi, first in since.items()}, as_of)


def between(store: Store, workspace: str, spans: Mapping[str, Span], as_of: str = "") -> dict[str, list[Reading]]:
    """The newest version of each period of a span, both ends among them, by KPI, oldest first; `as_of` as above."""
    found: dict[str, list[Reading]] = {kpi: [] for kpi in spans}
    for asked, params in _asked(spans):
        if as_of:
            rows = store.run(f"{asked} {_KNOWN_THEN}", workspace=workspace, as_of=as_of, **params)
        else:
            rows = store.run(f"{asked} {_NEWEST}", workspace=workspace, **params)
        for row in rows:
            found[row["kpi"]].append(_reading(row))
    for readings in found.values():
        readings.sort(key=_BY_PERIOD)
    # Two replicas whose clocks disagree may both say a version was the last one then: the later version was.
    return {kpi: list({r.period: r for r in kept}.values()) for kpi, kept in found.items()} if as_of else found


def exactly(store: Store, workspace: str, wanted: Mapping[str, str], as_of: str = "") -> dict[str, Reading]:
    """The newest version of one period each, by KPI; KPIs without a reading of theirs are left out."""
    found = between(store, workspace, {kpi: (period, period) for kpi, period in wanted.items()}, as_of)
    return {kpi: kept[0] for kpi, kept in found.items() if kept}


def latest(store: Store, workspace: str, ids: Iterable[str]) -> dict[str, str]:
    """The last period there is a reading of, by KPI; those without any are left out."""
    found: dict[str, str] = {}
    for asked, params in _asked(dict.fromkeys(ids, ("", ""))):
        rows = store.run(
            f"""
            {asked} SELECT kpi, (
                SELECT max(r.period) FROM kpi_reading r WHERE r.workspace = :workspace AND r.kpi = asked.kpi
            ) AS period FROM asked
            """,  # noqa: S608 - names of parameters
            workspace=workspace,
            **params,
        )
        found.update({row["kpi"]: row["period"] for row in rows if row["period"]})
    return found


def _asked(spans: Mapping[str, Span]) -> Iterator[tuple[str, dict[str, str]]]:
    """The KPIs with a span of periods each as a table of a statement, and its parameters; a part of them at a time."""
    pairs = iter(spans.items())
    while chunk := list(islice(pairs, _AT_ONCE)):
        values = ", ".join(f"(:kpi{n}, :first{n}, :last{n})" for n in range(len(chunk)))
        params: dict[str, str] = {}
        for n, (kpi, (first, last)) in enumerate(chunk):
            params |= {f"kpi{n}": kpi, f"first{n}": first, f"last{n}": last}
        yield f"WITH asked (kpi, first, last) AS (VALUES {values})", params


_EVERY = """
    SELECT kpi, period, value, collected_at, source, person, version, was AS corrected_from, final FROM kpi_reading
    WHERE workspace = :workspace AND kpi = :kpi
"""
_BEFORE = f"{_EVERY.replace('kpi_reading', 'kpi_reading_before')} AND period = :period"
_VERSIONS = f"""
    {_EVERY}
    UNION ALL
    {_EVERY.replace("kpi_reading", "kpi_reading_before")}
    ORDER BY period DESC, version DESC LIMIT :limit
"""


def versions(store: Store, workspace: str, kpi: str, limit: int) -> list[Reading]:
    """Every version of the readings of a KPI, last period and last version first."""
    return [_reading(row) for row in store.run(_VERSIONS, workspace=workspace, kpi=kpi, limit=limit)]


def any_of(store: Store, workspace: str, kpi: str) -> bool:
    """Whether a KPI has a reading."""
    return bool(store.run(f"{_EVERY} LIMIT 1", workspace=workspace, kpi=kpi))


def extent(store: Store, workspace: str, kpi: str) -> tuple[int, str]:
    """How many periods of a KPI have a reading, and the first of them; empty when none has."""
    found = store.run(
        "SELECT count(*) AS many, min(period) AS first FROM kpi_reading WHERE workspace = :workspace AND kpi = :kpi",
        workspace=workspace,
        kpi=kpi,
    )[0]
    return found["many"], found["first"] or ""


def values(store: Store, workspace: str, kpi: str) -> dict[str, float]:
    """The newest value of every period of a KPI."""
    rows = store.run(
        "SELECT period, value FROM kpi_reading WHERE workspace = :workspace AND kpi = :kpi",
        workspace=workspace,
        kpi=kpi,
    )
    return {row["period"]: row["value"] for row in rows}


def kpis_with_readings(store: Store, workspace: str) -> set[str]:
    """The KPIs that have readings, by id."""
    rows = store.run("SELECT DISTINCT kpi FROM kpi_reading WHERE workspace = :workspace", workspace=workspace)
    return {row["kpi"] for row in rows}


def _reading(row: Mapping[str, Any]) -> Reading:
    return Reading(**{**row, "final": bool(row["final"])})


def put(store: Store, workspace: str, readings: Sequence[Reading]) -> ReadingCounts:
    """Keep readings as the newest of their periods, each under the next version; of several for one period the last
    counts. Inside `store.write`.

    The value that a period has already is no new version. One that comes once the period is over corrects one before it
    that was final; until then the period was filling up. Another system's count corrects nothing.
    """
    if not readings:
        return ReadingCounts()
    last = {(reading.kpi, reading.period): reading for reading in readings}
    known, is_over = _known(store, workspace, last), over(store, workspace)
    new: list[dict[str, Any]] = []
    settled: list[dict[str, Any]] = []
    for (kpi, period), reading in last.items():
        ended = is_over(kpi, reading.collected_at, period)
        final = ended or reading.final
        old = known.get((kpi, period))
        if old is None or not is_same(reading.value, old.value):
            corrects = old is not None and old.final and ended and are_alike(old.source, reading.source)
            was = old.value if old is not None and corrects else None
            new.append(_row(workspace, reading, old.version + 1 if old else 1, was, final))
        elif final and not old.final:
            settled.append({"workspace": workspace, "kpi": kpi, "period": period})
    replacing = [row for row in new if row["version"] > 1]
    if replacing:  # PostgreSQL is asked even for none
        store.many(_REPLACE, replacing)
    upsert(store, "kpi_reading", _KEY, new)
    if settled:
        store.many(_SETTLE, settled)
    added = sum(1 for row in new if row["version"] == 1)
    return ReadingCounts(added, len(new) - added, len(last) - len(new))


def take_back(store: Store, workspace: str, newest: Reading, at: str) -> Reading | None:
    """Take back the newest version of a period: the one before it counts again as a version of its own, which is
    returned; where there was none the period has no value. Inside `store.write`.

    What is taken back stays among the earlier versions; where nothing was before it, under a number below 1.
    """
    where = {"workspace": workspace, "kpi": newest.kpi, "period": newest.period}
    before = [row for row in store.run(_BEFORE, **where) if row["version"] > 0]
    if before:
        earlier = _reading(max(before, key=lambda row: row["version"]))
        kept = replace(earlier, version=newest.version + 1, collected_at=at)
        row = _row(workspace, kept, kept.version, kept.corrected_from, kept.final)
        store.many(_REPLACE, [row])
        upsert(store, "kpi_reading", _KEY, [row])
        return kept
    lowest = min([1, *(row["version"] for row in store.run(_BEFORE, **where))])
    store.run(_REPLACE, collected_at=at, **where)
    store.run(_RENUMBER, below=lowest - 1, version=newest.version, **where)
    store.run("DELETE FROM kpi_reading WHERE workspace = :workspace AND kpi = :kpi AND period = :period", **where)
    return None


def _row(workspace: str, reading: Reading, version: int, was: float | None, final: bool) -> dict[str, Any]:
    return {
        "workspace": workspace,
        "kpi": reading.kpi,
        "period": reading.period,
        "version": version,
        "value": reading.value,
        "was": was,
        "collected_at": reading.collected_at,
        "source": reading.source,
        "person": reading.person,
        "final": int(final),
    }


_REPLACE = """
    INSERT INTO kpi_reading_before
        (workspace, kpi, period, version, value, was, collected_at, replaced_at, source, person, final)
    SELECT workspace, kpi, period, version, value, was, collected_at, :collected_at, source, person, final
    FROM kpi_reading WHERE workspace = :workspace AND kpi = :kpi AND period = :period
"""
_KEY = ("workspace", "kpi", "period")
_RENUMBER = """
    UPDATE kpi_reading_before SET version = :below
    WHERE workspace = :workspace AND kpi = :kpi AND period = :period AND version = :version
"""
_SETTLE = "UPDATE kpi_reading SET final = 1 WHERE workspace = :workspace AND kpi = :kpi AND period = :period"


def _known(store: Store, workspace: str, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], _Known]:
    """What the periods have already, and others between them: those are fewer than look-ups would be."""
    first: dict[str, str] = {}
    last: dict[str, str] = {}
    for kpi, period in wanted:
        first[kpi] = min(first.get(kpi, period), period)
        last[kpi] = max(last.get(kpi, period), period)
    found: dict[tuple[str, str], _Known] = {}
    for kpi, since in first.items():
        rows = store.run(
            """
            SELECT period, value, version, final, source FROM kpi_reading
            WHERE workspace = :workspace AND kpi = :kpi AND period >= :since AND period <= :until
            """,
            workspace=workspace,
            kpi=kpi,
            since=since,
            until=last[kpi],
        )
        for row in rows:
            found[kpi, row["period"]] = _Known(row["value"], row["version"], bool(row["final"]), row["source"])
    return found


def over(store: Store, workspace: str) -> Callable[[str, str, str], bool]:
    """Whether a period of a KPI was over at a stamp. Names of periods sort as time does."""

    @cache
    def current(kpi: str, at: str) -> str:
        row = store.run(
            "SELECT grain, zone FROM kpi WHERE workspace = :workspace AND id = :kpi", workspace=workspace, kpi=kpi
        )[0]
        return period_of(row["grain"], datetime.fromisoformat(at), row["zone"])

    return lambda kpi, at, period: period < current(kpi, at)


def signature(store: Store, workspace: str) -> tuple[object, ...]:
    """What is another one as soon as any value of a workspace is: how many there are, what they come to, and when the
    last was collected."""
    rows = store.run(
        """
        SELECT count(*) AS many, sum(version) AS versions, sum(value) AS total, max(collected_at) AS newest
        FROM kpi_reading WHERE workspace = :workspace
        """,
        workspace=workspace,
    )
    return tuple(rows[0].values())
