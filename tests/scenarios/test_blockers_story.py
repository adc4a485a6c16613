"""A quarter of blockers: suggested by nobody, voted for, taken on, asked after, and said to be gone."""

from dataclasses import dataclass
from functools import partial
from typing import Any

import pytest

from bot.blockers.blocker import ROOM, Blocker
from bot.blockers.desk import POLLS
from bot.champions.team import ROOM as TEAMS
from bot.champions.team import Champion
from bot.inquiries import store as inquiries
from bot.polls.desk import PollDesk
from bot.records.desk import RecordDesk
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import (
    again,
    direct,
    form,
    form_from,
    home,
    newest,
    posts,
    press,
    seen,
    send,
    told,
    values,
    waiting_at_home,
)
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import action_ids, words

TEAM = (ENGLISH, FRENCH, DEVELOPER, SUPPORT)


@dataclass(frozen=True)
class Story:
    """Who suggests, votes and takes on, and what they read."""

    user: str
    suggest: str
    top: str
    suggested: str
    hint: str
    asked: str
    counted: str
    state: str
    result: str
    voters: str
    taken: str
    how: str
    moving: str
    gone: str
    said: str


IN_ENGLISH = Story(
    user=ENGLISH,
    suggest="suggest",
    top="top",
    suggested="Suggested. It can be voted for the next time.",
    hint="I keep neither your name",
    asked="What’s in our way most?",
    counted="Your votes count.",
    state="3 people have voted",
    result="the vote of Q",
    voters="4 people voted.",
    taken="Saved. I ask the owner how it goes",
    how="How is *#1 The sandbox has no data* going?",
    moving="Thanks. I ask again in a month.",
    gone="is it really gone?",
    said="Is it really gone? Yes: 2, no: 0. 2 of 3 answered.",
)
IN_FRENCH = Story(
    user=FRENCH,
    suggest="proposer",
    top="top",
    suggested="C’est proposé. On pourra voter pour lui la prochaine fois.",
    hint="je ne garde ni votre nom",
    asked="Qu’est-ce qui nous bloque le plus\u00a0?",
    counted="Vos voix comptent.",
    state="3 personnes ont voté",
    result="vote du T",
    voters="4 people voted.",
    taken="C’est enregistré. Je demande des nouvelles",
    how="Où en est *#1 The sandbox has no data*\u00a0?",
    moving="Merci. Je vous redemande dans un mois.",
    gone="l’est-il vraiment\u00a0?",
    said="Vraiment résolu\u00a0? Oui\u00a0: 2, non\u00a0: 0. 2 réponses sur 3.",
)


def typed(world: World, person: Person, text: str = "") -> dict[str, Any]:
    """Type `/blockers …`; what came back, which only this person sees."""
    answer = person.command("/blockers", text, channel=CHANNEL)
    return answer if answer is not None else newest(world, person)


def team(world: World) -> None:
    """Four people are in a team."""
    RecordDesk(world.bot.services, world.workspace, ADMIN).add(TEAMS, Champion("Checkout", people=TEAM))


def suggested(world: World, *titles: str, user: str = SUPPORT) -> None:
    """Blockers that somebody suggests by name."""
    own = RecordDesk(world.bot.services, world.workspace, user)
    for title in titles:
        own.add(ROOM, Blocker(title, category="process", shown="named"))


def opened(world: World) -> None:
    """A vote that Helena opens by hand."""
    helena = world.person(ADMIN)
    press(world, helena, typed(world, helena, "vote"), "blockers.poll")
    form(world, helena)
    send(world, helena, channel=CHANNEL, days="7")


def announced(world: World, person: Person) -> dict[str, Any]:
    """That a vote is open, as somebody reads it in the channel."""
    world.settle()
    return next(one for one in reversed(person.messages(CHANNEL)) if "blockers.vote" in action_ids(one))


def votes(world: World, *people: str, number: int = 1) -> None:
    """Three votes each for a blocker."""
    for one in people:
        PollDesk(world.bot.services, world.workspace, one).vote(POLLS, "", {str(number): 3})


def last(world: World, person: Person) -> dict[str, Any]:
    """What the bot last wrote to somebody."""
    return person.messages(direct(world, person))[-1]


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_a_quarter_of_blockers(world: World, story: Story) -> None:
    """Somebody suggests a blocker without a name; a manager opens the vote; everybody in a team is asked in their
    message of the day and votes in a form. On its day the result is posted; whoever takes the winner on says the first
    step and its day, is asked a month later how it goes, and ends it; those who took part say whether it is gone."""
    monday(world)
    team(world)
    person = world.person(story.user)
    shown = form_from(world, person, story.suggest, command="/blockers")
    assert story.hint in words(shown)
    send(world, person, title="The sandbox has no data", category="data", shown="anonymous")
    card = newest(world, person)
    assert story.suggested in words(card)
    assert story.user not in str(card["blocks"])
    suggested(world, "Releases wait for one person")
    opened(world)
    assert "blockers.vote" in action_ids(posts(world)[-1])
    seen(world, lambda: told(world, person))
    assert story.asked in told(world, person)[-1]
    press(world, person, last(world, person), "blockers.vote")
    shown = form(world, person)
    found = person.options(shown, "blockers.votable", "sand", "vote0")
    assert [one["value"] for one in found] == ["1"]
    for field in ("vote1", "vote2"):
        person.options(shown, "blockers.votable", "", field)
    send(world, person, vote0="1", vote1="1", vote2="2")
    assert story.counted in words(newest(world, person, direct(world, person)))
    others = [one for one in TEAM if one != story.user]
    votes(world, *others[:2])
    assert story.state in words(typed(world, person, story.top))
    assert "blockers.vote" in action_ids(home(world, person))
    assert "blockers.vote" not in waiting_at_home(world, person), "they have voted"
    assert "blockers.vote" in waiting_at_home(world, world.person(others[2]))
    votes(world, others[2])
    morning(world, 8)
    seen(world, lambda: "blockers.take:1" in action_ids(posts(world)[-1]))
    result = posts(world)[-1]
    assert story.voters in words(result)
    assert not any("blockers.vote" in action_ids(one) for one in posts(world))  # what announced it shows the result
    assert story.result in words(typed(world, person, story.top))
    press(world, person, typed(world, person, "1"), "blockers.take:1")
    form(world, person)
    day = (world.clock().date().replace(day=28)).isoformat()
    send(
        world,
        person,
        first_step="Copy last month",
        due_on=day if day > world.clock().date().isoformat() else "2099-01-01",
    )
    assert story.taken in words(newest(world, person))
    morning(world, 31)
    seen(world, lambda: story.how in "".join(told(world, person)))
    asked = next(one for one in reversed(person.messages(direct(world, person))) if "blockers.moves" in action_ids(one))
    press(world, person, asked, "blockers.moves")
    assert story.moving in words(newest(world, person, direct(world, person)))
    press(world, person, typed(world, person, "1"), "blockers.end:resolved")
    form(world, person)
    send(world, person, why="The copy runs every night")
    other = next(one for one in others if one != SUPPORT)
    _confirmed(world, story, other, others)
    assert story.said in words(typed(world, person, "1"))


def test_a_button_left_from_before_the_close_says_what_came_of_it(world: World) -> None:
    """Where the announcement of a vote still has its button once that is closed, whoever presses it reads that it is
    over, and its result, which stands in the channel from then on."""
    monday(world)
    team(world)
    suggested(world, "Releases wait for one person")
    opened(world)
    amelie = world.person(FRENCH)
    left = announced(world, amelie)
    votes(world, ADMIN, ENGLISH, FRENCH)
    morning(world, 8)
    seen(world, lambda: not any("blockers.vote" in action_ids(one) for one in posts(world)))
    world.bot.services.client(world.workspace).chat_update(
        channel=CHANNEL, ts=left["ts"], text=left["text"], blocks=left["blocks"]
    )
    press(world, amelie, announced(world, amelie), "blockers.vote")
    shown = words(newest(world, amelie))
    assert "Ce vote est terminé\u00a0: plus aucune voix ne compte." in shown
    assert "Releases wait for one person" in shown
    assert not any("blockers.vote" in action_ids(one) for one in posts(world))


def _is_asked(world: World, person: Person) -> bool:
    return "blockers.confirm:gone" in action_ids(last(world, person))


def _confirmed(world: World, story: Story, other: str, others: list[str]) -> None:
    """Two of the three others say that it is gone; a week later that is on the card."""
    services = world.bot.services
    morning(world, 4)  # Marcus has had his message of that day, and then it is a weekend
    for user in (other, SUPPORT):
        person = world.person(user)
        seen(world, partial(_is_asked, world, person))
        press(world, person, last(world, person), "blockers.confirm:gone")
        again(world)
    assert all(story.gone not in one for one in told(world, world.person(story.user)))
    morning(world, 11)
    left = [one for user in others for one in inquiries.unanswered(services.store, world.workspace, user, "2099-01-01")]
    assert [one for one in left if "confirm" in one.kind] == []


def test_votes_are_given_as_the_workspace_wants(world: World) -> None:
    """Where not all may go to one, the second is refused beside its field; what was merged meanwhile counts for the
    other; a form that was open too long says so, and nothing is lost."""
    monday(world)
    suggested(world, "One", "Two")
    helena = world.person(ADMIN)
    form_from(world, helena, "settings", command="/blockers")
    send(world, helena, **{"blockers-stacks": "no"})
    opened(world)
    oliver = world.person(ENGLISH)
    press(world, oliver, announced(world, oliver), "blockers.vote")
    shown = form(world, oliver)
    for field in ("vote0", "vote1", "vote2"):
        oliver.options(shown, "blockers.votable", "", field)
    wrong = oliver.submit({"vote0": "1", "vote1": "1"})
    assert "One vote each" in wrong["vote1"]
    send(world, oliver, vote0="1", vote1="2")
    press(world, oliver, announced(world, oliver), "blockers.vote")
    assert values(form(world, oliver)) is not None
    morning(world, 9)
    assert oliver.submit({}) != {} or "over" in words(newest(world, oliver))


def test_nobody_but_a_manager_opens_a_vote(world: World) -> None:
    """Others read that there was none yet; without anything to vote for the manager is told what to do first."""
    oliver = world.person(ENGLISH)
    shown = typed(world, oliver, "vote")
    assert "There hasn’t been a vote yet." in words(shown)
    assert "blockers.poll" not in action_ids(shown)
    helena = world.person(ADMIN)
    press(world, helena, typed(world, helena, "top"), "blockers.poll")
    form(world, helena)
    assert "1 to 60" in helena.submit({"channel": CHANNEL, "days": "99"})["days"]
    assert "nothing to vote for yet" in str(helena.submit({"channel": CHANNEL, "days": "7"}))


def test_two_that_are_one_are_merged_by_a_person(world: World) -> None:
    """The card names what looks alike; whoever suggested it merges it, and takes it apart again."""
    suggested(world, "Builds are slow")
    marcus = world.person(SUPPORT)
    suggested(world, "Slow builds on Fridays")
    card = typed(world, marcus, "2")
    assert "Looks like #1 Builds are slow" in words(card)
    press(world, marcus, card, "blockers.supersede")
    form(world, marcus)
    send(world, marcus, by="1")
    card = typed(world, marcus, "2")
    assert "Merged into blocker #1" in words(card)
    assert "Blocker #2 was merged into this one" in words(typed(world, marcus, "1"))
    press(world, marcus, card, "blockers.apart")
    form(world, marcus)
    send(world, marcus)
    assert "Merged into" not in words(typed(world, marcus, "2"))


def test_the_commands_speak_both_languages(world: World) -> None:
    """What the command alone shows, help, lists and what waits; a title opens the form with it."""
    amelie, oliver = world.person(FRENCH), world.person(ENGLISH)
    assert "Aucun bloquant" in words(typed(world, amelie, ""))
    suggested(world, "No test data")
    shown = typed(world, oliver, "")
    assert "No test data" in words(shown)
    assert {"blockers.new", "blockers.list"} <= set(action_ids(shown))
    assert "/blockers proposer" in words(typed(world, amelie, "aide"))
    assert "No test data" in words(typed(world, amelie, "liste catégorie:processus"))
    assert "Rien ne vous attend." in words(typed(world, amelie, "moi"))
    shown = form_from(world, oliver, "Nobody can read the logs", command="/blockers")
    assert values(shown)["title"] == "Nobody can read the logs"
