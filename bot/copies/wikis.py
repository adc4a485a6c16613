"""Which wikis a workspace has: those that the operator set up, and the canvases of its own Slack."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from bot.connectors import WIKIS
from bot.connectors.wiki import Wiki
from bot.services import Services
from bot.slack.canvases import canvases
from bot.slack.tokens import UnservedError
from bot.text.fold import fold

CANVAS = "canvas"
MakeCanvases = Callable[[Services, str], Wiki]


def _canvases(services: Services, workspace: str) -> Wiki:
    made = canvases(services.client(workspace), workspace, services.config.slack_api_url)
    return replace(made, label="Slack Canvas")


CANVASES: dict[str, MakeCanvases] = {CANVAS: _canvases}  # what Slack itself is, made for a workspace
_CALLED: Mapping[str, Sequence[str]] = {CANVAS: ("canvas", "canevas", "canvases")}


def names(services: Services) -> list[str]:
    """What there is, by name."""
    environment = services.tools.environment
    return [*(name for name, one in WIKIS.items() if one.ready(environment)), *CANVASES]


def wikis(services: Services, workspace: str) -> dict[str, Wiki]:
    """The wikis of a workspace, by name."""
    environment = services.tools.environment
    found = {name: one for name, one in WIKIS.items() if one.ready(environment)}
    try:
        return found | {name: make(services, workspace) for name, make in CANVASES.items()}
    except UnservedError:  # the bot is no longer installed there
        return found


def named(text: str) -> str:
    """The name of the wiki that somebody typed, set up or not; empty for anything else."""
    said = fold(text)
    called = {name: (name, fold(one.label)) for name, one in WIKIS.items()} | {
        name: (*words, name) for name, words in _CALLED.items()
    }
    return next((name for name, words in called.items() if said in words), "")


def lane(wiki: Wiki) -> str:
    """The threads in which a wiki is asked."""
    return f"reading {wiki.name}"
