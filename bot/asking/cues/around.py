"""How people ask for help, and for what waits for them. Pure."""

from bot.asking.cues.base import WORD, patterns

HELP = patterns(
    r"\b(?:deal with|point of) this bot\b|^who (?:is|s) this$|\b(?:a|the) (?:\w+ )?tour$|"
    r"\bquestions possibles\b|\ballo\b|\by a (?:t il )?quelqu un$|\b(?:quoi|quelles) (?:comme |"
    r"sont les )?options\b|\b(?:affiche\w*|montre\w*) l aide\b|\byour deal\b|\bcapable\b|\bable to\b|\b(?:je|"
    r"on) (?:peux|peut) (?:te |vous |lui )?(?:ecrire|demander|taper|poser)\b|\bexplain yourself\b|"
    r"\bwhat i can ask\b|\b(?:give|"
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
    r"\bhow (?:do|does|can|to) (?:\w+ ){0,2}(?:product ops|this bot|the bot|this app)\b|\bsupposed to (?:talk|"
    r"use|type|ask|"
    r"write|say)\b|"
    r"\b(?:some|few|give me|any) examples?\b|\bwho (?:made|built|created|wrote|runs) (?:you|this bot)\b|"
    r"\bhow to talk\b|"
    r"\b(?:don t|dont|do not) know (?:how|what) to (?:use|ask|type|do)\b",
    r"\bpresente toi\b|\bton (?:role|job|boulot|truc|but|nom)\b|\b(?:faire|parler) avec toi\b|\b(?:tu es|t es|"
    r"es tu) (?:la|quoi|(?:une? )?(?:bot|robot|humain|ia))\b|"
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
