"""What was asked for and is not defined comes to a channel every Monday, while there is something to say."""

from datetime import UTC, datetime

from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import ask, count, define, form, home, newest, posts, press, send
from tests.words import action_ids, words

DESIGN, ARCHIVED = "C0DESIGN", "C0LAUNCH24"  # the bot is in neither


def at(world: World, when: str) -> None:
    """Let it be this moment, in UTC, and the schedule's clock tick."""
    world.clock.ahead += datetime.fromisoformat(when).replace(tzinfo=UTC) - world.clock()
    world.tick()
    world.settle()


def choose(world: World, channel: str | None) -> None:
    """An administrator, in Berlin, chooses the channel."""
    helena = world.person(ADMIN)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    send(world, helena, weekly=channel)


def weekly(world: World) -> list[str]:
    """What the channel read, oldest first."""
    return [words(message) for message in posts(world) if "Missing terms this week" in words(message)]


def test_a_channel_reads_every_monday_what_is_missing(world: World) -> None:
    """The terms asked for since the week before, most asked first, each with its button; nothing in a quiet week."""
    at(world, "2026-11-18T10:00:00")
    choose(world, CHANNEL)
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for person, term in ((oliver, "SCIM"), (amelie, "SCIM"), (oliver, "blue <!channel> ocean"), (oliver, "WIP")):
        ask(person, term)
    define(world, oliver, "WIP", definition_en="Work under way.")
    at(world, "2026-11-23T07:59:00")
    assert weekly(world) == []
    at(world, "2026-11-23T08:00:30")  # 9 o'clock in Berlin
    at(world, "2026-11-23T08:01:00")
    (said,) = weekly(world)
    assert said.index("*SCIM* — asked twice") < said.index("*blue &lt;!channel&gt; ocean*")
    assert "WIP" not in said
    message = newest(world, oliver)
    assert set(action_ids(message)) == {"glossary.add"}
    press(world, oliver, message, "glossary.add", "SCIM")
    send(world, oliver, definition_en="Users kept in step between systems.")
    at(world, "2026-11-30T08:00:30")
    assert len(weekly(world)) == 1


def test_the_channel_is_shown_changed_and_taken_back(world: World) -> None:
    """The form shows what was chosen and when it is posted; without a channel nothing is scheduled any more."""
    helena = world.person(ADMIN)
    choose(world, CHANNEL)
    press(world, helena, home(world, helena), "settings.open")
    shown = form(world, helena)
    assert shown["state"]["values"]["weekly"]["value"]["selected_conversation"] == CHANNEL
    assert "Mondays at 09:00 (Berlin)" in words(shown)
    send(world, helena, weekly=None)
    assert count(world, "schedule") == 0


def test_a_channel_the_bot_cannot_post_in_is_told_beside_it(world: World) -> None:
    """Where the bot is not a member, or nobody posts any more, the form says so and stays open."""
    helena = world.person(ADMIN)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    refused = "I’m not in this channel. Type /invite there and choose me, then press Save again."
    assert helena.submit({"weekly": DESIGN})["weekly"] == refused
    assert "This channel is archived" in helena.submit({"weekly": ARCHIVED})["weekly"]
    send(world, helena, weekly=CHANNEL)
    assert count(world, "schedule") == 1
