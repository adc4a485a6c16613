"""Who decides what: one accountable person for each topic, with a backup, and the matrix of all."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.rights.access import RIGHTS as MAY
from bot.rights.desk import RIGHTS
from bot.rights.listeners import ANSWERS, HOME, LINKED, SETTINGS, register
from bot.rights.samples import samples
from bot.rights.usage import COMMANDS

FEATURE = Feature(
    name="rights",
    folder=Path(__file__).parent,
    register=register,
    rooms=(RIGHTS,),
    commands=COMMANDS,
    home=HOME,
    answers=ANSWERS,
    linked=LINKED,
    settings=SETTINGS,
    imports=(files.bring(RIGHTS, MAY),),
    exchange=files.exchange(RIGHTS),
    samples=samples,
)
