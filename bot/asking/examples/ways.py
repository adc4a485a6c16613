"""How people ask how something is done: how a KPI is added, an idea scored. Pure."""

WAYS = """
how do I add a kpi | how do I add an idea | how do I add a term? | how do I add a decision | how can I add a metric |
how to add an idea | how to create a kpi | how does one add a definition | how do we add ideas here | how do I create
an idea | how do I create a term | how do I submit an idea | how do I suggest an idea | how do I propose an idea? |
how do I propose a term | how do I file an idea | how do I log a decision | how do I record a decision | how do I
record a decision? | how do I note a decision down | how do I save a decision | how do I write down what we decided |
how do I vote | how do I vote for an idea | how do I vote on ideas? | how do I rate an idea | how do I score an idea |
how do I score ideas? | how do I give a score | how does scoring work | how does voting work | how does the scoring
work here | how are ideas scored | how do I edit a term | how do I edit a definition | how do I correct a definition |
how do I change a definition | how do I update a kpi | how do I change the owner of a kpi | how do I change the target
of a kpi | how do I set a target | how do I set a value | how do I enter a value | how do I enter numbers | how do I
report a number | how do I delete an idea | how do I remove a term | how do I archive a kpi | how do I import terms |
how do I export the ideas | how do I import a file | how do I get the digest | how do I subscribe to the digest | how
do I set up a digest | how do I plan an idea | how do I put an idea on the roadmap | how do I move an idea | how do I
start a round | how do I comment on an idea | how do I claim a kpi | how can I define a term | where do I add an idea
| where do I add a kpi | where can I add a term | where do I vote | where do I enter my numbers | where can I submit
an idea | where do I record a decision | can I add a kpi here | can I add a term | can I submit an idea here? | can I
vote here | can anyone add an idea? | what do I do to add a kpi | what's the way to add a term | steps to add an idea
| I have an idea | I've got an idea | I have an idea for the product | I have an idea, where do I put it | I want to
add a kpi | I want to add an idea | I want to submit an idea | I want to vote | I want to vote for an idea | I want to
record a decision | I'd like to add a term | I'd like to define a term | I'd like to propose an idea | I'd like to
suggest something | I'd like to record a decision | I'd like to track a new metric | I need to add a kpi | I need to
record a decision | we took a decision, where do I record it | we made a decision, how do I record it | I don't know
how to add a kpi | comment ajouter un kpi | comment ajouter un kpi? | comment ajouter une idée | comment ajouter un
terme | comment ajouter une définition? | comment j'ajoute un kpi | comment j'ajoute une idée | comment on ajoute un
kpi? | comment on ajoute une idée | comment on ajoute un terme | comment créer un kpi | comment créer une idée? |
comment créer un terme | comment je crée un indicateur | comment on crée une définition | comment proposer une idée |
comment soumettre une idée? | comment déposer une idée | comment je soumets une idée | comment on dépose une idée |
comment voter | comment voter pour une idée? | comment je vote | comment on vote | comment on vote pour une idée |
comment je vote pour une idée | comment noter une idée? | comment je note une idée | comment on note une idée |
comment on note les idées | comment évaluer une idée | comment marche la notation | comment ça marche les votes |
comment enregistrer une décision | comment j'enregistre une décision? | comment on note une décision | comment
consigner une décision | comment garder une trace d'une décision | comment définir un terme | comment je définis un
terme | comment modifier un terme? | comment je modifie un terme | comment corriger une définition | comment je
corrige une définition | comment changer une définition | comment changer le responsable d'un kpi | comment fixer un
objectif | comment je saisis une valeur | comment saisir une valeur | comment on saisit les chiffres | comment entrer
un chiffre | comment supprimer une idée | comment archiver un kpi | comment importer des termes | comment exporter les
idées | comment recevoir le bilan | comment on reçoit le bilan | comment planifier une idée | comment mettre une idée
sur la roadmap | comment lancer un tour | comment faire pour ajouter une idée | comment faire pour ajouter un kpi |
comment faire pour voter | comment on fait pour ajouter un terme | comment on fait pour voter | comment on fait pour
enregistrer une décision | on fait comment pour ajouter un kpi | on fait comment pour ajouter une idée | on ajoute
comment une idée | on ajoute un kpi comment? | on vote comment | on vote où | je vote où | je vote comment | je mets
mon idée où | où je mets mon idée | où ajouter une idée | où ajouter un kpi | où on ajoute un terme | où je saisis mes
chiffres | où voter | où enregistrer une décision | je peux ajouter un kpi? | je peux ajouter un terme | je peux
proposer une idée? | on peut ajouter des idées? | on peut voter ici? | j'ai une idée | j'ai une idée à proposer | j'ai
une idée pour le produit | j'ai eu une idée, je la mets où | je veux ajouter un kpi | je veux ajouter une idée | je
veux voter | je veux proposer une idée | je voudrais ajouter un terme | je voudrais définir un terme | je voudrais
proposer une idée | je voudrais voter pour une idée | j'aimerais ajouter une idée | j'aimerais définir un terme |
j'aimerais enregistrer une décision | on a pris une décision, je la note où | on a pris une décision, comment on
l'enregistre | je ne sais pas comment ajouter un kpi | je sais pas comment voter
"""
