# Ce qui bloque les équipes produit.
blockers-title = Bloquants
blockers-purpose = Ce qui nous bloque : proposez-le, votez chaque trimestre, et suivez-le jusqu’au bout.
blockers-usage-alone = ce qui bloque en ce moment
blockers-usage-add = propose ce bloquant
    .example = Personne ne lit les journaux
blockers-usage-suggest = propose un bloquant, sans votre nom si vous voulez
blockers-usage-vote = vos trois voix, tant qu’un vote est ouvert
blockers-usage-top = le résultat du dernier vote, et ce qu’il en est advenu
blockers-usage-mine = ce qui vous attend
blockers-usage-show = montre le bloquant 12
blockers-usage-list = tous les bloquants
blockers-usage-narrow = ceux d’une catégorie, d’un statut ou de quelqu’un (de @Priya)
    .example = liste catégorie:données
blockers-usage-search = les bloquants qui contiennent ces mots
blockers-usage-merge = fusionne le bloquant 12 avec un autre
blockers-usage-link = relie le bloquant 12 à l’idée 7
    .example = lier 12 idée 7
blockers-usage-history = montre qui a changé quoi
blockers-usage-export = vous envoie les bloquants en CSV
blockers-usage-import = importe des bloquants depuis un CSV
blockers-usage-help = cette aide
blockers-keep-as = Un bloquant
blockers-keep-as-purpose = Ce qui empêche une équipe d’avancer
blockers-another = Proposer un autre bloquant
blockers-form-add = Proposer un bloquant
blockers-form-edit = Modifier un bloquant
blockers-form-resolved = Est-ce résolu ?
blockers-form-accepted = On s’en accommode ?
blockers-form-suggested = Séparer à nouveau
blockers-list = Tous les bloquants
blockers-open = *En ce moment*
blockers-none = Aucun bloquant pour l’instant.
blockers-added = C’est proposé. On pourra voter pour lui la prochaine fois.
blockers-top = Résultat du vote
blockers-mine = Ce qui m’attend
blockers-mine-none = Rien ne vous attend.
blockers-field-title = Qu’est-ce qui bloque ?
blockers-field-details = Détails
blockers-field-category = Catégorie
blockers-field-shown = Proposé
blockers-field-owner = Responsable
blockers-field-first_step = Premier pas
blockers-field-due_on = Pour le
blockers-hint-title = En une ligne, comme vous le diriez à un collègue.
blockers-hint-shown = Anonyme : je ne garde ni votre nom, ni le lieu, ni l’heure. Vous ne pourrez donc pas le modifier ensuite.
blockers-category-tooling = Outils
blockers-category-data = Données
blockers-category-process = Processus
blockers-category-dependency = Dépendance
blockers-category-decision = Décision
blockers-category-people = Équipe
blockers-category-environment = Environnement
blockers-shown-named = Nommément
blockers-shown-anonymous = Anonymement
blockers-status-suggested = Proposé
blockers-status-chosen = Choisi par vote
blockers-status-moving = Ça avance
blockers-status-resolved = Résolu
blockers-status-accepted = Accepté
blockers-status-reopened = Rouvert
blockers-status-superseded = Fusionné
blockers-private = Recueilli dans une conversation privée : il n’est pas soumis au vote.
blockers-alike = Ressemble à { $records }. Si c’est la même chose, fusionnez-les.
# Deux qui n’en font qu’un.
blockers-supersede = Fusionner
blockers-by = Fusionner avec
blockers-by-number = Ou son numéro
blockers-by-hint = Ses voix comptent pour l’autre, tant que personne ne les sépare.
blockers-supersedes = Le bloquant n° { $number } a été fusionné avec celui-ci
blockers-superseded = Fusionné avec le bloquant n° { $number }
blockers-apart = Séparer
blockers-error-none = Il n’y a pas de bloquant n° { $number }.
blockers-error-itself = Un bloquant ne se fusionne pas avec lui-même.
blockers-error-loop = On tournerait en rond : celui-là est déjà fusionné avec le n° { $number }, directement ou non.
blockers-error-closed = Le n° { $number } n’est plus ouvert. Rouvrez-le d’abord, ou choisissez-en un autre.
# Le vote du trimestre.
blockers-poll-title = Qu’est-ce qui nous bloque le plus ?
blockers-poll-ask = *Qu’est-ce qui nous bloque le plus ?* Vous avez trois voix, jusqu’au { $until }. Les trois premiers auront un responsable, un premier pas et une date.
blockers-poll-none = Il n’y a encore rien à départager. Proposez d’abord un bloquant : `/blockers proposer`
blockers-poll-result = *Ce qui nous bloque le plus :* vote du { $quarter }
blockers-poll-plan-new = Planifier le vote trimestriel
blockers-poll-plan-list = *Votes sur les bloquants*
blockers-poll-plan-none = Aucun vote sur les bloquants n’est planifié. Il s’ouvre une fois par trimestre.
blockers-poll-plan-delete = Aucun vote ne s’ouvrira plus de lui-même. Celui qui est ouvert le reste, et son résultat paraîtra.
blockers-poll-plan-had = pas de vote le { $when } : il y en avait déjà eu un ce trimestre, ou rien à départager.
blockers-won = Gagne le vote du { $quarter }
blockers-error-round = Ce trimestre a déjà eu son vote, ou un autre est encore ouvert. Voyez `/blockers top`.
# À qui il revient.
blockers-take = Je m’en charge
blockers-take-ask = { $title } a gagné le vote et n’a pas de responsable. Qui s’en charge ?
blockers-taken = Responsable : { $who }. Premier pas : { $step }, pour le { $day }.
blockers-taken-thanks = C’est enregistré. Je demande des nouvelles une fois par mois.
blockers-error-ended = Le n° { $number } n’est plus ouvert. Rouvrez-le d’abord.
blockers-error-taken = Quelqu’un d’autre est responsable du n° { $number }. Voyez avec cette personne, ou avec un responsable product ops.
# Où il en est.
blockers-check-ask = Où en est { $title } ?
blockers-check-due = Premier pas : pour le { $day }
blockers-check-moves = Ça avance
blockers-check-resolved = C’est résolu
blockers-check-accepted = On s’en accommode
blockers-check-thanks = Merci. Je vous redemande dans un mois.
blockers-check-said = Dernière nouvelle : ça avance, { $when }.
# Est-ce vraiment réglé ?
blockers-confirm-ask = Vous avez pris part au vote sur { $title }. On le dit résolu : l’est-il vraiment ?
blockers-confirm-gone = Oui, c’est réglé
blockers-confirm-there = Non, il est toujours là
blockers-confirm-thanks = Merci. Vous pouvez changer d’avis pendant une semaine.
blockers-confirm-few = Trois personnes au plus sont sollicitées : ce n’est donc pas anonyme.
blockers-confirm-open = { $count ->
    [one] Une personne qui a pris part au vote dira s’il est vraiment résolu.
   *[other] { $count } personnes qui ont pris part au vote diront s’il est vraiment résolu.
  }
blockers-confirm-said = Vraiment résolu ? Oui : { $gone }, non : { $there }. { $count } réponses sur { $asked }.
blockers-confirm-why = { $there } réponses sur { $count } disent qu’il est toujours là
blockers-error-not-asked = Cette question ne vous a pas été posée : elle va à ceux qui ont pris part au vote.
# Ce qu’il est devenu.
blockers-digest = { $count ->
    [one] Un bloquant qui vous concerne :
   *[other] { $count } bloquants qui vous concernent :
  }
blockers-became = Depuis hier : { $what }
blockers-became-chosen = choisi par vote
blockers-became-moving = quelqu’un s’en charge
blockers-became-resolved = résolu
blockers-became-accepted = accepté : on s’en accommode
blockers-became-reopened = rouvert
blockers-became-superseded = fusionné avec un autre
blockers-became-owner = le responsable a changé
blockers-home-take = Trouver un responsable
blockers-home-check = Où en est-on ?
blockers-home-confirm = Est-ce vraiment résolu ?
blockers-home-owned = Les bloquants dont vous vous chargez
blockers-home-chosen = Choisis, sans responsable
blockers-home-moving = Ce qui avance
blockers-home-reopened = Rouverts
blockers-home-overdue = Sans nouvelles depuis longtemps
blockers-weekly-title = *Bloquants de la semaine*
blockers-weekly-text = Bloquants de la semaine
blockers-weekly-suggested = *Proposés*
blockers-weekly-chosen = *Choisis par vote, sans responsable*
blockers-weekly-overdue = *Sans nouvelles depuis longtemps*
blockers-weekly-resolved = *Résolus*
blockers-weekly-reopened = *Rouverts*
blockers-plan-new = Publier les bloquants de la semaine
blockers-plan-list = *Bloquants de la semaine*
blockers-plan-none = Les bloquants de la semaine ne sont encore publiés nulle part.
blockers-plan-delete = Les bloquants de la semaine n’y seront plus publiés. Les bloquants eux-mêmes restent.
# Réglages, et qui peut.
blockers-days = Durée d’un vote sur les bloquants (jours)
blockers-stacks = Peut-on donner toutes ses voix au même bloquant ?
blockers-stacks-said = { $value ->
    [yes] Oui
   *[no] Non, une voix chacun au plus
  }
blockers-share = Rouvrir un bloquant quand, parmi les réponses, « toujours là » atteint
blockers-share-of = { $value } % ou plus
blockers-may-read = Voir les bloquants, les votes et leurs résultats
blockers-may-suggest = Proposer des bloquants
blockers-may-suggest-note = sans nom aussi ; ils n’ont alors pas d’auteur
blockers-may-change = Modifier, fusionner, retirer un bloquant, dire où il en est
blockers-may-vote = Voter tant qu’un vote est ouvert
blockers-may-vote-note = nul ne sait qui a voté pour quoi
blockers-may-take = Se charger d’un bloquant sans responsable
blockers-may-confirm = Dire si un bloquant est vraiment résolu
blockers-may-open = Ouvrir et planifier les votes sur les bloquants
blockers-may-export = Exporter les bloquants
blockers-may-import = Importer des bloquants
blockers-may-set = Régler les bloquants
blockers-import = Importer des bloquants
blockers-import-explain = Un fichier CSV, un bloquant par ligne. Une ligne ne modifie un bloquant que si elle en porte le numéro. Rien n’est supprimé, et je ne sollicite personne.
blockers-import-file-hint = Colonnes obligatoires : { blockers-field-title }, { blockers-field-category }, { blockers-field-shown }.
