"""A post that did not come out is told to its owner, in private, once, with what helps and a button that posts it."""

from datetime import datetime, timedelta

import pytest

from bot.clock import stamp
from bot.errors import UserError
from bot.posts import NOBODY, Offer
from bot.schedule.notices import KIND as NOTICE
from bot.schedule.store import deliveries, schedules
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from bot.telemetry.metrics import REGISTRY
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.logbook import logbook
from tests.pairs import Pair
from tests.scenarios.acts import direct, expect_refusal, newest, posts, press, told
from tests.scenarios.conftest import Log
from tests.schedule.making import DAILY, KIND, Trial, schedule, states
from tests.words import action_ids, words

ELSEWHERE = "C0DESIGN"  # the bot is not in it
CHECKOUT = "C0CHECKOUT"


@pytest.fixture
def trial() -> Trial:
    """What is posted."""
    return Trial()


@pytest.fixture
def world(make_world: Worlds, pair: Pair, world_url: str, trial: Trial) -> World:
    """A bot that has something to post."""
    return make_world(world_url, pair.transport, features=trial.features)


def offer(world: World, channel: str = CHANNEL, owner: str = ENGLISH, period: str = "2026-W48") -> str:
    """Have a digest posted now; its key."""
    offered = Offer(KIND, "figures", period, channel, owner=owner)
    return deliveries.offer(world.bot.services.store, world.workspace, offered, stamp(world.clock()))


def notices(world: World, person: Person) -> list[str]:
    """What this person was told in private."""
    return told(world, person)


def state(world: World, key: str) -> str:
    """How far a delivery has come."""
    entry = deliveries.get(world.bot.services.store, world.workspace, key)
    assert entry is not None
    return entry.state


def press_post(world: World, person: Person) -> None:
    """Press "Post now" in the last notice, and let the clock tick."""
    press(world, person, newest(world, person, direct(world, person)), "schedule.post")
    world.tick()


def test_a_bot_that_is_not_in_the_channel(world: World) -> None:
    """The owner is told once, invites it, presses Post now, and the post is there."""
    oliver = world.person(ENGLISH)
    key = offer(world, ELSEWHERE)
    world.tick()
    world.tick()
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    [notice] = notices(world, oliver)
    assert f"You posted *Weekly digest*, but it didn’t reach <#{ELSEWHERE}>." in notice
    assert "schedule" not in notice.lower(), "nothing was scheduled"
    assert "I’m not in the channel. Type `/invite` there and choose me, then press *Post now*." in notice
    assert state(world, key) == "failed"
    oliver.invite_bot(ELSEWHERE)
    press_post(world, oliver)
    assert [words(message) for message in posts(world, ELSEWHERE) if message.get("blocks")] == [
        "Digest of 2026-W48\nThe end"
    ]
    assert state(world, key) == "posted"
    assert "On its way" in notices(world, oliver)[-1]


def test_it_is_told_in_the_owners_language_with_a_way_to_the_schedules(world: World) -> None:
    """A French owner reads French; what a schedule caused has a button that leads to it."""
    amelie = world.person(FRENCH)
    store = world.bot.services.store
    schedules.save(store, world.workspace, schedule(CHANNEL, FRENCH, world.clock(), DAILY))
    amelie.archive(CHANNEL)
    world.clock.ahead += timedelta(hours=24)
    world.tick()
    expect_refusal(world, "chat.postMessage", "is_archived")
    [notice] = notices(world, amelie)
    assert f"*Bilan de la semaine* n’a pas pu paraître dans <#{CHANNEL}>." in notice
    assert "Ce canal est archivé." in notice
    assert action_ids(newest(world, amelie, direct(world, amelie))) == ["schedule.post", "schedule.list"]
    amelie.archive(CHANNEL, archived=False)
    press_post(world, amelie)
    assert len(posts(world)) == 1


def test_a_second_failure_is_told_again(world: World) -> None:
    """Pressing Post now in vain is not met with silence, and pressing it twice posts once."""
    oliver = world.person(ENGLISH)
    key = offer(world, ELSEWHERE)
    world.tick()
    first = newest(world, oliver, direct(world, oliver))
    press_post(world, oliver)
    assert len(notices(world, oliver)) == 2
    oliver.invite_bot(ELSEWHERE)
    press_post(world, oliver)
    assert state(world, key) == "posted"
    press_again = {**first, "blocks": first["blocks"]}
    assert "On its way" in notices(world, oliver)[-1], press_again
    expect_refusal(world, "chat.postMessage", "not_in_channel")


def test_what_composing_says_is_told(world: World, trial: Trial) -> None:
    """A mistake the owner can mend comes in the words of the feature that found it."""
    trial.raises = [UserError("trial-wrong")]
    key = offer(world)
    world.tick()
    [notice] = notices(world, world.person(ENGLISH))
    assert "The figures are gone. Choose others." in notice
    press_post(world, world.person(ENGLISH))
    assert state(world, key) == "posted"


def test_what_nobody_foresaw_is_tried_again_first(world: World, trial: Trial, log: Log) -> None:
    """After three pauses, each longer than the last, the owner is told; a passing trouble costs a pause and no more."""
    log.may_hold_errors = True
    trial.raises = [RuntimeError("a bug")]
    key = offer(world)
    world.tick()
    assert state(world, key) == "due"
    world.clock.ahead += timedelta(seconds=31)
    world.tick()
    assert state(world, key) == "posted"
    trial.raises = [RuntimeError("a bug")] * 4
    key = offer(world, period="2026-W49")
    for pause in (0, 31, 121, 601):
        assert notices(world, world.person(ENGLISH)) == []
        world.clock.ahead += timedelta(seconds=pause)
        world.tick()
    [notice] = notices(world, world.person(ENGLISH))
    assert "Something went wrong several times while I was writing it." in notice
    assert state(world, key) == "failed"


def test_the_managers_in_the_channel_come_first(world: World) -> None:
    """A manager who is not in the channel is not bothered with it."""
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [DEVELOPER, SUPPORT])
    world.person(ENGLISH).leave()
    world.person(DEVELOPER).archive(CHECKOUT)
    world.slack.core.workspace.conversations[CHECKOUT].members.discard(SUPPORT)
    offer(world, CHECKOUT)
    world.tick()
    expect_refusal(world, "chat.postMessage", "is_archived")
    assert len(notices(world, world.person(DEVELOPER))) == 1
    assert notices(world, world.person(SUPPORT)) == []


def test_all_managers_inherit_where_members_are_not_known(
    make_world: Worlds, pair: Pair, world_url: str, trial: Trial
) -> None:
    """Without the scope to read who is in a channel, each of them hears once of what its owner left behind."""
    world = make_world(world_url, pair.transport, features=trial.features, optional_scopes=False)
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [DEVELOPER, SUPPORT])
    world.person(ENGLISH).leave()
    offer(world, ELSEWHERE)
    world.tick()
    world.tick()
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    for method in ("conversations.members", "conversations.info"):  # nor is it known who else reads the channel
        expect_refusal(world, method, "missing_scope")
    assert notices(world, world.person(ENGLISH)) == []
    for heir in (DEVELOPER, SUPPORT):
        assert len(notices(world, world.person(heir))) == 1
    assert sorted(state for _, state in states(world.bot.services.store, NOTICE)) == ["empty", "posted", "posted"]


def test_a_post_of_nobodys_is_told_to_those_who_manage(world: World) -> None:
    """After its owner was forgotten, and where nobody is named a manager, the administrators the bot has met hear."""
    world.bot.services.people.get(world.workspace, ADMIN)
    offer(world, ELSEWHERE, owner="")
    world.tick()
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    assert len(notices(world, world.person(ADMIN))) == 1


@pytest.mark.parametrize("owner", ["Alice", CHECKOUT])
def test_an_owner_who_is_no_person(world: World, owner: str) -> None:
    """A notice is for a person: where a name or a channel stands in their place, the managers hear, nobody else."""
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [SUPPORT])
    offer(world, ELSEWHERE, owner=owner)
    key = offer(world, NOBODY, owner=owner)
    world.tick()
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    assert posts(world, CHECKOUT) == []
    assert state(world, key) == "failed"
    first, second = sorted(notices(world, world.person(SUPPORT)), key=len)
    assert "*Weekly digest* wasn’t posted in private, to its owner." in first + second
    assert "Its owner isn’t a person in Slack." in first + second


def test_nobody_is_left(world: World) -> None:
    """Then the log says so, and a metric that an alert reads."""
    unread = REGISTRY.get_sample_value("product_ops_notices_unread_total") or 0
    with logbook() as log:
        offer(world, ELSEWHERE, owner="")
        world.tick()
    expect_refusal(world, "chat.postMessage", "not_in_channel")
    assert "nobody is left to be told" in log.getvalue()
    assert REGISTRY.get_sample_value("product_ops_notices_unread_total") == unread + 1


def test_a_digest_for_somebody_who_left(world: World) -> None:
    """Slack would take it and nobody would read it: its owner is told instead."""
    world.person(FRENCH).leave()
    offer(world, FRENCH)
    world.tick()
    [notice] = notices(world, world.person(ENGLISH))
    assert "I can’t message that person: they have left, or don’t accept messages from apps." in notice
    assert posts(world, direct(world, world.person(FRENCH))) == []


@pytest.mark.parametrize("known", [False, True])
def test_a_revoked_token_is_told_to_the_log_once(world: World, log: Log, known: bool) -> None:
    """And to the owners as soon as there is a token that works, whether or not the bot had learnt before whose the
    token is."""
    log.may_hold_errors = True
    if known:
        world.bot.services.token(world.workspace)
    world.slack.core.locked_out = "token_revoked"
    with logbook() as book:
        keys = [offer(world), offer(world, CHECKOUT)]
        world.tick()
        world.tick()
    assert book.getvalue().count("Slack refuses the bot token (token_revoked)") == 1
    assert [state(world, key) for key in keys] == ["failed", "failed"]
    for method in ("conversations.info", "chat.postMessage", "users.info") if known else ("auth.test",):
        expect_refusal(world, method, "token_revoked")
    world.slack.core.locked_out = ""
    world.clock.ahead += timedelta(seconds=601)
    world.tick()
    assert len(notices(world, world.person(ENGLISH))) == 2
    assert "Slack no longer accepts my token." in notices(world, world.person(ENGLISH))[0]


def test_where_the_bot_may_not_look(make_world: Worlds, pair: Pair, world_url: str, trial: Trial) -> None:
    """Without the optional scopes an unknown outcome is never posted again by itself: the owner looks and presses."""
    world = make_world(world_url, pair.transport, features=trial.features, optional_scopes=False)
    key = offer(world)
    world.slack.faults.add("chat.postMessage", "dropped")
    world.tick()
    world.clock.ahead += timedelta(seconds=121)
    world.tick()
    expect_refusal(world, "conversations.history", "missing_scope")
    assert state(world, key) == "unknown"
    oliver = world.person(ENGLISH)
    [notice] = notices(world, oliver)
    assert f"You posted *Weekly digest*, and I don’t know whether it reached <#{CHANNEL}>." in notice
    assert "`channels:history`" in notice
    world.clock.ahead += timedelta(hours=1)
    world.tick()
    assert posts(world) == []
    press_post(world, oliver)
    assert len(posts(world)) == 1
    assert state(world, key) == "posted"
    expect_refusal(world, "conversations.info", "missing_scope")  # nobody knows who else reads the channel


def test_three_days_away(world: World) -> None:
    """One post is caught up, the latest; the older ones are skipped, and the owner is told so in one message."""
    store = world.bot.services.store
    start = datetime.fromisoformat("2026-11-20T12:00:00+00:00")
    world.clock.ahead += start - world.clock()
    for id_, channel in (("one", CHANNEL), ("two", CHECKOUT)):
        schedules.save(store, world.workspace, schedule(channel, ENGLISH, start, DAILY, id_))
    world.clock.ahead += timedelta(days=3)
    for _ in range(2):
        world.tick()
    assert [words(message) for message in posts(world)] == ["Digest of 2026-11-23\nThe end"]
    assert len(posts(world, CHECKOUT)) == 1
    assert states(store) == [
        (day, outcome)
        for day, outcome in (("2026-11-21", "skipped"), ("2026-11-22", "skipped"), ("2026-11-23", "posted"))
        for _ in range(2)
    ]
    [notice] = notices(world, world.person(ENGLISH))
    assert f"*Weekly digest* in <#{CHANNEL}>: 2 times, from 21 Nov 2026 to 22 Nov 2026" in notice
    assert f"*Weekly digest* in <#{CHECKOUT}>: 2 times" in notice


def test_a_week_away_leaves_monday_out(world: World) -> None:
    """A digest that is more than a day late would be read as the newest: it is left out."""
    store = world.bot.services.store
    start = datetime.fromisoformat("2026-11-20T12:00:00+00:00")
    world.clock.ahead += start - world.clock()
    schedules.save(store, world.workspace, schedule(CHANNEL, ENGLISH, start))
    world.clock.ahead += timedelta(days=5)
    world.tick()
    assert posts(world) == []
    assert states(store) == [("2026-W48", "skipped")]
    assert f"*Weekly digest* in <#{CHANNEL}>: the week of 23 Nov 2026" in notices(world, world.person(ENGLISH))[0]
    outcome = deliveries.last(store, world.workspace, ["digest"])["digest"]
    assert (outcome.period, outcome.state) == ("2026-W48", "skipped")
