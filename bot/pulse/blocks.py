"""The pulse as people are asked, thanked and told of it. Pure."""

from bot.pulse.round import BANDS, PulseDates, PulseResult
from bot.pulse.wording import result
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator


def question(t: Translator, one: PulseDates) -> list[Block]:
    """How many hours went into agreeing: a button for each band."""
    row = [kit.button(t(f"impact-pulse-band-{band}"), f"pulse.answer:{band}", f"{one.round}/{band}") for band in BANDS]
    asked = say(t, "impact-pulse-ask", day=t.date(one.closes_on))
    return [kit.section(asked), kit.actions(*row), kit.context(say(t, "impact-pulse-private"))]


def thanks(t: Translator, one: PulseDates, band: str) -> list[Block]:
    """That an answer counts, and until when it can be changed."""
    said = {"band": t(f"impact-pulse-band-{band}"), "day": t.date(one.closes_on)}
    return [kit.section(say(t, "impact-pulse-thanks", **said))]


def state(
    t: Translator,
    last: PulseResult | None,
    planned: PulseDates | None,
    open_: tuple[PulseDates, int] | None,
    *,
    may_set: bool,
    is_asked: bool = False,
) -> list[Block]:
    """How the pulse stands: what the `last` round came to, the one that is open with how many answered, or the one that
    is `planned`; below its question where the reader `is_asked`."""
    blocks: list[Block] = []
    if open_:
        blocks.append(kit.section(say(t, "impact-pulse-open", day=t.date(open_[0].closes_on), count=open_[1])))
    elif planned:
        blocks.append(kit.section(say(t, "impact-pulse-planned", day=t.date(planned.opens_on))))
    else:
        blocks.append(kit.section(say(t, "impact-pulse-never")))
    if last:
        blocks.append(kit.section(say(t, "impact-pulse-last", text=result(t, last))))
    blocks += [] if is_asked else [kit.context(say(t, "impact-pulse-private"))]
    return [*blocks, *([kit.actions(kit.button(t("settings-title"), "settings.open"))] if may_set else [])]
