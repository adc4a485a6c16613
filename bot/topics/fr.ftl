# Sujets : ce dont on voudrait parler.
topics-title = Sujets
topics-purpose = Ce dont la guilde pourrait parler, les plus demandés d’abord.
topics-usage-propose = propose un sujet
    .example = sujet Pages de tarifs
topics-usage-show = montre le sujet 4
    .example = sujet 4
topics-usage-list = tous les sujets
    .example = sujet liste
topics-form-add = Proposer un sujet
topics-form-edit = Modifier un sujet
topics-list = Tous les sujets
topics-none = Aucun sujet pour l’instant.
topics-added = C’est proposé.
topics-field-title = Sujet
topics-field-notes = De quoi il s’agit
topics-field-owner = Présenté par
topics-hint-owner = Laissez vide si vous ne le savez pas encore.
topics-status-open = En attente
topics-status-taken = Retenu
topics-status-dropped = Abandonné
topics-error-none = Il n’y a pas de sujet n° { $number }.
topics-alike = Ressemble à { $records }. Si c’est le même sujet, un seul suffit.
topics-error-over = Le sujet n° { $number } n’est plus en attente.
topics-say-vote = Voter
topics-said-vote = Votre vote est compté.
topics-said-nothing = Votre vote n’est plus compté.
topics-line = { $count ->
    [0] { $title }
    [one] { $title } · { $count } vote
   *[other] { $title } · { $count } votes
  }
topics-votes = { $count ->
    [0] Pas encore de vote.
    [one] { $count } vote.
   *[other] { $count } votes.
  }
topics-home-waiting = Sujets en attente
topics-may-read = Consulter les sujets
topics-may-vote = Voter pour un sujet
topics-may-vote-note = Les votes sont conservés avec le nom, et montrés sous forme de nombre
topics-may-propose = Proposer un sujet
topics-may-change = Modifier ou abandonner un sujet
topics-may-export = Exporter les sujets
topics-may-import = Importer des sujets
topics-import = Importer des sujets
topics-import-explain = Un fichier CSV, un sujet par ligne. Une ligne ne modifie un sujet que si elle en porte le numéro. Rien n’est supprimé.
topics-import-file-hint = Colonne obligatoire : { topics-field-title }.
topics-error-header = Il manque la colonne « { topics-field-title } ». La première ligne du fichier doit nommer les colonnes. Elle contient : { $header }
