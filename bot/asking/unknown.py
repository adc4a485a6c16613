"""Where in a clause a term may stand that nobody knows: "what is a burn-down chart?". Pure."""

import re
from collections.abc import Iterator

from bot.asking.clause import Clause
from bot.asking.lexicon import groups
from bot.asking.manners import HAIL
from bot.asking.names import SMALL
from bot.asking.spelling import ordinary
from bot.asking.wordlist import wordlist

LONGEST = 5  # words of a term that is taken for one
_WITHIN = wordlist("of to in on up down out off by and for be de du des d l la le les en a au par")
# Nobody asks the glossary for these.
_NO_TERM = (
    (SMALL - _WITHIN)
    | HAIL
    | wordlist(
        "wrong new next going happening time weather lunch dinner today tomorrow yesterday week weekend day month "
        "year plan plans matter deal problem thing things stuff name date like good best better bad doing "
        "coming left planned waiting wanted happened moved changed first last answer question everyone everybody "
        "anyone somebody someone nobody wifi password address number weird funny nice great cool love life meeting "
        "party please pls thanks probleme heure temps demain hier semaine mois jour annee nom midi repas dejeuner "
        "souci truc bruit histoire bordel delire suite prochaine prochain meilleur meilleure premier premiere "
        "derniere dernier meteo programme vrai faux bien mal neuf nouveau reunion job role demande prepare future "
        "rule rules policy policies process procedure guideline guidelines regle regles politique consigne consignes "
        "bank toi moi huh eh hein hmm hm uh um oh ah wow oops ouch duh meh nah bah ben bof euh zut didn doesn isn aren "
        "wasn weren couldn wouldn shouldn haven hasn hadn won"
    )
)
_QUOTED = re.compile(r"[\"“”«»]\s*([^\"“”«»]{1,80}?)\s*[\"“”«»]")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&/.-]{1,9}")


def candidates(clause: Clause) -> Iterator[tuple[int, int, bool]]:
    """Rows of words that may be a term, by their first and last word; and whether they surely are a name: quoted, or in
    capitals."""
    words = clause.words
    quoted = _QUOTED.search(clause.text)
    if quoted:
        inside = [at for at, word in enumerate(words) if quoted.start(1) <= word.start and word.end <= quoted.end(1)]
        if inside:
            yield inside[0], inside[-1], True
        return
    joined = {at for at, word in enumerate(words) if clause.text[word.start - 1 : word.start] == "/"}
    rare = [at for at, word in enumerate(words) if at in joined or _is_rare(word.folded)]
    strange = {at for at in rare if not groups(words[at].folded)}
    shouted = len(words) > 1 and clause.text.isupper()
    capitals = [at for at in rare if is_acronym(clause.written(at, at)) and not shouted]
    for at in capitals:
        yield _joined(clause, at), at, True
    for first in range(len(words)) if not capitals else ():
        for last in range(first, min(first + LONGEST, len(words))):
            if not any(first <= at <= last for at in rare) or strange.intersection((first - 1, last + 1)):
                continue
            if words[first].folded in SMALL or words[last].folded in SMALL or "," in clause.written(first, last):
                continue
            if not any(word.folded in _NO_TERM for word in words[first : last + 1]):
                yield _joined(clause, first), last, False


def _is_rare(word: str) -> bool:
    return len(word) > 1 and any(map(str.isalpha, word)) and not ordinary(word)


def is_acronym(text: str) -> bool:
    """Whether a word looks like one: "ZAP"."""
    return bool(_ACRONYM.fullmatch(text))


def _joined(clause: Clause, first: int) -> int:
    """The first word of what one word is joined to: "a/b test"."""
    while first and re.fullmatch(
        r"[^\s'’\"“”«»(]+", clause.text[clause.words[first - 1].end : clause.words[first].start]
    ):
        first -= 1
    return first
