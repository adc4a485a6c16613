"""What people press on a digest, an alert and a KPI that was shared: once, by several at a time, and where it cannot
be."""

import re
from datetime import timedelta
from typing import Any

import pytest

from bot.kpis.kpi import Kpi
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, form, newest, posts, press, send, told
from tests.scenarios.kpis_acts import day, fill, form_from, plain, put, typed
from tests.words import action_ids, words


def falling(world: World) -> Kpi:
    """A KPI that collapsed last week, which its owner is French about."""
    kpi = put(world, "Activation", FRENCH, unit="percent", target=45.0, combine="mean")
    fell = world.bot.services.clock().weekday() + 7  # days ago: the Monday of the last full week
    fill(world, kpi, {day(world, ago): 44.0 + ago % 3 if ago > fell else 30.0 for ago in range(1, 90)}, FRENCH)
    return kpi


def public(world: World) -> list[dict[str, Any]]:
    """What the bot said for everybody in the channel."""
    return [message for message in posts(world) if not message.get("is_ephemeral")]


def digest(world: World) -> dict[str, Any]:
    """The digest, posted by hand in the channel."""
    oliver = world.person(ENGLISH)
    form_from(world, oliver, "digest")
    send(world, oliver)
    world.tick()
    return public(world)[-1]


def chosen(world: World, user: str, message: dict[str, Any], act: str, kpi: Kpi) -> None:
    """Somebody chooses in the menu beside a KPI of a message in the channel."""
    person = world.person(user)
    seen = next(one for one in person.messages(CHANNEL) if one["ts"] == message["ts"])
    person.click(seen, "kpis.need", selected=f"{act} {kpi.id}")
    world.settle()


def shown(world: World, message: dict[str, Any]) -> str:
    """A message of the channel as it stands now."""
    return plain(words(next(one for one in public(world) if one["ts"] == message["ts"])))


def test_who_is_on_it_is_said_on_the_post(world: World) -> None:
    """Each who says so once, several beside each other; pressing again, or a delivery that comes twice, changes
    nothing."""
    kpi = falling(world)
    message = digest(world)
    assert "Activation" in shown(world, message)
    chosen(world, FRENCH, message, "on_it", kpi)
    heard = len(world.person(FRENCH).messages(CHANNEL))
    again(world)
    assert len(world.person(FRENCH).messages(CHANNEL)) == heard, "nobody is told of what they did not do twice"
    assert f"<@{FRENCH}> is on it" in shown(world, message)
    chosen(world, SUPPORT, message, "on_it", kpi)
    assert f"<@{FRENCH}>, <@{SUPPORT}> are on it" in shown(world, message)
    chosen(world, FRENCH, message, "on_it", kpi)
    assert shown(world, message).count(f"<@{FRENCH}>, <@{SUPPORT}>") == 1
    assert "dit déjà que vous vous en occupez (Activation)." in plain(words(newest(world, world.person(FRENCH))))
    kinds = [block["type"] for block in public(world)[-1]["blocks"]]
    assert "data_visualization" in kinds, "the rest of the message is as it was"


def test_a_discussion_begins_once_with_the_owner_named(world: World) -> None:
    """In the digest's thread, however many press."""
    kpi = falling(world)
    message = digest(world)
    for user in (ENGLISH, SUPPORT):
        chosen(world, user, message, "discuss", kpi)
    again(world)
    replies = [one for one in public(world) if one.get("thread_ts") == message["ts"] != one["ts"]]
    assert len(replies) == 1, [words(one) for one in replies]
    said = plain(words(replies[0]))
    week = r"\d{1,2}( \w{3})?( \d{4})?–\d{1,2} \w{3}( \d{4})?"
    asked = rf"<@{FRENCH}>: <@{ENGLISH}> would like to talk about Activation \(30%, {week}\)\. What do we know\?"
    assert re.match(asked, said), said
    assert "already a thread about Activation" in plain(words(newest(world, world.person(SUPPORT))))


def test_what_slack_would_not_show_can_be_done_again(world: World) -> None:
    """Nobody is on it before the message says so."""
    kpi = falling(world)
    message = digest(world)
    world.slack.faults.add("chat.update", "server_error", times=9)
    chosen(world, ENGLISH, message, "on_it", kpi)
    world.slack.faults.clear()
    assert "I couldn’t write in this conversation" in words(newest(world, world.person(ENGLISH)))
    chosen(world, ENGLISH, message, "on_it", kpi)
    assert f"<@{ENGLISH}> is on it" in shown(world, message)


@pytest.mark.parametrize("trouble", ["server_error", "lost_answer"])
def test_a_discussion_begins_however_slack_stumbles(world: World, trouble: str) -> None:
    """It comes when Slack takes posts again, once; whoever presses meanwhile hears that there is one."""
    kpi = falling(world)
    message = digest(world)
    world.slack.faults.add("chat.postMessage", trouble)
    chosen(world, ENGLISH, message, "discuss", kpi)
    chosen(world, SUPPORT, message, "discuss", kpi)
    assert "already a thread about Activation" in plain(words(newest(world, world.person(SUPPORT))))
    for _ in range(2):
        world.clock.ahead += timedelta(seconds=121)
        world.tick()
    assert len([one for one in public(world) if one.get("thread_ts") == message["ts"] != one["ts"]]) == 1


def test_details_are_for_who_asks(world: World) -> None:
    """The card, to them alone, from the menu beside a KPI and from the menu of all of them."""
    kpi = falling(world)
    message = digest(world)
    marcus = world.person(SUPPORT)
    chosen(world, SUPPORT, message, "details", kpi)
    private = newest(world, marcus)
    assert private["ephemeral"]
    assert "kpis.share" in str(private["blocks"])
    post = next(one for one in marcus.messages(CHANNEL) if one["ts"] == message["ts"])
    marcus.click(post, "kpis.pick_one", selected=kpi.id)
    world.settle()
    assert "Activation" in words(newest(world, marcus))
    assert len(public(world)) == 1


def test_a_channel_can_be_left_alone(world: World) -> None:
    """Muted here, a KPI is in the table and nobody is called for it; Undo brings it back."""
    kpi = falling(world)
    message = digest(world)
    chosen(world, SUPPORT, message, "mute", kpi)
    answer = newest(world, world.person(SUPPORT))
    assert "won’t flag Activation until" in plain(words(answer))
    quiet = digest(world)
    assert "A quiet week: nothing needs attention" in shown(world, quiet)
    assert "(muted here)" in shown(world, quiet)
    press(world, world.person(SUPPORT), answer, "kpis.unmute")
    assert "Activation fell to 30%, unusually low" in shown(world, digest(world))


def test_an_alert_can_be_acted_upon(world: World) -> None:
    """Its chart and buttons are in it; snoozed, no further one comes for a while."""
    amelie = world.person(FRENCH)
    kpi = put(world, "Activation", FRENCH, unit="percent", target=45.0, alert_at=40.0, combine="mean")
    fill(world, kpi, {day(world, ago): 46.0 for ago in range(2, 12)}, FRENCH)
    fill(world, kpi, {day(world, 1): 30.0}, FRENCH)
    world.tick()
    place = world.slack.core.workspace.direct(FRENCH).id
    alert = next(one for one in amelie.messages(place) if "seuil d’alerte" in plain(words(one)))
    assert [block["type"] for block in alert["blocks"]] == ["section", "data_visualization", "actions", "context"]
    press(world, amelie, alert, "kpis.share")
    channel = next(block for block in form(world, amelie)["blocks"] if block["block_id"] == "channel")["element"]
    assert not {"initial_conversation", "default_to_current_conversation"} & set(channel), "nobody else reads it here"
    amelie.close()
    press(world, amelie, alert, "kpis.need:on_it")
    alert = next(one for one in amelie.messages(place) if one["ts"] == alert["ts"])
    assert f"<@{FRENCH}> s’en occupe" in plain(words(alert)), "in the language of the message"
    assert "kpis.need:on_it" not in action_ids(alert), "it is taken"
    amelie.click(alert, "kpis.snooze", selected=f"week {kpi.id}")
    world.settle()
    assert any("Aucune alerte sur Activation" in plain(one) for one in told(world, amelie))
    world.clock.ahead += timedelta(days=1)
    fill(world, kpi, {day(world, 1): 46.0}, FRENCH)
    world.clock.ahead += timedelta(days=1)
    fill(world, kpi, {day(world, 1): 20.0}, FRENCH)
    world.tick()
    assert sum("seuil d’alerte" in plain(words(one)) for one in amelie.messages(place)) == 1


def test_a_kpi_is_shared_once(world: World) -> None:
    """From its card, into the channel that is chosen, with its chart and what can be pressed about it."""
    kpi = falling(world)
    oliver = world.person(ENGLISH)
    press(world, oliver, typed(oliver, "activation"), "kpis.share", kpi.id)
    form(world, oliver)
    send(world, oliver)
    again(world)
    world.tick()
    (post,) = public(world)
    assert "Shared by" in words(post)
    assert f"<@{ENGLISH}>" in words(post)
    assert {"data_visualization", "actions"} <= {block["type"] for block in post["blocks"]}
    press(world, oliver, next(one for one in oliver.messages(CHANNEL) if one["ts"] == post["ts"]), "kpis.need:on_it")
    assert f"<@{ENGLISH}> is on it" in shown(world, post)
    assert "I’m on it too" in shown(world, post), "others may join"
    marcus = world.person(SUPPORT)
    press(world, marcus, next(one for one in marcus.messages(CHANNEL) if one["ts"] == post["ts"]), "kpis.need:on_it")
    (claimed,) = [line for line in shown(world, post).splitlines() if line.endswith("are on it")]
    assert f"<@{ENGLISH}>" in claimed
    assert f"<@{SUPPORT}>" in claimed


def test_what_is_added_to_a_message_is_in_its_language(world: World) -> None:
    """A KPI that was shared in French in an English workspace: who is on it, and the thread about it."""
    kpi = falling(world)
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    press(world, amelie, typed(amelie, "activation"), "kpis.share", kpi.id)
    form(world, amelie)
    send(world, amelie)
    world.tick()
    (post,) = public(world)
    for _ in range(2):
        seen = next(one for one in oliver.messages(CHANNEL) if one["ts"] == post["ts"])
        press(world, oliver, seen, "kpis.need:on_it")
        assert f"<@{ENGLISH}> s’en occupe" in shown(world, post)
    press(world, oliver, seen, "kpis.need:discuss")
    assert "aimerait" in plain(words(public(world)[-1]))
