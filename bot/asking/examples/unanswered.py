"""What people ask that nothing here answers: who voted, when the digest comes, what the rules are. Pure."""

UNANSWERED = """
when is the next digest | when is the next digest? | when's the next digest due | when does the digest come | when
does the next digest go out | when do we get the digest | when was the last digest | when was the last digest sent |
what time does the digest come | what time is the digest sent | what day does the digest arrive | how often is the
digest sent | how often do you send the digest | is there a digest today | who gets the digest | who receives the
digest | when is the next meeting | when is the next review | when is the next standup | when's the next party |
when's the office party | when's the next all-hands | when is the next training | when is the summer party | when is
the next round | when does the round end | when is the next holiday | quand est le prochain bilan | quand est envoyé
le bilan | quand part le prochain bilan | quand arrive le bilan | c'est quand le prochain digest | c'est quand le
bilan | à quelle heure arrive le bilan | quel jour part le bilan | le prochain bilan est quand | qui reçoit le bilan |
c'est quand la prochaine réunion | c'est quand la réunion | c'est quand la prochaine revue | c'est quand la soirée |
quand est la prochaine réunion | quand est la fête de noël | c'est quand les vacances | c'est quand le prochain tour |
who voted | who voted? | who voted yesterday | who voted for what | who voted for idea | who has voted | who has voted
so far | who hasn't voted | who hasn't voted yet | who has rated the ideas | who has scored already | who still has to
vote | who still has to score | who rated the ideas | who scored the ideas | how many people voted | how many people
scored | how many votes were there | what did the others vote | what did Sam vote | how did Sam score it | qui a voté
| qui a voté? | qui a voté hier | qui a voté quoi | qui n'a pas voté | qui a pas voté | qui n'a pas encore voté | qui
n'a pas encore noté | qui a noté | qui a déjà noté | qui doit encore voter | combien de personnes ont voté | combien
ont voté | les autres ont voté quoi | Sam a voté quoi | what are the rules | what are the rules for holidays | what
are the rules for returns | what are the rules for refunds? | what are the rules for discounts | what are the rules
for the office? | what are the conditions for returns | what changed in the glossary | what changed in the glossary? |
what's changed in the glossary | what changed on the roadmap | what changed in the ideas | qu'est-ce qui a changé dans
le glossaire | qu'est-ce qui a changé dans le glossaire? | qu'est-ce qui a changé sur la roadmap | what are the rules
for expenses | what are the rules on travel | what's the rule for remote work | what's the policy on travel | what's
our policy on holidays | what's the policy for expenses | what's the process for expenses | what's the procedure for
returns | is there a policy on travel | do we have a policy on remote work | how do I claim expenses | how do I ask
for leave | how do I add a user to jira | how do I add a colleague to the channel | how do I add somebody to the call
| how do I add a printer | how do I book a flight | how do I book a meeting room | how do I book a hotel | how do I
submit my hours | how do I submit a leave request | how do I get a badge | how do I get to the office | how do I
change my password | how do I change my email | how do I export my calendar | comment on fait pour les frais | comment
on fait pour les congés | comment faire pour le badge | comment faire une note de frais | comment ajouter quelqu'un au
canal | comment changer de mot de passe | on fait comment pour le parking | how do I add a page to the wiki | how do I
book a room | how do I add an attachment | how do I reset my password | how do I record a meeting | how do I record my
screen | how do I share a file | how do I create a ticket | how do I create a branch | quelles sont les règles |
quelles sont les règles pour les congés | quelles sont les règles pour les retours | quelle est la règle pour les
frais | quelle est la politique pour les voyages | c'est quoi la règle pour les frais | c'est quoi les règles du
télétravail | c'est quoi la procédure pour les retours | c'est quoi la politique de voyage | comment poser des congés
| comment je réserve une salle | comment réserver une salle | comment créer un ticket | comment ajouter une page au
wiki | comment enregistrer la réunion | comment partager un fichier | how many people work here | how many users do
you have | how many people use you | how many channels are there | combien de personnes t'utilisent | on est combien
dans l'équipe | what did we decide | what did we decide about hiring | what did we decide on the offsite | what was
decided in the meeting | qu'est-ce qu'on a décidé pour le séminaire | what changed in the wiki | what changed in the
code | what changed in the spec | what changed in the contract | qu'est-ce qui a changé dans le wiki | qu'est-ce qui a
changé dans le contrat | who voted for # | who voted for #? | who voted on # | who voted against # | who rated # | who
scored # | who scored # highest | who gave # that score | who gave # a low score | who hasn't voted on # yet | who
hasn't scored # yet | who still has to rate # | who commented on # | who read # | how many people voted for # | how
many people voted on # | how many people rated # | what did Sam give # | how did Sam rate # | what did the others give
# | why did Sam vote for # | why did they vote against # | qui a voté pour # | qui a voté pour #? | qui a voté contre
# | qui a voté # | qui a noté # | qui a noté #? | qui a mis la meilleure note à # | qui n'a pas encore noté # | qui
n'a pas voté pour # | qui a commenté # | qui a lu # | combien de personnes ont voté pour # | combien ont noté # | Sam
a mis combien à # | Sam a voté pour #? | les autres ont mis quoi à # | pourquoi Sam a voté contre #
"""
