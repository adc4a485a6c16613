"""An objective from the lines somebody types to the end of its quarter, and where it is shown meanwhile."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

import pytest

from bot.goals.goal import after, bounds
from bot.kpis.desk import KpiDesk
from bot.kpis.kpi import Kpi
from bot.periods import period_on
from bot.roadmap.desk import ROOM as ROADMAP
from bot.roadmap.desk import RoadmapDesk
from bot.roadmap.item import RoadmapItem
from sandbox import Person
from tests.conftest import ADMIN, ENGLISH, FRENCH, World
from tests.scenarios.acts import direct, form, home, newest, press, send, told
from tests.scenarios.test_decisions_story import CHECKOUT, monday, morning
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who sets the objective, what they type, and what they read."""

    user: str
    command: str
    lines: str
    set: str
    known: str
    suggested: str
    bound: str
    way: str
    asked: str
    over: str
    carried: str
    none: str
    now: str


IN_ENGLISH = Story(
    user=ENGLISH,
    command="Win back small shops",
    lines="Activation: 40% → 50%\nNPS from 32 to 45",
    set="The objective is set.",
    known="Progress is known for 0 of 2 key results.",
    suggested="Activation is also a KPI.",
    bound="Its value now comes from the KPI.",
    way="20% of the way",
    asked="What are the key results of *#1 Win back small shops* worth now?",
    over="is over. What came of *#1 Win back small shops*?",
    carried="Carried on",
    none="No objectives yet. Set the first one",
    now="*Objectives under way*",
)
IN_FRENCH = Story(
    user=FRENCH,
    command="Reconquérir les petits commerces",
    lines="Activation : 40 % → 50 %\nNPS de 32 à 45",
    set="L’objectif est fixé.",
    known="L’avancement est connu pour 0 résultats clés sur 2.",
    suggested="Activation est aussi un indicateur.",
    bound="Sa valeur vient maintenant de l’indicateur.",
    way="20\u00a0% du chemin",
    asked="Où en sont les résultats clés de *#1 Reconquérir les petits commerces*\u00a0?",
    over="est fini. Qu’a donné *#1 Reconquérir les petits commerces*\u00a0?",
    carried="se poursuit",
    none="Aucun objectif n’est encore fixé. Fixez le premier",
    now="*Objectifs en cours*",
)


def typed(person: Person, text: str, command: str = "/goals") -> Mapping[str, Any]:
    """Type a command; what came back at once, which only this person sees."""
    answer = person.command(command, text, channel=CHECKOUT)
    assert answer is not None, f"{command} {text} was answered with nothing"
    assert answer["ephemeral"]
    return answer


def measured(world: World, name: str, value: float) -> Kpi:
    """A KPI in per cent with a value of yesterday."""
    desk = KpiDesk(world.bot.services, world.workspace, ADMIN)
    kpi = desk.define(Kpi("", name, unit="percent", owner=ADMIN, target=60))
    desk.set_value(kpi.id, value, (world.clock() - timedelta(days=1)).date().isoformat())
    return kpi


def at(world: World, day: date) -> None:
    """It is the morning after that day, when people have been told of it."""
    world.clock.ahead += timedelta(days=(day - world.clock().date()).days)
    for _ in range(4):  # over a weekend
        morning(world)


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_a_quarter_of_an_objective(world: World, story: Story) -> None:
    """Key results are typed as lines, one is read from the KPI it is called as, the other is asked for every month; the
    KPI and the roadmap show them; at the end of the quarter the owner says what came of it."""
    monday(world)
    measured(world, "Activation", 42)
    owner = world.person(story.user)
    assert story.none in words(typed(owner, ""))
    assert owner.command("/goals", story.command, channel=CHECKOUT) is None
    form(world, owner)
    quarter = coming(world)
    wrong = owner.submit({"period": "soon", "key_results": "NPS: 3 → 4 → 5"})
    assert set(wrong) == {"key_results"}
    assert set(owner.submit({"period": "soon", "key_results": story.lines})) == {"period"}
    send(world, owner, period=quarter, key_results=story.lines)
    card = newest(world, owner, CHECKOUT)
    assert story.set in words(card)
    assert story.known in words(card)
    assert story.suggested in words(card)
    press(world, owner, card, "goals.bind")
    shown = words(newest(world, owner, CHECKOUT))
    assert story.bound in shown
    assert story.way in shown
    alone(story, owner)
    beside(world, story, owner)
    asked(world, story, owner)
    ended(world, story, owner)


def coming(world: World) -> str:
    """The quarter after this one, in English: "Q1 2027"."""
    year, _, quarter = after(period_on("quarter", world.clock().replace(tzinfo=None))).partition("-")
    return f"{quarter} {year}"


def alone(story: Story, owner: Person) -> None:
    """The command alone says how the objectives under way stand, and what one can do."""
    shown = typed(owner, "")
    for said in (story.now, story.command, story.way):
        assert said in words(shown)
    assert {"goals.new", "goals.list", "goals.open"} <= set(action_ids(shown))


def beside(world: World, story: Story, owner: Person) -> None:
    """The objective stands on the card of its KPI, and of the roadmap item that is to move that."""
    assert story.command in words(typed(owner, "Activation", "/kpi"))
    desk = RoadmapDesk(world.bot.services, world.workspace, ADMIN)
    item = desk.add(ROADMAP, RoadmapItem("Self-serve onboarding", kpi="Activation"))
    shown = words(typed(owner, str(item.number), "/roadmap"))
    assert story.command in shown
    assert story.way in shown
    assert "NPS" not in shown, "of another metric"


def asked(world: World, story: Story, owner: Person) -> None:
    """On the first of the month, with all else of that day; a value stands with its day."""
    first, _ = bounds(after(period_on("quarter", world.clock().replace(tzinfo=None))))
    at(world, date(first.year, first.month + 1, 1))
    assert story.asked in told(world, owner)[-1]
    question = newest(world, owner, direct(world, owner))
    before = len(told(world, owner))
    press(world, owner, question, "goals.enter")
    view = form(world, owner)
    field = next(block["block_id"] for block in view["blocks"] if str(block.get("block_id")).startswith("value:"))
    tomorrow = (world.clock() + timedelta(days=2)).date().isoformat()
    assert set(owner.submit({field: "38", "day": tomorrow})) == {"day"}
    today = world.clock().date().isoformat()
    assert set(owner.submit({field: "a lot", "day": today})) == {field}
    send(world, owner, **{field: "38", "day": today})
    assert "38" in words(typed(owner, "1"))
    morning(world, 8)
    assert len([one for one in told(world, owner) if story.asked in one]) == 1, "whoever answered is not asked again"
    assert before <= len(told(world, owner))


def ended(world: World, story: Story, owner: Person) -> None:
    """After its last day the owner is asked; carried on, it is for the next quarter."""
    at(world, bounds(period_on("quarter", world.clock().replace(tzinfo=None)))[1])
    found = [one for one in owner.messages(direct(world, owner)) if story.over in words(one)]
    assert len(found) == 1
    press(world, owner, found[0], "goals.end:carried")
    shown = words(newest(world, owner, direct(world, owner)))
    assert story.carried in shown
    year, _, quarter = period_on("quarter", world.clock().replace(tzinfo=None)).partition("-Q")
    assert f"{quarter} {year}" in words(typed(owner, "1"))  # Q4 2027, T4 2027
    assert story.command in words(home(world, owner))
