# Les clients à qui dire ce qu’une idée est devenue.
loop-title = Clients à prévenir
loop-purpose = Quels clients prévenir de ce que leur idée est devenue, et qui s’en charge.
loop-list = Clients à prévenir
loop-became-shipped = L’idée { $idea } est livrée.
loop-item = Prévenez les clients à l’origine de ces retours :
loop-became-declined = L’idée { $idea } est refusée.
loop-became-planned = L’idée { $idea } est planifiée.
loop-supports = { $count ->
    [0] Quelqu’un l’avait demandée.
    [one] Un client l’avait demandée.
   *[other] { $count } clients l’avaient demandée.
  }
loop-contradicts = { $count ->
    [0] Quelqu’un était contre.
    [one] Un client était contre.
   *[other] { $count } clients étaient contre.
  }
loop-addressee = *{ $who }* : « { $words } » (#{ $number })
loop-addressee-summary = *{ $who }* : { $words } (#{ $number })
loop-somebody = Quelqu’un
loop-say-told = C’est dit
loop-say-later = Plus tard
loop-say-not_needed = Inutile
loop-all-told = Tous prévenus
loop-see = Voir qui prévenir
loop-see-all = Voir les { $count }
loop-moved-on = L’idée a changé de statut depuis : il ne reste personne à prévenir.
loop-state-to_tell = Reste à prévenir.
loop-state-told = Prévenu le { $when } par { $who }.
loop-state-later = Plus tard : je vous le redemande le { $when }.
loop-state-not_needed = Inutile, d’après { $who }.
loop-write-supports = À ceux qui l’avaient demandée, vous pouvez écrire :
loop-write-contradicts = À ceux qui étaient contre, vous pouvez écrire :
loop-write-shipped-supports = Vous nous aviez demandé « { $idea } » : c’est disponible. Dites-nous ce que vous en pensez !
loop-write-shipped-contradicts = Vous aviez des réserves sur « { $idea } ». C’est disponible, et votre avis nous intéresse.
loop-write-declined-supports = Vous nous aviez demandé « { $idea } ». Nous avons décidé de ne pas le faire pour l’instant. Merci de nous en avoir parlé.
loop-write-declined-contradicts = Vous aviez des réserves sur « { $idea } ». Vous avez été entendus : nous ne le ferons pas.
loop-write-planned-supports = Vous nous aviez demandé « { $idea } » : c’est prévu. Je vous préviens dès que c’est disponible.
loop-write-planned-contradicts = Vous aviez des réserves sur « { $idea } ». Nous prévoyons de le faire, et nous aimerions d’abord en parler avec vous.
loop-left = { $open ->
    [0] Tout le monde est prévenu.
    [one] Il en reste un à prévenir sur { $count }{ $late }.
   *[other] Il en reste { $open } à prévenir sur { $count }{ $late }.
  }
loop-left-whole = { $open ->
    [one] Il en reste un à prévenir{ $late }.
   *[other] Il en reste { $open } à prévenir{ $late }.
  }
loop-own = { $open ->
    [0] Tout le monde est prévenu.
    [one] Il vous en reste un à prévenir sur { $count }{ $late }.
   *[other] Il vous en reste { $open } à prévenir sur { $count }{ $late }.
  }
loop-own-whole = { $open ->
    [one] Il vous en reste un à prévenir{ $late }.
   *[other] Il vous en reste { $open } à prévenir{ $late }.
  }
loop-late = , dont { $count } en retard
loop-late-whole = { $count ->
    [one] , en retard
    [2] , tous deux en retard
   *[other] , tous en retard
  }
loop-mine = *Vos clients à prévenir*
loop-mine-none = Vous n’avez plus personne à prévenir.
loop-everybody = *Reste à prévenir, par personne*
loop-everyone = *Tous les clients à prévenir*
loop-person = { $who } : { $open }{ $overdue ->
    [0] { "" }
   *[other] , dont { $overdue } en retard
  }
loop-nobody = Personnes parties
loop-figures = Clients prévenus : { $told } sur { $count }.{ $spared ->
    [0] { "" }
    [one] { " " }Pour un autre, c’est inutile.
   *[other] { " " }Pour { $spared } autres, c’est inutile.
  }
loop-home-mine = Vos clients à prévenir
loop-home-overdue = En retard : clients que personne n’a encore prévenus
loop-shipped = Quand une idée est livrée
loop-declined = Quand une idée est refusée
loop-planned = Quand une idée est planifiée
loop-switch = { $value ->
    [yes] Demander de prévenir les clients
   *[no] Ne rien demander
  }
loop-days = Jours avant de redemander après « Plus tard »
loop-may-read = Voir les clients à prévenir de ce qu’une idée est devenue
loop-may-read-note = Ceux des retours consignés dans une conversation privée : ses membres seulement
loop-may-tell = Dire qu’un client est prévenu
loop-may-set = Régler quand on demande de prévenir les clients
loop-error-rights = C’est à qui a consigné le retour, au responsable de l’idée ou à un responsable product ops de dire qui est prévenu. Demandez-leur.
loop-error-gone = Il ne reste personne à prévenir ici. Ceux qui vous restent sont dans `/insight prévenir`.
