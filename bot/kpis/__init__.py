"""Key figures of the product: what they are, where they come from, how they fare; and the digest of them."""

from pathlib import Path

from bot.feature import Feature
from bot.kpis import collect, compose, exchange
from bot.kpis.blocks.home import first_steps
from bot.kpis.listeners import register
from bot.kpis.listeners.answers import ANSWERS
from bot.kpis.listeners.files import IMPORT
from bot.kpis.listeners.home import HOME
from bot.kpis.listeners.settings import SETTINGS
from bot.kpis.possessions import possessions
from bot.kpis.samples import samples
from bot.kpis.store import MIGRATIONS, PEOPLE, TABLES
from bot.kpis.usage import COMMANDS, SHORTCUTS

FEATURE = Feature(
    name="kpis",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    answers=ANSWERS,
    settings=SETTINGS,
    first_steps=first_steps,
    imports=(IMPORT,),
    exchange=exchange.DEFINITIONS,
    exchanges={"readings": exchange.READINGS},
    posts=compose.POSTS,
    chores=(collect.chore,),
    possessions=possessions,
    samples=samples,
)
