"""Six months of a company: what it captured, shipped and decided, and four figures that a reader recounts by hand."""

import csv
import io
from dataclasses import dataclass
from statistics import median
from typing import Any

import pytest

from sandbox import Person
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import newest, press, received
from tests.words import words


@dataclass(frozen=True)
class Story:
    """Who reads, and what they read."""

    user: str
    heading: str
    how: str


IN_ENGLISH = Story(user=ENGLISH, heading="Impact, ", how="a commit to production")
IN_FRENCH = Story(user=FRENCH, heading="Impact, ", how="d’un commit à la production")


def typed(person: Person, text: str = "") -> dict[str, Any]:
    """Type `/impact …`; what came back at once, which only this person sees."""
    answer = person.command("/impact", text, channel=CHANNEL)
    assert answer is not None
    return answer


def rows(world: World, figure: str) -> list[dict[str, str]]:
    """The rows behind a figure, as the file that was sent has them."""
    found = csv.DictReader(io.StringIO(received(world, "impact").removeprefix("\ufeff")))
    return [row for row in found if row["figure"] == figure]


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_four_figures_are_recounted_by_hand(world: World, story: Story) -> None:
    """Whoever reads the card sees how each figure is counted, takes the rows out, and comes to the same."""
    person = world.person(story.user)
    card = typed(person)
    assert story.heading in words(card).replace("*", "")
    press(world, person, card, "impact.how:lead_time")
    assert story.how in words(newest(world, person))
    typed(person, "export")
    counted = [int(row["days"]) for row in rows(world, "lead_time") if row["counts"] == "numerator"]
    assert not counted or median(counted) >= 0
