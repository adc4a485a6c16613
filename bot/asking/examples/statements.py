"""What people say of what has a name here that asks nothing of it. Pure."""

STATEMENTS = """
congrats on # everyone | congrats to G on # | great work on # | kudos to G for K | well done G | good job on K this
month | hooray, # is live | # is live | # is out | # launched this morning | # shipped on monday | # goes live
tomorrow | # is delayed by a week, sorry | we shipped # yesterday | we decided to drop # | we've started on # | we're
doing # next quarter | we're still working on # | we launched # for ten customers | G is working on # | G shipped #
today | Sam is working on # | Sam owns K now | Sam will take over K | I own K so ask me anything | I'm the owner of K
| I'll take K from now on | I updated K | I updated the definition of T | I just fixed K | I added T to the glossary
| I added a note on T to the doc | I wrote the definition of T | I think K is fine | I think # is a good idea | I
think # should wait | I think T is overrated | I don't think K matters | I don't like the name T | I love # | I like
# | I prefer # over # | I'm against # | I'm not a fan of # | I'd rather do # first | IMO # is a waste of time | imo K
is the only thing that matters | personally I find T confusing | for me K is the wrong metric | we should stop
looking at K | we should talk about K | we should do # soon | we should really look into K | we'd better move # to
next sprint, agreed? | let's talk about K on monday | let's discuss # tomorrow | let's not forget about T | let's
move # to february | let's keep T out of the deck | let's use K as the main number | K is up 3 % this week | K is up
| K is down again | K is down because of the holidays | K dropped 5 % after the release | K went up yesterday | K was
42 last week | K is at 12 % | K looks good today | K looks fine to me | K has been stable for weeks | K hit the
target, drinks are on me | K is broken in the dashboard | K missing after login | K never arrived | the customer
never got her K | a user complained about his K | customers love # | customers keep asking for # | a customer asked
about # today | two clients mentioned # last week | the client said T three times | our T meeting moved to 3pm | the
T workshop is in room 4 | the K review is on thursday | the # demo went well | the # kickoff is tomorrow at ten | the
T training is mandatory | the K dashboard is slow | the K page is broken | the T slide is ready | the T doc is in the
drive | the # tickets are in the sprint | the # survey has closed | in the K meeting we talked about pricing | during
the T session we lost the connection | see you at the T workshop | see you in the K review | notes from the T session
attached | I'll be late for the T meeting | I can't make the T workshop | I'm in the K meeting until noon | I have a
call about # at four | I'm preparing the deck on K | I'm reading about T | I'm writing the spec for # | I've sent you
the file on K | I've put T on the agenda | I moved T to the top of the agenda | I'll send the K figures tomorrow |
I'll check K later | I'll look into K | I'll ask Sam about # | I'll explain T in the meeting | I'll tell you about K
later | could you move the T meeting to four | could you book a room for the K review | could you send Sam the slides
on T | could someone bring the printouts for the # workshop | can you check the # ticket please | can you fix the K
query | can you update the # mockup | can somebody take the K call | please review my PR for # | please merge the #
branch | please add T to the agenda | please don't forget the T survey | please update the # ticket | remind Sam to
send the K deck | remind me to call the client about # | schedule a meeting on K with Sam | translate T into spanish
| order lunch for the K review | create a ticket for # | open a jira for # | what time does the T workshop start |
what room is the K review in | what's the dial-in for the K call | what's the link to the K dashboard | what do you
think of # | what do you think about K | where is the K meeting | where is the T workshop | where did you put the #
file | when is the T workshop | when is the K review | who's joining the T workshop | who's presenting at the K
review | who left the K tab open | who wants to pair on # | is the T workshop still on | are you coming to the K
review | did you see Sam's post about K | do you like # | have you read the article on T | can we meet about #
tomorrow | will Sam be at the K review | will K double next year | what will K be next year | what will K be in 2030
| predict K for next year | I have a question about K | quick question about K | quick question about # | question on
T | I'm joining G next week | that's great news about # | good news on #: the client signed | bad news: # is late |
fyi # is on hold | fyi K is wrong since the migration | fyi the T page moved | reminder: K review at 3 | reminder:
the T survey closes on friday | heads up, K is going to drop this week | update: # is in beta | update on #: we're
testing | deploy of G app succeeded | TypeError: T is undefined | K above threshold | K is 4 hours late | new comment
on # | Sam commented on # | we looked at # and everybody preferred the second version | we talked about K and then
about lunch | we talked about T for an hour | # was mentioned, so was K | someone asked what T means and nobody knew
| I know what T means | I know who owns K | I told Sam what K is | nobody knows what T is, funny | everybody knows
that K is seasonal | he asked how K is doing | she wants to know what we think of # | the new hire asked what T means
| remember when K was at 2 % | imagine # live in january | as you know, K is what we track | as discussed, # moves to
march | based on K we decided to wait | because of K we stopped the campaign | thanks to # we won the deal | without
# we lose the deal | after # we do the rest | if # ships we can celebrate | if K drops again I quit | T is short for
something I always forget lol | T is not the same as T, please stop mixing them | T means we ship small | T is a nice
word | K is not a target | K is everything | K K K | don't touch K | stop asking about K | no more T please | enough
about # | too much T | so much for # | yes, # is mine | yes K is right | no, # comes later | no that's K, not K | not
K, K | Sam, did you see K? | Sam can you look at K | Sam what do you think of # | Sam when you get a sec could you
review # | merci pour # | bravo à G pour K | bravo pour # | bravo l'équipe G | félicitations pour # | beau boulot sur
# | joli K ce mois-ci | joli T pendant la démo | # est en ligne | # est en prod | # est sorti ce matin | # est parti
en prod | # sort demain | # est repoussé d'une semaine, désolé | on a livré # hier | on a abandonné # | on a commencé
# | on travaille encore sur # | on lance # lundi | on parlera de # demain | on a bien avancé sur # | on a encore
perdu du temps sur T | on a décidé d'arrêter # | on devrait arrêter de regarder K | on devrait parler de K | on
ferait mieux de repousser # | on garde T comme ça | Sam travaille sur # | Sam s'occupe de K maintenant | Sam reprend
K | c'est moi qui gère K | c'est moi le responsable de K | je m'occupe de K | je reprends K | je prends # | j'ai mis
à jour K | j'ai corrigé la définition de T | j'ai ajouté T au glossaire | j'ai écrit la définition de T | j'ai envoyé
le fichier sur K | j'ai présenté K au comex | j'ai parlé de # au client | j'ai mis T à l'ordre du jour | j'aime bien
# | j'adore # | j'aime pas le nom T | je suis contre # | je préfère # à # | je pense que # peut attendre | je pense
que K est bon | je crois que K va baisser | je trouve que T est flou | je trouve que K ne sert à rien | perso je
trouve que T ne sert à rien | perso # me paraît inutile | à mon avis # est prioritaire | à mon avis K n'est pas
fiable | pour moi # passe avant | franchement # on s'en fiche | K est en hausse de 3 % | K a baissé de 2 points | K a
pris 3 points cette semaine | K a encore baissé | K est à 12 % | K était à 40 hier | K remonte, ouf | K va mieux | K
est dans le vert, champagne | K n'est plus à jour depuis la migration | K est cassé dans le tableau de bord | K
jamais reçue | le client n'a pas reçu sa K | un client se plaint de sa K | un client demande # | les clients adorent
# | les clients réclament # | deux clients ont parlé de # | la réunion T est décalée à 15h | la réunion sur K est
annulée | l'atelier T est en salle 4 | l'atelier # est demain | la démo de # s'est bien passée | la formation T est
obligatoire | la page K est cassée | le document sur T est dans le drive | le tableau de K est lent | le T de Sam
commence lundi à 9h | le lancement de # est prévu jeudi, venez nombreux | la revue de K est à 14h | les slides sur T
sont prêtes | les tickets de # sont dans le sprint | à la réunion K on a parlé budget | pendant l'atelier T on a
perdu la connexion | je serai en retard à la réunion K | je peux pas venir à l'atelier T | je suis en réunion sur K
jusqu'à midi | je prépare les slides sur K | je prépare la revue de # | je regarde K demain | je t'envoie K demain |
je te montre # tout à l'heure | je relance le client sur # | tu peux décaler la réunion T | tu peux réserver une
salle pour la revue K | tu peux relire le texte de # | tu peux corriger la page K | tu peux rappeler le client pour #
| peux-tu mettre à jour le ticket # | quelqu'un peut relire # | quelqu'un peut prendre l'appel sur K | merci de
mettre à jour # | merci de remplir le sondage T | merci de valider la maquette de # | pense à relancer Sam sur # |
n'oublie pas l'atelier T | faut qu'on parle de K | faut relancer le client pour # | il faut que je parle de # à Sam |
faudrait faire plus de T | attention à T avant de couper | rappelle Sam pour # | crée un ticket pour # | traduis-moi
T en espagnol | à quelle heure commence l'atelier T | tu penses quoi de # | que penses-tu de # | qui vient à
l'atelier T | qui présente à la revue K | où est la réunion T | quand est l'atelier T | quand est la revue K | t'as
vu K? | tu viens à la revue K | vous avez vu le post de Sam sur K | K sera à combien l'an prochain | combien fera K
en 2030 | prédis K pour l'an prochain | j'ai une question sur K | une question sur # | petite question sur T | j'ai
un client mécontent à propos de # | bonne nouvelle pour # : le client a signé | mauvaise nouvelle, # est en retard |
pour info # est en pause | pour info K est faux depuis lundi | rappel : revue K à 15h | rappel : sondage T jusqu'à
vendredi | nouvelle erreur dans G | erreur 500 sur K | cause probable : T introuvable | on a regardé # et tout le
monde préfère la version 2 | on a parlé de K puis de # puis on est allés manger | quelqu'un a demandé ce que veut
dire T, personne ne savait | je sais ce que veut dire T | je sais qui gère K | le DSI m'a demandé pourquoi tout le
monde parle de T | ils ont fait 300 K le mois dernier et veulent renouveler | ils sont contents de # | comme tu sais,
K baisse toujours en été | comme convenu # passe en mars | grâce à # on a gagné le contrat | sans # on perd le client
| après # on fera le reste | si # sort on fête ça | si K baisse encore je démissionne | T n'est pas T, arrêtez de
confondre | T veut dire livrer petit | K n'est pas un objectif | K c'est la base | touche pas à K | arrêtez avec T |
assez parlé de # | trop de T tue T | oui # c'est moi | non, # c'est plus tard | non c'est K, pas K | Sam t'as vu K |
Sam tu peux regarder K | Sam tu en penses quoi de # | /idea> K on the home page | /idea> Show K to customers | /idea>
Send T by mail | /idea> Explain T in the app | /idea> Plan view for G | /idea> Ajouter K sur l'accueil | /idea> Voir
qui a modifié T | who moved the T workshop | who scheduled the K review | who is going to the K meeting | who was in
the T workshop | who has seen the K slides | who can print the K deck | where are the slides on T | where is the
recording of the K call | when do we meet for # | when is the call about K | when is the demo of # for the client |
how did the # demo go | how was the T workshop | does anyone have the K slides | should we invite Sam to the K review
| please sign up for the T workshop | the K email went out twice | the K banner is ugly | the K button is broken on
android | the T column is empty | the # branch is green | K page returns 500 | K service is down | K job failed | K
is undefined | K test is flaky | T is undefined | deploy of K finished | release of # done | merged # into main | K
migration starts at six | the K export is in the drive | K export attached | fixing the K query now | working on the
K chart | reviewing # | testing # on staging | demo of # at 4 | K workshop: bring your laptops | notes on T below |
my take on T: it depends | a word on T before we start | a thought on K: people are on holiday | note to self: check
K | todo: clean up K | +1 for # | -1 on # | # ftw | # is a must | # please, finally | # has my vote | I voted for # |
I'd vote for # | voting for # obviously | we all want # | nobody wants # | everybody wants # | the customers of G are
happy | G is great | G has a new hire | G meets at ten | G standup moved to 9:30 | G retro notes are in the doc | I'm
joining G | I love working with G | shoutout to G | ask G | G knows | hi G | dear G team | from G with love | G can
you look at this | G please check the logs | c'est quand la démo client de # | qui a déplacé l'atelier T | qui a
organisé la revue K | qui était à l'atelier T | qui a vu les slides sur K | qui peut imprimer les slides K | quelle
salle pour la revue K | où sont les slides sur T | où est l'enregistrement de la réunion K | comment était l'atelier
T | comment s'est passée la démo de # | est-ce que quelqu'un a les slides sur K | Sam présente l'analyse de T à 16h |
Sam présente K demain | Sam est sur # | Sam gère K, donc demandez-lui | je prends le suivi de K | je prends la suite
sur K | je reprends le suivi de K | je suis sur # | je bosse sur # | je bosse sur K cette semaine | je teste # en
staging | je corrige la requête K | je mets K dans les slides | je note K pour demain | je vote # | je vote pour # |
j'ai voté pour # | on vote tous # | moi je prends # | moi je dis # | # évidemment | # bien sûr | # sans hésiter | #
vite svp on en peut plus | vivement # | hâte d'avoir # | +1 pour # | faut fêter ça, super semaine pour K | super
semaine pour K | belle semaine pour K | quel beau mois pour K | bravo pour K | K cartonne | K fait le job | K me
fatigue | K, quelle blague | K encore et toujours | on n'a pas K sous la main | on verra K plus tard | on parlera T
une autre fois | T, on verra | T quand même | pas fan de T | pas convaincu par T | rien à voir avec K | rien à voir
avec T | hors sujet, mais T c'est bien aussi | l'équipe G est super | G a un nouveau | G se réunit à dix heures | le
standup de G est décalé | la rétro G est dans le doc | je rejoins G | coucou G | G vous pouvez regarder | demande à G
| service K en panne | job K en échec | test K instable | export K en pièce jointe | bouton K cassé sur android |
page # en 500 | K introuvable | K from France are stuck in the warehouse | K from last year are in the archive | T is
a useful tool in my view | T is a crude measure if you ask me | T is not my cup of tea | I'm putting # aside this
week | we put # aside this week | we freeze # until the rebrand | Sam took care of T yesterday | Sam took care of K
last week | Sam handled K while I was away | Sam looked after K last year | K for the tournament are open | K for the
party close on friday | I have to finish the doc on T | I must finish the deck on K | I need to finish the page on T
| I still have to write the text on T | I met the customer who wanted # | I met the client who asked for # | I met
Sam about K | Sam moved to G | G moves to the second floor | G has moved desks | G won the hackathon | K moved to
another dashboard | # moved to another sprint | K came in late today | K loads slowly today | K looks gorgeous | #
looks great on the new phones | the K slide is wrong | the K email bounced | the K page throws an error | K tables
are slow again | K of the competition are a joke | K made my day | K cost us a lot of time | # cost us a fortune | we
lost a day on K | we spent the morning on K | we finally understood T | now I understand T | T makes sense now | K
makes sense now | les K d'Allemagne sont bloquées en douane | les K du salon sont dans le carton | les K au tournoi
sont ouvertes | les K à la soirée sont closes | je mets # de côté cette semaine | on met # de côté | on gèle #
jusqu'en janvier | Sam s'est occupée de T hier | Sam s'est occupé de K la semaine dernière | Sam a géré K pendant mon
absence | Sam a repris T hier | faut que je finisse le doc sur T | il faut que je finisse les slides sur K | je dois
finir le doc sur T | je dois finir la page sur K | je dois encore écrire le texte sur T | j'ai croisé le client qui
voulait # | j'ai vu Sam pour K | j'ai renvoyé les slides K | G déménage | G déménage au deuxième étage | G a gagné le
hackathon | K rame aujourd'hui | # est magnifique sur mobile | la démo de # a planté | la page K plante | le mail K
est parti deux fois | K de la concurrence me fait rire | K nous a coûté cher | on a perdu la matinée avec K | on a
galéré avec K | on a enfin compris T | je comprends mieux T maintenant | T est plus clair maintenant | T c'est un
outil comme un autre | T n'est qu'un outil | on garde T pour la fin | on garde K pour la fin | ne touchez pas à #
avant demain | ne parlez pas de K devant le client | K champagne | on se fait un point T à 15h | on se fait un point
K demain | un point T à 15h | /idea> Plan for G in offline trains | /idea> K on the card | /idea> Statut de K |
/idea> Faster K | /idea> K by mail | /idea> K sur mobile | the K slides are in the drive | K workshop is on Tuesday
at 10 | we launched # yesterday, well done all | add a slide about K to the deck | K of pizza will arrive at noon |
congrats to the G | nice work on # | I think we should talk about T more often | the T deck is ready for review |
l'atelier K est reporté à jeudi | bravo à l'équipe G | le K m'empêche de dormir | j'ai mis le deck K dans le drive |
K des pizzas pour ce soir | la réunion de T est annulée | on a livré le # hier, bravo | our K meeting moved to 3pm |
K lunch for twelve people tomorrow | T `new_basket` is *on* in staging | la réunion K est décalée à 15h | a montré le
nouveau panier, a expliqué pourquoi les K reviennent plus souvent, et nous avons longtemps parlé d'T sans rien
décider | K survey goes out on Monday, please don't reply all | Priya will present the T analysis at 4 | could you
update the T page | lol that K joke | I moved the T review to next week | l'enquête K part lundi, merci de ne pas
répondre à tous | Priya présente l'analyse de T à 16h | tu peux mettre à jour la page T | haha le K de mon abonnement
à la salle de sport | j'ai déplacé la revue T à la semaine prochaine | see you all at the T demo on Friday | fixed
the typo in the T doc | Can somebody bring the K posters to room 4? | I agree with Oliver about K | /idea> Let guests
see their K history | my K hasn't arrived and I'm hungry | rdv à tous à la démo du T vendredi | j'ai corrigé la faute
dans le doc T | Quelqu'un peut apporter les affiches K en salle 4? | je suis d'accord avec Oliver sur le K | /idea>
Laisser les invités voir leurs K | ma K n'est toujours pas arrivée et j'ai faim | My manager wants me to do a T by
Friday | we should celebrate, great week for K | I'll own the K follow-up | who do we invite to the T workshop? | Ma
cheffe me demande de « faire un T » pour vendredi | faut fêter ça, super semaine pour les K | je prends le suivi du K
| on invite qui à l'atelier T? | the T workshop got pushed to Wednesday | can you K more sticky notes for the retro |
would you have a look at the K form before the release? | G latency back to 210 ms | K job finished in 3m 2s |
l'atelier T est repoussé à mercredi | K des post-it pour la rétro | latence du G revenue à 210 ms | job K terminé en
3 min 2 s | we need more K interviews | the K slide has a typo | send me the T sheet | les K | il nous faut plus
d'entretiens sur le K | la slide K a une coquille | envoie-moi le tableau des T | heads up, T call with Acme is at 4
today | K missing after K | the K dashboard is awesome, nice job | good call, K survey goes out monday then | our T
this quarter is clearly | I placed an K on Tuesday and the app sent me back to the K page twice | we'd better push
the K emails to next sprint, agreed? | Erreur 500* sur `/api/K` | `T.panier` introuvable | joli K pendant la démo,
bien rattrapé | J'ai passé une K de fournitures, elle arrive jeudi | Le DSI m'a demandé pourquoi nos concurrents
parlent tous de T et pas nous, j'ai botté en touche | Ils ont fait 300 K le mois dernier et veulent renouveler, sous
réserve d'une remise | faut qu'on parle du K avec Priya jeudi | perso je trouve que le K ne sert à rien | I think K
is double counting | heads up, K emails are paused until Tuesday | T session is in the big room now | K is 4.2 h | …
G | when you get a sec could you review the # copy? | We looked at the empty state for #, and everybody preferred the
version with the illustration | The # was mentioned, so was K, but neither got more than a minute | uploaded the T
model here sheet | what will K be at next year | j'ai un client mécontent à propos des # | l'atelier T commence à 10h
| Nouvelle erreur dans `G-app` 7.2.0 | Beaucoup de questions de clients sur le #, quelques-unes sur les T, rien de
grave | Quant au K, on attend la fin de l'enquête pour en parler | bravo à G pour les K du Black Friday | traduis moi
K en espagnol | j'ai rangé la doc T ici | K - from first commit or from ticket creation? | K looks great in the new
deck, well done all | I updated the T slides, can ignore this | TRIGGERED* [P2] `K-consumer` lag above 5000 for 10
min | … G-prod Assigned to | opened pull request #2291 Move T behind T | write a tweet announcing #, max 200
characters, make it fun | as I said to yesterday, we discuss K on tuesday | Three customers told me this week,
without being asked, that our T is the best they have seen, and one of them wanted to know who designed it | Next
month we will talk about what comes after # | I think that the T of yesterday's match was our goalkeeper | remind me
at 4pm to call the agency about the T mailing | K-moi un sandwich | haute Sprint 48 T : cochée | Alerte *Taux
d'erreur API* 2 % sur `G-eu` depuis 09:14 | rédige un post LinkedIn sur le #, ton léger, avec deux emojis | comme vu
ce matin on garde la T de septembre, pas besoin de répondre | la formation T est annulée, désolé pour le spam | le K
progresse, le mode hors ligne fait rêver nos clients suisses, et l'on me demande partout qui a eu l'idée des # | faut
qu'on reparle du K lundi avec
"""
