"""How a KPI stands, in a word or two: in its period, and now where that differs."""

from collections.abc import Sequence

from bot.kpis import figures
from bot.kpis.blocks.words import brief
from bot.kpis.rank import SLIPPING, is_beyond_limit, is_far, is_near, is_strange, level
from bot.kpis.standing import Standing
from bot.slack.text import trim
from bot.text import Translator

_CHANGED = 4  # KPIs of one line
_NAME = 50  # characters of each


def _state(standing: Standing) -> str:
    if standing.stale:
        return "late"
    if standing.state == "no_target" and (standing.kpi.target, standing.kpi.low, standing.kpi.high) != (None,) * 3:
        return "apart"  # what is aimed at is for another period
    if is_far(standing):
        return "far"
    if is_near(standing):
        return "near"
    return "slipping" if standing.state == "good" and level(standing) == SLIPPING else standing.state


def state(t: Translator, standing: Standing) -> str:
    """How a KPI stands in its period."""
    said = t(f"kpis-state-{_state(standing)}")
    if standing.stale or not is_strange(standing) or standing.unusual is None:
        return said
    return t("kpis-state-strange", state=said, how=t(f"kpis-strange-{'low' if standing.unusual.is_low else 'high'}"))


def state_now(t: Translator, standing: Standing) -> str:
    """The same, where an alert runs that, and where an alarm is over since when."""
    if standing.alert is not None:
        return t("kpis-state-alert", value=alert_value(t, standing.alert))
    said, back = state(t, standing), normal(t, standing)
    return t("kpis-state-strange", state=said, how=back) if back else said


def alert_value(t: Translator, alert: Standing) -> str:
    """The value that alerts, with its day: `31.2% (Sat 28 Nov)`."""
    figure, kpi = alert.figure, alert.kpi
    if figure is None:
        return ""
    said = figures.value(t, kpi, figure.value)
    return t("kpis-value-part", value=said, part=brief(t, figure.grain, figure.period))


def crossed(t: Translator, alert: Standing) -> str:
    """What makes a value an alert: the threshold or the end of the range that it is beyond, or that it is unusual."""
    kpi, reading = alert.kpi, alert.reading
    if reading is None:
        return ""
    if not is_beyond_limit(alert):
        return figures.unusual(t, alert)
    if kpi.direction != "band":
        return t(f"kpis-alert-{kpi.direction}", limit=figures.value(t, kpi, kpi.alert_at or 0.0))
    way = "low" if kpi.low is not None and reading.value < kpi.low else "high"
    limit = figures.value(t, kpi, (kpi.low if way == "low" else kpi.high) or 0.0)
    return t(f"kpis-alert-band-{way}", limit=limit)


def normal(t: Translator, standing: Standing) -> str:
    """That an alarm of the period is over, and since when; empty where none is."""
    if not standing.normal_since:
        return ""
    return t("kpis-normal-since", day=brief(t, standing.kpi.grain, standing.normal_since))


def since_then(t: Translator, changed: Sequence[Standing]) -> str:
    """What `bot.kpis.newest` says beside the period of a digest, in a line: the alerts that run and the alarms that are
    over, a few of them; empty where there are none."""
    said = ""
    for one in changed[:_CHANGED]:
        what = alert_said(t, one.alert) if one.alert is not None else normal(t, one)
        part = t("kpis-since-part", name=trim(one.kpi.name, _NAME), what=what)
        said = t("kpis-digest-sentence", first=said, second=part) if said else part
    if len(changed) > _CHANGED:
        said = t("kpis-digest-names-more", names=said, count=len(changed) - _CHANGED)
    return t("kpis-since-then", said=said) if said else ""


def alert_said(t: Translator, alert: Standing) -> str:
    """The value that alerts, with its day and what it crossed."""
    return ", ".join(part for part in (alert_value(t, alert), crossed(t, alert)) if part)
