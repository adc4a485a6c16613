"""Topics that people want to talk of: proposed, voted for, taken up. Votes are by name, and counted."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.replies import store
from bot.topics.access import TOPICS
from bot.topics.listeners import LINKED, VERBS, register
from bot.topics.room import ROOM
from bot.topics.samples import samples

FEATURE = Feature(
    name="topics",
    folder=Path(__file__).parent,
    register=register,
    migrations=store.MIGRATIONS,
    tables=store.TABLES,
    people=store.PEOPLE,
    rooms=(ROOM,),
    verbs=VERBS,
    linked=LINKED,
    imports=(files.bring(ROOM, TOPICS),),
    exchange=files.exchange(ROOM),
    samples=samples,
)
