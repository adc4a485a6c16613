"""The pulse: twice a quarter, in ten seconds and in private, how long it takes to agree."""

from pathlib import Path

from bot.feature import Feature
from bot.pulse.desk import turn
from bot.pulse.listeners import INQUIRIES, SETTINGS, VERBS, register
from bot.pulse.samples import samples
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="pulse",
    folder=Path(__file__).parent,
    register=register,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    verbs=VERBS,
    settings=SETTINGS,
    inquiries=INQUIRIES,
    samples=samples,
    chores=(turn,),
)
