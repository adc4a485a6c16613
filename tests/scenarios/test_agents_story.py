"""An agent asks in somebody's name, from a token made in Slack to its end."""

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from bot.answers.desk import QUESTIONS
from tests.agents.asking import bearing, call, data, over_http, sent
from tests.conftest import CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import define, form, press, send
from tests.words import words

if TYPE_CHECKING:
    from mcp.client import Client


@dataclass(frozen=True)
class Story:
    """Somebody, what they type, and what their agent is told."""

    user: str
    new: str
    list: str
    label: str
    unknown: str


STORIES = (
    Story(ENGLISH, "token new", "token list", "My editor", "Nobody has defined"),
    Story(FRENCH, "jeton nouveau", "jeton liste", "Mon éditeur", "personne"),
)


def fill(world: World) -> None:
    """What the workspace knows, some of it in a private conversation that neither is in."""
    define(
        world, world.person(ENGLISH), "MVP", definition_en="The least that we learn from.", definition_fr="Le moins."
    )


@pytest.mark.every_pair("story", STORIES, ids=["en", "fr"])
def test_a_token_from_slack_to_its_end(world: World, story: Story) -> None:
    """Somebody makes a token in Slack and hands it to an agent, which asks all there is to ask, is told what they
    themselves would be, in their language, and nothing more once they have revoked it."""
    person = world.person(story.user)
    fill(world)
    person.command("/productops", story.new, channel=CHANNEL)
    form(world, person)
    send(world, person, label=story.label)
    text = re.search(r"pops_\w+", str(form(world, person)))
    assert text

    async def use(client: "Client") -> dict[str, dict[str, Any]]:
        tools = [tool.name for tool in (await client.list_tools()).tools]
        assert tools == [one.name for one in QUESTIONS if one.name in ASKED]
        return {name: data(await client.call_tool(name, ASKED[name])) for name in tools}

    answers = over_http(world.bot.services, {"authorization": f"Bearer {text[0]}"}, "auto", use)
    assert answers["define_term"]["known"]
    world.settle()
    listed = person.command("/productops", story.list, channel=CHANNEL)
    assert listed is not None
    assert story.label in words(listed)
    press(world, person, listed, "agents.revoke")
    (refused,) = sent(world.bot.services, bearing(text[0], call("define_term", term="MVP")))
    assert refused.status == 401


ASKED: dict[str, dict[str, Any]] = {
    "define_term": {"term": "MVP"},
    "search_terms": {"query": "learn"},
    "who_decides": {"topic": "Pricing"},
}
