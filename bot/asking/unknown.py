"""A term that somebody asks about and nobody knows, as it was typed: "what is a burn-down chart?". Pure."""

import re
from functools import cache

from bot.asking import cues
from bot.asking.clause import Clause
from bot.asking.names import SMALL
from bot.asking.wordlist import wordlist

LONGEST = 5  # words of a term that is taken for one
_WITHIN = wordlist("of to in on up down out off by and for de du des d l la le les en a au par")
# Nobody asks the glossary for these.
_NO_TERM = (SMALL - _WITHIN) | wordlist(
    "wrong new next going happening time weather lunch dinner today tomorrow yesterday week weekend day month "
    "year plan plans matter deal problem thing things stuff name date like good best better bad doing "
    "coming left planned waiting wanted happened moved changed first last answer question everyone everybody "
    "anyone somebody someone nobody wifi password address number weird funny nice great cool love life meeting "
    "party please pls thanks probleme heure temps demain hier semaine mois jour annee nom midi repas dejeuner "
    "souci truc bruit histoire bordel delire suite prochaine prochain meilleur meilleure premier premiere "
    "derniere dernier meteo programme vrai faux bien mal neuf nouveau reunion job role demande prepare future "
    "bank toi moi truc"
)
_ABOUT_TERMS = wordlist(
    "somewhere handy word words mot terme expression keeps talking everyone people somebody anyone anybody "
    "someone quelqu everybody says saying said hear use used using quickly simply simple english french anglais "
    "francais please kindly could peux pourrais pouvez tell dire donner give know sais sait say thing truc machin "
    "chose meant mum grandma explain expliquer eclairer define definir definition calculate calcule calcul "
    "measure measured compute comprendre understand appelle correspond jamais compris home counts got get new "
    "here talking about exactly means explaining defined definies calculated computed keskece"
)
# Beside these stands a verb, not a term.
_VERBAL = wordlist(
    "on me te se qui ne n je j i we you they to it not pas will would should could can must am m t s tu il elle "
    "nous vous ils elles en y don"
) - {"s", "t"}  # fmt: skip
_TAIL = wordlist(
    "please pls plz exactly again anyway actually here now then already thx thanks though really btw mate for us "
    "in our company at context deja svp stp au juste exactement chez nous en fait donc la ici dans l entreprise s "
    "il te vous plait merci hein deja stands stand mean means short"
)
_QUOTED = re.compile(r"[\"“”«»]\s*([^\"“”«»]{1,80}?)\s*[\"“”«»]")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/.-]{1,9}")


def unknown(clause: Clause, plain: str) -> list[str]:
    """The terms that a clause without a known name asks about; none where it asks about none."""
    quoted = _QUOTED.search(clause.text)
    if quoted and (cues.DEFINING.search(plain) or clause.asks):
        return [quoted[1]]
    sides = difference(plain)
    if sides:
        return [_whole(clause, *side) for side in sides]
    chunk = _chunk(clause)
    if chunk and _is_asked(clause, *chunk):
        return [_whole(clause, *chunk)]
    for pattern in cues.UNKNOWN:
        for tail in _tails(plain):
            found = pattern.search(tail)
            if found and (term := _term(clause, plain, found, "x")):
                return [term]
    if chunk and clause.asks and _ACRONYM.fullmatch(clause.written(*chunk)) and len(clause.words) < 4:
        return [clause.written(*chunk)]
    if len(clause.words) == 1 and _ACRONYM.fullmatch(clause.text.strip(" ?!.,")):
        return [clause.text.strip(" ?!.,")]
    return []


def _tails(plain: str) -> list[str]:
    """The words, and the same without what is said after a term."""
    words = plain.split()
    shorter = list(words)
    while shorter and shorter[-1] in _TAIL:
        shorter.pop()
    return [plain] if shorter == words else [" ".join(shorter), plain]


def _chunk(clause: Clause) -> tuple[int, int] | None:
    """The one row of words that says something else than that a term is asked about, by its first and last word."""
    other = [at for at, word in enumerate(clause.words) if not _is_cue(word.folded)]
    if not other or other[-1] - other[0] >= LONGEST - 1:
        return None
    beside = [clause.words[at].folded for at in (other[0] - 1, other[-1] + 1) if 0 <= at < len(clause.words)]
    if any(word in _VERBAL for word in beside):
        return None
    between = [clause.words[at].folded for at in range(other[0], other[-1] + 1) if at not in other]
    if any(word not in _WITHIN for word in between) or any(clause.words[at].folded in _NO_TERM for at in other):
        return None
    return other[0], other[-1]


def _is_asked(clause: Clause, first: int, last: int) -> bool:
    """Whether the clause asks what the words there mean, were they a term."""
    words = [word.folded for word in clause.words]
    marked = " ".join([*words[:first], "T", *words[last + 1 :]])
    return any(pattern.search(marked) for pattern in (*cues.EARLY_MEANING, *cues.MEANING[:-2]))


def _is_cue(word: str) -> bool:
    return word in SMALL or word in _TAIL or word in _ABOUT_TERMS or word in _vocabulary()


@cache
def _vocabulary() -> frozenset[str]:
    """The words by which the meaning of a term is asked for."""
    sources = [pattern.pattern for pattern in (*cues.EARLY_MEANING, *cues.MEANING)]
    words = {word for source in sources for word in re.findall(r"(?<![\\a-z])[a-z]{3,}", source)}
    return frozenset(words)


def difference(plain: str) -> list[tuple[int, int]]:
    """Between which two terms the difference is asked, by their first and last words; none where it is not."""
    found = cues.DIFFERENCE.search(plain)
    sides = [_place(plain, found, name) for name in ("x", "y")] if found else []
    return [side for side in sides if side] if all(sides) else []


def _term(clause: Clause, plain: str, found: re.Match[str], name: str) -> str:
    """What was written where a pattern has a term; empty where that can be none."""
    place = _place(plain, found, name)
    return _whole(clause, *place) if place else ""


def _place(plain: str, found: re.Match[str], name: str) -> tuple[int, int] | None:
    first = plain[: found.start(name)].count(" ")
    words = found[name].split()
    while words and words[-1] in _TAIL:
        words.pop()
    ends = {*words[:1], *words[-1:]}
    if not words or len(words) > LONGEST or ends & SMALL or any(word in _NO_TERM for word in words):
        return None
    return first, first + len(words) - 1


def _whole(clause: Clause, first: int, last: int) -> str:
    """What was written there, with what it is joined to: "a/b test"."""
    while first and re.fullmatch(
        r"[^\s'’\"“”«»(]+", clause.text[clause.words[first - 1].end : clause.words[first].start]
    ):
        first -= 1
    return clause.written(first, last)
