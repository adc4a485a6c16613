"""A meeting of the guild: planned, announced, hosted in turn, answered, moved, and noted; with its topics."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import form, home, newest, posts, press, received, seen, send, told
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who plans and hosts, and what they read."""

    user: str
    language: str
    planned: str
    announced: str
    hosts: str
    asked: str
    coming: str
    counted: str
    vote: str
    topic: str
    taken: str
    tomorrow: str
    changed: str
    moved: str
    file: str


IN_ENGLISH = Story(
    user=ENGLISH,
    language="en",
    planned="Each meeting is 7 days after its announcement, at 15:00.",
    announced="is coming.",
    hosts="Host: Oliver",
    asked="You host *#1 Guild of",
    coming="Noted: you’re coming.",
    counted="Coming: 2 · maybe: 0 · not coming: 0",
    vote="Your vote counts.",
    topic="*#1 Pricing pages* · one vote",
    taken="It’s on the agenda.",
    tomorrow="*Tomorrow:*",
    changed="Coming: 1 · maybe: 1 · not coming: 0",
    moved="has moved:",
    file="The meeting, for your calendar.",
)
IN_FRENCH = Story(
    user=FRENCH,
    language="fr",
    planned="Chaque réunion a lieu 7 jours après son annonce, à 15:00.",
    announced="approche.",
    hosts="Animée par Amélie",
    asked="Vous animez *#1 Guilde du",
    coming="Entendu, vous venez.",
    counted="Viennent\u00a0: 2 · peut-être\u00a0: 0 · ne viennent pas\u00a0: 0",
    vote="Votre vote est compté.",
    topic="*#1 Pricing pages* · 1 vote",
    taken="Le sujet est à l’ordre du jour.",
    tomorrow="*Demain\u00a0:*",
    changed="Viennent\u00a0: 1 · peut-être\u00a0: 1 · ne viennent pas\u00a0: 0",
    moved="est déplacée\u00a0:",
    file="La réunion, pour votre agenda.",
)


def typed(world: World, person: Person, text: str = "") -> dict[str, Any]:
    """Type `/guild …`; what came back, which only this person sees."""
    answer = person.command("/guild", text, channel=CHANNEL)
    return answer if answer is not None else newest(world, person)


def renewed(world: World) -> None:
    """Two minutes later, when what was posted shows what came of all that was done together."""
    world.clock.ahead += timedelta(minutes=2)
    world.tick()
    world.settle()


def latest(world: World) -> dict[str, Any]:
    """The last thing the channel was told."""
    world.settle()
    return posts(world)[-1]


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_a_meeting_from_a_plan_to_its_notes(world: World, story: Story) -> None:
    """Meetings are planned after the command; one is announced a week ahead with its host, who is asked in their
    message of the day. A topic is proposed, voted for and taken up; two people come, and one gets a file for their
    calendar. The channel is reminded the day before, and told where the meeting moves; what it was told counts who
    answers since. A line of the notes becomes an idea."""
    monday(world)
    person, marcus = world.person(story.user), world.person(SUPPORT)
    press(world, person, typed(world, person), "schedule.new", "guild.meeting")
    person.click(form(world, person), "schedule.follow", selected="week")
    form(world, person)
    send(world, person, channel=CHANNEL, people=[story.user], language=story.language, weekday="2", at="07:00")
    assert story.planned in words(newest(world, person))
    morning(world)
    seen(world, lambda: posts(world))
    for said in (story.announced, story.hosts):
        assert said in words(latest(world))
    assert any(story.asked in one for one in told(world, person))
    typed(world, marcus, "topic Pricing pages")
    form(world, marcus)
    send(world, marcus)
    press(world, person, typed(world, person), "topics.say:vote", "1")
    assert story.vote in words(newest(world, person))
    renewed(world)
    assert story.topic in words(latest(world))
    press(world, person, typed(world, person, "topic 1"), "guild.take")
    card = newest(world, person)
    assert story.taken in words(card)
    assert story.topic in words(card)
    for one in (person, marcus):
        press(world, one, typed(world, one, "1"), "guild.say:yes")
    press(world, person, typed(world, person, "1"), "guild.say:yes")
    card = newest(world, person)
    assert story.coming in words(card)
    assert story.counted in words(card)
    renewed(world)
    assert story.counted in words(latest(world))
    press(world, person, card, "guild.calendar")
    assert "BEGIN:VEVENT" in received(world, "guild-1.ics")
    morning(world, 6)
    assert story.tomorrow in words(latest(world))
    assert story.topic in words(latest(world))
    press(world, marcus, newest(world, marcus), "guild.say:maybe")
    renewed(world)
    for said in (story.tomorrow, story.changed):
        assert said in words(latest(world))
    press(world, person, typed(world, person, "1"), "guild.edit")
    form(world, person)
    send(world, person, starts="23:30", notes="- Trial: thirty days, no card\n- Fewer tiers")
    assert story.moved in words(latest(world))
    press(world, person, typed(world, person, "1"), "guild.outcome")
    carried = json.dumps({"about": "guild/1", "title": "Fewer tiers"}, ensure_ascii=False)
    shown = form(world, person)
    assert "decisions.new" in action_ids(shown)
    press(world, person, shown, "glossary.add", json.dumps({"about": "guild/1", "text": "Trial: thirty days, no card"}))
    assert "thirty days, no card" in words(form(world, person)).splitlines()
    person.close()
    press(world, person, shown, "ideas.new", carried)
    send(world, person)
    person.close(clear=True)
    assert "Fewer tiers" in words(typed(world, person, "1"))
    assert "#1" in words(home(world, person))
