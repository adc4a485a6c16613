"""Finding ideas by the words in them."""

from collections.abc import Sequence

from bot.ideas.idea import Idea
from bot.ideas.question import Filter
from bot.ideas.store import ideas
from bot.ideas.store.ideas import OF_TEAM_AND_TAG, filtered
from bot.ideas.store.words import having
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.parameters import list_parameters, parameter_names
from bot.text.fold import fold

MOST = 500  # numbers: of more, the newest


def matching(store: Store, workspace: str, audience: Audience, chosen: Filter, whose: str = "") -> list[int]:
    """The numbers of the ideas a filter lets through that have each of its words, or one that begins so, in their
    title, description, team or tags, of those that `whose` captured or owns, where that is given; newest first."""
    if not chosen.words:
        return _let_through(store, workspace, audience, chosen, whose)
    found: list[int] = []
    for numbers in having(store, workspace, chosen.words):
        found += _let_through(store, workspace, audience, chosen, whose, numbers)
        if len(found) >= MOST:
            break
    return sorted(found, reverse=True)[:MOST]


def _let_through(
    store: Store, workspace: str, audience: Audience, chosen: Filter, whose: str, of: Sequence[int] | None = None
) -> list[int]:
    """The newest that a filter lets through whatever its words, `of` some where they are given."""
    named = list_parameters(of or ())
    some = f"AND number IN ({parameter_names(named)})" if of is not None else ""
    found: list[int] = store.column(
        f"""
        SELECT number FROM idea
        WHERE workspace = :workspace AND merged_into = 0 AND withdrawn_at = '' AND {OF_TEAM_AND_TAG} {some}
            AND (status = :status OR :status = '' AND status NOT IN ('shipped', 'declined'))
            AND (:whose = '' OR captor = :whose OR owner = :whose)
            AND {audience.condition("idea", "captor")}
        ORDER BY number DESC LIMIT :most
        """,  # noqa: S608 - ours
        **filtered(workspace, audience, chosen),
        **named,
        whose=whose,
        most=MOST,
    )
    return found


def among(numbers: Sequence[int]) -> str:
    """Numbers as the condition of a filter reads them."""
    return f",{','.join(map(str, numbers))},"


def titled(store: Store, workspace: str, audience: Audience, title: str) -> list[int]:
    """The numbers of the living ideas with a title, in any spelling, in their order."""
    folded, found = fold(title), list[Idea]()
    for numbers in having(store, workspace, title):
        known = ideas.several(store, workspace, numbers).values()
        found += (one for one in known if not one.gone and fold(one.title) == folded)
    return sorted(one.number for one in found if audience.sees(one.place, one.captor))


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
