"""Single words that say what is asked where no pattern does. Pure."""

import re

# Where no pattern says what is asked, single words do.
ASKING = re.compile(
    r"^(?:is|are|was|were|did|do|does|has|have|had|will|would|should|am|can|could|may|any|anything|anyone|"
    r"anybody|someone|somebody|quelqu un|if|si|any|"
    r"show|tell|give|list|get|find|explain|define|check|let me|let s see|remind|talk|walk|need|looking for|got|"
    r"quick|hmm?|"
    r"summari[sz]e|spell|what|wtf|wdym|est ce|serait|c est pour|y a|il y a|a t|(?:ai|dois|puis|suis|peux) je|"
    r"tu (?:peux|pourrais|sais)|vous (?:pouvez|savez)|peux tu|pouvez vous|"
    r"t as|tu as|vous avez|dis|montre\w*|donne\w*|defini\w*|explique\w*|rappelle\w*|sors|trouve\w*|fais|"
    r"parle\w*|raconte\w*|"
    r"resume\w*|liste\w*|besoin|petit|il (?:me|nous) fau\w+|on a une?|file moi|passe moi|tu aurais|vous auriez|"
    r"en (?:est|sont))\b"
    r"|(?<!that s )(?<!this is )(?<!it s )\b(?:what|which|who|whose|whom|how|where|when|why|quoi|qui|combien|"
    r"comment|quand|quel(?:le)?s?|"
    r"laquelle|lequel|pourquoi|qu est|ce que?|(?:a t|est|sont|ont) (?:ils?|elles?|on)|ou en|en (?:est|sont) ou|"
    r"kesako)\b|^(?:que|qu|ou)\b|\b(?:quelque chose|something|anything|un truc)\b"
    r"|\b(?:i|we|je|j|on|nous)\b.*\b(?:never|no|not|don t|dont|can t|cannot|didn t|forg[eo]t\w*|wonder\w*|"
    r"curious|trying|try|"
    r"like to|love to|want to|need|question|clue|confused|lost|aimerais|voudrais|veux|besoin|sais|jamais|rien|"
    r"pas|cherche|demande|"
    r"oublie|give up)\b|^(?:no|never|aucune|jamais)\b"
    r"|\w (?:t )?(?:il|elle|ils|elles)(?: \w+)?$"
)
"""That a clause asks something, whatever it is."""
ERRAND = re.compile(
    r"^(?!(?:what|when|which|who|how|if|que|quoi|quand|qui)\b)(?:\w+ ){0,2}?(?:quelqu un peut|"
    r"quelqu un pourrait|(?:can|could|would|will) (?:you|u|someone|somebody|anyone|anybody|one|please)|please|"
    r"pls|tu peux|vous pouvez|peux tu|"
    r"pouvez vous|tu pourrais|pourrais tu|pourriez vous|merci de|(?<!me )(?<!qui )(?<!quoi )faut(?! que j)|"
    r"pense a|n oublie pas)\b"
    r"(?! (?:\w+ly |you |u |we |i |me |m |us |nous |it |somebody |someone |anyone |anybody |please |just |"
    r"quickly |again |vite |"
    r"encore |be |il )*(?:tell|show|give|say|explain|remind|share|pull|get|check|look up|find|define|list|"
    r"expect|see|have|know|"
    r"summari[sz]e|recap|help|enlighten|clarify|describe|fix|ask|do|build|dire|donner|montrer|expliquer|"
    r"rappeler|sortir|"
    r"definir|afficher|resumer|preciser|filer|trouver|eclairer|parler|demander|savoir|voir|contacter|traduire|"
    r"aider)\b)"
)
"""That something is to be done, rather than answered."""
SAID_YOURS = re.compile(
    r"\b(?:your(?! (?:eye|opinion|view|top))|ton|ta|tes|votre|vos|weekend|week end|tonight|ce soir|dinner|"
    r"meetings?|reunions?|offsite|party|"
    r"lunch|standup|"
    r"holidays?|vacances|pause|coffee|cafe|weather|meteo)\b"
)
PHRASE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|am|be|been|i|we|you|they|he|she|est|sont|etait|sera|ont|ete|je|"
    r"j|on|nous|"
    r"vous|tu|il|elle|ils|elles|ai|as|came|come|said|ate|sent|went|goes|looks?|seems?|semble|parait)\b"
)
"""That a text is a sentence, rather than the name of what is wanted: "the week in numbers"."""
LEAD = re.compile(
    r"(?:hey |hi |hello |so |ok |and |bonjour |salut |alors |et |dis |please |pls )*(?:what|whats|which|who|whos|"
    r"whose|how|"
    r"hows|when|where|is there|are there|do we|did|show me|tell me|can you tell|top \d|any idea which|(?:the |"
    r"our |les |nos )?(?:best|top|highest|meilleures?) (?:\w+ )?(?:ideas|idees)|c est quoi|qui|"
    r"que|quoi|quel|quelle|quels|quelles|comment|combien|quand|qu est|est ce|ou en|on en est|a qui|montre|my|mes)\b"
)
"""That a text begins as questions do."""

_THINGS = (
    r"(?:meetings?|workshops?|sessions?|decks?|slides?|e ?mails?|mails?|docs?|documents?|pages?|spreadsheets?|"
    r"sheets?|files?|calls?|"
    r"surveys?|interviews?|columns?|posters?|agenda|printouts?|dashboards?|reviews?|demos?|jobs?|quer(?:y|ies)|"
    r"screens?|(?<!full )forms?|"
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

INTRODUCING = re.compile(
    r"\b(?:questions? |curious |wondering |ask |talk |une question )(?:\w+ )?(?:about|on|regarding|sur|à propos|"
    r"concernant)\b"
)
"""That the next clause asks something of what this one names."""

WH = re.compile(
    r"\b(?:what|whats|which|who|whos|whose|whom|how|hows|where|when|whens|why|quoi|qui|combien|comment|quand|"
    r"quel(?:le)?s?|pourquoi|kesako)\b"
)
TELLING = re.compile(
    r"(?:i|we|it s|it is|they|because|cause|since|as|so|but|for|je|j|nous|car|parce|vu que|mais|c est pour|sorry|dsl|"
    r"desolee?|thanks|merci)\b"
)
"""How a remark begins that follows a question after a comma."""

# Somebody says when something comes out: that asks nothing.
LAUNCHED = re.compile(
    r"\b(?!what|quoi|que)\w+ (?:launches|ships|goes live|comes out|sort|demarre|est lance[es]*) (?:in|on|en|le)\b"
)
