"""What a company says of needs."""

from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import upsert
from bot.tools.need import Need, with_catalogue

MIGRATIONS = (
    Migration(
        "need-001",
        """
        CREATE TABLE tool_need (
            workspace TEXT NOT NULL,
            need TEXT NOT NULL,
            name TEXT NOT NULL,
            preferred BIGINT NOT NULL,
            waived TEXT NOT NULL,
            person TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, need)
        )
        """,
    ),
)
TABLES = ("tool_need",)
PEOPLE = PersonColumns(empty=("tool_need.person",))


def needs(store: Store, workspace: str) -> dict[str, Need]:
    """Every need by its key, those of the catalogue first."""
    rows = store.run(
        "SELECT need, name, preferred, waived FROM tool_need WHERE workspace = :workspace", workspace=workspace
    )
    return with_catalogue(Need(row["need"], row["name"], int(row["preferred"]), row["waived"]) for row in rows)


def save(store: Store, workspace: str, need: Need, person: str, at: str) -> None:
    """Keep what somebody said of a need at a UTC stamp. Inside `store.write`."""
    row = {"workspace": workspace, "need": need.key, "name": need.name, "preferred": need.preferred}
    row |= {"waived": need.waived, "person": person, "at": at}
    upsert(store, "tool_need", ("workspace", "need"), [row])
