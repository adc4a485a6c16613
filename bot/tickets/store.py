"""Support tickets, and how far each source has been read."""

from collections.abc import Iterable
from dataclasses import asdict

from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import upsert
from bot.tickets.ticket import Ticket, area_key, tidy_ticket

MIGRATIONS = (
    # `area_key` is what spellings of an area share, `insight` the number of the insight that a ticket was taken in as,
    # 0 for none. Of a ticket whose words were dropped the title is empty. A source is read `until` then, and nothing
    # is missing before `whole_until`; both are UTC stamps.
    Migration(
        "tickets-001",
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
        CREATE INDEX ticket_counted ON ticket (workspace, created_at, area_key, source);
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
PEOPLE = PersonColumns()
_KEY = ("workspace", "source", "external_id")


def put(store: Store, workspace: str, tickets: Iterable[Ticket]) -> None:
    """Keep tickets, each once by its source and id there: a later version takes the place of the earlier one, but when
    it came stays, and what was made of it. Inside `store.write`."""
    rows = [
        {"workspace": workspace, **asdict(tidy), "area_key": area_key(tidy.area), "insight": 0}
        for tidy in map(tidy_ticket, tickets)
    ]
    upsert(store, "ticket", _KEY, rows, keep=("created_at", "insight"))


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
