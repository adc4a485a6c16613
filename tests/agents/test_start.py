"""What the bot needs to start, and what only `product-ops mcp` does."""

import argparse
import re
from collections.abc import Callable

import pytest

from bot.agents.callers import LOCAL, UnknownCallerError
from bot.cli import agents
from bot.cli.command import RefusedError
from bot.config import Config, ConfigError, load
from bot.probes import Probes
from bot.services import Services
from tests.agents.conftest import OWNER, made
from tests.shelves import HERE
from tests.test_house import MODULES, code

SDK = re.compile(r"^( *)(?:from|import) (?:anyio|mcp|starlette|uvicorn|httpx2|pydantic)\b", re.MULTILINE)
OURS = re.compile(r"^( *)from bot(?:\.| import )mcp\b", re.MULTILINE)


def test_only_the_command_takes_in_the_sdk() -> None:
    """Importing it takes as long as starting the bot, and it may not be installed."""
    for taking in (SDK, OURS):
        found = {module: taking.findall(code(module)) for module in MODULES if not module.startswith("bot.mcp")}
        taken = {module: indents for module, indents in found.items() if indents}
        assert taken.keys() == {"bot.cli.agents"}
        assert all(taken["bot.cli.agents"]), "within a function: only once the command runs"


def options(*typed: str) -> argparse.Namespace:
    """What was typed after `product-ops mcp`."""
    parser = argparse.ArgumentParser()
    agents.MCP.options(parser)
    return parser.parse_args(typed)


def test_an_agent_on_the_machine_says_for_whom_it_asks(here: Services) -> None:
    """By a token, which may end while it runs, or by the id of a person where whoever starts it may read the database
    anyway; by neither, it says what to set."""
    from dataclasses import replace

    from bot.agents.desk import TokenDesk

    token, text = made(here)
    who = agents._who(replace(here, config=Config(mcp_token=text)), options())
    assert who().user == OWNER
    TokenDesk(here, HERE, OWNER).revoke(token.id)
    with pytest.raises(UnknownCallerError):
        who()
    own = agents._who(here, options("--user", OWNER.replace("OWNER", "12OWNER"), "--workspace", HERE))()
    assert (own.agent, own.workspace, own.private) == (LOCAL, HERE, False)
    assert agents._who(here, options("--user", "U012OWNER", "--workspace", HERE, "--private"))().private
    with pytest.raises(RefusedError, match="MCP_TOKEN"):
        agents._who(here, options())
    with pytest.raises(RefusedError, match="Nothing is stored"):
        agents._who(here, options("--user", "U012OWNER", "--workspace", "T0NOWHERE"))


def test_settings_are_read_and_refused() -> None:
    """Names without https:// and ports, a port that is one; the token is in no text of the settings."""
    config = load({"MCP_HOSTS": "Bot.example.com, [::2]", "MCP_PORT": "8001", "MCP_TOKEN": "pops_x"}, None)
    assert (config.mcp_hosts, config.mcp_port) == (("bot.example.com", "[::2]"), 8001)
    assert "pops_x" not in repr(config)
    with pytest.raises(ConfigError) as wrong:
        load({"MCP_HOSTS": "https://bot.example.com", "MCP_PORT": "0"}, None)
    assert ["MCP_HOSTS" in line or "MCP_PORT" in line for line in str(wrong.value).splitlines()] == [True, True]


def test_whoever_watches_has_a_port_of_its_own(here: Services, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another than the bot's, since one environment serves both: what is asked there is this process's own, for as long
    as it serves. Without the setting there is none."""
    from dataclasses import replace

    from bot import serve
    from bot.mcp import serve as agents_serve

    told: list[object] = []

    def watch(probes: Probes, *where: object) -> Callable[[], None]:
        told.extend([probes.ready(), *where])
        return lambda: told.append("ended")

    monkeypatch.setattr(serve, "watch", watch)
    monkeypatch.setattr(agents_serve, "serve_http", lambda _: told.append("served"))
    config = load({"METRICS_PORT": "9464", "MCP_METRICS_PORT": "9465"}, None)
    agents._serve_many(replace(here, config=config))
    parts = {"process": "ok", "store": "ok", "migrations": "ok"}
    assert told == [{"ready": True, "parts": parts}, "127.0.0.1", 9465, "MCP_METRICS_PORT", "served", "ended"]
    assert load({"METRICS_PORT": "9464"}, None).mcp_metrics_port == 0


def test_a_port_is_listened_on_or_said_to_be_taken() -> None:
    """Answers are sent at once: with Nagle's algorithm each would take 40 ms more."""
    import socket

    from bot.mcp.serve import listening

    with listening(Config(mcp_port=0)) as first:
        assert first.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
        with pytest.raises(ConfigError, match="MCP_PORT: nothing can listen on"):
            listening(Config(mcp_port=first.getsockname()[1]))
