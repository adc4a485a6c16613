"""How people ask what something means. Pure."""

MEANINGS = """
what does T cover | what falls under T? | what goes into K | what is included in K | what do we include in K | what's
excluded from K | does K include refunds? | does K include trial users | do we count free accounts in K | are
internal users part of K | are annual plans counted in K? | is a refunded purchase still a K? | is a trial a T | is a
beta tester a K or not | is T the same as prototype? | is T the same thing as a pilot | is T different from a demo? |
when is somebody considered T | at what point is a customer T | when exactly is something K | how is K calculated? |
how is K worked out | what's the formula for K | how do we measure K here | what are we actually measuring with K |
what does K measure | what does K tell us | what is K based on | what exactly counts as K | the formula behind K |
how do we define K | definition of T please | T definition? | T def | K definition | the meaning of T | T meaning | T
=? | T?? | T explained | explain T like I'm five | explain T to me | ELI5 T | T in plain english | T in one sentence
| T for dummies | translate T into human | translate T for a non-techie | spell out T | spell out T for the people at
the back | what's T short for | T stands for what | the letters T, what are they | unpack T for me | break down T for
me | help me get my head around T | I can't get my head round T | I don't know what T is | not sure I get T | not
sure what T means | no idea what T is | I have never understood T | I never quite understood T | I keep hearing T and
have no idea | everyone says T and I just nod | someone said T in a meeting and I froze | a customer just said T and
I didn't know what it was | my boss mentioned T and I pretended to know | somebody dropped T on the call | I keep
seeing T in tickets | I see T everywhere in the docs | what's this T thing | what's T about | what's T all about? |
what's that T everyone mentions | when we say K is that accounts or people | what do you call T here | what's our
take on T | our definition of T | our official definition of K | I'm looking for our T | where can I read what T is |
is there an entry for T | is T in the glossary? | do we have T in the glossary | have we got a definition for T |
wording for T | official wording of T | I need the official wording for T | need a one liner explaining T | need a
one-line explanation of K for a slide | could you share a short explanation of T | could you describe T in a few
words | quick reminder of what T is | remind me of T | remind me what K measures | refresh my memory on T | tell me
about T | tell me more about T | what should I know about T | can you clarify T | can you shed some light on T | I'd
love to understand T | I'd like to understand T before my review | I want to learn about T | curious what T is |
wondering what T is | just wondered: T? | dumb question, T? | noob question: what's T | T vs T | T vs T? | are T and
T the same | is T the same as T | I always mix up T and T | I confuse T with T | I get T and T confused | T as
opposed to T | isn't T just T | according to our definition is a T still a K | if someone never comes back, is that
T? | if a user pays late is it K? | is it a T if nobody uses it | … is it a K? | … what does it mean | … what is it |
… what's that | … what is that? | … what's that in our world | … what does that stand for | … what do we mean by that
| … how is it calculated | … how is that worked out | … how do we define it | … what counts | … what counts as one |
… what falls under that | … its definition | … the definition | … the definition too please | … and what it means | …
what does it stand for | … can someone explain | … explain please | … translation? | … meaning? | … in plain English?
| … I have no idea what that is | … what are they | … I pretended to understand | … I didn't dare to ask | que
recouvre T | ça recouvre quoi T | qu'est-ce qu'on met dans T | qu'est-ce qui rentre dans K | qu'est-ce qu'on compte
dans K | on compte quoi dans K? | on compte les essais dans K? | on inclut les remboursements dans K | K inclut les
comptes gratuits? | les comptes internes comptent dans K? | une commande annulée compte comme K? | pour nous, un
essai gratuit c'est un K? | pour nous un T reste un T? | à partir de quand on parle de T | à partir de quand un
client est T | à partir de quand c'est un K? | quand est-ce qu'on dit T | comment se calcule K | comment on calcule
K? | K se calcule comment | la formule de K | la formule pour K c'est quoi | comment est calculé K | comment on
mesure K chez nous | K ça mesure quoi | K mesure quoi au juste | comment définissez-vous T | définition de T | def de
T | T def svp | la déf de T | T? | T ?? | T c'est quoi | c'est quoi T | c quoi T | T keskecé | T kézako | kesako T |
T signifie quoi | que signifie T | qu'entend-on par T | on entend quoi par T | qu'est-ce que vous appelez T | T, ça
désigne quoi | T c'est un sigle pour quoi | T, acronyme de? | la signification de T | le sens de T | T ça te parle? |
T tu connais? | tu connais T? | tu sais ce que c'est T | T en deux mots | T en une phrase | T pour les nuls | T en
français | explique T | explique-moi T simplement | expliquez-moi T comme à un enfant | tu peux m'expliquer T | tu
peux m'éclairer sur T | j'aimerais comprendre T | je voudrais comprendre K | je comprends rien à T | je comprends pas
T | j'ai pas compris T | j'ai jamais compris T | je sais pas ce que c'est T | j'ai oublié ce que c'est T | un client
m'a sorti T ce matin | quelqu'un a dit T en réunion et j'ai pas osé demander | j'entends T partout | je vois T
partout | tout le monde parle de T | T, drôle de mot | T c'est du jargon maison? | c'est du jargon T? | traduction de
T | tu me traduis T en clair | en clair, T? | T, en clair? | rappelle-moi T | petit rappel sur T? | T, rappel? | T
est dans le glossaire? | on a une définition de T? | il y a une définition officielle de K | je cherche la définition
de T | où trouver la définition de T | quelle est notre définition de K | notre définition de T stp | le terme T | à
quoi correspond T | à quoi sert T | ça sert à quoi T | T et T c'est pareil? | T ou T, c'est la même chose | c'est la
même chose T et T? | je confonds T et T | je confonds toujours K et T | je mélange T et T | T par opposition à T | T
versus T | en quoi T diffère de T | un T c'est comme un prototype? | … ça veut dire quoi | … c'est quoi | … c'est
quoi exactement? | … ça recouvre quoi | … qu'est-ce que c'est | … comment c'est calculé | … comment ça se calcule | …
ça se mesure comment | … la définition | … la définition aussi | … et la définition? | … traduction? | … traduction
svp | … tu m'expliques? | … un coup de main? | … en français? | … j'ai fait semblant de comprendre | … j'ai pas osé
demander | … késako | … ça signifie quoi | … qu'entend-on par là | … drôle de mot | what is K | what is K? | what's K
| what's K? | what's a K | what's a K? | what is a K exactly | what exactly is K | what even is K | what is K anyway
| what is K again | what was K again | what are K | what are K? | what's this K | what the heck is K | what on earth
is K | wtf is K | wtf is T | what's K mean | what does K mean | what does K stand for | what do we call K | what do
you call K | so what is K | ok but what is K | hi what is K | and what is K | K is what | K is what exactly | K,
what's that | K, what is it? | K? what's that | K what is it | K meaning | K explained | K for dummies | K in plain
english | in plain english, what is K | explain K | explain K please | explain K to me | please explain K | can you
explain K | could someone explain K | define K | I don't get K | I don't get T | I do not get T | we don't get T |
don't get what T is | I don't understand K | don't understand T | lost on T | lost with T | T goes over my head | T
is greek to me | T makes no sense to me | T means nothing to me | what's the deal with T | what's the deal with K |
what's the point of T | what's the idea behind T | what's the story with T | what's the concept of T | what's the
definition of K | what's the right word for T | how would I explain T to a client | how do I explain T to a newbie |
how should I understand T | how do we understand K | how does K work | how does T work | how does K get calculated |
how do you get to K | how do you count K | how do you get K | how do you come up with K | how exactly is K defined |
is K weekly or monthly | is K weekly or daily | is K net or gross | is K per user or per account | is K with or
without tax | is K counted per month | does K count everyone | does K mean paying users | does T mean something else
here | does K count refunds | does K count internal accounts | do refunds count towards K | do trials count as K | do
bots count in K | do we include tax in K | which users count as T | which users are in K | what kind of users count
for K | what counts towards K | what counts as K | what qualifies as T | what makes a user T | what makes something a
T | what do you mean by T | what do you mean by K | what do you guys mean by T | what do we understand by K | what
people mean by T | when you say T | never came across T before | never came across T | never seen T before | never
heard T before | first time I hear T | first time I see T | T is new to me | T? never heard of it | saw T on a slide
| anybody know T | anyone know what T is | anyone knows T? | any idea what T is? | any idea what K means | someone
explain T | T anyone? | looking for the meaning of T | looking up T | can I get a definition of T | can I have the
definition of K | give me the definition of K | give me a definition of T | got a definition of T | a short
definition of T please | need the definition of K | need to know what T means | I need to know what T is | I must
know what T means before the meeting | I'm asked to explain T | need a one liner explaining K for a slide | need a
simple explanation of K | I want to understand K | help me understand K | walk me through K | walk me through how K
works | talk me through T | teach me T | enlighten me on T | fill me in on T | what do I need to know about T | in
what sense T | how is T different from K | T and K, same thing? | T and K the same? | same as T? | is that another
word for T | is T another name for K | is T jargon | T score, what goes into it | T, as in the food? | T as in? | T
as in what | according to us what is T | c'est quoi K | c'est quoi K? | c'est quoi le K | c'est quoi un K | c'est
quoi exactement K | c'est quoi K exactement | c'est quoi déjà K | K c'est quoi | K c'est quoi? | K c'est quoi
exactement | K c'est quoi déjà | c'est quoi cette histoire de T | c'est quoi cette histoire de T dans les notes |
c'est quoi ce K | c'est quoi le délire avec T | c'est quoi le principe de T | c'est quoi l'idée derrière T | c'est
quoi le concept de T | ça veut dire quoi K | ça veut dire quoi K? | K ça veut dire quoi | que signifie K | que veut
dire K | qu'est-ce que K | qu'est-ce qu'un K | qu'est-ce que c'est K | qu'est-ce que ça veut dire K | qu'est-ce qu'on
appelle K | qu'est-ce qu'on entend par K | qu'appelle-t-on K | définition de K | définition K | K définition | la
définition de K svp | quelle est la définition de K | donne-moi la définition de K | explique-moi K | explique K | tu
peux m'expliquer K | vous pouvez m'expliquer T | quelqu'un peut m'expliquer K | quelqu'un sait ce que c'est T |
quelqu'un pour m'expliquer T | j'aurais besoin d'une explication sur T | j'ai besoin de comprendre K | je veux
comprendre K | je capte pas T | je pige rien à T | je pige pas K | je suis perdu avec T | T me parle pas | T me dit
rien | T ça me dit rien | T jamais entendu | première fois que j'entends T | c'est la première fois que je vois T |
j'ai vu passer T dans un doc | j'ai vu passer T, tu connais? | j'ai lu T quelque part | j'ai entendu T en réunion |
quelqu'un a parlé de T | on m'a demandé T et j'ai séché | j'ai séché sur T | comment tu expliquerais T | comment
expliquer T à un client | comment on définit K | comment vous définissez K | comment on obtient K | comment on arrive
à K | comment K est calculé | comment marche K | comment fonctionne K | K c'est hebdo ou mensuel | K c'est hebdo ou
annuel? | K c'est brut ou net | K c'est par compte ou par utilisateur | K c'est avec ou sans les taxes | K compte les
comptes gratuits? | est-ce que K inclut les remboursements | est-ce qu'on compte les bots dans K | est-ce que les
tests comptent dans K | les remboursements sont dans K? | les essais gratuits sont inclus dans K | qui compte comme T
| quels utilisateurs comptent dans K | qu'est-ce qui compte comme K | qu'est-ce qui fait qu'un client est T |
qu'est-ce qu'il faut pour être T | à quel moment un client devient T | à partir de combien c'est T | en quoi T est
différent de K | en quoi K est différent de T | quelle est la différence avec T | T et K même combat? | T et K c'est
la même chose? | T ou K c'est pareil? | un T et un K c'est pareil | T, l'équivalent de K? | T est un synonyme de K? |
T c'est un autre nom pour K? | T comme la bouffe? | T au sens de quoi | dans quel sens T | T dans quel sens | T, le
sens exact | T définition officielle | notre définition officielle de K | la définition maison de T | T chez nous
c'est quoi | chez nous T c'est quoi | on appelle quoi T ici | je dois expliquer T à un client | je dois expliquer K
demain | une explication simple de K | une phrase pour expliquer T | T en une ligne | un mot sur T? | un rappel sur T
svp | rappel rapide : T? | la T chez nous? | … what are they? | … what is it? | … what is she referring to there | …
what's he talking about | … never heard that word | … never heard of it | … what does that even mean | … how does it
work | … what goes into it | … what doesn't | … does it include refunds | … does that include trials | … is it weekly
or monthly | … and how is it computed | … what's the difference | … meaning what | … in one sentence? | … it's jargon
to me | … anyone? | … any idea? | … tu connais? | … vous connaissez? | … ça te parle? | … est-ce que ça inclut les
taxes | … ça inclut quoi | … ça compte les essais? | … ça marche comment | … ça s'explique comment | … c'est quoi la
différence | … quelle différence | … qu'est-ce que ça veut dire | … de quoi elle parle | … de quoi il parle | … un
quoi? | … une quoi? | … jamais entendu ce mot | … c'est du jargon? | … c'est du jargon maison? | … en clair? | what
do we mean by K | remind me what K is again? | K =? | K? | meaning of K | what's K when it's at home | is there a
definition of K somewhere? | how would you explain K to my mum | no clue what K is | I always forget what K means |
in plain english? | never heard of K | what is meant by K? | what's this K everyone keeps talking about? | what K
means? | could you define K for me | got a def for K? | what exactly do we call K here | what does the word K mean |
how do we calculate K? | how is K defined? | what is a K | Does anyone have the definition of K handy? | c'est quoi
déjà le K | le K, c'est quoi? | kézako K | tu peux me définir K? | on entend quoi par K | K késako? | c'est quoi ce
truc de K | j'ai jamais compris le K | rappelle-moi la définition du K | que désigne le K? | qu'appelle-t-on K? |
quelle est la définition du K | à quoi correspond le K | explique-moi le K | peux-tu m'éclairer sur le K? | c'est
quoi l'K | qu'est-ce que l'K? | qu’est ce que le K | le terme K, il veut dire quoi? | comment on calcule le K? |
comment est défini le K? | quelqu'un a une définition de K? | t'as la def de K | le K c'est-à-dire? | je sais plus ce
que c'est le K | je ne sais pas ce que veut dire K | c'est quoi au juste le K | keskecé le K | c koi le K |
Pouvez-vous me donner la signification de K? | ça correspond à quoi, K? | T | T stands for? | whats T stand for |
what's a T | short for what, T? | spell out T for me | what's the full form of T? | T en français? | T, ça veut dire?
| que veulent dire les lettres T | l'acronyme T signifie quoi | c'est l'abréviation de quoi T | what is T? | what
does T mean | c'est quoi T? | ça veut dire quoi T | anyone know what T is? | what T means | ce que veut dire T? |
what is T short for? | define T | what is a T? | whats a T | what do we mean by T | what does T mean here? | what's
the meaning of T | c'est quoi un T? | T, c'est quoi? | que veut dire « T »? | could you explain what a T is? | tu
peux m'expliquer ce qu'est un T | un T c'est quoi | what is the difference between T and T? | is T the same as T? |
how do T and T differ | quelle différence entre T et T | c'est quoi la différence T / T | what are T and T? | what
does T mean, and T? | que veulent dire T et T | quelle est la différence entre le T et la T? | what's K exactly |
could somebody explain T to me? | wot is T | /glossary> what does it mean when people say T | for the dumb question,
but what does mean by “T? | WHAT THE HELL IS A T | what's the diffrence between T and T | what T stands for? | …
what's that? | /glossary> K | what we count as an K | what's a T? | what's T? | K | kesako le K | pourrais-tu me
rappeler ce que veut dire T? | tu peux m'expliquer l'K comme si j'avais cinq ans? | ça sert à quoi une T? |
/glossary> la def de T | CE QUE SIGNIFIE T | On appelle quoi un K chez nous | qu'est-ce qu'on entend par K, au juste
| ya une definition du T qqpart? | c'est quoi la différence entre K et T | je comprends rien au T, help | /glossary>
que veut dire T | c'est quoi le T et le T? | ce que veut dire T | I never know what T is about | somebody said T in
standup and I just smiled | wdym by T | what's T supposed to be | what do people here understand under K? | whats the
meanign of K | in our company, K is what exactly? | do we have an official definition for K | T... remind me? |
trying to understand what a T is | I give up, T? | what is T | is there a glossary entry on T | Can you enlighten me
on T? | I'd love to know what T stands for | how is an T different from a T? | ce qu'est le T | T sa veut dire koi |
on me parle de T à chaque réunion, c'est quoi? | je sais jamais ce que c'est T | c quoi dja le K? | quelqu'un
pourrait m'expliquer le K en deux mots | la signfication de K | vous entendez quoi quand vous dites K | une T, kesako
| ça désigne quoi une T | Qu'est-ce que vous appelez un T? | T ça signifie quoi dsl je suis nouveau | besoin d'une
définition de T | comment est calculé le K? | un T? | … qu'est-ce que c'est que ça? | c'est quoi le T? | un T et un T
c'est quoi la différence | haven't the foggiest what T is | is T the same thing as T? | T means? | /glossary> what's
T | what do you guys understand by T | Priya keeps throwing T around? | … what is she talking about? | T - definition
| a T is? | gaurdrail metric meaning | what would you call T | is there a page that says what T is | which formula do
we use for K | how do u define K | T, anybody? | T = most valuable player or? | Could you please remind the new
joiners what an T is? | what does K stand for? | what's T | T, jamais entendu parler, c'est? | je nage complètement
avec la T, une âme charitable? | /glossary> c quoi la T | qu'est-ce que Priya veut dire avec son T? | … définition |
comment vous définissez le T | un T c'est pour quoi faire | c'est quoi la T en vrai | où est-ce que je trouve la
définition de la T | quelle formule pour le K? | on compte comment la K | T ça vient de quoi | Serait-il possible
d'avoir la définition de T | K ça veut dire quoi? | c'est quoi une T | … what is she on about? | … as in the food? |
what's this T thing in the scoring | what do they stand for in T | not asking for the number, just what K means | how
exactly is the K worked out | when we say T? | … what does that include? | T means what in this company | T - call of
duty or something else? | anyone care to explain T like I'm five | what qualifies as a K | /glossary> K? | could do
with a definition of K | T and T? | … what do these mean? | … elle parle de quoi? | je mélange toujours les lettres,
T c'est pour quoi | je demande pas le chiffre, juste ce que veut dire K | le K est obtenu comment | … quelle formule
| … on le définit comment | quand on dit T, ça comprend quoi? | T ça signifie quoi dans cette boîte | T, c'est Call
of Duty ou autre chose? | qqn pour m'expliquer le T | qu'est-ce qui compte comme une K | il me faudrait une
définition de la K | c'est quoi l'T? | jamais croisé T, ça veut dire quoi | T et T, ça veut dire quoi? | what are T?
| … those are what exactly? | T, in a sentence? | could you possibly tell me what K is? | wots a T | WHY DOES NOBODY
TELL ME WHAT A T IS | tldr on T | When says T? | … what does she actually mean? | how does one define T | i have to
present on T tomorrow and i have no idea what they are | /glossary> what do people mean with T | the T | how does T
differ from K | does anyone remember what a T is | when somebody counts as a K | what T stands for | … definition? |
c'est quoi les T? | … c'est quoi au juste? | T, en une phrase? | aurais-tu la gentillesse de m'expliquer le K? | cé
koi un T | POURQUOI PERSONNE NE ME DIT CE QU'EST UN T | résume-moi le concept de T | Quand dit « T », elle veut dire
quoi au fond? | la T se définit comment | je présente les T demain et j'ai aucune idée de ce que c'est | /glossary>
on entend quoi par T | la « T » | en quoi la T est différente du K | c quoi un T | quelqu'un se souvient de ce qu'est
un T | à partir de quand on compte une K | c'est quoi le K? | la K? | … définition? | T score? | … what goes into it?
| i keep hearing T T T | … explain | Priya says our K is fine but fine compared to what | the word K | is K K | do
you have K in the glossary | example of what we'd call a T? | what falls under T | where can I read our T | T stands
for department of defense right? | what's the deal with soft launches | T - meaning? | what's an T? | le score T, on
y met quoi? | j'entends T à longueur de journée | … explique | Priya dit que le K va bien, mais déjà c'est quoi le K
| le mot K | tu as K dans le glossaire? | tu aurais la définition d'un T | … signification? | qu'est-ce qu'on range
sous T | où lire notre T | T ça signifie quoi déjà | c'est quoi le principe d'un T | vous appelez quoi T | T,
signification? | remind me what the letters in T are short for? | a customer just dropped the term T on a call and i
froze | … whats that in our world | I keep seeing T in tickets? | … what falls under that? | in plain english |
/glossary> T | /glossary> … how do we use that word | is there an official wording for what counts as K at our
company? | … what is she referring to there? | T... we say it all the time but what do we mean by it | I'd love to
understand T before my review on Tuesday | how do we calculate T | how would you describe a T to a new joiner? |
Could anyone here unpack the phrase T for me? | does a trial account already count as an K or no | Prospect asked me
if we use T and I said yes without knowing | whats meant w/ product discovry | spell out T for the newbies in here? |
Is an T the same thing as a prototype? | no clue what T covers for us, just the first login or the whole first month?
| /glossary> i'm looking for our T | two things | K and T, definitions | rappelle-moi la définition d'un T | jsuis
perdu avec T, qqun m'explique | un prospect m'a sorti « T » ce matin et j'ai fait semblant de comprendre | le T dont
parle , ça correspond à quoi? | K = quoi | Pourriez-vous m'indiquer ce que recouvre précisément la notion de T dans
l'entreprise? | ça se calcule comment la T | T, jai oublié ce que cétait | à partir de quand on considère qu'un
utilisateur est activé? | def T | T, l'acronyme, il désigne quoi? | /glossary> qu'appelle-t-on un T | connais-tu le
terme « T »? | T et T, c'est la même chose? | qu'est-ce qu'un T, en deux phrases? | quand on dit « K », on parle de
clients ou d'utilisateurs? | jcomprends pas le T | file-moi la définition officielle du K, un client la réclame |
Qu'entendez-vous par T? | y a le mot T partout dans le rapport , faut comprendre quoi par là? | un T et un T, c'est
différent? | un peu stressée, je l'avoue | remind me what T are for | new here, everyone keeps saying T, no clue |
Kindly let me know the full form of T | i need the official wording for T, putting it in a deck | /glossary> about T
| I’ve read three docs and still cannot get my head around T | when we say T, is that the K week or the first
purchase week? | T being? | is there a glossary entry for T | how is K calculated | if someone scrolls but never
clicks? | is it a K? | according to our definition is a refunded basket still an K | dumb q. T | i’m lost, T of what?
| Could you share a one line explanation of T that I can paste in the T doc | I saw T on slide 9, any idea? |
/glossary> T? | what do people here understand by T | does the T include design QA? | meaning of activtion | I'd love
to understand what goes into K | … what doesn't, e.g. discounts, annual plans | /glossary> K explained | is T the
same as K, or two separate things? | jsuis stagiaire et jai pas osé demander en réunion... T? | Pouvez-vous
m'indiquer comment nous définissons la T? | tt le monde parle du T, jpeux avoir la def? | signification de T |
/glossary> T, ça couvre les adresses IP? | un client me demande à quoi correspond le « T », on a une réponse
officielle? | T c le truc pour prioriser? | à partir de quand un utilisateur est considéré comme activé | …
traduction | comment on calcule le K | pour nous une K annulée reste une K? | T, jamais entendu parler | T, ça
correspond à quoi concrètement? | jai vu passer « T » dans un doc, tu connais? | le T jsp ce que c'est | je débarque,
T? | pourrait préciser le sens de « T » dans notre contexte? | on compte les essais gratuits dans le K? | dans quel
cas on parle de T | l'K ça mesure quoi | explique T à stp, elle me croit pas | … est-ce que ça inclut les salaires du
marketing? | T mdr personne sait vraiment... toi si? | dogfoding, drôle de mot, c'est du jargon maison? | je confonds
tjrs K et K | /glossary> K par opposition à K tout court | la définition de T | I saw T in the board deck, remind me
what that is in plain words | meaning of T | what signify T | I am new in the company and my colleagues speak always
about “T”. What they want to say with this? | is K the people who leave after one page? | … translate for a humble
engineer | Which informations fall under T here? | can't remember which four things the T letters are | is there an
agreed wording for T or does every team make up its own | spell out K for us in marketing | Someone wrote “T” on the
whiteboard and then left | in what sense are we using “T” | /glossary> explain me T | “T” vs “T”, same thing or not?
| does K include customers who only downgrade | /glossary> K in one sentence if possible | looking for the official
description of T, have to paste it in the press kit | … it is for what? | I've been pretending to know what T is for
two years, save me | our investors asked about T on the call and I gave them something vague | … how is it defined |
/glossary> T vs T | couple of things | le board me parle de T depuis ce matin | … qu'est-ce que c'est en deux mots |
… traduction pour les non matheux? | rappelle moi le principe du T | étant nouvelle dans l'équipe marketing, je
cherche la définition officielle du T avant de rédiger la brochure | T ça correspond à quoi | comment est-ce qu'on
définit une K, panier validé ou paiement reçu? | jsp ce que c un T | voir, « T », cela recouvre quoi chez vous? | T
c'est l'acronyme de? | on met quoi dans le T, les salaires aussi? | yen a marre des acronymes, T? | c'est quoi pour
un machin le T | est-ce qu'un compte gratuit qui part compte dans le K? | je débarque, un T ça désigne quoi | j'ai
pas compris la diff entre T et T | qu'est-ce qui se cache sous « K » dans nos slides | /glossary> T ça consiste en
quoi | le terme K, vous l'entendez comment | Un petit rappel sur les T ne serait pas de trop, je présente demain | T,
T | … tu peux m'éclairer sur les deux
"""
