# Impact : ce que le product ops a changé, en chiffres que chacun peut recompter.
impact-title = Impact
impact-purpose = Ce que le product ops change ici, en chiffres que l’on peut recompter
impact-usage-card = les quatre chiffres des six derniers mois, et comment chacun est compté
impact-usage-days = les mêmes sur les 90 derniers jours
impact-usage-export = vous envoie en CSV les lignes derrière chaque chiffre, pour recompter
impact-usage-json = les mêmes en JSON
impact-usage-help = cette aide
impact-show = Voir l’impact
impact-export = Exporter les lignes
impact-export-ready = Les lignes derrière chaque chiffre. La colonne *counts* dit comment chacune est comptée.
impact-how = Comment c’est compté
impact-heading = *Impact*, { $since } – { $until }
impact-line = *{ $name }* : { $text }
impact-as-of = Compté { $when }. Ce qui est privé et que vous ne voyez pas n’entre pas dans vos chiffres.
impact-nothing-yet = Il n’y a encore rien à compter.
impact-newest = le plus récent : { $day }
impact-counts = *Compté :* { $part } sur { $whole } { $what }
impact-rows = { $count ->
    [0] Aucune ligne derrière ce chiffre.
    [one] Une ligne derrière ce chiffre : exportez-la pour recompter.
   *[other] { $count } lignes derrière ce chiffre : exportez-les pour recompter.
  }
impact-none = rien encore
impact-days = { $count ->
    [one] { $days } jour
   *[other] { $days } jours
  }
impact-days-each = { $count ->
    [1] une seule pour l’instant, en { $days } jours
   *[other] { $count } seulement, en { $days } jours
  }
impact-days-middle = la moitié en { $half } ou moins, 85 % en { $most } ou moins
impact-count-of = { $part } sur { $whole }
impact-share-of = { $percent } % ({ $part } sur { $whole })
impact-error-days = Choisissez entre { $least } et { $most } jours, par exemple : /impact 90.
impact-error-none = Je n’ai pas ce chiffre.

impact-lead-time-name = Délai produit
impact-lead-time-of = idées livrées
impact-lead-time-sentence = Délai produit, { $since } – { $until } : { $text }. { $count ->
    [0] Aucune idée n’a été livrée.
    [one] Une idée a été livrée.
   *[other] { $count } idées ont été livrées.
  }
impact-lead-time-how = Les jours entre le recueil d’une idée et sa livraison, pour chaque idée livrée sur la période. La moitié n’a pas pris plus que le premier nombre (la médiane), 85 % pas plus que le second. Le « lead time » de DORA est autre chose : il va d’un commit à la production.
impact-stage-decide = en attente de décision : { $text } (n { $count })
impact-stage-start = en attente de démarrage : { $text } (n { $count })
impact-stage-build = en construction : { $text } (n { $count })
impact-stage-release = en attente de mise en ligne : { $text } (n { $count })
impact-open = encore ouvertes : { $text } (n { $count })
impact-why-imported = { $count ->
    [one] { $count } importée, laissée de côté
   *[other] { $count } importées, laissées de côté
  }
impact-why-uncaptured = { $count } jamais { $count ->
    [one] recueillie comme idée, laissée de côté
   *[other] recueillies comme idées, laissées de côté
  }
impact-why-reopened = { $count ->
    [one] { $count } rouverte après livraison, laissée de côté
   *[other] { $count } rouvertes après livraison, laissées de côté
  }
impact-why-contradictory = { $count ->
    [one] { $count } livrée avant d’être recueillie, laissée de côté
   *[other] { $count } livrées avant d’être recueillies, laissées de côté
  }

impact-decisions-on-data-name = Décisions appuyées sur des données
impact-decisions-on-data-of = décisions consignées
impact-decisions-on-data-sentence = Décisions appuyées sur des données, { $since } – { $until } : { $text }.
impact-decisions-on-data-how = Les décisions qui s’appuient sur une expérience, des données, un retour client ou une étude, parmi celles qui ont été consignées sur la période et prises. La preuve ne compte qu’avec son lien, son chiffre, un indicateur ou un retour relié : nommer son type ne suffit pas.
impact-bare = { $count ->
    [0] aucune ne nomme une telle preuve sans la montrer
    [one] une nomme une telle preuve sans la montrer
   *[other] { $count } nomment une telle preuve sans la montrer
  }
impact-outcome-data = revues, avec données : { $text } comme prévu ou mieux
impact-outcome-others = revues, sans données : { $text } comme prévu ou mieux
impact-why-undecided = { $count ->
    [one] { $count } pas encore prise, laissée de côté
   *[other] { $count } pas encore prises, laissées de côté
  }

impact-may-read = Lire les chiffres de l’impact, et comment ils sont comptés
impact-may-read-note = Les chiffres de chacun comptent ce qu’il peut voir ; aucun n’est celui d’une personne
impact-may-set = Fixer à quoi les chiffres sont comparés
impact-may-export = Exporter les lignes derrière les chiffres
