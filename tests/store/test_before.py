"""A database that an older release has filled opens with nothing lost; see before/README.md."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import psycopg
import pytest

from bot import app
from bot.clock import utc_now
from bot.store import Store, open_store
from sandbox import DEMO
from tests.conftest import CHANNEL, ENGLISH, Worlds
from tests.scenarios.acts import posts
from tests.store.test_migrations import at_once
from tests.words import words

BEFORE = Path(__file__).parent / "before"
MOMENT = datetime(2026, 11, 29, 10, tzinfo=UTC)  # shortly after it was made
# What is searched in is made from the meanings; the releases differ in how.
DERIVED = {"meaning_search", "lookup"}
TABLES = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
    "postgresql": "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
}

Rows = list[dict[str, Any]]


def fill(url: str) -> None:
    """Let the older release's database stand behind `url`."""
    engine, _, rest = url.partition("://")
    text = (BEFORE / f"{engine}.sql").read_text(encoding="utf-8")
    if engine == "sqlite":
        with closing(sqlite3.connect(rest.removeprefix("/"))) as connection:
            connection.executescript(text)
    else:
        with psycopg.connect(url, autocommit=True) as server:
            server.execute(text.encode())


@pytest.fixture
def before_url(store_url: str) -> str:
    """The older release's database, on each engine."""
    fill(store_url)
    return store_url


def content(store: Store) -> dict[str, Rows]:
    """Every row of every table that holds a workspace's data, and the limits of sources that replicas share."""
    found = {}
    for name in (row["name"] for row in store.run(TABLES[store.engine])):
        rows = store.run(f"SELECT * FROM {name}")
        if rows and name not in DERIVED and ("workspace" in rows[0] or name.startswith("source_")):
            found[name] = rows
    return found


def kept(now: Rows, was: Rows) -> Rows:
    """What is there now, by the columns that there were."""
    return [{name: row[name] for name in was[0]} for row in now]


def in_order(rows: Rows) -> list[str]:
    """Rows as something to compare, whatever order they came in."""
    return sorted(repr(sorted(row.items())) for row in rows)


def test_nothing_is_lost(before_url: str) -> None:
    """Whoever updates finds every term, idea, figure, schedule, post and setting of every workspace as it was. Slack is
    asked anew who people are: what was known of them says nothing of guests."""
    with open_store(before_url) as store:
        was = content(store)
        del was["person"]
        app.migrate(store)
        now = content(store)
        assert app.migrate(store) == []
    assert len(was) >= 29
    assert {row["workspace"] for row in was["meaning"]} == {DEMO.id, "T0OTHER"}
    for table, rows in was.items():
        assert in_order(kept(now[table], rows)) == in_order(rows), table


def test_replicas_may_open_it_at_once(before_url: str) -> None:
    """Four replicas of the new release that start together bring it up to date once, and none of them fails."""

    def start() -> list[str]:
        with open_store(before_url) as store:
            return app.migrate(store)

    applied = sorted(at_once(4, start), key=len)
    assert applied[:3] == [[], [], []]
    with open_store(before_url) as store:
        assert app.migrate(store) == []
        assert store.run("SELECT count(*) AS many FROM meaning") == [{"many": 18}]


def test_it_answers_as_before(before_url: str, make_world: Worlds) -> None:
    """A look-up by its alias, a search, a ranking, a card of a KPI, and what was due before the update comes out."""
    world = make_world(before_url, "socket")
    world.clock.ahead = MOMENT - utc_now()
    oliver = world.person(ENGLISH)

    def typed(command: str, text: str) -> str:
        answer = oliver.command(command, text, channel=CHANNEL)
        assert answer is not None
        return words(answer)

    assert "smallest thing real users can try" in typed("/glossary", "minimum viable product")
    assert "Opening the app on three different days" in typed("/glossary", "activation")
    assert "saved a payment card" in typed("/glossary", "search payment card")
    ranked = typed("/idea", "list rice")
    assert ranked.index("Apple Pay dès le panier") < ranked.index("Split payment at checkout")
    assert "Change the address after ordering" not in ranked
    assert "43" in typed("/kpi", "NPS")
    store = world.bot.services.store
    assert states(store) == ["due"]
    world.tick()
    assert states(store) == ["posted"]
    (post,) = posts(world)
    assert "PSP" in words(post)


def states(store: Store) -> list[str]:
    """How far the list of terms that are asked for has come, which was due."""
    return [row["state"] for row in store.run("SELECT state FROM delivery WHERE kind = 'glossary.wanted'")]
