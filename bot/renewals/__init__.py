"""Renewals: the countdown to the notice deadline of a tool's contract, and what becomes of it, as a decision."""

from pathlib import Path

from bot.countdowns.store import migration
from bot.feature import Feature
from bot.renewals.desk import COUNTDOWN
from bot.renewals.listeners import INQUIRIES, VERBS, card_parts, register
from bot.renewals.samples import samples

FEATURE = Feature(
    name="renewals",
    folder=Path(__file__).parent,
    register=register,
    migrations=(migration(COUNTDOWN.table, "renewal-001"),),
    tables=(COUNTDOWN.table,),
    verbs=VERBS,
    card_parts={"tools": card_parts},
    follows={"tools": COUNTDOWN.follow},
    inquiries=INQUIRIES,
    samples=samples,
    chores=(COUNTDOWN.look,),
)
