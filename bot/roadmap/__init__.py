"""The roadmap: what is done now, next and later, and by whom."""

from pathlib import Path

from bot.feature import Feature
from bot.ideas.followers import ROOM as IDEAS
from bot.roadmap.desk import ROOM, follow
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="roadmap",
    folder=Path(__file__).parent,
    register=lambda _: None,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    rooms=(ROOM,),
    follows={IDEAS: follow},
)
