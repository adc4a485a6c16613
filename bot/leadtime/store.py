"""What ideas and the roadmap have kept of when things happened."""

import json
from collections.abc import Mapping
from typing import Any

from bot.leadtime.journey import IMPORTED, Journey, journey
from bot.records.store import records
from bot.roadmap.item import ROOM
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names

_DAYS = ("started_on", "ready_on", "shipped_on")
_DECIDED = ("planned", "in_progress", "shipped")


def journeys(store: Store, workspace: str, audience: Audience) -> list[Journey]:
    """Every item that an audience sees and that was shipped once, by number."""
    rows = store.run(
        f"""
        SELECT number, content FROM record WHERE workspace = :workspace AND room = :room AND gone_at = ''
            AND {audience.condition("record", "author")} AND EXISTS (
                SELECT 1 FROM record_version WHERE record_version.workspace = record.workspace
                    AND record_version.room = record.room AND record_version.number = record.number
                    AND record_version.status = 'shipped')
        ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        room=ROOM.name,
        **audience.parameters,
    )
    known = {int(row["number"]): json.loads(row["content"]) for row in rows}
    steps = records.steps(store, workspace, ROOM, [*known])
    captured, decided, imported = _ideas(store, workspace, audience, [*known])
    found = []
    for number, said in known.items():
        days = {name: str(said.get(name) or "") for name in _DAYS}
        about = (number, said["title"], said["team"], days, steps[number])
        one = journey(*about, captured.get(number, ""), decided.get(number, ""))
        found.append(one.brought() if number in imported else one)
    return found


def open_ideas(store: Store, workspace: str, audience: Audience, until: str) -> list[Journey]:
    """Every idea that an audience sees, that was captured by an ISO day and neither shipped nor declined by then, by
    number."""
    rows = store.run(
        f"""
        SELECT number, title, team, created_at, EXISTS (
            SELECT 1 FROM idea_history WHERE idea_history.workspace = idea.workspace
                AND idea_history.idea = idea.number AND did = :imported
        ) AS brought FROM idea WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = ''
            AND created_at <= :until AND (status NOT IN ('shipped', 'declined') OR EXISTS (
                SELECT 1 FROM idea_history WHERE idea_history.workspace = idea.workspace
                    AND idea_history.idea = idea.number AND did = 'status' AND at > :until
                    AND (became LIKE 'shipped%' OR became LIKE 'declined%')
            )) AND {audience.condition("idea", "captor")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        imported=IMPORTED,
        until=f"{until}T23:59:59Z",
        **audience.parameters,
    )
    return [
        Journey(row["number"], row["title"], row["team"], row["created_at"][:10], is_imported=bool(row["brought"]))
        for row in rows
    ]


def _ideas(
    store: Store, workspace: str, audience: Audience, numbers: list[int]
) -> tuple[Mapping[int, str], Mapping[int, str], set[int]]:
    """By number the ISO day on which an idea was captured, the one on which it was first planned, begun or shipped, and
    the ideas that a file brought."""
    captured, decided, imported = dict[int, str](), dict[int, str](), set[int]()
    for row in _history(store, workspace, audience, numbers):
        number, did = int(row["idea"]), row["did"]
        captured.setdefault(number, row["created_at"][:10])
        if did == IMPORTED:
            imported.add(number)
        if did == "status" and row["became"].startswith(_DECIDED):
            decided.setdefault(number, row["at"][:10])
    return captured, decided, imported


def _history(store: Store, workspace: str, audience: Audience, numbers: list[int]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for start in range(0, len(numbers), 400):
        some = list_parameters(numbers[start : start + 400])
        found += store.run(
            f"""
            SELECT line.idea, line.at, line.did, line.became, idea.created_at FROM idea_history AS line
            JOIN idea ON idea.workspace = line.workspace AND idea.number = line.idea
            WHERE line.workspace = :workspace AND line.idea IN ({parameter_names(some)})
                AND {audience.condition("idea", "captor")} ORDER BY line.idea, line.entry
            """,  # noqa: S608 - our names
            workspace=workspace,
            **some,
            **audience.parameters,
        )
    return found
