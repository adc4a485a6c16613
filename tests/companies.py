"""The bot in two workspaces of one company."""

from collections.abc import Iterator
from contextlib import closing, contextmanager

from bot.app import build
from bot.check import MANIFEST
from bot.config import Config
from sandbox import HEADQUARTERS, SISTER, Sandbox
from tests.conftest import MovedClock, World, serving
from tests.patience import PATIENCE

OURS, THEIRS = HEADQUARTERS.id, SISTER.id


@contextmanager
def two_workspaces(database_url: str, transport: str, *, org_wide: bool) -> Iterator[World]:
    """The bot at work, with the token of the company that installed it for both, or else with that of OURS. What Slack
    refuses fails no test here."""
    with Sandbox(MANIFEST, HEADQUARTERS, patience=PATIENCE, beside=[SISTER], org_wide=org_wide) as slack:
        own = (slack.bot_token, slack.app_token if transport == "socket" else "", slack.signing_secret)
        clock = MovedClock()
        with (
            closing(build(Config(*own, slack.api_url, database_url), clock)) as bot,
            serving(bot, slack, transport) as answered,
        ):
            yield World(slack, bot, clock, answered)
