"""Ideas, their history, votes and evidence."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from bot.ideas.idea import FIELDS, Idea
from bot.ideas.question import Filter
from bot.slack.visibility.audience import IMPORT_PLACE, Audience
from bot.slack.visibility.store import record as record_place
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names
from bot.store.rows import insert, upsert
from bot.text.fold import fold

_AT_ONCE = 400  # ideas in one statement


def _idea(row: Mapping[str, Any]) -> Idea:
    values = {name: row[name] for name in FIELDS}
    return Idea(**{**values, "tags": tuple(json.loads(row["tags"])), "links": tuple(json.loads(row["links"]))})


def next_number(store: Store, workspace: str, count: int = 1) -> int:
    """The first of `count` new numbers. Inside `store.write`."""
    last = store.run(
        """
        INSERT INTO idea_counter (workspace, last) VALUES (:workspace, :count)
        ON CONFLICT (workspace) DO UPDATE SET last = idea_counter.last + :count RETURNING last
        """,
        workspace=workspace,
        count=count,
    )[0]["last"]
    return int(last) - count + 1


def put(store: Store, workspace: str, ideas: Sequence[Idea]) -> None:
    """Keep ideas as they now are. Inside `store.write`."""
    rows = []
    for idea in ideas:
        row = {name: getattr(idea, name) for name in FIELDS}
        row.update(workspace=workspace, team_key=fold(idea.team))
        row.update(tags=json.dumps(idea.tags, ensure_ascii=False), links=json.dumps(idea.links, ensure_ascii=False))
        rows.append(row)
    upsert(store, "idea", ("workspace", "number"), rows)
    for place in {idea.place for idea in ideas} - {""}:
        if not place.startswith(IMPORT_PLACE):
            record_place(store, workspace, place)
    store.many(
        "UPDATE idea_standing SET status = :status WHERE workspace = :workspace AND idea = :number",
        [{"workspace": workspace, "number": idea.number, "status": idea.status} for idea in ideas],
    )
    store.many(
        "DELETE FROM idea_tag WHERE workspace = :workspace AND idea = :number",
        [{"workspace": workspace, "number": idea.number} for idea in ideas],
    )
    tags = [{"workspace": workspace, "tag": tag, "idea": idea.number} for idea in ideas for tag in idea.tags]
    insert(store, "idea_tag", tags)


def get(store: Store, workspace: str, number: int) -> Idea | None:
    """One idea, merged or not."""
    rows = store.run(
        "SELECT * FROM idea WHERE workspace = :workspace AND number = :number", workspace=workspace, number=number
    )
    return _idea(rows[0]) if rows else None


def several(store: Store, workspace: str, numbers: Sequence[int]) -> dict[int, Idea]:
    """Ideas by number."""
    found: dict[int, Idea] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        named = list_parameters(numbers[start : start + _AT_ONCE])
        rows = store.run(
            f"SELECT * FROM idea WHERE workspace = :workspace AND number IN ({parameter_names(named)})",  # noqa: S608 - ours
            workspace=workspace,
            **named,
        )
        found |= {row["number"]: _idea(row) for row in rows}
    return {number: found[number] for number in numbers if number in found}


def everything(store: Store, workspace: str, audience: Audience) -> list[Idea]:
    """Every idea an audience sees that is neither merged into another nor withdrawn, in the order of their numbers."""
    rows = store.run(
        f"""
        SELECT * FROM idea WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = ''
            AND {audience.condition("idea", "captor")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return [_idea(row) for row in rows]


def gone(store: Store, workspace: str, audience: Audience) -> set[int]:
    """The numbers of the others."""
    rows = store.run(
        f"""
        SELECT number FROM idea WHERE workspace = :workspace
            AND NOT (merged_into = 0 AND withdrawn_at = '' AND {audience.condition("idea", "captor")})
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return {row["number"] for row in rows}


def exist(store: Store, workspace: str, audience: Audience) -> bool:
    """Whether anything was captured that is not withdrawn."""
    return bool(
        store.run(
            f"""
            SELECT 1 FROM idea WHERE workspace = :workspace AND withdrawn_at = ''
                AND {audience.condition("idea", "captor")} LIMIT 1
            """,  # noqa: S608 - ours
            workspace=workspace,
            **audience.parameters,
        )
    )


OF_TEAM_AND_TAG = """
    (:team = '' OR idea.team_key = :team)
    AND (:tag = '' OR EXISTS (SELECT 1 FROM idea_tag
        WHERE idea_tag.workspace = idea.workspace AND idea_tag.idea = idea.number AND idea_tag.tag = :tag))
    AND (:among = '' OR :among LIKE '%,' || CAST(idea.number AS TEXT) || ',%')
"""
_MATCHES = f"""
    idea.workspace = :workspace AND idea.merged_into = 0 AND idea.withdrawn_at = '' AND {OF_TEAM_AND_TAG}
    AND (idea.status = :status OR :status = '' AND idea.status NOT IN ('shipped', 'declined'))
"""


def owned(store: Store, workspace: str, audience: Audience, owner: str) -> list[Idea]:
    """What somebody answers for of what an audience sees and nobody shipped, declined or took out, by number."""
    rows = store.run(
        f"""
        SELECT * FROM idea WHERE workspace = :workspace AND owner = :owner AND merged_into = 0 AND withdrawn_at = ''
            AND status NOT IN ('shipped', 'declined') AND {audience.condition("idea", "captor")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        owner=owner,
        **audience.parameters,
    )
    return [_idea(row) for row in rows]


def filtered(workspace: str, audience: Audience, chosen: Filter) -> dict[str, str]:
    """The parameters that a filter's conditions and those of an audience want."""
    own = {"workspace": workspace, "status": chosen.status, "team": fold(chosen.team), "tag": chosen.tag}
    own["among"] = chosen.among
    return own | audience.parameters


def unscored(
    store: Store, workspace: str, audience: Audience, framework: str, chosen: Filter, limit: int, offset: int
) -> list[Idea]:
    """Ideas a filter lets through that nobody has scored in a framework, or whose scores are hidden while a blind round
    is under way, newest first."""
    rows = store.run(
        f"""
        SELECT idea.* FROM idea WHERE {_MATCHES} AND {audience.condition("idea", "captor")}
            AND (NOT EXISTS (SELECT 1 FROM idea_standing WHERE idea_standing.workspace = idea.workspace
                    AND idea_standing.framework = :framework AND idea_standing.idea = idea.number)
                OR EXISTS (SELECT 1 FROM idea_round WHERE idea_round.workspace = idea.workspace
                    AND idea_round.idea = idea.number AND idea_round.revealed_at = ''))
        ORDER BY number DESC LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - a constant
        framework=framework,
        limit=limit,
        offset=offset,
        **filtered(workspace, audience, chosen),
    )
    return [_idea(row) for row in rows]


def shipped_ideas(store: Store, workspace: str) -> list[tuple[Idea, str]]:
    """The ideas that were shipped and link to anything, and when each was shipped (a UTC stamp), last time it was: all
    of them, for a figure that names none."""
    rows = store.run(
        """
        SELECT idea.*, (SELECT max(at) FROM idea_history WHERE idea_history.workspace = idea.workspace
            AND idea_history.idea = idea.number AND did = 'status' AND became LIKE 'shipped%') AS shipped_at
        FROM idea WHERE workspace = :workspace AND status = 'shipped' AND links <> '[]' AND merged_into = 0
            AND withdrawn_at = '' AND place NOT LIKE 'import:%' ORDER BY number
        """,
        workspace=workspace,
    )
    return [(_idea(row), row["shipped_at"] or row["changed_at"]) for row in rows]


def shipped_between(store: Store, workspace: str, audience: Audience, since: str, until: str) -> list[tuple[Idea, str]]:
    """The ideas of a team that were shipped from one UTC stamp to before another, and when, oldest first."""
    rows = store.run(
        f"""
        SELECT idea.*, shipped.at AS shipped_at FROM idea JOIN (
            SELECT idea AS number, max(at) AS at FROM idea_history
            WHERE workspace = :workspace AND did = 'status' AND became LIKE 'shipped%' GROUP BY idea
        ) shipped ON shipped.number = idea.number
        WHERE workspace = :workspace AND status = 'shipped' AND team <> '' AND merged_into = 0 AND withdrawn_at = ''
            AND shipped.at >= :since AND shipped.at < :until AND {audience.condition("idea", "captor")}
        ORDER BY shipped.at, idea.number
        """,  # noqa: S608 - ours
        workspace=workspace,
        since=since,
        until=until,
        **audience.parameters,
    )
    return [(_idea(row), row["shipped_at"]) for row in rows]


def of_captor(
    store: Store, workspace: str, audience: Audience, user: str, limit: int, offset: int = 0
) -> list[tuple[Idea, Idea]]:
    """What a person captured, each with what it became: itself, or what it was merged into; last changed first."""
    rows = store.run(
        f"""
        WITH RECURSIVE own (mine, became) AS (
            SELECT number, number FROM idea WHERE workspace = :workspace AND captor = :user
            UNION ALL
            SELECT own.mine, idea.merged_into FROM own JOIN idea ON idea.workspace = :workspace
                AND idea.number = own.became WHERE idea.merged_into <> 0
        )
        SELECT own.mine, idea.* FROM own JOIN idea ON idea.workspace = :workspace AND idea.number = own.became
        WHERE idea.merged_into = 0 AND idea.withdrawn_at = '' AND {audience.condition("idea", "captor")}
        ORDER BY idea.changed_at DESC, own.mine DESC LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - ours
        workspace=workspace,
        user=user,
        limit=limit,
        offset=offset,
        **audience.parameters,
    )
    mine = several(store, workspace, [row["mine"] for row in rows])
    return [(mine[row["mine"]], _idea(row)) for row in rows]


def captured_since(store: Store, workspace: str, user: str, since: str, like: Idea, limit: int) -> list[Idea]:
    """The newest that a person has captured since a UTC stamp, from the same source and with the same description as
    another, of what is neither merged nor withdrawn."""
    rows = store.run(
        """
        SELECT * FROM idea WHERE workspace = :workspace AND captor = :user AND changed_at >= :since
            AND created_at >= :since AND merged_into = 0 AND withdrawn_at = '' AND description = :description
            AND source = :source AND place = :place ORDER BY number DESC LIMIT :limit
        """,
        workspace=workspace,
        user=user,
        since=since,
        description=like.description,
        source=like.source,
        place=like.place,
        limit=limit,
    )
    return [_idea(row) for row in rows]


def parts(store: Store, workspace: str, number: int) -> list[Idea]:
    """The ideas that were merged into one, and into those."""
    rows = store.run(
        """
        WITH RECURSIVE part (number) AS (
            SELECT number FROM idea WHERE workspace = :workspace AND merged_into = :number
            UNION
            SELECT idea.number FROM part JOIN idea ON idea.workspace = :workspace AND idea.merged_into = part.number
        )
        SELECT idea.* FROM part JOIN idea ON idea.workspace = :workspace AND idea.number = part.number
        ORDER BY idea.number
        """,
        workspace=workspace,
        number=number,
    )
    return [_idea(row) for row in rows]
