"""How people ask what is planned, or when an idea is. Pure."""

PLANS = """
roadmap | roadmap? | the roadmap | roadmap for G | G roadmap | G's roadmap | G's plans | what's on the roadmap |
what's on our plate this quarter | what's planned | what's planned for G | what's planned this year | what's coming |
what's coming up | what's coming next | what's coming from G | what's next | what's next for G | what's next on the
list | what comes after that | what's up next | what is G up to | what is G working on | what's G working on now |
what's G doing next | what are they building | what are we building | what are we building now | what are we working
on | what are we shipping this month | what are the teams working on | what's everyone working on | what's in
progress | what's in the works | what's in the pipeline | what's cooking | what's brewing at G | what's in store for
G | what's lined up | what do we ship in march | what do we have planned | what have we got planned | what will we
ship next | what will be out by summer | what will be live in january | what's shipping | what's shipping soon |
anything coming in january | anything launching soon | any launches this quarter | any releases coming up | is there
anything planned for spring | plans for next year | plans for Q1 | plan for Q2? | G Q1 | Q1 plans | upcoming releases
| upcoming features | upcoming work for G | next releases | next release | release plan | release calendar | launch
calendar | delivery calendar | overview of current and upcoming work | a quick overview of what the teams are
building | show me the roadmap | show me what's planned | show me what's next for G | give me the plan for the
quarter | can I see what's coming | the plan please | now, next and later | when is # coming | when's # out | when
does # ship | when does # launch | when does # go live | when will # be live | when will # be ready | when will # be
done | when will we have # | when do we get # | when do customers get # | when can customers use # | when can I use #
| when can we expect # | when are we doing # | when are we starting # | when do we start on # | when is # due | when
is # scheduled | eta on # | eta for # | eta # | # eta | # when | # when? | # date | date for # | is there a date for
# | any date for # | is there any date for #? | do we have a date for # | what's the deadline for # | what's the
timeline for # | timeline for # | release date of # | launch date of # | which quarter is # in | which sprint is # in
| is # planned | is # on the roadmap | is # coming | is # coming this year | is # scheduled | will # be ready by
march | will # make it this quarter | will # ship this year | will we have # by easter | are we doing # in january or
not | are we doing # this year | are we still doing # this quarter | do we do # this year | can I promise # to a
client for january | can I tell the customer # is coming | can I sell # already | can we promise # for spring | a
customer asks when # is coming | a client wants to know when # lands | a prospect wants to know whether # is coming
this year | how long until # | how long do we have to wait for # | how long before # is live | how far off is # | has
# been scheduled | has # got a date | did # slip | has # slipped | has # been postponed | has # been moved to next
quarter | … when is it coming | … when's it out | … when does it ship | … when can we have it | … when? | … is it
planned | … is there a date | … any date? | … which quarter | … and when | … when will it be live | … what's next | …
and what's planned for G | … what else is on their roadmap | … and their plans | … what comes after that | … eta? |
la roadmap | la roadmap svp | roadmap G | la roadmap de G | c'est quoi la roadmap | c'est quoi la suite | c'est quoi
la suite pour G | c'est quoi le programme | c'est quoi le plan | on sort quoi | on sort quoi en janvier | on sort
quoi bientôt | on prévoit quoi | on prévoit quoi pour 2027 | on a quoi de prévu | on a quoi dans les tuyaux |
qu'est-ce qui est prévu | qu'est-ce qu'on a de prévu | qu'est-ce qui arrive | qu'est-ce qui arrive bientôt |
qu'est-ce qui sort | qu'est-ce qui sort en mars | qu'est-ce qui se prépare | qu'est-ce qui se prépare chez G |
qu'est-ce que G prépare | qu'est-ce que G nous mijote | qu'est-ce qu'il y a sur la roadmap | ce qui est prévu | ce
qui est prévu chez G | quoi de prévu | quoi de prévu pour G | quoi de prévu avant l'été | G bosse sur quoi | G
travaille sur quoi | G fait quoi en ce moment | sur quoi bosse G | sur quoi travaille l'équipe G | les équipes
bossent sur quoi | les équipes travaillent sur quoi en ce moment | tout le monde bosse sur quoi | on bosse sur quoi |
nos chantiers | les chantiers en cours | les chantiers de G | les prochains chantiers | prochaines livraisons |
prochaines sorties | prochaine version | les nouveautés à venir | le calendrier | le calendrier des sorties | le
planning de G | le planning du trimestre | les plans de G | plan du trimestre | à venir | à venir chez G | # ça sort
quand | # c'est pour quand | c'est pour quand # | # arrive quand | quand arrive # | quand est-ce qu'on a # | quand
aura-t-on # | # est prévu? | # quand | # quand? | # date? | date de # | date de sortie de # | la date pour # | une
date pour #? | on a une date pour # | y a-t-il une date pour # | quelle échéance pour # | quelle est l'échéance pour
# | quel délai pour # | quel trimestre pour # | # c'est quel trimestre | # c'est dans quel sprint | # est sur la
roadmap? | # est dans la roadmap | # est au programme | # sera prêt quand | # sera dispo quand | # sera prêt pour
noël? | # sortira cette année? | # arrive avant l'été? | # c'est pour bientôt | on fait # en janvier ou pas | on fait
# cette année | on commence # quand | on démarre # quand | est-ce qu'on aura # avant mars | est-ce que # est prévu |
je peux vendre # à un client pour février | je peux promettre # pour janvier | je peux annoncer # au client | un
client demande quand arrive # | un prospect me demande si # est prévu | c'est quand la sortie de # | il faut attendre
combien de temps pour # | # a glissé? | # a été décalé | # a été repoussé | # est repoussé à quand | … c'est pour
quand | … ça sort quand | … quand? | … c'est prévu? | … c'est prévu quand | … une date? | … et pour G | … et ce qui
est prévu | … et la suite | … et la roadmap | … elle sort quand | … il arrive quand | … quel trimestre | what's
happening in Q1 | what's happening next quarter | what happens next quarter | what happens in january | what's going
on in Q2 | what's in the next release | what's in Q1 | what's on for Q1 | what's on for january | what's up next
quarter | what do we do in january | what are we up to next quarter | what's G got planned | what's G got coming |
what does G do next | what does G plan | what will G do next | what will G ship | what will we build | what will we
work on | what will we launch | what's the plan | what's the plan for G | what's the plan for january | what's the
next release | what's the next big release | what's G on | what's G on right now | what's keeping G busy | what's G
focusing on | what's G's focus | what's on G's plate | what's on for G | what's on deck | what's on the horizon |
what's down the road | what's ahead | what can we announce to customers | what can we promise | what can customers
look forward to | what should customers expect | what features are coming | what features are planned | which
features are coming | which features ship next | which ideas are planned | which ideas ship next | which ideas are in
progress | which ideas are we building | which ideas will we build | which projects are running | next up | next up?
| next up for G | next for G? | coming soon | coming soon? | soon to come | planned work | planned features | planned
releases | current work | ongoing work | ongoing projects | work in progress | in progress? | is G working on
something | is G busy | do we ship anything this month | do we have plans for summer | are there plans for G | are
there any releases planned | anything from G soon | anything from G | anything in the pipeline | anything in the
works at G | anything new coming | anything interesting coming up | tell me what G is doing | tell me G's plans |
tell me what's coming | show me what's in progress | show me the plan | show me upcoming releases | I'd like to know
what's coming | I want to see the roadmap | can you show me the roadmap | can you tell me what G is working on |
could I see G's plans | calendar of releases | timeline | timeline for G | our timeline | our plan | our plans for Q1
| our roadmap | long term plans | short term plans | first half plans | this quarter's plan | next quarter | next
quarter? | next month's releases | january? | G in january | G next quarter | who's building what | who's working on
what | when's # coming | when's # due | when's # planned | when's # shipping | when's # happening | when's # landing
| when's that # coming | when does # come out | when does # land | when does # start | when does # arrive | when does
work on # start | when is # going live | when is # happening | when is # out | when is # starting | when is #
released | when will # come | when will # land | when will # be available | when will # happen | when will you ship #
| when will customers have # | when would # be ready | when could we have # | when should # be done | when should we
expect # | when can I have # | when can we use # | when can we get # | when can I promise # | when are we getting # |
when are we launching # | when do we build # | when do we have # | when do I get # | what's the eta of # | what's the
eta on # | what's the date for # | what's the release date of # | what's the target date for # | what's the schedule
for # | what month is # coming | what release is # in | what's planned for # | which release has # | which month is #
out | by when is # | by when will # be done | until when does # take | how soon is # | how long will # take | how
long until # is out | is # happening | is # happening this year | is # happening in Q1 | is # in the next release |
is # in Q1 | is # for this quarter | is # for this year | is # for january | is # due | is # due soon | is # coming
in spring | is # landing soon | is # next | is # on track for january | is # on time | is # late | is # planned at
all | is # postponed | is # ready soon | is # shipping this month | is # slated for summer | is # still coming | is #
still planned | is there a timeline for # | is there a plan for # | is there an eta for # | are we going to build # |
are we going to do # | are we going to ship # this year | are we ever going to do # | are we planning # | are we
planning to do # | are we on time with # | do we plan # | do we plan to build # | do we still plan # | does # ship in
january | does # make the next release | does # come this year | does # have a date | did we plan # | did we schedule
# | will # happen | will # come | will # come this year | will # ever happen | will # be in the next release | will #
be done soon | will we do # | will we see # this year | will we ship # in time | can we ship # by march | can we
expect # soon | can we still get # this year | can I tell clients # is coming | can I promise # or is that too early
| can I announce # | could # ship earlier | should I expect # this year | any eta on # | any eta for # | any idea
when # comes | any timeline for # | any plan for # | any plans for # | do you know when # is coming | do you have a
date for # | got a date for # | got an eta for # | need a date for # | I need the date of # | I need to know when #
ships | I'd like to know when # comes | tell me when # is coming | tell me when # ships | let me know when # is
planned | curious when # comes | waiting for #, when is it | # when is it coming | # release date | # launch date | #
timeline | # deadline | # due date | # planned? | # when please | # eta? | # in january? | # this year? | # next
quarter? | # soon? | il se passe quoi au T1 | il se passe quoi en janvier | il se passe quoi chez G | il y a quoi sur
la roadmap | il y a quoi de prévu | il y a quoi au programme | il y a quoi dans les tuyaux | y a quoi de prévu | y a
quoi dans les tuyaux chez G | y a-t-il des sorties prévues | on a quoi en janvier | on a prévu quoi | on fait quoi en
janvier | on fait quoi ensuite | on fait quoi après | on va faire quoi | on va sortir quoi | on sort quoi ce mois-ci
| on sort quoi avant l'été | on lance quoi | on livre quoi | on construit quoi | on développe quoi en ce moment | on
travaille sur quoi | on peut annoncer quoi aux clients | qu'est-ce qu'on peut annoncer aux clients | qu'est-ce qu'on
peut promettre | qu'est-ce qu'on prépare | qu'est-ce qu'on sort | qu'est-ce qu'on sort bientôt | qu'est-ce qu'on
livre ce mois-ci | qu'est-ce qu'on lance | qu'est-ce qu'on construit | qu'est-ce qu'on fait au T1 | qu'est-ce qu'on a
en cours | qu'est-ce qui est en cours | qu'est-ce qui est en cours chez G | qu'est-ce qui est au programme |
qu'est-ce qui est planifié | qu'est-ce qui vient après | qu'est-ce qui vient ensuite | qu'est-ce qui tombe au T1 |
qu'est-ce que fait G | qu'est-ce que vous préparez | que fait G | que fait G en ce moment | que prépare G | que
prévoit G | que va-t-on sortir | que va faire G | ce que G prépare | ce qu'on prépare | ce qui arrive | ce qui sort
bientôt | ce qui est en cours | G a quoi de prévu | G a quoi dans les cartons | G a quoi sous le coude | G prépare
quoi | G prévoit quoi | G livre quoi | G fait quoi | G fait quoi ensuite | G fait quoi au T1 | G est sur quoi | G en
est où de ses projets | G c'est quoi la suite | et G ils font quoi | ils font quoi chez G | ils préparent quoi chez G
| ça mijote quoi chez G | ça bosse sur quoi chez G | ça avance sur quoi chez G | quoi au programme | quoi au
programme pour G | quoi de prévu au T1 | quoi de prévu en janvier | quoi ensuite | quels sont les projets en cours |
quels sont les plans | quels sont les plans de G | quels chantiers en cours | quelles idées sont prévues | quelles
idées sont en cours | quelles sont les prochaines étapes | quelles sont les prochaines sorties | quelles nouveautés
arrivent | quelles fonctionnalités arrivent | quelle est la suite | quelle est la suite pour G | quelle est la
roadmap | quelle est la feuille de route | quel est le plan | quel est le programme | quel est le planning | le
programme du trimestre | le programme de G | le calendrier de G | le plan | le plan de G | la suite | la suite? | la
suite pour G | les projets de G | les projets en cours | les sorties prévues | les sorties du mois | les livraisons
prévues | les prochaines étapes | les idées prévues | les idées en cours | en cours? | en cours chez G | bientôt chez
G | prévu chez G | au programme de G | au T1 on fait quoi | T1? | janvier? | montre la roadmap | montre-moi ce qui
est prévu | affiche la roadmap | tu peux me montrer ce qui est prévu | tu peux me sortir la roadmap | je veux voir la
roadmap | je peux voir la roadmap | j'aimerais savoir ce qui est prévu | dis-moi ce qui est prévu | dis-moi sur quoi
bosse G | quand sortira # | quand sera # dispo | quand sera livré # | quand sera prêt # | quand est-ce que # arrive |
quand est-ce qu'on fait # | quand est-ce qu'on aura # | quand est livrée # | quand commence # | quand démarre # |
quand livre-t-on # | quand va-t-on avoir # | quand on aura # | quand on fait # | quand pourra-t-on utiliser # | quand
peut-on espérer # | quand pour # | pour quand est # | c'est pour quand le # | c'est quand # | c'est quoi la date de #
| c'est quoi l'échéance de # | c'est quoi le planning de # | on a quand # | on aura # quand | on aura # un jour | on
aura # cette année | on l'aura quand # | on fait # un jour | on fait # quand | on fait # au T1 | on prévoit #? | on
prévoit toujours # | on va faire # | on va faire # un jour | on compte faire # | ça arrive quand # | ça vient quand #
| ça part quand # | # ça arrive quand | # ça vient quand | # on l'a quand | # on l'aura quand | # pour quand | # pour
quand? | # pour janvier? | # en janvier? | # cette année? | # bientôt? | # prévu? | # prévu en janvier? | # c'est
prévu | # c'est pour cette année | # c'est pour le T1 | # sort en janvier? | # sort un jour | # sera livré quand | #
sera en prod quand | # sera là pour l'été | # sera fait quand | # sera fini quand | # va sortir quand | # va sortir
cette année | # verra le jour? | # arrive en janvier? | # arrive cette année | # est planifié | # est prévue au T1 |
# est pour quand | # est au planning | # est dans les plans | # est à l'heure | # est en retard? | # est toujours
prévu | # est toujours prévue pour janvier | # date de sortie | # date prévue | # échéance | # planning | # délai? |
est-ce que # est planifié | est-ce que # sera prêt pour noël | est-ce que # est toujours prévue | est-ce qu'on fait #
cette année | est-ce qu'on va faire # | est-ce qu'on prévoit # | est-ce qu'on a une date pour # | il y a une date
pour # | y a une date pour # | y a une échéance pour # | y a un planning pour # | t'as une date pour # | vous avez
une date pour # | tu sais quand arrive # | quelqu'un sait quand sort # | j'ai besoin d'une date pour # | il me faut
une date pour # | quel jour sort # | quel mois pour # | quel mois sort # | quelle date pour # | quelle version pour #
| dans combien de temps # | dans combien de temps sort # | combien de temps avant # | combien de temps pour # | d'ici
quand # | je peux vendre # ou pas | je peux vendre # pour février ou c'est trop tôt | je peux promettre # à un client
| je peux dire au client que # arrive | on peut promettre # pour mars | on peut vendre # | on peut annoncer # aux
clients | on peut compter sur # en janvier | un client attend #, c'est pour quand | le client demande si # arrive | …
is it coming soon | … is it still planned | … is it for this year | … by when | … what date | … how soon | … roughly
when | … when do we get it | … when will it ship | … when does it land | … when's it coming | … or is that too early
| … et pour quand | … pour quand? | … pour quand | … quand exactement | … à quelle date | … la date | … sa date de
sortie | … c'est prévu pour quand | … on l'aura quand | … ça arrive quand | … ça arrive bientôt | … il sort quand | …
elle arrive quand | … elle est prévue quand | … ou c'est trop tôt | … ce qu'il y a sur leur roadmap | … et leur
roadmap | … et ils préparent quoi | /idea> date # | /idea> when # | /idea> quand # | /idea> eta # | what is planned?
| show the roadmap | what are we shipping next quarter? | what's coming next? | what are we building right now |
what's coming up in Q1 | plans for next quarter? | what's on the agenda for the next quarter | can i see the roadmap
| upcoming features? | what will ship in the first quarter | quoi au programme? | on sort quoi au prochain trimestre
| quoi de prévu? | qu'est-ce qu'on a de prévu pour T1 | montre-moi la feuille de route | les prochaines sorties | on
bosse sur quoi en ce moment | qu'est-ce qui sort au prochain trimestre | on prévoit quoi pour la suite | qu'y a-t-il
au programme du trimestre | c'est quoi les plans | what's G up to | what is the G team working on? | what does G have
planned | what's G building | what has G got in store | plans for G? | what will G ship next | que prépare l'équipe
G? | la feuille de route G | qu'est-ce que G a de prévu | G travaille sur quoi? | c'est quoi le programme de G |
qu'est-ce qui arrive côté G | quoi de prévu pour l'équipe G | G, ils livrent quoi? | any ETA on #? | when is # coming
out | is # on the roadmap? | are we building #? | will we do #? | what quarter is # planned for | quand est-ce que #
sort | la # c'est prévu? | l'# c'est pour quand | c'est quand le #... la # | # est prévue pour quand | # sort quand |
on la livre quand la #? | est-ce que l'# est sur la roadmap | la # est planifiée? | what's planned for G? | qu'est-ce
qui est prévu pour G? | what is planned for G? | whats on the roadmap | /roadmap> what are the G folks building |
when is # coming? | do we know whats coming up for G after christmas | … what's planned for G | la feuille de route |
/roadmap> il fait quoi G en ce moment | le # c'est pour quand | Quoi de prévu au premier trimestre | … ce qui est
prévu côté G | what's the plan for next quarter | show me what's coming down the road | what will we have shipped by
March | What's G busy with | when # will land? | What's G building? | qu'est-ce qu'on va livrer d'ici mars | c'est
quoi le plan pour le trimestre prochain | G est sur quoi en ce moment | le #, on l'aura quand? | G fait quoi? |
/roadmap> G | what has G got coming up | when's the next thing from the G | what can we tell customers is coming |
roadmap for Q1 | prochaine livraison de l'équipe G? | qu'est-ce qu'on peut annoncer aux clients comme nouveautés à
venir | roadmap T1 | le # sera dans la prochaine version? | c'est pour bientôt le # | what can we look forward to |
anything shipping before Christmas? | what's cooking at G | what are the G folks up to next quarter | have we got a
date for # | à quoi peut-on s'attendre pour la suite | quelque chose sort avant Noël? | l'équipe G fait quoi au
prochain trimestre | on a une date pour la # | what's the roadmap looking like | what lands in Q1 | /roadmap> what
have G got lined up | what G is doing in january | when do we get #? | … what G has planned | elle ressemble à quoi
la roadmap | /roadmap> G a quoi sous le coude | ce que fait G en janvier | il arrive quand le #? | … ce que G a de
prévu | what's going to ship soon | what will the G team do next | when is # planned | qu'est-ce qui va sortir
bientôt | l'équipe G va faire quoi ensuite | pour quand est prévu le # | next up for the G? | is G shipping anything
before xmas | can i promise # to a client for january or is that too early | Do we have a date for #? | what are we
releasing this quarter | could I get the G roadmap in? | /roadmap> next quarter | what's a T, and is # planned for
next year? | la roadmap G | je peux vendre le # à mon client pour février ou pas | Quelle est l'échéance pour les #?
| y a quoi dans les tuyaux chez G? | /roadmap> date de sortie # | quelles sont les prochaines livraisons? | # c'est
planifié? | l'équipe G prépare quelque chose pour les soldes? | roadmap q1 2027 | what has G committed to this
quarter | /roadmap> anything shipping before xmas | do we have a date for the # | may I get a quick overview of every
team's current and upcoming work | /roadmap> G later | what else is on their roadmap | tu peux afficher la roadmap de
l'équipe G? | quand est ce que sort # | un client veut savoir si le # arrive avant Noël | /roadmap> G au prochain
trimestre | les équipes bossent sur quoi en ce moment | quels chantiers G a-t-elle programmés pour 2027 | c quoi la
suite pour G | le # est-il dans les tuyaux | … la feuille de route de G | which things does G ship next | q1 plans G
| /roadmap> only G | can I promise # to the customer for February? | What do we have in the pipeline for next
quarter? | I must prepare the campaign calendar | /roadmap> next for | in which month will come the # | … roadmap of
G | # is planned for when? | après la release de lundi l'équipe G bosse sur quoi | planning G T1 | /roadmap> juste G
| je peux annoncer l'# au salon de février? | quelles sont les prochaines sorties, il me faut de la matière pour la
newsletter | date de sortie des #? | qu'avons-nous dans les tuyaux pour 2027 | /roadmap> la suite pour G | la # c'est
planifié?
"""
