"""Fields of the form that offer what a system has, and that follow what is chosen in the menus of a source."""

from collections.abc import Iterator

import pytest

from bot.kpis.store import kpis
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.connectors.server import Asked, Reply, Server
from tests.pairs import Pair
from tests.scenarios.acts import form, press
from tests.scenarios.kpis_acts import choose, day, fields, form_from, plain, said, save
from tests.words import words

ZONE = "Europe/Berlin"  # of who defines the KPI, hence of its days
EVENTS = {"data": [{"value": "sign_up", "display": "Sign Up", "totals": 90}, {"value": "sign_out", "totals": 20}]}


@pytest.fixture
def amplitude() -> Iterator[Server]:
    """A local look-alike of Amplitude."""
    with Server().serving() as server:
        server.on("/api/2/events/list", Reply(body=EVENTS))
        yield server


@pytest.fixture
def connected(make_world: Worlds, pair: Pair, world_url: str, amplitude: Server) -> World:
    """A world whose operator has set up Amplitude."""
    connections = {"AMPLITUDE_URL": amplitude.url, "AMPLITUDE_API_KEY": "key", "AMPLITUDE_SECRET_KEY": "canary-secret"}
    return make_world(world_url, pair.transport, connections=connections)


def count_days(world: World, amplitude: Server) -> None:
    """Let Amplitude count sign-ups: ten a day."""

    def answer(asked: Asked) -> Reply:
        days = [day(world, ago, ZONE) for ago in range(3, -1, -1)]
        values = [[10.0, 11.0, 12.0, 4.0]]
        kept = [n for n, one in enumerate(days) if asked.query["start"] <= one.replace("-", "") <= asked.query["end"]]
        series = {"series": [[values[0][n] for n in kept]], "seriesLabels": [0], "xValues": [days[n] for n in kept]}
        return Reply(body={"data": series})

    amplitude.on("/api/2/events/segmentation", answer)


def labels(person: Person, typed: str, block_id: str) -> list[str]:
    """What a field offers for what is typed into it."""
    assert person.modal is not None
    return [plain(one["text"]["text"]) for one in person.options(person.modal, "kpis.pick", typed, block_id)]


def test_an_event_is_picked_by_its_name(connected: World, amplitude: Server) -> None:
    """The menu of measures decides which fields there are; the field offers the system's own names; what was picked is
    still called so after a trial, and its values are there once it is saved, today's as the value so far."""
    count_days(connected, amplitude)
    helena = connected.person(ADMIN)
    form_from(connected, helena, "add Sign-ups")
    choose(connected, helena, "kpis.follow:source", "amplitude")
    assert helena.modal is not None
    assert [name for name in fields(helena.modal) if "." in name] == [
        "amplitude.measure",
        "amplitude.chart",
        "amplitude.series",
    ]
    view = choose(connected, helena, "kpis.follow:measure", "event")
    assert [name for name in fields(view) if "." in name] == [
        "amplitude.measure",
        "amplitude.event",
        "amplitude.count",
    ]
    assert labels(helena, "", "amplitude.event")[:2] == ["Sign Up", "sign_out"]
    assert labels(helena, "sign u", "amplitude.event") == ["Sign Up", "sign u"]
    helena.fill({"amplitude.event": "sign_up"})
    press(connected, helena, helena.modal, "kpis.test")
    shown = form(connected, helena)
    tried = next(block["text"]["text"] for block in shown["blocks"] if block["block_id"] == "tried")
    assert plain(tried).startswith("It works: 4 values; the latest is 4,")
    (picked,) = [block["element"] for block in shown["blocks"] if block["block_id"] == "amplitude.event"]
    assert picked["initial_option"]["text"]["text"] == "Sign Up"
    save(connected, helena)
    read = " ".join(plain(words(one)) for one in helena.messages(CHANNEL))
    assert f"4 values read, from {connected.bot.services.texts.speak('en').date(day(connected, 3, ZONE))} on." in read
    card = said(helena, "sign-ups")
    assert "12" in card
    assert "value so far" in said(helena, "history sign-ups")
    (kept,) = kpis.everything(connected.bot.services.store, connected.workspace)
    assert dict(kept.settings) == {"measure": "event", "event": "sign_up", "count": "uniques"}
    # Opened again it is called by its name, for those who may know it.
    again = form_from(connected, helena, "edit sign-ups")
    (picked,) = [block["element"] for block in again["blocks"] if block.get("block_id") == "amplitude.event"]
    assert picked["initial_option"] == {**picked["initial_option"], "value": "sign_up"}
    assert picked["initial_option"]["text"]["text"] == "Sign Up"


def test_a_system_that_refuses_says_why_in_the_menu(connected: World, amplitude: Server) -> None:
    """What is typed can be taken all the same; nothing of the key shows."""
    amplitude.on("/api/2/events/list", Reply(401))
    amelie = connected.person(ADMIN)
    form_from(connected, amelie, "add Sign-ups")
    choose(connected, amelie, "kpis.follow:source", "amplitude")
    choose(connected, amelie, "kpis.follow:measure", "event")
    assert labels(amelie, "sign_up", "amplitude.event") == ["sign_up"]
    assert labels(amelie, "", "amplitude.event") == ["Nothing chosen"]
    assert labels(amelie, "x" * 300, "amplitude.event") == ["Nothing chosen"]
    assert list(amelie.submit({"amplitude.event": "-", "combine": "sum"})) == ["amplitude.event"]


def test_a_system_that_is_no_longer_set_up_is_told(connected: World, amplitude: Server) -> None:
    """The operator took it out while the form was open: nothing is saved as filled in by hand instead."""
    helena = connected.person(ADMIN)
    form_from(connected, helena, "add Sign-ups")
    choose(connected, helena, "kpis.follow:source", "amplitude")
    connected.bot.services.tools.environment.clear()  # type: ignore[attr-defined]
    assert list(helena.submit({"amplitude.chart": "abc123", "combine": "sum"})) == ["source"]
    assert kpis.everything(connected.bot.services.store, connected.workspace) == []


def test_only_managers_are_offered_what_a_system_has(connected: World) -> None:
    """The names of a company's events are data of the company."""
    for user in (ENGLISH, FRENCH):
        person = connected.person(user)
        view = form_from(connected, person, f"add Sign-ups {user}")
        assert not [name for name in fields(view) if "." in name]
