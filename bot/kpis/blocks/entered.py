"""What somebody entered into the form of a KPI, as a KPI; all that cannot be read is told at once."""

from collections.abc import Sequence

from bot.connectors.connector import Connector
from bot.errors import Mistakes, UserError
from bot.kpis import goal
from bot.kpis.blocks import source
from bot.kpis.blocks.form import HOURS, NUMBER_LIMIT, in_unit, wants_combining
from bot.kpis.blocks.source import Given, SourceChoice, cleaned, text
from bot.kpis.entry import read_value
from bot.kpis.goal import Goal
from bot.kpis.kpi import COMBINES, FRESH_LIMIT, GRAINS, SCALES, SPANS, UNITS, Kpi
from bot.schedule.values import read_zone
from bot.text import Translator
from bot.text.numbers import read_number

# Hours after the end of a period, where nobody says.
_FRESH = {"hour": 3, "day": 48, "week": 72, "sunday_week": 72, "month": 240}


def read(t: Translator, given: Given, offered: SourceChoice, kept: Kpi | None) -> tuple[Kpi, Mistakes]:
    """The KPI that stands in the form, without an id, and what in it cannot be read; `kept` is what it changes."""
    wrong, grain = Mistakes(), _one_of(given, "grain", GRAINS, "day")
    meant = wrong.of(lambda: _goal(given, kept, t.language), Goal())
    unit, detail = wrong.of(lambda: _unit(t, given, meant, kept), (meant.unit, meant.detail))
    bare = Kpi("", cleaned(given, "name"), unit=unit, detail=detail)
    connector = wrong.of(lambda: _connector(given, offered), offered.get(""))
    kpi = Kpi(
        "",
        bare.name,
        unit=unit,
        detail=detail,
        direction=meant.direction,
        target=meant.target,
        low=meant.low,
        high=meant.high,
        target_per=wrong.of(lambda: _span(t, given, meant), ""),
        combine=wrong.of(lambda: _combine(given, grain), ""),
        scale=_one_of(given, "scale", SCALES, ""),
        alert_at=wrong.of(lambda: _value(bare, given, "alert_at", t.language), None),
        alert_unusual=bool(given.get("unusual")),
        grain=grain,
        fresh_hours=wrong.of(lambda: _fresh(given, grain, t.language), _FRESH[grain]),
        zone=wrong.of(lambda: read_zone(given) if given.get("zone") else "UTC", "UTC"),
        owner=cleaned(given, "owner"),
        contributors=_people(given),
        team=_picked(given, "team"),
        term=_picked(given, "term"),
        source=connector.name,
        settings=source.settings_in(given, connector),
        pipeline=source.pipeline(given, connector),
    )
    return kpi, wrong


def _goal(given: Given, kept: Kpi | None, language: str) -> Goal:
    return goal.read(cleaned(given, goal.FIELD), in_unit(given, kept), language)


def _unit(t: Translator, given: Given, meant: Goal, kept: Kpi | None) -> tuple[str, str]:
    """The unit: as the sentence says, else as chosen, else as it is kept. Raises UserError where somebody chose one and
    the sentence says another."""
    chosen = in_unit(given, kept)
    if not meant.unit:
        return chosen.unit, chosen.detail
    if text(given, "unit") in UNITS and meant.unit != chosen.unit:
        said = t(f"kpis-choice-unit-{meant.unit}")
        raise UserError("kpis-error-good-other", field="unit", said=said)
    # The currency of a KPI can be seen where all is shown, and was changed there when it is not the one that is kept.
    as_kept = kept is not None and kept.unit == "currency" and chosen.detail == kept.detail
    is_typed = meant.unit == chosen.unit == "currency" and given.get("currency") and not as_kept
    if is_typed and meant.detail != chosen.detail:
        raise UserError("kpis-error-good-other", field="currency", said=meant.detail)
    return meant.unit, meant.detail


def _span(t: Translator, given: Given, meant: Goal) -> str:
    """What the target is for, likewise."""
    chosen = _one_of(given, "target_per", SPANS, "")
    if meant.per and chosen and chosen != meant.per:
        raise UserError("kpis-error-good-other", field="target_per", said=t(f"kpis-choice-target-per-{meant.per}"))
    return meant.per or chosen


def _connector(given: Given, offered: SourceChoice) -> Connector:
    chosen = text(given, "source")
    connector = offered.get(chosen)
    if chosen and connector.name != chosen:  # it was set up when the form was opened
        raise UserError("kpis-error-source-absent", field="source", source=chosen)
    return connector


def _combine(given: Given, grain: str) -> str:
    chosen = _one_of(given, "combine", COMBINES, "")
    if not chosen and wants_combining(grain):
        raise UserError("kpis-error-combine", field="combine")
    return chosen


def _one_of(given: Given, name: str, choices: Sequence[str], first: str) -> str:
    chosen = text(given, name) or first
    return chosen if chosen in choices else first


def _value(kpi: Kpi, given: Given, name: str, language: str) -> float | None:
    typed = cleaned(given, name)
    if not typed:
        return None
    value = read_value(kpi, typed, language)
    if value is None:
        raise UserError("kpis-error-value", field=name, text=typed[:NUMBER_LIMIT])
    return value


def _fresh(given: Given, grain: str, language: str) -> int:
    """Hours, from a count and its unit; what suits the grain where nothing is said."""
    typed = cleaned(given, "fresh")
    if not typed:
        return _FRESH[grain]
    count = read_number(typed, language)
    hours = round((count or 0) * HOURS[_one_of(given, "fresh_unit", tuple(HOURS), "day")])
    if not 1 <= hours <= FRESH_LIMIT:
        raise UserError("kpis-error-fresh", field="fresh", limit=FRESH_LIMIT)
    return hours


def _people(given: Given) -> tuple[str, ...]:
    chosen = given.get("contributors")
    return tuple(str(one) for one in chosen) if isinstance(chosen, list) else ()


def _picked(given: Given, name: str) -> str:
    typed = cleaned(given, name)
    return "" if typed == source.NOTHING else typed
