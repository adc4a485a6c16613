"""Whatever reaches a listener of ideas, of any shape, is answered: properties of every command, button and form."""

import logging
import traceback
from collections.abc import Iterator
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from bot.ideas.desk import IdeaDesk
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.scenarios.ideas_acts import put, rice
from tests.scenarios.ideas_payloads import (
    FIELDS,
    anything,
    carried,
    deliver,
    entries,
    known,
    paths,
    payloads,
    strict,
    typed,
    value,
)

# Refusals of what the bot wrote; others may come of payloads that no Slack would send.
UNFIT = ("invalid_blocks", "msg_", "no_text", "view_too_large", "too_many", "invalid_metadata", "invalid_json")
thorough = settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def busy(make_world: Worlds, sqlite_url: str) -> World:
    """A world where ideas stand in every way: scored, planned, merged, asked about, of others."""
    # Over HTTP: a Socket Mode connection draws random numbers for its pings, which hypothesis objects to.
    world = make_world(sqlite_url, "http")
    services, workspace = world.bot.services, world.workspace
    for n in range(12):
        put(world, f"Dark mode {'& ' * 60}{n}", ENGLISH, rice(10 * (n + 1)), team="Checkout", tags=("mobile",))
    put(world, "Of another", FRENCH, owner=SUPPORT)
    desk = IdeaDesk(services, workspace, ENGLISH)
    desk.decide(2, "planned", "now", "2027-Q1", "Because.")
    desk.decide(3, "shipped")
    desk.merge(4, 1)
    desk.scoring.ask(5, "rice", [ENGLISH, FRENCH], "")
    desk.scoring.ask(6, "weighted", [], CHANNEL)
    IdeaDesk(services, workspace, FRENCH).scoring.score(5, "rice", 1, rice(9), "", 1)
    IdeaDesk(services, workspace, ADMIN).scoring.ask(13, "ice", [ENGLISH], "")
    return world


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The properties look at the log themselves, one delivery after the other."""
    yield
    caplog.get_records("call").clear()


def listeners(world: World) -> list[tuple[str, str]]:
    """Every listener of ideas."""
    return sorted(one for one in world.bot.listeners.registered if one[1].strip("/").startswith(("idea", "roadmap")))


def unfit(world: World) -> list[str]:
    """What the bot wrote and Slack did not take, since the last time."""
    refused = [f"{r.method} {r.error} {r.detail}" for r in world.slack.refusals if r.error.startswith(UNFIT)]
    world.slack.refusals.clear()
    return refused


def ours(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The errors of ours in the log, but for Slack not taking what a payload of no Slack asked for."""
    return [
        f"{record.getMessage()} {record.exc_info}"
        for record in caplog.records
        if record.levelno >= logging.ERROR
        and record.name.startswith("bot")
        and "SlackApiError" not in str(record.exc_info)
    ]


@given(data=st.data())
@thorough
def test_whatever_is_typed_is_answered(busy: World, caplog: pytest.LogCaptureFixture, data: st.DataObject) -> None:
    """Any text in any command, message or field is answered in time with what Slack takes, and is no error of ours."""
    caplog.clear()
    kind, name = data.draw(st.sampled_from([one for one in listeners(busy) if one[0] != "action"]))
    fields = data.draw(st.dictionaries(st.sampled_from(FIELDS), entries, max_size=8))
    for payload in payloads(busy, kind, name, data.draw(typed), data.draw(known), fields):
        response = deliver(busy, payload)
        assert response.status == 200
        strict(busy, kind, response)
    assert ours(caplog) == []
    assert unfit(busy) == []


@given(data=st.data())
@thorough
def test_any_button_is_answered(busy: World, caplog: pytest.LogCaptureFixture, data: st.DataObject) -> None:
    """A button or menu with any value, old, foreign or another's, is answered and is no error of ours."""
    caplog.clear()
    kind, name = data.draw(st.sampled_from([one for one in listeners(busy) if one[0] == "action"]))
    for payload in payloads(busy, kind, name, data.draw(value), data.draw(carried | known), {}):
        response = deliver(busy, payload)
        assert response.status == 200
        strict(busy, kind, response)
    assert ours(caplog) == []
    assert unfit(busy) == []


@given(data=st.data())
@thorough
def test_any_shape_is_answered(busy: World, data: st.DataObject) -> None:
    """Payloads with values missing or of the wrong kind never reach the sender as a failure of the server."""
    kind, name = data.draw(st.sampled_from(listeners(busy)))
    fields = data.draw(st.dictionaries(st.sampled_from(FIELDS), entries | anything, max_size=3))
    ways = payloads(busy, kind, name, data.draw(value), data.draw(carried | known), fields)
    payload = deepcopy(data.draw(st.sampled_from(ways)))
    for _ in range(data.draw(st.integers(1, 3))):
        *way, last = data.draw(st.sampled_from([path for path in paths(payload) if path]))
        place = payload
        for key in way:
            place = place[key]
        if data.draw(st.booleans()):
            place.pop(last)
        else:
            place[last] = data.draw(anything)
    try:
        response = deliver(busy, payload)
    except Exception as error:
        # What Bolt itself cannot take apart never reaches a listener; over HTTP it is answered with 400.
        if "slack_bolt" not in traceback.extract_tb(error.__traceback__)[-1].filename:
            raise
        reject()
    assert response.status in (200, 400, 404)
    assert unfit(busy) == []
