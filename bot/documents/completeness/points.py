"""What a section is made of: points, labelled lines, rows of tables; and what of it says anything. English and French
alike. Pure."""

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
_RULE = re.compile(r"^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$")  # below the head of a table
_TICK = re.compile(r"^\[[ xX]\][ \t]*")
_NOTHING_YET = re.compile(
    r"^\W*(?:(?:tbd|tba|tbc|todo|to do|to be (?:added|announced|completed|confirmed|decided|defined"
    r"|determined|done|written)|coming|pending|wip|work in progress|placeholder|fixme|xxx+|n[./]? ?a|not applicable|\?+"
    r"|…|\.{2,}"
    r"|(?:we|i)(?: wi|')ll (?:add|complete|do|fill|write)(?: (?:this|it|that))?(?: in)?"
    r"|a (?:definir|completer|confirmer|decider|determiner|discuter|faire|preciser|remplir|rediger|venir|voir)"
    r"|sans objet|s\. ?o|non applicable|en cours)(?: later| soon| plus tard| bientot)?|later|soon|plus tard|bientot"
    r"|(?:asdf|qwert|azert)\w*|bla+h?(?:\W+bla+h?)*|test(?:\W+test)*"
    r"|.*\b(?:lorem ipsum|dolor sit amet|consectetur adipiscing|sed do eiusmod|quis nostrud|duis aute irure"
    r"|excepteur sint)\b.*)?\W*$"
)
# An answer to some questions ("who waits for it? nobody"), and content of none.
_NONE = re.compile(
    r"^\W*(?:none|nothing|nil|nobody|no|rien|neant|aucune?|personne|non"
    r"|(?:no|aucune|pas de|plus de) (?:open |other |autres? )?(?:question|alternative|option|piste)s?"
    r"(?: ouvertes?| left)?)"
    r"(?: yet| so far| known| pour l'instant)?\W*$"
)
_DONE = re.compile(r"^(?:\[[xX]\]|~~)")


def letters(text: str) -> str:
    """A text as it is compared: without case and accents, with straight apostrophes."""
    return bare(text.replace("’", "'"))


def points(text: str) -> list[str]:
    """The points of a section: those of its lists, each with what is written below it; where there is no list, its
    lines."""
    lines = [line for line in _without_heads(text) if line.strip() and not line.lstrip().startswith(("#", ">"))]
    if not any(map(_POINT.match, lines)):
        return [line.strip() for line in lines]
    found: list[str] = []
    for line in lines:
        if (point := _POINT.match(line)) and not (line[:1] in " \t" and found):
            found.append(point["said"].strip())
        elif found:
            found[-1] = f"{found[-1]}\n{line.strip()}"
    return found


def is_rule(line: str) -> bool:
    """Whether a line stands between the head of a table and its rows."""
    return _RULE.match(line) is not None


def _without_heads(text: str) -> list[str]:
    """The lines of a text but those that only name the columns of a table."""
    lines = text.splitlines()
    rules = {at for at, line in enumerate(lines) if is_rule(line)}
    return [line for at, line in enumerate(lines) if at not in rules and at + 1 not in rules]


def is_written(text: str) -> bool:
    """Whether a text says anything: more than marks, labels without an answer and words such as "TBD"."""
    return any(map(_says, _without_heads(text)))


def is_none(text: str) -> bool:
    """Whether a text answers that there is none."""
    return _NONE.match(letters(text)) is not None


def distinct(text: str) -> list[str]:
    """The points of a section that say something, what is said twice once."""
    return list({spoken(one): one for one in points(text) if is_written(one)}.values())


def _says(line: str) -> bool:
    point = _POINT.match(line)
    said = _TICK.sub("", point["said"]) if point else line.strip().lstrip("#> ")
    if (found := _LABELLED.match(line)) and _NOTHING_YET.match(letters(found["said"])):
        return False
    if found and letters(found["label"]).strip(" -") in _LABEL:
        said = found["said"]
    return not (_NOTHING_YET.match(letters(said)) or is_none(said)) and bool(re.search(r"\w{2}|\d", said))


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
            blank = _NOTHING_YET.match(letters(said)) or (name in (WHO, COUNTER) and is_none(said))
            found[name] = "" if blank else said
    return found


def is_settled(point: str) -> bool:
    """Whether a point is ticked off or struck through."""
    return _DONE.match(point.strip()) is not None


def spoken(text: str) -> str:
    """The words of a text, folded, with single spaces: for finding some in others."""
    return " ".join(re.findall(r"[^\W_]+", letters(text)))
