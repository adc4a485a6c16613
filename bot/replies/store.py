"""Words that people gave to records, the last of each."""

from collections.abc import Sequence

from bot.store import Migration, Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "reply-001",
        """
        CREATE TABLE reply (
            workspace TEXT NOT NULL,
            room TEXT NOT NULL,
            item BIGINT NOT NULL,
            person TEXT NOT NULL,
            answer TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, room, item, person)
        )
        """,
    ),
)
TABLES = ("reply",)
PEOPLE = PersonColumns(number=("reply.person",))  # how many said so stays known
_KEY = ("workspace", "room", "item", "person")


def say(store: Store, workspace: str, room: str, item: int, person: str, answer: str, at: str) -> None:
    """Keep somebody's word of a record, in place of the one before; an empty one takes it back. Inside
    `store.write`."""
    key = {"workspace": workspace, "room": room, "item": item, "person": person}
    if answer:
        upsert(store, "reply", _KEY, [{**key, "answer": answer, "at": at}])
        return
    store.run(
        "DELETE FROM reply WHERE workspace = :workspace AND room = :room AND item = :item AND person = :person", **key
    )


def said(store: Store, workspace: str, room: str, items: Sequence[int]) -> dict[int, dict[str, str]]:
    """What was said of some records, each by person, first come first; for whoever was forgotten stands a number that
    is nobody's."""
    found: dict[int, dict[str, str]] = {item: {} for item in items}
    names = list_parameters(list(found))
    rows = store.run(
        f"""
        SELECT item, person, answer FROM reply
        WHERE workspace = :workspace AND room = :room AND item IN ({parameter_names(names) or "NULL"})
        ORDER BY at, person
        """,  # noqa: S608 - our names
        workspace=workspace,
        room=room,
        **names,
    )
    for row in rows:
        found[row["item"]][row["person"]] = row["answer"]
    return found
