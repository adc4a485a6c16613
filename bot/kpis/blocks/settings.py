"""What is decided of KPIs, among the settings: who may add one."""

from collections.abc import Mapping

from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.text import Translator


def fields(t: Translator, values: Mapping[str, object]) -> list[Block]:
    """The input, filled with a value."""
    options = [kit.option(t(f"kpis-definers-{who}"), who) for who in ("anyone", "managers")]
    chosen = str(values.get("definers") or "")
    return [kit.choice_input("definers", t("kpis-definers"), options, value=chosen, hint=t("kpis-definers-hint"))]


def words(t: Translator, _: str, value: object) -> tuple[str, str]:
    """What the field is called, and a value of it."""
    return t("kpis-definers"), t(f"kpis-definers-{value}")
