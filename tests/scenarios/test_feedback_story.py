"""Feedback from another system, told through Slack: looked at, taken in, triaged, and an insight sent there."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from demo import dovetail
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World, Worlds
from tests.pairs import Pair
from tests.scenarios.acts import newest, press, told
from tests.scenarios.test_decisions_story import CHECKOUT, typed
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who has feedback taken in, and what they read."""

    user: str
    would_come: str
    begun: str
    here: str
    sources: str
    sending: str
    sent: str
    there: str


IN_ENGLISH = Story(
    user=ENGLISH,
    would_come="Dovetail has 13 insights to take in, such as these:",
    begun="I’m reading Dovetail now",
    here="13 insights from Dovetail are here",
    sources="13 insights have come so far.",
    sending="I’m sending #1 to Dovetail.",
    sent="#1 is in <https://lumen.dovetail.com/docs/doc1|Dovetail> now.",
    there="Also in <https://lumen.dovetail.com/docs/doc1|Dovetail>.",
)
IN_FRENCH = Story(
    user=FRENCH,
    would_come="Dovetail a 13 nouveaux retours, dont\u00a0:",
    begun="Je lis Dovetail dès maintenant",
    here="13 retours sont arrivés (Dovetail)",
    sources="13 retours sont venus jusqu’ici.",
    sending="J’envoie le retour n°\u00a01 à Dovetail.",
    sent="Le retour n°\u00a01 est maintenant dans <https://lumen.dovetail.com/docs/doc1|Dovetail>.",
    there="Aussi dans <https://lumen.dovetail.com/docs/doc1|Dovetail>.",
)


@pytest.fixture
def connected(make_world: Worlds, pair: Pair, world_url: str) -> Iterator[World]:
    """A world whose operator has set up Dovetail."""
    url, stop = dovetail.serve()
    given = {"DOVETAIL_URL": url, "DOVETAIL_TOKEN": dovetail.TOKEN, "DOVETAIL_SITE_URL": dovetail.SITE}
    world = make_world(world_url, pair.transport, connections=given)
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [ENGLISH, FRENCH])
    yield world
    stop()


def asked(world: World, person: Person, text: str) -> dict[str, object]:
    """Give the command, and read what comes after its acknowledgement."""
    person.command("/insight", text, channel=CHANNEL)
    world.settle()
    return newest(world, person)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_another_system_and_back(connected: World, story: Story) -> None:
    """What Dovetail has is shown before anything is kept; taken in it waits for triage, and whoever asked hears of it.
    An insight is sent there from its card, once, and its card says where it is."""
    world, person = connected, connected.person(story.user)
    shown = asked(world, person, "import dovetail")
    assert story.would_come in words(shown)
    assert "Buyers compare the last three invoices" in words(shown)
    press(world, person, shown, "intake.take")
    assert story.begun in words(newest(world, person))
    world.tick()
    world.slack.wait(lambda: any(story.here in text for text in _heard(world, person)))
    assert story.sources in words(typed(person, "sources", "/insight"))
    assert "Buyers compare" in words(typed(person, "1", "/insight"))
    press(world, person, typed(person, "1", "/insight"), "intake.send:dovetail")
    assert story.sending in words(newest(world, person, CHECKOUT))
    world.slack.wait(lambda: any(story.sent in text for text in _heard(world, person)))
    card = typed(person, "1", "/insight")
    assert story.there in words(card)
    assert "intake.send:dovetail" not in action_ids(card)


def _heard(world: World, person: Person) -> list[str]:
    """What the bot has written to somebody by now."""
    world.tick()
    world.settle()
    return told(world, person)


def test_who_may(connected: World) -> None:
    """Whoever manages nothing sees what is read and takes nothing in; a system that nobody knows is told, and a
    sentence that begins so is an insight."""
    world, marcus = connected, connected.person("U0MARCUS")
    assert "Dovetail" in words(typed(marcus, "sources", "/insight"))
    assert "intake.look" not in action_ids(typed(marcus, "sources", "/insight"))
    assert "product-ops manager" in words(typed(marcus, "import dovetail", "/insight"))
    oliver = world.person(ENGLISH)
    assert "intake.look" in action_ids(typed(oliver, "sources", "/insight"))
    assert "I can’t read “wordperfect”. I can read: dovetail" in words(typed(oliver, "import wordperfect", "/insight"))
    oliver.command("/insight", "import of files is what they want", channel=CHANNEL)
    world.settle()
    assert oliver.modal is not None
    assert "import of files is what they want" in str(oliver.modal)


def test_what_is_not_set_up_says_so(world: World) -> None:
    """With the setting that the operator has to make; a file is imported all the same."""
    admin = world.person(ADMIN)
    assert "No system is set up" in words(typed(admin, "sources", "/insight"))
    assert "DOVETAIL_TOKEN" in words(asked(world, admin, "import dovetail"))
    admin.command("/insight", "import", channel=CHANNEL)
    world.settle()
    assert admin.modal is not None
    assert admin.modal["callback_id"] == "insights.import"


def test_a_source_is_stopped(connected: World) -> None:
    """What came stays, and nothing new comes."""
    world, oliver = connected, connected.person(ENGLISH)
    press(world, oliver, asked(world, oliver, "import dovetail"), "intake.take")
    world.slack.wait(lambda: any("are here" in text for text in _heard(world, oliver)))
    shown = typed(oliver, "sources", "/insight")
    press(world, oliver, shown, "intake.stop")
    assert "not read yet" in words(newest(world, oliver, CHECKOUT))
    assert "Dovetail has nothing new." in words(asked(world, oliver, "import dovetail"))
