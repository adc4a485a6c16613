"""By what a question is told, in both languages. Pure.

Patterns are matched against the folded words of a clause, with single spaces. In those of `MARKED` the names that the
workspace knows stand as one letter each: K for what has a figure (a KPI, or a term that defines one), T for any other
term, I for an idea, G for a team. Those of `PLAIN` are matched against the words as they are.
"""

from bot.asking.cues.around import HELP, SCORES
from bot.asking.cues.base import Patterns
from bot.asking.cues.figures import ASKED_VALUE, MOVEMENT, PERIODS, VALUE
from bot.asking.cues.hints import (
    ASKING,
    ERRAND,
    LEAD,
    PHRASE,
    SAID_BEST,
    SAID_CHANGE,
    SAID_FIGURES,
    SAID_FIRST,
    SAID_IDEAS,
    SAID_LATER,
    SAID_ME,
    SAID_SCORING,
    SAID_TIME,
    SAID_WHAT,
    SAID_YOURS,
)
from bot.asking.cues.ideas import PLAN, PLAN_OF_IDEA, PLAN_OF_TEAM, RANK_OF, RANKING
from bot.asking.cues.terms import DEFINING, DIFFERENCE, EARLY_MEANING, MEANING, OF_FIGURES, OF_WORDS, OWNER, UNKNOWN

__all__ = [
    "ASKED_VALUE",
    "ASKING",
    "DEFINING",
    "DIFFERENCE",
    "EARLY_MEANING",
    "ERRAND",
    "HELP",
    "LEAD",
    "MEANING",
    "MOVEMENT",
    "OF_FIGURES",
    "OF_WORDS",
    "OWNER",
    "PERIODS",
    "PHRASE",
    "PLAN",
    "PLAN_OF_IDEA",
    "PLAN_OF_TEAM",
    "RANKING",
    "RANK_OF",
    "SAID_BEST",
    "SAID_CHANGE",
    "SAID_FIGURES",
    "SAID_FIRST",
    "SAID_IDEAS",
    "SAID_LATER",
    "SAID_ME",
    "SAID_SCORING",
    "SAID_TIME",
    "SAID_WHAT",
    "SAID_YOURS",
    "SCORES",
    "UNKNOWN",
    "VALUE",
    "Patterns",
]
