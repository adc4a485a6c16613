"""Actions: what a team agreed to do, each with an owner, a first step and a day on which the owner is asked."""

from pathlib import Path

from bot.actions.access import ACTIONS
from bot.actions.compose import INQUIRIES, WEEKLY
from bot.actions.desk import ROOM
from bot.actions.listeners import LINKED, register
from bot.actions.samples import samples
from bot.exchange import files
from bot.feature import Feature
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="actions",
    folder=Path(__file__).parent,
    register=register,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    rooms=(ROOM,),
    linked=LINKED,
    imports=(files.bring(ROOM, ACTIONS),),
    exchange=files.exchange(ROOM),
    posts=WEEKLY.posts,
    inquiries=INQUIRIES,
    samples=samples,
)
