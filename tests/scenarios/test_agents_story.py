"""An agent asks in somebody's name, from a token made in Slack to its end."""

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pytest

from bot.agents.token import GROUPS
from bot.answers.data import CHARACTERS, PAGE
from bot.answers.desk import QUESTIONS
from bot.ideas.desk import IdeaDesk
from bot.ideas.idea import Idea
from tests.agents.asking import bearing, call, data, over_http, sent
from tests.conftest import ADMIN, CHANNEL, ENGLISH, FRENCH, World
from tests.scenarios.acts import define, form, press, send
from tests.scenarios.fillings import ROOMS
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
    means: str


STORIES = (
    Story(ENGLISH, "token new", "token list", "My editor", "The least that we learn from."),
    Story(FRENCH, "jeton nouveau", "jeton liste", "Mon éditeur", "Le moins qui nous apprenne."),
)
# By question: how it is asked, and what is told among the rest.
ASKED: dict[str, tuple[dict[str, Any], str]] = {
    "define_term": ({"term": "mvp"}, "MVP"),
    "search_terms": ({"query": "learn"}, "MVP"),
    "rank_ideas": ({}, "Falcon wish 0"),
    "get_idea": ({"number": 1}, "Falcon needs it."),
    "get_roadmap": ({}, "blocked"),
    "list_kpis": ({}, "Activation"),
    "get_kpi": ({"name": "activation"}, "777777784"),  # whole weeks but the newest, on any day
    "who_decides": ({"topic": "Falcon releases"}, "Falcon releases"),
    "find_decisions": ({"query": "ships"}, "Falcon ships daily 0"),
    "has_been_decided": ({"question": "Do we ship on Tuesdays?"}, "Falcon ships on Tuesdays"),
    "find_insights": ({"query": "price"}, "Falcon buyers want one price 0"),
    "get_prd": ({"number": 1}, "Falcon breaks"),
    "impact": ({}, "lead_time"),
}


def fill(world: World) -> None:
    """What the workspace knows, some of it in a private conversation that neither is in."""
    least = {"definition_en": "The least that we learn from.", "definition_fr": "Le moins qui nous apprenne."}
    define(world, world.person(ENGLISH), "MVP", **least)
    for name in ("ideas", "kpis", "decisions", "rights", "insights", "documents", "roadmap"):
        ROOMS[name](world.bot.services, world.workspace, "Falcon")
    IdeaDesk(world.bot.services, world.workspace, ADMIN).capture(Idea(0, "Takeover", place="D0BOARD"))


@pytest.mark.every_pair("story", STORIES, ids=["en", "fr"])
def test_a_token_from_slack_to_its_end(world: World, story: Story) -> None:
    """Somebody makes a token in Slack and hands it to an agent, which asks all there is to ask, is told what they
    themselves would be, in their language, and nothing more once they have revoked it."""
    person = world.person(story.user)
    fill(world)
    person.command("/productops", story.new, channel=CHANNEL)
    form(world, person)
    send(world, person, label=story.label, groups=[one for one in GROUPS if one != "private"])
    text = re.search(r"pops_\w+", str(form(world, person)))
    assert text

    async def use(client: "Client") -> dict[str, Any]:
        tools = [tool.name for tool in (await client.list_tools()).tools]
        assert set(tools) == {one.name for one in QUESTIONS} == set(ASKED)
        return {name: await client.call_tool(name, ASKED[name][0]) for name in tools}

    results = over_http(world.bot.services, {"authorization": f"Bearer {text[0]}"}, "auto", use)
    for name, result in results.items():
        answer, told = data(result), json.dumps(data(result))
        assert answer["known"], name
        assert ASKED[name][1] in told
        assert len(told) <= CHARACTERS
        assert len(answer["rows"]) <= PAGE
    assert story.means in results["define_term"].content[0].text
    assert "Takeover" not in str(results)
    world.settle()
    listed = person.command("/productops", story.list, channel=CHANNEL)
    assert listed is not None
    assert story.label in words(listed)
    press(world, person, listed, "agents.revoke")
    (refused,) = sent(world.bot.services, bearing(text[0], call("define_term", term="MVP")))
    assert refused.status == 401
