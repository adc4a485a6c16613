# Ce que répond le bot aux programmes qui demandent pour quelqu’un : d’abord ce qu’il dit de la page, puis ses lignes.
answers-page = Voici les résultats { $first } à { $last } sur { $total } ; pour la suite, redemandez avec le curseur.
answers-page-least = Voici les résultats { $first } à { $last } sur plus de { $total } ; pour la suite, redemandez avec le curseur.
answers-truncated = C’était trop pour une seule réponse : { $left ->
    [one] il manque une ligne
   *[other] il manque { $left } lignes
  }, que le curseur donne ensuite.
answers-cut = Les textes longs finissent par « … » ; « cut » donne leur longueur.
answers-end = Il n’y a plus rien après cette page.

answers-error-question = La question « { $name } » n’existe pas. Vous pouvez demander : { $known }.
answers-error-arguments = Les arguments doivent former un objet, avec un nom et une valeur pour chacun.
answers-error-missing = Il manque « { $argument } ». Indiquez sa valeur et redemandez.
answers-error-unknown = Cette question n’a pas d’argument « { $argument } ». Elle accepte : { $known }.
answers-error-kind = « { $argument } » doit être du type { $kind }.
answers-error-choice = « { $argument } » ne peut pas valoir « { $given } ». Choisissez parmi : { $known }.
answers-error-range = « { $argument } » doit aller de { $least } à { $most }.
answers-error-long = « { $argument } » compte { $length } caractères pour { $most } au plus. Raccourcissez et redemandez.
answers-error-cursor = Ce curseur ne vient pas de moi pour cette question et ces arguments. Retirez-le pour repartir de la première page.

answers-term = *{ $term }* : { $meant }
answers-term-context = *{ $term }* ({ $context }) : { $meant }
answers-term-found = { $count ->
    [one] Ce que veut dire { $term } ici :
   *[other] { $term } a { $count } définitions ici :
  }
answers-term-unknown = Personne n’a encore défini « { $term } ». Demandez à quelqu’un qui l’emploie, puis définissez ce terme avec `/glossary ajouter`.
answers-term-near = Personne n’a défini « { $term } ». Ces termes s’écrivent presque pareil : { $near }. Demandez l’un d’eux.
answers-terms = Termes qui correspondent à « { $words } » :
answers-terms-none = Aucun terme ne contient « { $words } ». Essayez d’autres mots ; qui connaît le terme peut le définir avec `/glossary ajouter`.

answers-right = { $who } décide : *{ $topic }*.
answers-right-backup = { $who } décide : *{ $topic }*. Suppléance : { $backup }.
answers-right-gone = { $who } décidait de ce sujet (*{ $topic }*) et n’est plus là. Demandez à un responsable product ops qui décide maintenant.
answers-right-gone-backup = { $who } décidait de ce sujet (*{ $topic }*) et n’est plus là ; { $backup } décide en attendant.
answers-rights = Qui décide sur « { $topic } » :
answers-right-none = Personne n’est désigné pour décider sur « { $topic } ». Un responsable product ops peut le faire avec `/raci ajouter`.
answers-right-near = Personne n’est désigné pour décider sur « { $topic } ». Vouliez-vous dire { $near } ?

answers-column-kpi = Indicateur
answers-column-value = Valeur
answers-column-until = Jusqu’au
answers-column-target = Cible
answers-column-change = Évolution
answers-column-rank = Rang
answers-column-idea = Idée
answers-column-score = Note
answers-column-range = Fourchette
answers-column-status = Statut
answers-error-day = « { $argument } » doit être un jour comme 2027-01-31, et non « { $given } ».

answers-kpi = *{ $name }* : { $value } (jusqu’au { $day }){ $parts }
answers-kpi-none = *{ $name }* : pas encore de valeur
answers-kpi-no-value = aucune
answers-kpi-late = une valeur plus récente est en retard
answers-kpis = { $count ->
    [one] Un indicateur :
   *[other] { $count } indicateurs, d’abord ceux à surveiller :
  }
answers-kpis-on-target = { $count ->
    [one] Aucun indicateur n’est hors cible. Le seul :
   *[other] Aucun indicateur n’est hors cible. Les { $count } :
  }
answers-kpis-none = Il n’y a pas encore d’indicateur. Chacun peut en ajouter un avec `/kpi ajouter`.
answers-kpis-none-team = L’équipe { $team } n’a pas d’indicateur. Retirez l’équipe pour les voir tous.
answers-kpi-found = { $count ->
    [one] Où en est { $name } :
   *[other] { $count } indicateurs mesurent cela :
  }
answers-kpi-unknown = Aucun indicateur ne s’appelle « { $name } ». Demandez la liste des indicateurs pour voir ce qui est mesuré.
answers-kpi-near = Aucun indicateur ne s’appelle « { $name } ». Vouliez-vous dire { $near } ?

answers-ranking = Les idées selon { $method }. Là où les fourchettes se recoupent, l’ordre n’est pas sûr :
answers-ranking-team = Les idées de l’équipe { $team } selon { $method }, avec leur rang parmi toutes. Là où les fourchettes se recoupent, l’ordre n’est pas sûr :
answers-ranking-none = Aucune idée n’a encore de note selon { $method }. Évaluez-en une avec `/idea évaluer`, ou demandez une autre méthode.
answers-ranking-none-team = L’équipe { $team } n’a pas d’idée évaluée selon { $method }. Retirez l’équipe pour les voir toutes.
answers-rank = { $rank } sur { $of } (de { $best } à { $worst } selon les estimations) : *{ $idea }*, { $method } { $score }
answers-rank-sure = { $rank } sur { $of } : *{ $idea }*, { $method } { $score }
answers-idea = *{ $idea }* : { $status }
answers-idea-found = Ce que l’on sait de l’idée n° { $number } :
answers-idea-unknown = L’idée n° { $number } n’existe pas, ou vous ne pouvez pas la voir. Demandez le classement pour retrouver son numéro.
answers-idea-withdrawn = Retirée

answers-roadmap = La feuille de route. Les échéances sont prévues, pas promises :
answers-roadmap-team = La feuille de route de l’équipe { $team }. Les échéances sont prévues, pas promises :
answers-roadmap-none = Rien n’est planifié. Un responsable product ops peut planifier une idée depuis sa fiche.
answers-roadmap-none-team = L’équipe { $team } n’a rien de planifié. Retirez l’équipe pour voir toute la feuille de route.
answers-item = *{ $item }* : { $status }
answers-item-due = *{ $item }* : { $status }, { $due }

answers-decision = *{ $decision }* ({ $topic }) : { $status }
answers-decision-on = *{ $decision }* ({ $topic }) : { $status } le { $day }
answers-decisions = Décisions :
answers-decisions-none = Je ne trouve pas de décision de ce genre. Essayez d’autres mots ; une personne qui y était peut l’enregistrer avec `/decision ajouter`.
answers-decided = Oui, c’est décidé pour « { $topic } » :
answers-proposed = Pour « { $topic } », il y a une proposition, pas encore de décision :
answers-no-longer = Une décision a été prise sur « { $topic } », mais elle n’est plus en vigueur :
answers-undecided = Je ne connais aucune décision sur « { $topic } ». Elle a pu être prise sans être enregistrée : demandez à qui décide.
answers-undecided-near = Je ne connais aucune décision sur « { $topic } ». Quelques-unes partagent certains de ces mots, ce qui ne prouve rien.

answers-insight = n° { $number } « { $words } » ({ $area }, { $day })
answers-insights = Ce que disent les clients, entre guillemets :
answers-insights-none = Aucun retour enregistré n’en parle. Essayez d’autres mots, ou demandez à qui parle aux clients.
answers-insights-idea = Ce que les clients disent de l’idée n° { $number }, entre guillemets :
answers-insights-idea-none = Aucun retour n’est encore relié à l’idée n° { $number }. Reliez ce que vous savez avec `/insight`.

answers-prd = *{ $document }* ({ $status }), section par section :
answers-prd-unknown = Il n’y a pas de document n° { $number }, ni de document sur l’idée n° { $number } que vous puissiez voir. Commencez-en un avec `/prd { $number }`.
answers-prd-none = Aucun document ne contient « { $title } ». Essayez d’autres mots, ou le numéro de l’idée.
answers-section = *{ $title }* : { $words }
answers-section-empty = *{ $title }* : rien n’est encore écrit.

answers-impact = Les chiffres de l’organisation sur les six derniers mois :
answers-impact-none = Il n’y a encore rien à compter. Les chiffres viennent de ce qui est recueilli, décidé et livré.
