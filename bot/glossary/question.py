"""What somebody wants of the glossary, read from what they typed. No I/O."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.glossary.term import TERM_LIMIT, Content
from bot.slack.text import is_id
from bot.text.fold import fold
from bot.text.nearness import nearest_word

# A word typed after the command, in either language and without its accents, and what it asks for.
_WORDS = {
    "help": "help",
    "aide": "help",
    "recent": "recent",
    "recents": "recent",
    "wanted": "wanted",
    "demandes": "wanted",
    "manquants": "wanted",
    "export": "export",
    "exporter": "export",
    "import": "import",
    "importer": "import",
    "add": "add",
    "ajouter": "add",
    "search": "search",
    "chercher": "search",
    "rechercher": "search",
}
_QUOTES = '"“”«»'


def _word(typed: str) -> str | None:
    return _WORDS.get(fold(typed)) if typed.isalpha() else None


@dataclass(frozen=True, slots=True)
class GlossaryQuestion:
    """`what` is "help", "find", "define", "add", "search", "recent", "wanted", "export" or "import".

    `near` is the word of the command that the one word to find may be, with a letter wrong.
    """

    what: str
    text: str = ""
    definition: str = ""
    near: str = ""


@lru_cache(maxsize=64)  # who may do it is asked before it is done
def read_command(text: str) -> GlossaryQuestion:
    """What `/glossary …` asks for.

    A term named like a word of the command is looked up in quotation marks: `/glossary "export"`.
    """
    text = text.strip()
    quoted = re.fullmatch(f"[{_QUOTES}]([^{_QUOTES}]+)[{_QUOTES}]", text)
    if quoted:
        return GlossaryQuestion("find", quoted.group(1).strip())
    first, _, rest = text.partition(" ")
    what = _word(first)
    if what == "search" or (what == "add" and "=" not in rest):
        return GlossaryQuestion(what, rest.strip())
    if not text or (what and not rest.strip()):
        return GlossaryQuestion(what or "help")
    term, equals, definition = text.partition("=")
    if equals:
        named = term.split(" ", 1)
        if _word(named[0]) == "add" and len(named) == 2 and named[1].strip():
            term = named[1]
        return GlossaryQuestion("define", term.strip(f" {_QUOTES}"), definition.strip())
    near = nearest_word(text, fold(text), _WORDS) if text.isalpha() else ""
    # With another first letter it is a word of its own: a report is no export, research no search.
    return GlossaryQuestion("find", text, near=near if near[:1] == fold(text)[:1] else "")


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
