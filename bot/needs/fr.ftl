# Le catalogue des besoins, et ce qui convient.
tools-need = *{ $need } :* { $tools }
tools-need-none = aucun outil
tools-need-preferred = Par défaut : { $tool }
tools-need-waived = Plusieurs conviennent : { $why }
tools-need-list = *À quoi servent nos outils.* Un seul par besoin est la règle ; plusieurs peuvent convenir, avec une raison.
tools-need-add = Ajouter un besoin
tools-need-edit = Modifier
tools-need-form = Un besoin
tools-need-name = Son nom
tools-need-name-hint = Par exemple : Cartes, Traduction
tools-need-default = Outil par défaut
tools-need-why = Plusieurs outils conviennent, parce que…
tools-need-why-hint = Avec une raison ici, ce besoin ne compte plus parmi les doublons.
tools-error-need = Ce besoin n’existe pas.
tools-may-need = Ajouter des besoins, choisir leur outil par défaut, et dire pourquoi plusieurs conviennent
# Les besoins couverts par plusieurs outils, et ce qui demande votre attention.
tools-overlap = { $count ->
    [one] *{ $need } :* un outil
   *[other] *{ $need } :* { $count } outils
  }
tools-overlap-nobody = personne n’a dit s’en servir pour cela
tools-overlap-sum = Ensemble : { $cost }
tools-overlap-teams = Équipes qui en utilisent plusieurs : { $teams }
tools-overlap-move = Passeraient à { $tool } : { $teams }
tools-overlap-no-movers = Si tout le monde prenait { $tool }, personne n’aurait à changer, que je sache.
tools-overlap-unknown = Personne n’a encore dit lequel il utilise : je ne sais pas qui devrait changer.
tools-overlap-list = { $count ->
    [0] *Aucun doublon.* Chaque besoin a un seul outil, ou une raison d’en avoir plusieurs.
    [one] *Un besoin couvert par plusieurs outils*
   *[other] *{ $count } besoins couverts par plusieurs outils*
  }
tools-overlap-no-audit = On ne sait pas encore qui utilise quoi. `/tools audit` interroge vos équipes.
tools-cost-unsaid = coût inconnu
tools-overview = { $count ->
    [one] *Un outil*
   *[other] *{ $count } outils*
  }
tools-overview-cost = Coût : { $cost }. Seuls les responsables product ops voient cette ligne.
tools-overview-overlaps = *Doublons :* { $names }
tools-overview-no-overlaps = Aucun doublon : chaque besoin a un seul outil, ou une raison d’en avoir plusieurs.
tools-overview-unowned = *Sans responsable ({ $count }) :* { $names }
tools-overview-deadlines = *Prochains préavis*
tools-home-deadlines = Préavis à venir
tools-weekly-title = *Les outils de la semaine*
tools-weekly-text = Les outils de la semaine
tools-weekly-unowned = *Outils sans responsable*
tools-weekly-deadlines = *Préavis à venir*
tools-plan-new = Publier les outils de la semaine
tools-plan-list = *Outils de la semaine*
tools-plan-none = Les outils de la semaine ne sont encore publiés nulle part.
tools-plan-delete = Les outils de la semaine n’y seront plus publiés. Les outils eux-mêmes restent.
