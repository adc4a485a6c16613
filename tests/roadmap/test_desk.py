"""An idea and its item are one thing: what becomes of one becomes of the other, in the same transaction."""

from dataclasses import replace

import pytest

from bot.errors import UserError
from bot.ideas.idea import Idea
from bot.merge import FormBase
from bot.roadmap.desk import ROOM
from bot.roadmap.item import RoadmapItem
from bot.services import Services
from tests.ideas.acts import at, captured, edit, history, score
from tests.ideas.making import CAPTOR, MANAGER, OWNER, STRANGER
from tests.ideas.test_exchange import bring
from tests.roadmap.making import desk, idea_place, item, there
from tests.shelves import HERE


def test_a_planned_idea_is_on_the_roadmap(services: Services) -> None:
    """Under its own number, with its title, team and owner, and its quarter for a target."""
    captured(services, team="Checkout", owner=OWNER)
    assert item(services, 1) is None
    at(services).decide(1, "planned", "next", "2027-Q1")
    found = there(services, 1)
    assert found.content == RoadmapItem("Dark mode", "next", "2027-Q1", OWNER, "Checkout")
    assert (found.status, found.author) == ("planned", CAPTOR)


def test_a_moved_item_moves_its_idea(services: Services) -> None:
    """A month is in the quarter that the idea is planned for."""
    captured(services)
    at(services).decide(1, "planned", "next", "2027-Q1")
    desk(services).move(1, horizon="now", target="2027-06")
    assert idea_place(services, 1) == ("planned", "now", "2027-Q2")
    desk(services).move(1, status="blocked", why="Legal has to agree.")
    assert idea_place(services, 1)[0] == "in_progress"
    desk(services).move(1, status="shipped")
    assert idea_place(services, 1)[0] == "shipped"
    assert there(services, 1).content.shipped_on == "2026-11-23"
    desk(services).move(1, horizon="later")
    assert idea_place(services, 1)[:2] == ("planned", "later")
    assert there(services, 1).content.shipped_on == ""


def test_an_idea_is_planned_from_the_roadmap(services: Services) -> None:
    """By whoever may decide on it, to the month."""
    captured(services)
    with pytest.raises(UserError) as error:
        desk(services, STRANGER).move(1, horizon="next")
    assert error.value.key == "ideas-error-rights"
    found = desk(services).move(1, horizon="next", target="2027-03")
    assert (found.content.horizon, found.content.target) == ("next", "2027-03")
    assert idea_place(services, 1) == ("planned", "next", "2027-Q1")
    with pytest.raises(UserError):
        desk(services).move(1, target="soon")
    with pytest.raises(UserError) as error:
        desk(services).move(7, horizon="next")
    assert error.value.key == "roadmap-error-none"


def test_what_was_dropped_is_declined_for_the_same_reason(services: Services) -> None:
    """The history of the idea says it."""
    idea = captured(services)
    at(services).decide(1, "planned", "next")
    desk(services, MANAGER).move(1, status="dropped", why="Nobody asked.")
    assert history(services, idea)[-1] == (MANAGER, "status", "planned next", "declined next", "Nobody asked.")
    assert there(services, 1).status == "dropped"
    at(services).undecide(1, "declined next", "planned", "next", "")
    assert there(services, 1).status == "planned"


def test_an_idea_that_goes_takes_its_item_out(services: Services) -> None:
    """Withdrawn, merged or taken back to being an idea; restored, it is back as it was."""
    captured(services)
    at(services).decide(1, "in_progress")
    desk(services).move(1, status="blocked")
    at(services).withdraw(1)
    assert item(services, 1).gone_at  # type: ignore[union-attr]
    at(services).restore(1)
    assert there(services, 1).status == "blocked"
    captured(services, "Light mode")
    at(services).merge(1, 2)
    assert item(services, 1).gone_at  # type: ignore[union-attr]
    with pytest.raises(UserError) as error:
        desk(services).restore(ROOM, 1, 1)
    assert error.value.key == "roadmap-error-gone"


def test_an_item_taken_out_leaves_an_idea(services: Services) -> None:
    """Which is scored still where it was, and is planned again where the item comes back."""
    idea = captured(services)
    score(services, CAPTOR, idea)
    desk(services).move(1, horizon="now", target="2027-02")
    desk(services).remove(ROOM, 1)
    assert idea_place(services, 1) == ("scored", "", "")
    desk(services).restore(ROOM, 1, 2)
    assert idea_place(services, 1) == ("planned", "now", "2027-Q1")


def test_an_item_is_called_like_its_idea_until_somebody_calls_it_otherwise(services: Services) -> None:
    """Each of title, team and owner for itself."""
    idea = captured(services, team="Checkout")
    idea = at(services).decide(1, "planned", "next")
    edit(at(services), 1, replace(idea, title="Dark theme", team="Web"))
    found = there(services, 1)
    assert (found.content.title, found.content.team) == ("Dark theme", "Web")
    said = replace(found.content, title="A dark theme for the shop")
    desk(services).edit(ROOM, 1, FormBase(found.version), said)
    edit(at(services), 1, replace(idea, title="Night mode", team="Shop"))
    content = there(services, 1).content
    assert (content.title, content.team) == ("A dark theme for the shop", "Shop")


def test_what_is_dropped_after_all_has_no_day_on_which_it_shipped(services: Services) -> None:
    """It is not told as shipped on a day that was taken back."""
    captured(services)
    at(services).decide(1, "shipped")
    assert there(services, 1).content.shipped_on
    desk(services).move(1, status="dropped")
    assert there(services, 1).content.shipped_on == ""


def test_what_a_tool_says_is_said_by_nobody(services: Services) -> None:
    """Whatever the rights; the history says where it is from."""
    idea = captured(services)
    at(services).decide(1, "planned", "next")
    found = desk(services, STRANGER).bring(1, {"target": "2027-02", "title": "Dark"}, "in_progress", "CHK-412 · Ada")
    assert (found.content.title, found.status, found.changed_by) == ("Dark", "in_progress", "")
    assert idea_place(services, 1) == ("in_progress", "next", "2027-Q1")
    assert history(services, idea)[-1][0] == ""
    assert desk(services).versions(ROOM, 1)[-1].why == "CHK-412 · Ada"
    version = there(services, 1).version
    desk(services).bring(1, {"title": "Dark"}, "in_progress")
    assert there(services, 1).version == version


def test_numbers_are_of_one_space(services: Services) -> None:
    """An item of its own has a number that no idea has, nor gets."""
    captured(services)
    own = desk(services, MANAGER).add(ROOM, RoadmapItem("Move to PostgreSQL"))
    assert (own.number, own.content.horizon) == (2, "later")
    assert captured(services, "Light mode").number == 3
    assert item(services, 3) is None


def test_what_is_private_is_private_on_both_sides(services: Services) -> None:
    """Until it is shown to everybody."""
    idea = at(services).capture(Idea(0, "Secret", place="C0PRIVATE"))
    at(services).decide(idea.number, "planned", "next")
    assert there(services, 1).place == "C0PRIVATE"
    at(services).publish(1)
    assert there(services, 1).place == ""


def test_files_of_ideas_fill_the_roadmap(services: Services) -> None:
    """New ideas and changed ones."""
    captured(services)
    bring(services, "number,title,status,horizon\n1,Dark mode,planned,now\n,Zebra mode,in progress,\n,Quiet mode,,\n")
    assert there(services, 1).content.horizon == "now"
    assert there(services, 2).status == "in_progress"
    assert item(services, 3) is None
    assert HERE
