"""Goals: objectives for a quarter or a year, with key results that say what they are worth now."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.goals.access import GOALS
from bot.goals.desk import ROOM
from bot.goals.listeners import HOME, INQUIRIES, LINKED, WEEKLY, register
from bot.goals.samples import samples
from bot.goals.usage import COMMANDS

FEATURE = Feature(
    name="goals",
    folder=Path(__file__).parent,
    register=register,
    rooms=(ROOM,),
    commands=COMMANDS,
    home=HOME,
    linked=LINKED,
    imports=(files.bring(ROOM, GOALS),),
    exchange=files.exchange(ROOM),
    posts=WEEKLY.posts,
    inquiries=INQUIRIES,
    samples=samples,
)
