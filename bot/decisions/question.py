"""What people ask about decisions in words of their own: "decisions on pricing", "which are overdue?". Pure."""

import re

from bot.text.questions import Question

DECISIONS, OVERDUE = "decisions", "decisions overdue"
_ON = r"(?:on|about|for|around|sur|concernant|à propos de|au sujet de|pour)"
_OF = rf"{_ON}\s+(?:the |our |les? |la |l['’]|nos |notre )?(?P<topic>[^?.!\n]{{2,60}}?)\s*(?:[?.!\n]|$)"
_LATE = re.compile(r"\bd[eé]cisions?\b.*\b(?:overdue|due for (?:a )?review|en retard|[àa] revoir)\b", re.IGNORECASE)
_TOPIC = [
    re.compile(rf"\b{words}\s+{_OF}", re.IGNORECASE)
    for words in (
        r"(?:all |the |our |les |des |nos )?d[eé]cisions?(?: (?:made|taken|prises?))?",
        r"what (?:was|has been|got) decided",
        r"qu['’]?\s?est[- ]ce qui a [eé]t[eé] d[eé]cid[eé]",
        r"is there (?:a|any) decisions?",
        r"y a[- ]t[- ]il une d[eé]cision",
    )
]
_ALL = r"(?:list|show|see|give|liste|montre|affiche|donne)[rz]?(?:[- ](?:me|moi|us|nous|all|the|our|toutes|les|nos))*"
_WHICH = r"(?:what|which|quelles?)(?: (?:are|sont))?(?: (?:the|our|les|nos))?"
_LIST = re.compile(rf"^\W*(?:(?:please|can you|could you) )?(?:{_ALL}|{_WHICH}) d[eé]cisions?\W*$", re.IGNORECASE)


def read_question(text: str) -> Question | None:
    """Which decisions are asked for: those of a topic, those that are overdue, or the last; None for anything else."""
    if _LATE.search(text):
        return Question(OVERDUE)
    for asked in _TOPIC:
        if found := asked.search(text):
            return Question(DECISIONS, text=found["topic"].strip(' "“”«»\u00a0'))
    return Question(DECISIONS) if _LIST.search(text.strip()) else None
