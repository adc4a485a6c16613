"""The roadmap in step with the tools that teams plan in."""

from pathlib import Path

from bot.feature import Feature
from bot.ideas.followers import ROOM as IDEAS
from bot.sync import comparing, creating, rounds, sending
from bot.sync.compose import POSTS
from bot.sync.desk import follow
from bot.sync.listeners import VERBS, register
from bot.sync.listeners.settings import SETTINGS
from bot.sync.listeners.standing import card_parts, news
from bot.sync.samples import samples
from bot.sync.store import creations
from bot.sync.store.schema import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="sync",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    verbs=VERBS,
    card_parts={"roadmap": card_parts},
    follows={IDEAS: follow},
    settings=SETTINGS,
    news=news,
    posts=POSTS,
    samples=samples,
    queues={"work items": creations.QUEUE},
    chores=(rounds.chore, comparing.chore, sending.chore, creating.chore),
)
