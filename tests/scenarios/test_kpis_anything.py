"""Whatever reaches a listener of KPIs, of any shape, is answered: properties of every command, button and form."""

import logging
import traceback
from collections.abc import Iterator
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st

from bot.kpis.plan import PLAN
from bot.kpis.subject import KIND, subject
from bot.schedule.cadence import Cadence
from bot.schedule.desk import ScheduleContent, ScheduleDesk
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.scenarios.ideas_payloads import anything, deliver, paths, strict
from tests.scenarios.kpis_acts import day, fill, put
from tests.scenarios.kpis_payloads import FIELDS, carried, entries, payloads, typed, values

Busy = tuple[World, list[str]]

# Refusals of what the bot wrote; others may come of payloads that no Slack would send.
UNFIT = ("invalid_blocks", "msg_", "no_text", "view_too_large", "too_many", "invalid_metadata", "invalid_json")
thorough = settings(
    deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.fixture
def busy(make_world: Worlds, sqlite_url: str) -> Busy:
    """A world with KPIs that are good, bad, empty, archived and of others, and with schedules; and their ids."""
    # Over HTTP: a Socket Mode connection draws random numbers for its pings, which hypothesis objects to.
    world = make_world(sqlite_url, "http")
    good = put(world, "Activation", unit="percent", target=40.0, team="Checkout", term="Activation")
    fill(world, good, {day(world, 8): 39, day(world, 1): 41.2})
    fill(world, good, {day(world, 8): 38})
    bad = put(world, "Sign-ups " + "& " * 30, FRENCH, target=900.0, team="Growth")
    fill(world, bad, {day(world, 1): 12}, FRENCH)
    known = [good, bad, *(put(world, f"Empty {n}") for n in range(12))]
    desk = ScheduleDesk(world.bot.services, world.workspace, ENGLISH, plans={KIND: PLAN})
    weekly, daily = Cadence("week", 1, "09:00", "Europe/Paris"), Cadence("day", 0, "09:00", "UTC")
    made = [
        desk.make(KIND, ScheduleContent(subject([], "week"), CHANNEL, weekly, "en", ENGLISH)),
        desk.make(KIND, ScheduleContent(subject([good.id], "day"), CHANNEL, daily, "fr", ADMIN)),
    ]
    return world, [one.id for one in known[:4]] + [one.id for one in made]


@pytest.fixture(autouse=True)
def heard(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """The properties look at the log themselves, one delivery after the other."""
    yield
    caplog.get_records("call").clear()


def listeners(world: World) -> list[tuple[str, str]]:
    """Every listener of KPIs, and of what is planned."""
    return sorted(one for one in world.bot.listeners.registered if one[1].strip("/").startswith(("kpi", "schedule.")))


def unfit(world: World) -> list[str]:
    """What the bot wrote and Slack did not take, since the last time."""
    refused = [f"{r.method} {r.error} {r.detail}" for r in world.slack.refusals if r.error.startswith(UNFIT)]
    world.slack.refusals.clear()
    return refused


def ours(caplog: pytest.LogCaptureFixture) -> list[str]:
    """The errors of ours in the log."""
    return [
        f"{record.getMessage()} {record.exc_info}"
        for record in caplog.records
        if record.levelno >= logging.ERROR and record.name.startswith("bot")
    ]


@given(data=st.data())
@thorough
def test_whatever_is_typed_is_answered(busy: Busy, caplog: pytest.LogCaptureFixture, data: st.DataObject) -> None:
    """Any text, in the command or in any field of any form, is answered in time, and is no error of ours."""
    world, real = busy
    caplog.clear()
    kind, name = data.draw(st.sampled_from([one for one in listeners(world) if one[0] != "action"]))
    fields = data.draw(st.dictionaries(st.sampled_from([one for one in FIELDS if one != "file"]), entries, max_size=20))
    for payload in payloads(world, kind, name, data.draw(typed), data.draw(carried(real)), fields):
        response = deliver(world, payload)
        assert response.status == 200
        strict(world, kind, response)
    assert ours(caplog) == []
    assert unfit(world) == []


@given(data=st.data())
@thorough
def test_any_button_is_answered(busy: Busy, caplog: pytest.LogCaptureFixture, data: st.DataObject) -> None:
    """A button or a menu with any value, old, foreign or another's, is answered and is no error of ours."""
    world, real = busy
    caplog.clear()
    kind, name = data.draw(st.sampled_from([one for one in listeners(world) if one[0] == "action"]))
    fields = data.draw(st.dictionaries(st.sampled_from([one for one in FIELDS if one != "file"]), entries, max_size=20))
    for payload in payloads(world, kind, name, data.draw(values(real)), data.draw(carried(real)), fields):
        response = deliver(world, payload)
        assert response.status == 200
        strict(world, kind, response)
    assert ours(caplog) == []
    assert unfit(world) == []


@given(data=st.data())
@thorough
def test_any_shape_is_answered(busy: Busy, data: st.DataObject) -> None:
    """Payloads with values missing or of the wrong kind never reach the sender as a failure of the server."""
    world, real = busy
    kind, name = data.draw(st.sampled_from(listeners(world)))
    fields = data.draw(st.dictionaries(st.sampled_from(FIELDS), entries | anything, max_size=5))
    ways = payloads(world, kind, name, data.draw(values(real)), data.draw(carried(real)), fields)
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
        response = deliver(world, payload)
    except Exception as error:
        # What Bolt itself cannot take apart never reaches a listener; over HTTP it is answered with 400.
        if "slack_bolt" not in traceback.extract_tb(error.__traceback__)[-1].filename:
            raise
        reject()
    assert response.status in (200, 400, 404)
    assert unfit(world) == []
