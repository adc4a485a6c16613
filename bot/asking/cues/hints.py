"""Single words that say what is asked where no pattern does. Pure."""

import re

from bot.asking.cues.base import CHIFFRES, FIGURES, TIME_EN, TIME_FR

# Where no pattern says what is asked, single words do.
ASKING = re.compile(
    r"^(?:talk|walk|parle\w*|parlez|raconte\w*|resume\w*|liste\w*|summari[sz]e|quick|petit|hm|hmm|any|"
    r"can you|could you|would you|tu peux|peux tu|vous pouvez|pouvez vous|tu pourrais|j ai besoin|besoin|si|if|"
    r"what|which|who|whose|how|when|where|why|is|are|was|were|did|do|does|has|have|had|will|would|should|am|any|"
    r"anything|can i|can we|could i|may i|show|tell|give|list|get|find|explain|check|let me|let s see|i need|"
    r"i d like|"
    r"i want|i d love|need|looking for|got|remind|walk|qu est|que|qu|quoi|quel|quelle|quels|quelles|qui|comment|"
    r"combien|"
    r"quand|ou|pourquoi|est ce|y a|il y a|a t|montre\w*|donne\w*|dis\w*|explique\w*|rappelle\w*|sors|trouve\w*|fais|"
    r"t as|tu as|vous avez|j aimerais|je veux|je voudrais|il me faut|je cherche)\b"
    r"|\b(?:quoi|qui|combien|comment|quand|quelle?s?)\b"
)
"""That a clause asks something, whatever it is."""
ERRAND = re.compile(
    r"^(?:\w+ ){0,2}?(?:quelqu un peut|quelqu un pourrait|can|could|would|will|please|pls|tu peux|vous pouvez|"
    r"peux tu|pouvez vous|tu pourrais|"
    r"pourrais tu|"
    r"pourriez vous|merci de|^faut|(?<!me )faut|pense a|n oublie pas)\b(?! (?:you |u |we |i |me |nous |somebody |"
    r"someone |anyone |"
    r"anybody |please |just |quickly |again |vite |encore )*(?:tell|show|give|say|explain|remind|share|pull|get|"
    r"check how|"
    r"look up|find|define|list|dire|donner|montrer|expliquer|rappeler|sortir|definir|afficher|resumer|preciser|filer|"
    r"trouver|see|have|know|summari[sz]e|recap|help))"
)
"""That something is to be done, rather than answered."""
SAID_WHAT = re.compile(r"\b(?:what|quoi|que|qu|explain|explique\w*|understand|comprend\w*|definition|mean\w*|sens)\b")
SAID_FIGURES = re.compile(rf"\b(?:{FIGURES}|{CHIFFRES}|kpi)\b")
SAID_IDEAS = re.compile(r"\b(?:ideas?|idees?|backlog|pistes?|suggestions?|candidates?|propositions?)\b")
SAID_TIME = re.compile(
    rf"\b(?:{TIME_EN}|{TIME_FR}|today|yesterday|hier|aujourd hui|lately|recently|overnight|recemment|dernierement|"
    r"monday|tuesday|wednesday|thursday|friday|lundi|mardi|mercredi|jeudi|vendredi|these days|ces temps ci|"
    r"ces jours ci)\b"
)
SAID_CHANGE = re.compile(
    r"\b(?:chang\w*|mov\w+|shift\w*|up|down|drop\w*|rise|rising|rose|fell|fall\w*|improv\w*|worse\w*|better|"
    r"happen\w*|"
    r"notable|unusual|weird|odd|spike\w*|dip\w*|tank\w*|jump\w*|grow\w*|grew|off|wrong|surpris\w*|bouge\w*|evolu\w*|"
    r"vari\w+|mont\w+|baiss\w+|hausse|chut\w+|progress\w+|degrad\w+|amelior\w+|plong\w+|grimp\w+|neuf|nouveau\w*|"
    r"anormal\w*|"
    r"bizarre\w*|inhabituel\w*|passe|passee|mieux|pire|ecarts?|cloche|inquiet\w*|worr\w+|alarm\w*|attention|look|"
    r"looking|"
    r"go|went|going|red|rouge|vert|green|highlights?|summary|recap\w*|resum\w*|synthese|news|nouvelles|swings?|ups|"
    r"downs|damage|retenir|know|savoir|perdu|gagne|importante?s?|ok|okay|good|bons?|bonne|target|ordinary|rundown|"
    r"nutshell|"
    r"bref|gros|essentiel|tendances?|trends?|trending|a retenir|takeaways?|evenements?|stood out|stand out|bad|mal|"
    r"bien)\b"
)
SAID_YOURS = re.compile(
    r"\b(?:your|you|ton|ta|tes|votre|vos|tu|vous|weekend|week end|tonight|ce soir|dinner|meetings?|reunions?|"
    r"holidays?|vacances)\b"
)
SAID_ME = re.compile(r"\b(?:i|me|my|mine|je|j|moi|mon|ma|mes|m)\b")
SAID_SCORING = re.compile(
    r"\b(?:scor\w*|rat(?:e|ed|ing|ings)|vote\w*|not(?:e|es|er|ee|ees)|evalu\w*|answer\w*|repon\w+|rounds?|pending|"
    r"todo|"
    r"to do|a faire|wait\w*|attend\w*|attente|assigned|owe|due|overdue|retard|a jour|behind|queue|plate|desk|open|"
    r"review\w*|"
    r"avis|rest\w+|left|missing|done|finished|fini|termine|input)\b"
)
SAID_BEST = re.compile(
    r"\b(?:best|top|highest|first|leading|winning|winner|winners|wins?|most|rank\w*|number one|priorit\w*|prios?|"
    r"ahead|better|"
    r"scor\w*|strongest|biggest|on top|lead\w*|favou?rites?|meilleure?s?|premiere?s?|tete|mieux|plus|classe\w*|"
    r"gagn\w*|"
    r"prioritaire\w*|priorite\w*|numero|podium|rang|devant|domine|notee?s?|favorite?s?|ordre|order)\b"
)
SAID_FIRST = re.compile(
    r"\b(?:top|best|highest|first|rank\w*|priorit\w*|prios?|scor\w*|meilleure?s?|classe\w*|tete|premiere?|podium|"
    r"commence\w*)\b"
)
"""The same, where a team is named: what it does first, rather than next."""
PHRASE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|am|be|been|i|we|you|they|he|she|est|sont|etait|sera|ont|ete|je|"
    r"j|on|nous|"
    r"vous|tu|il|elle|ils|elles|a|ai|as|came|come|said|it|that|this|moved?|ate|sent|went|goes)\b"
)
"""That a text is a sentence, rather than the name of what is wanted: "the week in numbers"."""
SAID_LATER = re.compile(
    r"\b(?:next|soon|upcoming|coming|future|later|plan\w*|schedul\w*|ship\w*|releas\w*|launch\w*|deliver\w*|"
    r"quarter|q[1-4]|"
    r"t[1-4]|roadmap|pipeline|horizon|eta|january|february|march|april|spring|summer|christmas|new year|bientot|"
    r"prochain\w*|"
    r"suite|prevu\w*|prevoi\w*|planifi\w*|sort\w*|livr\w*|lanc\w*|trimestre|semestre|venir|programme|janvier|"
    r"fevrier|mars|"
    r"avril|printemps|ete|noel|rentree|demarr\w*|start\w*|begin\w*|build\w*|construi\w*|developp\w*|prepar\w*|"
    r"arriv\w*|"
    r"cooking|brewing|store|mijote\w*|working|travaill\w*|boss\w*|bosse|focus\w*|up to|doing|cours|chantiers?)\b"
)

LEAD = re.compile(
    r"(?:hey |hi |hello |so |ok |and |bonjour |salut |alors |et |dis |please |pls )*(?:what|whats|which|who|whos|"
    r"whose|how|"
    r"hows|when|where|is there|are there|do we|did|show me|tell me|can you tell|top \d|any idea which|(?:the |"
    r"our |les |nos )?(?:best|top|highest|meilleures?) (?:\w+ )?(?:ideas|idees)|c est quoi|qui|"
    r"que|quoi|quel|quelle|quels|quelles|comment|combien|quand|qu est|est ce|ou en|on en est|a qui|montre|my|mes)\b"
)
"""That a text begins as questions do."""

SAID_NEXT = re.compile(
    r"\b(?:what|whats|when|which)\b.*\b(?:next|on deck|going out|coming out|this quarter|the plan|in store)\b|"
    r"\b(?:what is|what s|c est quoi|quel est) (?:the |our |le |notre )?plan\b|\b(?:la|quelle) suite\b|"
    r"\bvient (?:apres|ensuite)\b|"
    r"\bprochaine?s? (?:\w+ )?(?:sorties?|chantiers?|etapes?|projets?|livraisons?)\b|\bprevu quoi\b"
)
"""What comes next, whoever it comes from."""
SAID_OWNING = re.compile(
    r"\b(?:s occupe\w*|gere\w*|pilote\w*|appartien\w*|quelle personne|which person|responsable|owner|in charge|"
    r"responsible)\b"
)

_THINGS = (
    r"(?:meetings?|workshops?|sessions?|decks?|slides?|e ?mails?|mails?|docs?|documents?|pages?|spreadsheets?|"
    r"sheets?|files?|calls?|"
    r"surveys?|interviews?|columns?|posters?|agenda|printouts?|dashboards?|reviews?|demos?|jobs?|quer(?:y|ies)|"
    r"screens?|forms?|"
    r"channels?|presentations?|trainings?|invites?|tickets?|branch(?:es)?|boards?|talks?|sync|standup|offsite|"
    r"reunions?|ateliers?|"
    r"seances?|fichiers?|tableurs?|appels?|sondages?|enquetes?|entretiens?|colonnes?|revues?|requetes?|ecrans?|"
    r"formulaires?|canal|"
    r"salons?|formations?|invitations?|jira|repo|folder|dossiers?|drive|wiki page|kick ?off|retro)"
)
ABOUT_THINGS = re.compile(
    rf"[TKI] {_THINGS}\b|(?<!we )(?<!you )(?<!they )(?<!to )\b{_THINGS} (?:(?:de|du|des|d|sur|about|on|for|of|l|"
    rf"le|la|les|the|our|notre|a|in|"
    rf"en) )*[TKI]|\bpoint [TKI]"
)
"""That a name only says which meeting, page or file is meant."""
WHO_ACTS = re.compile(
    r"\b(?:who|whos|who s|who is|who will|qui|qui est ce qui) (?:all |else |here |is |s |wants? to |veut |"
    r"va )?(?:wants?|coming|joins?|joining|"
    r"comes|attends?|attending|going|present(?:s|ing|er|e)?|volunteers?|broke|forgot|sent|left|took|votes?|brings?|"
    r"free|available|around|"
    r"vient|viennent|veut|veulent|prend|presente|participe|va|a (?:casse|oublie|envoye|vu|pris|supprime|change|"
    r"modifie))\b"
)
"""That somebody is wanted for something, rather than known to answer for it."""
