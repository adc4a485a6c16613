"""Time zones by the cities they are known by, in every language. No I/O."""

from collections.abc import Mapping
from functools import lru_cache

from babel.dates import get_timezone_location

from bot.text.fold import key
from bot.text.locales import LOCALES
from bot.text.zone_names import known_zones

COMMON = (
    "Europe/Paris", "Europe/London", "Europe/Berlin", "Europe/Madrid", "Europe/Zurich", "Europe/Helsinki",
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Toronto", "America/Sao_Paulo",
    "Africa/Casablanca", "Africa/Dakar", "Africa/Johannesburg", "Indian/Reunion", "Pacific/Noumea", "Asia/Dubai",
    "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "UTC",
)  # fmt: skip


@lru_cache(maxsize=1024)
def city(zone: str, language: str) -> str:
    """The city an IANA zone is known by: `London`, `Londres`."""
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    try:
        return str(get_timezone_location(zone, locale=LOCALES[language], return_city=True))
    except LookupError:
        return zone.rsplit("/", 1)[-1].replace("_", " ")


def find(text: str) -> str:
    """The zone that is meant by its IANA name or its city, in any case; empty where it is none."""
    return _names().get(key(text)) or _cities().get(key(text), "")


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    return {key(zone): zone for zone in known_zones()}


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    # Of two zones that share a city's name, the common one is meant.
    zones = [zone for zone in (*sorted(known_zones()), *COMMON) if "/" in zone]
    own = {key(zone.rsplit("/", 1)[-1]): zone for zone in zones}
    return own | {key(city(zone, language)): zone for zone in zones for language in LOCALES}
