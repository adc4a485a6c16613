"""What was asked and not found, and who waits for it."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.slack.store.deliveries import first_time
from bot.slack.visibility.audience import Audience
from bot.slack.visibility.store import record as record_place
from bot.store import Store
from bot.store.rows import add
from bot.text.fold import fold, key


@dataclass(frozen=True, slots=True)
class WantedTerm:
    """A term without a meaning: its key, as it was last typed, how often, and when last (a UTC stamp)."""

    key: str
    asked: str
    times: int
    last_at: str


def count_missing(store: Store, workspace: str, key: str, asked: str, delivery: str, now: str, place: str) -> None:
    """Count that a term was asked for and not found; a delivery counts once. What was asked for in a private
    conversation alone, the first it was asked in, is wanted by its members alone."""
    with store.write(workspace):
        if delivery and not first_time(store, workspace, delivery, now):
            return
        _want(store, workspace, key, asked, now, place, times=1)


def ask_for(store: Store, workspace: str, key: str, asked: str, person: str, now: str, place: str) -> bool:
    """Remember that a person waits for a term. False when they were waiting already."""
    with store.write(workspace):
        _want(store, workspace, key, asked, now, place, times=0)
        waiting = {"workspace": workspace, "key": key, "person": person}
        return add(store, "wanted_by", tuple(waiting), waiting)


def note(store: Store, workspace: str, asked: str, now: str) -> None:
    """A list that somebody brought has a term without a meaning: everybody may define it. Inside `store.write`."""
    _want(store, workspace, key(asked), asked, now, "", times=0)


def _want(store: Store, workspace: str, key: str, asked: str, now: str, place: str, *, times: int) -> None:
    """Count a term `times` more, at least once; what anybody asks for outside a private conversation is everybody's."""
    if place:
        record_place(store, workspace, place)
    store.run(
        """
        INSERT INTO wanted (workspace, key, asked, times, last_at, place)
        VALUES (:workspace, :key, :asked, 1, :now, :place)
        ON CONFLICT (workspace, key) DO UPDATE SET times = wanted.times + :times,
            asked = CASE WHEN :times = 0 OR excluded.place <> '' THEN wanted.asked ELSE excluded.asked END,
            last_at = CASE WHEN :times = 0 THEN wanted.last_at ELSE excluded.last_at END,
            place = CASE WHEN excluded.place = '' THEN '' ELSE wanted.place END
        """,
        workspace=workspace,
        key=key,
        asked=asked,
        now=now,
        place=place,
        times=times,
    )


def wanted_terms(
    store: Store, workspace: str, audience: Audience, limit: int, offset: int, since: str = ""
) -> list[WantedTerm]:
    """What is missing most, most asked first, but for what somebody proposes to define until that is refused; with
    `since` (a UTC stamp) only what was asked for after it."""
    rows = store.run(
        f"""
        SELECT key, asked, times, last_at FROM wanted WHERE workspace = :workspace AND last_at >= :since
            AND {audience.condition("wanted")}
            AND NOT EXISTS (SELECT 1 FROM proposal WHERE proposal.workspace = wanted.workspace
                AND proposal.key = wanted.key AND proposal.key <> '' AND proposal.outcome = 'waiting')
        ORDER BY times DESC, last_at DESC, key LIMIT :limit OFFSET :offset
        """,  # noqa: S608 - ours
        workspace=workspace,
        limit=limit,
        offset=offset,
        since=since,
        **audience.parameters,
    )
    return [WantedTerm(**row) for row in rows]


def settle(store: Store, workspace: str, keys: Iterable[str]) -> list[str]:
    """Take what is now defined off the list; returns who was waiting for it. Inside `store.write`."""
    waiting: dict[str, None] = {}
    for one in keys:
        found = store.run(
            "DELETE FROM wanted WHERE workspace = :workspace AND key = :key RETURNING key", workspace=workspace, key=one
        )
        if found:
            rows = store.run(
                "DELETE FROM wanted_by WHERE workspace = :workspace AND key = :key RETURNING person",
                workspace=workspace,
                key=one,
            )
            waiting.update(dict.fromkeys(row["person"] for row in rows))
    return list(waiting)


def derive(store: Store, workspace: str, word: str) -> None:
    """Drop what was asked for with a word that is gone from it since: nobody will define that. Inside `store.write`."""
    rows = store.run(
        "SELECT key, asked FROM wanted WHERE workspace = :workspace AND key LIKE :naming",
        workspace=workspace,
        naming=f"%{fold(word)}%",
    )
    settle(store, workspace, [row["key"] for row in rows if row["key"] != key(row["asked"])])
