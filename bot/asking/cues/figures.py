"""How people ask what moved and how a KPI is doing. Pure."""

import re
from collections.abc import Mapping

PERIODS: Mapping[str, re.Pattern[str]] = {
    "day": re.compile(
        r"\b(?:today|yesterday|overnight|daily|24 ?h(?:ours)?|this morning|hier|aujourd hui|ce matin|cette nuit|"
        r"quotidien\w*|(?:last|this|the) day|la journee|du jour)\b"
    ),
    "month": re.compile(r"\b(?:months?|monthly|30 days|thirty days|4 weeks|mois|mensuel\w*|30 jours|trente jours)\b"),
    "week": re.compile(
        r"\b(?:weeks?|weekly|7 days|seven days|(?:mon|tues|wednes|thurs|fri|satur|sun)day|semaines?|hebdo\w*|7 jours|"
        r"sept jours|huit jours|8 jours|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b"
    ),
}
