"""What somebody else wrote of a KPI while its form was open, where the form asks about it."""

from collections.abc import Mapping, Sequence

from bot.kpis import goal, wording
from bot.kpis.blocks import source
from bot.kpis.kpi import Kpi
from bot.kpis.version import with_parts
from bot.merge import FieldVersion
from bot.slack.blocks import Block
from bot.slack.conflict import Values
from bot.slack.conflict import ask as ask_beside
from bot.slack.text import Mrkdwn, escape
from bot.text import Translator

# Where the form says what the parts call otherwise: the first of these fields that is shown.
_PLACES = {
    "target": (goal.FIELD,),
    "pipeline": (source.PIPELINE,),
    "scale": ("scale", goal.FIELD),
    "combine": ("combine", "grain"),
    "fresh": ("fresh",),
}


def values(t: Translator, kpi: Kpi, asked: Mapping[str, FieldVersion]) -> Values:
    """How what somebody else wrote reads, by part."""
    return {part: (one, wording.said(t, part, with_parts(kpi, one.fields))) for part, one in asked.items()}


def ask(t: Translator, blocks: Sequence[Block], asked: Values) -> list[Block]:
    """The blocks of the form, with what somebody else wrote beside the field of each part that is asked about."""
    shown = _shown(blocks)
    settings = next((one for one in shown if "." in one), "name")
    found: dict[str, tuple[FieldVersion, str]] = {}
    for part, (change, value) in asked.items():
        place = next(one for one in (*_places(part), settings, "name") if one in shown)
        if place in found:  # two parts may be said in one field
            value = Mrkdwn(f"{escape(found[place][1])} · {escape(value)}")
        found[place] = (change, value)
    return ask_beside(t, blocks, found)


def among(blocks: Sequence[Block], asked: Values, *, whole: bool) -> Values:
    """What is asked about and has a field in the form, or would have none in all of it: `whole` when that is shown."""
    shown = _shown(blocks)
    return {part: one for part, one in asked.items() if whole or any(place in shown for place in _places(part))}


def _places(part: str) -> tuple[str, ...]:
    return _PLACES.get(part, (part,))


def _shown(blocks: Sequence[Block]) -> list[str]:
    return [str(block["block_id"]) for block in blocks if block["type"] == "input"]
