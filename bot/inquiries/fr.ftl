# Ce que le bot dit de lui-même, en un message par jour.
inquiries-title = Votre message du jour
inquiries-brief = *{ $count } choses pour vous aujourd’hui :*
inquiries-more = { $count ->
    [one] Une autre vous attend dans mon onglet Accueil.
   *[other] { $count } autres vous attendent dans mon onglet Accueil.
  }
