"""Ways of asking, by the kind of question; a bar stands between two. Pure.

Names stand as letters: K for what has a figure, T for any other term, # for an idea, G for a team. "…" begins what is
said after something was named; "/idea>" what is typed after that command. A kind with examples of two
sorts has them apart: "help: ways". Whoever meets a phrasing that is read wrongly adds it, and one or two like it.
"""

from bot.asking.examples.guidance import GUIDANCE
from bot.asking.examples.meanings import MEANINGS
from bot.asking.examples.movements import MOVEMENTS
from bot.asking.examples.owners import OWNERS
from bot.asking.examples.plans import PLANS
from bot.asking.examples.rankings import RANKINGS
from bot.asking.examples.scoring import SCORING
from bot.asking.examples.smalltalk import SMALLTALK
from bot.asking.examples.statements import STATEMENTS
from bot.asking.examples.unanswered import UNANSWERED
from bot.asking.examples.values import VALUES
from bot.asking.examples.ways import WAYS

EXAMPLES = {
    "help": GUIDANCE,
    "help: ways": WAYS,
    "meaning": MEANINGS,
    "movement": MOVEMENTS,
    "owner": OWNERS,
    "plan": PLANS,
    "ranking": RANKINGS,
    "scores": SCORING,
    "value": VALUES,
    "none": f"{STATEMENTS} | {SMALLTALK}",
    "none: unanswered": UNANSWERED,
}
