"""What people ask of product operations themselves in words of their own: "what is our impact?". Pure."""

import re

from bot.text.questions import Question

IMPACT = "impact"
_OURS = r"(?:our|product[- ]ops['’]s?|the product[- ]ops) impact|the impact of product[- ]ops"
_NOTRE = r"(?:notre|l['’]) ?impact(?: (?:de|des) product[- ]ops)?"
_ASKED = re.compile(
    rf"\W*(?:<@\w+>\W*)?(?:(?:what(?:['’]s| is)|how(?:['’]s| is)|show(?: me)?) (?:{_OURS})"
    rf"|is product[- ]ops (?:working|worth it)|(?:quel est|montre[- ]moi|montrez[- ]moi|affiche) {_NOTRE})\W*",
    re.IGNORECASE,
)


def read_question(text: str) -> Question | None:
    """Whether the figures of product operations are asked for; None for anything else."""
    return Question(IMPACT) if _ASKED.fullmatch(text) else None
