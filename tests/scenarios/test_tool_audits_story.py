"""From an audit of the teams' tools to one tool for a need."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.champions.team import ROOM as CHAMPIONS
from bot.champions.team import Champion
from bot.costs.cost import Cost
from bot.costs.desk import CostDesk
from bot.records.desk import RecordDesk
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from bot.tools.desk import ROOM
from bot.tools.tool import Tool
from sandbox import Person
from tests.conftest import ADMIN, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import direct, form, home, newest, press, send, waiting_at_home
from tests.words import words

CHECKOUT = "C0CHECKOUT"
TEAM = (ENGLISH, FRENCH, DEVELOPER)


@dataclass(frozen=True)
class Story:
    """Who starts the audit, and what they read."""

    user: str
    started: str
    asked: str
    result: str
    overlap: str
    costs: str
    moves: str
    none: str


IN_ENGLISH = Story(
    user=ENGLISH,
    started="I’ll ask 3 people",
    asked="Which tools do you use?",
    result="of 3 people have answered",
    overlap="Whiteboard:* 2 tools",
    costs="EUR 2,400 a year (known for 1 of 2)",
    moves="Would move to Miro: Checkout (at least 1)",
    none="No overlaps",
)
IN_FRENCH = Story(
    user=FRENCH,
    started="J’interroge 3 personnes",
    asked="Quels outils utilisez-vous",
    result="3 réponses sur 3",
    overlap="Tableau blanc\u00a0:* 2 outils",
    costs="2\u202f400 EUR par an (connu pour 1 sur 2)",
    moves="Passeraient à Miro\u00a0: Checkout (au moins 1)",
    none="Aucun doublon",
)


def typed(person: Person, text: str) -> Mapping[str, Any]:
    """Type after the command; what came back at once, which only this person sees."""
    answer = person.command("/tools", text, channel=CHECKOUT)
    assert answer is not None
    assert answer["ephemeral"]
    return answer


def begin(world: World, user: str) -> None:
    """It is a Monday evening; there is a team, two whiteboards of which one has a cost, and this person manages."""
    now = world.clock()
    world.clock.ahead += timedelta(days=7 - now.weekday(), hours=18 - now.hour)
    services, here = world.bot.services, world.workspace
    give(services, here, PRODUCT_OPS_MANAGER, [user])
    desk = CostDesk(services, here, ADMIN)
    RecordDesk(services, here, ADMIN).add(CHAMPIONS, Champion("Checkout", people=TEAM))
    for name in ("Miro", "FigJam"):
        desk.add(ROOM, Tool(name, needs=("whiteboard",), owner=SUPPORT))
    desk.say_cost(1, Cost(20_000, "EUR", "month"))


def answer(world: World, person: Person, tools: list[str], **said: Any) -> None:
    """Both screens, from the message of the day."""
    press(world, person, newest(world, person, direct(world, person)), "tool_answers.open")
    form(world, person)
    send(world, person, tools=tools)
    send(world, person, **said)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_an_audit_to_one_tool_per_need(world: World, story: Story) -> None:
    """A manager asks the teams; they answer on two screens, or that they do not know; two tools for one need are told
    with who would have to move, their cost to managers alone, until somebody says why both are fine."""
    begin(world, story.user)
    manager, other = world.person(story.user), world.person(DEVELOPER)
    third = world.person(ENGLISH if story.user == FRENCH else FRENCH)
    press(world, manager, typed(manager, "audit"), "tool_audits.start")
    assert story.started in words(newest(world, manager, CHECKOUT))
    world.tick()
    world.settle()
    assert story.asked in words(newest(world, manager, direct(world, manager)))
    answer(world, manager, ["1"], **{"often:1": "daily", "without:1": "no", "liked:1": "4", "people:1": "6"})
    answer(world, other, ["1", "2"], **{"often:1": "weekly", "often:2": "rarely", "liked:2": "2"})
    assert "tool_answers.open" not in waiting_at_home(world, other), "they have answered"
    assert "tool_answers.open" in waiting_at_home(world, third)
    press(world, third, newest(world, third, direct(world, third)), "tool_answers.unknown")
    assert "tool_answers.open" not in waiting_at_home(world, third)
    assert story.result in words(typed(manager, "audit"))
    shown = words(typed(manager, "overlaps"))
    assert story.overlap in shown
    assert story.costs in shown
    assert story.moves in shown
    assert "400" not in words(typed(other, "overlaps"))
    press(world, manager, typed(manager, "overlaps"), "catalogue.ask")
    form(world, manager)
    send(world, manager, waived="Two regions, two contracts.")
    assert story.none in words(typed(manager, "overlaps"))
    assert "Two regions" in words(typed(other, "needs"))
    assert "400" in words(typed(manager, ""))
    assert "400" not in words(typed(other, ""))
    assert "400" not in words(home(world, other))
