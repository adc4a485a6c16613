"""Somebody volunteers for a team, a manager confirms it, and once a month their champion reads what the team lacks."""

from calendar import monthrange
from dataclasses import dataclass
from typing import Any

import pytest

from bot.champions.desk import CHAMPIONS
from bot.champions.team import Champion
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from bot.records.desk import RecordDesk
from bot.slack.permissions import PRODUCT_OPS_MANAGER, give
from sandbox import Person
from tests.conftest import ADMIN, CHANNEL, DEVELOPER, ENGLISH, FRENCH, SUPPORT, World
from tests.scenarios.acts import home, newest, press, seen, told
from tests.scenarios.test_decisions_story import monday, morning
from tests.words import action_ids, words


@dataclass(frozen=True)
class Story:
    """Who volunteers, and what they and others read."""

    user: str
    coverage: str
    vacant: str
    stray: str
    thanks: str
    asked: str
    champion: str
    became: str
    gaps: str
    gap: str


IN_ENGLISH = Story(
    user=ENGLISH,
    coverage="*Champions:* one team, 0 with a champion",
    vacant="no champion, no backup",
    stray="Payments: ideas",
    thanks="Thank you. The champion or a product-ops manager confirms it.",
    asked=f"<@{ENGLISH}> volunteers as champion of *Growth*.",
    champion=f"*Champion:* <@{ENGLISH}>",
    became="One of your teams has changed.",
    gaps="*What Growth could do next*",
    gap="One idea still to do has no score.",
)
IN_FRENCH = Story(
    user=FRENCH,
    coverage="*Référents\u00a0:* une équipe, dont 0 avec un référent",
    vacant="pas de référent, pas de suppléant",
    stray="Payments\u00a0: idées",
    thanks="Merci. Le référent actuel ou un responsable product ops confirmera.",
    asked=f"<@{FRENCH}> volunteers as champion of *Growth*.",
    champion=f"*Référent\u00a0:* <@{FRENCH}>",
    became="Du nouveau dans une de vos équipes.",
    gaps="*Quelques pistes pour Growth*",
    gap="Une idée encore à faire n’a pas de note.",
)


def typed(world: World, person: Person, text: str = "") -> dict[str, Any]:
    """Type `/champions …`; what came back, which only this person sees."""
    answer = person.command("/champions", text, channel=CHANNEL)
    return answer if answer is not None else newest(world, person)


def team(world: World, title: str = "Growth", **said: Any) -> int:
    """A team that a manager added."""
    return RecordDesk(world.bot.services, world.workspace, ADMIN).add(CHAMPIONS, Champion(title, **said)).number


def idea(world: World, title: str, of: str) -> None:
    """An idea of a team that nobody has scored."""
    IdeaDesk(world.bot.services, world.workspace, SUPPORT).capture(Idea(0, title, team=of))


@pytest.mark.every_pair("story", [IN_ENGLISH, IN_FRENCH], ids=["english", "french"])
def test_from_a_vacant_team_to_its_gaps(world: World, story: Story) -> None:
    """A team without a champion stands out, with names that only other rooms know. Somebody volunteers, a manager reads
    of it in their message of the day and confirms; the new champion hears of it, and as the next month begins what
    their team lacks, with a button that mends it."""
    monday(world)
    give(world.bot.services, world.workspace, PRODUCT_OPS_MANAGER, [DEVELOPER])
    person, manager = world.person(story.user), world.person(DEVELOPER)
    team(world)
    idea(world, "Dark mode", "growth")
    idea(world, "Refunds", "Payments")
    shown = typed(world, person)
    for said in (story.coverage, story.vacant, story.stray):
        assert said in words(shown)
    card = typed(world, person, "growth")
    press(world, person, card, "champions.claim")
    assert story.thanks in words(newest(world, person))
    seen(world, lambda: told(world, manager))
    assert any(story.asked in one for one in told(world, manager))
    press(world, manager, typed(world, manager, "1"), "champions.confirm")
    assert story.champion in words(typed(world, person, "1"))
    assert "champions.claim" not in action_ids(typed(world, person, "1"))
    morning(world)
    seen(world, lambda: told(world, person))
    assert any(story.became in one for one in told(world, person))
    assert not any(story.gaps in one for one in told(world, person))
    now = world.bot.services.clock()
    morning(world, monthrange(now.year, now.month)[1] - now.day)
    for _ in range(3):  # the month may begin at a weekend
        morning(world)
    read = next(one for one in told(world, person) if story.gaps in one)
    assert story.gap in read
    assert story.gaps in words(typed(world, person, "check 1"))
    assert "Growth" in words(home(world, person))
