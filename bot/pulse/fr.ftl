# Le baromètre : combien de temps il faut pour s’accorder.
impact-pulse-title = Baromètre : le temps de s’accorder
impact-pulse-ask = *Dix secondes :* ces deux dernières semaines, combien d’heures avez-vous passées à vous accorder sur la feuille de route et les priorités ? Ouvert jusqu’au { $day }.
impact-pulse-band-0 = Moins de 1 h
impact-pulse-band-1 = 1–2 h
impact-pulse-band-3 = 3–5 h
impact-pulse-band-6 = 6–10 h
impact-pulse-band-11 = Plus de 10 h
impact-pulse-private = Personne ne voit qui a dit quoi : à la clôture, je ne conserve que le nombre de réponses de chaque sorte, et en dessous de cinq réponses, même pas.
impact-pulse-thanks = Merci. *{ $band }* compte ; vous pouvez changer de réponse jusqu’au { $day }.
impact-pulse-open = *Le baromètre est ouvert* jusqu’au { $day }. { $count ->
    [0] Personne n’a encore répondu.
    [one] Une personne a répondu.
   *[other] { $count } personnes ont répondu.
  }
impact-pulse-planned = *Le prochain baromètre* ouvre le { $day }. Il pose à chacun une question, deux fois par trimestre.
impact-pulse-never = Il n’y a pas de baromètre. Les responsables product ops l’activent dans les réglages.
impact-pulse-last = *La dernière fois :* { $text }
impact-pulse-median = { $band } (médiane de { $answered } réponses, { $asked } personnes interrogées)
impact-pulse-few-answers = pas de chiffre : { $answered } sur { $asked } ont répondu, et en dessous de cinq il n’y en a pas
impact-pulse-low-rate = pas de chiffre : { $answered } sur { $asked } ont répondu, et en dessous de 40 % il n’y en a pas
impact-pulse-error-closed = Ce baromètre est clos. Merci quand même.
impact-pulse-error-asked = Cette question a été posée à d’autres.
impact-pulse = Baromètre : demander deux fois par trimestre le temps passé à s’accorder
impact-pulse-off = Non
impact-pulse-on = Oui
impact-pulse-may-read = Voir où en est le baromètre
impact-pulse-may-answer = Répondre au baromètre
impact-whom = Qui le baromètre interroge
impact-whom-which = { $value ->
    [champions] Les référents seulement
   *[people] Toutes les personnes d’une équipe
  }
