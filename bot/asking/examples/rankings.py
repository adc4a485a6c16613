"""How people ask what ranks first, or which place an idea has. Pure."""

RANKINGS = """
top 5 | top 10 | top ideas | top ideas? | best ideas | best idea? | our best bets | the five strongest ideas | show
me the strongest ideas | who's winning | what's winning | what's on top | what's number one | what's number one right
now | what's first | what comes first | what's leading | what's at the top of the list | top of the list? | top of
the backlog | head of the queue | which ideas score highest | highest rated ideas | best rated | best scored ideas |
sort by score | sort the ideas by score | ideas by score | ideas by RICE | order the ideas by score | rank the ideas
| rank our ideas | ranking | ranking please | the ranking | ranking for G | current ranking | leaderboard | the
podium | priorities | our priorities | what are our priorities | what should we build | what should we build first |
what should we build next | what should we do first | what should we do next? | what should we work on | what should
G work on first | what should G start with | where should we start | which one should we pick | which one should we
start with | which idea should we go for | which one would you pick | what would you build first | what gives us the
most value | what's worth doing first | which ideas matter most | what's the most important thing to build | what has
the best RICE | by WSJF, what comes first | top 3 G | top 3 for G | best of G | the boss wants our top three | I need
the top three ideas for a slide | could you get me the five best ideas | can I see the ranked list | where does #
rank | where is # in the ranking | what's the rank of # | rank of # | # rank | what place is # | which place does #
have | what position is # in | is # still number two? | is # number one | is # first | is # still first | is # still
on top | is # in the top three | is # ahead of # | did # overtake # | has # overtaken # | has anything overtaken # |
has # moved up the list | has # dropped down the list | how high does # rank | how does # rank | how does # score
against the others | how did # score | how well did # score | what did # score | score of # | what's #'s score | #
score | how is # placed | did # make the top five | is # still leading | … and for G | … and which one is on top | …
the top idea | … and the best one | … which one wins | … and what ranks first | … where does it rank | … what place
is it in | … is it still first | la meilleure idée | les mieux notées | les idées les mieux notées | trie les idées
par note | trie-moi les idées par score | trie par score | classe les idées | classement | le classement | classement
de G | le classement actuel | top 3 | top 5 des idées | le top 3 de G | le podium | le palmarès | nos priorités |
c'est quoi nos priorités | c'est quoi la priorité | priorité de G? | les priorités de G | qu'est-ce qui est en haut
de la pile | qu'est-ce qui arrive en premier | qu'est-ce qui est premier | qui est premier | qui est en tête | c'est
quoi le numéro un | le numéro 1 actuel | on commence par quoi | on commence par quelle idée | on attaque par quoi |
par quoi on commence | par quoi commencer | par quelle idée commencer | par laquelle on commence | on fait quoi en
premier | qu'est-ce qu'on fait en premier | on devrait faire quoi d'abord | que faut-il prioriser | quelle idée
faut-il lancer | laquelle on prend | laquelle tu choisirais | laquelle rapporte le plus | les idées les plus
prometteuses | ce qui vaut le plus le coup | selon le WSJF on fait quoi d'abord | l'idée favorite | la favorite de G
| l'idée gagnante | # est à quelle place | # est combientième | # est classée combien | quel rang pour # | le rang de
# | # est toujours en tête? | # est toujours première? | # est première? | # est encore deuxième | # est dans le top
3? | # est passée devant # | # est devant #? | est-ce que # a dépassé # | # a reculé au classement? | # a gagné des
places | la note de # | le score de # | # a combien | # a eu quelle note | quelle note pour # | comment est classée #
| position de # | … et pour G | … et la meilleure | … elle est combientième | … elle est à quelle place | … laquelle
est première | … et le classement | … quel rang | what's the next big thing | the next big thing | next big thing? |
what's the best idea right now | what's the best thing to build | what's the best thing we could build | what's our
number one | what's our favourite | what's the favourite | what's the winner | what's the winning idea | what's the
front runner | what's the top idea | what's the top idea at the moment | what's the top priority | what's the most
valuable idea | what's the most important idea | what's ranking first | what's at number one | what's at the top |
what's on the first place | what's in first place | what's in the lead | what's ahead in the ranking | what's ahead
by RICE | what's best by WSJF | what's first by score | what's the order of the ideas | what's the priority order |
what are the top three | what are the best ideas | what are G's best ideas | what are G's priorities | what comes out
on top | what comes top | what leads | what leads the list | what tops the list | what tops the ranking | what wins |
what wins? | what wins on score | what won | what would you do first | what would be best to build first | what do we
build first | what do we do first | what do we pick | what do we start with | what do we tackle first | what is
number one | what is first | what is the best idea | what is the ranking | which idea tops the list | which idea
brings the most | which idea next | which ideas are ahead | which ideas win | which of the ideas should we take |
which one is first | which one is best | which one is ahead | which one is on top | which one leads | which one wins
| which one comes first | which one first | which would it be going by score | which would you take | which should we
pick | who's first | who's ahead | who's on top | who leads | who leads the ranking | who's number one | if we could
only build one thing, which one | if we could build only one idea | if you had to pick one | if I had one sprint,
what should I build | if we go by RICE what comes first | gun to my head, one idea | one idea only, which | just the
best one | just the top one | only the top three | give me the top three | give me the best idea | give me the
ranking | give me the best rated ideas | show the ranking | show me the ranking | show me the top ideas | show me the
top 3 | show me the leaderboard | show me the ideas by rank | show me ideas sorted by score | list the ideas by score
| list ideas by rank | tell me the best idea | tell me what's first | tell me what to build first | help me pick an
idea | help me prioritise | how are the ideas ranked | how are ideas ranked | how do the ideas rank | how do the
ideas rank right now | how does the ranking look | how's the ranking | how's the leaderboard | ideas ranked | ideas
in order | ideas ranked by score | ideas with the best score | ideas with the highest score | ideas worth doing | the
best | the best of G | the best idea | the best one | the strongest idea | the top ones | the top idea | the winner |
the leading idea | the favourites | the highest rated | the list by score | the priority list | the ranked list |
number one | number one for G | no 1 | no 1 for G | first place | first in the ranking | priority list | priority
order | prioritised list | backlog ranked | backlog order | backlog top 5 | top of the pile | top of the ranking |
top five | top ten | top three | top 3? | top 3 please | top 3 ideas | top 10 ideas | top idea | top idea? | top
priority | top rated | top scored | top scorers | top candidates | is G's top idea still the same | is # still at the
top | is # still the best | is # still the top idea | is # still number one | is # the best | is # the top idea | is
# the favourite | is # top | is # top 5 | is # top of the list | is # second | is # third | is # last | is # higher
than # | is # above # | is # better than # | is # better placed than # | is # ranked | is # ranked higher than # | is
# up in the ranking | is # number two | is # ahead | is # winning | has # dropped | has # climbed | has # passed # |
has # fallen behind | has # lost its place | has # changed place | has # moved up | did # climb | did # drop in the
ranking | did # move up | did # win | did # pass # | did # beat # | does # lead | does # beat # | does # come first |
does # rank first | does # rank high | does # rank above # | does # win | how did # do in the scoring | how did #
rank | how does # compare | how does # compare with the others | how does # do in the ranking | how high is # | how
high up is # | how far up is # | how is # ranked | how is # rated | how is # scored | how well does # score | how
good is #'s score | what number is # | what rank is # | what rank does # have | what score does # have | what score
did # get | what spot is # in | what's # ranked | what's #'s place | what's #'s position | what's #'s rank | what's
the place of # | what's the position of # | what's the ranking of # | what's the score of # | where did # finish |
where did # rank | where does # come | where does # come in the ranking | where does # sit in the ranking | where
does # stand in the ranking | where's # in the list | where's # in the ranking | where's # ranked | which number is #
| which position is # | which rank is # | # in the ranking | # in the ranking? | # place | # place? | # position | #
rank? | # ranking | # rated how | # score? | # scored how | # spot | # vs # | # or #, which ranks higher | # or #
first | place of # | position of # | ranking of # | RICE score of # | rice of # | c'est quoi le top 3 | c'est quoi le
classement | c'est quoi l'idée numéro un | c'est quoi l'idée en tête | c'est quoi le podium | c'est quoi le plus
prioritaire | c'est quoi le numéro un de G | c'est quoi la prio | c'est quoi la prio de G | c'est quoi les prios |
c'est quoi la priorité n° 1 | c'est laquelle la meilleure | c'est laquelle la première | c'est laquelle la préférée |
c'est laquelle qui gagne | c'est laquelle qui mène | quelle idée sort du lot | quelle idée tient la corde | quelle
idée on prend | quelles idées sont en tête | quelles idées sont les mieux notées | quelles idées prioriser | quelles
sont les idées en tête | quelles sont les priorités | quelles sont les prios | quel est le classement | quel est le
podium | quel est le top 5 | quel est le numéro un | quel est l'ordre des idées | quel est l'ordre de priorité |
qu'est-ce qui est prioritaire | qu'est-ce qui est prioritaire chez G | qu'est-ce qui est en tête | qu'est-ce qui est
en haut | qu'est-ce qui gagne | qu'est-ce qui mène | qu'est-ce qui sort en tête | qu'est-ce qui passe en premier |
qu'est-ce qui vient en premier | qu'est-ce qui vaut le coup | qu'est-ce qu'on devrait faire en premier | qu'est-ce
qu'on devrait construire | qu'est-ce qu'on fait d'abord | qu'est-ce qu'on attaque en premier | qu'est-ce qu'on
priorise | que doit-on faire en premier | que faire en premier | que faut-il faire en premier | que prioriser | on
commence par laquelle | on commence par quoi chez G | on attaque quoi | on attaque quoi en premier | on fait laquelle
| on fait laquelle d'abord | on fait quoi d'abord | on prend laquelle | on prend quoi en premier | on priorise quoi |
on devrait commencer par quoi | on mise sur quoi | on mise sur laquelle | on s'y met par quel bout | par laquelle
commencer | par laquelle on attaque | par quoi attaquer | par quoi devrait commencer G | par quoi G devrait commencer
| par où commencer dans le backlog | par où on attaque | lesquelles sont en tête | lesquelles prioriser | laquelle
est en tête | laquelle est la meilleure | laquelle est première | laquelle faire en premier | laquelle gagne |
laquelle l'emporte | laquelle mène | laquelle prioriser | laquelle choisir | si on suit le score | si on suit le
RICE, on fait quoi | si on ne pouvait en faire qu'une | si tu devais en choisir une | au vu des scores on commence
par quoi | selon le score | selon RICE qui gagne | qui gagne | qui mène | qui est devant | qui est numéro un | qui
est premier au classement | qui arrive en tête | idées classées | idées classées par score | idées par score | idées
par note | idées triées par note | idée en tête | les idées en tête | les idées classées | les idées triées par score
| les idées dans l'ordre | les idées par rang | les meilleures | les meilleures pistes | les premières | les trois
meilleures | les 5 meilleures | les plus prometteuses | les prios | les prios de G | les priorités | la meilleure |
la mieux notée | la première | la plus prometteuse | la priorité | la prio n°1 | la liste par score | la liste
priorisée | le backlog priorisé | le haut du classement | le haut de la liste | le haut du panier | le meilleur de G
| le numéro un | le premier du classement | le top | le top 10 | le top des idées | le top 3 des idées | le vainqueur
| l'idée en tête | l'idée la plus forte | l'idée phare | l'ordre de priorité | l'ordre des idées | donne-moi le
classement | donne-moi la meilleure idée | donne-moi le top 3 | donne-moi les trois meilleures | montre le classement
| montre-moi le classement | montre-moi le top 5 | montre-moi les meilleures idées | affiche le classement | sors-moi
le classement | sors-moi le top 3 | ressors-moi les idées par priorité | je veux le classement | je veux voir le top
3 | je voudrais le classement | tu peux me donner le classement | tu peux trier les idées par score | tu peux me
sortir le top 5 | peux-tu classer les idées | pouvez-vous m'indiquer les idées prioritaires | # est à quel rang | #
est à quelle position | # est à quelle place? | # est au-dessus de # | # est bien classée | # est bien placé ou pas |
# est classée | # est classée où | # est dans le top 5 | # est devant | # est derrière # | # est deuxième | # est en
haut du classement | # est en tête | # est encore en tête | # est la meilleure | # est la première | # est mieux
notée que # | # est numéro un | # est où dans le classement | # est premier | # est toujours numéro un | # est
toujours devant # | # a bougé au classement | # a dépassé # | # a été dépassée | # a gagné | # a grimpé | # a perdu
des places | # a quel score | # a quelle note | # a quelle place | # arrive en combien | # arrive combientième | #
arrive en tête | # arrive où dans le classement | # bat #? | # bien placé? | # combien au classement | # dans le
classement | # dans le classement? | # gagne des places | # gagne? | # ou # en premier | # ou # d'abord | # passe
devant # | # passe en tête | # rang | # rang? | # se classe comment | # se place où | # se place comment | # se situe
où dans le classement | # toujours première? | à quel rang est # | à quelle place est # | à quelle place se trouve #
| à quelle position est # | c'est quoi le rang de # | c'est quoi le score de # | c'est quoi la place de # | c'est
quoi la note de # | est-ce que # est en tête | est-ce que # est première | est-ce que # est bien classée | est-ce que
# est passée devant | est-ce que # gagne | où est # dans le classement | où en est # dans le classement | où se place
# | quel est le classement de # | quel est le rang de # | quel est le score de # | quelle est la note de # | quelle
est la place de # | quelle place a # | quelle place pour # | quelle position pour # | quel score pour # | quel score
a # | combien a eu # | combien de points pour # | classement de # | rang de # | place de # au classement | … which
one first | … is it first | … is it still number one | … what rank | … what's its rank | … what's its score | … what
place | … where in the ranking | … by score | … going by score | … which would it be going by score | … who wins | …
best one? | … the best one for G | … top one? | … in what order | … si on se fie au score | … elle est première | …
elle est classée où | … elle est devant? | … il est à quelle place | … son rang | … sa note | … son score | …
laquelle gagne | … laquelle d'abord | … la meilleure | … dans quel ordre | /idea> top 10 | /idea> top 5 | /idea>
classement | /idea> ranking | /idea> best ones | /idea> by score | /idea> par score | /idea> les meilleures | /idea>
top 3 G | /idea> best of G | /idea> strongest of G | /idea> les premières de G | /idea> rank of # | /idea> rang de #
| what's our number one idea? | what are the top ideas right now | which idea is winning? | which idea scores best? |
what's the most promising idea | what should we build next? | what comes out on top? | highest scoring ideas | what's
the highest ranked idea | list ideas by score | priorities? | the three best ideas | leading idea? | what has the
best T score | which one is first in the ranking? | where should we start according to the scores | idea leaderboard
| prio list | what's the top priority at the moment? | which idea should come first? | quelle est l'idée la mieux
classée | on commence par quoi? | l'idée numéro 1 | quelle idée a le plus gros score? | le classement des idées |
quelle est la meilleure idée | les meilleures idées | quelle idée gagne? | quelle idée arrive en premier? | top 3 des
idées | donne-moi les trois premières idées | quelles idées sont les mieux notées? | par quoi on commence? | quelle
idée est première? | qui est en tête du classement | c'est quoi la priorité en ce moment | l'idée la plus
prioritaire? | on devrait faire quoi en premier d'après T | rank the ideas for G | top idea for G? | best G ideas |
what ranks first for the G | prio list for G | what should G build first? | what's the highest scoring idea in G | le
classement pour G | quelles sont les priorités de G | la meilleure idée de G? | top 3 de l'équipe G | quelle idée est
en tête côté G | what's the rank of #? | which place is # in | how high does # rank? | position of # in the ranking |
is # in the top 5 | quel est le rang de l'#? | à quelle place est la #? | l'# arrive en quelle position | où se
classe l'#? | what ranks first? | quelle idée est en tête? | which idea is first? | which idea has the highest score
| top 3 ideas for G | /idea> what's the best idea we have right now | if we could only build one thing next | which
would it be going by T | … which idea comes first by score | le top 5 des idées | d'après les notes on devrait
commencer par quoi | c'est quoi la mieux notée chez G | what's top of the list | what should the team work on first?
| which one of the ideas do people rate the highest | what should the G team tackle first | which idea is on top? |
par laquelle on attaque? | on devrait construire quoi ensuite selon les notes | l'idée qui a le plus de points | chez
G? | quelle idée passe en premier? | what's our best bet right now | which idea gives most bang for the buck | /idea>
what's winning | which of these should we actually do first, by the scores? | what's G's top idea | how does #
compare in the ranking | … which idea is number one | on mise sur quoi en premier | quelle idée rapporte le plus de
points | /idea> laquelle gagne | au vu des scores, on s'y met par quel bout | c'est quoi l'idée numéro un de G | la #
elle est combientième | … quelle idée est numéro un | what's highest on the list | what would you build first if it
was up to the scores | which ideas are in the lead | what's number one for G | qui l'emporte? | qu'est-ce qui est
tout en haut de la liste | tu ferais quoi en premier si on suivait les notes | le numéro un de G c'est quoi | which
idea is leading the pack? | which idea got the most points | /idea> what's our favourite right now | gun to my head,
one idea only | which one by score | best three ideas for G | … our number one idea | quelle idée mène la danse? |
quelle idée a récolté le plus de points | /idea> c'est laquelle la préférée en ce moment | s'il fallait n'en garder
qu'une d'après les scores, ce serait laquelle | les trois meilleures idées pour G | … notre idée numéro un | current
number 1? | what's winning the vote | quelle idée devrait-on retenir | le numéro 1 actuel? | qui gagne le vote | trie
les idées par score | list the ideas from best to worst | what's G's number one idea? | what should G pick up first
based on scores | fine, but scores-wise which one actually comes out on top? | Is # anywhere near the top of the
ideas? | Our VP wants to see the five strongest ideas before lunch, could you get me those | … what is at the top of
the list of ideas for G? | les idées les mieux classées de G? | l'# est combientième | on a quoi comme meilleure idée
chez G | si on se fie au score, laquelle gagne? | Pouvez-vous me sortir la liste des idées par ordre de priorité pour
le comité? | #, bien placé ou pas dans le classement? | trie moi les idees par note | which G idea is scoring best |
leaderboard of ideas | based on the scores what should G pick up first | /idea> sort by score | has anything
overtaken # yet | could you list G's ideas in priority K for the workshop | top idea for G | l'idée qui a le plus
gros score côté G? | le podium des idées | les # sont classées combien | par quelle idée l'équipe G devrait attaquer,
si on suit le T | la # est passée devant la #? | /idea> les mieux notées d'abord | # tjrs premier? | peux-tu nous
ressortir les idées par ordre de priorité? | … les idées les mieux classées de G | which of our ideas is winning |
/idea> five strongest of G | where does # sit in the list | K of priority of the ideas | What has the best score in
G? | is # in the top ten | T meaning, top idea of G | what's leading at the moment | laquelle de nos idées a le plus
de points | palmarès G | /idea> les 3 premières de G | # est classé combien | quelle est la prio numéro un selon le
scoring | parmi les idées G laquelle vaut le plus le coup | montre le podium | dans quel ordre faudrait les faire,
les idées | … quelle est la première idée de G | l'# est-elle devant la #?
"""
