"""Commands that are written where none is typed: "kpi digest", "list the ideas". Pure."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from bot.asking.classifier import Said, weigh
from bot.asking.message import Message
from bot.asking.spelling import right
from bot.asking.wordlist import wordlist
from bot.text.nearness import differs_by, nearest_word
from bot.text.questions import Question

Words = Mapping[str, Mapping[str, str]]

_NAMES = {
    "glossary": "/glossary",
    "glossaire": "/glossary",
    "kpi": "/kpi",
    "kpis": "/kpi",
    "idea": "/idea",
    "idee": "/idea",
    "ideas": "/idea",
    "idees": "/idea",
    "roadmap": "/roadmap",
}
_OBJECTS = _NAMES | {
    "terms": "/glossary",
    "termes": "/glossary",
    "definitions": "/glossary",
    "indicateurs": "/kpi",
    "indicateur": "/kpi",
    "metrics": "/kpi",
    "metric": "/kpi",
    "schedules": "/kpi",
    "digests": "/kpi",
    "term": "/glossary",
    "terme": "/glossary",
    "values": "/kpi",
    "indicators": "/kpi",
}
_SAYS = {
    "show": "list",
    "see": "list",
    "montre": "list",
    "montrer": "list",
    "affiche": "list",
    "afficher": "list",
    "voir": "list",
    "lister": "list",
    "browse": "list",
    "create": "add",
    "new": "add",
    "nouveau": "add",
    "nouvelle": "add",
    "creer": "add",
    "cree": "add",
    "ajoute": "add",
    "exporte": "export",
    "importe": "import",
    "cherche": "search",
    "find": "search",
    "download": "export",
    "telecharger": "export",
}
_MINE = wordlist("my mine mes ma mon i je j")
_SLIPPED = 3  # words after a command of which the first may be mistyped
_SMALL = wordlist(
    "whole entire entier a an the all me our my of in to please pls svp stp le la les l un une des du de d tous "
    "toutes tout moi nos "
    "mes full every complete complet complete list liste can you could i want je veux voudrais peux tu s il te "
    "plait"
)


def meant(message: Message, command: str, words: Words) -> Question | None:
    """The command that a message is; a Question of another kind where it begins with a command's name and asks
    something of it: `text` is then the command, `rest` what was asked. None for anything else."""
    if message.quoted or len(message.clauses) != 1:
        return None
    (clause,) = message.clauses
    folded = [right(word.folded) for word in clause.words]
    if not folded:
        return None
    if command:
        word = _word(command, clause.text.split()[0], folded[0], words, letters=_letters(len(folded)))
        return _command(command, word, clause.text.split(" ", 1)[-1] if len(folded) > 1 else "") if word else None
    named = _NAMES.get(folded[0], "")
    slash = clause.text.lstrip().startswith("/")
    if named and (slash or folded[0] not in ("ideas", "idees")):
        rest = clause.text[clause.words[0].end :].strip()
        if len(folded) > 1:
            word = _word(named, rest.split()[0], folded[1], words)
            if word:
                return _command(named, word, rest.split(" ", 1)[-1] if len(folded) > 2 else "")
        if slash and rest:
            return Question("", text=named, rest=rest)
        if slash and named != "/roadmap":
            return _command(named, "list" if "list" in words.get(named, {}).values() else "help", "")
    return _spoken(folded, words)


def _spoken(folded: Sequence[str], words: Words) -> Question | None:
    """A word of a command and what it is done to, in either order: "export the glossary"."""
    likely = weigh(Said(tuple(folded)))
    if _MINE.intersection(folded) and likely["scores"] == max(likely.values()):
        return None
    bare = [word for word in folded if word not in _SMALL]
    listed = [word for word in folded if word in ("list", "liste", "all", "every", "tous", "toutes")]
    if len(folded) > 8:
        return None
    if len(bare) == 1 and listed and bare[0] in _OBJECTS:
        bare = ["list", *bare]
    if len(bare) == 1 and len(folded) < 4:
        owners = [
            name
            for name in words
            if bare[0] in (known := _without_ranking(words, name)) and known[bare[0]] not in ("help", "list")
        ]
        return _command(owners[0], words[owners[0]][bare[0]], "") if len(owners) == 1 else None
    found = _searched(folded, bare, words) or _named_word(bare, words)
    if found is not None:
        return found
    if len(bare) > 2 and _SAYS.get(bare[0], bare[0]) == "add":
        bare = [word for word in bare if word not in ("new", "another", "nouveau", "nouvelle", "autre")]
    if (len(bare) == 3 and bare[0] == "add") or bare[:1] == ["ajouter"]:
        bare = [bare[0], bare[-1]]  # "add a term to the glossary"
    if len(bare) != 2:
        return None
    for word, thing in (bare, bare[::-1]):
        name = _OBJECTS.get(thing, "")
        said = _without_ranking(words, name).get(word) or _SAYS.get(word)
        if name and said in words.get(name, {}).values():
            return _command(name, str(said), "")
    return None


def _searched(folded: Sequence[str], bare: Sequence[str], words: Words) -> Question | None:
    """A search with the glossary named: "search the glossary for basket"."""
    said = words.get("/glossary", {}).get(bare[0]) or _SAYS.get(bare[0]) if bare else None
    if said != "search" or not {"glossary", "glossaire"} & set(folded):
        return None
    rest = [word for word in bare[1:] if word not in ("glossary", "glossaire", "for", "dans")]
    return _command("/glossary", "search", " ".join(rest))


def _named_word(bare: Sequence[str], words: Words) -> Question | None:
    """A command's name with its word within a request: "open the kpi digest"."""
    for name, word in pairwise(bare):
        command = _NAMES.get(name, "")
        means = _without_ranking(words, command).get(word) if command else None
        if means and len(bare) < 4 and means not in ("help", "list", "add", "search"):
            return _command(command, means, "")
    return None


def _letters(many: int) -> int:
    """How many letters of the first of so many words may be wrong: one that others follow may as well be a name's."""
    return 0 if many > _SLIPPED else 1 if many > 1 else 2


def _word(command: str, typed: str, folded: str, words: Words, *, letters: int = 2) -> str:
    """What a word of a command means, also with so many letters wrong."""
    known = _without_ranking(words, command)
    if folded in known:
        return known[folded]
    near = nearest_word(typed, folded, known) if letters and typed.isalpha() and len(folded) > 3 else ""
    return known[near] if near and near[0] == folded[0] and differs_by(near, folded, letters) else ""


def _without_ranking(words: Words, command: str) -> Mapping[str, str]:
    """The words of a command but for those that ask what ranks first: that is a question like any other."""
    return {word: means for word, means in words.get(command, {}).items() if means not in ("rank", "show")}


def _command(name: str, word: str, rest: str) -> Question:
    return Question("command", text=f"{name} {word}", rest=rest)
