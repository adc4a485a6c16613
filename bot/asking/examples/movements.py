"""How people ask what moved. Pure."""

MOVEMENTS = """
what moved | what moved? | what moved this week | what moved in the last month | what moved yesterday | what changed
| what changed this week | what's new in the numbers | what's new with the KPIs | what happened this week | what
happened while I was away | what did I miss | what did I miss this week | what have I missed | I was off last week,
what did I miss | I was on holiday, what happened in the numbers | catch me up | bring me up to speed | fill me in on
the KPIs | give me a rundown | give me the rundown of the week | weekly recap | weekly summary | weekly summary
please | monthly summary | daily summary | summary of the week | summary of the month | recap | recap of november |
the week in numbers | the month in figures | movers | movers today | movers this week | biggest movers | big movers
this month | top movers | winners and losers this week | ups and downs | ups and downs this month | which KPIs are
down | which KPIs went up | which KPIs are off target | which KPIs are in the red | what's down | what's down this
week | what went up | what went down | what went down last month | what got worse | what got better this week | what
dropped | what improved | what's trending | what's falling | anything moving | anything moved? | anything move today
| anything unusual | anything weird in the KPIs | anything weird this week | anything to report this week | anything
I should know about the KPIs | anything alarming | anything off this week | any surprises | any surprises this month
| any big changes | any big swings | any changes since yesterday | any news on the KPIs | any drops | any red flags
in the metrics | how are we doing | how are we doing this week | how are we doing overall | how are our numbers | how
are our KPIs doing | how did we do last week | how did we do in november | how did the week go | how was the week |
how was last month | how's business | how's it all looking | how do the KPIs look | KPIs | KPIs this week | our KPIs
| numbers of the week | the numbers please | show me what moved | show me the changes | show me this week's changes |
tell me what moved | highlights | highlights of the week | the highlights please | key changes this week |
significant changes | metrics update | KPI update | state of the KPIs | health of our metrics | overview of the KPIs
| in a nutshell, how was the week | … and what moved | … and what changed this week | … what moved this week | … what
moved in the last month | … anything else that moved | … and the highlights | … and how was the week | qu'est-ce qui
a bougé | qu'est-ce qui a bougé hier | qu'est-ce qui a changé | qu'est-ce qui a décroché | qu'est-ce qui a chuté |
qu'est-ce qui monte | qu'est-ce que j'ai raté | ce qui a bougé | j'aimerais savoir ce qui a décroché | quoi de neuf |
quoi de neuf dans les KPI | quoi de neuf cette semaine | du nouveau dans les chiffres | du mouvement | du mouvement
cette semaine | ça a bougé | ça bouge | j'ai raté quoi | j'ai loupé quoi | j'étais en congés, j'ai raté quoi | il
s'est passé quoi | quels KPI sont en baisse | quels KPI sont dans le rouge | les chiffres du mois | les chiffres |
nos chiffres | les KPI | les KPI de la semaine | les variations | les variations du mois | variations de novembre |
variations de la semaine | les mouvements de la semaine | les hausses et les baisses | les plus fortes baisses | les
plus gros mouvements | le récap | le récap de la semaine | récap hebdo | récap du mois | résumé de la semaine |
résume-moi la semaine | résume le mois | le bilan du mois | bilan de la semaine | bilan hebdo | le topo de la semaine
| fais-moi un point sur les KPI | tu me fais le tour des KPI | le mois en bref | comment on s'en sort | comment on
s'en sort cette semaine | comment vont nos chiffres | comment vont les KPI | comment s'est passée la semaine | ça
donne quoi cette semaine | ça donne quoi les chiffres | ça dit quoi les KPI | on en est où niveau KPI | on en est où
cette semaine | où en sont les indicateurs | rien d'anormal | rien d'anormal cette semaine | rien à signaler côté KPI
| des surprises | des surprises ce mois-ci | des alertes cette semaine | une anomalie dans les chiffres | un truc
bizarre dans les KPI | quelque chose a bougé | les faits marquants | les temps forts du mois | l'état des KPI |
montre-moi ce qui a bougé | dis-moi ce qui a changé | mets-moi au courant des chiffres | … et ce qui a bougé | … et
quoi de neuf cette semaine | what's different since monday? | did anything move this week? | what moved most this
week? | biggest movers this week | anything interesting in this week's numbers? | anything i should know about this
week's kpis | recap of the week | how did the week go for our numbers | what went down this week | what's new this
week? | any surprises in the kpis this week? | which numbers changed most this week | what happened with the numbers
last week | summarise the week for me | what should I know about last week's metrics? | this week's changes | show me
what changed since last week | qu'est-ce qui a changé cette semaine | quoi de neuf cette semaine? | ça a bougé cette
semaine? | fais-moi un récap de la semaine | le point de la semaine | quels chiffres ont bougé cette semaine? |
qu'est-ce qu'il s'est passé cette semaine | il s'est passé quoi cette semaine dans les kpi | les faits marquants de
la semaine | des choses à signaler cette semaine dans les chiffres? | qu'est-ce qui a le plus bougé depuis la semaine
dernière? | qu'est-ce qui a monté ou baissé cette semaine | quoi de spécial dans les indicateurs cette semaine | les
plus gros écarts de la semaine | tu me fais un résumé hebdo? | y a-t-il eu des changements depuis lundi? | c'était
comment la semaine côté chiffres | what moved this month? | which metrics dropped this month | what got better over
the last month | how did november... I mean how did this month go | anything unusual this month? | qu'est-ce qui a
bougé ce mois-ci | les changements du mois | qu'est-ce qui s'est amélioré ce mois-ci? | quels kpi ont baissé ce mois?
| quoi de neuf ce mois-ci? | what changed since yesterday | did anything break overnight in the numbers | anything
new in the kpis today? | qu'est-ce qui a changé depuis hier | ça a bougé depuis hier? | des mouvements aujourd'hui? |
how are the numbers | what's changed? | anything moving? | how are the kpis doing | any news from the metrics? |
comment vont les chiffres | qu'est-ce qui bouge en ce moment | ça bouge? | où en sont les indicateurs? | des
surprises dans les chiffres? | what moved this week? | qu'est-ce qui a bougé cette semaine? | what changed this week?
| anything weird in the numbers since last week | which kpis got worse this month | what changed over the last 7 days
| give me the weekly highlights | quoi de neuf dans les chiffres | quels indicateurs se sont dégradés ce mois-ci | ya
eu du mouvement depuis lundi? | … qu'est-ce qui a bougé ce mois-ci | tl;dr of the week in numbers? | what should I
look at in the KPIs this week | how did we do this week | which of our metrics are worse off than a month ago |
anything alarming in our KPIs? | tu me racontes la semaine en chiffres? | quels indicateurs surveiller cette semaine?
| cette semaine | quoi de neuf côté kpi | qu'est-ce qui s'est cassé la figure ce mois-ci dans les chiffres | rien
d'inquiétant dans les KPI? | give us the gist of this week's metrics | which kpi surprised us this week | week in
review? | /kpi> anything to worry about this week | did any numbers jump overnight | how's the month looking | les
grandes lignes de la semaine côté chiffres | quel kpi nous a surpris cette semaine | /kpi> y a-t-il de quoi
s'inquiéter cette semaine | la semaine, elle a donné quoi? | des chiffres ont bougé cette nuit? | ça se présente
comment ce mois-ci | what are the headlines from the KPIs this week | which numbers need a closer look this week | is
everything ok with the metrics | which way are the KPIs heading | /kpi> what's new | november in numbers | what
changed this month | … anything else that moved this week? | les gros titres des KPI cette semaine | en deux lignes,
la semaine s'est passée comment | quels chiffres méritent un coup d'œil cette semaine | tout va bien du côté des
indicateurs? | les KPI vont dans quel sens | /kpi> quoi de neuf | novembre en chiffres | qu'est-ce qui a changé ce
mois-ci | … autre chose qui a bougé cette semaine? | who are the winners and losers this week, kpi wise | has
anything gone sideways in the metrics since monday | a quick rundown of the week | did any kpi get better this month
| anything happen in the numbers since yesterday | les gagnants et les perdants de la semaine côté kpi | y a un truc
qui a dérapé dans les chiffres depuis lundi | un petit topo de la semaine | un kpi qui s'est amélioré ce mois-ci? |
il s'est passé quelque chose dans les chiffres depuis hier | show this week's biggest changes | what caught your eye
in the data this week | kpis this week? | are our metrics healthy | montre les plus gros changements de la semaine |
qu'est-ce qui t'a sauté aux yeux cette semaine dans les données | les kpi cette semaine? | nos indicateurs sont en
bonne santé? | biggest swings in the past week? | did anything drop yesterday | catch me up on the metrics, I was on
leave the whole month | which of our kpis are up vs last month | /kpi> what's different since yesterday | anything I
should worry about kpi wise | Wrap-up time | who were this week's winners and losers among the KPIs? | un résumé de
ce qui a changé depuis hier | ca bouge aujourdhui? | les kpi qui ont progressé sur le mois? | j'étais en congés la
semaine dernière, j'ai raté quoi niveau chiffres | /kpi> variations de novembre | y a-t-il des alertes sur nos
indicateurs? | les grosses baisses de la semaine | Avant le point de lundi, j'aimerais savoir ce qui a décroché
dernièrement côté KPI | catch me up on the metrics, been on leave since last Sunday | biggest swings this month? |
what went up today | did any KPI fall off target since yesterday | which numbers dipped in november | metrics recap |
how did our KPIs fare last week? | /kpi> what improved since last month | je rentre de congés, j’ai raté quoi côté
KPI? | un truc qui a plongé aujourd'hui? | fais nous un point hebdo sur les indicateurs | quelles métriques ont
progressé depuis hier | evolution des kpis sur 30 jours | des changements notables ces derniers jours dans nos
chiffres? | /kpi> ce qui a changé la semaine dernière | ça bouge cette semaine? | anything I should worry about in
the kpis since yesterday | biggest swings this month | summarize november in numbers for us | which metrics are going
down | what is different in our figures compared to last Sunday? | did something break overnight? | number wise |
what improved in the last 30 days, I need a good news for the town hall | /kpi> week in review | … biggest moves of
the month | des surprises dans les indicateurs depuis hier? | les plus grosses variations du mois | fais nous un
récap des kpi sur 7 jours | qqch a décroché cette nuit dans les stats? | Je rentre de vacances , qu'ai-je raté côté
métriques en novembre? | /kpi> tendances de la semaine | y a-t-il des indicateurs qui remontent? | … l'évolution des
indicateurs sur le mois
| which KPI is worst | which KPI is worst? | which KPI is doing worst | which KPI is the worst | which KPI looks worst
| which metric is worst | which number is the worst | the worst KPI | worst KPI? | worst metrics | worst numbers this
week | what's off target | what's off target? | are any KPIs off target | any KPI off target? | anything off target |
KPIs of G | KPIs of G? | KPIs of the G team | KPIs for G | the KPIs of G | the KPIs of the G team | the numbers of G |
the G team's numbers | the G team's KPIs | how are G's numbers | how are G's KPIs | how are the G KPIs | how are the G
numbers | how are the numbers of the G team | how are G's metrics doing | which KPIs does G have | what are G's KPIs |
what are G's numbers | show me G's KPIs | show me the KPIs of G | show me the numbers for G | kpi de G | kpi de
l'équipe G | les kpi de G | les kpi de l'équipe G | les indicateurs de G | les indicateurs de l'équipe G | indicateurs
de G | indicateurs de l'équipe G? | les chiffres de G | les chiffres de l'équipe G | les chiffres de G cette semaine |
les kpi de G ce mois-ci | quels sont les kpi de G | quels sont les indicateurs de G | quels indicateurs pour G |
comment vont les chiffres de G | comment vont les indicateurs de l'équipe G | où en sont les kpi de G | montre-moi les
kpi de G
"""
