"""Impact: what product operations have come to, in figures of the company's own that anybody can recount."""

from pathlib import Path

from bot.feature import Feature
from bot.impact.listeners import HOME, register
from bot.impact.samples import samples
from bot.impact.usage import COMMANDS
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="impact",
    folder=Path(__file__).parent,
    register=register,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    commands=COMMANDS,
    home=HOME,
    samples=samples,
)
