"""What is in the way of product teams: suggested, voted for every quarter, taken on, asked after until it is gone."""

from pathlib import Path

from bot.blockers.access import BLOCKERS
from bot.blockers.desk import NEWS, POLLS, ROOM
from bot.blockers.listeners import AS_BLOCKER, HOME, INQUIRIES, LINKED, POSTS, SETTINGS, register
from bot.blockers.samples import samples
from bot.blockers.usage import COMMANDS
from bot.blockers.weekly import WEEKLY
from bot.exchange import files
from bot.feature import Feature

FEATURE = Feature(
    name="blockers",
    folder=Path(__file__).parent,
    register=register,
    rooms=(ROOM,),
    commands=COMMANDS,
    home=HOME,
    keeps=(AS_BLOCKER,),
    linked=LINKED,
    settings=SETTINGS,
    imports=(files.bring(ROOM, BLOCKERS),),
    exchange=files.exchange(ROOM),
    posts={**POLLS.posts, **POSTS, **WEEKLY.posts},
    inquiries=INQUIRIES,
    news=NEWS,
    samples=samples,
    chores=(POLLS.survey.ask_rest,),
)
