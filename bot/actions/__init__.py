"""Actions: what a team agreed to do, each with an owner, a first step and a day on which the owner is asked."""

from pathlib import Path

from bot.actions.access import ACTIONS
from bot.actions.desk import COMMITMENTS, ROOM, WEEKLY
from bot.actions.listeners import LINKED, register
from bot.actions.samples import samples
from bot.exchange import files
from bot.feature import Feature

FEATURE = Feature(
    name="actions",
    folder=Path(__file__).parent,
    register=register,
    rooms=(ROOM,),
    linked=LINKED,
    imports=(files.bring(ROOM, ACTIONS),),
    exchange=files.exchange(ROOM),
    posts=WEEKLY.posts,
    inquiries=COMMITMENTS.inquiries,
    samples=samples,
)
