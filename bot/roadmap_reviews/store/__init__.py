"""Snapshots of the roadmap, its reviews, and what owners said in them."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from bot.roadmap_reviews.review import RoadmapReview, Verdict
from bot.roadmap_reviews.snapshot import SnapshotItem, dump, load
from bot.slack.visibility.audience import Audience
from bot.store import Store
from bot.store.rows import insert, upsert

_REVIEWS = "SELECT * FROM roadmap_review WHERE workspace = :workspace"


@dataclass(frozen=True, slots=True)
class SnapshotMeta:
    """A snapshot by its number: when it was taken (a UTC stamp), and by whom; an empty person is the bot."""

    number: int
    taken_at: str
    person: str


def _next(store: Store, workspace: str, table: str) -> int:
    (last,) = store.column(
        f"SELECT COALESCE(max(number), 0) FROM {table} WHERE workspace = :workspace",  # noqa: S608 - ours
        workspace=workspace,
    )
    return int(last) + 1


def add_snapshot(store: Store, workspace: str, items: Iterable[SnapshotItem], at: str, person: str) -> int:
    """Keep the roadmap as it is at a UTC stamp; returns its number. Inside `store.write`."""
    number = _next(store, workspace, "roadmap_snapshot")
    row = {"workspace": workspace, "number": number, "taken_at": at, "person": person, "items": dump(items)}
    insert(store, "roadmap_snapshot", [row])
    return number


def snapshot(store: Store, workspace: str, number: int) -> dict[int, SnapshotItem]:
    """The roadmap as it was, by the number of the snapshot; nothing for one that there is not."""
    found: list[Any] = store.column(
        "SELECT items FROM roadmap_snapshot WHERE workspace = :workspace AND number = :number",
        workspace=workspace,
        number=number,
    )
    return load(found[0]) if found else {}


def snapshots(store: Store, workspace: str, limit: int, offset: int = 0) -> list[SnapshotMeta]:
    """The snapshots that there are, last first."""
    rows = store.run(
        """
        SELECT number, taken_at, person FROM roadmap_snapshot WHERE workspace = :workspace
        ORDER BY number DESC LIMIT :limit OFFSET :offset
        """,
        workspace=workspace,
        limit=limit,
        offset=offset,
    )
    return [SnapshotMeta(**row) for row in rows]


def meta(store: Store, workspace: str, number: int) -> SnapshotMeta | None:
    """When a snapshot was taken, and by whom."""
    rows = store.run(
        "SELECT number, taken_at, person FROM roadmap_snapshot WHERE workspace = :workspace AND number = :number",
        workspace=workspace,
        number=number,
    )
    return SnapshotMeta(**rows[0]) if rows else None


def visible(store: Store, workspace: str, audience: Audience) -> set[int]:
    """The numbers of all items, gone or not, that an audience may see: of thousands, faster than by reading them."""
    numbers: list[int] = store.column(
        f"""
        SELECT number FROM record WHERE workspace = :workspace AND room = 'roadmap'
            AND {audience.condition("record", "author")}
        """,  # noqa: S608 - ours
        workspace=workspace,
        **audience.parameters,
    )
    return set(numbers)


def next_review(store: Store, workspace: str) -> int:
    """The number of a new review. Inside `store.write`."""
    return _next(store, workspace, "roadmap_review")


def save_review(store: Store, workspace: str, review: RoadmapReview) -> None:
    """Keep a review as it now is. Inside `store.write`."""
    upsert(store, "roadmap_review", ("workspace", "number"), [{"workspace": workspace, **asdict(review)}])


def review(store: Store, workspace: str, number: int) -> RoadmapReview | None:
    """One review."""
    return _one(store.run(f"{_REVIEWS} AND number = :number", workspace=workspace, number=number))


def caused(store: Store, workspace: str, cause: str) -> RoadmapReview | None:
    """The review that a delivery opened."""
    return _one(store.run(f"{_REVIEWS} AND cause = :cause", workspace=workspace, cause=cause))


def last(store: Store, workspace: str, *, closed: bool = False, before: int = 0) -> RoadmapReview | None:
    """The last review, of those that are closed or of all, before the one of a number or of all."""
    where = "(:closed = 0 OR closed_at <> '') AND (:before = 0 OR number < :before) ORDER BY number DESC LIMIT 1"
    return _one(store.run(f"{_REVIEWS} AND {where}", workspace=workspace, closed=int(closed), before=before))


def _one(rows: list[dict[str, Any]]) -> RoadmapReview | None:
    values = [{name: value for name, value in row.items() if name != "workspace"} for row in rows]
    return RoadmapReview(**values[0]) if values else None


def save_verdict(store: Store, workspace: str, number: int, verdict: Verdict) -> None:
    """Keep what somebody says of an item, in the place of what was said before. Inside `store.write`."""
    said = json.dumps(dict(verdict.said), ensure_ascii=False)
    row = {**asdict(verdict), "said": said, "workspace": workspace, "review": number}
    upsert(store, "roadmap_verdict", ("workspace", "review", "item"), [row])


def verdicts(store: Store, workspace: str, number: int) -> dict[int, Verdict]:
    """What was said in a review, by item."""
    rows = store.run(
        "SELECT * FROM roadmap_verdict WHERE workspace = :workspace AND review = :review",
        workspace=workspace,
        review=number,
    )
    return {row["item"]: _verdict(row) for row in rows}


def _verdict(row: Mapping[str, Any]) -> Verdict:
    own = {name: value for name, value in row.items() if name not in ("workspace", "review")}
    return Verdict(**{**own, "said": json.loads(row["said"])})
