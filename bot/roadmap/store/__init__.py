"""The SQL of the roadmap: where each item stands, the ranks its idea had when it was put there, and what has touched
it since. What an item says is a record."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.ideas.idea import Idea
from bot.ideas.store import ideas
from bot.records.record import Record, Room
from bot.records.store import records
from bot.roadmap.item import RoadmapItem, due_month, lane_of, quarter_of
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.absence import present
from bot.store.parameters import list_parameters, parameter_names
from bot.store.rows import upsert
from bot.text.fold import fold

UNCOUNTED = -1  # of ranks: nobody has looked where the idea stood
_PAGE = 400  # ideas in one transaction, and items in one statement


class Ranks(NamedTuple):
    """The best and the worst rank that an idea could have; both 0 where it had none."""

    low: int = 0
    high: int = 0


def put(store: Store, workspace: str, items: Iterable[Record[RoadmapItem]], ranks: Ranks | None) -> None:
    """Keep where items stand. `ranks` are those of their ideas where they came to stand elsewhere, else None. Inside
    `store.write`."""
    rows = [
        {
            "workspace": workspace,
            "number": one.number,
            "lane": lane_of(one),
            "team_key": fold(one.content.team),
            "due": due_month(one.content.target),
            "quarter": quarter_of(one.content.target),
            "target": one.content.target,
            "low": ranks.low if ranks else 0,
            "high": ranks.high if ranks else 0,
        }
        for one in items
    ]
    upsert(store, "roadmap_plan", ("workspace", "number"), rows, keep=() if ranks else ("low", "high"))


def ranks_then(store: Store, workspace: str, numbers: Sequence[int]) -> dict[int, Ranks]:
    """The ranks that ideas had when they came to stand where they do, of those that had any."""
    found: dict[int, Ranks] = {}
    for some in _parts(numbers):
        rows = store.run(
            f"""
            SELECT number, low, high FROM roadmap_plan WHERE workspace = :workspace AND low > 0
                AND number IN ({parameter_names(some)})
            """,  # noqa: S608 - parameters
            workspace=workspace,
            **some,
        )
        found |= {row["number"]: Ranks(row["low"], row["high"]) for row in rows}
    return found


def uncounted(store: Store) -> dict[str, list[int]]:
    """Items whose ideas' ranks nobody has looked at, by workspace: some of them."""
    found: dict[str, list[int]] = {}
    for row in store.run(
        f"""
        SELECT workspace, number FROM roadmap_plan WHERE low < 0 AND {present("roadmap_plan")}
        ORDER BY workspace, number LIMIT 10000
        """  # noqa: S608 - ours
    ):
        found.setdefault(row["workspace"], []).append(row["number"])
    return found


def count(store: Store, workspace: str, ranks: Mapping[int, Ranks]) -> None:
    """Keep the ranks of ideas that nobody had looked at. Inside `store.write`."""
    store.many(
        """
        UPDATE roadmap_plan SET low = :low, high = :high
        WHERE workspace = :workspace AND number = :number AND low < 0
        """,
        [{"workspace": workspace, "number": n, "low": one.low, "high": one.high} for n, one in ranks.items()],
    )


@dataclass(frozen=True, slots=True)
class TeamPlan:
    """What a team has in a lane: how many items."""

    lane: str
    team_key: str
    many: int


@dataclass(frozen=True, slots=True)
class RoadmapBoard:
    """What an audience sees of the roadmap: of one team, one lane, and of a month, a quarter or a year, where they are
    given."""

    workspace: str
    audience: Audience
    team: str = ""
    lane: str = ""
    when: str = ""

    def teams(self, store: Store) -> list[TeamPlan]:
        """How many items there are, by lane and team."""
        matching, params = self._matching()
        rows = store.run(
            f"""
            SELECT lane, team_key, count(*) AS many {matching} GROUP BY lane, team_key
            ORDER BY lane, team_key = '', team_key
            """,
            **params,
        )
        return [TeamPlan(row["lane"], row["team_key"], row["many"]) for row in rows]

    def first(self, store: Store, most: int, among: Sequence[TeamPlan] = ()) -> dict[tuple[str, str], list[int]]:
        """The first items of each team in a lane, the soonest first: so many of each; of some of them, where they are
        given."""
        matching, params = self._matching()
        some = {
            f"{name}{n}": value for n, one in enumerate(among) for name, value in (("l", one.lane), ("k", one.team_key))
        }
        pairs = " OR ".join(f"plan.lane = :l{n} AND plan.team_key = :k{n}" for n in range(len(among)))
        rows = store.run(
            f"""
            SELECT lane, team_key, number FROM (
                SELECT plan.lane, plan.team_key, plan.number, row_number() OVER (
                    PARTITION BY plan.lane, plan.team_key ORDER BY plan.due = '', plan.due, plan.number
                ) AS nth
                {matching} {f"AND ({pairs})" if pairs else ""}
            ) AS ranked WHERE nth <= :most ORDER BY lane, team_key = '', team_key, nth
            """,  # noqa: S608 - ours
            most=most,
            **params,
            **some,
        )
        found: dict[tuple[str, str], list[int]] = {}
        for row in rows:
            found.setdefault((row["lane"], row["team_key"]), []).append(row["number"])
        return found

    def page(self, store: Store, limit: int, offset: int) -> list[int]:
        """So many items after so many: what is now first, in it one team after the other, the soonest first."""
        matching, params = self._matching()
        order = "CASE plan.lane WHEN 'now' THEN 0 WHEN 'next' THEN 1 ELSE 2 END, plan.team_key = '', plan.team_key"
        return store.column(
            f"""
            SELECT plan.number {matching}
            ORDER BY {order}, plan.due = '', plan.due, plan.number LIMIT :limit OFFSET :offset
            """,
            limit=limit,
            offset=offset,
            **params,
        )

    def _matching(self) -> tuple[str, dict[str, object]]:
        wheres = ["plan.lane = :lane" if self.lane else "plan.lane IN ('now', 'next', 'later')"]
        wheres += ["plan.team_key = :team"] if self.team else []
        wheres += ["(plan.target = :exact OR plan.quarter LIKE :within)"] if self.when else []
        params: dict[str, object] = {"workspace": self.workspace, **self.audience.parameters}
        params |= {"lane": self.lane} if self.lane else {}
        params |= {"team": fold(self.team)} if self.team else {}
        params |= {"exact": self.when, "within": f"{self.when}%"} if self.when else {}
        return (
            f"""
            FROM roadmap_plan AS plan JOIN record ON record.workspace = plan.workspace AND record.room = 'roadmap'
                AND record.number = plan.number
            WHERE plan.workspace = :workspace AND {" AND ".join(wheres)} AND record.gone_at = ''
                AND {self.audience.condition("record", "author")}
            """,
            params,
        )

    def numbers(self, store: Store, most: int) -> list[int]:
        """The first of each team, one team after the other."""
        return [number for some in self.first(store, most).values() for number in some]


class Touch(NamedTuple):
    """When something last happened to an item or its idea (a UTC stamp), and whether anything speaks for it."""

    at: str
    backed: bool


def touches(store: Store, workspace: str, numbers: Sequence[int]) -> dict[int, Touch]:
    """What has touched items since they were put there, besides their own changes: their ideas' history, scores,
    evidence and customers' votes, and what either is linked to, by number. All but the first two speak for an item,
    unless they contradict it."""
    found: dict[int, Touch] = {}
    for some in _parts(numbers):
        names, texts = parameter_names(some), {f"t{name}": str(number) for name, number in some.items()}
        ours = parameter_names(texts)
        link = "CASE WHEN kind = 'contradicts' THEN 0 ELSE 1 END"
        rows = store.run(
            f"""
            SELECT number, max(at) AS at, max(backs) AS backs FROM (
                SELECT idea AS number, at, 0 AS backs FROM idea_history
                    WHERE workspace = :workspace AND idea IN ({names})
                UNION ALL SELECT idea, at, 0 FROM idea_score WHERE workspace = :workspace AND idea IN ({names})
                UNION ALL SELECT idea, at, 1 FROM idea_evidence WHERE workspace = :workspace AND idea IN ({names})
                UNION ALL SELECT idea, at, 1 FROM idea_customer_vote
                    WHERE workspace = :workspace AND idea IN ({names})
                UNION ALL SELECT CAST(item AS BIGINT), at, {link} FROM record_link
                    WHERE workspace = :workspace AND room IN ('ideas', 'roadmap') AND item IN ({ours})
                UNION ALL SELECT CAST(other_item AS BIGINT), at, {link} FROM record_link
                    WHERE workspace = :workspace AND other_room IN ('ideas', 'roadmap') AND other_item IN ({ours})
            ) AS touch GROUP BY number
            """,  # noqa: S608 - ours
            workspace=workspace,
            **some,
            **texts,
        )
        found |= {row["number"]: Touch(row["at"], bool(row["backs"])) for row in rows}
    return found


def fill(store: Store, room: Room[RoadmapItem], item: Callable[[Idea], Record[RoadmapItem]]) -> None:
    """Ideas that were on the roadmap before it was a room get an `item`, page by page: who is stopped goes on where it
    was."""
    for workspace in store.column("SELECT DISTINCT workspace FROM idea"):
        after = 0
        while _without_item(store, workspace, after):
            with store.write(workspace):  # another replica may have been there since
                found = _without_item(store, workspace, after)
                made = [item(one) for one in found]
                records.put(store, workspace, room, made, "added")
                put(store, workspace, made, Ranks(UNCOUNTED, UNCOUNTED))
            after = found[-1].number if found else after


def _without_item(store: Store, workspace: str, after: int) -> list[Idea]:
    """Ideas that are on the roadmap and have no item yet: some, after a number."""
    numbers = store.column(
        """
        SELECT number FROM idea WHERE workspace = :workspace AND number > :after AND merged_into = 0
            AND withdrawn_at = '' AND status IN ('planned', 'in_progress', 'shipped') AND place NOT LIKE 'import:%'
            AND NOT EXISTS (SELECT 1 FROM record WHERE record.workspace = idea.workspace AND record.room = 'roadmap'
                AND record.number = idea.number)
        ORDER BY number LIMIT :page
        """,
        workspace=workspace,
        after=after,
        page=_PAGE,
    )
    return list(ideas.several(store, workspace, numbers).values())


def _parts(numbers: Sequence[int]) -> Iterable[dict[str, int]]:
    """Numbers as parameters, so many at once."""
    for start in range(0, len(numbers), _PAGE):
        yield list_parameters(numbers[start : start + _PAGE])
