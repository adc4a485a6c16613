"""Whether a source works: settings looked at, then asked for its latest values, before anybody relies on it."""

from collections.abc import Mapping
from datetime import timedelta

from bot.clock import Clock, utc_now
from bot.connectors.connector import Connector, Point, SourceError, Tools

_DAYS = 35  # of a series: enough to see that it is one


def test(
    tools: Tools,
    connector: Connector,
    settings: Mapping[str, str],
    clock: Clock = utc_now,  # noqa: PT028 - no test of pytest's
) -> list[Point]:
    """What a source gives now, of a series the last weeks. Raises SourceError saying what is wrong and the mend.

    Empty for a connector that asks nobody.
    """
    kept = {name: value.strip() for name, value in settings.items() if value.strip()}
    for setting in connector.settings:
        if setting.required and setting.name not in kept:
            raise SourceError("source-setting-missing", field=setting.name)
    if connector.check:
        connector.check(kept, tools.environment)
    since = (clock() - timedelta(days=_DAYS)).date().isoformat()
    return connector.fetch(tools, kept, since) if connector.fetch else []
