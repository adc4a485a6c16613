# Référents : qui porte les pratiques produit dans chaque équipe.
champions-title = Référents
champions-purpose = Qui porte les pratiques produit dans chaque équipe, et quelles équipes n’ont encore personne.
champions-usage-all = toutes les équipes et leur référent
champions-usage-coverage = les équipes sans référent ni suppléant, et celles qui sont citées ailleurs mais pas ici
champions-usage-team = montre l’équipe Croissance
    .example = Croissance
champions-usage-check = ce qui manque à l’équipe 3
champions-usage-mine = les équipes dont vous êtes référent ou suppléant
champions-usage-add = ajoute une équipe
champions-usage-list = toutes les équipes, à filtrer et à feuilleter
champions-usage-export = vous envoie les équipes en CSV
champions-usage-import = importe des équipes depuis un CSV
champions-usage-help = cette aide
champions-form-add = Ajouter une équipe
champions-form-edit = Modifier une équipe
champions-list = Toutes les équipes
champions-none = Aucune équipe pour l’instant.
champions-added = C’est enregistré.
champions-field-title = Équipe
champions-field-owner = Référent
champions-field-backup = Suppléant
champions-field-people = Membres
champions-field-channels = Canal
champions-field-since = Référent depuis
champions-field-candidate = Volontaire
champions-hint-owner = Si vous n’êtes pas responsable product ops, c’est une proposition, à confirmer par l’un d’eux.
champions-hint-backup = Prend le relais quand le référent est absent ou parti.
champions-hint-people = Toute l’équipe. Vous pouvez aussi nommer des groupes d’utilisateurs.
champions-status-active = Active
champions-status-ended = Close
champions-error-none = Il n’y a pas d’équipe n° { $number }.
champions-error-person = Choisissez une personne.
champions-error-backup = Choisissez comme suppléant une autre personne que le référent.
champions-error-twice = Une équipe porte déjà ce nom : n° { $number }. Modifiez celle-là.
champions-error-already = Vous êtes déjà référent de l’équipe n° { $number }.
champions-error-claimed = { $who } s’est déjà proposé pour l’équipe n° { $number }. Parlez-en d’abord ensemble.
champions-error-nobody = Plus personne ne se propose pour l’équipe n° { $number }.
champions-error-not-yours = Vous n’êtes ni référent ni suppléant de l’équipe n° { $number }, et vous ne vous êtes pas proposé.
champions-error-gaps = Ce qui manque à l’équipe n° { $number } ne regarde que son référent, son suppléant et les responsables product ops.
# Se proposer.
champions-alike = Ressemble à { $records }. Si c’est la même équipe, une seule suffit.
champions-claim = Je me propose
champions-claim-done = Merci. Le référent actuel ou un responsable product ops confirmera.
champions-claim-named = Vous êtes référent.
champions-confirm = Confirmer
champions-confirm-done = C’est confirmé.
champions-decline = Refuser
champions-decline-done = C’est refusé. La personne en sera informée.
champions-leave = Me retirer
champions-leave-done = Vous vous êtes retiré.
champions-volunteers = { $who } se propose comme référent.
champions-confirm-ask = { $who } se propose comme référent de l’équipe *{ $title }*.
champions-confirm-text = Un référent pour { $title } ?
champions-declined = Vous vous étiez proposé comme référent de l’équipe { $title }. Ce n’est pas pour cette fois.
# Toutes les équipes.
champions-coverage = { $count ->
    [0] *Référents :* pas encore d’équipe
    [one] *Référents :* une équipe, dont { $covered } avec un référent
   *[other] *Référents :* { $count } équipes, dont { $covered } avec un référent
  }
champions-more = { $count ->
    [one] Et encore une.
   *[other] Et { $count } autres.
  }
champions-flaw-vacant = pas de référent
champions-flaw-gone = le référent est parti
champions-flaw-backup = pas de suppléant
champions-flaw-many = le même référent pour { $count } équipes en tout
champions-people = { $count ->
    [one] { $count } personne dans l’équipe.
   *[other] { $count } personnes dans l’équipe.
  }
champions-people-groups = { $count ->
    [one] { $count } personne dans l’équipe, d’après les groupes d’utilisateurs au { $when }.
   *[other] { $count } personnes dans l’équipe, d’après les groupes d’utilisateurs au { $when }.
  }
champions-strays = *Nommées ailleurs, mais absentes d’ici*
champions-stray = { $team } : { $where }
champions-strays-more = { $count ->
    [one] Et encore un nom.
   *[other] Et { $count } autres noms.
  }
champions-in-kpis = indicateurs
champions-in-ideas = idées
champions-in-roadmap = feuille de route
champions-add-team = Ajouter
# Ce qui manque à une équipe.
champions-check = Ce qui manque
champions-gaps = *Quelques pistes pour { $team }*
champions-gaps-none = Rien ne manque à *{ $team }*, d’après ce que je sais compter.
champions-gaps-text = Quelques pistes pour { $team }
champions-gap-documents = { $of ->
    [one] La seule idée prévue bientôt ou livrée n’a pas de document sur le modèle actuel.
   *[other] Sur { $of } idées prévues bientôt ou livrées, il y en a { $count } sans document sur le modèle actuel.
  }
champions-gap-terms = { $count ->
    [one] Un terme du contexte ou des indicateurs de l’équipe n’a pas de définition.
   *[other] { $count } termes du contexte ou des indicateurs de l’équipe n’ont pas de définition.
  }
champions-gap-scores = { $count ->
    [one] Une idée encore à faire n’a pas de note.
   *[other] { $count } idées encore à faire n’ont pas de note.
  }
champions-gap-sessions = Moins de { $count } personnes de l’équipe sont venues à une séance d’écoute ces { $of } dernières semaines.
champions-mend-documents = Commencer un document
champions-mend-terms = En définir un
champions-mend-scores = En évaluer une
champions-mend-sessions = Voir les séances
# Ce que l’on apprend.
champions-digest = { $count ->
    [one] Du nouveau dans une de vos équipes.
   *[other] Du nouveau dans { $count } de vos équipes.
  }
champions-became = Du nouveau : { $what }
champions-became-active = elle vient d’être ajoutée
champions-became-ended = elle est close
champions-became-owner = son référent
champions-became-backup = son suppléant
champions-home-confirm = Volontaires à confirmer
champions-home-own = Vos équipes
champions-home-vacant = Équipes sans référent
champions-mine = Vos équipes
champions-mine-none = Vous n’êtes référent ou suppléant d’aucune équipe.
# La semaine dans un canal.
champions-weekly-title = *Les référents cette semaine*
champions-weekly-text = Les référents cette semaine
champions-weekly-vacant = *Équipes qui cherchent un référent*
champions-weekly-lately = *Du nouveau*
champions-plan-new = Publier les référents chaque semaine
champions-plan-list = *Publications planifiées sur les référents*
champions-plan-none = Aucune publication sur les référents n’est planifiée.
champions-plan-delete = Les référents ne seront plus publiés à cet endroit.
# Ce que décide un espace de travail.
champions-most = Nombre maximal d’équipes par référent
champions-monthly = Dire une fois par mois aux référents ce qui manque à leur équipe
champions-switch = { $value ->
    [yes] Oui
   *[other] Non
  }
champions-may-read = Consulter les équipes et leurs référents
champions-may-write = Ajouter une équipe et proposer son référent
champions-may-write-note = Un responsable product ops confirme le référent
champions-may-volunteer = Se proposer comme référent
champions-may-leave = Se retirer comme référent, suppléant ou volontaire
champions-may-check = Voir ce qui manque à une équipe
champions-may-volunteer-note = Le référent actuel ou un responsable product ops confirme
champions-may-change = Modifier ou clore une équipe, confirmer son référent
champions-may-export = Exporter les équipes
champions-may-import = Importer des équipes
champions-may-set = Choisir le nombre maximal d’équipes par référent, et le message mensuel aux référents
champions-import = Importer des équipes
champions-import-explain = Un fichier CSV, une équipe par ligne. Une ligne ne modifie une équipe que si elle en porte le numéro. Rien n’est supprimé.
champions-import-file-hint = Colonne obligatoire : { champions-field-title }.
champions-error-header = Il manque la colonne « { champions-field-title } ». La première ligne du fichier doit nommer les colonnes. Elle contient : { $header }
