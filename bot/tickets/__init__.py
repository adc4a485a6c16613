"""Support tickets: how many came about each area, beside what is usual."""

from pathlib import Path

from bot.feature import Feature
from bot.slack.listen import Listeners
from bot.tickets.store import MIGRATIONS, PEOPLE, TABLES


def _register(_: Listeners) -> None:
    """Nothing yet."""


FEATURE = Feature(
    name="tickets",
    folder=Path(__file__).parent,
    register=_register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
)
