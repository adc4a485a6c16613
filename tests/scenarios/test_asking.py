"""People ask in words of their own: where the bot is mentioned, in a direct message, after a command, by a prompt."""

from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, ask, count, define, direct, newest, posts, press, told
from tests.scenarios.ideas_acts import put as put_idea
from tests.scenarios.ideas_acts import rice
from tests.scenarios.ideas_acts import typed as idea
from tests.scenarios.kpis_acts import day, fill
from tests.scenarios.kpis_acts import put as put_kpi
from tests.words import action_ids, words

BOT = "<@U0BOT>"
MISSING = "I didn’t understand that."


def write(world: World, person: Person, text: str) -> str:
    """Write to the bot in private; the words of its answer."""
    before = len(told(world, person))
    person.say(direct(world, person), text)
    world.slack.wait(lambda: len(told(world, person)) > before + 1)
    return told(world, person)[-1]


def whispered(world: World, person: Person, text: str, thread: str | None = None) -> dict[str, Any]:
    """Mention the bot; what it answers to this person alone."""

    def heard() -> list[dict[str, Any]]:
        return [message for message in person.messages(CHANNEL, thread) if message.get("ephemeral")]

    before = len(heard())
    person.say(CHANNEL, f"{BOT} {text}", thread_ts=thread)
    world.slack.wait(lambda: len(heard()) > before)
    world.settle()
    return heard()[-1]


@pytest.fixture
def stocked(world: World) -> World:
    """A world with a term, a KPI and an idea."""
    oliver = world.person(ENGLISH)
    define(
        world, oliver, "MVP", definition_en="The smallest thing.", definition_fr="La plus petite chose.", owner=FRENCH
    )
    kpi = put_kpi(world, "Activation", unit="percent", target=40.0, team="Mobile")
    fill(world, kpi, {day(world, ago): 30.0 + ago / 10 for ago in range(1, 30)})
    put_idea(world, "Dark mode", inputs=rice(500), team="Mobile", status="planned", horizon="next")
    put_idea(world, "Guest checkout", inputs=rice(900), team="Checkout")
    return world


@pytest.mark.every_pair
def test_a_direct_message_is_answered_in_the_readers_language(world: World) -> None:
    """Whoever writes to the bot is answered, once, in their own language."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    define(world, oliver, "MVP", definition_en="The smallest thing.", definition_fr="La plus petite chose.")
    assert "The smallest thing." in write(world, oliver, "hi! what is an MVP?")
    again(world)
    assert len([text for text in told(world, oliver) if "The smallest thing." in text]) == 1
    assert "La plus petite chose." in write(world, amelie, "c’est quoi un MVP ?")


def test_each_kind_is_answered_by_its_room(stocked: World) -> None:
    """A term, an owner, a figure, what moved, what ranks first, what is planned, what waits: each has its answer."""
    oliver = stocked.person(ENGLISH)
    for text, said in (
        ("activation", "Activation"),
        ("how is activation doing?", "Activation"),
        ("who owns MVP", "owns the definition of"),
        ("who owns activation?", "owns *Activation*"),
        ("who captured #1", "#1 Dark mode"),
        ("what moved this week?", "Last full week, "),
        ("which idea ranks first?", "#2 Guest checkout"),
        ("what's planned for Mobile?", "#1 Dark mode"),
        ("when is dark mode coming?", "#1 Dark mode"),
        ("anything waiting for me?", "For you"),
        ("help", "Ask me about your terms, KPIs"),
        ("kpi digest", "/kpi digest"),
    ):
        answer = write(stocked, oliver, text)
        assert said in answer, (text, answer)
        assert MISSING not in answer, text


def test_several_questions_are_answered_in_one_message(stocked: World) -> None:
    """Two questions have one answer with both."""
    answer = write(stocked, stocked.person(ENGLISH), "what is MVP? and who owns it?")
    assert "The smallest thing." in answer
    assert "owns the definition of" in answer


def test_what_is_not_understood_is_said_with_what_can_be_asked(stocked: World) -> None:
    """Whoever says something else hears so with five things that have an answer here; pressing one asks it."""
    oliver = stocked.person(ENGLISH)
    before = {table: count(stocked, table) for table in ("meaning", "wanted", "idea", "kpi")}
    answer = write(stocked, oliver, "please turn the lights off")
    assert MISSING in answer
    shown = newest(stocked, oliver, direct(stocked, oliver))
    assert [one for one in action_ids(shown) if one.startswith("asking.try")] == [f"asking.try:{n}" for n in range(5)]
    press(stocked, oliver, shown, "asking.try:0")
    assert "The smallest thing." in told(stocked, oliver)[-1]
    assert {table: count(stocked, table) for table in before} == before


def test_in_a_channel_it_is_said_to_whoever_asked_alone(stocked: World) -> None:
    """What is not understood, and what waits for somebody, is not for the channel; nor is it wanted."""
    oliver, priya = stocked.person(ENGLISH), stocked.person(DEVELOPER)
    assert MISSING in words(whispered(stocked, oliver, "our churn meeting moved to 3pm"))
    assert "For you" in words(whispered(stocked, priya, "is anything waiting for me?"))
    assert posts(stocked) == []
    assert "Nothing is missing" in words(ask(oliver, "wanted"))


def test_a_sentence_is_never_wanted(stocked: World) -> None:
    """What holds the name of a KPI is answered, and not filed as a missing term."""
    oliver = stocked.person(ENGLISH)
    oliver.say(CHANNEL, f"{BOT} how is activation doing?")
    stocked.slack.wait(lambda: posts(stocked))
    stocked.settle()
    assert "Activation" in words(posts(stocked)[-1])
    assert "<@" not in words(posts(stocked)[-1]), "nobody is called"
    for text in ("hello", "show me the KPIs", "what a week"):
        write(stocked, oliver, text)
    assert "Nothing is missing" in words(ask(oliver, "wanted"))


def test_what_was_edited_or_said_by_programs_is_not_answered(stocked: World) -> None:
    """An edited mention, another bot's message, Slackbot's and the bot's own are not asked."""
    place = {"channel": CHANNEL, "text": f"{BOT} what is MVP?", "user": ENGLISH}
    private = {**place, "channel": direct(stocked, stocked.person(ENGLISH)), "channel_type": "im", "type": "message"}
    mention = {**place, "type": "app_mention"}
    events: tuple[dict[str, Any], ...] = (
        {**mention, "edited": {"user": ENGLISH, "ts": "2.0"}},
        {**mention, "bot_id": "B0OTHER"},
        {**mention, "user": "USLACKBOT"},
        {**private, "subtype": "message_changed", "message": {"text": "what is MVP?", "user": ENGLISH}},
        {**private, "subtype": "message_deleted"},
        {**private, "bot_id": "B0OTHER"},
        {**private, "user": "USLACKBOT"},
        {**private, "user": "U0BOT", "bot_id": "B0BOT"},
        {**private, "channel_type": "channel", "channel": CHANNEL},
    )
    for n, event in enumerate(events):
        assert stocked.slack.event({**event, "ts": f"{n + 1}.1", "event_ts": f"{n + 1}.1"}).acknowledged
    stocked.settle()
    assert posts(stocked) == []
    assert told(stocked, stocked.person(ENGLISH)) == []
    stocked.slack.refusals[:] = [
        one for one in stocked.slack.refusals if one.method != "users.info"
    ]  # who is Slackbot?


def test_a_file_or_nothing_is_answered_with_what_helps(world: World) -> None:
    """A file that is sent to the bot is not met with silence, nor is a message without words."""
    oliver = world.person(ENGLISH)
    event = {"type": "message", "channel_type": "im", "channel": direct(world, oliver), "user": ENGLISH, "text": ""}
    world.slack.event({**event, "subtype": "file_share", "files": [{"id": "F1"}], "ts": "1.1", "event_ts": "1.1"})
    world.settle()
    assert "I can’t read files sent here." in told(world, oliver)[-1]
    world.slack.event({**event, "ts": "2.1", "event_ts": "2.1"})
    world.settle()
    assert "no text I can read" in told(world, oliver)[-1]
    assert "You’re welcome" in write(world, oliver, "thanks!")
    amelie = world.person(FRENCH)
    shared = {"subtype": "file_share", "files": [{"id": "F2"}], "ts": "3.1", "event_ts": "3.1"}
    world.slack.event({**event, **shared, "channel": direct(world, amelie), "user": FRENCH})
    world.settle()
    assert "`/glossary importer`, `/idea importer` ou `/kpi importer`" in told(world, amelie)[-1]


def test_a_question_after_a_command_is_answered(stocked: World) -> None:
    """What is typed after a command and is none of its words is answered where it is a question."""
    oliver = stocked.person(ENGLISH)
    assert "The smallest thing." in words(ask(oliver, "what does it mean when people say MVP"))
    assert "#2 Guest checkout" in words(idea(oliver, "which idea ranks first?"))
    assert "owns *Activation*" in words(ask(oliver, "who owns activation?"))


def test_prompts_are_offered_in_the_readers_language(stocked: World) -> None:
    """Whoever opens the Messages tab is offered questions that have an answer here; looking at a channel, what fits."""
    amelie = stocked.person(FRENCH)
    place, prompts = direct(stocked, amelie), stocked.slack.core.prompts
    stocked.slack.event({"type": "app_home_opened", "user": FRENCH, "channel": place, "tab": "messages"})
    stocked.settle()
    assert [one["message"] for one in prompts[place]] == [
        "Que veut dire MVP\u00a0?",
        "Quelle idée est en tête\u00a0?",
        "Qu’est-ce qui est prévu au prochain trimestre\u00a0?",
        "Que puis-je vous demander\u00a0?",
    ]
    put_kpi(stocked, "Orders")
    context = {"entities": [{"type": "slack#/types/channel_id", "value": CHANNEL, "team_id": stocked.workspace}]}
    stocked.slack.event({"type": "app_context_changed", "user": FRENCH, "channel": place, "context": context})
    stocked.settle()
    assert len(prompts[place]) == 4
    for message in [one["message"] for one in prompts[place]]:
        assert "Je n’ai pas compris" not in write(stocked, amelie, message), message


def test_where_slack_shows_no_agent_the_messages_tab_works_without(stocked: World) -> None:
    """A refused prompt is an error to nobody, and the next message is answered."""
    oliver = stocked.person(ENGLISH)
    stocked.slack.core.manifest = stocked.slack.core.manifest.__class__(
        **{**vars(stocked.slack.core.manifest), "agent_view": False}
    )
    place = direct(stocked, oliver)
    stocked.slack.event({"type": "app_home_opened", "user": ENGLISH, "channel": place, "tab": "messages"})
    stocked.settle()
    assert stocked.slack.core.prompts == {}
    stocked.slack.refusals.clear()
    assert "The smallest thing." in write(stocked, oliver, "MVP?")
