"""Changes that wait for an editor."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.glossary.term import Content, from_json, to_json
from bot.store import Store
from bot.store.rows import insert
from bot.text.fold import key


@dataclass(frozen=True, slots=True)
class Proposal:
    """A change somebody proposes.

    `did` is what it would do ("added", "changed", "deleted", "restored"); `meaning` is the meaning it is about;
    `base` the version it was written against (0 for a new meaning); `outcome` "waiting", "approved" or "declined".
    """

    id: str
    did: str
    meaning: str
    base: int
    content: Content
    channel: str
    person: str
    at: str
    outcome: str = "waiting"
    decided_by: str = ""
    decided_at: str = ""
    reason: str = ""


def _proposal(row: Mapping[str, Any]) -> Proposal:
    values = {name: row[name] for name in Proposal.__slots__}
    return Proposal(**{**values, "content": from_json(json.loads(row["content"]))})


def add(store: Store, workspace: str, proposal: Proposal) -> None:
    """Keep a proposal. Inside `store.write`. The term that it would define is not wanted until it is decided."""
    row = {"workspace": workspace, **{name: getattr(proposal, name) for name in Proposal.__slots__}}
    defines = key(proposal.content.term) if proposal.did in ("added", "restored") else ""
    content = json.dumps(to_json(proposal.content), ensure_ascii=False)
    insert(store, "proposal", [{**row, "content": content, "key": defines}])


def get(store: Store, workspace: str, proposal: str) -> Proposal | None:
    """One proposal by id."""
    rows = store.run(
        "SELECT * FROM proposal WHERE workspace = :workspace AND id = :id", workspace=workspace, id=proposal
    )
    return _proposal(rows[0]) if rows else None


def waiting(store: Store, workspace: str, limit: int, person: str = "", offset: int = 0) -> list[Proposal]:
    """Proposals nobody has decided, oldest first; of one person when `person` is given."""
    rows = store.run(
        """
        SELECT * FROM proposal WHERE workspace = :workspace AND outcome = 'waiting'
            AND (:person = '' OR person = :person)
        ORDER BY at, id LIMIT :limit OFFSET :offset
        """,
        workspace=workspace,
        limit=limit,
        offset=offset,
        person=person,
    )
    return [_proposal(row) for row in rows]


def decide(store: Store, workspace: str, proposal: str, outcome: str, by: str, at: str, reason: str = "") -> bool:
    """Record what an editor decided. False when somebody has decided already."""
    with store.write(workspace):
        return bool(
            store.run(
                """
                UPDATE proposal SET outcome = :outcome, decided_by = :by, decided_at = :at, reason = :reason
                WHERE workspace = :workspace AND id = :id AND outcome = 'waiting' RETURNING id
                """,
                workspace=workspace,
                id=proposal,
                outcome=outcome,
                by=by,
                at=at,
                reason=reason,
            )
        )
