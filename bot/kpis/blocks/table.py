"""KPIs in a table that readers sort: value, target, state, change and a year ago, the worst first."""

from collections.abc import Collection, Sequence

from bot.kpis import figures
from bot.kpis.blocks import need
from bot.kpis.blocks.state import state_now
from bot.kpis.rank import order
from bot.kpis.standing import Standing, share
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.text import trim
from bot.text import Translator

PAGE = 10
_NAME = 60  # characters
_COLUMNS = ("kpi", "value", "target", "state", "change", "year")  # a phone shows the first three


def table(
    t: Translator,
    standings: Sequence[Standing],
    caption: str,
    *,
    of: tuple[str, str] = ("", ""),
    muted: Collection[str] = (),
) -> Block:
    """The table. `of` is the grain and name of the period that all of it is about: a figure of another one names its
    own. `muted` are the ids of KPIs that the place has asked not to be called for."""
    rows = [_row(t, one, of, muted=one.kpi.id in muted) for one in order(standings)]
    return native.data_table(caption, [t(f"kpis-column-{name}") for name in _COLUMNS], rows, page_size=PAGE)


def _row(t: Translator, standing: Standing, of: tuple[str, str], *, muted: bool) -> list[native.Cell]:
    kpi, figure = standing.kpi, standing.figure
    said = state_now(t, standing)
    said = t("kpis-state-unread", state=said) if standing.error else said
    said = _corrected(t, standing, said)
    return [
        trim(kpi.name, _NAME),
        "" if figure is None else native.Number(figure.value, need.value(t, standing, of)),
        goal(t, standing),
        t("kpis-state-muted", state=said) if muted else said,
        _share(figures.delta(t, standing), standing.relative if standing.previous else None, standing.change),
        _share(
            figures.delta(t, standing, standing.year_ago) if standing.year_ago else "",
            share(figure, standing.year_ago),
            standing.year_change,
        ),
    ]


def _corrected(t: Translator, standing: Standing, said: str) -> str:
    """How a KPI stands, with what its figure was before a correction that readers see."""
    figure, was = standing.figure, standing.corrected_from
    if figure is None or was is None:
        return said
    before = figures.value(t, standing.kpi, was)
    same = before == figures.value(t, standing.kpi, figure.value)
    return said if same else t("kpis-state-corrected", state=said, value=before)


def _share(said: str, relative: float | None, change: float | None) -> native.Cell:
    if not said:
        return ""
    return native.Number(relative if relative is not None else change or 0.0, said)


def goal(t: Translator, standing: Standing) -> str:
    """What is aimed at in the figure's period; where that says nothing of it, what is aimed at in its own."""
    kpi, aimed = standing.kpi, standing.aim
    told = kpi if aimed.target is None and aimed.low is None and aimed.high is None else aimed
    said = figures.bounds(t, told)
    if said and told is kpi and kpi.target_per and aimed != kpi:
        return t(f"kpis-per-{kpi.target_per}", value=said)
    return said
