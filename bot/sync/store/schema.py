"""The tables of what is in step with other tools."""

from bot.store import Migration, Store
from bot.store.personal import PersonColumns

MIGRATIONS = (
    # A connection has a row from the first link or the first choice on; `bookmark` is the tool's own word for where its
    # changes were read up to, `whole_at` when all links were last read one by one. `directions` is JSON, by field.
    # A link says what was read last; `compared` is the version of the item that this was compared with, `is_ours`
    # whether what we say may be written outside though it is private. `revision` counts on with whatever new is read or
    # written, so that nobody keeps what they read before that. A field says what both said when they last agreed
    # (`ours`, `theirs`, where it `is_known`), what waits, is refused or in conflict, what both said then (`seen_…`,
    # where it `is_seen`), and a `turn` that counts on, so that nobody settles what has changed since they looked.
    # What is to be made has `sent` as JSON, by field, from when a tool is given it on: what was made says that.
    Migration(
        "sync-001",
        """
        CREATE TABLE sync_connection (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            level TEXT NOT NULL,
            directions TEXT NOT NULL,
            bookmark TEXT NOT NULL,
            whole_at TEXT NOT NULL,
            due_at TEXT NOT NULL,
            leased_until TEXT NOT NULL,
            tried_at TEXT NOT NULL,
            succeeded_at TEXT NOT NULL,
            failures BIGINT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, tracker)
        );
        CREATE TABLE sync_link (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            external_id TEXT NOT NULL,
            within TEXT NOT NULL,
            item BIGINT NOT NULL,
            key TEXT NOT NULL,
            url TEXT NOT NULL,
            title TEXT NOT NULL,
            status_id TEXT NOT NULL,
            status_name TEXT NOT NULL,
            status_category TEXT NOT NULL,
            owner_id TEXT NOT NULL,
            owner_name TEXT NOT NULL,
            due TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            is_ours BIGINT NOT NULL,
            state TEXT NOT NULL,
            linked_by TEXT NOT NULL,
            linked_at TEXT NOT NULL,
            read_at TEXT NOT NULL,
            compared BIGINT NOT NULL,
            revision BIGINT NOT NULL,
            leased_until TEXT NOT NULL,
            PRIMARY KEY (workspace, tracker, external_id)
        );
        CREATE INDEX sync_link_item ON sync_link (workspace, item, linked_at);
        CREATE TABLE sync_field (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            external_id TEXT NOT NULL,
            field TEXT NOT NULL,
            is_known BIGINT NOT NULL,
            ours TEXT NOT NULL,
            theirs TEXT NOT NULL,
            state TEXT NOT NULL,
            is_seen BIGINT NOT NULL,
            seen_ours TEXT NOT NULL,
            seen_theirs TEXT NOT NULL,
            turn BIGINT NOT NULL,
            person TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            at TEXT NOT NULL,
            failures BIGINT NOT NULL,
            due_at TEXT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, tracker, external_id, field)
        );
        CREATE INDEX sync_field_state ON sync_field (state, due_at) WHERE state <> '';
        CREATE TABLE sync_creation (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            item BIGINT NOT NULL,
            destination TEXT NOT NULL,
            mark TEXT NOT NULL,
            sent TEXT NOT NULL,
            asked_by TEXT NOT NULL,
            asked_at TEXT NOT NULL,
            state TEXT NOT NULL,
            due_at TEXT NOT NULL,
            leased_until TEXT NOT NULL,
            failures BIGINT NOT NULL,
            error TEXT NOT NULL,
            args TEXT NOT NULL,
            PRIMARY KEY (workspace, tracker, item)
        );
        CREATE TABLE sync_status (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            status_id TEXT NOT NULL,
            name TEXT NOT NULL,
            stands_for TEXT NOT NULL,
            position BIGINT NOT NULL,
            PRIMARY KEY (workspace, tracker, status_id)
        );
        CREATE TABLE sync_person (
            workspace TEXT NOT NULL,
            tracker TEXT NOT NULL,
            external_id TEXT NOT NULL,
            name TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, tracker, external_id)
        );
        CREATE INDEX sync_person_person ON sync_person (workspace, tracker, person)
        """,
    ),
)
TABLES = ("sync_connection", "sync_link", "sync_field", "sync_creation", "sync_status", "sync_person")


def _unname(store: Store, workspace: str, user: str) -> None:
    """Take out what a tool calls a person, while it is known who is who in it."""
    store.run(
        """
        UPDATE sync_link SET owner_name = '' WHERE workspace = :workspace AND EXISTS (
            SELECT 1 FROM sync_person p WHERE p.workspace = :workspace AND p.person = :user
                AND p.tracker = sync_link.tracker AND p.external_id = sync_link.owner_id
        )
        """,
        workspace=workspace,
        user=user,
    )


# Of a forgotten person a base goes with the row: the two are compared anew as two that have just met.
PEOPLE = PersonColumns(
    empty=("sync_link.linked_by", "sync_field.person", "sync_creation.asked_by"),
    delete=("sync_person.person", "sync_field.ours", "sync_field.seen_ours"),
    ahead=_unname,
)
