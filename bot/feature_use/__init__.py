"""Whether what was shipped is used: a KPI, those eligible, a window and a threshold, judged once."""

from pathlib import Path

from bot.feature import Feature
from bot.feature_use.desk import judge_due
from bot.feature_use.listeners import VERBS, card_parts, register
from bot.feature_use.samples import samples
from bot.feature_use.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="feature_use",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    card_parts={"roadmap": card_parts},
    samples=samples,
    chores=(judge_due,),
)
