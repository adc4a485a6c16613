"""Plans, their steps, and until a step is ticked, that something was done for it."""

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bot.onboarding.plan import OPEN, RUNNING, PersonalPlan, PlanStep
from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.personal import PersonColumns
from bot.store.rows import add, insert

MIGRATIONS = (
    Migration(
        "plans-001",
        """
        CREATE TABLE onboarding_plan (
            workspace TEXT NOT NULL,
            number BIGINT NOT NULL,
            person TEXT NOT NULL,
            playbook TEXT NOT NULL,
            role TEXT NOT NULL,
            version BIGINT NOT NULL,
            starter TEXT NOT NULL,
            manager TEXT NOT NULL,
            buddy TEXT NOT NULL,
            start_on TEXT NOT NULL,
            state TEXT NOT NULL,
            changed_at TEXT NOT NULL,
            PRIMARY KEY (workspace, number)
        );
        CREATE INDEX onboarding_person ON onboarding_plan (workspace, person, state);
        CREATE INDEX onboarding_manager ON onboarding_plan (workspace, manager, state);
        CREATE INDEX onboarding_state ON onboarding_plan (state, start_on);
        CREATE TABLE onboarding_step (
            workspace TEXT NOT NULL,
            plan BIGINT NOT NULL,
            key TEXT NOT NULL,
            person TEXT NOT NULL,
            day BIGINT NOT NULL,
            position BIGINT NOT NULL,
            kind TEXT NOT NULL,
            text TEXT NOT NULL,
            did TEXT NOT NULL,
            times BIGINT NOT NULL,
            done BIGINT NOT NULL,
            how TEXT NOT NULL,
            PRIMARY KEY (workspace, plan, key)
        );
        CREATE TABLE onboarding_act (
            workspace TEXT NOT NULL,
            plan BIGINT NOT NULL,
            step TEXT NOT NULL,
            digest TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, plan, step, digest)
        )
        """,
    ),
)
TABLES = ("onboarding_plan", "onboarding_step", "onboarding_act")
PEOPLE = PersonColumns(
    delete=("onboarding_plan.person", "onboarding_step.person", "onboarding_act.person"),
    empty=("onboarding_plan.starter", "onboarding_plan.manager", "onboarding_plan.buddy"),
    given=("onboarding_plan.starter", "onboarding_plan.manager", "onboarding_plan.buddy"),
    own=("onboarding_plan.person", "onboarding_step.person", "onboarding_act.person"),
)
_STEP = ("key", "day", "kind", "text", "did", "times", "done", "how")
_OF = "workspace = :workspace AND plan = :plan"


def add_plan(store: Store, workspace: str, plan: PersonalPlan, steps: Sequence[PlanStep]) -> None:
    """Keep a new plan with its steps. Inside `store.write`."""
    insert(store, "onboarding_plan", [{"workspace": workspace, **asdict(plan)}])
    own = {"workspace": workspace, "plan": plan.number, "person": plan.person}
    rows = [{**own, **asdict(one), "done": int(one.done), "position": at} for at, one in enumerate(steps)]
    insert(store, "onboarding_step", rows)


def next_number(store: Store, workspace: str) -> int:
    """The number of a new plan. Inside `store.write`."""
    newest = "SELECT COALESCE(max(number), 0) FROM onboarding_plan WHERE workspace = :workspace"
    return int(store.column(newest, workspace=workspace)[0]) + 1


def plans(store: Store, workspace: str, where: str, **params: Any) -> list[PersonalPlan]:
    """The plans that a condition holds for, the newest first."""
    rows = store.run(
        f"SELECT * FROM onboarding_plan WHERE workspace = :workspace AND {where} ORDER BY number DESC",  # noqa: S608 - ours
        workspace=workspace,
        **params,
    )
    return [PersonalPlan(**{name: row[name] for name in PersonalPlan.__slots__}) for row in rows]


def get(store: Store, workspace: str, number: int) -> PersonalPlan | None:
    """A plan by its number."""
    return next(iter(plans(store, workspace, "number = :number", number=number)), None)


def open_plan(store: Store, workspace: str, person: str) -> PersonalPlan | None:
    """The one plan of somebody that has not ended."""
    states = {"asked": OPEN[0], "running": OPEN[1]}
    found = plans(store, workspace, "person = :person AND state IN (:asked, :running)", person=person, **states)
    return next(iter(found), None)


def steps(store: Store, workspace: str, plan: int) -> list[PlanStep]:
    """The steps of a plan, by day."""
    rows = store.run(f"SELECT * FROM onboarding_step WHERE {_OF} ORDER BY position", workspace=workspace, plan=plan)  # noqa: S608
    return [PlanStep(**{**{name: row[name] for name in _STEP}, "done": bool(row["done"])}) for row in rows]


def save(store: Store, workspace: str, plan: PersonalPlan) -> None:
    """Keep what has become of a plan, and who stands by its person; of one that has ended, neither how steps were
    ticked nor what was done for those that were not. Inside `store.write`."""
    store.run(
        """
        UPDATE onboarding_plan SET state = :state, changed_at = :changed_at, manager = :manager, buddy = :buddy
        WHERE workspace = :workspace AND number = :number
        """,
        workspace=workspace,
        **{name: getattr(plan, name) for name in ("number", "state", "changed_at", "manager", "buddy")},
    )
    if plan.state not in OPEN:
        own = {"workspace": workspace, "plan": plan.number}
        store.run(f"DELETE FROM onboarding_act WHERE {_OF}", **own)  # noqa: S608 - ours
        store.run(f"UPDATE onboarding_step SET how = '' WHERE {_OF}", **own)  # noqa: S608 - ours


def tick(store: Store, workspace: str, plan: int, key: str, how: str) -> None:
    """Tick a step, or with an empty `how` take that back. What was done for it is dropped. Inside `store.write`."""
    own = {"workspace": workspace, "plan": plan, "key": key}
    store.run(f"DELETE FROM onboarding_act WHERE {_OF} AND step = :key", **own)  # noqa: S608 - ours
    change = f"UPDATE onboarding_step SET done = :done, how = :how WHERE {_OF} AND key = :key"  # noqa: S608 - ours
    store.run(change, **own, done=int(bool(how)), how=how)


def count(store: Store, workspace: str, plan: PersonalPlan, step: str, digest: str) -> int:
    """Count that something was done for a step, each thing once; how many there are. Inside `store.write`."""
    key = ("workspace", "plan", "step", "digest")
    row = {"workspace": workspace, "plan": plan.number, "step": step, "digest": digest, "person": plan.person}
    add(store, "onboarding_act", key, row)
    return done_for(store, workspace, plan.number).get(step, 0)


def done_for(store: Store, workspace: str, plan: int) -> dict[str, int]:
    """How much was done for the steps that are not ticked yet."""
    rows = store.run(
        f"SELECT step, count(*) AS many FROM onboarding_act WHERE {_OF} GROUP BY step",  # noqa: S608 - ours
        workspace=workspace,
        plan=plan,
    )
    return {row["step"]: int(row["many"]) for row in rows}


def running(store: Store, workspace: str) -> frozenset[str]:
    """Those with a plan under way."""
    asked = "SELECT person FROM onboarding_plan WHERE workspace = :workspace AND state = :state"
    return frozenset(map(str, store.column(asked, workspace=workspace, state=RUNNING)))


def ending(store: Store, before: str) -> list[tuple[str, int]]:
    """In all workspaces, the open plans that started before an ISO day, or whose person has left."""
    rows = store.run(
        f"""
        SELECT plan.workspace, plan.number FROM onboarding_plan AS plan
        LEFT JOIN person ON person.workspace = plan.workspace AND person.id = plan.person
        WHERE plan.state IN (:asked, :running) AND (plan.start_on < :before OR person.is_gone = 1)
            AND {present("plan")}
        """,  # noqa: S608 - ours
        asked=OPEN[0],
        running=OPEN[1],
        before=before,
    )
    return [(row["workspace"], row["number"]) for row in rows]


def expired(store: Store, before: str) -> list[str]:
    """The workspaces with a plan that ended before a UTC stamp."""
    ended = "changed_at < :before AND state NOT IN (:asked, :running)"
    asked = f"SELECT DISTINCT workspace FROM onboarding_plan WHERE {ended}"  # noqa: S608 - ours
    return [str(one) for one in store.column(asked, before=before, asked=OPEN[0], running=OPEN[1])]


def forget_ended(store: Store, workspace: str, before: str) -> None:
    """Drop what is left of the plans that ended before a UTC stamp. Inside `store.write`."""
    old = """
        SELECT number FROM onboarding_plan WHERE workspace = :workspace AND changed_at < :before
            AND state NOT IN (:asked, :running)
    """
    given = {"workspace": workspace, "before": before, "asked": OPEN[0], "running": OPEN[1]}
    store.run(f"DELETE FROM onboarding_step WHERE workspace = :workspace AND plan IN ({old})", **given)  # noqa: S608
    store.run(f"DELETE FROM onboarding_plan WHERE workspace = :workspace AND number IN ({old})", **given)  # noqa: S608
