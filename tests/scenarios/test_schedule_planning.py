"""Posts of any kind are planned in one way: those of a feature that is none of ours, the glossary's list, digests."""

from typing import Any

import pytest

from bot.kpis.subject import KIND as DIGEST
from bot.schedule.schedule import Schedule
from bot.schedule.store import schedules
from bot.slack import blocks as kit
from bot.slack.permissions import give
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import again, ask, form, home, newest, posts, press, room_at_home, send, told
from tests.scenarios.kpis_acts import choose, fields, plain, put, schedule
from tests.schedule.making import KIND, ROLE, Trial
from tests.words import action_ids, words

CHECKOUT, DESIGN = "C0CHECKOUT", "C0DESIGN"  # the bot is not in the second
WANTED = "glossary.wanted"
OFFERED = [
    f"schedule.new:{kind}"
    for kind in (
        *("insights.weekly", "sessions.weekly", DIGEST, "goals.weekly", "blockers.weekly", "decisions.weekly"),
        *("champions.weekly", "guild.meeting", "tools.weekly", "actions.weekly"),
    )
]  # to every member


@pytest.fixture
def trial() -> Trial:
    """What is posted."""
    return Trial()


@pytest.fixture
def world(make_world: Worlds, pair: Pair, world_url: str, trial: Trial) -> World:
    """A bot with one more kind of post, which Oliver may plan."""
    world = make_world(world_url, pair.transport, features=trial.features)
    give(world.bot.services, world.workspace, ROLE, [ENGLISH])
    return world


def planned(world: World) -> list[Schedule]:
    """Everything that is planned, oldest first."""
    return schedules.everything(world.bot.services.store, world.workspace)


def everything(world: World, person: Person) -> dict[str, Any]:
    """The list of everything planned, opened from the Home tab."""
    press(world, person, room_at_home(world, person, "schedule-manage"), "schedule.list")
    return form(world, person)


def plan(world: World, person: Person, **answers: Any) -> Schedule:
    """Plan a trial from the list of everything."""
    press(world, person, everything(world, person), f"schedule.new:{KIND}")
    form(world, person)
    send(world, person, **{"channel": CHANNEL, "topic": "Retention", **answers})
    person.close(clear=True)
    return planned(world)[-1]


def more(world: World, person: Person, act: str, one: Schedule) -> None:
    """Choose something under the three dots of a row, in the list of everything."""
    person.click(everything(world, person), "schedule.more", selected=f"{act}:{one.id}:")
    world.settle()


def test_a_kind_of_another_feature_is_planned(world: World, trial: Trial) -> None:
    """Its form has the fields of every plan and its own; what it refuses stands beside its field, with all else that is
    wrong. What was saved is told, comes when it is due, and stands in the form when it is opened again."""
    oliver = world.person(ENGLISH)
    press(world, oliver, everything(world, oliver), f"schedule.new:{KIND}")
    shown = form(world, oliver)
    assert fields(shown) == ["channel", "every", "weekday", "weeks", "at", "zone", "topic", "language", "owner"]
    assert "Plan a trial" in shown["title"]["text"]
    assert "Each trial covers a week." in words(shown)
    shown = choose(world, oliver, "schedule.follow", "month")
    assert "weeks" not in fields(shown)
    assert oliver.submit({"channel": CHANNEL, "topic": "x"}) == {"topic": "Say more."}
    send(world, oliver, monthday="31", at="18:00", topic="Retention")
    confirmed = plain(words(form(world, oliver)))
    assert "Scheduled: on the last day of the month at 18:00 (London), in <#C0GENERAL>." in confirmed
    assert "About Retention." in confirmed
    (one,) = planned(world)
    assert (one.kind, one.subject, one.owner) == (KIND, "month Retention", ENGLISH)
    press(world, oliver, everything(world, oliver), "schedule.edit")
    stands = form(world, oliver)["state"]["values"]
    assert [stands[name]["value"]["value"] for name in ("topic",)] == ["Retention"]
    send(world, oliver, topic="Growth")
    assert [one.subject for one in planned(world)] == ["month Growth"]


def test_everything_planned_is_in_one_list(world: World) -> None:
    """Of whatever kind; the list of one kind leads there once there are others. Everybody sees it, and is offered what
    they may plan and change."""
    oliver, marcus = world.person(ENGLISH), world.person(SUPPORT)
    put(world, "Activation")
    schedule(world, oliver, CHECKOUT, title="Checkout weekly")
    assert "schedule.list:all" not in action_ids(newest(world, oliver))
    plan(world, oliver)
    shown = everything(world, oliver)
    for said in ("Scheduled posts", "Checkout weekly in <#C0CHECKOUT>", "Weekly digest in <#C0GENERAL>", "Retention"):
        assert said in plain(words(shown)), words(shown)
    assert {f"schedule.new:{kind}" for kind in (DIGEST, KIND)} <= set(action_ids(shown))
    oliver.close(clear=True)
    typed = oliver.command("/kpi", "schedules", channel=CHANNEL)
    assert typed is not None
    assert "Weekly digest" not in words(typed)
    press(world, oliver, typed, "schedule.list:all")
    assert "Weekly digest" in words(newest(world, oliver))
    assert action_ids(everything(world, marcus)) == OFFERED


def test_who_may_plan_a_kind_changes_all_of_it(world: World) -> None:
    """Whoever the kind names; somebody else is refused, also with the button of an old list."""
    oliver, helena, marcus = world.person(ENGLISH), world.person(ADMIN), world.person(SUPPORT)
    one = plan(world, oliver)
    more(world, helena, "hand_over", one)
    form(world, helena)
    send(world, helena, owner=SUPPORT)
    helena.close(clear=True)
    assert "<@U0HELENA> handed Weekly digest in <#C0GENERAL> over to you: Mondays" in plain(told(world, marcus)[-1])
    more(world, oliver, "pause", one)
    oliver.close(clear=True)
    more(world, marcus, "resume", one)
    old = everything(world, oliver)
    give(world.bot.services, world.workspace, ROLE, [])
    press(world, oliver, old, "schedule.edit")
    assert "Only its owner and the product-ops managers can change this schedule." in words(form(world, oliver))
    oliver.close()
    press(world, oliver, old, f"schedule.new:{KIND}")
    assert "Only glossary editors can do this." in words(form(world, oliver))
    assert not planned(world)[0].paused


def test_one_is_posted_now(world: World, trial: Trial) -> None:
    """It is shown first, and goes where its reader says, once; the schedule goes on as before. What there is nothing to
    say of is not posted, and a channel without the bot is told beside its field."""
    oliver = world.person(ENGLISH)
    one = plan(world, oliver)
    press(world, oliver, everything(world, oliver), "schedule.preview")
    shown = form(world, oliver)
    assert "Weekly digest in <#C0GENERAL>" in plain(words(shown))
    assert "Digest of" in words(shown)
    assert posts(world) == []
    assert "/invite" in oliver.submit({"channel": DESIGN})["channel"]
    send(world, oliver, channel=CHECKOUT)
    again(world)
    world.tick()
    assert len(posts(world, CHECKOUT)) == 1
    assert posts(world) == []
    assert planned(world) == [one]
    oliver.close(clear=True)
    trial.silent = True
    press(world, oliver, everything(world, oliver), "schedule.preview")
    assert "There’s nothing to post right now." in words(form(world, oliver))
    assert fields(form(world, oliver)) == []


def test_the_list_of_the_glossary_is_planned_like_the_others(world: World) -> None:
    """Switched on in the settings as before, it stands in the list of everything: an editor pauses it, has it come on
    another day, which the settings then say, and posts it now. A workspace has one of it."""
    helena, amelie = world.person(ADMIN), world.person(FRENCH)
    press(world, helena, everything(world, helena), f"schedule.new:{WANTED}")
    assert fields(form(world, helena)) == ["channel", "weekday", "at", "zone", "language", "owner"]
    send(world, helena, channel=CHANNEL, weekday="2")
    helena.close(clear=True)
    (one,) = planned(world)
    assert (one.id, one.kind, one.subject, one.cadence.day) == (WANTED, WANTED, "", 2)
    shown = everything(world, helena)
    assert f"schedule.new:{WANTED}" not in action_ids(shown)
    assert "Missing terms this week in <#C0GENERAL>" in plain(words(shown))
    helena.close(clear=True)
    more(world, helena, "pause", one)
    helena.close(clear=True)
    assert planned(world)[0].paused
    press(world, helena, home(world, helena), "settings.open")
    assert "Tuesdays at 09:00 (Berlin)" in words(form(world, helena))
    send(world, helena, weekly=CHECKOUT)
    (one,) = planned(world)
    assert (one.channel, one.cadence.day, one.paused) == (CHECKOUT, 2, False)
    ask(amelie, "SCIM")
    press(world, helena, everything(world, helena), "schedule.preview")
    assert "SCIM" in words(form(world, helena))
    send(world, helena)
    world.tick()
    assert "SCIM" in words(posts(world, CHECKOUT)[-1])
    assert action_ids(everything(world, amelie)) == OFFERED
    helena.close(clear=True)
    more(world, helena, "delete", one)
    assert "The list won’t be posted any more." in words(form(world, helena))
    send(world, helena)
    assert planned(world) == []


def test_buttons_of_an_earlier_version_do_what_they_did(world: World) -> None:
    """Messages stay for years: their buttons lead to the list of digests, its form, and what is under the dots."""
    oliver = world.person(ENGLISH)
    put(world, "Activation")
    one = schedule(world, oliver)
    old = kit.actions(
        kit.button("Schedules", "kpis.schedules", '{"page": 0}'),
        kit.button("Schedule a digest", "kpis.schedule_new"),
        kit.button("Edit", "kpis.schedule_edit", one.id),
        kit.overflow("kpis.schedule_more", [kit.option("Pause", f"pause:{one.id}"), kit.option("More", "x")]),
    )
    client = world.bot.services.client(world.workspace)
    ts = client.chat_postMessage(channel=CHANNEL, **kit.message([old], "Schedules"))["ts"]
    (message,) = [one for one in oliver.messages(CHANNEL) if one["ts"] == ts]
    press(world, oliver, message, "kpis.schedules")
    assert "KPI digest in <#C0GENERAL>" in plain(words(newest(world, oliver)))
    for action_id, title in (("kpis.schedule_new", "Schedule a digest"), ("kpis.schedule_edit", "Edit a schedule")):
        press(world, oliver, message, action_id)
        assert form(world, oliver)["title"]["text"] == title
        oliver.close()
    oliver.click(message, "kpis.schedule_more", selected=f"pause:{one.id}")
    assert "*Paused.*" in words(newest(world, oliver))
    assert planned(world)[0].paused


def test_home_and_the_list_tell_one_time(world: World) -> None:
    """Home said 08:00, the list behind its button 09:00: now both tell the schedule's own clock, and whose it is."""
    oliver = world.person(ENGLISH)
    put(world, "Activation")
    schedule(world, oliver, CHECKOUT, title="Checkout weekly", at="09:15", zone="Europe/Paris")
    coming = plain(words(home(world, oliver))).partition("Checkout weekly")[2]
    listed = plain(words(everything(world, oliver)))
    at = listed.partition("Next: ")[2].partition(".")[0]
    assert at.endswith("09:15 (Paris)")
    assert at in coming
