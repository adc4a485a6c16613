"""Tools: which a company has for which need, whose they are, and when their contracts renew."""

from functools import partial
from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.records.samples import record_samples
from bot.tools.access import TOOLS
from bot.tools.desk import ROOM
from bot.tools.listeners import LINKED, register
from bot.tools.store import MIGRATIONS, PEOPLE, TABLES
from bot.tools.usage import COMMANDS, USAGE

FEATURE = Feature(
    name="tools",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    rooms=(ROOM,),
    commands=COMMANDS,
    linked=LINKED,
    imports=(files.bring(ROOM, TOOLS),),
    exchange=files.exchange(ROOM),
    samples=partial(record_samples, room=ROOM, command="/tools", usage=USAGE),
)
