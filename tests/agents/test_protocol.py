"""Agents ask by the SDK's own client, of today and of before: the tools, the answers, and why there is none."""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bot.agents.callers import Caller, Callers
from bot.agents.desk import PACE
from bot.answers.data import PAGE
from bot.answers.desk import QUESTIONS
from bot.services import Services
from bot.slack.store import save_setting
from bot.store import StoreError
from tests.agents.asking import ERAS, data, in_memory, over_http
from tests.agents.conftest import OWNER, become, made
from tests.glossary.making import content, keep, meaning
from tests.patience import PATIENCE
from tests.shelves import HERE, Clock

if TYPE_CHECKING:
    from mcp.client import Client
    from mcp.types import CallToolResult


def mine(services: Services, *groups: str) -> Caller:
    """Somebody who asks with a token."""
    return Callers(services).by_token(made(services, *groups)[1])


def define(services: Services, *terms: str) -> None:
    """Terms with a definition each."""
    for term in terms:
        keep(services.store, meaning(content(term=term, definition_en=f"What {term} is."), id=term))


@pytest.mark.parametrize("era", ERAS)
def test_tools_only_read_and_say_so(here: Services, era: str) -> None:
    """Each has a short description and a schema that takes nothing else; Slack asks no consent for such."""

    async def use(client: "Client") -> Any:
        return (await client.list_tools()).tools

    tools = in_memory(
        here, mine(here, "glossary", "decisions", "ideas", "kpis", "insights", "documents", "impact"), era, use
    )
    assert [tool.name for tool in tools] == [one.name for one in QUESTIONS]
    for tool in tools:
        assert tool.annotations.read_only_hint is True
        assert tool.annotations.destructive_hint is False
        assert tool.meta == {"slack": {"supportsBlockKit": True}}
        assert tool.input_schema["additionalProperties"] is False
        assert 40 < len(tool.description) < 700, tool.name


def test_a_token_shows_its_own_tools(here: Services) -> None:
    """An agent is not tempted by what it may not ask."""

    async def use(client: "Client") -> list[str]:
        return [tool.name for tool in (await client.list_tools()).tools]

    assert in_memory(here, mine(here, "glossary"), "auto", use) == ["define_term", "search_terms"]


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize("way", ["memory", "http"])
def test_an_answer_is_data_and_words(here: Services, era: str, way: str) -> None:
    """The same twice: structured, and in plain text; blocks come only for clients that show them."""
    define(here, "MVP")

    async def use(client: "Client") -> "CallToolResult":
        return await client.call_tool("define_term", {"term": "mvp"})

    token, text = made(here, "glossary")
    for blocks in (False, True):
        if way == "memory":
            result = in_memory(here, Callers(here).by_token(text), era, use, blocks=blocks)
        else:
            result = over_http(here, {"authorization": f"Bearer {text}"}, era, use, blocks=blocks)
        found = data(result)
        assert found["known"] is True
        assert "What MVP is." in str(found["rows"])
        assert "What MVP is." in result.content[0].text  # type: ignore[union-attr]
        shown = ((result.meta or {}).get("slack") or {}).get("blocks")
        assert bool(shown) is blocks, result.meta
    assert token.owner == OWNER


def test_not_known_is_an_answer(here: Services) -> None:
    """It is no error, and says what to do."""

    async def use(client: "Client") -> "CallToolResult":
        return await client.call_tool("define_term", {"term": "Nothing"})

    result = in_memory(here, mine(here), "auto", use)
    assert data(result)["known"] is False
    assert "Nobody has defined" in result.content[0].text  # type: ignore[union-attr]


def test_pages_are_turned_by_a_cursor(here: Services) -> None:
    """Clients that show text alone see it, too."""
    define(here, *(f"Metric {number}" for number in range(PAGE + 3)))

    async def use(client: "Client") -> "list[CallToolResult]":
        first = await client.call_tool("search_terms", {"query": "metric"})
        cursor = data(first)["cursor"]
        return [first, await client.call_tool("search_terms", {"query": "metric", "cursor": cursor})]

    first, second = in_memory(here, mine(here), "auto", use)
    assert f"cursor: {data(first)['cursor']}" in first.content[0].text  # type: ignore[union-attr]
    assert [len(data(one)["rows"]) for one in (first, second)] == [PAGE, 3]


def asked(services: Services, caller: Caller, name: str, **arguments: Any) -> str:
    """Why an agent gets no answer."""

    async def use(client: "Client") -> "CallToolResult":
        return await client.call_tool(name, arguments)

    result = in_memory(services, caller, "auto", use)
    assert result.is_error
    assert result.structured_content is None
    return str(result.content[0].text)  # type: ignore[union-attr]


def test_what_is_wrong_is_said(here: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the owner's language, with the mend; nothing of the inside comes out."""
    caller = mine(here, "glossary")
    assert "isn’t an argument" in asked(here, caller, "define_term", term="MVP", foo="bar")
    assert "is missing" in asked(here, caller, "define_term")
    assert "It may ask about: Glossary" in asked(here, caller, "who_decides", topic="Pricing")
    become(here, OWNER, locale="fr-FR")
    assert "Ce jeton ne sert pas à cela, mais à ceci" in asked(here, caller, "who_decides", topic="Pricing")

    def falters(*_: object) -> None:
        raise StoreError("postgresql://secret")

    monkeypatch.setattr("bot.mcp.desk.ask", falters)
    assert asked(here, caller, "define_term", term="MVP") == "I can’t answer right now. Ask again in a minute."

    def breaks(*_: object) -> None:
        raise LookupError("a quote of a customer")

    monkeypatch.setattr("bot.mcp.desk.ask", breaks)
    assert asked(here, caller, "define_term", term="MVP") == "I can’t answer right now. Ask again in a minute."


def test_trouble_with_who_asks_is_no_leak(here: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever goes wrong on the way to the answer; what an agent typed comes back without what nobody sees."""

    def falters(*_: object, **__: object) -> None:
        raise StoreError("postgresql://secret")

    caller = mine(here, "glossary")
    assert "“x”" in asked(here, caller, "define_term", **{"term": "MVP", "x\u202e\u200b": "y"})
    monkeypatch.setattr("bot.mcp.desk.asker_of", falters)
    assert asked(here, caller, "define_term", term="MVP") == "I can’t answer right now. Ask again in a minute."


def test_a_tool_there_is_not_is_an_error_of_the_protocol(here: Services) -> None:
    """It names those there are."""
    from mcp.shared.exceptions import MCPError

    async def use(client: "Client") -> None:
        with pytest.raises(MCPError, match="define_term"):
            await client.call_tool("drop_tables", {})

    in_memory(here, mine(here), "auto", use)


def test_an_agent_asks_so_much_in_a_minute(here: Services, clock: Clock) -> None:
    """Then it is told when to go on; what other processes counted counts as well."""
    with here.store.write(HERE):
        save_setting(here.store, HERE, PACE.name, 3)
    caller = mine(here, "glossary")

    async def use(client: "Client") -> list[str]:
        results = [await client.call_tool("define_term", {"term": "MVP"}) for _ in range(4)]
        return [str(one.content[0].text) for one in results if one.is_error]  # type: ignore[union-attr]

    (refusal,) = in_memory(here, caller, "auto", use)
    assert refusal.startswith("That was 3 questions in this minute, as many as you may ask. Ask again in")
    assert here.store.settle(PATIENCE)
    assert "3 questions" in asked(here, replace(caller, asked=3), "define_term", term="MVP")
    clock.tick(minutes=1)
    assert in_memory(here, caller, "auto", use)


def test_nothing_is_written_by_an_answer(here: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """A question that wanted to would get no answer."""

    def writes(*_: object) -> None:
        with here.store.write(HERE):
            pass

    monkeypatch.setattr("bot.mcp.desk.ask", writes)
    assert asked(here, mine(here), "define_term", term="MVP") == "I can’t answer right now. Ask again in a minute."
