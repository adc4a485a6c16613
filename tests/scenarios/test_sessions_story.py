"""A week of listening: an agenda is posted, somebody leads, people were there, and the notes have a sequel."""

import json
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.clock import stamp
from bot.insights.desk import INSIGHTS, InsightDesk
from bot.insights.insight import Insight
from bot.posts import Offer
from bot.schedule.cadence import Cadence
from bot.schedule.schedule import Schedule
from bot.schedule.store import deliveries, schedules
from bot.sessions.plan import KIND, SessionPlan
from sandbox import Person
from sandbox.organisation import BOT_USER_ID, Group
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.pairs import Pair
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import (
    again,
    direct,
    expect_refusal,
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
)
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import action_ids, words

PRIVATE, ARCHIVED, DESIGN = "C0PRICING", "C0LAUNCH24", "C0DESIGN"
PLAYED = "Bakery call https://www.loom.com/share/a1 12:34"


@dataclass(frozen=True)
class Story:
    """Who plans and leads the session, and what they read."""

    user: str
    language: str
    planned: str
    title: str
    item: str
    played: str
    leads: str
    asked: str
    early: str
    counted: str
    taken_back: str
    there: str
    saved: str
    hours: str
    teams: str


IN_ENGLISH = Story(
    user=ENGLISH,
    language="en",
    planned="The session starts a day after the agenda",
    title="*Insight session of",
    item="*1.* *#1 Buyers want one price* · Bakeries &amp; Co · Not linked yet",
    played="▶ <https://www.loom.com/share/a1?t=754|Bakery call>, from 12:34",
    leads="Facilitator: Oliver",
    asked="You facilitate *Insight session of",
    early="Press *Attended* then, or later.",
    counted="You attended. You’ve listened to customers for *1\u00a0h* of 2\u00a0h in 6 weeks.",
    taken_back="You’re not counted any more.",
    there="One person attended.",
    saved="Saved.",
    hours="*1\u00a0h* of 2\u00a0h in 6 weeks",
    teams="A team’s time is shown once 3 of its people have attended",
)
IN_FRENCH = Story(
    user=FRENCH,
    language="fr",
    planned="La séance commence un jour après l’ordre du jour",
    title="*Séance d’écoute du",
    item="*1.* *#1 Buyers want one price* · Bakeries &amp; Co · Pas encore relié",
    played="▶ <https://www.loom.com/share/a1?t=754|Bakery call>, à 12:34",
    leads="Animée par Amélie",
    asked="Vous animez *Séance d’écoute du",
    early="Cliquez sur *J’y étais* à ce moment-là, ou après.",
    counted="Votre présence est comptée. Vous avez écouté des clients pendant *1\u00a0h* sur 2\u00a0h en 6 semaines.",
    taken_back="Votre présence n’est plus comptée.",
    there="1 personne y était.",
    saved="Enregistré.",
    hours="*1\u00a0h* sur 2\u00a0h en 6 semaines",
    teams="Le temps d’une équipe s’affiche dès que 3 de ses membres ont participé",
)


def log(world: World, title: str = "Buyers want one price", recording: str = PLAYED, place: str = "") -> int:
    """An insight of a bakery."""
    said = Insight(title, "Pricing", "Bakeries & Co", verbatim="Which tier is for <us>?", recording=recording)
    return InsightDesk(world.bot.services, world.workspace, SUPPORT).add(INSIGHTS, said, place=place).number


def typed(world: World, person: Person, text: str = "session") -> dict[str, Any]:
    """Type `/insight …`; what came back, which only this person sees."""
    answer = person.command("/insight", text, channel=CHANNEL)
    return answer if answer is not None else newest(world, person)


def post(world: World, channel: str = CHANNEL, people: tuple[str, ...] = (ENGLISH,), period: str = "W1") -> None:
    """Have the agenda of a session of now be posted."""
    services, about, mondays = (
        world.bot.services,
        SessionPlan(0, "UTC", people).subject,
        Cadence("week", 1, "09:00", "UTC"),
    )
    plan = Schedule(channel, KIND, about, channel, mondays, "en", ADMIN, False, stamp(services.clock()), "")
    with services.store.write(world.workspace):
        schedules.save(services.store, world.workspace, plan)
        offer = Offer(KIND, about, period, channel, language="en", owner=ADMIN)
        deliveries.offer(services.store, world.workspace, offer, stamp(services.clock()))
    world.tick()
    world.settle()


def announced(world: World, person: Person) -> dict[str, Any]:
    """The agenda in the channel, as somebody sees it."""
    world.settle()
    return next(one for one in person.messages(CHANNEL) if "sessions.attend" in action_ids(one))


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_a_week_of_listening(world: World, story: Story) -> None:
    """A session is planned after the command; its agenda comes on its day, with the words of customers and where they
    were recorded. Whoever leads it is asked in their message of the day. Somebody presses *Attended*, the leader writes
    notes, and a line of them becomes a decision, another an idea, both shown with the session."""
    monday(world)
    person, marcus = world.person(story.user), world.person(SUPPORT)
    log(world)
    press(world, person, typed(world, person), "schedule.new", KIND)
    form(world, person)
    send(world, person, channel=CHANNEL, people=[story.user], language=story.language, weekday="2", at="07:00")
    assert story.planned in words(newest(world, person))
    morning(world)
    seen(world, lambda: posts(world))
    (agenda,) = posts(world)
    for said in (story.title, story.item, ">Which tier is for &lt;us&gt;?", story.played, story.leads):
        assert said in words(agenda)
    assert f"<@{story.user}>" not in words(agenda)
    assert any(story.asked in one for one in told(world, person))
    assert "sessions.pass_on" in action_ids(person.messages(direct(world, person))[-1])
    card = typed(world, person, "session 1")
    assert not {"sessions.attend", "sessions.mark"} & {*action_ids(card)}
    press(world, person, announced(world, person), "sessions.attend")
    assert story.early in words(newest(world, person))
    morning(world)  # the session is a day after
    press(world, person, announced(world, person), "sessions.attend")
    assert story.counted in words(newest(world, person))
    assert all(story.counted not in words(one) for one in marcus.messages(CHANNEL))
    press(world, person, typed(world, person, "session 1"), "sessions.edit")
    form(world, person)
    send(world, person, notes="- We keep one price\n- A price page per country")
    card = newest(world, person)
    assert story.saved in words(card)
    assert story.there in words(card)
    press(world, person, card, "sessions.outcome")
    shown = form(world, person)
    assert "A price page per country" in words(shown)
    carried = json.dumps({"about": "sessions/1", "title": "We keep one price"}, ensure_ascii=False)
    press(world, person, shown, "decisions.new", carried)
    assert values(form(world, person))["title"] == "We keep one price"
    person.options(form(world, person), "decisions.pick", "Pricing", "topic")
    send(world, person, topic="Pricing", evidence="opinion")
    person.close(clear=True)
    press(world, person, typed(world, person, "session 1"), "sessions.outcome")
    carried = json.dumps({"about": "sessions/1", "title": "A price page per country"}, ensure_ascii=False)
    press(world, person, form(world, person), "ideas.new", carried)
    send(world, person)
    person.close(clear=True)
    card = typed(world, person, "session 1")
    assert "We keep one price" in words(card)
    assert {"decisions.open", "ideas.open", "insights.link"} <= set(action_ids(card))
    overview = words(typed(world, person))
    assert story.hours in overview
    assert story.teams in overview
    assert story.hours in words(home(world, person))
    press(world, person, typed(world, person, "session 1"), "sessions.miss")
    assert story.taken_back in words(newest(world, person))


def test_a_double_click_is_one_person(world: World) -> None:
    """Pressed twice in a row, delivered again: one; it is taken back with a button of its own, days later too."""
    log(world)
    post(world)
    oliver = world.person(ENGLISH)
    for _ in range(2):
        press(world, oliver, announced(world, oliver), "sessions.attend")
    again(world)
    assert "One person attended." in words(typed(world, oliver, "session 1"))
    morning(world, 20)
    press(world, oliver, newest(world, oliver), "sessions.miss")
    again(world)
    assert "Nobody has said they attended yet." in words(typed(world, oliver, "session 1"))


def test_whoever_keeps_it_marks_others(world: World) -> None:
    """The form names nobody who is counted; who has left is refused beside the field, and nobody else has the form."""
    log(world)
    post(world)
    oliver, marcus = world.person(ENGLISH), world.person(SUPPORT)
    press(world, marcus, announced(world, marcus), "sessions.attend")
    assert "sessions.mark" not in action_ids(typed(world, marcus, "session 1"))
    press(world, oliver, typed(world, oliver, "session 1"), "sessions.mark")
    assert SUPPORT not in json.dumps(form(world, oliver)["blocks"])
    send(world, oliver, came=[FRENCH, DEVELOPER, SUPPORT])
    assert "3 people attended." in words(newest(world, oliver))
    gone = {"id": DEVELOPER, "real_name": "Priya", "deleted": True}
    world.bot.services.people.learn(world.workspace, gone)
    press(world, oliver, typed(world, oliver, "session 1"), "sessions.mark")
    form(world, oliver)
    assert "has left" in oliver.submit({"came": [DEVELOPER]})["came"]
    send(world, oliver, came=[], missed=[SUPPORT])
    assert "2 people attended." in words(newest(world, oliver))


def test_not_me_is_said_in_the_message_of_the_day(world: World) -> None:
    """The next in turn reads of it in theirs; when nobody is left, anyone takes it over from the post."""
    log(world)
    post(world, people=(ENGLISH, FRENCH))
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    seen(world, lambda: told(world, oliver))
    press(world, oliver, oliver.messages(direct(world, oliver))[-1], "sessions.pass_on")
    assert "Passed on to the next person." in words(newest(world, oliver, direct(world, oliver)))
    seen(world, lambda: told(world, amelie))
    assert "Vous animez" in told(world, amelie)[-1]
    press(world, amelie, amelie.messages(direct(world, amelie))[-1], "sessions.pass_on")
    assert "Il ne reste personne" in words(newest(world, amelie, direct(world, amelie)))
    marcus = world.person(SUPPORT)
    press(world, marcus, typed(world, marcus, "session 1"), "sessions.lead")
    assert "You facilitate this session." in words(newest(world, marcus))
    assert told(world, marcus) == []


def test_teams_are_sums_and_persons_are_nobodys(world: World) -> None:
    """A user group of whom three were there is shown as a sum to everyone; nobody reads what another person has."""
    log(world)
    post(world)
    three = (ENGLISH, FRENCH, DEVELOPER)
    workspace = world.slack.core.workspace
    workspace.groups = (*workspace.groups, Group("S0PRODUCT", "product", "Product", (*three, ADMIN)))
    for user in three:
        press(world, world.person(user), announced(world, world.person(user)), "sessions.attend")
    helena = world.person(ADMIN)
    shown = words(typed(world, helena))
    assert "@product: 3\u00a0h of 8\u00a0h (3 of 4 people)" in shown
    assert "@support" not in shown
    assert "*0\u00a0min* of 2\u00a0h in 6 weeks" in shown
    for text in (shown, words(typed(world, helena, "session 1")), words(home(world, helena))):
        assert all(f"<@{user}>" not in text for user in (FRENCH, DEVELOPER))


def test_where_no_team_is_known_that_is_said(make_world: Worlds, pair: Pair, world_url: str) -> None:
    """Without the optional scope the reader learns why there are no teams."""
    world = make_world(world_url, pair.transport, optional_scopes=False)
    shown = words(typed(world, world.person(ENGLISH)))
    expect_refusal(world, "usergroups.list", "missing_scope")
    assert "usergroups:read" in shown
    assert "No session is planned." in shown


def test_a_title_that_begins_so_is_an_insight(world: World) -> None:
    """`/insight session expires too soon` opens the form; the words of the command do not."""
    oliver = world.person(ENGLISH)
    shown = form_from(world, oliver, "session expires too soon for Acme", command="/insight")
    assert values(shown)["title"] == "session expires too soon for Acme"
    oliver.close(clear=True)
    assert "All sessions" in words(typed(world, oliver, "session list"))
    assert "/insight session" in words(typed(world, oliver, "session help"))
    amelie = world.person(FRENCH)
    assert "Toutes les séances" in words(typed(world, amelie, "séance liste"))


def test_what_was_said_in_private_stays_there(world: World) -> None:
    """The agenda of a public channel leaves it out; that of its own channel has it, and nobody else opens the
    session."""
    world.slack.core.workspace.conversations[PRIVATE].members.add(BOT_USER_ID)
    log(world, "In private", place=PRIVATE)
    post(world)
    assert posts(world) == []
    post(world, channel=PRIVATE)
    assert "In private" in words(posts(world, PRIVATE)[-1])
    inside, outside = (world.person(one) for one in insiders(world))
    assert "In private" in words(typed(world, inside, "session 1"))
    assert "ecret" not in words(typed(world, outside, "session 1"))
    assert "In private" not in words(typed(world, outside, "session 1"))
    assert "Insight session" not in words(typed(world, outside)).replace("Insight sessions", "")


def insiders(world: World) -> tuple[str, str]:
    """Somebody in the private channel who reads English, and somebody who is not in it."""
    there = world.slack.core.workspace.conversations[PRIVATE].members
    inside = sorted(one for one in there if one.startswith("U0") and one not in (BOT_USER_ID, FRENCH))
    return inside[0], next(one for one in (SUPPORT, DEVELOPER, FRENCH) if one not in there)


def test_a_channel_that_takes_no_post_has_no_session(world: World) -> None:
    """Where the bot is not, or nobody posts any more, its owner is told, nobody is asked to lead it, and what it would
    have told of is on the next agenda."""
    log(world)
    for channel, error in ((DESIGN, "not_in_channel"), (ARCHIVED, "is_archived")):
        post(world, channel=channel)
        expect_refusal(world, "chat.postMessage", error)
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    assert told(world, oliver) == []
    assert len(told(world, helena)) == 2
    assert "No sessions yet." in words(typed(world, oliver, "session list"))
    post(world)
    assert "Buyers want one price" in words(posts(world)[-1])


def test_a_quiet_week_has_no_session(world: World) -> None:
    """Nothing is posted, nobody is asked, and nothing counts."""
    post(world)
    assert posts(world) == []
    assert told(world, world.person(ENGLISH)) == []
    assert "Nobody" not in words(typed(world, world.person(ENGLISH)))


def test_two_write_notes_at_once(world: World) -> None:
    """Whoever comes later sees the other's words beside the field, and decides."""
    log(world)
    post(world)
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    for person in (oliver, helena):
        press(world, person, typed(world, person, "session 1"), "sessions.edit")
        form(world, person)
    send(world, oliver, notes="One price it is.")
    send(world, helena, notes="Two prices.")
    shown = form(world, helena)
    assert "One price it is." in words(shown)
    send(world, helena, notes="One price it is. Two later.")
    assert "One price it is. Two later." in words(typed(world, helena, "session 1"))


def test_an_insight_on_it_is_linked_from_the_card(world: World) -> None:
    """The card of the session says so then; that of the insight has the session, and its recording to press."""
    number = log(world)
    idea = ideas.put(world, "One price for bakeries", SUPPORT)
    post(world)
    oliver = world.person(ENGLISH)
    press(world, oliver, typed(world, oliver, "session 1"), "insights.link")
    oliver.options(form(world, oliver), "ideas.pick", "price", "idea")
    send(world, oliver, idea=str(idea), stance="supports")
    assert "· Linked" in words(typed(world, oliver, "session 1"))
    card = words(typed(world, oliver, str(number)))
    assert "▶ <https://www.loom.com/share/a1?t=754|Bakery call>, from 12:34" in card
    assert "Insight session of" in card


def test_a_session_is_recorded_by_hand(world: World) -> None:
    """One that took place elsewhere counts too; minutes that are none are refused beside their field."""
    oliver = world.person(ENGLISH)
    press(world, oliver, typed(world, oliver, "session help"), "sessions.new")
    press(world, oliver, form(world, oliver), "sessions.more")
    form(world, oliver)
    assert "from 1 to 600" in oliver.submit({"title": "At Acme’s", "minutes": "0"})["minutes"]
    send(world, oliver, title="At Acme’s", minutes="90")
    press(world, oliver, newest(world, oliver), "sessions.attend")
    assert "*1\u00a0h\u00a030* of 2\u00a0h" in words(newest(world, oliver))


def test_the_length_is_chosen_in_the_settings(world: World) -> None:
    """Sessions from then on are so long; a number is asked for."""
    helena = world.person(ADMIN)
    press(world, helena, home(world, helena), "settings.open")
    form(world, helena)
    assert "sessions-minutes" in helena.submit({"sessions-minutes": "x"})
    send(world, helena, **{"sessions-minutes": "30"})
    log(world)
    post(world)
    press(world, helena, announced(world, helena), "sessions.attend")
    assert "*30\u00a0min* of 2\u00a0h" in words(newest(world, helena))


def test_days_of_a_year(world: World) -> None:
    """Six weeks later what was listened to counts no more."""
    log(world)
    post(world)
    oliver = world.person(ENGLISH)
    press(world, oliver, announced(world, oliver), "sessions.attend")
    world.clock.ahead += timedelta(days=43)
    assert "*0\u00a0min* of 2\u00a0h" in words(typed(world, oliver))
