"""What the words of a section speak of: days, people, tests, privacy, the way back. English and French alike. Pure."""

import re

from bot.documents.completeness.points import PRIVACY, ROLLBACK, labelled, letters, spoken

_MONTHS = (
    "january|february|march|april|june|july|august|september|october|november|december|"
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
)
_SHORT = "jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|janv|fevr?|avr|juill?"
_DATE = re.compile(
    rf"\b(?:20\d\d|(?:q|t)[1-4]|s[12]|{_MONTHS}|\d{{1,2}}(?:st|nd|rd|th)?[ .-](?:{_SHORT})"
    rf"|(?:{_SHORT})\.? \d{{1,2}}(?:st|nd|rd|th)?"
    r"|(?:in|by|since|from|until|till|before|after|of|early|mid|late|last|next)[ -]may"
    r"|eo[wmqy]|(?:week|sprint|semaine) \d{1,2}"
    r"|le \d{1,2}|(?:the )?\d{1,2}(?:st|nd|rd|th)|spring|summer|autumn|winter|printemps|(?:l'|cet )ete|automne|hiver"
    r"|\d{1,2}/\d{1,2}(?:/\d{2,4})?|\d{1,2}\.\d{1,2}\.\d{2,4}|(?:[0-2]?\d|3[01])\.(?:0?\d|1[0-2])\."
    r"|(?:mon|tues|wednes|thurs|fri)day|(?:tue|wed|thu|fri)|lundi|mardi|mercredi|jeudi|vendredi"
    r"|tomorrow|demain|(?:next|this|end of(?: the| this| next)?) (?:week|sprint|month|quarter|year)"
    r"|(?:fin (?:de |du )?|cet(?:te)? |ce )(?:la |le |l')?(?:semaine|sprint|mois|trimestre|annee)"
    r"|(?:semaine|sprint|mois|trimestre|annee) prochaine?"
    r"|(?:in|within|dans|sous) \w+ (?:day|week|month|jour|semaine|mois)s?)(?!\w)"
)
_SPAN = re.compile(
    r"\b(?:since|depuis|for (?:the last |the past |over |about |more than )?\w+ (?:day|week|month|quarter|year)s?"
    r"|(?:have|has|had|'ve) (?:always|never)|(?:n'(?:a|ont|avons|avait)|depuis) (?:toujours|jamais)"
    r"|from the start|des le debut"
    r"|ever since|it y a \w+ (?:jour|semaine|mois|an)s?|il y a \w+ (?:jour|semaine|mois|an)s?)\b"
)
_PERSON = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>|(?<![\w@])@[\w.-]{2,}")
# Who has a problem, where nobody says it in a line of its own.
_WHO = re.compile(
    r"\b(?:customer|cliente?|user|reader|buyer|shopper|admin|administrator|manager|team|people|person|company|compan(?:y|ies)"
    r"|shop|store|seller|developer|engineer|designer|analyst|agent|member|visitor|subscriber|patient|nurse|doctor|teacher"
    r"|student|parent|driver|owner|accountant|employee|colleague|utilisateur|utilisatrice|acheteur|acheteuse|lecteur"
    r"|lectrice|equipe|gens|personne|entreprise|boutique|magasin|vendeur|vendeuse|developpeur|membre|visiteur|abonne"
    r"|infirmier|medecin|enseignant|etudiant|conducteur|proprietaire|comptable|salarie|collegue|administrateur)s?\b"
)
# Whoever does something, where no list knows them: "freelancers", « commerçantes »; things end like that too.
_DOER = re.compile(
    r"\b\w{3,}(?:[eo]rs|ists|ants|ees|eurs|euses|trices|iers|ieres|antes|istes|iens|iennes|es? ?a domicile)\b"
)
_THINGS = re.compile(
    r"^(?:b?orders|errors|numbers|servers|filters|headers|footers|folders|letters|offers|papers|parameters|computers|others"
    r"|characters|colou?rs|sensors|factors|doors|mirrors|monitors|corners|cent(?:er|re)s|covers|drawers|layers|timers|trackers"
    r"|triggers|banners|buffers|counters|routers|browsers|printers|containers|answers|pointers|quarters|matters|transfers"
    r"|registers|adapters|readouts|behaviou?rs|vectors|cursors|selectors|editors|refers|differs|suffers|appears|consists"
    r"|exists|lists|insists|assists|variants|constants|grants|plants|warrants|wants|fees|degrees|sees|trees|agrees|decrees"
    r"|guarantees|committees|tiers|barriers|carriers|modifiers|identifiers|multipliers|hours|ours|colis|erreurs|valeurs|couleurs"
    r"|moteurs|ordinateurs|serveurs|compteurs|indicateurs|facteurs|secteurs|navigateurs|capteurs|longueurs|largeurs|hauteurs"
    r"|plusieurs|ailleurs|d'ailleurs|fichiers|dossiers|courriers|calendriers|papiers|paniers|derniers?|premiers?|entiers"
    r"|metiers|chantiers|quartiers|milliers|cahiers|frontieres|premieres|dernieres|manieres|matieres|suivants|montants"
    r"|instants|importants|courants|constants|suivantes|importantes|listes|pistes|existes|matrices|cicatrices|liens|biens"
    r"|moyens|anciens|quotidiens|quotidiennes|anciennes|moyennes)$"
)
# How an assumption is tested: what stands behind an arrow, a word for it, or one that also says other things where it
# begins a clause ("customers ask for it" tests nothing).
_TEST = re.compile(
    r"→|=>|->|⇒|\b(?:test|experiment|measur|interview|survey|prototyp|pilot|trial|a/b|benchmark|beta|verif|mesur|essa[iy]"
    r"|entretien|sonde|sondage|experienc|interrog)"
    r"|(?:[:;,.(–—]|\bwe(?:'ll| will)?|\bon|\bnous) *(?:ask|compar|look at|check|count|demand|compt|regard)"
)
_PRIVACY = re.compile(
    r"\b(?:privacy|private data|personal data|gdpr|legal|consent|pii|dpia|data protection"
    r"|rgpd|cnil|donnees? personnelles?|protection des donnees|vie privee|confidentialite|juridique|consentement)\b"
)
_ROLLBACK = re.compile(
    r"\b(?:roll(?:s|ed|ing)?[ -]?back|way back|undo|revert|switch(?:ed)? (?:it )?off|turn(?:ed)? (?:it )?off|flags?"
    r"|kill switch|retour (?:en )?arriere|revenir|marche arriere|(?:re)?bascul|desactiv|couper|annul)"
)
_NO_EVIDENCE = re.compile(
    r"\b(?:no (?:evidence|insight|proof|data)s? yet|nothing (?:known )?yet|not yet (?:any )?evidence"
    r"|(?:pas|aucune?)(?: de| d')? ?(?:preuve|retour(?!s? en | arriere)|donnee|insight)s?(?! personnelle)(?: client)?"
    r"(?: pour l'instant| encore)?"
    r"|pas encore (?:de |d')(?:preuve|retour|donnee)s?)\b"
)
_ADDRESS = re.compile(r"https?://[^\s<>|)]+")


def has_date(text: str) -> bool:
    """Whether a text names a day, a month, a quarter, a year."""
    return _DATE.search(letters(text)) is not None


def has_span(text: str) -> bool:
    """Whether a text says since when, or for how long."""
    return has_date(text) or _SPAN.search(letters(text)) is not None


def has_person(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a text names somebody: by a mention, or by one of the `names`, folded."""
    return _PERSON.search(text) is not None or any(f" {name} " in f" {spoken(text)} " for name in names if name)


def has_who(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a text says who has a problem: a kind of people, or one of the `names` of customers and segments."""
    said = letters(text)
    doers = (found.group() for found in _DOER.finditer(said))
    return (
        _WHO.search(said) is not None
        or any(not _THINGS.match(one) for one in doers)
        or any(f" {name} " in f" {spoken(text)} " for name in names if name)
    )


def has_test(text: str) -> bool:
    """Whether an assumption says how it is tested."""
    return _TEST.search(letters(text)) is not None or "→" in text or "->" in text or "=>" in text


def has_privacy(text: str) -> bool:
    """Whether risks speak of privacy."""
    return bool(labelled(text).get(PRIVACY)) or (
        PRIVACY not in labelled(text) and _PRIVACY.search(letters(text)) is not None
    )


def has_rollback(text: str) -> bool:
    """Whether a rollout says how it is taken back."""
    said = labelled(text)
    return bool(said.get(ROLLBACK)) or (ROLLBACK not in said and _ROLLBACK.search(letters(text)) is not None)


def says_no_evidence(text: str) -> bool:
    """Whether a text says that nothing is known yet."""
    return _NO_EVIDENCE.search(letters(text)) is not None


def has_address(text: str) -> bool:
    """Whether a text has a web address."""
    return _ADDRESS.search(text) is not None
