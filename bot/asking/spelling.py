"""Words that questions are told by, where they are mistyped. Pure."""

from collections.abc import Collection
from dataclasses import replace

from bot.asking.clause import Clause, Word
from bot.asking.wordlist import wordlist
from bot.text.nearness import surely_meant

_SHORTEST = 6  # letters of a word that is looked for with one of them wrong
# Long enough to be told from other words with a letter wrong.
_WORDS = sorted(
    wordlist(
        "definition definitions difference differences meaning explain explained stands responsible planned roadmap "
        "ranking ranked highest priority priorities happened changed changes movement highlights indicators numbers "
        "figures metrics commands weekly monthly number status progress currently waiting scores ratings signifie "
        "signification definir explique expliquer rappelle appelle responsable proprietaire occupe referent prevu "
        "classement meilleure premiere priorites semaine indicateurs chiffres changement evolue evolution progresse "
        "degrade commandes programme feuille combien comment evaluer trimestre nouvelles"
    )
)


def spelled(clause: Clause, names: Collection[int]) -> Clause:
    """The clause with its words as they were meant, but for those that are in a name."""
    words = tuple(word if at in names else _spelled(word) for at, word in enumerate(clause.words))
    return replace(clause, words=words) if words != clause.words else clause


def _spelled(word: Word) -> Word:
    if len(word.folded) < _SHORTEST or word.folded in _WORDS or not word.folded.isalpha():
        return word
    ends = word.folded[0], word.folded[-1]  # a plural is no slip
    near = [one for one in surely_meant(word.folded, _WORDS) if (one[0], one[-1]) == ends]
    return replace(word, folded=near[0]) if near else word
