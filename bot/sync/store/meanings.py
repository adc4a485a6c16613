"""What statuses and people of a tool are here."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.connectors.tracker import WorkPerson, WorkStatus
from bot.store import Store
from bot.store.rows import add, upsert
from bot.sync.values import guessed

_STATUS, _PERSON = ("workspace", "tracker", "status_id"), ("workspace", "tracker", "external_id")


@dataclass(frozen=True, slots=True)
class StatusMeaning:
    """A status of a tool and the place it means, one of PLACES or NOT_MAPPED; empty where nobody has said."""

    id: str
    name: str
    place: str


def meet(store: Store, workspace: str, tracker: str, statuses: Sequence[WorkStatus]) -> None:
    """Keep statuses that are new, each with what it seems to mean; one that is called otherwise now keeps its meaning.
    Inside `store.write`."""
    known = {one.id: one for one in statuses_of(store, workspace, tracker)}
    for position, one in enumerate(statuses):
        row = {"workspace": workspace, "tracker": tracker, "status_id": one.id, "name": one.name}
        if one.id not in known:
            place = guessed(one.name, one.category)
            add(store, "sync_status", _STATUS, {**row, "stands_for": place, "position": len(known) + position})
        elif known[one.id].name != one.name:
            place = known[one.id].place or guessed(one.name, one.category)
            upsert(store, "sync_status", _STATUS, [{**row, "stands_for": place, "position": 0}], keep=("position",))


def statuses_of(store: Store, workspace: str, tracker: str) -> list[StatusMeaning]:
    """The statuses of a tool that have been seen, in the order in which they came."""
    rows = store.run(
        """
        SELECT status_id, name, stands_for FROM sync_status WHERE workspace = :workspace AND tracker = :tracker
        ORDER BY position, status_id
        """,
        workspace=workspace,
        tracker=tracker,
    )
    return [StatusMeaning(row["status_id"], row["name"], row["stands_for"]) for row in rows]


def mean(store: Store, workspace: str, tracker: str, places: Mapping[str, str]) -> None:
    """What statuses mean from now on, by id. Inside `store.write`."""
    store.many(
        """
        UPDATE sync_status SET stands_for = :stands_for
        WHERE workspace = :workspace AND tracker = :tracker AND status_id = :status_id
        """,
        [
            {"workspace": workspace, "tracker": tracker, "status_id": id_, "stands_for": place}
            for id_, place in places.items()
        ],
    )


def know(store: Store, workspace: str, tracker: str, person: WorkPerson, user: str) -> None:
    """Keep who somebody of a tool is here; empty where nobody knows yet. Inside `store.write`."""
    row = {"workspace": workspace, "tracker": tracker, "external_id": person.id, "name": person.name, "person": user}
    upsert(store, "sync_person", _PERSON, [row])


def people_of(store: Store, workspace: str, tracker: str) -> dict[str, str]:
    """Who is who: user ids by the tool's ids, empty where nobody knows."""
    rows = store.run(
        "SELECT external_id, person FROM sync_person WHERE workspace = :workspace AND tracker = :tracker",
        workspace=workspace,
        tracker=tracker,
    )
    return {row["external_id"]: row["person"] for row in rows}


def person_of(store: Store, workspace: str, tracker: str, user: str) -> str:
    """A person's id in a tool; empty where nobody knows."""
    found = store.column(
        """
        SELECT external_id FROM sync_person WHERE workspace = :workspace AND tracker = :tracker AND person = :person
        ORDER BY external_id LIMIT 1
        """,
        workspace=workspace,
        tracker=tracker,
        person=user,
    )
    return str(found[0]) if found else ""
