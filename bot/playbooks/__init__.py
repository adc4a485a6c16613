"""Playbooks: what somebody new in a role reads, does and whom they meet in their first 90 days."""

from pathlib import Path

from bot.exchange import files
from bot.feature import Feature
from bot.playbooks.access import PLAYBOOKS as MAY
from bot.playbooks.desk import PLAYBOOKS
from bot.playbooks.listeners import VERBS, register
from bot.playbooks.samples import samples

FEATURE = Feature(
    name="playbooks",
    folder=Path(__file__).parent,
    register=register,
    rooms=(PLAYBOOKS,),
    verbs=VERBS,
    imports=(files.bring(PLAYBOOKS, MAY),),
    exchange=files.exchange(PLAYBOOKS),
    samples=samples,
)
