"""The record of who did what: in order, kept by the database itself, and still without those who are forgotten."""

import pytest

from bot.app import people, tables
from bot.store import ConflictError, Store
from bot.store.personal import forget
from bot.store.trail import EXPIRED, Event, TrailFilter, expire, following, last, newest, tell, workspaces
from bot.store.workspaces import purge
from tests.shelves import ELSEWHERE, HERE

AT = "2026-11-23T09:00:00Z"
MANAGERS = Event("roles.changed", "U0ADA", "managers", ["U0BEA"], ["U0ADA", "U0BEA"])
TERM = Event("glossary.defined", "U0BEA", "MVP", None, {"definition": "Fewest parts that work"}, "C1")
EXPORT = Event("ideas.exported", subject="ideas", by="cli")


def say(store: Store, *events: Event, at: str = AT, workspace: str = HERE) -> None:
    """Write them down."""
    with store.write(workspace):
        tell(store, workspace, at, *events)


def test_lines_are_read_as_they_were_written(shelf: Store) -> None:
    """The newest first, or from the oldest on, in pages, by person, kind and day; another workspace has its own."""
    say(shelf, MANAGERS, TERM)
    say(shelf, EXPORT, at="2026-11-24T09:00:00Z")
    say(shelf, TERM, workspace=ELSEWHERE)
    assert [(one.number, one.at, one.event) for one in newest(shelf, HERE, 2)] == [
        (3, "2026-11-24T09:00:00Z", EXPORT),
        (2, AT, TERM),
    ]
    assert [one.event for one in newest(shelf, HERE, 2, before=2)] == [MANAGERS]
    assert [one.number for one in following(shelf, HERE, 2)] == [1, 2]
    assert [one.number for one in following(shelf, HERE, 2, after=2)] == [3]
    found = {
        only: [one.number for one in newest(shelf, HERE, 9, only=only)]
        for only in (
            TrailFilter(who="U0BEA"),
            TrailFilter(kind="glossary"),
            TrailFilter(kind="gloss"),
            TrailFilter(since="2026-11-24T00:00:00Z"),
            TrailFilter(until="2026-11-24T00:00:00Z", kind="roles", who="U0ADA"),
        )
    }
    assert list(found.values()) == [[2], [2], [], [3], [1]]
    assert (last(shelf, HERE), last(shelf, ELSEWHERE), last(shelf, "T0NOBODY")) == (3, 1, 0)
    assert workspaces(shelf) == [ELSEWHERE, HERE]


def test_the_database_itself_changes_no_line(shelf: Store) -> None:
    """No statement changes a line or takes one out, in a transaction or not, whatever else it looks like."""
    say(shelf, MANAGERS, TERM)
    refused = [
        "UPDATE trail SET who = ''",
        "DELETE FROM trail",
        "DELETE FROM trail WHERE number = 2",
        "INSERT INTO trail SELECT * FROM trail WHERE true ON CONFLICT (workspace, number) DO UPDATE SET who = ''",
    ]
    if shelf.engine == "postgresql":
        refused.append("TRUNCATE trail")
    for statement in refused:
        with pytest.raises(ConflictError, match="never changed"):
            shelf.run(statement)
        with pytest.raises(ConflictError, match="never changed"), shelf.write(HERE):
            shelf.run(statement)
    assert [one.event for one in following(shelf, HERE, 9)] == [MANAGERS, TERM]


def test_lines_end_after_their_time(shelf: Store) -> None:
    """Some at a time, the oldest first; a line says so, and the numbers go on. Then it is as closed as before."""
    say(shelf, MANAGERS, TERM, TERM)
    say(shelf, EXPORT, at="2026-11-25T09:00:00Z")
    say(shelf, TERM, workspace=ELSEWHERE)
    late = "2027-01-01T00:00:00Z"
    assert expire(shelf, HERE, "2026-11-24T00:00:00Z", late, 2) == 2
    assert expire(shelf, HERE, "2026-11-24T00:00:00Z", late, 2) == 1
    assert expire(shelf, HERE, "2026-11-24T00:00:00Z", late, 2) == 0
    assert [(one.number, one.event.did) for one in newest(shelf, HERE, 9)] == [
        (6, EXPIRED),
        (5, EXPIRED),
        (4, EXPORT.did),
    ]
    assert newest(shelf, HERE, 1)[0].event.after == {"lines": 1, "until": "2026-11-24T00:00:00Z"}
    assert expire(shelf, HERE, "2028-01-01T00:00:00Z", "2028-01-02T00:00:00Z", 9) == 1
    assert [one.number for one in newest(shelf, HERE, 9)] == [7, 6, 5]
    assert last(shelf, ELSEWHERE) == 1
    with pytest.raises(ConflictError):
        shelf.run("DELETE FROM trail")


def test_a_line_stays_when_its_person_is_forgotten(shelf: Store) -> None:
    """Who is gone from every column, what was done is still there; nobody else's line is touched, and a purged
    workspace has none."""
    say(shelf, MANAGERS, TERM, Event("roles.changed", "U0BEA", "<@U0ADA>", "editor", None))
    say(shelf, MANAGERS, workspace=ELSEWHERE)
    forget(shelf, HERE, "U0ADA", people())
    assert [one.event for one in following(shelf, HERE, 9)] == [
        Event("roles.changed", "", "managers", ["U0BEA"], ["U0BEA"]),
        TERM,
        Event("roles.changed", "U0BEA", "somebody", "editor", None),
    ]
    with pytest.raises(ConflictError):
        shelf.run("UPDATE trail SET who = ''")
    purge(shelf, HERE, tables())
    assert newest(shelf, HERE, 9) == []
    assert [one.event for one in newest(shelf, ELSEWHERE, 9)] == [MANAGERS]
