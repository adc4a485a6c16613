"""The readings of a KPI, newest first, and what was corrected."""

from collections.abc import Sequence

from bot.kpis import figures
from bot.kpis.blocks.words import period
from bot.kpis.kpi import Kpi, Reading
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.paging import page_buttons
from bot.slack.text import Mrkdwn, escape, mention, moment, opening, say, trim
from bot.text import Translator

PAGE = 20
_LINES = 10  # of one section


def history(
    t: Translator, kpi: Kpi, versions: Sequence[Reading], page: int, more: bool, *, cut: bool = False
) -> list[Block]:
    """A page of readings, newest first. `versions` has every version of them, last period and last version first, and
    whole periods. `cut` says that there are earlier ones which no page shows."""
    blocks: list[Block] = [kit.section(say(t, "kpis-history-title", name=kpi.name))]
    if not versions:
        blocks.append(kit.section(t("kpis-history-none")))
    lines = [_line(t, kpi, own) for own in periods(versions)]
    for at in range(0, len(lines), _LINES):
        blocks.append(kit.section(trim(kit.markdown_list(lines[at : at + _LINES]), kit.SECTION)))
    if cut and versions:
        first = period(t, kpi.grain, versions[-1].period)
        blocks.append(kit.context(say(t, "kpis-history-earlier", period=first)))
    turns = page_buttons(t, "kpis.history", page, more, {"kpi": kpi.id}, by_time=True)
    turns.append(kit.button(t("kpis-open"), "kpis.open", kpi.id))
    return [*blocks, kit.actions(*turns)]


def periods(versions: Sequence[Reading]) -> list[list[Reading]]:
    """The versions of each period together, in the order they come in."""
    found: dict[str, list[Reading]] = {}
    for reading in versions:
        found.setdefault(reading.period, []).append(reading)
    return list(found.values())


def _line(t: Translator, kpi: Kpi, own: Sequence[Reading]) -> Mrkdwn:
    """One period: its value, who brought it and when, and the values before it."""
    newest = own[0]
    if newest.version < 1:
        taken = Mrkdwn("; ".join(_was(t, kpi, one) for one in own[:3]))
        return say(t, "kpis-history-undone", period=period(t, kpi.grain, newest.period), was=taken)
    named, value = period(t, kpi.grain, newest.period), figures.value(t, kpi, newest.value)
    so_far = "" if newest.final else f" ({t('kpis-so-far')})"
    line = Mrkdwn(f"*{escape(opening(named))}*  {escape(value + so_far)} ({_brought(t, newest)})")
    was = [_was(t, kpi, before) for before in own[1:4]]
    if len(own) > 4:
        was.append(Mrkdwn(escape(t("kpis-history-more", count=len(own) - 4))))
    if not was:
        return line
    # A value that was replaced while its period was still filling up is no correction.
    key = "kpis-history-corrected" if newest.corrected_from is not None else "kpis-history-before"
    return Mrkdwn(f"{line}. {say(t, key, was=Mrkdwn('; '.join(was)))}")


def _was(t: Translator, kpi: Kpi, reading: Reading) -> Mrkdwn:
    return Mrkdwn(f"{escape(figures.value(t, kpi, reading.value))} ({_brought(t, reading)})")


def _brought(t: Translator, reading: Reading) -> Mrkdwn:
    source = t("kpis-source-file") if reading.source == "file" else t(f"source-{reading.source}")
    who = mention(reading.person) if reading.person else escape(source)
    return say(t, "kpis-history-brought", who=who, when=moment(t, reading.collected_at))
