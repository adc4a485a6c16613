"""The whole story: from a tool that somebody adds to the next term of its contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest

from bot.decisions.desk import ROOM as DECISIONS
from bot.decisions.desk import DecisionDesk
from sandbox import Person
from tests.conftest import DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import direct, form, newest, press, send
from tests.words import action_ids, words

CHECKOUT = "C0CHECKOUT"
AMOUNT = {ENGLISH: "1,200.50", FRENCH: "1 200,50"}


@dataclass(frozen=True)
class Story:
    """Who owns the tool, and what they read."""

    user: str
    need: str
    cost: str
    added: str
    search: str
    asked: str
    left: str
    decided: str
    missed: str


IN_ENGLISH = Story(
    user=ENGLISH,
    need="Whiteboard",
    cost="EUR 1,200.5 a month",
    added="add Miro",
    search="whiteboard",
    asked="What happens to",
    left="120 days left",
    decided="stays. That’s decision #1",
    missed="Too late to give notice",
)
IN_FRENCH = Story(
    user=FRENCH,
    need="Tableau blanc",
    cost="1\u202f200,5 EUR par mois",
    added="ajouter Miro",
    search="tableau blanc",
    asked="Que devient",
    left="encore 120 jours",
    decided="reste. Décision #1",
    missed="Trop tard pour résilier",
)


def typed(person: Person, text: str) -> Mapping[str, Any]:
    """Type after the command; what came back at once, which only this person sees."""
    answer = person.command("/tools", text, channel=CHECKOUT)
    assert answer is not None, f"/tools {text} was answered with nothing"
    assert answer["ephemeral"]
    return answer


def day(world: World, days: int) -> str:
    """The ISO day so many days from now."""
    return (world.clock() + timedelta(days=days)).date().isoformat()


def morning(world: World, days: int) -> None:
    """It is so many days later, at six in the evening, past nine wherever anybody is, and the schedule ticks."""
    now = world.clock() + timedelta(days=days)
    while now.weekday() in (5, 6):
        now += timedelta(days=1)
    world.clock.ahead += now.replace(hour=18) - world.clock()
    world.tick()
    world.settle()
    world.tick()
    world.settle()


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_tool_to_its_next_term(world: World, story: Story) -> None:
    """A tool is added for a need and found by it; what it costs stands on the card of its owner and of nobody else; its
    owner is asked before the notice deadline, decides, and is asked again a term later."""
    owner, other = world.person(story.user), world.person(DEVELOPER)
    owner.command("/tools", story.added, channel=CHECKOUT)
    press(world, owner, form(world, owner), "tools.more")
    send(world, owner, needs=["whiteboard"], vendor="Miro Inc", renews_on=day(world, 160), notice_days="30",
         auto_renews="yes", term="year")  # fmt: skip
    assert "Miro" in words(typed(other, "whiteboard"))
    card = typed(owner, story.search)
    assert story.need in words(card)
    card = typed(owner, "Miro")
    press(world, owner, card, "costs.ask")
    send(world, owner, amount=AMOUNT[story.user], currency="eur", period="month")
    assert story.cost in words(typed(owner, "1"))
    seen = typed(other, "1")
    assert "1,200" not in words(seen)
    assert not {"costs.ask", "verdicts.ask:keep"} & {*action_ids(seen)}
    morning(world, 10)
    asked = newest(world, owner, direct(world, owner))
    assert story.asked in words(asked)
    press(world, owner, asked, "verdicts.ask:keep")
    assert story.cost in words(form(world, owner))
    send(world, owner, evidence="opinion", context="Everybody draws in it.")
    assert story.decided in words(newest(world, owner, direct(world, owner)))
    found = DecisionDesk(world.bot.services, world.workspace, story.user).record(DECISIONS, 1)
    assert (found.content.owner, found.status) == (story.user, "decided")
    assert "Miro" in found.content.title
    assert "1,200" not in str(found.content)
    said = len(owner.messages(direct(world, owner)))
    morning(world, 60)
    assert len(owner.messages(direct(world, owner))) == said  # it was decided
    morning(world, 310)  # the review of the decision, which was that day's one message
    morning(world, 1)
    assert story.asked in words(newest(world, owner, direct(world, owner)))
    morning(world, 122)
    morning(world, 3)
    assert story.missed in words(newest(world, owner, direct(world, owner)))
