"""What people ask about customers in words of their own: "what do customers say about pricing?". Pure."""

import re

from bot.text.questions import Question

SAID_OF, SAID_BY = "said-of", "said-by"
_END = r"\s*(?:[?.!\n]|$)"
_TOPIC = rf"(?:the |our |les? |la |l['’])?(?P<topic>[^?.!\n]{{2,60}}?){_END}"
_WHO = r"(?:customers|clients|users|people|they|buyers)"
_QUI = r"(?:les clients|nos clients|les utilisateurs|nos utilisateurs|les gens)"
_SUR = r"(?:d(?:e|u|es)\s|d['’]|sur\s|à propos d(?:e|u|es)\s)"
_NAME = r"(?P<topic>[A-ZÀ-Ý0-9][\w&.'’-]*(?:\s+(?:[A-ZÀ-Ý0-9&][\w&.'’-]*|de|du|des|of|and|et|y))*?)"
_BEGIN = r"^\W*(?:<@\w+>\s*)?"
_SAY = r"(?:say|saying|said|think|thinking|told us|tell us)"
_ASK = r"(?:say|said|told us|tell us|ask for|asked for)(?: to us| lately| so far)?"
_DISENT = r"(?:disent|pensent|racontent)"
_ASKED = [
    *(
        (SAID_OF, re.compile(words + _TOPIC, re.IGNORECASE))
        for words in (
            rf"\bwhat (?:do|did|are|have) (?:our |the |your )?{_WHO} {_SAY} (?:about|of|on) ",
            rf"{_BEGIN}(?:(?:any|show|show me|list|the|all|our) )*(?:customer )?insights (?:on|about|for|regarding) ",
            rf"{_BEGIN}(?:(?:any|show|show me|the|all|our) )*customer feedback (?:on|about|for|regarding) ",
            rf"\b(?:que|qu['’]est-ce que) (?:{_DISENT} {_QUI}|{_QUI} {_DISENT}) {_SUR}",
            rf"{_BEGIN}(?:(?:les|des|tous les|montre|montre-moi) )*retours(?: clients)? (?:sur|concernant) ",
        )
    ),
    *(
        (SAID_BY, re.compile(words + _END))
        for words in (
            rf"\b[Ww]hat (?:did|does|has|have) {_NAME} {_ASK}",
            rf"\b(?:[Qq]u['’](?:a|ont) dit|[Qq]ue (?:dit|disent)) {_NAME}",
            rf"\b[Qq]u['’]est-ce que {_NAME} (?:a|ont) dit",
        )
    ),
]
_LATELY = r"(?: (?:lately|recently|to us|now|this week|r[eé]cemment|en ce moment|cette semaine))?"
_CUSTOMERS = r"(?:our |the |your )?(?:customers|clients|users|buyers)"
_VEULENT = rf"(?:{_DISENT}|demandent|veulent)"
_ANYTHING = [
    re.compile(words + _LATELY + _END, re.IGNORECASE)
    for words in (
        rf"\bwhat (?:do|did|are|have) {_CUSTOMERS} (?:{_SAY}|ask(?:ing|ed)?(?: for)?)",
        rf"\b(?:que|qu['’]est-ce que) (?:{_VEULENT} {_QUI}|{_QUI} {_VEULENT})",
    )
]
_NOBODY = {"i", "we", "you", "they", "he", "she", "it"}


def read_question(text: str) -> Question | None:
    """What customers say, of what (`text`; empty for anything), or what one of them said; None for anything else."""
    for kind, asked in _ASKED:
        found = asked.search(text)
        topic = found["topic"].strip(' "“”«»\u00a0') if found else ""
        if topic and topic.casefold() not in _NOBODY:
            return Question(kind, text=topic)
    return Question(SAID_OF) if any(asked.search(text) for asked in _ANYTHING) else None
