"""What the patterns of questions are made of. Pure."""

import re
from collections.abc import Sequence

Patterns = Sequence[re.Pattern[str]]


def patterns(*written: str) -> tuple[re.Pattern[str], ...]:
    """Patterns, compiled."""
    return tuple(map(re.compile, written))


SUBJECT = "[TKI]"
WORD = "[a-z0-9]+"  # a word
TIME_EN = r"(?:weeks?|months?|days?|weekly|monthly|daily|quarter)"
TIME_FR = r"(?:semaines?|mois|jour|journee|hebdo|trimestre)"
FIGURES = r"(?:kpis?|numbers?|metrics?|figures?|indicators?|dashboards?|data|stats?)"
CHIFFRES = r"(?:indicateurs?|chiffres?|kpis?|metriques?|courbes?|donnees|stats?|tableau)"
