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
