"""The same message is captured once: whoever comes later is led to the first."""

from typing import Any

from bot.ideas.desk import IdeaDesk
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import again, ask, count, form, newest, press, send, values
from tests.scenarios.ideas_acts import RICE, filled
from tests.words import action_ids, words


def said(world: World, text: str, channel: str = CHANNEL, **more: Any) -> dict[str, Any]:
    """A message of somebody else."""
    workspace = world.slack.core.workspace
    return {**workspace.say(workspace.conversations[channel], SUPPORT, text, **more), "channel": channel}


def opened(world: World, person: Person, shortcut: str, message: dict[str, Any]) -> dict[str, Any]:
    """What a shortcut of a message opens."""
    person.message_shortcut(shortcut, message)
    return form(world, person)


def capture(world: World, person: Person, message: dict[str, Any], **answers: Any) -> None:
    """Capture a message as an idea."""
    opened(world, person, "ideas.score_message", message)
    send(world, person, **answers)


def test_a_message_is_one_idea(world: World) -> None:
    """Scored again, by the same person, by another or through *Keep this as…*, also after it was edited, it leads to
    the idea that it is, which can be voted on and scored right there."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    message = said(world, "Dark mode")
    capture(world, oliver, message, title="Dark mode")
    world.slack.core.workspace.conversations[CHANNEL].message(message["ts"]).update(  # type: ignore[union-attr]
        text="Dark mode for the app", edited={"user": SUPPORT, "ts": "1724952300.000000"}
    )
    shown = opened(world, oliver, "ideas.score_message", message)
    assert "This message is already idea *#1*." in words(shown)
    assert "*#1 Dark mode*" in words(shown)
    assert {"ideas.score", "ideas.more"} <= set(action_ids(shown))
    oliver.close()
    assert "Ce message est déjà l’idée *#1*." in words(opened(world, amelie, "ideas.score_message", message))
    press(world, amelie, amelie.modal or {}, "ideas.vote")
    assert "*#1 Dark mode*" in words(amelie.modal)
    amelie.close()
    opened(world, amelie, "keep.message", message)
    send(world, amelie, kind="idea")
    assert "Ce message est déjà l’idée *#1*." in words(amelie.modal)
    press(world, amelie, amelie.modal or {}, "ideas.score")
    send(world, amelie, **RICE)
    assert (count(world, "idea"), count(world, "idea_vote"), count(world, "idea_score")) == (1, 2, 1)


def test_a_message_with_several_ideas(world: World) -> None:
    """What else is in it is captured when somebody says so: the form is filled from the message once more."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    message = said(world, "Dark mode, and <https://example.com/spec|larger type>")
    capture(world, oliver, message, title="Dark mode")
    press(world, amelie, opened(world, amelie, "ideas.score_message", message), "keep.another")
    shown = filled(form(world, amelie))
    assert (shown["title"], shown["links"]) == ("Dark mode, and larger type", "https://example.com/spec")
    send(world, amelie, title="Larger type")
    again(world)
    assert "*#2 Larger type*" in words(newest(world, amelie))
    assert count(world, "idea") == 2
    assert "This message is already idea *#1*." in words(opened(world, oliver, "ideas.score_message", message))


def test_two_people_capture_a_message_at_the_same_time(world: World) -> None:
    """Both have the form open: it becomes one idea. The second hears of the first, their scores count there, once, and
    what they wrote is shown to them."""
    oliver, amelie, helena = (world.person(user) for user in (ENGLISH, FRENCH, ADMIN))
    message = said(world, "Dark mode")
    for person in (oliver, amelie, helena):
        opened(world, person, "ideas.score_message", message)
    send(world, oliver, title="Dark mode", **RICE)
    send(world, amelie, title="Mode sombre", description="Pour la nuit", **RICE)
    again(world)
    answer = words(newest(world, amelie))
    for sentence in ("est devenu l’idée *#1* pendant que vous écriviez", "Votre note", "Mode sombre", "Pour la nuit"):
        assert sentence in answer
    assert "*#1 Dark mode*" in answer
    send(world, helena)
    again(world)
    shown = [one for one in helena.messages(CHANNEL) if "became idea *#1* while you were writing" in words(one)]
    assert len(shown) == 1
    assert "You wrote" not in words(shown[0])
    assert (count(world, "idea"), count(world, "idea_vote"), count(world, "idea_score")) == (1, 1, 2)


def test_what_became_of_the_first(world: World) -> None:
    """A message whose idea was merged leads to what it is part of; one whose idea was withdrawn can be captured anew,
    and the form says so."""
    oliver = world.person(ENGLISH)
    first, second = said(world, "Dark mode"), said(world, "Night mode")
    capture(world, oliver, first)
    capture(world, oliver, second)
    desk = IdeaDesk(world.bot.services, world.workspace, ENGLISH)
    desk.merge(1, 2)
    became = words(opened(world, oliver, "ideas.score_message", first))
    assert "This message was idea #1, now part of *#2*." in became
    assert "*#2 Night mode*" in became
    oliver.close()
    desk.withdraw(2)
    shown = opened(world, oliver, "ideas.score_message", second)
    assert filled(shown)["title"] == "Night mode"
    assert "This message was idea #2, which was withdrawn." in words(shown)
    send(world, oliver)
    assert count(world, "idea") == 3
    assert "This message is already idea *#3*." in words(opened(world, oliver, "ideas.score_message", second))
    oliver.close()
    desk.decide(3, "declined")
    assert "This message is already idea *#3*." in words(opened(world, oliver, "ideas.score_message", second))


def test_each_message_of_a_thread_is_its_own(world: World) -> None:
    """A reply is another message than the one it answers, and its idea is found again."""
    oliver = world.person(ENGLISH)
    first = said(world, "Dark mode")
    reply = said(world, "Larger type", thread_ts=first["ts"])
    for message in (first, reply):
        capture(world, oliver, message)
    assert count(world, "idea") == 2
    assert "already idea *#2*" in words(opened(world, oliver, "ideas.score_message", reply))


def test_a_message_defines_a_term_once(world: World) -> None:
    """Used again it shows what was defined from it; another term of it can be defined, the same one not at once."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    message = said(world, "WIP: work under way. MVP: the least that teaches us something")
    for person in (oliver, amelie):
        opened(world, person, "glossary.define_message", message)
    send(world, oliver, term="WIP", definition_en="Work under way.")
    assert amelie.submit({"term": "w.i.p.", "definition_fr": "En cours."}) == {
        "term": "WIP vient d’être défini à partir de ce message. Annulez pour en rester là, ou changez le terme."
    }
    amelie.close()
    shown = opened(world, amelie, "glossary.define_message", message)
    assert "Ce message a déjà servi à définir *WIP*." in words(shown)
    assert "Work under way." in words(shown)
    press(world, amelie, shown, "keep.another")
    assert values(form(world, amelie))["source"]
    send(world, amelie, term="MVP", definition_fr="Le moins qui nous apprend quelque chose.")
    again(world)
    assert count(world, "meaning") == 2
    shown = opened(world, oliver, "keep.message", message)
    send(world, oliver, kind="term")
    assert "This message already defines *MVP*, *WIP*." in words(oliver.modal)
    press(world, oliver, oliver.modal or {}, "keep.another")
    form(world, oliver)
    send(world, oliver, term="WIP", definition_en="A draft.")
    assert "*WIP* has 2 definitions here." in words(ask(oliver, "WIP"))
