"""What stands in a section: points, labelled lines, days, people, words for things. English and French alike. Pure."""

import re

from bot.text.fold import bare

# Lines that say what they are about: "**Who:** night readers", « Qui : les lecteurs de nuit ».
WHO, SINCE, KPI, NOW, TARGET, BY, COUNTER, PRIVACY, ROLLBACK = (
    "who",
    "since",
    "kpi",
    "now",
    "target",
    "by",
    "counter",
    "privacy",
    "rollback",
)
_LABELS = {
    WHO: "who|for whom|qui|pour qui",
    SINCE: "since|since when|depuis|depuis quand",
    KPI: "kpi|metric|success metric|indicator|indicateur|mesure",
    NOW: "now|today|baseline|currently|aujourd'hui|actuellement|point de depart|depart",
    TARGET: "target|goal|cible|objectif",
    BY: "by|by when|date|deadline|until|echeance|d'ici|pour le|d'ici quand",
    COUNTER: "counter-metric|counter metric|guardrail|contre-indicateur|garde-fou|indicateur garde-fou",
    PRIVACY: "privacy|legal|legal and privacy|personal data|donnees personnelles|vie privee|juridique",
    ROLLBACK: "rollback|roll back|way back|retour arriere|retour en arriere|marche arriere",
}
_LABEL = {word: name for name, words in _LABELS.items() for word in words.split("|")}
_LABELLED = re.compile(
    r"^[ \t>*+-]*(?:\[[ xX]\][ \t]*)?\**(?P<label>[^\n:*]{1,30}?)\**[ \t\u00a0\u202f]*:\**(?P<said>.*)$"
)
_POINT = re.compile(r"^[ \t]*(?:[-*+•]|\d{1,2}[.)])[ \t]+(?P<said>.*)$")
_TICK = re.compile(r"^\[[ xX]\][ \t]*")
_MONTHS = (
    "january|february|march|april|may|june|july|august|september|october|november|december|"
    "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
)
_DATE = re.compile(
    rf"\b(?:20\d\d|(?:q|t)[1-4]|s[12] |{_MONTHS}|\d{{1,2}}[/.]\d{{1,2}}(?:[/.]\d{{2,4}})?"
    r"|(?:mon|tues|wednes|thurs|fri)day|lundi|mardi|mercredi|jeudi|vendredi"
    r"|tomorrow|demain|(?:next|this|end of|fin de|fin|la|le) (?:the )?(?:week|month|quarter|year|semaine|mois|trimestre"
    r"|annee)(?: prochaine?)?"
    r"|(?:in|within|dans|sous) \w+ (?:day|week|month|jour|semaine|mois)s?)\b"
)
_SPAN = re.compile(
    r"\b(?:since|depuis|for (?:the last |the past |over |about |more than )?\w+ (?:day|week|month|quarter|year)s?"
    r"|(?:always|never|toujours|jamais|from the start|des le debut)"
    r"|ever since|it y a \w+ (?:jour|semaine|mois|an)s?|il y a \w+ (?:jour|semaine|mois|an)s?)\b"
)
_PERSON = re.compile(r"<@[UW][A-Z0-9]+(?:\|[^>]*)?>|(?<![\w@])@[\w.-]{2,}")
# Who has a problem, where nobody says it in a line of its own.
_WHO = re.compile(
    r"\b(?:customer|client|user|reader|buyer|shopper|admin|administrator|manager|team|people|person|company|compan(?:y|ies)"
    r"|shop|store|seller|developer|engineer|designer|analyst|agent|member|visitor|subscriber|patient|nurse|doctor|teacher"
    r"|student|parent|driver|owner|accountant|employee|colleague|utilisateur|utilisatrice|acheteur|acheteuse|lecteur"
    r"|lectrice|equipe|gens|personne|entreprise|boutique|magasin|vendeur|vendeuse|developpeur|membre|visiteur|abonne"
    r"|infirmier|medecin|enseignant|etudiant|conducteur|proprietaire|comptable|salarie|collegue|administrateur)s?\b"
)
# How an assumption is tested: a word for it, or what stands behind an arrow.
_TEST = re.compile(
    r"→|=>|->|⇒|\b(?:test|experiment|measur|interview|survey|ask|prototyp|pilot|trial|a/b|compar|look at|check|count"
    r"|verif|mesur|essa[iy]|entretien|sond|demand|pilot|experienc|interrog|compt|regard)"
)
_PRIVACY = re.compile(
    r"\b(?:privacy|private data|personal data|gdpr|legal|consent|pii|dpia|rgpd|cnil|donnees personnelles"
    r"|vie privee|confidentialite|juridique|consentement)\b"
)
_ROLLBACK = re.compile(
    r"\b(?:roll(?:s|ed|ing)?[ -]?back|way back|undo|revert|switch(?:ed)? off|turn(?:ed)? off|feature flag|kill switch"
    r"|retour (?:en )?arriere|revenir|marche arriere|desactiv|couper|annul)"
)
_NO_EVIDENCE = re.compile(
    r"\b(?:no (?:evidence|insight|proof|data)s? yet|nothing (?:known )?yet|not yet (?:any )?evidence"
    r"|(?:pas|aucun|aucune)(?: de| d')? ?(?:preuve|retour|donnee|insight)s?(?: client)?(?: pour l'instant| encore)?"
    r"|pas encore (?:de |d')(?:preuve|retour|donnee)s?)\b"
)
_NOTHING_YET = re.compile(
    r"^\W*(?:tbd|tbc|todo|to do|to be (?:defined|done|determined|completed|written)|fixme|xxx+|n/?a|\?+|…|\.{2,}"
    r"|a (?:definir|completer|faire|preciser|voir|rediger)|lorem ipsum.*)?\W*$"
)
_DONE = re.compile(r"^(?:\[[xX]\]|~~)")
_ADDRESS = re.compile(r"https?://[^\s<>|)]+")


def letters(text: str) -> str:
    """A text as it is compared: without case and accents, with straight apostrophes."""
    return bare(text.replace("’", "'"))


def points(text: str) -> list[str]:
    """The points of a section: those of its lists, each with what is written below it; where there is no list, its
    lines."""
    lines = [line for line in text.splitlines() if line.strip() and not line.lstrip().startswith(("#", ">"))]
    if not any(map(_POINT.match, lines)):
        return [line.strip() for line in lines]
    found: list[str] = []
    for line in lines:
        if (point := _POINT.match(line)) and not (line[:1] in " \t" and found):
            found.append(point["said"].strip())
        elif found:
            found[-1] = f"{found[-1]}\n{line.strip()}"
    return found


def is_written(text: str) -> bool:
    """Whether a text says anything: more than marks, labels without an answer and words such as "TBD"."""
    return any(map(_says, text.splitlines()))


def _says(line: str) -> bool:
    point = _POINT.match(line)
    said = _TICK.sub("", point["said"]) if point else line.strip().lstrip("#> ")
    if (found := _LABELLED.match(line)) and _NOTHING_YET.match(letters(found["said"])):
        return False
    if found and letters(found["label"]).strip(" -") in _LABEL:
        said = found["said"]
    return not _NOTHING_YET.match(letters(said)) and bool(re.search(r"\w", said))


def placeholder(text: str) -> str:
    """The first line that stands for what nobody has written: "TBD"; empty for none."""
    for line in text.splitlines():
        point = _POINT.match(line)
        said = (point["said"] if point else line).strip(" *_>#")
        if (found := _LABELLED.match(line)) and found["said"].strip(" *_"):
            said = found["said"].strip(" *_")
        if re.search(r"\w|\?|…", said) and _NOTHING_YET.match(letters(said)):
            return said
    return ""


def labelled(text: str) -> dict[str, str]:
    """What the labelled lines of a text say, by label; what is labelled and says nothing is empty."""
    found: dict[str, str] = {}
    for line in text.splitlines():
        match = _LABELLED.match(line)
        name = _LABEL.get(letters(match["label"]).strip(" -"), "") if match else ""
        if match and name and not found.get(name):
            said = match["said"].strip(" *_\u00a0\u202f")
            found[name] = "" if _NOTHING_YET.match(letters(said)) else said
    return found


def has_date(text: str) -> bool:
    """Whether a text names a day, a month, a quarter, a year."""
    return _DATE.search(letters(text)) is not None


def has_span(text: str) -> bool:
    """Whether a text says since when, or for how long."""
    return has_date(text) or _SPAN.search(letters(text)) is not None


def has_person(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a text names somebody: by a mention, or by one of the `names`, folded."""
    return _PERSON.search(text) is not None or any(f" {name} " in f" {_words(text)} " for name in names if name)


def has_who(text: str, names: frozenset[str] = frozenset()) -> bool:
    """Whether a text says who has a problem: a kind of people, or one of the `names` of customers and segments."""
    return _WHO.search(letters(text)) is not None or any(f" {name} " in f" {_words(text)} " for name in names if name)


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


def is_settled(point: str) -> bool:
    """Whether a point is ticked off or struck through."""
    return _DONE.match(point.strip()) is not None


def has_address(text: str) -> bool:
    """Whether a text has a web address."""
    return _ADDRESS.search(text) is not None


def _words(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", letters(text)))
