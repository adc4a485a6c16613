"""What people try with retrospectives: every word, late, twice, by two at once, and texts that nobody expects."""

from datetime import timedelta
from typing import Any

from bot.actions.action import TeamAction
from bot.actions.desk import ROOM as ACTIONS
from bot.blockers.blocker import CATEGORIES
from bot.cards.card import digest
from bot.records.desk import RecordDesk
from bot.records.record import ANONYMOUS
from bot.retro.desk import ROOM as RETRO
from bot.retro.desk import RetroDesk
from bot.slack.visibility.audience import EVERYTHING
from sandbox import STRANGER, Person
from sandbox.organisation import BOT_USER_ID
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, expect_refusal, form, home, newest, posts, press, seen, send, told
from tests.scenarios.ideas_acts import picked
from tests.scenarios.test_decisions_story import monday, morning
from tests.scenarios.test_retro_story import card, found, move, on_card, start
from tests.scenarios.test_sessions_story import PRIVATE, insiders
from tests.words import words

WORDS = (
    "",
    "join",
    "add",
    "vote",
    "actions",
    "list",
    "help",
    "guide",
    "guide 60",
    "guide 7",
    "formats",
    "1",
    "99",
    "stat",
)
MOTS = ("rejoindre", "ajouter", "voter", "liste", "aide", "guide 30", "chercher sprint", "montrer 1", "add 99")


def answer(world: World, person: Person, text: str) -> str:
    """What a line after the command is answered with: a message, or a form."""
    said = person.command("/retro", text, channel=CHANNEL)
    world.settle()
    if said is None and person.modal:
        said = person.modal
        person.close(clear=True)
    return words(said if said is not None else newest(world, person))


def test_every_word_is_answered(world: World) -> None:
    """In both languages, before there is a retrospective and once there is one."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    for turn in range(2):
        for person, lines in ((oliver, WORDS), (amelie, MOTS)):
            for line in lines:
                assert "went wrong" not in (said := answer(world, person, line)), line
                assert said, line
        if not turn:
            start(world, oliver)


def test_what_is_too_long_stays_in_the_form(world: World) -> None:
    """A card of 3,000 characters, and more than ten in a column, are told beside it; nothing is lost."""
    oliver = world.person(ENGLISH)
    start(world, oliver)
    on_card(world, oliver, "retro.write")
    form(world, oliver)
    wrong = oliver.submit({"start": "x" * 3000, "stop": "\n".join(f"{n} 🙈" for n in range(200))})
    assert "One card has 3,000 characters; 500 fit." in wrong["start"]
    assert "These are 200 cards. Keep the 10 that matter most." in wrong["stop"]
    send(world, oliver, start="<b>Pair</b> &amp; <@U0MARCUS>", stop="")
    assert "Saved: you have one card." in words(newest(world, oliver))
    again(world)
    move(world, oliver, "group")
    assert "&lt;b&gt;Pair&lt;/b&gt; &amp;amp; &lt;@U0MARCUS&gt;" in words(card(world))


def test_two_hundred_cards_are_shown_and_chosen_from(world: World) -> None:
    """Twenty people wrote ten each: the channel shows the first of each column, *All cards* all of them, page by page,
    and the menus find one by what it says. Whoever takes one out stays on its page; the first of a group names it."""
    oliver, services = world.person(ENGLISH), world.bot.services
    start(world, oliver)
    for n in range(20):
        said = {"stop": tuple(f"{n}/{at} {'waiting ' * 50}" for at in range(10))}
        RetroDesk(services, world.workspace, f"U0WRITER{n}", seen_by=EVERYTHING).write_cards(1, said, digest({}))
    move(world, oliver, "group")
    expect_refusal(world, "users.info", "user_not_found")  # of whom these are
    assert "20 people wrote." in words(card(world))
    assert "… and 192 more under *All cards*" in words(card(world))
    on_card(world, oliver, "retro.cards")
    press(world, oliver, form(world, oliver), "retro.cards:1")
    assert words(form(world, oliver)).count("waiting waiting") >= 40
    second = [one["accessory"]["value"] for one in form(world, oliver)["blocks"] if "accessory" in one]
    press(world, oliver, form(world, oliver), "retro.take", second[0])
    left = [one["accessory"]["value"] for one in form(world, oliver)["blocks"] if "accessory" in one]
    assert left[:-1] == second[1:]
    oliver.close(clear=True)
    on_card(world, oliver, "retro.group")
    assert [one["text"]["text"][:5] for one in oliver.options(form(world, oliver), "retro.pick", "19/7")] == ["19/7 "]
    last, first = sorted(found(world, oliver, "cards", "1"))[:2]
    send(world, oliver, cards=[first, last])
    desk = RetroDesk(services, world.workspace, ENGLISH, seen_by=EVERYTHING)
    assert [one.id for one in desk.groups(desk.record(RETRO, 1)) if len(one.cards) == 2] == [first]


def test_what_is_private_is_its_members(world: World) -> None:
    """Nobody else reads of a retrospective in a private channel, by its number, in a list, or on Home."""
    there = world.slack.core.workspace.conversations[PRIVATE].members
    there.add(BOT_USER_ID)
    inside, outside = (world.person(one) for one in insiders(world))
    assert inside.command("/retro", "start Layoffs", channel=PRIVATE) is None
    form(world, inside)
    send(world, inside)
    assert "Layoffs" in words(posts(world, PRIVATE)[-1])
    for line in ("1", "list", "search Layoffs", "join 1", "add 1"):
        assert "#1 Layoffs" not in answer(world, outside, line), line
    assert "Layoffs" not in words(home(world, outside))
    assert "Layoffs" in words(home(world, inside))


def test_what_comes_of_something_private_is_its_members(world: World) -> None:
    """A decision, a blocker and an action about it, recorded wherever its members look at it; and no blocker without a
    name, whose number would tell that there was one."""
    there = world.slack.core.workspace.conversations[PRIVATE].members
    there.add(BOT_USER_ID)
    inside, outside = (world.person(one) for one in insiders(world))
    inside.command("/retro", "start Layoffs", channel=PRIVATE)
    form(world, inside)
    send(world, inside)
    desk = RetroDesk(world.bot.services, world.workspace, inside.id)
    desk.write_cards(1, {"stop": ("Secret plans",)}, digest({}))
    for before, to in (("collect", "group"), ("group", "vote"), ("vote", "discuss")):
        desk.move(1, before, to)
    due = (world.clock() + timedelta(days=2)).date().isoformat()
    world.bot.services.people.learn(world.workspace, {"id": STRANGER.id, "team_id": STRANGER.team})
    agreed = {"first_step": "Ask", "due_on": due, "owner": inside.id}
    assert "works for another company" in record(world, inside, "actions", **agreed | {"owner": STRANGER.id})["owner"]
    assert record(world, inside, "actions", **agreed) == {}
    assert record(world, inside, "decisions", topic=picked("Plans"), evidence="opinion") == {}
    category = CATEGORIES[0]
    assert set(record(world, inside, "blockers", category=category, shown=ANONYMOUS)) == {"shown"}
    assert record(world, inside, "blockers", category=category) == {}
    for command in ("/decision", "/blockers"):
        for person in (inside, outside):
            person.command(command, "list", channel=CHANNEL)
            world.settle()
            assert ("Secret plans" in words(newest(world, person))) == (person is inside), command
    assert "Secret plans" in answer(world, inside, "actions")
    assert "Secret plans" not in words(home(world, outside))


def record(world: World, person: Person, room: str, **said: Any) -> dict[str, str]:
    """Record something about what is talked about in a retrospective that is seen in a public channel; what is wrong
    with it."""
    person.command("/retro", "1", channel=CHANNEL)
    world.settle()
    press(world, person, newest(world, person), "retro.outcome")
    shown = form(world, person)
    row = next(one for one in shown["blocks"] if one["type"] == "actions")["elements"]
    press(world, person, shown, f"{room}.new", next(one["value"] for one in row if one["action_id"] == f"{room}.new"))
    form(world, person)
    wrong = person.submit(said)
    world.settle()
    person.close(clear=True)
    return wrong


def test_owners_are_told_once_a_day(world: World) -> None:
    """Two actions due on one day are one message, on the morning of the owner's own zone."""
    monday(world)
    services, amelie = world.bot.services, world.person(FRENCH)
    due = (world.clock() + timedelta(days=2)).date().isoformat()
    for title in ("Release twice", "Pair on releases"):
        RecordDesk(services, world.workspace, SUPPORT).add(ACTIONS, TeamAction(title, "Ask Ada", FRENCH, due))
    morning(world)
    assert told(world, amelie) == []
    morning(world)
    seen(world, lambda: told(world, amelie))
    (said,) = told(world, amelie)
    assert "Release twice" in said
    assert "Pair on releases" in said
    morning(world)
    assert len(told(world, amelie)) == 1
