"""What a reader is told of a source that gave no values."""

from collections.abc import Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.text import Translator


def said(t: Translator, key: str, args: Mapping[str, str | int | float], zone: str = "UTC") -> str:
    """The sentence of a `SourceError`. `until`, a UTC stamp among its arguments, is said by the clock of `zone`; `why`
    is the key of a reason that stands in it.

    Raises KeyError for a sentence of another version of the bot.
    """
    if isinstance(why := args.get("why"), str):
        args = {**args, "why": t(why, **args)}
    until = args.get("until")
    if not isinstance(until, str):
        return t(key, **args)
    clock = t.time(datetime.fromisoformat(until).astimezone(ZoneInfo(zone)).time())
    return t(key, **{**args, "until": f"{clock} ({t.zone(zone)})"})
