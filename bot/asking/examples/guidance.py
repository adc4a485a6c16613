"""How people ask what can be asked. Pure."""

GUIDANCE = """
help | help me | help please | need help | I need help | I need a hand | could you help me | can you help | can
anyone help | what can you do for me | what can you tell me | what can I ask | what can I ask you | what can I ask
you about | what can I do here | what can I type | what can I say to you | what do you do | what do you do exactly |
what do you know | what do you know about | what are you | what are you for | what are you good for | what are you
able to do | what is this | what is this bot | what's this bot for | what's this app | what's this thing | what's
your purpose | what's your job | what else can you do | what sort of things do you answer | what commands are there |
which commands exist | list of commands | available commands | commands | commands? | options | menu | instructions |
is there a guide | is there a user guide | is there a manual | is there documentation | is there any help | is there
a tutorial | is there a list of commands | got a cheat sheet | have you got a manual | do you have documentation | do
you have a help page | user guide | manual | how does this work | how does this bot work | how does it work here |
how do I ask you something | how do I talk to you | how do I get started | how to use this | how to use you | how
should I ask | where do I begin | where can I find help | who are you | who are you? | who is this bot | who made you
| are you a bot | are you there | are you a human | are you real | I'm new here | I'm new here, how does this work |
I'm lost | I don't know what to ask | I have no idea what you do | not sure what you are for | not sure what I can
ask | first time using you | never used this before | explain yourself | introduce yourself | tell me about yourself
| show me what you can do | show me the commands | show me around | remind me of the commands | remind me how to ask
| give me some examples | give me examples | some examples? | examples of questions | usage | getting started | hello
bot | you there? | … and what can you do | … what else can you do | aide | aide-moi | à l'aide | au secours |
aidez-moi | besoin d'aide | j'ai besoin d'aide | un peu d'aide | un coup de main | tu peux m'aider | tu m'aides |
vous pouvez m'aider | quelqu'un peut m'aider | tu sais faire quoi | tu fais quoi | tu fais quoi au juste | tu peux
faire quoi | tu peux faire quoi pour moi | tu réponds à quoi | tu sers à quoi | tu connais quoi | tu sais quoi | t'es
qui | t'es quoi | tu es qui | qui es-tu | c'est qui ce bot | c'est quoi ce bot | c'est quoi cette appli | c'est quoi
ce truc | c'est quoi ton rôle | il sert à quoi ce bot | il fait quoi ce bot | il sert à quoi | à quoi tu sers | à
quoi sert ce bot | à quoi ça sert ici | ça marche comment | ça marche comment ici | comment ça marche | comment ça
fonctionne | comment tu marches | comment tu fonctionnes | comment on t'utilise | comment on se sert de toi | comment
je te parle | comment je fais pour te demander un truc | comment te poser une question | comment utiliser le bot |
que peux-tu faire | que sais-tu faire | que fais-tu | qu'est-ce que tu sais faire | qu'est-ce que tu peux faire |
qu'est-ce que tu fais | qu'est-ce qu'on peut faire ici | on peut demander quoi | quelles sont les commandes | quelles
sont tes commandes | quelles commandes | quelles options | les commandes | les commandes dispo | les commandes
disponibles | la liste des commandes | liste des commandes | rappelle les commandes | rappelle-moi les commandes |
rappelle-moi ce que tu sais faire | le mode d'emploi | mode d'emploi | y a un mode d'emploi | y a une doc | il y a
une doc | il y a un guide | t'as une notice | t'as un guide | un guide d'utilisation | une aide | un tuto | des
exemples | donne-moi des exemples | un exemple de question | je suis nouveau | je suis nouveau, ça marche comment |
je suis perdu | je suis perdue | je comprends pas comment ça marche | je débute | première fois ici | première fois
que je t'utilise | par où commencer | par où je commence | présente-toi | dis-moi ce que tu sais faire | montre-moi
ce que tu sais faire | t'es là | tu es là? | y a quelqu'un | t'es un robot | bonjour bot | … et tu sais faire quoi
d'autre | … et il sert à quoi | … et ça marche comment | how do I use you | how does it work | can you help me? | how
do you work? | get started | how can you help | what questions can you answer? | what can you do for me? | hi | good
morning | hey there | je peux te demander quoi | salut | bonjour | à quoi tu sers? | que sais-tu faire? | comment
t'utiliser | qu'est-ce que je peux te demander? | un peu d'aide? | coucou | bonsoir | tu peux m'aider? | what can you
do | hello | how does this thing work? | comment on se sert de toi? | what sort of stuff can I ask here | how do I
use this | can you give me a quick tour | how am I supposed to talk to you | comment je t'utilise | c'est quoi les
questions possibles | tu peux me montrer ce que tu sais faire | à quoi ça sert ce bot | what are you able to do? |
not sure how this works | t'es capable de quoi? | pas compris comment ça marche ton truc | qu'est-ce que je peux
écrire ici | explain how to use you | what are my options here | what's this bot about | anybody there | explique
comment t'utiliser | j'ai quoi comme options ici | what's your deal | usage? | heyyy | t'es quoi toi | mode d'emploi?
| wesh | what do you understand | show help | how can I use you best | tu comprends quoi | affiche l'aide | comment
bien t'utiliser | what kind of things am I allowed to ask you | first time using you? | where do I start? | /kpi> how
do i use this | hiya | are you a person or a bot? | quel genre de question je peux te poser? | slt | /glossary> mode
d'emploi | C'est qui ce et il sert à quoi? | les K dispo? | I'm new? | what sort of things can I ask you about? | not
sure what you are for tbh | /glossary> instructions | t'es qui toi | je découvre l'outil, par où je commence? | /kpi>
comment ca marche | rappelle les K dispo | where do I start with you | what kind of questions do you understand | Who
or what are you? | à quoi tu sers au juste | on m'a dit de vous écrire? | que puis-je vous demander? | file la liste
des K | /glossary> comment ça marche ici | jsuis perdu, par où je commence
"""
