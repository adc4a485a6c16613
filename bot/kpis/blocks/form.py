"""The form of a KPI: its name, where its values come from, what is good and how a longer period is made; all else is
folded away until somebody asks for it.

What is not shown is not lost: it comes from the KPI as it is kept, and where it was typed and folded away again, from
what the form carries unseen.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from bot.connectors.connector import Connector
from bot.errors import UserError
from bot.kpis import aggregate, goal
from bot.kpis.blocks import conflict, source
from bot.kpis.blocks.source import FOLLOW, PICK, Given, SourceChoice, setting_id, text
from bot.kpis.goal import Goal
from bot.kpis.kpi import COMBINES, DURATIONS, GRAINS, NAME_LIMIT, SCALES, SPANS, UNITS, Kpi
from bot.merge import FormBase
from bot.periods import WEEKS
from bot.schedule.blocks.fields import zone_fields
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.conflict import Values
from bot.slack.forms.view import form_view
from bot.slack.text import mention
from bot.text import Translator
from bot.text.numbers import plain
from bot.text.zones import find

AUTO = "auto"  # a choice that leaves it to the sentence, or to what is kept
NUMBER_LIMIT = 40  # characters of a value
UNFOLD, FOLD = "kpis.unfold", "kpis.fold"
HOURS = {"hour": 1, "day": 24, "week": 168}  # what a count of freshness may be in


@dataclass(frozen=True)
class KpiFormState:
    """What the form carries unseen: which KPI it changes, what of it it shows, where the answer belongs, and whether
    all of it is shown."""

    kpi: str = ""
    base: FormBase = field(default_factory=FormBase)
    back: str = ""
    own_zone: str = ""
    hidden: Given = field(default_factory=dict)  # typed into fields that are not shown now
    more: bool = False


@dataclass(frozen=True)
class Beside:
    """What stands in the form besides what was typed: `kpi` as it shows it, None for a new one; what its values come to
    by each way of combining them; what the things are called that were picked, by block id; what the source answered;
    the block id of the field to begin with; and what somebody else wrote, by part, that is asked about."""

    kpi: Kpi | None = None
    examples: Mapping[str, str] = field(default_factory=dict)
    called: Mapping[str, str] = field(default_factory=dict)
    tried: str = ""
    focus: str = ""
    asked: Values = field(default_factory=dict)


def given_by(t: Translator, kpi: Kpi | None) -> dict[str, Any]:
    """A KPI as the fields of its form hold it; nothing for a new one."""
    if kpi is None:
        return {}
    unit = next((name for name in ("week", "day", "hour") if kpi.fresh_hours % HOURS[name] == 0), "hour")
    return {
        "name": kpi.name,
        "source": kpi.source,
        **{setting_id(kpi.source, name): value for name, value in kpi.settings.items()},
        goal.FIELD: goal.write(t, kpi),
        "combine": kpi.combine,
        "unit": AUTO,
        "currency": kpi.detail if kpi.unit == "currency" else "",
        "duration": kpi.detail if kpi.unit == "duration" else "",
        # Without a target there is no sentence to say what it is for.
        "target_per": AUTO if goal.is_aimed(kpi) or not kpi.target_per else kpi.target_per,
        "scale": kpi.scale,
        "alert_at": _number(t, kpi.alert_at),
        "unusual": ["yes"] if kpi.alert_unusual else None,
        "grain": kpi.grain,
        "zone": kpi.zone,
        "fresh": str(kpi.fresh_hours // HOURS[unit]) if kpi.changed_at else "",
        "fresh_unit": unit,
        "owner": kpi.owner,
        "contributors": list(kpi.contributors) or None,
        "team": kpi.team,
        "term": kpi.term,
        source.PIPELINE: kpi.pipeline,
    }


def _number(t: Translator, value: float | None) -> str:
    if value is None:
        return ""
    return plain(value).replace(".", ",") if t.language == "fr" else plain(value)


def in_unit(given: Given, kpi: Kpi | None) -> Kpi:
    """A KPI in the unit that its values are in, whatever the sentence says: as chosen, else as it is kept."""
    unit = text(given, "unit")
    unit = unit if unit in UNITS else kpi.unit if kpi else "number"
    detail = {"currency": source.cleaned(given, "currency").upper() or "EUR", "duration": text(given, "duration")}
    known = detail.get(unit, "")
    return Kpi("", "", unit=unit, detail="s" if unit == "duration" and known not in DURATIONS else known)


def said(t: Translator, given: Given, kpi: Kpi | None) -> Goal:
    """What the sentence says is good, as far as it can be read."""
    try:
        return goal.read(source.cleaned(given, goal.FIELD), in_unit(given, kpi), t.language)
    except UserError:
        return Goal()


def build(
    t: Translator, given: Given, offered: SourceChoice, carried: KpiFormState, *notes: str, beside: Beside
) -> Block:
    """The form, `given` in its fields. `notes` stand above them."""
    connector = offered.get(text(given, "source"))
    toggle = ("kpis-fewer-settings", FOLD) if carried.more else ("kpis-more-settings", UNFOLD)
    blocks = [
        *(kit.section(note) for note in notes),
        kit.text_input("name", t("kpis-field-name"), value=text(given, "name"), limit=NAME_LIMIT),
        *source.fields(t, given, offered, connector, beside.tried, beside.called),
        _good(t, given),
        *_combine(t, given, beside),
        kit.actions(kit.button(t(toggle[0]), toggle[1]), block_id="more"),
    ]
    if carried.more:
        blocks += [*_measure(t, given, connector, beside), *_details(t, given, offered, carried, beside)]
    asked = conflict.among(blocks, beside.asked, whole=carried.more)
    if asked:
        blocks = conflict.ask(t, blocks, asked)
    shown = {str(block.get("block_id")) for block in blocks}
    kept = given_by(t, beside.kpi)
    hidden = {name: value for name, value in given.items() if name not in shown and (value or kept.get(name))}
    for block in blocks:
        if beside.focus and not asked and block.get("block_id") == beside.focus:
            block["element"] = {**block["element"], "focus_on_load": True}
    state = {
        **{name: getattr(carried, name) for name in ("kpi", "back", "own_zone", "more")},
        **carried.base.pack(),
        # What is typed into a field that is no longer shown is there again when it comes back.
        "hidden": {name: value for name, value in hidden.items() if value != kept.get(name)},
    }
    return form_view(t, "kpis.save", "kpis-form-edit" if carried.kpi else "kpis-form-add", blocks, state)


def unpacked(metadata: Mapping[str, Any]) -> KpiFormState:
    """What a form carried, as it comes back."""
    hidden = metadata.get("hidden")
    return KpiFormState(
        kpi=str(metadata.get("kpi") or ""),
        base=FormBase.unpack(metadata),
        back=str(metadata.get("back") or ""),
        own_zone=find(str(metadata.get("own_zone") or "")),
        hidden=hidden if isinstance(hidden, dict) else {},
        more=metadata.get("more") is True,
    )


# -- what is always shown ----------------------------------------------------------------------------------------------


def _good(t: Translator, given: Given) -> Block:
    return kit.text_input(
        goal.FIELD,
        t("kpis-field-good"),
        value=text(given, goal.FIELD),
        limit=goal.LIMIT,
        hint=t("kpis-field-good-hint"),
        optional=True,
    )


def wants_combining(grain: str) -> bool:
    """Whether a digest would be at a loss without knowing how the values of a grain combine."""
    return grain in ("hour", "day")


def _combine(t: Translator, given: Given, beside: Beside) -> list[Block]:
    """How a longer period is made of its values; weeks make none."""
    grain = text(given, "grain") or "day"
    if grain in WEEKS or grain not in GRAINS:
        return []
    meant = _likely(t, given, beside.kpi)
    likely = aggregate.guess(meant)
    chosen = text(given, "combine") if text(given, "combine") in COMBINES else likely if likely != "none" else ""
    options = [
        kit.option(t(f"kpis-choice-combine-{how}"), how, beside.examples.get(how, ""))
        for how in _ways(meant.unit, chosen)
    ]
    wanted = wants_combining(grain)
    if wanted and not chosen:
        # An empty menu never reaches the bot: Slack asks for it alone, and what is wrong with the name and the target
        # comes to light only afterwards. A choice that chooses nothing lets all of it be told at once.
        chosen = source.NOTHING
        options = [kit.option(t("kpis-choice-combine-ask"), chosen), *options]
    return [kit.select_input("combine", t(f"kpis-field-combine-{grain}"), options, value=chosen, optional=not wanted)]


def _ways(unit: str, chosen: str) -> list[str]:
    """The ways that are offered: nobody adds up percentages or scores, unless they said so."""
    return [one for one in COMBINES if one != "sum" or one == chosen or unit not in ("percent", "points")]


def _likely(t: Translator, given: Given, kpi: Kpi | None) -> Kpi:
    """The KPI that stands in the form, as far as it tells how its values combine."""
    meant, name = said(t, given, kpi), text(given, "source")
    settings = {one.removeprefix(f"{name}."): str(value) for one, value in given.items() if one.startswith(f"{name}.")}
    unit = in_unit(given, kpi) if text(given, "unit") in UNITS or not meant.unit else Kpi("", "", unit=meant.unit)
    return replace(unit, name=text(given, "name"), source=name, settings=settings)


# -- what is folded away -----------------------------------------------------------------------------------------------


def _menu(t: Translator, given: Given, name: str, choices: Sequence[str], first: str = "", tells: str = "") -> Block:
    options = [kit.option(t(f"kpis-choice-{name.replace('_', '-')}-{one}"), one) for one in choices]
    chosen = text(given, name)
    chosen = chosen if chosen in choices else first or choices[0]
    return kit.select_input(name, t(f"kpis-field-{name.replace('_', '-')}"), options, value=chosen, tells=tells)


def _line(t: Translator, given: Given, name: str, limit: int, *, hint: str = "", optional: bool = True) -> Block:
    label = t(f"kpis-field-{name.replace('_', '-')}")
    return kit.text_input(name, label, value=text(given, name), limit=limit, hint=hint, optional=optional)


def _measure(t: Translator, given: Given, connector: Connector, beside: Beside) -> list[Block]:
    """The unit, what a target is for, and when its owner is called."""
    kept = in_unit({**given, "unit": AUTO}, beside.kpi).unit
    unsaid = t("kpis-choice-auto-else", usual=t(f"kpis-choice-unit-{kept}"))
    usual = kit.option(t("kpis-choice-unit-auto"), AUTO, unsaid)
    units = [usual, *(kit.option(t(f"kpis-choice-unit-{one}"), one) for one in UNITS)]
    chosen = text(given, "unit")
    blocks = [
        kit.select_input(
            "unit", t("kpis-field-unit"), units, value=chosen if chosen in UNITS else AUTO, tells=f"{FOLLOW}:unit"
        )
    ]
    unit = in_unit(given, beside.kpi).unit
    if unit == "currency":
        hint = t("kpis-field-currency-hint")
        filled = {name: value for name, value in given.items() if value}
        blocks.append(_line(t, {"currency": "EUR", **filled}, "currency", 3, hint=hint, optional=False))
    if unit == "duration":
        blocks.append(_menu(t, given, "duration", DURATIONS))
    if connector.fetch is not None and (unit == "percent" or (beside.kpi is None and chosen not in UNITS)):
        scales = [kit.option(t(f"kpis-choice-scale-{one}"), one) for one in SCALES]
        scale = t("kpis-field-scale")
        blocks.append(kit.select_input("scale", scale, scales, value=text(given, "scale"), optional=True))
    return [
        *blocks,
        _span(t, given),
        _line(t, given, "alert_at", NUMBER_LIMIT, hint=t("kpis-field-alert-at-hint")),
        kit.tick_input(
            "unusual", t("kpis-field-unusual"), t("kpis-field-unusual-tick"), ticked=bool(given.get("unusual"))
        ),
    ]


def _span(t: Translator, given: Given) -> Block:
    """What the target is for: as its sentence says, unless somebody says it here."""
    unsaid = t("kpis-choice-auto-else", usual=t("kpis-choice-target-per-value"))
    options = [kit.option(t("kpis-choice-target-per-auto"), AUTO, unsaid)]
    options += [kit.option(t(f"kpis-choice-target-per-{one}"), one) for one in SPANS]
    chosen = text(given, "target_per")
    return kit.select_input(
        "target_per", t("kpis-field-target-per"), options, value=chosen if chosen in SPANS else AUTO
    )


def _details(t: Translator, given: Given, offered: SourceChoice, carried: KpiFormState, beside: Beside) -> list[Block]:
    """What a reading covers, how long it is fresh, and whom it concerns."""
    # A file may have brought a name; Slack opens no form with a person it does not know.
    owner = text(given, "owner")
    chosen = given.get("contributors")
    people = [str(one) for one in chosen] if isinstance(chosen, list) else []
    return [
        kit.divider(),
        _menu(t, given, "grain", GRAINS, "day", tells=f"{FOLLOW}:grain"),
        *zone_fields(t, given, own=carried.own_zone or "UTC", tells=f"{FOLLOW}:zone"),
        _line(t, given, "fresh", 4, hint=t("kpis-field-fresh-hint")),
        _menu(t, given, "fresh_unit", tuple(HOURS), "day"),
        kit.divider(),
        kit.person_input("owner", t("kpis-field-owner"), value=owner if mention(owner)[:2] == "<@" else ""),
        kit.people_input(
            "contributors", t("kpis-field-contributors"), value=people, hint=t("kpis-field-contributors-hint")
        ),
        *(
            kit.search_input(name, t(f"kpis-field-{name}"), PICK, value=text(given, name), optional=True)
            for name in source.PICKED
        ),
        *source.pipeline_field(t, given, offered, beside.called),
        *source.absent_note(t, offered),
    ]


# -- what is wrong -----------------------------------------------------------------------------------------------------


def fields(view: Mapping[str, Any]) -> set[str]:
    """The fields of a form, by block id."""
    return {str(block["block_id"]) for block in view["blocks"] if block["type"] == "input"}


def labels(view: Mapping[str, Any]) -> dict[str, str]:
    """What the fields of a form are called, by block id."""
    return {str(one["block_id"]): str(one["label"]["text"]) for one in view["blocks"] if one["type"] == "input"}


# Where the form says what the rules call otherwise: the first of these fields that is shown.
_SAID = {
    **dict.fromkeys(("target", "low", "high", "direction"), (goal.FIELD,)),
    **{name: (name, goal.FIELD) for name in ("unit", "currency", "duration", "target_per")},
    "detail": ("currency", "duration", goal.FIELD),
    "fresh_hours": ("fresh",),
    "pipeline": (source.PIPELINE,),
}


def at_field(error: UserError, name: str, shown: set[str]) -> UserError:
    """An error of the rules or of the source `name`, beside the field of the form that it is about; `shown` are those
    that stand in it."""
    field_ = error.field
    if name and field_.startswith("settings."):
        return UserError(error.key, field=setting_id(name, field_.removeprefix("settings.")), **error.args_)
    places = _SAID.get(field_, (field_,))
    found = next((place for place in places if place in shown), places[0])
    return UserError(error.key, field=found, **error.args_)
