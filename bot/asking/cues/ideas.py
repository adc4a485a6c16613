"""How people ask what ranks first and what is planned. Pure."""

from bot.asking.cues.base import patterns

RANKING = patterns(
    r"\b(?:number 1|no 1|first) priority\b|\b(?:on|nous) (?:priorise|privilegie) quoi\b|\bquel ordre\b|"
    r"\bidee (?:est )?la plus\b",
    r"\btops? the list\b|^what (?:is|s) (?:first|the winner|hot|number one)\b|\bif i only\b|\b(?:effort|energy|"
    r"time) first\b|"
    r"\bhighest (?:rice|wsjf|ice|score|rank\w*)\b|\bhot in the backlog\b|\bbest (?:rice|wsjf|ice) score\b",
    r"\b(?:deux|trois|cinq|\d) meilleures?\b|\bidee du moment\b|\bqui (?:gagne|mene|est en tete)\b|"
    r"\ben premier d apres\b|"
    r"\b(?:haut|tete) du classement\b|\bliste des idees par\b",
    r"\b(?:winning|wins)\b(?: \w+){0,3}$|\bwhich one has the most\b|\b(?:had|have) to (?:pick|choose)\b|"
    r"\border of priority\b|"
    r"\bnext big thing\b|\btop of the (?:list|ranking|pile|table)\b|\bbest first\b|\bbest bet\b|\bbang for\b|"
    r"\bworth the most\b",
    r"\bqu une\b.*\blaquelle\b|\blaquelle\b.*\bidees\b|\bvaut (?:\w+ ){0,2}(?:le coup|la peine)\b|\battaque par\b|"
    r"\brapporte le plus\b|"
    r"\ben faire qu une\b|\bidees? (?:\w+ )?en tete\b|\bqui mene\b|\b(?:mene|domine) (?:le|au) classement\b",
    r"\b(?:what|which|who|idea|ideas|one|that) (?:\w+ ){0,3}(?:ranks?|ranked|ranking|comes? first|come out on top|"
    r"is first|is top|is winning|wins|leads|is leading|scores? (?:the )?(?:highest|best|most)|is (?:the )?best)\b",
    r"\b(?:the |our |current )?rankings?\b|\bleader ?boards?\b|\bpodium\b",
    r"\b(?:rank|sort|order|prioriti[sz]e) (?:the |our |all |my )*ideas\b|\bideas? (?:by|in order of) (?:\w+ )?"
    r"(?:score|rank|rice|wsjf|ice|priority)\b",
    r"\b(?:highest|best|top|biggest|first)(?: |-)?(?:\w+ )?(?:scor\w+|rated|ranked|ranking|priorit\w+|ideas?|ones|"
    r"bets?)\b",
    r"\btop (?:\d+|three|five|ten)\b|\bnumber one\b|\bno 1\b|\bat the top\b|\bon top of the (?:list|pile|ideas)\b",
    r"\b(?:build|do|tackle|work on|start|pick|choose|focus on|begin)(?: with)? (?:\w+ ){0,2}(?:next|first)\b"
    r"(?! (?:quarter|sprint|release|half|week|month))",
    r"\bcomes? (?:out )?(?:on top|first)\b|\bleading idea\b|^(?:the |our )?(?:priorit(?:y|ies)|prios?)$|"
    r"\bprio list\b|"
    r"\bwhere should we (?:start|begin)\b",
    r"\bwhat (?:should|do|shall|would) we (?:build|do|tackle|start|pick|prioriti[sz]e|begin)\b(?! (?:this|"
    r"next) (?:quarter|sprint))|"
    r"\b(?:most (?:votes|popular|important|valuable|promising|urgent|wanted)|worth (?:doing|building) (?:first|"
    r"most))\b",
    r"\b(?:our|the|top|what|current|team s) (?:\w+ )?priorit(?:y|ies)\b",
    r"\bclassements?\b|\ben tete\b|\b(?:mieux|plus) (?:notee?s?|classee?s?|cotee?s?)\b|\bpalmares\b",
    r"\bmeilleure?s? (?:idees?|notes?|scores?|pistes?)\b|\btop (?:\d+|trois|cinq|dix|des? )\b|\bquel top\b",
    r"\b(?:prioritaires?|priorites?|prioriser)\b|\bcommence\w* par (?:quoi|laquelle|quelle)\b|\bpar (?:quoi|ou) "
    r"(?:\w+ )?(?:commence\w*|demarre\w*|debute\w*)\b",
    r"\b(?:en premier|en priorite|d abord|arrive premiere|est premiere|premiere idee|premiere du|premiere place|"
    r"la premiere|numero un|tient la corde|sort en tete|remporte|l emporte|gagnante?)\b",
    r"\bplus (?:haut|gros|grand|eleve|bon)s? (?:scores?|notes?)\b|\bplus haute note\b|\bscore le plus\b|"
    r"\bnote la plus\b",
    r"\b(?:quelles?|les|nos) (?:sont )?(?:les |nos )?(?:meilleures|premieres|principales) (?:idees|pistes)\b|"
    r"\b(?:deux|trois|cinq|dix|\d+) (?:premieres|meilleures) idees\b|\bidee (?:gagne|l emporte|sort du lot|domine)\b|"
    r"\bordre (?:des idees|de priorite)\b|\bnumero (?:un|1)\b|\bpar (?:quoi|laquelle) (?:on|nous|faut il)\b|"
    r"\bfaire ensuite\b|\bidees? (?:classees?|triees?|par (?:score|note|ordre))\b",
)
RANK_OF = patterns(
    r"\b(?:rank\w*|place|placed|position|spot|rang|classee?|classement|prioritaire|priority)\b.*I|"
    r"I.*\b(?:rank\w*|place|placed|position|spot|rang|classee?|classement|prioritaire|priority|top|score\w*)\b",
    r"\bwhere (?:does|is|do) (?:\w+ ){0,2}I (?:come|rank|sit|stand|place|land|in the)\b|\bscore\w* .*I",
    r"\b(?:combien|quelle note|quelle place|quel rang|quel score)\b.*I|I.*\b(?:note|notee|combieme|en tete)\b",
)

_LEAD = (
    r"(?:what|whats|wot|which|when|anything|something|"
    r"is|are|any|show|see|give|share|where|list|do|does|tell|got|have|has)"
)
_AMORCE = (
    r"(?:quoi|qu|que|quel|quelle|quels|quelles|rien|quelque chose|y a t il|il y a|est ce|montre\w*|voir|affiche\w*|"
    r"donne\w*|consulter|ou|ce qui|c est|t as|tu as|as tu|avez vous|vous avez|un lien)"
)
_ROADMAP = r"(?:road ?maps?|feuilles? de route)"
PLAN = patterns(
    r"\bon the horizon\b|\bprojets? en cours\b|\broadmap c est quoi\b",
    r"\b(?:what|which) (?:features?|things?|stuff|projects?) (?:is|are|will)\b.*\b(?:coming|built|next|planned|"
    r"ship\w*|out)\b|"
    r"\bwhat (?:ships|launches|lands|releases)\b|\bfuture hold\b|\bnext release\b|\b(?:what s|what is|"
    r"whats) now and\b",
    r"\bse prepare\b|\b(?:fonctionnalites?|nouveautes|projets?) (?:\w+ )?arriv\w*\b|\bchantiers?\b.*\ben cours\b|"
    r"\bbientot\b.*\bsort\w*|"
    r"\bsortir bientot\b|\bprochaine (?:sortie|version|release)\b",
    rf"^(?:(?:the|our|la|le|une?|a|current|full|whole|view|open|et|and|to|product|produit|de|du|svp|hi|hey|G|votre|"
    rf"notre) )*"
    rf"{_ROADMAP}(?: (?:\w+|G)){{0,4}}$|\b{_LEAD}\b.*\b{_ROADMAP}\b|\b{_AMORCE}\b.*\b{_ROADMAP}\b",
    rf"\b{_LEAD}\b.*\b(?:planned|plans?|planning|upcoming|coming|lined up|slated|scheduled|agenda|in store)\b",
    r"^(?:\w+ ){0,3}(?:plans? for|plans$|upcoming)\b",
    r"\bin the (?:pipeline|works|pipe)\b|\b(?:what|whats) (?:is |s |comes )?(?:next|coming)\b",
    rf"\b{_LEAD}\b.*\b(?:next|this|coming|q[1-4]|first|second|third|fourth) (?:quarter|sprint|release|half)\b",
    rf"\b{_LEAD}\b.*\b(?:ship\w*|releas\w+|deliver\w*|launch\w*|building|coming) (?:\w+ ){{0,2}}(?:next|soon|"
    rf"first)\b",
    r"\bwhat (?:are|is|re) (?:we|they|people|everyone|the teams?) (?:\w+ )?(?:building|working on|shipping|making|"
    r"up to)\b|\bbeing (?:built|worked on)\b|\bin progress\b",
    rf"\b{_AMORCE}\b.*\b(?:prevue?s?|planifiee?s?|programmee?s?|au programme|programme d\w|a venir|dans les tuyaux|"
    rf"calendrier|prevoit|la suite|bientot|arrive\w*|les plans|prochaines? (?:sorties?|livraisons?|etapes?|"
    rf"fonction\w*))\b",
    r"^(?:les |la |nos )?(?:prochaines? (?:sorties?|livraisons?|etapes?|fonction\w*)|plans|a venir)\b|"
    r"\bquoi (?:est )?"
    r"en cours\b|\bqu est ce qui est en cours\b|\bprevoit quoi\b",
    rf"\b(?:{_AMORCE}|on|nous|sort)\b.*\b(?:prochaine?|premier|deuxieme|second|troisieme|quatrieme|dernier|ce|t[1-4]|"
    rf"q[1-4]) (?:trimestre|sprint|version|semestre)\b|\b{_AMORCE}\b.*\b[tq][1-4]\b",
    r"\b(?:on|nous) (?:livre|sort|fait|lance|construit|developpe|prepare|va livrer|va sortir) quoi\b|"
    r"\bqu est ce qu on "
    r"(?:livre|sort|lance|construit|prepare)\b|\bon (?:travaille|bosse) sur quoi\b|\bsur quoi on (?:travaille|"
    r"bosse)\b",
)
PLAN_OF_TEAM = patterns(
    r"\b(?:what|whats|wot|which|show|anything|something)\b.*G.*\b(?:build\w*|do|doing|work\w*|up to|ship\w*|"
    r"deliver\w*|"
    r"cook\w*|plan\w*|mak\w+|next|focus\w*|after|before|this|now|cards|got)\b",
    r"\bwhat s? ?(?:\w+ ){0,4}(?:for|in|on|with|at|from) (?:the )?G\b|\bG (?:team )?(?:s )?(?:plans?|backlog|next|"
    r"roadmap)\b",
    r"\b(?:what|whats) (?:is|are|will|does|do|s) (?:\w+ ){0,2}G\b",
    r"\b(?:quoi|que|qu est ce que?|qu|sur quoi|ce que?)\b.*G|G.*\b(?:quoi|travaille\w*|boss\w*|prepare\w*|"
    r"livre\w*)\b",
    r"\b(?:planning|programme|plans?|projets?|suite|actualites?) (?:de |du |d |pour |chez )(?:\w+ ){0,2}G\b",
)
PLAN_OF_IDEA = patterns(
    r"\b(?:when|whens|eta|release date|launch date|how soon|how long)\b.*I|I.*\b(?:when|eta|release date|due)\b",
    r"\b(?:is|are|was|will|has|did|do) (?:\w+ ){0,3}I (?:\w+ ){0,3}(?:planned|scheduled|coming|ship\w*|out|ready|"
    r"live|"
    r"released?|happen\w*|next|soon|roadmap|start\w*|built)\b",
    r"\b(?:quand|date)\b.*I|I.*\b(?:quand|prevue?s?|planifiee?s?|sort|sortie|arrive|dispo\w*|livree?s?|trimestre|"
    r"date)\b",
    r"\b(?:are|do|will|did) we (?:\w+ )?(?:plan\w*|build\w*|ship\w*|get\w*|do\w*|start\w*) (?:\w+ ){0,2}I\b",
    r"\b(?:planned|prevue?|planifiee?|roadmap|feuille de route|trimestre|quarter)\b.*I|I.*\b(?:planned|roadmap|"
    r"feuille de route|"
    r"quarter)\b",
)
