"""Decisions: what was decided, by whom, on what evidence, whether it worked; and who decides what."""

from pathlib import Path

from bot.decisions.access import DECISIONS
from bot.decisions.access import RIGHTS as RIGHTS_MAY
from bot.decisions.compose import POSTS
from bot.decisions.desk import RIGHTS, ROOM
from bot.decisions.listeners import register
from bot.decisions.listeners.home import HOME
from bot.decisions.listeners.rooms import AS_DECISION
from bot.decisions.listeners.settings import SETTINGS
from bot.decisions.listeners.who import ANSWERS
from bot.decisions.samples import samples
from bot.decisions.store import MIGRATIONS, PEOPLE, TABLES
from bot.decisions.usage import COMMANDS, SHORTCUTS
from bot.feature import Feature
from bot.records import files

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
    answers=ANSWERS,
    settings=SETTINGS,
    imports=(files.bring(ROOM, DECISIONS), files.bring(RIGHTS, RIGHTS_MAY)),
    exchange=files.exchange(ROOM),
    exchanges={"rights": files.exchange(RIGHTS)},
    posts=POSTS,
    samples=samples,
)
