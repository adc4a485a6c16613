"""What is asked for by its name is shown; what was nearly understood is asked about; messages as Slack sends them."""

from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import count, define, direct, newest, posts, press, told
from tests.scenarios.ideas_acts import buttons, rice, typed
from tests.scenarios.ideas_acts import put as put_idea
from tests.scenarios.kpis_acts import put as put_kpi
from tests.slack.messages import composed, forwarded, said, section
from tests.words import words


@pytest.fixture
def stocked(world: World) -> World:
    """A world with two terms, two KPIs and an idea."""
    oliver = world.person(ENGLISH)
    define(world, oliver, "roadmap", definition_en="What we intend.", definition_fr="Nos intentions.")
    define(world, oliver, "churn", definition_en="Customers who left.")
    for name in ("Activation", "Checkout conversion"):
        put_kpi(world, name)
    put_idea(world, "Dark mode", inputs=rice(500), team="Mobile", status="planned", horizon="next")
    return world


def answered(world: World, person: Person, text: str, **more: Any) -> dict[str, Any]:
    """Write to the bot in private; its answer."""
    before = len(told(world, person))
    person.say(direct(world, person), text, **more)
    world.slack.wait(lambda: len(told(world, person)) > before + 1)
    return person.messages(direct(world, person))[-1]


@pytest.mark.parametrize(
    ("english", "french", "seen"),
    [
        ("show me the KPIs", "montre-moi les indicateurs", "Checkout conversion"),
        ("list the ideas", "liste des idées", "#1 Dark mode"),
        ("show me the glossary", "montre le glossaire", "churn"),
        ("kpi list", "liste des indicateurs", "Activation"),
        ("show the roadmap", "affiche la feuille de route", "#1 Dark mode"),
    ],
)
def test_a_list_that_is_asked_for_is_shown(stocked: World, english: str, french: str, seen: str) -> None:
    """Nobody presses a button to see what they asked to see, in private, in a channel, or after /productops."""
    oliver, amelie = stocked.person(ENGLISH), stocked.person(FRENCH)
    for person, text in ((oliver, english), (amelie, french)):
        shown = words(answered(stocked, person, text))
        assert seen in shown, text
        assert "Did you mean" not in shown, text
        assert seen in words(typed(person, text, command="/productops")), text
    oliver.say(CHANNEL, f"<@U0BOT> {english}")
    stocked.slack.wait(lambda: newest(stocked, oliver).get("ephemeral"))
    assert seen in words(newest(stocked, oliver))
    assert not posts(stocked)


def test_a_command_that_acts_is_asked_about_with_the_readers_verb(stocked: World) -> None:
    """What opens a form or changes something waits for the button."""
    amelie = stocked.person(FRENCH)
    assert "`/kpi bilan`" in words(answered(stocked, amelie, "kpi digest"))


def test_the_meaning_of_roadmap_leads_to_the_roadmap(stocked: World) -> None:
    """Who asks for the roadmap by its name alone reads what the word means, and is one press away from it."""
    oliver, amelie = stocked.person(ENGLISH), stocked.person(FRENCH)
    shown = answered(stocked, oliver, "roadmap")
    assert "What we intend." in words(shown)
    assert "See the roadmap" in words(shown)
    press(stocked, oliver, shown, "meant")
    assert "#1 Dark mode" in told(stocked, oliver)[-1]
    assert "Voir la feuille de route" in words(answered(stocked, amelie, "c’est quoi la roadmap ?"))
    assert "meant" not in buttons(answered(stocked, oliver, "what does churn mean?"))


def test_a_name_that_is_nearly_known_is_asked_about(stocked: World) -> None:
    """Where nothing was understood but a word is nearly a name, questions about that are a press away; nothing is kept
    of it."""
    oliver, amelie = stocked.person(ENGLISH), stocked.person(FRENCH)
    shown = answered(stocked, oliver, "activashun grumble grumble")
    assert "Did you mean this?" in words(shown)
    press(stocked, oliver, shown, "asking.try:0")
    assert "Activation" in told(stocked, oliver)[-1]
    assert "How is Checkout conversion doing?" in words(answered(stocked, oliver, "convertion grumble grumble"))
    assert "Où en est Activation" in words(answered(stocked, amelie, "activasyon grrr grrr"))
    assert "Did you mean" not in words(answered(stocked, oliver, "lorem ipsum dolor"))
    assert count(stocked, "wanted") == 0


def test_a_message_is_read_as_it_was_written(stocked: World) -> None:
    """Words in bold are words, whatever `text` holds; what stands in a block of code asks nothing; a forwarded message
    is what "this" is about."""
    oliver = stocked.person(ENGLISH)
    bold = composed(section(said("what is "), said("churn", bold=True)))
    assert "Customers who left." in words(answered(stocked, oliver, "", blocks=bold))
    code = composed({"type": "rich_text_preformatted", "elements": [said("what is churn?")]})
    shown = words(answered(stocked, oliver, "```what is churn?```", blocks=code))
    assert "Customers who left." not in shown
    shared = forwarded(composed(section(said("We lose too many to churn."))), "We lose too many to churn.")
    shown = words(answered(stocked, oliver, "what does this mean?", attachments=[shared]))
    assert "Customers who left." in shown


def test_a_mention_is_read_as_it_was_written(stocked: World) -> None:
    """The same where the bot is mentioned, and in a message that is turned into a term."""
    oliver = stocked.person(ENGLISH)
    bold = composed(section({"type": "user", "user_id": "U0BOT"}, said(" what is "), said("churn", bold=True)))
    oliver.say(CHANNEL, "<@U0BOT>", blocks=bold)
    stocked.slack.wait(lambda: posts(stocked))
    stocked.settle()
    assert "Customers who left." in words(posts(stocked)[-1])


def test_a_term_that_several_kpis_measure_asks_which(stocked: World) -> None:
    """Neither of them is taken for the other: which one is asked, and each says whose it is."""
    oliver, amelie = stocked.person(ENGLISH), stocked.person(FRENCH)
    define(stocked, oliver, "retention", definition_en="Those who stay.")
    for name, owner in (("Weekly stays", ENGLISH), ("Monthly stays", FRENCH)):
        put_kpi(stocked, name, term="retention", owner=owner)
    shown = answered(stocked, oliver, "how is retention doing?")
    assert "*retention* is measured by several KPIs. Which one?" in words(shown)
    press(stocked, oliver, shown, "kpis.open:1")
    assert "stays" in told(stocked, oliver)[-1]
    owners = words(answered(stocked, amelie, "qui est responsable de la rétention ?"))
    assert {"Weekly stays", "Monthly stays"} <= {name for name in ("Weekly stays", "Monthly stays") if name in owners}
    assert "Which" not in words(answered(stocked, oliver, "how is weekly stays doing?"))
