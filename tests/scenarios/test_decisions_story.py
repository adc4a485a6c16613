"""The whole story: from a message to what took a decision's place."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.decisions.decision import Decision
from bot.decisions.desk import ROOM, DecisionDesk
from bot.links import store as links
from bot.links.store import LinkEnd
from bot.rights.desk import RIGHTS
from bot.rights.right import Right
from sandbox import Person
from sandbox.organisation import BOT_USER_ID
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import direct, form, home, newest, posts, press, room_at_home, send, told
from tests.words import action_ids, words

CHECKOUT = "C0CHECKOUT"
SAID = "We keep three price tiers, <please>\nFive tiers confuse people: 12 calls this month."


@dataclass(frozen=True)
class Story:
    """Who records the decision, and what they read."""

    user: str
    recorded: str
    asked: str
    waiting: str
    concern: str
    ready: str
    decided: str
    digest: str
    who: str
    review: str
    reviewed: str
    superseded: str


IN_ENGLISH = Story(
    user=ENGLISH,
    recorded="Recorded.",
    asked=f"<@{ENGLISH}> asks for your view by",
    waiting="Not answered yet:",
    concern=f"<@{FRENCH}>",
    ready="Everyone consulted has answered",
    decided="Decided.",
    digest="A decision that concerns you",
    who="decides, since",
    review="Did it work?",
    reviewed="Worse than expected. Change it.",
    superseded="Superseded by decision #2",
)
IN_FRENCH = Story(
    user=FRENCH,
    recorded="C’est consigné.",
    asked=f"<@{FRENCH}>",
    waiting="Sans réponse pour l’instant\u00a0:",
    concern=f"<@{ENGLISH}>",
    ready="Toutes les personnes consultées ont répondu",
    decided="C’est décidé.",
    digest="vous concerne",
    who="décide, depuis le",
    review="La décision a-t-elle porté ses fruits\u00a0?",
    reviewed="Moins bien que prévu. On change.",
    superseded="Remplacée par la décision n°\u00a02",
)


def typed(person: Person, text: str, command: str = "/decision") -> Mapping[str, Any]:
    """Type a command; what came back at once, which only this person sees."""
    answer = person.command(command, text, channel=CHECKOUT)
    assert answer is not None, f"{command} {text} was answered with nothing"
    assert answer["ephemeral"]
    return answer


def topics(world: World, person: Person, text: str) -> list[str]:
    """The topics that the form offers for what is typed, what was typed last where it is none of them."""
    return [str(one["value"]) for one in person.options(form(world, person), "decisions.pick", text, "topic")]


def monday(world: World) -> None:
    """It is a Monday, after nine wherever anybody is."""
    now = world.clock()
    world.clock.ahead += timedelta(days=7 - now.weekday(), hours=18 - now.hour)


def morning(world: World, days: int = 1) -> None:
    """It is so many days later, and the schedule's clock ticks."""
    world.clock.ahead += timedelta(days=days)
    world.tick()
    world.settle()


def chosen(world: World, person: Person, place: Mapping[str, Any], act: str, number: int = 1) -> None:
    """Choose something under the three dots."""
    person.click(dict(place), "decisions.act", selected=f"{act}:{number}")
    world.settle()


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_message_to_what_took_its_place(world: World, story: Story) -> None:
    """A decision is recorded from a message; those consulted answer in private; it is decided, and everybody named
    reads so once; who decides is asked, the review comes on its day, and another decision takes its place."""
    monday(world)
    owner, other = world.person(story.user), world.person(ENGLISH if story.user == FRENCH else FRENCH)
    owner.message_shortcut("decisions.keep", world.person(SUPPORT).say(CHECKOUT, SAID))
    shown = form(world, owner)
    assert "We keep three price tiers" in words(shown)
    press(world, owner, shown, "decisions.more")
    answers = {"consulted": [other.id, DEVELOPER], "informed": [SUPPORT, ADMIN]}
    alternatives = "Five tiers: too many\nOne tier: too few"
    assert topics(world, owner, "Pricing") == ["Pricing"]
    send(world, owner, topic="Pricing", evidence="insight", proof="“Too many” (Acme)", door="one_way",
         alternatives=alternatives, **answers)  # fmt: skip
    card = newest(world, owner, CHECKOUT)
    assert story.recorded in words(card)
    assert story.waiting in words(card)
    assert posts(world, CHECKOUT) == []
    consulted(world, story, owner, other)
    decided(world, story, owner)
    looked_up(world, story, owner)
    reviewed(world, story, owner)
    replaced(world, story, owner)


def consulted(world: World, story: Story, owner: Person, other: Person) -> None:
    """Two people are asked in private, each once; a one-way door waits for them."""
    question = newest(world, other, direct(world, other))
    assert "asks for your view" in words(question) or "demande votre avis" in words(question)
    press(world, owner, typed(owner, "1"), "decisions.decide")
    assert owner.modal is None
    press(world, other, question, "decisions.concern")
    form(world, other)
    send(world, other, said="Acme will leave.")
    developer = world.person(DEVELOPER)
    assert len(told(world, developer)) == 1
    press(world, developer, newest(world, developer, direct(world, developer)), "decisions.agree")
    assert story.ready in told(world, owner)[-1]


def decided(world: World, story: Story, owner: Person) -> None:
    """The concern stands before whoever decides; everybody named reads of it the next morning, once."""
    before = len(told(world, world.person(SUPPORT)))
    card = typed(owner, "1")
    assert "Acme will leave." in words(card)
    press(world, owner, card, "decisions.decide")
    assert "Acme will leave." in words(form(world, owner))
    send(world, owner, why="We heard it.")
    assert story.decided in words(newest(world, owner, CHECKOUT))
    assert len(told(world, world.person(SUPPORT))) == before
    morning(world)
    morning(world)
    for user in (SUPPORT, ADMIN):
        heard = told(world, world.person(user))
        assert len([one for one in heard if "We keep three price tiers" in one]) == 1
    late = world.person(DEVELOPER)
    press(world, late, newest(world, late, direct(world, late)), "decisions.open")


def looked_up(world: World, story: Story, owner: Person) -> None:
    """Nobody is named at first; a manager names somebody, who is found by another word and with a letter wrong."""
    helena = world.person(ADMIN)
    nobody = typed(owner, "who pricing")
    assert "rights.new" in action_ids(nobody)
    assert "We keep three price tiers" in words(nobody)
    press(world, helena, typed(helena, "who pricing"), "rights.new")
    send(world, helena, owner=owner.id, backup=DEVELOPER, synonyms="packaging")
    for asked in ("who pricing", "who packaging", "qui pricnig"):
        shown = words(typed(owner, asked))
        assert story.who in shown, asked
        assert f"<@{owner.id}>" in shown
        assert "We keep three price tiers" in shown
    matrix = typed(owner, "", "/raci")
    assert f"<@{owner.id}>" in words(matrix)
    assert "We keep three price tiers" in words(home(world, owner))


def reviewed(world: World, story: Story, owner: Person) -> None:
    """On its day the accountable is asked, and once more a week later; then nobody is any more."""
    assert any(due in words(typed(owner, "1")) for due in ("Review on", "À revoir le"))
    morning(world, 90)
    first = told(world, owner)
    assert story.review in first[-1]
    assert "decisions.review" in action_ids(typed(owner, "mine")) or "We keep three" in words(typed(owner, "mine"))
    morning(world, 7)
    assert len(told(world, owner)) == len(first) + 1
    press(world, owner, newest(world, owner, direct(world, owner)), "decisions.review")
    form(world, owner)
    send(world, owner, result="worse", verdict="change", lesson="Four tiers next time.")
    shown = words(typed(owner, "1"))
    assert story.reviewed in shown
    assert "Four tiers next time." in shown
    assert not any(due in shown for due in ("Review on", "À revoir le")), "it was"


def replaced(world: World, story: Story, owner: Person) -> None:
    """A new decision takes its place: the old one says so and leaves the list, its history has everything."""
    assert owner.command("/decision", "We keep four price tiers", channel=CHECKOUT) is None
    assert topics(world, owner, "pric") == ["pricing", "pric"]  # as the right calls it
    send(world, owner, topic="pricing", evidence="opinion")
    press(world, owner, typed(owner, "1"), "decisions.supersede")
    form(world, owner)
    assert owner.submit({"by": "1"}) != {}
    send(world, owner, by="2")
    assert story.superseded in words(typed(owner, "1"))
    listed = words(typed(owner, "list"))
    assert "We keep four price tiers" in listed
    assert "We keep three price tiers" not in listed
    assert "We keep three price tiers" in words(typed(owner, "search tiers"))
    assert "We heard it." in words(typed(owner, "1")), "why, on the card itself"
    chosen(world, owner, typed(owner, "1"), "history")
    assert "We heard it." in words(form(world, owner))


def test_who_decides_is_asked_in_ones_own_words(world: World) -> None:
    """In a direct message and by a mention, where nobody is notified of the answer; after the command as well."""
    oliver, helena = world.person(ENGLISH), world.person(ADMIN)
    helena_desk = DecisionDesk(world.bot.services, world.workspace, ADMIN)
    helena_desk.add(RIGHTS, Right("Pricing", FRENCH, DEVELOPER))
    helena_desk.add(ROOM, Decision("We keep three tiers", FRENCH, "Pricing", "opinion"))
    assert f"<@{FRENCH}> decides, since" in words(typed(oliver, "who decides pricing?"))
    oliver.say(direct(world, oliver), "did we decide on pricing?")
    world.slack.wait(lambda: len(told(world, oliver)) > 1)
    answer = told(world, oliver)[-1]
    assert 0 < answer.index("We keep three tiers") < answer.index("decides, since"), "what was asked comes first"
    for asked in (
        "what did we decide this week?",
        "what was decided lately?",
        "what did we decide on tiers this month?",
    ):
        assert "We keep three tiers" in words(typed(oliver, asked))
        assert "Nobody" not in words(typed(oliver, asked))
    helena.say(CHECKOUT, f"<@{BOT_USER_ID}> who decides pricing?")
    world.slack.wait(lambda: posts(world, CHECKOUT))
    shown = words(posts(world, CHECKOUT)[-1])
    assert "Amélie Laurent decides, since" in shown
    assert "<@" not in shown


def test_a_right_of_somebody_who_left_is_vacant(world: World) -> None:
    """Their backup answers meanwhile, the matrix flags the gap; nobody else may put somebody there."""
    helena, oliver = world.person(ADMIN), world.person(ENGLISH)
    desk = DecisionDesk(world.bot.services, world.workspace, ADMIN)
    desk.add(RIGHTS, Right("Pricing", SUPPORT, DEVELOPER))
    desk.add(ROOM, Decision("We hire twice a year", FRENCH, "Hiring", "opinion"))
    world.person(SUPPORT).leave()
    world.settle()
    assert "vacant" in words(typed(oliver, "who pricing"))
    assert f"<@{DEVELOPER}>" in words(typed(oliver, "who pricing"))
    matrix = words(typed(helena, "", "/raci"))
    assert "the accountable person has left" in matrix
    assert "nobody accountable" in matrix
    press(world, oliver, typed(oliver, "who hiring"), "rights.new")
    form(world, oliver)
    send(world, oliver, owner=ENGLISH)
    assert "Nobody is named" in words(typed(oliver, "who hiring"))
    assert "hiring" in words(home(world, helena))


def test_what_is_decided_about_an_idea_stands_on_both(world: World) -> None:
    """Deciding on an idea offers to record it; each card shows the other, a third is linked by hand, once. What
    somebody does not see is linked by nobody."""
    monday(world)
    oliver = world.person(ENGLISH)
    number = ideas.capture(oliver, "Dark mode", CHECKOUT)
    world.settle()
    ideas.decide(world, oliver, number, status="declined", reason="Few use it.")
    press(world, oliver, newest(world, oliver), "decisions.new")
    assert "Dark mode" in words(form(world, oliver))
    assert topics(world, oliver, "Mobile") == ["Mobile"]
    send(world, oliver, title="No dark mode this year", topic="Mobile", evidence="opinion")
    card = typed(oliver, "1")
    assert "Dark mode" in words(card)
    press(world, oliver, card, "ideas.open")
    assert "No dark mode this year" in words(typed(oliver, str(number), "/idea"))
    oliver.command("/idea", "add Light mode", channel=CHECKOUT)
    world.settle()
    for _ in range(2):
        assert "Light mode" in words(typed(oliver, f"link 1 idea {number + 1}"))
    linked = links.links(world.bot.services.store, world.workspace, LinkEnd("decisions", "1"))
    assert [one.other.item for one in linked] == [str(number), str(number + 1)]
    assert "99" in words(typed(oliver, "link 1 idea 99"))
    assert len(links.links(world.bot.services.store, world.workspace, LinkEnd("decisions", "1"))) == 2


def test_the_week_is_posted(world: World) -> None:
    """What was decided, whose review is overdue, where nobody is accountable; nothing that a channel does not see."""
    monday(world)
    helena = world.person(ADMIN)
    desk = DecisionDesk(world.bot.services, world.workspace, ADMIN)
    tomorrow = (world.clock() + timedelta(days=1)).date().isoformat()
    desk.add(ROOM, Decision("We ship on Tuesdays", ENGLISH, "Releases", "opinion", review_on=tomorrow))
    morning(world, 14)
    desk.add(ROOM, Decision("We keep three tiers", FRENCH, "Pricing", "opinion"))
    desk.add(ROOM, Decision("A secret", FRENCH, "Secrets", "opinion"), place="D0SECRET")
    press(world, helena, room_at_home(world, helena, "schedule-manage"), "schedule.list")
    press(world, helena, form(world, helena), "schedule.new:decisions.weekly")
    form(world, helena)
    send(world, helena, channel=CHECKOUT)
    morning(world, 7)
    world.slack.wait(lambda: posts(world, CHECKOUT))
    shown = words(posts(world, CHECKOUT)[-1])
    assert "We keep three tiers" in shown
    assert "We ship on Tuesdays" in shown
    assert "Pricing" in shown
    assert "ecret" not in shown
    assert "<@" not in shown


SENTENCES = (
    "Les bons durent 24 mois",
    "Notre bilan passe au mardi",
    "Les remboursements dépassent 5 % du mois dernier",
    "Tout nouveau client paie par carte",
    "Nous livrons le mardi",
    "Mise en ligne le mardi",
    "Qui peut rembourser sans demander au support",
    "New customers pay by card",
    "Who asks first gets the budget of the quarter",
)


def test_a_sentence_is_what_was_decided(world: World) -> None:
    """However it begins, and whatever of a KPI or a month stands in it: it is no question and no command."""
    amelie = world.person(FRENCH)
    for title in SENTENCES:
        assert amelie.command("/decision", title, channel=CHECKOUT) is None, title
        assert title in words(form(world, amelie))
        amelie.close()


def test_only_what_is_decided_is_reversed(world: World) -> None:
    """One that is proposed says so; `/raci who` asks as `/decision who` does."""
    oliver = world.person(ENGLISH)
    desk = DecisionDesk(world.bot.services, world.workspace, ENGLISH)
    desk.add(ROOM, Decision("We ship daily", ENGLISH, "Releases", "opinion", consulted=(FRENCH,)))
    assert "can’t become “Reversed” now" in words(typed(oliver, "reverse 1"))
    desk.add(ROOM, Decision("We ship weekly", ENGLISH, "Releases", "opinion"))
    assert oliver.command("/decision", "reverse 2", channel=CHECKOUT) is None
    asked = form(world, oliver)
    assert asked["title"]["text"] == "Reverse a decision"
    assert "Reversed" in words(asked)
    send(world, oliver)
    assert "Status: Reversed." in words(newest(world, oliver, CHECKOUT))
    assert "Nobody is named for “releases”" in words(typed(oliver, "who releases", "/raci"))
