"""What the consulted said before a decision was made: the newest words of each."""

from dataclasses import dataclass

from bot.store import Migration, Store
from bot.store.rows import add, upsert

MIGRATIONS = (
    Migration(
        "decisions-opinions-001",
        """
        CREATE TABLE decision_opinion (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            person TEXT NOT NULL,
            stance TEXT NOT NULL,
            said TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, number, person)
        );
        CREATE INDEX decision_opinion_person ON decision_opinion (workspace, person, stance)
        """,
    ),
)
STANCES = ("agree", "concern", "none")  # the last is "no view"
ASKED = ""  # the stance of whoever has not answered


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person said: `stance` is one of STANCES, or ASKED; `at` the UTC stamp of that."""

    person: str
    stance: str = ASKED
    said: str = ""
    at: str = ""


def ask(store: Store, workspace: str, number: int, person: str, now: str) -> bool:
    """Keep that somebody is asked; False where they were. Inside `store.write`."""
    row = {"workspace": workspace, "number": number, "person": person, "stance": ASKED, "said": "", "at": now}
    return add(store, "decision_opinion", ("workspace", "number", "person"), row)


def save(store: Store, workspace: str, number: int, opinion: Opinion) -> None:
    """Keep what somebody says, in place of what they said before. Inside `store.write`."""
    row = {"workspace": workspace, "number": number, "person": opinion.person}
    said = {"stance": opinion.stance, "said": opinion.said, "at": opinion.at}
    upsert(store, "decision_opinion", ("workspace", "number", "person"), [row | said])


def of(store: Store, workspace: str, number: int) -> list[Opinion]:
    """What everybody said who was asked about a decision, first come first."""
    rows = store.run(
        """
        SELECT person, stance, said, at FROM decision_opinion WHERE workspace = :workspace AND number = :number
        ORDER BY at, person
        """,
        workspace=workspace,
        number=number,
    )
    return [Opinion(**row) for row in rows]


def unanswered(store: Store, workspace: str, person: str) -> list[int]:
    """The numbers of the decisions that somebody was asked about and has not answered, oldest first."""
    return store.column(
        """
        SELECT number FROM decision_opinion WHERE workspace = :workspace AND person = :person AND stance = ''
        ORDER BY at, number
        """,
        workspace=workspace,
        person=person,
    )
