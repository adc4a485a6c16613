"""When things are due, and the ledger that posts each of them exactly once."""

from pathlib import Path

from bot.feature import Feature
from bot.schedule.store import MIGRATIONS, TABLES, forget
from bot.slack.listen import Listeners


def register(_: Listeners) -> None:
    """Every command, button, form and shortcut of the schedule."""


FEATURE = Feature(
    name="schedule",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    forget=forget,
)
