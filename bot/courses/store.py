"""Courses, their steps, and until a step is ticked, that something was done for it: in tables that a room names."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from bot.courses.course import OPEN, RUNNING, Course, CourseStep
from bot.store import Migration, Store
from bot.store.absence import present
from bot.store.personal import PersonColumns
from bot.store.rows import add, insert

_STEP = ("key", "day", "kind", "text", "did", "times", "done", "how")
_OF = "workspace = :workspace AND plan = :plan"
_STATES = {"asked": OPEN[0], "running": OPEN[1]}


@dataclass(frozen=True)
class CourseTables:
    """The tables of a room: their names begin with `name`; `migration` made them."""

    name: str
    migration: str

    @property
    def migrations(self) -> tuple[Migration, ...]:
        """How they are made, as `Feature.migrations` has it."""
        sql = f"""
        CREATE TABLE {self.name}_plan (
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
        CREATE INDEX {self.name}_person ON {self.name}_plan (workspace, person, state);
        CREATE INDEX {self.name}_manager ON {self.name}_plan (workspace, manager, state);
        CREATE INDEX {self.name}_state ON {self.name}_plan (state, start_on);
        CREATE TABLE {self.name}_step (
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
        CREATE TABLE {self.name}_act (
            workspace TEXT NOT NULL,
            plan BIGINT NOT NULL,
            step TEXT NOT NULL,
            digest TEXT NOT NULL,
            person TEXT NOT NULL,
            PRIMARY KEY (workspace, plan, step, digest)
        )
        """
        return (Migration(self.migration, sql),)

    @property
    def tables(self) -> tuple[str, ...]:
        """Their names."""
        return f"{self.name}_plan", f"{self.name}_step", f"{self.name}_act"

    @property
    def people(self) -> PersonColumns:
        """Where they name people."""
        own = tuple(f"{table}.person" for table in self.tables)
        named = tuple(f"{self.name}_plan.{column}" for column in ("starter", "manager", "buddy"))
        return PersonColumns(delete=own, empty=named, given=named, own=own)

    def add(self, store: Store, workspace: str, course: Course, steps: Sequence[CourseStep]) -> None:
        """Keep a new course with its steps. Inside `store.write`."""
        insert(store, f"{self.name}_plan", [{"workspace": workspace, **asdict(course)}])
        own = {"workspace": workspace, "plan": course.number, "person": course.person}
        rows = [{**own, **asdict(one), "done": int(one.done), "position": at} for at, one in enumerate(steps)]
        insert(store, f"{self.name}_step", rows)

    def next_number(self, store: Store, workspace: str) -> int:
        """The number of a new course. Inside `store.write`."""
        newest = f"SELECT COALESCE(max(number), 0) FROM {self.name}_plan WHERE workspace = :workspace"  # noqa: S608 - ours
        return int(store.column(newest, workspace=workspace)[0]) + 1

    def courses(self, store: Store, workspace: str, where: str, **params: Any) -> list[Course]:
        """The courses that a condition holds for, the newest first."""
        sql = f"SELECT * FROM {self.name}_plan WHERE workspace = :workspace AND {where} ORDER BY number DESC"  # noqa: S608 - ours
        rows = store.run(sql, workspace=workspace, **params)
        return [Course(**{name: row[name] for name in Course.__slots__}) for row in rows]

    def get(self, store: Store, workspace: str, number: int) -> Course | None:
        """A course by its number."""
        return next(iter(self.courses(store, workspace, "number = :number", number=number)), None)

    def open_course(self, store: Store, workspace: str, person: str) -> Course | None:
        """The one course of somebody that has not ended."""
        where = "person = :person AND state IN (:asked, :running)"
        return next(iter(self.courses(store, workspace, where, person=person, **_STATES)), None)

    def steps(self, store: Store, workspace: str, course: int) -> list[CourseStep]:
        """The steps of a course, by day."""
        sql = f"SELECT * FROM {self.name}_step WHERE {_OF} ORDER BY position"  # noqa: S608 - ours
        rows = store.run(sql, workspace=workspace, plan=course)
        return [CourseStep(**{**{name: row[name] for name in _STEP}, "done": bool(row["done"])}) for row in rows]

    def save(self, store: Store, workspace: str, course: Course) -> None:
        """Keep what has become of a course, and who stands by its person; of one that has ended, neither how steps were
        ticked nor what was done for those that were not. Inside `store.write`."""
        store.run(
            f"""
            UPDATE {self.name}_plan SET state = :state, changed_at = :changed_at, manager = :manager, buddy = :buddy
            WHERE workspace = :workspace AND number = :number
            """,  # noqa: S608 - ours
            workspace=workspace,
            **{name: getattr(course, name) for name in ("number", "state", "changed_at", "manager", "buddy")},
        )
        if course.state not in OPEN:
            own = {"workspace": workspace, "plan": course.number}
            store.run(f"DELETE FROM {self.name}_act WHERE {_OF}", **own)  # noqa: S608 - ours
            store.run(f"UPDATE {self.name}_step SET how = '' WHERE {_OF}", **own)  # noqa: S608 - ours

    def tick(self, store: Store, workspace: str, course: int, key: str, how: str) -> None:
        """Tick a step, or with an empty `how` take that back. What was done for it is dropped. Inside `store.write`."""
        own = {"workspace": workspace, "plan": course, "key": key}
        store.run(f"DELETE FROM {self.name}_act WHERE {_OF} AND step = :key", **own)  # noqa: S608 - ours
        change = f"UPDATE {self.name}_step SET done = :done, how = :how WHERE {_OF} AND key = :key"  # noqa: S608 - ours
        store.run(change, **own, done=int(bool(how)), how=how)

    def count(self, store: Store, workspace: str, course: Course, step: str, digest: str) -> int:
        """Count that something was done for a step, each thing once; how many there are. Inside `store.write`."""
        key = ("workspace", "plan", "step", "digest")
        row = {"workspace": workspace, "plan": course.number, "step": step, "digest": digest, "person": course.person}
        add(store, f"{self.name}_act", key, row)
        return self.done_for(store, workspace, course.number).get(step, 0)

    def done_for(self, store: Store, workspace: str, course: int) -> dict[str, int]:
        """How much was done for the steps that are not ticked yet."""
        sql = f"SELECT step, count(*) AS many FROM {self.name}_act WHERE {_OF} GROUP BY step"  # noqa: S608 - ours
        return {row["step"]: int(row["many"]) for row in store.run(sql, workspace=workspace, plan=course)}

    def running(self, store: Store, workspace: str) -> frozenset[str]:
        """Those with a course under way."""
        sql = f"SELECT person FROM {self.name}_plan WHERE workspace = :workspace AND state = :state"  # noqa: S608 - ours
        return frozenset(map(str, store.column(sql, workspace=workspace, state=RUNNING)))

    def ending(self, store: Store, before: str) -> list[tuple[str, int]]:
        """In all workspaces, the open courses that started before an ISO day, or whose person has left."""
        rows = store.run(
            f"""
            SELECT plan.workspace, plan.number FROM {self.name}_plan AS plan
            LEFT JOIN person ON person.workspace = plan.workspace AND person.id = plan.person
            WHERE plan.state IN (:asked, :running) AND (plan.start_on < :before OR person.is_gone = 1)
                AND {present("plan")}
            """,  # noqa: S608 - ours
            before=before,
            **_STATES,
        )
        return [(row["workspace"], row["number"]) for row in rows]

    def expired(self, store: Store, before: str) -> list[str]:
        """The workspaces with a course that ended before a UTC stamp."""
        ended = "changed_at < :before AND state NOT IN (:asked, :running)"
        sql = f"SELECT DISTINCT workspace FROM {self.name}_plan WHERE {ended}"  # noqa: S608 - ours
        return [str(one) for one in store.column(sql, before=before, **_STATES)]

    def forget_ended(self, store: Store, workspace: str, before: str) -> None:
        """Drop what is left of the courses that ended before a UTC stamp. Inside `store.write`."""
        of = "workspace = :workspace"
        ended = f"{of} AND changed_at < :before AND state NOT IN (:asked, :running)"
        old, given = f"SELECT number FROM {self.name}_plan WHERE {ended}", {"workspace": workspace, "before": before}  # noqa: S608 - ours
        store.run(f"DELETE FROM {self.name}_step WHERE {of} AND plan IN ({old})", **given, **_STATES)  # noqa: S608 - ours
        store.run(f"DELETE FROM {self.name}_plan WHERE {ended}", **given, **_STATES)  # noqa: S608 - ours
