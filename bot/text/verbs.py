"""The words that people type after a slash command, in both languages: one table for every command. Pure.

A command says which verbs it knows and what it calls them; how they are written, mistyped, or typed to the wrong
command is read here. See docs/decisions/0035-words-of-commands.md.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.text.fold import fold
from bot.text.nearness import differs_by, nearest_word

# By verb: the word that help shows in English and in French, then the others that people try. Without accents.
VERBS: Mapping[str, tuple[str, ...]] = {
    "help": ("help", "aide", "usage", "commands", "commandes", "?"),
    "list": ("list", "liste", "all", "lister", "tout", "tous", "toutes", "browse", "parcourir", "index"),
    "show": ("show", "montrer", "open", "view", "see", "get", "afficher", "voir", "ouvrir"),
    "search": ("search", "chercher", "find", "rechercher", "recherche", "trouver", "filter", "filtrer"),
    "rank": ("rank", "classement", "ranking", "rankings", "ranked", "top", "classer", "sort", "trier"),
    "add": ("add", "ajouter", "new", "create", "define", "nouveau", "nouvelle", "creer", "definir"),
    "edit": ("edit", "modifier", "change", "update", "rename", "changer", "renommer", "editer"),
    "delete": ("delete", "supprimer", "remove", "withdraw", "effacer", "enlever", "retirer"),
    "vote": ("vote", "voter", "upvote", "unvote"),
    "score": ("score", "noter", "rate", "evaluate", "evaluer"),
    "history": ("history", "historique"),
    "archive": ("archive", "archiver"),
    "set": ("set", "saisir"),
    "share": ("share", "partager", "publish", "publier"),
    "triage": ("triage", "tri", "trier-retours"),
    "trends": ("trends", "tendances", "trend", "tendance"),
    "loop": ("loop", "prevenir", "boucle", "relances", "relance", "boucler", "follow-up", "followup", "follow-ups"),
    "link": ("link", "lier", "relier", "associer"),
    "merge": ("merge", "fusionner"),
    "move": ("move", "deplacer", "reschedule", "reporter", "replanifier"),
    "decide": ("decide", "decider", "decline", "refuser", "ship", "livrer"),
    "digest": ("digest", "bilan"),
    "schedule": ("schedule", "planifier"),
    "schedules": ("schedules", "planifications", "planning"),
    "recent": ("recent", "recents"),
    "wanted": ("wanted", "demandes", "manquants"),
    "roadmap": ("roadmap", "feuille-de-route"),
    "export": ("export", "exporter"),
    "import": ("import", "importer"),
    "sources": ("sources", "sources", "systems", "systemes"),
    "who": ("who", "qui"),
    "mine": ("mine", "moi", "mes"),
    "review": ("review", "revue", "revoir"),
    "snapshot": ("snapshot", "instantane", "snapshots", "instantanes", "cliche"),
    "supersede": ("supersede", "remplacer"),
    "reverse": ("reverse", "annuler"),
    "session": ("session", "seance", "sessions", "seances"),
    "sync": ("sync", "synchroniser", "synchronise", "synchronisation"),
    "conflicts": ("conflicts", "conflits", "conflict", "conflit"),
    "audit": ("audit", "journal", "audits"),
    "approve": ("approve", "approuver", "validate", "valider"),
    "check": ("check", "verifier", "gaps", "manques"),
    "start": ("start", "demarrer", "begin", "commencer", "lancer", "launch"),
    "offboard": ("offboard", "depart", "offboarding", "leave", "leaving", "handover", "passation", "quitte", "quitter"),
    "playbooks": ("playbooks", "parcours", "playbook"),
    "cost": ("cost", "cout", "costs", "couts", "price", "prix"),
    "overlaps": ("overlaps", "doublons", "overlap", "doublon", "duplicates", "chevauchements"),
    "renewals": ("renewals", "echeances", "renewal", "echeance", "deadlines", "renouvellements"),
    "needs": ("needs", "besoins", "need", "besoin"),
    "join": ("join", "rejoindre", "participer"),
    "actions": ("actions", "actions", "action"),
    "guide": ("guide", "guide", "guides"),
    "formats": ("formats", "formats", "format"),
    "suggest": ("suggest", "proposer", "suggerer", "propose"),
    "templates": ("templates", "modeles", "template", "modele"),
    "coverage": ("coverage", "couverture", "cover"),
    "topic": ("topic", "sujet", "topics", "sujets"),
    "token": ("token", "jeton", "tokens", "jetons"),
    "revoke": ("revoke", "revoquer"),
    "pulse": ("pulse", "barometre", "pulses", "barometres", "survey", "sondage"),
    "baseline": ("baseline", "reference", "baselines", "references", "before", "avant"),
    "calendar": ("calendar", "agenda", "ics", "calendrier"),
}
# How French asks somebody to do it.
_IMPERATIVES: Mapping[str, tuple[str, ...]] = {
    "show": ("montre", "montrez", "affiche", "affichez", "ouvre", "ouvrez"),
    "search": ("cherche", "cherchez", "trouve", "trouvez"),
    "add": ("ajoute", "ajoutez", "definis", "definissez", "cree", "creez"),
    "edit": ("modifie", "modifiez", "renomme", "renommez"),
    "suggest": ("propose", "proposez"),
    "delete": ("supprime", "supprimez", "efface", "effacez", "retire", "retirez"),
    "archive": ("archivez",),
    "revoke": ("revoque", "revoquez"),
    "move": ("deplace", "deplacez", "reporte", "reportez"),
    "set": ("saisis", "saisissez"),
    "schedule": ("planifie", "planifiez"),
    "export": ("exporte", "exportez"),
    "import": ("importe", "importez"),
}
# As help writes them.
_SHOWN_IN_FRENCH = {
    "recents": "récents",
    "demandes": "demandés",
    "decider": "décider",
    "deplacer": "déplacer",
    "seance": "séance",
    "instantane": "instantané",
    "prevenir": "prévenir",
    "verifier": "vérifier",
    "modeles": "modèles",
    "cout": "coût",
    "echeances": "échéances",
    "depart": "départ",
    "revoquer": "révoquer",
    "barometre": "baromètre",
    "reference": "référence",
    "demarrer": "démarrer",
}
# Whose verb it is, where another command is asked.
_OWNERS = {
    **dict.fromkeys(("vote", "score", "rank", "merge", "decide"), "/idea"),
    **dict.fromkeys(("set", "digest", "schedule", "schedules", "history", "archive"), "/kpi"),
    **dict.fromkeys(("recent", "wanted"), "/glossary"),
    "roadmap": "/roadmap",
}
_VERB = {word: verb for verbs in (VERBS, _IMPERATIVES) for verb, words in verbs.items() for word in words}
_NAMES_BEGIN = frozenset((
    "new", "create", "open", "change", "update", "view", "see", "get", "top", "all", "tout", "tous", "toutes",
    "index", "rate", "sort", "nouveau", "nouvelle",
))  # fmt: skip
_NUMBER = re.compile(r"(?:#|n[°º]\s?)?\s?[-–−+]?\d+(?:[.,]\d+)?")
_SHORT = 3  # letters
# What people write behind a call for help, folded: "help me please", « aidez-moi s’il vous plaît ».
_BEGGING = frozenset(
    ("me", "us", "please", "pls", "plz", "moi", "nous", "svp", "stp", "s", "il", "vous", "te", "plait", "out")
)
# Too near to names and titles to be guessed where nothing follows: a store, a shop, a margin.
_WRITTEN_OUT = frozenset({"share", "merge", "decide"})
_LINE = 200  # characters of a command that is asked about; a button carries it


@dataclass(frozen=True, slots=True)
class Typed:
    """How a line begins: `verb` is what the command calls the first word, empty where it is none of its own; `rest`
    follows it. `is_name` where the line may as well be a name, as "New users" and "open rate" are. `near` is the line
    as it was meant where the first word has a letter wrong; `other` the line of another command, "/kpi digest", where
    the word is one of that; `foreign` the word where only other commands know it."""

    verb: str = ""
    rest: str = ""
    near: str = ""
    other: str = ""
    is_name: bool = False
    foreign: str = ""


class CommandWords:
    """The words of one command."""

    def __init__(self, verbs: Mapping[str, str], *, of_terms: bool = False, shown: Iterable[str] = ()) -> None:
        """`verbs` says by verb of VERBS what the command calls it. Where terms are looked up (`of_terms`), a mistyped
        word keeps its first letter: a report is no export, research no search. What its help has `shown` begins no
        name, as the `new` of documents."""
        self._of_terms = of_terms
        self._names_begin = _NAMES_BEGIN - {*shown}
        self._verbs = verbs
        self.words = {word: verbs[verb] for word, verb in _VERB.items() if verb in verbs}
        # The short ones among those that help does not show are too near to too much.
        self._mistyped = [word for word in self.words if word in VERBS[_VERB[word]][:2] or len(word) > _SHORT]

    def read(self, text: str) -> Typed:
        """What a line begins with."""
        first, _, rest = text.strip().partition(" ")
        rest = rest.strip()
        folded = first if first == "?" else fold(first).replace(" ", "-")  # « feuille-de-route »
        verb = self.words.get(folded, "") if _is_word(first) else ""
        if self._begs(text):
            return Typed(self._verbs["help"])
        if verb:
            return Typed(verb, rest, is_name=bool(rest) and folded in self._names_begin)
        if len(text) > _LINE or not _is_word(first):
            return Typed()
        meant = _VERB.get(folded, "")
        if meant in _OWNERS and meant not in self._verbs and _fits(meant, rest):
            return Typed(rest=rest, other=_line(meant, folded, rest))
        if meant:
            return Typed(rest=rest, foreign=first)
        near = nearest_word(first, folded, self._mistyped)
        if rest and near and not differs_by(near, folded, 1):
            near = ""
        if near and not rest and _VERB[near] in _WRITTEN_OUT:
            near = ""
        if near and (not self._of_terms or near[:1] == folded[:1]):
            return Typed(rest=rest, near=f"{near} {rest}".strip())
        near = "" if near else nearest_word(first, folded, _TOGETHER)
        if near and not rest and near[:1] == folded[:1] and _VERB[near] not in self._verbs:
            return Typed(other=_line(_VERB[near], near, ""))
        return Typed(rest=rest)

    def shown(self, language: str) -> list[str]:
        """Those of its words that help shows to a reader of a language; what it calls by another's name is none."""
        own = [verb for verb, called in self._verbs.items() if called == verb and verb in VERBS]
        return [shown_verb(verb, language) for verb in sorted(own, key=lambda verb: verb == "help")]

    def _begs(self, text: str) -> bool:
        """Whether a line calls for help and for nothing else."""
        first, *rest = fold(text).split() or [""]
        return "help" in self._verbs and first in (*VERBS["help"], "aidez") and {*rest} <= _BEGGING and bool(rest)

    def read_last(self, text: str) -> Typed:
        """What a line ends with where the verb stands behind what it acts on, as in "7 vote": `rest` is what stands
        before it. Whoever knows the names says whether that is one."""
        before, _, last = text.strip().rpartition(" ")
        verb = self.words.get(fold(last), "") if before and _is_word(last) else ""
        return Typed(verb, before.strip()) if verb else Typed()


def without_verb(text: str) -> list[str]:
    """What a text is without the verb of any command that it begins or ends with: "MVP" of "history MVP"."""
    words = text.split()
    if len(words) < 2:
        return []
    both = ((words[0], words[1:]), (words[-1], words[:-1]))
    return [" ".join(rest) for word, rest in both if fold(word) in _VERB]


# Of other commands, those that a slip of the finger is looked for among.
_TOGETHER = [word for word, verb in _VERB.items() if verb in _OWNERS and len(word) > 4 and verb not in _WRITTEN_OUT]


def _line(verb: str, word: str, rest: str) -> str:
    """What is typed to the command that a verb is of."""
    return f"{_OWNERS[verb]} {'' if verb == 'roadmap' else f'{word} {rest}'}".strip()


def _is_word(first: str) -> bool:
    return first == "?" or first.replace("-", "").isalpha()


def _fits(verb: str, rest: str) -> bool:
    """Whether what follows another command's verb is what that takes, so that no title or name is taken for it."""
    if not rest:
        return verb not in _WRITTEN_OUT
    if verb in ("vote", "score", "merge", "decide"):
        return is_number(rest)
    return verb == "set" and is_number(rest.split()[-1].rstrip("%€$£"))


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else, whatever its sign: `12`, `#12`, `-1`, `0`, `1.5`, `n° 3`."""
    return bool(_NUMBER.fullmatch(text.strip()))


_ALL = frozenset((
    "all", "the", "tout", "tous", "toute", "toutes", "les", "des", "de", "d", "l", "of", "my", "open",
    "everything", "idea", "ideas", "idee", "idees", "term", "terms", "terme", "termes", "kpi", "kpis",
    "indicateur", "indicateurs", "ouvertes",
))  # fmt: skip


def means_all(rest: str) -> bool:
    """Whether what follows `list` or `show` asks for everything there is: "all ideas", « toutes les idées »."""
    return all(word in _ALL for word in fold(rest).split())


_TITLES_BEGIN = frozenset((
    "of", "de", "des", "du", "d", "to", "for", "by", "in", "on", "as", "with", "the", "a", "an", "le", "la",
    "les", "un", "une", "pour", "par", "en", "au", "aux", "from", "and", "sur", "avec",
))  # fmt: skip
_TITLE_WORDS = 3


def is_sentence(rest: str) -> bool:
    """Whether what follows a verb makes a sentence of it: more than a few words, or a preposition first, as in "list of
    favourites"."""
    words = fold(rest).split()
    return len(words) > _TITLE_WORDS or (words[:1] != [] and words[0] in _TITLES_BEGIN)


def shown_verb(verb: str, language: str) -> str:
    """The word for a verb that a reader of a language is shown."""
    words = VERBS[verb]
    return _SHOWN_IN_FRENCH.get(words[1], words[1]) if language == "fr" else words[0]


def shown_words(verb: str) -> tuple[str, ...]:
    """The words for a verb that help shows, in English and in French, without accents."""
    return VERBS[verb][:2]


def line_in(line: str, language: str) -> str:
    """What is typed after a command, with its first word as a reader of a language types it.

    >>> line_in("list foo", "fr")
    'liste foo'
    """
    first, space, rest = line.partition(" ")
    if language == "fr" and first in _VERB and VERBS[_VERB[first]][0] == first:
        first = shown_verb(_VERB[first], language)
    return first + space + rest


def usage_in(typed: str, language: str) -> str:
    """An example of a command's use, written in English, as a reader of a language types it: their verb, their decimal
    mark.

    >>> usage_in("set activation 41.2", "fr")
    'saisir activation 41,2'
    """
    said = line_in(typed, language)
    return re.sub(r"(?<=\d)\.(?=\d)", ",", said) if language == "fr" else said
