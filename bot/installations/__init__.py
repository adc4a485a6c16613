"""Installations: which workspaces and organisations have the bot, with which tokens, and since when not any more."""

from pathlib import Path

from bot.feature import Feature
from bot.installations import presence
from bot.installations.store import attempts, schema
from bot.slack.listen import Listeners


def _register(_: Listeners) -> None:
    """What Slack says of installations comes in by an entrance of its own: `lifecycle`."""


FEATURE = Feature(
    name="installations",
    folder=Path(__file__).parent,
    register=_register,
    migrations=(*schema.MIGRATIONS, *attempts.MIGRATIONS),
    tables=(),  # they are the operator's, and no workspace's
    people=schema.PEOPLE,
    chores=(presence.settle,),
)
