"""Choosing a time zone: by its city, among those that are common, or typed."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any
from zoneinfo import available_timezones

from babel.dates import get_timezone_location

from bot.errors import UserError
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.text import Translator
from bot.text.fold import key
from bot.text.locales import LOCALES

COMMON = (
    "Europe/Paris", "Europe/London", "Europe/Berlin", "Europe/Madrid", "Europe/Zurich", "Europe/Helsinki",
    "America/New_York", "America/Chicago", "America/Los_Angeles", "America/Toronto", "America/Sao_Paulo",
    "Africa/Casablanca", "Africa/Dakar", "Africa/Johannesburg", "Indian/Reunion", "Pacific/Noumea", "Asia/Dubai",
    "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney", "UTC",
)  # fmt: skip
OTHER = "other"
LIMIT = 60


@lru_cache(maxsize=1024)
def _city(zone: str, language: str) -> str:
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    try:
        return str(get_timezone_location(zone, locale=LOCALES[language], return_city=True))
    except LookupError:
        return zone.rsplit("/", 1)[-1].replace("_", " ")


def city(t: Translator, zone: str) -> str:
    """The city a zone is known by, in the reader's words: `London`, `Londres`."""
    return _city(zone, t.language)


def inputs(t: Translator, chosen: str, typed: str = "", *, own: str = "", tells: str = "") -> list[Block]:
    """The menu of zones, and the field to type one in where none of them is meant. `own` is the reader's."""
    chosen = chosen if chosen == OTHER else find(chosen)
    zones = dict.fromkeys(one for one in (own, chosen, *COMMON) if one and one != OTHER)
    options = [kit.option(_label(t, zone), zone) for zone in zones]
    options.append(kit.option(t("kpis-zone-other"), OTHER))
    blocks = [kit.select_input("zone", t("kpis-field-zone"), options, value=chosen or own, tells=tells)]
    if chosen == OTHER:
        hint = t("kpis-field-zone-typed-hint")
        blocks.append(kit.text_input("zone_typed", t("kpis-field-zone-typed"), value=typed, limit=LIMIT, hint=hint))
    return blocks


def _label(t: Translator, zone: str) -> str:
    name = city(t, zone)
    return name if name == zone else f"{name} ({zone})"


def read(values: Mapping[str, Any]) -> str:
    """The zone that was chosen or typed, as IANA names it. Raises UserError beside the field."""
    chosen = str(values.get("zone") or "")
    if chosen and chosen != OTHER:
        found = find(chosen)
        if found:
            return found
        raise UserError("kpis-error-zone", field="zone", zone=chosen[:LIMIT])
    typed = clean(str(values.get("zone_typed") or ""))
    found = find(typed)
    if not found:
        field = "zone_typed" if chosen == OTHER else "zone"
        raise UserError("kpis-error-zone", field=field, zone=typed[:LIMIT] or "–")
    return found


def find(text: str) -> str:
    """The zone that is meant by its IANA name or its city, in any case; empty where it is none."""
    return _names().get(key(text)) or _cities().get(key(text), "")


@lru_cache(maxsize=1)
def _names() -> Mapping[str, str]:
    return {key(zone): zone for zone in available_timezones()}


@lru_cache(maxsize=1)
def _cities() -> Mapping[str, str]:
    # Of two zones that share a city's name, the common one is meant.
    zones = [zone for zone in (*sorted(available_timezones()), *COMMON) if "/" in zone]
    own = {key(zone.rsplit("/", 1)[-1]): zone for zone in zones}
    return own | {key(_city(zone, language)): zone for zone in zones for language in LOCALES}
