"""What people ask about decisions in words of their own: "who decides pricing?", "did we decide on tiers?". Pure."""

import re

from bot.text.questions import Question

DECIDES = "decides"
_END = r"(?P<topic>[^?.!\n]{2,60}?)\s*(?:[?.!\n]|$)"
_OF = r"(?:(?:(?:on|about|for|of|des|du|de|sur|pour)\s|d['’])\s*(?:the |les? |la |l['’])?)?"
_ASKED = [
    re.compile(rf"\b{words}\s+{_OF}{_END}", re.IGNORECASE)
    for words in (
        r"who(?:['’]s| is| are)? (?:decides?|deciding|accountable|signs? off|approves?)",
        r"who has the (?:final|last) (?:say|word)",
        r"who (?:can|may|gets to|should) (?:decide|approve|sign off)",
        r"(?:did|have|had) (?:we|they|you|anyone) (?:already |ever )?decided?",
        r"what (?:did|have) (?:we|they) decided?",
        r"qui (?:d[eé]cide|tranche|approuve|valide|a le dernier mot)",
        r"(?:a-t-on|avons-nous|on a|est-ce qu['’]on a) (?:d[eé]j[aà] )?(?:d[eé]cid[eé]|tranch[eé])(?: quelque chose)?",
        r"qu['’](?:avons-nous|a-t-on|est-ce qu['’]on a) d[eé]cid[eé]",
    )
]


def read_question(text: str) -> Question | None:
    """Who decides on what, or what was decided on it; None for anything else."""
    for asked in _ASKED:
        if found := asked.search(text):
            return Question(DECIDES, text=found["topic"].strip(' "“”«»\u00a0'))
    return None
