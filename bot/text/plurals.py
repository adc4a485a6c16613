"""Singular and plural of a word, in English and French: “exports” finds what says “export”. Pure.

What a search finds begins with what was typed, so a singular finds its plural by itself, but where the end changes.
"""

_LEAST = 3  # letters of a singular
_SURE = ("ais", "ois", "kpis")  # délais, emplois, KPIs; other words in -is (devis, analysis) are singular
_HISSED = ("ches", "shes", "sses", "xes", "zes")  # boxes
_WITH_X = ("eaux", "eux", "oux")  # niveaux, jeux, bijoux


def other_numbers(word: str) -> tuple[str, ...]:
    """What a folded word may be the plural of, or the plural of it that begins otherwise.

    >>> other_numbers("exports"), other_numbers("canaux"), other_numbers("category"), other_numbers("process")
    (('export',), ('canal',), ('categories',), ())
    """
    found: list[str] = []
    if word.endswith("ies"):
        found = [f"{word[:-3]}y", word[:-1]]  # categories; stratégies
    elif word.endswith("aux"):
        found = [word[:-1] if word.endswith(_WITH_X) else f"{word[:-3]}al"]
    elif word.endswith(_WITH_X):
        found = [word[:-1]]
    elif word.endswith(_HISSED):
        found = [word[:-2], word[:-1]]  # taxes
    elif word.endswith("s") and (word.endswith(_SURE) or not word.endswith(("ss", "is"))):
        found = [word[:-1]]
    elif word.endswith("y"):
        found = [f"{word[:-1]}ies"]
    elif word.endswith("al"):
        found = [f"{word[:-2]}aux"]
    return tuple(one for one in found if len(one) >= _LEAST)
