# Les résultats clés : d’où l’on part, où l’on va, où l’on en est.
keyresults-error-many = Un objectif a { $most } résultats clés au plus.
keyresults-error-twice = Deux résultats clés s’appellent « { $metric } ». Renommez l’un des deux.
keyresults-error-span = « { $metric } » part déjà de sa cible. Changez l’un des deux chiffres.
keyresults-error-long = Un résultat clé a { $limit } caractères au plus.
keyresults-error-line = Je n’arrive pas à lire « { $line } ». Écrivez par exemple : Taux d’activation : 40 % → 55 %
keyresults-error-line-figure = Dans « { $line } », je ne lis pas de chiffre dans « { $text } ». Écrivez 40 %, 1 200 €, 3 h ou 45 ; ce que l’on compte va dans le nom.
keyresults-error-line-units = « { $line } » a deux unités différentes. Mettez la même aux deux chiffres.
keyresults-error-figure = Je ne lis pas de chiffre dans « { $text } ». Écrivez 40 %, 1 200 €, 3 h ou 45 ; ce que l’on compte va dans le nom.
keyresults-error-units = « { $text } » n’a pas la même unité que le reste. Mettez la même partout, ou aucune.
keyresults-error-open = « { $text } » ne se lit pas de la même façon en français et en anglais. Écrivez 1250 ou 1,25, sans séparer les milliers.
keyresults-error-unit = L’indicateur { $kpi } est dans une autre unité. Mettez d’abord le départ et la cible dans la sienne.
keyresults-error-band = L’indicateur { $kpi } a une fourchette à tenir : un résultat clé ne peut pas le suivre. Choisissez-en un autre, ou saisissez les valeurs à la main.
keyresults-error-direction = { $better ->
    [up] Pour l’indicateur { $kpi }, plus haut vaut mieux : la cible doit dépasser le départ.
   *[other] Pour l’indicateur { $kpi }, plus bas vaut mieux : la cible doit être sous le départ.
  }
keyresults-error-kpi = Aucun indicateur ne s’appelle « { $name } ». Choisissez-en un dans la liste, ou laissez vide et saisissez les valeurs à la main.
keyresults-error-day = Choisissez le jour de la valeur : aujourd’hui ou avant.
keyresults-error-none = L’objectif n° { $number } n’a plus ce résultat clé. Ouvrez-le pour voir ceux qu’il a.
keyresults-owners = je ne connais pas { $names } : je ne demanderai la valeur à personne
keyresults-error-overtaken = Quelqu’un vient de modifier « { $metric } ». Fermez ce formulaire et rouvrez-le.
keyresults-error-no-values = Dans l’objectif n° { $number }, aucun résultat clé n’attend de valeur de vous : ceux qui suivent un indicateur la tiennent de lui.
keyresults-line = *{ $metric }* :
keyresults-none = pas encore de valeur
keyresults-value = { $value } le { $day }
keyresults-same = { $value } le { $day }, d’après l’indicateur
keyresults-kpi = { $value } le { $day }, d’après l’indicateur { $kpi }
keyresults-span = de { $start } à { $target }
keyresults-target = cible { $target }
keyresults-no-target = pas encore de cible
keyresults-way = { $percent } % du chemin
keyresults-below = plus loin de la cible qu’au départ
keyresults-reached = cible atteinte
keyresults-late = ⚠️ en retard
keyresults-archived = l’indicateur n’est plus utilisé
keyresults-unit = l’indicateur a changé d’unité : modifiez le départ et la cible
keyresults-average = En moyenne { $percent } % du chemin, les { $count } résultats clés comptant autant l’un que l’autre.
keyresults-known = L’avancement est connu pour { $known } { $count ->
    [one] résultat clé sur un
   *[other] résultats clés sur { $count }
  }.
keyresults-empty = Pas encore de résultat clé.
keyresults-suggested = { $kpi } est aussi un indicateur. Je peux y lire la valeur.
keyresults-bind = Suivre l’indicateur
keyresults-remove = Retirer
keyresults-remove-ask = Il sort de l’objectif. L’historique le conserve.
keyresults-enter = Saisir les valeurs
keyresults-unknown = Pas connu
keyresults-entered = Les valeurs sont enregistrées.
keyresults-unknown-said = Entendu : pas de nouvelle valeur. Je redemande le mois prochain.
keyresults-saved = Le résultat clé est enregistré.
keyresults-bound = Sa valeur vient maintenant de l’indicateur.
keyresults-removed = Le résultat clé est retiré.
keyresults-ask = Où en sont les résultats clés de { $title } ?
