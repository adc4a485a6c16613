# Les retours qui viennent d’autres systèmes, et ceux qui y vont.
intake-title = Retours
intake-usage-import = montre ce que Dovetail a de nouveau
intake-usage-sources = les systèmes d’où viennent les retours
intake-may-see = Voir de quels systèmes viennent les retours
intake-may-take = Faire venir des retours et des tickets d’autres systèmes
intake-may-send = Envoyer un retour à Productboard ou à Dovetail
intake-may-send-note = Ce qui a été consigné dans une conversation privée n’est pas envoyé
intake-error-source = Je ne peux pas lire « { $name } ». Je peux lire : { $known }.
intake-error-destination = Je ne peux rien envoyer à « { $name } ». C’est à l’exploitant du bot de le configurer.
intake-error-private = Le retour n° { $number } vient d’une conversation privée : je ne l’envoie nulle part.
intake-broken = Je n’ai pas pu me servir de la réponse. L’exploitant du bot en trouvera la raison dans le journal.
intake-gone = Le retour n° { $number } n’est plus ici, ou il est privé.
intake-looking = Je regarde ce qu’il y a de nouveau dans { $system }…
intake-nothing = { $system } n’a rien de nouveau.
intake-insights-would-come = { $more ->
    [yes] { $system } a au moins { $count } nouveaux retours, dont :
   *[no] { $count ->
      [one] { $system } a un nouveau retour :
     *[other] { $system } a { $count } nouveaux retours, dont :
    }
  }
intake-tickets-would-come = { $more ->
    [yes] { $system } a au moins { $count } tickets à compter, dont :
   *[no] { $count ->
      [one] { $system } a un ticket à compter :
     *[other] { $system } a { $count } tickets à compter, dont :
    }
  }
intake-take = Tout importer
intake-follow = Lire toutes les heures
intake-now = Lire maintenant
intake-look = Qu’y a-t-il ?
intake-stop = Ne plus lire
intake-stop-sure = Rien de nouveau ne viendra plus de ce système : { $system }. Ce qui est venu reste.
intake-begun = Je lis { $system } dès maintenant, puis toutes les heures. Je vous écris quand tout est arrivé ; `/insight sources` montre où j’en suis.
intake-sources = *Les systèmes d’où viennent retours et tickets*
intake-sources-none = Aucun système n’est configuré pour y lire des retours. L’exploitant du bot peut y remédier.
intake-source = *{ $system }* : { $state }
intake-read = lu toutes les heures
intake-unread = pas encore lu
intake-came = { $count ->
    [0] Rien n’est venu jusqu’ici.
    [one] Un retour est venu jusqu’ici.
   *[other] { $count } retours sont venus jusqu’ici.
  }
intake-last = Dernière lecture : { $when }.
intake-next = Prochaine lecture : { $when }.
intake-going-on = Je suis en train de lire.
intake-wrong = ⚠️ { $why }
intake-not-ready = Pas encore configurés : { $systems }.
intake-insights-are-here = { $count ->
    [0] { $system } n’avait rien de nouveau. J’y retourne toutes les heures.
    [one] Un retour est arrivé ({ $system }) ; il reste à le relier.
   *[other] { $count } retours sont arrivés ({ $system }) ; il reste à les relier.
  }
intake-tickets-are-here = { $count ->
    [0] { $system } n’avait pas de tickets. J’y retourne toutes les heures.
    [one] Un ticket est désormais compté ({ $system }).
   *[other] { $count } tickets sont désormais comptés ({ $system }).
  }
intake-send = Envoyer à { $system }
intake-sending = J’envoie le retour n° { $number } à { $system }. Je vous écris quand il y est.
intake-sent = Le retour n° { $number } est maintenant dans { $system }.
intake-unsent = Le retour n° { $number } n’est pas dans { $system }. { $why }
intake-there = Aussi dans { $system }.
intake-under-way = En route vers { $system }.
