### Les idées et la feuille de route.

ideas-title = Idées
ideas-purpose = Recueille les idées, les évalue, et dit à quel point le classement est sûr.
ideas-shortcut-message = Recueillir un message comme idée et l’évaluer : le formulaire s’ouvre prérempli, avec le lien du message.
ideas-keep-as = Une idée
ideas-keep-as-purpose = Quelque chose à faire, à évaluer et à classer
ideas-another = Recueillir une autre idée
ideas-captured-before = Ce message est déjà l’idée *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-merged = Ce message était l’idée #{ NUMBER($was, useGrouping: 0) }, qui fait maintenant partie de *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-withdrawn = Ce message était l’idée #{ NUMBER($number, useGrouping: 0) }, qui a été retirée. Enregistrez pour la recueillir à nouveau.
ideas-captured-meanwhile = Ce message est devenu l’idée *#{ NUMBER($number, useGrouping: 0) }* pendant que vous écriviez.
ideas-captured-just = Vous venez de recueillir cette idée : *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-scored = Votre note y a été ajoutée.
ideas-captured-wrote = Vous aviez écrit : { $text }
ideas-shortcut-global = Recueillir une idée depuis n’importe où.

## Mode d’emploi

ideas-usage-capture = recueille une idée en une ligne
    .example = Mode sombre
ideas-usage-show = montre l’idée 12 : sa note, son origine et ce qu’elle est devenue
ideas-usage-list = le classement, selon la méthode de votre espace de travail
ideas-usage-filter = le classement selon une autre méthode, ou pour un statut, une équipe, une étiquette
    .example = liste wsjf statut:planifiée équipe:Checkout étiquette:mobile
ideas-usage-search = les idées ouvertes qui contiennent ces mots
    .example = liste mode sombre
ideas-usage-mine = les idées que vous avez recueillies ou dont vous êtes responsable
    .example = liste moi
ideas-usage-vote = vote pour l’idée 12
ideas-usage-share = montre l’idée 12 à tout le monde ici
ideas-usage-edit = ouvre l’idée 12 pour la modifier
ideas-usage-delete = retire l’idée 12, après confirmation
ideas-usage-export = vous envoie toutes les idées dans un fichier pour tableur
ideas-usage-import = importe un tel fichier, pour les responsables product ops
ideas-usage-help = cette aide
ideas-help-title = *De l’idée à un classement digne de confiance.* Chacun recueille et évalue des idées. Plusieurs personnes peuvent évaluer la même sans voir les notes des autres.
ideas-help-more = Pour recueillir un message : son menu, puis *Score this idea*. Pour voir ce qui est prévu : `/roadmap`.
ideas-list-open = Le classement

## Méthodes

ideas-framework-rice = RICE
ideas-framework-wsjf = WSJF
ideas-framework-ice = ICE
ideas-framework-weighted = Nos critères
ideas-field-framework = Méthode
ideas-input-rice-reach = Portée
ideas-input-rice-impact = Impact
ideas-input-rice-confidence = Confiance
ideas-input-rice-effort = Effort
ideas-hint-rice-reach = Personnes ou événements touchés en un trimestre, par exemple 1 500
ideas-hint-rice-impact = L’effet sur chaque personne
ideas-hint-rice-confidence = La portée et l’impact sont-ils sûrs ?
ideas-hint-rice-effort = Mois-personnes de travail, tous métiers compris, au moins 0,5
ideas-impact-3 = énorme
ideas-impact-2 = fort
ideas-impact-1 = moyen
ideas-impact-0-5 = faible
ideas-impact-0-25 = minime
ideas-percent = { $value } %
ideas-input-wsjf-value = Valeur pour l’utilisateur et l’entreprise
ideas-input-wsjf-time = Urgence
ideas-input-wsjf-risk = Risque évité ou occasion ouverte
ideas-input-wsjf-size = Taille du travail
ideas-hint-wsjf-value = Par rapport aux autres idées : 1 pour la plus petite
ideas-hint-wsjf-time = La vitesse à laquelle la valeur se perd si l’on attend
ideas-hint-wsjf-risk = Ce que cela évite, ou rend possible plus tard
ideas-hint-wsjf-size = Par rapport au travail des autres idées
ideas-input-ice-impact = Impact
ideas-input-ice-confidence = Confiance
ideas-input-ice-ease = Facilité
ideas-hint-ice-impact = De 1 (presque rien) à 10
ideas-hint-ice-confidence = De 1 (une supposition) à 10 (prouvé)
ideas-hint-ice-ease = De 1 (très difficile) à 10 (fait demain)
ideas-how-rice = portée { $reach } × impact { $impact } × confiance { $confidence } % ÷ effort { $effort }
ideas-how-wsjf = (valeur { $value } + urgence { $time } + risque ou occasion { $risk }) ÷ taille { $size }
ideas-how-ice = impact { $impact } × confiance { $confidence } × facilité { $ease }
ideas-how-weighed = { $how } → { $score }
ideas-how-criterion = { $name } { $value } (poids { $weight })

## Les formulaires

ideas-capture-title = Recueillir une idée
ideas-capture-save = Recueillir
ideas-several-open = Plusieurs à la fois
ideas-several-title = Plusieurs idées
ideas-several-look = Aperçu
ideas-several-become = { $count ->
    [one] Cette ligne devient une idée. Rien n’est encore enregistré.
   *[other] Ces lignes deviennent { $count } idées. Rien n’est encore enregistré.
  }
ideas-several-like = { $title } : ressemble à *#{ NUMBER($number, useGrouping: 0) } { $near }*
ideas-several-captured = { $count ->
    [one] Une idée recueillie.
   *[other] { $count } idées recueillies.
  }
ideas-several-undone = { $count ->
    [0] Rien à annuler : aucune n’était encore nouvelle.
    [one] Annulé : une idée est retirée.
   *[other] Annulé : { $count } idées sont retirées.
  }
ideas-field-lines = Idées
ideas-field-lines-hint = Une par ligne. Vous verrez un aperçu avant d’enregistrer.
ideas-edit-title = Modifier une idée
ideas-from = D’après un { $message }
ideas-from-by = D’après un { $message } de { $who }
ideas-message = message
ideas-field-title = Titre
ideas-field-description = Description
ideas-field-reason = Pourquoi ces notes ?
ideas-field-team = Équipe
ideas-field-owner = Responsable
ideas-field-owner-hint = Le fichier importé indique { $name }. Ce nom reste tant que vous ne choisissez personne.
ideas-field-tags = Étiquettes
ideas-field-tags-hint = Séparées par des espaces, par exemple : mobile accueil
ideas-field-links = Liens
ideas-field-links-more = Autres liens
ideas-field-links-hint = Tickets, documents, maquettes : une adresse web par ligne
ideas-field-note = Fil du message
ideas-field-note-tick = Y annoncer que c’est devenu une idée
ideas-note = { $who } en a fait l’idée *#{ NUMBER($number, useGrouping: 0) } { $title }*.
ideas-score-title = Évaluer une idée
ideas-score-of = #{ NUMBER($number, useGrouping: 0) } { $title }
ideas-score-now = Évaluez-la tout de suite, ou laissez vide : la note compte dès que tous les critères sont remplis.
ideas-unscore = Retirer ma note
ideas-score-removed = Votre note est retirée.
ideas-score-blind = Les notes restent cachées jusqu’à ce qu’elles soient révélées.
ideas-asked-meanwhile = Entre-temps, on vous a demandé d’évaluer cette idée en privé. Votre saisie est toujours là : enregistrez à nouveau, et personne ne la verra avant que les notes soient révélées.
ideas-redefined = Les critères ont changé pendant que le formulaire était ouvert. Ce que vous avez tapé est encore là : remplissez les nouveaux champs, puis enregistrez à nouveau.
ideas-decide-title = Décider
ideas-field-status = Statut
ideas-field-quarter = Trimestre visé
ideas-field-quarter-hint = Par exemple T1 2027
ideas-field-why = Pourquoi
ideas-field-why-hint = La personne qui a recueilli l’idée est prévenue quand l’idée est planifiée, livrée ou refusée
ideas-merge-title = Fusionner deux idées
ideas-merge-explain = *#{ NUMBER($number, useGrouping: 0) } { $title }* rejoindra une autre idée, avec ses votes, preuves, liens et étiquettes.
ideas-field-into = Fusionner avec
ideas-field-into-hint = Tapez quelques mots de son titre, ou son numéro.
ideas-line = #{ NUMBER($number, useGrouping: 0) } { $title }
ideas-evidence-title = Ajouter une preuve
ideas-field-url = Adresse web
ideas-field-shows = Ce qu’elle montre

## Une idée

ideas-status-new = Nouvelle
ideas-status-scored = Évaluée
ideas-status-planned = Planifiée
ideas-status-in_progress = En cours
ideas-status-shipped = Livrée
ideas-status-declined = Refusée
ideas-planned-now = Planifiée maintenant
ideas-planned-next = Planifiée ensuite
ideas-planned-later = Planifiée pour plus tard
ideas-status-any = Tous les statuts
ideas-horizon-now = Maintenant
ideas-horizon-next = Ensuite
ideas-horizon-later = Plus tard
ideas-unscored = Pas encore évaluée
ideas-hidden = Les notes de cette idée restent cachées pendant son évaluation à l’aveugle.
ideas-standing = *{ $framework } { $score }* — { $place }
ideas-standing-score = *{ $framework } { $score }*
ideas-place-only = la seule idée évaluée
ideas-place-of = { $place } sur { $of }
ideas-place-sure = { $place }, presque à coup sûr
ideas-place-even = { $best } ou { $worst }, au coude à coude avec #{ NUMBER($rival, useGrouping: 0) }
ideas-place-between = { $place }, { $best } au mieux, { $worst } au pire
ideas-place-down = { $place }, { $worst } au pire
ideas-place-up = { $place }, { $best } au mieux
ideas-place-open = { $place }, mais rien n’est joué
ideas-spread = { $scorers ->
    [one] Une personne l’a évaluée.
   *[other] { $scorers } personnes l’ont évaluée.
  } À un cran près sur chaque critère, sa note irait de { $low } à { $high }.
ideas-scorers = Évaluée par { $who }
ideas-evidence-heading = Preuves
ideas-captured-by = Recueillie par { $who } le { $when }
ideas-owner = Responsable : { $who }
ideas-team = Équipe : { $team }
ideas-votes = { $votes ->
    [0] Aucun vote
    [one] Un vote
   *[other] { $votes } votes
  }
ideas-votes-by = { $votes } : { $who }
ideas-voter-for = { $who } pour { $customer }
ideas-voters = Ont voté : { $who }
ideas-votes-title = Votes
ideas-votes-who = Qui a voté
ideas-votes-customer = Voter pour un client
ideas-votes-submit = Ajouter le vote
ideas-votes-remove = Retirer
ideas-field-customer = Voter pour un client
ideas-field-customer-hint = Votre nom figure à côté du sien. Un vote par client.
ideas-quarter = T{ $quarter } { $year }
ideas-by = par { $who }
ideas-did-what = { $did } : { $what }
ideas-details = Détails
ideas-shared-by = Partagée par { $who } le { $when }
ideas-looks-like = Ressemble à *#{ NUMBER($number, useGrouping: 0) } { $title }* ({ $status })
ideas-merge-into = Fusionner avec #{ NUMBER($number, useGrouping: 0) }
ideas-merged-into = #{ NUMBER($number, useGrouping: 0) } a été fusionnée avec #{ NUMBER($into, useGrouping: 0) } :
ideas-round-under-way = { $answered ->
    [0] Évaluation à l’aveugle en cours ; personne n’a encore répondu.
    [one] Évaluation à l’aveugle en cours ; une personne a répondu.
   *[other] Évaluation à l’aveugle en cours ; { $answered } personnes ont répondu.
  }
ideas-withdraw = Retirer
ideas-withdraw-title = Retirer #{ NUMBER($number, useGrouping: 0) } ?
ideas-withdraw-sure = L’idée disparaîtra des listes, des classements et de la feuille de route, avec celles qui y sont fusionnées. Ses notes, votes et historique sont conservés, et vous pourrez annuler.
ideas-withdrawn = { $idea } est retirée : elle n’apparaît plus dans les listes, les classements ni les exports. Ses notes, votes et historique sont conservés.
ideas-undo = Annuler
ideas-restored = #{ NUMBER($number, useGrouping: 0) } est rétablie telle qu’elle était.
ideas-unsure-capture = Recueillir quand même
ideas-score = Évaluer
ideas-vote = Voter
ideas-unvote = Retirer mon vote
ideas-ask = Faire évaluer
ideas-decide = Décider
ideas-share = Partager dans un canal
ideas-evidence-add = Ajouter une preuve
ideas-history = Historique
ideas-edit = Modifier
ideas-merge = Fusionner
ideas-open = Ouvrir
ideas-captured = Recueillie sous le numéro *#{ NUMBER($number, useGrouping: 0) }*.
ideas-captured-part = Recueillie sous le numéro *#{ NUMBER($number, useGrouping: 0) }*. Elle n’a pas encore de note : des critères sont vides.
ideas-scored = Note enregistrée.
ideas-scored-beside = Enregistré. Le classement suit le tour { $round }, évalué à l’aveugle : demandez un autre tour pour le changer.
ideas-scored-hidden = Enregistré. Votre note reste cachée tant que d’autres évaluent cette idée à l’aveugle.
ideas-saved = Enregistré.
ideas-undone = Annulé.
ideas-voted = Votre vote est enregistré.
ideas-voted-for = Votre vote pour { $idea } est enregistré.
ideas-voted-already = Vous avez déjà voté.
ideas-voted-already-for = Vous avez déjà voté pour { $idea }.
ideas-voted-customer = Vous avez voté pour { $customer }.
ideas-unvoted = Votre vote est retiré.
ideas-unvoted-for = Votre vote pour { $idea } est retiré.
ideas-merged = #{ NUMBER($number, useGrouping: 0) } fait maintenant partie de #{ NUMBER($into, useGrouping: 0) }.
ideas-did-captured = *Recueillie* le { $when } { $who }
ideas-did-imported = *Importée*, recueillie le { $when } { $who }
ideas-did-edited = *Modifiée* le { $when } { $who }
ideas-did-status = *Statut* le { $when } { $who }
ideas-did-reason = *Raison* le { $when } { $who }
ideas-did-merged = *Fusionnée* le { $when } { $who }
ideas-did-absorbed = *Une autre idée y a été fusionnée* le { $when } { $who }
ideas-did-withdrawn = *Retirée* le { $when } { $who }
ideas-did-restored = *Rétablie* le { $when } { $who }
ideas-did-published = *Visible par tout le monde* le { $when } { $who }
ideas-did-revealed = *Notes à l’aveugle révélées* le { $when } { $who }
ideas-did-revealed-scores = tour { $round }, { $framework } : { $scores }
ideas-became-planned = { $who } a planifié votre idée { $idea } : { $status }.
ideas-became-planned-there = Votre idée { $idea } est sur la feuille de route : { $status }.
ideas-became-shipped = Votre idée { $idea } est livrée, annonce { $who }. Merci de l’avoir recueillie.
ideas-became-shipped-there = Votre idée { $idea } est livrée. Merci de l’avoir recueillie.
ideas-became-reason = { $who } en dit plus sur votre idée { $idea } ({ $status }).
ideas-became-withdrawn = { $who } a retiré votre idée { $idea }. Ouvrez-la pour annuler.
ideas-became-withdrawn-with = { $who } a retiré votre idée { $idea }.
ideas-became-merged = { $who } a fusionné votre idée { $idea } avec { $into }. Ses votes et ses liens suivent, et vous saurez ce qu’elle devient.
ideas-part-of = Elle a été fusionnée avec { $idea }.
ideas-part = fusionnée avec { $idea }
ideas-became-declined = { $who } a refusé votre idée { $idea }.
ideas-became-declined-there = Votre idée { $idea } est refusée.
ideas-became-undone = { $who } a annulé la décision sur { $idea }. Statut : { $status }.

## Classements et feuille de route

ideas-list-title = { $total ->
    [0] *{ $framework }* : aucune idée n’est encore évaluée
    [one] *{ $framework }* : une idée évaluée
   *[other] *{ $framework }* : { $total } idées évaluées, les meilleures d’abord
  }
ideas-list-title-none = *{ $framework }* : aucune idée évaluée ne correspond
ideas-list-row = { $score } : { $place }. { $status }.
ideas-list-row-done = { $score }. { $status }.
ideas-list-team = Équipe { $value }
ideas-list-tag = Étiquette { $value }
ideas-list-mine = Les vôtres
ideas-list-words = Avec « { $value } »
ideas-list-clear = Voir toutes les idées
ideas-list-no-match = *{ $framework }* : aucune idée ouverte ne correspond
ideas-list-no-match-any = *{ $framework }* : aucune idée ne correspond
ideas-which = Quelle idée ? Tapez son numéro, par exemple `{ $command }`.
ideas-which-about = Vouliez-vous parler de l’idée { $number } ?
ideas-which-words = De quelle idée parlez-vous avec « { $text } » ?
ideas-which-none = Aucune idée ouverte ne correspond à « { $text } ».
ideas-withdraw-ask = Voulez-vous retirer { $idea } ?
ideas-list-unscored = Pas encore évaluées
ideas-list-blind = Évaluation à l’aveugle en cours
ideas-list-none = Pas encore d’idée ici. Recueillez-en une : tapez `/idea` et son titre.
ideas-list-how = Une place est-elle sûre ? Je regarde où irait l’idée si chaque critère valait un cran de moins, puis un cran de plus.

## Évaluation à l’aveugle

ideas-ask-title = Faire évaluer
ideas-field-deadline = Réponses jusqu’au
ideas-field-deadline-hint = Les notes reçues sont alors révélées automatiquement. Sans date, j’attends la dernière réponse, ou vous.
ideas-field-deadline-at = Heure
ideas-until = Fin des réponses : { $when }. Les notes sont alors révélées.
ideas-error-deadline = Choisissez un moment dans les { $days } prochains jours.
ideas-deadline-none = Le délai pour { $idea } est passé, et personne n’a répondu.
ideas-deadline-title = Notes à l’aveugle de l’idée { $number }
ideas-title-ask = La demande d’évaluation de l’idée { $number }
ideas-deadline-title-several = Notes à l’aveugle de { $count } idées
ideas-title-ask-several = La demande d’évaluation de { $count } idées
ideas-title-note = Le message sur l’idée { $number }
ideas-ask-explain = Chaque personne évalue en privé. Les notes restent cachées jusqu’à ce que vous les révéliez, ou que toutes les personnes nommées aient répondu.
ideas-field-ideas = Idées
ideas-field-ideas-hint = { $limit } au plus. Tapez quelques mots d’un titre, ou un numéro. Chaque personne reçoit un seul message.
ideas-field-whom = Qui évalue ?
ideas-whom-people = Les personnes que je nomme
ideas-whom-channel = Tous les membres d’un canal
ideas-whom-both = Les deux
ideas-field-people = Personnes
ideas-field-people-hint = Chacune reçoit un message privé
ideas-field-channel = Canal
ideas-field-channel-hint = Toutes les personnes du canal peuvent répondre, en privé
ideas-ask-submit = Demander
ideas-asked = { $who } vous demande d’évaluer { $idea } selon { $framework }, en privé.
ideas-asked-several = { $who } vous demande d’évaluer { $count } idées selon { $framework }, en privé.
ideas-asked-self = Vous en faites partie : évaluez { $idea } selon { $framework }, en privé.
ideas-asked-several-self = Vous en faites partie : évaluez { $count } idées selon { $framework }, en privé.
ideas-asked-text-several = Évaluez { $count } idées, en privé
ideas-asked-over = Ce tour est terminé
ideas-answered-all = Merci, vos notes sont enregistrées. Vous verrez toutes les notes quand elles seront révélées.
ideas-evidence-line = Preuves : { $what }
ideas-asked-text = Évaluez #{ NUMBER($number, useGrouping: 0) } { $title }, en privé
ideas-asked-done = J’ai demandé à { $who } d’évaluer cette idée selon { $framework }.
ideas-asked-done-several = J’ai demandé à { $who } d’évaluer { $count } idées selon { $framework }.
ideas-waiting-for = En attente : { $who }
ideas-score-private = Évaluer en privé
ideas-answered = Merci : votre note pour { $idea } est enregistrée. Vous verrez toutes les notes quand elles seront révélées.
ideas-answered-last = Merci : votre note pour { $idea } est enregistrée. C’était la dernière : toutes les notes sont révélées.
ideas-answered-text = Votre note est enregistrée
ideas-progress = { $idea } : { $asked ->
    [0] { $count ->
        [0] personne n’a encore répondu.
        [one] une personne a répondu.
       *[other] { $count } personnes ont répondu.
      }
   *[other] { $count ->
        [0] 0 réponse sur { $asked }.
        [one] { $count } personne sur { $asked } a répondu.
       *[other] { $count } personnes sur { $asked } ont répondu.
      }
  }
ideas-progress-several = Vous faites évaluer { $count } idées selon { $framework } :
ideas-progress-revealed = Les notes sont révélées.
ideas-progress-none = { $idea } : terminé, personne n’a répondu.
ideas-progress-withdrawn = { $idea } : retirée.
ideas-progress-merged = { $idea } : fusionnée avec une autre idée.
ideas-reveal = Révéler
ideas-stop = Arrêter l’évaluation
ideas-reveal-title = Révéler les notes ?
ideas-reveal-count = { $count ->
    [one] { $count } personne sur { $asked } a répondu.
   *[other] { $count } personnes sur { $asked } ont répondu.
  }
ideas-reveal-channel = { $count ->
    [one] Une personne a répondu. Les autres personnes de { $channel } peuvent répondre tant que vous ne révélez pas les notes.
   *[other] { $count } personnes ont répondu. Les autres personnes de { $channel } peuvent répondre tant que vous ne révélez pas les notes.
  }
ideas-reveal-missing = Il manque la réponse de { $who }.
ideas-reveal-final = Une fois les notes révélées, plus personne ne peut répondre dans ce tour.
ideas-revealed-done = Notes révélées.
ideas-revealed-without = Notes révélées, sans réponse de { $who }.
ideas-stopped = Arrêté. Personne n’avait répondu.
ideas-revealed = Les notes de { $idea } sont révélées : tour { $round }, selon { $framework }.
ideas-revealed-text = Les notes de #{ NUMBER($number, useGrouping: 0) } { $title }
ideas-left-out = { $count ->
    [one] Une réponse ne compte pas : elle date d’avant le changement des critères. Un autre tour la redemandera.
   *[other] { $count } réponses ne comptent pas : elles datent d’avant le changement des critères. Un autre tour les redemandera.
  }
ideas-revealed-none-counted = Aucune note de { $idea } ne peut être montrée.
ideas-revealed-score = *{ $framework } { $score }*, d’après la médiane de chaque critère.
ideas-revealed-between = Les notes vont de { $low } à { $high }.
ideas-revealed-same = La note de chacun est de { $score }.
ideas-revealed-above = C’est plus que la note de chacun ({ $range }) : les médianes ne viennent pas toutes de la même personne.
ideas-revealed-below = C’est moins que la note de chacun ({ $range }) : les médianes ne viennent pas toutes de la même personne.
ideas-revealed-range = de { $low } à { $high }
ideas-revealed-alone = *{ $framework } { $score }*, d’après une seule réponse : il n’y a rien à comparer.
ideas-no-answer = Sans réponse de { $who }.
ideas-spread-input = { $input } : médiane { $median } ({ $values })
ideas-disagree = Le plus grand désaccord porte sur *{ $input }* : parlez-en d’abord.
ideas-agree = Tout le monde s’accorde sur chaque critère.
ideas-says = { $who } : { $what }
ideas-people-more = { $count } de plus
ideas-reasons = Pourquoi
ideas-ask-again = Un autre tour

## Accueil et réglages

ideas-first-step = Recueillez une idée : tapez `/idea` et son titre. Vos équipes évaluent les idées, et `/idea liste` les classe.
ideas-home-title = Idées
ideas-home-waiting = En attente de votre évaluation
ideas-home-waiting-row = { $idea }, selon { $framework }
ideas-home-mine = Vos idées et leur statut
ideas-home-top = Les cinq premières selon { $framework }
ideas-home-none = Pas encore d’idée. Tapez `/idea` et son titre, ou choisissez *Score this idea* dans le menu d’un message.
ideas-settings-framework = L’espace classe selon
ideas-criteria = Nos critères
ideas-criteria-about = *{ ideas-criteria }*
    Si vous changez un nom ou un poids, les notes restent. Si vous changez une échelle ou un sens, ou si vous ajoutez ou retirez un critère, je redemande les notes.
ideas-criteria-anew = Changement de sens
ideas-criteria-anew-tick = Leur sens a changé : redemander les notes
ideas-criterion-label = Critère { NUMBER($number, useGrouping: 0) }
ideas-criterion-weight = Poids
ideas-criterion-direction = Ce qui est mieux
ideas-criterion-up = Plus haut, c’est mieux
ideas-criterion-down = Plus bas, c’est mieux
ideas-criterion-scale = Échelle
ideas-criterion-scale-hint = De la note la plus basse à la plus haute, par exemple 1–5 ou 0–10.
ideas-criterion-add = Ajouter un critère
ideas-criterion-remove = Retirer le critère { NUMBER($number, useGrouping: 0) }
ideas-criterion-said = { $label } (poids { $weight }, { $direction ->
    [up] plus haut, c’est mieux
   *[down] plus bas, c’est mieux
  }, { $scale })
ideas-criteria-left = { $count ->
    [one] Enregistré. Les critères ont changé : une idée quitte ce classement jusqu’à sa prochaine évaluation.
   *[other] Enregistré. Les critères ont changé : { $count } idées quittent ce classement jusqu’à leur prochaine évaluation.
  }
ideas-export-coming = Je vous envoie le fichier en message privé.
ideas-export-ready = Toutes les idées, avec leurs notes. Les notes sont les médianes utilisées pour le classement, y compris pour vos critères ; les notes à l’aveugle non révélées n’y sont pas, ni les idées fusionnées ou retirées. Vous pouvez modifier le fichier dans un tableur, puis l’importer à nouveau avec `/idea importer`.

ideas-import = Importer des idées
ideas-import-explain = Un fichier CSV, une idée par ligne, comme celui de `/idea exporter`. Une ligne ne modifie une idée que si elle en porte le numéro. Les exports de Jira, Canny, Productboard, Fider, Trello et Aha s’importent tels quels. Rien n’est supprimé, et ce qu’une ligne ne dit pas ne change pas.
ideas-import-file-hint = Il lui faut une colonne pour le titre. Statut, horizon, trimestre, équipe, responsable, étiquettes, liens et notes (comme « rice reach ») sont lus quand ils y sont.
ideas-error-import-managers = Seuls les responsables product ops peuvent importer des idées : un fichier peut en changer beaucoup d’un coup, titre, statut et note.
ideas-import-alike = Titres déjà présents
ideas-import-alike-hint = Pour les lignes sans le numéro d’une idée.
ideas-import-beside = Ajouter une autre idée
ideas-import-leave = Laisser la ligne de côté
ideas-import-known = c’est le titre de #{ NUMBER($number, useGrouping: 0) }
ideas-import-later = planifiée pour plus tard, car la ligne ne dit pas quand
ideas-import-status = le statut « { $status } » est inconnu. Dites ce qu’il signifie avec « Associer les colonnes » ou product-ops match
ideas-import-gone = ce numéro est celui d’une idée fusionnée ou retirée
ideas-import-repeated = une ligne précédente a le même titre

## Ce qui peut mal tourner

ideas-error-title = Donnez un titre avec des lettres ou des chiffres.
ideas-error-too-long = { $limit } caractères au plus ; il y en a { $length }.
ideas-error-tags = { $limit } étiquettes au plus.
ideas-error-links = { $limit } liens au plus.
ideas-error-link = « { $link } » n’est pas une adresse web. Donnez-en une qui commence par https:// ou http://, sans espace.
ideas-error-quarter = Indiquez un trimestre comme T1 2027, ou laissez vide.
ideas-error-number = « { $text } » n’est pas un nombre que je sais lire. Écrivez-le comme 1 000,5.
ideas-error-scale = Choisissez l’une de ces valeurs : { $scale }.
ideas-error-above = Donnez un nombre supérieur à { $least }.
ideas-error-most = Donnez un nombre inférieur ou égal à { $most }.
ideas-error-range = Donnez un nombre entre { $least } et { $most }.
ideas-error-incomplete = Remplissez tous les critères : un champ vide n’est pas un zéro.
ideas-error-number-of = « { $text } » n’est pas le numéro d’une idée.
ideas-error-none = Il n’y a pas d’idée #{ NUMBER($number, useGrouping: 0) }. Tapez `/idea liste` pour les voir toutes.
ideas-error-no-ideas = Il n’y a pas d’idée « { $text } » : il n’y a encore aucune idée. Recueillez la première : tapez `/idea` et son titre.
ideas-error-number-none = Il n’y a pas d’idée « { $text } ». { $last ->
    [1] Il n’y a que l’idée #1.
   *[other] Les idées vont de #1 à #{ NUMBER($last, useGrouping: 0) }.
  } `/idea liste` les montre.
ideas-error-merged = #{ NUMBER($number, useGrouping: 0) } a été fusionnée avec #{ NUMBER($into, useGrouping: 0) } entre-temps. Tapez `/idea { NUMBER($into, useGrouping: 0) }`.
ideas-error-withdrawn = #{ NUMBER($number, useGrouping: 0) } a été retirée. Les personnes qui peuvent la modifier peuvent la rétablir : tapez `/idea { NUMBER($number, useGrouping: 0) }`.
ideas-error-restored = #{ NUMBER($number, useGrouping: 0) } n’est plus retirée.
ideas-error-merge-self = Une idée ne peut pas être fusionnée avec elle-même.
ideas-error-merge-place = #{ NUMBER($number, useGrouping: 0) } et #{ NUMBER($into, useGrouping: 0) } ne sont pas visibles par les mêmes personnes. Montrez d’abord à tout le monde celle qui est privée, puis fusionnez.
ideas-error-merge-links = Elles auraient ensemble { $count } liens ; une idée en porte { $limit } au plus. Retirez-en d’abord de l’une d’elles, ou faites-en des preuves.
ideas-error-merge-tags = Elles auraient ensemble { $count } étiquettes ; une idée en porte { $limit } au plus. Retirez-en d’abord de l’une d’elles.
ideas-error-rights = La personne qui a recueilli l’idée #{ NUMBER($number, useGrouping: 0) }, son responsable et les responsables product ops peuvent la modifier. Vous pouvez l’évaluer, voter et ajouter des preuves.
ideas-error-undo = Quelqu’un a décidé depuis de #{ NUMBER($number, useGrouping: 0) } : rouvrez l’idée.
ideas-error-votes-shipped = L’idée #{ NUMBER($number, useGrouping: 0) } est livrée : le vote est clos.
ideas-error-votes-declined = L’idée #{ NUMBER($number, useGrouping: 0) } est refusée : le vote est clos.
ideas-error-criteria-count = Donnez de un à { $limit } critères.
ideas-error-criterion-label = Nommez le critère, en { $limit } caractères au plus.
ideas-error-criterion-weight = Donnez un nombre supérieur à 0, jusqu’à { $most }.
ideas-error-criterion-scale = Donnez deux nombres entiers, par exemple 1–5 ou 0–10, avec un écart de { $steps } au plus.
ideas-error-lines = Tapez de une à { $limit } idées, une par ligne.
ideas-error-line = Une ligne a { $limit } caractères au plus. Celle-ci est plus longue : « { $line }… »
ideas-error-customer = Nommez le client, en { $limit } caractères au plus.
ideas-error-customer-voted = { $customer } a déjà un vote pour l’idée #{ NUMBER($number, useGrouping: 0) }.
ideas-error-status = Choisissez un statut.
ideas-error-status-unknown = Les statuts sont : { ideas-status-new }, { ideas-status-scored }, { ideas-status-planned }, { ideas-status-in_progress }, { ideas-status-shipped }, { ideas-status-declined }.
ideas-error-horizon = Dites si elle est prévue maintenant, ensuite ou plus tard.
ideas-error-framework = Les méthodes sont : { ideas-framework-rice }, { ideas-framework-wsjf }, { ideas-framework-ice }, { ideas-framework-weighted }.
ideas-error-round-open = Un tour sur #{ NUMBER($number, useGrouping: 0) } est en cours : révélez-le d’abord.
ideas-error-reveal-rights = Seuls la personne qui a demandé l’évaluation et les responsables product ops peuvent révéler les notes.
ideas-error-revealed = Ces notes sont déjà révélées.
ideas-error-closed = Ce tour est terminé : il ne prend plus de réponses. Vous pouvez encore évaluer l’idée ouvertement, à côté ; seul un autre tour change le classement.
ideas-error-together = Choisissez entre 1 et { $limit } idées.
ideas-error-no-people = Nommez au moins une personne.
ideas-error-no-channel = Choisissez un canal.
ideas-error-ask-channel = L’idée #{ NUMBER($number, useGrouping: 0) } vient d’une conversation privée : faites-la évaluer dans cette conversation seulement, ou montrez-la d’abord à tout le monde.
ideas-error-ask-person = { $who } ne voit pas l’idée #{ NUMBER($number, useGrouping: 0) }, qui vient d’une conversation privée. Retirez cette personne, ou montrez d’abord l’idée à tout le monde.

## Qui peut faire quoi

ideas-may-read = Lire les idées, les classements et la feuille de route, et les partager
ideas-may-read-note = Le partage se fait dans la conversation où vous êtes, ou dans un canal de votre choix
ideas-may-capture = Recueillir une idée
ideas-may-support = Voter, ajouter des preuves ou évaluer ouvertement
ideas-may-decide = Modifier, fusionner, retirer ou rétablir une idée, changer son statut, ou la montrer à tout le monde
ideas-may-author = Auteur : la personne qui l’a recueillie
ideas-may-ask = Demander à d’autres d’évaluer à l’aveugle
ideas-may-answer = Répondre à une évaluation à l’aveugle
ideas-may-answer-note = Contributeur : toute personne sollicitée nommément ou dans le canal choisi
ideas-may-reveal = Révéler les notes d’un tour
ideas-may-reveal-note = Auteur : la personne qui a demandé l’évaluation. Les notes sont aussi révélées dès que toutes les personnes nommées ont répondu, et à l’échéance
ideas-may-export = Exporter les idées
ideas-may-import = Importer des idées
ideas-may-set = Choisir la méthode et les critères de l’espace
ideas-error-not-asked = Ce tour ne s’adresse pas à vous : seules les personnes nommées, ou celles du canal choisi, peuvent y répondre. Vous pourrez évaluer l’idée ouvertement une fois les notes révélées.

# Asked in one's own words
ideas-example-rank = Quelle idée est en tête ?
ideas-who-owns = *{ $idea }* a pour responsable { $who }.
ideas-who-captured = *{ $idea }* a été recueillie par { $who }. Elle n’a pas encore de responsable.
ideas-who-nobody = *{ $idea }* n’a pas encore de responsable.
ideas-top = *Les idées en tête* selon { $framework }
ideas-top-team = *Les idées en tête pour l’équipe { $team }* selon { $framework }
ideas-top-none = Aucune idée n’est encore évaluée.
ideas-top-none-team = Aucune idée de l’équipe { $team } n’est encore évaluée.
