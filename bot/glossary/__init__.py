"""The glossary: what a term means here, and who decided."""

from pathlib import Path

from bot.feature import Feature
from bot.glossary.blocks.home import first_steps
from bot.glossary.compose import POSTS
from bot.glossary.exchange import GLOSSARY
from bot.glossary.listeners import register
from bot.glossary.listeners.answers import ANSWERS
from bot.glossary.listeners.editing import AS_TERM, LINKED
from bot.glossary.listeners.files import IMPORT
from bot.glossary.listeners.home import HOME
from bot.glossary.listeners.settings import SETTINGS
from bot.glossary.possessions import possessions
from bot.glossary.samples import samples
from bot.glossary.store import MIGRATIONS, PEOPLE, TABLES, fill
from bot.glossary.usage import COMMANDS, SHORTCUTS

FEATURE = Feature(
    name="glossary",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    fill=fill,
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    linked=LINKED,
    settings=SETTINGS,
    keeps=(AS_TERM,),
    answers=ANSWERS,
    first_steps=first_steps,
    imports=(IMPORT,),
    exchange=GLOSSARY,
    posts=POSTS,
    possessions=possessions,
    samples=samples,
)
