"""Decisions: what was decided, by whom, on what evidence, whether it worked; and who decides what."""

from pathlib import Path

from bot.decisions.compose import POSTS
from bot.decisions.desk import RIGHTS, ROOM
from bot.decisions.listeners import register
from bot.decisions.listeners.home import HOME
from bot.decisions.listeners.rooms import AS_DECISION
from bot.decisions.listeners.settings import SETTINGS
from bot.decisions.samples import samples
from bot.decisions.store import MIGRATIONS, PEOPLE, TABLES
from bot.decisions.usage import COMMANDS, SHORTCUTS
from bot.feature import Feature

FEATURE = Feature(
    name="decisions",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    rooms=(ROOM, RIGHTS),
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    keeps=(AS_DECISION,),
    settings=SETTINGS,
    posts=POSTS,
    samples=samples,
)
