"""Finding ideas by the words in them."""

from collections.abc import Sequence

from bot.ideas.question import Filter
from bot.ideas.store.ideas import OF_TEAM_AND_TAG, filtered
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.text.fold import fold

MOST = 500  # numbers: of more, the newest


def matching(store: Store, workspace: str, audience: Audience, chosen: Filter, whose: str = "") -> list[int]:
    """The numbers of the ideas a filter lets through that have each of its words, or one that begins so, in their
    title, description, team or tags, of those that `whose` captured or owns, where that is given; newest first."""
    words = fold(chosen.words).split()
    texts = ", title, description, team, tags" if words else ""
    most = "" if words else "LIMIT :most"
    rows = store.run(
        f"""
        SELECT number{texts} FROM idea
        WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = '' AND {OF_TEAM_AND_TAG}
            AND (status = :status OR :status = '' AND status NOT IN ('shipped', 'declined'))
            AND (:whose = '' OR captor = :whose OR owner = :whose)
            AND {audience.condition("idea", "captor")}
        ORDER BY number DESC {most}
        """,  # noqa: S608 - ours
        **filtered(workspace, audience, chosen),
        whose=whose,
        **({} if words else {"most": MOST}),
    )
    if not words:
        return [row["number"] for row in rows]
    found = []
    for row in rows:
        said = " " + fold(f"{row['title']} {row['description']} {row['team']} {row['tags']}")
        if all(f" {word}" in said for word in words):
            found.append(row["number"])
            if len(found) == MOST:
                break
    return found


def among(numbers: Sequence[int]) -> str:
    """Numbers as the condition of a filter reads them."""
    return f",{','.join(map(str, numbers))},"


def titled(store: Store, workspace: str, audience: Audience, title: str) -> list[int]:
    """The numbers of the living ideas with a title, in any spelling."""
    folded = fold(title)
    return [number for number, one in _titles(store, workspace, audience) if fold(one) == folded]


def _titles(store: Store, workspace: str, audience: Audience) -> list[tuple[int, str]]:
    rows = store.run(
        f"""
        SELECT number, title FROM idea WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = ''
            AND {audience.condition("idea", "captor")} ORDER BY number
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return [(row["number"], row["title"]) for row in rows]


def last_number(store: Store, workspace: str) -> int:
    """The highest number of an idea, 0 where none was captured."""
    rows = store.run("SELECT last FROM idea_counter WHERE workspace = :workspace", workspace=workspace)
    return int(rows[0]["last"]) if rows else 0


def teams(store: Store, workspace: str, audience: Audience) -> list[str]:
    """The teams of living ideas, in the order of their names, each in the spelling of its newest idea."""
    rows = store.run(
        f"""
        SELECT team_key, team FROM idea WHERE workspace = :workspace AND team <> '' AND merged_into = 0
            AND withdrawn_at = '' AND {audience.condition("idea", "captor")} ORDER BY team_key, number
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return list({row["team_key"]: row["team"] for row in rows}.values())
