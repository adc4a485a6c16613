"""How people ask how something is doing, or where it stands. Pure."""

VALUES = """
K | K today | K today? | K yesterday | K this week | K last month | K in november | K on friday | K on monday? | K as
of last friday | K as of today | K, as of now | K since january | K for november | K for 2026-11-20 | K for the last
7 days | K right now | K now? | K number | K numbers please | latest K | latest K figure | current K | the current
value of K | present value of K | level of K | level of K today? | K level | K figure for last week | how's K | how's
K doing | how's K looking | how is K going | how was K yesterday | how did K end up | how has K changed | how has K
been lately | how high is K | how low is K | how bad is K | how far are we from the K target | how far is K from its
goal | how many K | how many K today | how many K do we have | how much K did we make | how much is K | what is K at
| what's K at | what's K at these days | what's K right now | what was K last week | what was K on friday? | what was
our K in october | what does K look like | what's our K | what's our current K | what is the value of K | what's the
latest on K | what's the K trend | what's the score for K | what's up with K | what's going on with K | what happened
to K | what's happening with K | where is K | where's K at | where does K stand | where do we stand on K | where are
we with K | where are we on K? | where are we with # | where does # stand | where is # | where's # at | where did #
end up | status of # | status # | # status? | #? | # | update on # | any news on # | any update on #? | any progress
on # | is # done | is # finished? | is # still alive | is # in progress | is # already live | was # approved | was #
rejected? | did # get approved or rejected | did # get declined | what happened to # | what became of # | how's #
going | how is # coming along | how far along is # | how far are we with # | has # started | has # been accepted |
has anyone started on # | is anyone working on # | are we working on # | did we ever decide on # | why is K down |
why did K drop | why has K fallen? | why is K so low | is K ok | is K ok? | is K fine | is K up | is K up or down |
is K up this week? | is K going up | is K going down | is K on target | is K on track? | is K above target | is K
below target | is K improving | is K getting better | is K still falling | is K back to normal | is K healthy | is K
stable | is K red or green | K: red or green? | K: up or down? | K up or down | is K through the roof | are we
hitting our K target | are we on target for K | are we losing K | are we growing K | did K go up | did K move | did K
move at all | did K recover | did K drop | did K hit the target | has K improved | has K gone up | has K recovered? |
has K moved | any change in K | any movement on K | anything wrong with K | anything unusual about K | should I be
worried about K | should I worry about K | shld i be worried abt K | do I need to worry about K | show me K | show K
| show me the K chart | show me the last K figures | give me K | give me K for last week | gimme K | get me K | pull
up K | could you pull up K | can I get K | can I have the latest K | could I have our current K | could we see K |
can I see how K is doing | I need K | I need the K number | I need K for the board deck | need K asap | send me K |
tell me K | check K | check on K for me | looking for K | K please | K pls | my manager claims K is through the roof.
is that true | they say K is down, is it? | I heard K dropped, is that true? | K and K | K and K? | K vs last month |
K compared to last week | K trend | K chart | K history | wondering where K is | I wonder how K is doing | I'd like
to know how K is doing | not seeing K anywhere, what's the number | we don't have K yet, do we | … how is it doing |
… how's it doing? | … is it up | … is it going up or down | … up or down? | … red or green? | … is that good | … is
that true | … is that actually true? | … what is it at | … what's it at now | … what were they on friday | … what was
it last week | … has it improved | … has it moved? | … did it recover | … the value | … its value | … the current
value | … current number | … the latest number | … latest figure? | … how many | … how many do we have | … how many
today? | … how much | … where is it | … where are we | … where does it stand | … how far along is it | … why | … why
is it down | … trend? | … should I worry | … is it on target | … and today? | … and last week? | … status? | … how is
it going | K aujourd'hui | K hier | K ce matin? | K cette semaine | K le mois dernier | K en novembre | K du 20
novembre | K de la semaine dernière | K de vendredi | K à date | K au 30 novembre | K actuel | K actuellement | K
maintenant | dernier K | la valeur de K | le chiffre de K | les chiffres de K | le niveau de K | K il est à combien |
K on est à combien | on est à combien sur K | on en est à combien de K | à combien est K | à combien sommes-nous sur
K | combien de K | combien de K hier | combien on a de K | combien de K cette semaine | comment va K | comment se
porte K | comment évolue K | K évolue comment | K ça donne quoi | K ça dit quoi | ça donne quoi K | ça dit quoi K
cette semaine | ça va K? | K ça va? | K se porte bien? | où en est K | où en est-on sur K | on en est où sur K | on
en est où de # | où en est # | # en est où | ça avance # | # ça avance? | elle en est où # | des nouvelles de #? | du
nouveau sur # | quoi de neuf sur K | # a été validée? | # est acceptée ou refusée | # a été refusée? | est-ce que #
est terminée | statut de # | état d'avancement de # | l'avancement de # | il se passe quoi avec K | qu'est-ce qui se
passe avec K | pourquoi K baisse | pourquoi K a chuté | pourquoi K est si bas? | K monte ou descend | K monte? | K
baisse? | K a bougé? | K a baissé ou pas | K a remonté? | K remonte enfin? | K est dans le vert | K est dans les
clous | K est bon? | K est au-dessus de l'objectif? | est-ce que K s'améliore | est-ce que K est stable | est-ce que
K progresse | on est loin de l'objectif sur K | faut s'inquiéter pour K? | je dois m'inquiéter pour K | rien
d'alarmant sur K? | K, rien d'alarmant | K rien de grave? | montre-moi K | montre K | affiche K | tu me sors K |
sors-moi K | donne-moi K | file-moi K | envoie K | je veux K | j'ai besoin de K | j'ai besoin du chiffre K pour le
comex | il me faut K | il me faudrait la valeur de K | merci de me communiquer K | merci de m'envoyer la valeur de K
| merci de me donner K à date | pourriez-vous me communiquer K | pourrais-je avoir K | peut-on avoir K | on peut voir
K? | quel est K | quel est notre K | quel est le K actuel | quelle est la valeur de K | quel niveau pour K | quelle
tendance pour K | la tendance de K | la courbe de K | K sur un mois | K par rapport au mois dernier | K versus le
mois dernier | K et K | K et K? | on m'a dit que K avait chuté, c'est vrai? | il paraît que K a explosé, c'est vrai?
| … combien aujourd'hui? | … combien? | … c'est vrai? | … ça donne quoi | … ça monte ou ça descend | … il est à
combien | … elle est à combien? | … on est à combien | … on en est où | … il en est où? | … elle en est où | … ça
avance | … est-ce qu'il remonte | … il remonte? | … elle a baissé? | … la valeur | … et sa valeur | … la dernière
valeur | … le chiffre actuel | … le niveau actuel | … la tendance | … pourquoi | … pourquoi ça baisse | … et hier? |
… et la semaine dernière | … combien on en a | … comment ça évolue | … c'est bon ou pas | … faut s'inquiéter? | is
anybody working on # | is anyone working on #? | is somebody on # | is someone working on # | anyone know if # is
moving | is # moving | is # moving forward | is # making progress | is # stuck | is # blocked | is # on hold | is #
dead | is # still a thing | is # still on | is # alive | is # live | is # live yet | is # out | is # out yet | is #
shipped | is # shipped already | is # available | is # accepted | is # approved yet | is # dropped | did we drop # |
did we kill # | did we ship # | did we build # | did we say yes to # | did # make it | did # go through | did # go
live | did anyone look at # | has # shipped | has # gone live | has # been built | has # been dropped | has # been
rejected | has anything happened with # | has somebody picked up # | have we started # | have we decided on # | have
we dropped # | what's new with # | what's happening with # | what's going on with # | what's the status of # | what's
the state of # | what's the latest on # | what state is # in | what stage is # at | what can I tell a customer about
# | what do I tell the client about # | where did we land on # | where do we stand with # | where does # stand now |
how's # progressing | how is work on # going | any movement on # | anything new on # | news about #? | progress on #
| progress of #? | # progress | # update | # update? | # any news | # still alive? | # done? | # approved? | # live?
| # approved or rejected? | one of my accounts keeps asking about #, what can I tell them | a client asks about #,
where are we | quelqu'un bosse sur #? | quelqu'un travaille sur # | quelqu'un s'est mis à #? | on bosse sur #? | on
travaille sur # en ce moment? | on a commencé #? | on a abandonné #? | on a laissé tomber #? | on a livré #? | on a
dit oui à #? | on en est où avec # | on a décidé quoi pour # | qu'est-ce qu'on a décidé pour # | qu'est-ce que
devient # | que devient # | # où ça en est | # ça en est où | # avance? | # est bloquée? | # est en pause? | # est
toujours d'actualité | # est toujours vivante? | # est lancée? | # est en ligne? | # est en prod? | # est sortie? | #
est faite? | # est livrée? | # est déjà dispo | # a avancé? | # a été acceptée | # a été abandonnée? | # acceptée ou
refusée | # validée? | # statut | # des nouvelles | # du nouveau? | avancement #? | l'état de # | quel est le statut
de # | quel est l'état de # | je dis quoi au client pour # | je réponds quoi au client sur # | K number? | K status |
K trend? | K update | K so far | K so far this month | K this quarter | K this year | K over the last month | K over
time | K in the last 30 days | K since monday | K at the end of october | K on 20 november | K last friday | K last
sunday? | K yesterday pls | K at the moment | K currently | K vs target | K vs goal | K: where are we | K good or bad
| K bad? | K ok? | K still falling? | K dropping? | K recovering? | our K | our K? | our K today | our latest K | our
K this month | today's K | yesterday's K | last week's K | last month's K | november's K | friday's K | this week's K
| the K | the K number | the K figure | the K value | the K trend | the latest value of K | the last value of K | the
number for K | the figure for K | the chart of K | a chart of K | a quick look at K | quick check on K | quick K
check | quickly, K? | can I see K | can you show me K | can you pull K | can you give me K | can you give me the
latest K | can you tell me K | can you check K | could you tell me the K | could you give me the number for K | may I
have K | do we know K | do we have K for last week | do you have the latest K | do you have K | have you got K | got
the latest K | I need the current K | I need the current K in ten minutes | I'm presenting to the board and need the
current K | I want to see K | I want K | I'd like K | I'd like to see K | I'd like the latest K | let me see K | let
me know how K is doing | let me know K | tell me how K is doing | tell me where K is | remind me where K is | remind
me what K was last month | what did K do | what did K do last week | what did we do on K | what does K say | what
does K stand at | what is K at today | what is K now | what is K today | what is K this week | what is our K | what
is the latest K | what is the current K | what was K | what was K yesterday | what was K at the end of october | what
were K | what were K on friday | what about K | how about K | and K? | and K this month | how are K | how are K doing
| how are our K | how did K go | how did K develop | how did K evolve | how is our K | how's our K | how's K today |
how's K this month | how has K developed | how has K been doing | how have K been | how good is K | how healthy is K
| how many K so far | how many K came in | how many K on monday | how many K last week | how many K per day | how
much K | is K good | is K bad | is K normal | is K growing | is K dropping | is K rising | is K stuck | is K flat |
is K down | is K down again | is K still down | is K still low | is K better | is K where it should be | is K over
target | is K under target | is K near the target | are K up | are K down | are K ok | are K growing | are we on
track with K | are we on track on K | are we close to the K target | are we doing better on K | are we below target
on K | are we still losing customers, how's K | are we losing more than before on K | did K change | did K fall | did
K rise | did K improve | did K collapse | did K come back | did K get better | did K beat the target | did we hit our
K target | did we reach K | do we reach the K goal | does K look ok | does K look right | does K look weird | does K
still fall | has K changed | has K dropped | has K fallen | has K grown | has K been falling | has K stabilised | has
anything happened to K | have K gone up | have we recovered on K | have we recovered on K yet | why are K down | why
did K go up | why does K drop | why has K dropped | why is K up | why is K falling | why the drop in K | what's wrong
with K | what's behind the drop in K | what caused the drop in K | anything weird with K | anything new on K | any
news on K | any drop in K | any improvement in K | worried about K | I'm worried about K, how is it | K seems low, is
it | K looks weird, what's up | K?? what's up | any good news on K | K en ce moment | K en ce moment? | K ce mois-ci
| K ce mois | K ce trimestre | K cette année | K depuis lundi | K depuis janvier | K sur la semaine | K sur 30 jours
| K mardi dernier | K à fin octobre | K fin novembre? | K au 20 novembre | K le 20 novembre | K de novembre | K
d'hier | K du jour | K du mois | K de cette semaine | K par rapport à l'objectif | K vs objectif | K, mieux ou pire |
K bien ou pas | K baisse encore? | K c'est bon? | K c'est grave? | c'est grave docteur, K? | notre K | notre K? |
notre K aujourd'hui | notre dernier K | nos K | nos K hier | le K | le K? | le K du jour | le dernier K connu | le
chiffre K | la valeur actuelle de K | l'évolution de K | l'historique de K | le graphique de K | une idée de K en ce
moment | un point sur K | un petit point sur K | point rapide sur K | vite, K? | vite le K svp | je peux avoir K | je
peux voir K | je peux avoir le dernier K | j'aimerais voir K | j'aimerais avoir K | j'aimerais savoir où en est K |
je voudrais K | je voudrais voir K | je voudrais savoir comment va K | je cherche le chiffre de K | je cherche la
valeur de K | j'ai besoin de K pour hier | j'ai besoin du dernier K | il me faut le dernier K | on a K pour hier? |
on a le chiffre de K? | tu as K? | t'as le K | t'as le dernier K | t'aurais K | vous avez le dernier K | vous auriez
K | tu peux me donner K | tu peux me sortir K | tu peux me dire où en est K | tu peux sortir K | tu peux vérifier K |
peux-tu m'indiquer K | peux-tu me donner la valeur de K | pouvez-vous me donner K | pouvez-vous m'indiquer le niveau
de K | pourrais-tu me sortir K | dis-moi où en est K | dis-moi K | dis-moi comment va K | rappelle-moi K |
rappelle-moi K du mois dernier | sors K | sors-nous K | ressors-moi K | sortez-moi K | donne K | donne le chiffre de
K | montre nous K | fais voir K | fais-moi voir K | balance K | combien de K ce mois-ci | combien de K au total |
combien de K on a fait | combien de K on a eu hier | combien de K vendredi | combien on a fait de K | combien on fait
de K | combien fait K | combien vaut K | on a combien de K | on a eu combien de K | on fait combien de K | on a fait
combien en K | on est à combien de K | on est comment sur K | on en est à combien sur K | on en est où de K | on est
bon sur K | on est dans les temps sur K | on est dans les clous sur K | on perd moins de clients, K? | on progresse
sur K | on s'en sort sur K | à combien on est sur K | à combien s'élève K | à quel niveau est K | à quel niveau on
est sur K | quel est le niveau de K | quel est le dernier K | quel était K | quel K | quel K hier | quelle est la
tendance de K | quelle évolution pour K | quels sont les derniers K | quid de K | quid de K cette semaine | qu'en
est-il de K | qu'est-ce que donne K | qu'est-ce que ça donne K | que donne K | que dit K | que devient K | comment ça
se passe pour K | comment s'en sort K | comment se comporte K | comment était K | comment vont K | comment vont les K
| comment va notre K | K comment ça va | K va bien? | K va mieux? | K va comment | K se comporte comment | K se
tient? | K tient la route | K donne quoi | K dit quoi | K fait quoi | K en est où | K où on en est | K on en est où |
K tu as le chiffre | K t'as le chiffre | K est à combien | K était à combien | K est comment | K est en hausse ou en
baisse | K est en baisse? | K est en hausse? | K est stable? | K est correct? | K est normal? | K est vraiment à ce
niveau? | K est remonté? | K s'est remis? | K s'améliore? | K s'effondre? | K progresse? | K recule? | K stagne? | K
a chuté? | K a chuté ou c'est moi | K a évolué comment | K a monté? | K a changé? | K a progressé? | est-ce que K a
bougé | est-ce que K a remonté | est-ce que K baisse | est-ce que K monte | est-ce que K va mieux | est-ce que K va
bien | est-ce que K tient | est-ce que K est bon | est-ce que K est en baisse | est-ce que K est revenu à la normale
| est-ce qu'on progresse sur K | est-ce qu'on a atteint K | pourquoi K a baissé | pourquoi K monte | pourquoi cette
baisse de K | pourquoi K est dans le rouge | d'où vient la baisse de K | c'est quoi la valeur de K | c'est quoi le
chiffre de K | c'est quoi le niveau de K | c'est quoi notre K actuel | c'est quoi K en ce moment | c'est quoi K
aujourd'hui | c'est quoi le dernier K | c'est quoi la tendance sur K | il y a un problème avec K? | y a un souci sur
K? | y a du mieux sur K? | du mieux sur K? | du mieux côté K | du nouveau sur K | des nouvelles de K | K inquiétant?
| inquiétant K? | inquiet pour K | K ça va mieux? | K ça baisse? | K ça baisse ou pas | K ça s'améliore | K ça monte?
| K ça bouge? | K ça évolue comment | l'K ça s'améliore | les K | les K hier | les K ça donne quoi | les K de
novembre | … better or worse | … better or worse than last month | … better or worse? | … what's up | … what's up? |
… up or down | … has it gone up | … did it move | … is it moving | … is it stable | … is it still ugly | … is it
still down | … has it got better | … what's the number | … what's the value | … the number | … the figure | … current
value and trend | … the current figure | … number? | … its current value | … what was it | … what is it now | … how
are they doing | … how are they | … what were they | … are they up | … are we good | … anything new | … any news | …
any progress | … what can I tell them | … what do I tell them | … can we still make it | … mieux ou pire | … ça
baisse ou pas | … ça baisse | … ça s'améliore | … ça remonte | … ça va | … ça va mieux? | … il va comment | … il va
mieux | … il baisse encore | … elle remonte | … elle va bien | … elle s'est remise | … ils sont à combien | … elles
sont à combien | … on était à combien | … et maintenant | … et actuellement | … et en ce moment | … du mieux? | … des
nouvelles | … du nouveau? | … rien d'alarmant | … rien d'inquiétant | … valeur actuelle | … valeur | … le dernier
chiffre | … le chiffre | … niveau actuel | … tendance | … je leur dis quoi | … je réponds quoi | /idea> status # |
/idea> statut # | /idea> # status | /idea> where is # | /idea> où en est # | /idea> update on # | K? | how's K doing?
| where are we on K | what are K sitting at? | are K any better? | gimme the K | how bad are K | what did K look like
in October | how did K do last month? | are we hitting our K goal | K vs target? | what's the number for K | what
happened to K? | have K recovered yet? | can you pull up K | could you give me the latest on K? | how K are doing | K
on 23 november? | how many K did we get yesterday | number of K this week | do we have the K for last week? | about K
this week | is the K trend good or bad | how are we doing on K | what was the value of K last week | what's happening
with K? | any change in K? | K trending up? | comment vont les K? | combien de K aujourd'hui | où en sont les K? |
les K en sont où | le chiffre des K | donne-moi les K du jour | des nouvelles des K? | les K montent ou descendent? |
est-ce que les K ont baissé | comment se portent les K? | les K ça va? | K hier? | … on en est où? | ils en sont où
les K | quel est le niveau des K | pourquoi les K ont chuté? | t'as les K d'hier? | tu peux me sortir les K | où on
en est sur K | on est bien sur K? | les K remontent? | il y a eu combien de K hier | … au-dessus ou en dessous de
l'objectif? | quelle était la valeur d'K la semaine dernière | la courbe des K | est-ce qu'on tient l'objectif sur K?
| la dernière valeur de K | how is K | K kpi | K numbers | kpi K | quelle est notre K | comment évolue l'K | l'K va
mieux? | l'K en ce moment? | l'K, on est dans le vert? | l'K, ça s'améliore? | how has K been lately? | did we hit
the K target? | where is # at? | any progress on #? | is there news about paying in # | show me # | how is # getting
on? | what happened to #? | what's up with # | où en est la # | elle en est où l'#? | ça avance la #? | des nouvelles
de l'#? | l'#? | ça donne quoi? | il en est où le # | montre l'# | how's K? | K these days? | how is K doing? | la K
en ce moment? | comment va la K | … how is it doing? | où en est l'K? | how are K looking | is K still in the toilet?
| K right now? | what are K at | are we anywhere near the K target? | /kpi> how many K have we got | what was K on 23
November | … how are we doing? | on en est où de l'K? | ça donne quoi le K | il est comment le K en ce moment |
combien de K hier? | la K s'est remise? | moi, le K, on est dans les clous? | où en est l’#? | /kpi> K au 23/11 |
l'K, ça baisse ou pas? | où en est le K | whats the latest figure for K | K — better or worse than last month? | I'm
curious how many K we're at | What was our K at the end of October? | did K move at all after the release | how are K
and K? | il est à combien le K maintenant | le K s'arrange ou pas | dsl de déranger, le K d'hier? | j'ai besoin du K
de novembre | on a quel K? | le K a-t-il remonté depuis la sortie | K, tout va bien? | où en est-on du # | ça donne
quoi les K et les K? | K since monday? | did we get more K this week than last | /kpi> how are we on K | where did K
end up last month | K now vs target | hit our K goal yet? | what does K look like at the moment | hows the # coming
along | did anything happen with #? | … where are we with it? | K and K right now? | les K depuis lundi? | du mieux
sur les K? | on a fait combien de K la semaine dernière | /kpi> les K | le K a fini à combien en octobre | K actuel
vs objectif | on y est au niveau du K? | il en est où notre K | l'# ça avance? | quoi de neuf sur l'# | K et K en ce
moment? | K any better lately? | has our K gone down | what did K do in the last weeks | is it true K collapsed? |
how many K so far this month | where's our K at these days | what's the state of play on # | … what is it at right
now? | K va mieux dernièrement? | est-ce que notre K a diminué | il a fait quoi K ces dernières semaines | c'est vrai
que les K se sont effondrées? | les K? | combien de K depuis le début du mois | on tourne à combien en K | quel est
l'état d'avancement des # | si la # bouge | … il est à combien là? | comment va l'K? | has K fallen off a cliff? | is
our K still embarrassing | how did K go on 20 November | /kpi> K last tuesday | K looking healthy? | K right this
second? | are we losing fewer logos, I mean how is K | K at? | what's the damage on K | any movement on the # | where
do K stand? | … where it stands? | le K'est effondré ou quoi? | notre K est toujours aussi honteux? | ça a donné quoi
les K le 20 novembre | /kpi> K mardi dernier | les K sont en forme? | K à l'instant t? | K à combien? | du mouvement
sur l'#? | … où on en est? | is K rate up | any good news about K | what percentage is K at today | /kpi> K this
month | how much is K these days | # status | l'K est en hausse? | de bonnes nouvelles côté K? | on est à quel
pourcentage d'K aujourd'hui | /kpi> K du mois | tendance du K? | il vaut combien le K ces jours-ci | quelqu'un bosse
sur le #? | statut du # | … ils en sont où | latest figure for K? | I'm presenting to the board in ten minutes and
need the current K | K compared to target? | /kpi> K | could you pull K for 2026-11-20 | are we losing more customers
than before? | K i mean | One of my accounts keeps asking about paying in # | the amount of K we took yesterday |
/idea> # | My manager claims K is through the roof. Is that actually true? | K & K? | … what were they on friday? |
First, could I have our current K score? | donne-moi le dernier chiffre du K | les K ça monte? | K toujours sous
l'objectif? | on a eu combien d'K cette semaine | l'# a été validée finalement? | Le #, ça avance? | le K, il s'est
calmé? | K on est a combien | quelle était la valeur de K vendredi dernier? | K de la semaine derniere | on l'a
atteint, l'objectif de K? | … est-ce qu'il remonte? | je voudrais être au point | give me the latest K | /kpi> K last
value | did K after the new landing page? | Is K within the threshold as of today? | could you pull the current
figure for K, I have the board at 4 | did anything ever happen with # | how far off is K from where it should be |
/kpi> K on friday | show me K over the last 30 days | was wondering whether # got approved or is just sitting there |
why did K tank yesterday | K and K this week | on a fait combien d'K aujourd'hui | le K il monte encore? | l'objectif
K est-il atteint? | /kpi> valeur K novembre | merci de me communiquer le K à date | K a combien | les clients râlent
sur le paiement, K a chuté ou c'est moi? | des nvlles de l'#? | K en hausse? | on l'a fait baisser finalement le K? |
tu me sors les K du 20 novembre | pk les K se cassent la figure | montre voir la courbe de K | on est à combien en K?
| les chiffres de K, K et K | last figure for K please, board pack closes at 5 | did K recover after the campaign | I
mean K of course | could you drop the current G convertion in here | Is K under 5 days yet | /kpi> K target and
actual | what became of #, did somebody kill it | how much K we are having at the moment, it is for the newsletter |
K up or down vs target | K at 38%? | how fresh is our data this morning | … are we bleeding? | … is it green? | K and
K figures | le K, vite, je monte en CODIR dans 5 min | on est à combien d'K | le K a-t-il enfin passé les septante? |
Pourriez-vous me communiquer le niveau actuel du K? | /kpi> K, dernière valeur | K vert ou rouge | elle avance la #?
| K tjs aussi pourri? | confirme moi qu'on est au dessus de 10k sur K | #, abandonné ou pas | je parle du K | le K
sur G ca s'arrange | valeur de K vendredi dernier | le K il est à combien | K + K, les chiffres
| ideas about # | idea about #? | any ideas about # | any ideas about #? | any ideas on # | any idea about # | is
there an idea about # | is there an idea about #? | is there an idea on # | is there an idea for # | is there
something on # | is there anything about # | do we have an idea about # | do we have an idea for # | do we have ideas
about # | do we have anything on # | do we have something on # | have we got anything on # | have we got an idea about
# | has anyone suggested # already | what do we have on # | what do we have about # | what's there on # | what do you
know about # | what can you tell me about # | tell me about # | tell me about #? | tell me more about # | more about #
| show me the idea about # | show # | open # | find # | find the idea about # | find ideas about # | search for # |
search ideas about # | looking for the idea about # | looking for # | anything about # | anything about #? | something
on #? | details on # | details of # | info on # | une idée sur # | une idée sur #? | une idée pour #? | y a une idée
sur # | y a une idée pour #? | y a-t-il une idée sur # | il y a une idée sur #? | y a-t-il des idées sur # | est-ce
qu'il y a une idée sur # | est-ce qu'on a une idée sur # | on a une idée sur #? | on a une idée pour # | on a des
idées sur # | on a quelque chose sur # | on a quelque chose sur #? | on a un truc sur # | il existe une idée sur #? |
quelqu'un a proposé # déjà? | les idées sur # | des idées sur #? | quelles idées sur # | quelles idées sur #? |
quelles idées on a sur # | qu'est-ce qu'on a sur # | parle-moi de # | dis-m'en plus sur # | montre-moi # | montre # |
trouve # | trouve l'idée sur # | cherche l'idée sur # | je cherche l'idée sur # | je cherche # | quelque chose sur #?
| un truc sur #? | des infos sur # | infos sur # | how K | how K? | how K now | how K today | how K today? | how K
this week | how K right now | is K | is K? | is our K | is our K? | is the K | are our K | are our K? | is K today |
how many people K | how many people K? | how many people K yesterday | how many people K last week | how many users K
| how many users K today | how many users K this month | how many customers K | how many customers K in october | how
many clients K | how many K on friday | how many of our users K | how many of them K | did many people K | did anybody
K today | do people K | do people K more | do customers K less | do users still K | are people K | are people K less |
are users K | are users K? | are customers K | are customers K? | are customers still K | are clients K more than
before | are we K more | are we K better | are more people K | are more people K? | are fewer people K | are fewer
users K this month | what share of users K | what percentage K | what part of users K | combien de gens K | combien de
gens ont K | combien de gens ont K? | combien de personnes ont K | combien de personnes ont K hier | combien de
clients ont K | combien de clients ont K cette semaine | combien ont K | combien se sont K | combien d'utilisateurs K
| combien d'utilisateurs ont K | est-ce que les gens K | est-ce que les clients K | les gens K moins? | les clients K
plus? | quelle part K | did we end up doing # | did we ever do # | did we ever build # | did # ever happen | did #
ever ship | did # see the light | did # survive | did # get anywhere | did # go anywhere | did anything come of # | is
# dead in the water | is # going anywhere | is # still on the table | is # off the table | has # been shelved | has #
been parked | has # been forgotten | whatever happened to # | whatever became of # | on a fini par faire #? | on a
fait # finalement? | on a enterré #? | on a oublié #? | # a vu le jour? | # est enterrée? | # est tombée à l'eau? | #
est aux oubliettes? | # ça a donné quoi | qu'est-ce que # est devenue | elle est passée où #
"""
