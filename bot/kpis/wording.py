"""What a KPI says in each of its parts, in words."""

from collections.abc import Callable, Mapping

from bot.connectors import CONNECTORS
from bot.kpis import figures, goal
from bot.kpis.kpi import Kpi
from bot.slack.text import Mrkdwn, escape, mention, trim
from bot.text import Translator

_SHORT = 120  # characters of a value


def short(t: Translator, text: str) -> Mrkdwn:
    """A value on one line, cut where it is long; a word for nothing where it is empty."""
    if not text:
        return escape(t("kpis-version-nothing"))
    return text if isinstance(text, Mrkdwn) else escape(trim(" ".join(text.split()), _SHORT))


def _source(t: Translator, kpi: Kpi) -> str:
    # An old version may name what the bot of today does not know.
    return t(f"source-{kpi.source}") if kpi.source in CONNECTORS else kpi.source


def setting(t: Translator, source: str, name: str) -> str:
    """What a setting of a source is called."""
    known = CONNECTORS[source].settings if source in CONNECTORS else ()
    return t(f"source-{source}-{name}") if any(one.name == name for one in known) else name


def _unit(t: Translator, kpi: Kpi) -> str:
    detail = t(f"kpis-choice-duration-{kpi.detail}") if kpi.unit == "duration" else kpi.detail
    return ", ".join(part for part in (t(f"kpis-choice-unit-{kpi.unit}"), detail) if part)


def _fresh(t: Translator, kpi: Kpi) -> str:
    days, hours = divmod(kpi.fresh_hours, 24)
    return t("kpis-duration-h" if hours else "kpis-duration-d", value=str(kpi.fresh_hours if hours else days))


def _people(kpi: Kpi) -> Mrkdwn:
    return Mrkdwn(", ".join(mention(one) for one in kpi.contributors))


def said(t: Translator, part: str, kpi: Kpi) -> Mrkdwn:
    """What a KPI says in one part, of those that are merged as one; empty for nothing."""
    texts = [TOLD[name](t, kpi) for name in (("target", "unit", "alert") if part == "target" else (part,))]
    if part == "source":
        texts += [f"{setting(t, kpi.source, name)}: {value}" for name, value in kpi.settings.items()]
    return Mrkdwn(" · ".join(short(t, text) for text in texts if text))


# What a version tells, in the order of the form.
TOLD: Mapping[str, Callable[[Translator, Kpi], str]] = {
    "name": lambda _, kpi: kpi.name,
    "target": goal.write,
    "unit": _unit,
    "source": _source,
    "pipeline": lambda _, kpi: kpi.pipeline,
    "grain": lambda t, kpi: t(f"kpis-choice-grain-{kpi.grain}"),
    "combine": lambda t, kpi: t(f"kpis-choice-combine-{kpi.combine}") if kpi.combine else "",
    "scale": lambda t, kpi: t(f"kpis-choice-scale-{kpi.scale}") if kpi.scale else "",
    "alert": lambda t, kpi: "" if kpi.alert_at is None else figures.value(t, kpi, kpi.alert_at),
    "unusual": lambda t, kpi: t("kpis-version-alerts") if kpi.alert_unusual else "",
    "zone": lambda t, kpi: t.zone(kpi.zone),
    "fresh": _fresh,
    "owner": lambda _, kpi: mention(kpi.owner) if kpi.owner else "",
    "contributors": lambda _, kpi: _people(kpi),
    "team": lambda _, kpi: kpi.team,
    "term": lambda _, kpi: kpi.term,
}
