"""Values that people bring, with `/kpi set` or in a file: `docs/sources/manual.md`. Needs nothing and asks nobody."""

from bot.connectors.connector import Connector

MANUAL = Connector("manual")
