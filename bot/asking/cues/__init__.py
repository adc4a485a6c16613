"""By what a question is told, in both languages. Pure.

Patterns are matched against the folded words of a clause, with single spaces. In those of `MARKED` the names that the
workspace knows stand as one letter each: K for what has a figure (a KPI, or a term that defines one), T for any other
term, I for an idea, G for a team. Those of `PLAIN` are matched against the words as they are.
"""

from bot.asking.cues.around import HELP as HELP
from bot.asking.cues.around import SCORES as SCORES
from bot.asking.cues.base import Patterns as Patterns
from bot.asking.cues.figures import ASKED_VALUE as ASKED_VALUE
from bot.asking.cues.figures import MOVEMENT as MOVEMENT
from bot.asking.cues.figures import PERIODS as PERIODS
from bot.asking.cues.figures import VALUE as VALUE
from bot.asking.cues.hints import ABOUT_THINGS as ABOUT_THINGS
from bot.asking.cues.hints import ASKING as ASKING
from bot.asking.cues.hints import ERRAND as ERRAND
from bot.asking.cues.hints import LEAD as LEAD
from bot.asking.cues.hints import PHRASE as PHRASE
from bot.asking.cues.hints import SAID_BEST as SAID_BEST
from bot.asking.cues.hints import SAID_CHANGE as SAID_CHANGE
from bot.asking.cues.hints import SAID_FIGURES as SAID_FIGURES
from bot.asking.cues.hints import SAID_FIRST as SAID_FIRST
from bot.asking.cues.hints import SAID_IDEAS as SAID_IDEAS
from bot.asking.cues.hints import SAID_LATER as SAID_LATER
from bot.asking.cues.hints import SAID_ME as SAID_ME
from bot.asking.cues.hints import SAID_NEXT as SAID_NEXT
from bot.asking.cues.hints import SAID_OWNING as SAID_OWNING
from bot.asking.cues.hints import SAID_SCORING as SAID_SCORING
from bot.asking.cues.hints import SAID_TIME as SAID_TIME
from bot.asking.cues.hints import SAID_WHAT as SAID_WHAT
from bot.asking.cues.hints import SAID_YOURS as SAID_YOURS
from bot.asking.cues.hints import WHO_ACTS as WHO_ACTS
from bot.asking.cues.ideas import PLAN as PLAN
from bot.asking.cues.ideas import PLAN_OF_IDEA as PLAN_OF_IDEA
from bot.asking.cues.ideas import PLAN_OF_TEAM as PLAN_OF_TEAM
from bot.asking.cues.ideas import RANK_OF as RANK_OF
from bot.asking.cues.ideas import RANKING as RANKING
from bot.asking.cues.terms import DEFINING as DEFINING
from bot.asking.cues.terms import DIFFERENCE as DIFFERENCE
from bot.asking.cues.terms import EARLY_MEANING as EARLY_MEANING
from bot.asking.cues.terms import MEANING as MEANING
from bot.asking.cues.terms import OF_FIGURES as OF_FIGURES
from bot.asking.cues.terms import OF_WORDS as OF_WORDS
from bot.asking.cues.terms import OWNER as OWNER
from bot.asking.cues.terms import UNKNOWN as UNKNOWN
