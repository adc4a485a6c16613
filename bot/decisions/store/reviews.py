"""Whether decisions worked: when each is looked at, and what was found. A review never changes the decision."""

from dataclasses import dataclass

from bot.store import Migration, Store
from bot.store.rows import upsert

MIGRATIONS = (
    Migration(
        "decisions-reviews-001",
        """
        CREATE TABLE decision_review (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            due_on TEXT NOT NULL,
            person TEXT NOT NULL,
            result TEXT NOT NULL,
            verdict TEXT NOT NULL,
            actual TEXT NOT NULL,
            lesson TEXT NOT NULL,
            at TEXT NOT NULL,
            PRIMARY KEY (workspace, number, due_on)
        );
        CREATE INDEX decision_review_due ON decision_review (workspace, at, due_on)
        """,
    ),
)
RESULTS = ("as_expected", "better", "worse", "too_early", "cannot_tell")
VERDICTS = ("keep", "change", "reverse")
TOO_EARLY = "too_early"  # asked again


@dataclass(frozen=True, slots=True)
class Review:
    """A look at decision `number`, due on an ISO day. `result`, `verdict`, `actual` (what became of the expected value,
    in words) and `lesson` are empty, and so is `at`, a UTC stamp, until `person` has answered."""

    number: int
    due_on: str
    person: str = ""
    result: str = ""
    verdict: str = ""
    actual: str = ""
    lesson: str = ""
    at: str = ""


def plan(store: Store, workspace: str, number: int, due_on: str) -> None:
    """Have a decision looked at on a day, and on no other that is to come. Inside `store.write`."""
    store.run(
        "DELETE FROM decision_review WHERE workspace = :workspace AND number = :number AND at = ''",
        workspace=workspace,
        number=number,
    )
    if due_on:
        save(store, workspace, Review(number, due_on))


def save(store: Store, workspace: str, review: Review) -> None:
    """Keep a review as it now is. Inside `store.write`."""
    row = {name: getattr(review, name) for name in Review.__slots__}
    upsert(store, "decision_review", ("workspace", "number", "due_on"), [{"workspace": workspace, **row}])


def of(store: Store, workspace: str, number: int) -> list[Review]:
    """Every review of a decision, in the order of their days."""
    rows = store.run(
        "SELECT * FROM decision_review WHERE workspace = :workspace AND number = :number ORDER BY due_on",
        workspace=workspace,
        number=number,
    )
    return [Review(**{name: row[name] for name in Review.__slots__}) for row in rows]


def due(store: Store, workspace: str, day: str) -> list[Review]:
    """The reviews nobody has answered that were due by an ISO day, the longest overdue first."""
    rows = store.run(
        """
        SELECT * FROM decision_review WHERE workspace = :workspace AND at = '' AND due_on <= :day
        ORDER BY due_on, number
        """,
        workspace=workspace,
        day=day,
    )
    return [Review(**{name: row[name] for name in Review.__slots__}) for row in rows]
