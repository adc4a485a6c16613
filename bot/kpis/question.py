"""What people ask of the KPIs as a whole in words of their own: which are off target, and those of a team. Pure."""

import re

from bot.text.fold import fold
from bot.text.questions import Question

MISSED = "missed"  # the kind of a question

# What such a question is, without the words that say nothing of it.
_CORE = re.compile(
    r"(?:off|below|under|behind|beneath|short of|not on|not meeting|not hitting|not reaching) (?:target|goal)s?"
    r"|(?:miss|missing|missed|misses) (?:target|goal)s?"
    r"|(?:target|goal)s? (?:miss|missing|missed|off|not met|unmet|not meet|not meeting|not hitting|not reached)"
    r"|(?:hors|sous|en dessous|loin) (?:cible|objectif)s?"
    r"|(?:cible|objectif)s? (?:manque\w*|manquons|rate\w*|ratons|pas attein\w+|non attein\w+)"
    r"|(?:manque\w*|rate\w*|attein\w+ pas|pas attein\w+) (?:cible|objectif)s?"
    r"|(?:cible|objectif)s? attein\w+ pas"
)
_WORST = re.compile(r"worst|missed|(?:les )?pires?|manques|rates")
_SAYS_NOTHING = frozenset((
    "a", "actuellement", "all", "an", "any", "anything", "are", "at", "au", "aucun", "aucune", "aujourd", "avons",
    "being", "by", "ce", "ces", "cette", "currently", "d", "dans", "de", "des", "did", "do", "does", "donne", "du",
    "elles", "en", "est", "et", "etre", "from", "give", "going", "has", "have", "how", "hui", "i", "il", "ils", "in",
    "indicateur", "indicateurs", "indicator", "indicators", "is", "it", "its", "kpi", "kpis", "l", "la", "le", "les",
    "lesquelles", "lesquels", "leur", "leurs", "list", "liste", "lister", "me", "metric", "metrics", "moi", "moment",
    "montre", "n", "ne", "nos", "notre", "nous", "now", "of", "on", "ont", "ou", "our", "ours", "par", "please", "qu",
    "que", "quel", "quelle", "quelles", "quels", "qui", "quoi", "re", "right", "s", "sa", "semaine", "ses", "show",
    "sommes", "son", "sont", "sur", "svp", "t", "that", "the", "their", "them", "there", "these", "they", "this",
    "to", "today", "tous", "tout", "toutes", "us", "we", "week", "were", "what", "which", "who", "y", "you",
))  # fmt: skip
_OF_KPIS = re.compile(r"\b(?:kpis?|metrics?|indicat(?:or|eur)s?)\b")
_TEAM = re.compile(
    r"(?:(?:of|for|de|pour) )?(?:(?:the|la|l['’]) ?)?(?:team|[ée]quipe) (?P<after>\S.*)"
    r"|(?:(?:of|for) )?(?:the )?(?P<before>\S.*) team",
    re.IGNORECASE,
)


def asks_missed(text: str) -> bool:
    """Whether a text asks which KPIs are off target: "which targets are we missing?", « qu’est-ce qui est hors
    cible ? »."""
    folded = fold(text)
    core = _core(folded)
    return bool(_CORE.fullmatch(core) or (_WORST.fullmatch(core) and _OF_KPIS.search(folded)))


def asks_missed_briefly(text: str) -> bool:
    """The same after the command, where "worst" is enough."""
    core = _core(fold(text))
    return bool(_CORE.fullmatch(core) or _WORST.fullmatch(core))


def _core(folded: str) -> str:
    return " ".join(word for word in folded.split() if word not in _SAYS_NOTHING)


def read_question(markup: str) -> Question | None:
    """What a text asks of all KPIs; None for anything else."""
    return Question(MISSED) if asks_missed(markup) else None


def names_team(text: str) -> str:
    """The team of "team Mobile", « l’équipe Mobile »; empty for anything else."""
    found = _TEAM.fullmatch(" ".join(text.split()))
    return (found["after"] or found["before"] or "") if found else ""
