"""Rounds of blind scoring: who was asked, and whether the answers are shown."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.rows import insert

DEADLINE = "deadline"  # who reveals a round that nobody revealed in time


@dataclass(frozen=True, slots=True)
class Round:
    """One round on one idea; `revealed_at` is empty while nobody sees the answers.

    `channel` and `ts` are the message that asked a channel, empty when people were asked; `asker_channel` and
    `asker_ts` the message that tells the asker how many have answered; `deadline` is a UTC stamp,
    empty for none. `revealed_by` is a person, DEADLINE, or empty when the last answer came in. `batch` is the `subject`
    of the first of the rounds that were asked for together, empty where this one was asked for alone.
    """

    idea: int
    round: int
    framework: str
    version: int
    asker: str
    channel: str
    ts: str
    opened_at: str
    deadline: str = ""
    revealed_at: str = ""
    revealed_by: str = ""
    asker_channel: str = ""
    asker_ts: str = ""
    batch: str = ""

    @property
    def open(self) -> bool:
        """Whether answers are still taken, and hidden."""
        return not self.revealed_at

    @property
    def subject(self) -> str:
        """What deliveries call it: "7/2" is the second round on #7."""
        return f"{self.idea}/{self.round}"

    @property
    def asked_as(self) -> str:
        """What deliveries call the question, and the count of its answers."""
        return self.batch or self.subject


def numbers(subject: str) -> tuple[int, int]:
    """The idea and the round of a `Round.subject`."""
    idea, round_ = subject.split("/")
    return int(idea), int(round_)


def _round(row: Mapping[str, Any]) -> Round:
    return Round(**{name: row[name] for name in Round.__slots__})


def open_round(store: Store, workspace: str, new: Round, people: Sequence[str]) -> None:
    """Keep a new round and who is asked. Inside `store.write`."""
    insert(store, "idea_round", [{"workspace": workspace, **{name: getattr(new, name) for name in Round.__slots__}}])
    key = {"workspace": workspace, "idea": new.idea, "round": new.round}
    insert(store, "idea_asked", [{**key, "person": person} for person in dict.fromkeys(people)])


def save_question_message(store: Store, workspace: str, asked: Sequence[Round], ts: str) -> None:
    """Remember the message that asked a channel."""
    store.many(
        "UPDATE idea_round SET ts = :ts WHERE workspace = :workspace AND idea = :idea AND round = :round",
        [{"workspace": workspace, "idea": one.idea, "round": one.round, "ts": ts} for one in asked],
    )


def save_asker_message(store: Store, workspace: str, asked: Sequence[Round], channel: str, ts: str) -> None:
    """Remember the message that tells the asker how many have answered."""
    there = {"workspace": workspace, "channel": channel, "ts": ts}
    store.many(
        """
        UPDATE idea_round SET asker_channel = :channel, asker_ts = :ts
        WHERE workspace = :workspace AND idea = :idea AND round = :round
        """,
        [{**there, "idea": one.idea, "round": one.round} for one in asked],
    )


def rounds(store: Store, workspace: str, idea: int) -> list[Round]:
    """Every round on an idea, oldest first."""
    rows = store.run(
        "SELECT * FROM idea_round WHERE workspace = :workspace AND idea = :idea ORDER BY round",
        workspace=workspace,
        idea=idea,
    )
    return [_round(row) for row in rows]


def together(store: Store, workspace: str, asked_as: str) -> list[Round]:
    """The rounds that were asked for together, by `Round.asked_as`, in the order of their ideas; mostly one."""
    rows = store.run(
        "SELECT * FROM idea_round WHERE workspace = :workspace AND batch = :batch ORDER BY idea",
        workspace=workspace,
        batch=asked_as,
    )
    if rows:
        return [_round(row) for row in rows]
    alone = get(store, workspace, *numbers(asked_as))
    return [alone] if alone else []


def revealed_rounds(store: Store, workspace: str, framework: str) -> set[tuple[int, int]]:
    """The revealed rounds of a framework, as idea and round."""
    rows = store.run(
        """
        SELECT idea, round FROM idea_round
        WHERE workspace = :workspace AND framework = :framework AND revealed_at <> ''
        """,
        workspace=workspace,
        framework=framework,
    )
    return {(row["idea"], row["round"]) for row in rows}


def under_way(store: Store, workspace: str) -> set[int]:
    """The ideas with an open round: nobody is shown a score of theirs."""
    found: list[int] = store.column(
        "SELECT idea FROM idea_round WHERE workspace = :workspace AND revealed_at = ''", workspace=workspace
    )
    return set(found)


def get(store: Store, workspace: str, idea: int, round_: int) -> Round | None:
    """One round."""
    return next((r for r in rounds(store, workspace, idea) if r.round == round_), None)


def asked_people(store: Store, workspace: str, idea: int, round_: int) -> list[str]:
    """The people who were asked by name."""
    rows = store.run(
        """
        SELECT person FROM idea_asked WHERE workspace = :workspace AND idea = :idea AND round = :round
        ORDER BY person
        """,
        workspace=workspace,
        idea=idea,
        round=round_,
    )
    return [row["person"] for row in rows]


def missing(store: Store, workspace: str, one: Round) -> list[str]:
    """The people who were asked by name and have not answered."""
    rows = store.run(
        """
        SELECT person FROM idea_asked WHERE workspace = :workspace AND idea = :idea AND round = :round
            AND NOT EXISTS (SELECT 1 FROM idea_score WHERE idea_score.workspace = idea_asked.workspace
                AND idea_score.idea = idea_asked.idea AND idea_score.round = idea_asked.round
                AND idea_score.person = idea_asked.person)
        ORDER BY person
        """,
        workspace=workspace,
        idea=one.idea,
        round=one.round,
    )
    return [row["person"] for row in rows]


def close(store: Store, workspace: str, idea: int, round_: int, by: str, at: str) -> bool:
    """Reveal a round; `by` is empty when it revealed itself. False when it was revealed already."""
    return bool(
        store.run(
            """
            UPDATE idea_round SET revealed_at = :at, revealed_by = :by
            WHERE workspace = :workspace AND idea = :idea AND round = :round AND revealed_at = '' RETURNING round
            """,
            workspace=workspace,
            idea=idea,
            round=round_,
            by=by,
            at=at,
        )
    )


def waiting_for(
    store: Store, workspace: str, audience: Audience, person: str, limit: int, offset: int = 0
) -> list[Round]:
    """Open rounds that ask this person by name and have no answer of theirs, oldest first."""
    rows = store.run(
        f"""
        SELECT idea_round.* FROM idea_asked JOIN idea_round ON idea_round.workspace = idea_asked.workspace
            AND idea_round.idea = idea_asked.idea AND idea_round.round = idea_asked.round
        JOIN idea ON idea.workspace = idea_asked.workspace AND idea.number = idea_asked.idea AND idea.merged_into = 0
            AND idea.withdrawn_at = '' AND {audience.condition("idea", "captor")}
        WHERE idea_asked.workspace = :workspace AND idea_asked.person = :person AND idea_round.revealed_at = ''
            AND NOT EXISTS (SELECT 1 FROM idea_score WHERE idea_score.workspace = idea_asked.workspace
                AND idea_score.idea = idea_asked.idea AND idea_score.round = idea_asked.round
                AND idea_score.person = idea_asked.person)
        ORDER BY idea_round.opened_at, idea_round.idea LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - ours
        workspace=workspace,
        person=person,
        limit=limit,
        offset=offset,
        **audience.parameters,
    )
    return [_round(row) for row in rows]
