"""KPIs that are read from a system: through the form, whose button asks the source before anybody relies on it."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest

from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from sandbox import Person
from tests.conftest import ADMIN, ENGLISH, FRENCH, World, Worlds
from tests.connectors.server import Asked, Reply, Server
from tests.pairs import Pair
from tests.patience import PATIENCE
from tests.scenarios.acts import again, count, expect_refusal, form, home, newest, press
from tests.scenarios.kpis_acts import choose, day, fields, form_from, plain, put, said, save, typed, unfold
from tests.words import action_ids, words

ZONE = "Europe/Berlin"  # of who defines the KPIs, hence of their days
QUERY = "SELECT day, activation FROM health WHERE day >= :since"
KEY = "mb_key"


@pytest.fixture
def metabase() -> Iterator[Server]:
    """A local look-alike of Metabase."""
    with Server().serving() as server:
        yield server


@pytest.fixture
def connected(make_world: Worlds, pair: Pair, world_url: str, tmp_path: Path, metabase: Server) -> World:
    """A world whose operator has set up a warehouse and Metabase."""
    warehouse = tmp_path / "warehouse.db"
    connections = {
        "SQL_URL_DEMO": f"sqlite:///{warehouse}",
        "METABASE_URL": metabase.url,
        "METABASE_API_KEY": KEY,
    }
    world = make_world(world_url, pair.transport, connections=connections)
    with sqlite3.connect(warehouse) as database:
        database.execute("CREATE TABLE health (day TEXT, activation REAL)")
        database.executemany(
            "INSERT INTO health VALUES (?, ?)", [(day(world, ago, ZONE), 40 + ago / 10) for ago in range(1, 31)]
        )
    database.close()
    return world


def pick(person: Person, field: str, typed: str) -> None:
    """Type into a field that searches: what is typed is offered as it is, whatever the system finds."""
    assert person.modal is not None
    assert typed in [one["value"] for one in person.options(person.modal, "kpis.pick", typed, field)]


def tried(world: World, person: Person, **answers: object) -> str:
    """Fill in the form, press Test, and read what it shows."""
    person.fill(answers)
    assert person.modal is not None
    press(world, person, person.modal, "kpis.test")
    (shown,) = [block["text"]["text"] for block in form(world, person)["blocks"] if block["block_id"] == "tried"]
    return plain(shown)


def from_sql(world: World, person: Person) -> None:
    """Open the form and choose a query."""
    form_from(world, person, "add Activation")
    choose(world, person, "kpis.follow:source", "sql")
    person.fill({"good": "at least 1%"})


def test_a_kpi_from_a_query(connected: World) -> None:
    """A manager chooses a database, writes a query, sees what it gives before anything is kept, and saves: its values
    are there at once, with a chart."""
    helena = connected.person(ADMIN)
    from_sql(connected, helena)
    assert helena.modal is not None
    assert [name for name in fields(helena.modal) if "." in name] == ["sql.database", "sql.query"]
    shown = tried(connected, helena, **{"sql.query": QUERY})
    assert shown.startswith("It works: 30 values; the latest is 40.1%,")
    assert count(connected, "kpi") == 0
    save(connected, helena, good="at least 45%", combine="mean")
    card = plain(words(newest(connected, helena)))
    assert newest(connected, helena)["blocks"][0]["type"] == "image"
    card = said(helena, "activation")
    assert "40.1%" in card
    assert "Down 0.7 pts" in card
    assert "Source: SQL – database query, read" in card
    assert "kpis.set" not in action_ids(typed(helena, "activation"))
    assert "gets its values from its source" in said(helena, "set activation 12")
    assert count(connected, "kpi_reading") == 30


def test_a_query_that_is_wrong(connected: World) -> None:
    """The button says what is wrong and keeps what was typed; saving says it beside the field."""
    helena = connected.person(ADMIN)
    from_sql(connected, helena)
    unknown = tried(connected, helena, **{"sql.query": "SELECT day FROM nowhere"})
    assert "The query failed in demo: no such table: nowhere" in unknown
    assert "it can only read" in tried(connected, helena, **{"sql.query": "DELETE FROM health"})
    assert "Return a single value" in tried(connected, helena, **{"sql.query": "SELECT 1, 2, 3"})
    assert helena.modal is not None
    assert "SELECT 1, 2, 3" in words(helena.modal)
    wrong = helena.submit({"sql.query": "DROP TABLE health", "combine": "mean"})
    assert set(wrong) == {"sql.query"}
    assert count(connected, "kpi") == 0


def test_a_kpi_from_metabase(connected: World, metabase: Server) -> None:
    """The number of a question is enough; a source that fails later is told on the card, with what helps."""
    helena, amelie = connected.person(ADMIN), connected.person(FRENCH)
    rows = [{"day": f"{day(connected, ago, ZONE)}T00:00:00Z", "sum": 900 + ago} for ago in range(1, 15)]
    answers: list[Callable[[Asked], Reply]] = [lambda asked: Reply(202, rows) if _known(asked) else Reply(401)]
    metabase.on("/api/card/7/query/json", lambda asked: answers[-1](asked))
    form_from(connected, helena, "add Sign-ups")
    choose(connected, helena, "kpis.follow:source", "metabase")
    pick(helena, "metabase.card", "7")
    assert tried(connected, helena, **{"metabase.card": "7"}).startswith("It works: 14 values; the latest is 901")
    pick(helena, "metabase.card", "8")
    assert "no question 8" in tried(connected, helena, **{"metabase.card": "8"})
    address = f"{metabase.url}/question/7-sign-ups"
    pick(helena, "metabase.card", address)
    save(connected, helena, **{"metabase.card": address})
    assert "901" in said(amelie, "sign-ups")
    answers.append(lambda _: Reply(500))
    connected.clock.ahead = type(connected.clock.ahead)(hours=9)
    connected.tick()
    connected.slack.wait(lambda: "Échec" in said(amelie, "sign-ups"))
    assert "dernière lecture réussie" in said(amelie, "sign-ups")
    assert "source en échec" in said(amelie)


def _known(asked: Asked) -> bool:
    return asked.method == "POST" and asked.headers.get("x-api-key") == KEY and json.loads(asked.body) is not None


def test_only_managers_have_systems_asked(connected: World) -> None:
    """Others are not offered a system, and a form made to say otherwise is refused; who owns such a KPI may still
    change its target."""
    oliver, helena = connected.person(ENGLISH), connected.person(ADMIN)
    shown = form_from(connected, oliver, "add Activation")
    assert "source" not in fields(shown)
    assert "Product-ops managers can also have values read from a system." in words(shown)
    oliver.close()
    from_sql(connected, helena)
    save(connected, helena, owner=ENGLISH, combine="mean", **{"sql.query": QUERY})
    shown = form_from(connected, oliver, "edit activation")
    assert {"source", "sql.query"} <= set(fields(shown))
    assert oliver.submit({"sql.query": "SELECT 1"}) != {}
    save(connected, oliver, good="at least 41%", **{"sql.query": QUERY})
    assert "Target 41%" in said(oliver, "activation")


def test_what_is_not_set_up_is_said(world: World) -> None:
    """A source that the operator has not set up is not offered; all of the form says so, to administrators: nobody else
    can do anything about it."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    assert "Not set up here:" not in words(form_from(world, helena, "add Activation"))
    shown = words(unfold(world, helena)).split("Not set up here:")[1]
    assert "Metabase – saved question" in shown
    assert "SQL – database query" in shown
    for managers in ([], [ENGLISH]):
        give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, managers)
        form_from(world, oliver, "add Activation")
        assert "Not set up here:" not in words(unfold(world, oliver))
        oliver.close()


def test_an_answer_that_comes_too_late(connected: World, metabase: Server) -> None:
    """Whoever has closed the form meanwhile, or chosen another source, is not shown the answer of the first."""
    helena = connected.person(ADMIN)

    asked, closed = Event(), Event()

    def slow(_: Asked) -> Reply:
        asked.set()
        closed.wait(PATIENCE)
        return Reply(200, [{"sum": 1}])

    metabase.on("/api/card/7/query/json", slow)
    form_from(connected, helena, "add Sign-ups")
    choose(connected, helena, "kpis.follow:source", "metabase")
    pick(helena, "metabase.card", "7")
    helena.fill({"metabase.card": "7"})
    assert helena.modal is not None
    helena.click(helena.modal, "kpis.test")
    assert asked.wait(PATIENCE)
    assert "Asking the source…" in words(helena.modal)
    helena.close()
    closed.set()
    connected.settle()
    assert helena.modals == []
    expect_refusal(connected, "views.update", "not_found")
    assert count(connected, "kpi") == 0


def test_a_source_from_the_home_tab(connected: World) -> None:
    """Added from the Home tab, where there is no conversation, the answer takes the place of the form."""
    helena = connected.person(ADMIN)
    press(connected, helena, home(connected, helena), "kpis.add")
    form(connected, helena)
    choose(connected, helena, "kpis.follow:source", "sql")
    save(connected, helena, name="Activation", **{"sql.query": QUERY})
    shown = plain(words(helena.modal))
    assert "Added." in shown
    assert "40.1" in shown
    again(connected)
    assert count(connected, "kpi") == 1
    put(connected, "Another", ADMIN)
    assert count(connected, "kpi") == 2
