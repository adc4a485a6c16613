# Quels outils les équipes utilisent : la question, deux fois par an.
tools-audit = Audit des outils
tools-audit-asked = Quels outils utilisez-vous ?
tools-audit-ask = *Quels outils utilisez-vous ?* Dites-moi lesquels, pour quoi et à quelle fréquence : deux petits écrans, une minute environ. « Je ne sais pas » est aussi une réponse. Vous avez jusqu’au { $day }.
tools-audit-home = Deux petits écrans, une minute environ. Vous avez jusqu’au { $day }.
tools-audit-answer = Répondre
tools-audit-unknown = Je ne sais pas
tools-audit-state = { $unknown ->
    [0] *Audit du { $half ->
            [1] 1er
           *[other] 2e
          } semestre { $year }*, lancé le { $day } : { $answered } réponses sur { $asked }. C’est ce que les gens ont dit, jusqu’au { $until }.
   *[other] *Audit du { $half ->
            [1] 1er
           *[other] 2e
          } semestre { $year }*, lancé le { $day } : { $answered } réponses sur { $asked }, dont { $unknown } « je ne sais pas ». C’est ce que les gens ont dit, jusqu’au { $until }.
  }
tools-audit-few = { $count ->
    [one] Une seule réponse pour l’instant : à lire avec prudence.
   *[other] Seulement { $count } réponses pour l’instant : à lire avec prudence.
  }
tools-audit-used = { $count ->
    [one] Une personne l’utilise. Au moins chaque semaine : { $regular }. Ne peut pas s’en passer : { $needed }.
   *[other] { $count } personnes l’utilisent. Au moins chaque semaine : { $regular }. Ne peuvent pas s’en passer : { $needed }.
  }
tools-audit-content = { $count ->
    [one] Satisfaction : { $mean } sur 5 (une réponse)
   *[other] Satisfaction : { $mean } sur 5 ({ $count } réponses)
  }
tools-audit-about = { $team } (environ { $count })
tools-audit-least = { $team } (au moins { $count })
tools-audit-no-team = Sans équipe
tools-audit-named = *Cités, mais absents de la liste :* { $names }
tools-audit-none = Pas encore d’audit. Il demande à vos équipes quels outils elles utilisent, pour quoi et à quelle fréquence.
tools-audit-start = Lancer un audit
tools-audit-start-ask = J’interroge tout le monde dans vos équipes, dans le message du jour, avec deux rappels au plus. Qui a répondu à une autre enquête ces deux dernières semaines est interrogé plus tard.
tools-audit-start-yes = Lancer
tools-audit-started = C’est lancé. J’interroge { $count ->
    [one] une personne
   *[other] { $count } personnes
  } dans leur message du jour{ $later ->
    [0] .
   *[other] , dont { $later } plus tard, après une pause entre deux enquêtes.
  } Réponses jusqu’au { $day }.
tools-audit-people = Tous les membres des équipes
tools-audit-champions = Seulement les référents des équipes
tools-audit-error-teams = Personne à interroger : il n’y a pas encore d’équipe. Ajoutez-en avec `/champions ajouter`.
tools-audit-error-known = Il y a déjà eu un audit au { $half ->
    [1] 1er
   *[other] 2e
  } semestre { $year } : j’interroge deux fois par an au plus.
tools-may-audit = Lancer un audit des outils
tools-may-set = Choisir qui est interrogé dans un audit des outils
# Les deux écrans où chacun dit quels outils il utilise.
tools-audit-explain = Personne ne voit qui a dit quoi d’un outil : seulement combien de personnes, par équipe.
tools-audit-which = Lesquels utilisez-vous au travail ?
tools-audit-which-hint = { $most } au plus : ceux qui vous manqueraient en premier. N’en choisissez aucun si vous n’en utilisez aucun.
tools-audit-others = Outils absents de la liste, un par ligne
tools-audit-next = Suite
tools-audit-needs = Pour quoi l’utilisez-vous ?
tools-field-often = À quelle fréquence ?
tools-often-daily = Chaque jour
tools-often-weekly = Chaque semaine
tools-often-monthly = Chaque mois
tools-often-rarely = Moins souvent
tools-often-unknown = Je ne sais pas
tools-field-without = Pourriez-vous travailler sans lui ?
tools-without-no = Non
tools-without-yes = Oui
tools-without-unknown = Je ne sais pas
tools-field-liked = En êtes-vous satisfait ?
tools-liked-1 = 1 : pas du tout
tools-liked-2 = 2
tools-liked-3 = 3
tools-liked-4 = 4
tools-liked-5 = 5 : très
tools-liked-unknown = Je ne sais pas
tools-field-people = Combien de personnes de votre équipe l’utilisent ?
tools-hint-people = À peu près. Laissez vide si vous ne savez pas.
tools-audit-thanks = Merci. Vous pouvez changer votre réponse jusqu’à la fin de l’audit.
tools-audit-change = Changer ma réponse
tools-audit-error-people = Écrivez un nombre entier, { $most } au plus, ou laissez vide.
tools-audit-error-not-asked = Vous n’avez pas été interrogé dans cet audit.
tools-audit-error-late = Cet audit est terminé.
tools-may-answer = Répondre à un audit des outils
