"""The audit log: who did what, read in Slack by product-ops managers, taken out as JSON Lines, ended after its time."""

from pathlib import Path

from bot.audit import access
from bot.audit.listeners import SETTINGS, register, typed
from bot.audit.samples import samples
from bot.feature import Feature

FEATURE = Feature(
    name="audit",
    folder=Path(__file__).parent,
    register=register,
    verbs={"productops": {"audit": (typed, access.READ)}},
    settings=SETTINGS,
    samples=samples,
)
