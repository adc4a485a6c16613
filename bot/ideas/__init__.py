"""Ideas: from a message to a ranking people trust."""

from pathlib import Path

from bot.feature import Feature
from bot.ideas import exchange
from bot.ideas.blocks.home import first_steps
from bot.ideas.compose import POSTS
from bot.ideas.listeners import register
from bot.ideas.listeners.answers import ANSWERS
from bot.ideas.listeners.capture import AS_IDEA, offer
from bot.ideas.listeners.files import IMPORT
from bot.ideas.listeners.home import HOME
from bot.ideas.listeners.settings import SETTINGS
from bot.ideas.listeners.show import line
from bot.ideas.possessions import possessions
from bot.ideas.samples import samples
from bot.ideas.store import MIGRATIONS, PEOPLE, TABLES, fill
from bot.ideas.usage import COMMANDS, SHORTCUTS
from bot.links.neighbours import LinkedRoom

FEATURE = Feature(
    name="ideas",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    fill=fill,
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    settings=SETTINGS,
    first_steps=first_steps,
    keeps=(AS_IDEA,),
    linked=LinkedRoom(line, ("idea", "ideas", "idee", "idees"), offer),
    answers=ANSWERS,
    imports=(IMPORT,),
    exchange=exchange.IDEAS,
    posts=POSTS,
    possessions=possessions,
    samples=samples,
)
