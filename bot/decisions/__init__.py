"""Decisions: what was decided, by whom, on what evidence, and whether it worked."""

from pathlib import Path

from bot.decisions.access import DECISIONS, SET
from bot.decisions.compose import INQUIRIES, POSTS, news
from bot.decisions.desk import FRAMEWORK, ROOM
from bot.decisions.listeners import register
from bot.decisions.listeners.files import documents
from bot.decisions.listeners.home import ANSWERS, HOME
from bot.decisions.listeners.rooms import AS_DECISION, LINKED
from bot.decisions.samples import samples
from bot.decisions.usage import COMMANDS, SHORTCUTS
from bot.decisions.weekly import WEEKLY
from bot.exchange import files
from bot.feature import Feature
from bot.slack.choices import settings_part
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="decisions",
    folder=Path(__file__).parent,
    register=register,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    rooms=(ROOM,),
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    keeps=(AS_DECISION,),
    linked=LINKED,
    answers=ANSWERS,
    settings=settings_part("decisions-title", SET, FRAMEWORK),
    imports=(files.bring(ROOM, DECISIONS, documents),),
    exchange=files.exchange(ROOM, documents),
    posts={**POSTS, **WEEKLY.posts},
    inquiries=INQUIRIES,
    news=news,
    samples=samples,
)
