"""Key figures of the product: what they are, where they come from, how they fare; and the digest of them."""

from pathlib import Path

from bot.feature import Feature
from bot.slack.listen import Listeners
from bot.store import Store


def register(_: Listeners) -> None:
    """Every command, button, form and shortcut of KPIs."""


def forget(_: Store, __: str, ___: str) -> None:
    """Take a person out of these tables."""


FEATURE = Feature(name="kpis", folder=Path(__file__).parent, register=register, migrations=(), tables=(), forget=forget)
