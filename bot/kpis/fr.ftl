### Indicateurs et bilan.

## Figures and the digest

kpis-title = Indicateurs
kpis-percent = { $value } %
kpis-points = { $value } { $count ->
    [one] pt
   *[other] pts
  }
kpis-duration-ms = { $value } ms
kpis-duration-s = { $value } s
kpis-duration-min = { $value } min
kpis-duration-h = { $value } h
kpis-duration-d = { $value } j
kpis-moved-up = { $arrow } +{ $by } par rapport { $since }
kpis-moved-down = { $arrow } −{ $by } par rapport { $since }
kpis-moved-held = { $arrow } stable par rapport { $since }
kpis-since-day = à la veille
kpis-since-week = à la semaine précédente
kpis-since-weeks = aux quatre semaines d’avant
kpis-since-month = au mois précédent
kpis-since-year = à l’an dernier
kpis-age-now = à jour à l’heure près
kpis-age-hours = { $count ->
    [one] vieux d’une heure
   *[other] { $count } h
  }
kpis-age-days = { $count ->
    [one] 1 jour
   *[other] { $count } jours
  }
kpis-target-up = cible : { $value } ou plus
kpis-target-down = cible : { $value } ou moins
kpis-target-band = cible : entre { $low } et { $high }
kpis-distance-to-go = encore { $by } à gagner
kpis-distance-on = tout juste atteinte
kpis-distance-near = à un cheveu
kpis-distance-beyond-up = { $by } au-dessus
kpis-distance-beyond-down = { $by } au-dessous
kpis-distance-within = respectée
kpis-distance-outside-low = { $by } au-dessous
kpis-distance-outside-high = { $by } au-dessus
kpis-error-name = Un nom compte au moins une lettre ou un chiffre.
kpis-error-reserved = « { $name } » est une chose que fait `/kpi`. Choisissez un autre nom, par exemple avec un mot de plus.
kpis-error-too-long = { $length } caractères, c’est trop ici ; { $limit } au plus.
kpis-error-currency = « { $code } » n’est pas une devise. Tapez ses trois lettres, par exemple EUR ou USD.
kpis-error-choice = « { $value } » ne fait pas partie de : { $choices }.
kpis-error-number = Tapez un nombre entre moins et plus mille milliards.
kpis-error-band = La borne haute doit dépasser la borne basse.
kpis-error-alert-up = Une alerte au-dessus de la cible se déclencherait alors que tout va bien : choisissez une valeur égale ou inférieure à la cible.
kpis-error-alert-down = Une alerte au-dessous de la cible se déclencherait alors que tout va bien : choisissez une valeur égale ou supérieure à la cible.
kpis-error-fresh = Une valeur reste fraîche de 1 à { $limit } heures.
kpis-error-zone = « { $zone } » n’est pas un fuseau horaire. Tapez-en un comme Europe/Paris.

## Keeping and importing

kpis-import-title = Importer
kpis-error-none = Cet indicateur n’existe plus.
kpis-error-archived = { $name } est archivé. Remettez-le d’abord en service.
kpis-error-rights = Seuls son responsable, la personne qui l’a ajouté et les responsables Product Ops peuvent modifier { $name }.
kpis-error-source = « { $source } » n’est pas une source. Les sources possibles : { $sources }.
kpis-error-source-rights = Seuls les responsables Product Ops peuvent faire lire des valeurs dans un système, car cela touche aux données de l’entreprise. Adressez-vous à l’un d’eux, ou saisissez les valeurs à la main.
kpis-error-setting = La source { $source } n’a pas de réglage nommé « { $name } ».
kpis-error-setting-missing = Sans cela, la source ne peut pas être interrogée.
kpis-error-taken = Il existe déjà un indicateur nommé { $name }.
kpis-error-lasting = { $name } a déjà des relevés, qui changeraient de sens. Ajoutez un autre indicateur et archivez celui-ci.
kpis-error-fetched = Les valeurs de { $name } viennent de sa source. Corrigez-les là-bas : elles seront relues d’ici quelques heures.
kpis-error-future = Cette période n’a pas encore commencé.
kpis-source-slow = Aucune réponse au bout de { $seconds } secondes. Si elle arrive plus tard, elle sera gardée ; cherchez ce qui ralentit la source.
kpis-source-broken = La réponse n’a pas pu être exploitée. La personne qui administre le bot en trouvera la raison dans son journal.
kpis-source-time-hour = « { $text } » n’est pas une date avec une heure, or cet indicateur se lit heure par heure. La source doit donner des moments comme 2026-11-23 09:00.
kpis-source-time-day = « { $text } » n’est pas un jour, or cet indicateur se lit jour par jour. La source doit donner des dates comme 2026-11-23.
kpis-source-time-week = « { $text } » n’est pas une semaine. La source doit donner des dates comme 2026-11-23, ou des semaines comme 2026-W47.
kpis-source-time-month = « { $text } » n’est pas un mois. La source doit donner des dates comme 2026-11-23, ou des mois comme 2026-11.

## Commands, forms and lists

kpis-purpose = Les indicateurs du produit : valeur, évolution, cible et ancienneté ; et leur bilan dans un canal.
