"""How ideas were scored, and where that puts them. Round 0 is scoring in the open; the blind rounds count from 1."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.ideas.idea import DONE
from bot.ideas.question import Filter
from bot.ideas.ranking import RankRange, ScoreRange, place, rival
from bot.ideas.store.ideas import OF_TEAM_AND_TAG, filtered
from bot.ideas.store.supported import own_standings
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.rows import upsert


@dataclass(frozen=True, slots=True)
class IdeaScore:
    """One person's values for the inputs of a framework, with what they said about it; blanks are left out."""

    idea: int
    framework: str
    version: int
    round: int
    person: str
    inputs: Mapping[str, float]
    reason: str
    at: str


def _answer(row: Mapping[str, Any]) -> IdeaScore:
    return IdeaScore(
        row["idea"],
        row["framework"],
        row["version"],
        row["round"],
        row["person"],
        json.loads(row["inputs"]),
        row["reason"],
        row["at"],
    )


def put(store: Store, workspace: str, answers: Sequence[IdeaScore]) -> None:
    """Keep answers; a person's newer one replaces the older of the same round. Inside `store.write`."""
    rows = [{name: getattr(a, name) for name in IdeaScore.__slots__} for a in answers]
    rows = [{**row, "workspace": workspace, "inputs": json.dumps(dict(row["inputs"]))} for row in rows]
    upsert(store, "idea_score", ("workspace", "idea", "framework", "round", "person"), rows)


def answers(store: Store, workspace: str, idea: int, framework: str, round_: int) -> list[IdeaScore]:
    """Every answer of a round, in the order they came."""
    rows = store.run(
        """
        SELECT * FROM idea_score WHERE workspace = :workspace AND idea = :idea AND framework = :framework
            AND round = :round ORDER BY at, person
        """,
        workspace=workspace,
        idea=idea,
        framework=framework,
        round=round_,
    )
    return [_answer(row) for row in rows]


def by_round(store: Store, workspace: str, framework: str) -> dict[int, dict[int, list[IdeaScore]]]:
    """Every answer in a framework, by idea and round."""
    rows = store.run(
        "SELECT * FROM idea_score WHERE workspace = :workspace AND framework = :framework",
        workspace=workspace,
        framework=framework,
    )
    found: dict[int, dict[int, list[IdeaScore]]] = {}
    for row in rows:
        found.setdefault(row["idea"], {}).setdefault(row["round"], []).append(_answer(row))
    return found


def own(store: Store, workspace: str, idea: int, framework: str, round_: int, person: str) -> IdeaScore | None:
    """What one person answered."""
    found = [a for a in answers(store, workspace, idea, framework, round_) if a.person == person]
    return found[0] if found else None


def frameworks_of(store: Store, workspace: str, idea: int) -> list[str]:
    """The frameworks an idea has a standing in."""
    rows = store.run(
        "SELECT framework FROM idea_standing WHERE workspace = :workspace AND idea = :idea ORDER BY framework",
        workspace=workspace,
        idea=idea,
    )
    return [row["framework"] for row in rows]


def scored_frameworks(store: Store, workspace: str, idea: int) -> list[str]:
    """The frameworks anybody scored an idea in, whole or in part, in the open or blind."""
    rows = store.run(
        "SELECT DISTINCT framework FROM idea_score WHERE workspace = :workspace AND idea = :idea ORDER BY framework",
        workspace=workspace,
        idea=idea,
    )
    return [row["framework"] for row in rows]


def scored_ideas(store: Store, workspace: str, framework: str) -> list[int]:
    """The ideas anybody scored in a framework, whole or in part."""
    rows = store.run(
        "SELECT DISTINCT idea FROM idea_score WHERE workspace = :workspace AND framework = :framework",
        workspace=workspace,
        framework=framework,
    )
    return [row["idea"] for row in rows]


def stand(store: Store, workspace: str, framework: str, idea: int, scored: ScoreRange | None) -> None:
    """Keep what an idea's scores come to; None takes it out of the ranking. Inside `store.write`."""
    stand_many(store, workspace, framework, {idea: scored})


def stand_many(store: Store, workspace: str, framework: str, standings: Mapping[int, ScoreRange | None]) -> None:
    """The same for many ideas. Inside `store.write`."""
    store.many(
        "DELETE FROM idea_standing WHERE workspace = :workspace AND framework = :framework AND idea = :idea",
        [{"workspace": workspace, "framework": framework, "idea": idea} for idea in standings],
    )
    store.many(
        """
        INSERT INTO idea_standing (workspace, framework, idea, score, low, high, scorers, status)
        SELECT workspace, :framework, number, :score, :low, :high, :scorers, status
        FROM idea WHERE workspace = :workspace AND number = :idea AND merged_into = 0 AND withdrawn_at = ''
        """,
        [
            {
                "workspace": workspace,
                "framework": framework,
                "idea": idea,
                "score": s.score,
                "low": s.low,
                "high": s.high,
                "scorers": s.scorers,
            }
            for idea, s in standings.items()
            if s is not None
        ],
    )


def _standing(audience: Audience, chosen: Filter) -> str:
    """Where the ideas stand that an audience sees and a filter lets through; merged and withdrawn ideas have no
    standing, those that are scored blind none that anybody is shown. What is hidden is read once, from the few that
    have a place, and from the rounds.

    Without a status, what is shipped or declined is left out: it competes with nothing any more.
    """
    joined, also = "", ""
    if chosen.team or chosen.tag or chosen.among:
        joined = "JOIN idea ON idea.workspace = idea_standing.workspace AND idea.number = idea_standing.idea"
        also = f"AND {OF_TEAM_AND_TAG}"
    return f"""
        SELECT idea_standing.idea, score, low, high, scorers FROM idea_standing {joined}
        WHERE idea_standing.workspace = :workspace AND framework = :framework {also}
            AND idea_standing.idea NOT IN (SELECT hidden.number FROM idea hidden WHERE hidden.workspace = :workspace
                AND hidden.place <> '' AND NOT {audience.condition("hidden", "captor")})
            AND idea_standing.idea NOT IN
                (SELECT blind.idea FROM idea_round blind WHERE blind.workspace = :workspace AND blind.revealed_at = '')
            AND (idea_standing.status = :status OR :status = '' AND idea_standing.status NOT IN ('shipped', 'declined'))
    """  # noqa: S608 - constants


def standings(store: Store, workspace: str, audience: Audience, framework: str, chosen: Filter) -> list[ScoreRange]:
    """Where the ideas stand that a filter lets through, in no order."""
    rows = store.run(_standing(audience, chosen), framework=framework, **filtered(workspace, audience, chosen))
    return [ScoreRange._make(row.values()) for row in rows]


def scores(store: Store, workspace: str, audience: Audience, framework: str, chosen: Filter) -> list[float]:
    """The scores of the ideas that a filter lets through, from the lowest to the highest."""
    found: list[float] = store.column(
        f"SELECT score FROM ({_standing(audience, chosen)}) AS standing ORDER BY score",  # noqa: S608 - constants
        framework=framework,
        **filtered(workspace, audience, chosen),
    )
    return found


def _page(
    store: Store, workspace: str, audience: Audience, framework: str, chosen: Filter, first: int, count: int
) -> list[ScoreRange]:
    """`count` places of the ranking from `first` on, best first; those of one score in the order of their numbers."""
    rows = store.run(
        f"{_standing(audience, chosen)} ORDER BY score DESC, idea_standing.idea LIMIT :count OFFSET :first",
        framework=framework,
        first=first,
        count=count,
        **filtered(workspace, audience, chosen),
    )
    return [ScoreRange._make(row.values()) for row in rows]


def ranking(
    store: Store, workspace: str, audience: Audience, framework: str, chosen: Filter, first: int, count: int
) -> tuple[list[RankRange], int]:
    """A page of the ranking, and how many ideas a filter lets through. Their places are those among everything that is
    still to do, as on their cards; what is shipped or declined has none."""
    let_through = scores(store, workspace, audience, framework, chosen)
    before = min(first, 1)
    near = _page(store, workspace, audience, framework, chosen, first - before, before + count + 1)
    rows = near[before : before + count]
    if chosen.status in DONE:
        return [RankRange(one) for one in rows], len(let_through)
    narrow = bool(chosen.team or chosen.tag or chosen.among or chosen.status)
    alive = Filter() if narrow else chosen
    all_ = scores(store, workspace, audience, framework, alive) if narrow else let_through
    beside = [] if narrow else near
    places = [place(one, all_) for one in rows]
    return [_with_rival(store, workspace, audience, framework, alive, one, beside) for one in places], len(let_through)


def standing(
    store: Store,
    workspace: str,
    audience: Audience,
    framework: str,
    idea: int,
    own: tuple[ScoreRange, str] | None = None,
) -> RankRange | None:
    """Where one idea stands among what is still to do; None while it has no score, or is scored blind. `own` is what
    its scores come to, where that was read before, and its status."""
    own = own or own_standings(store, workspace, idea).get(framework)
    if own is None:
        return None
    scored, status = own
    if status in DONE:
        return RankRange(scored)
    alive = Filter()
    ranked = place(scored, scores(store, workspace, audience, framework, alive))
    return _with_rival(store, workspace, audience, framework, alive, ranked, [])


def remove(store: Store, workspace: str, idea: int, framework: str, round_: int, person: str) -> bool:
    """Take one person's answer out; False where there is none. Inside `store.write`."""
    return bool(
        store.run(
            """
            DELETE FROM idea_score WHERE workspace = :workspace AND idea = :idea AND framework = :framework
                AND round = :round AND person = :person RETURNING idea
            """,
            workspace=workspace,
            idea=idea,
            framework=framework,
            round=round_,
            person=person,
        )
    )


def _with_rival(
    store: Store,
    workspace: str,
    audience: Audience,
    framework: str,
    chosen: Filter,
    ranked: RankRange,
    near: Sequence[ScoreRange],
) -> RankRange:
    """A place with the idea it may change with, where that is one alone: mostly it is `near`."""
    own = ranked.scored
    if ranked.worst - ranked.best != 1:
        return ranked
    found = rival(own, near)
    if not found:
        rows = store.run(
            f"{_standing(audience, chosen)} AND idea_standing.idea <> :idea AND score > :low AND score <= :high",
            framework=framework,
            idea=own.idea,
            low=own.low,
            high=own.high,
            **filtered(workspace, audience, chosen),
        )
        found = rival(own, [ScoreRange._make(row.values()) for row in rows])
    return ranked._replace(rival=found)
