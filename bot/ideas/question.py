"""What `/idea …` asks for, in the words of both languages. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.ideas.idea import STATUSES, TAG_LIMIT, TEAM_LIMIT, tidy_tag
from bot.text.fold import fold
from bot.text.nearness import nearest_word


@dataclass(frozen=True)
class Filter:
    """Which ideas a list shows; an empty text is any. `page` counts from 0."""

    framework: str = ""
    status: str = ""
    team: str = ""
    tag: str = ""
    page: int = 0


@dataclass(frozen=True)
class IdeaQuestion:
    """What `/idea …` asks for: `what` is "help", "show", "list", "export", "import", "capture" or "unsure".

    "unsure" is one word that may be an idea, or the command `near` with a letter wrong.
    """

    what: str
    text: str = ""
    near: str = ""
    number: int = 0
    filter: Filter = field(default_factory=Filter)


_WORDS = {
    "help": "help", "aide": "help", "list": "list", "liste": "list", "export": "export", "exporter": "export",
    "import": "import", "importer": "import",
}  # fmt: skip
_FILTERS = {
    "status": "status", "statut": "status", "team": "team", "équipe": "team", "equipe": "team", "tag": "tag",
    "framework": "framework", "méthode": "framework", "methode": "framework",
}  # fmt: skip
_STATUS_WORDS = {  # folded
    **{fold(status): status for status in STATUSES}, "nouvelle": "new", "nouveau": "new", "notee": "scored",
    "planifiee": "planned", "planifie": "planned", "en cours": "in_progress", "livree": "shipped",
    "refusee": "declined",
}  # fmt: skip
_FRAMEWORK_WORDS = {  # folded
    "criteria": "weighted", "our criteria": "weighted", "criteres": "weighted", "nos criteres": "weighted",
    "ponderee": "weighted",
}  # fmt: skip
_HORIZON_WORDS = {"maintenant": "now", "ensuite": "next", "plus tard": "later"}  # folded
# What is two words in one of the languages, and needs no quotation marks.
_TWO_WORDS = r"in progress|en cours|our criteria|nos critères|nos criteres"
_TOKEN = re.compile(rf"(\w+):\s?(?:\"([^\"]*)\"|({_TWO_WORDS}|\S+))|({_TWO_WORDS}|\S+)", re.IGNORECASE)
_QUOTES = str.maketrans("“”«»", '""""')  # as keyboards write them by themselves


def status_of(text: str) -> str:
    """The status that a word means in either language, or the word itself."""
    return _STATUS_WORDS.get(fold(text), text.strip().lower())


def framework_of(text: str) -> str:
    """The framework that a word means in either language, or the word itself."""
    return _FRAMEWORK_WORDS.get(fold(text), text.strip().lower())


def horizon_of(text: str) -> str:
    """The horizon that a word means in either language, or the word itself."""
    return _HORIZON_WORDS.get(fold(text), text.strip().lower())


def nearly(word: str) -> str:
    """The word of a command that one mistyped word nearly is, or an empty text."""
    return nearest_word(word, fold(word), _WORDS)


def read_command(text: str, frameworks: Sequence[str]) -> IdeaQuestion:
    """What was typed after `/idea`. Anything that is no number and no known word is an idea to capture."""
    text = text.strip()
    first, _, rest = text.partition(" ")
    what = _WORDS.get(first.lower())
    if not text or (what in ("help", "export", "import") and not rest.strip()):
        return IdeaQuestion(what or "help")
    if re.fullmatch(r"#?\d{1,9}", text):
        return IdeaQuestion("show", number=int(text.lstrip("#")))
    if what == "list":
        chosen = _read_filter(rest, frameworks)
        if chosen is not None:
            return IdeaQuestion("list", filter=chosen)
    near = nearly(text) if len(text.split()) == 1 else ""
    return IdeaQuestion("unsure", text, near) if near else IdeaQuestion("capture", text)


def _read_filter(text: str, frameworks: Sequence[str]) -> Filter | None:
    """`rice status:planned team:"Mobile apps" tag:dark-mode`; None when it reads like an idea about lists."""
    chosen: dict[str, str] = {}
    for name, quoted, bare, word in _TOKEN.findall(text.translate(_QUOTES)):
        if word:
            name, bare = "framework" if framework_of(word) in frameworks else "status", word
            if name == "status" and fold(word) not in _STATUS_WORDS:
                return None
        if name.lower() not in _FILTERS:
            return None
        chosen[_FILTERS[name.lower()]] = (quoted or bare).strip()
    # A team or tag longer than any is cut to one that still matches none.
    return Filter(
        framework_of(chosen.get("framework", "")),
        status_of(chosen.get("status", "")),
        chosen.get("team", "")[: TEAM_LIMIT + 1],
        tidy_tag(chosen.get("tag", ""))[: TAG_LIMIT + 1],
    )
