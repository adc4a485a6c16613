"""Tool audits: twice a year teams are asked, in two screens, which tools they use, for what."""

from pathlib import Path

from bot.feature import Feature
from bot.tool_audits.desk import SURVEY
from bot.tool_audits.listeners import ANSWERS, SETTINGS, VERBS, card_parts, register
from bot.tool_audits.samples import samples

FEATURE = Feature(
    name="tool_audits",
    folder=Path(__file__).parent,
    register=register,
    verbs=VERBS,
    card_parts={"tools": card_parts},
    settings=SETTINGS,
    inquiries=ANSWERS.inquiries,
    samples=samples,
    chores=(SURVEY.ask_rest,),
)
