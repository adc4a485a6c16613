"""Words that questions are told by, where they are mistyped. Pure."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache

from bot.asking.clause import Clause, Word
from bot.asking.cues import HELP, kinds, themes
from bot.asking.manners import FILLER, HAIL
from bot.asking.names import SMALL
from bot.asking.wordlist import wordlist
from bot.text.nearness import differs_by

_SHORTEST = 5  # letters of a word of which two may be changed over
_LONG = 6  # of one of which one may be wrong
_ELIDED = re.compile(r"(?:[ldjmtsnc]|qu)(?=[aeiouyh])")
# Forms that the cues have as stems.
_FORMS = wordlist(
    "definition definitions define defined meaning explain explained understand signifie signification definir "
    "expliquer "
    "explique rappelle calculate calculated responsable occupe gere proprietaire planned roadmap ranking ranked "
    "scores "
    "scoring ratings happened changed changes moved indicators progress currently waiting improved dropped "
    "bouge change "
    "changement evolue progresse degrade ameliore baisse monte commence evaluer noter resume cette about which "
    "where there "
    "priority priorities best leaderboard classement meilleure meilleures premiere programme evaluations rating "
    "scored "
    "rated started list liste export exporter import importer metrics indicateurs chiffres toutes montre "
    "montrer affiche "
    "search chercher cherche digest schedules wanted recent history historique nouvelles trimestre quarter "
    "travaille actuel "
    "commandes indicateur summarise summarize planning team equipe eclairer donner travaille sortie livre prevu "
    "question questions answer person people owner owners calcule mesure difference numbers figures status "
    "exporte importe occupe attend arrange auteur equipe idee idees aide inquietant utilise appelle activite annonce "
    "their today yesterday semaine aujourd combien comment quelle quelles quels ideas idees glossary glossaire"
)


@cache
def _vocabulary() -> frozenset[str]:
    """The words of the cues."""
    weighed = [cue for weights in (kinds.WEIGHTS, themes.WEIGHTS) for cues in weights.values() for _, cue in cues]
    sources = [*weighed, *(pattern.pattern for pattern in HELP)]
    words = {word for source in sources for word in re.findall(r"(?<![\\\\a-z])[a-z]{5,}(?![a-z(\\\\])", source)}
    return frozenset(words | _FORMS | {word for word in (*FILLER, *HAIL) if len(word) > 3})


def spelled(clause: Clause, names: Collection[int]) -> Clause:
    """The clause with its words as they were meant, but for those that are in a name."""
    words = [word if at in names else _spelled(word) for at, word in enumerate(clause.words)]
    return replace(clause, words=tuple(words))


def _spelled(word: Word) -> Word:
    meant = right(word.folded)
    return replace(word, folded=meant) if meant != word.folded else word


@cache
def elided(word: str) -> list[str]:
    """A word as two where its apostrophe is missing: "lidee"."""
    found = _ELIDED.match(word)
    rest = word[found.end() :] if found else ""
    known = _vocabulary()
    return [word[: -len(rest)], rest] if rest in known and word not in known else [word]


@cache
def right(word: str) -> str:
    """A word as it was meant, if one of the cues is a letter away."""
    known = _vocabulary()
    word = re.sub(r"(.)\1{2,}", r"\1", word)
    if len(word) < _SHORTEST or word in known or word in SMALL or not word.isalpha() or word.removesuffix("s") in known:
        return word
    near = [
        one
        for one in known
        if one[0] == word[0]
        and len(one) >= _SHORTEST
        and abs(len(one) - len(word)) < 2
        and differs_by(one, word, 1)
        and (sorted(one) == sorted(word) or (one[-1] == word[-1] and len(word) >= _LONG))
    ]
    return min(near) if near else word
