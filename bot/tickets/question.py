"""What people ask about support tickets in words of their own: "what do people complain about?". Pure."""

import re

from bot.text.questions import Question

COMPLAINTS = "complaints"
_WHO = r"(?:people|users?|customers?|clients?|buyers|they|everyone|everybody)"
_QUI = r"(?:les gens|les clients|nos clients|les utilisateurs|nos utilisateurs|les acheteurs|ils)"
_DOMAIN = r"(?:quel|quels) (?:domaine|sujet|produit)s?"
_ASKED = [
    re.compile(words, re.IGNORECASE)
    for words in (
        rf"\bwhat (?:do|are|did|were) (?:our |the )?{_WHO} (?:\w+ )?complain(?:ing)?(?: (?:the )?most)? about\b",
        r"\bwhat (?:are|were) (?:the |our )?(?:support )?tickets (?:mostly )?about\b",
        r"\b(?:which|what) (?:product )?areas? (?:ha(?:s|ve|d)|gets?|got) (?:the )?most (?:support )?tickets\b",
        r"\bwhere do (?:the |our )?(?:most )?(?:support )?tickets come from\b",
        rf"\bde quoi (?:se plaint-on|se plaignent(?:-ils| {_QUI})|(?:est-ce qu['’]on|{_QUI}) se plai\w+)",
        rf"\b{_DOMAIN} (?:a|ont|re[cç]oi(?:t|vent)) le plus de tickets\b",
        r"\bsur quoi portent (?:les|nos) tickets\b",
        r"\bd['’]o[uù] viennent (?:les|nos) tickets\b",
    )
]


def read_question(text: str) -> Question | None:
    """What tickets are about; None for anything else."""
    return Question(COMPLAINTS) if any(asked.search(text) for asked in _ASKED) else None
