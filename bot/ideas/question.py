"""What `/idea …` asks for, in the words of both languages. Pure."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.ideas.idea import CHOSEN, HORIZONS, STATUSES, TAG_LIMIT, TEAM_LIMIT, tidy_tag
from bot.text.fold import fold
from bot.text.nearness import differs_by
from bot.text.verbs import CommandWords, Typed, is_number, is_sentence, means_all


@dataclass(frozen=True)
class Filter:
    """Which ideas a list shows; an empty text is any, `mine` those that the reader captured or owns. `words` are looked
    for in the ideas, and `among` are the numbers of those that have them, as `bot.ideas.store.search.among` writes
    them; `page` counts from 0."""

    framework: str = ""
    status: str = ""
    team: str = ""
    tag: str = ""
    page: int = 0
    words: str = ""
    among: str = ""
    mine: bool = False


@dataclass(frozen=True)
class IdeaQuestion:
    """What `/idea …` asks for: `what` is "help", "list", "export", "import", "new", "capture", "several" ideas, one a
    line; one of ACTS on the idea `number`, or on one that `text` names, which may be empty; "none" for a number that no
    idea can have.

    "unsure" is what may be an idea, or the line `near` with a letter wrong; "other" is the line `near` of another
    command, "foreign" a word that only others know. A "capture" whose text has a number beside one word may be about
    the idea of that `number`. What an idea `becomes` is one of CHOSEN, planned with its horizon behind a colon,
    "planned:next", where that was typed too.
    """

    what: str
    text: str = ""
    near: str = ""
    number: int = 0
    filter: Filter = field(default_factory=Filter)
    becomes: str = ""


ACTS = ("show", "edit", "delete", "vote", "score", "history", "share", "merge", "decide")
_NUMBERED = ("share", "merge", "decide")  # titles begin with these: a number follows
_VERBS = ("help", "list", "search", "rank", "add", "export", "import", *ACTS)
WORDS = CommandWords({verb: verb for verb in _VERBS})
WORDS_LIMIT = 100  # characters of what is looked for
_LONG = 6  # letters of a word that is hardly another with one of them wrong
_SHORT = 2  # words after a mistyped one that are still a command, and no title
_ADD = ("add", "ajouter")  # as help has it
_FILTERS = {
    "status": "status", "statut": "status", "team": "team", "équipe": "team", "equipe": "team", "tag": "tag",
    "étiquette": "tag", "etiquette": "tag",
    "framework": "framework", "méthode": "framework", "methode": "framework",
}  # fmt: skip
_STATUS_WORDS = {  # folded
    **{fold(status): status for status in STATUSES}, "nouvelle": "new", "nouveau": "new", "evaluee": "scored",
    "notee": "scored", "planifiee": "planned", "planifie": "planned", "en cours": "in_progress", "livree": "shipped",
    "refusee": "declined",
}  # fmt: skip
_FRAMEWORK_WORDS = {  # folded
    "criteria": "weighted", "our criteria": "weighted", "criteres": "weighted", "nos criteres": "weighted",
    "ponderee": "weighted",
}  # fmt: skip
# What a reader calls their own, folded; the first only after a verb, for titles begin with it.
_MINE = ("moi", "mine", "my ideas", "my own", "mes idees", "les miennes", "miennes", "mes")
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


def read_command(text: str, frameworks: Sequence[str]) -> IdeaQuestion:
    """What was typed after `/idea`. Anything that is no number and no known word is an idea to capture, and so is
    whatever stands in quotation marks."""
    text = text.strip()
    quoted = unquoted(text)
    if quoted:
        return IdeaQuestion("capture", quoted)
    if not text:
        return IdeaQuestion("help")
    if is_number(text):
        return _numbered("show", text)
    if "\n" in text:
        return IdeaQuestion("several", _without_add(text))
    if fold(text) in _MINE[1:]:
        return IdeaQuestion("list", filter=Filter(mine=True))
    decided = _decided(text)
    if decided is not None:
        return decided
    last = WORDS.read_last(text)
    if last.verb in ACTS and is_number(last.rest):  # the other way round: "7 vote"
        return _numbered(last.verb, last.rest)
    typed = WORDS.read(text)
    chosen = None if typed.verb else _read_filter(text, frameworks)
    if chosen is not None or fold(text) in _FILTERS:
        return IdeaQuestion("list", filter=chosen or Filter())
    if typed.other:
        return IdeaQuestion("other", near=typed.other)
    if typed.near and _is_slip(text.partition(" ")[0], typed):
        return IdeaQuestion("unsure", text, typed.near)
    if typed.foreign and not typed.rest:
        return IdeaQuestion("foreign", text)
    near = _near_number(text)
    return _asked(text, typed, frameworks) or IdeaQuestion("capture", text, near, _number(near))


def _near_number(text: str) -> str:
    """The number beside one word, which may be something to do to that idea: "ask 7", "7 archive", "#7 foo"; empty for
    other texts."""
    words = text.split()
    numbers = [word for word in words if re.fullmatch(r"#?\d{1,9}", word)]
    return numbers[0] if len(words) == 2 and numbers else ""


_STATUS = ("status", "statut")
# What people write before a status, folded: "mark 7 as shipped", « mettre 7 en cours ».
_LEADING = frozenset((
    *_STATUS, "set", "mark", "change", "move", "decide", "make", "decider", "mettre", "mets", "passer", "passe",
    "marquer", "changer", "is", "as", "to", "of", "for", "est", "a", "de", "comme", "the", "le", "idea", "idee", "l",
))  # fmt: skip


def _decided(text: str) -> IdeaQuestion | None:
    """The idea whose number stands beside a status, on either side of it, and what it is to become; one beside the word
    for a status is shown. None for other texts."""
    words = fold(text).split()
    numbers = [at for at, word in enumerate(words) if re.fullmatch(r"#?\d{1,9}", word)]
    if len(words) < 2 or len(numbers) != 1 or not _number(words[numbers[0]]):
        return None
    at = numbers[0]
    before, after, number = _without_leading(words[:at]), _without_leading(words[at + 1 :]), _number(words[at])
    if not before and not after:
        return IdeaQuestion("show", number=number) if {*words} & {*_STATUS} else None
    becomes = "" if before and after else _becoming(" ".join(before or after))
    return IdeaQuestion("decide", number=number, becomes=becomes) if becomes else None


def _without_leading(words: Sequence[str]) -> Sequence[str]:
    at = next((at for at, word in enumerate(words) if word not in _LEADING), len(words))
    return words[at:]


def _becoming(words: str) -> str:
    """What a status means that a person decides, planned with its horizon; empty for other words."""
    if status_of(words) in CHOSEN:
        return status_of(words)
    first, _, then = words.partition(" ")
    is_planned = status_of(first) == "planned" and horizon_of(then) in HORIZONS
    return f"planned:{horizon_of(then)}" if is_planned else ""


def _number(text: str) -> int:
    return int(text.lstrip("#") or 0)


def _without_add(text: str) -> str:
    """Lines without the command's own word for a new idea, where the first begins with it."""
    first, space, rest = text.partition(" ") if " " in text.partition("\n")[0] else text.partition("\n")
    return rest if first in _ADD and space else text


_WHAT = re.compile(
    r"(?:what|how) (?!(?:is|are|was|were|s|do|does|did|has|have|had|can|could|should|would|will|many|much|to|ranks?)\b)"
    r"(?!.*\b(?:ideas?|backlog|doing|going)\b)\w+(?: \w+)+? (?:is|are|was|were|isn|aren|must|should|needs?|will) \w"
    r"|ce qu[ie]? .+ (?:est|sont|doit|doivent|devrait|devraient) \w"
)


_HEADED = re.compile(
    r"[^:]{1,60}:\s+(?!(?:what|who|how|which|when|where|why|que|quoi|qui|quand|combien|comment|quel\w*)\b)",
    re.IGNORECASE,
)


def is_statement(text: str) -> bool:
    """Whether a title begins as a question does and is none: "What customers see first is the price"; or says after a
    colon what it is: "PDF: export dashboards"."""
    words = re.sub(r"\W+", " ", fold(text)).strip()
    return "?" not in text and bool(_WHAT.match(words) or _HEADED.match(text))


def _is_slip(first: str, typed: Typed) -> bool:
    """Whether a word near one of the command's is a slip of the finger, and no title's first: "lits", "vot 1", "serach
    dark", but not "worst", "note taking" or "lost password"."""
    word, near = fold(first), typed.near.partition(" ")[0]
    verb = WORDS.words[near]
    if not typed.rest:
        return word[0] == near[0] or differs_by(word, near, 1)
    if verb in ACTS:
        return is_number(typed.rest)
    swapped = sorted(word) == sorted(near)
    return (swapped or len(word) >= _LONG) and len(typed.rest.split()) <= _SHORT and not is_sentence(typed.rest)


def _asked(text: str, typed: Typed, frameworks: Sequence[str]) -> IdeaQuestion | None:
    """What a word of the command asks for with what follows it; None where the whole is rather an idea."""
    verb, rest = typed.verb, typed.rest
    if verb in ("help", "export", "import"):
        return None if rest else IdeaQuestion(verb)
    if verb == "add":
        # "Add …", "New …" and "Create …" begin titles: only the plain word, as help has it, is none of the title.
        plain = text.partition(" ")[0] in _ADD
        return IdeaQuestion("capture" if rest else "new", rest if plain else text if rest else "")
    if verb in ("list", "rank", "search") or (verb == "show" and means_all(rest)):
        return _listed(verb, rest, frameworks)
    if verb in ACTS:
        number = rest.split()[0] if verb == "merge" and rest else rest  # "merge 7 8": the form asks into which
        if is_number(number):
            return _numbered(verb, number)
        if rest and verb in _NUMBERED:
            return None
        return None if is_sentence(rest) else IdeaQuestion(verb, rest)
    return None


def _listed(verb: str, rest: str, frameworks: Sequence[str]) -> IdeaQuestion | None:
    if fold(rest) in _MINE:
        return IdeaQuestion("list", filter=Filter(mine=True))
    if means_all(rest) or (verb == "rank" and is_number(rest)):
        return IdeaQuestion("list")
    inner = WORDS.read(rest)
    if verb == "list" and inner.verb == "search" and inner.rest:
        return _listed("search", inner.rest, frameworks)
    chosen = _read_filter(rest, frameworks)
    if chosen is not None:
        return IdeaQuestion("list", filter=chosen)
    if verb == "rank" or is_sentence(rest):
        return None
    return IdeaQuestion("list", filter=Filter(words=rest[:WORDS_LIMIT]))


def _numbered(verb: str, text: str) -> IdeaQuestion:
    """What is done to the idea of a number; of one that none can have, there is nothing to do."""
    if re.fullmatch(r"#?\d{1,9}", text) and int(text.lstrip("#")):
        return IdeaQuestion(verb, number=int(text.lstrip("#")))
    return IdeaQuestion("none", text)


def unquoted(text: str) -> str:
    """What stands in quotation marks, empty where a text does not stand in them whole."""
    found = re.fullmatch(r'"\s*([^"]+?)\s*"', text.translate(_QUOTES))
    return text[found.start(1) : found.end(1)] if found else ""


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
