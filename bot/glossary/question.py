"""What somebody wants of the glossary, read from what they typed. No I/O."""

import re
from dataclasses import dataclass

from bot.glossary.term import TERM_LIMIT, Content

# A word typed after the command, in either language, and what it asks for.
_WORDS = {
    "help": "help",
    "aide": "help",
    "recent": "recent",
    "récent": "recent",
    "récents": "recent",
    "wanted": "wanted",
    "demandés": "wanted",
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
_WITH_TEXT = ("add", "search")


@dataclass(frozen=True, slots=True)
class Ask:
    """`what` is "help", "find", "define", "add", "search", "recent", "wanted", "export" or "import"."""

    what: str
    text: str = ""
    definition: str = ""


def read_command(text: str) -> Ask:
    """What `/glossary …` asks for.

    A term named like a word of the command is looked up in quotation marks: `/glossary "export"`.
    """
    text = text.strip()
    quoted = re.fullmatch(r"[\"“”«]\s*(.+?)\s*[\"“”»]", text)
    if quoted:
        return Ask("find", quoted.group(1))
    first, _, rest = text.partition(" ")
    what = _WORDS.get(first.lower())
    if what in _WITH_TEXT and "=" not in rest:
        return Ask(what, rest.strip())
    if not text or (what and not rest.strip()):
        return Ask(what or "help")
    term, equals, definition = text.partition("=")
    if equals:
        named = term.split(" ", 1)
        if _WORDS.get(named[0].lower()) == "add" and len(named) == 2 and named[1].strip():
            term = named[1]
        return Ask("define", term.strip(), definition.strip())
    return Ask("find", text)


_QUESTIONS = (
    r"what(?:'s|’s| is| are| does)(?: an?| the)?\s+(?P<term>.+?)(?:\s+(?:mean|means|stand for|stands for))?",
    r"define\s+(?P<term>.+)",
    r"(?:que |qu['’]est-ce que )(?:signifie|veut dire)\s+(?P<term>.+)",
    r"(?:c['’]est quoi|qu['’]est-ce (?:que c['’]est )?qu(?:e |['’]))\s*(?:un |une |le |la |les |l['’])?(?P<term>.+)",
    r"(?:ça|cela) veut dire quoi,?\s+(?P<term>.+)",
    r"(?P<term>.+?)\s+(?:c['’]est quoi|[çc]a veut dire quoi|means what)",
    r"d[ée]finis(?:sez)?\s+(?P<term>.+)",
)
_QUESTION = [re.compile(rf"(?:.*?[,:]\s*)?{pattern}\s*[?!.]*", re.IGNORECASE | re.DOTALL) for pattern in _QUESTIONS]


def read_mention(text: str) -> str:
    """The term a sentence asks about: "what is MVP?", "c'est quoi un MVP ?"; else the whole sentence.

    `text` is plain, without the mention of the bot.
    """
    text = " ".join(text.split())
    for question in _QUESTION:
        found = question.fullmatch(text)
        if found:
            text = found["term"]
            break
    return text.strip(" ?!.,:\"“”«»'").strip()


# "MVP: …", "MVP = …", "MVP (minimum viable product)", "MVP means …", "MVP signifie …"
_DEFINES = re.compile(
    r"^\W*(?P<term>[^\n:=()]{1,80}?)\s*"
    r"(?:=|:|\s[-–—]\s|\s(?:means|stands for|signifie|veut dire|désigne)\s|\((?P<inside>[^)\n]{3,200})\))"
    r"\s*(?P<rest>.*)$",
    re.DOTALL,
)
_ACRONYM = re.compile(r"\b[A-Z][A-Z0-9&/.-]{1,11}\b")


def guess(text: str, language: str) -> Content:
    """What a message may define, to fill a form with. `text` is plain; the guess is the reader's to correct."""
    text = text.strip()
    found = _DEFINES.match(text)
    if found and found["term"].strip() and len(found["term"].split()) <= 5:
        expansion, rest = found["inside"] or "", found["rest"].strip().lstrip(":=–— ")
        return _content(found["term"].strip(), expansion, rest, language)
    if len(text) <= TERM_LIMIT and "\n" not in text and len(text.split()) <= 4:
        return Content(text)
    acronym = _ACRONYM.search(text)
    return _content(acronym.group() if acronym else "", "", text, language)


def _content(term: str, expansion: str, definition: str, language: str) -> Content:
    if language == "fr":
        return Content(term, expansion_fr=expansion, definition_fr=definition)
    return Content(term, expansion_en=expansion, definition_en=definition)
