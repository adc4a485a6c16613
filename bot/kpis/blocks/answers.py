"""What is said of KPIs where somebody asks in their own words."""

from collections.abc import Sequence

from bot.kpis.aggregate import Figure
from bot.kpis.blocks import need
from bot.kpis.blocks.chart import chart
from bot.kpis.blocks.digest import moved, sentences
from bot.kpis.blocks.headline import headline
from bot.kpis.blocks.lists import open_menu
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.state import since_then
from bot.kpis.blocks.unread import unread
from bot.kpis.blocks.words import whole_period
from bot.kpis.rank import NEEDS, level, order
from bot.kpis.standing import Standing
from bot.periods import usual
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import say
from bot.text import Translator

MOST = 5  # KPIs of a short list


def value(
    t: Translator, standing: Standing, history: Sequence[Figure], owner: str, note: str = "", *, every: str = ""
) -> tuple[list[Block], str]:
    """A KPI for a conversation: the `owner` by name, so that nobody is called. The figure says of when it is where a
    period `every` was asked about; a `note` says that there is none of it."""
    kpi = standing.kpi
    drawn = chart(t, kpi, history)
    whose = [kit.context(say(t, "kpis-who-owns", name=kpi.name, who=owner))] if owner else []
    lines = need.lines(t, standing, Context(), owner=False, of=(every, ""))
    notes = [kit.context(note)] if note else []
    blocks = [*notes, kit.section(lines), *([drawn] if drawn else []), *unread(t, [standing], kpi.zone), *whose]
    return blocks, t("kpis-shared-text", name=kpi.name, value=need.value(t, standing))


def movement(
    t: Translator,
    standings: Sequence[Standing],
    every: str,
    of: str,
    changed: Sequence[Standing] = (),
    *,
    shared: bool,
) -> tuple[list[Block], str]:
    """What moved in the last whole period `of` of `every`: its name, the sentence of a digest, then what needs somebody
    and what moved most, five in all; for one reader also the menu that opens one. `changed` since is said below it."""
    when = t(f"kpis-told-{usual(every)}", of=whole_period(t, every, of))
    said = t("kpis-told-said", period=when, said=headline(t, standings, every))
    news = [one for one in moved(standings) if one.move in ("up", "down") and one.is_news]
    called = [one for one in order(standings) if level(one) in NEEDS]
    listed = list({one.kpi.id: one for one in (*called, *news)}.values())[:MOST]
    since = since_then(t, changed)
    rows = [kit.section(need.lines(t, one, Context(), owner=False, of=(every, of))) for one in listed]
    menu = [] if shared or not standings else [kit.actions(open_menu(t, order(standings)[:100]))]
    return [kit.section(sentences(said, since)), *rows, *menu], f"{said} {since}".strip()
