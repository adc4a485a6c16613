"""How people ask for help, and for what waits for them. Pure."""

from bot.asking.cues.base import WORD, patterns

SCORES = patterns(
    r"\bgot anything open\b|\bj ai quoi (?:en cours|en attente|a)\b|\b(?:outstanding|left) for me\b|"
    r"\bscores do you need\b",
    r"\b(?:anything|something|tasks?|work|stuff|news) (?:\w+ )?for me$|\bmissed? (?:a |any )?(?:round|score)s?\b|"
    r"\b(?:should|do) i (?:look at|score|rate|vote|answer)\b|\bmy (?:vote|list|stuff)\b|\bneeds? my\b",
    r"\b(?:boulot|travail|truc|trucs|chose|taf|quelque chose) (?:a faire )?pour moi\b|"
    r"\bj ai (?:\w+ ){0,2}en attente\b|\bdois faire quoi\b|"
    r"\bnotes a donner\b|^ma liste$|\bj ai (?:tout |bien |deja )?repondu\b|\bma note\b|\boublie de noter\b",
    r"\b(?:on|in) my (?:desk|list|pile|side|hands|queue)\b|\bi (?:\w+ ){0,2}(?:have|need|got|ought|"
    r"forgot) to (?:do|score)\b",
    r"\brounds? (?:\w+ )?for (?:me|my)\b|\bdue from me\b|\bmy (?:open|pending|remaining) \w+\b|"
    r"\bi (?:have )?(?:voted|gave)\b",
    r"\bje suis (?:\w+ )?(?:en retard|a jour)\b|\bsuis je (?:\w+ )?(?:en retard|a jour)\b|\b(?:on|qu on) m (?:a |"
    r"attend)"
    r"|\bqu est ce qu on me demande\b|\bque je note\b|\ba me faire noter\b",
    r"\bj ai (?:\w+ ){0,4}(?:evaluations?|notes?|idees) (?:\w+ ){0,2}(?:en cours|en attente|en retard|a noter|"
    r"a faire)\b|"
    r"\bj ai (?:\w+ )?(?:fini|termine|vote)\b|\bj en ai (?:\w+ )?(?:encore )?a (?:noter|evaluer)\b|\bmes trucs\b",
    rf"\bmy (?:{WORD} )?(?:scores?|ratings?|votes?|answers?|rounds?|to ?dos?|tasks?|queue|plate|inbox|backlog|"
    rf"turn)\b",
    rf"\b(?:do|must|should|can|have|did|could|am|haven t|havent|ve) i (?:{WORD} ){{0,4}}"
    r"(?:scored?|rated?|reviewed|owe|answered)\b",
    rf"\bi (?:{WORD} ){{0,4}}(?:to|must|should) (?:{WORD} )?(?:score|rate|answer|approve|decide|review)\b",
    rf"\b(?:i|ive|i ve) (?:{WORD} ){{0,2}}(?:scored|rated|voted)\b",
    rf"\b(?:wait\w*|left|pending|open|due|outstanding|need\w*|assigned|expected|remaining|there) (?:{WORD} )?"
    r"(?:for|on|from|to|of) me\b",
    r"\b(?:await\w* (?:me|my)|need\w* my|requires? my|for my (?:input|score|attention|review)|want\w* (?:from|"
    r"of) me)\b",
    rf"\b(?:left|remaining|still|anything|something|things?|ideas?|stuff|much) (?:{WORD} ){{0,3}}to (?:score|rate)\b",
    r"\b(?:what (?:should|must|do) i (?:do|need to do|have to do|have left)|what (?:is|s) (?:left )?for me)\b",
    r"\b(?:anything|something|what (?:is|s|do|does|have|has|are)|whats|any work) (?:\w+ ){0,4}(?:for|of|from) me"
    r"(?: to do| today| now| here)?$|\b(?:scores?|rounds?|ideas?|ratings?) am i\b|\bopen rounds?\b",
    r"\bam i (?:\w+ )?(?:missing|late|behind|up to date|done)\b|\bneeds? me\b|\b(?:i|me) owe\b",
    r"\battend\w* (?:\w+ ){0,3}de moi\b|\b(?:moi|je) (?:de |dois )?(?:\w+ )?noter\b|\bmon (?:tour|avis est)\b",
    r"\bmes (?:\w+ )?(?:notes?|evaluations?|scores?|votes?|taches|reponses|actions|trucs|idees a noter)\b",
    r"\ba (?:noter|evaluer|scorer)\b(?! que\b)",
    r"\b(?:j ai|ai je|j avais|ayant) (?:\w+ ){0,3}(?:note|notee?s|evalue\w*|vote|score)\b",
    r"\bm attend(?:ent)?\b|\b(?:attend\w*) (?:de moi|apres moi|mon|mes|ma)\b|\bon attend (?:\w+ ){0,2}de moi\b",
    r"\b(?:attente|attendue?s?|reste|restant) (?:\w+ ){0,3}(?:de ma part|pour moi|de moi|a moi)\b",
    r"\b(?:il me reste|me reste t il|reste t il .*a faire|qu est ce qu il me reste)\b",
    r"\b(?:dois je|je dois|que dois je|ai je|qu ai je|j ai) (?:\w+ ){0,4}(?:a faire|noter|evaluer|relire|valider)\b",
    r"\b(?:quoi|quelque chose|du travail|des trucs|rien|des choses) (?:\w+ )?pour moi\b|\bc est mon tour\b",
)

HELP = patterns(
    r"\b(?:deal with|point of) this bot\b|^who (?:is|s) this$|\bexplain yourself\b|\bwhat i can ask\b|\b(?:give|"
    r"lend) me a hand\b|"
    r"\bje peux faire quoi\b|\bdon t get how (?:this|it|you)\b",
    r"\b(?:do|does) (?:you|it|this) (?:\w+ )?(?:have a manual|know|help|work|offer|support|answer|speak|do)\b|"
    r"\bmy options\b|"
    r"\bteach me\b|\b(?:some|need) guidance\b|\bhow (?:do|can) you help\b|\b(?:anyone|anybody|somebody) (?:there|"
    r"here)$|"
    r"^what (?:is|s) this$|\bhow do i ask\b|\bwhat (?:do|should) i (?:type|write|ask)\b",
    r"^comment (?:faire|on fait|je fais)$|\bc est quoi (?:cette|ce) (?:appli|application|robot|outil)\b|"
    r"\btu (?:parles|comprends) "
    r"(?:francais|anglais|quoi)\b|\b(?:une|la) notice\b|\bquelles questions\b|^(?:a )?l aide$|\btu proposes\b|"
    r"^(?:hello|salut|bonjour) "
    r"(?:la |l )?(?:team|equipe)$",
    r"\b(?:what|which) (?:sort|kind|kinds|type|types) of (?:things|questions|stuff)\b|\byour (?:job|role|purpose|"
    r"name)\b|"
    r"\babout yourself\b|\b(?:introduce|present) yourself\b|\bare you (?:a |an )?(?:bot|robot|human|there|real|ai|"
    r"alive)\b",
    r"\bhow (?:do|does|can|to) (?:\w+ ){0,2}(?:product ops|this bot|the bot|this app)\b|\bsupposed to (?:type|ask|"
    r"write|say)\b|"
    r"\b(?:some|few|give me|any) examples?\b|\bwho (?:made|built|created|wrote|runs) (?:you|this bot)\b|"
    r"\bhow to talk\b|"
    r"\b(?:don t|dont|do not) know (?:how|what) to (?:use|ask|type|do)\b",
    r"\bpresente toi\b|\bton (?:role|job|boulot|truc|but|nom)\b|\b(?:faire|parler) avec toi\b|\b(?:tu es|t es|"
    r"es tu) (?:la|un|une)\b|"
    r"\b(?:des|quelques|un) exemples?\b|\b(?:salut|hello|coucou) toi\b|\bcomment on s en sert\b|\bt utiliser\b",
    r"^(?:help|aide|aidez moi|aide moi|help me|sos|menu|usage|commands?|commandes?|instructions?|mode d emploi|faq|"
    r"manual|manuel|assistance|au secours|start|demarrer|tuto|tutoriel)(?: me| moi)?$",
    rf"\bwhat (?:else )?(?:can|do|could|all can) (?:you|u|i|we|it|this bot|the bot) (?:{WORD} ){{0,4}}"
    r"(?:do|ask|say|know|type|answer|help|write|offer|handle|understand)\b",
    r"\bhow (?:do|does|can|should) (?:you|u|i|we|it|this|one|this thing|this bot|the bot|that|this app|people) "
    rf"(?:{WORD} ){{0,3}}(?:work|works|use|talk|ask|function|start|operate)\b",
    r"\bhow to use\b|\bhow (?:you|this|it) works?\b|\b(?:who|what) (?:are|r) (?:you|u)\b|\bwho (?:is|s) this bot\b",
    r"\bwhat (?:is|s) (?:this|that) (?:bot|app|thing|channel bot)\b|\bwhats this (?:bot|app|thing)\b",
    r"\b(?:which|what|list of|all the|your|the) (?:commands|questions|options|capabilities|skills)\b",
    r"\b(?:what|wot|whats) (?:are you|is this|s this|are u) (?:good )?for\b|\bget(?:ting)? started\b|"
    r"\bwhere do i (?:start|begin)\b|\bwhat you can do\b",
    r"\b(?:need|want) (?:some |a |your )?(?:help|hand)\b|\bcan (?:you|u|anyone) help\b|\bhelp (?:me|us|please)$|"
    r"\bshow (?:me )?(?:the )?help\b",
    r"\b(?:tu|vous|t) (?:sais|savez|peux|pouvez|sers|servez|fais|faites|reponds|connais) (?:\w+ ){0,3}quoi\b",
    r"\ba quoi (?:tu|vous|ca|sert)\b(?: \w+){0,3}|\b(?:tu|ca) sers? a quoi\b|\ben quoi (?:tu|vous)\b",
    r"\b(?:que|qu est ce que|ce que|quoi) (?:sais|peux|fais|savez|pouvez|tu|vous) ?(?:tu|vous|sais|peux|savez|pouvez|"
    r"fais|faites)?\b",
    r"\b(?:que|qu est ce que|quoi|qu est ce qu|ce qu) (?:puis je|peut on|je peux|on peut) (?:\w+ ){0,2}demander\b|"
    r"\b(?:je|on) (?:peux|peut|dois|doit) (?:te |vous |lui )?demander quoi\b",
    r"\bcomment (?:ca|cela|tu|vous|on|je|t|te|il|ce bot|ce truc|cet? \w+) ?(?:\w+ ){0,3}"
    r"(?:marches?|fonctionne\w*|sert|utilis\w+|servir|demander|parler?|interroger)\b|\bcomment (?:t|te|l) utiliser\b",
    r"\b(?:qui es tu|t es qui|tu es qui|vous etes qui|c est quoi ce (?:bot|truc|machin)$|besoin d (?:un )?"
    r"(?:aide|coup de main)|aide moi|aidez moi|un coup de main)\b",
    r"\b(?:tes|vos|les|quelles|liste des) (?:commandes|fonctions|possibilites|capacites)\b|"
    r"\bpar ou (?:on |je )?commence(?:r|z)?(?: ici)?$|\b(?:i m|im|je suis|suis) (?:lost|perdue?|paumee?)\b|"
    r"\b(?:peu|besoin) d aide\b|\b(?:m|nous) aider$",
)
