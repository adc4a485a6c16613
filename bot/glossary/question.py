"""What a message may define. No I/O."""

import re

from bot.glossary.term import TERM_LIMIT, Content
from bot.slack.ids import is_id

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
    if found := _defined(text):
        expansion, rest = found["inside"] or "", found["rest"].strip().lstrip(":=–— ")
        return _content(found["term"].strip(_EMPHASIS), expansion, rest, language)
    short = text.strip(_EMPHASIS)
    if len(text) <= TERM_LIMIT and "\n" not in text and len(text.split()) <= 4 and not is_id(short):
        return Content(short)
    acronyms = _ACRONYM.findall(_ADDRESS.sub(" ", text))
    return _content(next((one for one in acronyms if not is_id(one)), ""), "", text, language)


def defines(text: str) -> bool:
    """Whether a line says what a term means: "MVP: …"."""
    return _defined(text.strip()) is not None


def _defined(text: str) -> re.Match[str] | None:
    found = _DEFINES.match(text)
    term = found["term"].strip(_EMPHASIS) if found else ""
    return found if term and len(term.split()) <= 5 and not is_id(term) else None


def _content(term: str, expansion: str, definition: str, language: str) -> Content:
    if language == "fr":
        return Content(term, expansion_fr=expansion, definition_fr=definition)
    return Content(term, expansion_en=expansion, definition_en=definition)
