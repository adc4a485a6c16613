"""What people ask about documents in words of their own: "where is the PRD of dark mode?". Pure."""

import re

from bot.text.questions import Question

KIND = "documents"
_NOUN = (
    r"(?:prds?|product requirements?|one[- ]pagers?|(?:problem|experiment) briefs?|launch checklists?|specs?"
    r"|specification|sp[ée]cifications?(?: produit)?|notes? d['’]une page"
    r"|fiches? d['’]exp[ée]rience|documents? produit)"
)
_OF = r"(?:of|for|on|about|de|du|des|d['’]|pour|sur|concernant)\s*(?:the |our |les? |la |l['’]|nos |notre )?"
_TOPIC = rf"{_OF}(?P<topic>[^?.!\n]{{2,60}}?)\s*(?:[?.!\n]|$)"
_ASKED = [
    re.compile(rf"\b{words}\s*{_NOUN}\s+{_TOPIC}", re.IGNORECASE)
    for words in (
        r"where(?:['’]s| is| are| can i (?:find|read)) (?:the |our |a )?",
        r"(?:is|are) there (?:a |an |any )?",
        r"(?:do we|have we|did anyone|who) (?:have|got|written?|wrote|write) (?:a |an |the |any )?",
        r"(?:show|find|open|give)(?: me)? (?:the |our |all )?",
        r"o[uù] (?:est|sont|se trouve|trouver|lire) (?:le |la |les |l['’]|notre )?",
        r"(?:y a[- ]t[- ]il|existe[- ]t[- ]il|avons[- ]nous|on a|a[- ]t[- ]on) (?:un |une |des |le |la )?",
        r"(?:montre|montrez|affiche|affichez|ouvre|ouvrez|trouve|trouvez)(?:[- ]moi)? (?:le |la |les |l['’])?",
    )
]


def read_question(text: str) -> Question | None:
    """Whose documents are asked for (`text`); None for anything else."""
    for asked in _ASKED:
        if found := asked.search(text):
            return Question(KIND, text=found["topic"].strip(' "“”«»\u00a0'))
    return None
