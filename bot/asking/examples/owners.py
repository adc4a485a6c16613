"""How people ask who answers for something, or wrote it. Pure."""

OWNERS = """
whose baby is K | K, whose is it? | who do I bug about K | who should I go to with questions on K | who keeps K up to
date | who's got K on their plate | which team has K | is there anyone responsible for K? | does K have an owner |
does T have an owner? | does # have an owner | has anyone taken on K | name of the K owner please | K owner | owner
of K? | owner # | T owner? | who wrote T | who wrote the definition of T | who came up with T | who came up with # |
whose idea was # | who suggested # | who submitted #? | who filed # | who's the author of # | who proposed # | who's
championing # | who's driving # | who drives K | who's on the hook for K | who would know about K | who knows about K
best? | who can tell me more about K | is it Sam or Sam who looks after K | does Sam own K | is K one of Sam's | who
maintains T | who maintains the definition of T? | who approved the definition of T | who signed off on T's
definition | who decides what T means | who can change T | who do I talk to about T | who edits T | I found a mistake
in K, who do I tell | who should fix K | K looks wrong, whom do I tell? | who updates K every week | who enters the
numbers for K | K is owned by? | K belongs to whom | who's the DRI for K? | who is the go-to person on K | who took
over K | who inherited K after Sam left | who handles K now that Sam is gone | I'd like to thank whoever added # |
who do we ping when K breaks | who reports on K | who presents K in the review | … who owns it | … who owns that? | …
who's behind it | … who's responsible | … whose is it | … who should I ask | … who do I talk to | … who can I ask
about that | … and the owner | … owner? | … name of the person tracking it | … who wrote that | … who wrote it? | …
which human should I raise it with | … who signed off on that wording | … who's in charge of that one | … who looks
after it | … who do I complain to | … and who owns this | … who gets the credit | qui gère K | qui s'occupe de K chez
nous | K c'est à qui | c'est le bébé de qui K | qui a la main sur K | qui suit K au quotidien | qui pilote K | K est
piloté par qui | quelle équipe a K | y a-t-il un responsable pour K | K a un responsable? | T a un responsable? |
c'est Sam qui gère K? | c'est Sam ou Sam pour K | le référent K svp | responsable de K | resp K | proprio de K | à
qui je m'adresse pour K | vers qui je me tourne pour K | je dois voir qui pour K | à qui parler de K? | sur K je
demande à qui | qui a écrit la définition de T | qui a rédigé T | qui a défini T | qui valide la définition de T |
c'est qui l'auteur de T | d'où vient T, qui l'a ajouté | qui peut modifier T? | qui a proposé # | qui a déposé # |
qui a eu l'idée # | c'est l'idée de qui # | qui défend # en interne | auteur de # | l'auteur de # c'est qui | qui est
à l'origine de # | K n'a pas l'air à jour, je préviens qui? | j'ai une question sur K, qui peut m'aider | une erreur
dans K, à qui je le signale | qui met à jour K | qui renseigne K | qui rend des comptes sur K | qui a repris K depuis
le départ de Sam | quelqu'un sait qui tient K | … qui s'en occupe | … qui s'en charge | … c'est qui le responsable |
… à qui je demande | … vers qui me tourner si on me pose une question dessus | … qui la porte | … qui l'a proposée |
… qui le suit? | … c'est à qui | … et le responsable | … responsable? | … à qui je remonte mes doutes | … c'est qui
qui a écrit ça | … qui porte ce sujet chez nous | … je vois qui pour ça | … qui a rédigé ça | … le propriétaire aussi
| … qui gère ça | … son auteur | … à qui m'adresser | … qui contacter | who watches K | who monitors K | who tracks K
| who follows K | who keeps an eye on K | who checks K | who guards K | who measures K | who calculates K | who
computes K | who produces K | who prepares K | who provides K | who feeds K | who publishes K | who answers for K |
who leads K | who leads # | who runs # | who is on # | who's working on # | who started # | who launched # | who
requested # | who asked for # | who wanted # | who raised # | who pitched # | who put # on the list | who put # in |
who entered # | who created # | who created K | who created T | who added T | who defined T | who set K up | who set
up K | who made K | who owns T | who owns # | who owns K now | who owned K before | who's K's owner | who's the K
person | who's the person for K | who's the expert on T | who's the T expert | who's our T specialist | who
understands T best | who has K | who has K now | who's got # | who do I ask about T | who should I ask about # | who
would I ask about K | who can I ask about K | who can help with K | who could explain K to me | who can answer
questions on K | who can I talk to about # | who to talk to about # | whom do I ask about # | whose idea is # | whose
is # | whose KPI is K | whose job is K | whose number is K | which colleague owns K | which team owns K | what team
owns K | what's the name of the K owner | what's the owner of K | name of K's owner | owners of K | owner for K | K's
owner | K owner? | owner: K | ownership of K | K - who | K who owns it | K: whose | K, who's in charge | K, who do I
ask | K, who watches it | is Sam in charge of K | is Sam the owner of K | is Sam still the one handling K | is it
still Sam for K | is K still with Sam | is K with Sam or Sam | does Sam still do K | does anyone own K | does anybody
look after K | does anyone own # | is someone on # | has # got an owner | has K got an owner | I want to complain
about K, to whom | I have a question about K, who can answer | I've a question on K, who should I see | I need
someone who knows K | I need to speak to the owner of K | I need to reach the K owner | I'm looking for the owner of
K | looking for the K owner | can you tell me who owns K | could you point me to the owner of K | could you put me in
touch with the owner of K | put me in touch with whoever does K | please tell me who owns K | tell me who to ask
about K | do you know who owns K | do we know who suggested # | anyone knows who wrote T | qui regarde K | qui
surveille K | qui mesure K | qui calcule K | qui produit K | qui fournit K | qui publie K | qui alimente K | qui
prépare K | qui veille sur K | qui garde un œil sur K | qui répond de K | qui dirige # | qui mène # | qui est sur # |
qui bosse sur # | qui travaille sur # | qui a lancé # | qui a demandé # | qui a poussé # | qui a soumis # | qui a
créé # | qui a créé K | qui a créé T | qui a ajouté T | qui a imaginé # | qui a pensé à # | qui a mis # dans la liste
| qui voulait # | qui possède K | qui détient K | qui a K | qui a # en charge | qui est l'owner de T | qui est
l'expert T | qui s'y connaît en T | qui connaît bien K | qui peut répondre sur K | qui peut me parler de K | qui
faut-il prévenir pour K | qui est-ce que je vois pour K | qui voir pour K | qui prévenir si K déconne | K c'est qui |
K c'est pour qui | K, c'est qui? | K, qui s'en occupe | K, qui gère | K, qui regarde ça | K, à qui je parle | K, on
demande à qui | K relève de qui | K dépend de qui | K est à qui | K est entre les mains de qui | K est suivi par qui
| K est géré par qui | # vient de qui | # c'est de qui | # c'est l'idée de qui | # proposé par qui | # portée par qui
| T écrit par qui | T a été défini par qui | T rédigé par? | c'est qui pour K | c'est qui sur K | c'est qui qui a
écrit T | c'est qui le porteur de # | c'est qui la personne pour K | c'est toujours Sam pour K? | c'est encore Sam
qui gère K | Sam gère toujours K? | Sam a encore K? | est-ce que c'est Sam pour K | est-ce que quelqu'un gère K |
est-ce que K a un responsable | quelqu'un s'occupe de K? | quelqu'un porte #? | y a quelqu'un sur #? | y a-t-il
quelqu'un en charge de # | quel est le responsable de K | quelle équipe gère K | quelle équipe est derrière # |
quelle personne gère K | le nom du porteur de # | mon interlocuteur pour K | l'interlocuteur sur # | propriétaire de
K | le propriétaire de K | K : responsable? | je veux me plaindre de K, à qui | je cherche qui a proposé # | je ne
sais pas à qui parler de K | je sais pas qui gère K | tu sais qui gère K | tu sais qui a proposé # | on sait qui a
lancé #? | … to whom | … who watches it | … who watches that one | … who keeps track of it | … who should I see | …
who has it | … who has it now | … who's on it | … who's the contact | … who asked for it | … who suggested it | …
whose idea was it | … is it Sam | … is that Sam's | … does anyone own it | … the name of the owner | … whoever owns
it | … qui regarde ça | … qui suit ça | … qui en répond | … qui l'a écrit | … qui l'a lancée | … qui a demandé ça | …
qui a eu l'idée | … c'est qui | … c'est qui le contact | … c'est Sam? | … à qui | … à qui? | … à qui je parle | … à
qui de le corriger | … on demande à qui | … un contact? | … le nom du responsable | … je veux dire qui en répond |
/idea> auteur de # | /idea> auteur # | /idea> author # | /idea> who # | /idea> qui # | /idea> owner # | who owns K |
who's the owner of K? | who runs K | who do I blame for K | who should i ask about K? | K | … who? | name of the
person behind K | who is on the hook for K | who can tell me more about K? | K? | … who owns it? | who is in charge
of K | who takes care of K? | point of contact for K? | owner of K | is anyone responsible for K? | who's the right
person for K | who maintains the K number | to whom does K belong? | qui gère le K? | le K c'est qui | le K
appartient à qui? | à qui est le K | qui est responsable du K | le propriétaire du K? | qui contacter pour le K | je
vois avec qui pour le K? | c'est le bébé de qui le K | qui tient le K | qui suit le K? | le K, il faut demander à
qui? | qui s'occupe du K? | le K est suivi par qui | le K? | … il est à qui? | par qui est géré le K? | je cherche le
responsable du K | c'est qui le référent K | qui a la main sur le K? | qui dois-je contacter au sujet du K? | auprès
de qui je me renseigne sur le K | le K, ça relève de qui | à qui faut-il parler du K | who's behind # | who is
working on #? | qui a proposé l'#? | qui a eu l'# | l'# vient de qui | c'est l'idée de qui, #? | qui porte l'# | …
who is responsible? | qui s'en occupe? | … who do I ask about it | … who's responsible for it? | who owns K? | who do
i ping about K | Who's responsible for # these days? | who looks after the K kpi | who wrote our definition of K? |
/kpi> who answers for K | … who do I talk to? | qui s'occupe de l'K? | c'est qui le responsable du K | à qui je
m'adresse pour le K? | l'# c'est à qui | qui a défini K chez nous | qui pilote les K | /kpi> qui est derriere K |
c'est qui qui s'en occupe | qui s'occupe de K | who's the point person for K | need to talk to whoever is in charge
of K | … whom should I contact | K looks broken? | … who can fix it? | can you tell me the name of the K owner | who
pitched #? | is it Oliver who owns K? | chez qui je vais pour K | Qui est le référent de K? | j'ai une question sur
le K, je la pose à qui? | K c'est toi ou Priya qui gère? | le contact pour K | qui a déposé l'# | le K, c'est
l'équipe de qui? | /kpi> who's on K | who should I bug about K numbers | K is whose responsibility | who had the #
idea | who do I talk to about # | who owns K and K? | … who is behind it | qui surveille la K | /kpi> qui a K | le K
est sous la responsabilité de qui | je dois relancer qui pour les chiffres du K | l'auteur de l'#? | qui a pensé à la
# | qui gère les K et le K? | … c'est qui derrière | who's accountable for K? | I want to complain about K, to whom?
| name of whoever runs K | /kpi> K owner | which person reports K | who put forward # | who's in charge of K? | qui
répond de K? | je veux me plaindre de K? | le nom de la personne qui suit K | le K, c'est le rayon de qui? | /kpi>
responsable K | quelle personne remonte le K | qui a lancé la # | qui est en charge du K? | who has K on their desk |
whom do i pester about K | /kpi> who does K belong to | Who's the brain behind #? | # was whose | who came up with
our definition of T | K is whose problem | … who's responsible? | qui a K dans son périmètre | j'embête qui pour K |
/kpi> K appartient à qui | qui est à l'origine de la #? | l'# elle est de qui | qui a écrit notre définition de T |
le K c'est le problème de qui | … qui est responsable? | … who do I go to | who's your contact for K | … who wrote
that definition? | qui saurait pour les K | … je vois qui | c'est qui ton contact pour les K | qui a soumis l'# | …
qui a écrit cette définition? | which person should I be chasing about K? | contact for K | who can fix the K figure,
it's off by a lot | point me at the owner of K | is it Oliver who has K or somebody else | whos the go-to person on K
| # | … whose baby is that? | who is in charge of K so I can connect them? | who maintains the glossary entry for T |
got a complaint about K to forward | … who's accountable for it | /idea> name of the person behind # | who has K? |
qui gère le *K*? | je contacte qui au sujet du K | le chiffre des K est faux, c'est à qui de le corriger? |
responsable K? | Pourrais-tu me donner le nom de la personne en charge du K? | c'est Amélie ou Priya pour les K? |
/kpi> K c'est qui | qui la porte? | quelqu'un suit le K ou il est orphelin? | a qui appartient K | qui est l'auteur
de la fiche « T » dans le glossaire? | qui a le K? | que signifie K, à combien sommes-nous sur K, et vers qui me
tourner si on me pose une question dessus? | who put # forward | connect me with the person in charge of K | Is
Amélie still the one handling K? | who can approve a change to the definition of T? | /idea> person behind # | poc
for K? | … current number + owner | quel est l’owner de la K? | je contacte qui si le K est faux | le K, il est
rattaché à qui | qui a proposé le # | référent K? | /kpi> resp. K | … Qui porte ce sujet chez nous? | la K elle
dépend de qui | g besoin du nom de la personne qui suit K | /idea> auteur de la # | … à qui je remonte mes doutes? |
give me a name for K, the dashboards are on fire | contact person for K? | To which person belongs the #? | is it
Oliver or Priya on K | I want to thank whoever came up with # | who signed off the wording of T? | need to assign a
jira about K, under whose name | which person should present the K kpi at the all-hands | /idea> who proposed # | I
need the owner of K? | … who pushes it? | K, c'est chez qui? | il me faut le nom de la personne en charge du K | qui
a poussé l'idée du # | K je vois ça avec Priya ou quelqu'un d'autre | auprès de qui puis-je me renseigner au sujet
des K? | je dois féliciter qui pour le K | la # elle est portée par qui | qui a validé la définition de T | le
référent K c'est tjrs Oliver? | J'ai un mail client à transférer au pilote de K, tu me donnes son nom? | … qui le
suit | … proposé par qui
"""
