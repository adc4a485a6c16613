"""What a round of the pulse came to, in words."""

from bot.pulse.round import PulseResult
from bot.text import Translator


def result(t: Translator, one: PulseResult) -> str:
    """The median band, with how many answered; or why there is none."""
    said = {"answered": one.answered, "asked": one.asked}
    if one.why_not:
        return t(f"impact-pulse-{one.why_not.replace('_', '-')}", **said)
    return t("impact-pulse-median", band=t(f"impact-pulse-band-{one.band}"), **said)
