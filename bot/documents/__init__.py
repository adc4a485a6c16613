"""Documents: from what is known already to what is decided and shipped."""

from pathlib import Path

from bot.documents.compose import INQUIRIES
from bot.documents.desk import NEWS, ROOM
from bot.documents.listeners import LINKED, register
from bot.documents.listeners.home import ANSWERS, HOME
from bot.documents.samples import samples
from bot.documents.store.templates import MIGRATIONS, PEOPLE, TABLES
from bot.documents.usage import COMMANDS
from bot.feature import Feature

FEATURE = Feature(
    name="documents",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    rooms=(ROOM,),
    commands=COMMANDS,
    home=HOME,
    linked=LINKED,
    answers=ANSWERS,
    inquiries=INQUIRIES,
    news=NEWS,
    samples=samples,
)
