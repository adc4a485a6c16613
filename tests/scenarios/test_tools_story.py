"""The whole story: from a tool that somebody adds to the next term of its contract."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from sandbox import Person
from tests.conftest import DEVELOPER, ENGLISH, FRENCH, World
from tests.scenarios.acts import form, press, send
from tests.words import action_ids, words

CHECKOUT = "C0CHECKOUT"
AMOUNT = {ENGLISH: "1,200.50", FRENCH: "1 200,50"}


@dataclass(frozen=True)
class Story:
    """Who owns the tool, and what they read."""

    user: str
    need: str
    cost: str
    command: str


IN_ENGLISH = Story(user=ENGLISH, need="Whiteboard", cost="EUR 1,200.5 a month", command="whiteboard")
IN_FRENCH = Story(user=FRENCH, need="Tableau blanc", cost="1\u202f200,5 EUR par mois", command="tableau blanc")


def typed(person: Person, text: str) -> Mapping[str, Any]:
    """Type after the command; what came back at once, which only this person sees."""
    answer = person.command("/tools", text, channel=CHECKOUT)
    assert answer is not None, f"/tools {text} was answered with nothing"
    assert answer["ephemeral"]
    return answer


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_tool_to_its_next_term(world: World, story: Story) -> None:
    """A tool is added for a need and found by it; what it costs stands on the card of its owner and of nobody else."""
    owner, other = world.person(story.user), world.person(DEVELOPER)
    owner.command("/tools", "add Miro", channel=CHECKOUT)
    form(world, owner)
    send(world, owner, needs=["whiteboard"], vendor="Miro Inc")
    found = typed(other, story.command if other.id == story.user else "tableau blanc")
    assert "Miro" in words(found)
    card = typed(owner, "Miro")
    assert story.need in words(card)
    press(world, owner, card, "costs.ask")
    send(world, owner, amount=AMOUNT[story.user], currency="eur", period="month")
    assert story.cost in words(typed(owner, "1"))
    seen = typed(other, "1")
    assert "1,200" not in words(seen)
    assert "costs.ask" not in action_ids(seen)
