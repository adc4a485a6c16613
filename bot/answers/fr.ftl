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
