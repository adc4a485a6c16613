"""A post comes out once, on time, in the channel it was promised to; in spring and autumn too."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.clock import stamp
from bot.posts import Offer
from bot.schedule.cadence import Cadence
from bot.schedule.lease import Timing
from bot.schedule.store import deliveries, schedules
from sandbox.organisation import BOT_USER_ID
from tests.conftest import CHANNEL, ENGLISH, World, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import direct, posts
from tests.schedule.making import DAILY, KIND, MONDAYS, Trial, schedule, states
from tests.words import words


@pytest.fixture
def trial() -> Trial:
    """What is posted."""
    return Trial()


@pytest.fixture
def world(make_world: Worlds, pair: Pair, world_url: str, trial: Trial) -> World:
    """A bot that has something to post."""
    return make_world(world_url, pair.transport, features=trial.features)


def at(world: World, when: str) -> None:
    """Let it be this moment, in UTC."""
    world.clock.ahead += datetime.fromisoformat(when).replace(tzinfo=UTC) - world.clock()


def keep(world: World, cadence: Cadence = MONDAYS, channel: str = CHANNEL) -> None:
    """Schedule the digest, now."""
    made = schedule(channel, ENGLISH, world.clock(), cadence)
    schedules.save(world.bot.services.store, world.workspace, made)


def offer(world: World) -> str:
    """Have a digest posted now; its key."""
    offered = Offer(KIND, "figures", "2026-W48", CHANNEL)
    return deliveries.offer(world.bot.services.store, world.workspace, offered, stamp(world.clock()))


def said(world: World, channel: str = CHANNEL) -> list[str]:
    """What the bot said in a channel."""
    return [words(message) for message in posts(world, channel)]


@pytest.mark.every_pair
def test_a_post_comes_out_once(world: World, trial: Trial) -> None:
    """It is there after the first tick from nine o'clock on, and no tick after that brings it again."""
    at(world, "2026-11-22T12:00:00")
    keep(world)
    world.tick()
    assert said(world) == []
    at(world, "2026-11-23T08:00:01")
    for _ in range(3):
        world.tick()
    assert said(world) == ["Digest of 2026-W48\nThe end"]
    message = posts(world)[0]
    [key] = [one.key for one in trial.composed]
    assert message["metadata"] == {"event_type": "product_ops_delivery", "event_payload": {"key": key}}
    assert message["client_msg_id"] == key
    outcome = deliveries.last(world.bot.services.store, world.workspace, ["digest"])["digest"]
    assert (outcome.period, outcome.state, outcome.error) == ("2026-W48", "posted", "")
    at(world, "2026-11-30T08:00:01")
    world.tick()
    assert said(world)[1:] == ["Digest of 2026-W49\nThe end"]
    assert trial.chores == 5


def test_the_hour_that_comes_twice_brings_one_post(world: World) -> None:
    """On the last Sunday of October 2026 half past two comes twice in Paris; the digest comes the first time."""
    at(world, "2026-10-24T12:00:00")
    keep(world, Cadence("day", 0, "02:30", "Europe/Paris"))
    for half_hours in range(1, 40):
        at(world, (datetime(2026, 10, 24, 12) + timedelta(minutes=30 * half_hours)).isoformat())
        world.tick()
    assert said(world) == ["Digest of 2026-10-25\nThe end"]
    [kept] = world.bot.services.store.run("SELECT due_at FROM delivery")
    assert kept["due_at"] == "2026-10-25T00:30:00Z"


def test_what_is_offered_twice_is_posted_once(world: World) -> None:
    """An alert that two replicas raise at once, or one raises again at the next tick, is one message."""
    assert offer(world) == offer(world)
    world.tick()
    offer(world)
    world.tick()
    assert len(said(world)) == 1


def test_nothing_to_say_is_no_message(world: World, trial: Trial) -> None:
    """A kind that composes nothing posts nothing, and that is not a failure."""
    trial.silent = True
    at(world, "2026-11-22T12:00:00")
    keep(world)
    at(world, "2026-11-23T08:00:01")
    world.tick()
    assert said(world) == []
    assert states(world.bot.services.store) == [("2026-W48", "empty")]


def test_a_private_post_and_an_answer_in_a_thread(world: World) -> None:
    """What is addressed to a person comes to them in private; what answers a message stands beneath it."""
    oliver = world.person(ENGLISH)
    asked = oliver.say(CHANNEL, "How are we doing?")
    store, now = world.bot.services.store, stamp(world.clock())
    deliveries.offer(store, world.workspace, Offer(KIND, "figures", "today", ENGLISH), now)
    deliveries.offer(store, world.workspace, Offer(KIND, "figures", "today", CHANNEL, asked["ts"]), now)
    world.tick()
    assert [words(message) for message in oliver.messages(direct(world, oliver))] == ["Digest of today\nThe end"]
    beneath = oliver.messages(CHANNEL, asked["ts"])
    assert [message["user"] for message in beneath] == [ENGLISH, BOT_USER_ID]


def test_other_places_get_it_too(world: World, trial: Trial) -> None:
    """A kind may say where else its posts go; each place gets it once."""
    trial.elsewhere = (CHANNEL, "C0CHECKOUT")
    at(world, "2026-11-22T12:00:00")
    keep(world)
    at(world, "2026-11-23T08:00:01")
    world.tick()
    assert (len(said(world)), len(said(world, "C0CHECKOUT"))) == (1, 1)


def test_a_paused_schedule_catches_nothing_up(world: World) -> None:
    """What was due during the pause stays unsaid; the next one comes as usual."""
    store = world.bot.services.store
    at(world, "2026-11-22T12:00:00")
    keep(world, DAILY)
    schedules.pause(store, world.workspace, "digest", True, "")
    at(world, "2026-11-25T12:00:00")
    world.tick()
    made = schedule(CHANNEL, ENGLISH, world.clock(), DAILY)
    schedules.pause(store, world.workspace, "digest", False, made.next_at)
    world.tick()
    assert said(world) == []
    at(world, "2026-11-26T08:00:01")
    world.tick()
    assert said(world) == ["Digest of 2026-11-26\nThe end"]


def test_a_picture_stands_among_the_words(world: World, trial: Trial) -> None:
    """Where the post wants it, with a text for those who do not see it."""
    trial.picture = True
    offer(world)
    world.tick()
    blocks = posts(world)[0]["blocks"]
    assert [block["type"] for block in blocks] == ["section", "image", "context"]
    assert blocks[1]["alt_text"] == "One line, going up"


@pytest.mark.parametrize("trouble", ["slow to be ready", "upload", "files.getUploadURLExternal", "files.info"])
def test_a_picture_that_is_late_follows_in_the_thread(world: World, trial: Trial, trouble: str) -> None:
    """The words go out without it: a picture is never a reason not to post."""
    trial.picture = True
    if trouble == "slow to be ready":
        world.slack.core.files.ready_seconds = 3600
        world.bot.ticker.ledger._timing = Timing(picture=0)
    else:
        world.slack.faults.add(trouble, "server_error")
    offer(world)
    world.tick()
    first, second = posts(world)
    assert [block["type"] for block in first["blocks"]] == ["section", "context"]
    assert second["thread_ts"] == first["ts"]
    assert second["files"][0]["alt_txt"] == "One line, going up"


def test_limited_posts_wait_as_long_as_slack_says(world: World) -> None:
    """A 429 costs the post a minute, not its place: it comes out once, afterwards."""
    world.slack.faults.add("chat.postMessage", "ratelimited", seconds=60)
    offer(world)
    world.tick()
    world.clock.ahead += timedelta(seconds=58)
    world.tick()
    assert said(world) == []
    world.clock.ahead += timedelta(seconds=3)
    world.tick()
    world.tick()
    assert len(said(world)) == 1


@pytest.mark.every_pair
@pytest.mark.parametrize("fault", ["lost_answer", "dropped", "server_error", "malformed"])
def test_a_lost_answer_is_looked_for(world: World, fault: str) -> None:
    """Whether Slack took it is read in the channel before anything is posted again."""
    world.slack.faults.add("chat.postMessage", fault)
    offer(world)
    world.tick()
    there = len(said(world))
    assert there == (fault in ("lost_answer", "malformed"))
    world.tick()
    assert len(said(world)) == there  # its lease still runs
    world.slack.faults.add("conversations.history", "server_error")
    world.clock.ahead += timedelta(seconds=121)
    world.tick()
    assert len(said(world)) == there  # nobody could look
    world.clock.ahead += timedelta(seconds=61)
    world.tick()
    world.tick()
    assert len(said(world)) == 1
    assert states(world.bot.services.store) == [("2026-W48", "posted")]


def test_a_lost_answer_in_private_and_in_a_thread(world: World) -> None:
    """Those places are read in their own way, to the same end."""
    oliver = world.person(ENGLISH)
    asked = oliver.say(CHANNEL, "How are we doing?")
    store, now = world.bot.services.store, stamp(world.clock())
    world.slack.faults.add("chat.postMessage", "lost_answer", times=2)
    deliveries.offer(store, world.workspace, Offer(KIND, "figures", "today", ENGLISH), now)
    deliveries.offer(store, world.workspace, Offer(KIND, "figures", "today", CHANNEL, asked["ts"]), now)
    world.tick()
    world.clock.ahead += timedelta(seconds=121)
    world.tick()
    assert len(oliver.messages(direct(world, oliver))) == 1
    assert len(oliver.messages(CHANNEL, asked["ts"])) == 2
    assert [state for _, state in states(store)] == ["posted", "posted"]
