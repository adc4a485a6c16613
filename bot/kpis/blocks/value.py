"""The form that takes one value of a KPI."""

import json

from bot.kpis.blocks.form import NUMBER_LIMIT
from bot.kpis.kpi import Kpi
from bot.periods import usual
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.text import Mrkdwn, escape
from bot.text import Translator


def form(t: Translator, kpi: Kpi, back: str) -> Block:
    """A value, and the period it is for."""
    return kit.modal(
        "kpis.set",
        t("kpis-set"),
        [
            kit.section(Mrkdwn(f"*{escape(kpi.name)}*")),
            kit.text_input("value", t("kpis-field-value"), limit=NUMBER_LIMIT, hint=t(f"kpis-value-hint-{kpi.unit}")),
            kit.text_input(
                "period",
                t("kpis-field-period"),
                limit=NUMBER_LIMIT,
                hint=t(f"kpis-period-hint-{usual(kpi.grain)}"),
                optional=True,
            ),
        ],
        submit=t("slack-save"),
        close=t("slack-cancel"),
        metadata=json.dumps({"kpi": kpi.id, "back": back}),
    )
