"""What a digest tells of: the menu of KPIs, what was chosen in it, whether they fit."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.errors import UserError
from bot.kpis.kpi import Kpi
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import trim
from bot.text import Translator

KPIS = 40  # of one digest
_MOST_OFFERED = 10_000  # what a menu in groups holds


def choose(t: Translator, kpis: Sequence[Kpi], chosen: Sequence[str], tells: str = "") -> list[Block]:
    """Which KPIs, all of them where none is chosen; no menu where there is nothing to choose. An archived one among
    `kpis` is called so."""
    if not kpis:
        return []
    options = [
        kit.option(t("kpis-choice-archived", name=trim(kpi.name, 60)) if kpi.archived_at else kpi.name, kpi.id)
        for kpi in kpis[:_MOST_OFFERED]
    ]
    fits = _in_use(kpis) <= KPIS
    field = kit.several_input(
        "kpis",
        t("kpis-field-kpis"),
        options,
        value=list(chosen)[:KPIS],  # Slack opens no menu with more; `check` refuses them
        placeholder=t("kpis-field-kpis-all") if fits else "",
        hint=t("kpis-field-kpis-hint" if fits else "kpis-field-kpis-hint-some", most=KPIS),
        most=KPIS,
        tells=tells,
    )
    return [field]


def chosen_kpis(given: Mapping[str, Any]) -> list[str]:
    """The KPIs that were chosen, by id; none for all."""
    chosen = given.get("kpis")
    return [str(one) for one in chosen] if isinstance(chosen, list) else []


def check(chosen: Sequence[str], kpis: Sequence[Kpi]) -> None:
    """Raises UserError, beside the menu, where a digest holds fewer than what was chosen of `kpis`, or than all of
    those in use where none was."""
    count = len(chosen) or _in_use(kpis)
    if count > KPIS:
        key = "kpis-error-kpis-many" if chosen else "kpis-error-kpis-all"
        raise UserError(key, field="kpis", count=count, most=KPIS, over=count - KPIS)


def _in_use(kpis: Sequence[Kpi]) -> int:
    return sum(1 for kpi in kpis if not kpi.archived_at)
