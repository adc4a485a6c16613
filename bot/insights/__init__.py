"""Customer insights: from a message to evidence on the card of an idea."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.insights.access import INSIGHTS as MAY
from bot.insights.desk import INSIGHTS
from bot.insights.listeners import AS_INSIGHT, HOME, LINKED, register
from bot.insights.listeners.answers import ANSWERS
from bot.insights.listeners.evidence import SETTINGS
from bot.insights.samples import samples
from bot.insights.usage import COMMANDS, SHORTCUTS
from bot.insights.weekly import WEEKLY

FEATURE = Feature(
    name="insights",
    folder=Path(__file__).parent,
    register=register,
    rooms=(INSIGHTS,),
    commands=COMMANDS,
    shortcuts=SHORTCUTS,
    home=HOME,
    keeps=(AS_INSIGHT,),
    linked=LINKED,
    answers=ANSWERS,
    settings=SETTINGS,
    imports=(files.bring(INSIGHTS, MAY),),
    exchange=files.exchange(INSIGHTS),
    posts=WEEKLY.posts,
    samples=samples,
)
