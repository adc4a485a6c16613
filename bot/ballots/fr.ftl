# Des votes qui ne désignent personne, tour par tour.
ballots-error-closed = Ce vote est terminé : rien n’a été enregistré. Demandez le résultat.
ballots-error-many = { $count ->
    [one] Vous avez donné { $count } voix.
   *[other] Vous avez donné { $count } voix.
  } { $most ->
    [one] Vous en avez une seule : retirez-en.
   *[other] Vous en avez { $most } : retirez-en.
  }
