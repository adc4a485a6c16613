"""The whole story: from what customers said to each of them hearing what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.ideas.desk import IdeaDesk
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import CONTRADICTS, SUPPORTS
from bot.links.store import LinkEnd
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import again, direct, form, home, newest, press, send, told
from tests.scenarios.test_decisions_story import CHECKOUT, monday, morning, typed
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who tells their customers, and what they read."""

    user: str
    loop: str
    shipped: str
    asked: str
    against: str
    write: str
    told: str
    later: str
    spared: str
    left: str
    figures: str
    nobody: str


IN_ENGLISH = Story(
    user=ENGLISH,
    loop="loop",
    shipped="*#1 Dark &lt;mode&gt;* has shipped.",
    asked="2 customers asked for it.",
    against="One customer spoke against it.",
    write="```You asked us for “Dark &lt;mode&gt;”: you can use it now. Tell us how you get on with it!```",
    told="Told on",
    later="Later: I’ll ask again on",
    spared="Not needed, says",
    left="You have 1 of your 3 still to tell.",
    figures="Customers told: 2 of 2. One doesn’t need to be.",
    nobody="There’s nobody left for you to tell.",
)
IN_FRENCH = Story(
    user=FRENCH,
    loop="prévenir",
    shipped="L’idée *#1 Dark &lt;mode&gt;* est livrée.",
    asked="2 clients l’avaient demandée.",
    against="Un client était contre.",
    write="```Vous nous aviez demandé «\u00a0Dark &lt;mode&gt;\u00a0»\u00a0: c’est disponible. "
    "Dites-nous ce que vous en pensez\u00a0!```",
    told="Prévenu le",
    later="Plus tard\u00a0: je vous le redemande le",
    spared="Inutile, d’après",
    left="Il vous en reste un à prévenir sur 3.",
    figures="Clients prévenus\u00a0: 2 sur 2. Pour un autre, c’est inutile.",
    nobody="Vous n’avez plus personne à prévenir.",
)


def said(world: World, user: str, customer: str, about: int, stance: str = SUPPORTS) -> None:
    """A customer said something about an idea, and somebody wrote it down."""
    desk = InsightDesk(world.bot.services, world.workspace, user)
    made = desk.add(INSIGHTS, INSIGHTS.of(title=f"{customer} on <dark> screens", area="Apps", customer=customer))
    desk.say(made.number, LinkEnd("ideas", str(about)), stance)


def message(world: World, person: Person) -> Mapping[str, Any]:
    """The last message that the bot wrote to somebody in private."""
    return newest(world, person, direct(world, person))


def value(shown: Mapping[str, Any], action_id: str, nth: int = 0) -> str:
    """What a button carries, of several of one id."""
    rows = [block.get("elements") or [block.get("accessory") or {}] for block in shown["blocks"]]
    return [str(one.get("value")) for row in rows for one in row if one.get("action_id") == action_id][nth]


def say(world: World, person: Person, shown: Mapping[str, Any], what: str, nth: int = 0) -> None:
    """Press what can be said of the customer that has the button as the `nth`."""
    press(world, person, shown, f"loop.say:{what}", value(shown, f"loop.say:{what}", nth))


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_what_customers_said_to_telling_them(world: World, story: Story) -> None:
    """An idea ships; whoever captured what three customers said of it is asked the next morning, once, and says of each
    where they are; what is later comes again in two weeks; the cards say who was told."""
    monday(world)
    person, helena = world.person(story.user), world.person(ADMIN)
    number = ideas.put(world, "Dark <mode>", ADMIN)
    for customer, stance in (("Acme & Co", SUPPORTS), ("Bakers", SUPPORTS), ("Cliff", CONTRADICTS)):
        said(world, person.id, customer, number, stance)
    ideas.decide(world, helena, number, status="shipped")
    home(world, person)  # whoever opens it first is greeted
    before = len(told(world, person))
    morning(world)
    asked = message(world, person)
    for words_ in (story.shipped, story.asked, story.against, story.write, "Acme &amp; Co", "&lt;dark&gt;"):
        assert words_ in words(asked)
    say(world, person, asked, "told")
    again(world)
    say(world, person, message(world, person), "later")
    say(world, person, message(world, person), "not_needed", 1)
    shown = words(message(world, person))
    assert all(one in shown for one in (story.told, story.later, story.spared))
    assert len(told(world, person)) == before + 1
    assert story.left in words(typed(person, story.loop, "/insight"))
    assert story.shipped in words(home(world, person))
    morning(world, 7)
    assert len(told(world, person)) == before + 1
    morning(world, 7)
    assert len(told(world, person)) == before + 2
    last = message(world, person)
    assert "Bakers" in words(last)
    assert "Acme" not in words(last)
    say(world, person, last, "told")
    assert story.nobody in words(typed(person, story.loop, "/insight"))
    assert story.figures in words(typed(person, str(number), "/idea"))
    card = words(typed(person, "1", "/insight"))
    assert story.told in card
    assert f"<@{person.id}>" in card


def test_many_are_told_in_a_form(world: World) -> None:
    """Seven customers are more than a message shows: the others are in a form, page by page, and all of them are told
    at once; the message beside it stays usable."""
    monday(world)
    oliver = world.person(ENGLISH)
    number = ideas.put(world, "Dark mode", ADMIN)
    for n in range(7):
        said(world, ENGLISH, f"Customer {n}", number)
    ideas.decide(world, world.person(ADMIN), number, status="shipped")
    morning(world)
    asked = message(world, oliver)
    assert "See all 7" in words(asked)
    assert "Customer 5" not in words(asked)
    press(world, oliver, asked, "loop.see")
    shown = form(world, oliver)
    assert "Customer 4" in words(shown)
    press(world, oliver, shown, "loop.see:1")
    shown = form(world, oliver)
    assert "Customer 6" in words(shown)
    say(world, oliver, shown, "told", 1)
    assert "Told on" in words(form(world, oliver))
    press(world, oliver, form(world, oliver), "loop.say:undo")
    assert "Told on" not in words(form(world, oliver))
    press(world, oliver, form(world, oliver), "loop.say:all")
    assert "There’s nobody left for you to tell." in words(typed(oliver, "loop", "/insight"))
    say(world, oliver, asked, "not_needed")
    assert "Told on" in words(message(world, oliver))
    assert "7 of 7" in words(typed(oliver, str(number), "/idea"))


def test_a_message_about_several_things_keeps_the_others(world: World) -> None:
    """Two ideas ship on one day: one message, in which each is answered for itself, and stays where it is."""
    monday(world)
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    for title, customer in (("Dark mode", "Acme"), ("Night mode", "Bakers")):
        number = ideas.put(world, title, ADMIN)
        said(world, ENGLISH, customer, number)
        ideas.decide(world, helena, number, status="shipped")
    morning(world)
    asked = message(world, oliver)
    assert "*2 things for you today:*" in words(asked)
    say(world, oliver, asked, "told", 1)
    shown = message(world, oliver)
    assert words(shown).index("*#1 Dark mode* has shipped.") < words(shown).index("*#2 Night mode* has shipped.")
    assert words(shown).count("Told on") == 1
    say(world, oliver, shown, "told")
    assert words(message(world, oliver)).count("Told on") == 2
    assert "*2 things for you today:*" in words(message(world, oliver))


def test_who_may_say_it(world: World) -> None:
    """Somebody else reads who was told and has nothing to press; the owner of the idea speaks for everybody; where the
    insight is gone there is nobody to tell."""
    monday(world)
    oliver, amelie, support = world.person(ENGLISH), world.person(FRENCH), world.person(SUPPORT)
    number = ideas.put(world, "Dark mode", SUPPORT, owner=SUPPORT)
    said(world, ENGLISH, "Acme", number)
    ideas.decide(world, support, number, status="shipped")
    press(world, amelie, typed(amelie, str(number), "/idea"), "loop.see")
    assert not [one for one in action_ids(form(world, amelie)) if one.startswith("loop.say")]
    press(world, support, typed(support, str(number), "/idea"), "loop.see")
    shown = form(world, support)
    press(world, support, shown, "loop.say:told")
    assert "Told on" in words(typed(oliver, "1", "/insight"))
    InsightDesk(world.bot.services, world.workspace, ENGLISH).remove(INSIGHTS, 1)
    press(world, support, form(world, support), "loop.say:undo")
    assert "There’s nobody to tell here any more." in words(form(world, support))


def test_managers_see_what_is_overdue(world: World) -> None:
    """Everybody’s, by who is to tell them, once it is older than the days of the settings; on their Home as well."""
    monday(world)
    helena, number = world.person(ADMIN), ideas.put(world, "Dark mode", ADMIN)
    said(world, ENGLISH, "Acme", number)
    ideas.decide(world, helena, number, status="declined")
    listed = words(typed(helena, "loop", "/insight"))
    assert f"<@{ENGLISH}>: 1" in listed
    assert "overdue" not in listed
    world.clock.ahead += timedelta(days=15)
    listed = words(typed(helena, "loop", "/insight"))
    assert f"<@{ENGLISH}>: 1, 1 overdue" in listed
    assert "*Everyone’s customers to tell*" in listed
    assert "One still to tell, overdue." in listed
    assert "Overdue: customers nobody has told yet" in words(home(world, helena))
    assert f"<@{ENGLISH}>" not in words(typed(world.person(FRENCH), "boucle", "/insight"))


def test_a_long_list_has_pages(world: World) -> None:
    """Fourteen ideas of one person are on two pages."""
    monday(world)
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    for n in range(14):
        number = ideas.put(world, f"Wish {n}", ADMIN)
        said(world, ENGLISH, "Acme", number)
        IdeaDesk(world.bot.services, world.workspace, helena.id).decide(number, "shipped")
    first = typed(oliver, "loop", "/insight")
    assert words(first).count("You have one to tell.") == 11
    press(world, oliver, first, "loop.list:1")
    assert words(newest(world, oliver, CHECKOUT)).count("You have one to tell.") == 3


def test_it_is_switched_in_the_settings(world: World) -> None:
    """Customers hear of plans where a workspace wants that; with other words behind it is the title of an insight."""
    monday(world)
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    helena.command("/insight", "settings", channel=CHANNEL)
    form(world, helena)
    send(world, helena, **{"loop-planned": "yes", "loop-days": "3"})
    number = ideas.put(world, "Dark mode", ADMIN)
    said(world, ENGLISH, "Acme", number)
    ideas.decide(world, helena, number, status="planned", horizon="now")
    morning(world)
    assert "*#1 Dark mode* is planned." in words(message(world, oliver))
    assert oliver.command("/insight", "loop over rows is slow in their reports", channel=CHANNEL) is None
    assert "loop over rows" in words(form(world, oliver))
