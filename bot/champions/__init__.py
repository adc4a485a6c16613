"""Champions: who carries product practice in each team, and what their team still lacks."""

from pathlib import Path

from bot.champions.access import CHAMPIONS as MAY
from bot.champions.desk import CHAMPIONS, GAPS, NEWS, VACANCIES
from bot.champions.listeners import HOME, LINKED, SETTINGS, WEEKLY, register
from bot.champions.samples import samples
from bot.champions.usage import COMMANDS
from bot.exchange import files
from bot.feature import Feature

FEATURE = Feature(
    name="champions",
    folder=Path(__file__).parent,
    register=register,
    rooms=(CHAMPIONS,),
    commands=COMMANDS,
    home=HOME,
    linked=LINKED,
    settings=SETTINGS,
    imports=(files.bring(CHAMPIONS, MAY),),
    exchange=files.exchange(CHAMPIONS),
    posts={**GAPS.round.posts, **WEEKLY.posts},
    inquiries={**VACANCIES.inquiries, **GAPS.inquiries},
    news=NEWS,
    samples=samples,
)
