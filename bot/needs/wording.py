"""What needs are called. Pure."""

from bot.needs.need import CATALOGUE, Need
from bot.text import Translator


def need_name(t: Translator, need: Need) -> str:
    """What a need is called."""
    return t(f"tools-needs-{need.key}") if need.key in CATALOGUE else need.name
