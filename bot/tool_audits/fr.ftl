# Quels outils les équipes utilisent : la question, deux fois par an.
tools-audit = Audit des outils
tools-audit-asked = Quels outils utilisez-vous ?
tools-audit-ask = *Quels outils utilisez-vous ?* Dites-moi lesquels, pour quoi et à quelle fréquence : deux petits écrans, une minute environ. « Je ne sais pas » est aussi une réponse. Vous avez jusqu’au { $day }.
tools-audit-answer = Répondre
tools-audit-unknown = Je ne sais pas
tools-audit-state = *Audit { $half }*, lancé le { $day } : { $answered } réponses pour { $asked } personnes interrogées, dont { $unknown } « je ne sais pas ». C’est ce que les gens ont dit, jusqu’au { $until }.
tools-audit-few = { $count ->
    [one] Une seule réponse pour l’instant : à lire avec prudence.
   *[other] Seulement { $count } réponses pour l’instant : à lire avec prudence.
  }
tools-audit-used = { $count ->
    [one] Une personne l’utilise, { $regular } au moins chaque semaine ; { $needed } ne pourrait pas s’en passer.
   *[other] { $count } personnes l’utilisent, { $regular } au moins chaque semaine ; { $needed } ne pourraient pas s’en passer.
  }
tools-audit-content = { $count ->
    [one] Satisfaction : { $mean } sur 5 (une réponse)
   *[other] Satisfaction : { $mean } sur 5 ({ $count } réponses)
  }
tools-audit-about = { $team } : environ { $count }
tools-audit-least = { $team } : au moins { $count }
tools-audit-no-team = Sans équipe
tools-audit-named = *Cités, mais absents de la liste :* { $names }
tools-audit-none = Pas encore d’audit. Il demande à vos équipes quels outils elles utilisent, pour quoi et à quelle fréquence.
tools-audit-start = Lancer un audit
tools-audit-start-ask = J’interroge tout le monde dans vos équipes, dans le message du jour, avec deux rappels au plus. Qui a répondu à une autre enquête ces deux dernières semaines est interrogé plus tard.
tools-audit-start-yes = Lancer
tools-audit-started = { $later ->
    [0] C’est lancé. J’interroge { $count } personnes dans leur message du jour. Elles ont jusqu’au { $day }.
   *[other] C’est lancé. J’interroge { $count } personnes dans leur message du jour, dont { $later } plus tard, après une pause entre deux enquêtes. Elles ont jusqu’au { $day }.
  }
tools-audit-people = Tous les membres des équipes
tools-audit-champions = Seulement les référents des équipes
tools-audit-error-teams = Personne à interroger : il n’y a pas encore d’équipe. Ajoutez-en avec `/champions ajouter`.
tools-audit-error-known = Il y a déjà eu un audit au { $half } : j’interroge deux fois par an au plus.
tools-may-audit = Lancer un audit des outils
tools-may-set = Choisir qui est interrogé dans un audit des outils
