"""Questions to people, their answers, and until when each person has been told of everything."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from bot.inquiries.inquiry import Brief, Inquiry
from bot.store import Migration, Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.personal import PersonColumns
from bot.store.rows import add, add_all, upsert

MIGRATIONS = (
    Migration(
        "inquiry-001",
        """
        CREATE TABLE inquiry (
            workspace TEXT NOT NULL,
            kind TEXT NOT NULL,
            item TEXT NOT NULL,
            slot TEXT NOT NULL,
            person TEXT NOT NULL,
            from_on TEXT NOT NULL,
            due_on TEXT NOT NULL,
            at TEXT NOT NULL,
            remind_on TEXT NOT NULL,
            told_on TEXT NOT NULL,
            reminded_on TEXT NOT NULL,
            answer TEXT NOT NULL,
            said TEXT NOT NULL,
            PRIMARY KEY (workspace, kind, item, slot)
        );
        CREATE INDEX inquiry_person ON inquiry (workspace, person, answer, from_on);
        CREATE INDEX inquiry_due ON inquiry (workspace, kind, answer, due_on);
        CREATE TABLE brief (
            workspace TEXT NOT NULL,
            person TEXT NOT NULL,
            day TEXT NOT NULL,
            key TEXT NOT NULL,
            since TEXT NOT NULL,
            until TEXT NOT NULL,
            PRIMARY KEY (workspace, person)
        )
        """,
    ),
)
TABLES = ("inquiry", "brief", "survey")
PEOPLE = PersonColumns(
    delete=("inquiry.slot", "brief.person"),
    empty=("inquiry.person", "survey.begun_by"),
    json={"inquiry.said": ()},
    own=("inquiry.person",),
)
_KEY = ("workspace", "kind", "item", "slot")
_AT_ONCE = 400  # people in one statement


def add_inquiry(store: Store, workspace: str, inquiry: Inquiry) -> bool:
    """Ask; False where that was asked already. Inside `store.write`."""
    return add(store, "inquiry", _KEY, _row(workspace, inquiry))


def add_inquiries(store: Store, workspace: str, new: Sequence[Inquiry]) -> list[Inquiry]:
    """Ask all of these, some statements for all; those that were not asked already. Inside `store.write`."""
    added, by_item = list[Inquiry](), dict[tuple[str, str], dict[str, Inquiry]]()
    for one in new:
        by_item.setdefault((one.kind, one.item), {}).setdefault(one.slot, one)
    for asked in by_item.values():
        slots = add_all(store, "inquiry", _KEY, [_row(workspace, one) for one in asked.values()])
        added += [one for slot, one in asked.items() if slot in slots]
    return added


def save_inquiry(store: Store, workspace: str, inquiry: Inquiry) -> None:
    """Keep a question, or its answer, as it now is. Inside `store.write`."""
    upsert(store, "inquiry", _KEY, [_row(workspace, inquiry)])


def save_told(store: Store, workspace: str, inquiry: Inquiry) -> None:
    """Keep on which days somebody was told of a question, unless it is answered by now. Inside `store.write`."""
    names = ("kind", "item", "slot", "told_on", "reminded_on")
    store.run(
        """
        UPDATE inquiry SET told_on = :told_on, reminded_on = :reminded_on
        WHERE workspace = :workspace AND kind = :kind AND item = :item AND slot = :slot AND answer = ''
        """,
        workspace=workspace,
        **{name: getattr(inquiry, name) for name in names},
    )


def withdraw(store: Store, workspace: str, kind: str, item: str) -> None:
    """Take back what nobody has answered. Inside `store.write`."""
    store.run(
        "DELETE FROM inquiry WHERE workspace = :workspace AND kind = :kind AND item = :item AND answer = ''",
        workspace=workspace,
        kind=kind,
        item=item,
    )


def about(store: Store, workspace: str, kind: str, item: str) -> list[Inquiry]:
    """Every question of a kind about an item, answered or not, first come first."""
    return _read(store, workspace, "kind = :kind AND item = :item ORDER BY at, slot", kind=kind, item=item)


def one(store: Store, workspace: str, kind: str, item: str, slot: str) -> Inquiry | None:
    """One question, answered or not; None where it was not asked."""
    where = "kind = :kind AND item = :item AND slot = :slot"
    return next(iter(_read(store, workspace, where, kind=kind, item=item, slot=slot)), None)


def unanswered(store: Store, workspace: str, person: str, day: str, kind: str = "") -> list[Inquiry]:
    """What somebody was asked by an ISO day, of one kind or of all, and has not answered, oldest first."""
    # All of them, whatever is wanted: whoever looks at Home asks for a dozen kinds, and the store but once.
    where = "person = :person AND answer = '' AND from_on <= :day ORDER BY at, kind, item"
    found = _read(store, workspace, where, person=person, day=day)
    return [one for one in found if kind in ("", one.kind)]


def answered(store: Store, workspace: str, kind: str) -> list[Inquiry]:
    """Every question of a kind that was answered, the first answer first."""
    return _read(store, workspace, "kind = :kind AND answer <> '' ORDER BY at, item, slot", kind=kind)


def overdue(store: Store, workspace: str, kind: str, day: str) -> list[Inquiry]:
    """What nobody has answered of what was due before an ISO day, longest overdue first."""
    where = "kind = :kind AND answer = '' AND due_on < :day ORDER BY due_on, item"
    return _read(store, workspace, where, kind=kind, day=day)


def asked_last(store: Store, workspace: str, ending: str) -> dict[str, str]:
    """The ISO day on which each person was last told of a question whose kind ends like this, or is to be told of one
    that they have not answered."""
    rows = store.run(
        """
        SELECT person, max(
            CASE WHEN reminded_on <> '' THEN reminded_on WHEN told_on <> '' THEN told_on
            WHEN answer = '' THEN from_on ELSE '' END
        ) AS day FROM inquiry WHERE workspace = :workspace AND kind LIKE :ending AND person <> '' GROUP BY person
        """,
        workspace=workspace,
        ending=f"%{ending}",
    )
    return {row["person"]: row["day"] for row in rows if row["day"]}


def last_brief(store: Store, workspace: str, person: str) -> Brief | None:
    """What somebody was last told; None for whoever never was."""
    rows = store.run(
        "SELECT day, key, since, until FROM brief WHERE workspace = :workspace AND person = :person",
        workspace=workspace,
        person=person,
    )
    return Brief(**rows[0]) if rows else None


def last_days(store: Store, workspace: str, people: Sequence[str]) -> dict[str, str]:
    """The ISO day on which each of some people was last told; without those who never were."""
    found: dict[str, str] = {}
    for start in range(0, len(people), _AT_ONCE):
        named = list_parameters(people[start : start + _AT_ONCE])
        sql = f"SELECT person, day FROM brief WHERE workspace = :workspace AND person IN ({parameter_names(named)})"  # noqa: S608 - ours
        found |= {row["person"]: row["day"] for row in store.run(sql, workspace=workspace, **named)}
    return found


def save_brief(store: Store, workspace: str, person: str, brief: Brief) -> None:
    """Keep what somebody is told now. Inside `store.write`."""
    upsert(store, "brief", ("workspace", "person"), [{"workspace": workspace, "person": person, **asdict(brief)}])


def _row(workspace: str, inquiry: Inquiry) -> dict[str, Any]:
    return {"workspace": workspace, **asdict(inquiry), "said": json.dumps(dict(inquiry.said), ensure_ascii=False)}


def _inquiry(row: Mapping[str, Any]) -> Inquiry:
    values = {name: value for name, value in row.items() if name != "workspace"}
    return Inquiry(**{**values, "said": json.loads(row["said"])})


def _read(store: Store, workspace: str, where: str, **params: Any) -> list[Inquiry]:
    rows = store.run(f"SELECT * FROM inquiry WHERE workspace = :workspace AND {where}", workspace=workspace, **params)  # noqa: S608 - ours
    return [_inquiry(row) for row in rows]
