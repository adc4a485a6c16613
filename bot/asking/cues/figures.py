"""How people ask what moved and how a KPI is doing. Pure."""

import re
from collections.abc import Mapping

from bot.asking.cues.base import CHIFFRES, FIGURES, TIME_EN, TIME_FR, patterns

MOVEMENT = patterns(
    rf"\b(?:points forts|faits saillants) (?:de|du)\b|\braconte\w* .*\b{TIME_FR}\b|\banything on fire\b|"
    rf"\bbig picture\b",
    rf"\b(?:winners|losers|winners and losers)\b|\banything to report\b|\bqu est ce qui (?:a|ont) \w+ (?:cette|ce|"
    rf"depuis|le|la)\b|"
    rf"^(?:la|cette) semaine$|\b(?:le|la) (?:mois|semaine) (?:dernier|derniere|passee?) a donne quoi\b|"
    rf"\b{TIME_EN} over {TIME_EN}\b",
    r"\b(?:anything|something|what|what s|which \w+|are|is|any)\b.*\b(?:out of the ordinary|off (?:track|target)|"
    r"in the red|"
    r"red flags?|under target|below target|behaving|stood out|off a cliff|took a hit|budge[ds]?|tank\w*)\b",
    rf"\b{TIME_EN} in (?:a nutshell|brief|numbers|figures|review|short)\b|\bups and downs\b|\b(?:big|"
    rf"biggest) swings?\b|"
    rf"\b{TIME_FR} en (?:bref|chiffres|resume|gros)\b|\bhauts et (?:les )?bas\b|\bessentiel (?:de|du)\b|"
    rf"\b(?:retenir|savoir) (?:\w+ )?"
    rf"(?:de|sur|du) (?:\w+ )?{TIME_FR}\b|\bdans le rouge\b|\bqu est ce qui (?:\w+ )?(?:cloche|flanche|decroche|"
    rf"va pas|va mal)\b",
    rf"\b(?:on|nous) (?:a|avons) (?:perdu|gagne)\b.*\b{TIME_FR}\b",
    r"\b(?:what|whats|wot) (?:all )?(?:has |have |s |is |did |else )?(?:\w+ )?(?:moved|changed?|happen\w*|shifted|"
    r"dropped|"
    r"improved|fell|fallen|rose|risen|grew|jumped|spiked|slipped|dipped|worsened|went (?:up|down|wrong|well)|"
    r"moving|changing|going on|different)\b",
    rf"\bwhat (?:is|s) (?:new|up|the news|hot|happening)\b.*\b(?:{FIGURES}|{TIME_EN})\b|\bwhats? (?:s )?new\b",
    rf"\b(?:any|anything|something|much)\b.*\b(?:weird|odd|strange|unusual|new|off|interesting|notable|surprising|"
    rf"alarming|wrong|changed?|changes|surprises?|moved?|moving|movements?|news|drops?|spikes?|happen\w*|"
    rf"br[eo]\w*ke?|"
    rf"stand\w* out|worth|big|unexpected|trends?|dropped|shift\w*)\b.*\b(?:{FIGURES}|{TIME_EN}|today|yesterday|"
    rf"lately|"
    rf"recently|since|overnight|monday)\b",
    rf"\b(?:should|must|need to|ought to) (?:i |we )?know\b.*\b(?:{FIGURES}|{TIME_EN})\b|"
    rf"\bchanges\b.*\b{TIME_EN}\b|"
    rf"\b(?:this|last|the) {TIME_EN} (?:s )?(?:changes|moves|movements|news|numbers|figures|kpis)\b",
    r"\banything (?:moved?|moving|changed?|new)\b|\bany (?:movements?|changes|movers|surprises|big moves)\b",
    rf"\b(?:which|what|any|did any|have any|are any) (?:of )?(?:the |our )?{FIGURES}\b.*\b(?:worse|better|up|down|"
    rf"mov\w+|"
    rf"chang\w+|drop\w*|fell|improv\w+|ris\w+|rose|grew|grow\w*|declin\w*|slip\w*|off|red|worst|unusual|went|gone)\b",
    rf"\b(?:weekly|monthly|daily|{TIME_EN}(?: s)?) (?:\w+ )?(?:highlights?|summary|recap|round ?up|report|numbers|"
    rf"review|"
    rf"update|movers|news|overview|in review)\b|\bhighlights\b|\bmovers\b",
    rf"\b(?:summary|recap|rundown|overview|round ?up|highlights|report) (?:of|for|on) (?:\w+ )?{TIME_EN}\b",
    rf"\b(?:summari[sz]e|recap|sum up|wrap up|walk me through) (?:\w+ ){{0,3}}(?:{TIME_EN}|{FIGURES})\b",
    r"\b(?:biggest|main|top|largest) (?:movers?|changes?|moves?|drops?|swings?|shifts?|gains?)\b",
    rf"\bhow (?:was|did|is|s|has) (?:the|this|last|our) (?:\w+ )?{TIME_EN}\b(?! ?end)",
    rf"\bhow (?:are|did|do|were|have) (?:all )?(?:the |our |we )?(?:{FIGURES}|we doing|we do|things|kpis)\b",
    r"\bwhat (?:did|have) (?:i|we) miss(?:ed)?\b|\bcatch me up\b|\bup to speed\b|\bfill me in\b|\bbring me up\b",
    rf"\b{FIGURES} (?:\w+ )?(?:this|last|since|today|look\w*|moved|changed|doing)\b",
    r"\bwent (?:up|down|wrong) (?:\w+ ){0,3}(?:this|last|since)\b|\bgot (?:worse|better)\b",
    r"\b(?:qu est ce qui|ce qui|quoi|qu est ce que?|quelque chose|rien|ca|quels?|quelles?|lesquels) (?:\w+ ){0,4}?"
    r"(?:bouge\w*|change\w*|evolue\w*|varie\w*|monte\w*|baisse\w*|chute\w*|progresse\w*|degrade\w*|ameliore\w*|"
    r"deraille\w*|decroche\w*|augmente\w*|recule\w*|plonge\w*|explose\w*|decolle\w*)\b",
    r"\bquoi de neuf\b|\b(?:du neuf|du nouveau|des nouveautes|des nouvelles|quoi de nouveau)\b|\bil se passe quoi\b|"
    r"\bque s est il passe\b|\bs est passe\b.*\b(?:semaine|mois|hier|chiffres)\b",
    rf"\b(?:quels?|quelles?|des|les|nos|aucun|certains) {CHIFFRES}\b.*\b(?:bouge\w*|change\w*|degrade\w*|"
    rf"ameliore\w*|"
    rf"monte\w*|baisse\w*|progresse\w*|recule\w*|chute\w*|mal|bien|rouge|inquiet\w*|anormal\w*|hausse|vont|"
    rf"augmente\w*)\b",
    rf"\b(?:changements?|ecarts?|mouvements?|variations?|evolutions?|nouveautes)\b.*\b(?:{TIME_FR}|aujourd hui|"
    rf"hier|depuis|"
    rf"{CHIFFRES})\b|\bc (?:etait|est) comment (?:la|ce|le|cette) (?:semaine|mois|journee)\b",
    r"\b(?:du |des |de )?mouvements?\b.*\b(?:depuis|cette|hier|semaine|mois|chiffres|indicateurs)\b|\bvariations?\b",
    rf"\b(?:resum\w+|recap\w*|synthese|point|bilan|topo|condense|tour)\b (?:\w+ ){{0,4}}(?:{TIME_FR}|{CHIFFRES})\b",
    r"\b(?:faits? marquants?|temps forts|points? saillants?|moments forts|gros(?:ses)? (?:changements?|"
    r"variations?))\b",
    rf"\b(?:anormal\w*|inhabituel\w*|bizarre\w*|etrange\w*|special|notable|interessant|louche|suspect|inquietant|"
    rf"signaler|cloche|surprises?|alertes?)\b.*\b(?:{CHIFFRES}|{TIME_FR}|hier|lundi|depuis|aujourd hui)\b",
    rf"\bcomment (?:\w+ ){{0,3}}(?:vont|va|etait|etaient|passee?|portent|evoluent)\b.*\b(?:{TIME_FR}|{CHIFFRES})\b",
    rf"\bou en (?:sont|est|sommes)\b.*\b{CHIFFRES}\b|\b{CHIFFRES} (?:de la |du |de ce |de cette )(?:semaine|mois|"
    rf"jour)\b",
    r"\bj ai (?:\w+ )?(?:rate|loupe|manque)\b|\b(?:en hausse|en baisse)\b|\b(?:plus|le plus) (?:bouge|change|"
    r"progresse|"
    r"baisse|monte|augmente|chute)\b|\b(?:ca|rien n) a (?:pas )?(?:mal )?bouge\b",
)

VALUE = patterns(
    r"[KI] (?:is|are|est|sont)\b.*\b(?:or|ou)\b|\b(?:quid|qu en est il) d\w* .*[KI]|^(?:le |la |les |l )?[KI] (?:d|"
    r"de|du|de la|of|for|in) "
    r"(?:\w+ )?(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre|hier|"
    r"semaine|mois|january|"
    r"february|march|april|may|june|july|august|september|october|november|december|week|month)\b",
    r"\b(?:what|whats|wot)\b.*[KI].*\b(?:at|now|today|yesterday|doing|like|currently|stand\w*|right now|last|this|"
    r"since|"
    r"reading|level|in \d{4}|on \d+|\d{1,2})\b",
    r"\b(?:how many|how much|combien)\b.*[KI]|[KI].*\bcombien\b",
    r"\bhow(?: s| is| are| were| was| has| have| did| do| does|s)? (?:\w+ ){0,4}[KI](?! (?:is |are )?(?:defined|"
    r"calculated|computed|measured|work\w*|used|called|counted)\b)",
    r"\bwhat (?:is|s|was|are|were) (?:our|the (?:current|latest|last|value|number|figure|status|level|state|score|"
    r"trend|"
    r"target|goal))\b.*[KI]|\bwhats (?:our|the (?:current|latest))\b.*[KI]",
    r"\b(?:what about|how about|any news|any updates?|updates?|status|progress|state of|news|trend|latest|"
    r"where (?:is|are|"
    r"s|do we)|show|give|pull up|check|chart|graph|what happened|what s happening|whats up|what s up)\b.*[KI]",
    r"^(?:(?:hey|hi|so|and|but|ok|now|then|morning|well|also|please|et|alors|bon|mais|dis|salut|bonjour) )*"
    r"(?:is|are|was|were|did|has|have|do|does|will|isn t|aren t|didn t|hasn t|any \w+ (?:in|to|of|on|with)|"
    r"est ce que?) "
    r"(?:\w+ ){0,6}?[KI]\b(?! (?:the same|same|mean|means))",
    r"\b(?:number|count|amount|nombre|total) (?:of|de|d) (?:\w+ ){0,2}[KI]",
    r"\b(?:gimme|sortir|sors|sortez|became of|become of|read me|fetch)\b.*[KI]",
    r"^(?:the |our |les |nos |le |la )?(?:current|latest|last|today s|todays|yesterday s|newest) (?:\w+ )?[KI]",
    r"\b(?:why|how come) (?:\w+ ){0,3}[KI]\b",
    r"\b(?:ou en (?:est|sont|sommes?)|en est ou|en sont ou|en etes ou|on en est|on est)\b.*[KI]|"
    r"[KI].*\b(?:on en est|en sont ou|"
    r"on est (?:ou|dans|a|bons?|bien|loin)|ou en|en est ou|dans les clous|ca (?:va|donne|dit|baisse|monte|marche|"
    r"evolue|"
    r"progresse|remonte|se passe|bouge))\b",
    r"\b(?:ca donne|donne quoi|donnent quoi|ca dit quoi|ca va|comment (?:\w+ ){0,3}(?:va|vont|evolue\w*|porte\w*|"
    r"marche|"
    r"s en sort|avance|progresse|est|sont|etait))\b.*[KI]|[KI].*\b(?:donne(?:nt)? quoi|dit quoi|est comment|"
    r"comment)\b",
    r"\bcomment\b.*\b(?:va|vont|evolue\w*|porte\w*)\b.*[KI]|\bcomment (?:va |vont )?(?:\w+ )?[KI]",
    r"\b(?:quel|quelle|quels|quelles) (?:est|sont|etait|etaient)?\b.*K|\b(?:il|elle) est comment\b.*[KI]",
    r"\b(?:niveau|chiffres?|valeurs?|etat|statut|objectif|cible|evolution|nouvelles|du nouveau|du neuf|point|courbe|"
    r"graphique|graphe|historique|tendance|derniers?|derniere|montre|donne|affiche)\b.*[KI]",
    r"^(?:(?:the|our|le|la|les|l|nos|notre|un|et|and|so|ok|hi|hey|about|sur|pour) )*[KI] (?:(?:number|numbers|"
    r"kpi|figures?|value|chiffres?|du|de|la|le|of|the) )?(?:now|these days|ces jours|today|yesterday|right now|"
    r"currently|doing|lately|this (?:week|month)|last (?:week|month)|"
    r"number|numbers|figure|figures|value|status|target|trend|up|down|update|recovered|on track|chart|graph|progress|"
    r"actuel\w*|aujourd hui|hier|en ce moment|cette semaine|ce mois|le mois|la semaine|au \d+|le \d+|on \d+|in \d{4}|"
    r"objectif|avance|bouge|ou en|moved|dropped|fell|dropping|falling)\b",
)
ASKED_VALUE = patterns(  # where a question mark or a list says that it is one
    r"[KI].*\b(?:ok|okay|good|bad|better|worse|healthy|fine|track|target|goal|up|down|above|below|recover\w*|"
    r"improv\w+|"
    r"drop\w*|fall\w*|ris\w+|grow\w*|hit|miss\w*|remis\w*|remont\w*|baiss\w*|mont\w*|augment\w*|progress\w*|chut\w*|"
    r"recul\w*|mieux|pire|bien|mal|bonn?e?s?|mauvais\w*|tient|stable|atteint\w*|depass\w*|loin|va|vont|avance\w*|"
    r"evolue\w*|repris\w*|redress\w*|normal\w*|inquiet\w*|clous|dessus|dessous|vert|rouge|plong\w*|effondr\w*|"
    r"decoll\w*|bouge\w*)\b",
    r"\b(?:atteint|atteindre|depasse|tient|loin|sommes|hit|hitting|reach\w*|meet\w*|near|close|on)\b.*[KI]",
)

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
