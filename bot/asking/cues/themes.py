"""What single words say that a question asks which names nothing, or a team (G). Pure.

Each cue found adds its weight to a kind of question; the heaviest wins of those that reach what is enough for them.
"""

import re
from collections.abc import Mapping, Sequence

from bot.asking.cues.base import CHIFFRES, FIGURES
from bot.asking.cues.kinds import CHANGE, TIME

_ENOUGH = {"scores": 9, "ranking": 6, "plan": 6, "movement": 6}

_IDEAS = r"(?:ideas?|idees?|backlog|pistes?|suggestions?|candidates?|propositions?|features?|projects?|projets?|bets?)"
_BUILD = (
    r"(?:build|do|tackle|work on|start|begin|pick|choose|focus|prioriti[sz]e|invest|go for|attack|fai(?:t|re|"
    r"sons)|commence\w*|"
    r"attaque\w*|construi\w*|demarre\w*|choisi\w*|lance\w*|prioris\w*|developpe\w*|privilegie\w*|prend\w*|retenir|retien\w*|garder)"
)
_SUMMARY = (
    r"(?:highlights?|summary|summari[sz]e|recap\w*|rundown|round ?up|overview|nutshell|tl ?dr|in brief|"
    r"in review|movers?|"
    r"catch me up|fill me in|up to speed|bring me up|big picture|takeaways?|raconte\w*|resum\w*|synthese|bilan|"
    r"topo|condense|tour|"
    r"faits? marquants?|temps forts|points? (?:saillants?|forts)|moments forts|en (?:bref|chiffres|gros)|essentiel|"
    r"retenir|le point|wrap up|sum up|walk me through|ups and downs|swings?|winners|losers|gagnants|perdants|"
    r"headlines?|gist|gros titres|grandes lignes)"
)
_ODD = (
    r"(?:weird|odd|strange|unusual|interesting|notable|surpris\w*|alarm\w*|wrong|unexpected|stand\w* out|stood out|"
    r"out of the ordinary|off|red flags?|on fire|worr\w*|attention|behav\w*|report|bro[ck]?ke\w*|break|"
    r"happen\w*|news?|differen\w*|"
    r"big|anormal\w*|inhabituel\w*|bizarre\w*|etrange\w*|special|interessant|louche|suspect|inquiet\w*|signaler|"
    r"cloche|"
    r"alertes?|deraille\w*|decroche\w*|flanche\w*|casse\w*|ecarts?|mouvements?|variations?|changements?|neuf|"
    r"nouveau\w*|nouvelles|special|passe\w*|shift\w*|slip\w*|surveiller|watch|look at|mal|nutshell|explose\w*|"
    r"heading|direction|sens|which way|lost|perdu|gagne|hit|budge\w*|cliff)"
)
_SCORE = (
    r"(?:scor(?:e|es|ed|ing)|rat(?:e|ed|es|ing|ings)|vote[ds]?|note(?:s|r|e|es)?|notee?s?|noter|evalu\w*|"
    r"review(?:ed|s)?|rounds?|(?:un|des|les) tours?|"
    r"avis|opinion|feedback|input|answer\w*|repon\w*|approve|decide|valider|relire)"
)
_WAITING = (
    r"(?:pending|besoin|todo|to ?dos?|to do|a faire|wait\w*|attend\w*|attente|assigned|owe|due|overdue|retard|"
    r"a jour|up to date|"
    r"behind|attention|requi\w*|queue|plate|desk|inbox|left|remaining|missing|need\w*|outstanding|open|late|"
    r"done|finished|fini|termine|"
    r"reste\w*|block\w*|bloqu\w*|expected|turn|oublie|forgot\w*|taches|tasks?|actions|trucs|boulot|travail|taf|"
    r"work|stuff)"
)

WEIGHTS: Mapping[str, Sequence[tuple[int, str]]] = {
    "ranking": (
        (
            6,
            r"\b(?:rank(?:s|ed|ing|ings)?|leader ?board|podium|palmares|classements?|priorit(?:y|ies|es?)|"
            r"prios?|prioritaires?|"
            r"numero (?:un|1)|number one|n° 1|no 1|number 1|top (?:\d+|three|five|ten|trois|cinq|dix|des?)|"
            r"next big thing|"
            r"tops? (?:of )?the (?:list|pile|ranking|table)|(?:on|at the|out on|is|s) top|best bet|en haut|"
            r"tient la corde|en tete|sort du lot|"
            r"highest|best (?:rice|wsjf|ice)|en premier|en priorite|worth the most|bang for)\b",
        ),
        (
            4,
            r"\b(?:best|top|first|leading|leads?|win(?:s|ning|ner)?|most|strongest|biggest|favou?rites?|meilleure?s?|"
            r"premiere?s?|premiers?|mieux|plus|gagn\w*|mene|domine|emporte|remporte|d abord|ahead|class\w*|"
            r"ordre|order|promising|worth|"
            r"vaut|better|haut|devant|hot|peine|coup|effort|principales)\b",
        ),
        (3, rf"\b{_IDEAS}\b|\b(?:laquelle|lesquelles|which one|ones?)\b"),
        (4, r"\b(?:by|par|selon|d apres|going by) (?:\w+ )?(?:scores?|rank|rice|wsjf|ice|notes?|priorit\w+)\b"),
        (
            2,
            r"\b(?:scor\w*|rated?|notee?s?|notes?|rice|wsjf|ice|votes?|points|valuable|popular|urgent|"
            r"important\w*)\b",
        ),
        (
            4,
            rf"\b(?:should|shall|would|must|devrai\w*|doit|faut|could only|if i|"
            rf"if we) (?:\w+ ){{0,4}}{_BUILD}\b|\b(?:on|nous|we) {_BUILD}\b",
        ),
        (
            5,
            rf"\bpar (?:quoi|ou|laquelle|lesquelles|quelle?)\b|\b{_BUILD} (?:with )?(?:\w+ ){{0,3}}(?:next|"
            rf"first|ensuite|d abord|en premier|par)\b(?! (?:quarter|sprint|release|half|week|month|year))",
        ),
        (3, rf"\b{_BUILD} (?:\w+ ){{0,2}}quoi\b|\bwhere should we\b|\bwhat should\b"),
        (
            6,
            r"^(?:what|which|who|qui|c est laquelle|laquelle|quoi) (?:\w+ ){0,2}(?:wins|emporte|winning|first|"
            r"best|top|leading|ahead|gagne|mene|favou?rites?|preferee?)(?: right now| now| currently|"
            r" at the moment| en ce moment)?$",
        ),
        (2, r"\bG\b"),
    ),
    "plan": (
        (8, r"\b(?:road ?maps?|feuilles? de route)\b"),
        (
            6,
            r"\b(?:planned|plans?|planning|upcoming|pipeline|pipe|in store|lined up|slated|scheduled|agenda|"
            r"on the horizon|on deck|"
            r"in progress|being (?:built|worked on)|in the works|future hold|prevue?s?|prevoit|prevoir|"
            r"planifi\w*|programm\w*|a venir|"
            r"dans les tuyaux|la suite|calendrier|chantiers?|se prepare|mijote|cooking|brewing|down the road|"
            r"next release|"
            r"next (?:quarter|half|sprint|year)|prochaine? (?:trimestre|semestre|sprint|version|release|sortie)|"
            r"prochaines (?:sorties?|livraisons?|etapes?|fonction\w*|nouveautes)|look forward|attendre pour|"
            r"vient (?:apres|ensuite))\b",
        ),
        (
            4,
            r"\b(?:coming|next|soon|bientot|ship\w*|releas\w*|deliver\w*|launch\w*|build(?:ing|s)?|built|making|"
            r"working on|"
            r"busy with|up to|focus\w*|works? on|sort\w*|livr\w*|lanc\w*|arriv\w*|nouveautes|features?|"
            r"fonctionnalites?|prepar\w*|"
            r"travaill\w*|boss\w*|en cours|construi\w*|developp\w*|start\w*|cards|next up|suite|ensuite|"
            r"roll\w* out)\b",
        ),
        (
            4,
            r"\b(?:quarter|half|sprint|q[1-4]|t[1-4]|trimestre|semestre|spring|summer|christmas|noel|printemps|"
            r"rentree|new year)\b|\b(?:by|before|after|d ici|avant|apres|en|in) (?:january|february|march|april|"
            r"may|june|janvier|fevrier|mars|avril|mai|juin|christmas|noel)\b",
        ),
        (2, r"^(?:what|whats|quoi|qu est ce|which|quel(?:le)?s?|que|c est quoi|when|any)\b"),
        (
            2,
            r"\b(?:will|going to|va|vont|allons) \w+|\bwhat are (?:we|they)\b|\b(?:on|nous|ils|"
            r"elles) (?:\w+ ){0,2}quoi\b|\bnow and\b|\bwhat is now\b",
        ),
        (4, r"\bG\b"),
        (2, r"\b(?:what|which|quoi|que|qu|quelle?s?) .*\bG\b|\bG\b.*\b(?:quoi|what|doing|fait|do|now|this|got)\b"),
    ),
    "movement": (
        (5, rf"\b{_SUMMARY}\b"),
        (3, rf"\b(?:{FIGURES}|{CHIFFRES})\b"),
        (3, rf"\b{TIME}\b|\b(?:weekly|monthly|daily|overnight|hebdo\w*|mensuel\w*|journee)\b"),
        (3, rf"\b(?:{CHANGE}|{_ODD})\b"),
        (
            4,
            r"\b(?:what|whats|anything|ca|qu est ce qui|ce qui|quoi|any|something|rien|"
            r"qui) (?:\w+ ){0,5}(?:chang\w*|mov\w*|bouge\w*|evolue\w*|neuf|nouveau|new|different|different|"
            r"special)\b|\bquoi de neuf\b|\bse passe quoi\b|\bdu (?:neuf|nouveau|mouvement)\b",
        ),
        (8, r"\b(?:i|we) miss(?:ed)?\b(?! (?:a|the|my)\b)|\b(?:rate|loupe|manque) quoi\b"),
        (
            -6,
            r"\b(?:bonne|bon|good|nice|great|what a|lovely) (?:\w+ )?(?:journee|semaine|week|day|month|night|"
            r"weekend|matin)\b",
        ),
        (
            3,
            r"\bhow (?:are|is|was|did|do|have|s)\b|\bcomment\b|\bdonne quoi\b|\bou en\b|\bou on en\b|"
            r"\bsurprises?\b|\bmovements?\b|\bmouvements?\b",
        ),
    ),
    "scores": (
        (4, r"\b(?:i|me|my|mine|je|j|moi|mon|ma|mes|m|myself)\b"),
        (3, rf"\b{_SCORE}\b"),
        (3, rf"\b{_WAITING}\b"),
        (
            2,
            r"\b(?:for|on|from|of|needs?) (?:me|my)\b|\bmy\b|\b(?:pour|de|a) moi\b|\bm attend\w*|\b(?:mes|mon|"
            r"ma|de ma part)\b",
        ),
        (
            2,
            r"\b(?:do|must|should|have|did|am|can|haven t) i\b|\bi (?:\w+ )?(?:ve|have|haven t|need|must|should|"
            r"owe)\b|\b(?:je dois|dois je|j ai|ai je|que je|il me|me reste|faut que)\b",
        ),
        (
            3,
            r"\b(?:anything|something|what|work|stuff|quoi|chose|truc|trucs|boulot|travail|"
            r"rien)\b.*\b(?:a me faire|for me|of me|from me|pour moi|de moi)\b",
        ),
        (5, r"\ba (?:noter|evaluer|scorer)\b(?! que\b)"),
        (5, r"\b(?:my|ma) liste?\b"),
        (-6, r"\b(?:help|aide|can|could) (?:you|u)\b|\b(?:ask|demander|use|utiliser|help|aide)\b"),
        (2, rf"\b{_IDEAS}\b"),
        (
            9,
            r"\b(?:left|remaining|still|open|rest\w*|encore) (?:\w+ ){0,3}(?:to )?(?:score|rate|noter|"
            r"evaluer)\b|\bopen rounds?\b",
        ),
    ),
}
_COMPILED = {kind: [(weight, re.compile(cue)) for weight, cue in cues] for kind, cues in WEIGHTS.items()}


def theme(marked: str) -> str:
    """The kind of question that a clause asks which names nothing, or a team; empty where too little speaks for any."""
    found = {kind: sum(weight for weight, cue in cues if cue.search(marked)) for kind, cues in _COMPILED.items()}
    enough = [kind for kind, least in _ENOUGH.items() if found[kind] >= least]
    return max(enough, key=lambda kind: found[kind] - _ENOUGH[kind], default="")
