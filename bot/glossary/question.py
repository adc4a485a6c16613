"""What a sentence asks of the glossary, and what a message may define. No I/O."""

import re

from bot.glossary.term import TERM_LIMIT, Content
from bot.slack.text import is_id

_QUESTION_LIMIT = 400  # characters; a question stands at the end of what is said before it
_ARTICLE = r"(?:(?:an?|the|un|une|le|la|les|des)\s+|l['’])?"
_TERM = r"(?P<term>(?![\s?!.]*$).+?)"  # punctuation alone is no term
_QUESTIONS = (
    rf"what(?:'s|’s| is| are| does)\s+{_ARTICLE}{_TERM}(?:\s+(?:mean|means|stand for|stands for))?",
    rf"define\s+{_ARTICLE}{_TERM}",
    rf"(?:que |qu['’]est-ce que )(?:signifie|veut dire)\s+{_ARTICLE}{_TERM}",
    rf"(?:c['’]est quoi|qu['’]est-ce (?:que c['’]est )?qu(?:e |['’]))\s*{_ARTICLE}{_TERM}",
    rf"(?:ça|cela) veut dire quoi,?\s+{_ARTICLE}{_TERM}",
    rf"{_ARTICLE}{_TERM},?\s+(?:c['’]est quoi|[çc]a veut dire quoi|means what)",
    rf"d[ée]finis(?:sez)?(?:[- ]moi)?\s+{_ARTICLE}{_TERM}",
)
_QUESTION = [
    re.compile(rf"(?:.*?(?:[,:]|[.!?]\s)\s*)?{pattern}[\s,]*[?!.]*", re.IGNORECASE | re.DOTALL)
    for pattern in _QUESTIONS
]


def read_mention(text: str) -> str:
    """The term a sentence asks about: "what is MVP?", "c'est quoi un MVP ?"; else the whole sentence.

    `text` is plain, without the mention of the bot.
    """
    text = " ".join(text.split())
    for question in _QUESTION:
        found = question.fullmatch(text[-_QUESTION_LIMIT:])
        if found:
            text = found["term"]
            break
    return text.strip(" ?!.,:\"“”«»'").strip()


# "MVP: …", "MVP = …", "MVP (minimum viable product)", "MVP means …", "MVP signifie …"
_DEFINES = re.compile(
    r"^[^\w\n]{0,8}(?P<term>[^\n:=()]{1,80}?)\s{0,3}"
    r"(?:=|:(?!//)|\s[-–—]\s|\s(?:means|stands for|signifie|veut dire|désigne)\s|\((?P<inside>[^)\n]{3,200})\))"
    r"\s*(?P<rest>.*)$",
    re.DOTALL,
)
_EMPHASIS = " *_~`"  # how Slack writes bold, italic, struck and code
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&/.-]{1,11}\b")
_ADDRESS = re.compile(r"https?://\S+")


def guess(text: str, language: str) -> Content:
    """What a message may define, to fill a form with. `text` is plain; the guess is the reader's to correct."""
    text = text.strip()
    found = _DEFINES.match(text)
    term = found["term"].strip(_EMPHASIS) if found else ""
    if found and term and len(term.split()) <= 5 and not is_id(term):
        expansion, rest = found["inside"] or "", found["rest"].strip().lstrip(":=–— ")
        return _content(term, expansion, rest, language)
    short = text.strip(_EMPHASIS)
    if len(text) <= TERM_LIMIT and "\n" not in text and len(text.split()) <= 4 and not is_id(short):
        return Content(short)
    acronyms = _ACRONYM.findall(_ADDRESS.sub(" ", text))
    return _content(next((one for one in acronyms if not is_id(one)), ""), "", text, language)


def _content(term: str, expansion: str, definition: str, language: str) -> Content:
    if language == "fr":
        return Content(term, expansion_fr=expansion, definition_fr=definition)
    return Content(term, expansion_en=expansion, definition_en=definition)
