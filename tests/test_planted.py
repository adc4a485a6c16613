"""Whoever is planted in every column is found in all of them, and once forgotten in none; a workspace that is purged
leaves nothing."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import count

import pytest

from bot.app import people
from bot.connectors.tracker import WorkPerson
from bot.store import Store
from bot.store.columns import columns
from bot.store.naming import Naming
from bot.store.personal import forget
from bot.store.traces import traces
from bot.store.workspaces import holdings, known_workspaces, purge
from bot.sync.store import links, meanings
from bot.sync.store.links import SyncLink
from tests.planting import columns_with, dump, plant
from tests.shelves import ELSEWHERE, HERE

ADA = "U0ADA"


@pytest.fixture
def installed(shelf: Store) -> Iterator[Store]:
    """Three installations by ADA: a workspace's, that of its organisation, and another's."""
    names = [one.name for one in columns(shelf)["installation"]]
    insert = f"INSERT INTO installation ({', '.join(names)}) VALUES (:{', :'.join(names)})"
    for enterprise, team in (("E1", HERE), ("E1", ""), ("E2", "")):
        row = {"enterprise": enterprise, "team": team, "installer": ADA, "pair": "v1.sealed", "version": 1}
        shelf.run(insert, **{name: row.get(name, "") for name in names})
    shelf.run("INSERT INTO installation_grant VALUES ('E1', :team, 'active', '')", team=HERE)
    yield shelf
    for table in ("installation", "installation_grant"):
        shelf.run(f"DELETE FROM {table}")


def test_a_person_who_stands_in_every_column_is_gone_from_all(installed: Store) -> None:
    """In whatever form somebody stands in whatever column of whatever table, once forgotten they are in none; somebody
    whose id begins alike, another workspace and another organisation are as they were."""
    known, shelf = people(), installed
    plant(shelf, HERE, ADA, known)
    plant(shelf, ELSEWHERE, ADA, known)
    elsewhere = dump(shelf, ELSEWHERE)
    forget(shelf, HERE, ADA, known)
    assert columns_with(shelf, HERE, ADA) == set()
    assert len(columns_with(shelf, HERE, f"{ADA}X")) > 100
    assert dump(shelf, ELSEWHERE) == elsewhere
    assert shelf.column("SELECT installer FROM installation WHERE pair = 'v1.sealed' ORDER BY enterprise, team") == [
        "",
        "",
        ADA,
    ]


def test_what_is_kept_of_a_person_is_found_in_every_column(installed: Store) -> None:
    """Whoever asks what is kept of them is told of every column in which they stand, but of what only repeats others;
    tokens are in no answer."""
    known, shelf = people(), installed
    planted = plant(shelf, HERE, ADA, known)
    derived = {name for one in known for name in one.derived}
    found = list(traces(shelf, HERE, ADA, known))
    assert {f"{one.table}.{name}" for one in found for name in one.columns} >= planted - derived
    mine = {f"{one.table}.{name}" for one in found if one.is_theirs for name in one.roles}
    # Whose owner others made them where few may see it, and what another answers in their place, is not theirs.
    others = {name for one in known for name in one.given} | {"inquiry.slot"}
    ways = [(*one.empty, *one.delete, *one.number, *one.spaced, *one.elsewhere) for one in known]
    assert mine == {name for names in ways for name in names} - others
    own = {name for one in known for name in one.own}
    assert own <= mine
    assert {one.table for one in found if one.is_own_of_another} == {name.split(".")[0] for name in own}
    assert sorted(one.row["team"] for one in found if one.table == "installation") == ["", HERE]
    assert "sealed" not in str(found)


def test_a_purged_workspace_leaves_no_row(shelf: Store) -> None:
    """Of whatever table, no row of it is left, and none of another workspace is changed."""
    known = people()
    for workspace in (HERE, ELSEWHERE):
        plant(shelf, workspace, ADA, known)
    elsewhere = dump(shelf, ELSEWHERE)
    assert holdings(shelf, HERE) == {table: len(rows) for table, rows in dump(shelf, HERE).items() if table != "writer"}
    purge(shelf, HERE)
    assert dump(shelf, HERE) == {}
    assert holdings(shelf, HERE) == {}
    assert dump(shelf, ELSEWHERE) == elsewhere
    assert known_workspaces(shelf) == [ELSEWHERE]


def test_a_purge_is_whole_or_nothing_and_who_writes_meanwhile_comes_after(
    shelf: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Cut off half way, every row is still there, and a second purge ends it. What somebody writes while it runs is
    written after it."""
    plant(shelf, HERE, ADA, people())
    before, run, deletions = dump(shelf, HERE), shelf.run, count(1)
    writers = ThreadPoolExecutor(1)
    written: list[Future[None]] = []

    def write() -> None:
        with shelf.write(HERE):
            run("INSERT INTO absence VALUES (:workspace, '')", workspace=HERE)

    def cut_off(sql: str, /, **params: object) -> list[dict[str, object]]:
        if sql.startswith("DELETE") and next(deletions) == 40:
            raise KeyboardInterrupt
        return run(sql, **params)

    def run_beside(sql: str, /, **params: object) -> list[dict[str, object]]:
        if sql.startswith("DELETE") and not written:
            written.append(writers.submit(write))
        return run(sql, **params)

    with monkeypatch.context() as patch:
        patch.setattr(shelf, "run", cut_off)
        with pytest.raises(KeyboardInterrupt):
            purge(shelf, HERE)
    assert dump(shelf, HERE) == before
    with writers, monkeypatch.context() as patch:
        patch.setattr(shelf, "run", run_beside)
        purge(shelf, HERE)
    written[0].result()
    assert holdings(shelf, HERE) == {"absence": 1}


def test_what_a_tool_calls_a_person_goes_too(shelf: Store) -> None:
    """Whose name there is known by their account is not named by it any more; others are."""
    with shelf.write(HERE):
        for account, user in (("a", ADA), ("b", "U0BEA")):
            meanings.know(shelf, HERE, "jira", WorkPerson(account, user), user)
            links.put(shelf, HERE, [SyncLink("jira", account, 1, owner_id=account, owner_name=f"Name of {account}")])
    forget(shelf, HERE, ADA, people())
    assert shelf.column("SELECT owner_name FROM sync_link ORDER BY external_id") == ["", "Name of b"]


def test_a_name_is_replaced_as_a_word_in_any_case_and_inside_json() -> None:
    """Not within another name, nor where it means somebody else; accents and ends of lines are no obstacle."""
    naming = Naming(ADA, ["Éva O'Neil"])
    assert naming.replace("ÉVA O'NEIL, Eva, Évariste O'Neill", "x") == "x, Eva, Évariste O'Neill"
    assert naming.replace('{"said": "so:\\n\\u00c9va O\'Neil"}', "x") == '{"said": "so:\\nx"}'
    assert naming.replace('["not JSON', "x") == '["not JSON'
    assert not naming.is_in(f"{ADA}M")
