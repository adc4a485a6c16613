"""Tool audits: twice a year teams are asked which tools they use, for what."""

from pathlib import Path

from bot.feature import Feature
from bot.tool_audits.compose import INQUIRIES
from bot.tool_audits.desk import ask_rest
from bot.tool_audits.listeners import SETTINGS, VERBS, card_parts, register
from bot.tool_audits.samples import samples
from bot.tool_audits.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="tool_audits",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    card_parts={"tools": card_parts},
    settings=SETTINGS,
    inquiries=INQUIRIES,
    samples=samples,
    chores=(ask_rest,),
)
