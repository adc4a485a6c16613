"""The outside systems that KPIs are read from: a file each. Adding one is a line here."""

from bot.connectors.connector import Connector
from bot.connectors.manual import MANUAL
from bot.connectors.sql import SQL

CONNECTORS: dict[str, Connector] = {connector.name: connector for connector in (MANUAL, SQL)}


def declared(name: str) -> bool:
    """Whether a connector reads this name of the environment."""
    return any(
        name.startswith(variable.name[:-1]) if variable.name.endswith("*") else name == variable.name
        for connector in CONNECTORS.values()
        for variable in connector.variables
    )
