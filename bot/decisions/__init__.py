"""Decisions: what was decided, by whom, on what evidence, and whether it worked."""

from pathlib import Path

from bot.decisions.access import DECISIONS, SET
from bot.decisions.desk import CHANNELS, NEWS, OPINIONS, REVIEWS, ROOM
from bot.decisions.exchange import MADR
from bot.decisions.listeners import register
from bot.decisions.listeners.home import ANSWERS, HOME
from bot.decisions.listeners.rooms import AS_DECISION, LINKED
from bot.decisions.samples import samples
from bot.decisions.usage import COMMANDS, SHORTCUTS
from bot.decisions.weekly import WEEKLY
from bot.exchange import files
from bot.feature import Feature
from bot.rights.framework import FRAMEWORK
from bot.slack.choices import settings_part

FEATURE = Feature(
    name="decisions",
    folder=Path(__file__).parent,
    register=register,
    rooms=(ROOM,),
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    keeps=(AS_DECISION,),
    linked=LINKED,
    answers=ANSWERS,
    settings=settings_part("decisions-title", SET, FRAMEWORK),
    imports=(files.bring(ROOM, DECISIONS, MADR.documents),),
    exchange=files.exchange(ROOM, MADR.documents),
    posts={**OPINIONS.posts, **CHANNELS.posts, **WEEKLY.posts},
    inquiries={**OPINIONS.inquiries, **REVIEWS.inquiries},
    news=NEWS,
    samples=samples,
)
