"""Handing over: what somebody who leaves answers for gets somebody else who does."""

from pathlib import Path

from bot.feature import Feature
from bot.handover.listeners import INQUIRIES, POSTS, VERBS, register
from bot.handover.samples import samples

FEATURE = Feature(
    name="handover",
    folder=Path(__file__).parent,
    register=register,
    verbs=VERBS,
    posts=POSTS,
    inquiries=INQUIRIES,
    samples=samples,
)
