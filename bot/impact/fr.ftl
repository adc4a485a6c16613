# Impact : si le product ops marche, en chiffres que chacun peut recompter.
impact-title = Impact
impact-purpose = Le product ops marche-t-il ici ? Des chiffres que l’on peut recompter.
impact-usage-card = les quatre chiffres des six derniers mois, et comment chacun est compté
impact-usage-days = les mêmes sur les 90 derniers jours
impact-usage-link = dit par quel indicateur se mesure l’usage de l’élément livré 12 ; sans numéro, ce que personne ne mesure
impact-usage-pulse = où en est le baromètre, et votre réponse
impact-usage-baseline = chaque référence à côté du même chiffre depuis
impact-usage-set = fixe la période à laquelle un chiffre est comparé
    .example = référence fixer
impact-usage-export = vous envoie en CSV les lignes derrière chaque chiffre, pour recompter
impact-usage-json = les mêmes en JSON
impact-usage-help = cette aide
impact-show = Voir l’impact
impact-export = Exporter les lignes
impact-export-ready = Les lignes derrière chaque chiffre. La colonne *counts* dit comment chacune est comptée.
impact-how = Comment c’est compté
impact-heading = *Impact*, { $since } – { $until }
impact-line = *{ $name }* : { $text }
impact-as-of = Compté le { $day }. Ce qui est privé et que vous ne voyez pas n’entre pas dans vos chiffres.
impact-as-of-here = Compté le { $day }, sur ce que tout le monde ici peut voir.
impact-missing = Manquent : { $reasons }.
impact-newest-of = Le plus récent : { $day }.
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
    [1] une seule : { $days }
   *[other] { $count } seulement : { $days } jours
  }
impact-days-span = { $first }–{ $last }
impact-days-beyond = plus de { $last }
impact-days-axis = jours
impact-items-axis = idées
impact-series-shipped = livrées
impact-series-open = encore ouvertes
impact-days-middle = la moitié en { $half } ou moins, 85 % en { $most } ou moins (sur { $count })
impact-days-short = médiane de { $half }, 85 % en { $most } ou moins (sur { $count })
impact-count-of = { $part } sur { $whole }
impact-share-of = { $percent } % ({ $part } sur { $whole })
impact-error-days = Choisissez entre { $least } et { $most } jours, par exemple : /impact 90.
impact-error-none = Je n’ai pas ce chiffre.

impact-lead-time-name = Délai produit
impact-lead-time-of = éléments livrés sur la période
impact-lead-time-sentence = Délai produit, { $since } – { $until } : { $text }.
impact-lead-time-how = Les jours entre le recueil d’une idée et sa livraison, pour chaque idée livrée sur la période. La moitié n’a pas pris plus que le premier nombre (la médiane), 85 % pas plus que le second. Le « lead time » de DORA est autre chose : il va d’un commit à la production.
impact-stage-decide = en attente de décision : { $text }
impact-stage-start = en attente de démarrage : { $text }
impact-stage-build = en construction : { $text }
impact-stage-release = en attente de mise en ligne : { $text }
impact-stage-unknown = on ne sait pas
impact-open = encore ouvertes : { $text }
impact-why-imported = { $count } venant d’un fichier
impact-why-uncaptured = { $count } jamais { $count ->
    [one] recueillie comme idée
   *[other] recueillies comme idées
  }
impact-why-reopened = { $count } dont la livraison a été annulée
impact-why-contradictory = { $count ->
    [one] { $count } livrée avant d’être recueillie
   *[other] { $count } livrées avant d’être recueillies
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
impact-outcome-data = comme prévu ou mieux, avec données : { $text }
impact-outcome-others = les autres : { $text }
impact-why-undecided = { $count ->
    [one] { $count } non prise
   *[other] { $count } non prises
  }

impact-features-used-name = Fonctions utilisées
impact-features-used-of = éléments livrés qu’on a pu juger
impact-features-used-sentence = Fonctions utilisées, { $since } – { $until } : { $text }.
impact-features-used-how = Parmi ce qui a été livré sur la période et dont le délai est passé : la part dont l’indicateur a atteint, dans ce délai après la livraison, le pourcentage voulu de tous ceux qui pourraient s’en servir. Chacun est jugé une fois, et le résultat reste. Ce que personne ne mesure n’entre pas dans la part : regardez combien il y en a. `/impact lier` en donne la liste.
impact-shipped = { $count ->
    [one] { $count } livré en tout
   *[other] { $count } livrés en tout
  }
impact-none-judged = aucun jugé pour l’instant
impact-why-not-instrumented = { $count ->
    [one] { $count } sans indicateur
   *[other] { $count } sans indicateur
  }
impact-why-too-young = { $count ->
    [one] { $count } trop récent pour être jugé
   *[other] { $count } trop récents pour être jugés
  }
impact-why-no-values = { $count ->
    [one] { $count } dont l’indicateur n’a pas de valeurs
   *[other] { $count } dont les indicateurs n’ont pas de valeurs
  }

impact-time-to-agree-name = Temps pour s’accorder
impact-time-to-agree-of = personnes interrogées ont répondu
impact-time-to-agree-sentence = Temps pour s’accorder, { $since } – { $until } : { $text }.
impact-time-to-agree-how = Deux fois par trimestre, chacun dit en privé combien d’heures des deux dernières semaines sont allées à s’accorder sur la feuille de route et les priorités. Le chiffre est la réponse du milieu (de deux, la plus basse) de la dernière fois sur la période. En dessous de cinq réponses, ou de 40 % des personnes interrogées, il n’y en a pas. À côté : les jours entre la proposition d’une décision et la décision.
impact-no-pulse = pas de baromètre sur la période
impact-pulse-before = jusqu’au { $day } : { $text }
impact-proposed-decided = de la proposition à la décision : { $text }
impact-why-unanswered = { $count } sans réponse
impact-why-at-once = { $count ->
    [one] { $count } prise en la consignant
   *[other] { $count } prises en les consignant
  }
impact-why-few-answers = { $count } fois moins de cinq réponses
impact-why-low-rate = { $count } fois moins de 40 % de réponses

impact-templates-name = Sur le modèle actuel
impact-templates-sentence = Idées prévues ensuite ou plus tôt, avec un document sur le modèle actuel : { $text }.
impact-blockers-closed-name = Bloquants résolus
impact-blockers-closed-sentence = Bloquants qui ont gagné un vote, résolus et confirmés : { $text }.
impact-reopened = { $count ->
    [one] { $count } rouvert
   *[other] { $count } rouverts
  }
impact-exposure-name = Écoute des clients
impact-exposure-sentence = Écoute des clients, sur les six dernières semaines : { $text }.
impact-hours = { $hours } h en six semaines, à { $count } personnes
impact-few-listeners = moins de cinq personnes en six semaines, donc pas de chiffre
impact-glossary-name = Glossaire
impact-glossary-sentence = Termes définis, parmi eux et ceux qui ont manqué : { $text }.

impact-may-read = Lire les chiffres de l’impact, et comment ils sont comptés
impact-may-read-note = Les chiffres de chacun comptent ce qu’il peut voir ; aucun n’est celui d’une personne
impact-may-set = Activer le baromètre, et fixer à quoi les chiffres sont comparés
impact-may-export = Exporter les lignes derrière les chiffres
