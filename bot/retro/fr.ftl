# Les rétrospectives : ce qu’une équipe retient, chacun de son côté puis ensemble.
retro-title = Rétrospectives
retro-purpose = Faire le point en équipe : des cartes écrites en privé, puis lues ensemble, un vote, et trois actions au plus.
retro-usage-now = la rétrospective ouverte dans ce canal
retro-usage-start = en démarre une dans un canal
retro-usage-join = vous la montre, avec tout ce que vous pouvez y faire
retro-usage-add = ouvre vos cartes, pour les écrire ou les modifier
retro-usage-vote = ouvre vos voix, pour les donner ou les changer
retro-usage-actions = ce qui reste à faire : pour ce canal, et pour vous
retro-usage-show = montre la rétrospective 3
retro-usage-list = toutes les rétrospectives
retro-usage-guide = un guide pour une réunion de 30, 45, 60 ou 90 minutes
retro-usage-formats = les formats, avec leurs colonnes
retro-usage-help = cette aide
retro-start = Démarrer une rétrospective
retro-form-add = Démarrer une rétrospective
retro-start-now = Démarrer
retro-started = C’est parti. La carte est dans le canal.
retro-named = Rétrospective du { $day }
retro-named-team = { $team }, { $day }
retro-list = Toutes les rétrospectives
retro-none = Aucune rétrospective pour l’instant.
retro-actions = Actions à faire
retro-field-title = Titre
retro-field-owner = Qui anime
retro-field-format = Format
retro-field-channels = Canal
retro-field-language = Langue
retro-field-writers = Personnes qui ont écrit
retro-field-few = Trop peu pour être anonyme
retro-field-taken = Cartes retirées
retro-hint-owner = Mène d’une étape à l’autre. N’importe qui peut prendre le relais.
retro-status-collect = Écriture
retro-status-group = Regroupement
retro-status-vote = Vote
retro-status-discuss = Discussion
retro-status-closed = Close
# Sa carte.
retro-kind = { $format } : { $columns }
retro-card = { $title } · { $phase }
    { $kind }
    Animée par { $who }
retro-card-text = Rétrospective : { $title }
retro-todo-collect = Écrivez vos cartes en privé. Tout le monde les lit dès que la personne qui anime les révèle.
retro-todo-group = Lisez les cartes et regroupez celles qui se ressemblent. Un groupe peut toujours être défait.
retro-todo-vote = { $count ->
    [one] Chacun a une voix pour choisir de quoi parler.
   *[other] Chacun a { $count } voix pour choisir de quoi parler : à répartir, ou à mettre sur le même sujet.
  }
retro-todo-discuss = { $people ->
    [0] Personne n’a voté. Parlez de ce qui compte, puis convenez de trois actions au plus.
    [one] Commencez par le haut ; une personne a voté. Convenez ensuite de trois actions au plus.
   *[other] Commencez par le haut ; { $people } personnes ont voté. Convenez ensuite de trois actions au plus.
  }
retro-todo-closed = Elle est close. Plus personne ne peut savoir de qui était une carte ou une voix, pas même l’exploitant du bot.
retro-anonymous = Personne ne voit qui écrit quoi, ni combien. Mais si vous êtes { $few } ou moins à écrire, ce n’est *pas anonyme* : les autres peuvent deviner.
retro-anonymous-few = ⚠️ *Ce n’est pas anonyme* : vous êtes { $few } au plus dans ce canal, les autres peuvent deviner qui a écrit quoi.
retro-anonymous-not = { $count ->
    [0] Personne n’a rien écrit.
    [one] ⚠️ *Ce n’est pas anonyme* : une seule personne a écrit.
   *[other] ⚠️ *Ce n’est pas anonyme* : seules { $count } personnes ont écrit, elles peuvent deviner qui a écrit quoi.
  }
retro-anonymous-written = { $count } personnes ont écrit. Personne ne voit qui a écrit quoi ; une carte ajoutée maintenant se remarquera.
retro-carried = *D’abord, ce qui reste des rétrospectives précédentes :*
retro-agreed = *Actions*
retro-more = … et { $count } autres, dans *Toutes les cartes*
retro-alike = (et { $count } semblables)
retro-ranked = { $count ->
    [0] _Aucune voix_
    [one] *Une voix*
   *[other] *{ $count } voix*
  } · { $text }
retro-count = · { $count } voix
retro-taken = { $count ->
    [one] Une carte a été retirée.
   *[other] { $count } cartes ont été retirées.
  }
retro-none-written = Personne n’a rien écrit.
# Ce que l’on y fait.
retro-do-write = Écrire des cartes
retro-do-group = Regrouper des cartes
retro-do-vote = Voter
retro-do-outcome = Passer à l’action
retro-do-cards = Toutes les cartes
retro-do-close = Clore
retro-do-lead = J’anime
retro-go-on = Oui
retro-way-collect-group = Révéler les cartes
retro-way-group-vote = Ouvrir le vote
retro-way-group-collect = Revenir à l’écriture
retro-way-vote-discuss = Montrer le résultat
retro-way-vote-group = Revenir aux groupes
retro-way-discuss-vote = Revenir au vote
retro-sure-group = Tout le canal lira toutes les cartes, mélangées. Si vous êtes trois ou moins à avoir écrit, ce n’est pas anonyme. Les révéler ?
retro-sure-closed = Elle ne pourra pas être rouverte. Les cartes encore secrètes seront montrées, et plus personne ne pourra savoir qui a écrit ou voté quoi. La clore ?
retro-sure-take = Plus personne ne verra cette carte, et elle ne pourra pas être rétablie. Le canal apprendra qu’une carte a été retirée, sans savoir laquelle. La retirer ?
retro-form-write = Vos cartes
retro-form-group = Regrouper des cartes
retro-form-vote = Vos voix
retro-write-hint = Une carte par ligne, { $most } caractères au plus. Pour en changer ou en supprimer une, modifiez sa ligne.
retro-told-written = { $count ->
    [0] C’est enregistré : vous n’avez aucune carte.
    [one] C’est enregistré : vous avez une carte. Personne d’autre n’apprend qu’elle est de vous.
   *[other] C’est enregistré : vous avez { $count } cartes. Personne d’autre n’apprend qu’elles sont de vous.
  }
retro-group-cards = Cartes qui se ressemblent
retro-group-hint = Choisissez-en deux ou plus. La première donne son nom au groupe.
retro-told-grouped = Elles sont regroupées, la carte du canal le montre. *Toutes les cartes* permet de revenir en arrière.
retro-told-lead = Vous animez cette rétrospective.
retro-part = Défaire le groupe
retro-take = Retirer
retro-vote-one = Voix { $number }
retro-vote-hint = { $count ->
    [one] Vous avez une voix.
   *[other] Vous avez { $count } voix. Choisissez plusieurs fois le même sujet s’il compte à ce point.
  } Personne ne voit pour quoi vous votez. Si vous êtes { $few } ou moins à voter, les autres peuvent deviner.
retro-told-voted = { $count ->
    [one] C’est enregistré. Une personne a voté jusqu’ici.
   *[other] C’est enregistré. { $count } personnes ont voté jusqu’ici.
  }
retro-outcome-title = Passer à l’action
retro-outcome-hint = Qu’allez-vous en faire ? Trois actions au plus, chacune avec un responsable et un premier pas. Ce qui dépasse l’équipe devient une décision, ou un bloquant soumis au vote de tous.
# Dit dans son fil.
retro-note-group = Les cartes sont révélées : lisez-les, et regroupez celles qui se ressemblent.
retro-note-collect = Vous pouvez de nouveau écrire des cartes. Elles se remarqueront quand elles seront révélées.
retro-note-vote = { $count ->
    [one] Le vote est ouvert : une voix chacun.
   *[other] Le vote est ouvert : { $count } voix chacun.
  }
retro-note-discuss = Les voix sont comptées. Commencez par ce qui en a le plus.
retro-note-closed = Cette rétrospective est close. Merci à tous.
retro-note-taken = { $count ->
    [one] La personne qui anime a retiré une carte.
   *[other] La personne qui anime a retiré une carte : { $count } en tout.
  }
retro-note-lead = { $who } anime désormais.
# Ce qui n’est pas possible.
retro-error-none = Il n’y a pas de rétrospective n° { $number }.
retro-error-none-here = Aucune rétrospective n’est ouverte ici. `/retro démarrer` en ouvre une.
retro-error-running = La rétrospective n° { $number } est encore ouverte dans ce canal. Commencez par la clore.
retro-error-collect = La rétrospective n° { $number } en est encore à l’écriture des cartes.
retro-error-group = Les cartes de la rétrospective n° { $number } sont en cours de regroupement. La personne qui anime peut ouvrir le vote, ou revenir à l’écriture.
retro-error-vote = La rétrospective n° { $number } en est au vote.
retro-error-discuss = Le vote de la rétrospective n° { $number } est terminé. La personne qui anime peut revenir en arrière.
retro-error-closed = La rétrospective n° { $number } est close.
retro-error-empty = Personne n’a encore écrit de carte.
retro-error-one = Choisissez au moins deux cartes qui ne sont pas déjà dans le même groupe.
retro-error-long = Une carte a { $length } caractères ; { $most } au plus. Elle commence par « { $begins } ».
retro-error-crowded = Cela fait { $count } cartes. Gardez les { $most } qui comptent le plus.
retro-votes-each = { $value } voix
retro-votes = Nombre de voix de chacun dans une rétrospective
retro-home-mine = Rétrospectives ouvertes pour vous
retro-home-open = Autres rétrospectives ouvertes
retro-may-read = Consulter les rétrospectives et lire leurs cartes
retro-may-start = Démarrer une rétrospective
retro-may-write = Écrire des cartes, les regrouper et voter
retro-may-write-note = Aucune carte, aucune voix ne désigne qui que ce soit
retro-may-move = Passer d’une étape à l’autre, et clore une rétrospective
retro-may-lead = Prendre le relais de l’animation
retro-may-set = Choisir le nombre de voix de chacun dans une rétrospective
# Les formats de rétrospectives.
retro-formats-title = Formats de rétrospectives
retro-formats = *Formats de rétrospectives*
retro-start-in = En démarrer une
retro-format-ssc = Commencer, Arrêter, Continuer
retro-format-well = Bien, pas bien
retro-format-msg = Furieux, Malheureux, Joyeux
retro-format-fourls = Les 4 A
retro-format-sailboat = Bateau
retro-format-starfish = Étoile de mer
retro-format-daki = DAKI
retro-format-kpt = KPT
retro-format-rtb = Rose, Épine, Bourgeon
retro-format-balloon = Montgolfière
retro-format-lean = Lean Coffee
retro-format-premortem = Pre-mortem
retro-format-postmortem = Post-mortem
retro-column-start = Commencer
retro-column-stop = Arrêter
retro-column-continue = Continuer
retro-column-well = Bien
retro-column-badly = Pas bien
retro-column-mad = Furieux
retro-column-sad = Malheureux
retro-column-glad = Joyeux
retro-column-liked = Aimé
retro-column-learned = Appris
retro-column-lacked = A manqué
retro-column-longed = A hâte de
retro-column-wind = Vent : ce qui nous porte
retro-column-anchor = Ancre : ce qui nous retient
retro-column-rocks = Rochers : ce qui pourrait nous couler
retro-column-island = Île : là où nous allons
retro-column-more = Plus de
retro-column-less = Moins de
retro-column-drop = Abandonner
retro-column-add = Ajouter
retro-column-keep = Garder
retro-column-improve = Améliorer
retro-column-problem = Problème
retro-column-try = Essayer
retro-column-rose = Rose : ce qui fleurit
retro-column-thorn = Épine : ce qui pique
retro-column-bud = Bourgeon : ce qui pourrait éclore
retro-column-air = Air chaud : ce qui nous élève
retro-column-ballast = Lest : ce qui nous alourdit
retro-column-sun = Éclaircies : ce qui nous attend de bon
retro-column-storm = Orage : ce qui nous menace
retro-column-topic = De quoi voulons-nous parler ?
retro-column-failed = Un an a passé, et c’est un échec. Pourquoi ?
retro-column-signs = Les premiers signes
retro-column-prevent = Ce qui l’évite
retro-column-timeline = Ce qui s’est passé, et quand
retro-column-helped = Ce qui a aidé
retro-column-hindered = Ce qui a aggravé les choses
retro-column-change = Ce que nous changeons
# Le guide d’une réunion.
retro-guide-title = Guide de rétrospective
retro-guide-plan = *Une rétrospective en { $minutes } minutes*
retro-guide-plan-hint = Je publie chaque étape dans ce canal quand son heure vient. Là, chacun peut mettre le guide en pause, passer à la suite ou l’arrêter.
retro-guide-line = *{ $at }′* { $name }, { $minutes } min. { $does }
retro-guide-run = Lancer : { $minutes } min
retro-guide-begun = Le guide commence dans ce canal.
retro-guide-prompt = *{ $at } sur { $of } : { $name }* · { $minutes } min, fin prévue { $until }
    { $does }
retro-guide-stage = Ouvrir la séance
retro-guide-stage-does = Rappelez pourquoi vous êtes là, et regardez les actions de la dernière fois. Chacun dit en un mot comment il l’a vécu.
retro-guide-gather = Recueillir les faits
retro-guide-gather-does = Écrivez en silence ce qui s’est passé : les faits d’abord, puis les ressentis. Lisez-les ensuite à voix haute, sans en débattre.
retro-guide-insights = Comprendre
retro-guide-insights-does = Regroupez ce qui va ensemble et choisissez deux ou trois sujets. Demandez « pourquoi ? » jusqu’à trouver une cause que vous pouvez changer.
retro-guide-decide = Décider quoi faire
retro-guide-decide-does = Convenez de trois actions au plus. Chacune a un responsable, un premier pas et une date.
retro-guide-close = Conclure
retro-guide-close-does = Relisez les actions à voix haute. Chacun dit ce qui l’a aidé aujourd’hui et ce qu’il changerait la prochaine fois.
retro-guide-over = *C’est fini.* Consignez vos actions, pour qu’elles soient la première chose que vous verrez la prochaine fois.
retro-guide-pause = Pause
retro-guide-resume = Reprendre
retro-guide-skip = Étape suivante
retro-guide-stop = Arrêter
retro-guide-paused = { $who } a mis le guide en pause. { $minutes ->
    [one] Il reste une minute pour cette étape.
   *[other] Il reste { $minutes } minutes pour cette étape.
  }
retro-guide-resumed = Le guide reprend.
retro-guide-stopped = { $who } a arrêté le guide.
retro-guide-late = Je me suis absenté trop longtemps, le guide s’est donc arrêté. Relancez-le pour la suite.
retro-guide-error-minutes = Choisissez 30, 45, 60 ou 90 minutes.
retro-guide-error-running = Un guide est déjà en cours dans ce canal. Arrêtez-le d’abord.
retro-guide-error-over = Ce guide est terminé.
retro-guide-error-moved = Le guide est déjà plus loin : servez-vous des boutons de son dernier message.
retro-guide-error-where = Tapez `/retro guide` dans le canal où vous vous réunissez.
retro-guide-may-run = Lancer un guide dans un canal, le mettre en pause, passer à la suite ou l’arrêter
