"""Forms that carry more than Slack lets a form hold, and a day later."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import ago
from bot.slack.forms import store as form_store
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from sandbox import Person
from tests.conftest import ENGLISH, FRENCH, World, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import form, press
from tests.scenarios.kpis_acts import choose, fields, form_from, plain
from tests.words import words

QUERY = "SELECT day, n FROM t -- é🚀&<" + "x" * 2900
OLD = {
    ENGLISH: "This form has expired, so nothing was saved. What you typed is still here: copy it, then open the form"
    " again.",
    FRENCH: "Ce formulaire a expiré : rien n’a été enregistré. Ce que vous avez tapé est encore là : copiez-le, puis"
    " ouvrez à nouveau le formulaire.",
}


@pytest.fixture
def connected(make_world: Worlds, pair: Pair, world_url: str, tmp_path: Path) -> World:
    """A world with a warehouse, where both people may ask it."""
    world = make_world(world_url, pair.transport, connections={"SQL_URL_DEMO": f"sqlite:///{tmp_path}/warehouse.db"})
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [ENGLISH, FRENCH])
    return world


def hide_query(world: World, person: Person) -> None:
    """Type a long query into the form of a KPI, and choose another source."""
    form_from(world, person, "add Sign-ups")
    choose(world, person, "kpis.follow:source", "sql")
    person.fill({"sql.query": QUERY, "good": "10"})
    assert "sql.query" not in fields(choose(world, person, "kpis.follow:source", "manual"))


def states(world: World) -> int:
    """How many forms have something kept for them."""
    return len(world.bot.services.store.run("SELECT key FROM form_state"))


def test_a_long_query_is_there_again(connected: World) -> None:
    """Whoever chooses another source and comes back finds the query they had typed, however long."""
    oliver = connected.person(ENGLISH)
    hide_query(connected, oliver)
    assert states(connected) == 1
    shown = choose(connected, oliver, "kpis.follow:source", "sql")
    (query,) = [block["element"]["initial_value"] for block in shown["blocks"] if block["block_id"] == "sql.query"]
    assert query == QUERY


@pytest.mark.parametrize("user", [ENGLISH, FRENCH])
def test_a_form_of_the_day_before_keeps_what_is_typed(connected: World, user: str) -> None:
    """Sent a day later it says so beside its first field, in the reader's language, and stays open with all that stands
    in it; what was kept for it is gone by then."""
    person = connected.person(user)
    hide_query(connected, person)
    connected.clock.ahead = timedelta(hours=25)
    form_store.forget_old(connected.bot.services.store, ago(connected.clock, hours=24))
    assert states(connected) == 0
    errors = person.submit({"name": "Sign-ups a day later"})
    assert {name: plain(text) for name, text in errors.items()} == {"name": OLD[user]}
    assert person.modal is not None
    state = person.modal["state"]["values"]
    assert state["name"]["value"]["value"] == "Sign-ups a day later"
    press(connected, person, person.modal, "kpis.unfold")
    assert OLD[user] in plain(words(form(connected, person)))
