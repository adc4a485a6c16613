"""Answering agents over the Model Context Protocol: mcp."""

import argparse
from typing import TYPE_CHECKING

from bot.cli.command import CliCommand, RefusedError, add_workspace, refuse_unknown, workspace_of
from bot.cli.person import user_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.agents.callers import Caller
    from bot.config import Config
    from bot.services import Services


def _mcp(config: "Config", options: argparse.Namespace) -> int:
    try:
        import mcp  # noqa: F401 - whether it is there
    except ImportError:
        raise RefusedError("The extra is missing: pip install 'product-ops[mcp]'. docs/agents.md says more.") from None
    from bot import app, logs
    from bot.mcp.serve import serve_stdio
    from bot.store import open_store

    logs.configure(config.log_level, config.log_format)
    if options.http:
        config.ready_for_slack()  # which says whose tokens there are
    with open_store(config.database_url) as store:
        if {step.name for step in app.migrations()} - store.applied():
            app.migrate(store)
        services = app.services(config, store)
        app.furnish(services)
        if options.http:
            _serve_many(services)
        else:
            serve_stdio(services, _who(services, options))
    return 0


def _serve_many(services: "Services") -> None:
    """Over HTTP, and those who watch on MCP_METRICS_PORT. Raises ConfigError."""
    from bot import app, serve
    from bot.mcp.serve import serve_http
    from bot.probes import Probes
    from bot.telemetry.zeros import interactions_at_zero, store_at_zero

    interactions_at_zero([("agents", "question")])
    store_at_zero()
    known, config = [step.name for step in app.migrations()], services.config
    probes = Probes(services, known, {}, replica=False)
    end = serve.watch(probes, config.metrics_host, config.mcp_metrics_port, "MCP_METRICS_PORT")
    try:
        serve_http(services)
    finally:
        end()


def _who(services: "Services", options: argparse.Namespace) -> "Callable[[], Caller]":
    """For whom the agent that started this process asks. Raises RefusedError where nobody says it."""
    from bot.agents.callers import LOCAL, Caller, Callers

    token, callers = services.config.mcp_token, Callers(services)
    if token and not options.user:
        return lambda: callers.by_token(token)
    if not options.user:
        raise RefusedError("For whom? Set MCP_TOKEN to a token that /productops token made, or give --user U012AB3CD.")
    user, workspace = user_of(options.user), workspace_of(services.config, options)
    refuse_unknown(services.store, options)
    return lambda: Caller(workspace, user, LOCAL, private=options.private)


def _options(mcp: argparse.ArgumentParser) -> None:
    mcp.add_argument("--http", action="store_true", help="serve many agents on MCP_HOST:MCP_PORT, beside the bot")
    mcp.add_argument("--user", default="", help="answer the agent that started this as that person, by Slack user id")
    mcp.add_argument("--private", action="store_true", help="with --user: also what they see in private conversations")
    add_workspace(mcp)


MCP = CliCommand("mcp", "Answer agents over the Model Context Protocol: docs/agents.md.", _options, _mcp)
