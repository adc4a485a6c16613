"""Figures as people see them: the card, and how each is counted. Pure. The sentences are those of impact."""

from collections.abc import Sequence

from bot.figures.counting import key_of
from bot.figures.figure import ImpactFigure
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator

MAIN = ("lead_time", "features_used", "time_to_agree", "decisions_on_data")
_REASONS = 6  # that a line says


def card(
    t: Translator, found: Sequence[ImpactFigure], room: str, carried: str, *buttons: Block, note: str = ""
) -> list[Block]:
    """The figures of a period, the main ones with what stands beside them. `room` says how each is counted, `carried`
    which figures they are, empty where nobody can ask; a `note` stands below those of a channel."""
    first = found[0]
    period = {"since": t.date(first.since), "until": t.date(first.until)}
    blocks: list[Block] = [kit.section(say(t, "impact-heading", **period))]
    for one in (one for one in found if one.name in MAIN):
        ask = kit.button(t("impact-how"), f"{room}.how:{one.name}", f"{one.name}/{carried}") if carried else None
        blocks += [kit.section(_line(t, one), accessory=ask), *_small_print(t, one)]
    small = [_line(t, one) for one in found if one.name not in MAIN]
    blocks += [kit.divider(), kit.section(kit.markdown_list(small))] if small else []
    as_of = say(t, "impact-as-of-here" if note else "impact-as-of", day=t.date(first.as_of))
    blocks.append(kit.context(as_of, *([note] if note else [])))
    return [*blocks, *([kit.actions(*buttons)] if buttons else [])]


def show_button(t: Translator) -> Block:
    """Shows the card."""
    return kit.button(t("impact-show"), "impact.show")


def _line(t: Translator, one: ImpactFigure) -> Mrkdwn:
    return say(t, "impact-line", name=t(f"impact-{key_of(one.name)}-name"), text=one.text)


def _small_print(t: Translator, one: ImpactFigure) -> list[Block]:
    """What stands beside a figure; what is missing from it, and how new it is."""
    left = missing(t, one)
    parts = [t("impact-missing", reasons=", ".join(left))] if left else []
    parts += [t("impact-newest-of", day=t.date(one.newest))] if one.newest else []
    lines = [" · ".join(one.notes), " ".join(parts)]
    return [kit.context(escape(line)) for line in lines if line]


def missing(t: Translator, one: ImpactFigure) -> list[str]:
    """What was left out, by reason."""
    return [t(f"impact-why-{key_of(why)}", count=count) for why, count in [*one.missing.items()][:_REASONS]]


def how(t: Translator, one: ImpactFigure) -> list[Block]:
    """How a figure is counted, with its numbers."""
    name = key_of(one.name)
    counts = say(t, "impact-counts", part=one.numerator, whole=one.denominator, what=t(f"impact-{name}-of"))
    said = [Mrkdwn(f"*{escape(t(f'impact-{name}-name'))}*"), escape(one.sentence), say(t, f"impact-{name}-how"), counts]
    blocks: list[Block] = [kit.section(Mrkdwn("\n".join(said)))]
    left = missing(t, one)
    gaps = [t("impact-missing", reasons=", ".join(left))] if left else []
    notes = [escape(note) for note in (*one.notes, *gaps)]
    blocks += [kit.section(kit.markdown_list(notes))] if notes else []
    rows = say(t, "impact-rows", count=len(one.rows))
    return [*blocks, kit.context(rows, say(t, "impact-as-of", day=t.date(one.as_of)))]
