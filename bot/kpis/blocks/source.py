"""The part of a KPI's form that says where its values come from: it follows the source that is chosen."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.connectors.connector import Connector, Setting
from bot.connectors.fivetran import FIVETRAN
from bot.connectors.source import Pick, SourceError
from bot.connectors.words import said
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import clean
from bot.text import Translator

FOLLOW = "kpis.follow"  # what a menu tells that changes the fields
PICK = "kpis.pick"  # what a field asks for things to choose by
NOTHING = "-"  # the value of a choice that chooses nothing
PIPELINE = "fivetran.connection"  # the block id of the pipeline behind a source
PICKED = ("team", "term")  # fields that are chosen among what the workspace knows
_NONE = ("", NOTHING)
_SMALLEST_MENU = 2  # choices; of one there is nothing to choose

Given = Mapping[str, Any]  # what stands in the fields, by block id


@dataclass(frozen=True)
class SourceChoice:
    """What a person may choose as a source: those that are set up; `absent` are the names of those that are not.

    `absent` is empty for whoever cannot have them set up. `restricted` says that this person may not connect a system,
    whatever is set up.
    """

    connectors: Sequence[Connector]
    environment: Mapping[str, str] = field(default_factory=dict)
    absent: Sequence[str] = ()
    restricted: bool = False

    def get(self, name: str) -> Connector:
        """The connector of a name, or the first there is."""
        return next((one for one in self.connectors if one.name == name), self.connectors[0])


def text(given: Given, name: str) -> str:
    """What stands in a field, or nothing."""
    value = given.get(name)
    return value if isinstance(value, str) else ""


def cleaned(given: Given, name: str) -> str:
    """The same without what people paste unseen."""
    return clean(text(given, name))


def fields(
    t: Translator, given: Given, offered: SourceChoice, connector: Connector, tried: str, called: Mapping[str, str]
) -> list[Block]:
    """Where the values come from, and whether it works."""
    blocks: list[Block] = []
    if len(offered.connectors) >= _SMALLEST_MENU:
        options = [kit.option(t(f"source-{one.name}"), one.name) for one in offered.connectors]
        told = f"{FOLLOW}:source"
        blocks.append(kit.select_input("source", t("kpis-field-source"), options, value=connector.name, tells=told))
    if offered.restricted:
        blocks.append(kit.context(t("kpis-source-restricted")))
    for one in applying(given, connector):
        blocks.append(_setting(t, given, connector, one, offered.environment, called))
    if connector.fetch is not None:
        blocks.append(kit.actions(kit.button(t("kpis-test"), "kpis.test"), block_id="test"))
    if tried:
        blocks.append(kit.section(tried, block_id="tried"))
    return blocks


def pipeline_field(t: Translator, given: Given, offered: SourceChoice, called: Mapping[str, str]) -> list[Block]:
    """The pipeline that loads what the source reads, where there can be one."""
    connector = offered.get(text(given, "source"))
    if connector.fetch is None or connector.name == FIVETRAN.name or FIVETRAN not in offered.connectors:
        return []
    return [
        kit.search_input(
            PIPELINE,
            t("kpis-field-pipeline"),
            PICK,
            value=text(given, PIPELINE),
            shown=called.get(PIPELINE, ""),
            hint=t("kpis-field-pipeline-hint"),
            optional=True,
        )
    ]


def absent_note(t: Translator, offered: SourceChoice) -> list[Block]:
    """What could be a source and is not set up."""
    if offered.restricted or not offered.absent:
        return []
    names = ", ".join(t(f"source-{name}") for name in offered.absent)
    return [kit.context(t("kpis-source-absent", names=names))]


def setting_id(connector: Connector | str, name: str) -> str:
    """The block id of a setting of a source."""
    return f"{connector if isinstance(connector, str) else connector.name}.{name}"


def applying(given: Given, connector: Connector) -> list[Setting]:
    """The settings of a source that mean anything beside what is chosen in its menus."""
    chosen = {one.name: text(given, setting_id(connector, one.name)) for one in connector.settings}
    return [one for one in connector.settings if one.applies(chosen, connector.settings)]


def _setting(
    t: Translator,
    given: Given,
    connector: Connector,
    one: Setting,
    environment: Mapping[str, str],
    called: Mapping[str, str],
) -> Block:
    block_id, key = setting_id(connector, one.name), f"source-{connector.name}-{one.name}"
    value, hint, optional = text(given, block_id), t(f"{key}-hint"), not one.required
    if one.search is not None and len(value) <= kit.VALUE_LIMIT:
        shown = called.get(block_id, "")
        return kit.search_input(block_id, t(key), PICK, value=value, shown=shown, hint=hint, optional=optional)
    options = [kit.option(t(f"{key}-{choice}"), choice) for choice in one.options]
    if one.choices is not None:
        options = [kit.option(choice, choice) for choice in one.choices(environment)]
    if options:
        decides = any(other.when is not None and other.when[0] == one.name for other in connector.settings)
        tells = f"{FOLLOW}:{one.name}" if decides else ""
        chosen = value or str(options[0]["value"])
        return kit.select_input(block_id, t(key), options, value=chosen, hint=hint, optional=optional, tells=tells)
    return kit.text_input(
        block_id, t(key), value=value, limit=one.limit, hint=hint, optional=optional, multiline=one.multiline
    )


def settings_in(given: Given, connector: Connector) -> dict[str, str]:
    """What stands in the fields of a source, by setting."""
    ids = {one.name: setting_id(connector, one.name) for one in applying(given, connector)}
    return {name: cleaned(given, block_id) for name, block_id in ids.items() if cleaned(given, block_id) not in _NONE}


def pipeline(given: Given, connector: Connector) -> str:
    """The pipeline behind a source, as the form has it; what Fivetran says of itself has none."""
    named = cleaned(given, PIPELINE)
    return "" if connector.name == FIVETRAN.name or named == NOTHING else named


def picks(t: Translator, found: Sequence[Pick], typed: str, why: str = "") -> Block:
    """What a field offers: what was found, and what is typed as it is. `why` nothing could be found stands above it,
    over a choice that chooses nothing where there is no other: Slack shows no heading without one."""
    options = [kit.option(one.label, one.value) for one in found if len(one.value) <= kit.VALUE_LIMIT]
    if len(typed) > kit.VALUE_LIMIT:
        why = t("kpis-pick-long", limit=kit.VALUE_LIMIT)
    elif typed and typed not in {one.value for one in found}:
        # Slack goes on showing the label of what was chosen: the text itself, whatever stands below it in the menu.
        options.append(kit.option(typed, typed, t("kpis-pick-typed")))
    if why:
        none = [kit.option(t("kpis-pick-none"), NOTHING)]
        return {"option_groups": [kit.option_group(why, options or none)]}
    return {"options": options[:100]}


def unlisted(t: Translator, error: SourceError, zone: str) -> str:
    """Why a source lists nothing, in the few words that a heading in a menu holds; the Test button says all of it."""
    if error.key == "source-http-wait":
        return said(t, "kpis-pick-wait", error.args_, zone)
    if error.key.startswith(("source-http-refused", "source-http-forbidden")):
        return t("kpis-pick-refused")
    return t("kpis-pick-failed")
