"""Insight sessions: every week a team listens to what customers said, and decides what follows."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.possessions.possession import of_records
from bot.sessions.access import SESSIONS
from bot.sessions.compose import INQUIRIES, POSTS
from bot.sessions.desk import ROOM, is_coming
from bot.sessions.listeners import HOME, LINKED, SETTINGS, VERBS, card_parts, register
from bot.sessions.samples import samples
from bot.sessions.store import MIGRATIONS, PEOPLE, TABLES

FEATURE = Feature(
    name="sessions",
    folder=Path(__file__).parent,
    register=register,
    migrations=MIGRATIONS,
    tables=TABLES,
    people=PEOPLE,
    rooms=(ROOM,),
    verbs=VERBS,
    card_parts={"insights": card_parts},
    home=HOME,
    linked=LINKED,
    settings=SETTINGS,
    imports=(files.bring(ROOM, SESSIONS),),
    exchange=files.exchange(ROOM),
    posts=POSTS,
    inquiries=INQUIRIES,
    possessions=of_records(ROOM, is_coming),
    samples=samples,
)
