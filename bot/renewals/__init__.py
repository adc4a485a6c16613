"""Renewals: the countdown to the notice deadline of a tool's contract, and what becomes of it, as a decision."""

from pathlib import Path

from bot.feature import Feature
from bot.renewals.desk import follow, watch_all
from bot.renewals.listeners import INQUIRIES, VERBS, card_parts, register
from bot.renewals.samples import samples
from bot.renewals.store import MIGRATIONS, TABLES

FEATURE = Feature(
    name="renewals",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    verbs=VERBS,
    card_parts={"tools": card_parts},
    follows={"tools": follow},
    inquiries=INQUIRIES,
    samples=samples,
    chores=(watch_all,),
)
