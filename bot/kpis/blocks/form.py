"""The form of a KPI: its fields follow the unit, the direction and the source that are chosen."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.errors import UserError
from bot.kpis.blocks import source, zones
from bot.kpis.blocks.source import FOLLOW, Given, Offered, cleaned, setting_id, text
from bot.kpis.figures import read_value
from bot.kpis.kpi import DIRECTIONS, DURATIONS, FRESH_LIMIT, GRAINS, NAME_LIMIT, TEAM_LIMIT, TERM_LIMIT, UNITS, Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import mention
from bot.text import Translator
from bot.text.numbers import plain, read_number

NUMBER_LIMIT = 40  # characters of a value
_HOURS = {"hour": 1, "day": 24, "week": 168}
# Hours after the end of a period, where nobody says.
_FRESH = {"hour": 3, "day": 48, "week": 72, "sunday_week": 72, "month": 240}
_METADATA = 2900  # characters; Slack takes 3,000


@dataclass(frozen=True)
class Carried:
    """What the form carries unseen: which KPI it changes, as it was when, and where the answer belongs."""

    kpi: str = ""
    changed_at: str = ""
    back: str = ""
    own_zone: str = ""
    hidden: Given = field(default_factory=dict)  # typed into fields that are not shown now


def given_by(t: Translator, kpi: Kpi) -> dict[str, Any]:
    """A KPI as the fields of its form hold it."""
    unit = next((name for name in ("week", "day", "hour") if kpi.fresh_hours % _HOURS[name] == 0), "hour")
    numbers = {"target": kpi.target, "low": kpi.low, "high": kpi.high, "alert_at": kpi.alert_at}
    return {
        "name": kpi.name,
        "unit": kpi.unit,
        "currency": kpi.detail if kpi.unit == "currency" else "",
        "duration": kpi.detail if kpi.unit == "duration" else "",
        "direction": kpi.direction,
        **{name: _number(t, value) for name, value in numbers.items()},
        "grain": kpi.grain,
        "source": kpi.source,
        **{f"{kpi.source}.{name}": value for name, value in kpi.settings.items()},
        "fresh": str(kpi.fresh_hours // _HOURS[unit]) if kpi.changed_at else "",
        "fresh_unit": unit,
        "zone": kpi.zone,
        "owner": kpi.owner,
        "team": kpi.team,
        **({source.PIPELINE: kpi.pipeline} if kpi.pipeline else {}),
        "term": kpi.term,
        "unusual": ["yes"] if kpi.alert_unusual else None,
    }


def _number(t: Translator, value: float | None) -> str:
    if value is None:
        return ""
    return plain(value).replace(".", ",") if t.language == "fr" else plain(value)


def build(
    t: Translator,
    given: Given,
    offered: Offered,
    carried: Carried,
    *notes: str,
    tried: str = "",
    called: Mapping[str, str] | None = None,
) -> Block:
    """The form, `given` in its fields. `notes` stand above them, `tried` beside the button that asks the source;
    `called` says what the things are called that were picked, by block id."""
    connector = offered.get(str(given.get("source") or ""))
    blocks = [
        *(kit.section(note) for note in notes),
        kit.text_input("name", t("kpis-field-name"), value=text(given, "name"), limit=NAME_LIMIT),
        *_measure(t, given),
        kit.divider(),
        *source.fields(t, given, offered, connector, tried, called or {}),
        kit.divider(),
        *_details(t, given, carried),
    ]
    shown = {str(block.get("block_id")) for block in blocks}
    hidden = {name: value for name, value in given.items() if value and name not in shown}
    return kit.modal(
        "kpis.save",
        t("kpis-form-edit" if carried.kpi else "kpis-form-add"),
        blocks,
        submit=t("slack-save"),
        close=t("slack-cancel"),
        metadata=_packed(carried, hidden),
    )


def _packed(carried: Carried, hidden: Given) -> str:
    # What is typed into a field that a choice takes away is there again when it comes back, while it fits.
    known = {
        "kpi": carried.kpi,
        "changed_at": carried.changed_at,
        "back": carried.back,
        "own_zone": carried.own_zone,
    }
    kept: dict[str, Any] = {}
    for name, value in sorted(hidden.items(), key=lambda one: len(str(one[1]))):
        if len(json.dumps({**known, "hidden": {**kept, name: value}})) > _METADATA:
            break
        kept[name] = value
    return json.dumps({**known, "hidden": kept})


def unpacked(metadata: Mapping[str, Any]) -> Carried:
    """What a form carried, as it comes back."""
    hidden = metadata.get("hidden")
    return Carried(
        kpi=str(metadata.get("kpi") or ""),
        changed_at=str(metadata.get("changed_at") or ""),
        back=str(metadata.get("back") or ""),
        own_zone=zones.find(str(metadata.get("own_zone") or "")),
        hidden=hidden if isinstance(hidden, dict) else {},
    )


def _menu(t: Translator, given: Given, name: str, choices: Sequence[str], first: str = "", tells: str = "") -> Block:
    options = [kit.option(t(f"kpis-choice-{name.replace('_', '-')}-{one}"), one) for one in choices]
    chosen = text(given, name)
    chosen = chosen if chosen in choices else first or choices[0]
    return kit.select_input(name, t(f"kpis-field-{name.replace('_', '-')}"), options, value=chosen, tells=tells)


def _line(t: Translator, given: Given, name: str, limit: int, *, hint: str = "", optional: bool = True) -> Block:
    return kit.text_input(
        name,
        t(f"kpis-field-{name.replace('_', '-')}"),
        value=text(given, name),
        limit=limit,
        hint=hint,
        optional=optional,
    )


def _measure(t: Translator, given: Given) -> list[Block]:
    """What is measured, and what is good."""
    blocks = [_menu(t, given, "unit", UNITS, tells=FOLLOW)]
    unit = text(given, "unit")
    if unit == "currency":
        hint = t("kpis-field-currency-hint")
        blocks.append(_line(t, {"currency": "EUR", **_filled(given)}, "currency", 3, hint=hint, optional=False))
    if unit == "duration":
        blocks.append(_menu(t, given, "duration", DURATIONS))
    blocks.append(_menu(t, given, "direction", DIRECTIONS, tells=f"{FOLLOW}:direction"))
    wanted = ("low", "high") if text(given, "direction") == "band" else ("target",)
    return [*blocks, *(_line(t, given, name, NUMBER_LIMIT) for name in wanted)]


def _filled(given: Given) -> Given:
    return {name: value for name, value in given.items() if value}


def _details(t: Translator, given: Given, carried: Carried) -> list[Block]:
    """What a reading covers, who looks after the KPI, when it alerts."""
    band = text(given, "direction") == "band"
    # A file may have brought a name; Slack opens no form with a person it does not know.
    owner = text(given, "owner")
    return [
        _menu(t, given, "grain", GRAINS, "day"),
        *zones.inputs(
            t,
            text(given, "zone"),
            text(given, "zone_typed"),
            own=carried.own_zone or "UTC",
            tells=f"{FOLLOW}:zone",
        ),
        _line(t, given, "fresh", 4, hint=t("kpis-field-fresh-hint")),
        _menu(t, given, "fresh_unit", tuple(_HOURS), "day"),
        kit.person_input("owner", t("kpis-field-owner"), value=owner if mention(owner)[:2] == "<@" else ""),
        _line(t, given, "team", TEAM_LIMIT),
        _line(t, given, "term", TERM_LIMIT, hint=t("kpis-field-term-hint")),
        *([] if band else [_line(t, given, "alert_at", NUMBER_LIMIT, hint=t("kpis-field-alert-at-hint"))]),
        kit.tick_input(
            "unusual", t("kpis-field-unusual"), t("kpis-field-unusual-tick"), ticked=bool(given.get("unusual"))
        ),
    ]


def read(given: Given, offered: Offered, language: str) -> Kpi:
    """The KPI that stands in the form, without an id. Raises UserError beside the field that cannot be read."""
    unit, grain = _one_of(given, "unit", UNITS, "number"), _one_of(given, "grain", GRAINS, "day")
    detail = _detail(given, unit)
    direction = _one_of(given, "direction", DIRECTIONS, "up")
    bare = Kpi("", cleaned(given, "name"), unit=unit, detail=detail)
    band = direction == "band"
    connector, chosen = offered.get(text(given, "source")), text(given, "source")
    if chosen and connector.name != chosen:  # it was set up when the form was opened
        raise UserError("kpis-error-source-absent", field="source", source=chosen)
    return Kpi(
        "",
        bare.name,
        unit=unit,
        detail=detail,
        direction=direction,
        target=None if band else _value(bare, given, "target", language),
        low=_value(bare, given, "low", language) if band else None,
        high=_value(bare, given, "high", language) if band else None,
        alert_at=None if band else _value(bare, given, "alert_at", language),
        alert_unusual=bool(given.get("unusual")),
        grain=grain,
        fresh_hours=_fresh(given, grain, language),
        zone=zones.read(given) if given.get("zone") else "UTC",
        owner=cleaned(given, "owner"),
        team=cleaned(given, "team"),
        term=cleaned(given, "term"),
        source=connector.name,
        settings=source.settings_in(given, connector),
        pipeline=source.pipeline(given, connector),
    )


def _one_of(given: Given, name: str, choices: Sequence[str], first: str) -> str:
    chosen = text(given, name) or first
    return chosen if chosen in choices else first


def _detail(given: Given, unit: str) -> str:
    if unit == "currency":
        return cleaned(given, "currency").upper() or "EUR"
    return _one_of(given, "duration", DURATIONS, DURATIONS[0]) if unit == "duration" else ""


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
    hours = round((count or 0) * _HOURS[_one_of(given, "fresh_unit", tuple(_HOURS), "day")])
    if not 1 <= hours <= FRESH_LIMIT:
        raise UserError("kpis-error-fresh", field="fresh", limit=FRESH_LIMIT)
    return hours


def fields(view: Block) -> set[str]:
    """The fields of a form, by block id."""
    return {str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"}


# What the rules call a field, where the form calls it otherwise.
_RENAMED = {"fresh_hours": "fresh", "detail": "currency", "pipeline": source.PIPELINE}


def beside(error: UserError, name: str) -> UserError:
    """An error of the rules or of the source `name`, beside the field of the form that it is about."""
    field_ = _RENAMED.get(error.field, error.field)
    known = name and field_.startswith("settings.")
    return UserError(error.key, field=setting_id(name, field_[9:]) if known else field_, **error.args_)
