# Des votes qui ne désignent personne, tour par tour.
ballots-error-closed = Ce vote est terminé : plus aucune voix ne compte.
ballots-error-many = { $count ->
    [one] Vous avez donné { $count } voix.
   *[other] Vous avez donné { $count } voix.
  } { $most ->
    [one] Vous en avez une seule : retirez-en.
   *[other] Vous en avez { $most } : retirez-en.
  }
ballots-error-gone = On ne peut plus voter pour celui-ci. Choisissez-en un autre, ou laissez le champ vide.
ballots-error-twice = Une voix chacun au plus : choisissez-en un autre ici, ou laissez le champ vide.
ballots-error-days = Saisissez un nombre de jours, de 1 à { $most }.
ballots-quarter = T{ $quarter } { $year }
ballots-until = { $day } à { $time } ({ $zone })
ballots-vote = Voter
ballots-change = Changer mes voix
ballots-field = Voix { $number }
ballots-stacks = Vous avez { $count } voix. Vous pouvez toutes les donner au même.
ballots-spreads = Vous avez { $count } voix, une chacun au plus.
ballots-change-until = Vous pouvez les changer jusqu’au { $until }.
ballots-anonymous = Compté sans votre nom. Une clé évite de compter quelqu’un deux fois ; je la supprime à la clôture.
ballots-guess = À trois votants ou moins, on peut deviner qui a voté pour quoi. Le résultat le dit alors.
ballots-saved = Vos voix comptent. Vous pouvez les changer jusqu’au { $until }.
ballots-none = Vous n’avez donné aucune voix. Vous le pouvez encore jusqu’au { $until }.
ballots-state = { $count ->
    [0] *Le vote est ouvert* jusqu’au { $until }. Personne n’a encore voté.
    [one] *Le vote est ouvert* jusqu’au { $until }. Une personne a voté.
   *[other] *Le vote est ouvert* jusqu’au { $until }. { $count } personnes ont voté.
  }
ballots-waiting = Vous avez trois voix, jusqu’au { $until }.
ballots-never = Il n’y a pas encore eu de vote.
ballots-open = Ouvrir un vote
ballots-begin = Ouvrir
ballots-opened = Le vote est ouvert jusqu’au { $until }. Les personnes déjà sollicitées ces 14 derniers jours ne le sont pas ; elles peuvent voter quand même.
ballots-channel = Où l’annoncer, et publier le résultat
ballots-days = Pendant combien de jours
ballots-once = Une fois par trimestre. Chaque membre d’une équipe est sollicité dans son message du jour.
ballots-place = *{ $place }.* { $title } · { $votes }
ballots-votes = { $count ->
    [one] { $count } voix
   *[other] { $count } voix
  }
ballots-hidden = Un sujet que peu de gens voient
ballots-tied = Autant de voix que le dernier : { $records }
ballots-voters = { $count ->
    [0] Personne n’a voté.
    [one] Une seule personne a voté.
   *[other] { $count } personnes ont voté.
  }
ballots-few = C’est peu : n’en tirez pas trop de conclusions.
ballots-not-anonymous = Avec si peu de votants, ce n’est pas anonyme.
