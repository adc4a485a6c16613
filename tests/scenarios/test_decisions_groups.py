"""User groups beside people: those who are in one when it is named are asked, and it is shown as what it is."""

from typing import Any

import pytest

from bot.decisions.decision import Decision
from bot.decisions.desk import OPINIONS, ROOM, DecisionDesk
from bot.errors import UserError, UserErrors
from bot.exchange.files import take
from bot.exchange.out import write
from bot.records.desk import RecordDesk
from bot.slack.visibility.audience import EVERYTHING
from sandbox.organisation import Group
from tests.conftest import DEVELOPER, ENGLISH, FRENCH, SUPPORT, World, Worlds
from tests.pairs import Pair
from tests.records.making import rewrite
from tests.scenarios.acts import form, newest, posts, press, send, told
from tests.scenarios.test_decisions_story import CHECKOUT, monday, morning, typed
from tests.words import words

DESIGNER, DESIGN = "U0INES", "S0DESIGN"
SAID = {"topic": "Pricing", "evidence": "opinion"}


def opened(world: World, text: str = "Three tiers") -> dict[str, Any]:
    """The form of a new decision with all its fields."""
    person = world.person(ENGLISH)
    assert person.command("/decision", text, channel=CHECKOUT) is None
    press(world, person, form(world, person), "decisions.more")
    return form(world, person)


def labels(view: dict[str, Any]) -> dict[str, list[str]]:
    """The options of the menus of groups, by field."""
    elements = {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}
    return {
        name: [one["text"]["text"] for one in element["options"]]
        for name, element in elements.items()
        if name.endswith(":groups")
    }


def test_who_is_in_a_group_is_asked(world: World) -> None:
    """Each of them in private, once, with those who are named; whoever joins later is not, and the decision waits for
    nobody else. The card shows the group, and whoever is in an informed one reads what became of it."""
    monday(world)
    person = world.person(ENGLISH)
    offered = labels(opened(world))
    assert offered == {f"{one}:groups": ["@design", "@support"] for one in ("responsible", "consulted", "informed")}
    groups = {"consulted:groups": [DESIGN], "informed:groups": ["S0SUPPORT"]}
    person.options(form(world, person), "decisions.pick", SAID["topic"], "topic")
    send(world, person, **SAID, consulted=[DESIGNER, DEVELOPER], **groups)
    card = words(newest(world, person, CHECKOUT))
    assert f"<!subteam^{DESIGN}>" in card
    asked = [
        user
        for user in (DESIGNER, FRENCH, DEVELOPER, SUPPORT)
        if any("Three tiers" in one for one in told(world, world.person(user)))
    ]
    assert asked == [DESIGNER, FRENCH, DEVELOPER]
    joined = Group(DESIGN, "design", "Designers", (DESIGNER, SUPPORT))
    world.slack.core.workspace.groups = (joined, world.slack.core.workspace.groups[1])
    desk = DecisionDesk(world.bot.services, world.workspace, ENGLISH)
    view = edited(world)
    assert view["consulted:groups"]["initial_options"][0]["value"] == DESIGN
    send(world, person, title="Three price tiers")
    record = desk.record(ROOM, 1)
    assert record.content.consulted == (DESIGNER, DEVELOPER, DESIGN)
    assert OPINIONS.waiting(world.bot.services, world.workspace, record) == [DESIGNER, DEVELOPER, FRENCH]
    press(world, person, newest(world, person, CHECKOUT), "decisions.share")
    assert "@design" in words(posts(world, CHECKOUT)[-1])
    desk.decide(OPINIONS, 1)
    morning(world)
    assert any("Three price tiers" in one for one in told(world, world.person(SUPPORT)))


def edited(world: World) -> dict[str, Any]:
    """The form of the decision that there is: its elements by field."""
    person = world.person(ENGLISH)
    assert person.command("/decision", "edit 1", channel=CHECKOUT) is None
    view = form(world, person)
    return {block["block_id"]: block["element"] for block in view["blocks"] if block["type"] == "input"}


def test_nobody_but_a_person_is_accountable(world: World) -> None:
    """A group as A is refused, whoever hands it in."""
    desk = DecisionDesk(world.bot.services, world.workspace, ENGLISH)
    with pytest.raises(UserErrors) as error:
        desk.add(ROOM, Decision("Three tiers", DESIGN, "Pricing", "opinion"))
    assert [(one.field, one.key) for one in error.value.all] == [("owner", "records-error-group")]


def test_without_the_scope_none_is_offered(make_world: Worlds, pair: Pair, world_url: str) -> None:
    """The form says what is missing and how to mend it; a group that was named before stays, and one that is named anew
    is refused beside its field."""
    world = make_world(world_url, pair.transport, optional_scopes=False)
    view = opened(world)
    assert labels(view) == {}
    assert "`usergroups:read`" in words(view)
    desk = DecisionDesk(world.bot.services, world.workspace, ENGLISH)
    with pytest.raises(UserError) as error:
        desk.add(ROOM, Decision("Three tiers", ENGLISH, "Pricing", "opinion", informed=(DESIGN,)))
    assert (error.value.field, error.value.key) == ("informed", "slack-groups-scope")
    desk.add(ROOM, Decision("Three tiers", ENGLISH, "Pricing", "opinion"))
    rewrite(desk, ROOM, 1, informed=(SUPPORT, DESIGN))
    assert "informed:groups" not in edited(world)
    person = world.person(ENGLISH)
    send(world, person, title="Three price tiers")
    assert desk.record(ROOM, 1).content.informed == (SUPPORT, DESIGN)
    assert {one.error for one in world.slack.refusals} == {"missing_scope"}
    world.slack.refusals.clear()


def test_a_file_names_groups(world: World) -> None:
    """What goes out comes in again, also as somebody copies it out of a message."""
    desk = RecordDesk(world.bot.services, world.workspace, "", seen_by=EVERYTHING)
    text = (
        f"title,accountable,topic,evidence,c,i\nOne,{ENGLISH},Pricing,opinion,,<!subteam^{DESIGN}|@design> {SUPPORT}\n"
    )
    take(desk, ROOM, text.encode(), dry_run=False)
    assert desk.record(ROOM, 1).content.informed == (DESIGN, SUPPORT)
    again = take(desk, ROOM, write(world.bot.services, world.workspace, ROOM, EVERYTHING).encode(), dry_run=False)
    assert [line.did for line in again.lines] == ["unchanged"]
    assert "@design" in str(typed(world.person(ENGLISH), "1")) or f"<!subteam^{DESIGN}>" in words(
        typed(world.person(ENGLISH), "1")
    )
