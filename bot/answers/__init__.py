"""What the workspace knows, for programs that ask on behalf of a person: small pages of data, with the same in words.

Nothing here says how they ask; `ask` of `bot.answers.desk` is a function of who asks and what.
See docs/decisions/0073-answers-for-programs.md.
"""

from pathlib import Path

from bot.answers.listeners import ANSWERS
from bot.answers.samples import samples
from bot.feature import Feature
from bot.store.personal import PersonColumns

FEATURE = Feature(
    name="answers",
    folder=Path(__file__).parent,
    register=lambda _: None,
    migrations=(),
    tables=(),
    people=PersonColumns(),
    answers=ANSWERS,
    samples=samples,
)
