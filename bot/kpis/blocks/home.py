"""KPIs on the Home tab, a row each."""

import json

from bot.kpis.blocks import need
from bot.kpis.blocks.need import Context
from bot.kpis.blocks.words import failure
from bot.kpis.standing import Standing
from bot.slack import blocks as kit
from bot.slack.blocks import Block
from bot.slack.home import FirstStep
from bot.slack.text import Mrkdwn, escape, say
from bot.text import Translator


def care(t: Translator, standing: Standing) -> Block:
    """A KPI to look at, with what its source says where it gave nothing, and the button that opens it."""
    lines = need.lines(t, standing, Context(), owner=False)
    if standing.error:
        why = failure(t, standing.kpi, standing.error, standing.error_args)
        lines = Mrkdwn(f"{lines}\n{escape(why)}")
    return kit.section(lines, accessory=kit.button(t("kpis-open"), "kpis.open", standing.kpi.id))


def needed(t: Translator, standing: Standing) -> Block:
    """A KPI of somebody else's that needs attention, with the button that opens it."""
    open_ = kit.button(t("kpis-open"), "kpis.open", standing.kpi.id)
    return kit.section(need.lines(t, standing, Context()), accessory=open_)


def to_enter(t: Translator, standing: Standing) -> Block:
    """A KPI that waits for a value, with the button that enters it."""
    enter = kit.button(t("kpis-set"), "kpis.set", standing.kpi.id)
    return kit.section(need.lines(t, standing, Context(), owner=False), accessory=enter)


def buttons(t: Translator) -> list[Block]:
    """What the reader can do."""
    return [
        kit.button(t("kpis-form-add"), "kpis.add"),
        kit.button(t("kpis-list-open"), "kpis.list", json.dumps({"new": True})),
        kit.button(t("kpis-open-digest"), "kpis.digest"),
    ]


def first_steps(t: Translator) -> list[FirstStep]:
    """What whoever installs the bot does first with KPIs."""
    return [FirstStep(say(t, "kpis-first-step"), [kit.button(t("kpis-form-add"), "kpis.add")])]
