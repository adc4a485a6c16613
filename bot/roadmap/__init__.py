"""The roadmap: what is done now, next and later, and by whom."""

from pathlib import Path

from bot.feature import Feature
from bot.ideas.followers import ROOM as IDEAS
from bot.roadmap.desk import ROOM, fill, follow
from bot.roadmap.health import count_ranks
from bot.roadmap.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="roadmap",
    folder=Path(__file__).parent,
    register=lambda _: None,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    fill=fill,
    rooms=(ROOM,),
    follows={IDEAS: follow},
    chores=(count_ranks,),
)
