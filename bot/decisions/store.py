"""What is kept of decisions beside the records: the newest words of each who was consulted, and whether it worked."""

from dataclasses import asdict, dataclass
from typing import Any

from bot.store import Migration, Store
from bot.store.personal import PersonColumns
from bot.store.rows import add, upsert

MIGRATIONS = (
    Migration(
        "decision-001",
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
        CREATE INDEX decision_opinion_person ON decision_opinion (workspace, person, stance);
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
TABLES = ("decision_opinion", "decision_review")
PEOPLE = PersonColumns(delete=("decision_opinion.person",), empty=("decision_review.person",))
STANCES = ("agree", "concern", "none")  # the last is "no view"
RESULTS = ("as_expected", "better", "worse", "too_early", "cannot_tell")
VERDICTS = ("keep", "change", "reverse")
TOO_EARLY, REVERSE = "too_early", "reverse"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What one person said of a decision: `stance` is one of STANCES, empty for whoever was asked and has not answered;
    `at` is the UTC stamp of that."""

    number: int
    person: str
    stance: str = ""
    said: str = ""
    at: str = ""


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


def ask(store: Store, workspace: str, number: int, person: str, now: str) -> bool:
    """Keep that somebody is asked; False where they were. Inside `store.write`."""
    row = {"workspace": workspace, **asdict(Opinion(number, person, at=now))}
    return add(store, "decision_opinion", ("workspace", "number", "person"), row)


def save_opinion(store: Store, workspace: str, opinion: Opinion) -> None:
    """Keep what somebody says, in place of what they said before. Inside `store.write`."""
    upsert(store, "decision_opinion", ("workspace", "number", "person"), [{"workspace": workspace, **asdict(opinion)}])


def opinions(store: Store, workspace: str, number: int) -> list[Opinion]:
    """What everybody said who was asked about a decision, first come first."""
    where = "number = :number ORDER BY at, person"
    return [Opinion(**row) for row in _read(store, "decision_opinion", workspace, where, number=number)]


def unanswered(store: Store, workspace: str, person: str) -> list[int]:
    """The numbers of the decisions that somebody was asked about and has not answered, oldest first."""
    where = "person = :person AND stance = '' ORDER BY at, number"
    return [row["number"] for row in _read(store, "decision_opinion", workspace, where, person=person)]


def plan_review(store: Store, workspace: str, number: int, due_on: str) -> None:
    """Have a decision looked at on a day, and on no other that is to come; on none where it is empty. Inside
    `store.write`."""
    store.run(
        "DELETE FROM decision_review WHERE workspace = :workspace AND number = :number AND at = ''",
        workspace=workspace,
        number=number,
    )
    if due_on:
        save_review(store, workspace, Review(number, due_on))


def save_review(store: Store, workspace: str, review: Review) -> None:
    """Keep a review as it now is. Inside `store.write`."""
    upsert(store, "decision_review", ("workspace", "number", "due_on"), [{"workspace": workspace, **asdict(review)}])


def reviews(store: Store, workspace: str, number: int) -> list[Review]:
    """Every review of a decision, in the order of their days."""
    where = "number = :number ORDER BY due_on"
    return [Review(**row) for row in _read(store, "decision_review", workspace, where, number=number)]


def due(store: Store, workspace: str, day: str) -> list[Review]:
    """The reviews nobody has answered that were due by an ISO day, the longest overdue first."""
    where = "at = '' AND due_on <= :day ORDER BY due_on, number"
    return [Review(**row) for row in _read(store, "decision_review", workspace, where, day=day)]


def _read(store: Store, table: str, workspace: str, where: str, **params: Any) -> list[dict[str, Any]]:
    rows = store.run(f"SELECT * FROM {table} WHERE workspace = :workspace AND {where}", workspace=workspace, **params)  # noqa: S608 - ours
    return [{name: value for name, value in row.items() if name != "workspace"} for row in rows]
