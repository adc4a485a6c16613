"""How people ask what waits for them. Pure."""

SCORING = """
my scores | my scores please | my votes | my ratings | my list | my to-dos | my todo | what do I have to do | what
should I score | what should I rate next | what have I scored | what have I rated so far | what did I score | what
did I give | what scores did I give | what's left for me | what's left to score | what's left for me to rate | what's
waiting for me | what's waiting on me | what's pending for me | what's on my plate | what's on my list | what's in my
queue | what needs my attention | what needs my input | anything for me | anything for me? | anything for me to do |
anything waiting for me | anything pending on my side | anything open for me | anything left to vote on | am I done |
am I done scoring | am I done with the scoring | am I up to date | am I late | am I late with my scores | am I behind
on anything | am I holding anyone up | am I blocking anyone | am I the last one to answer | did I score everything |
did I vote | did I vote already | did I rate # | did I already score # | did I miss a round | have I scored
everything | have I voted on # | have I rated # yet | have I got scoring to do | haven't I scored that | do I have
scores to give | do I owe you anything | do you need something from me | how many are left for me | how did I score #
| how did I rate # | what did I give # | what was my score for # | my score for # | which ideas are waiting for me |
which ideas have I not rated | which ones did I score | which ones are left | which rounds am I in | show me my
scores | show me my ratings | show me the marks I gave | show me the marks I gave last week | show me what I scored |
show me what I still have to do | list my votes | list my open scores | remaining ideas to score | is anything
waiting for me | is there anything for me to score | is it my turn | is anybody waiting on me | I want to score now |
I want to see my scores | I'd like to finish my scoring | where can I see my scores | open rounds | … and my scores |
… and what's waiting for me | … what's left for me | … anything for me? | mes notes | mes scores | mes votes | mes
évaluations | mes tâches | mes trucs à faire | mes idées à noter | ma liste | ma todo | mes notes en attente |
qu'est-ce que je dois noter | qu'est-ce que je dois faire | qu'est-ce que j'ai à faire | qu'est-ce que j'ai noté |
qu'est-ce que j'ai mis comme note | qu'est-ce qui m'attend | qu'est-ce qui est en attente pour moi | qu'est-ce qu'il
me reste | ce qui m'attend | j'ai quoi à noter | j'ai quoi à faire | j'ai quoi en attente | j'ai noté quoi | j'ai
déjà noté #? | j'ai voté pour quoi | j'ai mis combien à # | j'ai donné quelle note à # | j'ai tout noté? | j'ai tout
fait? | je dois noter quoi | je dois noter quelles idées | je suis à jour? | je suis à jour dans mes notes | je suis
en retard | je suis en retard sur mes notes? | je bloque quelqu'un | je bloque un tour? | je suis le dernier à
répondre? | il me reste quoi | il reste quoi pour moi | on attend quelque chose de moi | on attend ma réponse | on
m'attend sur quoi | tu attends quelque chose de moi | tu as besoin de moi | t'as un truc pour moi | quelque chose
pour moi | un truc à noter? | rien pour moi? | rien à noter pour moi | c'est à moi de noter? | c'est mon tour |
montre-moi mes notes | montre mes scores | affiche ce que je dois noter | quelles idées je dois noter | quelles idées
m'attendent | ma note pour # | où voir mes notes | les tours ouverts | … et mes notes | … et mes idées à noter | … et
moi, il me reste quoi | … et qu'est-ce qui m'attend | /idea> pending for me | /idea> waiting for me | /idea> my
scores | /idea> mes notes | /idea> à noter | /idea> left to score | /idea> still to score | /idea> pour moi |
anything for me to do? | do I owe anyone a score | my pending ratings | what are you waiting on me for | what do i
need to do | do i have anything to score | which ideas do I need to rate? | have I scored everything? | show my
scores | what's left for me to score | what am I supposed to score | is there something I should score? | which
scores am I missing | what's pending for me? | do I have open rounds | my to-do list | how many ideas do I still have
to rate? | am I up to date with my scores? | what have you got for me | quelles idées je dois noter? | j'ai des notes
en retard? | on attend quoi de moi | quelque chose pour moi? | j'ai quelque chose à noter? | ai-je des idées à
évaluer | ce que j'ai à noter | tu attends quelque chose de moi? | qu'est-ce que j'ai à faire? | j'ai du retard dans
mes notes? | quelles idées ai-je notées | combien d'idées me reste-t-il à noter? | c'est à moi de noter quoi | je
dois encore noter quoi | rien ne m'attend? | is anything waiting for me? | j'ai quoi à noter? | what do I still have
to score | which ideas did i score already | est-ce que j'ai des trucs à noter? | il me reste combien d'idées à
évaluer | do you need anything from me? | which ones are left for me to rate | am I blocking a round | have I got any
ideas to score this week | il faut que je note quelque chose? | tu veux mon avis sur quelles idées | est-ce qu'il y a
un tour qui attend ma réponse | il m'en reste à noter? | what do you still need from me | any rounds I haven't
answered? | did I already rate everything | t'as encore besoin de quoi de ma part | y a des tours où j'ai pas
répondu? | est-ce que j'ai déjà noté toutes les idées | c'est quoi ma liste | am I done with my scoring? | got
something for me to rate? | which ideas are still waiting for my score | what did I give #... I mean show me my
scores | j'ai fini de noter? | t'as quelque chose à me faire évaluer? | quelles idées attendent encore ma note |
montre ce que j'ai donné comme notes | does anything need my attention? | how many do I have left to score | show me
what I've voted on | y a-t-il quelque chose qui requiert mon attention? | il m'en reste combien à noter | montre-moi
ce que j'ai voté | whats my todo | do i still owe scores | list the ideas I have to score | ma todo? | je dois encore
des notes? | liste les idées que je dois noter | do you need any scores from me | show me everything I've rated so
far | am i behind on scoring | what's on my plate? | /idea> the ones I haven't rated yet | what do i still need to
rate | montre mes évaluations | on attend quelque chose de moi? | j'ai déjà noté lesquelles | /idea> celles que je
n'ai pas encore notées | Suis-je à jour dans mes notations? | am I done scoring? | pending stuff for me? | list the
ideas I have not rated so far | do you need anything from me | j'ai noté quoi jusqu'ici | qu'est-ce que je dois
encore traiter? | g fini de voter ou pas | des évaluations en retard de mon côté? | ressors-moi les notes que j'ai
mises | j'ai encore des idées à scorer? | did I forget to rate anything | show me how I scored so far | do you need
something from me before friday | Which ideas have still no score from my side? | have i done all my scoring | do i
have scores left | j'ai oublié de noter quelque chose? | rappelle-moi les notes que j'ai mises | tu attends un truc
de ma part? | Suis-je à jour dans mes évaluations | ya des idées que j'ai pas encore scorées non?
"""
