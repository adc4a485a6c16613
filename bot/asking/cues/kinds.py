"""What single words say that a question asks of what it names. Pure.

Each cue found adds its weight to a kind of question; the heaviest wins. In the text the names stand as letters: K for
what has a figure, T for any other term, I for an idea.
"""

import re
from collections.abc import Mapping, Sequence

from bot.asking.cues.base import SUBJECT, TIME_EN, TIME_FR

CHANGE = (
    r"(?:chang\w*|mov(?:e|ed|es|ing|ement)|(?<!give )up|down|drop\w*|ris(?:e|es|en|ing)|rose|fell|fall\w*|"
    r"improv\w*|wors\w*|better|spike\w*|dip\w*|"
    r"collaps\w*|declin\w*|slow\w*|crash\w*|slump\w*|climb\w*|surg\w*|stuck|plateau\w*|heading|gone|increas\w*|"
    r"decreas\w*|shrink\w*|"
    r"diminu\w*|effondr\w*|ralent\w*|accel\w*|stagn\w*|explos\w*|flambe\w*|tank\w*|jump\w*|grow\w*|grew|"
    r"recover\w*|healthy|fine|ok|okay|good|bad|well|stable|flat|above|below|broken|off|"
    r"bouge\w*|evolu\w*|mont(?:e|ent|ee?s?|er)|remont\w*|baiss\w*|hausse|chut\w*|progress\w*|degrad\w*|"
    r"amelior\w*|plong\w*|"
    r"grimp\w*|augment\w*|recul\w*|redress\w*|remis|remise|remet|repris\w*|arrang\w*|decoll\w*|mieux|pire|bien|mal|"
    r"bons?|bonnes?|mauvais\w*|normal\w*|inquiet\w*|vert|rouge|dessus|dessous|tenu|atteint\w*|depass\w*)"
)
_MONTHS = (
    r"january|february|march|april|june|july|august|september|october|november|december|janvier|fevrier|mars|avril|"
    r"mai|juin|juillet|aout|septembre|octobre|novembre|decembre"
)
TIME = (
    rf"(?:today|yesterday|now|right now|currently|lately|these days|at the moment|last|since|{TIME_EN}|"
    rf"{TIME_FR}|{_MONTHS}|"
    r"tonight|this morning|monday|friday|hier|aujourd hui|maintenant|en ce moment|depuis|ces temps|recemment|lundi|"
    r"vendredi|au \d+|le \d+|on \d+|in \d{4}|actuel\w*)"
)
_ARTICLE = (
    r"(?:(?:exactly|an?|the|this|these|meant by|un|une|le|la|l|les|des|de|d|du|que|qu|ce truc|ce|cette|deja|donc|"
    r"au juste) )*"
)
_WHAT = r"(?:what|wot|wat|whats)"
_QUOI = r"(?:c est quoi|c quoi|quoi|qu est ce(?: que?)?(?: c est)?|ce que c est|ce qu est|ce qu on)"
_KESAKO = r"(?:k[ei][sz]ako|kezako|kesaco|kezaco|quesaco|quesako|ckoi|kes\w*ce\w*)"

WEIGHTS: Mapping[str, Sequence[tuple[int, str]]] = {
    "owner": (
        (
            9,
            r"(?<!people )(?<!users )(?<!those )(?<!customers )(?<!person )(?<!someone )(?<!anyone )(?<!everyone )"
            r"(?<!anybody )(?<!guys )\b(?:who|whos|whose|whom|whoever)\b",
        ),
        (
            9,
            rf"(?<!ce )(?<!ceux )(?<!celui )(?<!celle )(?<!truc )(?<!chose )(?<!gens )(?<!clients )\bqui\b(?! "
            rf"(?:s )?{CHANGE})",
        ),
        (9, r"\b(?:quelle|which|what) (?:personne|person|equipe|colleague)\b|\bqui est ce qui\b"),
        (
            6,
            r"\b(?:owners?|ownership|owns?|owned|responsible|accountable|(?:in )?charge|point person|"
            r"point of contact|dri|"
            r"poc|contact|go to|(?:person|someone|guy|people|name) (?:behind|for)|belongs?|maintain\w*|authors?|"
            r"responsables?|proprietaires?|referente?s?|porteu\w*|interlocut\w*|en charge|en repond|"
            r"repond\w* de|rayon|pilotes?|"
            r"suit|tient|s (?:en )?occupe\w*|gere\w*|appartien\w*|auteure?s?|contacter|lead|steward)\b",
        ),
    ),
    "ranking": (
        (
            6,
            r"\b(?:rank\w*|placed?|position|spot|rang|class(?:ee?s?|ement)|prioritaire|priority|priorite|top|"
            r"scor(?:e|es|ed|ing)|notee?s?|note|combien\w*ieme|combieme|quantieme|en tete|best|first|premiere?)\b",
        ),
        (2, r"\b(?:how high|what place|quelle place)\b"),
    ),
    "plan": (
        (6, r"\b(?:when|whens|eta|release date|launch date|how soon|how long|date|quand|deadline|due)\b"),
        (4, r"\b(?:will|are|do|did) we\b|\bon (?:fait|va)\b"),
        (
            5,
            r"\b(?:plan(?:s|ned|ning)?|schedul\w*|road ?map|feuille de route|quarter|trimestre|sprint|coming|"
            r"ship\w*|releas\w*|"
            r"launch\w*|live|version|building|build|built|next|soon|prevue?s?|planifiee?s?|programmee?s?|"
            r"sort\w*|arrive\w*|"
            r"dispo\w*|livr\w*|bientot|land|lands|get|expect|start\w*|demarr\w*|develop\w*|q[1-4]|t[1-4])\b",
        ),
    ),
    "meaning": (
        (
            6,
            r"(?<!\bi )\bmean(?:s|t|ing|ings)?\b|\bstand\w* (?:\w+ )?for\b|\bshort for\b|\b(?:acronyme?|abbreviation|"
            r"abreviation|sigle|wdym|eli ?5|tl ?dr|wtf|spell out|full form|in plain|jargon|def)\b|\bdefin\w+|"
            r"\b(?:veu(?:t|lent|x)|voulait|vouloir) dire\b|\bsignif\w*|\bsignification\b|"
            r"\b(?:difference|differences|differ|differs|different|same as|refers? to|count as|counts as)\b|"
            r"\b[TK] (?:and |et )?(?:vs|versus|ou) (?:an? |the |le |la )?[TK]|\b(?:designe\w*|correspond\w*|"
            r"consiste\w*)\b|"
            r"\b(?:entend\w*|entendre|appel\w*|on dit|vous dites) (?:\w+ ){0,2}(?:par|quoi)\b|\b(?:quoi|"
            r"qu) (?:\w+ ){0,2}appel\w*|\bappelle\w*|"
            rf"\bappele[zr]|\b{_KESAKO}\b|\bglossa(?:ry|ire)\b|\bsens d\w*\b|\bsert a quoi\b|"
            rf"\ba quoi (?:ca )?sert\b|\bused for\b|"
            r"\b(?:what|quoi) (?:\w+ )?is (?:it|that)\b|\bce que c est\b|\bqu est ce que c est\b|"
            r"\bc est a dire\b|\ba k a\b|"
            r"\b(?:en clair|en francais|in english|en anglais|for dummies|pour les nuls|beginners?|in layman\w*)\b",
        ),
        (
            8,
            r"\bworked out\b|\bobt(?:enu\w*|ient)\b|\bcompte\w* comme\b|\bon compte une?\b|\bqualif\w* as\b|"
            r"\bcomment (?:\w+ ){0,3}compt\w*|\bcompt\w* comment|\b(?:calcul\w*|comput\w*|measur\w*|mesur\w*|"
            r"formula|formule|counted)\b",
        ),
        (
            7,
            r"(?<!ont )(?<!\ba )\b(?:explain\w*|explanation|expliqu\w*|explication|eclair\w*|decri\w*|"
            r"parle\w* moi|works?|enlighten|clarif\w*|describe|"
            r"understand\w*|understood|comprend\w*|compris|pige|capte|saisis|grasp|clue|heard of|entendu parler|"
            r"notion|concept|vulgaris\w*|confused|familiar with|wiki|look up|in a nutshell|in (?:one|a) sentence|"
            r"en (?:deux|quelques|trois|un) mots?|(?:don t|dont|not|didn t|never|do not) (?:\w+ )?(?:get|got|"
            r"know|remember|follow)|lost on|jamais su|sais pas|sais plus|connais\w*|oublie)\b",
        ),
        (4, rf"\b{_WHAT} (?:the (?:hell|heck|fuck) |on earth )?(?:is |s |are |re |exactly )*{_ARTICLE}[TK]"),
        (
            4,
            rf"\b{_QUOI} {_ARTICLE}[TK]|\b[TK] (?:(?!donne|dit)\w+ ){{0,2}}(?:(?<!donne )(?<!dit ){_QUOI}|"
            rf"kwa)\b|\bce qu\w* [TK]",
        ),
        (
            4,
            rf"\b(?:what|wot|that|ce que) (?:an? |the |le |la )?[TK] (?:is|are|exactly|about|est)\b|"
            rf"\b[TK] (?:is|are) {_WHAT}\b",
        ),
        (
            2,
            r"^(?!(?:is|are|did|do|does|has|have|will|can|could|should|est ce|tu|vous|on|nous|ils?|"
            r"elles?)\b)(?:\w+ ){0,6}T(?: \w+){0,6}$",
        ),
        (
            2,
            r"\b(?:what|term|terme|word|mot|remind\w*|rappel\w*|about|tell me|translation|traduction|anyone|"
            r"quelqu un)\b|\b(?<!donne )(?<!donnent )(?<!dit )(?<!vaut )quoi\b",
        ),
    ),
    "value": (
        (
            5,
            rf"\b(?:how many|how much|combien|number of|nombre d\w*|count of|amount of|total of)\b|"
            rf"\bhow(?: s| is| are| re| was| were| has| have| had| did| do| does| bad|"
            rf" far)? (?:\w+ ){{0,5}}{SUBJECT}|"
            rf"\bwhere (?:is|are|s|do|does) (?:\w+ ){{0,3}}{SUBJECT}|\bou en\b|\ben (?:est|sont|etes) ou\b|"
            rf"\bon en est\b|"
            rf"\bcomment (?:\w+ ){{0,4}}(?:va|vont|evolu\w*|port\w*|marche|avance|progresse|est|sont|etait|"
            rf"se passe)\b|"
            rf"\b(?:est|sont|va|vont|etait) comment\b|\bcomment {SUBJECT}|\bdonne(?:nt)? quoi\b|\b(?:dit quoi|"
            rf"ca (?:donne|dit|va|roule))\b|\bil est a\b|"
            rf"\b(?:on track|targets?|goal|objectif|cible|dans les clous|damage|the red|healthy)\b|\b(?:quid|"
            rf"qu en est il)\b",
        ),
        (
            3,
            r"\b(?:numbers?|figures?|values?|level|trend\w*|chart|graph|status|progress|updates?|news|latest|"
            r"current\w*|"
            r"state|health|reading|stats?|chiffres?|valeurs?|niveau|courbe|graphique|statut|etat|nouvelles|evolution|"
            r"historique|tendance|derniers?|derniere?s?|newest)\b",
        ),
        (
            3,
            rf"\b(?:our|notre|nos) (?:\w+ )?{SUBJECT}|\bquel(?:le)?s? (?:\w+ )*{SUBJECT}|\b(?:show|display|give|"
            rf"gimme|see|check|pull up|affiche\w*|montre\w*|sors|sortir|donne\w*)\b",
        ),
        (6, r"\bat$|\bat (?:right )?(?:now|the moment)\b|\b(?:il|elle) est (?:\w+ )?a combien"),
        (4, rf"\b{TIME}\b"),
        (4, rf"\b{CHANGE}\b"),
        (
            3,
            r"\b(?:why|how come|pourquoi|doing|looking|holding|happen\w*|going on|what about|how about|"
            r"happening|became|hit|hitting|reach\w*|near|meet|close|sommes|fetch|neuf|nouveau|"
            r"stand|stands(?! for)|far|along|worry|worried|loin|avance\w*|sitting)\b|"
            r"^(?:(?:so|and|but|ok|et|alors|mais) )*(?:is|are|was|were|did|has|have|do|does|will|isn t|aren t|"
            r"est ce que?|any)\b(?! (?:\w+ )*(?:what|ce))",
        ),
    ),
}
_COMPILED = {kind: [(weight, re.compile(cue)) for weight, cue in cues] for kind, cues in WEIGHTS.items()}


def weights(marked: str) -> dict[str, int]:
    """How much speaks for each kind of question that a clause may ask of what it names."""
    return {kind: sum(weight for weight, cue in cues if cue.search(marked)) for kind, cues in _COMPILED.items()}
