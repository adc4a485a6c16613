"""Renewals: the countdown to the notice deadline of a tool's contract."""

from pathlib import Path

from bot.feature import Feature
from bot.renewals.compose import INQUIRIES
from bot.renewals.desk import follow, watch_all
from bot.renewals.listeners import VERBS, register
from bot.renewals.samples import samples
from bot.renewals.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="renewals",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    follows={"tools": follow},
    inquiries=INQUIRIES,
    samples=samples,
    chores=(watch_all,),
)
