"""The form of a KPI: its fields follow the unit, the direction and the source that are chosen."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.connectors.connector import Connector, Setting
from bot.errors import UserError
from bot.kpis.blocks import zones
from bot.kpis.figures import read_value
from bot.kpis.kpi import DIRECTIONS, DURATIONS, FRESH_LIMIT, GRAINS, NAME_LIMIT, TEAM_LIMIT, TERM_LIMIT, UNITS, Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean, mention
from bot.text import Translator
from bot.text.numbers import plain, read_number

FOLLOW = "kpis.follow"  # what a menu tells that changes the fields
NUMBER_LIMIT = 40  # characters of a value
_HOURS = {"hour": 1, "day": 24, "week": 168}
_FRESH = {"hour": 3, "day": 48, "week": 72, "month": 240}  # hours after the end of a period, where nobody says
_METADATA = 2900  # characters; Slack takes 3,000
_SMALLEST_MENU = 2  # choices; of one there is nothing to choose

Given = Mapping[str, Any]  # what stands in the fields, by block id


@dataclass(frozen=True)
class Offered:
    """What a person may choose as a source: those that are set up; `absent` are the names of those that are not.

    `restricted` says that this person may not connect a system, whatever is set up.
    """

    connectors: Sequence[Connector]
    environment: Mapping[str, str] = field(default_factory=dict)
    absent: Sequence[str] = ()
    restricted: bool = False

    def get(self, name: str) -> Connector:
        """The connector of a name, or the first there is."""
        return next((one for one in self.connectors if one.name == name), self.connectors[0])


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
        "term": kpi.term,
        "unusual": ["yes"] if kpi.alert_unusual else None,
    }


def _number(t: Translator, value: float | None) -> str:
    if value is None:
        return ""
    return plain(value).replace(".", ",") if t.language == "fr" else plain(value)


def build(t: Translator, given: Given, offered: Offered, carried: Carried, *notes: str, tried: str = "") -> Block:
    """The form, `given` in its fields. `notes` stand above them, `tried` beside the button that asks the source."""
    connector = offered.get(str(given.get("source") or ""))
    blocks = [
        *(kit.section(note) for note in notes),
        kit.text_input("name", t("kpis-field-name"), value=_text(given, "name"), limit=NAME_LIMIT),
        *_measure(t, given),
        kit.divider(),
        *_source(t, given, offered, connector, tried),
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


def _text(given: Given, name: str) -> str:
    value = given.get(name)
    return value if isinstance(value, str) else ""


def _menu(t: Translator, given: Given, name: str, choices: Sequence[str], first: str = "", tells: str = "") -> Block:
    options = [kit.option(t(f"kpis-choice-{name.replace('_', '-')}-{one}"), one) for one in choices]
    chosen = _text(given, name)
    chosen = chosen if chosen in choices else first or choices[0]
    return kit.select_input(name, t(f"kpis-field-{name.replace('_', '-')}"), options, value=chosen, tells=tells)


def _line(t: Translator, given: Given, name: str, limit: int, *, hint: str = "", optional: bool = True) -> Block:
    return kit.text_input(
        name,
        t(f"kpis-field-{name.replace('_', '-')}"),
        value=_text(given, name),
        limit=limit,
        hint=hint,
        optional=optional,
    )


def _measure(t: Translator, given: Given) -> list[Block]:
    """What is measured, and what is good."""
    blocks = [_menu(t, given, "unit", UNITS, tells=FOLLOW)]
    unit = _text(given, "unit")
    if unit == "currency":
        hint = t("kpis-field-currency-hint")
        blocks.append(_line(t, {"currency": "EUR", **_filled(given)}, "currency", 3, hint=hint, optional=False))
    if unit == "duration":
        blocks.append(_menu(t, given, "duration", DURATIONS))
    blocks.append(_menu(t, given, "direction", DIRECTIONS, tells=f"{FOLLOW}:direction"))
    wanted = ("low", "high") if _text(given, "direction") == "band" else ("target",)
    return [*blocks, *(_line(t, given, name, NUMBER_LIMIT) for name in wanted)]


def _filled(given: Given) -> Given:
    return {name: value for name, value in given.items() if value}


def _source(t: Translator, given: Given, offered: Offered, connector: Connector, tried: str) -> list[Block]:
    """Where the values come from, and whether it works."""
    blocks: list[Block] = []
    if len(offered.connectors) >= _SMALLEST_MENU:
        options = [kit.option(t(f"source-{one.name}"), one.name) for one in offered.connectors]
        told = f"{FOLLOW}:source"
        blocks.append(kit.select_input("source", t("kpis-field-source"), options, value=connector.name, tells=told))
    if offered.restricted:
        blocks.append(kit.context(t("kpis-source-restricted")))
    elif offered.absent:
        names = " · ".join(t(f"source-{name}") for name in offered.absent)
        blocks.append(kit.context(t("kpis-source-absent", names=names)))
    for one in connector.settings:
        blocks.append(_setting(t, given, connector, one, offered.environment))
    if connector.fetch is not None:
        blocks.append(kit.actions(kit.button(t("kpis-test"), "kpis.test"), block_id="test"))
    if tried:
        blocks.append(kit.section(tried, block_id="tried"))
    return blocks


def setting_id(connector: Connector | str, name: str) -> str:
    """The block id of a setting of a source."""
    return f"{connector if isinstance(connector, str) else connector.name}.{name}"


def _setting(t: Translator, given: Given, connector: Connector, one: Setting, environment: Mapping[str, str]) -> Block:
    block_id, key = setting_id(connector, one.name), f"source-{connector.name}-{one.name}"
    choices = list(one.choices(environment)) if one.choices is not None else []
    if choices:
        options = [kit.option(choice, choice) for choice in choices]
        chosen = _text(given, block_id) or choices[0]
        return kit.select_input(
            block_id, t(key), options, value=chosen, hint=t(f"{key}-hint"), optional=not one.required
        )
    return kit.text_input(
        block_id,
        t(key),
        value=_text(given, block_id),
        limit=one.limit,
        hint=t(f"{key}-hint"),
        optional=not one.required,
        multiline=one.multiline,
    )


def _details(t: Translator, given: Given, carried: Carried) -> list[Block]:
    """What a reading covers, who looks after the KPI, when it alerts."""
    band = _text(given, "direction") == "band"
    # A file may have brought a name; Slack opens no form with a person it does not know.
    owner = _text(given, "owner")
    return [
        _menu(t, given, "grain", GRAINS, "day"),
        *zones.inputs(
            t,
            _text(given, "zone"),
            _text(given, "zone_typed"),
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
    bare = Kpi("", _clean(given, "name"), unit=unit, detail=detail)
    band = direction == "band"
    connector = offered.get(_text(given, "source"))
    ids = {one.name: setting_id(connector, one.name) for one in connector.settings}
    settings = {name: _clean(given, block_id) for name, block_id in ids.items() if _clean(given, block_id)}
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
        owner=_clean(given, "owner"),
        team=_clean(given, "team"),
        term=_clean(given, "term"),
        source=connector.name,
        settings=settings,
    )


def _clean(given: Given, name: str) -> str:
    return clean(_text(given, name))


def _one_of(given: Given, name: str, choices: Sequence[str], first: str) -> str:
    chosen = _text(given, name) or first
    return chosen if chosen in choices else first


def _detail(given: Given, unit: str) -> str:
    if unit == "currency":
        return _clean(given, "currency").upper() or "EUR"
    return _one_of(given, "duration", DURATIONS, DURATIONS[0]) if unit == "duration" else ""


def _value(kpi: Kpi, given: Given, name: str, language: str) -> float | None:
    text = _clean(given, name)
    if not text:
        return None
    value = read_value(kpi, text, language)
    if value is None:
        raise UserError("kpis-error-value", field=name, text=text[:NUMBER_LIMIT])
    return value


def _fresh(given: Given, grain: str, language: str) -> int:
    """Hours, from a count and its unit; what suits the grain where nothing is said."""
    text = _clean(given, "fresh")
    if not text:
        return _FRESH[grain]
    count = read_number(text, language)
    hours = round((count or 0) * _HOURS[_one_of(given, "fresh_unit", tuple(_HOURS), "day")])
    if not 1 <= hours <= FRESH_LIMIT:
        raise UserError("kpis-error-fresh", field="fresh", limit=FRESH_LIMIT)
    return hours


def fields(view: Block) -> set[str]:
    """The fields of a form, by block id."""
    return {str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"}


# What the rules call a field, where the form calls it otherwise.
_RENAMED = {"fresh_hours": "fresh", "detail": "currency"}


def beside(error: UserError, source: str) -> UserError:
    """An error of the rules or of a source, beside the field of the form that it is about."""
    field_ = _RENAMED.get(error.field, error.field)
    known = source and field_.startswith("settings.")
    return UserError(error.key, field=setting_id(source, field_[9:]) if known else field_, **error.args_)
