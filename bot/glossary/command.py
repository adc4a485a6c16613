"""What somebody wants of the glossary, read from what they typed after `/glossary`. No I/O."""

import re
from dataclasses import dataclass
from functools import lru_cache

from bot.text.verbs import CommandWords, is_number, is_sentence, means_all

_QUOTES = '"“”«»'
WORDS = CommandWords(
    {
        verb: verb
        for verb in (
            "help",
            "list",
            "show",
            "search",
            "add",
            "edit",
            "delete",
            "share",
            "recent",
            "wanted",
            "export",
            "import",
        )
    },
    of_terms=True,
)
_FILTER = re.compile(rf"(?:team|[ée]quipe|context|contexte):\s?[{_QUOTES}]?([^{_QUOTES}]*)[{_QUOTES}]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class GlossaryQuestion:
    """`what` is "help", "find", "define", "add", "search", "list", "edit", "delete", "share", "recent", "wanted",
    "export", "import", "number" for a number, which is looked up and never wanted, or "other" for the line `near` of
    another command.

    `text` is what follows: a term, words, the letter that a list begins at. `team` is whose terms a list shows.
    `near` is the line that was meant where the first word may have a letter wrong. `is_name` where all that was typed
    may as well be a term.
    """

    what: str
    text: str = ""
    definition: str = ""
    near: str = ""
    team: str = ""
    is_name: bool = False


@lru_cache(maxsize=64)  # who may do it is asked before it is done
def read_command(text: str) -> GlossaryQuestion:
    """What `/glossary …` asks for.

    A term named like a word of the command is looked up in quotation marks: `/glossary "export"`.
    """
    text = text.strip()
    quoted = re.fullmatch(f"[{_QUOTES}]([^{_QUOTES}]+)[{_QUOTES}]", text)
    if quoted:
        return GlossaryQuestion("find", quoted.group(1).strip())
    if not text:
        return GlossaryQuestion("help")
    typed = WORDS.read(text)
    if typed.verb == "search":
        return GlossaryQuestion("search", typed.rest, is_name=typed.is_name)
    defined = _read_definition(text, typed.verb)
    if defined is not None:
        return defined
    if is_number(text):
        return GlossaryQuestion("number", text)
    if typed.other:
        return GlossaryQuestion("other", text, near=typed.other)
    if not typed.verb:
        last = WORDS.read_last(text)
        if last.verb in ("show", "edit", "delete", "share"):  # "MVP share"
            return GlossaryQuestion("find", text, near=f"{text.split()[-1]} {last.rest}")
        return GlossaryQuestion("find", text, near=typed.near)
    return _asked(text, typed.verb, typed.rest, is_name=typed.is_name)


def _read_definition(text: str, verb: str) -> GlossaryQuestion | None:
    """`MVP = …`, `add MVP = …`."""
    term, equals, definition = text.partition("=")
    if not equals:
        return None
    named = term.split(" ", 1)
    if verb == "add" and len(named) == 2 and named[1].strip():
        term = named[1]
    return GlossaryQuestion("define", term.strip(f" {_QUOTES}"), definition.strip())


def _asked(text: str, verb: str, rest: str, *, is_name: bool) -> GlossaryQuestion:
    if verb in ("list", "show") and means_all(rest):
        return GlossaryQuestion("list")
    if verb == "list":
        team = _FILTER.fullmatch(rest)
        if team or len(rest) == 1:
            return GlossaryQuestion("list", "" if team else rest, team=team[1].strip() if team else "")
        return GlossaryQuestion("search", rest, is_name=is_name)
    if verb in ("help", "recent", "wanted", "export", "import") and rest:
        return GlossaryQuestion("find", text)
    return GlossaryQuestion(verb, rest, is_name=is_name or (verb in ("show", "share") and is_sentence(rest)))
