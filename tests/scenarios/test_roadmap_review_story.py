"""The whole story of a review of the roadmap: it opens, owners answer, the channel reads what changed, it ends."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from bot.roadmap_reviews.store import last
from bot.schedule.store import schedules
from bot.slack.store import save_setting
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import again, direct, expect_refusal, form, home, newest, posts, press, send, told, values
from tests.scenarios.test_decisions_story import CHECKOUT, monday, morning, typed
from tests.words import words


@dataclass(frozen=True)
class Story:
    """Who owns the items, and what they and the channel read."""

    language: str
    user: str
    review: str
    asked: str
    on_track: str
    moved: str
    decide: str
    home: str
    first: str
    answered: str
    nothing: str
    snapshot: str
    late: str


IN_ENGLISH = Story(
    language="en",
    user=ENGLISH,
    review="review",
    asked="*Roadmap review:* are your 3 items on track?",
    on_track="✓ You say it’s on track.",
    moved="You moved it.",
    decide="You asked for a decision.",
    home="A roadmap review is waiting for you",
    first="It’s the first one",
    answered="Owners answered for 3 of 3 items.",
    nothing="Nothing has changed since",
    snapshot="snapshot",
    late="That review closed on",
)
IN_FRENCH = Story(
    language="fr",
    user=FRENCH,
    review="revue",
    asked="*Revue de la feuille de route\u00a0:* vos 3 éléments avancent-ils comme prévu\u00a0?",
    on_track="✓ Vous dites qu’il avance comme prévu.",
    moved="Vous l’avez déplacé.",
    decide="Vous avez demandé une décision.",
    home="Une revue de la feuille de route vous attend",
    first="C’est la première",
    answered="Les responsables ont répondu pour 3 des 3 éléments.",
    nothing="Rien n’a changé depuis le",
    snapshot="instantané",
    late="Cette revue est close depuis le",
)


def item(world: World, owner: str, title: str, place: str = "") -> int:
    """An item of the roadmap; its number."""
    own = RoadmapDesk(world.bot.services, world.workspace, owner)
    return own.add(ROOM, RoadmapItem(title, owner=owner, horizon="next", target="2027-03"), place=place).number


def open_review(world: World, user: str = ADMIN, word: str = "review") -> None:
    """A manager opens a review, whose post comes to the channel."""
    person = world.person(user)
    press(world, person, typed(person, word, "/roadmap"), "roadmap_reviews.ask")
    form(world, person)
    send(world, person, channel=CHANNEL)


def question(world: World, person: Person) -> dict[str, Any]:
    """The message that asks somebody about their items."""
    world.settle()
    asking = [one for one in person.messages(direct(world, person)) if "roadmap_reviews.say" in str(one)]
    return asking[-1]


def say(world: World, user: str, what: str, number: int) -> None:
    """Press what can be said of an item in the message that asks."""
    person = world.person(user)
    value = json.dumps({"review": 1, "item": number})
    press(world, person, question(world, person), f"roadmap_reviews.say:{what}", value)


def post(world: World) -> str:
    """The last thing that the bot said in the channel."""
    world.settle()
    return words(posts(world)[-1])


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_a_month_of_the_roadmap(world: World, story: Story) -> None:
    """A manager opens a review; the owner reads one message and answers in it, by a button and by two forms; after
    three working days the channel reads where everything stands and who says so; a decision is open; closed, the
    answers say that it is; the next one has nothing to tell."""
    monday(world)
    save_setting(world.bot.services.store, world.workspace, "language", story.language)
    person, helena = world.person(story.user), world.person(ADMIN)
    for one in (person, helena):
        home(world, one)  # whoever opens it first is greeted
    numbers = [item(world, person.id, title) for title in ("Dark <mode>", "Search", "Refunds")]
    before = len(told(world, person))
    open_review(world)
    morning(world)
    assert len(told(world, person)) == before + 1
    asked = words(question(world, person))
    assert story.asked in asked
    assert "*#1 Dark &lt;mode&gt;*" in asked
    assert story.home in words(home(world, person))
    say(world, person.id, "on_track", numbers[0])
    again(world)
    assert words(question(world, person)).count(story.on_track) == 1
    say(world, person.id, "move", numbers[1])
    form(world, person)
    send(world, person, horizon="later", target="2027-Q4", why="Nobody is <free>")
    assert f"✓ {story.moved}" in words(question(world, person))
    assert story.moved in "".join(told(world, person))
    say(world, person.id, "decide", numbers[2])
    form(world, person)
    day = (world.clock() + timedelta(days=2)).date().isoformat()
    send(world, person, title="Do we build it?", owner=DEVELOPER, answer_by=day)
    assert story.decide in "".join(told(world, person))
    assert f"✓ {story.decide}" in words(question(world, person))
    assert story.home not in words(home(world, person))
    morning(world, 3)
    shown = post(world)
    assert story.first in shown
    assert story.answered in shown
    assert "Nobody is &lt;free&gt;" in shown
    assert "Do we build it?" in shown
    assert f"<@{person.id}>" not in shown  # nobody is called by a post
    many = len(posts(world))
    stands = typed(helena, story.review, "/roadmap")
    assert '"confirm"' in json.dumps(stands["blocks"]), "a review that is closed by a slip stays closed"
    press(world, helena, stands, "roadmap_reviews.close")
    world.settle()
    assert len(posts(world)) == many  # nothing changed since the post
    say(world, person.id, "stop", numbers[0])
    assert story.late in "".join(told(world, person)) or story.late in words(person.modal or {"blocks": []})
    assert "Snapshot 4 is saved." in words(typed(helena, story.snapshot, "/roadmap"))
    open_review(world, word=story.review)
    morning(world, 5)
    assert story.nothing in post(world)


@pytest.mark.parametrize(
    ("user", "typed_", "coming", "still"),
    [
        (
            ENGLISH,
            "snapshot {0:%Y-%m-%d}",
            "snapshot 3 November 2099",
            "That day hasn’t come yet.",
        ),
        (FRENCH, "instantané {0:%d/%m/%Y}", "instantané 3 novembre 2099", "Ce jour est à venir."),
    ],
    ids=["en", "fr"],
)
def test_the_roadmap_of_a_day(world: World, user: str, typed_: str, coming: str, still: str) -> None:
    """Anybody reads the roadmap as it was at the end of a day that they type, and of no day that has not come."""
    monday(world)
    day, person = world.clock(), world.person(user)
    item(world, user, "Dark mode")
    morning(world, 2)
    item(world, user, "Night mode")
    shown = words(typed(person, typed_.format(day), "/roadmap"))
    assert "Dark mode" in shown
    assert "Night mode" not in shown
    assert still in words(typed(person, coming, "/roadmap"))


def test_a_channel_that_is_gone(world: World) -> None:
    """The post has nowhere to go: whoever opened the review hears why, and the review ends all the same."""
    monday(world)
    helena = world.person(ADMIN)
    item(world, ENGLISH, "Dark mode")
    open_review(world)
    world.slack.core.workspace.conversations[CHANNEL].is_archived = True
    morning(world, 4)
    assert "*Roadmap review* wasn’t posted" in "".join(told(world, helena))
    expect_refusal(world, "chat.postMessage", "is_archived")


def test_members_see_it_and_open_none(world: World) -> None:
    """Somebody who manages nothing reads how it stands, and has no button that opens or closes one."""
    monday(world)
    oliver = world.person(ENGLISH)
    item(world, ENGLISH, "Dark mode")
    assert "hasn’t been reviewed yet" in words(typed(oliver, "review", "/roadmap"))
    open_review(world)
    shown = typed(oliver, "review", "/roadmap")
    assert "Dark mode" in words(shown)
    assert "roadmap_reviews.close" not in str(shown)
    assert "Only" in words(typed(oliver, "review close", "/roadmap"))


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_is_planned_on_the_first_tuesday(world: World, language: str) -> None:
    """The form opens on the first Tuesday of the month at nine; the list says so, and what became of the last one: it
    opened, though nothing was posted then."""
    monday(world)
    helena = world.person(ADMIN)
    save_setting(world.bot.services.store, world.workspace, "language", language)
    item(world, ENGLISH, "Dark mode")
    press(world, helena, typed(helena, "review", "/roadmap"), "schedule.new:roadmap_reviews.open")
    shown = form(world, helena)
    assert "First Tuesday" in words(shown)
    (day,) = [one["element"]["initial_option"] for one in shown["blocks"] if one.get("block_id") == "monthday"]
    assert day["value"] == "1-2"
    send(world, helena, channel=CHANNEL)
    (planned,) = schedules.everything(world.bot.services.store, world.workspace)
    first = datetime.fromisoformat(planned.next_at).astimezone(ZoneInfo(planned.cadence.zone))
    assert (first.isoweekday(), first.hour) == (2, 9)
    assert first.day <= 7
    morning(world, (first.date() - world.clock().date()).days)
    assert [one.number for one in [last(world.bot.services.store, world.workspace)] if one] == [1]
    assert posts(world) == []
    morning(world, 7)
    assert "Dark mode" in post(world)
    assert "roadmap_reviews.ask" not in str(typed(helena, "review", "/roadmap"))  # one is open already


def test_what_is_typed_is_done_once(world: World) -> None:
    """Slack delivers a command twice: one snapshot is kept, and one review is closed, by a manager alone."""
    monday(world)
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    item(world, ENGLISH, "Dark mode")
    typed(helena, "snapshot", "/roadmap")
    again(world)
    shown = typed(oliver, "snapshot", "/roadmap")
    assert words(shown).count(f"by <@{ADMIN}>") == 1
    press(world, oliver, shown, "roadmap_reviews.snapshot:1")
    assert "*#1 Dark mode*: Next, March 2027" in words(newest(world, oliver, CHECKOUT))
    assert "*#1 Dark mode*" in words(typed(oliver, "snapshot 1", "/roadmap"))
    open_review(world)
    assert "product-ops managers" in words(typed(oliver, "review close", "/roadmap"))
    assert "The review is closed." in words(typed(helena, "review close", "/roadmap"))
    again(world)
    assert "That review closed on" in words(typed(helena, "review close", "/roadmap"))


@pytest.mark.parametrize("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_an_answer_by_a_form_is_seen_in_the_message_of_the_day(world: World, story: Story) -> None:
    """Where it asks of other rooms too, what was answered in a form stands there at once, also of a form that shows all
    of somebody's items; what else it asks stays, and is asked no more than once."""
    monday(world)
    person = world.person(story.user)
    numbers = [item(world, person.id, f"Dark mode {n}") for n in range(7)]
    by = f"{world.clock() + timedelta(days=3):%Y-%m-%d}"
    for title in ("Who hosts it?", "Which database?"):  # one is told today, what comes later tomorrow
        content = Decision(title, ADMIN, "Data", "opinion", consulted=(person.id,), answer_by=by)
        DecisionDesk(world.bot.services, world.workspace, ADMIN).add(DECISIONS, content)
        world.settle()
    open_review(world)
    morning(world)
    assert "Which database?" in words(question(world, person))
    say(world, person.id, "stop", numbers[0])
    form(world, person)
    send(world, person, why="Nobody asked for it")
    shown = words(question(world, person))
    assert shown.count("✓") == 1
    assert "Which database?" in shown
    press(world, person, question(world, person), "roadmap_reviews.mine", '{"review": 1}')
    press(world, person, form(world, person), "roadmap_reviews.say:on_track", json.dumps(_on_page(numbers[1])))
    world.settle()
    assert story.on_track in words(question(world, person))
    press(world, person, form(world, person), "roadmap_reviews.say:stop", json.dumps(_on_page(numbers[2])))
    form(world, person)
    send(world, person, why="Nor for that")
    shown = words(question(world, person))
    assert shown.count("✓") == 3
    assert "Which database?" in shown


@pytest.mark.parametrize(("user", "month"), [(ENGLISH, "September 2027"), (FRENCH, "septembre 2027")])
def test_a_long_month_stays_whole_in_the_form(world: World, user: str, month: str) -> None:
    """Whoever moves an item and leaves its target as the form has it keeps that target."""
    monday(world)
    person = world.person(user)
    number = item(world, user, "Dark mode")
    RoadmapDesk(world.bot.services, world.workspace, user).move(number, horizon="next", target="2027-09")
    open_review(world)
    morning(world)
    say(world, user, "move", number)
    assert values(form(world, person))["target"] == month
    send(world, person, horizon="later")
    assert RoadmapDesk(world.bot.services, world.workspace, user).item(number).content.target == "2027-09"


def _on_page(number: int) -> dict[str, int]:
    return {"review": 1, "item": number, "page": 0}
