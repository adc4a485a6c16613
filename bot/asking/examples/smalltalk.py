"""What people say and ask that has no answer here. Pure."""

SMALLTALK = """
thanks, got it | thanks a lot, that's what I needed | thank you, very helpful | ok great, thanks | perfect, cheers |
got it | noted | nice one | well done team | please send me the invoice | please book a room | please reset my
password | remind me tomorrow at nine | send the report to Sam | delete the last message | translate this page to
german | what's the weather like | what's the weather like this week | what's the weather tomorrow | what's for lunch
| what's for lunch today | what's on the menu at the canteen | what's the wifi password | what's the door code |
what's the address of the office | what time is it | what time is the meeting | what time is standup | what day is it
| what's the capital of france | what's the meaning of life | what should I have for dinner | what should I wear to
the party | what are you doing tonight | what did you have for lunch | what did Sam say | what do you think | what do
you think of the new logo | what do we tell the press | where is Sam | where is the bathroom | where can I park |
where do I find the invoice template | when is lunch | when is the next holiday | when is Sam back | when does the
office close | when do we get paid | when are you free | who wants coffee | who's coming to lunch | who's in the
office today | who is on call | who is on call this weekend | who's on support today | who's taking notes | who broke
the build | who ate my sandwich | who has the keys | who has the projector | who can review my PR | who can cover for
me tomorrow | who won the game last night | who is the president | who's up for a beer | how are you | how are you
today | how was your weekend | how was your holiday | how's life | how do I reset my password | how do I reset my
salesforce password | how do I submit expenses | how do I book a holiday | how do I get a new laptop | how do I
connect to the vpn | how do I export to pdf in figma | how do I change my avatar | how many days off do I have left |
how many days of leave do I have | how many people are coming | how many seats do we have | how old are you | how
much does a licence cost | how much is a ticket to paris | how long is the meeting | why is the printer broken | why
is slack so slow | why is the office so cold | why did Sam leave | why is my laptop slow | is the build green | is
the canteen open | is the office open tomorrow | is Sam in today | is Sam on holiday | is anyone in the office | is
there any cake left | is the site down | is the staging server down | is jira down | is it raining | is the meeting
still on | is this the right channel for that | are we still on for lunch | are you free at four | are you serious |
did you see my mail | did you see the game | did anyone see my charger | did the deploy go through | did you get home
ok | do you like pizza | do you have a minute | do we have a meeting today | do we have milk | do I need a visa |
have you seen Sam | can I go home | can I have the day off | can I get a refund | can we talk | can you call me | can
you keep a secret | can you order more paper | can you tell me a joke | tell me a joke | tell Sam I said hi | sing me
a song | should we go for a beer | should I bring my laptop | should I wear a tie | will it rain tomorrow | will you
marry me | I have a question | two questions | two things | three things | one more thing | a few questions | hope
you're well | hope everyone had a good weekend | hope you had a nice holiday | happy monday | good morning all | good
luck with the demo | have a nice weekend | sorry for the noise | sorry, wrong channel | sorry to bother you | never
mind | never mind, found it | forget it | ignore me | ignore that | just kidding | it was a joke | my bad | oops |
wrong window | testing | test | lol | haha | +1 | agreed | same here | sounds good | yes please | no thanks | not now
| maybe later | ok let's do that | on my way | back in five | brb | I'm new here | I'm new in the team | first day
today | I'm preparing for the board meeting | I'm putting together a deck | I'm writing the newsletter | I'm in a
meeting with a client | preparing the QBR | prepping the board deck | for my report I need | for the deck I would
need | I need to update my slides | I want to be ready for tomorrow | I want a holiday | I need a coffee | I need
more sleep | I'm tired | I'm out tomorrow | I'm on holiday next week | I was on holiday | I was off sick | I'm stuck
in traffic | I'd like our wording, not google's | it's for a slide | it's urgent | it's for a customer | asking for a
friend | the boss wants to know | my manager asked me | a customer is asking | that's what I thought | that's good to
know | that makes sense | that is weird | status: waiting for the vendor | owner: data-platform | priority: high |
high | sprint 48 | view ticket | view issue | watchers | assigned to Sam | reported by Sam | requester: john | build
passed | build failed | tests failed on main | deployment finished | alert resolved | alert firing | error 500 on
checkout | threshold 2 h | ticket moved from review to done | new ticket | new sign-up from the website | Sam joined
the channel | somebody asked who decides on the copy | merci | merci beaucoup, c'est parfait | merci, j'ai compris |
super, merci | nickel | parfait | ça marche | d'accord | bien reçu | c'est noté | ok je regarde | bravo | bravo à
tous | on en reparle demain | je finalise le board deck | je prépare mon comité | je prépare mon rapport de stage |
j'anime mon premier comité demain | je relis le support du comex | je vais en parler à Sam | tu peux envoyer les
slides à Sam | tu peux commander des sandwichs | peux-tu relire ma PR | pouvez-vous valider mes congés | quelqu'un
peut m'ouvrir la porte | quelqu'un a un chargeur | n'oubliez pas de remplir le sondage | rappelle-moi demain à 9h |
réserve une salle | supprime ce message | envoie le fichier à Sam | traduis cette page en allemand | raconte une
blague | quel temps fait-il | quel temps fera-t-il demain | quelle heure est-il | à quelle heure est la réunion |
quel est le code wifi | quel est le mot de passe | c'est quoi le code de la porte | le code de la porte c'est quoi |
c'est quoi le menu à la cantine | c'est quoi le mot de passe du wifi | c'est quoi l'adresse du bureau | c'est quoi le
lien de la visio | c'est quoi cette odeur | c'est quoi ce bruit | on mange quoi | on mange où ce midi | on fait quoi
ce soir | on boit un coup ce soir | on se voit à quelle heure | tu fais quoi ce soir | tu fais quoi ce week-end | tu
en penses quoi | vous en pensez quoi | qui vient déjeuner | qui est là aujourd'hui | qui est d'astreinte | qui est
d'astreinte ce week-end | qui est de permanence | qui prend les notes | qui a cassé le build | qui a pris mon
chargeur | qui a les clés | qui a gagné hier soir | qui veut un café | qui peut relire ma PR | qui peut me remplacer
demain | où est Sam | où est la salle | où se gare-t-on | où sont les toilettes | quand est-ce qu'on mange | quand
revient Sam | quand est le prochain jour férié | comment ça va | comment vas-tu | comment va Sam | comment s'est
passé ton week-end | comment poser un congé | comment je pose mes congés | comment je réinitialise mon mot de passe |
comment me connecter au vpn | comment on imprime | comment faire une note de frais | combien de jours de congés il me
reste | combien de jours de RTT il me reste | combien il me reste de congés | combien coûte une licence | combien on
est à midi | combien de personnes viennent | pourquoi le wifi marche pas | pourquoi slack rame | pourquoi il fait si
froid | pourquoi Sam est parti | la prod est tombée ou quoi | le site est tombé? | la cantine est ouverte? | le
bureau est ouvert demain? | Sam est là? | Sam est en congés? | il pleut? | t'es libre à 16h | t'as vu mon message |
t'as vu le match | t'as cinq minutes | tu viens déjeuner | vous avez reçu mon mail | est-ce que la réunion est
maintenue | est-ce que quelqu'un a vu mon badge | est-ce qu'il va pleuvoir | je peux partir plus tôt | je peux avoir
ma journée | il me reste du café | j'ai une question | deux questions | deux choses | trois trucs | autre chose |
j'espère que vous allez bien | bonne semaine à tous | bon week-end | bonnes vacances | bonne journée | bon courage |
désolé du dérangement | désolé, mauvais canal | laisse tomber | laisse, j'ai trouvé | oublie | oublie, c'était une
blague | c'était pour rire | je plaisante | c'est bon j'ai trouvé | c'est rien | oups | mdr | pareil | idem | je
valide | je suis d'accord | ça me va | oui | non merci | pas maintenant | plus tard | j'arrive | je reviens | je
débarque | je suis stagiaire | je suis dev moi | je suis nouveau dans l'équipe | je suis en réunion | je suis en
congés demain | je suis malade | je suis fatigué | j'étais en congés la semaine dernière | j'étais absent | j'ai
besoin d'un café | j'ai besoin de vacances | un prospect m'en a parlé | un client au téléphone | c'est pour une slide
| c'est pour le comex | c'est urgent | c'est pour un client | nous arbitrons demain | avant le point de lundi | avant
le comité | chers collègues | un peu stressée je l'avoue | priorité : urgente | assigné à Sam | ouvrir le ticket |
voir l'incident | suivi par Sam | déploiement terminé | build en échec | alerte résolue | seuil 2 h | /idea> Dark
theme for the whole app | /idea> Let users export their list | /idea> Rank results by relevance | /idea> A way to
vote on comments | /idea> Better search | /idea> Reminders for late scores | /idea> Weekly summary by mail | /idea>
Say who changed what | /idea> Envoyer un résumé par mail | /idea> Un rappel avant la fin | /idea> Meilleure recherche
| … thanks | … thanks in advance | … it's urgent | … I need it for tomorrow | … just curious | … that's for the board
| … by the way | … it's for a slide | … the text is wrong imo | … it looks odd to me | … we parked it | … we meet
again on thursday | … I clean up the file | … sorry for the long message | … that would be great | … no rush | … I'll
tell the client | … what do you think | … are you free tomorrow | … see you there | … neither got more than a minute
| … nobody knows | … agreed? | … ok? | … right? | … merci d'avance | … c'est pour demain | … c'est urgent | … ça
m'aiderait | … pas pressé | … je relance lundi | … je vous tiens au courant | … on se voit jeudi | … on en reparle |
… bonne journée | … tu viens | … tu en penses quoi | … désolé du long message | … vu | … j'ai botté en touche | … l'a
postée ce matin | … d'accord? | first | second | second? | third | finally | finally? | and finally | lastly | then |
three questions | a couple of things | one last thing | save me | drowning in acronyms | joined on monday | first
week here | first time in the meeting | the first item on the agenda is the budget | the first slide is ready | the
first customer signed | my first day | best regards | best wishes | kind regards | all the best | regards | many
thanks | thanks for your help | thanks for the help, that worked | great, that helped | perfect, you're the best |
you're the best | you're a star | you rock | good bot | top, thanks | top | what a week | what a day | what a mess |
what a great demo | what a relief | right, moving on | moving on | let's move on | ok moving on to the next point |
can you all mute | can you turn the volume down | can you turn it off | can you play some music | can you look at
this | can you look at this before noon | can you look into that | can you call the client | can you call me back |
can you have a look at my PR | can you bring the cables | can you hear me | can you see my screen | can you pick up
the phone | can you pick me up | can you forward me the mail | can you take over | can you take notes | can you wait
| can you stop | can you handle the customer call | can you proofread this | can you join the call | can you print
that | can somebody open the window | can somebody let me in | could you close the door | could you pass me the salt
| could you look after the dog | would you mind closing the window | I rated the restaurant 5 stars | I voted for the
pizza place | I gave the movie a 3 | I scored a goal | I finished the slides | I forgot my badge | I missed the bus |
I missed the train | I still have to pack | my list of groceries | my train is late | my laptop is dead | my team is
remote today | my notes are in the drive | what's happening at the party | what's happening tonight | what's up with
the coffee machine | what's going on in the kitchen | what are you on about | what are the lottery numbers | what is
wrong with you | what is love | what's your favourite colour | who is your favourite player | who are you voting for
| who is bringing the cake | who is picking up the client | who is driving to the offsite | who moved my cheese | who
invited Sam | where can I charge my phone | where do we meet | when does the train leave | how did the demo go | how
was lunch | how are the kids | how are you feeling | how is the weather | how is Sam doing | how's your cold | how
far is the station | how do I get to the office | how do I print | how do I mute | how do I share my screen | how do
I order a badge | how do I call a taxi | how long is the flight | how many chairs do we need | how much was lunch |
how much is the pizza | is the coffee machine broken | is the meeting room free | is the wifi down for anyone else |
is the train on time | is everyone on mute | is Sam joining | is it friday yet | is it cold outside | is it me or is
slack slow | are there any donuts left | are the slides ready | are we meeting at three | does anybody have a charger
| does anyone want my ticket | do we need a projector | do we need chairs | should we order pizza | shall we start |
shall we take a break | will there be cake | the toggle is in the settings | the order of the slides is wrong | in
that order | in order to save time | on order | out of order | the sign-up sheet for the party | sign up here |
sign-up sheet is on the door | a cohort of students visits us | the cohort of new hires starts on monday | conversion
to islam | the activation email went out twice | première question | deuxième question | ensuite | enfin | et enfin |
pour finir | deux trucs | encore un truc | dernière chose | je me noie | sauvez-moi | je suis largué | je suis sous
l'eau | ma première semaine | premier jour | le premier point de l'ordre du jour c'est le budget | le premier client
a signé | la première slide est prête | cordialement | bien à vous | bonne réception | bien cordialement | belle
journée | merci pour ton aide | merci pour l'aide | merci de votre retour | merci infiniment | génial, ça m'a aidé |
ça m'a aidé | ça m'aide beaucoup | t'es le meilleur | t'es au top | top merci | top, merci bcp | quelle semaine |
quelle journée | quel bazar | quelle belle démo | bon, on passe à la suite | on passe à autre chose | passons au
point suivant | ça marche, à demain | ça marche pour moi | ok ça marche | à demain | à lundi | à plus | à tout de
suite | baisse le son | monte le son | coupe ton micro | coupez vos micros | vous pouvez couper vos micros | tu peux
couper ton micro | tu peux baisser le son | tu peux ouvrir la fenêtre | tu peux fermer la porte | tu peux me retirer
de l'invitation | tu peux m'ajouter à l'invitation | tu peux m'appeler | tu peux me rappeler | tu peux me déposer |
tu peux m'attendre | tu peux prendre le relais | tu peux prendre des notes | tu peux regarder ma PR | tu peux
regarder ça avant midi | tu peux jeter un œil à ma PR | tu peux imprimer ça | tu peux répondre au client | tu
m'entends | tu vois mon écran | tu gères | tu assures | vous m'entendez | vous voyez mon écran | vous pouvez
patienter | pouvez-vous rappeler le client | pourriez-vous transmettre à Sam | ouvre la fenêtre | ferme la porte |
mets de la musique | lance la visio | prends des notes | j'ai mis 5 étoiles au resto | j'ai voté pour la pizza | j'ai
noté le resto | j'ai noté ton numéro | j'ai oublié mon badge | j'ai raté mon train | j'ai raté le bus | j'ai fini les
slides | je dois passer à la pharmacie | je dois partir | il me reste un train à prendre | ma liste de courses | mon
train est en retard | mon ordi est mort | mes slides sont prêtes | c'est l'heure de la pause | c'est quand la pause |
c'est quand les vacances | c'est quoi ton film préféré | c'est quoi le score du match | c'est quoi le souci avec la
machine à café | c'est qui le plus beau | c'est qui qui paie | c'est à qui de payer le café | c'est à qui ce chargeur
| c'est à qui le tour de café | à qui est ce badge | qui conduit | qui ramène le gâteau | qui va chercher le client |
qui a invité Sam | qui sont les invités | quelle heure il est | quel jour on est | quel resto ce midi | où est le
chargeur | où est-ce qu'on se retrouve | comment vont les enfants | comment on va au bureau | comment on coupe le
micro | comment partager mon écran | combien de chaises il faut | combien coûte la pizza | combien de temps dure la
démo | pourquoi Sam est pas là | pourquoi la réunion est annulée | est-ce que la machine à café marche | est-ce que
Sam vient | est-ce qu'on commence | est-ce que tout le monde est là | est-ce que quelqu'un | il y a du gâteau | il y
a du monde ce matin | y a plus de café | y a un souci avec le wifi | la machine à café est en panne | le wifi est
tombé | la prod est tombée | le serveur est tombé ou c'est moi | le train est en retard | la salle est prise | la
commande de pizzas est passée | la commande de café est arrivée | ma commande de pizza | passez commande avant midi |
une commande de goodies | l'inscription à la soirée ferme demain | inscription obligatoire pour l'atelier | les
inscriptions au tournoi sont ouvertes | la cohorte de stagiaires arrive lundi | joli rebond sur ce dossier | pas
convaincu par cette def | … in that order | … anyway | … long story | … she says hi | … he is on holiday | … he told
me so | … I mean | … never mind | … so I said yes | … I said yes without knowing | … they want an answer | … they
were not happy | … it was fun | … it was a great session | … is everyone ok with that | … shall we meet | … can you
come | … je veux dire | … bref | … du coup j'ai dit oui | … ils n'étaient pas contents | … c'était sympa | … on se
cale un point | … tu peux venir | … vous êtes d'accord | … c'est fou | … comme le riz | what have I done with my keys
| what do I owe you for lunch | what's left of the cake | what am I doing with my life | what should I order | what
should I cook | what do you need from the shop | anything for lunch | anything on tv tonight | anything good on tv |
any news from Sam | any news on the office move | any plans for tonight | any plans for the weekend | any ideas for
the party | any idea where Sam is | any idea why slack is slow | is there anything to eat | is there anything left in
the fridge | did I leave my keys in the office | did I miss lunch | did I miss the meeting | did I miss a call | did
I miss the cake | do I have mail | do I have a desk | do I look tired | do I need a jacket | have I met Sam | am I
invited | am I allowed to park here | am I on the guest list | am I late for lunch | my weekend plans | my salary |
my holidays | my remaining holidays | my payslip | my desk is gone | my password expired | my account is locked |
show me my payslip | show me the weather | show me the menu of the canteen | give me a break | give me five minutes |
give me the phone number of Sam | give me your number | help yourself to cake | help Sam with the boxes | can you
help Sam | can you help me move the table | can you help me carry this | can you help the client with his invoice |
help the client with the sign-up | a helping hand for the move on friday | need help moving the desks | what's new in
the office | what's new with you | what's new with Sam | what happened to your arm | what happened to Sam | what
happened to the printer | what changed in the contract | what changed in the canteen | what moved in the office | who
moved | how was your day | how was the flight | how was the concert | how did you sleep | how are things at home |
how's the family | how's the new flat | how's the new job | how did it go with the client | weekly team lunch |
weekly sync is cancelled | monthly all-hands at four | daily at 9:30 | the week was long | the month was hard | this
week I'm out | this week I'm in paris | last week I was sick | what a month | see you next week | see you next month
| see you on monday | have a good week | good week everyone | summary of the meeting | summary of the call with the
client | recap of yesterday's workshop | recap of the retro | recap: we agreed on the scope | notes from the meeting
| minutes of the meeting | overview of the office plan | the news is on | news from the canteen | plan for tonight |
plans for the weekend | plan b | the plan is to meet at six | the plan is good | a plan is a plan | what's the plan
for lunch | what's the plan for tonight | what's planned for the party | what's planned for the offsite | what's
coming for dinner | what's next on the agenda of the meeting | when is the release party | when is the next train |
when is the next meeting | when does lunch arrive | when will the food arrive | when will Sam arrive | the best pizza
in town | best wishes to Sam | the best coffee | who is the best player | what's the best restaurant around here |
which restaurant is best | which pizza is best | which wine should we order | which film should we watch | which
train should I take | what's number one in the charts | top of the morning | rank your favourite films | rate my
outfit | score! | what's the score of the game | what was the score last night | who scored last night | the final
score was 3-1 | voting closes at six for the food | please vote for the team name | please vote in the poll | please
rate the event | please fill in the survey | please score the candidates in greenhouse | on mange quoi ce soir | on
regarde quoi ce soir | on commande quoi | on commence à quelle heure | on finit à quelle heure | on va où ce midi |
on part quand | on part à quelle heure | on prend quoi à boire | on prend le train de quelle heure | j'ai quoi à
manger | j'ai quoi comme bus | j'ai raté le film | j'ai raté la réunion | j'ai raté mon arrêt | j'ai faim | j'ai soif
| j'ai froid | j'ai mal à la tête | j'ai perdu mon badge | j'ai plus de batterie | j'ai rendez-vous chez le dentiste
| je dois aller à la gare | je dois filer | je dois appeler Sam | je dois de l'argent à qui | je te dois combien pour
le midi | je suis en retard, désolé | je suis en retard pour la réunion | je suis à la bourre | je suis à la maison |
je suis dispo à 14h | je suis bloqué dans les bouchons | je suis bloqué dans le train | il me reste deux jours de
congés | il me reste du boulot | il me reste un yaourt | il y a quoi à manger | il y a quoi à la cantine | il y a
quoi à la télé | il y a quoi ce soir | il y a du courrier | il y a une fuite | y a quoi à manger | y a quoi à la
cantine ce midi | y a un colis pour moi | quoi de neuf chez toi | quoi de neuf à la maison | quoi de neuf Sam | ça va
toi | ça va? | ça va bien | ça va mieux ta cheville | ça bouge dans les bureaux | ça sent le brûlé | il s'est passé
quoi avec Sam | il s'est passé quoi hier soir | qu'est-ce qu'on mange | qu'est-ce qu'on fait ce soir | qu'est-ce
qu'on offre à Sam | qu'est-ce qui se passe dehors | qu'est-ce que tu fais ce week-end | qu'est-ce que tu fais ce soir
| qu'est-ce que tu bois | qu'est-ce que tu en penses | que fait Sam | que mange-t-on | les chiffres du loto | le menu
de la semaine | le menu du jour | le point météo | le point presse | le résumé du match | le résumé de la réunion |
le bilan de la réunion | le récap de la rétro est dans le doc | récap de la réunion d'hier | récap : on valide la
maquette | compte rendu de la réunion | la semaine va être longue | la semaine prochaine je suis en congés | la
semaine dernière j'étais malade | ce mois-ci je suis en télétravail | cette semaine je suis à lyon | bonne semaine |
bon mois de décembre | quelle semaine de dingue | vivement la fin de la semaine | le programme de la soirée | le
programme du séminaire | le planning de la cantine | le planning des congés | c'est quoi le programme de la soirée |
c'est quoi le programme du séminaire | c'est quoi le plan ce soir | c'est quoi le meilleur resto | c'est quoi la
suite du film | c'est quoi le prochain train | c'est quoi le plat du jour | c'est prévu pour quand le déménagement |
c'est quand le prochain train | c'est quand le séminaire | quel est le meilleur resto du coin | quelle est la
meilleure pizza | quelle pizza on prend | quel film on regarde | quel train je prends | quand est le séminaire |
quand est-ce que Sam arrive | quand est-ce qu'on part | quand arrive la pizza | le meilleur café | la meilleure
équipe du monde | la meilleure pizza | meilleurs vœux | notez bien la date | notez l'adresse | notez le resto | note
la date | note bien | votez pour le nom d'équipe | votez dans le sondage | merci de voter dans le sondage | merci de
noter vos congés | merci de noter la date | mes congés | mes jours de congés | mes tickets resto | ma fiche de paie |
mon badge marche plus | mon mot de passe a expiré | mon compte est bloqué | montre-moi la photo | montre-moi ta
maquette | donne-moi cinq minutes | donne-moi le numéro de Sam | aide Sam à porter les cartons | aide-moi à porter la
table | tu peux m'aider à porter la table | tu peux aider Sam | tu peux aider le client à s'inscrire | besoin d'un
coup de main pour le déménagement | qui peut m'aider à déplacer les bureaux | what is it | what is it? | what is
that? | what's that? | what's it | who is it? | which one? | when? | where? | how? | how many? | how much? | c'est
quoi ça? | c'est qui? | c'est quand? | lequel? | laquelle? | combien? | où ça? | et alors? | so what | and? | so? |
really? | is that so | are you sure | you sure? | vraiment? | t'es sûr? | c'est sûr? | /idea> A widget with the best
ideas | /idea> A list of the top customers | /idea> Roadmap export | /idea> Better ranking of search results | /idea>
A view of what is planned | /idea> Owner field on invoices | /idea> Weekly digest of scores | /idea> Status page |
/idea> Classement des boutiques | /idea> Une page de statut | /idea> Calendrier partagé | /idea> Widget avec les
meilleures ventes | c'est quoi? | what is | what? | quoi? | why? | who? | pourquoi? | qui? | la guilde | /idea>
Classement des vendeurs | /idea> Scoring of leads | /idea> Calendrier des livraisons | /idea> Liste des favoris |
/idea> Ranking of shops | /idea> First steps guide | /idea> Priority inbox | /idea> Compare two KPIs | /idea> Plan
yearly budgets | /idea> Score de satisfaction | /idea> Best price guarantee | /idea> Export en CSV | /idea> Dark
theme | /idea> Cheaper plan for students | /idea> Top customers page | new here | … l'# je veux dire | see you
tomorrow | can you book a table for six | the deploy is green | who's joining for lunch | where is the projector |
happy birthday | why is it so cold in here | can someone review my pull request | when is the offsite | good night |
remind me to call the bank | I'll be late today | thank you so much | no | yes | sounds good to me | we shipped it
and it works | did you see the game last night | how are you? | you're funny | translate this into German | a joke |
let's meet at 3 | my dog ate the roadmap slides | is anyone in the office today | appétit | on se voit à 14h | qui a
cassé la prod | quelqu'un a vu mon badge? | il fait froid ici | tu peux relancer le build? | super boulot à tous | la
démo s'est bien passée | non | je serai en retard | il y a quoi à manger ce midi | le wifi est en panne | pense à
prévenir Priya | joyeux anniversaire | à noter que la réunion est décalée | où est la salle Curie? | génial | ha ha |
c'est la fête | for | … I keep nodding along in meetings | … the toggle thing I mean | thanks | thx you're a star |
🎉🎉 | can you look at this before noon? | turn the lights off in the meeting room | great, let's go with that | Build
#4812 passed* | `main` by in 6m 12s | 1,204 tests, 0 failed | … Open the build Reported to | three questions before
the steering committee on 2 December | … I promise to bring biscuits | bien dormi? | réserve une salle pour jeudi 14h
| tu peux vérifier l'T avant la démo? | je crois que se trompe | ok | Compte rendu de ce matin pour les absents |
Nous étions neuf, la salle était glaciale, et le vidéoprojecteur a tenu jusqu'au bout | … Qui fait quoi | … Oliver
reprend les maquettes, Amélie prévient le support, moi j'écris aux clients pilotes | … Prochain rendez-vous le 10
décembre à 9 h 30, même endroit, avec des pulls | … pour archive | c'est vendredi? | qui vient boire un verre? |
`panier-api` 4.18.2 en production | Durée | 7 min 40 s | lancé par | journal | Message automatique, ne pas répondre |
je prépare le comité de jeudi et il me manque trois choses | … why does everybody talk about it | are we still losing
customers | if I had one sprint free? | first time here | good stuff | who is coming to the team dinner on Thursday?
| the weather is awful | wrong channel | bien joué à toute l'équipe | qui vient au resto jeudi? | quel temps pourri |
mauvais canal | juste un test | awesome, thanks for the explanation | we decided to park the loyalty thing | ugh,
mondays | … ❤️ | super, merci pour l'explication | on a décidé de laisser tomber le programme de fidélité | vivement
le week-end | people | I keep mixing up the letters | in two lines | I'm new | Oliver owns the keys to the office |
you can drop me from the invite | stop posting here | is wrong again | let me know when you're back | who left the
milk out | … comme le riz? | … il se passe quoi | je suis nouvelle | allô? | Oliver a les clés du bureau | arrête de
poster ici | se trompe encore | préviens-moi quand tu reviens | qui a laissé traîner le lait | Trois choses | …
everyone but me seems to know | Evening | cheers | ta , legend | open the window | what a meeting | who's up for
pizza | … Details | for Thursday | … tout le monde a l'air de savoir sauf moi | … c'est quoi ça | on perd moins de
clients? | … quoi | merci , t'es un champion | tu regardes le formulaire d'K avant la mise en prod? | on avance |
quelle réunion | qui est chaud pour une pizza | … Détails | pour jeudi | brilliant, that helped | Oliver is on
holiday until Monday | I love this | deploy finished | Oliver est en vacances jusqu'à lundi | j'adore cette équipe |
New here, so bear with me | … Happy to be pointed to a doc | … save me | A customer wants to talk to someone about
usage figures | … what can I tell them | prepping a renewal call | much appreciated | can you send the invoice to
Acme again | New ticket #20418* Priority | high Channel: email | Subject | … Requester | … j.doe@example.com Group:
Support L2 | … View ticket • notified | wifi password? | who's covering support on sunday? | lol same | what's the
weather like in Lyon this week | Sharing this one from the inbox so we don't lose it | … I like the product but this
is getting silly | … When will somebody call me back? | … Kind regards, Martha. I've phoned her, she is fine now and
will get a voucher | oops wrong chat sorry | I'm putting together a reply for a rather unhappy customer and would be
grateful for a few facts | … Second? | … finally? | … Many thanks in advance, and sorry for the long message | …
j'suis dev moi | Je débarque dans l'équipe | Le mode hors ligne | enfin l'#? | … c'est pour | Client au tel dans 5
min | je boucle mon reporting | l'T de Julie commence lundi à 9h | envoie le devis à Decathlon avant midi | qui est
d'astreinte ce week-end? | … prod | … 42 occurrences en 10 min, première vue à 14:07 | … Cause probable | … Voir
l'incident assigné à | je suis malade aujourd'hui, je ne viens pas | cb de jours de RTT il me reste | ah d'accord je
vois mieux | traduis ce mail en anglais | weekend | Retour de mon rdv de ce matin chez un grand compte, je le pose
ici pour mémoire | Ils sont contents de l'appli, beaucoup moins de la facture | … Je relance leur acheteur mardi et
je vous tiens au courant | j'anime mon premier comité produit demain | … Merci infiniment | … je me noie | Joined on
Monday and drowning in acronyms | … Help? | designer question | … I'd like our wording, not Google's | Afternoon |
Happy Sunday | cheers, that's perfect | lol fair enough | agreed, +1 | what's the wifi password for guests | who is
on call tonight? | write me a SQL query for the funnel | … DATA-512* moved from _In review_ to _Done_ by | … Priority
| … high Sprint 48 View issue watchers | [FIRING:1] DataFreshnessLag* severity=page | … threshold 2 h | … owner | …
Runbook | … showed me the old one | what's the weather in Pune tomorrow | Notes from the design crit, no action
needed from most of you | … asked who decides on the copy | … What happens next | … I clean up the file, checks the
spacing on Android, and we meet again on Thursday when the room is free | … Sharing with so that it's somewhere |
bookmarking this for later | is the canteen open on Monday | when is Priya back from her holiday | preparing for the
QBR and would appreciate | … Thank you in advance, regards | rappel rapide pour les nouveaux | … Je relis le support
du comex | bête | ou | Chers collègues, je finalise le board deck | petit rappel | parfait c noté | il y a quoi à la
cantine ce midi | peux tu me rédiger un mail pour relancer un client | t'as vu l'K? | l'a postée ce matin | qui est
en télétravail demain | Ticket #48213 | … Priorité | … urgente Canal : e-mail Assigné à | … Ouvrir le ticket Suivi
par | `TypeError | … 312 événements, 87 utilisateurs | … Vu la première fois il y a 4 min, détail | je suis pas là
cet aprem | bien vu | à toutes et à tous, voici ce que je retiens du point support de ce matin | … se demande
pourquoi le panier se vide quand on change d'appareil, on lui a transmis deux exemples | … Qui veut participer à
l'écoute de jeudi peut s'inscrire auprès de moi, il reste trois casques | … Belle journée | combien il me reste de
jours de congés | la prod est tombée ou quoi? | pas convaincu par cette def mais bon | le lien de la visio | … la
page | Pour mon rapport de stage j'aurais besoin de | … Merciii | … I ask for the form of our new landing page | my
english is not so good | … Before the follow-up I would like to have our own explanation in front of me | who can I
shout at re | Before I bother the whole channel | are customers still happy? | I hope you have a nice day | … Thank
you in advance | confirm | … is it still only an idea | from the train | I have two engineers free in January | I
just got added to this workspace | perfect, that's all I needed | no that's not what I meant, forget it | book me a
taxi to the airport for 6 | what's the weather in Lyon | who is on call tonight | … Service | … Acknowledge · who is
affected | … EU shops · cc | … 2 approvals, 1 change requested, 14 files | … sent by the Git app to | haha good bot |
Team, a short note before I board | The quarter was hard and you were excellent | … I said | … everybody | … how we
fund it, but today please just take the afternoon off | … See you on the other side of the ocean | wrong chat |
translate this email to german | wifi password for guests? | how much did we spend on linkedin ads in q3 | for the
board letter I am missing | … My flight leaves at 7, so before that if possible | … D'avance merci et belle journée |
… formulaire envoyé ou mail confirmé? | … C'est pour ma lettre aux actionnaires | … tu sais, le mode hors ligne | on
perd encore bcp de clients? | super, l'K cartonne, bravo à tous | non laisse tomber je me suis trompée de fil |
l'imprimante du 3e est encore en rade | [JIRA]* a déplacé APP-412 Revoir l'T iOS de _En cours_ à _Terminé | Priorité
| … Observateurs | Qui est touché | 312 sessions | Que faire | voir le runbook | notifié automatiquement | à tantôt |
On a signé le gros client | qui a les clés du local vélos | tu peux me bloquer un créneau avec demain matin | Chères
équipes, un mot avant la fin de l'année | Nous avons franchi des caps que je n'osais pas espérer en janvier | … Je
réponds toujours | … une équipe | … Où en serons-nous dans un an? | … Je l'ignore, mais je sais avec qui je veux y
être | … Le pot aura lieu jeudi à 18 h, conjoints bienvenus | j'arrive dans 10 min | traduis-moi ce mail en
néerlandais | mets la clim moins fort on se les gèle | c'est qui notre contact chez l'agence de pub | pour le conseil
d'administration de mardi j'aurais besoin de trois éléments | … Bien cordialement
"""
