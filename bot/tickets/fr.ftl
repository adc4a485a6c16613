tickets-title = Tickets de support
tickets-none = Aucun ticket de support des dix dernières semaines n’est connu. Ils viennent d’un outil de support que l’exploitant du bot connecte, ou d’un fichier CSV.
tickets-head = *Tickets de support, semaine du { $day } :* { $count ->
    [0] aucun
    [1] un seul
   *[other] { $count }
  }.
tickets-rose = Plus forte hausse : *{ $area }*, { $count }, { $said }.
tickets-most = Le plus de tickets : *{ $area }*, { $count } sur { $total }.
tickets-running = Cette semaine, à ce stade : { $total } ; en tête : *{ $area }*, { $count }.
tickets-so-far = Cette semaine, à ce stade : { $count }.
tickets-caption = Semaine du { $day }
tickets-column-area = Domaine
tickets-column-count = Tickets
tickets-column-usual = D’habitude
tickets-column-change = Écart
tickets-column-share = Part
tickets-column-so-far = Cette semaine, à ce stade
tickets-of-week = { $day } : { $count }
tickets-no-area = Sans domaine
tickets-see-area = Voir les tickets d’un domaine
tickets-see = Voir les tickets
tickets-all-areas = Tous les domaines
tickets-trends = Voir les tendances
tickets-area = *{ $area }*, semaine du { $day } : { $count ->
    [0] aucun ticket
    [1] un ticket
   *[other] { $count } tickets
  }.
tickets-moved = *{ $area }* : { $count }, { $said }.
tickets-more = { $number } de plus que d’habitude
tickets-fewer = { $number } de moins que d’habitude
tickets-already = déjà { $number } de plus que d’habitude
tickets-more-short = { $number } de plus
tickets-fewer-short = { $number } de moins
tickets-already-short = déjà { $number } de plus
tickets-as-usual = comme d’habitude
tickets-unfinished = encore incomplet
tickets-unknown = pas encore de comparaison
tickets-unmoved = Aucun domaine ne sort de l’ordinaire.
tickets-unmoved-late = Aucun domaine ne dépasse l’ordinaire pour l’instant.
tickets-text = { $count ->
    [one] Un ticket de support la semaine dernière
   *[other] { $count } tickets de support la semaine dernière
  }
tickets-percent = { $value } %
tickets-of-total = { $count } sur { $total }
tickets-not-all-in = ⚠️ Il manque encore des tickets de cette semaine : rien n’est présenté comme une baisse.
tickets-few-weeks = { $count ->
    [0] Aucune semaine entière n’est connue avant elle
    [1] Une seule semaine entière est connue avant elle
   *[other] Seules { $count } semaines entières sont connues avant elle
  } ; il en faut { $least } pour dire ce qui est habituel.
tickets-median = D’habitude : la médiane des { $count ->
    [8] huit semaines précédentes
   *[other] { $count } semaines connues parmi les huit précédentes
  }.
tickets-weeks-week = Les semaines commencent le lundi. Fuseau horaire : { $zone }.
tickets-weeks-sunday = Les semaines commencent le dimanche. Fuseau horaire : { $zone }.
tickets-read = { $source } : complet jusqu’au { $until } ; lu le { $at }.
tickets-read-late = { $source } : incomplet, lu jusqu’au { $until } ; dernière lecture le { $at }.
tickets-read-unknown = { $source } : personne ne sait si c’est complet.
tickets-of = *Tickets : { $area }*
tickets-of-none = Aucun ticket à lire ici. Ce qu’ils disent n’est conservé qu’un temps.
tickets-taken = retour #{ $number }
tickets-choose = Choisir des tickets
tickets-choose-hint = Les plus récents qui ne sont pas encore des retours ; { $most } au plus à la fois.
tickets-take = En faire des retours
tickets-took = { $count ->
    [one] Un retour est enregistré.
   *[other] { $count } retours sont enregistrés.
  }
tickets-error-area = Aucun ticket sur « { $area } » ces semaines-ci. Il y en a sur : { $known }.
tickets-error-all-taken = Tous sont déjà des retours, ou leur texte n’est plus conservé.
tickets-error-none-chosen = Choisissez-en au moins un.
tickets-error-gone = Le texte de ces tickets n’est plus conservé.
tickets-error-header = Un fichier de tickets a besoin de colonnes pour leurs identifiants, leurs titres et les jours où ils sont arrivés. Ses colonnes : { $header }.
tickets-line-id = il n’a pas d’identifiant
tickets-line-day = je ne lis aucun jour dans « { $text } »
tickets-may-read = Voir combien de tickets de support arrivent, et les lire
tickets-may-take = Faire de tickets de support des retours
tickets-may-set = Choisir si les tickets suivent les bilans, et combien de temps leur texte est conservé
tickets-thread = Les tickets dans le fil des bilans hebdomadaires
tickets-thread-on = Les ajouter
tickets-thread-off = Ne pas les ajouter
tickets-months = Nombre de mois pendant lesquels le texte des tickets est conservé
