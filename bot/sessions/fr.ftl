# Séances d’écoute : chaque semaine, une équipe écoute ce qu’ont dit les clients.
sessions-title = Séances d’écoute
sessions-purpose = Chaque semaine, ce qu’ont dit les clients : on écoute ensemble, puis on décide de la suite.
sessions-usage-next = la prochaine séance, la dernière, et vos heures
sessions-usage-show = montre la séance 3
sessions-usage-list = toutes les séances
    .example = séance liste
sessions-usage-search = les séances qui contiennent ces mots
    .example = séance chercher …
sessions-usage-help = cette aide
    .example = séance aide
sessions-form-add = Consigner une séance
sessions-form-edit = Modifier une séance
sessions-list = Toutes les séances
sessions-none = Aucune séance pour l’instant.
sessions-added = C’est consigné.
sessions-named = Séance d’écoute du { $day }
sessions-field-title = Titre
sessions-field-notes = Compte rendu
sessions-field-owner = Animation
sessions-field-held_on = Jour
sessions-field-starts = Heure
sessions-field-minutes = Durée en minutes
sessions-field-channels = Canal
sessions-hint-notes = Une chose par ligne : chacune peut devenir une décision ou une idée.
sessions-status-draft = Pas encore publiée
sessions-status-announced = Annoncée
sessions-status-past = Passée
sessions-status-cancelled = Annulée
sessions-error-minutes = Indiquez des minutes entières, de 1 à { $most }.
sessions-error-draft = L’ordre du jour de la séance n° { $number } n’est pas encore publié.
sessions-error-cancelled = La séance n° { $number } est annulée.
sessions-error-early = La séance n° { $number } est le { $day }{ $starts }. Cliquez sur *J’y étais* à ce moment-là, ou après.
sessions-error-left = { $who } n’est plus là.
sessions-error-led = Quelqu’un anime déjà la séance n° { $number }.
sessions-error-not-yours = Ce n’est pas vous qui animez la séance n° { $number }.
sessions-minutes = Durée d’une séance d’écoute (en minutes)
# L’ordre du jour dans un canal.
sessions-post = *{ $title }* : { $when }
sessions-post-text = { $title } : l’ordre du jour
sessions-leads = Animée par { $who }
sessions-leads-nobody = Personne n’anime encore. Qui s’en charge ?
sessions-item = *{ $place }.* { $title } · { $customer } · { $status }
sessions-no-customer = client non précisé
sessions-recording = ▶ { $title }
sessions-recording-at = ▶ { $title }, à { $at }
sessions-hidden = { $place }. Un retour supprimé, ou qui ne vous est pas visible.
sessions-link = Relier
sessions-counts = Vous y étiez ? Cliquez sur *J’y étais*, même plus tard : { $length } sur vos { $aim } d’écoute toutes les { $weeks } semaines.
sessions-attend = J’y étais
sessions-miss = Je n’y étais pas
sessions-attend-done = Votre présence est comptée.
sessions-miss-done = Votre présence n’est plus comptée.
sessions-attended = { $count ->
    [0] Personne n’a encore dit y avoir été.
    [one] { $count } personne y était.
   *[other] { $count } personnes y étaient.
  }
# Qui anime.
sessions-facilitate = { $count ->
    [0] Vous animez *{ $title }* : { $when }.
    [one] Vous animez *{ $title }* : { $when }. Un retour est à l’ordre du jour.
   *[other] Vous animez *{ $title }* : { $when }. { $count } retours sont à l’ordre du jour.
  }
sessions-facilitate-text = Vous animez : { $title }
sessions-lead-it = Je l’anime
sessions-lead-done = Vous animez cette séance.
sessions-pass-on = Pas moi
sessions-passed-on = C’est au tour de la personne suivante.
sessions-passed = Il ne reste personne pour prendre la suite. La fiche demande maintenant qui s’en charge.
# Qui y était, et la suite.
sessions-mark = Marquer les présences
sessions-mark-title = Qui y était
sessions-came = Étaient là
sessions-came-hint = Ajoutez les personnes qui ont oublié de cliquer. Personne ne voit qui est déjà compté.
sessions-missed = N’étaient pas là, finalement
sessions-outcome = Donner suite
sessions-outcome-title = Donner suite
# La prochaine, la dernière, et les heures.
sessions-next = *Prochaine séance*
sessions-next-none = Aucune séance n’est planifiée.
sessions-planned = Prochain ordre du jour : { $when }, dans { $channel }, s’il y a de quoi écouter
sessions-last = *Dernière séance*
sessions-hours = Vous avez écouté des clients pendant *{ $minutes }* sur { $aim } en { $weeks } semaines.
sessions-teams = *L’écoute des clients en { $weeks } semaines, par équipe*
sessions-team = { $team } : { $minutes } sur { $aim } ({ $people } personnes sur { $members })
sessions-teams-few = Par équipe : rien à montrer pour l’instant. Le temps d’une équipe s’affiche dès que { $least } de ses membres ont participé en { $weeks } semaines.
sessions-teams-none = Par équipe : j’ignore qui est dans quelle équipe, car ce Slack n’a pas de groupes d’utilisateurs.
sessions-home-leading = Vous animez
sessions-home-coming = Séances à venir
# La planifier.
sessions-plan-new = Planifier une séance
sessions-plan-list = *Séances d’écoute planifiées*
sessions-plan-none = Aucune séance d’écoute n’est planifiée.
sessions-plan-delete = Plus aucun ordre du jour n’est publié. Les séances passées restent, avec leur compte rendu et leurs heures.
sessions-plan-starts = la séance commence { $when }
sessions-plan-note = La séance commence { $when }. Une semaine où il n’y a rien à écouter, il n’y a pas de séance.
sessions-plan-day = Ordre du jour le
sessions-lead = La séance commence
sessions-lead-0 = dès la publication de l’ordre du jour
sessions-lead-60 = 1 heure après l’ordre du jour
sessions-lead-240 = 4 heures après l’ordre du jour
sessions-lead-1440 = un jour après l’ordre du jour
sessions-lead-2880 = deux jours après l’ordre du jour
sessions-people = Qui anime, à tour de rôle
sessions-people-hint = Si vous ne choisissez personne, je sollicite les personnes venues récemment.
sessions-import = Importer des séances
sessions-import-explain = Un fichier CSV avec une séance par ligne. Une ligne ne modifie une séance que si elle porte son numéro. Rien n’est supprimé.
sessions-import-file-hint = Colonnes obligatoires : { sessions-field-title }, { sessions-field-held_on }.
sessions-error-header = Il manque la colonne « { sessions-field-title } ». La première ligne du fichier doit nommer les colonnes. Elle contient : { $header }
sessions-may-read = Consulter les séances d’écoute
sessions-may-attend = Dire que l’on était à une séance d’écoute
sessions-may-attend-note = Le temps d’écoute de chaque personne n’est visible que d’elle seule ; celui d’une équipe est une somme d’au moins trois personnes
sessions-may-write = Consigner une séance d’écoute
sessions-may-change = Écrire le compte rendu d’une séance d’écoute, la modifier, l’annuler, dire qui y était
sessions-may-lead = Animer une séance d’écoute que personne d’autre n’anime
sessions-may-pass-on = Passer son tour d’animer une séance d’écoute
sessions-may-export = Exporter les séances d’écoute
sessions-may-import = Importer des séances d’écoute
sessions-may-set = Choisir la durée d’une séance d’écoute
sessions-error-none = Il n’y a pas de séance n° { $number }.
