"""What is in the way of product teams: suggested, voted for every quarter, taken on, asked after until it is gone."""

from pathlib import Path

from bot.blockers.access import BLOCKERS
from bot.blockers.desk import COMMITMENTS, CONFIRMATIONS, NEWS, POLLS, ROOM, WEEKLY
from bot.blockers.listeners import AS_BLOCKER, HOME, LINKED, SETTINGS, register
from bot.blockers.samples import samples
from bot.blockers.usage import COMMANDS
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
    posts={**POLLS.posts, **CONFIRMATIONS.posts, **WEEKLY.posts},
    inquiries={**POLLS.inquiries, **COMMITMENTS.inquiries, **CONFIRMATIONS.inquiries},
    news=NEWS,
    samples=samples,
    chores=(POLLS.survey.ask_rest,),
)
