"""When things are due, and the ledger that posts each of them exactly once."""

from pathlib import Path

from bot.feature import Feature
from bot.slack.listen import Listeners
from bot.store import Store


def register(_: Listeners) -> None:
    """Every command, button, form and shortcut of the schedule."""


def forget(_: Store, __: str, ___: str) -> None:
    """Take a person out of these tables."""


FEATURE = Feature(
    name="schedule", folder=Path(__file__).parent, register=register, migrations=(), tables=(), forget=forget
)
