"""KPIs in a table that readers sort: state, value, change, a year ago and target, the worst first."""

from collections.abc import Collection, Sequence

from bot.kpis import figures
from bot.kpis.blocks import need
from bot.kpis.rank import SLIPPING, is_far, is_strange, level, order
from bot.kpis.standing import Standing, share
from bot.slack import native
from bot.slack.blocks import Block
from bot.slack.text import trim
from bot.text import Translator

PAGE = 10
_NAME = 60  # characters
_COLUMNS = ("kpi", "state", "value", "change", "year", "target")  # a phone shows the first two or three


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
    said = t("kpis-state-unread", state=state(t, standing)) if standing.error else state(t, standing)
    return [
        trim(kpi.name, _NAME),
        t("kpis-state-muted", state=said) if muted else said,
        "" if figure is None else native.Number(figure.value, need.value(t, standing, of)),
        _share(figures.delta(t, standing), standing.relative if standing.previous else None, standing.change),
        _share(
            figures.delta(t, standing, standing.year_ago) if standing.year_ago else "",
            share(figure, standing.year_ago),
            standing.year_change,
        ),
        goal(t, standing),
    ]


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


def _state(standing: Standing) -> str:
    if standing.stale:
        return "late"
    if standing.state == "no_target" and (standing.kpi.target, standing.kpi.low, standing.kpi.high) != (None,) * 3:
        return "apart"  # what is aimed at is for another period
    if is_far(standing):
        return "far"
    return "slipping" if standing.state == "good" and level(standing) == SLIPPING else standing.state


def state(t: Translator, standing: Standing) -> str:
    """How a KPI stands, in a word or two."""
    said = t(f"kpis-state-{_state(standing)}")
    if standing.stale or not is_strange(standing) or standing.unusual is None:
        return said
    return t("kpis-state-strange", state=said, how=t(f"kpis-strange-{'low' if standing.unusual.is_low else 'high'}"))
