"""Enrolment: a plan of 90 days begins, and everybody concerned says yes or is told."""

from pathlib import Path

from bot.enrolment.compose import INQUIRIES, news
from bot.enrolment.listeners import SETTINGS, VERBS, register
from bot.enrolment.samples import samples
from bot.feature import Feature

FEATURE = Feature(
    name="enrolment",
    folder=Path(__file__).parent,
    register=register,
    verbs=VERBS,
    settings=SETTINGS,
    inquiries=INQUIRIES,
    news=news,
    samples=samples,
)
