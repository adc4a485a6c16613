"""The form that takes one value of a KPI, the way back from it, and the question whether it is a share."""

import json

from bot.kpis.blocks.form import NUMBER_LIMIT
from bot.kpis.exact import exact
from bot.kpis.kpi import Kpi, Reading
from bot.kpis.rows import hundredfold
from bot.periods import usual
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.forms.view import form_view
from bot.slack.text import Mrkdwn, escape
from bot.text import Translator


def undo(t: Translator, kept: Reading) -> Block:
    """The button that takes back what was just saved."""
    carried = json.dumps({"kpi": kept.kpi, "period": kept.period, "version": kept.version})
    return kit.actions(kit.button(t("kpis-undo"), "kpis.undo", carried))


def share(t: Translator, kpi: Kpi, text: Mrkdwn, value: float, period: str) -> list[Block]:
    """Asks whether a value is a share of one or a percentage; each button saves it so."""
    buttons = []
    for at, meant in enumerate((hundredfold(value), value)):
        carried = json.dumps({"kpi": kpi.id, "period": period, "value": meant})
        buttons.append(kit.button(exact(t, kpi, meant), f"kpis.set_as:{at}", carried))
    return [kit.section(text), kit.actions(*buttons)]


def form(t: Translator, kpi: Kpi, back: str) -> Block:
    """A value, and the period it is for."""
    fields = [
        kit.section(Mrkdwn(f"*{escape(kpi.name)}*")),
        kit.text_input("value", t("kpis-field-value"), limit=NUMBER_LIMIT, hint=t(f"kpis-value-hint-{kpi.unit}")),
        kit.text_input(
            "period",
            t("kpis-field-period"),
            limit=NUMBER_LIMIT,
            hint=t(f"kpis-period-hint-{usual(kpi.grain)}"),
            optional=True,
        ),
    ]
    return form_view(t, "kpis.set", "kpis-set", fields, {"kpi": kpi.id, "back": back})
