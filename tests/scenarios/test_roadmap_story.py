"""The whole story: an idea is ranked, planned, moved and shipped, and the idea and its item always say the same."""

import json
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot.merge import FormBase
from bot.periods import period_of, step
from bot.roadmap.desk import ROOM, RoadmapDesk
from bot.roadmap.item import RoadmapItem
from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios import ideas_acts as ideas
from tests.scenarios.acts import again, ask, form, home, newest, press, received, send
from tests.scenarios.ideas_acts import picked
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who does it, what they type, and what they read."""

    user: str
    team: str
    move: str
    month: str
    shipped: str
    mine: str
    moved: str
    when: str
    unplanned: str
    idea: str
    changed: str
    table: str
    done: str
    rank: str
    nothing: str
    unclear: str


IN_ENGLISH = Story(
    user=ENGLISH,
    team="Checkout",
    move="move 1 next",
    month="move 1 to March 2027",
    shipped="move 1 shipped",
    mine="mine",
    moved="Moved.",
    when=" · March 2027 · <@U0OLIVER> · ⚠️ no evidence",
    unplanned="Nothing is planned yet.",
    idea="Planned next, Q1 2027",
    changed="*Target:* – → March 2027",
    table="#1 Split payment",
    done="Shipped, Q1 2027",
    rank="Ranked 1st of 2 by RICE",
    nothing="You own nothing on the roadmap.",
    unclear="I don’t know where to move it with “somewhere”. Write next, March 2027 or shipped.",
)
IN_FRENCH = Story(
    user=FRENCH,
    team="Checkout",
    move="déplacer 1 ensuite",
    month="déplacer 1 en mars 2027",
    shipped="déplacer 1 livré",
    mine="moi",
    moved="C’est déplacé.",
    when=" · mars 2027 · <@U0AMELIE> · ⚠️ sans preuve",
    unplanned="Rien n’est encore prévu.",
    idea="Planifiée ensuite, T1 2027",
    changed="*Échéance\u00a0:* – → mars 2027",
    table="#1 Split payment",
    done="Livrée, T1 2027",
    rank="Au classement (RICE)\u00a0: 1re sur 2",
    nothing="Vous n’êtes responsable de rien sur la feuille de route.",
    unclear="Je ne sais pas où déplacer l’élément avec «\u00a0somewhere\u00a0». Écrivez ensuite, mars 2027 ou livré.",
)


def typed(person: Person, text: str = "") -> dict[str, Any]:
    """Type `/roadmap text`."""
    return ideas.roadmap(person, text)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["en", "fr"])
def test_from_a_rank_to_what_was_shipped(world: World, story: Story) -> None:
    """Ranked, planned from the roadmap, given a month, shared, shipped; each side says it on the other."""
    person = world.person(story.user)
    ideas.put(world, "Split payment", story.user, ideas.rice(90_000), team=story.team, owner=story.user)
    ideas.put(world, "Dark mode", story.user, ideas.rice(10))
    assert story.unplanned in words(typed(person))
    moved = words(typed(person, story.move))
    assert story.moved in moved
    assert story.rank in moved
    typed(person, story.month)
    shown = typed(person)
    assert f"_{story.team}_\n•  *#1 Split payment*{story.when}" in words(shown)
    assert story.idea in words(ideas.typed(person, "1"))
    card = typed(person, "1")
    assert story.changed in words(card)
    assert {"roadmap.move", "roadmap.edit", "roadmap.share", "ideas.open"} <= set(action_ids(card))
    assert "Split payment" in words(home(world, person))
    press(world, person, shown, "roadmap.table")
    assert story.table in json.dumps(newest(world, person)["blocks"])
    press(world, person, shown, "roadmap.share")
    again(world)
    other = world.person(FRENCH if story.user == ENGLISH else ENGLISH)
    shared = newest(world, other)
    other.click({**shared, "channel": CHANNEL}, "roadmap.vote", selected=picked("1"))
    assert "*#1 Split payment*" in words(newest(world, other))
    assert story.moved in words(typed(person, story.shipped))
    assert story.done in words(ideas.typed(person, "1"))
    assert story.nothing in words(typed(person, story.mine))
    assert story.unplanned in words(typed(person))


def test_what_cannot_be_read_is_asked(world: World) -> None:
    """A place that nobody knows, a number that nothing has, a team that is none; a question is answered."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    ideas.put(world, "Split payment", team="Checkout", owner=ENGLISH)
    coming = step("quarter", period_of("quarter", world.clock(), "Europe/London"), 1)
    typed(oliver, f"move 1 next {coming}")
    for person, story in ((oliver, IN_ENGLISH), (amelie, IN_FRENCH)):
        assert story.unclear in words(typed(person, "move 1 somewhere"))
    assert "There’s no item #7 on the roadmap." in words(typed(oliver, "move 7 next"))
    assert "Write its number first" in words(typed(oliver, "move"))
    assert "No team is called *Nobody*" in words(typed(oliver, "Nobody"))
    year, quarter = coming.split("-Q")
    for asked in ("what is planned for next quarter?", f"qu’est-ce qui est prévu au T{quarter} {year} ?"):
        assert "Split payment" in words(typed(oliver, asked))
    assert "nothing is planned" in words(typed(oliver, "what is planned for Q3 2031?"))
    assert "Split payment" in words(typed(oliver, "Chekout"))


def test_an_item_of_its_own_is_added_moved_and_taken_out(world: World) -> None:
    """By the forms: it has a number that no idea has, and takes no votes."""
    oliver = world.person(ENGLISH)
    ideas.put(world, "Split payment")
    oliver.command("/roadmap", "add Move to <PostgreSQL>", channel=CHANNEL)
    form(world, oliver)
    send(world, oliver, horizon=picked("now"), team="Platform")
    assert "*#2 Move to &lt;PostgreSQL&gt;*" in words(newest(world, oliver))
    press(world, oliver, newest(world, oliver), "roadmap.move")
    form(world, oliver)
    assert oliver.submit({"place": picked("blocked"), "target": "someday"}) == {
        "target": "I can’t read “someday” as a month or a quarter. Write March 2027 or Q1 2027."
    }
    send(world, oliver, target="Q2 2027", why="Legal has to agree.")
    assert "Legal has to agree." in words(newest(world, oliver))
    assert " · Blocked · Q2 2027" in words(typed(oliver))
    shown = typed(oliver)
    press(world, oliver, shown, "roadmap.share")
    place = {**newest(world, oliver), "channel": CHANNEL}
    assert oliver.options(place, "roadmap.vote", "") == []
    assert [one["value"] for one in oliver.options(place, "roadmap.open", "postgre")] == ["2"]
    typed(oliver, "export")
    assert "Move to <PostgreSQL>" in received(world, "roadmap")
    assert ideas.capture(oliver, "Night mode") == 3


def test_the_words_of_every_room_work_here(world: World) -> None:
    """Searching, narrowing, editing, history and links, beside what is the roadmap's own."""
    oliver = world.person(ENGLISH)
    ideas.put(world, "Split payment", team="Checkout", owner=ENGLISH)
    ideas.put(world, "Dark mode", owner=ENGLISH)
    for line in ("move 1 now", "move 2 later", "link 1 item 2"):
        typed(oliver, line)
    assert "It’s there already." in words(typed(oliver, "move 2 later"))
    assert "It’s there already." not in words(typed(oliver, "move 2 next"))
    typed(oliver, "move 2 later")
    card = typed(oliver, "1")
    assert "#2 Dark mode" in words(card)
    assert action_ids(card).count("documents.new") <= 1, "what documents say of an idea stands once"
    assert "On the roadmap" in words(ideas.typed(oliver, "2"))
    found = words(typed(oliver, "search split"))
    assert "#1 Split payment" in found
    assert "Dark mode" not in found
    assert "#1 Split payment" in words(typed(oliver, "list status:planned team:checkout"))
    table = json.dumps(typed(oliver, "list Checkout")["blocks"])
    assert "#1 Split payment" in table
    assert "Dark mode" not in table
    assert "Split payment" in words(typed(oliver, "mine"))
    assert "Checkout" not in words(typed(oliver, "later"))
    typed(oliver, "move 1 March 2027")
    for line in ("history 1", "edit 1", "move 1"):
        oliver.command("/roadmap", line, channel=CHANNEL)
        shown = json.dumps(form(world, oliver))
        assert "Split payment" in shown
        assert "March 2027" in shown.replace("month or a quarter: March 2027", "")
        assert "2027-03" not in shown
        oliver.close()


def test_an_item_of_its_own_is_asked_for_by_its_number(world: World) -> None:
    """Its number is of the ideas' kind, so whoever asks who owns #1, or where it stands, hears it; also where it is
    nobody's."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    own = RoadmapDesk(world.bot.services, world.workspace, ENGLISH)
    said = RoadmapItem("Move to PostgreSQL", "next")
    own.add(ROOM, said)
    assert "*#1 Move to PostgreSQL* has no owner yet." in words(ask(oliver, "who owns #1?"))
    own.edit(ROOM, 1, FormBase(1), replace(said, owner=ENGLISH))
    assert f"<@{ENGLISH}> owns *#1 Move to PostgreSQL*." in words(ask(oliver, "who owns #1?"))
    assert f"a pour responsable <@{ENGLISH}>" in words(ask(amelie, "qui est responsable de #1 ?"))
    assert "Next" in words(ask(oliver, "when is #1 planned?"))


def test_an_item_of_its_own_is_asked_for_by_its_title(world: World) -> None:
    """Nobody knows numbers by heart: its title finds it, in both languages, as that of an idea does."""
    oliver, amelie = world.person(ENGLISH), world.person(FRENCH)
    own = RoadmapDesk(world.bot.services, world.workspace, ENGLISH)
    own.add(ROOM, RoadmapItem("Move to PostgreSQL", "next", owner=ENGLISH))
    own.add(ROOM, RoadmapItem("Move the office", "next"))
    assert f"<@{ENGLISH}> owns *#1 Move to PostgreSQL*." in words(ask(oliver, "who owns Move to PostgreSQL?"))
    assert f"a pour responsable <@{ENGLISH}>" in words(ask(amelie, "qui est responsable de Move to PostgreSQL ?"))


@pytest.mark.parametrize(
    ("user", "title"), [(ENGLISH, "Your roadmap items, due now"), (FRENCH, "Feuille de route\u00a0: vos")]
)
def test_home_says_what_the_items_are_of(world: World, user: str, title: str) -> None:
    """Home has many rooms: what is the reader's there and waits names the roadmap."""
    person = world.person(user)
    RoadmapDesk(world.bot.services, world.workspace, user).add(ROOM, RoadmapItem("Dark mode", "now", owner=user))
    home(world, person)  # whoever opens it first is greeted
    assert title in words(home(world, person))


@pytest.mark.parametrize(("user", "said"), [(ENGLISH, "set to In progress\n"), (FRENCH, "passage au statut «\u00a0")])
def test_what_a_tool_did_is_its_doing(world: World, user: str, said: str) -> None:
    """The history says where a change was made, and not that somebody made it."""
    person = world.person(user)
    own = RoadmapDesk(world.bot.services, world.workspace, user)
    own.add(ROOM, RoadmapItem("Dark mode", "next"))
    own.bring(1, {}, "in_progress", "In Jira, CHK-412")
    person.command("/roadmap", "history 1", channel=CHANNEL)
    shown = words(form(world, person))
    assert said in shown
    assert "In Jira, CHK-412" in shown
    assert "someone" not in shown
    assert "quelqu" not in shown
