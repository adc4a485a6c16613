"""A channel scores an idea without its members seeing each other's numbers."""

import pytest

from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import count, direct, expect_refusal, form, home, newest, posts, press, send, told
from tests.scenarios.ideas_acts import RICE, ask_channel, buttons, choose_whom, do, fields, filled, put, reveal, typed
from tests.words import words

CHECKOUT = "C0CHECKOUT"


def asked_channel(world: World, user: str, channel: str = CHECKOUT, **answers: object) -> dict[str, object]:
    """Somebody asks a channel to score idea 1; the message it reads."""
    ask_channel(world, world.person(user), 1, channel, **answers)
    return {**posts(world, channel)[-1], "channel": channel}


def test_whoever_is_in_the_channel_may_answer(world: World) -> None:
    """The channel is asked once, by name and paging nobody; answers come in private, are counted to the asker, and are
    revealed in the thread that asked."""
    oliver, amelie, priya = (world.person(user) for user in (ENGLISH, FRENCH, DEVELOPER))
    put(world, "Dark mode <!channel>", description="At night.")
    question = asked_channel(world, ENGLISH)
    assert "Oliver Hayes asks you to score *#1 Dark mode &lt;!channel&gt;* by RICE, in private." in words(question)
    assert "nobody has answered yet." in told(world, oliver)[-1]
    for person, reach in ((amelie, "1 000"), (priya, "3,000")):
        press(world, person, question, "ideas.answer")
        form(world, person)
        send(world, person, **RICE | {"rice.reach": reach, "reason": f"<!here> {person.id}"})
    assert "votre note pour *#1 Dark mode &lt;!channel&gt;* est enregistrée" in told(world, amelie)[-1]
    assert "*#1 Dark mode &lt;!channel&gt;*: 2 people have answered." in told(world, oliver)[-1]
    assert len(posts(world, CHECKOUT)) == 1
    assert "ideas.answer" in buttons(posts(world, CHECKOUT)[0])
    reveal(world, oliver, newest(world, oliver, direct(world, oliver)))
    revealed = posts(world, CHECKOUT)[-1]
    assert revealed["thread_ts"] == question["ts"]
    for sentence in ("Amélie Laurent: *400*", "Priya Raman: *1,200*", "*RICE 800*", "&lt;!here&gt;"):
        assert sentence in words(revealed)
    for text in (words(question), words(revealed), str(question["text"]), revealed["text"]):
        assert "<@" not in text
        assert "<!" not in text
    assert f"<@{FRENCH}>: *400*" in told(world, oliver)[-1]
    assert len(told(world, amelie)) == 1, "who answered in a channel reads the result there"


def test_an_answer_is_corrected_until_the_reveal(world: World) -> None:
    """Answering again replaces one's answer: the form comes with what was said before, and it counts once."""
    amelie = world.person(FRENCH)
    put(world, "Dark mode")
    question = asked_channel(world, ENGLISH)
    press(world, amelie, question, "ideas.answer")
    form(world, amelie)
    send(world, amelie, **RICE | {"reason": "Je crois."})
    press(world, amelie, question, "ideas.answer")
    shown = form(world, amelie)
    assert fields(shown) == [*RICE, "reason"]
    assert filled(shown)["rice.reach"] == "1\u202f000"
    assert filled(shown)["reason"] == "Je crois."
    send(world, amelie, **{"rice.reach": "2000"})
    assert "one person has answered." in told(world, world.person(ENGLISH))[-1]
    reveal(world, world.person(ENGLISH), typed(world.person(ENGLISH), "1"))
    assert "Amélie Laurent: *800*" in words(posts(world, CHECKOUT)[-1])


@pytest.mark.parametrize(
    ("channel", "error"),
    [("C0DESIGN", "not_in_channel"), ("C0PRICING", "channel_not_found"), ("C0LAUNCH24", "is_archived")],
)
def test_a_channel_the_bot_cannot_write_to(world: World, channel: str, error: str) -> None:
    """It is said beside the field what to do, nothing typed is lost, nobody else was asked, and then it works."""
    amelie, helena = world.person(FRENCH), world.person(ADMIN)
    put(world, "Mode sombre")
    do(world, amelie, 1, "ideas.ask")
    choose_whom(world, amelie, "both")
    errors = amelie.submit({"channel": channel, "people": [SUPPORT]})
    if error == "channel_not_found":
        expect_refusal(world, "conversations.info", error)
    assert errors == {"channel": errors["channel"]}
    why = "Ce canal est archivé." if error == "is_archived" else "Je ne suis pas membre de ce canal."
    assert why in errors["channel"]
    assert told(world, world.person(SUPPORT)) == []
    assert count(world, "idea_round") == 0
    assert "aveugle" not in words(typed(amelie, "1"))
    if error == "is_archived":
        send(world, amelie, channel=CHECKOUT)
        channel = CHECKOUT
    else:
        (helena if channel == "C0PRICING" else amelie).invite_bot(channel)
        send(world, amelie)
    assert "ideas.answer" in buttons(posts(world, channel)[-1])


def test_a_channel_and_people_by_name(world: World) -> None:
    """Both may be asked at once: named people hear in private, too, what came of it."""
    oliver, amelie, marcus = (world.person(user) for user in (ENGLISH, FRENCH, SUPPORT))
    put(world, "Dark mode")
    question = asked_channel(world, ENGLISH, people=[FRENCH])
    press(world, amelie, newest(world, amelie, direct(world, amelie)), "ideas.answer")
    form(world, amelie)
    send(world, amelie, **RICE)
    press(world, marcus, question, "ideas.answer")
    form(world, marcus)
    send(world, marcus, **RICE)
    assert "2 people have answered." in told(world, oliver)[-1]
    reveal(world, oliver, typed(oliver, "1"))
    assert f"<@{SUPPORT}>\u00a0: *400*" in told(world, amelie)[-1]
    assert "Marcus Webb: *400*" in words(posts(world, CHECKOUT)[-1])


def test_asking_from_the_home_tab(world: World) -> None:
    """An idea opened on the Home tab asks a channel as well."""
    oliver = world.person(ENGLISH)
    put(world, "Dark mode")
    press(world, oliver, home(world, oliver), "ideas.open", "1")
    press(world, oliver, form(world, oliver), "ideas.ask")
    choose_whom(world, oliver, "channel")
    send(world, oliver, channel=CHANNEL)
    assert f"Asked <#{CHANNEL}> to score this by RICE." in words(form(world, oliver))
    assert "Oliver Hayes asks you to score *#1 Dark mode*" in words(posts(world)[-1])


def test_a_round_in_a_channel_is_open_to_the_card_too(world: World) -> None:
    """While a channel is asked, Score it scores in private wherever the card is read."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    put(world, "Dark mode")
    asked_channel(world, ENGLISH)
    do(world, amelie, 1, "ideas.score", direct(world, amelie))
    send(world, amelie, **RICE)
    assert "*RICE" not in words(typed(oliver, "1"))
    assert "one has answered" in words(typed(oliver, "1"))
