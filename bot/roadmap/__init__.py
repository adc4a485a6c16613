"""The roadmap: what is done now, next and later, and by whom."""

from dataclasses import replace
from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.ideas.followers import ROOM as IDEAS
from bot.roadmap.access import ROADMAP
from bot.roadmap.desk import ROOM, fill, follow
from bot.roadmap.health import count_ranks
from bot.roadmap.listeners import register
from bot.roadmap.listeners.answers import ANSWERS
from bot.roadmap.listeners.home import HOME, first_steps
from bot.roadmap.listeners.room import AS_ITEM, LINKED, summary
from bot.roadmap.samples import samples
from bot.roadmap.store.schema import MIGRATIONS, PEOPLE, TABLES
from bot.roadmap.usage import COMMANDS

FEATURE = Feature(
    name="roadmap",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    fill=fill,
    rooms=(ROOM,),
    commands=COMMANDS,
    keeps=(AS_ITEM,),
    home=HOME,
    first_steps=first_steps,
    linked=replace(LINKED, of_links=summary),
    answers=ANSWERS,
    follows={IDEAS: follow},
    imports=(files.bring(ROOM, ROADMAP),),
    exchange=files.exchange(ROOM),
    samples=samples,
    chores=(count_ranks,),
)
