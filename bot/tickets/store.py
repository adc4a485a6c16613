"""Support tickets, and how far each source has been read."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, fields
from typing import Any

from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import add, upsert
from bot.tickets.ticket import KeptTicket, Ticket, area_key, tidy_ticket
from bot.tickets.trend import TicketSource, TicketWeek

MIGRATIONS = (
    # `area_key` is what spellings of an area share, `insight` the number of the insight that a ticket was taken in as,
    # 0 for none. Of a ticket whose words were dropped the title is empty. A source is read `until` then, and nothing
    # is missing before `whole_until`; both are UTC stamps.
    Migration(
        "ticket-001",
        """
        CREATE TABLE ticket (
            workspace TEXT NOT NULL,
            source TEXT NOT NULL,
            external_id TEXT NOT NULL,
            title TEXT NOT NULL,
            area TEXT NOT NULL,
            area_key TEXT NOT NULL,
            created_at TEXT NOT NULL,
            text TEXT NOT NULL,
            customer TEXT NOT NULL,
            url TEXT NOT NULL,
            insight BIGINT NOT NULL,
            PRIMARY KEY (workspace, source, external_id)
        );
        CREATE INDEX ticket_of_area ON ticket (workspace, area_key, created_at, source, external_id);
        CREATE INDEX ticket_begun ON ticket (workspace, source, created_at);
        CREATE INDEX ticket_worded ON ticket (workspace, created_at) WHERE title <> '';
        CREATE TABLE ticket_pull (
            workspace TEXT NOT NULL,
            source TEXT NOT NULL,
            until TEXT NOT NULL,
            whole_until TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, source)
        )
        """,
    ),
)
TABLES = ("ticket", "ticket_pull")
PEOPLE = PersonColumns()  # people of the workspace are in no column; `forget` finds names in texts
_KEY = ("workspace", "source", "external_id")
_FIELDS = tuple(one.name for one in fields(Ticket))


def put(store: Store, workspace: str, tickets: Iterable[Ticket]) -> None:
    """Keep tickets, each once by its source and id there: a later version takes the place of the earlier one, but when
    it came stays, and what was made of it. Inside `store.write`."""
    rows = [
        {"workspace": workspace, **asdict(tidy), "area_key": area_key(tidy.area), "insight": 0}
        for tidy in map(tidy_ticket, tickets)
    ]
    upsert(store, "ticket", _KEY, rows, keep=("created_at", "insight"))
    for source in {row["source"] for row in rows}:
        unread = {"workspace": workspace, "source": source, "until": "", "whole_until": "", "at": ""}
        add(store, "ticket_pull", ("workspace", "source"), unread)


def save_pull(store: Store, workspace: str, source: str, until: str, complete: bool, at: str) -> None:
    """A source was read `at` a moment, up to what it had `until` then; where it is `complete`, nothing before that is
    missing. All UTC stamps. Inside `store.write`."""
    store.run(
        """
        INSERT INTO ticket_pull (workspace, source, until, whole_until, at)
        VALUES (:workspace, :source, :until, :whole, :at)
        ON CONFLICT (workspace, source) DO UPDATE SET until = excluded.until, at = excluded.at,
            whole_until = CASE WHEN excluded.whole_until > ticket_pull.whole_until
                THEN excluded.whole_until ELSE ticket_pull.whole_until END
        """,
        workspace=workspace,
        source=source,
        until=until,
        whole=until if complete else "",
        at=at,
    )


def sources(store: Store, workspace: str) -> list[TicketSource]:
    """Every source that tickets were read from."""
    rows = store.run(
        """
        SELECT source AS name, until, whole_until, at, COALESCE((
            SELECT min(created_at) FROM ticket WHERE workspace = :workspace AND source = ticket_pull.source
        ), '') AS begins
        FROM ticket_pull WHERE workspace = :workspace ORDER BY source
        """,
        workspace=workspace,
    )
    return [TicketSource(**row) for row in rows]


def counts(store: Store, workspace: str, weeks: Sequence[TicketWeek]) -> dict[tuple[str, str], int]:
    """How many tickets came, by area and name of the week; none where none did. Areas are looked for one after the
    other and counted along an index: sorting the tickets of ten weeks takes many times as long."""
    ends = ", ".join(f"(:name{n}, :since{n}, :until{n})" for n in range(len(weeks)))
    said = {f"{name}{n}": getattr(week, name) for n, week in enumerate(weeks) for name in ("name", "since", "until")}
    rows = store.run(
        f"""
        WITH RECURSIVE known (area) AS (
            SELECT min(area_key) FROM ticket WHERE workspace = :workspace
            UNION ALL SELECT (
                SELECT min(area_key) FROM ticket WHERE workspace = :workspace AND area_key > known.area
            ) FROM known WHERE known.area IS NOT NULL
        )
        SELECT known.area, week.column1 AS week, (
            SELECT count(*) FROM ticket WHERE workspace = :workspace AND area_key = known.area
                AND created_at >= week.column2 AND created_at < week.column3
        ) AS many FROM known CROSS JOIN (VALUES {ends}) AS week WHERE known.area IS NOT NULL
        """,  # noqa: S608 - our names
        workspace=workspace,
        **said,
    )
    return {(row["area"], row["week"]): row["many"] for row in rows if row["many"]}


def names(store: Store, workspace: str, areas: Iterable[str]) -> dict[str, str]:
    """How areas are spelled, by key: as their newest tickets have it."""
    known = {f"area{n}": area for n, area in enumerate(areas)}
    if not known:
        return {}
    rows = store.run(
        f"""
        SELECT wanted.column1 AS area_key, (
            SELECT area FROM ticket WHERE workspace = :workspace AND area_key = wanted.column1
            ORDER BY created_at DESC, source DESC, external_id DESC LIMIT 1
        ) AS area FROM (VALUES {", ".join(f"(:{name})" for name in known)}) AS wanted
        """,  # noqa: S608 - our names
        workspace=workspace,
        **known,
    )
    return {row["area_key"]: row["area"] for row in rows if row["area"]}


def of_area(
    store: Store, workspace: str, area: str, limit: int, offset: int = 0, *, untaken: bool = False
) -> list[KeptTicket]:
    """The tickets of an area, by its key, that still have their words, newest first; `untaken`: those of them that are
    no insight."""
    left = "AND insight = 0" if untaken else ""
    where = f"area_key = :area AND title <> '' {left} ORDER BY created_at DESC, source DESC, external_id DESC"
    return _read(store, workspace, f"{where} LIMIT :limit OFFSET :offset", area=area, limit=limit, offset=offset)


def get(store: Store, workspace: str, source: str, external_id: str) -> KeptTicket | None:
    """One ticket; None where there is none, or its words were dropped."""
    where = "source = :source AND external_id = :id AND title <> ''"
    return next(iter(_read(store, workspace, where, source=source, id=external_id)), None)


def everything(store: Store, workspace: str) -> list[Ticket]:
    """Every ticket, oldest first."""
    return [one.ticket for one in _read(store, workspace, "TRUE ORDER BY created_at, source, external_id")]


def _read(store: Store, workspace: str, where: str, **params: Any) -> list[KeptTicket]:
    rows = store.run(f"SELECT * FROM ticket WHERE workspace = :workspace AND {where}", workspace=workspace, **params)  # noqa: S608 - ours
    return [KeptTicket(Ticket(**{name: row[name] for name in _FIELDS}), row["insight"]) for row in rows]


def take(store: Store, workspace: str, ticket: Ticket, insight: int) -> None:
    """A ticket is an insight, by its number. Inside `store.write`."""
    store.run(
        """
        UPDATE ticket SET insight = :insight
        WHERE workspace = :workspace AND source = :source AND external_id = :id
        """,
        workspace=workspace,
        insight=insight,
        source=ticket.source,
        id=ticket.external_id,
    )


def workspaces(store: Store) -> list[str]:
    """Where there are tickets."""
    return [str(one) for one in store.column("SELECT DISTINCT workspace FROM ticket_pull ORDER BY workspace")]


def drop_words(store: Store, workspace: str, before: str, limit: int) -> int:
    """Drop what tickets say that came before a UTC stamp, of at most so many; how many those were. That one came, when
    and about which area stays."""
    old = "SELECT source, external_id FROM ticket WHERE workspace = :workspace AND title <> '' AND created_at < :before"
    asked = {"workspace": workspace, "before": before}
    if not store.column(f"{old} LIMIT 1", **asked):  # which is all there is to do, nearly always
        return 0
    with store.write(workspace):
        rows = store.run(
            f"""
            UPDATE ticket SET title = '', text = '', customer = '', url = ''
            WHERE workspace = :workspace AND (source, external_id) IN ({old} LIMIT :limit) RETURNING source
            """,  # noqa: S608 - ours
            limit=limit,
            **asked,
        )
    return len(rows)
