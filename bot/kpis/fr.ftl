### Indicateurs et bilan.

## Figures and the digest

kpis-say-run-low = niveau inhabituellement bas { $when } pour { $name }
kpis-say-run-high = niveau inhabituellement élevé { $when } pour { $name }
kpis-why-from = entre { $first } et { $last }
kpis-state-apart = Non jugé
kpis-state-slipping = Cible atteinte, se dégrade
kpis-unread-pipeline = { $names } : { $said }.
kpis-state-unread = { $state }, source en échec
kpis-table-period = { $caption }, { $period }
kpis-topics-line = { $text } : { $count }
kpis-brief-weekday = { $delta } par rapport à { $day } dernier
kpis-brief-week = { $delta } sur une semaine
kpis-brief-weeks = { $delta } sur { $weeks } semaines
kpis-brief-month = { $delta } sur un mois
kpis-brief-quarter = { $delta } sur un trimestre
kpis-why-target = cible { $target }, { $distance }
kpis-why-target-near = légèrement hors de sa cible { $target }, { $distance }
kpis-why-target-far = loin de sa cible { $target }, { $distance }
kpis-topics-bad = *Sujets des avis négatifs*, { $period } ({ $name })
kpis-topics-usually = { $count }, d’habitude { $usual }
kpis-topics-seldom = { $count }, rare jusque-là
kpis-card-latest = Dernière valeur : { $value }, { $period }
kpis-card-latest-so-far = À ce stade : { $value }, { $period }
kpis-card-target = cible { $target }
kpis-card-source-rows = Source : { $source }, lue { $when }. { $why }
kpis-assumed-sum = D’après son unité et sa source, j’additionne { $grain ->
    [hour] les heures
   *[day] les jours
    [week] les semaines
  }. C’est bien cela ?
kpis-assumed-mean = D’après son unité et sa source, je prends la moyenne { $grain ->
    [hour] des heures
   *[day] des jours
    [week] des semaines
  }. C’est bien cela ?
kpis-assumed-last = D’après son unité et sa source, je prends la dernière valeur de la période. C’est bien cela ?
kpis-assumed-highest = Je prends la valeur la plus haute de la période. C’est bien cela ?
kpis-assumed-lowest = Je prends la valeur la plus basse de la période. C’est bien cela ?
kpis-assumed-none = Je ne sais pas si { $grain ->
    [hour] les heures
   *[day] les jours
    [week] les semaines
  } s’additionnent : un bilan hebdomadaire ne montre que la dernière valeur. C’est bien cela ?
kpis-assumed-right = C’est bien cela
kpis-assumed-wrong = Corriger
kpis-combined-sum = Somme sur les périodes plus longues
kpis-combined-mean = Moyenne sur les périodes plus longues
kpis-combined-last = Dernière valeur pour les périodes plus longues
kpis-combined-highest = Valeur la plus haute pour les périodes plus longues
kpis-combined-lowest = Valeur la plus basse pour les périodes plus longues
kpis-share = Partager…
kpis-share-what = Montre *{ $name }* et sa courbe à tout un canal.
kpis-shared-by = Partagé par { $who }
kpis-shared-text = { $name } : { $value }
kpis-snooze = Suspendre les alertes…
kpis-snooze-day = Un jour
kpis-snooze-week = Une semaine
kpis-snooze-month = Quatre semaines
kpis-snoozed = Aucune alerte sur *{ $name }* jusqu’au { $until }.
kpis-muted = Jusqu’au { $until }, les bilans dans { $channel } ne signalent plus *{ $name }*. Il reste dans leur tableau.
kpis-unmute = Annuler
kpis-unmuted = Annulé : *{ $name }* sera de nouveau signalé.
kpis-value-of = { $value }, { $period }
kpis-discuss = { $owner } : { $who } aimerait parler de l’indicateur *{ $name }* ({ $value }). Que sait-on ?
kpis-error-acts-where = Ce bouton ne marche que sur un message dans un canal.
kpis-error-discussed = Il y a déjà un fil sur { $name } sous ce message.
kpis-error-not-shown = Je n’ai pas pu écrire dans cette conversation. Réessayez dans un instant.
kpis-error-on-it = Le message dit déjà que vous vous en occupez ({ $name }).
kpis-value-part = { $value } ({ $part })
kpis-moved-judged = { $change }, { $how }
kpis-why-when = { $why }, { $when }
kpis-why-like-year = à peu près comme un an plus tôt ({ $value })
kpis-per-day = { $value } par jour
kpis-per-week = { $value } par semaine
kpis-per-month = { $value } par mois
kpis-per-quarter = { $value } par trimestre
kpis-state-strange = { $state }, { $how }
kpis-unit-points = points
kpis-since-weekday = par rapport au { $day } précédent
kpis-since-quarter = sur un trimestre
kpis-delta-up = +{ $by }
kpis-delta-down = −{ $by }
kpis-delta-held = stable
kpis-strange-normally = { $what } (d’habitude { $range })
kpis-period-quarter = T{ $quarter } { $year }
kpis-digest-end = { $said }.
kpis-say-fell-strange = { $name } en baisse à { $value }, un niveau inhabituellement bas
kpis-say-rose-strange = { $name } en hausse à { $value }, un niveau inhabituellement élevé
kpis-say-strange-low = { $name } à { $value }, un niveau inhabituellement bas
kpis-say-strange-high = { $name } à { $value }, un niveau inhabituellement élevé
kpis-say-on-low = niveau inhabituellement bas pour { $name } ({ $when })
kpis-say-on-high = niveau inhabituellement élevé pour { $name } ({ $when })
kpis-say-worse = { $name } se dégrade ({ $value })
kpis-say-missed = { $name } hors cible, à { $value }
kpis-say-better = { $name } s’améliore ({ $value })
kpis-say-late = pas de valeur récente pour { $name }
kpis-say-targets = { $good ->
    [0] { $count ->
        [one] la seule cible est manquée
       *[other] aucune des { $count } cibles n’est atteinte
    }
    [one] { $good } cible sur { $count } atteinte
   *[other] { $good } cibles sur { $count } atteintes
  }
kpis-say-all-targets = { $count ->
    [one] la seule cible est atteinte
   *[other] les { $count } cibles sont atteintes
  }
kpis-say-quiet = { $every ->
    [day] Journée calme : rien ne demande votre attention
    [week] Semaine calme : rien ne demande votre attention
    [month] Mois calme : rien ne demande votre attention
   *[quarter] Trimestre calme : rien ne demande votre attention
  }
kpis-say-nothing = Aucun indicateur dans ce bilan
kpis-say-empty = { $count ->
    [one] Pas encore de valeur
   *[other] Aucun des { $count } indicateurs n’a encore de valeur
  }
kpis-say-all-late = { $count ->
    [one] Pas de valeur récente : le seul indicateur est en retard
   *[other] Pas de valeur récente : les { $count } indicateurs sont en retard
  }
kpis-why-since = depuis { $day }
kpis-say-none = Aucune valeur pour { $every ->
    [day] ce jour
    [week] cette semaine
    [month] ce mois
   *[quarter] ce trimestre
  }
kpis-say-beyond = { $name } au-delà du seuil d’alerte, à { $value }
kpis-say-beyond-on = { $name } au-delà du seuil d’alerte ({ $day })
kpis-part-value = { $day } : { $value }
kpis-why-on = { $day }, { $what }
kpis-why-beyond = au-delà du seuil d’alerte de { $limit }
kpis-why-worse = moins bien
kpis-why-better = mieux
kpis-why-late = en retard : dernière valeur { $period } (délai prévu : { $hours } h)
kpis-why-late-days = en retard : dernière valeur { $period } (délai prévu : { $days ->
    [one] { $days } jour
   *[other] { $days } jours
  })
kpis-why-none = pas encore de valeur
kpis-why-corrected = corrigé, { $value } auparavant
kpis-why-shipped = idée #{ $number } livrée le { $day }
kpis-why-quiet-before = la période précédente était inhabituellement basse
kpis-why-loud-before = la période précédente était inhabituellement haute
kpis-part-of = { $grain ->
    [hour] { $known ->
        [one] { $known } heure sur { $parts }
       *[other] { $known } heures sur { $parts }
    }
    [day] { $known ->
        [one] { $known } jour sur { $parts }
       *[other] { $known } jours sur { $parts }
    }
   *[month] { $known } mois sur { $parts }
  }
kpis-state-good = Cible atteinte
kpis-state-bad = Hors cible
kpis-state-near = Légèrement hors cible
kpis-state-far = Loin de la cible
kpis-state-no_target = Sans cible
kpis-state-filling = Incomplet
kpis-state-late = En retard
kpis-state-none = Sans valeur
kpis-state-corrected = { $state } (corrigé, { $value } avant)
kpis-state-muted = { $state } (en sourdine ici)
kpis-column-kpi = Indicateur
kpis-column-value = Valeur
kpis-column-change = Évolution
kpis-column-year = Sur un an
kpis-column-target = Cible
kpis-column-state = État
kpis-table-others = { $count ->
    [one] L’autre indicateur
   *[other] Les { $count } autres indicateurs
  }
kpis-table-all = { $count ->
    [one] Un indicateur
   *[other] { $count } indicateurs
  }
kpis-table-missed = { $count ->
    [one] Un indicateur hors cible
   *[other] { $count } indicateurs hors cible
  }
kpis-chart-target = Cible
kpis-chart-low = Au moins
kpis-chart-high = Au plus
kpis-unread = { $tool } : lecture impossible ({ $names }). { $again }
kpis-unread-limit = { $tool } : limite d’appels atteinte ({ $names }). { $again }
kpis-unread-key = { $tool } refuse ma clé ({ $names }). { $again }
kpis-unread-again = Nouvel essai à { $time } ({ $zone }).
kpis-unread-more = { $count ->
    [one] Un autre système n’a pas pu être lu.
   *[other] { $count } autres systèmes n’ont pas pu être lus.
  }
kpis-digest-posted-by = Publié par { $who }
kpis-digest-assumed = { $count ->
    [one] Pour { $names }, j’ai supposé comment combiner les valeurs : son responsable peut confirmer avec `/kpi`.
   *[other] Pour { $names }, j’ai supposé comment combiner les valeurs : leurs responsables peuvent confirmer avec `/kpi`.
  }
kpis-digest-open = Ouvrir un indicateur…
kpis-need-details = Détails
kpis-need-discuss = En discuter
kpis-need-on-it = Je m’en occupe
kpis-need-on-it-too = Je m’en occupe aussi
kpis-need-mute = Mettre en sourdine ici
kpis-on-it = { $who } s’en occupe
kpis-on-it-several = { $who } s’en occupent
kpis-tool-sql = La base { $name }
kpis-tool-csv = Le fichier { $name }
kpis-tool-http-json = L’API { $name }
kpis-tool-metabase = Metabase
kpis-tool-amplitude = Amplitude
kpis-tool-mixpanel = Mixpanel
kpis-tool-zendesk = Zendesk
kpis-tool-jira = Jira
kpis-tool-hubspot = HubSpot
kpis-tool-salesforce = Salesforce
kpis-tool-google-sheets = Google Sheets
kpis-tool-fivetran = Fivetran
kpis-tool-tableau = Tableau
kpis-defined-people = il faut ici une liste d’identifiants de membres : ["U012AB3CD"].
kpis-error-contributors = { $limit } personnes au plus peuvent saisir des valeurs.
kpis-title = Indicateurs
kpis-percent = { $value } %
kpis-points = { $value } { $count ->
    [one] pt
   *[other] pts
  }
kpis-duration-ms = { $value } ms
kpis-duration-s = { $value } s
kpis-duration-min = { $value } min
kpis-duration-h = { $value } h
kpis-duration-d = { $value } j
kpis-moved-up = +{ $by } { $since }
kpis-moved-down = −{ $by } { $since }
kpis-moved-held = stable { $since }
kpis-since-week = sur une semaine
kpis-since-weeks = sur { $weeks } semaines
kpis-since-month = sur un mois
kpis-since-year = sur un an
kpis-target-up = cible { $value }
kpis-target-down = cible { $value } au plus
kpis-target-band = cible de { $low } à { $high }
kpis-distance-to-go-up = il manque { $by }
kpis-distance-to-go-down = { $by } de trop
kpis-distance-on = tout juste atteinte
kpis-distance-near = presque atteinte
kpis-distance-beyond-up = dépassée de { $by }
kpis-distance-beyond-down = { $by } de marge
kpis-distance-within = atteinte
kpis-distance-outside-low = { $by } trop bas
kpis-distance-outside-high = { $by } trop haut
kpis-weekday-one = { $day ->
    [1] lundi
    [2] mardi
    [3] mercredi
    [4] jeudi
    [5] vendredi
    [6] samedi
   *[7] dimanche
  }
kpis-strange-low = niveau inhabituellement bas
kpis-strange-high = niveau inhabituellement élevé
kpis-strange-low-day = niveau inhabituellement bas pour un { $day }
kpis-strange-high-day = niveau inhabituellement élevé pour un { $day }
kpis-strange-low-hour = niveau inhabituellement bas pour un { $day } à { $time }
kpis-strange-high-hour = niveau inhabituellement élevé pour un { $day } à { $time }
kpis-strange-range = { $low } à { $high }
kpis-error-name = Un nom doit contenir au moins une lettre ou un chiffre.
kpis-error-reserved = « { $name } » est déjà une commande de `/kpi`. Choisissez un autre nom, par exemple avec un mot de plus.
kpis-error-too-long = { $limit } caractères au plus ; il y en a { $length }.
kpis-error-currency = « { $code } » n’est pas une devise. Tapez ses trois lettres, par exemple EUR ou USD.
kpis-error-choice = « { $value } » ne fait pas partie des choix : { $choices }.
kpis-error-number = Tapez un nombre qui ne dépasse pas mille milliards, en plus ou en moins.
kpis-error-band = Le haut de la fourchette doit dépasser le bas.
kpis-error-alert-up = Une alerte au-dessus de la cible se déclencherait alors que tout va bien : choisissez une valeur inférieure ou égale à la cible.
kpis-error-alert-down = Une alerte au-dessous de la cible se déclencherait alors que tout va bien : choisissez une valeur supérieure ou égale à la cible.
kpis-error-fresh = Une valeur peut arriver de 1 à { $limit } heures après sa période.
kpis-error-owner = « { $owner } » n’est pas un identifiant de membre Slack. Donnez-en un comme U012AB3CD : il se copie depuis le menu du profil.
kpis-digest-sentence = { $first } ; { $second }
kpis-so-far = valeur provisoire
kpis-digest-names-more = { $names } et { $count ->
    [one] un autre
   *[other] { $count } autres
  }
kpis-digest-more = { $count ->
    [one] Et un autre indicateur : `/kpi`
   *[other] Et { $count } autres indicateurs : `/kpi`
  }
kpis-digest-archived = Archivés, et donc retirés de ce bilan : { $names }
kpis-digest-title = { $title } : { $period }
kpis-digest-owner = Responsable : { $who }
kpis-digest-next = Prochain bilan : { $day } à { $time } ({ $zone })
kpis-alert-up = sous le seuil d’alerte de { $limit }
kpis-alert-down = au-dessus du seuil d’alerte de { $limit }
kpis-alert-band-low = au-dessous de la fourchette, qui commence à { $limit }
kpis-alert-band-high = au-dessus de la fourchette, qui s’arrête à { $limit }
kpis-since-then = Depuis : { $said }.
kpis-since-part = { $name } : { $what }
kpis-normal-since = retour à la normale depuis le { $day }
kpis-state-alert = Alerte : { $value }
kpis-period-judged = { $period } : { $value }, { $state }
kpis-alert-said = *{ $name }* : { $value }, { $what }
kpis-alert-why = Cette alerte vous parvient car vous êtes responsable de l’indicateur, au plus une fois par { $grain ->
    [hour] heure
    [day] jour
    [month] mois
   *[week] semaine
  }.
kpis-picture-title = Les indicateurs en un coup d’œil
kpis-picture-held = stable
kpis-picture-strange = inhabituel
kpis-picture-filling = provisoire
kpis-picture-late-hours = il y a { $count } h
kpis-picture-late-days = il y a { $count } { $count ->
    [one] jour
   *[other] jours
  }
kpis-picture-key-days = 7 jours
kpis-picture-key-day = chaque jour
kpis-picture-key-hours = 24 heures
kpis-picture-key-hour = chaque heure
kpis-picture-key-year = un an avant
kpis-picture-key-met = cible
kpis-picture-key-missed = cible manquée
kpis-picture-key-and-missed = manquée
kpis-picture-alt = { $count ->
    [one] Un graphique. { $each }
   *[other] { $count } petits graphiques. { $each }
  }
kpis-picture-whole = { $name } : { $value } ({ $state }) ; { $first } – { $end } : entre { $low } et { $high }
kpis-picture-single = { $name } : { $value } ({ $state }) ; { $end }
kpis-picture-state = { $name } : { $value } ({ $state })
kpis-picture-value = { $name } : { $value }

## Keeping and importing

kpis-error-none = Cet indicateur n’existe plus.
kpis-error-archived = L’indicateur { $name } est archivé. Rétablissez-le d’abord.
kpis-error-rights = Seuls son responsable, la personne qui l’a ajouté et les responsables product ops peuvent modifier { $name }.
kpis-error-rights-enter = Seuls son responsable, ses contributeurs et les responsables product ops peuvent saisir des valeurs pour { $name }.
kpis-error-version-none = Cette version n’est plus conservée.
kpis-error-source = « { $source } » n’est pas une source. Les sources possibles : { $sources }.
kpis-error-source-absent = { $source } n’est pas configuré : l’exploitant du bot trouvera dans docs/sources ce qu’il faut.
kpis-error-source-rights = Seuls les responsables product ops peuvent faire lire des valeurs dans un système, car cela touche aux données de l’entreprise. Adressez-vous à l’un d’eux, ou saisissez les valeurs à la main.
kpis-error-setting = La source { $source } n’a pas de réglage nommé « { $name } ».
kpis-error-setting-when = { $name } ne s’applique pas avec ce choix de { $menu } : retirez-le, ou choisissez autre chose.
kpis-error-setting-missing = Sans cela, la source ne peut pas être interrogée.
kpis-error-taken = Il existe déjà un indicateur nommé { $name }.
kpis-error-lasting = { $name } a déjà des valeurs, qui changeraient de sens. Ajoutez un autre indicateur et archivez celui-ci.
kpis-error-fetched = Les valeurs de l’indicateur { $name } viennent de sa source. Corrigez-les dans la source : elles seront relues d’ici quelques heures.
kpis-error-future = Cette période n’a pas encore commencé.
kpis-error-undo = Cette valeur a été remplacée depuis : il n’y a rien à annuler.
kpis-source-slow = Aucune réponse au bout de { $seconds } secondes. Si elle arrive plus tard, elle sera enregistrée ; cherchez ce qui ralentit la source.
kpis-source-broken = La réponse n’a pas pu être exploitée. L’exploitant du bot en trouvera la raison dans le journal.
kpis-source-time-hour = « { $text } » n’est pas une date avec une heure, or cet indicateur se lit heure par heure. La source doit donner des moments comme `2026-11-23 09:00`.
kpis-source-time-day = « { $text } » n’est pas un jour, or cet indicateur se lit jour par jour. La source doit donner des dates comme 2026-11-23.
kpis-source-time-week = « { $text } » n’est pas une semaine. La source doit donner des dates comme 2026-11-23, ou des semaines comme 2026-W47.
kpis-source-time-month = « { $text } » n’est pas un mois. La source doit donner des dates comme 2026-11-23, ou des mois comme 2026-11.
kpis-source-future = Tout ce que donne la source est dans le futur, par exemple { $when }. Elle doit aussi donner des dates jusqu’à aujourd’hui ; vérifiez son fuseau horaire.
kpis-source-large = { $value } ({ $when }) est trop grand pour être enregistré : la limite est de mille milliards. Corrigez la valeur à la source, ou comptez en milliers ou en millions.
kpis-source-rows = { $rows ->
    [one] Une ligne illisible a été laissée de côté.
   *[other] { $rows } lignes illisibles ont été laissées de côté. La première :
} { $why }
kpis-source-length = La valeur du { $when } est une durée, et cet indicateur n’en est pas une. La source doit donner un nombre.
kpis-source-coarser-hour = La source donne des mois, et cet indicateur se lit par heure. Elle doit donner des heures ; sinon, ajoutez un indicateur mensuel.
kpis-source-coarser-day = La source donne des mois, et cet indicateur se lit par jour. Elle doit donner des jours ; sinon, ajoutez un indicateur mensuel.
kpis-source-coarser-week = La source donne des mois, et cet indicateur se lit par semaine. Elle doit donner des semaines ; sinon, ajoutez un indicateur mensuel.
kpis-source-weeks-sunday = Les semaines de la source commencent le dimanche, celles de cet indicateur le lundi. Choisissez dans son formulaire des semaines à partir du dimanche, ou faites-les commencer le lundi dans la source.
kpis-source-weeks-monday = Les semaines de la source commencent le lundi, celles de cet indicateur le dimanche. Choisissez dans son formulaire des semaines à partir du lundi, ou faites-les commencer le dimanche dans la source.
kpis-source-weeks-weekday = Les lignes se suivent de semaine en semaine sans commencer un lundi ni un dimanche. Ici, une semaine commence l’un de ces deux jours : faites grouper ainsi les jours par la source.
kpis-source-finer-hour = La source donne plusieurs valeurs pour une heure, et personne n’a dit comment elles se combinent. Dites-le dans le formulaire de l’indicateur, ou faites-lui en donner une par heure.
kpis-source-finer-day = La source donne plusieurs valeurs pour un jour, et personne n’a dit comment elles se combinent. Dites-le dans le formulaire de l’indicateur, ou faites-lui en donner une par jour.
kpis-source-finer-week = La source donne plusieurs valeurs pour une semaine, et personne n’a dit comment elles se combinent. Dites-le dans le formulaire de l’indicateur, ou faites-lui en donner une par semaine.
kpis-source-finer-month = La source donne plusieurs valeurs pour un mois, et personne n’a dit comment elles se combinent. Dites-le dans le formulaire de l’indicateur, ou faites-lui en donner une par mois.
kpis-source-share = La source donne { NUMBER($value, maximumFractionDigits: 6) } : est-ce { NUMBER($percent, maximumFractionDigits: 4) } % ? Dites dans le formulaire de l’indicateur si elle donne des parts ou des pourcentages.
kpis-error-digest-gone = Les indicateurs de ce bilan sont tous archivés. Choisissez-en d’autres, ou rétablissez-en un.
kpis-alert-title = Alerte sur { $name }
kpis-defined-broken = Le fichier n’est plus du TOML à partir de la ligne { $line }, colonne { $column } : il y manque sans doute un guillemet, un crochet ou un signe égal.
kpis-defined-unfinished = Le fichier n’est pas du TOML : il s’arrête au milieu d’une valeur, ou contient un nombre démesuré.
kpis-defined-other = « { $name } » n’a rien à faire en tête du fichier. Chaque indicateur commence par [[kpi]].
kpis-defined-many = Le fichier définit plus de { $limit } indicateurs. Découpez-le et importez-en les parties l’une après l’autre.
kpis-defined-none = Le fichier ne contient aucun indicateur. Chacun commence par [[kpi]].
kpis-defined-repeated = cet indicateur figure déjà plus haut dans le fichier.
kpis-defined-unknown = cette clé n’existe pas.
kpis-defined-near = cette clé n’existe pas. Vouliez-vous dire { $near } ?
kpis-defined-text = il faut ici un texte, entre guillemets droits.
kpis-defined-number = il faut ici un nombre, comme 41.2, sans guillemets. Pour n’en mettre aucun, écrivez "".
kpis-defined-whole = il faut ici un nombre entier d’heures, sans guillemets.
kpis-defined-truth = il faut ici true ou false, sans guillemets.
kpis-defined-settings = il faut ici une table : [kpi.settings], avec une ligne par réglage.
kpis-defined-detail = cela ne va qu’avec unit = "{ $unit }".
kpis-import-twice = la ligne { $line } porte sur la même période, et c’est elle qui compte
kpis-import-nameless = elle ne nomme aucun indicateur
kpis-import-unknown = Il n’y a pas d’indicateur nommé « { $name } ».
kpis-import-near = il n’y a pas d’indicateur nommé « { $name } ». Vouliez-vous dire { $near } ?
kpis-import-value = « { $text } » n’est pas une valeur
kpis-import-year = « { $text } » peut désigner plusieurs jours. Écrivez l’année en quatre chiffres
kpis-import-combined = combinée avec { $count ->
    [2] une autre ligne
   *[other] les autres lignes
} de sa période
kpis-import-finer-hour = plusieurs lignes concernent la même heure. Dites dans le formulaire de l’indicateur comment elles se combinent, ou donnez une ligne par heure
kpis-import-finer-day = plusieurs lignes concernent le même jour. Dites dans le formulaire de l’indicateur comment elles se combinent, ou donnez une ligne par jour
kpis-import-finer-week = plusieurs lignes concernent la même semaine. Dites dans le formulaire de l’indicateur comment elles se combinent, ou donnez une ligne par semaine
kpis-import-finer-month = plusieurs lignes concernent le même mois. Dites dans le formulaire de l’indicateur comment elles se combinent, ou donnez une ligne par mois
kpis-import-coarser-hour = ces lignes sont des mois, et cet indicateur se lit par heure. Donnez des heures, ou ajoutez un indicateur mensuel
kpis-import-coarser-day = ces lignes sont des mois, et cet indicateur se lit par jour. Donnez des jours, ou ajoutez un indicateur mensuel
kpis-import-coarser-week = ces lignes sont des mois, et cet indicateur se lit par semaine. Donnez des semaines, ou ajoutez un indicateur mensuel
kpis-import-weeks-sunday = les semaines du fichier commencent le dimanche, celles de l’indicateur le lundi. Choisissez dans son formulaire des semaines à partir du dimanche, ou écrivez 2026-S47
kpis-import-weeks-monday = les semaines du fichier commencent le lundi, celles de l’indicateur le dimanche. Choisissez dans son formulaire des semaines à partir du lundi, ou écrivez 2026-S47
kpis-import-weeks-weekday = les lignes se suivent de semaine en semaine sans commencer un lundi ni un dimanche. Écrivez des semaines comme 2026-S47
kpis-import-period-hour = « { $text } » n’est pas une heure. Écrivez `2026-11-23 09:00`
kpis-import-period-day = « { $text } » n’est pas un jour. Écrivez 2026-11-23 ou 23/11/2026
kpis-import-period-week = « { $text } » n’est pas une semaine. Écrivez 2026-W47 ou 2026-S47, ou l’un de ses jours
kpis-import-period-month = « { $text } » n’est pas un mois. Écrivez 2026-11, ou l’un de ses jours

## Commands, forms and lists

kpis-purpose = Les indicateurs du produit : valeur, évolution, cible et état ; et leur bilan dans un canal.
kpis-shortcut-message = Publier un bilan des indicateurs dans le fil de ce message ; vous le voyez d’abord.
kpis-shortcut-global = Publier un bilan des indicateurs dans un canal ; vous le voyez d’abord.

# How they are used

kpis-usage-list = tous les indicateurs : valeur, évolution, cible et état
kpis-usage-show = un indicateur : son graphique et ses détails
kpis-usage-team = les indicateurs d’une équipe
    .example = liste équipe:Checkout
kpis-usage-missed = les indicateurs hors cible, du pire au moins mauvais
    .example = hors cible
kpis-usage-add = ouvre le formulaire pour en ajouter un
kpis-usage-edit = ouvre le formulaire pour en modifier un
kpis-usage-set = enregistre une valeur pour la période en cours
kpis-usage-set-period = enregistre une valeur pour le jour, la semaine ou le mois indiqué
kpis-usage-search = les indicateurs dont le nom contient ces lettres
kpis-usage-history = les valeurs d’un indicateur, de la plus récente à la plus ancienne, corrections comprises
kpis-usage-share = montre un indicateur et sa courbe à tout un canal
kpis-usage-archive = retire un indicateur ; ses valeurs sont conservées
kpis-usage-digest-team = le même bilan, pour une équipe
kpis-usage-digest = vous montre un bilan, que vous pouvez ensuite publier
kpis-usage-schedule = publie un bilan dans un canal chaque jour, semaine, mois ou trimestre
kpis-usage-schedules = ce qui est planifié, et ce qu’a donné la dernière publication
kpis-usage-import = importe des indicateurs ou des valeurs depuis un fichier
kpis-usage-export = vous envoie les indicateurs et leurs valeurs sous forme de fichiers
kpis-usage-help = cette aide
kpis-help-title = *La santé de votre produit en dix secondes.* Un indicateur est saisi à la main ou lu dans un système ; leur bilan arrive dans un canal quand vous le décidez.
kpis-help-more = Un nom identique à l’un de ces mots s’écrit entre guillemets. Dans un fil : le menu d’un message, puis *Post KPI digest*.

# All of them

kpis-list-empty = *Aucun indicateur pour l’instant.* Quel chiffre vous dit que votre produit se porte bien ? Donnez-lui un nom et une cible ; ses valeurs se saisissent à la main ou se lisent dans un système.
kpis-list-empty-how = Par exemple : `/kpi ajouter activation`, puis `/kpi saisir activation 41,2`. Vous les avez déjà dans un fichier ? Importez-le.
kpis-list-none = Cette équipe n’a pas d’indicateur.
kpis-list-none-missed = Aucun indicateur n’est hors cible.
kpis-list-missed = Hors cible
kpis-list-open = Tous les indicateurs
kpis-list-source-failed = source en échec
kpis-add-first = Ajouter le premier
kpis-team-any = Toutes les équipes
kpis-open = Ouvrir
kpis-open-digest = Bilan
kpis-open-digest-team = Bilan de l’équipe { $team }
kpis-import = Importer
kpis-no-period = Pas de valeur pour { $period }. Valeurs connues : { $first } – { $last }.
kpis-not-found = Aucun indicateur ne s’appelle *{ $name }*.
kpis-did-you-mean = Vouliez-vous dire l’un de ceux-ci ?
kpis-was-archived = Un indicateur de ce nom est archivé.
kpis-add-it = L’ajouter

# One of them

kpis-no-value-yet = Pas encore de valeur. Tapez `/kpi saisir { $name }` suivi de la valeur.
kpis-no-value-source = Pas encore de valeur.
kpis-period-hour = { $day }, { $time }
kpis-card-corrected = Corrigé : la valeur était { $value } à la fin de la période.
kpis-card-term = Il mesure *{ $term }*, que le glossaire ne définit pas encore.
kpis-card-defined = *{ $term }* : { $meaning }
kpis-card-defined-for = *{ $term }* ({ $context }) : { $meaning }
kpis-card-elsewhere = Il mesure *{ $term }*, que le glossaire définit pour : { $contexts }.
kpis-read-term = Lire dans le glossaire
kpis-card-source = Source : { $source }
kpis-card-source-good = Source : { $source }, lue { $when }
kpis-card-source-bad = Source : { $source }. Échec { $when } ; dernière lecture réussie { $good }. { $why }
kpis-card-source-never = Source : { $source }. Échec { $when } ; elle n’a encore jamais pu être lue. { $why }
kpis-card-owner = Responsable : { $who }
kpis-card-no-owner = Sans responsable
kpis-card-team = Équipe : { $team }
kpis-covers-hour = Une valeur par heure
kpis-covers-day = Une valeur par jour
kpis-covers-week = Une valeur par semaine
kpis-covers-sunday_week = Une valeur par semaine, du dimanche au samedi
kpis-covers-month = Une valeur par mois
kpis-set = Saisir une valeur
kpis-archive = Archiver
kpis-archive-title = Archiver cet indicateur ?
kpis-archive-sure = { $name } disparaîtra de la liste et de tous les bilans. Ses valeurs sont conservées et il peut être rétabli.
kpis-archive-ask = Archiver *{ $name }* ? Ses valeurs sont conservées et il peut être rétabli.
kpis-archived = *{ $name }* est archivé.
kpis-restore = Rétablir
kpis-restored = *{ $name }* est rétabli.
kpis-set-kept = Enregistré : *{ $name }* { $value } ({ $period }).
kpis-set-words = { $value } ({ $words })
kpis-set-share = *{ $name }* est un pourcentage, et { $value } est bien loin de ses valeurs habituelles. Que voulez-vous dire ?
kpis-undo = Annuler
kpis-undone = Annulé : *{ $name }* n’a pas de valeur ({ $period }).
kpis-undone-before = Annulé : *{ $name }* vaut de nouveau { $value } ({ $period }).
kpis-history-undone = *{ $period }* : saisie annulée ({ $was })
kpis-set-corrected = Corrigé : *{ $name }* { $was } → { $value } ({ $period }).
kpis-history-title = *{ $name }* : valeurs, les plus récentes d’abord
kpis-history-none = Aucune valeur pour l’instant.
kpis-history-brought = { $who }, { $when }
kpis-history-corrected = Corrigé ; auparavant { $was }
kpis-history-before = Auparavant : { $was }
kpis-history-more =
    { $count ->
        [one] et une valeur antérieure
       *[other] et { $count } valeurs antérieures
    }
kpis-history-earlier = Plus ancienne valeur affichée : { $period }. Les précédentes sont dans le fichier qu’envoie `/kpi exporter`.
kpis-source-file = Fichier
kpis-more-history = Historique
kpis-more-definitions = Modifications de la définition
kpis-more-edit = Modifier
kpis-more-archive = Archiver…
kpis-versions-title = *{ $name }* : sa définition, de la plus récente à la plus ancienne
kpis-version-added = *Ajouté* { $when }
kpis-version-added-by = *Ajouté* par { $who }, { $when }
kpis-version-kept = *Auparavant*, depuis { $when }
kpis-version-kept-by = *Auparavant*, depuis { $when }, par { $who }
kpis-version-changed = *Modifié* { $when }
kpis-version-changed-by = *Modifié* par { $who }, { $when }
kpis-version-archived = *Archivé* { $when }
kpis-version-archived-by = *Archivé* par { $who }, { $when }
kpis-version-back = *Rétabli* { $when }
kpis-version-back-by = *Rétabli* par { $who }, { $when }
kpis-version-field = { $field } : { $now }
kpis-version-change = { $field } : { $was } → { $now }
kpis-version-other = { $field } : modifié
kpis-version-nothing = (rien)
kpis-label-name = Nom
kpis-label-target = Cible
kpis-label-unit = Unité
kpis-label-source = Source
kpis-label-pipeline = Pipeline
kpis-label-grain = Une valeur couvre
kpis-label-combine = Périodes plus longues
kpis-label-zone = Fuseau horaire
kpis-label-fresh = En retard après
kpis-label-owner = Responsable
kpis-label-contributors = Contributeurs
kpis-label-team = Équipe
kpis-label-term = Terme
kpis-label-alert = Alerte au-delà de
kpis-label-unusual = Valeurs inhabituelles
kpis-label-scale = La source donne
kpis-version-alerts = prévenir le responsable
kpis-version-restore = Rétablir
kpis-version-restored = *{ $name }* a retrouvé cette définition.
kpis-version-overtaken = Quelqu’un vient de le modifier. Relisez la liste avant de rétablir.

# The form

kpis-form-add = Ajouter un indicateur
kpis-form-edit = Modifier l’indicateur
kpis-field-name = Nom
kpis-field-unit = Unité
kpis-choice-unit-auto = D’après la cible
kpis-choice-unit-number = Nombre
kpis-choice-unit-percent = Pourcentage
kpis-choice-unit-points = Points
kpis-choice-unit-currency = Montant
kpis-choice-unit-duration = Durée
kpis-field-currency = Devise
kpis-field-currency-hint = Ses trois lettres : EUR, CHF, USD
kpis-field-duration = Ses valeurs sont en
kpis-choice-duration-s = Secondes
kpis-choice-duration-min = Minutes
kpis-choice-duration-h = Heures
kpis-choice-duration-d = Jours
kpis-field-good = Qu’est-ce qu’une bonne valeur ?
kpis-field-good-hint = Par exemple : au moins 40 %, 6 jours au plus, entre 2 et 4 %, 15 000 € par semaine ou plus. Laissé vide : plus haut, c’est mieux.
kpis-error-good-other = « Qu’est-ce qu’une bonne valeur ? » dit { $said }. Indiquez la même chose aux deux endroits.
kpis-more-settings = Plus de réglages
kpis-fewer-settings = Moins de réglages
kpis-wrong = *{ $field }* : { $why }
kpis-field-target-per = La cible vaut pour
kpis-choice-target-per-auto = D’après la cible
kpis-choice-target-per-value = Une valeur
kpis-choice-auto-else = Si elle ne le dit pas : { $usual }
kpis-choice-target-per-day = Un jour
kpis-choice-target-per-week = Une semaine
kpis-choice-target-per-month = Un mois
kpis-choice-target-per-quarter = Un trimestre
kpis-good-up = au moins { $value }
kpis-good-down = au plus { $value }
kpis-good-band = entre { $low } et { $high }
kpis-good-floor = jamais sous { $value }
kpis-good-ceiling = jamais plus de { $value }
kpis-good-lower = plus bas, c’est mieux
kpis-good-within = dans une fourchette
kpis-good-per-day = { $goal } par jour
kpis-good-per-week = { $goal } par semaine
kpis-good-per-month = { $goal } par mois
kpis-good-per-quarter = { $goal } par trimestre
kpis-good-points = { $count ->
    [one] { $value } point
   *[other] { $value } points
  }
kpis-good-days = { $count ->
    [one] { $value } jour
   *[other] { $value } jours
  }
kpis-error-good = « { $text } » ne se lit pas comme une cible. Écrivez par exemple « au moins 40 % », « 6 jours au plus », « entre 2 et 4 % » ou « plus bas, c’est mieux ».
kpis-error-good-which = Au moins ou au plus ? Écrivez « au moins { $text } » ou « au plus { $text } ».
kpis-error-good-unit = Je ne connais pas l’unité « { $unit } ». Écrivez le nombre seul, ou avec %, une devise comme EUR, min, h, jours ou points.
kpis-field-combine-hour = Comment passer des heures au jour ?
kpis-field-combine-day = Comment passer des jours à la semaine ?
kpis-field-combine-month = Comment passer des mois au trimestre ?
kpis-choice-combine-ask = À choisir…
kpis-choice-combine-sum = Additionner
kpis-choice-combine-mean = Faire la moyenne
kpis-choice-combine-last = Prendre la dernière valeur
kpis-choice-combine-highest = Prendre la plus haute
kpis-choice-combine-lowest = Prendre la plus basse
kpis-choice-combine-none = Ne pas combiner : ma source donne chaque période
kpis-combine-example = { $period } : { $value }
kpis-error-combine = Choisissez : sans cela, un bilan hebdomadaire n’a pas de chiffre à donner.
kpis-field-scale = Pour un pourcentage, la source donne
kpis-choice-scale-percent = 41,2 pour 41,2 %
kpis-choice-scale-share = 0,412 pour 41,2 %
kpis-field-contributors = Qui d’autre peut saisir des valeurs
kpis-field-contributors-hint = En plus du responsable, tant que les valeurs sont saisies à la main
kpis-field-target = Cible
kpis-field-source = D’où viennent ses valeurs ?
kpis-source-restricted = Les responsables product ops peuvent aussi faire lire les valeurs dans un système.
kpis-source-absent = Non configuré ici : { $names }. L’exploitant du bot peut s’en charger.
kpis-test = Tester la source
kpis-testing = J’interroge la source…
kpis-tried =
    { $count ->
        [one] Cela fonctionne : une valeur, { $value }, { $period }.
       *[other] Cela fonctionne : { $count } valeurs ; la dernière est { $value }, { $period }.
    }
kpis-tried-nothing = La source a répondu, mais n’a donné aucune valeur.
kpis-asking-source = J’interroge la source…
kpis-field-grain = Une valeur couvre
kpis-choice-grain-hour = Une heure
kpis-choice-grain-day = Un jour
kpis-choice-grain-week = Une semaine, à partir du lundi
kpis-choice-grain-sunday_week = Une semaine, à partir du dimanche
kpis-choice-grain-month = Un mois
kpis-field-fresh = Ses valeurs sont en retard après
kpis-field-fresh-hint = À compter de la fin de sa période. Laissé vide : deux jours pour une valeur quotidienne, trois pour une valeur hebdomadaire, dix pour une valeur mensuelle, trois heures pour une valeur horaire.
kpis-field-fresh-unit = Heures, jours ou semaines
kpis-choice-fresh-unit-hour = Heures
kpis-choice-fresh-unit-day = Jours
kpis-choice-fresh-unit-week = Semaines
kpis-field-owner = Responsable
kpis-field-team = Équipe
kpis-field-term = Terme qui le définit
kpis-field-term-hint = Tel qu’il figure dans le glossaire
kpis-field-alert-at = Prévenir le responsable au-delà de
kpis-field-alert-at-hint = Une valeur du mauvais côté de ce seuil le prévient aussitôt. Une cible entre deux bornes alerte à ses bornes.
kpis-field-unusual = Valeurs inhabituelles
kpis-field-unusual-tick = Prévenir aussi le responsable
kpis-alike = Ressemble à { $names }. Si c’est le même indicateur, un seul suffit.
kpis-saved-add = Ajouté.
kpis-saved-edit = Enregistré.
kpis-field-value = Valeur
kpis-value-hint-number = Par exemple 1 250
kpis-value-hint-percent = Par exemple 41,2
kpis-value-hint-points = Par exemple 39,5
kpis-value-hint-currency = Par exemple 1 250,50
kpis-value-hint-duration = Par exemple 2 h 30, ou un nombre
kpis-field-period = Pour quand
kpis-period-hint-hour = Laissé vide : maintenant. Sinon un jour et une heure, comme 23/11/2026 09:00
kpis-period-hint-day = Laissé vide : aujourd’hui. Sinon un jour, comme 23/11/2026
kpis-period-hint-week = Laissé vide : cette semaine. Sinon un jour de la semaine voulue, ou 2026-S47
kpis-period-hint-month = Laissé vide : ce mois-ci. Sinon un jour du mois voulu, ou 2026-11

# Scheduling

kpis-plan-new = Planifier un bilan
kpis-plan-every-day = Chaque bilan porte sur la veille.
kpis-plan-every-week = Chaque bilan porte sur la dernière semaine complète.
kpis-plan-every-month = Chaque bilan porte sur le dernier mois complet : publié le 30 novembre, sur octobre.
kpis-plan-every-quarter = Chaque bilan porte sur le dernier trimestre complet : publié le 31 octobre, sur juillet à septembre.
kpis-field-kpis = Indicateurs
kpis-field-kpis-all = Tous
kpis-field-kpis-hint = Laissé vide : tous. { $most } au plus.
kpis-field-kpis-hint-some = Un bilan en contient { $most } au plus.
kpis-field-skip = Quand tout va bien
kpis-field-skip-tick = Ne rien publier s’il n’y a rien à signaler
kpis-choice-archived = { $name } (archivé)
kpis-field-title = Titre
kpis-field-title-hint = Par exemple : Hebdo paiement
kpis-plan-skips-note = S’il n’y a rien à signaler, rien n’est publié.
kpis-plan-list = *Bilans planifiés*
kpis-plan-none = Aucun bilan n’est planifié pour l’instant. Je peux en publier un dans un canal chaque jour, semaine, mois ou trimestre, à l’heure de votre choix.
kpis-digest-untitled = Bilan des indicateurs
kpis-digest-of-team = Indicateurs de l’équipe { $team }
kpis-error-digest-team = Aucun indicateur n’appartient à une équipe nommée « { $team } ». `/kpi liste` montre les équipes.
kpis-plan-kpis =
    { $count ->
        [0] tous les indicateurs
        [one] un indicateur
       *[other] { $count } indicateurs
    }
kpis-plan-skips = non publié s’il n’y a rien à signaler
kpis-plan-delete = Plus aucun bilan ne sera publié. Les bilans déjà publiés et les indicateurs restent.

# Posting by hand

kpis-preview = Bilan des indicateurs
kpis-composing = Je compose le bilan…
kpis-preview-how = Visible uniquement par vous. Il sera publié quand vous cliquerez sur *Publier*.
kpis-field-told = Période
kpis-told-said = { $period } : { $said }
kpis-told-day = Hier, { $of }
kpis-told-week = Dernière semaine complète, { $of }
kpis-told-month = Mois dernier, { $of }
kpis-told-quarter = Trimestre dernier, { $of }
kpis-preview-thread = Il ira dans le fil de ce message, dans { $channel }.
kpis-preview-nothing = Il n’y a encore rien à dire. Ajoutez un indicateur et donnez-lui une valeur.
kpis-post = Publier
kpis-posted = { $digest } est publié dans { $channel }.
kpis-posted-thread = { $digest } est publié dans un fil de { $channel }.
kpis-posted-digest = Le bilan

# Files

kpis-import-explain = Un fichier CSV de valeurs, ou un fichier TOML qui définit des indicateurs. Rien n’est supprimé, et une valeur qui en remplace une autre est conservée comme correction.
kpis-import-file-hint = Pour des valeurs : une colonne pour la date, une pour la valeur et, s’il y a plusieurs indicateurs, une pour l’indicateur. /kpi exporter vous envoie les deux sortes de fichier comme modèle.
kpis-import-choice = Indicateur concerné
kpis-import-choice-hint = Si aucune colonne du fichier ne l’indique
kpis-export-coming = Je vous envoie les fichiers en message privé.
kpis-export-definitions = La définition des indicateurs. Vous pouvez conserver le fichier dans git, le modifier et l’importer à nouveau.
kpis-export-readings = Toutes leurs valeurs.
kpis-error-import-none = Vous ne pouvez importer que les valeurs des indicateurs dont vous êtes responsable, auteur ou contributeur, et il n’y en a pas encore. Les responsables product ops peuvent tout importer.
kpis-error-managers-only = Seuls les responsables product ops importent des définitions, car elles peuvent dire quels systèmes interroger. Vous pouvez importer des valeurs, et ajouter un indicateur avec /kpi ajouter.

# Home

kpis-home-title = Indicateurs
kpis-definers = Qui peut ajouter un indicateur
kpis-definers-anyone = Tout le monde
kpis-definers-managers = Les responsables product ops
kpis-definers-hint = Faire lire des valeurs dans des systèmes reste réservé aux responsables product ops.
kpis-error-definers = Ici, seuls les responsables product ops ajoutent des indicateurs. Adressez-vous à l’un d’eux.
kpis-home-care = Vos indicateurs à surveiller
kpis-home-needed = À surveiller
kpis-home-enter = Valeurs à saisir par vous
kpis-home-none = Suivez les chiffres qui disent comment va votre produit : tapez `/kpi ajouter` et un nom.
kpis-first-step = Ajoutez votre premier indicateur : un chiffre qui dit si votre produit se porte bien. Un bilan hebdomadaire pourra ensuite annoncer dans un canal ce qui a bougé.

# What can go wrong

kpis-error-name-missing = Dites quel indicateur : par exemple `{ $command } activation`.
kpis-error-value = Je n’arrive pas à lire la valeur « { $text } ». Écrivez-la comme 1 250, 41,2 % ou 2 h 30.
kpis-error-period-hour = « { $text } » n’est pas une heure. Écrivez par exemple 23/11/2026 09:00.
kpis-error-period-day = « { $text } » n’est pas une date. Écrivez par exemple 23/11/2026 ou 23 nov. 2026.
kpis-error-period-week = « { $text } » n’est pas une semaine. Écrivez un de ses jours, ou 2026-S47.
kpis-error-period-month = « { $text } » n’est pas un mois. Écrivez par exemple novembre, ou 2026-11.
kpis-error-kpis-all = Vous avez { $count } indicateurs, un bilan en contient { $most } au plus : choisissez lesquels.
kpis-error-kpis-many = Vous avez choisi { $count } indicateurs, un bilan en contient { $most } au plus : retirez-en { $over }.
kpis-error-digest-empty = Il n’y a encore aucun indicateur, donc rien à publier.
kpis-error-export-empty = Il n’y a encore aucun indicateur, donc rien à exporter.

## What a source has to choose from

kpis-pick-typed = Tel que vous l’avez tapé
kpis-pick-long = { $limit } caractères au plus
kpis-pick-none = Rien n’est choisi
kpis-pick-wait = Limite d’appels atteinte jusqu’à { $until }
kpis-pick-refused = Elle refuse ma clé : demandez à l’exploitant du bot
kpis-pick-failed = Rien à choisir pour l’instant : tapez l’identifiant, puis testez
kpis-pick-slow = La source tarde à répondre. Tapez l’identifiant, ou réessayez.
kpis-reading-history = { $count ->
    [0] La source n’a pas encore répondu ; lire son historique peut prendre quelques minutes.
    [one] Lecture de l’historique en cours : une réponse jusqu’ici.
   *[other] Lecture de l’historique en cours : { $count } réponses jusqu’ici.
}
kpis-read-history = { $count ->
    [one] Une valeur lue ; la plus ancienne : { $first }.
   *[other] { $count } valeurs lues ; la plus ancienne : { $first }.
  }

## The pipeline behind a source

kpis-field-pipeline = Pipeline qui l’alimente (Fivetran)
kpis-field-pipeline-hint = S’il n’a pas tourné, la valeur peut être en retard, même lue à l’instant.
kpis-pipeline-never = son pipeline n’a jamais réussi
kpis-pipeline-failing = son pipeline est en échec, dernier succès le { $day } à { $time } ({ $zone })
kpis-pipeline-paused = son pipeline est en pause, dernier succès le { $day } à { $time } ({ $zone })
kpis-pipeline-behind = dernier succès de son pipeline le { $day } à { $time } ({ $zone })

## In the thread of a digest

kpis-topics-title = *Sujets des tickets*, { $period } ({ $name })
kpis-topics-count = { $count ->
    [one] un ticket
   *[other] { $count } tickets
  }
kpis-topics-text = Sujets des tickets : { $names }
kpis-topics-of = Sujets des tickets, sous « { $title } »

## Qui peut faire quoi

kpis-may-read = Lire les indicateurs, leurs valeurs et leur historique
kpis-may-act = Discuter d’un indicateur, dire qu’on s’en occupe, le mettre en sourdine, suspendre ses alertes, le partager dans un canal
kpis-may-define = Ajouter un indicateur
kpis-may-define-note = Les responsables product ops peuvent se le réserver dans les réglages
kpis-may-change = Modifier, archiver ou rétablir un indicateur
kpis-may-author = Auteur : la personne qui l’a ajouté
kpis-may-enter = Saisir des valeurs, et annuler les siennes
kpis-may-enter-note = Contributeur : toute personne désignée comme telle dans l’indicateur
kpis-may-connect = Faire lire des valeurs dans un système, et tester la source
kpis-may-export = Exporter les indicateurs et leurs valeurs
kpis-may-import = Importer des valeurs
kpis-may-import-note = Pour les indicateurs dont vous pouvez saisir les valeurs. Seuls les responsables product ops importent des définitions
kpis-may-post = Publier un bilan à la main
kpis-may-plan = Planifier des bilans
kpis-may-set = Choisir qui peut ajouter des indicateurs

# Asked in one's own words
kpis-example-value = Où en est { $name } ?
kpis-example-moved = Qu’est-ce qui a bougé cette semaine ?
kpis-who-owns = *{ $name }* a pour responsable { $who }.
kpis-which = Plusieurs indicateurs mesurent *{ $term }*. Lequel ?
kpis-who-nobody = *{ $name }* n’a pas encore de responsable.
