"""By what a question is told, in both languages. Pure.

Patterns are matched against the folded words of a clause, with single spaces. In those of `MARKED` the names that the
workspace knows stand as one letter each: K for what has a figure (a KPI, or a term that defines one), T for any other
term, I for an idea, G for a team. Those of `PLAIN` are matched against the words as they are.
"""

from bot.asking.cues.around import HELP as HELP
from bot.asking.cues.base import Patterns as Patterns
from bot.asking.cues.figures import PERIODS as PERIODS
from bot.asking.cues.hints import ABOUT_THINGS as ABOUT_THINGS
from bot.asking.cues.hints import ASKING as ASKING
from bot.asking.cues.hints import ERRAND as ERRAND
from bot.asking.cues.hints import INTRODUCING as INTRODUCING
from bot.asking.cues.hints import LAUNCHED as LAUNCHED
from bot.asking.cues.hints import LEAD as LEAD
from bot.asking.cues.hints import PHRASE as PHRASE
from bot.asking.cues.hints import SAID_YOURS as SAID_YOURS
from bot.asking.cues.hints import TELLING as TELLING
from bot.asking.cues.hints import WH as WH
from bot.asking.cues.hints import WHO_ACTS as WHO_ACTS
from bot.asking.cues.terms import DEFINING as DEFINING
from bot.asking.cues.terms import DIFFERENCE as DIFFERENCE
from bot.asking.cues.terms import EARLY_MEANING as EARLY_MEANING
from bot.asking.cues.terms import MEANING as MEANING
from bot.asking.cues.terms import OF_FIGURES as OF_FIGURES
from bot.asking.cues.terms import OF_WORDS as OF_WORDS
from bot.asking.cues.terms import UNKNOWN as UNKNOWN
